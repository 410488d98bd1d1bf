import { contentOf } from "../../../src/workbook/cells/content";
import type { Area } from "../../../src/workbook/cells/area";
import type { PlainSheet } from "../../support/PlainSheet";

/** A name of the workbook, with the sheet that it means; `null` where its cells have been deleted. */
interface Named {
  readonly name: string;
  readonly sheet: { readonly called: string; readonly cells: PlainSheet } | null;
}

/** A workbook with the sheets of schemes behind a global `Excel`: enough of the API to find schemes and read them. */
export class SchemesBook {
  constructor(private readonly named: readonly Named[]) {}

  install(): void {
    const run = (work: (context: unknown) => Promise<unknown>) => work(this.context());
    Object.assign(globalThis, { OfficeExtension: { Error: class extends Error {} }, Excel: { run } });
  }

  private context(): unknown {
    const none = { load: () => none, items: [] };
    const ofSheets = this.named.flatMap(({ sheet }) => sheet ?? []);
    const names = {
      load: () => names,
      items: this.named.map(({ name }) => ({ name })),
      getItem: (name: string) => ({
        getRangeOrNullObject: () => this.whole(this.named.find((each) => each.name === name)),
      }),
    };
    const worksheets = {
      load: () => worksheets,
      items: ofSheets.map(({ called }) => ({ name: called, names: none })),
      getItem: (called: string) => ({
        getUsedRangeOrNullObject: () => this.whole(this.named.find(({ sheet }) => sheet?.called === called)),
        getRange: () => this.whole(this.named.find(({ sheet }) => sheet?.called === called)),
      }),
    };
    return { workbook: { names, worksheets }, sync: () => Promise.resolve() };
  }

  private whole(named: Named | undefined): unknown {
    const sheet = named?.sheet ?? null;
    const { area, cells } = sheet?.cells.read() ?? { area: null, cells: [] };
    const { row, column, rowCount, columnCount }: Partial<Area> = area ?? {};
    const range = {
      isNullObject: sheet === null,
      rowIndex: row,
      columnIndex: column,
      rowCount,
      columnCount,
      worksheet: { name: sheet?.called },
      values: cells,
      valueTypes: [],
      formulas: cells.map((each) => each.map(contentOf)),
      load: () => range,
    };
    return range;
  }
}

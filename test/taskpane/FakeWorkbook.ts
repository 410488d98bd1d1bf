import type { Cell } from "../../src/domain/cell";
import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Language } from "../../src/domain/language";
import type { Workbook } from "../../src/taskpane/WorkbookContext";
import { addressOf, cellIn, type Area } from "../../src/workbook/cells/area";
import { contentOf } from "../../src/workbook/cells/content";
import { describeColumns } from "../../src/workbook/people/describeColumns";
import type { Template } from "../../src/templates/template";
import type { SchemeOnSheet } from "../../src/workbook/scheme/schemeOnSheet";
import type { Change } from "../../src/workbook/scheme/change";
import type { Edit } from "../../src/workbook/scheme/edit";
import type { ResultsPlan } from "../../src/workbook/results/resultsPlan";
import type { Source, SourceData } from "../../src/workbook/people/source";
import { PlainSheet } from "../support/PlainSheet";
import { exampleActuals, exampleColumns } from "../support/exampleActuals";

/** A workbook in memory, for the pane: schemes are real cells, read as they are read from a sheet. */
export class FakeWorkbook implements Workbook {
  readonly schemes: SchemeOnSheet[] = [];
  /** The sheets of the schemes, in the same order. */
  readonly sheets: PlainSheet[] = [];
  readonly plans: ResultsPlan[] = [];
  readonly visited: string[] = [];
  lost: string[] = [];
  /** What the next call of the method does instead. */
  readonly failures = new Map<keyof Workbook, unknown>();
  private readonly watchers = new Set<() => void>();

  constructor(private readonly tables: Record<string, readonly (readonly Cell[])[]> = {}) {}

  listSchemes = () => this.answer("listSchemes", () => ({ found: [...this.schemes], lost: this.lost }));

  insertScheme = (scheme: Scheme, language: Language) =>
    this.answer("insertScheme", () => {
      const sheet = new PlainSheet(scheme, language);
      const onSheet = sheet.read();
      this.sheets.push(sheet);
      this.schemes.push(onSheet);
      return { scheme: onSheet, renamedFrom: null };
    });

  /** Names and actuals alone, computed as a spreadsheet would. */
  insertExample = (template: Template, language: Language) =>
    this.answer("insertExample", () => {
      const table = `${template.id}示例`;
      const headers = exampleColumns(template, language).map(({ head }) => head);
      const people = exampleActuals(template, language).map((actuals, i) => [`示例${i + 1}`, ...actuals]);
      this.tables[table] = [[language === "zh" ? "姓名" : "Name", ...headers], ...people];
      return this.sourceOf(table);
    });

  changeScheme = (reference: string, edit: Edit) =>
    this.answer("changeScheme", () => this.onSheetOf(reference, (sheet) => sheet.edit(edit)));

  takeBack = (change: Change) =>
    this.answer("takeBack", () => this.onSheetOf(change.reference, (sheet) => sheet.takeBack(change)));

  repairNames = () => this.answer("repairNames", () => undefined);

  scaleWeights = () => this.answer("scaleWeights", () => undefined);

  listSources = () => this.answer("listSources", () => Object.keys(this.tables).map((table) => this.sourceOf(table)));

  readSource = ({ table }: Source) =>
    this.answer("readSource", (): SourceData => {
      const source = this.sourceOf(table ?? "");
      const rows = this.cellsOf(table ?? "").slice(1);
      const shown = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
      return {
        source,
        rows,
        columns: describeColumns(source.headers, 0, rows, shown),
        isFollowed: false,
        addressOf: (row, column) => addressOf(cellIn(source.area, row + 1, column)),
      };
    });

  insertResults = (plan: ResultsPlan) =>
    this.answer("insertResults", () => {
      this.plans.push(plan);
      return { sheet: plan.sheet, address: `'${plan.sheet}'!A5` };
    });

  listResults = () => this.answer("listResults", () => []);

  goTo = (address: string) => this.answer("goTo", () => void this.visited.push(address));

  watchSelection = () => Promise.resolve(() => Promise.resolve());

  watchWorkbook = (onChange: () => void) => {
    this.watchers.add(onChange);
    return Promise.resolve(() => {
      this.watchers.delete(onChange);
      return Promise.resolve();
    });
  };

  /** Someone types into a table. */
  change(table: string, row: number, column: number, value: Cell): void {
    this.tables[table] = this.cellsOf(table).map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
    );
    for (const tell of this.watchers) tell();
  }

  /** A scheme whose cells have been edited. */
  editScheme(index: number, edit: (cells: Cell[][]) => void): void {
    const scheme = this.schemes[index];
    if (!scheme) throw new Error(`no scheme ${index}`);
    const cells = scheme.cells.map((row) => [...row]);
    edit(cells);
    this.onSheetOf(scheme.reference, (sheet) => {
      cells.forEach((row, i) =>
        row.forEach((cell, j) => {
          if (cell !== scheme.cells[i]?.[j]) sheet.put(scheme.area.row + i, scheme.area.column + j, contentOf(cell));
        }),
      );
    });
  }

  private onSheetOf<Result>(reference: string, work: (sheet: PlainSheet) => Result): Result {
    const index = this.schemes.findIndex((scheme) => scheme.reference === reference);
    const sheet = this.sheets[index];
    if (!sheet) throw new Error(`no scheme ${reference}`);
    const result = work(sheet);
    this.schemes[index] = sheet.read();
    for (const tell of this.watchers) tell();
    return result;
  }

  private answer<Value>(method: keyof Workbook, value: () => Value): Promise<Value> {
    const failure = this.failures.get(method);
    this.failures.delete(method);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is thrown is what the test says
    return failure === undefined ? Promise.resolve(value()) : Promise.reject(failure);
  }

  private cellsOf(table: string): readonly (readonly Cell[])[] {
    const cells = this.tables[table];
    if (!cells) throw new Error(`no table ${table}`);
    return cells;
  }

  private sourceOf(table: string): Source {
    const [headers = [], ...rows] = this.cellsOf(table);
    const area: Area = { sheet: table, row: 0, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
    return {
      kind: "table",
      table,
      sheet: table,
      address: addressOf(area),
      area,
      headers: headers.map(String),
      rowCount: rows.length,
    };
  }
}

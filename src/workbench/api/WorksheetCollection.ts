import { ExcelError } from "../bridge/ExcelError";
import { HostCollection } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { ensureStructureUnprotected } from "./sheetGuards";
import { ensureSheetName, Worksheet } from "./Worksheet";

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly className = "WorksheetCollection";

  constructor(private readonly grid: Grid) {
    super();
  }

  list(): Worksheet[] {
    return this.grid.sheets().map((sheet) => new Worksheet(this.grid, sheet.id));
  }

  find(key: string): Worksheet | undefined {
    const name = key.toLowerCase();
    const sheet = this.grid.sheets().find((state) => state.id === key || state.name.toLowerCase() === name);
    return sheet && new Worksheet(this.grid, sheet.id);
  }

  add(name?: string): Worksheet {
    ensureStructureUnprotected(this.grid);
    const chosen = name ?? this.freeName();
    ensureSheetName(this.grid, chosen);
    return new Worksheet(this.grid, this.grid.addSheet(chosen));
  }

  getItem(key: string): Worksheet {
    const sheet = this.find(key);
    if (!sheet) throw new ExcelError("ItemNotFound", `There is no worksheet ${key}.`);
    return sheet;
  }

  getItemOrNullObject(key: string): Worksheet | null {
    return this.find(key) ?? null;
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.grid, this.grid.activeSheet());
  }

  getFirst(visibleOnly = false): Worksheet {
    return this.end(visibleOnly, 0);
  }

  getLast(visibleOnly = false): Worksheet {
    return this.end(visibleOnly, -1);
  }

  getCount(visibleOnly = false): number {
    return this.grid.sheets().filter((sheet) => !visibleOnly || sheet.visible).length;
  }

  private end(visibleOnly: boolean, index: 0 | -1): Worksheet {
    const sheet = this.grid
      .sheets()
      .filter((state) => !visibleOnly || state.visible)
      .at(index);
    if (!sheet) throw new ExcelError("ItemNotFound", "There is no such worksheet.");
    return new Worksheet(this.grid, sheet.id);
  }

  private freeName(): string {
    for (let number = 1; ; number += 1) if (!this.find(`Sheet${number}`)) return `Sheet${number}`;
  }
}

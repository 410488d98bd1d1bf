import { type Area, parseArea } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { Range } from "./Range";
import { sheetState } from "./sheetGuards";

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly className = "WorksheetFreezePanes";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
  ) {
    super();
  }

  freezeRows(count = 0): void {
    this.grid.setFrozen(this.sheet, { rows: count, columns: 0 });
  }

  freezeColumns(count = 0): void {
    this.grid.setFrozen(this.sheet, { rows: 0, columns: count });
  }

  freezeAt(frozen: unknown): void {
    const area = this.areaOf(frozen);
    this.grid.setFrozen(this.sheet, { rows: area.row + area.rows, columns: area.column + area.columns });
  }

  unfreeze(): void {
    this.grid.setFrozen(this.sheet, { rows: 0, columns: 0 });
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = sheetState(this.grid, this.sheet).frozen;
    if (rows === 0 && columns === 0) return null;
    const worksheet = { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || 16_384 };
    return new Range(this.grid, this.sheet, worksheet);
  }

  private areaOf(frozen: unknown): Area {
    const area = frozen instanceof Range ? frozen.area : parseArea(String(frozen));
    if (!area) throw new ExcelError("InvalidArgument", `${String(frozen)} is not the address of a range.`);
    return area;
  }
}

import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";

/** `Excel.WorkbookProtection`: of the structure. Passwords are not kept. */
export class WorkbookProtection extends HostObject {
  readonly className = "WorkbookProtection";

  constructor(private readonly grid: Grid) {
    super();
  }

  get protected(): boolean {
    return this.grid.structureProtected;
  }

  protect(): void {
    if (this.protected) throw new ExcelError("InvalidOperation", "The workbook is protected already.");
    this.grid.structureProtected = true;
  }

  unprotect(): void {
    this.grid.structureProtected = false;
  }
}

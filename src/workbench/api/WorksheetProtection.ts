import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { sheetState } from "./sheetGuards";

/** `Excel.WorksheetProtection`. All cells of a protected sheet are locked; passwords and options are not kept. */
export class WorksheetProtection extends HostObject {
  readonly className = "WorksheetProtection";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
  ) {
    super();
  }

  get protected(): boolean {
    return sheetState(this.grid, this.sheet).protected;
  }

  /** Of a sheet that is protected without options. */
  get options(): Readonly<Record<string, unknown>> {
    return { allowFormatColumns: false, allowFormatRows: false, allowEditObjects: false, selectionMode: "Normal" };
  }

  protect(): void {
    if (this.protected) throw new ExcelError("InvalidOperation", "The worksheet is protected already.");
    this.grid.setProtected(this.sheet, true);
  }

  unprotect(): void {
    this.grid.setProtected(this.sheet, false);
  }
}

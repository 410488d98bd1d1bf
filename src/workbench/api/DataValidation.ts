import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid, ListValidation } from "../grid/Grid";
import { ensureUnprotected } from "./sheetGuards";

interface Rule {
  list?: { inCellDropDown?: boolean; source: unknown };
}

/** `Excel.DataValidation`, for lists. */
export class DataValidation extends HostObject {
  readonly className = "DataValidation";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  set rule(rule: Rule) {
    ensureUnprotected(this.grid, this.sheet);
    if (typeof rule.list?.source !== "string") {
      throw new ExcelError("NotImplemented", "Only validation by a list given as text is implemented.");
    }
    const { source } = rule.list;
    // The limit is Excel's (XlsxWriter#562); no page names the code.
    if (!source.startsWith("=") && source.length > this.grid.validationListLength) {
      throw new ExcelError("InvalidArgument", `A list of more than ${this.grid.validationListLength} characters.`);
    }
    this.apply({ source });
  }

  set errorAlert(alert: { title: string; message: string }) {
    this.apply({ ...this.grid.listValidationOf(this.sheet, this.area), error: alert });
  }

  set prompt(prompt: { title: string; message: string }) {
    this.apply({ ...this.grid.listValidationOf(this.sheet, this.area), prompt });
  }

  clear(): void {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setListValidation(this.sheet, this.area, undefined);
  }

  private apply(list: Partial<ListValidation>): void {
    const { source } = list;
    if (source === undefined) throw new ExcelError("InvalidOperation", "The range has no validation rule yet.");
    this.grid.setListValidation(this.sheet, this.area, { ...list, source });
  }
}

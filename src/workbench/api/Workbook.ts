import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import type { Application } from "./Application";
import { NamedItemCollection } from "./NamedItemCollection";
import { Range } from "./Range";
import { TableCollection } from "./TableCollection";
import { WorkbookProtection } from "./WorkbookProtection";
import { WorksheetCollection } from "./WorksheetCollection";

/** `Excel.Workbook`, the root of everything. */
export class Workbook extends HostObject {
  readonly className = "Workbook";

  constructor(
    private readonly grid: Grid,
    private readonly app: Application,
  ) {
    super();
  }

  get name(): string {
    return this.grid.name;
  }

  get application(): Application {
    return this.app;
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.grid);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.grid);
  }

  get tables(): TableCollection {
    return new TableCollection(this.grid, undefined);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.grid, undefined);
  }

  getSelectedRange(): Range {
    const { sheet, area } = this.grid.selection();
    return new Range(this.grid, sheet, area);
  }

  getActiveCell(): Range {
    const { sheet, area } = this.grid.selection();
    return new Range(this.grid, sheet, { ...area, rows: 1, columns: 1 });
  }
}

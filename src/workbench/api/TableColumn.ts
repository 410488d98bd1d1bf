import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { Filter } from "./Filter";
import { Range } from "./Range";
import { bodyOf, tableState } from "./Table";

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  readonly className = "TableColumn";

  constructor(
    private readonly grid: Grid,
    private readonly table: string,
    private readonly position: number,
  ) {
    super();
  }

  override get identity(): number {
    return this.id;
  }

  get id(): number {
    return this.position + 1;
  }

  get index(): number {
    return this.position;
  }

  get name(): string {
    const { sheet, area } = this.getHeaderRowRange();
    const value = this.grid.read(sheet, area)[0]?.[0]?.value ?? "";
    return typeof value === "object" ? value.error : String(value);
  }

  set name(name: string) {
    this.getHeaderRowRange().values = `'${name}`;
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  get filter(): Filter {
    return new Filter(this.grid, this.table, this.position);
  }

  getRange(): Range {
    return this.range((area) => area);
  }

  getHeaderRowRange(): Range {
    return this.range((area) => ({ ...area, rows: 1 }));
  }

  getDataBodyRange(): Range {
    return this.range(bodyOf);
  }

  private range(part: (area: Area) => Area): Range {
    const { sheet, area } = tableState(this.grid, this.table);
    if (this.position >= area.columns) throw new ExcelError("ItemNotFound", "The column has been deleted.");
    return new Range(this.grid, sheet, part({ ...area, column: area.column + this.position, columns: 1 }));
  }
}

import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { BorderEdge, Grid } from "../grid/Grid";
import { toColor } from "./color";
import { ensureUnprotected } from "./sheetGuards";

/** `Excel.RangeBorder`: a thin line of any colour, or none. */
export class RangeBorder extends HostObject {
  readonly className = "RangeBorder";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
    private readonly key: string,
    private readonly edge: BorderEdge,
  ) {
    super();
  }

  override get identity(): string {
    return this.key;
  }

  get sideIndex(): string {
    return this.key;
  }

  get style(): string {
    return this.present() ? "Continuous" : "None";
  }

  set style(style: string) {
    ensureUnprotected(this.grid, this.sheet);
    if (style !== "Continuous" && style !== "None") {
      throw new ExcelError("NotImplemented", `The border style ${style} is not implemented.`);
    }
    this.grid.setBorder(this.sheet, this.area, this.edge, style === "None" ? null : this.color);
  }

  get color(): string {
    return this.present()?.color ?? "#000000";
  }

  set color(color: string) {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setBorder(this.sheet, this.area, this.edge, toColor(color));
  }

  get weight(): string {
    return "Thin";
  }

  set weight(weight: string) {
    if (weight !== "Thin" && weight !== "Hairline") {
      throw new ExcelError("NotImplemented", `The border weight ${weight} is not implemented.`);
    }
  }

  /** The border as the first cell that the edge touches has it. */
  private present(): { color: string } | undefined {
    const row = this.edge === "bottom" ? this.area.row + this.area.rows - 1 : this.area.row;
    const column = this.edge === "right" ? this.area.column + this.area.columns - 1 : this.area.column;
    const side = this.edge === "horizontal" ? "bottom" : this.edge === "vertical" ? "right" : this.edge;
    const { border } = this.grid.formatOf(this.sheet, row, column);
    return border?.sides.includes(side) ? border : undefined;
  }
}

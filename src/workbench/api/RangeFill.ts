import type { Area } from "../address";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { toColor } from "./color";
import { given } from "./given";
import { uniform } from "./RangeFormat";
import { ensureUnprotected } from "./sheetGuards";

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  readonly className = "RangeFill";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  get color(): string | null {
    return uniform(this.grid, this.sheet, this.area, ({ fill }) => fill ?? "#FFFFFF");
  }

  set color(color: string | null) {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setFormat(this.sheet, this.area, { fill: color === "" ? null : toColor(given(color)) });
  }

  clear(): void {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setFormat(this.sheet, this.area, { fill: null });
  }
}

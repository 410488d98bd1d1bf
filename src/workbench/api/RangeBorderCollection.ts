import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostCollection } from "../bridge/HostObject";
import type { BorderEdge, Grid } from "../grid/Grid";
import { RangeBorder } from "./RangeBorder";

const EDGES: Readonly<Record<string, BorderEdge>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "horizontal",
  InsideVertical: "vertical",
};

/** `Excel.RangeBorderCollection`. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly className = "RangeBorderCollection";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  list(): RangeBorder[] {
    return Object.keys(EDGES).map((key) => this.getItem(key));
  }

  find(key: string): RangeBorder | undefined {
    const edge = EDGES[key];
    return edge && new RangeBorder(this.grid, this.sheet, this.area, key, edge);
  }

  getItem(index: string): RangeBorder {
    const border = this.find(index);
    if (!border) throw new ExcelError("NotImplemented", `The border ${index} is not implemented.`);
    return border;
  }
}

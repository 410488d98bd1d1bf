import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { toColor } from "./color";
import { given } from "./given";
import { ensureUnprotected } from "./sheetGuards";

/** `Excel.ConditionalFormatCollection`, for cells that hold a certain text. */
export class ConditionalFormatCollection extends HostObject {
  readonly className = "ConditionalFormatCollection";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  add(type: string): ConditionalFormat {
    ensureUnprotected(this.grid, this.sheet);
    if (type !== "CellValue") {
      throw new ExcelError("NotImplemented", `ConditionalFormatCollection.add("${type}") is not implemented.`);
    }
    return new ConditionalFormat(this.grid, this.sheet, this.area);
  }
}

/** `Excel.ConditionalFormat`. */
export class ConditionalFormat extends HostObject {
  readonly className = "ConditionalFormat";
  private readonly parts: Parts = {};

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  get cellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this.grid, this.sheet, this.area, this.parts);
  }
}

/** What a format is made of, until its rule puts it on the cells. */
interface Parts {
  fill?: string;
  color?: string;
}

/** `Excel.CellValueConditionalFormat`. */
export class CellValueConditionalFormat extends HostObject {
  readonly className = "CellValueConditionalFormat";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
    private readonly parts: Parts,
  ) {
    super();
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.parts);
  }

  /** Excel takes the parts in any order; here the colours come first. */
  set rule(rule: { formula1: string; operator: string }) {
    const text = /^="((?:[^"]|"")*)"$/.exec(rule.formula1)?.[1];
    if (rule.operator !== "EqualTo" || text === undefined) {
      throw new ExcelError("NotImplemented", "Only formats of cells that are equal to a text are implemented.");
    }
    this.grid.addTextFormat(this.sheet, this.area, { text: text.replaceAll('""', '"'), ...this.parts });
  }
}

/** `Excel.ConditionalRangeFormat`. */
export class ConditionalRangeFormat extends HostObject {
  readonly className = "ConditionalRangeFormat";

  constructor(private readonly parts: Parts) {
    super();
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.parts);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.parts);
  }
}

/** `Excel.ConditionalRangeFill`. */
export class ConditionalRangeFill extends HostObject {
  readonly className = "ConditionalRangeFill";

  constructor(private readonly parts: Parts) {
    super();
  }

  set color(color: string) {
    this.parts.fill = toColor(given(color));
  }
}

/** `Excel.ConditionalRangeFont`. */
export class ConditionalRangeFont extends HostObject {
  readonly className = "ConditionalRangeFont";

  constructor(private readonly parts: Parts) {
    super();
  }

  set color(color: string) {
    this.parts.color = toColor(given(color));
  }
}

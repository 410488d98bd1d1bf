import type { Area } from "../address";
import { HostObject } from "../bridge/HostObject";
import type { FormatChange, Grid } from "../grid/Grid";
import { toColor } from "./color";
import { given } from "./given";
import { uniform } from "./RangeFormat";
import { ensureUnprotected } from "./sheetGuards";

const DEFAULT = { name: "Calibri", size: 11, color: "#000000" };

/** `Excel.RangeFont`. */
export class RangeFont extends HostObject {
  readonly className = "RangeFont";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  get bold(): boolean | null {
    return this.read(({ bold }) => bold ?? false);
  }

  set bold(bold: boolean | null) {
    this.change({ bold: given(bold) });
  }

  get italic(): boolean | null {
    return this.read(({ italic }) => italic ?? false);
  }

  set italic(italic: boolean | null) {
    this.change({ italic: given(italic) });
  }

  get underline(): string | null {
    return this.read(({ underline }) => (underline ? "Single" : "None"));
  }

  set underline(underline: string | null) {
    this.change({ underline: given(underline) !== "None" });
  }

  get color(): string | null {
    return this.read(({ fontColor }) => fontColor ?? DEFAULT.color);
  }

  set color(color: string | null) {
    this.change({ fontColor: toColor(given(color)) });
  }

  get size(): number | null {
    return this.read(({ fontSize }) => fontSize ?? DEFAULT.size);
  }

  set size(fontSize: number | null) {
    this.change({ fontSize: given(fontSize) });
  }

  get name(): string | null {
    return this.read(({ fontName }) => fontName ?? DEFAULT.name);
  }

  set name(fontName: string | null) {
    this.change({ fontName: given(fontName) });
  }

  private read<T>(read: (format: ReturnType<Grid["formatOf"]>) => T): T | null {
    return uniform(this.grid, this.sheet, this.area, read);
  }

  private change(change: FormatChange): void {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setFormat(this.sheet, this.area, change);
  }
}

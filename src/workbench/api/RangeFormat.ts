import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { FormatChange, Grid } from "../grid/Grid";
import { autofitColumns } from "./autofitColumns";
import { given } from "./given";
import { RangeBorderCollection } from "./RangeBorderCollection";
import { RangeFill } from "./RangeFill";
import { RangeFont } from "./RangeFont";
import { ensureUnprotected } from "./sheetGuards";

/** Excel measures in points, the grid in pixels. */
const PIXELS_PER_POINT = 4 / 3;

const HORIZONTAL = { General: null, Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

/** `Excel.RangeFormat`. */
export class RangeFormat extends HostObject {
  readonly className = "RangeFormat";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
    private readonly area: Area,
  ) {
    super();
  }

  get fill(): RangeFill {
    return new RangeFill(this.grid, this.sheet, this.area);
  }

  get font(): RangeFont {
    return new RangeFont(this.grid, this.sheet, this.area);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.grid, this.sheet, this.area);
  }

  get horizontalAlignment(): string | null {
    return uniform(this.grid, this.sheet, this.area, ({ horizontal }) => nameOf(HORIZONTAL, horizontal ?? null));
  }

  set horizontalAlignment(alignment: string | null) {
    this.change({ horizontal: pick(HORIZONTAL, given(alignment)) });
  }

  get verticalAlignment(): string | null {
    return uniform(this.grid, this.sheet, this.area, ({ vertical }) => nameOf(VERTICAL, vertical ?? "bottom"));
  }

  set verticalAlignment(alignment: string | null) {
    this.change({ vertical: pick(VERTICAL, given(alignment)) });
  }

  get wrapText(): boolean | null {
    return uniform(this.grid, this.sheet, this.area, ({ wrap }) => wrap ?? false);
  }

  set wrapText(wrap: boolean | null) {
    this.change({ wrap: given(wrap) });
  }

  get indentLevel(): number | null {
    return uniform(this.grid, this.sheet, this.area, ({ indent }) => indent ?? 0);
  }

  set indentLevel(indent: number | null) {
    this.change({ indent: given(indent) });
  }

  get columnWidth(): number | null {
    const widths = indexes(this.area.column, this.area.columns).map((column) =>
      this.grid.columnWidth(this.sheet, column),
    );
    return same(widths.map((pixels) => pixels / PIXELS_PER_POINT));
  }

  set columnWidth(points: number | null) {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setColumnWidth(this.sheet, this.area.column, this.area.columns, given(points) * PIXELS_PER_POINT);
  }

  get rowHeight(): number | null {
    const heights = indexes(this.area.row, this.area.rows).map((row) => this.grid.rowHeight(this.sheet, row));
    return same(heights.map((pixels) => pixels / PIXELS_PER_POINT));
  }

  set rowHeight(points: number | null) {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setRowHeight(this.sheet, this.area.row, this.area.rows, given(points) * PIXELS_PER_POINT);
  }

  autofitColumns(): void {
    ensureUnprotected(this.grid, this.sheet);
    autofitColumns(this.grid, this.sheet, this.area);
  }

  /** The grid fits rows to wrapped text by itself. */
  autofitRows(): void {
    ensureUnprotected(this.grid, this.sheet);
  }

  private change(change: FormatChange): void {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setFormat(this.sheet, this.area, change);
  }
}

const MOST_CELLS_COMPARED = 10_000;

/** The format that all cells of the area share, or null. */
export function uniform<T>(
  grid: Grid,
  sheet: string,
  area: Area,
  read: (format: ReturnType<Grid["formatOf"]>) => T,
): T | null {
  const rows = Math.min(area.rows, Math.ceil(MOST_CELLS_COMPARED / Math.min(area.columns, MOST_CELLS_COMPARED)));
  const columns = Math.min(area.columns, MOST_CELLS_COMPARED);
  const found: T[] = [];
  for (const row of indexes(area.row, rows)) {
    for (const column of indexes(area.column, columns)) found.push(read(grid.formatOf(sheet, row, column)));
  }
  return same(found);
}

function indexes(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

function same<T>(values: T[]): T | null {
  const [first, ...rest] = values;
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

function pick<T>(table: Record<string, T>, name: string): T {
  const found = Object.entries(table).find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (!found) throw new ExcelError("NotImplemented", `The alignment ${name} is not implemented.`);
  return found[1];
}

function nameOf<T>(table: Record<string, T>, value: T): string {
  return Object.keys(table).find((key) => table[key] === value) ?? "General";
}

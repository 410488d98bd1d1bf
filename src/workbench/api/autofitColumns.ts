import { type Area, intersect } from "../address";
import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/Grid";

const NARROW_PIXELS = 7.2;
const WIDE_PIXELS = 14;
const PADDING_PIXELS = 14;
const LEAST_PIXELS = 24;
const MOST_PIXELS = 480;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** Makes each column as wide as its longest text. */
export function autofitColumns(grid: Grid, sheet: string, area: Area): void {
  const used = grid.usedArea(sheet, true);
  const inside = used && intersect(used, area);
  if (!inside) return;
  const cells = grid.read(sheet, inside);
  for (let index = 0; index < inside.columns; index += 1) {
    const longest = cells.reduce((most, row) => {
      const cell = row[index];
      return cell ? Math.max(most, textPixels(cellText(cell.value, cell.numberFormat))) : most;
    }, 0);
    if (longest === 0) continue;
    const pixels = Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS, longest + PADDING_PIXELS));
    grid.setColumnWidth(sheet, inside.column + index, 1, Math.round(pixels));
  }
}

/** An estimate: Chinese characters are about twice as wide as Latin ones. */
function textPixels(text: string): number {
  const lines = text
    .split("\n")
    .map((line) =>
      Array.from(line).reduce((sum, character) => sum + (WIDE.test(character) ? WIDE_PIXELS : NARROW_PIXELS), 0),
    );
  return Math.max(0, ...lines);
}

import { theme } from "../cells/theme";

/** Draws thin lines round and between the cells of a range. */
export function drawLines(range: Excel.Range): void {
  for (const edge of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = theme.line;
  }
}

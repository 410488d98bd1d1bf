import { literal } from "../cells/literal";
import { theme } from "../cells/theme";

/** Writes what a sheet is, in its first cell, and lines about it below. */
export function writeHeading(sheet: Excel.Worksheet, heading: string, lines: readonly string[]): void {
  const title = sheet.getRangeByIndexes(0, 0, 1, 1);
  title.values = [[literal(heading)]];
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.format.font.color = theme.accent;
  const below = sheet.getRangeByIndexes(1, 0, lines.length, 1);
  below.values = lines.map((line) => [literal(line)]);
  below.format.font.color = theme.faint;
}

import type { Cell } from "../../domain/cell";

const FULL_WIDTH = /[０-９．，％＋－]/g;

/**
 * The number in a cell as the formulas of a summary read it, by Excel's NUMBERVALUE: blanks and separators do not count.
 * https://support.microsoft.com/office/numbervalue-function-1b05c8cf-2bfa-4437-af70-596c7ea7d879
 * @param unit that may stand behind the number, as `unitInCells` finds it.
 * @returns `null` for a blank and for what is no number.
 * @example readFigure(" ４２ ") // 42
 * @example readFigure("36 min", "min") // 36
 */
export function readFigure(cell: Cell, unit = ""): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const text = toHalfWidth(unit === "" ? cell : cell.replaceAll(unit, "")).replaceAll(" ", "");
  const written = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)(%?)$/.exec(text);
  if (!written) return null;
  const [, sign = "", digits = "", percent = ""] = written;
  return Number(`${sign}${digits.replaceAll(",", "")}${percent === "" ? "" : "e-2"}`);
}

/** Whether a text holds full-width characters of a number. */
export function isFullWidth(text: string): boolean {
  return text.search(FULL_WIDTH) >= 0;
}

/** The pairs of characters that `toHalfWidth` exchanges, for formulas that do the same. */
export const widths: readonly (readonly [string, string])[] = Array.from("０１２３４５６７８９．，％＋－", (wide) => [
  wide,
  String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
]);

function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

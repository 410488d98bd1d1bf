import { columnLetters } from "../cells/area";

/**
 * A formula of a template as it stands in a row of a list: each code in brackets becomes the cell of that column.
 * @param codes of the columns from column A on.
 * @param row counted from 0.
 * @throws Error when the formula names a column that is not there, which a test rules out for all templates.
 * @example referToRow("[GROSS]-[FREIGHT]", ["GROSS", "FREIGHT"], 4) // "A5-B5"
 */
export function referToRow(formula: string, codes: readonly string[], row: number): string {
  const cell = (code: string): string => {
    const column = codes.indexOf(code);
    if (column < 0) throw new Error(`The formula ${formula} names ${code}: expected one of ${codes.join(", ")}`);
    return `${columnLetters(column)}${row + 1}`;
  };
  return formula.replace(/\[(\w+)\]/g, (_, code: string) => cell(code));
}

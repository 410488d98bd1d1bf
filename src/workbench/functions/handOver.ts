import type { CellValue } from "../grid/Grid";
import type { ArgumentsProfile, Blank } from "../profiles/HostProfile";
import type { ParameterDefinition } from "./FunctionDefinition";

/** What a formula gives for a parameter: cells, `"skipped"` where nothing stands between two commas, nothing beyond the last. */
export type Given = CellValue[][] | "skipped" | undefined;

/** An argument of a custom function in the form in which the host passes it on: `null` for what is left out. */
export function handOver(given: Given, { isMatrix }: ParameterDefinition, profile: ArgumentsProfile): unknown {
  if (given === undefined || (given === "skipped" && profile.skipped === "omitted")) return null;
  const cells = given === "skipped" ? [[null]] : given;
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  if (!isMatrix) return handOverCell(cells[0]?.[0] ?? null, profile.blankCell, profile);
  const blank = isSingle ? profile.blankCell : profile.blankInRange;
  return cells.map((row) => row.map((cell) => handOverCell(cell, blank, profile)));
}

function handOverCell(cell: CellValue, blank: Blank, profile: ArgumentsProfile): unknown {
  if (cell === null) return blank;
  if (typeof cell === "boolean") return profile.boolean === "number" ? Number(cell) : cell;
  if (typeof cell !== "object") return cell;
  // The form from which office.js makes a CustomFunctions.Error.
  return profile.error === "text" ? cell.error : { type: "CustomFunctionError", code: cell.error };
}

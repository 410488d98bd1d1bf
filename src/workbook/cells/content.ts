import type { Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";

/** What stands in a cell: a formula, which begins with "=", or a value; blank is `""`. */
export type Content = string | number | boolean;

/** Rows of them. */
export type Contents = readonly (readonly Content[])[];

/** Whether a cell computes what it shows. @example isFormula("=Policy!B2") // true */
export function isFormula(content: Content): content is string {
  return typeof content === "string" && content.startsWith("=") && content.length > 1;
}

/** What stands in a cell that computes nothing. */
export function contentOf(cell: Cell): Content {
  return cell === null || cell instanceof Failure ? "" : cell;
}

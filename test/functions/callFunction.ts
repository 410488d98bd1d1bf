import { associated } from "../support/customFunctions";
import "../../src/functions/functions";

export type Value = string | number | boolean | null;
type Implementation = (...args: (Value[][] | null)[]) => unknown[][];

/** An error as a cell shows it, with the message that Excel shows beside it. */
export interface CellError {
  error: string;
  message: string;
}

/** Calls a function as Excel does: ranges as rows of cells, what is left out as null. Errors come back as values. */
export function callFunction(id: string, ...args: (Value | Value[][] | undefined)[]): unknown[][] | CellError {
  const implementation = associated[id] as Implementation | undefined;
  if (!implementation) throw new Error(`no function ${id}`);
  try {
    return implementation(...args.map((arg) => (arg === undefined ? null : Array.isArray(arg) ? arg : [[arg]]))).map(
      (row) => row.map(show),
    );
  } catch (error) {
    return asCellError(error);
  }
}

function show(cell: unknown): unknown {
  return cell instanceof CustomFunctions.Error ? asCellError(cell) : cell;
}

function asCellError(error: unknown): CellError {
  if (!(error instanceof CustomFunctions.Error)) throw error;
  return { error: error.code, message: error.message ?? "" };
}

import { handOver } from "../../src/workbench/functions/handOver";
import { associated } from "../support/customFunctions";
import { hostProfile } from "../support/hostProfile";
import "../../src/functions/functions";

export type Value = string | number | boolean | null;
/** What a cell of an argument may hold besides: an error. */
type Cell = Value | { error: string };
type Implementation = (...args: (Value[][] | null)[]) => unknown[][] | Promise<unknown[][]>;

/** An error as a cell shows it, with the message that Excel shows beside it. */
export interface CellError {
  error: string;
  message: string;
}

/** Every parameter of ours is a range: an argument of one cell is a range of one. */
const RANGE = { name: "", description: "", type: "any", isMatrix: true, optional: true, repeating: false };

/**
 * Calls a function as the Excel of the profile does: ranges as rows of cells, null being a blank one, what is left out as
 * undefined. "" is what a formula hands over, as the pane writes it for figures that may be blank: it arrives as "" everywhere.
 * Errors come back as values.
 */
export function callFunction(id: string, ...args: (Cell | Cell[][] | undefined)[]): unknown[][] | CellError {
  try {
    const result = implementationOf(id)(...args.map(toArgument));
    if (result instanceof Promise) throw new Error(`expected ${id} to answer at once: see awaitFunction`);
    return result.map((row) => row.map(show));
  } catch (error) {
    return asCellError(error);
  }
}

/** The same of a function that may answer later. */
export async function awaitFunction(
  id: string,
  ...args: (Cell | Cell[][] | undefined)[]
): Promise<unknown[][] | CellError> {
  try {
    return (await implementationOf(id)(...args.map(toArgument))).map((row) => row.map(show));
  } catch (error) {
    return asCellError(error);
  }
}

function implementationOf(id: string): Implementation {
  const implementation = associated[id] as Implementation | undefined;
  if (!implementation) throw new Error(`no function ${id}`);
  return implementation;
}

function toArgument(arg: Cell | Cell[][] | undefined): Value[][] | null {
  const cells: Cell[][] | undefined = arg === undefined || Array.isArray(arg) ? arg : [[arg]];
  return handOver(cells, RANGE, hostProfile.arguments) as Value[][] | null;
}

function show(cell: unknown): unknown {
  return cell instanceof CustomFunctions.Error ? asCellError(cell) : cell;
}

function asCellError(error: unknown): CellError {
  if (!(error instanceof CustomFunctions.Error)) throw error;
  return { error: error.code, message: error.message ?? "" };
}

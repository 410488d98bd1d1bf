import { isBlank, isBlankOrZero, type Cell, type Cells } from "../domain/cell";
import { Failure, type FailureKind } from "../domain/failure";
import { readerLanguage } from "./readerLanguage";

/** What Excel hands over for a range, one cell or many; `null` or nothing for an argument that was left out. */
export type Argument = unknown[][] | null | undefined;

/** Takes the cells of an argument over; `null` when it was left out. */
export function receive(argument: Argument): Cells | null {
  return argument ? argument.map(receiveRow) : null;
}

/**
 * Takes an argument over that has a default; `null` when it was left out. An argument that was skipped, with nothing between its
 * commas, is null by Microsoft's documentation
 * (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options), but may arrive as one blank cell:
 * null, "", or 0 where blank cells are 0 (office-js#5262, #1951). So the rule, for every function:
 * - one blank cell counts as left out; among several, a blank belongs to its person;
 * - one 0 does, too, where it is none of the choices or makes no sense: as a word (`choose`, `chooseText`), as labels
 *   (`receiveLabels`), as a full score, a cap, a highest rating;
 * - where 0 makes sense, it is 0. That is the default itself (a commission, a floor, a prior amount, FALSE) but for the lowest rating
 *   of CSI, whose documentation says so.
 */
export function receiveOptional(argument: Argument): Cells | null {
  const cells = receive(argument);
  return cells !== null && isOneCell(cells, isBlank) ? null : cells;
}

/** Takes an argument of labels over, which has none where it is one blank cell, or the 0 of one: see `receiveOptional`. */
export function receiveLabels(argument: Argument): Cells | null {
  const cells = receive(argument);
  return cells !== null && isOneCell(cells, isBlankOrZero) ? null : cells;
}

function isOneCell(cells: Cells, isMeant: (cell: Cell) => boolean): boolean {
  return cells.length === 1 && cells[0]?.length === 1 && isMeant(cells[0][0] ?? null);
}

/** Rows of plain values, by far the most, are taken as they are. */
function receiveRow(row: readonly unknown[]): readonly Cell[] {
  return row.every(isPlain) ? row : row.map(receiveCell);
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" || value === null;
}

/** Takes an argument over that must be there. */
export function demand(argument: Argument, name: string): Cells {
  const cells = receive(argument);
  if (!cells || cells.length === 0) throw new Failure("value", { code: "argumentBlank", facts: { name } });
  return cells;
}

function receiveCell(value: unknown): Cell {
  if (isPlain(value)) return value;
  return typeof value === "object" && !isEmptyValue(value) ? inputFailure(value) : null;
}

/** A blank cell as a data type: https://learn.microsoft.com/javascript/api/excel/excel.emptycellvalue */
function isEmptyValue(value: object): boolean {
  return "type" in value && value.type === "Empty";
}

/** An error in a cell that a formula refers to: what depends on it is the same error. */
function inputFailure(value: object): Failure {
  // A runtime hands errors over as CustomFunctions.Error, or as cell values with the text that the cell shows.
  const text = "code" in value ? String(value.code) : "basicValue" in value ? String(value.basicValue) : "#VALUE!";
  const kind = Object.entries(errorTexts).find(([, each]) => each === text)?.[0] as FailureKind | undefined;
  return new Failure(kind ?? "value", { code: "inputError", facts: { error: text } });
}

const errorTexts: Readonly<Record<FailureKind, string>> = {
  value: "#VALUE!",
  notFound: "#N/A",
  divideByZero: "#DIV/0!",
  number: "#NUM!",
};

/**
 * Runs a function and hands its result to Excel: blank for what is not scored, errors with their message in the cells that
 * they belong to. A number that is not finite is an error: a cell would show it as 0, or as nothing. A result that is one error altogether is thrown, as Excel then shows the message at the formula.
 */
export function reply(
  compute: () => readonly (readonly Cell[])[],
): (string | number | boolean | CustomFunctions.Error)[][] {
  try {
    const cells = compute();
    const only = cells.length === 1 && cells[0]?.length === 1 ? requireFinite(cells[0][0] ?? null) : null;
    if (only instanceof Failure) throw only;
    return cells.map((row) => row.map(handOver));
  } catch (error) {
    throw error instanceof Failure ? toError(error) : error;
  }
}

/**
 * As `reply`, of what a sheet asks for a few times and most sheets never: its code is fetched when a formula first calls it. Excel
 * waits for a promise (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs).
 */
export async function replyLater<Part>(
  fetchPart: () => Promise<Part>,
  compute: (part: Part) => readonly (readonly Cell[])[],
): Promise<(string | number | boolean | CustomFunctions.Error)[][]> {
  const part = await fetchPart().catch(() => null);
  return reply(() => {
    if (part === null) throw new Failure("notFound", { code: "partNotLoaded", facts: {} });
    return compute(part);
  });
}

function handOver(cell: Cell): string | number | boolean | CustomFunctions.Error {
  const given = requireFinite(cell);
  return given instanceof Failure ? toError(given) : (given ?? "");
}

/** A cell as it may leave: a number that is not finite is a failure. */
function requireFinite(cell: Cell): Cell {
  const isFinite = typeof cell !== "number" || Number.isFinite(cell);
  return isFinite ? cell : new Failure("number", { code: "notFinite", facts: {} });
}

function toError(failure: Failure): CustomFunctions.Error {
  const code = errorCodes()[failure.kind];
  // Excel shows messages with these two errors only, and refuses them with others.
  const hasMessage = failure.kind === "value" || failure.kind === "notFound";
  return hasMessage
    ? new CustomFunctions.Error(code, failure.describe(readerLanguage()))
    : new CustomFunctions.Error(code);
}

function errorCodes(): Readonly<Record<FailureKind, CustomFunctions.ErrorCode>> {
  const { invalidValue, notAvailable, divisionByZero, invalidNumber } = CustomFunctions.ErrorCode;
  return { value: invalidValue, notFound: notAvailable, divideByZero: divisionByZero, number: invalidNumber };
}

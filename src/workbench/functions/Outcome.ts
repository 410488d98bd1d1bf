/** What a custom function gave for one cell. */
export type OutcomeValue = string | number | boolean | OutcomeError;

export interface OutcomeError {
  error: string;
  /** What the function says about it; Excel shows it beside the cell. */
  message?: string;
}

/** What a custom function gave: one value, or rows of them that spill. */
export type Outcome = { value: OutcomeValue } | { rows: OutcomeValue[][] };

/** A failed call is reported with one of these numbers. */
const ERROR_BY_CODE: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** `[invocationId, succeeded, value, errorCode?]`, as the client reports it. */
export type ReportedResult = [id: number, succeeded: boolean, value: unknown, errorCode?: number];

export function toOutcome([, succeeded, value, errorCode = 0]: ReportedResult, returnsMatrix: boolean): Outcome {
  if (!succeeded) {
    const error = value === "NaN" || value === "Infinity" ? "#NUM!" : (ERROR_BY_CODE[errorCode] ?? "#VALUE!");
    return { value: withMessage(error, value) };
  }
  if (!Array.isArray(value)) return { value: toValue(value) };
  if (!returnsMatrix) {
    return { value: withMessage("#VALUE!", "The function returned an array, but its metadata says a single value.") };
  }
  const rows = value.map((row) => (Array.isArray(row) ? row.map(toValue) : [toValue(row)]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) {
    return { value: withMessage("#VALUE!", "The function returned an array whose rows are not of equal length.") };
  }
  return { rows };
}

function withMessage(error: string, message: unknown): OutcomeError {
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

/** Excel shows `null` as 0, and of a rich value its basic value. */
function toValue(value: unknown): OutcomeValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  const rich = value as { type?: string; code?: string; basicValue?: unknown; primitive?: unknown; message?: unknown };
  const basic = rich.basicValue ?? rich.primitive ?? rich.code;
  if (rich.type === "Error") return withMessage(typeof basic === "string" ? basic : "#VALUE!", rich.message);
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : { error: "#VALUE!" };
}

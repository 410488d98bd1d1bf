import { ExcelError } from "../bridge/ExcelError";

/** A format property reads as null where cells differ; null cannot be written. */
export function given<T>(value: T | null): T {
  if (value === null) throw new ExcelError("InvalidArgument", "null is not a value that can be set.");
  return value;
}

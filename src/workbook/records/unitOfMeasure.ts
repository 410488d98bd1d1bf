import type { Indicator } from "../../domain/scheme/scheme";
import { scaleBetween, unitInHeader } from "../people/units";
import type { Measure } from "./collection";

/**
 * The unit of what a measure comes to: the indicator's, or that of the column where it is another one of the kind. Then the figure is
 * converted when it is appraised, for anyone to see.
 * @example of the mean of "Speed of answer (min)" for an indicator in seconds: "min"
 */
export function unitOfMeasure({ kind, column }: Measure, { unit }: Indicator): string | undefined {
  const isOfColumn = column !== null && (kind === "sum" || kind === "mean" || kind === "median");
  return isOfColumn && scaleBetween(column, unit) !== null ? unitInHeader(column) : unit;
}

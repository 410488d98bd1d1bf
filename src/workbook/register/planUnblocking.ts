import { Failure } from "../../domain/failure";
import type { Cell } from "../../domain/cell";
import { roundHalfUp } from "../../domain/decimal";
import { cellIn, type Area } from "../cells/area";
import { MOST_DECIMALS } from "../results/adjustment";
import { columnSaying, figureOf, textOf, type ResultsOnSheet } from "./resultsOnSheet";

/** Something that was written where a formula of the results spills. */
export interface BlockingCell {
  readonly from: Area;
  readonly value: string | number | boolean;
  /** The cell of an adjustment that it can stand in; `null`: it goes to free cells beside the results. */
  readonly adjustment: { readonly at: Area; readonly change: string | number } | null;
}

/** How Excel writes a spill that is blocked: https://learn.microsoft.com/javascript/api/excel/excel.spillerrorcellvalue */
const SPILL_ERRORS: ReadonlySet<string> = new Set(["#SPILL!", "#溢出!"]);

/**
 * What stands in the way of the formulas of a sheet of results, and where it can go: a grade or a total becomes an adjustment of the same
 * person where that has none.
 */
export function findBlocking(results: ResultsOnSheet): BlockingCell[] {
  const { columns, rows } = results;
  const taken = new Set<number>();
  return columns.flatMap(({ formula }, first) => {
    if (!formula.startsWith("=") || !isSpillError(rows[0]?.[first])) return [];
    const next = columns.findIndex(
      (other, i) =>
        i > first && (other.formula.startsWith("=") || other.group === "groupAdjust" || other.group === null),
    );
    const width = (next < 0 ? columns.length : next) - first;
    return rows.flatMap((cells, row) =>
      cells.slice(first, first + width).flatMap((value, i): BlockingCell[] => {
        if ((row === 0 && i === 0) || value === null || value === "" || value instanceof Failure) return [];
        const from = cellIn(results.area, row + 1, first + i);
        const adjustment = taken.has(row) ? null : asAdjustment(results, row, first + i, value);
        if (adjustment !== null) taken.add(row);
        return [{ from, value, adjustment }];
      }),
    );
  });
}

function isSpillError(cell: Cell | undefined): boolean {
  if (!(cell instanceof Failure) || cell.detail.code !== "inputError") return false;
  return SPILL_ERRORS.has(cell.detail.facts.error);
}

function asAdjustment(
  results: ResultsOnSheet,
  row: number,
  column: number,
  value: string | number | boolean,
): BlockingCell["adjustment"] {
  const { area, columns, rows } = results;
  const find = (code: "adjustment" | "adjustFor" | "calculatedTotal" | "number" | "name") =>
    columnSaying(results, { code, facts: {} });
  const at = { change: find("adjustment"), person: find("adjustFor"), total: find("calculatedTotal") };
  const own = find(find("number") < 0 ? "name" : "number");
  if (at.change < 0) return null;
  // After the source was sorted the adjustments stand in other rows than the people.
  const person = textOf(rows[row]?.[own]);
  const place = person === "" ? row : rows.findIndex((cells) => textOf(cells[at.person]) === person);
  if (place < 0 || textOf(rows[place]?.[at.change]) !== "" || figureOf(rows[place]?.[at.change]) !== null) return null;
  const header = columns[column]?.header ?? "";
  const isOf = (...codes: readonly ("grade" | "calculatedGrade" | "finalGrade" | "total" | "finalTotal")[]) =>
    codes.some((code) =>
      columns.some((each, i) => each.header === header && i === columnSaying(results, { code, facts: {} })),
    );
  const cell = cellIn(area, place + 1, at.change);
  if (typeof value === "string" && isOf("grade", "calculatedGrade", "finalGrade")) return { at: cell, change: value };
  const calculated = figureOf(rows[row]?.[at.total]);
  if (typeof value !== "number" || calculated === null || !isOf("total", "finalTotal")) return null;
  return { at: cell, change: roundHalfUp(value - calculated, MOST_DECIMALS) };
}

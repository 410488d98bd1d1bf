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
  const asAdjustment = adjuster(results);
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
        const adjustment = taken.has(row) ? null : asAdjustment(row, first + i, value);
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

/** Finds the cell of an adjustment that what was written over a result can stand in. */
function adjuster(
  results: ResultsOnSheet,
): (row: number, column: number, value: string | number | boolean) => BlockingCell["adjustment"] {
  const { area, columns, rows } = results;
  const find = (code: Adjusted) => columnSaying(results, { code, facts: {} });
  const at = { change: find("adjustment"), person: find("adjustFor"), total: find("calculatedTotal") };
  if (at.change < 0) return () => null;
  const own = find(find("number") < 0 ? "name" : "number");
  const headersOf = (codes: readonly Adjusted[]) => new Set(codes.map((code) => columns[find(code)]?.header));
  const grades = headersOf(["grade", "calculatedGrade", "finalGrade"]);
  const totals = headersOf(["total", "finalTotal"]);
  const places = new Map(rows.map((cells, i) => [textOf(cells[at.person]), i] as const).reverse());
  return (row, column, value) => {
    // After the source was sorted the adjustments stand in other rows than the people.
    const person = textOf(rows[row]?.[own]);
    const place = person === "" ? row : places.get(person);
    const there = place === undefined ? undefined : rows[place]?.[at.change];
    if (place === undefined || textOf(there) !== "" || figureOf(there) !== null) return null;
    const header = columns[column]?.header;
    const cell = cellIn(area, place + 1, at.change);
    if (typeof value === "string" && grades.has(header)) return { at: cell, change: value };
    const calculated = figureOf(rows[row]?.[at.total]);
    if (typeof value !== "number" || calculated === null || !totals.has(header)) return null;
    return { at: cell, change: roundHalfUp(value - calculated, MOST_DECIMALS) };
  };
}

type Adjusted =
  | "adjustment"
  | "adjustFor"
  | "number"
  | "name"
  | "grade"
  | "calculatedGrade"
  | "finalGrade"
  | "total"
  | "calculatedTotal"
  | "finalTotal";

import { attempt } from "../domain/outcome";
import type { Cells } from "../domain/cell";
import { codeOfRows } from "../domain/codeOfRows";
import { Failure } from "../domain/failure";
import { digestScheme } from "../domain/scheme/digest";
import { demand, receiveLabels, reply, replyLater } from "./exchange";
import { readSchemeOnce } from "./readSchemeOnce";
import { requireSameShape } from "./shapes";

/**
 * Checks a scheme: cells that cannot be read, weights that do not add up, gaps, contradictions, falls in pay. In the language of the scheme.
 * @customfunction CHECK
 * @param scheme The whole scheme, such as Scheme_S5.
 * @returns One row a finding, the most urgent first: severity, where, what, how to mend it.
 * @example =KPI.CHECK(Scheme_S5) starts with "Look at", "R31C3", "at sales of 80,000 commission and bonus fall by 300", "give this tier a bonus that is not below the previous one's"
 */
export function check(scheme: unknown[][]): Promise<unknown[][]> {
  return replyLater(
    () => import("./remarksOn"),
    ({ remarksOn }) => remarksOn(demand(scheme, "scheme")),
  );
}

/**
 * The check code of a scheme, as results are stamped with: it changes with whatever decides a result, and not with title, status or notes. Of any other cells, the code of their values, in whatever order the rows stand.
 * @customfunction CHECKCODE
 * @param cells The whole scheme, such as Scheme_S5, or rows of figures.
 * @param [beside] Further columns of the same rows.
 * @returns Eight hexadecimal digits.
 * @example =KPI.CHECKCODE({"a",1}) gives "20bdcbb3"
 */
export function checkcode(cells: unknown[][], beside?: unknown[][]): unknown[][] {
  return reply(() => {
    const rows = demand(cells, "cells");
    const further = receiveLabels(beside);
    if (further === null) return [[schemeCode(rows) ?? codeOfRows(rows)]];
    requireSameShape("beside", firstColumn(further), firstColumn(rows));
    return [[codeOfRows(rows.map((row, i) => [...row, ...(further[i] ?? [])]))]];
  });
}

function firstColumn(cells: Cells): Cells {
  return cells.map((row) => row.slice(0, 1));
}

/** `null` for cells that are no whole scheme. */
function schemeCode(cells: Cells): string | null {
  const reading = attempt(() => readSchemeOnce(cells));
  if (reading instanceof Failure || !reading.present.has("info")) return null;
  return digestScheme(reading.scheme);
}

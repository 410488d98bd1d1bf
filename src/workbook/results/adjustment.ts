import { gradeOf } from "../../domain/grade";
import type { Group } from "../../domain/appraisal/group";
import type { Appraisal } from "../../domain/appraise";
import { readText, type Cell, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { roundHalfUp } from "../../domain/decimal";
import { attempt } from "../../domain/outcome";
import { sameText, textKey } from "../../domain/sameText";
import { say, type Message } from "../messages/message";

/**
 * A change to a person's calculated result, by hand and with a reason: points that are added to the total, or a grade that takes the
 * place of the calculated one. The calculated result stays beside it.
 */
export interface Adjustment {
  /** Number of the person; the name where the results have no numbers. */
  readonly person: string;
  readonly change: number | string;
  readonly reason: string;
  readonly by: string;
}

/** Columns of a sheet of results, and its people's rows: what of them is an adjustment. */
export function readAdjustments(columns: readonly { readonly header: string }[], rows: Cells): Adjustment[] {
  const find = (message: Message) =>
    columns.findIndex(({ header }) => header === say(message, "zh") || header === say(message, "en"));
  const at = {
    person: find({ code: "adjustFor", facts: {} }),
    change: find({ code: "adjustment", facts: {} }),
    reason: find({ code: "adjustReason", facts: {} }),
    by: find({ code: "adjustBy", facts: {} }),
  };
  if (at.person < 0 || at.change < 0) return [];
  return rows.flatMap((row): Adjustment[] => {
    const cell = row[at.change] ?? null;
    const change = typeof cell === "number" ? cell : textIn(cell);
    return change === ""
      ? []
      : [{ person: textIn(row[at.person]), change, reason: textIn(row[at.reason]), by: textIn(row[at.by]) }];
  });
}

/** Finds the adjustment of a person; the first, as the formulas on the sheet do. */
export function adjustmentFinder(
  adjustments: readonly Adjustment[],
  hasNumbers: boolean,
): (person: { readonly number: string; readonly name: string }) => Adjustment | null {
  const byKey = new Map<string, Adjustment>();
  for (const adjustment of adjustments) {
    const key = textKey(adjustment.person);
    if (key !== "" && !byKey.has(key)) byKey.set(key, adjustment);
  }
  return ({ number, name }) => byKey.get(textKey(hasNumbers ? number : name)) ?? null;
}

/** Totals that the scheme does not round lose the noise of adding to them. */
export const MOST_DECIMALS = 10;

/**
 * What counts instead of a calculated result. Points change the grade where the grade goes by the total; one that a rule has set, as a
 * veto does, stays until a grade is written.
 */
export function adjustAppraisal(
  { total, grade, ...rest }: Appraisal,
  { change }: Adjustment,
  { grading, decimals }: Pick<Group, "grading" | "decimals">,
): Appraisal {
  if (typeof change === "string") return { ...rest, total, grade: change };
  if (typeof total !== "number") return { ...rest, total, grade };
  const adjusted = roundHalfUp(total + change, decimals ?? MOST_DECIMALS);
  const isByPoints = typeof grade === "string" && labelOf(total, grading) === grade;
  return { ...rest, total: adjusted, grade: isByPoints ? labelOf(adjusted, grading) : grade };
}

/** The grade that a total has by itself; `null` where the scheme has no grades by total. */
function labelOf(total: number, grading: Group["grading"]): Appraisal["grade"] {
  return grading === null || grading instanceof Failure ? null : attempt(() => gradeOf(total, grading).label);
}

/** Adjustments that must not be issued as they are. */
export interface AdjustmentFaults {
  readonly withoutReason: readonly Adjustment[];
  /** To a grade that the scheme does not have. */
  readonly notUnderstood: readonly Adjustment[];
  /** For somebody who is not among the people. */
  readonly forNobody: readonly Adjustment[];
}

export function findAdjustmentFaults(
  adjustments: readonly Adjustment[],
  people: readonly { readonly number: string; readonly name: string }[],
  grades: readonly string[],
): AdjustmentFaults {
  const keys = new Set(people.flatMap(({ number, name }) => [textKey(number), textKey(name)]));
  return {
    withoutReason: adjustments.filter(({ reason }) => reason === ""),
    notUnderstood: adjustments.filter(
      ({ change }) => typeof change === "string" && !grades.some((grade) => sameText(grade, change)),
    ),
    forNobody: adjustments.filter(({ person }) => person === "" || !keys.has(textKey(person))),
  };
}

/** How an adjustment is written. @example spellChange(3) // "+3" */
export function spellChange(change: number | string): string {
  return typeof change === "number" && change > 0 ? `+${change}` : String(change);
}

function textIn(cell: Cell | undefined): string {
  return cell === undefined || cell instanceof Failure ? "" : (readText(cell) ?? "").trim();
}

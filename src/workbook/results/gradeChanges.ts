import { same } from "../../domain/decimal";
import type { AppraisedSource } from "./appraiseSource";

/** What other weights do to one person. */
export interface GradeChange {
  readonly name: string;
  readonly before: PersonResult;
  readonly after: PersonResult;
}

export interface PersonResult {
  /** `null` where it cannot be computed. */
  readonly total: number | null;
  /** `null` where there is none. */
  readonly grade: string | null;
}

export interface GradeChanges {
  /** Whose grade changes, in the order of the source. */
  readonly grades: readonly GradeChange[];
  /** Whose total alone changes. */
  readonly totals: readonly GradeChange[];
  readonly people: number;
}

/** Compares two appraisals of the same people. */
export function gradeChanges(before: AppraisedSource, after: AppraisedSource): GradeChanges {
  const pairs = before.people.map((person, i): GradeChange => ({
    name: person.name || person.number,
    before: resultOf(person),
    after: resultOf(after.people[i] ?? person),
  }));
  const isSameGrade = (change: GradeChange) => change.before.grade === change.after.grade;
  return {
    grades: pairs.filter((change) => !isSameGrade(change)),
    totals: pairs.filter((change) => isSameGrade(change) && !isSameTotal(change)),
    people: pairs.length,
  };
}

function resultOf({ appraisal: { total, grade } }: AppraisedSource["people"][number]): PersonResult {
  return { total: typeof total === "number" ? total : null, grade: typeof grade === "string" ? grade : null };
}

function isSameTotal({ before, after }: GradeChange): boolean {
  if (before.total === null || after.total === null) return before.total === after.total;
  return same(before.total, after.total);
}

import * as z from "zod/mini";
import { Failure } from "./failure";
import { textKey } from "./sameText";

/**
 * One condition of a grade that is given by counting levels: at least, or at most, so many of a person's levels are among
 * these. A grade without conditions is what remains.
 */
export const countRule = z.object({
  grade: z.string(),
  /** Levels that count, separated by "、" or ",". */
  levels: z.optional(z.string()),
  /** How many at least; "all" for every one that a person has. */
  atLeast: z.optional(z.union([z.literal("all"), z.number()])),
  atMost: z.optional(z.number()),
  /** Which figures the source gives and which are assumed. */
  basis: z.optional(z.string()),
});

export type CountRule = z.infer<typeof countRule>;

/**
 * Grades by counting: rules are tried from the top, and the first grade whose conditions all hold is given. Blank levels do
 * not count, nor do they stand in the way of "all".
 * @throws Failure `notFound` when no grade holds, or nothing has been rated.
 * @example gradeByCount(["优秀", "良好", "良好"], [{ grade: "优秀", levels: "优秀", atLeast: "all" }, { grade: "良好", levels: "优秀、良好", atLeast: 2 }]) // "良好"
 */
export function gradeByCount(levels: readonly (string | null)[], rules: readonly CountRule[]): string {
  const given = levels.flatMap((level) => (level === null ? [] : [textKey(level)]));
  if (given.length === 0) throw new Failure("notFound", { code: "nothingRated", facts: {} });
  const grades = [...new Set(rules.map(({ grade }) => grade))];
  const holding = grades.find((grade) =>
    rules.filter((rule) => rule.grade === grade).every((rule) => holds(rule, given)),
  );
  if (holding === undefined)
    throw new Failure("notFound", { code: "noCountGrade", facts: { levels: levels.map((level) => level ?? "–") } });
  return holding;
}

function holds({ levels, atLeast, atMost }: CountRule, given: readonly string[]): boolean {
  if (levels === undefined) return true;
  const counted = new Set(levels.split(/[、,，;；]/).map(textKey));
  const count = given.filter((level) => counted.has(level)).length;
  return count >= (atLeast === "all" ? given.length : (atLeast ?? 0)) && count <= (atMost ?? Infinity);
}

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
  /** What base pay is multiplied with, where pay goes by grade; the first row of a grade that states it counts. */
  coefficient: z.optional(z.number()),
  /** Which figures the source gives and which are assumed. */
  basis: z.optional(z.string()),
});

export type CountRule = z.infer<typeof countRule>;

/** What "all" means: every level that could be given, so that a blank stands in its way, or every one that was. */
export const countAll = z._default(z.enum(["scored", "rated"]), "scored");
export type CountAll = z.infer<typeof countAll>;

/**
 * Grades by counting: rules are tried from the top, and the first grade whose conditions all hold is given.
 * @param levels one for each rated indicator; a blank is not among any levels.
 * @returns `null` when nothing has been rated.
 * @throws Failure `notFound` when no grade holds.
 * @example gradeByCount(["优秀", "良好", "良好"], [{ grade: "优秀", levels: "优秀", atLeast: "all" }, { grade: "良好", levels: "优秀、良好", atLeast: 2 }], "scored") // "良好"
 */
export function gradeByCount(
  levels: readonly (string | null)[],
  rules: readonly CountRule[],
  countAll: CountAll,
): string | null {
  const given = levels.flatMap((level) => (level === null ? [] : [textKey(level)]));
  if (given.length === 0) return null;
  const everyLevel = countAll === "scored" ? levels.length : given.length;
  const holding = countedGrades(rules).find((grade) =>
    rules.filter((rule) => rule.grade === grade).every((rule) => holds(rule, given, everyLevel)),
  );
  if (holding === undefined) {
    throw new Failure("notFound", {
      code: "noCountGrade",
      facts: { levels: levels.map((level) => level ?? "–") },
    });
  }
  return holding;
}

/** The grades that rules can give, best first: they are tried from the top. */
export function countedGrades(rules: readonly CountRule[]): string[] {
  return [...new Set(rules.map(({ grade }) => grade))];
}

/** The levels that a rule counts. */
export function levelsIn({ levels = "" }: Pick<CountRule, "levels">): string[] {
  return levels.split(/[、,，;；]/).map(textKey);
}

function holds({ levels, atLeast, atMost }: CountRule, given: readonly string[], everyLevel: number): boolean {
  if (levels === undefined) return true;
  const counted = new Set(levelsIn({ levels }));
  const count = given.filter((level) => counted.has(level)).length;
  return count >= (atLeast === "all" ? everyLevel : (atLeast ?? 0)) && count <= (atMost ?? Infinity);
}

import type { Scheme } from "../../src/domain/scheme/scheme";
import { Refusal } from "./refusal";

/**
 * The first grade all of whose conditions hold; `null` where nothing has been rated.
 * @param levels the level of each rating indicator that is scored; `null` where it has not been rated.
 * @param all what "all" means: every indicator that is scored, or every one that was rated.
 */
export function gradeByCount(
  levels: readonly (string | null)[],
  rules: Scheme["countRules"],
  all: "scored" | "rated" = "scored",
): string | null {
  const rated = levels.filter((level) => level !== null);
  if (rated.length === 0) return null;
  // The conditions of one grade may stand in several rows: all of them hold, or it is not given.
  const found = rules.find(({ grade }) =>
    rules
      .filter((rule) => rule.grade === grade)
      .every((rule) => {
        const names = (rule.levels ?? "").split(/[、,，]/).map((name) => name.trim().toLowerCase());
        const count = rated.filter((level) => names.includes(level.toLowerCase())).length;
        const least = rule.atLeast === "all" ? (all === "rated" ? rated.length : levels.length) : (rule.atLeast ?? 0);
        return count >= least && count <= (rule.atMost ?? Infinity);
      }),
  );
  if (!found) throw new Refusal("no grade has its conditions met");
  return found.grade;
}

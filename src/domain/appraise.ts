import { prepareGroup, type Group } from "./appraisal/group";
import { readHeads } from "./appraisal/heads";
import { peopleOf } from "./appraisal/measures";
import type { Cells } from "./cell";
import { Failure } from "./failure";
import type { Outcome } from "./outcome";
import type { Reading } from "./scheme/readScheme";

/** What one person's appraisal comes to. */
export interface Appraisal {
  /**
   * One for each column of people; `null` for columns that are not scored by themselves: records, targets, figures of the
   * roster, and all but the first rating of several raters.
   */
  readonly scores: readonly Outcome<number>[];
  readonly total: Outcome<number>;
  /** `null` where the scheme has no grades, too. */
  readonly grade: Outcome<string>;
}

/** A scheme made ready to appraise people whose figures stand in certain columns. */
export interface Appraiser {
  /** For each column whether it carries a score. */
  readonly isScored: readonly boolean[];
  /**
   * @param people a row a person; who is appraised together matters to ranks and exemptions.
   * @param groups the department, team or post of each; everyone is one group without it.
   */
  readonly appraise: (people: Cells, groups?: readonly string[]) => Appraisal[];
  /** Makes people who are appraised together ready: each is appraised when asked for. */
  readonly among: (people: Cells, groups?: readonly string[]) => Among;
}

/** People who are appraised together, by their rows. */
export interface Among {
  readonly appraise: (row: number) => Appraisal;
  /** For whoever takes results apart or explains them, as `breakDown` and `explainPerson` do. */
  readonly group: Group;
}

/**
 * Makes a scheme ready to appraise.
 * @param names what each column stands for, see `readHeads`; a blank name leaves its column out. An indicator without a
 * column has no actuals, which its missing-data policy then decides about.
 * @throws Failure `notFound` for a name that the scheme does not have, `value` for one that stands twice, or for a scheme
 * that has nothing to score.
 */
export function prepareAppraiser(reading: Reading, names: readonly (string | null)[]): Appraiser {
  const heads = readHeads(reading, names);
  const carried = new Set<object>();
  const isScored = heads.map((head) => {
    if (head === null || head instanceof Failure) return head !== null;
    if (head.kind !== "actual" && head.kind !== "rater") return false;
    const { indicator } = head;
    if (indicator.scoring.method === "record" || carried.has(indicator)) return false;
    carried.add(indicator);
    return true;
  });
  const among = (people: Cells, groups?: readonly string[]): Among => {
    const group = prepareGroup(reading, heads, peopleOf(people, groups ?? null));
    // For each column the position of its score, or why it has none.
    const slots = heads.map((head, i) => {
      if (head instanceof Failure) return head;
      if (!isScored[i] || head === null || !("indicator" in head)) return -1;
      return group.scored.findIndex(({ indicator }) => indicator === head.indicator);
    });
    const isInOrder = slots.length === group.scored.length && slots.every((slot, i) => slot === i);
    return {
      appraise(row) {
        const person = group.people.at(row);
        const scores = group.scores(person);
        const total = group.total(scores, person);
        return {
          scores: isInOrder ? scores : slots.map((slot) => (typeof slot === "number" ? (scores[slot] ?? null) : slot)),
          total,
          grade: group.grade(total, person),
        };
      },
      group,
    };
  };
  return {
    isScored,
    among,
    appraise(people, groups) {
      const { appraise } = among(people, groups);
      return people.map((_, row) => appraise(row));
    },
  };
}

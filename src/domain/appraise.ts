import { explainPerson, type Step } from "./appraisal/explainPerson";
import { prepareGroup } from "./appraisal/group";
import { findColumns } from "./appraisal/measures";
import type { Cells } from "./cell";
import { Failure } from "./failure";
import type { Outcome } from "./outcome";
import type { Reading } from "./scheme/readScheme";

/** What one person's appraisal comes to. */
export interface Appraisal {
  /** One for each column of actuals; `null` for columns that are recorded and not scored. */
  readonly scores: readonly Outcome<number>[];
  readonly total: Outcome<number>;
  /** `null` where the scheme has no grades, too. */
  readonly grade: Outcome<string>;
}

/** A scheme made ready to appraise people whose actuals stand in certain columns. */
export interface Appraiser {
  /** @param people a row a person; who is appraised together matters to ranks and department exemptions. */
  readonly appraise: (people: Cells) => Appraisal[];
  /** The working behind `appraise(people)[person]`, ending in the same total and grade. */
  readonly explain: (people: Cells, person: number) => Step[];
}

/**
 * Makes a scheme ready to appraise.
 * @param names code or name of the indicator of each column; a blank name leaves its column out. An indicator without a
 * column has no actuals, which its missing-data policy then decides about.
 * @throws Failure `notFound` for a name that the scheme does not have, `value` for one that stands twice, or for a scheme
 * that has nothing to score.
 */
export function prepareAppraiser(reading: Reading, names: readonly (string | null)[]): Appraiser {
  const columns = findColumns(reading, names);
  return {
    appraise(people) {
      const group = prepareGroup(reading, columns, people);
      // For each column the position of its score, or why it has none.
      const slots = columns.map((column) =>
        column instanceof Failure ? column : group.scored.findIndex(({ indicator }) => indicator === column),
      );
      const isInOrder = slots.length === group.scored.length && slots.every((slot, i) => slot === i);
      return people.map((actuals, row) => {
        const person = { actuals, row };
        const scores: Outcome<number>[] = [];
        for (const measure of group.scored) scores.push(group.score(measure, person));
        const total = group.total(scores, person);
        return {
          scores: isInOrder ? scores : slots.map((slot) => (typeof slot === "number" ? (scores[slot] ?? null) : slot)),
          total,
          grade: group.grade(total, person),
        };
      });
    },
    explain: (people, person) =>
      explainPerson(prepareGroup(reading, columns, people), { actuals: people[person] ?? [], row: person }),
  };
}

import { groupBy } from "../groupBy";
import { rankAmong } from "../rank";
import type { Distribution } from "../scheme/scheme";
import { forcedGrades } from "./forcedGrades";

/** What a forced distribution proposes to a person. Nobody is moved by it. */
export interface Proposal {
  readonly grade: string;
  /** Those who are counted together: how many, the person's place among them, and their label; "" for everyone. */
  readonly people: number;
  readonly place: number;
  readonly group: string;
}

/**
 * The grades that a scheme's forced distribution proposes: within each group, or among everyone. Groups below the stated size are
 * left out, or taken together as one.
 * @returns one a person; `null` without a score, or in a group that is too small.
 * @throws Failure `value` for shares that do not add up to 1.
 * @example proposeGrades([{ score: 90, group: "" }, { score: 70, group: "" }], { within: "everyone", fewest: 2, smallGroups: "leave", seats: [{ grade: "A", share: 0.5 }, { grade: "B", share: 0.5 }] }).map((each) => each?.grade) // ["A", "B"]
 */
export function proposeGrades(
  people: readonly { readonly score: number | null; readonly group: string }[],
  { within, fewest, smallGroups, seats }: Distribution,
): (Proposal | null)[] {
  const scored = people.flatMap(({ score, group }, i) =>
    score === null ? [] : [{ i, score, group: within === "group" ? group : "" }],
  );
  const groups = [...groupBy(scored, ({ group }) => group)];
  const large = groups.filter(([, members]) => members.length >= fewest);
  const small = groups.filter(([, members]) => members.length < fewest).flatMap(([, members]) => members);
  const together = smallGroups === "together" && small.length >= fewest ? [["", small] as const] : [];
  const quotas = seats.map(({ grade, share }) => ({ label: grade, share }));
  const proposals = people.map((): Proposal | null => null);
  for (const [group, members] of [...large, ...together]) {
    const scores = members.map(({ score }) => score);
    const placeOf = rankAmong(scores);
    const grades = forcedGrades(
      scores,
      quotas,
      scores.map(() => ""),
    );
    members.forEach(({ i, score }, at) => {
      const grade = grades[at] ?? null;
      if (grade !== null) proposals[i] = { grade, people: members.length, place: placeOf(score), group };
    });
  }
  return proposals;
}

import { same } from "../decimal";
import { textKey } from "../sameText";
import type { Grade } from "../scheme/scheme";
import type { Check, Remark } from "./remark";

/** Grades that are called in an order which everybody knows. */
const ladders: readonly (readonly string[])[] = [
  ["优秀", "良好", "一般", "差"],
  ["Excellent", "Good", "Fair", "Poor"],
  ["A", "B", "C", "D", "E"],
  ["一级", "二级", "三级", "四级", "五级"],
];

/** Two names of a ladder make none: good and poor may be all there is. */
const FEWEST = 3;

/**
 * Grades between which one seems to have been deleted: where only starts are stated, the one below grows over the gap, and nothing else
 * tells. It is advice, as a ladder may be meant so.
 */
export const checkLadder: Check = ({ scheme, placeOf }) => {
  const falling = [...scheme.grades].sort((a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity));
  // Of grades in disorder nothing can be said but that.
  const isInOrder = (rows: readonly Grade[]) => rows.every((grade, i) => grade === falling[i]);
  if (!isInOrder(scheme.grades) && !isInOrder([...scheme.grades].reverse())) return [];
  const remark = (below: Grade, what: Remark["what"]): Remark => ({
    severity: "advice",
    place: placeOf(below, "label"),
    what,
    mend: { code: "mendGrades", facts: {} },
  });
  const ladder =
    ladders.find((each) => falling.filter(({ label }) => placeIn(each, label) >= 0).length >= FEWEST) ?? [];
  const skipped = falling.slice(1).flatMap((below, i): Remark[] => {
    const above = falling[i];
    const missing = above && missingBetween(ladder, above.label, below.label);
    if (!missing) return [];
    return [remark(below, { code: "gradeSkipped", facts: { above: above.label, below: below.label, missing } })];
  });
  if (skipped.length > 0) return skipped;
  const leap = findLeap(falling);
  return leap
    ? [remark(leap.below, { code: "gradeLeap", facts: { above: leap.above.label, below: leap.below.label } })]
    : [];
};

/** What stands between two names of a ladder, from the better to the worse or, as 1, 2, 3 may go, the other way. */
function missingBetween(ladder: readonly string[], above: string, below: string): string | null {
  const [from, to] = [placeIn(ladder, above), placeIn(ladder, below)];
  return from < 0 || to < 0 || Math.abs(to - from) !== 2 ? null : (ladder[(from + to) / 2] ?? null);
}

function placeIn(ladder: readonly string[], label: string): number {
  return ladder.findIndex((each) => textKey(each) === textKey(label));
}

/** In a ladder of even steps, the one place where score and coefficient both take two at once. The lowest grade takes the rest. */
function findLeap(falling: readonly Grade[]): { above: Grade; below: Grade } | null {
  const steps = falling.slice(1, -1).flatMap((below, i) => {
    const above = falling[i];
    if (!above || above.from === null || below.from === null) return [];
    if (above.coefficient === undefined || below.coefficient === undefined) return [];
    return [{ above, below, score: above.from - below.from, pay: above.coefficient - below.coefficient }];
  });
  const [usual] = [...steps].sort((a, b) => a.score - b.score);
  // Two even steps are no pattern yet.
  if (!usual || steps.length < 4 || steps.length < falling.length - 2 || usual.pay <= 0) return null;
  const isStep = (count: number) => (each: (typeof steps)[number]) =>
    same(each.score, count * usual.score) && same(each.pay, count * usual.pay);
  const leaps = steps.filter((each) => !isStep(1)(each));
  const [leap] = leaps;
  return leap && leaps.length === 1 && isStep(2)(leap) ? leap : null;
}

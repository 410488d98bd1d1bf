import * as z from "zod/mini";
import { moreThan } from "../decimal";
import { directionTo, type Direction } from "./limits";
import type { FigureFault } from "./methodFacts";

/** A row of an indicator's scoring criteria: a threshold, a point of a curve or a label, with the score it earns. */
export const level = z.object({
  /** Lower bound of a band, or position of a point; `null` has no lower limit. */
  from: z._default(z.nullable(z.number()), null),
  /** Upper bound where the source states one. */
  to: z.optional(z.nullable(z.number())),
  /** Name of the level, for ratings. */
  label: z.optional(z.string()),
  score: z.number(),
  /** What a person does who stands on this level. */
  description: z.optional(z.string()),
});

export type Level = z.infer<typeof level>;

type Scored = Pick<Level, "from" | "score">;

/** The highest score of levels. */
export function highestLevel(levels: readonly Scored[]): number {
  return Math.max(...levels.map(({ score }) => score));
}

/** The direction from the level that earns least to the one that earns most; `null` for fewer than two levels. */
export function directionOfLevels(levels: readonly Scored[]): Direction | null {
  const rising = [...levels].sort((a, b) => a.score - b.score);
  const [least] = rising;
  const most = rising[rising.length - 1];
  return least && most ? directionTo(least.from ?? -Infinity, most.from ?? -Infinity) : null;
}

/** Levels on which a better result earns less: their scores rise and fall again. */
export function findInvertedLevels(levels: readonly Scored[], name: string): readonly FigureFault[] {
  const scores = [...levels].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)).map(({ score }) => score);
  const rises = scores.some((score, i) => i > 0 && moreThan(score, scores[i - 1] ?? score));
  const falls = scores.some((score, i) => i > 0 && moreThan(scores[i - 1] ?? score, score));
  if (!rises || !falls) return [];
  return [
    {
      severity: "warning",
      field: "code",
      what: { code: "levelsInverted", facts: { name } },
      mend: { code: "mendLevels", facts: {} },
    },
  ];
}

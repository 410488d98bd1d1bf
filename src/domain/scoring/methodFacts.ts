import { same } from "../decimal";
import type { RemarkMessage } from "../check/messages/remarkMessage";
import type { Direction } from "./limits";

/** What a method makes of an indicator's figures, as far as checks must know it. Each method declares it beside its scorer. */
export interface MethodFacts {
  /** The direction that the figures imply; `null` where they imply none. */
  readonly impliedDirection: Direction | null;
  /** The highest score that can be reached without a cap; `Infinity` where a result may exceed its target without limit. */
  readonly highestScore: number;
  /** How the target decides the score: not at all, as a figure to compare with, or as a divisor, which must not be 0. */
  readonly targetUse: "none" | "standard" | "divisor";
  /** What is wrong with the figures, apart from what makes it impossible to prepare the scorer. */
  readonly faults: readonly FigureFault[];
}

/** Something that is wrong with the figures of an indicator. */
export interface FigureFault {
  readonly severity: "error" | "warning";
  /** The field that it is about; the code stands for the indicator as a whole. */
  readonly field: "code" | "target" | "cap";
  readonly what: RemarkMessage;
  readonly mend: RemarkMessage;
}

/** The two ends of a line must differ. */
export function findSameEnds(baseline: number | undefined, target: number | undefined): readonly FigureFault[] {
  if (baseline === undefined || target === undefined || !same(baseline, target)) return [];
  return [
    {
      severity: "error",
      field: "target",
      what: { code: "baselineIsTarget", facts: { target } },
      mend: { code: "mendBaseline", facts: {} },
    },
  ];
}

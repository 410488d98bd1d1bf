import { moreThan, same } from "../decimal";
import type { Closeness } from "../scoring/closeness";
import type { Deduction } from "../scoring/deduction";
import type { Efficacy } from "../scoring/efficacy";
import type { Level } from "../scoring/level";
import type { Direction } from "../scoring/limits";
import { pointsOf, type Linear } from "../scoring/linear";
import type { Comparison, PassFail } from "../scoring/passFail";
import type { Range } from "../scoring/range";
import type { Rank } from "../scoring/rank";
import type { Rating } from "../scoring/rating";
import { formOf, type Ratio } from "../scoring/ratio";
import type { Method, Scoring } from "../scoring/scoring";
import type { Steps } from "../scoring/steps";
import type { RemarkMessage } from "./messages/remarkMessage";

/** What a method makes of an indicator's figures, as far as checks must know it. */
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

type ScoringBy<M extends Method> = Extract<Scoring, { method: M }>;

const facts: { readonly [M in Method]: (scoring: ScoringBy<M>, name: string) => MethodFacts } = {
  ratio: ratioFacts,
  linear: linearFacts,
  efficacy: efficacyFacts,
  steps: stepsFacts,
  passFail: passFailFacts,
  deduction: deductionFacts,
  addition: additionFacts,
  rating: ratingFacts,
  closeness: closenessFacts,
  range: rangeFacts,
  rank: rankFacts,
  record: recordFacts,
};

/**
 * What the method makes of an indicator's figures.
 * @param name of the indicator, for sentences that name it.
 * @example factsOf(scoring.parse({ method: "range", baseline: 4, target: 2 }), "Conflicts").impliedDirection // "lower"
 */
export function factsOf<M extends Method>(scoring: ScoringBy<M>, name: string): MethodFacts {
  return facts[scoring.method](scoring, name);
}

/** A ratio is unlimited, and means nothing to a target that is not above 0. Its direction is stated, not implied. */
function ratioFacts(scoring: Ratio, name: string): MethodFacts {
  const { target, cap } = scoring;
  const faults: FigureFault[] = [];
  if (target < 0)
    faults.push({
      severity: "error",
      field: "target",
      what: { code: "targetNegative", facts: { target } },
      mend: { code: "mendTargetNegative", facts: {} },
    });
  if (formOf(scoring) === "inverse" && cap === null)
    faults.push({
      severity: "warning",
      field: "cap",
      what: { code: "capMissing", facts: { name } },
      mend: { code: "mendCap", facts: {} },
    });
  return { impliedDirection: null, highestScore: Infinity, targetUse: "divisor", faults };
}

/** A curve ends where its points end; points that are listed take the place of baseline, target and challenge. */
function linearFacts(scoring: Linear, name: string): MethodFacts {
  const { levels, baseline, target } = scoring;
  const points = pointsOf(scoring);
  const areImplied = levels.length === 0;
  return {
    impliedDirection: directionOfLevels(points),
    highestScore: highestLevel(points),
    targetUse: areImplied && target !== undefined ? "standard" : "none",
    faults: areImplied ? findSameEnds(baseline, target) : findInvertedLevels(levels, name),
  };
}

/** Better results lie on from the unacceptable value to the satisfactory one, and beyond unless they are clamped. */
function efficacyFacts({ baseline, target, full, outside }: Efficacy): MethodFacts {
  return {
    impliedDirection: directionTo(baseline, target),
    highestScore: outside === "clamp" ? full : Infinity,
    targetUse: "standard",
    faults: findSameEnds(baseline, target),
  };
}

/** Bands say themselves which results are better. */
function stepsFacts({ levels }: Steps, name: string): MethodFacts {
  return {
    impliedDirection: directionOfLevels(levels),
    highestScore: highestLevel(levels),
    targetUse: "none",
    faults: findInvertedLevels(levels, name),
  };
}

const directions: Readonly<Record<Comparison, Direction | null>> = {
  ">=": "higher",
  ">": "higher",
  "<=": "lower",
  "<": "lower",
  "=": null,
};

/** The comparison says which results are better. */
function passFailFacts({ comparison, full }: PassFail): MethodFacts {
  return { impliedDirection: directions[comparison], highestScore: full, targetUse: "standard", faults: [] };
}

/** Points only come off the full score. Its direction is stated, not implied. */
function deductionFacts({ full }: Deduction): MethodFacts {
  return { impliedDirection: null, highestScore: full, targetUse: "standard", faults: [] };
}

/** Points come on top for each step beyond the target, without limit. */
function additionFacts(): MethodFacts {
  return { impliedDirection: null, highestScore: Infinity, targetUse: "standard", faults: [] };
}

/** The best level earns most. */
function ratingFacts({ levels }: Rating): MethodFacts {
  return { impliedDirection: null, highestScore: highestLevel(levels), targetUse: "none", faults: [] };
}

/** Nearer to the target is better, from either side; a relative deviation is one from a target other than 0. */
function closenessFacts({ levels, deviation }: Closeness): MethodFacts {
  return {
    impliedDirection: null,
    highestScore: highestLevel(levels),
    targetUse: deviation === "relative" ? "divisor" : "standard",
    faults: [],
  };
}

/** Better results lie on from the end that must be reached to the other one, which earns the full score. */
function rangeFacts({ baseline, target, full }: Range): MethodFacts {
  return {
    impliedDirection: directionTo(baseline, target),
    highestScore: full,
    targetUse: "standard",
    faults: findSameEnds(baseline, target),
  };
}

/** The first place earns most. Its direction is stated, not implied. */
function rankFacts({ levels, full }: Rank): MethodFacts {
  const highestScore = levels.length > 0 ? highestLevel(levels) : full;
  return { impliedDirection: null, highestScore, targetUse: "none", faults: [] };
}

/** What is not scored has no score to reach. */
function recordFacts(): MethodFacts {
  return { impliedDirection: null, highestScore: 0, targetUse: "none", faults: [] };
}

/** The two ends of a line must differ. */
function findSameEnds(baseline: number | undefined, target: number | undefined): readonly FigureFault[] {
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

type Scored = Pick<Level, "from" | "score">;

/** The highest score of levels. */
function highestLevel(levels: readonly Scored[]): number {
  return Math.max(...levels.map(({ score }) => score));
}

/** The direction from the level that earns least to the one that earns most; `null` for fewer than two levels. */
function directionOfLevels(levels: readonly Scored[]): Direction | null {
  const rising = [...levels].sort((a, b) => a.score - b.score);
  const [least] = rising;
  const most = rising[rising.length - 1];
  return least && most ? directionTo(least.from ?? -Infinity, most.from ?? -Infinity) : null;
}

/** Levels on which a better result earns less: their scores rise and fall again. */
function findInvertedLevels(levels: readonly Scored[], name: string): readonly FigureFault[] {
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

/** The direction from a worse figure to a better one; `null` where they are the same. */
function directionTo(worse: number, better: number): Direction | null {
  if (same(worse, better)) return null;
  return better > worse ? "higher" : "lower";
}

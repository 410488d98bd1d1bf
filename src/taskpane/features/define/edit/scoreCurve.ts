import { Failure } from "../../../../domain/failure";
import { attempt } from "../../../../domain/outcome";
import type { Indicator } from "../../../../domain/scheme/scheme";
import { prepareScoring } from "../../../../domain/scoring/scoring";

/** A result with the points that it earns. */
export interface CurvePoint {
  readonly x: number;
  readonly score: number;
}

/** How points follow from results: the line that is drawn, and the results at which it turns or jumps. */
export interface ScoreCurve {
  readonly line: readonly CurvePoint[];
  readonly marks: readonly CurvePoint[];
  /** The results from which the line is drawn to which. */
  readonly span: Span;
  /** What a result earns; `null` where the method has no score for it. */
  readonly at: (x: number) => number | null;
}

/** Results from one to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** As fine as 280 pixels show. */
const STEPS = 280;

/**
 * The curve of an indicator that is scored by a number of its own: every point is what the engine gives for that result.
 * @param within the results to be drawn, where they shall not follow from the figures.
 * @returns `null` for ratings and records, for who is scored by place among others, and while the figures contradict each other.
 */
export function scoreCurve({ scoring }: Pick<Indicator, "scoring">, within?: Span): ScoreCurve | null {
  if (scoring.method === "rating" || scoring.method === "record" || scoring.method === "rank") return null;
  const scorer = attempt(() => prepareScoring(scoring, []));
  if (scorer instanceof Failure || scorer === null) return null;
  const stated = figuresOf(scoring);
  const [low, high] = [Math.min(...stated), Math.max(...stated)];
  if (!Number.isFinite(low)) return null;
  const span = high - low || Math.abs(high) || 1;
  // Results below 0 mean nothing to most measures: none are shown unless the scheme speaks of them.
  const ownStart = low < 0 ? low - span * MARGIN : Math.max(0, low - span * MARGIN);
  const { start, end } = within ?? { start: ownStart, end: high + span * MARGIN };
  const at = (x: number): number | null => {
    const score = attempt(() => scorer.score(x));
    return typeof score === "number" ? score : null;
  };
  const scoreAt = (x: number): CurvePoint[] => {
    const score = at(x);
    return score === null ? [] : [{ x, score }];
  };
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => start + ((end - start) * i) / STEPS);
  const xs = [...new Set([...grid, ...stated.filter((x) => x >= start && x <= end)])].sort((a, b) => a - b);
  const line = xs.flatMap(scoreAt);
  const marks = [...new Set(stated)].sort((a, b) => a - b).flatMap(scoreAt);
  return line.length > 1 ? { line, marks, span: { start, end }, at } : null;
}

const MARGIN = 0.5;

/** The results that a method's own figures speak of. */
function figuresOf(scoring: Indicator["scoring"]): number[] {
  const levels = "levels" in scoring ? scoring.levels.flatMap(({ from }) => from ?? []) : [];
  const single = (["baseline", "target", "challenge"] as const).flatMap((key) =>
    key in scoring ? ((scoring as Readonly<Record<string, unknown>>)[key] ?? []) : [],
  );
  const figures = single.filter((x) => typeof x === "number");
  if (scoring.method === "linear" && levels.length > 0) return levels;
  if (scoring.method === "deduction" || scoring.method === "addition") {
    const { target, step, points, full } = scoring;
    // Where the points are used up.
    const reach = points > 0 ? (full / points) * step : step;
    const isLower = scoring.better === "lower";
    return [target, target + (isLower ? reach : -reach)];
  }
  // Its levels are deviations: to both sides of the target.
  if (scoring.method === "closeness") {
    const { target } = scoring;
    const unit = deviationUnit(scoring);
    return [target, ...levels.flatMap((deviation) => [target - deviation * unit, target + deviation * unit])];
  }
  return [...figures, ...levels];
}

/** What a deviation of 1 is in results: relative ones are shares of the target. */
export function deviationUnit({ deviation, target }: Extract<Indicator["scoring"], { method: "closeness" }>): number {
  return deviation === "relative" ? Math.abs(target) : 1;
}

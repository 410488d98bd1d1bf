import * as z from "zod/mini";
import { bandIndex, orderBands, type Bands } from "../bands";
import { same } from "../decimal";
import { Failure, type Place } from "../failure";
import type { WorkingMessage } from "../messages/workings/workingMessage";
import { level, type Level } from "./level";
import { limits } from "./limits";
import type { Scorer } from "./scorer";

/** What a value outside the points earns: the score of the nearest point, or 0. */
export const outside = z._default(z.enum(["clamp", "cutoff"]), "clamp");

/** 线性插值法: a straight line between (value, score) points; which direction is better follows from the points. */
export const linear = z.object({
  method: z.literal("linear"),
  ...limits,
  /** Points may be stated as levels, or as baseline → 60, target → 100 and challenge → 120 % of the full score. */
  levels: z._default(z.array(level), []),
  baseline: z.optional(z.number()),
  target: z.optional(z.number()),
  challenge: z.optional(z.number()),
  below: outside,
  above: outside,
});

export type Linear = z.infer<typeof linear>;

/** A (value, score) point of a curve. */
export interface Point {
  readonly x: number;
  readonly score: number;
  readonly place?: Place;
}

/** The curve through an indicator's points, lowest value first. */
export interface Curve {
  readonly points: Bands<number>;
  readonly below: "clamp" | "cutoff";
  readonly above: "clamp" | "cutoff";
}

/**
 * The curve of an indicator.
 * @throws Failure `value` for fewer than two points, or points in disorder.
 */
export function curveOf(scoring: Linear): Curve {
  const points = pointsOf(scoring).map(({ from, score }) => ({ x: from ?? NaN, score }));
  return { points: orderPoints(points), below: scoring.below, above: scoring.above };
}

/** The points of a curve as they are stated, or as baseline, target and challenge imply them. */
export function pointsOf({
  levels,
  baseline,
  target,
  challenge,
  full,
}: Linear): readonly Pick<Level, "from" | "score">[] {
  if (levels.length > 0) return levels;
  return [
    { from: baseline, score: 0.6 * full },
    { from: target, score: full },
    { from: challenge, score: 1.2 * full },
  ].flatMap(({ from, score }) => (from === undefined ? [] : [{ from, score }]));
}

/** Points in order of value, checked: see `orderBands`. */
export function orderPoints(points: readonly Point[]): Bands<number> {
  if (points.length < 2) throw new Failure("value", { code: "pointsMissing", facts: { count: points.length } });
  const pointless = points.find(({ x }) => Number.isNaN(x));
  if (pointless)
    throw new Failure(
      "value",
      { code: "pointWithoutValue", facts: { row: points.indexOf(pointless) + 1 } },
      pointless.place,
    );
  return orderBands(points.map(({ x, score, place }) => ({ from: x, value: score, ...(place && { place }) })));
}

/**
 * The height of the curve at `x`.
 * @example heightAt({ points: orderPoints([{ x: 10, score: 60 }, { x: 20, score: 80 }]), below: "clamp", above: "clamp" }, 15) // 70
 */
export function heightAt(curve: Curve, x: number): number {
  const { points, below, above } = curve;
  const i = bandIndex(points, x, "upper");
  const left = points[i];
  if (!left) return below === "clamp" ? (points[0]?.value ?? 0) : 0;
  if (same(x, left.from)) return left.value;
  const right = points[i + 1];
  if (!right) return above === "clamp" ? left.value : 0;
  return left.value + ((right.value - left.value) * (x - left.from)) / (right.from - left.from);
}

/** How the height comes about. */
function explainHeight(curve: Curve, x: number): WorkingMessage {
  const { points, below, above } = curve;
  const i = bandIndex(points, x, "upper");
  const left = points[i];
  const right = points[i + 1];
  if (left && same(x, left.from)) return { code: "workingPoint", facts: { x, score: left.value } };
  if (left && right)
    return {
      code: "workingBetween",
      facts: { x, x1: left.from, score1: left.value, x2: right.from, score2: right.value },
    };
  const end = left ?? points[0] ?? { from: x, value: 0 };
  return {
    code: "workingOutside",
    facts: { x, side: left ? "above" : "below", end: end.from, score: end.value, outside: left ? above : below },
  };
}

/** Scores by the height of the curve through the indicator's points. */
export function linearScorer(scoring: Linear): Scorer {
  const curve = curveOf(scoring);
  return { score: (x) => heightAt(curve, x), explain: (x) => [explainHeight(curve, x)] };
}

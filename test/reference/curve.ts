import { type Fraction, zero } from "./fraction";
import { Refusal } from "./refusal";

/** What a value beyond the last point earns: as much as the point, or 0. */
export type Outside = "clamp" | "cutoff";

export interface Point {
  readonly x: Fraction;
  readonly y: Fraction;
}

/** The points of a curve, lowest value first. Fewer than two, or points that go up and down, are refused. */
export function pointsInOrder(points: readonly Point[]): Point[] {
  if (points.length < 2) throw new Refusal("a line has two points");
  const goesUp = points.every(({ x }, i) => i === 0 || (points[i - 1]?.x ?? x).isBelow(x));
  const goesDown = points.every(({ x }, i) => i === 0 || (points[i - 1]?.x ?? x).isAbove(x));
  if (!goesUp && !goesDown) throw new Refusal("the points go up and down");
  return goesUp ? [...points] : [...points].reverse();
}

/** The height at `x` of the straight lines between points that are in order. */
export function heightAt(points: readonly Point[], x: Fraction, below: Outside, above: Outside): Fraction {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Refusal("a line has two points");
  if (x.isBelow(first.x)) return below === "clamp" ? first.y : zero;
  if (x.isAbove(last.x)) return above === "clamp" ? last.y : zero;
  const end = points.findIndex((point) => !point.x.isBelow(x));
  const [right, left] = [points[end], points[end - 1]];
  if (!right || !left) return first.y;
  const share = x.minus(left.x).over(right.x.minus(left.x));
  return left.y.plus(share.times(right.y.minus(left.y)));
}

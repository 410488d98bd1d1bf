import type { Indicator } from "../../src/domain/scheme/scheme";
import { inOrder, valueAt, type Band } from "./bands";
import { heightAt, pointsInOrder, type Point } from "./curve";
import { Fraction, larger, one, smaller, zero } from "./fraction";
import { readAnswer, readLabel, readNumber, type Actual } from "./readActual";
import { Refusal } from "./refusal";

type Scoring = Indicator["scoring"];
type Scored<Method extends Scoring["method"]> = Extract<Scoring, { method: Method }>;
type Levels = Scored<"steps">["levels"];
/** Makes a score of a number; `null` where there is nothing to score it by. */
type Score = (x: Fraction) => Fraction | null;
type NumberScoring = Exclude<Scoring, { method: "rating" | "record" }>;

const exact = (x: number): Fraction => Fraction.meant(x);
const exactOrNull = (x: number | null | undefined): Fraction | null =>
  x === null || x === undefined ? null : exact(x);
const percent = (n: bigint): Fraction => Fraction.of(n, 100n);

/**
 * What an actual counts: a rating the score of its level, yes and no 1 and 0, anything else its number; `null` for a blank
 * one. A scheme whose levels cannot be told apart refuses every rating.
 */
export function readFor(scoring: Scoring, actual: Actual): Fraction | null {
  if (scoring.method === "rating") return readLevel(scoring, actual);
  return scoring.method === "passFail" || scoring.method === "record" ? readAnswer(actual) : readNumber(actual);
}

function readLevel({ levels }: Scored<"rating">, actual: Actual): Fraction | null {
  const labels = levels.map(({ label }) => (label ?? "").trim().toLowerCase());
  if (new Set(labels).size < labels.length) throw new Refusal("two levels of one name");
  const given = readLabel(actual);
  if (given === null) return null;
  const level = levels[labels.indexOf(given.toLowerCase())];
  if (!level) throw new Refusal(`no level is called ${given}`);
  return exact(level.score);
}

/**
 * Makes a score of what an actual counts, see `readFor`; `null` for a measure that is not scored. Figures of the indicator that
 * contradict each other refuse everyone's score.
 * @param peers what the actuals of all who are ranked together count, this one's included.
 */
export function scorerFor(scoring: Scoring, peers: readonly Fraction[]): Score | null {
  if (scoring.method === "record") return null;
  const score = scoring.method === "rating" ? (x: Fraction) => x : scorerOf(scoring, peers);
  return (x) => {
    const raw = score(x);
    if (raw === null) return null;
    const floored = larger(raw, exact(scoring.floor));
    return scoring.cap === null ? floored : smaller(floored, exact(scoring.cap));
  };
}

function scorerOf(scoring: NumberScoring, peers: readonly Fraction[]): Score {
  switch (scoring.method) {
    case "ratio":
      return ratio(scoring);
    case "linear":
      return linear(scoring);
    case "efficacy":
      return efficacy(scoring);
    case "steps":
      return steps(scoring);
    case "passFail":
      return (x) => (compares(x, scoring.comparison, exact(scoring.target)) ? exact(scoring.full) : zero);
    case "deduction":
      return (x) => exact(scoring.full).minus(pointsFor(scoring.points, shortfall(scoring, x), scoring));
    case "addition":
      return (x) =>
        exact(scoring.full)
          .plus(pointsFor(scoring.points, shortfall(scoring, x).negated(), scoring))
          .minus(pointsFor(scoring.pointsOff, shortfall(scoring, x), scoring));
    case "closeness":
      return closeness(scoring);
    case "range":
      return range(scoring);
    case "rank":
      return rank(scoring, peers);
  }
}

/** x/T·F; lower better (2 − x/T)·F, or T/x·F, where nothing left to reduce earns the cap. */
function ratio(scoring: Scored<"ratio">): (x: Fraction) => Fraction {
  const target = exact(scoring.target);
  const points = (share: Fraction) =>
    (scoring.ratioDecimals === null ? share : share.rounded(scoring.ratioDecimals)).times(exact(scoring.full));
  return (x) => {
    if (target.sign() === 0) throw new Refusal("a target of 0 has no ratio");
    if (target.sign() < 0) throw new Refusal("a negative target turns the direction round");
    if (scoring.better === "higher") return points(x.over(target));
    if (scoring.lowerForm === "complement") return points(Fraction.of(2n).minus(x.over(target)));
    if (x.sign() > 0) return points(target.over(x));
    if (scoring.cap === null) throw new Refusal("there is no cap to earn");
    return exact(scoring.cap);
  };
}

function linear(scoring: Scored<"linear">): (x: Fraction) => Fraction {
  const points = pointsInOrder(scoring.levels.length > 0 ? levelPoints(scoring.levels) : standardPoints(scoring));
  return (x) => heightAt(points, x, scoring.below, scoring.above);
}

/** Baseline 60 %, target 100 %, challenge 120 % of the full score. */
function standardPoints({ baseline, target, challenge, full }: Scored<"linear">): Point[] {
  return (
    [
      [baseline, percent(60n)],
      [target, percent(100n)],
      [challenge, percent(120n)],
    ] as const
  ).flatMap(([x, share]) => (x === undefined ? [] : [{ x: exact(x), y: share.times(exact(full)) }]));
}

function levelPoints(levels: Levels): Point[] {
  return levels.map(({ from, score }) => {
    if (from === null) throw new Refusal("a point stands somewhere");
    return { x: exact(from), y: exact(score) };
  });
}

/** 60 + 40·(x − xs)/(xh − xs), as per cent of the full score. */
function efficacy({ baseline, target, full, outside }: Scored<"efficacy">): (x: Fraction) => Fraction {
  const [unacceptable, satisfactory] = [exact(baseline), exact(target)];
  return (x) => {
    if (unacceptable.equals(satisfactory)) throw new Refusal("both standards are the same");
    const way = x.minus(unacceptable).over(satisfactory.minus(unacceptable));
    const share = percent(60n).plus(percent(40n).times(way));
    return exact(full).times(outside === "clamp" ? larger(percent(60n), smaller(one, share)) : share);
  };
}

function steps({ levels, boundary }: Scored<"steps">): (x: Fraction) => Fraction {
  const bands = inOrder(levelBands(levels));
  return (x) => valueAt(bands, x, boundary);
}

function levelBands(levels: Levels): Band<Fraction>[] {
  return levels.map(({ from, to, score }) => ({ from: exactOrNull(from), to: exactOrNull(to), value: exact(score) }));
}

/** Whether a result compares with a standard as stated. */
export function compares(x: Fraction, comparison: Scored<"passFail">["comparison"], standard: Fraction): boolean {
  const order = x.compare(standard);
  switch (comparison) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "=":
      return order === 0;
  }
}

/** How far a result stays short of the target; below 0 when it is beyond. */
function shortfall({ better, target }: Scored<"deduction" | "addition">, x: Fraction): Fraction {
  return better === "higher" ? exact(target).minus(x) : x.minus(exact(target));
}

function pointsFor(points: number, distance: Fraction, { step, partial }: Scored<"deduction" | "addition">): Fraction {
  if (distance.sign() <= 0) return zero;
  const count = distance.over(exact(step));
  const counted = {
    proportional: () => count,
    whole: () => Fraction.of(count.floor()),
    any: () => Fraction.of(count.ceiling()),
  }[partial]();
  return exact(points).times(counted);
}

/** Scores |x − T| or |x − T|/|T|; a deviation on a boundary belongs to the band below: "within ±3 %". */
function closeness(scoring: Scored<"closeness">): (x: Fraction) => Fraction {
  const target = exact(scoring.target);
  const deviation = (x: Fraction) => {
    const distance = x.minus(target).size();
    if (scoring.deviation === "absolute") return distance;
    if (target.sign() === 0) throw new Refusal("a deviation relative to 0");
    return distance.over(target.size());
  };
  if (scoring.between === "linear") {
    const points = pointsInOrder(levelPoints(scoring.levels));
    return (x) => heightAt(points, deviation(x), "clamp", scoring.above);
  }
  const bands = inOrder(levelBands(scoring.levels));
  return (x) => valueAt(bands, deviation(x), "lower");
}

/** Short of the baseline 0, beyond the target the full score; between them a line from 60 %, or 60 %. */
function range({ baseline, target, full, between }: Scored<"range">): (x: Fraction) => Fraction {
  const [low, high, most] = [exact(baseline), exact(target), exact(full)];
  if (low.equals(high)) throw new Refusal("a range has two ends");
  return (x) => {
    const way = x.minus(low).over(high.minus(low));
    if (way.sign() < 0) return zero;
    if (!way.isBelow(one)) return most;
    return most.times(between === "linear" ? percent(60n).plus(percent(40n).times(way)) : percent(60n));
  };
}

/** By place (1 is best, equals share the better one) or percentile: the share of the others that are not ahead. */
function rank({ better, by, levels, full }: Scored<"rank">, numbers: readonly Fraction[]): Score {
  const bands = inOrder(levelBands(levels));
  return (x) => {
    const ahead = numbers.filter((peer) => (better === "higher" ? peer.isAbove(x) : peer.isBelow(x))).length;
    if (by === "place" && levels.length > 0) return valueAt(bands, Fraction.of(BigInt(ahead + 1)), "upper");
    // The share of no others is a denominator of 0: not scored.
    if (numbers.length < 2) return null;
    const percentile = Fraction.of(BigInt(numbers.length - 1 - ahead), BigInt(numbers.length - 1));
    return levels.length > 0 ? valueAt(bands, percentile, "upper") : percentile.times(exact(full));
  };
}

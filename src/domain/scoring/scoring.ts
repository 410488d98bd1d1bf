import * as z from "zod/mini";
import { readNumber, readText, type Cell } from "../cell";
import { Failure } from "../failure";
import type { WorkingMessage } from "../messages/workings/workingMessage";
import { attempt } from "../outcome";
import { textKey } from "../sameText";
import { closeness, closenessScorer } from "./closeness";
import { addition, additionScorer, deduction, deductionScorer } from "./deduction";
import { efficacy, efficacyScorer } from "./efficacy";
import { linear, linearScorer } from "./linear";
import { passFail, passFailScorer } from "./passFail";
import { range, rangeScorer } from "./range";
import { rank, rankScorer } from "./rank";
import { levelFinder, readLabel, rating, type Rating } from "./rating";
import { ratio, ratioScorer } from "./ratio";
import { record } from "./record";
import type { Scorer } from "./scorer";
import { steps, stepsScorer } from "./steps";

/** How an indicator is scored: its method and the method's own fields. */
export const scoring = z.discriminatedUnion("method", [
  ratio,
  linear,
  efficacy,
  steps,
  passFail,
  deduction,
  addition,
  rating,
  closeness,
  range,
  rank,
  record,
]);

export type Scoring = z.infer<typeof scoring>;
export type Method = Scoring["method"];

/** Scores cells: blank is not scored (`null`). */
export interface CellScorer {
  /** @throws Failure when the cell cannot be scored. */
  readonly score: (actual: Cell) => number | null;
  /** How the score of a cell that is not blank comes about, and its score. */
  readonly explain: (actual: Cell) => Explained;
  /** Keeps points within the indicator's floor and cap. */
  readonly bound: (raw: number) => number;
}

/** A score with the steps that lead to it. */
export interface Explained {
  readonly working: readonly WorkingMessage[];
  /** `null`: not scored. */
  readonly score: number | null;
}

/**
 * Makes an indicator ready to score.
 * @param peers the results of all who are appraised together, for scoring by rank.
 * @returns `null` for a measure that is recorded and not scored.
 * @throws Failure when the indicator's own figures contradict each other.
 */
export function prepareScoring(rule: Scoring, peers: readonly number[]): CellScorer | null {
  if (rule.method === "record") return null;
  const bound = (raw: number) => requireFinite(within(raw, rule.floor, rule.cap));
  if (rule.method === "rating") return ratingScorer(rule, bound);
  const isPercentile = rule.method === "rank" && (rule.by === "percentile" || rule.levels.length === 0);
  if (isPercentile && peers.length < 2) return rankedAlone(bound);
  const scorer = numberScorer(rule, peers);
  const read = rule.method === "passFail" ? readAnswer : readNumber;
  return {
    score(actual) {
      const x = typeof actual === "number" ? actual : read(actual);
      return x === null ? null : bound(scorer.score(x));
    },
    explain(actual) {
      const x = read(actual) ?? NaN;
      return limit(scorer.explain(x), scorer.score(x), bound);
    },
    bound,
  };
}

/** One person alone is no group: the share of no others is not decided by a division by 0. */
function rankedAlone(bound: CellScorer["bound"]): CellScorer {
  return {
    score(actual) {
      readNumber(actual);
      return null;
    },
    explain: () => ({ working: [{ code: "workingRankedAlone", facts: {} }], score: null }),
    bound,
  };
}

/** A score kept between its floor and its cap. */
export function within(score: number, floor: number, cap: number | null): number {
  // Comparisons hand the number on as it is, where Math.min and Math.max would make a new one for each of a million scores.
  if (cap !== null && score > cap) return cap > floor ? cap : floor;
  return score < floor ? floor : score;
}

/** @throws Failure `number` for a score beyond the numbers that there are: an actual of 1e308 by a small target. */
function requireFinite(score: number): number {
  if (!Number.isFinite(score)) throw new Failure("number", { code: "notFinite", facts: {} });
  return score;
}

function limit(working: readonly WorkingMessage[], raw: number, bound: (raw: number) => number): Explained {
  const score = bound(raw);
  return { working: score === raw ? working : [...working, { code: "workingLimited", facts: { raw, score } }], score };
}

function numberScorer(rule: Exclude<Scoring, { method: "record" | "rating" }>, peers: readonly number[]): Scorer {
  switch (rule.method) {
    case "ratio":
      return ratioScorer(rule);
    case "linear":
      return linearScorer(rule);
    case "efficacy":
      return efficacyScorer(rule);
    case "steps":
      return stepsScorer(rule);
    case "passFail":
      return passFailScorer(rule);
    case "deduction":
      return deductionScorer(rule);
    case "addition":
      return additionScorer(rule);
    case "closeness":
      return closenessScorer(rule);
    case "range":
      return rangeScorer(rule);
    case "rank":
      return rankScorer(rule, peers);
  }
}

function ratingScorer(rule: Rating, bound: (raw: number) => number): CellScorer {
  const find = levelFinder(rule);
  return {
    score(actual) {
      const label = readLabel(actual, rule);
      return label === null ? null : bound(find(label).score);
    },
    explain(actual) {
      const label = readText(actual) ?? "";
      const { score: raw, description = "" } = find(label);
      return limit([{ code: "workingRating", facts: { label, description, score: raw } }], raw, bound);
    },
    bound,
  };
}

const answers = new Map([
  ...["是", "达标", "通过", "yes", "y", "true", "pass"].map((word) => [word, 1] as const),
  ...["否", "未达标", "不通过", "no", "n", "false", "fail"].map((word) => [word, 0] as const),
]);

/**
 * How an actual is read where it is compared and not scored, as vetoes do: a level counts its score, a yes or no of what is
 * answered or merely recorded 1 or 0, anything else must be a number.
 */
export function readingOf(rule: Scoring): (cell: Cell) => number | null {
  if (rule.method === "passFail" || rule.method === "record") return readAnswer;
  if (rule.method !== "rating") return readNumber;
  const find = attempt(() => levelFinder(rule));
  return (cell) => {
    if (find instanceof Failure) throw find;
    const label = readLabel(cell, rule);
    return label === null ? null : find(label).score;
  };
}

/** A yes or no, written as a boolean or in words, counts 1 or 0; numbers stay. */
function readAnswer(actual: Cell): number | null {
  if (typeof actual === "boolean") return actual ? 1 : 0;
  const answer = typeof actual === "string" ? answers.get(textKey(actual)) : undefined;
  return answer ?? readNumber(actual);
}

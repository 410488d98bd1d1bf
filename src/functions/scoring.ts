import { readNumber, type Cell } from "../domain/cell";
import { Failure } from "../domain/failure";
import { readPoints, readScoreBands } from "../domain/scheme/readRanges";
import { countSteps } from "../domain/scoring/deduction";
import { heightAt } from "../domain/scoring/linear";
import { scoreRatio } from "../domain/scoring/ratio";
import { within } from "../domain/scoring/scoring";
import { scoreStep } from "../domain/scoring/steps";
import { weightedScore } from "../domain/weightedScore";
import { choose, readFlag } from "./choose";
import { demand, receive, reply } from "./exchange";
import { alignPeople, eachPerson, readWeights, spread } from "./shapes";

/**
 * Averages scores by weight: the sum of score × weight ÷ the sum of weights.
 * @customfunction WEIGHTEDSCORE
 * @param scores Scores, one row a person; or one column for one person. Some versions of Excel hand blank cells over as 0: IF(B2:B9="","",B2:B9) keeps them blank.
 * @param weights Weights in any unit, as the columns (or rows) of scores.
 * @param [missing] What a blank score does: "exclude" (default: its weight is shared out), "zero", or "error".
 * @returns One weighted score a person.
 * @example =KPI.WEIGHTEDSCORE({90,80}, {0.6,0.4}) gives 86
 */
export function weightedscore(scores: unknown[][], weights: unknown[][], missing?: unknown[][]): unknown[][] {
  return reply(() => {
    const policy = choose(
      receive(missing),
      "missing",
      { exclude: ["reweight", "不计入"], zero: ["0", "计0分"], error: ["报错"] },
      "exclude",
    );
    const { people, heads, restore } = alignPeople("scores", demand(scores, "scores"), demand(weights, "weights"));
    const shares = readWeights(heads);
    return restore(eachPerson("scores", people, (values) => weightedScore(values, shares, policy)));
  });
}

/**
 * Scores the actual as a share of the target: actual ÷ target × full, or target ÷ actual × full where lower is better.
 * @customfunction RATIOSCORE
 * @param actual Actual results; a range spills.
 * @param target Targets, above 0.
 * @param [full] Score for reaching the target, 100 by default.
 * @param [cap] Highest score; no cap by default. Where lower is better, an actual of 0 or less earns it.
 * @param [lowerIsBetter] TRUE where lower results are better.
 * @returns Points, 0 at least.
 * @example =KPI.RATIOSCORE(70, 80, 50) gives 43.75
 */
export function ratioscore(
  actual: unknown[][],
  target: unknown[][],
  full?: unknown[][],
  cap?: unknown[][],
  lowerIsBetter?: unknown[][],
): unknown[][] {
  return reply(() => {
    const args = {
      actual: demand(actual, "actual"),
      target: demand(target, "target"),
      full: receive(full),
      cap: receive(cap),
      lowerIsBetter: receive(lowerIsBetter),
    };
    return spread(args, (cells) => {
      const x = readNumber(cells.actual);
      if (x === null) return null;
      const ratio = {
        method: "ratio",
        full: readNumber(cells.full) || 100,
        floor: 0,
        cap: readNumber(cells.cap) || null,
        target: readRequired(cells.target, "target"),
        better: readFlag(cells.lowerIsBetter) ? "lower" : "higher",
        lowerForm: "inverse",
        ratioDecimals: null,
      } as const;
      return within(scoreRatio(ratio, x), ratio.floor, ratio.cap);
    });
  });
}

/**
 * Scores by straight lines between points, such as baseline → 60, target → 100, challenge → 120.
 * @customfunction LINEARSCORE
 * @param actual Actual results; a range spills.
 * @param points Rows of value and score, two at least, upwards or downwards; a header row may stand above.
 * @param [outside] Beyond the points: "clamp" (default: the end score), "cutoff" (0), "cutoff-below" or "cutoff-above".
 * @returns Points.
 * @example =KPI.LINEARSCORE(15, {10,60;20,80}) gives 70
 */
export function linearscore(actual: unknown[][], points: unknown[][], outside?: unknown[][]): unknown[][] {
  return reply(() => {
    const words = {
      clamp: ["取端点"],
      cutoff: ["cut-off", "zero", "归零"],
      "cutoff-below": ["cut-off-below", "低于归零"],
      "cutoff-above": ["cut-off-above", "高于归零"],
    };
    const beyond = choose(receive(outside), "outside", words, "clamp");
    const side = (name: string) => (beyond === "cutoff" || beyond === `cutoff-${name}` ? "cutoff" : "clamp");
    const curve = { points: readPoints(demand(points, "points")), below: side("below"), above: side("above") } as const;
    return spread({ actual: demand(actual, "actual") }, (cells) => {
      const x = readNumber(cells.actual);
      return x === null ? null : heightAt(curve, x);
    });
  });
}

/**
 * Scores by bands: each band of results has its score.
 * @customfunction STEPSCORE
 * @param actual Actual results; a range spills.
 * @param bands Rows of from and score, upwards or downwards; a blank from has no lower limit; a header row may stand above.
 * @param [boundary] The band that owns a result exactly on a boundary: "upper" (default: 95 and above) or "lower" (up to 25).
 * @returns Points.
 * @example =KPI.STEPSCORE(20, {0,15;25,10;30,0}, "lower") gives 15
 */
export function stepscore(actual: unknown[][], bands: unknown[][], boundary?: unknown[][]): unknown[][] {
  return reply(() => {
    const side = choose(receive(boundary), "boundary", { upper: ["归上档"], lower: ["归下档"] }, "upper");
    const steps = readScoreBands(demand(bands, "bands"));
    return spread({ actual: demand(actual, "actual") }, (cells) => {
      const x = readNumber(cells.actual);
      return x === null ? null : scoreStep(steps, x, side);
    });
  });
}

/**
 * Takes points off for each step short of the target. One event is a step of 1 above a target of 0: step -1.
 * @customfunction DEDUCTSCORE
 * @param actual Actual results; a range spills.
 * @param target Targets.
 * @param step How far from the target one step is; negative where lower results are better.
 * @param points Points off for each step.
 * @param [full] Score without any deduction, 100 by default.
 * @param [floor] Lowest score, 0 by default.
 * @param [partial] Part of a step: "proportional" (default), "whole" (only whole steps count) or "any" (counts as a step).
 * @returns Points.
 * @example =KPI.DEDUCTSCORE(87, 90, 1, 2) gives 94
 */
export function deductscore(
  actual: unknown[][],
  target: unknown[][],
  step: unknown[][],
  points: unknown[][],
  full?: unknown[][],
  floor?: unknown[][],
  partial?: unknown[][],
): unknown[][] {
  return reply(() => {
    const part = choose(
      receive(partial),
      "partial",
      { proportional: ["按比例"], whole: ["whole steps", "整步"], any: ["any part", "不足一步按一步"] },
      "proportional",
    );
    const args = {
      actual: demand(actual, "actual"),
      target: demand(target, "target"),
      step: demand(step, "step"),
      points: demand(points, "points"),
      full: receive(full),
      floor: receive(floor),
    };
    return spread(args, (cells) => {
      const x = readNumber(cells.actual);
      if (x === null) return null;
      const standard = readRequired(cells.target, "target");
      const size = readRequired(cells.step, "step");
      const steps = size < 0 ? countSteps(standard, x, -size, part) : countSteps(x, standard, size, part);
      const off = readRequired(cells.points, "points") * steps;
      return within((readNumber(cells.full) || 100) - off, readNumber(cells.floor) ?? 0, null);
    });
  });
}

function readRequired(cell: Cell, name: string): number {
  const value = readNumber(cell);
  if (value === null) throw new Failure("value", { code: "argumentBlank", facts: { name } });
  return value;
}

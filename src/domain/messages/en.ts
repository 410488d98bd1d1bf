import { showNumber as n, showSigned } from "./showNumber";
import type { Catalogue } from "./message";

/** Every sentence in English. */
export const en: Catalogue = {
  at: ({ within, row, column, what }) => `${within ? `“${within.en}”, ` : ""}row ${row}, column ${column}: ${what}`,

  notANumber: ({ found }) => `expected a number, found “${found}”`,
  unknownWord: ({ found, en }) => `“${found}” is not understood; use one of: ${en}`,
  fieldMissing: ({ en }) => `“${en}” is missing`,
  fieldInvalid: ({ en, minimum, maximum, whole }) =>
    `“${en}” cannot be used${minimum === null ? "" : `: it must not be below ${n(minimum)}`}${maximum === null ? "" : `: it must not be above ${n(maximum)}`}${whole ? ": it has the wrong form" : ""}`,
  columnMissing: ({ en }) => `the column “${en}” is missing`,
  sectionMissing: ({ en }) => `the range has no section “${en}”`,
  rowsDisagree: ({ en }) => `“${en}” must be as in the first row`,
  levelsMissing: () => "the scoring criteria are missing: list this indicator's levels under “Scoring criteria”",
  inputError: ({ error }) => `the cell referred to holds the error ${error}`,
  shapesDiffer: ({ name, rows, columns, expectedRows, expectedColumns }) => `“${name}” has ${rows} × ${columns} cells (rows × columns), expected ${expectedRows} × ${expectedColumns}`,
  argumentBlank: ({ name }) => `“${name}” is blank`,
  unknownChoice: ({ name, found, known }) => `“${found}” is not understood for “${name}”; use one of: ${known.join(", ")}`,

  bandTwice: ({ from }) => `two bands start at ${n(from)}: they overlap`,
  bandsInDisorder: ({ from, after }) => `the bands are in disorder: ${n(from)} comes after ${n(after)}; list them upwards or downwards throughout`,
  bandGap: ({ from, to }) => `no band covers ${n(from)} to ${n(to)}`,
  bandOverlap: ({ from, to }) => `two bands overlap from ${n(from)} to ${n(to)}`,
  bandsEmpty: () => "there are no bands",
  noBand: ({ x }) => `no band holds ${n(x)}`,
  pointsMissing: ({ count }) => `a line needs two points at least, there are ${count}`,
  pointWithoutValue: ({ row }) => `point ${row} has no value`,
  belowFirstTier: ({ amount, first }) => `${n(amount)} is below the start of the first tier, ${n(first)}: no rate is stated for it`,
  columnNotFound: ({ found, known }) => `there is no column “${found}”; use one of: ${known.join(", ")}`,
  valueBlank: ({ column }) => `“${column}” is blank for this band`,

  targetZero: () => "the target is 0, so there is no ratio to it",
  targetNegative: ({ target }) => `the target ${n(target)} is negative, so a ratio to it means nothing`,
  actualZeroNeedsCap: () => "the actual is 0, so target ÷ actual has no limit: set a cap",
  baselineIsTarget: ({ target }) => `baseline and target are both ${n(target)}`,
  stepNotPositive: ({ step }) => `the step must be above 0, it is ${n(step)}`,
  levelTwice: ({ label }) => `the level “${label}” is listed twice`,
  unknownLevel: ({ label, known }) => `there is no level “${label}”; use one of: ${known.join(", ")}`,
  unknownIndicator: ({ name, known }) => `the scheme has no indicator “${name}”; it has: ${known.join(", ")}`,
  indicatorTwice: ({ name }) => `the indicator “${name}” is listed twice`,
  noIndicators: () => "the scheme has no indicator to score",

  weightNegative: ({ position, weight }) => `weight ${position} is negative: ${n(weight)}`,
  weightMissing: ({ position }) => `weight ${position} is blank`,
  weightSumZero: () => "the weights add up to 0",
  scoreMissing: ({ position }) => `score ${position} is missing`,
  actualMissing: ({ name }) => `“${name}” has no actual, and the scheme requires one`,

  workingRatio: ({ x, target, full, form, ratioDecimals }) => {
    const share = { direct: `${n(x)} ÷ ${n(target)}`, inverse: `${n(target)} ÷ ${n(x)}`, complement: `(2 − ${n(x)} ÷ ${n(target)})` }[form];
    return `${share}${ratioDecimals === null ? "" : ` (ratio rounded to ${ratioDecimals} decimals)`} × ${n(full)}`;
  },
  workingActualZero: ({ cap }) => `the actual is 0 and earns the cap, ${n(cap)}`,
  workingOutside: ({ x, side, end, score, outside }) => `${n(x)} is ${side} ${n(end)} and earns ${outside === "clamp" ? `the end score, ${n(score)}` : "0"}`,
  workingPoint: ({ x, score }) => `${n(x)} earns ${n(score)}`,
  workingBetween: ({ x, x1, score1, x2, score2 }) => `${n(score1)} + (${n(x)} − ${n(x1)}) ÷ (${n(x2)} − ${n(x1)}) × (${n(score2)} − ${n(score1)})`,
  workingBand: ({ x, from, to, score }) =>
    `${n(x)} is in the band${from === -Infinity ? "" : ` from ${n(from)}`}${to === null ? "" : ` to ${n(to)}`}: ${n(score)} points`,
  workingEfficacy: ({ x, baseline, target, full }) => `(60 + 40 × (${n(x)} − ${n(baseline)}) ÷ (${n(target)} − ${n(baseline)}))${full === 100 ? "" : `% × ${n(full)}`}`,
  workingPassFail: ({ x, comparison, target, full, passed }) =>
    `${n(x)} ${passed ? "meets" : "does not meet"} “${comparison.replace(">=", "≥").replace("<=", "≤")} ${n(target)}”: ${passed ? n(full) : 0} points`,
  workingDeduction: ({ x, target, full, points, step, steps }) =>
    steps === 0 ? `${n(x)} reaches the target ${n(target)}: nothing deducted` : `${n(x)} is ${n(steps)} steps of ${n(step)} short of the target ${n(target)}: ${n(full)} − ${n(points)} × ${n(steps)}`,
  workingAddition: ({ x, target, full, points, step, steps }) =>
    steps === 0 ? `${n(x)} is the target ${n(target)}: ${n(full)} points` : `${n(x)} is ${n(steps)} steps of ${n(step)} from the target ${n(target)}: ${n(full)} ${showSigned(points)} × ${n(steps)}`,
  workingRating: ({ label, description, score }) => `rated “${label}”${description ? ` (${description})` : ""}: ${n(score)} points`,
  workingDeviation: ({ x, target, deviation, relative }) => (relative ? `|${n(x)} − ${n(target)}| ÷ ${n(Math.abs(target))} = ${n(deviation)}` : `|${n(x)} − ${n(target)}| = ${n(deviation)}`),
  workingRank: ({ x, place, percentile, count, score }) => `${n(x)} is place ${place} of ${count} (percentile ${n(percentile)}): ${n(score)} points`,
  workingLimited: ({ raw, score }) => (score > raw ? `${n(raw)} is below the floor and counts ${n(score)}` : `${n(raw)} is above the cap and counts ${n(score)}`),
  notScored: ({ policy }) => (policy === "zero" ? "no actual: counts 0" : "no actual: left out of the total"),
  exempt: ({ name, score }) => `“${name}”: no points lost, ${n(score)} points`,

  total: () => "Total",
  grade: () => "Grade",
  workingTotal: ({ terms, weight }) => {
    const sum = terms.map(({ score, weight: each }) => `${n(score)} × ${n(each * 100)}%`).join(" + ");
    return `${terms.length > 1 ? `(${sum})` : sum} ÷ ${n(weight * 100)}%`;
  },
  workingNoTotal: () => "nothing has been scored, so there is no total",
  workingItem: ({ count, points }) => `${n(count)} times ${showSigned(points)} points`,
  workingVeto: ({ name, x, comparison, value }) => `“${name}” applies: ${n(x)} ${comparison.replace(">=", "≥").replace("<=", "≤")} ${n(value)}`,
  workingGrade: ({ score, rounded, from, label }) => `${n(score)}${rounded ? " (rounded as it is shown)" : ""}${from === null ? "" : ` ≥ ${n(from)}`}: “${label}”`,
  workingGradeLower: ({ score, from, label }) => `${n(score)}${from === null ? "" : ` > ${n(from)}`}: “${label}”`,
};

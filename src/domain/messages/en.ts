import { showNumber as n } from "./showNumber";
import type { Catalogue } from "./message";

/** What goes wrong, in English. */
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
  partNotLoaded: () =>
    "a part of this function could not be loaded: check the network and enter the formula again, or reopen the workbook",
  shapesDiffer: ({ name, rows, columns, expectedRows, expectedColumns }) =>
    `“${name}” has ${rows} × ${columns} cells (rows × columns), expected ${expectedRows} × ${expectedColumns}`,
  argumentBlank: ({ name }) => `“${name}” is blank`,
  oneValueExpected: ({ name, rows, columns }) =>
    `“${name}”: expected one value, found ${rows} row${rows === 1 ? "" : "s"} × ${columns} column${columns === 1 ? "" : "s"}`,
  unknownChoice: ({ name, found, known }) =>
    `“${found}” is not understood for “${name}”; use one of: ${known.join(", ")}`,

  bandTwice: ({ from }) => `two bands start at ${n(from)}: they overlap`,
  bandsInDisorder: ({ from, after }) =>
    `the bands are in disorder: ${n(from)} comes after ${n(after)}; list them upwards or downwards throughout`,
  bandGap: ({ from, to }) => `no band covers ${n(from)} to ${n(to)}`,
  bandOverlap: ({ from, to }) => `two bands overlap from ${n(from)} to ${n(to)}`,
  bandsEmpty: () => "there are no bands",
  noBand: ({ x }) => `no band holds ${n(x)}`,
  pointsMissing: ({ count }) => `a line needs two points at least, there are ${count}`,
  pointWithoutValue: ({ row }) => `point ${row} has no value`,
  belowFirstTier: ({ amount, first }) =>
    `${n(amount)} is below the start of the first tier, ${n(first)}: no rate is stated for it`,
  aboveLastTier: ({ amount, last }) =>
    `${n(amount)} is above the end of the last tier, ${n(last)}: no rate is stated for it`,
  columnNotFound: ({ found, known }) => `there is no column “${found}”; use one of: ${known.join(", ")}`,

  targetZero: () => "the target is 0, so there is no ratio to it",
  targetNegative: ({ target }) => `the target ${n(target)} is negative, so a ratio to it means nothing`,
  actualNeedsCap: ({ x }) => `the actual is ${n(x)}, so target ÷ actual has no limit: set a cap`,
  notFinite: () => "the result is no finite number: it is too large, or something was divided by 0",
  baselineIsTarget: ({ target }) => `baseline and target are both ${n(target)}`,
  stepNotPositive: ({ step }) => `the step must be above 0, it is ${n(step)}`,
  levelTwice: ({ label }) => `the level “${label}” is listed twice`,
  unknownLevel: ({ label, known }) => `there is no level “${label}”; use one of: ${known.join(", ")}`,
  unknownIndicator: ({ name, known }) => `the scheme has no indicator “${name}”; it has: ${known.join(", ")}`,
  indicatorTwice: ({ name }) => `the indicator “${name}” is listed twice`,
  noIndicators: () => "the scheme has no indicator to score",

  noCountGrade: ({ levels }) => `no grade's conditions hold for these levels: ${levels.join(", ")}`,

  matrixNotSquare: ({ rows, columns }) =>
    `a matrix of judgements must be square, this one has ${rows} rows and ${columns} columns`,
  matrixTooLarge: ({ size, largest }) => `no random index is published for order ${size}; the largest is ${largest}`,
  judgementMissing: () => "the judgement is missing, and so is its mirror image",
  judgementNotPositive: ({ judgement }) => `a judgement must be above 0, it is ${n(judgement)}`,
  diagonalNotOne: ({ judgement }) => `the diagonal must be 1, it is ${n(judgement)}`,
  notReciprocal: ({ judgement, mirror, row, column }) =>
    `this is not the reciprocal of row ${column}, column ${row}: ${n(judgement)} × ${n(mirror)} must be 1`,
  noInformation: () => "the data differ in no column, so there is nothing to weigh by",
  tooFewRows: ({ rows, needed }) => `at least ${needed} rows of data are needed, there are ${rows}`,
  negativeData: ({ x }) => `entropy weights take no negative data: ${n(x)}`,
  columnOfZeroes: () => "this column is all 0",
  scaleEmpty: ({ low, high }) => `the upper end of the scale, ${n(high)}, must be above the lower one, ${n(low)}`,
  offScale: ({ x, low, high }) => `${n(x)} is not on the scale of ${n(low)} to ${n(high)}`,
  shareNegative: ({ share }) => `a share must not be negative: ${n(share)}`,
  groupMeanZero: ({ group }) => `the mean of the group “${group}” is 0, so there is no ratio to it`,
  overallMeanZero: () => "the mean of all scores is 0, so there is no ratio to it",
  sharesNotWhole: ({ sum }) => `the shares add up to ${n(sum * 100)}%, not to 100%`,

  weightNegative: ({ position, weight }) => `weight ${position} is negative: ${n(weight)}`,
  weightMissing: ({ position }) => `weight ${position} is blank`,
  weightSumZero: () => "the weights add up to 0",
  scoreMissing: ({ position }) => `score ${position} is missing`,
  actualMissing: ({ name }) => `“${name}” has no actual, and the scheme requires one`,

  factorMissing: ({ text }) => `a factor is missing in “${text}”: something must stand on both sides of each ×`,
  scaleUnnamed: ({ known }) => `there are several scales of commission; name one: ${known.join(", ")}`,
  unknownScale: ({ name, known }) => `there is no scale “${name}”; known: ${known.join(", ")}`,
  amountNegative: ({ amount }) => `the net amount is below 0 (${n(amount)}), which the scheme wants reported`,
  quotaMissing: () => "tiers go by attainment, which needs each person's quota",
  quotaNotPositive: ({ quota }) => `a quota must be above 0, found ${n(quota)}`,
  unknownHead: ({ name, known }) => `“${name}” is not known: behind the @ may stand ${known.join(", ")}`,
  targetUnused: () => "the indicator's method has no target that a personal one could replace",
  targetBeyondBaseline: ({ target, baseline }) =>
    `the personal target ${n(target)} lies beyond the baseline ${n(baseline)}, which would turn the direction round`,
  attendanceMissing: ({ name }) => `the target of “${name}” is prorated by attendance, and there is no attendance`,
  daysDueNotPositive: ({ days }) => `days due must be above 0, found ${n(days)}`,
  personNotAmong: () => "everyone does not hold these figures",
  personAmbiguous: ({ rows }) => `rows ${rows.join(", ")} hold the same figures in different groups: who is meant?`,
  unknownRole: ({ role, known }) => `there is no rater “${role}”; known: ${known.join(", ")}`,
  payMissing: () => "the scheme has no pay items",
  paidOnMissing: ({ name }) => `“${name}” does not say what it is paid on`,
  payColumnMissing: ({ item, en }) => `“${item}” needs a column “${en}”`,
  standardMissing: ({ name }) => `“${name}” has a condition without a standard`,
  coefficientMissing: ({ label }) => `KPI % comes from the grade, but “${label}” has no coefficient`,
};

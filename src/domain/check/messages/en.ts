import type { CatalogueLike } from "../../messages/message";
import { showAmount, showNumber as n } from "../../messages/showNumber";
import type { zh } from "./zh";

/** What the check has to say, and how to mend it, in English. */
export const en: CatalogueLike<typeof zh> = {
  weightsNot100: ({ percent }) =>
    `the weights add up to ${n(percent)}%, ${percent < 100 ? `${n(100 - percent)}% short` : `${n(percent - 100)}% too much`}`,
  raterWeightsNot100: ({ percent }) => `the weights of the raters add up to ${n(percent)}%, expected 100%`,
  weightUnsigned: ({ name, weight }) =>
    `the weight of “${name}” is ${n(weight)} among percentages: should it be ${n(weight)}%?`,
  mendWeights: () => "change the weights so that they add up to 100%",
  unknownUnit: ({ unit }) => `“${unit}” is an unusual unit`,
  mendUnit: () => "look at the unit; rates take “%”",
  mendRename: () => "give it a name of its own",
  mendCell: () => "correct the cell",
  mendBaseline: () => "let baseline and target differ",
  mendTargetNegative: () => "take the method Deduction, or a target above 0",
  mendTargetZero: () => "take the method Deduction, or a target other than 0",
  indicatorBroken: ({ name, en }) => `“${name}” cannot be scored: ${en}`,
  mendLevels: () => "look at this indicator's rows under “Scoring criteria”",
  capMissing: ({ name }) => `“${name}” is better lower and has no cap, so an actual of 0 has no score`,
  mendCap: () => "enter a cap",
  directionContradicted: ({ name, better }) =>
    `“${name}” is said to be better ${better}, but its figures say the opposite`,
  mendDirection: () => "correct the direction, or swap the figures",
  levelsInverted: ({ name }) => `the scores of “${name}” rise and fall again as results go up`,
  levelUnreachable: ({ name, score }) =>
    `“${name}” has a level of ${n(score)} points, which floor or cap keep out of reach`,
  mendLimits: () => "change floor, cap or the level's score",
  scalesDiffer: ({ name, full, usual }) =>
    `“${name}” has a full score of ${n(full)}, others ${n(usual)}: averaging them distorts`,
  mendScale: () => "use one full score, and weights for what matters more",
  mendGrades: () => "add a grade, or change where one begins",
  gradeGapBelow: ({ from, least }) => `totals from ${n(least)} to ${n(from)} have no grade`,
  gradeSkipped: ({ above, below, missing }) =>
    `“${below}” follows “${above}” without “${missing}” between them: was it deleted by mistake?`,
  gradeLeap: ({ above, below }) =>
    `from “${above}” to “${below}” score and coefficient fall by two steps at once: was a grade deleted by mistake?`,
  gradeUnreachable: ({ label, most }) => `no total exceeds ${n(most)}, so “${label}” is out of reach`,
  coefficientZero: ({ label }) => `the coefficient of “${label}” is 0: no base pay at all`,
  coefficientFalls: ({ label, below }) => `the coefficient of “${label}” is below that of the lower grade “${below}”`,
  mendCoefficient: () => "look at the coefficient",
  unknownGrade: ({ rule, grade }) => `the rule “${rule}” names the grade “${grade}”, which does not exist`,
  unknownSeatGrade: ({ grade }) => `the forced distribution names a grade that does not exist: “${grade}”`,
  mendGradeName: ({ known }) => `use one of: ${known.join(", ")}`,
  mendTiers: () => "add a tier, or change where one begins",
  tierGapBelow: ({ from }) => `amounts below ${showAmount(from)} have no rate`,
  payFalls: ({ from, change }) => `at sales of ${showAmount(from)} commission and bonus fall by ${showAmount(change)}`,
  mendPayFalls: () => "give this tier a bonus that is not below the previous one's",
  payCliff: ({ from, change }) =>
    `at sales of ${showAmount(from)} the whole amount takes the new rate: ${showAmount(change)} more at once`,
  mendPayCliff: () => "unless it is meant so, take the marginal mode",
  mendIndicatorName: () => "use the code of an indicator of the scheme",
  scalesMissing: ({ name }) => `“${name}” is paid by tiers, and the scheme has no section of commission tiers`,
  paidOnUnused: ({ name }) =>
    `“${name}” says what it is paid on, but has neither commission nor bonus among its factors`,
  floorAboveCap: ({ name, floor, cap }) =>
    `the floor ${n(floor)} of ${name === "" ? "the total" : `“${name}”`} is above its cap ${n(cap)}`,
  payItemTwice: ({ name }) => `the pay item “${name}” stands twice`,
  conditionMissing: ({ name }) => `“${name}” has a comparison or a standard, but no condition`,
  mendPayItem: () => "correct the pay item as told",
  totalFallsBelowGrades: ({ lowest }) => `penalties can take a total below ${n(lowest)}, where there is no grade`,
  mendTotalLimits: () => "state a lowest total, or a limit of penalty points, in the limits of the total",
  distributionCaution: () =>
    "a forced distribution only proposes: Chinese courts do not take a low rank by itself for incompetence",
  mendDistributionCaution: () => "prove incompetence otherwise before anything follows from it",
  mendDistribution: () => "make the shares add up to 100%",
  allIsRatedOnly: () => "“all” looks at rated indicators only: one excellent and the rest unrated is excellent on all",
  mendCountAll: () => "if every indicator is meant, choose “All that are scored”",
  poolOfOne: ({ name }) => `“${name}” has one indicator, and nothing to share`,
  mendPool: () => "name the indicators that share it, or use the indicator's own floor",
  gradesMissing: ({ name }) => `“${name}” needs the coefficient of the grade, but the scheme has no grades`,
  streakUnpaid: ({ name }) => `“${name}” has a reward, but no pay item pays the streak reward`,
  mendStreakUnpaid: () => "add a pay item “Streak reward”, or make the amount 0",
  groupsTooSmall: ({ grade, fewest, needed }) =>
    `a group of ${fewest} has no whole seat for “${grade}”, it takes ${needed} people: rounding decides who gets it`,
  mendGroupsTooSmall: () => "let it apply from more people on, or take smaller groups together",
  roleTwice: ({ role }) => `the rater “${role}” is listed twice, so the ratings would count twice`,
  mendProration: () => "do not prorate, or choose a method with a target",
  mendVetoStandard: () => "make it a number, yes or no, or a level of the indicator",
  commissionOnMissing: () => "there are commission tiers, and no pay item that pays by them",
  mendCommissionOn: () => "add a pay item for the commission, and say what it is paid on",
  sourceMissing: () => "the scheme does not say where it comes from",
  mendSource: () => "enter the source under “Scheme”",
  basisMissing: ({ name }) => `“${name}” does not say what its figures rest on`,
  mendBasis: () => "say which figures have a source and which are assumed",
  columnUnused: ({ header, near }) =>
    `the column “${header}” is not used: its header is not known${near ? `; it resembles “${near.en}”` : ""}`,
  mendHeader: ({ en }) => `if “${en}” is meant, write it so`,
  mendUnused: () => "if it is a note of your own, leave it",
  columnUnnamed: () => "this column is not used: it has contents and no header",
  mendUnnamed: () => "give it a header, or move it out of the scheme",
  statedTwice: ({ en, differ }) =>
    `“${en}” stands twice${differ ? " with different contents, of which these are not used" : ""}`,
  mendTwice: () => "keep one of them",
  itemUnused: ({ item, near }) =>
    `“${item}” is not used: there is no such item${near ? `; it resembles “${near.en}”` : ""}`,
  cellUnused: ({ found }) => `“${found}” is not used: an item has one value`,
  levelUnused: ({ name }) => `this row is not used: “${name}” is scored by a method without levels`,
  blockUnused: ({ title, near }) =>
    title === null
      ? "the block that begins here is not used: it has no title"
      : `the block “${title}” is not used: its title is not known${near ? `; it resembles “${near.en}”` : ""}`,
  mendBlock: ({ titles }) => `titles are: ${titles.map(({ en: title }) => title).join(", ")}`,
  blockTwice: ({ title }) => `“${title}” stands twice: this block is not used`,
  mendBlockTwice: () => "make one block of them",
  numberAsText: ({ found, value, count }) =>
    `“${found}” is text, read as ${n(value)}${count > 1 ? `; there are ${count} such cells in this column` : ""}`,
  mendNumberAsText: () => "make it a number: plain formulas skip text",
  zeroIsBlank: ({ en }) => `“${en}” is 0, which counts as blank`,
  mendZero: () => "clear the cell, or give a figure above 0",
  pointsFar: ({ en, value, usual }) => `“${en}” is ${n(value)} where the full score is ${n(usual)}`,
  pointsFraction: ({ en, value, usual }) =>
    `“${en}” is ${n(value)} (${n(value * 100)}%) where the full score is ${n(usual)}`,
  pointsDate: ({ en, value, date, usual }) =>
    `“${en}” is ${n(value)}, the date ${date}, where the full score is ${n(usual)}`,
  percentFar: ({ en, value }) => `“${en}” is ${n(value * 100)}%: should it be ${n(value)}%?`,
  mendPoints: () => "look at the figure",
  mendNoIndicators: ({ en }) => `list the indicators under the title “${en}”, headers first`,
  severityError: () => "Must fix",
  severityWarning: () => "Look at",
  severityAdvice: () => "Advice",
  checkPassed: () => "nothing found",
};

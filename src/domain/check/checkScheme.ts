import type { Reading } from "../scheme/readScheme";
import { checkCoefficients, checkGradeBands, checkGradeNames, checkReachableGrades } from "./checkGrades";
import {
  checkDirections,
  checkDuplicates,
  checkFigures,
  checkLevels,
  checkPresence,
  checkProration,
  checkScales,
  checkUnits,
} from "./checkIndicators";
import { checkLadder } from "./checkLadder";
import { checkNumbersAsText } from "./checkNumbersAsText";
import { checkPayItems, checkPaySteps, checkScalesPaid, checkStreaksPaid, checkTierBands } from "./checkPay";
import { checkPercents } from "./checkPercents";
import { checkPoints } from "./checkPoints";
import { checkNames, checkSources, checkVetoStandards } from "./checkReferences";
import {
  checkCountAll,
  checkDistribution,
  checkPools,
  checkRaterRoles,
  checkRaterWeights,
  checkTotalLimits,
} from "./checkTotals";
import { checkUnused } from "./checkUnused";
import { checkWeights } from "./checkWeights";
import { checkZeros } from "./checkZeros";
import type { Check, Remark, Severity } from "./remark";

/** Cells that could not be read at all. */
const checkCells: Check = ({ findings }) =>
  findings.map(({ failure }) => ({
    severity: "error",
    place: failure.place,
    what: failure.detail,
    mend: { code: "mendCell", facts: {} },
  }));

const checks: readonly Check[] = [
  checkCells,
  checkUnused,
  checkPresence,
  checkWeights,
  checkDuplicates,
  checkFigures,
  checkDirections,
  checkProration,
  checkLevels,
  checkScales,
  checkUnits,
  checkPoints,
  checkPercents,
  checkNumbersAsText,
  checkZeros,
  checkGradeBands,
  checkReachableGrades,
  checkCoefficients,
  checkGradeNames,
  checkLadder,
  checkTierBands,
  checkPaySteps,
  checkPayItems,
  checkScalesPaid,
  checkStreaksPaid,
  checkTotalLimits,
  checkRaterWeights,
  checkRaterRoles,
  checkCountAll,
  checkDistribution,
  checkPools,
  checkNames,
  checkVetoStandards,
  checkSources,
];

const urgency: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Everything that there is to say about a scheme, the most urgent first. */
export function checkScheme(reading: Reading): Remark[] {
  return checks.flatMap((check) => check(reading)).sort((a, b) => urgency[a.severity] - urgency[b.severity]);
}

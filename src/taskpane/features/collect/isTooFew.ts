import { fewestToTell } from "../../../domain/survey/wilsonInterval";
import { TOLD_APART } from "../../../workbook/records/planSummary";

const fewest = fewestToTell(...TOLD_APART);

/** Whether so many answers cannot tell shares apart that a department wants to tell apart. */
export function isTooFew(count: number): boolean {
  return count > 0 && count < fewest;
}

import { useCallback } from "react";
import type { Steps } from "../../../domain/steps";
import type { IssuedPeriod } from "../../../workbook/register/register";
import {
  rollUpAndJudgeInSteps,
  type RolledUp,
  type RollUpChoice,
  type Ungradable,
} from "../../../workbook/register/rollUpPeople";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useResult, type SteppedResult } from "../../ui/useResult";

/** So few people, of all periods, are rolled up within the drawing of the screen. */
const ROLLED_UP_AT_ONCE = 1_000;

interface Judged {
  readonly people: readonly RolledUp[];
  /** Why the scheme cannot grade what periods come to; `null` where it can. */
  readonly ungradable: Ungradable | null;
}

/** Before anything is chosen. */
export const NOBODY: Judged = { people: [], ungradable: null };

/** What everyone comes to in a longer period, and whether the scheme can grade it; nobody where it is not chosen yet. */
export function useRollUp(
  periods: readonly IssuedPeriod[],
  choice: RollUpChoice | null,
  scheme: SchemeOnSheet | null,
): SteppedResult<Judged> {
  // The choice is made anew with each drawing, and mostly the same.
  const spelled = JSON.stringify(choice);
  const make = useCallback(() => {
    const chosen = JSON.parse(spelled) as RollUpChoice | null;
    return chosen && scheme ? rollUpAndJudgeInSteps(periods, chosen, scheme.reading.scheme) : nobody();
  }, [periods, spelled, scheme]);
  const isPart = ({ period, scheme: id }: IssuedPeriod) =>
    choice?.parts.some((part) => part.period === period && part.scheme === id);
  const rows = periods.filter(isPart).reduce((sum, { people }) => sum + people.length, 0);
  return useResult(make, rows <= ROLLED_UP_AT_ONCE);
}

function* nobody(): Steps<Judged> {
  return NOBODY;
}

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
import { useResult } from "../../ui/useResult";

/** Before anything is chosen. */
export const NOBODY: { readonly people: readonly RolledUp[]; readonly ungradable: Ungradable | null } = {
  people: [],
  ungradable: null,
};

/**
 * What periods come to when they are rolled up, and whether a scheme can grade it.
 * @param spelled the choice as JSON: it is made anew with each drawing, and mostly the same.
 * @param isSmall whether it is computed at once.
 */
export function useRolledUp(
  periods: readonly IssuedPeriod[],
  spelled: string,
  scheme: SchemeOnSheet | null,
  isSmall: boolean,
) {
  return useResult(
    useCallback(() => {
      const chosen = JSON.parse(spelled) as RollUpChoice | null;
      return chosen && scheme ? rollUpAndJudgeInSteps(periods, chosen, scheme.reading.scheme) : nobody();
    }, [periods, spelled, scheme]),
    isSmall,
  );
}

function* nobody(): Steps<typeof NOBODY> {
  return NOBODY;
}

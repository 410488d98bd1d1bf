import { datePeriod, periodOf } from "../../../workbook/results/periodOf";
import { monthOf, readPeriod, spellPeriod } from "../../../workbook/register/realPeriod";
import type { IssuedPeriod } from "../../../workbook/register/register";

export interface ProposedPeriod {
  /** `2026-09`; blank where no name tells a month. */
  readonly period: string;
  /** Whether a name has the year, too. */
  readonly isSure: boolean;
}

/**
 * The month that results are of: what the name of their sheet or their source tells. A month without a year is that next to the last
 * one issued, or to today.
 */
export function proposePeriod(
  names: readonly string[],
  periods: readonly Pick<IssuedPeriod, "period">[],
  today: Date,
): ProposedPeriod {
  const told = names.map(periodOf).find((period) => period !== null);
  if (!told) return { period: "", isSure: false };
  if (told.hasYear) return { period: spellPeriod(told), isSure: true };
  const last = periods
    .flatMap(({ period }) => (readPeriod(period) === null ? [] : [period]))
    .sort()
    .at(-1);
  const near = (last === undefined ? null : periodOf(last)) ?? monthOf(today);
  return { period: spellPeriod(datePeriod(told, near)), isSure: false };
}

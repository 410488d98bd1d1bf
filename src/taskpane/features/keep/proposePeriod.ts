import { datePeriod, periodOf } from "../../../workbook/results/periodOf";
import { findSpan, monthOf, readPeriod, spellPeriod } from "../../../workbook/register/realPeriod";
import type { IssuedPeriod } from "../../../workbook/register/register";

export interface ProposedPeriod {
  /** `2026-09`; blank where no name tells a month. */
  readonly period: string;
  /** Whether a name has the year, too. */
  readonly isSure: boolean;
}

/**
 * The month, quarter or half that results are of: what the name of their sheet or their source tells. A month without a year is that next to the last
 * one issued, or to today.
 */
export function proposePeriod(
  names: readonly string[],
  periods: readonly Pick<IssuedPeriod, "period">[],
  today: Date,
): ProposedPeriod {
  const span = names.map(findSpan).find((period) => period !== null);
  if (span !== undefined) return { period: span, isSure: true };
  const told = names.map(periodOf).find((period) => period !== null);
  const year = names.map((name) => /(?<!\d)(20\d\d)\s*年?度?$/.exec(name)?.[1]).find((each) => each !== undefined);
  if (!told) return { period: year ?? "", isSure: false };
  if (told.hasYear) return { period: spellPeriod(told), isSure: true };
  const last = periods
    .flatMap(({ period }) => (readPeriod(period) === null ? [] : [period]))
    .sort()
    .at(-1);
  const near = (last === undefined ? null : periodOf(last)) ?? monthOf(today);
  return { period: spellPeriod(datePeriod(told, near)), isSure: false };
}

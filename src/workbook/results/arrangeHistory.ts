import { areVersions } from "../scheme/versionOfId";
import type { EarlierResults } from "./earlierResults";
import { datePeriod, monthsBetween, periodOf, type Period } from "./periodOf";

/** What streaks run on from: results of earlier periods, oldest first; `null` is a period without results, which breaks them. */
export type History = readonly (EarlierResults | null)[];

/**
 * The sheets of results that come before what a source holds, as far as their names tell: those of any version of the scheme that are of an
 * earlier month of the last year, or of none that is known. What is of the same month, or a later one, is not earlier.
 */
export function proposeHistory(
  results: readonly EarlierResults[],
  scheme: string,
  sourceSheet: string,
): readonly EarlierResults[] {
  const own = results.filter((each) => areVersions(each.scheme, scheme));
  const now = currentPeriod(own, sourceSheet);
  return own.filter((each) => {
    if (each.sheet.endsWith(` ${sourceSheet}`)) return false;
    const months = monthsBefore(each.sheet, now);
    return months === null || (months > 0 && months <= 12);
  });
}

/**
 * Puts chosen results in order. Where the names of all tell their month they go by month, and a month between them that has no
 * results stands as `null`; otherwise they go as they stand in the workbook.
 */
export function arrangeHistory(chosen: readonly EarlierResults[], sourceSheet: string): History {
  const now = currentPeriod(chosen, sourceSheet);
  const dated = chosen.map((results) => ({ results, ago: monthsAgo(results.sheet, now) }));
  if (dated.some(({ ago }) => ago === null)) return chosen;
  const oldest = Math.max(0, ...dated.map(({ ago }) => ago ?? 0));
  return Array.from({ length: oldest }, (_, i) => dated.find(({ ago }) => ago === oldest - i)?.results ?? null);
}

function monthsAgo(sheet: string, now: Period | null): number | null {
  const months = monthsBefore(sheet, now);
  return months !== null && months > 0 ? months : null;
}

/** The month of a source; one without a year is that nearest to the latest results that have one, as those of the register do. */
function currentPeriod(results: readonly EarlierResults[], sourceSheet: string): Period | null {
  const now = periodOf(sourceSheet);
  const dated = results.map(({ sheet }) => periodOf(sheet)).filter((period) => period?.hasYear === true);
  const latest = dated.reduce<Period | null>((a, b) => (a && b && a.month >= b.month ? a : (b ?? a)), null);
  return now && latest ? datePeriod(now, latest) : now;
}

function monthsBefore(sheet: string, now: Period | null): number | null {
  const period = periodOf(sheet);
  return monthsBetween(period && now ? datePeriod(period, now) : period, now);
}

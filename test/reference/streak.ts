/** One period of a person: the grade, and the place where one was given; `null` where the period is missing. */
export interface Period {
  readonly grade: string | null;
  readonly place: number | null;
}

export interface StreakRule {
  readonly grade: string;
  readonly times: number;
  /** Place that must be reached as well, or a better one. */
  readonly place: number | null;
  /** Paid again for each further full length. */
  readonly repeats: boolean;
  /** A period that is there and has no grade (leave) neither counts nor breaks the run. */
  readonly skipsUngraded: boolean;
}

/** How many periods, ending with the current one, the grade (and place) has held. The current period stands last. */
export function runLength(periods: readonly (Period | null)[], rule: StreakRule): number {
  let run = 0;
  for (const period of [...periods].reverse()) {
    if (period !== null && period.grade === null && rule.skipsUngraded) continue;
    if (!period || period.grade !== rule.grade) break;
    if (rule.place !== null && (period.place === null || period.place > rule.place)) break;
    run += 1;
  }
  return run;
}

/** Whether the rule pays in the current period: when the run reaches its length, and each further full length if it repeats. */
export function pays(periods: readonly (Period | null)[], rule: StreakRule): boolean {
  const current = periods.at(-1);
  // After a leave, a run that had been paid is not paid again.
  if (!current || current.grade !== rule.grade) return false;
  const run = runLength(periods, rule);
  return rule.repeats ? run > 0 && run % rule.times === 0 : run === rule.times;
}

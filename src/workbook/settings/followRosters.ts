import { isSameList, nameOfList, readJoined, spellJoined } from "../people/joinedColumn";
import type { Source } from "../people/source";
import type { Period } from "../results/periodOf";
import { madeHeaderAmong } from "./madeHeader";
import type { Run } from "./run";
import { areAlike, monthOfSource } from "./sourceForm";

/** A run with the lists that are joined as they are for another month. */
export interface Followed {
  readonly run: Run;
  /** Lists of last month's own, as `nameOfList` calls them, of which there is none for this month. */
  readonly gone: readonly string[];
}

/**
 * Finds the lists of a run for another month: one that was of last month, as its name says (出勤 8月, 评分汇总 2026-08), gives way to the one of
 * this month that is called alike; any other stays. What was taken from a list is taken from the one in its place.
 * @param last the month of the run; `null` where it tells none, so that nothing can be told of its lists.
 */
export function followRosters(
  run: Run,
  { last, next }: { readonly last: Period | null; readonly next: Period | null },
  sources: readonly Source[],
): Followed {
  if (last === null || next === null || isSameMonth(last, next)) return { run, gone: [] };
  const gone: string[] = [];
  const renamed = new Map<string, string>();
  const rosters = run.rosters.flatMap((roster): Run["rosters"] => {
    const month = monthOfSource(roster);
    if (month === null || !isSameMonth(month, last)) return [roster];
    const found = sources.find((source) => {
      const own = monthOfSource(source);
      return source.kind !== "selection" && own !== null && isSameMonth(own, next) && areAlike(source, roster);
    });
    if (!found) {
      gone.push(nameOfList(roster));
      return [];
    }
    const { sheet, table } = found;
    renamed.set(nameOfList(roster), nameOfList(found));
    return [{ ...roster, sheet, table }];
  });
  return { run: withNames({ ...run, rosters }, renamed), gone };
}

/** A run in which a list stands in the place of another: what was taken from that is taken from it. @param from as `nameOfList` calls it. */
export function replaceList(run: Run, from: string, to: Source): Run {
  const { sheet, table, headers } = to;
  const rosters = run.rosters.map((roster) =>
    isSameList(nameOfList(roster), from) ? { ...roster, sheet, table } : roster,
  );
  return withNames({ ...run, rosters }, new Map([[from, nameOfList(to)]]), headers);
}

/** A run whose headers name lists as they are called now. @param made headers of a list that was made, which have our words. */
function withNames(run: Run, renamed: ReadonlyMap<string, string>, made: readonly string[] = []): Run {
  const follow = (header: string) => {
    const kept = readJoined(header, [...renamed.keys()]);
    return kept === null
      ? header
      : spellJoined({ list: renamed.get(kept.list) ?? kept.list, header: madeHeaderAmong(kept.header, made) });
  };
  return {
    ...run,
    only: run.only && { ...run.only, header: follow(run.only.header) },
    ...(run.except && { except: { ...run.except, header: follow(run.except.header) } }),
    columns: run.columns.map((column) => ({ ...column, header: column.header && follow(column.header) })),
    readings: run.readings.map((each) => ({ ...each, header: follow(each.header) })),
  };
}

/** Whether two names mean one month; where one of them has no year, any year's. */
function isSameMonth(a: Period, b: Period): boolean {
  return a.hasYear && b.hasYear ? a.month === b.month : a.month % 12 === b.month % 12;
}

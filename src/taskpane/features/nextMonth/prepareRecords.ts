import { fieldsOf } from "../../../workbook/people/fields";
import { nameOfList, readJoined } from "../../../workbook/people/joinedColumn";
import { keyOfLog, type Collection } from "../../../workbook/records/collection";
import { monthsOf, openLogInSteps, recordedInSteps, type Log, type Recorded } from "../../../workbook/records/log";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import { periodOf, type Period } from "../../../workbook/results/periodOf";
import { runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { compareMonthsInSteps } from "../../../workbook/settings/compareMonths";
import { isAnotherSheet } from "../../../workbook/settings/followLists";
import { figuresOfRecordsInSteps, type MonthFigures } from "../../../workbook/settings/monthFigures";
import { moveCollectionInSteps } from "../../../workbook/settings/moveCollection";
import { isCertain, resumeRun, withReading, type Resumed } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { beginCollecting } from "../collect/useCollect";
import { figuresOfLists, isCounted, joinLists, lookUpLists, type JoinedLists } from "./joinLists";
import { planAgain } from "./planAgain";
import { listsGone, prepareRoster, withoutRaters } from "./prepareMaking";
import { lookAhead, rosterOrigin, withRoster } from "./readMade";
import type { ReadList } from "./readLists";
import { remarksOnRowsInSteps } from "./remarksOnRows";
import { earlierOfRun, nothing, schemeRemarks, type Kept, type Prepared, type Remark, type Request } from "./prepared";

/** Prepares a run whose figures are made from records: a list that grows, or another sheet each month. */
export async function prepareRecords(
  { offer, marks, workbook, language }: Request,
  run: Run,
  scheme: SchemeOnSheet,
  kept: Kept,
  { lists, rosterLists }: { readonly lists: readonly ReadList[]; readonly rosterLists: readonly ReadList[] },
): Promise<Prepared> {
  const runNow = withoutRaters(run, scheme);
  const roster = await runInSlices(prepareRoster(run, scheme, rosterLists));
  const last = run.collection ?? { logs: [], measures: [], leftOut: [], month: null };
  const own = lists.filter(({ was }) => last.logs.some((choice) => keyOfLog(choice) === was));
  const read = own.flatMap(({ data, ...list }) => (data ? [{ ...list, data }] : []));
  if (read.length < own.length) return nothing(run, scheme, ...listsGone(own));
  const moved = await runInSlices(moveCollectionInSteps(last, read));
  const { logs } = moved;
  const sources = logs.map(({ data }) => data);
  const lastMonth = run.source.month === null ? null : (periodOf(run.source.month)?.month ?? null);
  const month = monthAfter(lastMonth, logs, own.some(isAnotherSheet) ? offer.months : 0);
  if (month === undefined)
    return nothing(run, scheme, {
      kind: "noNewMonth",
      log: offer.next.table ?? offer.next.sheet,
      last: offer.lastName,
    });
  const collection: Collection = { ...moved.collection, month };
  const fields = fieldsOf(scheme.reading.scheme, language);
  const indicators = fields.flatMap(({ role, indicator }) =>
    indicator !== null && (role === "scored" || role === "ruled" || role === "recorded") ? [indicator] : [],
  );
  const ahead = await lookAhead(runNow, roster, language);
  const months = { last: monthNamed(lastMonth), next: monthNamed(month) };
  const joined = await joinLists(workbook, ahead?.run ?? runNow, months, fields, ahead?.data ?? null);
  const figuresOf = (from: readonly Log[], recorded: Recorded, by: Collection) => {
    const out = recorded.people.filter((person) => !isCounted(joined, person));
    const leftOut = [...by.leftOut, ...out.map(({ key }) => key)];
    return runInSlices(figuresOfRecordsInSteps(from, recorded, { ...by, leftOut }, indicators));
  };
  const withLists = (figures: MonthFigures, of: Pick<JoinedLists, "run" | "lists">, { people }: Recorded) => {
    const counted = new Set(figures.people.map(({ key }) => key));
    const those = people.filter(({ key }) => counted.has(key));
    return { ...figures, measures: [...figures.measures, ...figuresOfLists(of, those, fields)] };
  };
  const recorded = await runInSlices(recordedInSteps(logs, month));
  const now = withLists(await figuresOf(logs, recorded, collection), joined, recorded);
  const logsBefore: Log[] = [];
  for (const choice of last.logs) {
    const before = own.find(({ was }) => was === keyOfLog(choice))?.before;
    if (before) logsBefore.push(await runInSlices(openLogInSteps(before, choice)));
  }
  const isLastThere = logsBefore.length === last.logs.length;
  const areListed = figuresOfLists(joined, [], fields).length > 0;
  const listsBefore = areListed
    ? await joinLists(workbook, runNow, { ...months, next: months.last }, fields, null)
    : { run: runNow, lists: [] };
  const recordedBefore = await runInSlices(recordedInSteps(logsBefore, lastMonth));
  const before = isLastThere
    ? withLists(await figuresOf(logsBefore, recordedBefore, last), listsBefore, recordedBefore)
    : null;
  const differences = await runInSlices(compareMonthsInSteps(before, now));
  const rosterRemarks = [
    ...listsGone(rosterLists),
    ...lookUpLists(joined, now.people, recorded.people, collection),
    ...(roster?.remarks ?? []),
  ];
  const [first] = sources;
  const listed = joined.run.columns.filter(({ header }) =>
    readJoined(header ?? "", joined.run.rosters.map(nameOfList)),
  );
  const measured = new Set([
    ...collection.measures.map(({ indicator }) => indicator),
    ...listed.map(({ field }) => field),
  ]);
  const haveLogs = collection.measures.every(({ log }) => logs.some(({ key }) => key === log));
  const isWhole = fields.every(
    ({ isNeeded, indicator }) => !isNeeded || indicator === null || measured.has(indicator.code),
  );
  const rowRemarks: Remark[] = [];
  for (const [i, log] of logs.entries())
    if (read[i] && isAnotherSheet(read[i])) rowRemarks.push(...(await runInSlices(remarksOnRowsInSteps(log, month))));
  let planned: Resumed | null = null;
  return {
    run,
    scheme,
    people: now.people.length,
    differences,
    resumed: null,
    changes: [...moved.changes, ...(roster?.changes ?? [])],
    remarks: [
      ...schemeRemarks(run, scheme),
      ...(isLastThere ? [] : [{ kind: "lastGone", last: offer.lastName } as const]),
      ...(lastMonth !== null && month !== null && month - lastMonth > 1
        ? [{ kind: "noRecordsBetween", last: spell(lastMonth), next: spell(month) } as const]
        : []),
      ...rowRemarks,
      ...moved.unseen.map((unseen) => ({ kind: "textUnseen", ...unseen }) as const),
      ...joined.remarks,
      ...rosterRemarks,
    ],
    isCertain:
      haveLogs &&
      isWhole &&
      isCertain({ open: [], changes: moved.changes }) &&
      joined.isWhole &&
      (roster?.isCertain ?? true) &&
      rosterRemarks.every(({ kind }) => kind !== "columnGone" && kind !== "listGone"),
    toInsert: {
      source: { kind: "records", collection, logs, indicators },
      roster: roster?.making ?? null,
      known: marks.get(run.name) ?? null,
      plan: async ({ source: summary, roster: made }) => {
        if (summary === null) throw new Error("expected the summary that was made from records");
        const then = withRoster(joined.run, ahead, made);
        const data = await workbook.readSource(withReading(then, summary));
        const again = resumeRun(then, scheme, data, language);
        planned = again;
        // What was there when the reader looked would be missing in the results.
        if (!isCertain(again)) throw new WorkbookProblem({ code: "sourceMoved", facts: { sheet: data.source.sheet } });
        const period = month === null ? data.source.sheet : spell(month);
        return planAgain(again, { kept, period, origins: { collection, ...rosterOrigin(run, ahead, made) } }, language);
      },
    },
    planned: () => planned,
    resumption: first
      ? () =>
          Promise.resolve({
            reference: scheme.reference,
            isPaid: run.isPaid,
            data: first,
            choices: new Map(),
            earlier: earlierOfRun(run),
            collecting: {
              ...beginCollecting(first),
              sources,
              logs: logs.map(({ choice }) => choice),
              readAs: (summary) => withReading(joined.run, summary),
              chosen: new Map(collection.measures.map((measure) => [measure.indicator, measure] as const)),
              month,
              people: new Map(collection.leftOut.map((key) => [key, false] as const)),
            },
            ratings: null,
          })
      : null,
  };
}

/**
 * The month that is appraised next: of a sheet a month the one as much later as the sheet is called, of a list that grows the next that it
 * has rows of. `null` takes all rows, where last month did, too; `undefined` where there is nothing new.
 */
function monthAfter(last: number | null, logs: readonly Log[], distance: number): number | null | undefined {
  if (last === null) return distance > 0 ? null : undefined;
  const months = monthsOf(logs);
  return distance > 0 && months.includes(last + distance)
    ? last + distance
    : months.filter((month) => month > last).at(-1);
}

function monthNamed(month: number | null): Period | null {
  return month === null ? null : { month, hasYear: true };
}

function spell(month: number): string {
  return spellPeriod({ month, hasYear: true });
}

import { isBlank } from "../../../domain/cell";
import { addressOf, cellIn } from "../../../workbook/cells/area";
import { fieldsOf } from "../../../workbook/people/fields";
import { nameOfList, readJoined } from "../../../workbook/people/joinedColumn";
import { keyOfLog, type Collection } from "../../../workbook/records/collection";
import { columnOf, monthsOf, openLog, peopleIn, type Log, type RecordedPerson } from "../../../workbook/records/log";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import { periodOf, type Period } from "../../../workbook/results/periodOf";
import { runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { compareMonthsInSteps } from "../../../workbook/settings/compareMonths";
import { isAnotherSheet } from "../../../workbook/settings/followLists";
import { figuresOfRecords, type MonthFigures } from "../../../workbook/settings/monthFigures";
import { moveCollection } from "../../../workbook/settings/moveCollection";
import { isCertain, resumeRun, withReading, type Resumed } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { beginCollecting } from "../collect/useCollect";
import { figuresOfLists, isCounted, joinLists, lookUpLists, type JoinedLists } from "./joinLists";
import { planAgain } from "./planAgain";
import { listsGone, prepareRoster, withoutRaters } from "./prepareMaking";
import { lookAhead, rosterOrigin, withRoster } from "./readMade";
import type { ReadList } from "./readLists";
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
  const moved = moveCollection(last, read);
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
  const figuresOf = (from: readonly Log[], by: Collection, of: number | null) => {
    const out = peopleIn(from, of).filter((person) => !isCounted(joined, person));
    const leftOut = [...by.leftOut, ...out.map(({ key }) => key)];
    return figuresOfRecords(from, { ...by, leftOut }, of, indicators);
  };
  const withLists = (
    figures: MonthFigures,
    of: Pick<JoinedLists, "run" | "lists">,
    recorded: readonly RecordedPerson[],
  ) => {
    const counted = new Set(figures.people.map(({ key }) => key));
    const besides = figuresOfLists(
      of,
      recorded.filter(({ key }) => counted.has(key)),
      fields,
    );
    return { ...figures, measures: [...figures.measures, ...besides] };
  };
  const now = withLists(figuresOf(logs, collection, month), joined, peopleIn(logs, month));
  const logsBefore = last.logs.flatMap((choice) => {
    const before = own.find(({ was }) => was === keyOfLog(choice))?.before;
    return before ? [openLog(before, choice)] : [];
  });
  const isLastThere = logsBefore.length === last.logs.length;
  const listsBefore = await joinLists(workbook, runNow, { ...months, next: months.last }, fields, null);
  const before = isLastThere
    ? withLists(figuresOf(logsBefore, last, lastMonth), listsBefore, peopleIn(logsBefore, lastMonth))
    : null;
  const differences = await runInSlices(compareMonthsInSteps(before, now));
  const rosterRemarks = [
    ...listsGone(rosterLists),
    ...lookUpLists(joined, now.people, peopleIn(logs, month), collection),
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
  const newLogs = logs.filter((_, i) => read[i] && isAnotherSheet(read[i]));
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
      ...newLogs.flatMap((log) => remarksOnRows(log, month)),
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

/** Rows of a month's sheet that belong to another month, or to none that can be read: they are not counted, and would be missed. */
function remarksOnRows({ key, data, choice, headers, days }: Log, month: number | null): Remark[] {
  const [date, person] = [columnOf(headers, choice.date), columnOf(headers, choice.person)];
  if (date === null || person === null) return [];
  const nobody = new Set(data.leftOut.map(({ row }) => row));
  const rows = data.body.flatMap((row, at) => (isBlank(row[person] ?? null) || nobody.has(at) ? [] : [at]));
  const monthAt = (at: number) => days[at]?.month ?? month;
  const others = month === null ? [] : rows.filter((at) => monthAt(at) !== month);
  const undated = rows.filter((at) => days[at] == null);
  const addressAt = (at: number | undefined) => addressOf(cellIn(data.source.area, (at ?? 0) + 1, date));
  const months = [...new Set(others.flatMap((at) => monthAt(at) ?? []))].sort((a, b) => a - b);
  return [
    ...(others.length === 0 || month === null
      ? []
      : [
          {
            kind: "otherMonths",
            log: key,
            count: others.length,
            months: months.map(spell),
            month: spell(month),
            isLate: months.some((each) => each < month),
            address: addressAt(others[0]),
          } as const,
        ]),
    ...(undated.length === 0
      ? []
      : [{ kind: "undated", log: key, count: undated.length, address: addressAt(undated[0]) } as const]),
  ];
}

function monthNamed(month: number | null): Period | null {
  return month === null ? null : { month, hasYear: true };
}

function spell(month: number): string {
  return spellPeriod({ month, hasYear: true });
}

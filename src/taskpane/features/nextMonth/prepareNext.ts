import { headerKey } from "../../../domain/headerKey";
import type { Language } from "../../../domain/language";
import { fieldsOf, type Field } from "../../../workbook/people/fields";
import { columnOfList, isSameList, nameOfList, readJoined } from "../../../workbook/people/joinedColumn";
import { finderInSteps, sourceOfRoster } from "../../../workbook/people/joinRoster";
import { personColumns } from "../../../workbook/people/personColumns";
import { personKey } from "../../../workbook/people/personKey";
import type { Source, SourceData } from "../../../workbook/people/source";
import { keyOfLog, type Collection } from "../../../workbook/records/collection";
import { monthsOf, openLog, peopleIn, type Log, type RecordedPerson } from "../../../workbook/records/log";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import { carriedInto, type CarriedInto } from "../../../workbook/register/carriedInto";
import { formerAdjustments, type AdjustedResults } from "../../../workbook/register/formerAdjustments";
import type { Register } from "../../../workbook/register/register";
import { arrangeHistory, type History } from "../../../workbook/results/arrangeHistory";
import { monthsBetween, periodOf } from "../../../workbook/results/periodOf";
import { planInSteps } from "../../../workbook/results/planResults";
import type { EarlierResults } from "../../../workbook/results/earlierResults";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { compareMonths, type MonthDifferences } from "../../../workbook/settings/compareMonths";
import { describeRun, nameOfField } from "../../../workbook/settings/describeRun";
import { followLists } from "../../../workbook/settings/followLists";
import { layOutRun } from "../../../workbook/settings/layOutRun";
import { figuresOfRecords, figuresOfSource, type MonthPerson } from "../../../workbook/settings/monthFigures";
import type { Offer } from "../../../workbook/settings/planOffers";
import {
  isCertain,
  noteOf,
  resumeRun,
  schemeOfRun,
  withReading,
  type Resumed,
} from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { monthOfSource } from "../../../workbook/settings/sourceForm";
import type { RunToInsert } from "../../../workbook/excel/insertRuns";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { candidatesFor, type Resumption } from "../appraise/useAppraisal";
import { previewInSteps } from "../appraise/previewInSteps";
import { beginCollecting } from "../collect/useCollect";
import { runInSlices } from "../../../workbook/runInSlices";
import type { Workbook } from "../../WorkbookContext";

/** A run that is about to be done again, with what differs from last month. */
export interface Prepared {
  readonly run: Run;
  /** `null` where the workbook has it no more. */
  readonly scheme: SchemeOnSheet | null;
  readonly people: number;
  /** `null` where there is nothing new to appraise, or the scheme is gone. */
  readonly differences: MonthDifferences | null;
  readonly resumed: Resumed | null;
  /** What is otherwise to be told. */
  readonly remarks: readonly Remark[];
  /** Whether one click is enough. */
  readonly isCertain: boolean;
  /** `null` where it cannot be inserted. */
  readonly toInsert: RunToInsert | null;
  /** What was inserted was planned by it; `null` before that. */
  readonly planned: () => Resumed | null;
  /** Where the ordinary steps go on; `null` where they have to begin anew. */
  readonly resumption: Resumption | null;
}

export type Remark =
  | { readonly kind: "schemeGone" | "schemeEdited"; readonly id: string }
  | { readonly kind: "schemeNewVersion"; readonly was: string; readonly now: string }
  | { readonly kind: "lastGone"; readonly last: string }
  | { readonly kind: "noNewMonth"; readonly log: string; readonly last: string }
  | { readonly kind: "monthsSkipped" | "noRecordsBetween"; readonly last: string; readonly next: string }
  | { readonly kind: "rosterGone" | "rosterOfLastMonth"; readonly roster: string }
  /** Scores of a list that tells no month are those of last month, unless somebody has typed over them. */
  | { readonly kind: "sameScores"; readonly roster: string; readonly labels: readonly string[] }
  /** `notDivided`: the list says whose results these are, so that they are in nobody's. */
  | { readonly kind: "notInRoster" | "notDivided"; readonly roster: string; readonly people: readonly string[] }
  | { readonly kind: "columnGone"; readonly label: string; readonly from: string }
  | { readonly kind: "leftOut"; readonly labels: readonly string[] }
  | { readonly kind: "errors"; readonly count: number };

interface Request {
  readonly offer: Offer;
  readonly schemes: readonly SchemeOnSheet[];
  /** What the rows of each run say, as they were read. */
  readonly marks: ReadonlyMap<string, string>;
  readonly workbook: Workbook;
  readonly language: Language;
}

/** Reads what an offer is about, this month's and last month's, and compares. @throws WorkbookProblem */
export async function prepareNext(request: Request): Promise<Prepared[]> {
  const results = await request.workbook.listResults();
  const corrections = await request.workbook.listCorrections();
  const adjusted = await request.workbook.listAdjusted();
  const kept: Kept = { results, corrections, adjusted };
  const prepared: Prepared[] = [];
  const records: SourceData[] = [];
  // A context of Excel sends one request at a time.
  if (request.offer.kind === "records")
    for (const source of request.offer.sources) records.push(await request.workbook.readSource(source));
  for (const run of request.offer.runs) {
    const scheme = schemeOfRun(run, request.schemes);
    if (scheme === null) prepared.push(nothing(run, null, { kind: "schemeGone", id: run.scheme }));
    else if (request.offer.kind === "records") prepared.push(await prepareRecords(request, run, scheme, kept, records));
    else prepared.push(await prepareSource(request, run, scheme, kept));
  }
  return tellOnce(prepared);
}

/** Who is in none of several runs is told with the first of them. */
function tellOnce(prepared: readonly Prepared[]): Prepared[] {
  const told = new Set<string>();
  return prepared.map((each) => ({
    ...each,
    remarks: each.remarks.filter((remark) => {
      const key = JSON.stringify(remark);
      const isTold = remark.kind === "notDivided" && told.has(key);
      told.add(key);
      return !isTold;
    }),
  }));
}

/** What is there of earlier months. */
interface Kept {
  readonly results: readonly EarlierResults[];
  readonly corrections: Register;
  readonly adjusted: readonly AdjustedResults[];
}

function nothing(run: Run, scheme: SchemeOnSheet | null, remark: Remark): Prepared {
  return {
    run,
    scheme,
    people: 0,
    differences: null,
    resumed: null,
    remarks: [remark],
    isCertain: false,
    toInsert: null,
    planned: () => null,
    resumption: null,
  };
}

async function prepareSource(
  { offer, marks, workbook, language }: Request,
  run: Run,
  scheme: SchemeOnSheet,
  { results, corrections, adjusted }: Kept,
): Promise<Prepared> {
  const fields = fieldsOf(scheme.reading.scheme, language);
  const lastMonth = run.source.month === null ? null : periodOf(run.source.month);
  const alone = { ...run, rosters: [] };
  const whole = await workbook.readSource(withReading(alone, offer.next));
  const later = whole.layout.months.find((month) => lastMonth !== null && month > lastMonth.month);
  if (offer.kind === "month" && later === undefined)
    return nothing(run, scheme, { kind: "noNewMonth", log: whole.source.sheet, last: offer.lastName });
  const nextMonth = later === undefined ? monthOfSource(whole.source) : { month: later, hasYear: true };
  const months = { last: lastMonth ?? monthOfSource(run.source), next: nextMonth };
  const joined = await joinLists(workbook, run, months, fields);
  const wanted = withReading(joined.run, offer.next);
  const next = later === undefined ? wanted : { ...wanted, reading: { ...wanted.reading, month: later } };
  const data = later === undefined && run.rosters.length === 0 ? whole : await workbook.readSource(next);
  const before = await readLast({ offer, workbook }, run, lastMonth?.month ?? null);
  const resumed = resumeRun(joined.run, scheme, data, language);
  const last = before === null ? null : resumeRun(run, scheme, before, language);
  const differences = compareMonths(
    last && before && figuresOfSource(before, last.mapping, fields),
    figuresOfSource(data, resumed.mapping, fields),
  );
  const earlierOf = (current: SourceData) =>
    arrangeHistory(
      candidatesFor(scheme, current, results, earlierOfRun(run))
        .filter(({ isChosen }) => isChosen)
        .map((each) => each.results),
      current.source.sheet,
    );
  const errors = await countErrors(resumed, earlierOf(data));
  const labels = [...new Set(data.leftOut.map(({ label }) => label.trim()))];
  const distance = monthsBetween(monthOfSource(run.source), monthOfSource(data.source));
  const headers = data.columns.map(({ header }) => header);
  const notThere = await notInLists(data, whole, joined.run);
  let planned: Resumed | null = null;
  return {
    run,
    scheme,
    people: data.rows.filter((row) => row.some((cell) => cell !== null && cell !== "")).length,
    differences,
    resumed,
    remarks: [
      ...schemeRemarks(run, scheme),
      ...(before === null ? [{ kind: "lastGone", last: run.source.sheet } as const] : []),
      ...(offer.kind === "sheet" && distance !== null && distance > 1
        ? [{ kind: "monthsSkipped", last: run.source.sheet, next: data.source.sheet } as const]
        : []),
      ...joined.remarks,
      ...notThere,
      ...(labels.length > 0 ? [{ kind: "leftOut", labels } as const] : []),
      ...(errors > 0 ? [{ kind: "errors", count: errors } as const] : []),
    ],
    isCertain: isCertain(resumed) && joined.isWhole,
    toInsert: {
      summary: null,
      known: marks.get(run.name) ?? null,
      plan: async () => {
        // The formulas are written for the people and columns that are there now.
        const current = await workbook.readSource(next);
        const again = resumeRun(joined.run, scheme, current, language);
        planned = again;
        if (current.columns.map(({ header }) => header).join("\n") !== headers.join("\n") || !isCertain(again))
          throw new WorkbookProblem({ code: "sourceMoved", facts: { sheet: current.source.sheet } });
        const period = later === undefined ? current.source.sheet : spellPeriod({ month: later, hasYear: true });
        const carried = carriedInto(corrections, scheme.reading.scheme, period);
        return planAgain(again, { earlier: earlierOf(current), carried, collection: null, adjusted }, language);
      },
    },
    planned: () => planned,
    resumption: {
      reference: scheme.reference,
      isPaid: run.isPaid,
      data,
      choices: resumed.choices,
      earlier: earlierOfRun(run),
      collecting: null,
    },
  };
}

/** Last month's figures as they stand now; `null` where they are gone or cannot be read. */
async function readLast(
  { offer, workbook }: Pick<Request, "offer" | "workbook">,
  run: Run,
  month: number | null,
): Promise<SourceData | null> {
  if (offer.last === null) return null;
  const last = withReading(run, offer.last);
  return readIfThere(workbook, month === null ? last : { ...last, reading: { ...last.reading, month } });
}

/** `null` where it is gone or has nobody in it. */
async function readIfThere(workbook: Workbook, source: Source): Promise<SourceData | null> {
  try {
    return await workbook.readSource(source);
  } catch (error) {
    if (error instanceof WorkbookProblem && !error.isPassing) return null;
    throw error;
  }
}

async function prepareRecords(
  { offer, marks, workbook, language }: Request,
  run: Run,
  scheme: SchemeOnSheet,
  { results, corrections, adjusted }: Kept,
  records: readonly SourceData[],
): Promise<Prepared> {
  const kept = run.collection;
  const logs = (kept?.logs ?? []).flatMap((choice): Log[] => {
    const data = records.find(({ source }) => keyOfLog(source) === keyOfLog(choice));
    return data ? [openLog(data, choice)] : [];
  });
  const sources = logs.map(({ data }) => data);
  const lastMonth = run.source.month === null ? null : (periodOf(run.source.month)?.month ?? null);
  const month = monthsOf(logs)
    .filter((each) => lastMonth !== null && each > lastMonth)
    .at(-1);
  if (kept === null || month === undefined)
    return nothing(run, scheme, {
      kind: "noNewMonth",
      log: offer.next.table ?? offer.next.sheet,
      last: offer.lastName,
    });
  const collection: Collection = { ...kept, month };
  const fields = fieldsOf(scheme.reading.scheme, language);
  const indicators = fields.flatMap(({ role, indicator }) =>
    indicator !== null && (role === "scored" || role === "ruled" || role === "recorded") ? [indicator] : [],
  );
  const next = { month, hasYear: true };
  const last = lastMonth === null ? null : { month: lastMonth, hasYear: true };
  const joined = await joinLists(workbook, run, { last, next }, fields);
  const figuresOf = (of: number | null) => {
    const out = peopleIn(logs, of).filter((person) => !isCounted(joined, person));
    const leftOut = [...kept.leftOut, ...out.map(({ key }) => key)];
    return figuresOfRecords(logs, { ...collection, leftOut }, of, indicators);
  };
  const now = figuresOf(month);
  const differences = compareMonths(figuresOf(lastMonth), now);
  const rosterRemarks = [...joined.remarks, ...lookUpLists(joined, now.people, peopleIn(logs, month), collection)];
  const [first] = sources;
  const isThere = logs.every(({ headers }, i) => {
    const { person, date } = kept.logs[i] ?? { person: "", date: null };
    return headers.includes(person) && (date === null || headers.includes(date));
  });
  const measured = new Set(kept.measures.map(({ indicator }) => indicator));
  const lost = kept.measures.some(
    ({ log, column, where, hit }) =>
      !logs.some(
        (each) =>
          each.key === log &&
          [column, hit?.column ?? null, ...where.map((condition) => condition.column)].every(
            (header) => header === null || each.headers.includes(header),
          ),
      ),
  );
  const isWhole = fields.every(
    ({ isNeeded, indicator }) => !isNeeded || indicator === null || measured.has(indicator.code),
  );
  let planned: Resumed | null = null;
  return {
    run,
    scheme,
    people: now.people.length,
    differences,
    resumed: null,
    remarks: [
      ...schemeRemarks(run, scheme),
      ...(lastMonth !== null && month - lastMonth > 1
        ? [{ kind: "noRecordsBetween", last: offer.lastName, next: spellPeriod({ month, hasYear: true }) } as const]
        : []),
      ...rosterRemarks,
    ],
    isCertain:
      isThere && isWhole && !lost && joined.isWhole && rosterRemarks.every(({ kind }) => kind !== "columnGone"),
    toInsert: {
      summary: { collection, logs, indicators },
      known: marks.get(run.name) ?? null,
      plan: async (summary) => {
        if (summary === null) throw new Error("expected the summary that was made from records");
        const data = await workbook.readSource(withReading(joined.run, summary));
        const again = resumeRun(joined.run, scheme, data, language);
        planned = again;
        // What was there when the reader looked would be missing in the results.
        if (!isCertain(again)) throw new WorkbookProblem({ code: "sourceMoved", facts: { sheet: data.source.sheet } });
        const earlier = arrangeHistory(
          candidatesFor(scheme, data, results, earlierOfRun(run))
            .filter(({ isChosen }) => isChosen)
            .map((each) => each.results),
          data.source.sheet,
        );
        const period = spellPeriod({ month, hasYear: true });
        const carried = carriedInto(corrections, scheme.reading.scheme, period);
        return planAgain(again, { earlier, carried, collection, adjusted }, language);
      },
    },
    planned: () => planned,
    resumption: first
      ? {
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
            chosen: new Map(kept.measures.map((measure) => [measure.indicator, measure] as const)),
            month,
            people: new Map(kept.leftOut.map((key) => [key, false] as const)),
          },
        }
      : null,
  };
}

/** The lists that are joined to a run, as they are for the month that it goes on with. */
interface JoinedLists {
  /** With the lists that can be read. */
  readonly run: Run;
  readonly lists: readonly ListRead[];
  readonly remarks: readonly Remark[];
  /** Whether all lists of last month are there, or others in their place. */
  readonly isWhole: boolean;
}

interface ListRead {
  readonly choice: Run["rosters"][number];
  readonly data: SourceData;
  /** The row in which somebody of the records stands; `null` where he does not. */
  readonly rowOf: (person: RecordedPerson) => number | null;
}

/** Reads the lists that base pay, ratings and the like come from, and tells which are not there any more. */
async function joinLists(
  workbook: Workbook,
  last: Run,
  months: Parameters<typeof followLists>[1],
  fields: readonly Field[],
): Promise<JoinedLists> {
  if (last.rosters.length === 0) return { run: last, lists: [], remarks: [], isWhole: true };
  const { run, gone } = followLists(last, months, await workbook.listSources());
  const lists: ListRead[] = [];
  const readable: Run["rosters"] = [];
  const remarks: Remark[] = gone.map((roster) => ({ kind: "rosterOfLastMonth", roster }));
  for (const choice of run.rosters) {
    const data = await readIfThere(workbook, sourceOfRoster(choice));
    const column = data === null ? null : personColumns(data.source.headers)[choice.by];
    if (data !== null) readable.push(choice);
    if (data === null || column === null) {
      remarks.push({ kind: "rosterGone", roster: nameOfList(choice) });
      continue;
    }
    const rows = new Map(data.rows.map((row, i) => [personKey(row[column] ?? null), i] as const).reverse());
    const instead = new Map(choice.instead.map(({ inSource, inList }) => [personKey(inSource), personKey(inList)]));
    const rowOf = ({ key, name }: RecordedPerson) => {
      const text = choice.by === "name" && name !== "" ? personKey(name) : key;
      return rows.get(instead.get(text) ?? text) ?? null;
    };
    lists.push({ choice, data, rowOf });
    const scores = run.columns.flatMap(({ field, header }) => {
      const kept = readJoined(header ?? "", [nameOfList(choice)]);
      const own = kept && fields.find(({ key }) => nameOfField(key) === field);
      return own && (own.role === "scored" || own.role === "rating") ? [own.label] : [];
    });
    const isSame = last.rosters.some((each) => nameOfList(each) === nameOfList(choice));
    if (scores.length > 0 && isSame && months.next !== null && monthOfSource(choice) === null)
      remarks.push({ kind: "sameScores", roster: nameOfList(choice), labels: scores });
  }
  return { run: { ...run, rosters: readable }, lists, remarks, isWhole: lists.length === last.rosters.length };
}

/** Whether somebody of the records is among those whom the results are of. */
function isCounted(
  { run: { only, except, rosters }, lists }: Pick<JoinedLists, "run" | "lists">,
  recorded: RecordedPerson,
): boolean {
  const { person, name, department } = recorded;
  const isAmong = ({ header, values }: NonNullable<Run["only"]>) => {
    const keys = new Set(values.map(personKey));
    const joined = readJoined(header, rosters.map(nameOfList));
    if (joined === null) return [person, name, department].some((text) => text !== "" && keys.has(personKey(text)));
    const list = lists.find(({ choice }) => isSameList(nameOfList(choice), joined.list));
    const column = list ? columnOfList(list.data.source, joined.header) : null;
    const row = list?.data.rows[list.rowOf(recorded) ?? -1];
    return keys.has(personKey(row?.[column ?? -1] ?? null));
  };
  return (only === null || isAmong(only)) && (except === undefined || !isAmong(except));
}

/** What the lists lack by now of which a summary of records is going to be joined: columns, or people. */
function lookUpLists(
  { run, lists }: JoinedLists,
  people: readonly MonthPerson[],
  recorded: readonly RecordedPerson[],
  { leftOut }: Collection,
): Remark[] {
  const { columns, only, source: last, rosters } = run;
  const names = rosters.map(nameOfList);
  const own = new Set([...last.headers, ...lists.flatMap(({ data }) => data.source.headers)].map(headerKey));
  const isThere = (header: string) => {
    const joined = readJoined(header, names);
    if (joined === null) return own.has(headerKey(header));
    const list = lists.find(({ choice }) => isSameList(nameOfList(choice), joined.list));
    return list !== undefined && columnOfList(list.data.source, joined.header) !== null;
  };
  const taken = [...columns, ...(only ? [{ field: only.header, header: only.header }] : [])];
  const gone = taken.flatMap(({ field, header }): Remark[] =>
    header === null || isThere(header) ? [] : [{ kind: "columnGone", label: field, from: header }],
  );
  const counted = new Set(people.map(({ key }) => key));
  const out = new Set(leftOut);
  const everyone = { run: { ...run, only: null }, lists };
  const mayBeMeant = (each: RecordedPerson) => !out.has(each.key) && isCounted(everyone, each);
  const unknown = lists.flatMap(({ choice, rowOf }): Remark[] => {
    const role = roleOfList(run, nameOfList(choice));
    if (role === "none") return [];
    const missing = recorded.filter(
      (each) => (role === "divides" ? mayBeMeant(each) : counted.has(each.key)) && rowOf(each) === null,
    );
    const labels = missing.map(({ person }) => person);
    const kind = role === "divides" ? "notDivided" : "notInRoster";
    return labels.length === 0 ? [] : [{ kind, roster: nameOfList(choice), people: labels }];
  });
  return [...gone, ...unknown];
}

/** Who stands in no row of a list that a source takes something from. @param whole everybody, whoever counts */
async function notInLists({ rosters = [], rows }: SourceData, whole: SourceData, run: Run): Promise<Remark[]> {
  const remarks: Remark[] = [];
  for (const roster of rosters) {
    const list = nameOfList(roster.data.source);
    const role = roleOfList(run, list);
    if (role === "none") continue;
    const finder = await runInSlices(finderInSteps(whole.source.headers, roster.data, roster));
    const people = (role === "divides" ? whole.rows : rows).flatMap((row) => {
      const text = String(row[roster.ownKey] ?? "").trim();
      return text === "" || finder?.rowOf(row) !== null ? [] : [text];
    });
    const kind = role === "divides" ? "notDivided" : "notInRoster";
    if (people.length > 0) remarks.push({ kind, roster: list, people: [...new Set(people)] });
  }
  return remarks;
}

/** What a run takes of a list: whose results these are, so that who is not in it is in nobody's; figures; or nothing. */
function roleOfList({ columns, only, rosters }: Run, list: string): "divides" | "figures" | "none" {
  if (only !== null && readJoined(only.header, [list]) !== null) return "divides";
  const names = rosters.map(nameOfList);
  const taken = columns.flatMap(({ header }) => (header === null ? [] : (readJoined(header, names)?.list ?? [])));
  // Settings of an earlier version have one list, and do not say which column is whose.
  return taken.includes(list) || (taken.length === 0 && rosters.length === 1) ? "figures" : "none";
}

async function planAgain(
  resumed: Resumed,
  {
    earlier,
    carried,
    collection,
    adjusted,
  }: {
    earlier: History;
    carried: CarriedInto | null;
    collection: Collection | null;
    adjusted: readonly AdjustedResults[];
  },
  language: Language,
) {
  const { run, scheme, data, mapping, matches, choices } = resumed;
  const former = formerAdjustments(adjusted, { scheme: scheme.reading.scheme.id, data, mapping });
  const request = { scheme, data, mapping, earlier, carried, former };
  const plan = await runInSlices(planInSteps({ ...request, language, asTable: run.asTable, at: new Date() }));
  const now = describeRun({
    name: run.name,
    scheme,
    isPaid: run.isPaid,
    asTable: run.asTable,
    data,
    matches,
    choices,
    earlier: earlierOfRun(run),
    collection,
  });
  const fields = fieldsOf(scheme.reading.scheme, language);
  return { plan, name: run.name, rows: layOutRun(now, language, noteOf(fields)) };
}

function schemeRemarks(run: Run, scheme: SchemeOnSheet): Remark[] {
  const { id } = scheme.reading.scheme;
  if (id.toLowerCase() !== run.scheme.toLowerCase()) return [{ kind: "schemeNewVersion", was: run.scheme, now: id }];
  return run.digest !== "" && run.digest !== scheme.digest ? [{ kind: "schemeEdited", id }] : [];
}

function earlierOfRun({ earlier }: Run): ReadonlyMap<string, boolean> {
  return new Map(earlier.map(({ sheet, isChosen }) => [sheet, isChosen]));
}

/** How much of the data keeps somebody from being computed; nothing where nothing can be computed, which is told otherwise. */
async function countErrors({ scheme, data, mapping }: Resumed, earlier: History): Promise<number> {
  try {
    const preview = await runInSlices(
      previewInSteps({ scheme, data, mapping, earlier, carried: null, adjustments: [] }),
    );
    return preview.problems.filter(({ severity }) => severity === "error").length;
  } catch {
    return 0;
  }
}

/** The month that an offer is about, as readers call it. */
export function nameOfNext({ kind, next }: Offer, prepared: readonly Prepared[]): string {
  if (kind === "sheet") return next.sheet;
  const summary = prepared.find(({ toInsert }) => toInsert?.summary)?.toInsert?.summary;
  const month = summary ? summary.collection.month : (prepared[0]?.resumed?.data.period?.month ?? null);
  return month === null ? next.sheet : spellPeriod({ month, hasYear: true });
}

import { headerKey } from "../../../domain/headerKey";
import type { Field } from "../../../workbook/people/fields";
import { columnOfList, isSameList, nameOfList, readJoined } from "../../../workbook/people/joinedColumn";
import { finderInSteps, sourceOfRoster } from "../../../workbook/people/joinRoster";
import { personColumns } from "../../../workbook/people/personColumns";
import { personKey } from "../../../workbook/people/personKey";
import { isFigure } from "../../../workbook/people/proposeFigures";
import type { SourceData } from "../../../workbook/people/source";
import type { Collection } from "../../../workbook/records/collection";
import type { RecordedPerson } from "../../../workbook/records/log";
import { runInSlices } from "../../../workbook/runInSlices";
import { nameOfField } from "../../../workbook/settings/describeRun";
import { followRosters } from "../../../workbook/settings/followRosters";
import { measureIn, type MonthMeasure, type MonthPerson } from "../../../workbook/settings/monthFigures";
import { readingsIn } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { monthOfSource } from "../../../workbook/settings/sourceForm";
import type { Workbook } from "../../WorkbookContext";
import { readIfThere, type Remark } from "./prepared";

/** The lists that are joined to a run, as they are for the month that it goes on with. */
export interface JoinedLists {
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

/**
 * Reads the lists that base pay, ratings and the like come from, and tells which are not there any more.
 * @param made what one of them will hold, which is to be made first; `null` where all are there.
 */
export async function joinLists(
  workbook: Workbook,
  last: Run,
  months: Parameters<typeof followRosters>[1],
  fields: readonly Field[],
  made: SourceData | null,
): Promise<JoinedLists> {
  if (last.rosters.length === 0) return { run: last, lists: [], remarks: [], isWhole: true };
  const { run, gone } = followRosters(last, months, await workbook.listSources());
  const lists: ListRead[] = [];
  const readable: Run["rosters"] = [];
  const remarks: Remark[] = gone.map((roster) => ({ kind: "rosterOfLastMonth", roster }));
  for (const choice of run.rosters) {
    const isMade = made !== null && isSameList(nameOfList(made.source), nameOfList(choice));
    const data = isMade ? made : await readIfThere(workbook, sourceOfRoster({ ...choice, ...readingsIn(run, choice) }));
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
      return own && (isFigure(own) || own.role === "rating") ? [own.label] : [];
    });
    const isSame = !isMade && last.rosters.some((each) => nameOfList(each) === nameOfList(choice));
    if (scores.length > 0 && isSame && months.next !== null && monthOfSource(choice) === null)
      remarks.push({ kind: "sameScores", roster: nameOfList(choice), labels: scores });
  }
  return { run: { ...run, rosters: readable }, lists, remarks, isWhole: lists.length === last.rosters.length };
}

/** The figures that people of records have in the lists which are joined, as a month's sheet would hold them. */
export function figuresOfLists(
  { run, lists }: Pick<JoinedLists, "run" | "lists">,
  people: readonly RecordedPerson[],
  fields: readonly Field[],
): MonthMeasure[] {
  const names = run.rosters.map(nameOfList);
  return run.columns.flatMap(({ field: name, header }): MonthMeasure[] => {
    const kept = readJoined(header ?? "", names);
    const field = fields.find(({ key }) => nameOfField(key) === name);
    const list = kept && lists.find(({ choice }) => isSameList(nameOfList(choice), kept.list));
    const place = list ? columnOfList(list.data.source, kept.header) : null;
    if (!field || !isFigure(field) || field.indicator?.scoring.method === "rating" || !list || place === null)
      return [];
    const rows = new Map(
      people.flatMap((person) => {
        const row = list.rowOf(person);
        return row === null ? [] : [[person.key, row] as const];
      }),
    );
    return [measureIn(list.data, place, field, rows)];
  });
}

/** Whether somebody of the records is among those whom the results are of. */
export function isCounted(
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
export function lookUpLists(
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
export async function notInLists({ rosters = [], rows }: SourceData, whole: SourceData, run: Run): Promise<Remark[]> {
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

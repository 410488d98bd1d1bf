import { splitAddress } from "../cells/area";
import { callIn, type Call } from "../cells/callIn";
import { columnAt } from "../people/columnAt";
import { fieldsOf } from "../people/fields";
import { placeOfColumn, readJoined, spellJoined } from "../people/joinedColumn";
import type { FieldKey, Mapping } from "../people/mapping";
import { personColumns } from "../people/personColumns";
import { readDay } from "../people/readDay";
import { scaledReadingOf, scalingOf } from "../people/scaledReadings";
import type { ColumnReading, NamedReading, OnlyPeople, RosterChoice, Source, SourceData } from "../people/source";
import { unitScales } from "../people/units";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { readList, spellList } from "../settings/listText";
import { columnSaying, type ResultsOnSheet } from "./resultsOnSheet";

/** Where the figures of a sheet of results come from, and which column is what, by its header. */
export interface ResultsSource {
  /** Name of the table; of the sheet where there is none. */
  readonly source: string;
  readonly columns: readonly SourceUse[];
}

export interface SourceUse {
  /** What the results know the column by: its code, or `number`, `name` and `department`. */
  readonly code: string;
  /** In a table the header; on a plain sheet the letter of the column, as `$E`. */
  readonly header: string;
  readonly reading: ColumnReading;
  /** Which list it is looked up in, counted from 0: each list is a use of its own. */
  readonly list?: number;
}

const identities = ["number", "name", "department"] as const;

/** The uses that say how people are found in lists, in the order in which others count them: a list's name, by what, and who is called otherwise there. */
const ROSTER = "@roster";

/** The uses that say whose rows of the source count, and of which month: a column with the texts, or a count of months. */
const PEOPLE = { only: "@only", except: "@except" } as const;
const MONTH = "@month";

/** Finds it in the formulas of live results; `null` where values stand or a formula has been replaced. */
export function sourceOfFormulas(results: Pick<ResultsOnSheet, "columns">): ResultsSource | null {
  const uses = results.columns.flatMap(({ group, code, formula }, i) => {
    const isPerson = group === "groupPerson";
    if (!isPerson && group !== "groupActuals" && group !== "groupRoster") return [];
    const key = isPerson ? identities.find((each) => columnSaying(results, { code: each, facts: {} }) === i) : code;
    const joined = joinIn(formula);
    const own = joined?.own ?? formula;
    const taken = joined?.value ?? callNamed(formula, "FILTER")?.args[0] ?? formula;
    const [reference, from] = [referenceIn(own), referenceIn(taken)];
    if (reference === null || from === null || key === undefined || key === "") return [];
    return [{ source: reference.source, key, header: from.header, reading: readingIn(taken), joined, own }];
  });
  const [first] = uses;
  if (!first || uses.some(({ source }) => source !== first.source)) return null;
  const rows = rowsIn(first.own);
  const lists = [
    ...new Set([...uses.map(({ joined }) => joined), ...rows.joined].flatMap((each) => each?.roster ?? [])),
  ];
  return {
    source: first.source,
    columns: [
      ...uses.map(({ key, header, reading, joined }): SourceUse => {
        return { code: key, header, reading, ...(joined && { list: lists.indexOf(joined.roster) }) };
      }),
      ...lists.map((header): SourceUse => ({ code: ROSTER, header, reading: "asIs" })),
      ...rows.uses,
    ],
  };
}

/** Whose rows a formula of `columnFormula` takes, and of which month, as uses of their own, and in which lists it says so. */
function rowsIn(formula: string): { readonly uses: readonly SourceUse[]; readonly joined: readonly Joined[] } {
  const saying = (code: string, header: string): SourceUse => ({ code, header, reading: "asIs" });
  const texts = (array: string) =>
    (array.match(/"(?:[^"]|"")*"/g) ?? []).map((text) => text.slice(1, -1).replaceAll('""', '"'));
  const people = [...formula.matchAll(/(ISNUMBER|ISNA)\(XMATCH\(IFERROR\(TRIM\((.+?)\),""\),\{(.*?)\}\)\)/gisu)].map(
    ([, how = "", from = "", values = ""]) => ({ how, from, values, joined: joinIn(from) }),
  );
  const month = /DATE\((\d+),(\d+),1\)/i.exec(formula);
  const [, labels = ""] = /ISNUMBER\(XMATCH\((?!IFERROR)[^{]*\{([^}]*)\}/i.exec(formula) ?? [];
  const count = month ? Number(month[1]) * 12 + Number(month[2]) : readDay(texts(labels)[0] ?? null)?.month;
  return {
    uses: [
      ...people.flatMap(({ how, from, values, joined }) => {
        const header = referenceIn(joined?.value ?? from)?.header;
        const which = how.toUpperCase() === "ISNA" ? "except" : "only";
        if (header === undefined) return [];
        const called = joined ? spellJoined({ list: listIn(joined.roster), header }) : header;
        return [saying(PEOPLE[which], spellList([called, ...texts(values)]))];
      }),
      ...(count === undefined ? [] : [saying(MONTH, String(count))]),
    ],
    joined: people.flatMap(({ joined }) => joined ?? []),
  };
}

/** What a formula looks up in a list. */
interface Joined {
  /** What people are found by: a formula that takes a column of the source. */
  readonly own: string;
  /** What is taken: a column of the list. */
  readonly value: string;
  /** The list, the column of the source by which people are found, and who is called otherwise there. */
  readonly roster: string;
}

/** What a formula of `columnFormula` looks up in a list: `IF(own="","",XLOOKUP(wanted,TRIM(key),value,""))`; `null` for one that takes a column of the source. */
function joinIn(formula: string): Joined | null {
  const [test = "", , looked = ""] = callNamed(formula, "IF")?.args ?? [];
  const [wanted = "", theirs = "", value = ""] = callNamed(looked, "XLOOKUP")?.args ?? [];
  const [key = ""] = callNamed(theirs, "TRIM")?.args ?? [];
  const own = test.replace(/=""$/, "");
  const [by, list] = [referenceIn(own), referenceIn(key)];
  if (by === null || list === null) return null;
  const [, from = "", to = ""] = callNamed(callNamed(wanted, "IFERROR")?.args[0] ?? "", "XLOOKUP")?.args ?? [];
  const texts = (array: string) => (array.match(/"(?:[^"]|"")*"/g) ?? []).map((text) => text.slice(1, -1));
  const others = texts(to);
  const pairs = texts(from).map((text, i) => `${text}>${others[i] ?? ""}`);
  return { own, value, roster: [list.source, by.header, ...pairs].join("|") };
}

function callNamed(formula: string, name: string): Call | null {
  const call = callIn(formula);
  return call?.name === name ? call : null;
}

/** What a list is called, of what `Joined` says of it. */
function listIn(roster: string): string {
  return roster.split("|")[0] ?? "";
}

/** The first column that a formula of `columnFormula` takes, of a table or on a sheet; one that is looked up comes later. */
function referenceIn(formula: string): { source: string; header: string } | null {
  const inTable = /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(\[(?:'.|[^\]'])*\]|(?:'.|[^\]'])*)\]/u.exec(formula);
  const onSheet = /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)(\$[A-Z]{1,3})\$\d+/u.exec(formula);
  if (inTable && (onSheet === null || inTable.index < onSheet.index)) {
    const [, table = "", column = ""] = inTable;
    const bare = column.startsWith("[") ? column.slice(1, -1) : column;
    return { source: table, header: bare.replace(/'(.)/g, "$1") };
  }
  return onSheet ? { source: splitAddress(`${onSheet[1] ?? ""}A1`).sheet, header: onSheet[2] ?? "" } : null;
}

function readingIn(formula: string): ColumnReading {
  if (/XLOOKUP\(ROW\(/i.test(formula)) return "downwards";
  if (!/ISNUMBER\(/i.test(formula)) return "asIs";
  const [, sign, by] = /([*/])(\d+),/.exec(formula) ?? [];
  if (sign !== "*" && sign !== "/") return "noDates";
  return scaledReadingOf({ sign, by: Number(by) }) ?? "asIs";
}

function markOf(reading: ColumnReading): string {
  const scaling = scalingOf(reading);
  if (scaling) return ` ${scaling.sign === "*" ? "×" : "÷"}${scaling.by}`;
  return reading === "noDates" ? " ∌#" : reading === "downwards" ? " ↓" : "";
}

const markedReadings: readonly ColumnReading[] = [
  "percent",
  "shareOfFive",
  "pointsOfFive",
  ...unitScales,
  "noDates",
  "downwards",
];

/** As the log keeps it: `number=工号; SALES=净销售额; RATE=转化率 ÷100`; `+底薪` is from the first list, `++出勤` from the second. */
export function spellUses(columns: readonly SourceUse[]): string {
  return columns
    .map(
      ({ code, header, reading, list }) =>
        `${list === undefined ? "" : "+".repeat(list + 1)}${code}=${header.replace(/[;\\]/g, "\\$&")}${markOf(reading)}`,
    )
    .join("; ");
}

/** Reads what `spellUses` writes. */
export function readUses(text: string): SourceUse[] {
  return (text.match(/(?:\\.|[^;])+/gs) ?? []).flatMap((part) => {
    const [, code = "", rest = ""] = /^\s*([^=]+)=(.*)$/s.exec(part) ?? [];
    if (code === "") return [];
    const reading = markedReadings.find((each) => rest.endsWith(markOf(each))) ?? "asIs";
    const header = rest.slice(0, rest.length - markOf(reading).length).replace(/\\(.)/gs, "$1");
    const [marked = ""] = /^\+*/.exec(code) ?? [];
    const list = marked.length - 1;
    return [{ code: code.slice(marked.length), header, reading, ...(list >= 0 && { list }) }];
  });
}

/** The source among those that there are now; `undefined` where it is gone. */
export function findSource({ source, columns }: ResultsSource, sources: readonly Source[]): Source | undefined {
  const found = sources.find(({ kind, table, sheet }) => kind !== "selection" && (table ?? sheet) === source);
  if (!found) return undefined;
  const readings = columns.flatMap(({ header, reading, list }) => {
    if (list !== undefined) return [];
    const at = columnAt(header, found.headers, found.area.column);
    return reading === "asIs" || at < 0 ? [] : [[at, reading] as const];
  });
  const rosters = listsOf(columns).flatMap(
    (roster, list) => rosterIn(roster, found, sources, readingsOf(columns, list)) ?? [],
  );
  const month = columns.find(({ code }) => code === MONTH)?.header;
  const [only, except] = [peopleOf(columns, PEOPLE.only, found), peopleOf(columns, PEOPLE.except, found)];
  return {
    ...found,
    reading: {
      ...found.reading,
      columns: new Map(readings),
      ...(rosters.length > 0 && { rosters }),
      ...(only && { only }),
      ...(except && { except }),
      ...(month !== undefined && { month: Number(month) }),
    },
  };
}

/** Whose rows count, or do not; nothing where the column is gone. */
function peopleOf(columns: readonly SourceUse[], which: string, own: Source): OnlyPeople | null {
  const [header = "", ...values] = readList(columns.find(({ code }) => code === which)?.header ?? "");
  const joined = readJoined(header, listsOf(columns).map(listIn));
  if (joined !== null) return { column: joined, values };
  const column = columnAt(header, own.headers, own.area.column);
  return values.length === 0 || column < 0 ? null : { column, values };
}

/** How the columns of a list were read, where not as they stand. */
function readingsOf(columns: readonly SourceUse[], which: number): NamedReading[] {
  return columns.flatMap(({ header, reading, list }) =>
    list === which && reading !== "asIs" ? [{ header, reading }] : [],
  );
}

/** The lists that people were found in, as `Joined` says of them. */
function listsOf(columns: readonly SourceUse[]): string[] {
  return columns.filter(({ code }) => code === ROSTER).map(({ header }) => header);
}

/** The list that people were found in; without it, what was taken from it is missing. */
function rosterIn(
  roster: string,
  own: Source,
  sources: readonly Source[],
  readings: readonly NamedReading[],
): RosterChoice | null {
  const [name, header = "", ...pairs] = roster.split("|");
  const list = sources.find(({ kind, table, sheet }) => kind !== "selection" && (table ?? sheet) === name);
  if (!list) return null;
  const isNumber = personColumns(own.headers).number === columnAt(header, own.headers, own.area.column);
  return {
    sheet: list.sheet,
    table: list.table,
    by: isNumber ? "number" : "name",
    instead: pairs.map((pair) => [pair.split(">")[0] ?? "", pair.split(">")[1] ?? ""]),
    ...(readings.length > 0 && { readings }),
  };
}

/** Which column is what, among the headers that the source has now. Codes of the scheme's language are read. */
export function mapUses(columns: readonly SourceUse[], data: SourceData, { reading }: SchemeOnSheet): Mapping {
  const fields = fieldsOf(reading.scheme, reading.language);
  // Not those of `columns`, which leave the month out where months stand side by side.
  const { headers } = data.source;
  const mapping = new Map<FieldKey, number>();
  const lists = listsOf(columns).map(listIn);
  for (const { code, header, list } of columns) {
    // Several columns of ratings bear one code.
    const field = fields.find(({ head, key }) => head === code && !mapping.has(key));
    const key = identities.find((each) => each === code) ?? field?.key;
    const at =
      list === undefined
        ? columnAt(header, headers, data.source.area.column)
        : (placeOfColumn(data, { list: lists[list] ?? "", header }) ?? -1);
    if (key !== undefined && at >= 0) mapping.set(key, at);
  }
  return mapping;
}

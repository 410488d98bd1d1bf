import { splitAddress } from "../cells/area";
import { fieldsOf } from "../people/fields";
import type { FieldKey, Mapping } from "../people/mapping";
import { personColumns } from "../people/personColumns";
import { readDay } from "../people/readDay";
import { scaledReadingOf, scalingOf } from "../people/scaledReadings";
import type { ColumnReading, OnlyPeople, RosterChoice, Source, SourceData } from "../people/source";
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
  /** Whether it is looked up in the roster, which is a use of its own. */
  readonly isJoined?: true;
}

const identities = ["number", "name", "department"] as const;

/** The use that says how people are found in a roster: its name, by what, and who is called otherwise there. */
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
    const reference = referenceIn(formula);
    const joined = joinIn(formula);
    const taken = joined === null ? formula : joined.value;
    const from = joined === null ? reference : referenceIn(taken);
    if (reference === null || from === null || key === undefined || key === "") return [];
    return [{ source: reference.source, key, header: from.header, reading: readingIn(taken), joined, formula }];
  });
  const [first] = uses;
  if (!first || uses.some(({ source }) => source !== first.source)) return null;
  const joined = uses.find((use) => use.joined !== null)?.joined;
  return {
    source: first.source,
    columns: [
      ...uses.map(({ key, header, reading, joined: isJoined }): SourceUse => {
        return { code: key, header, reading, ...(isJoined !== null && { isJoined: true }) };
      }),
      ...(joined ? [{ code: ROSTER, header: joined.roster, reading: "asIs" } as const] : []),
      ...rowsIn(first.formula),
    ],
  };
}

/** Whose rows a formula of `columnFormula` takes, and of which month, as uses of their own. */
function rowsIn(formula: string): SourceUse[] {
  const saying = (code: string, header: string): SourceUse => ({ code, header, reading: "asIs" });
  const texts = (array: string) =>
    (array.match(/"(?:[^"]|"")*"/g) ?? []).map((text) => text.slice(1, -1).replaceAll('""', '"'));
  const people = [...formula.matchAll(/(ISNUMBER|ISNA)\(XMATCH\(IFERROR\(TRIM\((.+?)\),""\),\{(.*?)\}\)\)/gisu)];
  const month = /DATE\((\d+),(\d+),1\)/i.exec(formula);
  const [, labels = ""] = /ISNUMBER\(XMATCH\((?!IFERROR)[^{]*\{([^}]*)\}/i.exec(formula) ?? [];
  const count = month ? Number(month[1]) * 12 + Number(month[2]) : readDay(texts(labels)[0] ?? null)?.month;
  return [
    ...people.flatMap(([, how = "", from = "", values = ""]) => {
      const header = referenceIn(from)?.header;
      const which = how.toUpperCase() === "ISNA" ? "except" : "only";
      return header === undefined ? [] : [saying(PEOPLE[which], spellList([header, ...texts(values)]))];
    }),
    ...(count === undefined ? [] : [saying(MONTH, String(count))]),
  ];
}

/** What a formula of `columnFormula` looks up in a roster; `null` for one that takes a column of the source. */
function joinIn(formula: string): { readonly value: string; readonly roster: string } | null {
  const parts = /,XLOOKUP\((.*?),TRIM\(((?:[^()]|'[^']*')+)\),(.*)$/su.exec(formula);
  if (!parts || /XLOOKUP\(ROW\(/i.test(parts[1] ?? "")) return null;
  const [, wanted = "", key = "", value = ""] = parts;
  const [own, list] = [referenceIn(wanted), referenceIn(key)];
  if (own === null || list === null) return null;
  const [, from = "", to = ""] = /,\{([^}]*)\},\{([^}]*)\}/.exec(wanted) ?? [];
  const texts = (array: string) => (array.match(/"(?:[^"]|"")*"/g) ?? []).map((text) => text.slice(1, -1));
  const theirs = texts(to);
  const pairs = texts(from).map((text, i) => `${text}>${theirs[i] ?? ""}`);
  return { value, roster: [list.source, own.header, ...pairs].join("|") };
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

/** As the log keeps it: `number=工号; SALES=净销售额; RATE=转化率 ÷100`. */
export function spellUses(columns: readonly SourceUse[]): string {
  return columns
    .map(
      ({ code, header, reading, isJoined }) =>
        `${isJoined ? "+" : ""}${code}=${header.replace(/[;\\]/g, "\\$&")}${markOf(reading)}`,
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
    return code.startsWith("+")
      ? [{ code: code.slice(1), header, reading, isJoined: true }]
      : [{ code, header, reading }];
  });
}

/** The source among those that there are now; `undefined` where it is gone. */
export function findSource({ source, columns }: ResultsSource, sources: readonly Source[]): Source | undefined {
  const found = sources.find(({ kind, table, sheet }) => kind !== "selection" && (table ?? sheet) === source);
  if (!found) return undefined;
  const readings = columns.flatMap(({ header, reading, isJoined }) => {
    if (isJoined) return [];
    const at = columnAt(header, found.headers, found.area.column);
    return reading === "asIs" || at < 0 ? [] : [[at, reading] as const];
  });
  const roster = rosterIn(columns, found, sources);
  const month = columns.find(({ code }) => code === MONTH)?.header;
  const [only, except] = [peopleOf(columns, PEOPLE.only, found), peopleOf(columns, PEOPLE.except, found)];
  return {
    ...found,
    reading: {
      ...found.reading,
      columns: new Map(readings),
      ...(roster && { roster }),
      ...(only && { only }),
      ...(except && { except }),
      ...(month !== undefined && { month: Number(month) }),
    },
  };
}

/** Whose rows count, or do not; nothing where the column is gone. */
function peopleOf(columns: readonly SourceUse[], which: string, own: Source): OnlyPeople | null {
  const [header = "", ...values] = readList(columns.find(({ code }) => code === which)?.header ?? "");
  const column = columnAt(header, own.headers, own.area.column);
  return values.length === 0 || column < 0 ? null : { column, values };
}

/** The list that people were found in; without it, what was taken from it is missing. */
function rosterIn(columns: readonly SourceUse[], own: Source, sources: readonly Source[]): RosterChoice | null {
  const [name, header = "", ...pairs] = columns.find(({ code }) => code === ROSTER)?.header.split("|") ?? [];
  const list = sources.find(({ kind, table, sheet }) => kind !== "selection" && (table ?? sheet) === name);
  if (!list) return null;
  const isNumber = personColumns(own.headers).number === columnAt(header, own.headers, own.area.column);
  return {
    sheet: list.sheet,
    table: list.table,
    by: isNumber ? "number" : "name",
    instead: pairs.map((pair) => [pair.split(">")[0] ?? "", pair.split(">")[1] ?? ""]),
  };
}

/** Which column is what, among the headers that the source has now. Codes of the scheme's language are read. */
export function mapUses(columns: readonly SourceUse[], data: SourceData, { reading }: SchemeOnSheet): Mapping {
  const fields = fieldsOf(reading.scheme, reading.language);
  // Not those of `columns`, which leave the month out where months stand side by side.
  const { headers } = data.source;
  const mapping = new Map<FieldKey, number>();
  for (const { code, header, isJoined } of columns) {
    // Several columns of ratings bear one code.
    const field = fields.find(({ head, key }) => head === code && !mapping.has(key));
    const key = identities.find((each) => each === code) ?? field?.key;
    const at = isJoined ? joinedAt(header, data, headers.length) : columnAt(header, headers, data.source.area.column);
    if (key !== undefined && at >= 0) mapping.set(key, at);
  }
  return mapping;
}

/** Where a column of the roster stands behind those of the source; -1 where it is not joined. */
function joinedAt(header: string, { roster }: SourceData, width: number): number {
  if (roster === undefined) return -1;
  const { headers, area } = roster.data.source;
  const at = columnAt(header, headers, area.column);
  return at < 0 ? -1 : width + at;
}

/** Where a header, or a letter of a column as `$E`, stands in a source; -1 where it does not. */
export function columnAt(header: string, headers: readonly string[], firstColumn: number): number {
  const letters = /^\$([A-Z]{1,3})$/.exec(header)?.[1];
  if (letters === undefined) return headers.indexOf(header);
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column - firstColumn;
}

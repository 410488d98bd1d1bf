import type { Language } from "../../domain/language";
import { columnIndex } from "../cells/area";
import { fieldsOf, type Field } from "../people/fields";
import { isMissing } from "../people/isMissing";
import { keyOfHead, type FieldKey, type IdentityKey, type Mapping } from "../people/mapping";
import {
  isSameList,
  keepColumn,
  nameOfList,
  placeOfColumn,
  readJoined,
  spellJoined,
  type Heads,
} from "../people/joinedColumn";
import { matchChosen, type Choices } from "../people/matchChosen";
import type { ColumnMatch } from "../people/matchColumns";
import type { ColumnReading, NamedReading, RosterChoice, Source, SourceData, SourceReading } from "../people/source";
import { areVersions } from "../scheme/versionOfId";
import { familiesOf } from "../scheme/versionsOf";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { withoutPay } from "../scheme/withoutPay";
import { matchHeaders, type HeaderNow } from "../people/matchHeaders";
import { withMadeHeaders } from "./madeHeader";
import type { Run } from "./run";
import { identityTerms } from "./settingsTerms";

/** A header of last month that is another one now, or none. */
export interface HeaderChange {
  /** What is taken from it. */
  readonly label: string;
  readonly from: string;
  /** `null` where nothing fits. */
  readonly to: string | null;
  /** Whether it is a guess that somebody has to agree to. */
  readonly isGuess: boolean;
}

/** A run as it is for another source: every choice filled in. */
export interface Resumed {
  readonly run: Run;
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly choices: Choices;
  readonly matches: readonly ColumnMatch[];
  readonly mapping: Mapping;
  readonly changes: readonly HeaderChange[];
  /** Fields that need a column and have none, or one that a person has to confirm. */
  readonly open: readonly ColumnMatch[];
}

/** The scheme that a run goes by now: of its family the version in force. @returns `null` when the workbook has none. */
export function schemeOfRun(
  run: Pick<Run, "scheme" | "isPaid">,
  schemes: readonly SchemeOnSheet[],
): SchemeOnSheet | null {
  const family = familiesOf(schemes).find(({ lead }) => areVersions(lead.reading.scheme.id, run.scheme));
  if (!family) return null;
  return run.isPaid ? family.lead : withoutPay(family.lead);
}

/** A source that is read as last month's was: its columns are found by their headers. */
export function withReading(remembered: Run, source: Source): Source {
  const run = withMadeHeaders(remembered, source.headers);
  const { source: last, only } = run;
  const find = (header: string): number | null => {
    const [found] = matchHeaders([{ header, field: null }], last.headers, source.headers);
    // A header of a list that is gone is like none of the source's own.
    const isOwn = found?.by === "same" || last.headers.includes(header);
    return columnAt(header, source) ?? (isOwn ? (found?.column ?? null) : null);
  };
  const { except, rosters } = run;
  const names = rosters.map(nameOfList);
  const columns = run.readings.flatMap(({ header, reading }): [number, ColumnReading][] => {
    const column = readJoined(header, names) === null ? find(header) : null;
    return column === null ? [] : [[column, reading]];
  });
  const by = only === null ? null : (readJoined(only.header, names) ?? find(only.header));
  const without = except === undefined ? null : find(except.header);
  const reading: SourceReading = {
    header: last.headerRow === null || source.kind === "table" ? null : last.headerRow - 1,
    people: last.kept,
    columns: new Map(columns),
    ...(only === null || by === null ? {} : { only: { column: by, values: only.values } }),
    ...(except === undefined || without === null ? {} : { except: { column: without, values: except.values } }),
    ...(rosters.length > 0 && {
      rosters: rosters.map((roster) => ({
        ...roster,
        instead: roster.instead.map(({ inSource, inList }) => [inSource, inList] as const),
        ...readingsIn(run, roster),
      })),
    }),
  };
  return { ...source, reading };
}

/** How the columns of a list that is joined are read; nothing where they are read as they stand. */
export function readingsIn(
  { readings, rosters }: Pick<Run, "readings" | "rosters">,
  list: Run["rosters"][number],
): Pick<RosterChoice, "readings"> {
  const names = rosters.map(nameOfList);
  const own = readings.flatMap(({ header, reading }): NamedReading[] => {
    const kept = readJoined(header, names);
    return kept !== null && isSameList(kept.list, nameOfList(list)) ? [{ header: kept.header, reading }] : [];
  });
  return own.length === 0 ? {} : { readings: own };
}

/** Fills in what a run chose for a source that was read by `withReading`. */
export function resumeRun(remembered: Run, scheme: SchemeOnSheet, data: SourceData, language: Language): Resumed {
  const run = withMadeHeaders(remembered, data.source.headers);
  const fields = fieldsOf(scheme.reading.scheme, language);
  const { choices, changes } = chooseAgain(run, fields, data);
  const headers = data.columns.map(({ header }) => header);
  const matches = matchChosen(headers, fields, choices);
  return {
    run,
    scheme,
    data,
    choices,
    matches,
    mapping: new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const]))),
    changes: [...changes, ...onlyChange(run, data)],
    open: matches.filter((match) => isMissing(match, matches) || match.certainty === "unsure"),
  };
}

/** What a run chose for fields, among the columns that there are now. */
interface ChosenAgain {
  readonly choices: Choices;
  readonly changes: readonly HeaderChange[];
  /** Fields whose column is a guess that somebody has to agree to. */
  readonly guesses: ReadonlySet<FieldKey>;
}

/** Finds the columns that a run took, in a source that was read by `withReading`. */
export function chooseAgain(remembered: Run, fields: readonly Field[], data: Heads): ChosenAgain {
  const run = withMadeHeaders(remembered, data.source.headers);
  const byKey = new Map(fields.map((field) => [field.key, field] as const));
  const wanted = run.columns.flatMap(({ field: name, header }) => {
    const field = byKey.get(keyOfField(name));
    return field ? [{ field, header }] : [];
  });
  const headers = data.columns.map(({ header }) => header);
  const named = wanted.flatMap(({ field, header }) => (header === null ? [] : [{ field, header }]));
  const now = matchHeaders(named, run.source.headers, headers);
  const places = named.map((each, i) => ({
    ...each,
    now: inList(each, run, data) ??
      byLetter(each.header, data) ??
      now[i] ?? { header: each.header, column: null, by: "gone" as const },
  }));
  const choices: Choices = new Map([
    ...wanted.flatMap(({ field, header }) => (header === null ? [[field.key, null] as const] : [])),
    ...places.flatMap(({ field, now: { column } }) =>
      column === null ? [] : [[field.key, { header: headers[column] ?? "", column }] as const],
    ),
  ]);
  const changes = places.flatMap(({ field, header, now: { column, by } }): HeaderChange[] =>
    by === "same"
      ? []
      : [
          {
            label: field.label,
            from: header,
            to: column === null ? null : spellColumn(column, data),
            isGuess: by === "place",
          },
        ],
  );
  const guesses = new Set(places.flatMap(({ field, now: { by } }) => (by === "place" ? [field.key] : [])));
  return { choices, changes, guesses };
}

/** Whether nothing has to be asked before the results are inserted. */
export function isCertain({ open, changes }: Pick<Resumed, "open" | "changes">): boolean {
  return open.length === 0 && changes.every(({ isGuess, to }) => !isGuess && to !== null);
}

/** The column that says for whom the scheme is. */
function onlyChange({ only }: Run, { source }: SourceData): HeaderChange[] {
  if (only === null) return [];
  const column = source.reading.only?.column;
  if (column === undefined) return [{ label: only.header, from: only.header, to: null, isGuess: false }];
  const to = typeof column === "number" ? (source.headers[column] ?? "") : spellJoined(column);
  return to === only.header ? [] : [{ label: only.header, from: only.header, to, isGuess: false }];
}

/** A column of a joined list, looked for there alone; `null` for one that the source has itself. */
function inList(
  { header, field }: { readonly header: string; readonly field: Field },
  { rosters }: Run,
  data: Heads,
): HeaderNow | null {
  const kept = readJoined(header, rosters.map(nameOfList));
  if (kept === null) return null;
  const same = placeOfColumn(data, kept);
  if (same !== null) return { header, column: same, by: "same" };
  const roster = data.rosters?.find((each) => isSameList(nameOfList(each.data.source), kept.list));
  const [found] = roster ? matchHeaders([{ header: kept.header, field }], [], roster.data.source.headers) : [];
  const place = found?.column ?? null;
  return roster === undefined || place === null
    ? { header, column: null, by: "gone" }
    : { header, column: roster.first + place, by: found?.by ?? "alike" };
}

function spellColumn(column: number, data: Heads): string {
  const kept = keepColumn(data, column);
  return typeof kept === "number" ? (data.columns[kept]?.header ?? "") : spellJoined(kept);
}

function keyOfField(name: string): FieldKey {
  return name in identityTerms ? (name as IdentityKey) : keyOfHead(name);
}

function byLetter(header: string, { source }: Heads): HeaderNow | null {
  const column = columnAt(header, source);
  return column === null ? null : { header, column, by: "same" };
}

/** A column without a header, by its letter on the sheet. */
function columnAt(header: string, { area }: Source): number | null {
  const letters = /^\$([A-Z]{1,3})$/.exec(header)?.[1];
  const column = letters === undefined ? -1 : columnIndex(letters) - area.column;
  return column >= 0 && column < area.columnCount ? column : null;
}

/** What a field of a scheme is called by its people, for the notes of the settings sheet. */
export function noteOf(fields: readonly Field[]): (name: string) => string {
  const labels = new Map(fields.map(({ key, label }) => [key, label] as const));
  return (name) => {
    const label = name in identityTerms ? undefined : labels.get(keyOfHead(name));
    return label === undefined || label === name ? "" : label;
  };
}

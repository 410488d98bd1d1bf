import { columnLetters } from "../cells/area";
import type { FieldKey } from "../people/mapping";
import type { ColumnMatch } from "../people/matchColumns";
import type { Choices } from "../people/matchChosen";
import { keepColumn, spellJoined } from "../people/joinedColumn";
import type { JoinedColumn, SourceData } from "../people/source";
import { spellPeriod } from "../register/realPeriod";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import type { Origins } from "./keptSummary";
import type { Run } from "./run";

/** What an appraisal was made of, as far as the next month is to be made so too. */
export interface RunFacts {
  readonly name: string;
  readonly scheme: SchemeOnSheet;
  readonly isPaid: boolean;
  readonly asTable: boolean;
  readonly data: SourceData;
  readonly matches: readonly ColumnMatch[];
  /** What the reader chose himself: fields that are to have no column, among others. */
  readonly choices: Choices;
  readonly earlier: ReadonlyMap<string, boolean>;
  /** How the source and the roster were made. */
  readonly origins: Omit<Origins, "summaries" | "scheme">;
}

/** An appraisal as the settings sheet remembers it. */
export function describeRun(facts: RunFacts): Run {
  const { scheme, data, matches, choices, origins } = facts;
  const { collection, ratings, rosterRatings, stack } = origins;
  const { source, columns, period } = data;
  const { reading } = source;
  const headerAt = (column: number | JoinedColumn) => {
    const kept = typeof column === "number" ? keepColumn(data, column) : column;
    if (typeof kept !== "number") return spellJoined(kept);
    return source.headers[kept] || columns[kept]?.header || letterOf(kept, data);
  };
  const month = collection === null ? (period?.month ?? null) : collection.month;
  return {
    name: facts.name,
    scheme: scheme.reading.scheme.id,
    digest: scheme.digest,
    isPaid: facts.isPaid,
    asTable: facts.asTable,
    source: {
      sheet: source.sheet,
      table: source.table,
      headers: source.headers.filter((header) => header !== ""),
      headerRow: reading.header === null ? null : reading.header + 1,
      // Headers without a year give months without one, which say nothing here.
      month: month === null || month <= 12 ? null : spellPeriod({ month, hasYear: true }),
      kept: [...reading.people],
    },
    only: reading.only ? { header: headerAt(reading.only.column), values: [...reading.only.values] } : null,
    ...(reading.except && {
      except: { header: headerAt(reading.except.column), values: [...reading.except.values] },
    }),
    rosters: (reading.rosters ?? []).map(({ sheet, table, by, instead }) => ({
      sheet,
      table,
      by,
      instead: instead.map(([inSource, inList]) => ({ inSource, inList })),
    })),
    columns: matches.flatMap(({ field, column }): Run["columns"] => {
      if (column !== null) return [{ field: nameOfField(field.key), header: headerAt(column) }];
      return choices.get(field.key) === null ? [{ field: nameOfField(field.key), header: null }] : [];
    }),
    readings: [
      ...[...reading.columns].map(([column, how]) => ({ header: headerAt(column), reading: how })),
      // By the headers that the lists have now.
      ...(data.rosters ?? []).flatMap(({ first, data: list }) =>
        [...list.source.reading.columns].map(([column, how]) => ({ header: headerAt(first + column), reading: how })),
      ),
    ],
    earlier: [...facts.earlier].map(([sheet, isChosen]) => ({ sheet, isChosen })),
    collection: collection && { ...collection, month: null },
    ...(ratings && { ratings }),
    ...(rosterRatings && { rosterRatings }),
    ...(stack && { stack }),
  };
}

/** What the settings sheet calls a field. @example nameOfField("head CONV@target") // "CONV@target" */
export function nameOfField(key: FieldKey): string {
  return key.startsWith("head ") ? key.slice("head ".length) : key;
}

/** A column without a header is known by its letter. */
function letterOf(column: number, { source }: SourceData): string {
  return `$${columnLetters(source.area.column + column)}`;
}

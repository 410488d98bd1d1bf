import { fieldsOf } from "./fields";
import type { Language } from "../../domain/language";
import type { Scheme } from "../../domain/scheme/scheme";
import { matchColumns } from "./matchColumns";
import { monthHeaders } from "./monthHeaders";
import type { Source } from "./source";

/** A source with how many of the columns that a scheme takes it has. */
export interface RankedSource {
  readonly source: Source;
  readonly count: number;
  /** Columns that most sources have or results need: what few have is not counted. */
  readonly all: number;
}

/** Sources by how much of what a scheme takes they have; equal ones in the order of the workbook. */
export function rankSources(sources: readonly Source[], scheme: Scheme, language: Language): RankedSource[] {
  const fields = fieldsOf(scheme, language).filter(({ isExtra }) => !isExtra);
  return sources
    .map((source): RankedSource => {
      const dated = new Map(monthHeaders(source.headers).map(({ column, rest }) => [column, rest]));
      const headers = source.headers.map((header, column) => dated.get(column) ?? header);
      const found = matchColumns(headers, fields).filter(({ column }) => column !== null);
      return { source, count: found.length, all: fields.length };
    })
    .sort((a, b) => b.count - a.count);
}

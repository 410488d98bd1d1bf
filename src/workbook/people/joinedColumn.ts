import { headerKey } from "../../domain/headerKey";
import { columnAt } from "./columnAt";
import type { JoinedColumn, RosterChoice, Source, SourceColumn } from "./source";

/** As much of a source, with the lists behind it, as tells which column stands where. */
export interface Heads {
  readonly source: Source;
  readonly columns: readonly Pick<SourceColumn, "header" | "letter">[];
  readonly rosters?: readonly {
    /** Where its columns begin among those of the source, counted from 0. */
    readonly first: number;
    readonly data: Pick<Heads, "source" | "columns">;
  }[];
}

/** What people call a list: its table, or its sheet. */
export function nameOfList({ table, sheet }: Pick<RosterChoice, "sheet" | "table">): string {
  return table ?? sheet;
}

/** The list that a column of `rows` comes from; `null` for one of the source itself. */
export function rosterAt<List extends { readonly first: number }>(
  { rosters = [] }: { readonly rosters?: readonly List[] },
  column: number,
): List | null {
  return rosters.findLast(({ first }) => first <= column) ?? null;
}

/** How a column of `rows` is found again: in a list by its header, in the source by its place. */
export function keepColumn(data: Pick<Heads, "rosters">, column: number): number | JoinedColumn {
  const roster = rosterAt(data, column);
  if (roster === null) return column;
  return { list: nameOfList(roster.data.source), header: headerInList(roster.data, column - roster.first) };
}

/** What a column of a list is known by: its header, or else its letter, as `$C`. */
export function headerInList({ source, columns }: Pick<Heads, "source" | "columns">, place: number): string {
  return source.headers[place] || `$${columns[place]?.letter ?? ""}`;
}

/** Where a column that was kept so stands in `rows`, counted from 0; `null` where its list is not joined or has it no more. */
export function placeOfColumn({ rosters = [] }: Pick<Heads, "rosters">, kept: number | JoinedColumn): number | null {
  if (typeof kept === "number") return kept;
  const roster = rosters.find(({ data: { source } }) => isSameList(nameOfList(source), kept.list));
  const place = roster === undefined ? null : columnOfList(roster.data.source, kept.header);
  return roster === undefined || place === null ? null : roster.first + place;
}

/** Where a header, or a letter as `$C`, stands in a list; `null` where it does not. */
export function columnOfList({ headers, area }: Pick<Source, "headers" | "area">, header: string): number | null {
  const exact = columnAt(header, headers, area.column);
  const place = exact >= 0 ? exact : headers.findIndex((each) => each !== "" && headerKey(each) === headerKey(header));
  return place >= 0 && place < headers.length ? place : null;
}

/** As settings and the log spell a column of a list. @example spellJoined({ list: "名册", header: "岗位" }) // "名册!岗位" */
export function spellJoined({ list, header }: JoinedColumn): string {
  return `${list}!${header}`;
}

/** Reads what `spellJoined` writes; `null` for the header of a source. @param lists as `nameOfList` calls them. */
export function readJoined(text: string, lists: readonly string[]): JoinedColumn | null {
  const list = lists.find((each) => isSameList(text.slice(0, each.length), each) && text[each.length] === "!");
  const header = list === undefined ? "" : text.slice(list.length + 1).trim();
  return list === undefined || header === "" ? null : { list, header };
}

/** Whether two names mean one list: Excel tells neither sheets nor tables apart by case. */
export function isSameList(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

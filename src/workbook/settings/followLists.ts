import { textKey } from "../../domain/sameText";
import type { Source } from "../people/source";
import { findNextSources, monthOfSource } from "./sourceForm";

/** A list that figures came from, as it is remembered. */
export interface ListBefore {
  readonly sheet: string;
  readonly table: string | null;
  /** As far as they are known: those that something is taken from. */
  readonly headers: readonly string[];
}

/** A list that figures came from, and what is taken in its place now. */
export interface ListNow {
  /** Its table or sheet, as it was. */
  readonly was: string;
  /** `null` where it is not there any more. */
  readonly last: Source | null;
  /** The list itself, which grows, or that of a later month; `null` where another list goes on and this one does not yet. */
  readonly now: Source | null;
}

/** Lists that figures come from, gone on with. */
export interface ListsNow {
  readonly lists: readonly ListNow[];
  /** How many months later those are that are another sheet each month; 0 where none is. */
  readonly months: number;
}

/**
 * Finds the lists of the next month for those of the last: a sheet of the same form and a later month where there is one (通话2月 after
 * 通话1月), the same list where it grows. Lists that are another sheet each month go on together, to the month that is nearest.
 * @returns `null` when nothing goes on: no later sheet is there, and some of the lists are gone.
 */
export function followLists(before: readonly ListBefore[], sources: readonly Source[]): ListsNow | null {
  const found = before.map((list) => {
    const last = findList(list, sources);
    return {
      list,
      last,
      later: findNextSources({ source: { ...list, headers: last?.headers ?? list.headers } }, sources),
    };
  });
  const months = Math.min(...found.flatMap(({ later }) => later.map((each) => each.months)));
  const isMonthly = Number.isFinite(months);
  const lists = found.map(({ list, last, later }): ListNow => {
    const next = later.find((each) => each.months === months)?.source;
    const grows = !isMonthly || monthOfSource(list) === null;
    return { was: nameOf(list), last, now: next ?? (grows ? last : null) };
  });
  if (!isMonthly && lists.some(({ now }) => now === null)) return null;
  return { lists, months: isMonthly ? months : 0 };
}

/** Whether a list is another sheet than it was. */
export function isAnotherSheet({ now, last, was }: ListNow): boolean {
  return now !== null && now !== last && textKey(nameOf(now)) !== textKey(was);
}

/** A list among the sources that there are now. */
export function findList(list: Pick<ListBefore, "sheet" | "table">, sources: readonly Source[]): Source | null {
  const own = sources.filter(({ kind }) => kind !== "selection");
  const found =
    list.table === null
      ? own.find(({ table, sheet }) => table === null && textKey(sheet) === textKey(list.sheet))
      : own.find(({ table }) => table !== null && textKey(table) === textKey(list.table ?? ""));
  return found ?? null;
}

function nameOf({ table, sheet }: Pick<ListBefore, "sheet" | "table">): string {
  return table ?? sheet;
}

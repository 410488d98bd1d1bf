import { headerKey } from "../../domain/headerKey";
import { withoutMonth } from "../people/monthHeaders";
import type { Source } from "../people/source";
import type { KeptStack } from "../records/keptStack";
import { monthsBetween } from "../results/periodOf";
import { findList, followLists, type ListNow, type ListsNow } from "./followLists";
import { findNextSources, monthOfSource } from "./sourceForm";

/**
 * Finds the lists of the next month for lists of one form that were taken together: for each team its list of that month, and those of
 * teams that are new; of lists that are a month each the one after the last, behind the others.
 * @param headers of last month, where none of its lists is there any more.
 * @returns `null` when there is no list of a later month.
 */
export function followStack(
  { by, lists }: KeptStack,
  headers: readonly string[],
  sources: readonly Source[],
): ListsNow | null {
  const before = lists.map((list) => ({ ...list, headers }));
  if (by === "month") {
    const known = lists.flatMap((list) => findList(list, sources) ?? []);
    const latest = [...before].sort((a, b) => monthsBetween(monthOfSource(b), monthOfSource(a)) ?? 0).at(-1);
    const last = latest && findList(latest, sources);
    const [next] = latest
      ? findNextSources({ source: { ...latest, headers: last?.headers ?? latest.headers } }, sources)
      : [];
    if (!next) return null;
    const kept = known.map((source): ListNow => ({ was: nameOf(source), last: source, now: source }));
    return {
      lists: [...kept, { was: nameOf(latest ?? next.source), last: last ?? null, now: next.source }],
      months: next.months,
    };
  }
  const followed = followLists(before, sources);
  const first = followed?.lists.find(({ now }) => now !== null)?.now;
  if (!followed || followed.months === 0 || !first) return null;
  const month = monthOfSource(first);
  const teams = new Set([...lists.map(nameOf), ...followed.lists.map(({ was }) => was)].map(withoutMonth));
  const added = sources.filter(
    (source) =>
      source.kind !== "selection" &&
      monthsBetween(month, monthOfSource(source)) === 0 &&
      !teams.has(withoutMonth(nameOf(source))) &&
      formOf(source.headers) === formOf(first.headers),
  );
  return { ...followed, lists: [...followed.lists, ...added.map((now): ListNow => ({ was: "", last: null, now }))] };
}

function nameOf({ table, sheet }: Pick<Source, "table" | "sheet">): string {
  return table ?? sheet;
}

function formOf(headers: readonly string[]): string {
  return headers
    .map(headerKey)
    .filter((key) => key !== "")
    .sort()
    .join("\n");
}

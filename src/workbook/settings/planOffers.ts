import type { Source } from "../people/source";
import { monthIn } from "../people/monthHeaders";
import { columnsRated } from "../ratings/keptRatings";
import { columnsTaken, keyOfLog } from "../records/collection";
import { findList, followLists, isAnotherSheet, type ListNow } from "./followLists";
import { followStack } from "./followStack";
import type { Run } from "./run";
import { findNextSources, monthOfSource } from "./sourceForm";

/** What can be appraised as it was last month: one run, or all those that went over one source. */
export interface Offer {
  readonly runs: readonly Run[];
  /**
   * `sheet`: another one of the same form. `month`: the same list, which has later rows by now. `records`: the same records. `logs`:
   * records that are another sheet each month. `ratings`: what raters say of another month. `stack`: lists of one form of another month.
   */
  readonly kind: "sheet" | "month" | "records" | "logs" | "ratings" | "stack";
  /** Where the figures stand: of several lists in the first. */
  readonly next: Source;
  /** What next month is called by; `null` before anybody has looked for it. */
  readonly nextName: string | null;
  /** All lists that the source is made from; none where it is there. */
  readonly lists: readonly ListNow[];
  /** The list of ratings that the roster is made from, as far as there is one of another month; none elsewhere. */
  readonly rosterLists: readonly ListNow[];
  /** How many months after the last the lists are that are another sheet each month; else 0. */
  readonly months: number;
  /** The source of last month; `null` where it is not there any more. */
  readonly last: Source | null;
  /** What last month was called by: its sheet, or its month. */
  readonly lastName: string;
}

/** What the workbook remembers, with what there is now for the month after. */
export function planOffers(runs: readonly Run[], sources: readonly Source[]): Offer[] {
  const offers: Offer[] = [];
  for (const run of runs) {
    const offer = offerFor(run, sources);
    if (offer === null) continue;
    const known = offers.findIndex((each) => isOfOneMonth(each, offer));
    const before = offers[known];
    if (before)
      offers[known] = {
        ...before,
        runs: [...before.runs, run],
        lists: together(before.lists, offer.lists),
        rosterLists: together(before.rosterLists, offer.rosterLists),
      };
    else offers.push(offer);
  }
  return offers;
}

function together(some: readonly ListNow[], more: readonly ListNow[]): ListNow[] {
  return [...some, ...more.filter(({ was }) => !some.some((other) => other.was === was))];
}

/** Schemes that went over one source go on together; of records those that have come to the same month. */
function isOfOneMonth(a: Offer, b: Offer): boolean {
  return a.kind === b.kind && a.next.address === b.next.address && (a.lists.length === 0 || a.lastName === b.lastName);
}

function offerFor(run: Run, sources: readonly Source[]): Offer | null {
  const offer = offerOfSource(run, sources);
  const { rosterRatings: ratings } = run;
  if (offer === null || ratings === undefined) return offer;
  const followed = followLists([{ ...ratings, headers: columnsRated(ratings) }], sources);
  const list = followed?.lists[0];
  if (!list) return { ...offer, rosterLists: [{ was: keyOfLog(ratings), last: null, now: null }] };
  // A list that is not another sheet each month goes on as it is.
  const isApart = monthOfSource(ratings) === null;
  if (isApart) return offer;
  const isInTime = followed.months > 0 && (offer.months === 0 || followed.months === offer.months);
  return { ...offer, rosterLists: [isInTime ? list : { ...list, now: null }] };
}

function offerOfSource(run: Run, sources: readonly Source[]): Offer | null {
  const { source, collection, ratings, stack } = run;
  const last = findList(source, sources);
  const plain = {
    runs: [run],
    last,
    lists: [],
    rosterLists: [],
    months: 0,
    nextName: null,
    lastName: source.month ?? source.sheet,
  };
  if (collection !== null) {
    const followed = followLists(
      collection.logs.map((log) => ({ ...log, headers: columnsTaken(collection, log) })),
      sources,
    );
    const next = followed?.lists.find(({ now }) => now !== null)?.now;
    if (!followed || !next) return null;
    const other = followed.lists.find(isAnotherSheet);
    return other
      ? { ...plain, ...followed, ...named(other, next), kind: "logs" }
      : { ...plain, ...followed, kind: "records", next };
  }
  if (stack !== undefined) {
    const followed = followStack(stack, source.headers, sources);
    const other = followed?.lists.find(isAnotherSheet);
    if (!followed || !other?.now) return null;
    const before = stack.lists.at(-1);
    const [nextMonth, lastMonth] = [monthIn(other.now.sheet), monthIn(before?.sheet ?? "")];
    const names = nextMonth !== null && lastMonth !== null ? { nextName: nextMonth, lastName: lastMonth } : {};
    return { ...plain, ...followed, ...named(other, other.now), ...names, kind: "stack" };
  }
  if (ratings !== undefined) {
    const followed = followLists([{ ...ratings, headers: columnsRated(ratings) }], sources);
    const [list] = followed?.lists ?? [];
    return followed && list?.now && isAnotherSheet(list)
      ? { ...plain, ...followed, ...named(list, list.now), kind: "ratings" }
      : null;
  }
  if (source.month !== null) return last && { ...plain, kind: "month", next: last };
  const [next] = findNextSources(run, sources);
  return next
    ? {
        ...plain,
        kind: "sheet",
        next: next.source,
        months: next.months,
        nextName: next.source.sheet,
        lastName: source.sheet,
      }
    : null;
}

/** What an offer is called by whose list is another sheet each month. */
function named({ now, was }: ListNow, first: Source): Pick<Offer, "next" | "nextName" | "lastName"> {
  const next = now ?? first;
  return { next, nextName: next.sheet, lastName: was };
}

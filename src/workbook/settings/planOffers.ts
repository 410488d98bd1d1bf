import type { Source } from "../people/source";
import { columnsTaken } from "../records/collection";
import { findList, followLists, isAnotherSheet, type ListNow } from "./followLists";
import type { Run } from "./run";
import { findNextSources } from "./sourceForm";

/** What can be appraised as it was last month: one run, or all those that went over one source. */
export interface Offer {
  readonly runs: readonly Run[];
  /**
   * `sheet`: another one of the same form. `month`: the same list, which has later rows by now. `records`: the same records. `logs`:
   * records that are another sheet each month.
   */
  readonly kind: "sheet" | "month" | "records" | "logs";
  /** Where the figures stand: of records the first list. */
  readonly next: Source;
  /** All lists of records; none of other sources. */
  readonly lists: readonly ListNow[];
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
        lists: [...before.lists, ...offer.lists.filter(({ was }) => !before.lists.some((other) => other.was === was))],
      };
    else offers.push(offer);
  }
  return offers;
}

/** Schemes that went over one source go on together; of records those that have come to the same month. */
function isOfOneMonth(a: Offer, b: Offer): boolean {
  return a.kind === b.kind && a.next.address === b.next.address && (a.lists.length === 0 || a.lastName === b.lastName);
}

function offerFor(run: Run, sources: readonly Source[]): Offer | null {
  const { source, collection } = run;
  const last = findList(source, sources);
  const plain = { runs: [run], last, lists: [], months: 0, lastName: source.month ?? source.sheet };
  if (collection !== null) {
    const followed = followLists(
      collection.logs.map((log) => ({ ...log, headers: columnsTaken(collection, log) })),
      sources,
    );
    const next = followed?.lists.find(({ now }) => now !== null)?.now;
    if (!followed || !next) return null;
    const other = followed.lists.find(isAnotherSheet);
    return other
      ? { ...plain, ...followed, kind: "logs", next: other.now ?? next, lastName: other.was }
      : { ...plain, ...followed, kind: "records", next };
  }
  if (source.month !== null) return last && { ...plain, kind: "month", next: last };
  const [next] = findNextSources(run, sources);
  return next ? { ...plain, kind: "sheet", next: next.source, lastName: source.sheet } : null;
}

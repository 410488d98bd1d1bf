import type { Source } from "../people/source";
import { keyOfLog } from "../records/collection";
import type { Run } from "./run";
import { findLastSource, findNextSources } from "./sourceForm";

/** What can be appraised as it was last month: one run, or all those that went over one source. */
export interface Offer {
  readonly runs: readonly Run[];
  /** `sheet`: another one of the same form. `month`: the same list, which has later rows by now. `records`: the same records. */
  readonly kind: "sheet" | "month" | "records";
  /** Where the figures stand: of records the first list. */
  readonly next: Source;
  /** All lists of records; else the source alone. */
  readonly sources: readonly Source[];
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
        sources: [
          ...before.sources,
          ...offer.sources.filter(({ address }) => !before.sources.some((other) => other.address === address)),
        ],
      };
    else offers.push(offer);
  }
  return offers;
}

/** Schemes that went over one source go on together; of records those that have come to the same month. */
function isOfOneMonth(a: Offer, b: Offer): boolean {
  return a.kind === b.kind && a.next.address === b.next.address && (a.kind !== "records" || a.lastName === b.lastName);
}

function offerFor(run: Run, sources: readonly Source[]): Offer | null {
  const { source, collection } = run;
  const last = findLastSource(run, sources);
  if (collection !== null) {
    const logs = collection.logs.flatMap(
      (log) => sources.find((each) => each.kind !== "selection" && keyOfLog(each) === keyOfLog(log)) ?? [],
    );
    const [next] = logs;
    if (!next || logs.length < collection.logs.length) return null;
    return { runs: [run], kind: "records", next, sources: logs, last, lastName: source.month ?? source.sheet };
  }
  if (source.month !== null)
    return last && { runs: [run], kind: "month", next: last, sources: [last], last, lastName: source.month };
  const [next] = findNextSources(run, sources);
  return next
    ? { runs: [run], kind: "sheet", next: next.source, sources: [next.source], last, lastName: source.sheet }
    : null;
}

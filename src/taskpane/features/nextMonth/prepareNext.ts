import { keyOfLog } from "../../../workbook/records/collection";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import type { Offer } from "../../../workbook/settings/planOffers";
import { schemeOfRun } from "../../../workbook/settings/resumeRun";
import { prepareRecords } from "./prepareRecords";
import { prepareSource } from "./prepareSource";
import { readLists } from "./readLists";
import { nothing, type Kept, type Prepared, type Request } from "./prepared";

/** Reads what an offer is about, this month's and last month's, and compares. @throws WorkbookProblem */
export async function prepareNext(request: Request): Promise<Prepared[]> {
  const results = await request.workbook.listResults();
  const corrections = await request.workbook.listCorrections();
  const adjusted = await request.workbook.listAdjusted();
  const kept: Kept = { results, corrections, adjusted };
  const prepared: Prepared[] = [];
  const lists = await readLists(request.offer.lists, request);
  const rosterLists = await readLists(request.offer.rosterLists, request);
  for (const run of request.offer.runs) {
    const scheme = schemeOfRun(run, request.schemes);
    if (scheme === null) prepared.push(nothing(run, null, { kind: "schemeGone", id: run.scheme }));
    else {
      const prepare = run.collection === null ? prepareSource : prepareRecords;
      const own = {
        lists,
        rosterLists: rosterLists.filter(({ was }) => run.rosterRatings && keyOfLog(run.rosterRatings) === was),
      };
      prepared.push(await prepare(request, run, scheme, kept, own));
    }
  }
  return tellOnce(prepared);
}

/** Who is in none of several runs is told with the first of them. */
function tellOnce(prepared: readonly Prepared[]): Prepared[] {
  const told = new Set<string>();
  return prepared.map((each) => ({
    ...each,
    remarks: each.remarks.filter((remark) => {
      const key = JSON.stringify(remark);
      const isTold = remark.kind === "notDivided" && told.has(key);
      told.add(key);
      return !isTold;
    }),
  }));
}

/** The month that an offer is about, as readers call it. */
export function nameOfNext({ nextName, next }: Offer, prepared: readonly Prepared[]): string {
  if (nextName !== null) return nextName;
  const made = prepared.map(({ toInsert }) => toInsert?.source).find((source) => source?.kind === "records");
  const month = made ? made.collection.month : (prepared[0]?.resumed?.data.period?.month ?? null);
  return month === null ? next.sheet : spellPeriod({ month, hasYear: true });
}

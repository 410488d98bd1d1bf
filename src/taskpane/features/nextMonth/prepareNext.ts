import { spellPeriod } from "../../../workbook/register/realPeriod";
import type { Offer } from "../../../workbook/settings/planOffers";
import { schemeOfRun } from "../../../workbook/settings/resumeRun";
import { prepareRecords, readRecords } from "./prepareRecords";
import { prepareSource } from "./prepareSource";
import { nothing, type Kept, type Prepared, type Request } from "./prepared";

/** Reads what an offer is about, this month's and last month's, and compares. @throws WorkbookProblem */
export async function prepareNext(request: Request): Promise<Prepared[]> {
  const results = await request.workbook.listResults();
  const corrections = await request.workbook.listCorrections();
  const adjusted = await request.workbook.listAdjusted();
  const kept: Kept = { results, corrections, adjusted };
  const prepared: Prepared[] = [];
  const records = await readRecords(request);
  for (const run of request.offer.runs) {
    const scheme = schemeOfRun(run, request.schemes);
    if (scheme === null) prepared.push(nothing(run, null, { kind: "schemeGone", id: run.scheme }));
    else if (request.offer.lists.length > 0) prepared.push(await prepareRecords(request, run, scheme, kept, records));
    else prepared.push(await prepareSource(request, run, scheme, kept));
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
export function nameOfNext({ kind, next }: Offer, prepared: readonly Prepared[]): string {
  if (kind === "sheet" || kind === "logs") return next.sheet;
  const summary = prepared.find(({ toInsert }) => toInsert?.summary)?.toInsert?.summary;
  const month = summary ? summary.collection.month : (prepared[0]?.resumed?.data.period?.month ?? null);
  return month === null ? next.sheet : spellPeriod({ month, hasYear: true });
}

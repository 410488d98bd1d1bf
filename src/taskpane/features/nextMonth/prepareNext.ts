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
  return prepared;
}

/** The month that an offer is about, as readers call it. */
export function nameOfNext({ kind, next }: Offer, prepared: readonly Prepared[]): string {
  if (kind === "sheet" || kind === "logs") return next.sheet;
  const made = prepared.map(({ toInsert }) => toInsert?.source).find((source) => source?.kind === "records");
  const month = made ? made.collection.month : (prepared[0]?.resumed?.data.period?.month ?? null);
  return month === null ? next.sheet : spellPeriod({ month, hasYear: true });
}

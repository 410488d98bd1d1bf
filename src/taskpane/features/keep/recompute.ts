import { computeAgainInSteps } from "../../../workbook/register/computeAgain";
import type { Recomputed } from "../../../workbook/register/findOpen";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import { findSource, type ResultsSource } from "../../../workbook/register/sourceOfResults";
import { waitingRaters } from "../../../workbook/ratings/waitingRaters";
import { runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { Workbook } from "../../WorkbookContext";

/** What results come to now, by the data and the scheme as they are. @throws WorkbookProblem, Failure */
export async function recompute(
  workbook: Workbook,
  results: ResultsOnSheet,
  from: ResultsSource | null,
  scheme: SchemeOnSheet,
): Promise<Recomputed> {
  if (from === null) return { kind: "unknown" };
  const source = findSource(from, await workbook.listSources());
  if (source === undefined) return { kind: "gone", source: from.source };
  const data = await workbook.readSource(source);
  const people = await runInSlices(computeAgainInSteps(results, from.columns, scheme, data));
  return { kind: "computed", people, waiting: waitingRaters(data) };
}

import { useEffect, useState } from "react";
import { computeAgainInSteps } from "../../../workbook/register/computeAgain";
import type { Recomputed } from "../../../workbook/register/findOpen";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import { waitingRaters } from "../../../workbook/ratings/waitingRaters";
import { runInSlices } from "../../../workbook/runInSlices";
import { findSource, type ResultsSource } from "../../../workbook/register/sourceOfResults";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useWorkbook, type Workbook } from "../../WorkbookContext";

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

/** The same while the reader looks on: `null` until it is known. */
export function useRecomputed(
  results: ResultsOnSheet,
  from: ResultsSource | null,
  scheme: SchemeOnSheet | null,
): { readonly now: Recomputed | null; readonly problem: unknown } {
  const workbook = useWorkbook();
  const [now, setNow] = useState<Recomputed | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  useEffect(() => {
    let isOver = false;
    if (scheme === null) return undefined;
    recompute(workbook, results, from, scheme).then(
      (computed) => {
        if (isOver) return;
        setNow(computed);
        setProblem(undefined);
      },
      (error: unknown) => {
        if (!isOver) setProblem(error);
      },
    );
    return () => {
      isOver = true;
    };
  }, [workbook, results, from, scheme]);
  return { now: scheme === null ? { kind: "unknown" } : now, problem };
}

import { useEffect, useState } from "react";
import { findOpenInSteps, type OpenPoint } from "../../../workbook/register/findOpen";
import { peopleOnSheet, type PersonOnSheet } from "../../../workbook/register/issuedPerson";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import type { ResultsSource } from "../../../workbook/register/sourceOfResults";
import { nextTask, runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useWorkbook } from "../../WorkbookContext";
import { recompute } from "./recompute";

/** A sheet of results, looked at before it is issued. */
export interface LookedAt {
  readonly results: ResultsOnSheet;
  readonly people: readonly PersonOnSheet[];
  /** What is open of the results, whatever period they are issued for. */
  readonly open: readonly OpenPoint[];
}

/**
 * What is open before results are issued, while the reader looks on: `null` until it is known. It is of the results as they were until they
 * have been looked at again.
 */
export function useOpenPoints(
  results: ResultsOnSheet,
  from: ResultsSource | null,
  scheme: SchemeOnSheet | null,
): { readonly found: LookedAt | null; readonly problem: unknown } {
  const workbook = useWorkbook();
  const [found, setFound] = useState<LookedAt | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<LookedAt> => {
      const now = scheme === null ? { kind: "unknown" as const } : await recompute(workbook, results, from, scheme);
      const people = peopleOnSheet(results);
      await nextTask();
      return { results, people, open: await runInSlices(findOpenInSteps(results, people, scheme, now)) };
    };
    look().then(
      (looked) => {
        if (isOver) return;
        setFound(looked);
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
  return { found, problem };
}

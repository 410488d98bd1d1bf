import { useCallback, useEffect, useRef, useState } from "react";
import type { Source } from "../workbook/people/source";
import { useWorkbook } from "./WorkbookContext";
import { useWorkbookChanges } from "./useWorkbookChanges";

/** While cells are being dragged over, the selection changes many times a second. */
const SETTLED_MS = 250;

export interface Sources {
  /** `null` until the workbook has been read for the first time. */
  readonly sources: readonly Source[] | null;
  readonly problem: unknown;
  readonly reload: () => void;
}

/** Where people may stand in the workbook; what is selected is followed. */
export function useSources(): Sources {
  const workbook = useWorkbook();
  const [sources, setSources] = useState<readonly Source[] | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const read = useCallback(
    () =>
      workbook.listSources().then((found) => {
        setSources(found);
        setProblem(undefined);
      }),
    [workbook],
  );
  const reload = useCallback(() => void read().catch((error: unknown) => setProblem(error)), [read]);
  const readSoon = useCallback(
    () =>
      new Promise<void>((resolve, reject) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void read().then(resolve, reject), SETTLED_MS);
      }),
    [read],
  );

  useEffect(() => {
    reload();
    return () => clearTimeout(timer.current);
  }, [reload]);
  useWorkbookChanges(readSoon, { withSelection: true, onProblem: setProblem });

  return { sources, problem, reload };
}

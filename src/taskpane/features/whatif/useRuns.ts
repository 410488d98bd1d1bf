import { useCallback, useEffect, useState } from "react";
import type { Run } from "../../../workbook/settings/run";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";

interface Runs {
  /** `null` until the settings have been read; none where they cannot be. */
  readonly runs: readonly Run[] | null;
  readonly problem: unknown;
  readonly reload: () => void;
}

/** The appraisals that the workbook remembers. */
export function useRuns(): Runs {
  const workbook = useWorkbook();
  const [{ runs, problem }, setRead] = useState<Omit<Runs, "reload">>({ runs: null, problem: undefined });
  const read = useCallback(
    () =>
      workbook
        .loadRunCalls()
        .then(({ listSettings }) => listSettings())
        .then(({ runs: found }) => setRead({ runs: found, problem: undefined })),
    [workbook],
  );
  const tell = useCallback((told: unknown) => setRead({ runs: [], problem: told }), []);
  const reload = useCallback(() => void read().catch(tell), [read, tell]);
  useEffect(reload, [reload]);
  useWorkbookChanges(read, { onProblem: tell });
  return { runs, problem, reload };
}

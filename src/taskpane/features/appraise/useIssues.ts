import { useCallback, useEffect, useState } from "react";
import type { ResultsMark } from "../../../workbook/register/resultsMark";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";

export interface Issues {
  /** The sheets of results, in the order of the workbook; `null` until it has been read for the first time. */
  readonly sheets: readonly ResultsMark[] | null;
  readonly problem: unknown;
}

/** Which results the workbook has and which are issued, read again when it changes: the register knows, and not the pane. */
export function useIssues(): Issues {
  const workbook = useWorkbook();
  const [issues, setIssues] = useState<Issues>({ sheets: null, problem: undefined });
  const read = useCallback(
    () => workbook.listIssues().then((sheets) => setIssues({ sheets, problem: undefined })),
    [workbook],
  );
  const tell = useCallback((problem: unknown) => setIssues((before) => ({ ...before, problem })), []);
  useEffect(() => void read().catch(tell), [read, tell]);
  useWorkbookChanges(read, { onProblem: tell });
  return issues;
}

import { useCallback, useEffect, useRef, useState } from "react";
import type { Schemes } from "../workbook/excel/listSchemes";
import { keepSame } from "./keepSame";
import { useWorkbookChanges } from "./useWorkbookChanges";
import { useWorkbook } from "./WorkbookContext";

export interface SchemesInWorkbook {
  /** `null` until the workbook has been read for the first time. */
  readonly schemes: Schemes | null;
  /** Why the last reading did not come off; what was read before stays. */
  readonly problem: unknown;
  /** Reads them again. Never rejects: see `problem`. */
  readonly reload: () => Promise<void>;
}

/** The schemes of the workbook, read again whenever the workbook changes or the reader comes back to the pane. */
export function useSchemes(): SchemesInWorkbook {
  const workbook = useWorkbook();
  const [schemes, setSchemes] = useState<Schemes | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const latest = useRef(0);

  const read = useCallback(() => {
    const turn = ++latest.current;
    // A slow answer must not replace a newer one.
    const isLatest = () => turn === latest.current;
    return workbook.listSchemes().then(
      (found) => {
        if (!isLatest()) return;
        setSchemes((before) => keepSame(before, found));
        setProblem(undefined);
      },
      (error: unknown) => {
        if (isLatest()) throw error;
      },
    );
  }, [workbook]);
  const reload = useCallback(() => read().catch((error: unknown) => setProblem(error)), [read]);

  const reloadQuietly = useCallback(() => void reload(), [reload]);
  useEffect(reloadQuietly, [reloadQuietly]);
  useWorkbookChanges(read, {
    // A scheme that is not there can come back anywhere.
    matters: (sheets) =>
      schemes === null || schemes.lost.length > 0 || schemes.found.some(({ sheet }) => sheets.includes(sheet)),
    onProblem: setProblem,
  });

  return { schemes, problem, reload };
}

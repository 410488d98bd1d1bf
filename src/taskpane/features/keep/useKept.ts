import { useCallback, useEffect, useState } from "react";
import type { Kept } from "../../../workbook/excel/listKept";
import { useStillness, type Stillness } from "../../useStillness";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";

export interface KeptInWorkbook {
  /** `null` until the workbook has been read for the first time. */
  readonly kept: Kept | null;
  readonly problem: unknown;
  /** Reads it again. Never rejects: see `problem`. */
  readonly reload: () => Promise<void>;
  readonly keepStill: Stillness["keepStill"];
}

/** The results and the register of the workbook, read again when the workbook changes. */
export function useKept(): KeptInWorkbook {
  const workbook = useWorkbook();
  const [kept, setKept] = useState<Kept | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const read = useCallback(
    () =>
      workbook.listKept().then((found) => {
        setKept(found);
        setProblem(undefined);
      }),
    [workbook],
  );
  const reload = useCallback(() => read().catch((error: unknown) => setProblem(error)), [read]);
  useEffect(() => void reload(), [reload]);
  const { keepFresh, keepStill } = useStillness(read, setProblem);
  useWorkbookChanges(keepFresh, { onProblem: setProblem });
  return { kept, problem, reload, keepStill };
}

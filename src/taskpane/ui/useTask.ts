import { useCallback, useRef, useState } from "react";

/** Something slow that may not come off. */
export interface Task {
  /** Starts the work, unless it is under way already: pressing twice does nothing twice. */
  readonly run: (work: () => Promise<void>) => void;
  readonly isBusy: boolean;
  /** What the last run threw; `undefined` when it came off or none was made. */
  readonly problem: unknown;
  readonly dismiss: () => void;
}

export function useTask(): Task {
  const underWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(undefined);

  const run = useCallback((work: () => Promise<void>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((error: unknown) => setProblem(error ?? new Error("unknown")))
      .finally(() => {
        underWay.current = false;
        setBusy(false);
      });
  }, []);
  const dismiss = useCallback(() => setProblem(undefined), []);

  return { run, isBusy, problem, dismiss };
}

import { useCallback, useEffect, useRef, useState } from "react";
import type { Steps } from "../../domain/steps";
import { runInSlices } from "../../workbook/runInSlices";

/** Long work that the pane stays responsive beside. */
export interface SteppedWork {
  /** Prepares the work, runs it in slices, and hands over what it comes to; whatever is under way is given up for it. */
  readonly run: <Result>(prepare: () => Promise<Steps<Result>>, then: (result: Result) => void) => void;
  /** From 0 to 1; `null` when nothing is under way. */
  readonly progress: number | null;
  readonly cancel: () => void;
  /** Why the last run did not come off; `undefined` when it did. */
  readonly problem: unknown;
}

export function useSteps(): SteppedWork {
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const turn = useRef(0);

  const cancel = useCallback(() => {
    turn.current++;
    setProgress(null);
  }, []);
  // Whoever leaves the screen gives the work up.
  useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );

  const run = useCallback(<Result>(prepare: () => Promise<Steps<Result>>, then: (result: Result) => void) => {
    const own = ++turn.current;
    const isGivenUp = () => own !== turn.current;
    setProgress(0);
    setProblem(undefined);
    prepare()
      .then((steps) =>
        runInSlices(steps, {
          isCancelled: isGivenUp,
          onProgress: (done) => {
            if (!isGivenUp()) setProgress(done);
          },
        }),
      )
      .then(
        (result) => {
          if (isGivenUp() || result === null) return;
          setProgress(null);
          then(result);
        },
        (error: unknown) => {
          if (isGivenUp()) return;
          setProgress(null);
          setProblem(error ?? new Error("unknown"));
        },
      );
  }, []);

  return { run, progress, cancel, problem };
}

import { useCallback, useEffect, useMemo, useState } from "react";
import { finishSteps, type Steps } from "../../domain/steps";
import { useSteps } from "./useSteps";

export interface SteppedResult<Result> {
  /** While it is computed anew, what it was; `null` before the first. */
  readonly result: Result | null;
  /** From 0 to 1; `null` when nothing is under way. */
  readonly progress: number | null;
  readonly cancel: () => void;
  /** Computes what was given up; `null` when the result is of what there is now. */
  readonly resume: (() => void) | null;
  /** Why it cannot be computed. */
  readonly problem: unknown;
}

/**
 * What steps come to. Where they are few they are taken within the drawing of the screen, so that figures change with what is chosen and
 * nothing flickers; those of thousands of people come in slices, so that the pane can be scrolled and left meanwhile.
 * @param make begins them; computed anew with each other function.
 */
export function useResult<Result>(make: () => Steps<Result>, isSmall: boolean): SteppedResult<Result> {
  const atOnce = useMemo(() => (isSmall ? attempt(() => finishSteps(make())) : null), [isSmall, make]);
  const { run, progress, cancel, problem } = useSteps();
  const [found, setFound] = useState<{ readonly of: typeof make; readonly result: Result } | null>(null);
  const begin = useCallback(
    () =>
      run(
        () => Promise.resolve(make()),
        (result) => setFound({ of: make, result }),
      ),
    [run, make],
  );
  useEffect(() => {
    if (isSmall) cancel();
    else begin();
  }, [isSmall, begin, cancel]);

  if (atOnce !== null)
    return {
      result: "value" in atOnce ? atOnce.value : null,
      progress: null,
      cancel,
      resume: null,
      problem: "problem" in atOnce ? atOnce.problem : undefined,
    };
  const isOpen = progress === null && problem === undefined && found?.of !== make;
  return {
    result: problem === undefined ? (found?.result ?? null) : null,
    progress,
    cancel,
    resume: isOpen ? begin : null,
    problem,
  };
}

function attempt<Value>(compute: () => Value): { readonly value: Value } | { readonly problem: unknown } {
  try {
    return { value: compute() };
  } catch (problem) {
    return { problem };
  }
}

import { useCallback, useRef } from "react";

export interface Stillness {
  /** Reads, but for while something is kept still. */
  readonly keepFresh: () => Promise<void>;
  /** Does something without reading what changes meanwhile: it is our own doing. */
  readonly keepStill: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Lets a screen's reading of the workbook rest while the screen itself writes into it. */
export function useStillness(read: () => Promise<unknown>, onProblem: (problem: unknown) => void): Stillness {
  const isStill = useRef(false);
  const keepFresh = useCallback(async () => {
    if (!isStill.current) await read();
  }, [read]);
  const keepStill = useCallback(
    <Result>(work: () => Promise<Result>): Promise<Result> => {
      isStill.current = true;
      const done = work().finally(() => {
        isStill.current = false;
      });
      // What others changed meanwhile has been passed over.
      done.catch(() => keepFresh()).catch(onProblem);
      return done;
    },
    [keepFresh, onProblem],
  );
  return { keepFresh, keepStill };
}

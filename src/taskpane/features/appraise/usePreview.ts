import { useCallback, useEffect, useMemo, useState } from "react";
import { finishSteps } from "../../../domain/steps";
import { useSteps } from "../../ui/useSteps";
import { previewInSteps, type Preview, type PreviewRequest } from "./previewInSteps";

/** So few people are appraised within the drawing of the screen, so that figures change with the cells and nothing flickers. */
const APPRAISED_AT_ONCE = 200;

export interface PreviewState {
  /** While it is computed anew, what it was; `null` before the first. */
  readonly preview: Preview | null;
  /** From 0 to 1; `null` when nothing is under way. */
  readonly progress: number | null;
  readonly cancel: () => void;
  /** Computes what was given up; `null` when the preview is of what stands in the cells. */
  readonly resume: (() => void) | null;
  /** Why it cannot be computed. */
  readonly problem: unknown;
}

/** The preview of an appraisal; that of thousands comes in slices, so that the pane can be scrolled and left meanwhile. */
export function usePreview({ scheme, data, mapping, earlier, carried, adjustments }: PreviewRequest): PreviewState {
  const request = useMemo(
    () => ({ scheme, data, mapping, earlier, carried, adjustments }),
    [scheme, data, mapping, earlier, carried, adjustments],
  );
  const isSmall = data.rows.length <= APPRAISED_AT_ONCE;
  const atOnce = useMemo(
    () => (isSmall ? attempt(() => finishSteps(previewInSteps(request))) : null),
    [isSmall, request],
  );
  const { run, progress, cancel, problem } = useSteps();
  const [found, setFound] = useState<{ readonly of: PreviewRequest; readonly preview: Preview } | null>(null);
  const begin = useCallback(
    () =>
      run(
        () => Promise.resolve(previewInSteps(request)),
        (preview) => setFound({ of: request, preview }),
      ),
    [run, request],
  );
  useEffect(() => {
    if (isSmall) cancel();
    else begin();
  }, [isSmall, begin, cancel]);

  if (atOnce !== null)
    return {
      preview: "value" in atOnce ? atOnce.value : null,
      progress: null,
      cancel,
      resume: null,
      problem: "problem" in atOnce ? atOnce.problem : undefined,
    };
  const isOpen = progress === null && problem === undefined && found?.of !== request;
  return {
    preview: problem === undefined ? (found?.preview ?? null) : null,
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

import { useCallback } from "react";
import { useResult, type SteppedResult } from "../../ui/useResult";
import { previewInSteps, type Preview, type PreviewRequest } from "./previewInSteps";

/** So few people are appraised within the drawing of the screen. */
const APPRAISED_AT_ONCE = 200;

/** The preview of an appraisal. */
export function usePreview(request: PreviewRequest): SteppedResult<Preview> {
  const { scheme, data, mapping, earlier, carried, adjustments } = request;
  const make = useCallback(
    () => previewInSteps({ scheme, data, mapping, earlier, carried, adjustments }),
    [scheme, data, mapping, earlier, carried, adjustments],
  );
  return useResult(make, data.rows.length <= APPRAISED_AT_ONCE);
}

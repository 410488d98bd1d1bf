import { stepsWithin, type Steps } from "../../../domain/steps";
import { summarizeTrial, type TrialSummary } from "../../../domain/whatif/summarizeTrial";
import type { Mapping } from "../../../workbook/people/mapping";
import type { SourceData } from "../../../workbook/people/source";
import { appraiseInSteps, type AppraisedSource } from "../../../workbook/results/appraiseSource";
import type { Adjustment } from "../../../workbook/results/adjustment";
import type { History } from "../../../workbook/results/arrangeHistory";
import type { CarriedOver } from "../../../workbook/results/carriedOver";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { findDoubled, findProblemsInSteps, type DataProblem } from "./findProblems";

export interface PreviewRequest {
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly mapping: Mapping;
  readonly earlier: History;
  readonly carried: CarriedOver | null;
  /** Changes to calculated results, which stand beside former ones. */
  readonly adjustments: readonly Adjustment[];
}

/** What the preview shows. */
export interface Preview {
  readonly appraised: AppraisedSource;
  readonly summary: TrialSummary;
  /** What stands in the way of a result comes first. */
  readonly problems: readonly DataProblem[];
}

/** Everyone's results, what they come to, and what is odd in the data. @throws Failure when the scheme has nothing to score */
export function* previewInSteps({
  scheme,
  data,
  mapping,
  earlier,
  carried,
  adjustments,
}: PreviewRequest): Steps<Preview> {
  const steps = appraiseInSteps(scheme.reading, data, mapping, earlier, carried, adjustments);
  const appraised = yield* stepsWithin(steps, 0, 0.8);
  const found = yield* stepsWithin(findProblemsInSteps(appraised, mapping), 0.8, 0.95);
  const problems = [...found, ...findDoubled(data, appraised)].sort(
    (a, b) => Number(a.severity === "advice") - Number(b.severity === "advice"),
  );
  yield 0.95;
  return { appraised, problems, summary: summarizeTrial([appraised], scheme.reading.scheme) };
}

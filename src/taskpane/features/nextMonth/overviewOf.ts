import type { Language } from "../../../domain/language";
import type { Mapping } from "../../../workbook/people/mapping";
import type { SourceData } from "../../../workbook/people/source";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { planOverview, type OverviewPlan } from "../../../workbook/settings/planOverview";

/** A scheme of a run for several, with the data that it was applied to. */
export interface OverviewRun {
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly mapping: Mapping;
}

/** The overview of several schemes' results; who has no scheme is told where all of them go by one column of one source. */
export function overviewOf(
  runs: readonly OverviewRun[],
  results: readonly ResultsOnSheet[],
  period: string,
  language: Language,
): OverviewPlan {
  const [first] = runs;
  const only = runs.flatMap(({ data }) => data.source.reading.only ?? []);
  const column = only[0]?.column;
  const isByOne =
    only.length === runs.length &&
    only.every((each) => each.column === column) &&
    runs.every(({ data }) => data.source.address === first?.data.source.address);
  return planOverview(
    results.flatMap((each, i) => {
      const scheme = runs[i]?.scheme.reading.scheme;
      return scheme
        ? [{ title: scheme.title || scheme.id, results: each, grades: scheme.grades.map(({ label }) => label) }]
        : [];
    }),
    first && column !== undefined && isByOne
      ? { data: first.data, mapping: first.mapping, column, values: only.flatMap(({ values }) => values) }
      : null,
    period,
    language,
  );
}

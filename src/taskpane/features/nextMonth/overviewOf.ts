import type { Language } from "../../../domain/language";
import { placeOfColumn } from "../../../workbook/people/joinedColumn";
import type { Mapping } from "../../../workbook/people/mapping";
import type { SourceData } from "../../../workbook/people/source";
import { textOf, type ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
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
  const by = only[0]?.column;
  const column = first && by !== undefined ? placeOfColumn(first.data, by) : null;
  const isByOne =
    only.length === runs.length &&
    runs.every(({ data }) => placeOfColumn(data, data.source.reading.only?.column ?? -1) === column) &&
    runs.every(({ data }) => data.source.address === first?.data.source.address);
  return planOverview(
    results.flatMap((each, i) => {
      const run = runs[i];
      if (!run) return [];
      const { scheme } = run.scheme.reading;
      const grades = scheme.grades.map(({ label }) => label);
      return [{ title: scheme.title || scheme.id, results: each, grades, teams: teamsOf(run) }];
    }),
    first && column !== null && isByOne
      ? { data: first.data, mapping: first.mapping, column, values: only.flatMap(({ values }) => values) }
      : null,
    period,
    language,
  );
}

function teamsOf({ data, mapping }: OverviewRun): string[] {
  const [department, who] = [mapping.get("department"), mapping.get("name") ?? mapping.get("number")];
  const people = data.rows.filter((row) => textOf(row[who ?? -1]) !== "");
  return people.map((row) => (department === undefined ? "" : textOf(row[department])));
}

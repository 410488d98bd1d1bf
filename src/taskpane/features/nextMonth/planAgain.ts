import type { Language } from "../../../domain/language";
import { fieldsOf } from "../../../workbook/people/fields";
import type { SourceData } from "../../../workbook/people/source";
import type { PlannedRun } from "../../../workbook/excel/insertRuns";
import type { Collection } from "../../../workbook/records/collection";
import { carriedInto } from "../../../workbook/register/carriedInto";
import { formerAdjustments } from "../../../workbook/register/formerAdjustments";
import { arrangeHistory, type History } from "../../../workbook/results/arrangeHistory";
import { planInSteps } from "../../../workbook/results/planResults";
import { runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { describeRun } from "../../../workbook/settings/describeRun";
import { layOutRun } from "../../../workbook/settings/layOutRun";
import { noteOf, type Resumed } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { candidatesFor } from "../appraise/useAppraisal";
import { earlierOfRun, type Kept } from "./prepared";

/** Plans a run once more for the data of a period, with what is to be remembered of it. */
export async function planAgain(
  resumed: Resumed,
  { kept, period, collection }: { kept: Kept; period: string; collection: Collection | null },
  language: Language,
): Promise<PlannedRun> {
  const { run, scheme, data, mapping, matches, choices } = resumed;
  const plan = await runInSlices(
    planInSteps({
      scheme,
      data,
      mapping,
      earlier: historyOf(run, scheme, data, kept),
      carried: carriedInto(kept.corrections, scheme.reading.scheme, period),
      former: formerAdjustments(kept.adjusted, { scheme: scheme.reading.scheme.id, data, mapping }),
      language,
      asTable: run.asTable,
      at: new Date(),
    }),
  );
  const now = describeRun({
    name: run.name,
    scheme,
    isPaid: run.isPaid,
    asTable: run.asTable,
    data,
    matches,
    choices,
    earlier: earlierOfRun(run),
    collection,
  });
  const fields = fieldsOf(scheme.reading.scheme, language);
  return { plan, name: run.name, rows: layOutRun(now, language, noteOf(fields)) };
}

/** The results of earlier months that those of a run build on. */
export function historyOf(
  run: Run,
  scheme: SchemeOnSheet,
  data: SourceData,
  { results }: Pick<Kept, "results">,
): History {
  const candidates = candidatesFor(scheme, data, results, earlierOfRun(run));
  return arrangeHistory(
    candidates.filter(({ isChosen }) => isChosen).map((each) => each.results),
    data.source.sheet,
  );
}

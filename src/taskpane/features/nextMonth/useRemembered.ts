import { useCallback, useEffect, useState } from "react";
import { fieldsOf } from "../../../workbook/people/fields";
import type { SourceData } from "../../../workbook/people/source";
import type { Course } from "../../../workbook/excel/course";
import type { InsertedResults } from "../../../workbook/excel/insertResults";
import type { ResultsPlan } from "../../../workbook/results/resultsPlan";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { describeRun } from "../../../workbook/settings/describeRun";
import { formerSummary } from "../../../workbook/settings/formerSummary";
import { findOrigins } from "../../../workbook/settings/keptSummary";
import { layOutRun } from "../../../workbook/settings/layOutRun";
import { nameRun } from "../../../workbook/settings/nameRun";
import type { SettingsRead } from "../../../workbook/settings/readRuns";
import { noteOf } from "../../../workbook/settings/resumeRun";
import { useLanguage } from "../../ui/LanguageContext";
import { useWorkbook } from "../../WorkbookContext";
import type { Appraisal } from "../appraise/useAppraisal";

export interface Remembered {
  /** What the summary of the same records and month was called, of which results were made before; `null` without one. */
  readonly formerSource: string | null;
  readonly insert: InsertRemembered;
}

/** Inserts the results of the steps, and remembers what was chosen on the way. */
type InsertRemembered = (
  scheme: SchemeOnSheet,
  data: SourceData,
  plan: ResultsPlan,
  how: { readonly asTable: boolean; readonly course?: Course },
) => Promise<InsertedResults>;

/**
 * What was remembered is read when the screen opens, so that what somebody changes on the settings sheet while the reader looks at his
 * results is not overwritten: the first attempt says so, the second counts.
 */
export function useRemembered(appraisal: Appraisal): Remembered {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [settings, setSettings] = useState<SettingsRead | null>(null);
  const read = useCallback(
    () =>
      workbook
        .loadRunCalls()
        .then(({ listSettings }) => listSettings())
        .then((found) => {
          setSettings(found);
          return found;
        }),
    [workbook],
  );
  // What cannot be read now is told when it is needed.
  const readAhead = useCallback(() => void read().catch(() => undefined), [read]);
  useEffect(readAhead, [readAhead]);

  const id = appraisal.scheme?.reading.scheme.id;
  const current = appraisal.data?.source;
  const collection = settings && current ? findOrigins(settings, current).collection : null;
  const formerSource = settings && collection && id !== undefined ? formerSummary(settings.runs, id, collection) : null;

  const insert: InsertRemembered = async (scheme, data, plan, { asTable, course = {} }) => {
    const { insertRuns } = await workbook.loadRunCalls();
    const known = settings ?? (await read());
    const { matches, choices, isPaid, earlierChoices } = appraisal;
    const { source } = data;
    const origins = findOrigins(known, source);
    const name = nameRun(scheme.reading.scheme.id, source, source.reading.only?.values ?? null, known.runs);
    const run = describeRun({
      name,
      scheme,
      isPaid: isPaid ?? true,
      asTable,
      data,
      matches,
      choices,
      earlier: earlierChoices,
      origins,
    });
    const rows = layOutRun(run, language, noteOf(fieldsOf(scheme.reading.scheme, language)));
    try {
      const { runs } = await insertRuns({
        runs: [
          {
            source: null,
            roster: null,
            known: known.marks.get(name) ?? null,
            plan: () => Promise.resolve({ plan, name, rows, takesOver: origins.summaries }),
          },
        ],
        overview: null,
        language,
        course,
      });
      const [inserted] = runs;
      if (!inserted) throw new Error("expected the results that were inserted");
      return inserted;
    } finally {
      readAhead();
    }
  };
  return { formerSource, insert };
}

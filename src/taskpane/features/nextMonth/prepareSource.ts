import { fieldsOf } from "../../../workbook/people/fields";
import type { SourceData } from "../../../workbook/people/source";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import type { History } from "../../../workbook/results/arrangeHistory";
import { monthsBetween, periodOf } from "../../../workbook/results/periodOf";
import { runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { compareMonths } from "../../../workbook/settings/compareMonths";
import { figuresOfSource } from "../../../workbook/settings/monthFigures";
import { isCertain, resumeRun, withReading, type Resumed } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { monthOfSource } from "../../../workbook/settings/sourceForm";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { previewInSteps } from "../appraise/previewInSteps";
import { joinLists, notInLists } from "./joinLists";
import { historyOf, planAgain } from "./planAgain";
import { earlierOfRun, nothing, readIfThere, schemeRemarks, type Kept, type Prepared, type Request } from "./prepared";

/** Prepares a run whose figures stand on a sheet of their own each month, or in a list of several months. */
export async function prepareSource(
  { offer, marks, workbook, language }: Request,
  run: Run,
  scheme: SchemeOnSheet,
  kept: Kept,
): Promise<Prepared> {
  const fields = fieldsOf(scheme.reading.scheme, language);
  const lastMonth = run.source.month === null ? null : periodOf(run.source.month);
  const whole = await workbook.readSource(withReading({ ...run, rosters: [] }, offer.next));
  const later = whole.layout.months.find((month) => lastMonth !== null && month > lastMonth.month);
  if (offer.kind === "month" && later === undefined)
    return nothing(run, scheme, { kind: "noNewMonth", log: whole.source.sheet, last: offer.lastName });
  const nextMonth = later === undefined ? monthOfSource(whole.source) : { month: later, hasYear: true };
  const months = { last: lastMonth ?? monthOfSource(run.source), next: nextMonth };
  const joined = await joinLists(workbook, run, months, fields);
  const wanted = withReading(joined.run, offer.next);
  const next = later === undefined ? wanted : { ...wanted, reading: { ...wanted.reading, month: later } };
  const data = later === undefined && run.rosters.length === 0 ? whole : await workbook.readSource(next);
  const before = await readLast({ offer, workbook }, run, lastMonth?.month ?? null);
  const resumed = resumeRun(joined.run, scheme, data, language);
  const last = before === null ? null : resumeRun(run, scheme, before, language);
  const differences = compareMonths(
    last && before && figuresOfSource(before, last.mapping, fields),
    figuresOfSource(data, resumed.mapping, fields),
  );
  const errors = await countErrors(resumed, historyOf(run, scheme, data, kept));
  const labels = [...new Set(data.leftOut.map(({ label }) => label.trim()))];
  const distance = monthsBetween(monthOfSource(run.source), monthOfSource(data.source));
  const headers = data.columns.map(({ header }) => header);
  const notThere = await notInLists(data, whole, joined.run);
  let planned: Resumed | null = null;
  return {
    run,
    scheme,
    people: data.rows.filter((row) => row.some((cell) => cell !== null && cell !== "")).length,
    differences,
    resumed,
    changes: resumed.changes,
    remarks: [
      ...schemeRemarks(run, scheme),
      ...(before === null ? [{ kind: "lastGone", last: run.source.sheet } as const] : []),
      ...(offer.kind === "sheet" && distance !== null && distance > 1
        ? [{ kind: "monthsSkipped", last: run.source.sheet, next: data.source.sheet } as const]
        : []),
      ...joined.remarks,
      ...notThere,
      ...(labels.length > 0 ? [{ kind: "leftOut", labels } as const] : []),
      ...(errors > 0 ? [{ kind: "errors", count: errors } as const] : []),
    ],
    isCertain: isCertain(resumed) && joined.isWhole,
    toInsert: {
      summary: null,
      known: marks.get(run.name) ?? null,
      plan: async () => {
        // The formulas are written for the people and columns that are there now.
        const current = await workbook.readSource(next);
        const again = resumeRun(joined.run, scheme, current, language);
        planned = again;
        if (current.columns.map(({ header }) => header).join("\n") !== headers.join("\n") || !isCertain(again))
          throw new WorkbookProblem({ code: "sourceMoved", facts: { sheet: current.source.sheet } });
        const period = later === undefined ? current.source.sheet : spellPeriod({ month: later, hasYear: true });
        return planAgain(again, { kept, period, collection: null }, language);
      },
    },
    planned: () => planned,
    resumption: {
      reference: scheme.reference,
      isPaid: run.isPaid,
      data,
      choices: resumed.choices,
      earlier: earlierOfRun(run),
      collecting: null,
    },
  };
}

/** Last month's figures as they stand now; `null` where they are gone or cannot be read. */
async function readLast(
  { offer, workbook }: Pick<Request, "offer" | "workbook">,
  run: Run,
  month: number | null,
): Promise<SourceData | null> {
  if (offer.last === null) return null;
  const last = withReading(run, offer.last);
  return readIfThere(workbook, month === null ? last : { ...last, reading: { ...last.reading, month } });
}

/** How much of the data keeps somebody from being computed; nothing where nothing can be computed, which is told otherwise. */
async function countErrors({ scheme, data, mapping }: Resumed, earlier: History): Promise<number> {
  try {
    const preview = await runInSlices(
      previewInSteps({ scheme, data, mapping, earlier, carried: null, adjustments: [] }),
    );
    return preview.problems.filter(({ severity }) => severity === "error").length;
  } catch {
    return 0;
  }
}

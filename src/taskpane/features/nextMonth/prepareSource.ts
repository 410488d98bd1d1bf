import { fieldsOf } from "../../../workbook/people/fields";
import type { Source, SourceData } from "../../../workbook/people/source";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import type { History } from "../../../workbook/results/arrangeHistory";
import { monthsBetween, periodOf } from "../../../workbook/results/periodOf";
import { nextTask, runInSlices } from "../../../workbook/runInSlices";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { compareMonthsInSteps } from "../../../workbook/settings/compareMonths";
import { originOf } from "../../../workbook/settings/making";
import { figuresOfSource } from "../../../workbook/settings/monthFigures";
import { isCertain, resumeRun, withReading, type Resumed } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { monthOfSource } from "../../../workbook/settings/sourceForm";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { previewInSteps } from "../appraise/previewInSteps";
import { joinLists, notInLists } from "./joinLists";
import { historyOf, planAgain } from "./planAgain";
import { headersOfParts, listsGone, prepareMaking, prepareRoster, withoutRaters } from "./prepareMaking";
import type { ReadList } from "./readLists";
import { lookAhead, readMade, rosterOrigin, withRoster } from "./readMade";
import { earlierOfRun, nothing, readIfThere, schemeRemarks, type Kept, type Prepared, type Request } from "./prepared";

/**
 * Prepares a run whose figures stand on a sheet of their own each month, in a list of several months, or on a sheet that is made from
 * ratings or lists of one form first.
 */
export async function prepareSource(
  { offer, marks, workbook, language }: Request,
  run: Run,
  scheme: SchemeOnSheet,
  kept: Kept,
  { lists, rosterLists }: { readonly lists: readonly ReadList[]; readonly rosterLists: readonly ReadList[] },
): Promise<Prepared> {
  const runNow = withoutRaters(run, scheme);
  const source = await runInSlices(prepareMaking(run, scheme, lists));
  const roster = await runInSlices(prepareRoster(run, scheme, rosterLists));
  if (lists.length > 0 && source === null) return nothing(run, scheme, ...listsGone(lists));
  const fields = fieldsOf(scheme.reading.scheme, language);
  const lastMonth = run.source.month === null ? null : periodOf(run.source.month);
  const bare = (each: Source) => withReading({ ...runNow, rosters: [] }, each);
  const whole = await readMade(workbook, bare, offer.next, { source, lists: [], ahead: null }, language);
  const later = whole.layout.months.find((month) => lastMonth !== null && month > lastMonth.month);
  if (offer.kind === "month" && later === undefined)
    return nothing(run, scheme, { kind: "noNewMonth", log: whole.source.sheet, last: offer.lastName });
  const nextMonth = later === undefined ? monthOfSource(whole.source) : { month: later, hasYear: true };
  const months = { last: lastMonth ?? monthOfSource(run.source), next: nextMonth };
  const ahead = await lookAhead(runNow, roster, language);
  const joined = await joinLists(workbook, ahead?.run ?? runNow, months, fields, ahead?.data ?? null);
  const readAs = (by: Run) => (each: Source) => {
    const wanted = withReading(by, each);
    return later === undefined ? wanted : { ...wanted, reading: { ...wanted.reading, month: later } };
  };
  const parts = { source, lists: joined.lists.map((list) => list.data), ahead };
  const data =
    later === undefined && run.rosters.length === 0
      ? whole
      : await readMade(workbook, readAs(joined.run), offer.next, parts, language);
  const before = await readLast({ offer, workbook }, run, lastMonth?.month ?? null);
  const resumed = resumeRun(joined.run, scheme, data, language);
  const last = before === null ? null : resumeRun(runNow, scheme, before, language);
  const figuresBefore = last && before && figuresOfSource(before, last.mapping, fields);
  await nextTask();
  const figures = figuresOfSource(data, resumed.mapping, fields);
  await nextTask();
  const compared = await runInSlices(compareMonthsInSteps(figuresBefore, figures));
  // What is made of ratings stands nowhere yet.
  const differences =
    source?.making.kind === "ratings" || roster !== null
      ? { ...compared, figures: compared.figures.map((figure) => ({ ...figure, cell: null })) }
      : compared;
  const taken = [...resumed.mapping.values()].flatMap((column) => data.columns[column]?.header ?? []);
  const changes = [
    ...(source?.changes ?? []),
    ...(roster?.changes ?? []),
    ...(source ? headersOfParts(source, taken) : []),
    ...resumed.changes,
  ];
  const gone = listsGone(rosterLists);
  const certain =
    isCertain({ open: resumed.open, changes }) &&
    joined.isWhole &&
    gone.length === 0 &&
    (source?.isCertain ?? true) &&
    (roster?.isCertain ?? true);
  const ratings = [source, roster].find((each) => each?.isCertain === false)?.ratings ?? null;
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
    changes,
    remarks: [
      ...schemeRemarks(run, scheme),
      ...gone,
      ...(source?.remarks ?? []),
      ...(roster?.remarks ?? []),
      ...(before === null ? [{ kind: "lastGone", last: run.source.sheet } as const] : []),
      ...(offer.kind === "sheet" && distance !== null && distance > 1
        ? [{ kind: "monthsSkipped", last: run.source.sheet, next: data.source.sheet } as const]
        : []),
      ...joined.remarks,
      ...notThere,
      ...(labels.length > 0 ? [{ kind: "leftOut", labels } as const] : []),
      ...(errors > 0 ? [{ kind: "errors", count: errors } as const] : []),
    ],
    isCertain: certain,
    toInsert: {
      source: source?.making ?? null,
      roster: roster?.making ?? null,
      known: marks.get(run.name) ?? null,
      plan: async (made) => {
        // The formulas are written for the people and columns that are there now.
        const then = withRoster(joined.run, ahead, made.roster);
        const current = await workbook.readSource(readAs(then)(made.source ?? offer.next));
        const again = resumeRun(then, scheme, current, language);
        planned = again;
        const isMoved =
          source === null &&
          roster === null &&
          current.columns.map(({ header }) => header).join("\n") !== headers.join("\n");
        if (isMoved || !isCertain(again))
          throw new WorkbookProblem({ code: "sourceMoved", facts: { sheet: current.source.sheet } });
        const month = later ?? (made.source ? current.period?.month : undefined);
        const period = month === undefined ? current.source.sheet : spellPeriod({ month, hasYear: true });
        const origin = source ? originOf(source.making) : { collection: null };
        return planAgain(
          again,
          { kept, period, origins: { ...origin, ...rosterOrigin(run, ahead, made.roster) } },
          language,
        );
      },
    },
    planned: () => planned,
    resumption: async () => {
      const common = {
        reference: scheme.reference,
        isPaid: run.isPaid,
        earlier: earlierOfRun(run),
        collecting: null,
      };
      // Who has to be said first is said where ratings are read.
      if (ratings !== null) return { ...common, data: ratings.data, choices: new Map(), ratings: ratings.choices };
      if (source === null && roster === null) return { ...common, data, choices: resumed.choices, ratings: null };
      const { insertMade } = await workbook.loadRecordCalls();
      const { id } = scheme.reading.scheme;
      const made = {
        source: source && (await insertMade(source.making, id, language)),
        roster: roster && (await insertMade(roster.making, id, language)),
      };
      const then = withRoster(joined.run, ahead, made.roster);
      const current = await workbook.readSource(withReading(then, made.source ?? offer.next));
      const { choices } = resumeRun(then, scheme, current, language);
      return { ...common, data: current, choices, ratings: null };
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

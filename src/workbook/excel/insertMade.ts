import type { Language } from "../../domain/language";
import type { Source } from "../people/source";
import { runInSlices } from "../runInSlices";
import { sourceOfSummary } from "../records/planSummary";
import { layOutSummary } from "../settings/layOutRun";
import { planMadeInSteps, summaryOf, type Making } from "../settings/making";
import { allOrNothing } from "./allOrNothing";
import type { Course } from "./course";
import { insertPlanned } from "./insertPlanned";
import { inWorkbook } from "./inWorkbook";
import { addSettings, keepRuns } from "./keepRuns";
import { loadTaken } from "./loadTaken";
import { remove } from "./onNewSheet";

/** What was made, and the sheets that it has added. */
export interface Made {
  readonly source: Source;
  readonly sheets: readonly string[];
}

/** Makes a sheet of people from other lists, and shows it. All or nothing. @throws WorkbookProblem */
export async function insertMadeSheets(making: Making, language: Language, course?: Course): Promise<Made> {
  const plan = await runInSlices(planMadeInSteps(making, await inWorkbook(loadTaken), language, new Date()));
  await insertPlanned(plan, course);
  return { source: sourceOfSummary(plan), sheets: [plan.sheet, ...plan.records.map(({ sheet }) => sheet)] };
}

/**
 * The same, and writes down on the settings sheet how it came about, for whoever appraises it later.
 * @param scheme id of the scheme whose indicators it has; `null` where it has none of its own.
 * @returns the sheet's table, ready to be appraised. @throws WorkbookProblem
 */
export async function insertMade(making: Making, scheme: string | null, language: Language): Promise<Source> {
  let made: Made | null = null;
  const source = () => {
    if (made === null) throw new Error("expected the sheet that was made");
    return made.source;
  };
  await allOrNothing([
    addSettings(language),
    {
      sheet: "",
      act: async () => {
        made = await insertMadeSheets(making, language);
      },
      takeBack: () => (made === null ? Promise.resolve() : remove(made.sheets, [])),
    },
    keepRuns(() => {
      const { sheet, table } = source();
      const summary = summaryOf(making, { sheet, table: table ?? "" }, scheme);
      return [{ name: summary.name, rows: layOutSummary(summary, language), known: undefined }];
    }, language),
  ]);
  return source();
}

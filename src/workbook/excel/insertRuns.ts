import type { Indicator } from "../../domain/scheme/scheme";
import type { Language } from "../../domain/language";
import { localAddress, addressOf, splitAddress } from "../cells/area";
import { OVERVIEW_NAME } from "../cells/definedNames";
import { columnWidthFor } from "../cells/displayWidth";
import { freeSheetName } from "../cells/freeNames";
import { literal } from "../cells/literal";
import { theme } from "../cells/theme";
import type { Source } from "../people/source";
import type { Collection } from "../records/collection";
import type { Log } from "../records/log";
import type { ResultsOnSheet } from "../register/resultsOnSheet";
import type { ResultsPlan } from "../results/resultsPlan";
import type { SettingRow } from "../settings/layOutRun";
import { OVERVIEW_FIRST, type OverviewPlan, type OverviewRow } from "../settings/planOverview";
import { allOrNothing, type Step } from "./allOrNothing";
import { courseWithin, stopIfCancelled, type Course } from "./course";
import { drawLines } from "./drawLines";
import { insertResults, type InsertedResults } from "./insertResults";
import { insertSummarySheets } from "./insertSummary";
import { inWorkbook } from "./inWorkbook";
import { addSettings, keepRuns } from "./keepRuns";
import { readResults } from "./listKept";
import { loadTaken } from "./loadTaken";
import { onNewSheet, remove } from "./onNewSheet";
import { styleHeaders } from "./styleHeaders";
import { writeHeading } from "./writeHeading";

/** An appraisal that is to be inserted and remembered. */
export interface RunToInsert {
  /** Figures that are made from records first; `null` where the source has them. */
  readonly summary: {
    readonly collection: Collection;
    readonly logs: readonly Log[];
    readonly indicators: readonly Indicator[];
  } | null;
  /** Plans the results and what is remembered of them. @param summary the one that was made from records */
  readonly plan: (summary: Source | null) => Promise<PlannedRun>;
  /** What its rows on the settings sheet said when they were read; `null` where it had none. */
  readonly known: string | null;
}

export interface PlannedRun {
  readonly plan: ResultsPlan;
  readonly name: string;
  readonly rows: readonly SettingRow[];
}

export interface InsertedRuns {
  readonly runs: readonly (InsertedResults & Pick<ResultsPlan, "people" | "former">)[];
  /** The cells of the overview, with its sheet; `null` where none was asked for. */
  readonly overview: string | null;
}

export interface RunsToInsert {
  readonly runs: readonly RunToInsert[];
  /** Plans an overview from the results as they stand on their sheets, in the order of the runs; `null` for none. */
  readonly overview: ((results: readonly ResultsOnSheet[]) => OverviewPlan) | null;
  readonly language: Language;
  /** How far they have come, and whether they are given up. */
  readonly course?: Course;
}

/**
 * Inserts the results of one run, or of several with an overview, and writes down on the settings sheet how they came about. All or
 * nothing. @throws WorkbookProblem `cancelled` when it was given up: then everything is as it was.
 */
export async function insertRuns({ runs, overview, language, course = {} }: RunsToInsert): Promise<InsertedRuns> {
  const planned: PlannedRun[] = [];
  const inserted: InsertedRuns["runs"][number][] = [];
  let overviewAddress: string | null = null;
  const summaries: Summaries = new Map();
  const steps: Step[] = [
    addSettings(language),
    ...runs.map((run) =>
      insertRun(run, language, summaries, (done) => {
        planned.push(done.run);
        const { people, former } = done.run.plan;
        inserted.push({ ...done.inserted, people, former });
      }),
    ),
    ...(overview === null
      ? []
      : [
          insertOverview(
            overview,
            () => inserted.map(({ sheet }) => sheet),
            (address) => (overviewAddress = address),
          ),
        ]),
    keepRuns(() => planned.map(({ name, rows }, i) => ({ name, rows, known: runs[i]?.known ?? null })), language),
  ];
  await allOrNothing(steps, course);
  return { runs: inserted, overview: overviewAddress };
}

/** The summaries that have been made so far: schemes for the same figures share one. */
type Summaries = Map<string, Source>;

function insertRun(
  { summary, plan }: RunToInsert,
  language: Language,
  summaries: Summaries,
  onDone: (done: { run: PlannedRun; inserted: InsertedResults }) => void,
): Step {
  const added: string[] = [];
  return {
    sheet: "",
    act: async (course) => {
      let source: Source | null = null;
      if (summary !== null) {
        const { collection, logs, indicators } = summary;
        const key = JSON.stringify([collection, indicators.map(({ name }) => name)]);
        source = summaries.get(key) ?? null;
        if (source === null) {
          const made = await insertSummarySheets(collection, logs, indicators, language, courseWithin(course, 0, 0.5));
          added.push(...made.sheets);
          ({ source } = made);
          summaries.set(key, source);
        }
      }
      const run = await plan(source);
      stopIfCancelled(course);
      const inserted = await insertResults(run.plan, courseWithin(course, source === null ? 0 : 0.5, 1));
      // A table of the results stands on a sheet of its own, which the address names.
      added.push(...new Set([inserted.sheet, splitAddress(inserted.address).sheet]));
      onDone({ run, inserted });
    },
    // What a step that failed had added it has taken back itself.
    takeBack: () => (added.length === 0 ? Promise.resolve() : remove(added, [])),
  };
}

function insertOverview(
  planOf: (results: readonly ResultsOnSheet[]) => OverviewPlan,
  sheets: () => readonly string[],
  onDone: (address: string) => void,
): Step {
  let added: string | null = null;
  return {
    sheet: "",
    act: async () => {
      const { results, taken } = await inWorkbook(async (context) => ({
        results: await readResults(context),
        taken: await loadTaken(context),
      }));
      const own = sheets().flatMap((sheet) => results.find((each) => each.sheet === sheet) ?? []);
      const plan = planOf(own);
      const name = freeSheetName(plan.sheet, taken.sheets);
      await onNewSheet({
        sheet: name,
        names: [],
        write: (_context, sheet) => writeOverview(sheet, plan),
        read: () => Promise.resolve(),
      });
      added = name;
      const { rows, widths } = plan;
      onDone(
        addressOf({ sheet: name, row: OVERVIEW_FIRST, column: 0, rowCount: rows.length, columnCount: widths.length }),
      );
    },
    takeBack: () => (added === null ? Promise.resolve() : remove([added], [])),
  };
}

function writeOverview(sheet: Excel.Worksheet, { title, hint, rows, widths }: OverviewPlan): void {
  sheet.showGridlines = false;
  writeHeading(sheet, title, [hint]);
  rows.forEach((row, i) => writeRow(sheet, row, OVERVIEW_FIRST + i));
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, OVERVIEW_FIRST + rows.length, 1).format.columnWidth = columnWidthFor(width);
  });
  sheet.names.add(OVERVIEW_NAME, sheet.getRangeByIndexes(0, 0, 1, 1));
}

function writeRow(sheet: Excel.Worksheet, { kind, cells, formats }: OverviewRow, at: number): void {
  if (cells.length === 0) return;
  const range = sheet.getRange(localAddress({ sheet: "", row: at, column: 0, rowCount: 1, columnCount: cells.length }));
  if (kind === "row" || kind === "sum") range.numberFormat = [formats.slice(0, cells.length)];
  range.formulas = [cells.map((cell) => (isFormula(cell) ? cell : literal(cell)))];
  switch (kind) {
    case "section":
      range.format.font.bold = true;
      range.format.font.color = theme.accent;
      break;
    case "headers":
      styleHeaders(range);
      // Figures stand to the right, and what they are called above them; names begin the row.
      if (formats.length > 2 && cells.length > 3)
        sheet.getRangeByIndexes(at, 2, 1, cells.length - 2).format.horizontalAlignment = "Right";
      drawLines(range);
      break;
    case "sum":
      range.format.font.bold = true;
      range.format.fill.color = theme.band;
      drawLines(range);
      break;
    case "row":
      drawLines(range);
      break;
    default:
  }
}

function isFormula(cell: string | number): boolean {
  return typeof cell === "string" && cell.startsWith("=") && cell.length > 1;
}

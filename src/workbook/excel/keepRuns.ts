import type { Language } from "../../domain/language";
import { localAddress, type Area } from "../cells/area";
import { SETTINGS_NAME } from "../cells/definedNames";
import type { Content, Contents } from "../cells/content";
import { planSettings, type RunChange } from "../settings/planSettings";
import { settingsColumns } from "../settings/settingsTerms";
import { settingsWords } from "../settings/words/settingsWords";
import { WorkbookProblem } from "../WorkbookProblem";
import { addListSheet } from "./addListSheet";
import type { Step } from "./allOrNothing";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { findSettings } from "./listSettings";
import { areRowsSeen, fillRows } from "./writableParts";

/** The step that adds the settings sheet, where there is none. */
export function addSettings(language: Language): Step {
  const words = settingsWords(language);
  const added = addListSheet({
    title: words.settingsSheet(),
    hint: words.settingsHint(),
    name: SETTINGS_NAME,
    columns: Object.values(settingsColumns).map((column) => ({ ...column, header: column[language] })),
    table: null,
  });
  const isThere = async () => (await inWorkbook(findSettings)) !== null;
  return { ...added, act: async (course) => ((await isThere()) ? undefined : added.act(course)) };
}

/**
 * The step that writes what runs say now into the list of settings, row by row: what is as it was is not touched.
 * @param changes asked for when the rest is done.
 */
export function keepRuns(changes: () => readonly RunChange[], language: Language): Step {
  let before: Written | null = null;
  return {
    sheet: settingsWords(language).settingsSheet(),
    act: async () => {
      const list = await inWorkbook(findSettings);
      if (list === null) throw new WorkbookProblem({ code: "itemGone", facts: {} });
      const now = planSettings(list, changes());
      const then = list.contents.slice(1);
      before = { area: list.area, then, count: Math.max(now.length, then.length) };
      await write(list.area, then, now);
    },
    takeBack: async () => {
      if (before === null) return;
      const { area, then, count } = before;
      const isThere = await inWorkbook(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load("name");
        await context.sync();
        return !sheet.isNullObject;
      });
      if (isThere) await writeAll(area, then, count);
    },
  };
}

interface Written {
  readonly area: Area;
  readonly then: Contents;
  readonly count: number;
}

/** Writes the rows from the first to the last that differs. */
async function write(area: Area, then: Contents, now: readonly Content[][]): Promise<void> {
  const count = Math.max(then.length, now.length);
  const blank: Content[] = Array.from({ length: area.columnCount }, () => "");
  const differs = Array.from(
    { length: count },
    (_, i) => JSON.stringify(then[i] ?? blank) !== JSON.stringify(now[i] ?? blank),
  );
  const [first, last] = [differs.indexOf(true), differs.lastIndexOf(true)];
  if (first < 0) return;
  const rows = Array.from({ length: last - first + 1 }, (_, i) => now[first + i] ?? blank);
  await writeRows({ ...area, row: area.row + 1 + first, rowCount: rows.length }, rows);
}

async function writeAll(area: Area, then: Contents, count: number): Promise<void> {
  if (count === 0) return;
  const blank: Content[] = Array.from({ length: area.columnCount }, () => "");
  const rows = Array.from({ length: count }, (_, i) => [...(then[i] ?? blank)]);
  await writeRows({ ...area, row: area.row + 1, rowCount: count }, rows);
}

async function writeRows(area: Area, rows: readonly (readonly Content[])[]): Promise<void> {
  const areSeen = await inWorkbook((context) => areRowsSeen(context, area));
  return writeWorkbook(
    async (context) => {
      const whole = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area));
      // Formulas of the reader's own stay formulas, which they would not in cells of text.
      const numberFormat = rows.map((row) => row.map((cell) => (isFormula(cell) ? "General" : "@")));
      fillRows(whole, { numberFormat, formulas: rows }, areSeen);
      whole.format.horizontalAlignment = "Left";
      whole.format.verticalAlignment = "Top";
      whole.format.wrapText = true;
      await context.sync();
    },
    { sheet: area.sheet },
  );
}

function isFormula(cell: Content): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

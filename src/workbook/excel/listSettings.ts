import { coverBoth, type Area } from "../cells/area";
import { SETTINGS_NAME } from "../cells/definedNames";
import type { SettingsList } from "../settings/planSettings";
import { noSettings, readRuns, type SettingsRead } from "../settings/readRuns";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { readCells, readContents } from "./readCells";

/** Reads what the workbook remembers of appraisals. @throws WorkbookProblem */
export function listSettings(): Promise<SettingsRead> {
  return inWorkbook(async (context) => {
    const list = await findSettings(context);
    return list === null ? noSettings : readRuns(list.area, list.cells);
  });
}

/** The list of settings by the name of its headers, wherever they are by now; `null` where there is none. */
export async function findSettings(context: Excel.RequestContext): Promise<SettingsList | null> {
  const item = context.workbook.names.getItemOrNullObject(SETTINGS_NAME).load("name");
  await context.sync();
  if (item.isNullObject) return null;
  const range = loadArea(item.getRangeOrNullObject());
  await context.sync();
  // A name whose cells have been deleted is as good as none.
  const head = areaOf(range);
  if (head === null) return null;
  const used = loadArea(context.workbook.worksheets.getItem(head.sheet).getUsedRangeOrNullObject(true));
  await context.sync();
  const all = areaOf(used);
  const last = all === null ? head.row : coverBoth(head, all).row + coverBoth(head, all).rowCount - 1;
  const area: Area = { ...head, rowCount: last - head.row + 1 };
  return { area, cells: await readCells(context, area), contents: await readContents(context, area) };
}

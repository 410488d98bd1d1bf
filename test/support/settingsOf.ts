import type { Content } from "../../src/workbook/cells/content";
import { layOutRun } from "../../src/workbook/settings/layOutRun";
import type { Run } from "../../src/workbook/settings/run";
import { settingsColumns } from "../../src/workbook/settings/settingsTerms";

/** The list of settings with its headers, as it stands on the sheet that remembers these runs; nothing for none. */
export function settingsOf(runs: readonly Run[]): Content[][] {
  if (runs.length === 0) return [];
  const rows = runs.flatMap((run) => layOutRun(run, "zh"));
  return [
    Object.values(settingsColumns).map((column) => column.zh),
    ...rows.map(({ run, setting, item, value, note }) => [run, setting, item, value, note]),
  ];
}

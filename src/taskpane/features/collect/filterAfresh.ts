import type { Filtered, RecordsFilter } from "../../../workbook/excel/filterRecords";
import type { SourceData } from "../../../workbook/people/source";
import type { Measure } from "../../../workbook/records/collection";
import { openLogInSteps, recordedInSteps, type Log } from "../../../workbook/records/log";
import { planFilterInSteps, rowsLeftInSteps } from "../../../workbook/records/planFilter";
import { runInSlices } from "../../../workbook/runInSlices";
import type { Workbook } from "../../WorkbookContext";
import { readAgain } from "./readAgain";
import type { FilteredLog } from "./useCollect";

/** How filtering has ended, and the list as it was read for it. `none`: no filter leaves what the figure is made from by now. */
export interface FilteredAfresh {
  readonly data: SourceData;
  readonly done: Exclude<Filtered, { kind: "shown" }> | { readonly kind: "none" } | Shown;
}

interface Shown {
  readonly kind: "shown";
  readonly filter: RecordsFilter;
  /** Rows in sight that do not count, as their event stands twice. */
  readonly doubled: number;
}

interface Wanted {
  readonly measure: Measure;
  /** `personKey` */
  readonly who: string;
  readonly month: number | null;
}

/**
 * Filters a list for what a figure is made from, as the list is now and not as it was when it was looked through: its rows may have been
 * sorted or inserted since. Where Excel leaves other rows than those, and the list has changed once more meanwhile, it is tried again.
 * @param former the filter of ours that may still be there.
 */
export async function filterAfresh(
  workbook: Workbook,
  log: Log,
  { measure, who, month }: Wanted,
  former: FilteredLog | null,
): Promise<FilteredAfresh> {
  const { filterRecords } = await workbook.loadRecordCalls();
  const isOurs = former?.log === log.key;
  let data = await readAgain(workbook, log.data, isOurs);
  for (;;) {
    const now = data === log.data ? log : await runInSlices(openLogInSteps(data, log.choice));
    const { own } = await runInSlices(recordedInSteps([now], month));
    const plan = await runInSlices(planFilterInSteps(now, own(log.key, who), measure, month));
    if (plan === null) return { data, done: { kind: "none" } };
    const ours = former && isOurs ? await followFilter(former.filter, now) : (former?.filter ?? null);
    const done = await filterRecords(plan, ours);
    if (done.kind === "shown") return { data, done: { ...done, doubled: plan.doubled } };
    const later = done.kind === "differs" ? await readAgain(workbook, data, isOurs) : data;
    if (later === data) return { data, done };
    data = later;
  }
}

/** A filter that stands on a list, with the rows that it leaves of the list as it is now. */
async function followFilter(filter: RecordsFilter, log: Log): Promise<RecordsFilter> {
  const rows = await runInSlices(rowsLeftInSteps(log, filter.columns));
  return rows === null ? filter : { ...filter, area: log.data.source.area, rows };
}

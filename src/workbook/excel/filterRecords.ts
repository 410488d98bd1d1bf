import { localAddress, type Area } from "../cells/area";
import type { Comparison, FilteredColumn, FilterPlan } from "../records/planFilter";
import { spellPeriod } from "../register/realPeriod";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { findHiddenRows } from "./readMarks";

/** A filter that stands on a list of records, with what it takes to take it off again. */
export interface RecordsFilter {
  readonly table: string | null;
  readonly area: Area;
  readonly columns: readonly FilteredColumn[];
  /** The rows that it leaves, from 0 below the headers. */
  readonly rows: readonly number[];
  /** Whether the sheet had arrows of a filter before, which stay. */
  readonly hadArrows: boolean;
}

/**
 * `filteredAlready`: somebody has filtered the list, which stays as it is. `differs`: Excel left other rows than those that were meant, and
 * the filter was taken off.
 */
export type Filtered =
  { readonly kind: "shown"; readonly filter: RecordsFilter } | { readonly kind: "filteredAlready" | "differs" };

/**
 * Shows some rows of a list of records by Excel's own filter, and the list. What Excel leaves in sight is compared with what was meant:
 * pages do not say how it compares every text.
 * @param former a filter of ours that may still be there: it makes way unless somebody has changed it. @throws WorkbookProblem
 */
export async function filterRecords(plan: FilterPlan, former: RecordsFilter | null): Promise<Filtered> {
  if (former !== null && (await isAsItWas(former))) await takeFilterOff(former);
  const { area, table } = plan;
  const hadArrows = await inWorkbook(async (context) => {
    const place = filterOf(context, plan).load("enabled,isDataFiltered");
    const over = loadArea(place.getRangeOrNullObject());
    await context.sync();
    const present = areaOf(over);
    const isElsewhere = table === null && present !== null && localAddress(present) !== localAddress(area);
    return place.isDataFiltered || isElsewhere ? null : place.enabled;
  });
  if (hadArrows === null) return { kind: "filteredAlready" };
  const filter: RecordsFilter = { table, area, columns: plan.columns, rows: plan.rows, hadArrows };
  try {
    await inWorkbook(async (context) => {
      const list = listOf(context, area);
      for (const column of plan.columns) {
        const criteria = criteriaOf(column);
        if (table === null) filterOf(context, plan).apply(list, column.column, criteria);
        else context.workbook.tables.getItem(table).columns.getItemAt(column.column).filter.apply(criteria);
      }
      context.workbook.worksheets.getItem(area.sheet).activate();
      await context.sync();
    }, area.sheet);
    if (await isAsItWas(filter)) return { kind: "shown", filter };
  } catch (error) {
    await takeFilterOff(filter).catch(() => undefined);
    throw error;
  }
  await takeFilterOff(filter);
  return { kind: "differs" };
}

/** Takes a filter off that `filterRecords` has put on; what else the list was filtered by stays, where it is a table. @throws WorkbookProblem */
export function takeFilterOff({ table, area, columns, hadArrows }: RecordsFilter): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load("name");
    const list = table === null ? null : context.workbook.tables.getItemOrNullObject(table).load("name");
    await context.sync();
    if (list !== null) {
      if (!list.isNullObject) for (const { column } of columns) list.columns.getItemAt(column).filter.clear();
    } else if (!sheet.isNullObject) {
      // Its reader may have taken it off himself.
      const present = sheet.autoFilter.load("enabled");
      await context.sync();
      if (present.enabled && hadArrows) present.clearCriteria();
      else if (present.enabled) present.remove();
    }
    await context.sync();
  }, area.sheet);
}

/** Whether the rows that it leaves, and no others, are in sight. */
function isAsItWas({ area, rows }: RecordsFilter): Promise<boolean> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load("name");
    await context.sync();
    if (sheet.isNullObject) return false;
    const hidden = await findHiddenRows(context, area);
    return hidden.size === area.rowCount - 1 - rows.length && rows.every((row) => !hidden.has(row));
  });
}

function filterOf(
  context: Excel.RequestContext,
  { table, area }: Pick<FilterPlan, "table" | "area">,
): Excel.AutoFilter {
  return table === null
    ? context.workbook.worksheets.getItem(area.sheet).autoFilter
    : context.workbook.tables.getItem(table).autoFilter;
}

function listOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area));
}

/** https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria */
function criteriaOf(filter: FilteredColumn): Excel.FilterCriteria {
  if (filter.kind === "values") {
    const months = filter.months.map((month) => ({
      date: `${spellPeriod({ month, hasYear: true })}-01`,
      specificity: "Month" as const,
    }));
    return { filterOn: "Values", values: [...filter.texts, ...months] };
  }
  const [criterion1 = "", criterion2] = filter.comparisons.map(criterionOf);
  return criterion2 === undefined
    ? { filterOn: "Custom", criterion1 }
    : { filterOn: "Custom", criterion1, criterion2, operator: "And" };
}

/**
 * "<>" alone leaves what is not blank, and a tilde makes `* ? ~` stand for themselves:
 * https://learn.microsoft.com/office/vba/api/excel.range.autofilter
 */
function criterionOf(comparison: Comparison): string {
  if (comparison.is === "filled") return "<>";
  const text = String(comparison.value).replace(/[~*?]/g, "~$&");
  return comparison.is === "contains" ? `=*${text}*` : `${comparison.is}${text}`;
}

import { cellIn, localAddress } from "../cells/area";
import { personKey } from "../people/personKey";
import type { Source } from "../people/source";
import type { Condition, Measure } from "../records/collection";
import { columnOf, type Log } from "../records/log";
import { WorkbookProblem } from "../WorkbookProblem";
import { inWorkbook } from "./inWorkbook";

/**
 * Shows, in the list of records itself, the rows that a person's figure was made from: by Excel's own filter, one criterion a
 * column. What was filtered before is shown again first. Days that are typed as text are chosen by what they say.
 * @param month a count of months; `null` for all rows.
 * @param who `personKey`
 * @throws WorkbookProblem
 */
export function filterRecords(log: Log, month: number | null, measure: Measure, who: string): Promise<void> {
  const { source } = log.data;
  return inWorkbook(async (context) => {
    const { sheet, filter } = await findFilter(context, source);
    filter.load("enabled");
    await context.sync();
    if (filter.enabled) filter.clearCriteria();
    const range = sheet.getRange(localAddress(source.area));
    for (const { column, criteria } of criteriaFor(log, month, measure, who)) filter.apply(range, column, criteria);
    sheet.activate();
    sheet.getRange(localAddress(cellIn(source.area, 0, 0))).select();
    await context.sync();
  }, source.sheet);
}

/** Shows all rows of a list of records again. @throws WorkbookProblem */
export function unfilterRecords(source: Source): Promise<void> {
  return inWorkbook(async (context) => {
    const { filter } = await findFilter(context, source);
    filter.load("enabled");
    await context.sync();
    if (!filter.enabled) return;
    filter.clearCriteria();
    await context.sync();
  }, source.sheet);
}

async function findFilter(
  context: Excel.RequestContext,
  source: Source,
): Promise<{ sheet: Excel.Worksheet; filter: Excel.AutoFilter }> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(source.sheet).load("name");
  const table = source.table === null ? null : workbook.tables.getItemOrNullObject(source.table).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookProblem({ code: "sheetGone", facts: { sheet: source.sheet } });
  if (table?.isNullObject) throw new WorkbookProblem({ code: "tableGone", facts: { table: source.table ?? "" } });
  return { sheet, filter: table ? table.autoFilter : sheet.autoFilter };
}

interface ColumnCriteria {
  /** From the list's first column, from 0. */
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

function criteriaFor(log: Log, month: number | null, measure: Measure, who: string): ColumnCriteria[] {
  const { headers, choice, data, days } = log;
  const person = columnOf(headers, choice.person);
  const date = columnOf(headers, choice.date);
  const found = new Map<number, Excel.FilterCriteria>();
  if (person !== null) {
    const spelled = data.body.map((row) => row[person] ?? null).filter((cell) => personKey(cell) === who);
    found.set(person, { filterOn: "Values", values: [...new Set(spelled.map(String))] });
  }
  if (date !== null && month !== null) {
    const year = Math.floor((month - 1) / 12);
    const first = `${year}-${String(month - year * 12).padStart(2, "0")}-01`;
    const texts = data.body.flatMap((row, at) => {
      const cell = row[date] ?? null;
      return typeof cell === "string" && days[at]?.month === month ? [cell] : [];
    });
    found.set(date, {
      filterOn: "Values",
      values: [{ date: first, specificity: "Month" } satisfies Excel.FilterDatetime, ...new Set(texts)],
    });
  }
  for (const condition of [...measure.where, ...(measure.hit ? [filledIn(measure.hit)] : [])]) {
    const column = columnOf(headers, condition.column);
    // A column has one criterion.
    if (column !== null && !found.has(column))
      found.set(column, { filterOn: "Custom", criterion1: criterionOf(condition) });
  }
  return [...found].map(([column, criteria]) => ({ column, criteria }));
}

/** A share is of all rows in which its column is filled. */
function filledIn({ column }: Condition): Condition {
  return { column, is: "<>", value: "" };
}

function criterionOf({ is, value }: Condition): string {
  const text = String(value).replace(/[~*?]/g, "~$&");
  return is === "contains" ? `=*${text}*` : `${is}${text}`;
}

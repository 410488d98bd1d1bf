import { isBlank, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { mapInBlocks, stepsWithin, type Steps } from "../../domain/steps";
import type { Area } from "../cells/area";
import type { Condition, Measure } from "./collection";
import { columnOf, type Log, type RecordRow } from "./log";
import { measureRecords, meets } from "./measureRecords";
import { readFigure } from "./readFigure";

/** A filter of a list of records that leaves the rows behind somebody's figure in sight. */
export interface FilterPlan {
  readonly table: string | null;
  /** Headers and rows, with the sheet. */
  readonly area: Area;
  readonly columns: readonly FilteredColumn[];
  /** The rows that stay, from 0 below the headers. */
  readonly rows: readonly number[];
  /** Those among them that do not count, as their event stands above already. */
  readonly doubled: number;
}

/** What stays in sight of a column, counted from the first one of the list: some values, or what compares so, all of it. */
export type FilteredColumn =
  | {
      readonly column: number;
      readonly kind: "values";
      /** As the cells show them. */
      readonly texts: readonly string[];
      /** Days of these months besides; counts of months, year × 12 + month. */
      readonly months: readonly number[];
    }
  | { readonly column: number; readonly kind: "comparisons"; readonly comparisons: readonly Comparison[] };

/** `filled`: whatever is not blank. */
export type Comparison = Omit<Condition, "column"> | { readonly is: "filled" };

/** A filter of Excel's takes no more for a column. */
const MOST_COMPARISONS = 2;

/**
 * The filter that shows what a figure was made from, in terms of Excel's AutoFilter. Whether it does is tried on all rows of the list, in
 * steps.
 * @param own somebody's records of the period, as `recordedInSteps` has them.
 * @returns `null` where no filter leaves these rows and no others, but for events that stand twice: those cannot be told apart.
 */
export function* planFilterInSteps(
  log: Log,
  own: readonly RecordRow[],
  measure: Measure,
  month: number | null,
): Steps<FilterPlan | null> {
  const { rows } = measureRecords(log, own, measure);
  const wanted = new Set(rows.map(({ at }) => at));
  if (wanted.size === 0) return null;
  const { source } = log.data;
  const doubled = new Set(
    own.flatMap((row) => (!row.isCounted && measure.where.every((each) => meets(log, row, each)) ? [row.at] : [])),
  );
  const { body } = log.data;
  let left: readonly number[] | null = body.map((_, at) => at);
  // The second leaves fewer rows than the first, so it is tried on those alone.
  for (const isFilled of [false, true]) {
    const columns = planned(log, measure, rows, month, isFilled);
    left = columns && (yield* stepsWithin(rowsLeftInSteps(log, columns, left), isFilled ? 0.5 : 0, isFilled ? 1 : 0.5));
    if (columns === null || left === null) return null;
    const others = left.filter((at) => !wanted.has(at));
    if (left.length - others.length === wanted.size && others.every((at) => doubled.has(at)))
      return { table: source.table, area: source.area, columns, rows: left, doubled: others.length };
  }
  return null;
}

/** @param isFilled whether rows without anything in what is measured are to go, too. */
function planned(
  log: Log,
  measure: Measure,
  rows: readonly RecordRow[],
  month: number | null,
  isFilled: boolean,
): FilteredColumn[] | null {
  const { headers, choice } = log;
  const columns = new Map<number, FilteredColumn>();
  const add = (header: string | null, filter: (column: number) => FilteredColumn | null): boolean => {
    const column = columnOf(headers, header);
    const next = column === null ? null : filter(column);
    if (column === null || next === null) return false;
    const present = columns.get(column);
    const joined = present ? join(present, next) : next;
    if (joined) columns.set(column, joined);
    return joined !== null;
  };
  const compare =
    (comparison: Comparison) =>
    (column: number): FilteredColumn => ({ column, kind: "comparisons", comparisons: [comparison] });
  const measured = measure.hit?.column ?? measure.column;
  const isPlanned =
    add(choice.person, (column) => valuesOf(column, rows)) &&
    (month === null || choice.date === null || add(choice.date, (column) => daysOf(log, column, rows))) &&
    measure.where.every(({ column: header, is, value }) =>
      add(header, (column) =>
        is === "=" && !log.columns[column]?.isNumeric ? valuesOf(column, rows) : compare({ is, value })(column),
      ),
    ) &&
    (!isFilled || add(measured, compare({ is: "filled" })));
  return isPlanned ? [...columns.values()] : null;
}

function join(one: FilteredColumn, other: FilteredColumn): FilteredColumn | null {
  // The values of a column are those of the rows that are wanted, whatever else holds for it.
  if (one.kind === "values") return one;
  if (other.kind === "values") return other;
  const comparisons = [...one.comparisons, ...other.comparisons];
  return comparisons.length > MOST_COMPARISONS ? null : { ...one, comparisons };
}

function valuesOf(column: number, rows: readonly RecordRow[]): FilteredColumn | null {
  const texts = new Set(rows.map(({ cells }) => shownBy(cells[column] ?? null)));
  return texts.has("") ? null : { column, kind: "values", texts: [...texts], months: [] };
}

function daysOf({ days }: Log, column: number, rows: readonly RecordRow[]): FilteredColumn {
  const [texts, months] = [new Set<string>(), new Set<number>()];
  for (const { at, cells } of rows) {
    const day = days[at];
    if (day?.form === "serial") months.add(day.month);
    else texts.add(shownBy(cells[column] ?? null));
  }
  return { column, kind: "values", texts: [...texts], months: [...months] };
}

/** What a cell shows, as far as that can be told without its format. */
function shownBy(cell: Cell): string {
  return cell === null || cell instanceof Failure ? "" : String(cell);
}

/** What filters leave of some rows, in steps; `null` where it depends on what no page says, such as whether a text of digits equals a number. */
export function* rowsLeftInSteps(
  log: Log,
  columns: readonly FilteredColumn[],
  among: readonly number[] = log.data.body.map((_, at) => at),
): Steps<readonly number[] | null> {
  let left = among;
  for (const filter of columns) {
    const test = testOf(log, filter);
    const answers = yield* mapInBlocks(left, (at) => test(log.data.body[at]?.[filter.column] ?? null, at));
    if (answers.includes(null)) return null;
    left = left.filter((_, i) => answers[i]);
  }
  return left;
}

function testOf({ days }: Log, filter: FilteredColumn): (cell: Cell, at: number) => boolean | null {
  if (filter.kind === "comparisons") {
    return (cell) => {
      const answers = filter.comparisons.map((comparison) => holds(cell, comparison));
      return answers.includes(false) ? false : answers.includes(null) ? null : true;
    };
  }
  const [texts, months] = [new Set(filter.texts.map((text) => text.toUpperCase())), new Set(filter.months)];
  // A list of years has the same few texts over and over.
  const known = new Map<Cell, boolean>();
  return (cell, at) => {
    const day = months.size > 0 ? days[at] : null;
    if (day?.form === "serial") return months.has(day.month);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const isThere = texts.has(shownBy(cell).toUpperCase());
    known.set(cell, isThere);
    return isThere;
  };
}

function holds(cell: Cell, comparison: Comparison): boolean | null {
  if (comparison.is === "filled") return isBlank(cell) && cell !== null && cell !== "" ? null : !isBlank(cell);
  const { is, value } = comparison;
  if (typeof value === "string" && readFigure(value) === null) {
    const [text, wanted] = [typeof cell === "string" ? cell.toUpperCase() : "", value.toUpperCase()];
    if (is === "contains") return text.includes(wanted);
    return is === "=" ? text === wanted : is === "<>" ? text !== wanted : null;
  }
  const wanted = typeof value === "number" ? value : readFigure(value);
  if (is === "contains" || wanted === null) return null;
  if (typeof cell === "string" && readFigure(cell) !== null) return null;
  switch (is) {
    case "=":
      return cell === wanted;
    case "<>":
      return cell !== wanted;
    case "<=":
      return typeof cell === "number" && cell <= wanted;
    case ">=":
      return typeof cell === "number" && cell >= wanted;
  }
}

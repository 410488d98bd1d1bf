import { ExcelError } from "../bridge/ExcelError";
import type { CellValue } from "../grid/Grid";
import { showsDate } from "../xlsx/numberFormats";

/** `Excel.FilterCriteria`, as it arrives. */
export interface FilterCriteria {
  readonly filterOn?: string;
  readonly values?: readonly (string | FilterDatetime)[] | null;
  readonly criterion1?: string | null;
  readonly criterion2?: string | null;
  readonly operator?: string | null;
}

interface FilterDatetime {
  readonly date: string;
  readonly specificity: string;
}

/** A cell of the column that is filtered. */
export interface FilteredCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  /** What it shows. */
  readonly text: () => string;
}

type Keeps = (cell: FilteredCell) => boolean;

const DAY_MS = 86_400_000;
/** Parts of a date, from the year on, that have to be the same. */
const PARTS: Readonly<Record<string, number>> = { Year: 1, Month: 2, Day: 3 };

/**
 * Which cells `Excel.FilterCriteria` leave in sight: by values as the cells show them, without regard to capitals, and by days; or by one or
 * two comparisons. https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria
 */
export function keepsOf(criteria: FilterCriteria): Keeps {
  switch (criteria.filterOn) {
    case "Values":
      return byValues(criteria.values ?? []);
    case "Custom": {
      const { criterion1, criterion2, operator } = criteria;
      if (typeof criterion1 !== "string") throw new ExcelError("InvalidArgument", "A custom filter needs criterion1.");
      const first = byComparison(criterion1);
      if (typeof criterion2 !== "string") return first;
      const second = byComparison(criterion2);
      return operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
    }
    default:
      throw new ExcelError("NotImplemented", `Filtering on ${String(criteria.filterOn)} is not implemented.`);
  }
}

function byValues(values: readonly (string | FilterDatetime)[]): Keeps {
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [value.toUpperCase()] : [])));
  const days = values.flatMap((value) => (typeof value === "string" ? [] : [byDay(value)]));
  return (cell) => texts.has(cell.text().toUpperCase()) || days.some((keeps) => keeps(cell));
}

function byDay({ date, specificity }: FilterDatetime): Keeps {
  const count = PARTS[specificity];
  if (count === undefined)
    throw new ExcelError("NotImplemented", `Filtering by the ${specificity} is not implemented.`);
  const wanted = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)?.slice(1).map(Number);
  if (!wanted) throw new ExcelError("InvalidArgument", `${date} is not a date in ISO 8601.`);
  return ({ value, numberFormat }) => {
    if (typeof value !== "number" || !showsDate(numberFormat)) return false;
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * DAY_MS);
    const parts = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    return parts.slice(0, count).every((part, i) => part === wanted[i]);
  };
}

/**
 * "=" alone finds blanks, "<>" alone what is not blank; `*` and `?` stand for other characters and a tilde before them for themselves:
 * https://learn.microsoft.com/office/vba/api/excel.range.autofilter
 */
function byComparison(criterion: string): Keeps {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  switch (operator) {
    case "=":
    case "<>": {
      const pattern = patternOf(operand);
      const equals: Keeps = (cell) => {
        if (operand === "") return cell.value === null || cell.value === "";
        if (typeof cell.value === "number") return cell.value === number;
        return pattern.test(cell.text());
      };
      return operator === "=" ? equals : (cell) => !equals(cell);
    }
    default:
      if (Number.isNaN(number))
        throw new ExcelError("NotImplemented", `Filtering by ${criterion} is not implemented: it is no number.`);
      return ({ value }) => typeof value === "number" && compare(value, operator, number);
  }
}

function compare(value: number, operator: string, number: number): boolean {
  if (operator === "<=") return value <= number;
  if (operator === ">=") return value >= number;
  return operator === "<" ? value < number : value > number;
}

function patternOf(text: string): RegExp {
  const parts = text.match(/~[*?~]|[^]/g) ?? [];
  const written = parts.map((part) => {
    if (part === "*") return "[^]*";
    if (part === "?") return "[^]";
    return part.slice(-1).replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  });
  return new RegExp(`^${written.join("")}$`, "i");
}

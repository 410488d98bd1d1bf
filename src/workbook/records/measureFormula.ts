import { quoteText } from "../cells/quoteText";
import type { Condition, Measure } from "./collection";
import type { RecordsRanges } from "./planRecords";

/** What no number falls short of: counts cells that are numbers. */
const ANY_NUMBER = '">-1E+300"';
/** Any text of a letter or more. */
const ANY_TEXT = '"?*"';

/**
 * The formula of a measure for one person, with Excel's own functions: rates without anything to divide by are blank, as are
 * counts under a condition of people who have no record at all.
 * @param who the cell with the person, as a relative reference.
 * @example measureFormula(count, ranges, "$A9") // "=COUNTIFS(本期记录!$B$6:$B$505,$A9)"
 */
export function measureFormula(measure: Measure, ranges: RecordsRanges, who: string): string {
  const { kind, column } = measure;
  const pairs = pairsOf(measure, ranges, who);
  const count = (...more: string[]) => `COUNTIFS(${[...pairs, ...more].join(",")})`;
  const values = column === null ? "" : ranges.column(column);
  const ifThere = (formula: string) =>
    measure.where.length === 0 ? `=${formula}` : `=IF(COUNTIFS(${ranges.person},${who})=0,"",${formula})`;
  switch (kind) {
    case "count":
      return ifThere(count());
    case "sum":
      return `=SUMIFS(${[values, ...pairs].join(",")})`;
    case "mean":
      return `=IF(${count(values, ANY_NUMBER)}=0,"",AVERAGEIFS(${[values, ...pairs].join(",")}))`;
    case "median": {
      const chosen = [...factorsOf(measure, ranges, who), `ISNUMBER(${values})`].join("*");
      return `=IF(${count(values, ANY_NUMBER)}=0,"",MEDIAN(FILTER(${values},${chosen})))`;
    }
    case "distinct": {
      const chosen = [...factorsOf(measure, ranges, who), `(${values}<>"")`].join("*");
      const filled = count(values, filledIn(column ?? "", ranges));
      return ifThere(`IF(${filled}=0,0,ROWS(UNIQUE(FILTER(${values},${chosen}))))`);
    }
    case "share": {
      const { hit } = measure;
      if (hit === null) return '=""';
      const all = countFormula(measure, ranges, who);
      const hits = count(ranges.column(hit.column), filledIn(hit.column, ranges), ...criterion(hit, ranges));
      return `=LET(n,${all},IF(n=0,"",${hits}/n))`;
    }
  }
}

/** How many rows a share is of, as a formula without its sign. */
export function countFormula(measure: Measure, ranges: RecordsRanges, who: string): string {
  const { hit } = measure;
  const filled = hit === null ? [] : [ranges.column(hit.column), filledIn(hit.column, ranges)];
  return `COUNTIFS(${[...pairsOf(measure, ranges, who), ...filled].join(",")})`;
}

/** Ranges and criteria, two and two, of a person's rows that count. */
function pairsOf({ where }: Measure, ranges: RecordsRanges, who: string): string[] {
  return [
    ranges.person,
    who,
    ...(ranges.counts === null ? [] : [ranges.counts, "1"]),
    ...where.flatMap((condition) => criterion(condition, ranges)),
  ];
}

function filledIn(header: string, { isNumeric }: RecordsRanges): string {
  return isNumeric(header) ? ANY_NUMBER : ANY_TEXT;
}

/**
 * `* ? ~` in a text stand for themselves behind a tilde:
 * https://support.microsoft.com/office/using-wildcard-characters-in-searches-ef94362e-9999-4350-ad74-4d2371110adb
 */
function criterion({ column, is, value }: Condition, ranges: RecordsRanges): string[] {
  const text = String(value).replace(/[~*?]/g, "~$&");
  const written = is === "contains" ? `*${text}*` : is === "=" ? `=${text}` : `${is}${text}`;
  return [ranges.column(column), quoteText(written)];
}

/** The same conditions as products of TRUE and FALSE, for FILTER. */
function factorsOf({ where }: Measure, ranges: RecordsRanges, who: string): string[] {
  const conditions = where.map(({ column, is, value }) => {
    const cells = ranges.column(column);
    const wanted = typeof value === "number" ? String(value) : quoteText(value);
    if (is === "contains") return `ISNUMBER(SEARCH(${quoteText(String(value).replace(/[~*?]/g, "~$&"))},${cells}))`;
    // A text, and so a blank, would be more than any number.
    const isNumber = is === ">=" ? `ISNUMBER(${cells})*` : "";
    return `${isNumber}(${cells}${is}${wanted})`;
  });
  return [`(${ranges.person}=${who})`, ...(ranges.counts === null ? [] : [`(${ranges.counts}=1)`]), ...conditions];
}

import { quoteText } from "../cells/quoteText";
import type { Cell } from "../../domain/cell";
import { textKey } from "../../domain/sameText";
import { quoteSheet } from "../cells/area";
import { columnAt } from "../people/columnAt";
import type { Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";
import type { Adjustment } from "../results/adjustment";
import type { FormerAdjustments } from "../results/keptAdjustments";
import { areVersions } from "../scheme/versionOfId";
import { spellPeriod } from "./realPeriod";
import { columnSaying, textOf, type ResultsOnSheet } from "./resultsOnSheet";
import { sourceOfFormulas } from "./sourceOfResults";

/** Results that may have been adjusted, as far as others take the adjustments over. */
export type AdjustedResults = Pick<
  ResultsOnSheet,
  "sheet" | "scheme" | "from" | "columns" | "rows" | "adjustments" | "issue"
>;

interface Inserted {
  /** Id of the scheme. */
  readonly scheme: string;
  readonly data: SourceData;
  readonly mapping: Mapping;
  /** What the source was called before, where the same figures have been made anew: its table, or its sheet. */
  readonly formerSource?: string | null;
}

/**
 * What was typed beside the results that were made of the same data before, by whatever version of the scheme: of several sheets the
 * last. People are found as the results know them, by number where both have numbers.
 * @param results in the order of the workbook.
 * @returns `null` where there are none, or nothing was adjusted.
 */
export function formerAdjustments(
  results: readonly AdjustedResults[],
  { scheme, data, mapping, formerSource = null }: Inserted,
): FormerAdjustments | null {
  const former = results.findLast((each) => areVersions(each.scheme, scheme) && isOfSameData(each, data, formerSource));
  if (former === undefined || former.adjustments.length === 0) return null;
  const before = peopleOf(former);
  const byNumber = before.hasNumbers && mapping.has("number");
  const now = new Map<string, string>();
  for (const row of data.rows) {
    const textIn = (key: "number" | "name") => textOf(row[mapping.get(key) ?? -1]);
    const key = textKey(textIn(byNumber ? "number" : "name"));
    if (key !== "" && !now.has(key)) now.set(key, textIn(mapping.has("number") ? "number" : "name"));
  }
  const kept: Adjustment[] = [];
  const gone: Adjustment[] = [];
  const seen = new Set<string>();
  for (const adjustment of former.adjustments) {
    // Of two for one person the first counts.
    if (seen.has(textKey(adjustment.person))) continue;
    seen.add(textKey(adjustment.person));
    const known = before.find(adjustment.person);
    const person = now.get(textKey(byNumber ? known.number : known.name));
    if (person === undefined) gone.push({ ...adjustment, person: known.name || adjustment.person });
    else kept.push({ ...adjustment, person });
  }
  return { sheet: former.sheet, kept, gone };
}

interface PeopleBefore {
  readonly hasNumbers: boolean;
  /** @param person as an adjustment calls somebody */
  readonly find: (person: string) => { readonly number: string; readonly name: string };
}

function peopleOf(results: AdjustedResults): PeopleBefore {
  const [number, name] = (["number", "name"] as const).map((code) => columnSaying(results, { code, facts: {} }));
  const textIn = (row: readonly Cell[], column = -1) => textOf(row[column]);
  const hasNumbers = number !== undefined && number >= 0;
  const people = new Map(
    results.rows
      .map((row) => ({ number: textIn(row, number), name: textIn(row, name) }))
      .reverse()
      .map((person) => [textKey(hasNumbers ? person.number : person.name), person] as const),
  );
  return {
    hasNumbers,
    find: (person) =>
      people.get(textKey(person)) ?? (hasNumbers ? { number: person, name: "" } : { number: "", name: person }),
  };
}

/** Whether results were made of this source, and of the month of it that counts now. */
function isOfSameData(results: AdjustedResults, data: SourceData, formerSource: string | null): boolean {
  const { source, period } = data;
  const used = sourceOfFormulas(results);
  if (used === null) return isNamed(results.from, data) && isIssuedFor(results, monthOf(data));
  if (used.source === formerSource) return true;
  if (used.source !== (source.table ?? source.sheet)) return false;
  if (period !== null) return results.columns.some(({ formula }) => isOfMonth(formula, period));
  // Of months side by side the columns of the one that counts have headers alone.
  return !used.columns.some(({ header, list }) => {
    const at = columnAt(header, source.headers, source.area.column);
    return list === undefined && data.columns[at]?.header === "" && source.headers[at] !== "";
  });
}

/** Whether the line that says where the data come from names the source. */
function isNamed(from: string, { source: { table, sheet } }: SourceData): boolean {
  const [first = ""] = from.split(" + ");
  return table === null ? first.startsWith(`${quoteSheet(sheet)}!`) : first.endsWith(` (${table})`);
}

/** The month that counts, of a source that has several; else `null`. */
function monthOf({ layout, period, source }: SourceData): number | null {
  if (layout.kind === "monthsAcross") return source.reading.month ?? layout.months.at(-1) ?? null;
  return period?.month ?? null;
}

/** Of values the formulas are gone: their period tells the month. Headers may have months without years. */
function isIssuedFor({ issue }: AdjustedResults, month: number | null): boolean {
  if (month === null || issue === null) return true;
  return month > 12 ? issue.period === spellPeriod({ month, hasYear: true }) : Number(issue.period.slice(5)) === month;
}

/** Whether a formula of `columnFormula` takes this month of a list with several. */
function isOfMonth(formula: string, { month, labels }: NonNullable<SourceData["period"]>): boolean {
  const first = `DATE(${Math.floor((month - 1) / 12)},${((month - 1) % 12) + 1},1)`;
  return formula.includes(`>=${first}`) || labels.some((label) => formula.includes(quoteText(label)));
}

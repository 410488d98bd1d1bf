import { quoteText } from "../cells/quoteText";
import type { EarlierResults } from "../results/earlierResults";
import { keptWords } from "./keptTables";
import { isMonth } from "./realPeriod";
import type { Register } from "./register";

/**
 * The issued periods of the register as results that later ones build on. Formulas look into the register itself, by period and
 * scheme, so that sorting and filtering it, or deleting the sheet of results, changes nothing.
 */
export function registeredResults({ columns, periods }: Register): EarlierResults[] {
  if (columns === null) return [];
  // Quarters and years are made of the months, and no month of their own.
  const months = periods.filter(({ period }) => isMonth(period));
  return months.map(({ period, scheme, people }): EarlierResults => {
    const kinds = Object.values(keptWords.issued)
      .map((word) => `(${columns.kind}="${word}")`)
      .join("+");
    const rows = `(${columns.period}="${period}")*(${columns.scheme}=${quoteText(scheme)})*(${kinds})`;
    // A plain reference would make a blank cell 0.
    const pick = (column: string) => `FILTER(IF(${column}="","",${column}),${rows},"")`;
    return {
      sheet: period,
      scheme,
      people: people.length,
      number: people.every(({ number }) => number === "") ? null : pick(columns.number),
      name: people.every(({ name }) => name === "") ? null : pick(columns.name),
      grade: pick(columns.grade),
      rank: pick(columns.rank),
      rows: people.map(({ number, name, grade, rank }) => ({
        number,
        name,
        result: { grade: grade === "" ? null : grade, place: rank },
      })),
    };
  });
}

/** Earlier results of a workbook: what is issued from the register, what is not from its sheet. */
export function earlierResultsOf(
  onSheets: readonly EarlierResults[],
  issuedSheets: ReadonlySet<string>,
  register: Register,
): EarlierResults[] {
  const registered = registeredResults(register);
  return [...onSheets.filter(({ sheet }) => !issuedSheets.has(sheet)), ...registered];
}

/** The sheets whose results the register has: those whose issue line bears a check code of the register. */
export function issuedSheetsAmong(
  sheets: readonly { readonly sheet: string; readonly issueCode: string | null }[],
  { periods }: Register,
): Set<string> {
  const codes = new Set(periods.flatMap(({ issues }) => issues.map(({ checkCode }) => checkCode)));
  return new Set(sheets.flatMap(({ sheet, issueCode }) => (issueCode !== null && codes.has(issueCode) ? [sheet] : [])));
}

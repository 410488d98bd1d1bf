import { quoteText } from "../cells/quoteText";
import { isBlank } from "../../domain/cell";
import type { Language } from "../../domain/language";
import { headerWidth } from "../cells/displayWidth";
import { ensureRows } from "../cells/ensureRows";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import type { Taken } from "../cells/taken";
import type { Form } from "../people/findForms";
import { matchHeaders } from "../people/matchHeaders";
import { monthIn, withoutMonth } from "../people/monthHeaders";
import { personColumns } from "../people/personColumns";
import { referToSource } from "../people/referToSource";
import type { SourceData } from "../people/source";
import { monthOf, spellPeriod } from "../register/realPeriod";
import { datePeriod, periodOf } from "../results/periodOf";
import { summaryRows, type SummaryColumn, type SummaryPlan } from "./planSummary";
import { recordWords } from "./words/recordWords";

/** One of several lists of one form, read. */
export interface StackPart {
  readonly name: string;
  readonly data: SourceData;
}

const WIDEST = 18;
const NARROWEST = 10;
/** Rows below a list without a table that are watched, too. */
const ROOM = 200;

/**
 * Plans a sheet with the people of several lists of one form, one list after another, each cell a reference to where it stands, so that
 * figures follow. The first column says which list, as a month or a team. `VSTACK` would be shorter, and is not in Excel 2021:
 * https://support.microsoft.com/office/vstack-function-a4b86897-be0f-48fc-adca-fcc10d795a9c
 * @param today a month without a year is the one nearest to it.
 * @throws WorkbookProblem `tooManyRows` when a sheet cannot hold them.
 */
export function planStack(
  parts: readonly StackPart[],
  by: Form["by"],
  taken: Taken,
  language: Language,
  today: Date,
): SummaryPlan {
  const words = recordWords(language);
  const month = sharedMonth(parts);
  const sheet = freeSheetName([words.stackSheet(), month ?? ""].join(" ").trim(), taken.sheets);
  const [first] = parts;
  ensureRows(
    sheet,
    summaryRows.people,
    parts.reduce((sum, { data }) => sum + data.rows.length, 0),
  );
  const headers = (first?.data.source.headers ?? []).filter((header) => header.trim() !== "");
  const mark = by === "month" ? words.month() : departmentHeader(headers, words);
  const markOf = by === "month" ? (name: string) => spellMonth(name, today) : teamNames(parts, month);
  const marks = parts.flatMap(({ name, data }) => data.rows.map(() => markOf(name)));
  const columns = headers.map((header): SummaryColumn => {
    const cells = parts.flatMap(({ data }) => {
      const column = columnUnder(header, data, first?.data ?? data);
      return data.rows.map((_, row) => {
        if (column === null) return "";
        // With signs: sorting the rows of a table would shift references without.
        const cell = data.addressOf(row, column).replace(/([A-Z]+)(\d+)$/, "$$$1$$$2");
        return `=IF(${cell}="","",${cell})`;
      });
    });
    const shown = first?.data.columns.find((column) => column.header === header);
    const isText = shown !== undefined && shown.texts > shown.numbers;
    return { header, format: formatOf(first?.data, header), isText, cells, width: widthOf(header) };
  });
  return {
    sheet,
    table: freeTableName(sheet, taken.names),
    title: words.stackTitle({ names: parts.map(({ name }) => name) }),
    hint: words.stackHint(),
    settings: [{ label: checkFormula(parts, words), content: "", format: "@", remark: "" }],
    columns: [{ header: mark, format: "@", isText: true, cells: marks, width: 12 }, ...columns],
    rowCount: marks.length,
    identityCount: 1,
    records: [],
  };
}

/** What an appraisal takes for the department, unless the lists have one of their own. */
function departmentHeader(headers: readonly string[], words: ReturnType<typeof recordWords>): string {
  return personColumns(headers).department === null ? words.department() : words.list();
}

function spellMonth(name: string, today: Date): string {
  const period = periodOf(name);
  return period === null ? name : spellPeriod(datePeriod(period, monthOf(today)));
}

/** The month that all lists are called by: the sheet of all of them is called by it, too. */
function sharedMonth(parts: readonly StackPart[]): string | null {
  const [first, ...others] = parts.map(({ name }) => monthIn(name));
  return first !== undefined && others.every((each) => each === first) ? first : null;
}

/** Teams, without the month that all of them have, by which they would be others next month. */
function teamNames(parts: readonly StackPart[], month: string | null): (name: string) => string {
  const names = parts.map(({ name }) => withoutMonth(name));
  const areApart = month !== null && !names.includes("") && new Set(names).size === names.length;
  return areApart ? withoutMonth : (name) => name;
}

/** The column of a list for a header of the first: called alike, or alone in its place; `null` where there is none. */
export function columnUnder(header: string, { source }: SourceData, first: SourceData): number | null {
  const [found] = matchHeaders([{ header, field: null }], first.source.headers, source.headers);
  return found === undefined || found.by === "place" ? null : found.column;
}

/** As the list shows its first figures. */
function formatOf(data: SourceData | undefined, header: string): string {
  const at = data?.columns.findIndex((column) => column.header === header) ?? -1;
  const samples = data?.columns[at]?.samples ?? [];
  if (samples.some((text) => /\d\s*%$/.test(text))) return "0.0%";
  return (data?.dates.get(at)?.length ?? 0) > 0 ? "yyyy-mm-dd" : "General";
}

/** Whether the lists still have as many people as the sheet. */
function checkFormula(parts: readonly StackPart[], words: ReturnType<typeof recordWords>): string {
  const same = parts.map(({ data }) => {
    const { source, body, isFollowed } = data;
    const { number, name } = personColumns(source.headers);
    const column = number ?? name ?? 0;
    const filled = body.filter((row) => !isBlank(row[column] ?? null)).length;
    const room = source.table !== null || isFollowed ? source : { ...source, rowCount: source.rowCount + ROOM };
    return `SUMPRODUCT(--(${referToSource(room, column)}<>""))=${filled}`;
  });
  return `=IF(AND(${same.join(",")}),${quoteText(words.stackWhole())},${quoteText(words.stackOutgrown())})`;
}

function widthOf(header: string): number {
  return Math.max(NARROWEST, headerWidth(header, WIDEST));
}

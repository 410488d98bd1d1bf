import { quoteText } from "../cells/quoteText";
import type { Indicator } from "../../domain/scheme/scheme";
import type { Language } from "../../domain/language";
import { stepsWithin, type Steps } from "../../domain/steps";
import { fewestToTell } from "../../domain/survey/wilsonInterval";
import { absoluteAddress, addressOf, type Area } from "../cells/area";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { numberFormatOf } from "../cells/numberFormatOf";
import type { Taken } from "../cells/taken";
import { monthIn } from "../people/monthHeaders";
import { plainReading, type Source } from "../people/source";
import type { Collection, Measure } from "./collection";
import { recordedInSteps, type Log } from "./log";
import { figureWidth, identityColumns } from "./identityColumns";
import { countFormula, measureFormula } from "./measureFormula";
import { spellPeriod } from "../register/realPeriod";
import { planRecords, type RecordsPlan, type RecordsRanges } from "./planRecords";
import { unitOfMeasure } from "./unitOfMeasure";
import { recordWords } from "./words/recordWords";

/** A sheet with a row a person and a column an indicator, all formulas, and the sheets of records that it computes from. */
export interface SummaryPlan {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly hint: string;
  /** Labels and cells above the list: the month, the fewest answers, the check. */
  readonly settings: readonly SummarySetting[];
  readonly columns: readonly SummaryColumn[];
  readonly rowCount: number;
  readonly identityCount: number;
  readonly records: readonly RecordsPlan[];
}

export interface SummarySetting {
  readonly label: string;
  /** A formula, or a number; `""` where the label says it all. */
  readonly content: string | number;
  readonly format: string;
  readonly remark: string;
}

export interface SummaryColumn {
  readonly header: string;
  readonly format: string;
  readonly isText: boolean;
  /** One a row; formulas begin with "=". */
  readonly cells: readonly string[];
  readonly width: number;
}

/** Rows of the sheet, from 0. */
export const summaryRows = { title: 0, hint: 1, settings: 2, headers: 6, people: 7 } as const;
/** The column of what can be set, from 0. */
export const SETTING_COLUMN = 1;

/** Shares that a department wants to tell apart. */
export const TOLD_APART = [0.9, 0.75] as const;

/** Plans a summary of records, in steps. @param indicators of the scheme, whose names become the headers. */
export function* planSummaryInSteps(
  collection: Collection,
  logs: readonly Log[],
  indicators: readonly Indicator[],
  taken: Taken,
  language: Language,
): Steps<SummaryPlan> {
  const words = recordWords(language);
  const { month } = collection;
  const used = logs.filter(({ key }) => collection.measures.some(({ log }) => log === key));
  const period = month === null ? monthNamed(used) : spellPeriod({ month, hasYear: true });
  const sheet = freeSheetName(withPeriod(words.summarySheet(), period), taken.sheets);
  const cell = (row: number): Area => ({ sheet, row, column: SETTING_COLUMN, rowCount: 1, columnCount: 1 });
  const periodCell = absoluteAddress(cell(summaryRows.settings));
  const fewest = `$B$${summaryRows.settings + 2}`;
  const sheets = [...taken.sheets, sheet];
  const planned: (ReturnType<typeof planRecords> & { readonly log: Log })[] = [];
  for (const [i, log] of used.entries()) {
    const name = freeSheetName(withPeriod(words.recordsSheet({ log: log.key }), period), sheets);
    sheets.push(name);
    planned.push({ log, ...planRecords(log, collection, name, periodCell, language) });
    yield (0.5 * (i + 1)) / used.length;
  }

  const out = new Set(collection.leftOut);
  const recorded = yield* stepsWithin(recordedInSteps(used, collection.month), 0.5, 1);
  const people = recorded.people.filter(({ key }) => !out.has(key));
  const identity = identityColumns(people, used[0]?.choice.person ?? "", words);
  const rows = people.map((_, i) => `$A${summaryRows.people + i + 1}`);
  const measured = indicators.flatMap((indicator) => {
    const measure = collection.measures.find((each) => each.indicator === indicator.code);
    const ranges = planned.find(({ log }) => log.key === measure?.log)?.ranges;
    return measure && ranges ? [{ indicator, measure, ranges }] : [];
  });
  const figures = measured.map(({ indicator, measure, ranges }) => {
    const unit = unitOfMeasure(measure, indicator);
    const header =
      unit === undefined || unit === indicator.unit ? indicator.name : words.inUnit({ ...indicator, unit });
    return {
      header,
      format: formatOf(unit, measure),
      isText: false,
      cells: rows.map((who) => measureFormula(measure, ranges, who)),
      width: figureWidth(header),
    };
  });
  const shares = measured.filter(({ measure }) => measure.kind === "share");
  const notes = rows.map(
    (who) =>
      `=${shares
        .map(({ indicator, measure, ranges }) => {
          const count = countFormula(measure, ranges, who);
          const text = `${quoteText(words.tooFew({ name: indicator.name }))}&n&${quoteText(words.tooFewEnd())}`;
          return `LET(n,${count},IF(AND(n>0,n<${fewest}),${text},""))`;
        })
        .join("&")}`,
  );
  const note = { header: words.note(), format: "General", isText: true, cells: notes, width: 30 };
  return {
    sheet,
    table: freeTableName(sheet, taken.names),
    title: words.summaryTitle({ logs: used.map(({ key }) => key) }),
    hint: words.summaryHint(),
    settings: [
      collection.month === null
        ? { label: words.month(), content: words.allRows(), format: "@", remark: "" }
        : { label: words.month(), content: firstDayFormula(collection.month), format: "yyyy-mm", remark: "" },
      ...(shares.length === 0
        ? []
        : [
            {
              label: words.fewest(),
              content: fewestToTell(...TOLD_APART),
              format: "0",
              remark: words.fewestWhy(),
            },
          ]),
      {
        label: checkFormula(
          planned.map(({ ranges }) => ranges),
          people.length,
          words,
        ),
        content: "",
        format: "@",
        remark: "",
      },
    ],
    columns: [...identity, ...figures, ...(shares.length === 0 ? [] : [note])],
    rowCount: people.length,
    identityCount: identity.length,
    records: planned.map(({ plan }) => plan),
  };
}

/** By the month in the sheet's name results, streaks and the register know which month they are of. */
function withPeriod(name: string, period: string | null): string {
  return period === null ? name : `${name} ${period}`;
}

/** The month that a list is called by which has no days of its own. */
function monthNamed(logs: readonly Log[]): string | null {
  const names = logs.flatMap(({ choice }) => [choice.sheet, choice.table ?? ""]);
  return names.map(monthIn).find((month) => month !== null) ?? null;
}

/** The summary as an appraisal takes it. */
export function sourceOfSummary({ sheet, table, columns, rowCount }: SummaryPlan): Source {
  const area: Area = {
    sheet,
    row: summaryRows.headers,
    column: 0,
    rowCount: rowCount + 1,
    columnCount: columns.length,
  };
  const headers = columns.map(({ header }) => header);
  return { kind: "table", table, sheet, area, address: addressOf(area), headers, rowCount, reading: plainReading };
}

/** Whether all records of the period are covered, and how many are nobody's of those listed. */
function checkFormula(ranges: readonly RecordsRanges[], people: number, words: ReturnType<typeof recordWords>): string {
  const first = summaryRows.people + 1;
  const listed = `$A$${first}:$A$${summaryRows.people + people}`;
  const others = ranges.map(({ person, counts }) => {
    const mark = counts ?? person;
    const all = counts === null ? `COUNTIFS(${person},"?*")` : `COUNTIFS(${mark},1)`;
    const theirs = counts === null ? `COUNTIFS(${person},${listed})` : `COUNTIFS(${person},${listed},${mark},1)`;
    return `${all}-SUMPRODUCT(${theirs})`;
  });
  const rest = others.join("+");
  const isFull = `OR(${ranges.map((each) => each.isFull).join(",")})`;
  return `=IF(${isFull},${quoteText(words.recordsFull())},IF(${rest}=0,${quoteText(words.everyoneListed())},${rest}&${quoteText(words.notListed())}))`;
}

function firstDayFormula(month: number): string {
  const year = Math.floor((month - 1) / 12);
  return `=DATE(${year},${month - year * 12},1)`;
}

function formatOf(unit: string | undefined, { kind }: Measure): string {
  const format = numberFormatOf(unit);
  if (format !== "General") return format;
  switch (kind) {
    case "share":
      return "0.0%";
    case "mean":
    case "median":
    case "sum":
      return "#,##0.00";
    default:
      return "#,##0";
  }
}

import { quoteText } from "../cells/quoteText";
import type { Language } from "../../domain/language";
import { MONEY } from "../cells/numberFormatOf";
import { say, type Message } from "../messages/message";
import type { SummaryFigure } from "./resultsPlan";
import { MARK, withFormulas } from "./wordedFormula";

/** The people's cells in the columns that a summary is about, without the sheet. */
export interface ResultRanges {
  /** By what people are told apart. */
  readonly people: string;
  readonly total: string;
  readonly grade: string;
  /** `null` where nobody is paid. */
  readonly pay: string | null;
  /** On how much of the weights each is scored. */
  readonly coverage: string;
  /** Whom each adjustment is for, what it is, and why. */
  readonly adjusted: string;
  readonly adjustment: string;
  readonly reason: string;
}

/** Shares of the weights from here on are all of them: the rest is what adding fractions leaves. */
export const NEARLY_ALL = 0.9995;

/** Below any figure that a spreadsheet can hold. */
const ANY_FIGURE = '"<9.99E+307"';

/** A formula, without its sign, that adds up what figures there are; errors and texts are left out. */
export function sumOfFigures(range: string): string {
  return `SUMIF(${range},${ANY_FIGURE})`;
}

/** What everyone's results come to, in native formulas: people, mean and median, pay, and how many have each grade. */
export function summarize(ranges: ResultRanges, grades: readonly string[], language: Language): SummaryFigure[] {
  const { total, grade, pay } = ranges;
  const label = (message: Message) => say(message, language);
  const people = countPeople(ranges);
  const orNone = (formula: string) => `=IFERROR(${formula},"–")`;
  const shareOf = (count: string) => `=IF(${people}=0,"",(${count})/${people})`;
  // A label may hold what COUNTIF takes for a wildcard.
  const counted = grades.map((each) => `COUNTIF(${grade},${quoteText(`=${each.replace(/[~*?]/g, "~$&")}`)})`);
  const others = `${people}-(${counted.length === 0 ? "0" : counted.join("+")})`;
  const left = (range: string) => {
    const counted = `COUNT(${range})`;
    const words = withFormulas(
      { code: "sumOfSome", facts: { counted: MARK, people: MARK } },
      language,
      counted,
      people,
    );
    return `=IF(${counted}=${people},"",${words})`;
  };
  const figure = (labelled: Message, formula: string, format: string, note = ""): SummaryFigure => ({
    label: label(labelled),
    formula,
    format,
    note,
  });
  return [
    figure({ code: "summaryPeople", facts: {} }, `=${people}`, "0"),
    figure({ code: "summaryMean", facts: {} }, orNone(`AVERAGEIF(${total},${ANY_FIGURE})`), "0.00", left(total)),
    figure({ code: "summaryMedian", facts: {} }, orNone(`MEDIAN(IF(ISNUMBER(${total}),${total}))`), "0.00"),
    ...(pay === null ? [] : [figure({ code: "summaryPay", facts: {} }, `=${sumOfFigures(pay)}`, MONEY, left(pay))]),
    ...counted.map((count, i) => ({
      label: grades[i] ?? "",
      formula: `=${count}`,
      format: "0",
      note: shareOf(count),
    })),
    ...(counted.length === 0 ? [] : [figure({ code: "summaryOthers", facts: {} }, `=${others}`, "0", shareOf(others))]),
  ];
}

function countPeople({ people }: ResultRanges): string {
  return `SUMPRODUCT(--(${people}<>""))`;
}

/** A formula that says who has no total, no pay, or only part of the weights, and which adjustments are not complete. */
export function missingFormula(ranges: ResultRanges, grades: readonly string[], language: Language): string {
  const { people, total, pay, coverage, adjusted, adjustment, reason } = ranges;
  const all = countPeople(ranges);
  const isMade = `(${adjustment}<>"")`;
  const labels = grades.length === 0 ? '{""}' : `{${grades.map(quoteText).join(";")}}`;
  const isGrade = `ISNUMBER(MATCH(${adjustment},${labels},0))`;
  const isKnown = `ISNUMBER(MATCH(${adjusted},${people},0))`;
  const say1 = (code: MissingCode, formula: string) =>
    withFormulas({ code, facts: { count: MARK } }, language, formula);
  const ifAny = (code: MissingCode, formula: string) =>
    `LET(found,${formula},IF(found=0,"",${quoteText(" · ")}&${say1(code, "found")}))`;
  const parts = [
    say1("missingTotal", `(${all}-COUNT(${total}))`),
    ...(pay === null ? [] : [`${quoteText(" · ")}&${say1("missingPay", `(${all}-COUNT(${pay}))`)}`]),
    `${quoteText(" · ")}&${say1("missingWeights", `COUNTIF(${coverage},"<${NEARLY_ALL}")`)}`,
    `${quoteText(" · ")}&${say1("adjustments", `SUMPRODUCT(--${isMade})`)}`,
    ifAny("adjustmentsWithoutReason", `SUMPRODUCT(${isMade}*(${reason}=""))`),
    ifAny("adjustmentsNotUnderstood", `SUMPRODUCT(${isMade}*ISTEXT(${adjustment})*NOT(${isGrade}))`),
    ifAny("adjustmentsForNobody", `SUMPRODUCT(${isMade}*NOT(${isKnown}))`),
  ];
  return `=${parts.join("&")}`;
}

type MissingCode =
  | "missingTotal"
  | "missingPay"
  | "missingWeights"
  | "adjustments"
  | "adjustmentsWithoutReason"
  | "adjustmentsNotUnderstood"
  | "adjustmentsForNobody";

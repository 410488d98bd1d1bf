import type { Language } from "../../domain/language";
import { addressOf, absoluteAddress, localAddress } from "../cells/area";
import { displayWidth } from "../cells/displayWidth";
import type { FieldKey, Mapping } from "../people/mapping";
import { canPay, commissionMeasure, measuresOf, type Measure } from "../people/measures";
import { say, type Message } from "../messages/message";
import { MONEY, numberFormatOf } from "../cells/numberFormatOf";
import { referToSource } from "../people/referToSource";
import { resultArea, type ResultColumn, type ResultsPlan } from "./resultsPlan";
import { cellOfPay, columnOfGrades } from "../scheme/schemeCells";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import type { SourceData } from "../people/source";
import { stampOf } from "../scheme/stampOf";
import { WorkbookProblem } from "../WorkbookProblem";

export interface ResultsRequest {
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly mapping: Mapping;
  readonly language: Language;
  /** When it is planned: stamped on the sheet. */
  readonly at: Date;
}

const SCORE = "0.00";
/** In digits; longer headers wrap. */
const WIDEST_HEADER = 16;
const NARROWEST = 9;
const GAP = 2;
/** Names and departments. */
const WIDEST_TEXT = 24;

/**
 * Plans a sheet of results in live formulas: whatever changes in the source or in the scheme, the results follow. Each
 * column is one formula that spills to all people, so that the scheme is handed over once and not once a person.
 * @throws WorkbookProblem when the mapping leaves nothing to compute.
 */
export function planResults(request: ResultsRequest): ResultsPlan {
  const { scheme, data, mapping, language } = request;
  const { scheme: rules } = scheme.reading;
  const measures = measuresOf(rules, mapping);
  if (!measures.some(({ role }) => role === "scored")) throw new WorkbookProblem({ code: "nothingMapped", facts: {} });
  if (!mapping.has("name") && !mapping.has("number")) throw new WorkbookProblem({ code: "nobodyNamed", facts: {} });

  const sheet = new ColumnsInMaking(request);
  for (const key of ["number", "name", "department"] as const)
    sheet.takeOver(key, { group: "groupPerson", isText: true, width: textWidth(data, mapping.get(key)) });
  const identityCount = sheet.columns.length;
  const actuals = measures.map((measure) => sheet.addActuals(measure));
  const { total, grade } = sheet.addScores(measures, actuals);
  if (canPay(rules, measures, mapping)) {
    const sales = commissionMeasure(rules, measures);
    sheet.addPay(total, grade, sales ? (actuals[measures.indexOf(sales)] ?? null) : null);
  }

  const { source } = data;
  const from = source.table === null ? addressOf(source.area) : `${addressOf(source.area)} (${source.table})`;
  const made = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(request.at);
  return {
    sheet: say({ code: "resultsSheet", facts: { id: rules.id, source: source.sheet } }, language),
    people: source.rowCount,
    heading: {
      title: say({ code: "resultsTitle", facts: { title: rules.title } }, language),
      lines: [
        stampOf(scheme, language),
        say({ code: "resultsFrom", facts: { from, people: source.rowCount, made } }, language),
      ],
      check: checkFormula(data, mapping, language),
    },
    sumLabel: say({ code: "sum", facts: {} }, language),
    columns: sheet.columns,
    identityCount,
  };
}

/** A formula that tells when the source has got more or fewer people than the results cover. */
function checkFormula({ source, isFollowed }: SourceData, mapping: Mapping, language: Language): string {
  const { area, rowCount } = source;
  const fine = quote(say({ code: "resultsLive", facts: {} }, language));
  const changed = quote(say({ code: "resultsOutgrown", facts: { people: rowCount } }, language));
  const column = mapping.get("number") ?? mapping.get("name") ?? 0;
  if (source.table !== null) return `=IF(ROWS(${referToSource(source, column)})=${rowCount},${fine},${changed})`;
  const last = absoluteAddress({ ...area, row: area.row + rowCount, rowCount: 1 });
  const next = absoluteAddress({ ...area, row: area.row + rowCount + 1, rowCount: 1 });
  // What follows the people moves away from the last of them when a row is inserted between.
  return isFollowed
    ? `=IF(MIN(ROW(${next}))-MIN(ROW(${last}))=1,${fine},${changed})`
    : `=IF(COUNTA(${next})=0,${fine},${changed})`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

type Group = "groupPerson" | "groupActuals" | "groupScores" | "groupResults" | "groupPay";
type Shape = Partial<Omit<ResultColumn, "header" | "formula" | "group">>;

/** Columns as they are added, each of which may refer to those before it. */
class ColumnsInMaking {
  readonly columns: ResultColumn[] = [];

  constructor(private readonly request: ResultsRequest) {}

  /** Takes a column of the source over. */
  takeOver(key: Exclude<FieldKey, `indicator ${string}`>, shape: Shape & { group: Group }): number | null {
    const { mapping } = this.request;
    const column = mapping.get(key);
    return column === undefined ? null : this.add({ code: key, facts: {} }, this.copy(column), shape);
  }

  addActuals({ indicator: { code, name, unit }, column }: Measure): number {
    return this.add(name, this.copy(column), { group: "groupActuals", code, format: numberFormatOf(unit) });
  }

  /** One formula fills the scores of all indicators, the total and the grade. */
  addScores(measures: readonly Measure[], actuals: readonly number[]): { total: number; grade: number } {
    const { scheme } = this.request;
    const appraised = measures.filter(({ role }) => role !== "recorded");
    const first = actuals[0] ?? 0;
    const codes = localAddress(resultArea("codes", first, appraised.length));
    const formula = `=KPI.APPRAISE(${this.cells(first, appraised.length)},${codes},${scheme.reference})`;
    appraised.forEach(({ indicator: { name }, role }, i) => {
      const shape = { group: "groupScores", format: SCORE } as const;
      if (role === "scored") this.add({ code: "scoreOf", facts: { name } }, i === 0 ? formula : null, shape);
      else this.add("–", null, { ...shape, isGap: true });
    });
    const decimals = scheme.reading.scheme.totalDecimals;
    const total = this.add({ code: "total", facts: {} }, null, {
      group: "groupResults",
      format: totalFormat(decimals),
      isResult: true,
    });
    const grade = this.add({ code: "grade", facts: {} }, null, {
      group: "groupResults",
      isResult: true,
      isText: true,
      width: 12,
    });
    // A person whose total is an error has no place; the others keep theirs.
    this.add({ code: "rank", facts: {} }, `=KPI.RANK(IFERROR(${this.cells(total)},""))`, { group: "groupResults" });
    return { total, grade };
  }

  addPay(total: number, grade: number, sales: number | null): void {
    const { scheme } = this.request;
    const tiers = scheme.sections.tiers ?? scheme.reference;
    const money = { group: "groupPay", format: MONEY, isSummed: true, width: 13 } as const;
    const base = this.takeOver("base", money);
    if (base === null) return;
    const coefficient = this.add({ code: "coefficient", facts: {} }, this.coefficient(total, grade), {
      group: "groupPay",
      format: "0.00%",
    });
    const commission =
      sales === null
        ? null
        : this.add({ code: "commission", facts: {} }, `=KPI.TIERCOMMISSION(${this.cells(sales)},${tiers})`, money);
    const bonus =
      sales === null
        ? null
        : this.add({ code: "bonus", facts: {} }, `=KPI.TIERBONUS(${this.cells(sales)},${tiers})`, money);
    const allowance = this.addAllowance(base, money);
    const parts = [base, coefficient, commission, bonus, allowance].map((column) =>
      column === null ? "" : this.cells(column),
    );
    this.add({ code: "pay", facts: {} }, `=KPI.PAY(${parts.join(",").replace(/,+$/, "")})`, {
      ...money,
      isResult: true,
    });
  }

  /** Each person's own allowance, else the scheme's. */
  private addAllowance(base: number, money: Shape & { group: Group }): number | null {
    const { scheme, data, mapping } = this.request;
    const column = mapping.get("allowance");
    const general = cellOfPay(scheme, "allowance");
    if (column !== undefined) {
      const own = referToSource(data.source, column);
      return this.add({ code: "allowance", facts: {} }, `=IF(${own}="",${general ?? "0"},${own})`, money);
    }
    return general === null
      ? null
      : this.add({ code: "allowance", facts: {} }, `=IF(${this.cells(base)}="","",${general})`, money);
  }

  private coefficient(total: number, grade: number): string {
    const { scheme } = this.request;
    if (scheme.reading.scheme.pay?.coefficientFrom !== "grade")
      return `=IF(${this.cells(total)}="","",${this.cells(total)}/100)`;
    const labels = columnOfGrades(scheme, "label");
    const coefficients = columnOfGrades(scheme, "coefficient");
    if (labels === null || coefficients === null) return "=NA()";
    const at = this.cells(grade);
    // A grade without a coefficient must not count as 0 and pay nothing.
    return `=IF(${at}="","",IF(XLOOKUP(${at},${labels},${coefficients}&"")="",NA(),XLOOKUP(${at},${labels},${coefficients})))`;
  }

  /** What is blank in the source stays blank: a plain reference would make it 0. */
  private copy(column: number): string {
    const reference = referToSource(this.request.data.source, column);
    return `=IF(${reference}="","",${reference})`;
  }

  /** The people's cells in a column, or in several side by side. */
  private cells(column: number, columnCount = 1): string {
    return localAddress(resultArea("people", column, columnCount, this.request.data.source.rowCount));
  }

  private add(header: string | Message, formula: string | null, { group, ...shape }: Shape & { group: Group }): number {
    const { language } = this.request;
    const text = typeof header === "string" ? header : say(header, language);
    const width = Math.min(WIDEST_HEADER, Math.max(NARROWEST, displayWidth(text) + 2));
    const plain = { code: "", format: "General", isSummed: false, isText: false, isResult: false, isGap: false };
    this.columns.push({
      ...plain,
      ...shape,
      width: shape.isGap ? GAP : Math.max(width, shape.width ?? 0),
      header: text,
      formula,
      group: say({ code: group, facts: {} }, language),
    });
    return this.columns.length - 1;
  }
}

/**
 * A total that the scheme does not round shows up to four decimals, its points in line: with two, 94.996 would look like 95.00
 * and be graded as 94.996.
 */
function totalFormat(decimals: number | null): string {
  if (decimals === null) return "0.00??";
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** Wide enough for the texts that a column of the source holds. */
function textWidth({ rows }: SourceData, column: number | undefined): number {
  const widths = rows.map((row) => displayWidth(String(row[column ?? -1] ?? "")) + 2);
  return Math.min(WIDEST_TEXT, Math.max(NARROWEST, ...widths));
}

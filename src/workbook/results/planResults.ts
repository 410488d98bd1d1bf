import { prepareAppraiser } from "../../domain/appraise";
import { spellFigure } from "../../domain/appraisal/heads";
import type { Language } from "../../domain/language";
import { absoluteAddress, addressOf, localAddress } from "../cells/area";
import { displayWidth } from "../cells/displayWidth";
import { MONEY, numberFormatOf } from "../cells/numberFormatOf";
import { say, type Message } from "../messages/message";
import { fieldsOf } from "../people/fields";
import { headColumns, type HeadColumn } from "../people/headColumns";
import { rosterConcepts } from "../people/lexicon";
import { headerKey } from "../../domain/headerKey";
import type { IdentityKey, Mapping } from "../people/mapping";
import { columnFormula, countFormula, isWhole } from "../people/columnFormula";
import type { SourceData } from "../people/source";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { stampOf } from "../scheme/stampOf";
import { WorkbookProblem } from "../WorkbookProblem";
import { canPay } from "./appraiseSource";
import type { History } from "./arrangeHistory";
import { carriedAmounts, carriedReasons, isCarriedByNumber, type CarriedOver } from "./carriedOver";
import { areNumbersKnown, type EarlierResults } from "./earlierResults";
import { resultArea, type ResultColumn, type ResultsPlan } from "./resultsPlan";

export interface ResultsRequest {
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly mapping: Mapping;
  /** Results of earlier periods, oldest first, which streaks run on from. */
  readonly earlier?: History;
  /** What is paid of earlier periods; `null` where nothing is. */
  readonly carried?: CarriedOver | null;
  readonly language: Language;
  /** When it is planned: stamped on the sheet. */
  readonly at: Date;
}

const SCORE = "0.00";
/** In digits; longer headers wrap. */
const WIDEST_HEADER = 16;
const NARROWEST = 9;
/** Names and departments. */
const WIDEST_TEXT = 24;

/**
 * Plans a sheet of results in live formulas: whatever changes in the source or in the scheme, the results follow. Each
 * column is one formula that spills to all people, so that the scheme is handed over once and not once a person.
 * @throws WorkbookProblem when the mapping leaves nothing to compute.
 */
export function planResults(request: ResultsRequest): ResultsPlan {
  const { scheme, data, mapping, language } = request;
  const { reading } = scheme;
  const { scheme: rules } = reading;
  const heads = headColumns(fieldsOf(rules, reading.language), mapping);
  if (!heads.some(({ field }) => field.role === "scored" || field.role === "rating")) {
    throw new WorkbookProblem({ code: "nothingMapped", facts: {} });
  }
  if (!mapping.has("name") && !mapping.has("number")) throw new WorkbookProblem({ code: "nobodyNamed", facts: {} });

  const sheet = new ColumnsInMaking(request);
  const identity = (["number", "name", "department"] as const).map(
    (key) =>
      [
        key,
        sheet.takeOver(key, { group: "groupPerson", isText: true, width: textWidth(data, mapping.get(key)) }),
      ] as const,
  );
  const identityCount = sheet.columns.length;
  const columnOf = new Map(identity);
  const block = heads.map((head) => sheet.addHead(head));
  const { total, grade, rank } = sheet.addResults(heads, block, columnOf.get("department") ?? null);
  sheet.addStreaks(columnOf, grade, rank);
  const names = heads.map(({ head }) => head);
  if (canPay(reading, names)) {
    const carries = sheet.addCarried(columnOf);
    sheet.addPay(block[0] ?? total, carries);
  }

  const { source } = data;
  const from = source.table === null ? addressOf(source.area) : `${addressOf(source.area)} (${source.table})`;
  const made = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(request.at);
  return {
    sheet: say({ code: "resultsSheet", facts: { id: rules.id, source: source.sheet } }, language),
    people: data.rows.length,
    heading: {
      title: say({ code: "resultsTitle", facts: { title: rules.title } }, language),
      lines: [
        stampOf(scheme, language),
        say({ code: "resultsFrom", facts: { from, people: data.rows.length, made } }, language),
      ],
      check: checkFormula(data, mapping, language),
    },
    sumLabel: say({ code: "sum", facts: {} }, language),
    columns: sheet.columns,
    identityCount,
  };
}

/** A formula that tells when the source has got more or fewer people than the results cover. */
function checkFormula(data: SourceData, mapping: Mapping, language: Language): string {
  const { source, isFollowed, rows } = data;
  const { area, rowCount } = source;
  const fine = quote(say({ code: "resultsLive", facts: {} }, language));
  const changed = quote(say({ code: "resultsOutgrown", facts: { people: rows.length } }, language));
  const column = mapping.get("number") ?? mapping.get("name") ?? 0;
  if (source.table !== null || !isWhole(data))
    return `=IF(${countFormula(data, column)}=${rows.length},${fine},${changed})`;
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

type Group =
  | "groupPerson"
  | "groupActuals"
  | "groupRoster"
  | "groupScores"
  | "groupResults"
  | "groupHistory"
  | "groupCarried"
  | "groupPay";
type Shape = Partial<Omit<ResultColumn, "header" | "formula" | "group">>;

/** Columns as they are added, each of which may refer to those before it. */
class ColumnsInMaking {
  readonly columns: ResultColumn[] = [];

  constructor(private readonly request: ResultsRequest) {}

  /** Takes a column of the source over. */
  takeOver(key: IdentityKey, shape: Shape & { group: Group }): number | null {
    const column = this.request.mapping.get(key);
    return column === undefined ? null : this.add({ code: key, facts: {} }, this.copy(column), shape);
  }

  /** A column that formulas take, with its head above: what they know it by. */
  addHead({ field: { label, role, indicator }, head, column }: HeadColumn): number {
    if (role !== "roster") {
      const format = numberFormatOf(indicator?.unit);
      return this.add(label, this.copy(column), { group: "groupActuals", code: head, format });
    }
    const isMoney = rosterConcepts
      .slice(0, 2)
      .some(({ same }) => same.some((word) => headerKey(word) === headerKey(head)));
    // Not summed: a sum passes text figures over in silence, which the functions read.
    const shape = isMoney ? ({ format: MONEY, width: 13 } as const) : {};
    return this.add(label, this.copy(column), { group: "groupRoster", code: head, ...shape });
  }

  /** One formula fills the scores of all indicators, the total and the grade. */
  addResults(
    heads: readonly HeadColumn[],
    block: readonly number[],
    department: number | null,
  ): { total: number; grade: number; rank: number } {
    const { scheme } = this.request;
    const { reading } = scheme;
    const groups = department === null ? "" : `,${this.cells(department)}`;
    const [first = 0] = block;
    const formula = `=KPI.APPRAISE(${this.cells(first, block.length)},${this.heads(first, block.length)},${scheme.reference}${groups})`;
    const { isScored } = prepareAppraiser(
      reading,
      heads.map(({ head }) => head),
    );
    const scored = heads.filter((_, i) => isScored[i]);
    scored.forEach(({ field: { indicator, label } }, i) => {
      const header = { code: "scoreOf", facts: { name: indicator?.name ?? label } } as const;
      this.add(header, i === 0 ? formula : null, { group: "groupScores", format: SCORE });
    });
    const [totalHead, gradeHead] = [spellFigure("total", reading.language), spellFigure("grade", reading.language)];
    const shape = { group: "groupResults", isResult: true } as const;
    const format = totalFormat(reading.scheme.totalDecimals);
    const total = this.add({ code: "total", facts: {} }, null, { ...shape, format, code: totalHead });
    const grade = this.add({ code: "grade", facts: {} }, null, { ...shape, isText: true, width: 12, code: gradeHead });
    // A person whose total is an error has no place; the others keep theirs.
    const clean = `IFERROR(${this.cells(total)},"")`;
    const rank = this.add({ code: "rank", facts: {} }, `=KPI.RANK(${clean})`, { group: "groupResults" });
    if (reading.scheme.distribution !== undefined) {
      const shares = scheme.sections.distribution ?? scheme.reference;
      this.add({ code: "proposal", facts: {} }, `=KPI.FORCEDGRADE(${clean},${shares}${groups})`, {
        group: "groupResults",
        isText: true,
        width: 12,
      });
    }
    return { total, grade, rank };
  }

  /** Grades and places of earlier periods, with this one's behind them, and what streaks come to. */
  addStreaks(identity: ReadonlyMap<IdentityKey, number | null>, grade: number, rank: number): void {
    const { scheme, earlier = [], language: sheetLanguage } = this.request;
    const { language, scheme: rules } = scheme.reading;
    if (earlier.length === 0 || !rules.rules.some(({ kind }) => kind === "streak")) return;
    const byNumber = areNumbersKnown(earlier, identity.get("number") != null);
    const own = this.cells(identity.get(byNumber ? "number" : "name") ?? 0);
    const shape = { group: "groupHistory", isText: true, width: 12 } as const;
    const lookUp = (results: EarlierResults | null, column: "grade" | "rank") => {
      // No grade is called so: a period without results breaks every run.
      if (results === null) return `=IF(${own}="","","–")`;
      const keys = byNumber ? results.number : results.name;
      const from = results[column];
      return from === null || keys === null ? '=""' : `=IF(${own}="","",XLOOKUP(${own}&"",${keys}&"",${from},""))`;
    };
    const nameOf = (results: EarlierResults | null) =>
      results?.sheet ?? say({ code: "noResults", facts: {} }, sheetLanguage);
    const grades = earlier.map((each) =>
      this.add({ code: "gradeIn", facts: { sheet: nameOf(each) } }, lookUp(each, "grade"), shape),
    );
    this.add({ code: "gradeNow", facts: {} }, `=IFERROR(${this.cells(grade)},"")`, shape);
    const places = earlier.map((each) =>
      this.add({ code: "rankIn", facts: { sheet: nameOf(each) } }, each === null ? '=""' : lookUp(each, "rank"), {
        group: "groupHistory",
      }),
    );
    this.add({ code: "rankNow", facts: {} }, `=${this.cells(rank)}`, { group: "groupHistory" });
    const count = earlier.length + 1;
    const ranges = [this.cells(grades[0] ?? grade, count), this.cells(places[0] ?? rank, count)];
    const formula = `=KPI.STREAKS(${ranges.join(",")},${scheme.reference})`;
    const code = spellFigure("streak", language);
    this.add({ code: "streakReward", facts: {} }, formula, {
      group: "groupHistory",
      format: MONEY,
      isSummed: true,
      width: 13,
      code,
    });
    this.add({ code: "streakNames", facts: {} }, null, { group: "groupHistory", isText: true, width: 20 });
  }

  /** What the register carries into this period, and why. @returns whether anything is. */
  addCarried(identity: ReadonlyMap<IdentityKey, number | null>): boolean {
    const { carried, scheme } = this.request;
    if (!carried?.references) return false;
    const byNumber = isCarriedByNumber(carried, identity.get("number") != null);
    const own = this.cells(identity.get(byNumber ? "number" : "name") ?? 0);
    const { language } = scheme.reading;
    const head = (figure: "carried" | "carriedReason") => ({
      group: "groupCarried" as const,
      code: spellFigure(figure, language),
    });
    this.add({ code: "carriedOver", facts: {} }, carriedAmounts(own, byNumber, carried.references), {
      ...head("carried"),
      format: MONEY,
      isSummed: true,
      width: 13,
    });
    this.add({ code: "carriedReason", facts: {} }, carriedReasons(own, byNumber, carried.references), {
      ...head("carriedReason"),
      isText: true,
      width: 20,
    });
    return true;
  }

  /** One formula fills all items and the pay, from everything that stands to its left. */
  addPay(first: number, carries: boolean): void {
    const { scheme } = this.request;
    const width = this.columns.length - first;
    const formula = `=KPI.PAYITEMS(${this.cells(first, width)},${this.heads(first, width)},${scheme.reference})`;
    const money = { group: "groupPay", format: MONEY, isSummed: true, width: 13 } as const;
    const items = scheme.reading.scheme.pay?.items ?? [];
    items.forEach(({ name }, i) => this.add(name, i === 0 ? formula : null, money));
    if (carries) {
      const code = spellFigure("carried", scheme.reading.language);
      this.add({ code: "carriedOver", facts: {} }, null, { ...money, code });
    }
    this.add({ code: "pay", facts: {} }, null, { ...money, isResult: true });
  }

  private copy(column: number): string {
    return columnFormula(this.request.data, column);
  }

  /** The people's cells in a column, or in several side by side. */
  private cells(column: number, columnCount = 1): string {
    return localAddress(resultArea("people", column, columnCount, this.request.data.rows.length));
  }

  /** What stands above such columns for formulas to know them by. */
  private heads(column: number, columnCount: number): string {
    return localAddress(resultArea("codes", column, columnCount));
  }

  private add(header: string | Message, formula: string | null, { group, ...shape }: Shape & { group: Group }): number {
    const { language } = this.request;
    const text = typeof header === "string" ? header : say(header, language);
    const width = Math.min(WIDEST_HEADER, Math.max(NARROWEST, displayWidth(text) + 2));
    const plain = { code: "", format: "General", isSummed: false, isText: false, isResult: false };
    this.columns.push({
      ...plain,
      ...shape,
      width: Math.max(width, shape.width ?? 0),
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

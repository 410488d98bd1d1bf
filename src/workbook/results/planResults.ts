import { quoteText } from "../cells/quoteText";
import { prepareAppraiser } from "../../domain/appraise";
import { spellFigure } from "../../domain/appraisal/heads";
import type { Language } from "../../domain/language";
import { codeInSteps } from "../../domain/codeOfRows";
import { columns } from "../../domain/scheme/vocabulary";
import { finishSteps, stepsWithin, type Steps } from "../../domain/steps";
import type { Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { literalText } from "../cells/literal";
import { absoluteAddress, addressOf, localAddress } from "../cells/area";
import { displayWidth, headerWidth } from "../cells/displayWidth";
import { MONEY, numberFormatOf } from "../cells/numberFormatOf";
import { say, type Message } from "../messages/message";
import { fieldsOf } from "../people/fields";
import { headColumns, type HeadColumn } from "../people/headColumns";
import { rosterConcepts } from "../people/lexicon";
import { headerKey } from "../../domain/headerKey";
import type { IdentityKey, Mapping } from "../people/mapping";
import { columnFormula, countFormula, isWhole } from "../people/columnFormula";
import type { Source, SourceData } from "../people/source";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { stampOf } from "../scheme/stampOf";
import { WorkbookProblem } from "../WorkbookProblem";
import { canPay } from "./appraiseSource";
import type { History } from "./arrangeHistory";
import { carriedAmounts, carriedReasons, isCarriedByNumber, type CarriedOver } from "./carriedOver";
import { areNumbersKnown, type EarlierResults } from "./earlierResults";
import { MARK, withFormulas } from "./wordedFormula";
import { MOST_DECIMALS, type Adjustment } from "./adjustment";
import { gradesOf } from "./gradesOf";
import { adjustmentsBeside, type FormerAdjustments } from "./keptAdjustments";
import { planTable } from "./planTable";
import { resultArea, type ResultColumn, type ResultsPlan } from "./resultsPlan";
import { missingFormula, NEARLY_ALL, sumOfFigures, summarize, type ResultRanges } from "./summarizeOnSheet";

export interface ResultsRequest {
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly mapping: Mapping;
  /** Results of earlier periods, oldest first, which streaks run on from. */
  readonly earlier?: History;
  /** What is paid of earlier periods; `null` where nothing is. */
  readonly carried?: CarriedOver | null;
  /** What was typed beside results of the same data before; `null` where nothing was. */
  readonly former?: FormerAdjustments | null;
  readonly language: Language;
  /** Whether the results are wanted as a table besides. */
  readonly asTable?: boolean;
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
 * column is one formula that spills to all people, so that the scheme is handed over once and not once a person. What readers look for
 * stands first; what it is computed from, behind it.
 * @throws WorkbookProblem when the mapping leaves nothing to compute.
 */
export function planResults(request: ResultsRequest): ResultsPlan {
  return finishSteps(planInSteps(request));
}

/** `planResults` in steps. */
export function* planInSteps(request: ResultsRequest): Steps<ResultsPlan> {
  const { scheme, data, mapping, language } = request;
  const { reading } = scheme;
  const { scheme: rules } = reading;
  const heads = headColumns(fieldsOf(rules, reading.language), mapping);
  if (!heads.some(({ field }) => field.role === "scored" || field.role === "rating")) {
    throw new WorkbookProblem({ code: "nothingMapped", facts: {} });
  }
  if (!mapping.has("name") && !mapping.has("number")) throw new WorkbookProblem({ code: "nobodyNamed", facts: {} });

  const sheet = new ColumnsInMaking(request, heads);
  yield 0.1;
  const { takenColumns } = sheet;
  const taken = data.rows.map((row) => takenColumns.map((column) => row[column] ?? null));
  const dataCode = yield* stepsWithin(codeInSteps(taken), 0.1, 0.9);
  const { source } = data;
  const placeOf = ({ table, area }: Source) => (table === null ? addressOf(area) : `${addressOf(area)} (${table})`);
  const from = [source, ...(data.rosters ?? []).map((roster) => roster.data.source)].map(placeOf).join(" + ");
  const made = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(request.at);
  const grades = gradesOf(rules);
  return {
    sheet: say({ code: "resultsSheet", facts: { id: rules.id, source: source.sheet } }, language),
    people: data.rows.length,
    former: request.former ?? null,
    heading: {
      title: say({ code: "resultsTitle", facts: { title: rules.title } }, language),
      lines: [
        stampOf(scheme, language),
        say({ code: "resultsFrom", facts: { from, people: data.rows.length, made, code: dataCode } }, language),
      ],
      check: checkFormula(request, dataCode, sheet.dataRanges),
    },
    summary: summarize(sheet.resultRanges, grades, language),
    missing: missingFormula(sheet.resultRanges, grades, language),
    sumLabel: say({ code: "sum", facts: {} }, language),
    columns: sheet.columns,
    identityCount: sheet.identityCount,
    printedCount: sheet.printedCount,
    grades,
    gradeColumns: sheet.gradeColumns,
    table:
      request.asTable === true
        ? planTable({
            id: rules.id,
            title: rules.title,
            source: source.sheet,
            columns: sheet.columns,
            language,
            ...sheet.tableParts,
          })
        : null,
  };
}

/**
 * A formula that tells when the source has got more or fewer people than the results cover, and when the scheme or the data are not what
 * they were, and what to do then.
 */
function checkFormula(
  { scheme, data, mapping, language }: ResultsRequest,
  dataCode: string,
  ranges: readonly string[],
): string {
  const { digest, reference } = scheme;
  const text = (message: Message) => quoteText(say(message, language));
  const outgrown = text({ code: "resultsOutgrown", facts: { people: data.rows.length } });
  const live = text({ code: "resultsLive", facts: {} });
  const schemeChanged = text({ code: "resultsSchemeChanged", facts: { code: digest } });
  const dataChanged = text({ code: "resultsDataChanged", facts: { code: dataCode } });
  const isSame = (code: string, of: string) => `IFERROR(KPI.CHECKCODE(${of}),"")="${code}"`;
  const watched = `IF(${isSame(digest, reference)},IF(${isSame(dataCode, ranges.join(","))},${live},${dataChanged}),${schemeChanged})`;
  return `=IF(${samePeopleFormula(data, mapping)},${watched},${outgrown})`;
}

/** A condition: the source has as many people as the results cover. */
function samePeopleFormula(data: SourceData, mapping: Mapping): string {
  const { source, isFollowed, rows } = data;
  const { area, rowCount } = source;
  const column = mapping.get("number") ?? mapping.get("name") ?? 0;
  if (source.table !== null || !isWhole(data)) return `${countFormula(data, column)}=${rows.length}`;
  const last = absoluteAddress({ ...area, row: area.row + rowCount, rowCount: 1 });
  const next = absoluteAddress({ ...area, row: area.row + rowCount + 1, rowCount: 1 });
  // What follows the people moves away from the last of them when a row is inserted between.
  return isFollowed ? `MIN(ROW(${next}))-MIN(ROW(${last}))=1` : `COUNTA(${next})=0`;
}

type Group =
  | "groupPerson"
  | "groupResults"
  | "groupAdjust"
  | "groupScores"
  | "groupFinal"
  | "groupHistory"
  | "groupActuals"
  | "groupRoster"
  | "groupCarried"
  | "groupPay";

interface Made extends Partial<Omit<ResultColumn, "header" | "formula" | "group" | "sum">> {
  readonly key: string;
  readonly header: string | Message;
  readonly group: Group;
  /** Written once all columns have their places: it may refer to any of them. */
  readonly formula?: () => string;
  readonly sum?: () => string;
}

/**
 * The columns of a sheet of results. All get their places first, as those for readers refer to what they are computed from, further
 * right.
 */
class ColumnsInMaking {
  private readonly made: Made[] = [];
  private readonly places = new Map<string, number>();
  private readonly identity: readonly IdentityKey[];
  /** What an adjustment knows a person by. */
  private readonly keyOfPerson: "number" | "name";
  readonly isPaid: boolean;
  readonly columns: readonly ResultColumn[];
  readonly identityCount: number;
  readonly printedCount: number;

  constructor(
    private readonly request: ResultsRequest,
    private readonly heads: readonly HeadColumn[],
  ) {
    const { mapping, scheme } = request;
    this.identity = (["number", "name", "department"] as const).filter((key) => mapping.has(key));
    this.keyOfPerson = mapping.has("number") ? "number" : "name";
    this.isPaid = canPay(
      scheme.reading,
      heads.map(({ head }) => head),
    );
    this.addPeople();
    this.addResults();
    this.addInputs();
    this.addScores();
    this.addFinal();
    this.addStreaks();
    this.addHeads();
    this.addPay(this.addCarried());
    this.identityCount = this.identity.length;
    this.printedCount = this.placeOf("calculatedTotal");
    this.columns = this.made.map((column) => this.finish(column));
  }

  /** Columns of the source that the sheet takes over, in its order. */
  get takenColumns(): readonly number[] {
    const { mapping } = this.request;
    return [...this.identity.map((key) => mapping.get(key) ?? -1), ...this.heads.map(({ column }) => column)];
  }

  /** The people's cells that were taken over: who they are, and their figures. */
  get dataRanges(): readonly string[] {
    return [this.cells(this.identity[0] ?? "name", this.identity.length), this.cells("head 0", this.heads.length)];
  }

  get resultRanges(): ResultRanges {
    return {
      people: this.cells(this.keyOfPerson),
      total: this.cells("total"),
      grade: this.cells("grade"),
      pay: this.isPaid ? this.cells("pay") : null,
      coverage: this.cells("coverage"),
      adjusted: this.cells("adjustFor"),
      adjustment: this.cells("adjustment"),
      reason: this.cells("reason"),
    };
  }

  /** What a table of the same results has: everything for readers but for the cells that they write into. */
  get tableParts(): {
    readonly taken: readonly number[];
    readonly keyColumn: number;
    readonly keys: readonly (string | number | boolean)[];
  } {
    const forReaders = this.columns.flatMap(({ isInput }, i) => (i < this.printedCount && !isInput ? [i] : []));
    const items = [...this.places].flatMap(([key, place]) => (key.startsWith("item ") ? [place] : []));
    return { taken: [...forReaders, ...items], keyColumn: this.placeOf(this.keyOfPerson), keys: this.keys() };
  }

  get gradeColumns(): readonly number[] {
    return ["grade", "proposal"].flatMap((key) => (this.places.has(key) ? [this.placeOf(key)] : []));
  }

  private addPeople(): void {
    const { data, mapping } = this.request;
    for (const key of this.identity) {
      this.add({
        key,
        header: { code: key, facts: {} },
        group: "groupPerson",
        isText: true,
        width: textWidth(data, mapping.get(key)),
        formula: () => this.copy(mapping.get(key) ?? 0),
      });
    }
  }

  /** What people look for first: all of it comes from further right, adjustments included. */
  private addResults(): void {
    const { scheme, language } = this.request;
    const { reading } = scheme;
    const shape = { group: "groupResults", isResult: true } as const;
    const show = (key: string) => () => `=IF(${this.cells(key)}="","",${this.cells(key)})`;
    const format = totalFormat(reading.scheme.totalDecimals);
    this.add({
      key: "total",
      header: { code: "total", facts: {} },
      ...shape,
      width: 13,
      format,
      formula: show("finalTotal"),
    });
    const isGrade = { isText: true, width: 12 } as const;
    this.add({ key: "grade", header: { code: "grade", facts: {} }, ...shape, ...isGrade, formula: show("finalGrade") });
    // A person whose total is an error has no place; the others keep theirs.
    const clean = () => `IFERROR(${this.cells("finalTotal")},"")`;
    this.add({
      key: "rank",
      header: { code: "rank", facts: {} },
      group: "groupResults",
      formula: () => `=KPI.RANK(${clean()})`,
    });
    if (reading.scheme.distribution !== undefined) {
      const shares = scheme.sections.distribution ?? scheme.reference;
      this.add({
        key: "proposal",
        header: { code: "proposal", facts: {} },
        group: "groupResults",
        ...isGrade,
        formula: () => `=KPI.FORCEDGRADE(${clean()},${shares}${this.groups()})`,
      });
    }
    if (this.isPaid) {
      const isMoney = { format: MONEY, width: 13 } as const;
      this.add({
        key: "pay",
        header: { code: "pay", facts: {} },
        ...shape,
        ...isMoney,
        sum: this.sumOf("pay"),
        formula: show("payTotal"),
      });
    }
    this.add({
      key: "note",
      header: { code: "note", facts: {} },
      group: "groupResults",
      isText: true,
      width: 22,
      formula: () => this.noteFormula(language),
    });
  }

  /** On how much of the weights a person is scored, if not on all, and what was adjusted and why. */
  private noteFormula(language: Language): string {
    const [coverage, taken] = [this.cells("coverage"), this.cells("taken")];
    const reason = this.ofAdjustment("reason");
    const isPart = `IF(ISNUMBER(${coverage}),${coverage},1)<${NEARLY_ALL}`;
    const part = withFormulas({ code: "partOfWeights", facts: { share: MARK } }, language, `TEXT(${coverage},"0%")`);
    const change = `IF(ISNUMBER(${taken}),IF(${taken}>0,"+",""),"")&${taken}`;
    const noReason = quoteText(say({ code: "reasonMissing", facts: {} }, language));
    const why = `LET(why,${reason},IF(why="",${noReason},why))`;
    const adjusted = withFormulas({ code: "adjustedBy", facts: { change: MARK, reason: MARK } }, language, change, why);
    return `=IF(${isPart},${part},"")&IF(${taken}="","",IF(${isPart}," · ","")&${adjusted})`;
  }

  /** Columns that readers write into. Each row says whom it is for: it finds him wherever he stands. */
  private addInputs(): void {
    const { data, mapping } = this.request;
    const column = mapping.get(this.keyOfPerson) ?? -1;
    const shape = { group: "groupAdjust", isInput: true } as const;
    const keys = this.keys();
    const kept = this.request.former?.kept ?? [];
    const beside = adjustmentsBeside(kept, keys);
    const typed = (pick: (adjustment: Adjustment) => string | number) =>
      kept.length === 0 ? {} : { values: beside.map((each) => inputOf(each && pick(each))) };
    this.add({
      key: "adjustFor",
      header: { code: "adjustFor", facts: {} },
      ...shape,
      isText: true,
      width: textWidth(data, column),
      values: keys,
    });
    const change = { code: "adjustment", facts: {} } as const;
    this.add({ key: "adjustment", header: change, ...shape, width: 12, ...typed((each) => each.change) });
    const text = { ...shape, isText: true } as const;
    const reason = { code: "adjustReason", facts: {} } as const;
    this.add({ key: "reason", header: reason, ...text, width: 20, ...typed((each) => each.reason) });
    const by = { code: "adjustBy", facts: {} } as const;
    this.add({ key: "adjustedBy", header: by, ...text, width: 10, ...typed((each) => each.by) });
  }

  /** What each person is known by, as it is to be written. */
  private keys(): (string | number | boolean)[] {
    const { data, mapping } = this.request;
    const column = mapping.get(this.keyOfPerson) ?? -1;
    return data.rows.map((row) => inputOf(row[column] ?? null));
  }

  /** One formula fills the scores of all indicators, the total and the grade. */
  private addScores(): void {
    const { scheme } = this.request;
    const { reading } = scheme;
    const { isScored } = prepareAppraiser(
      reading,
      this.heads.map(({ head }) => head),
    );
    const formula = () =>
      `=KPI.APPRAISE(${this.cells("head 0", this.heads.length)},${this.codes("head 0", this.heads.length)},${scheme.reference}${this.groups()})`;
    this.scored = this.heads.filter((_, i) => isScored[i]);
    this.scored.forEach(({ field: { indicator, label } }, i) => {
      const weight = indicator?.weight ?? 0;
      this.add({
        key: `score ${i}`,
        header: { code: "scoreOf", facts: { name: indicator?.name ?? label } },
        group: "groupScores",
        format: SCORE,
        sum: () => this.weightFormula(indicator?.code ?? "", weight),
        sumFormat: weightFormat(this.request.language),
        ...(i === 0 && { formula }),
      });
    });
    const format = totalFormat(reading.scheme.totalDecimals);
    const total = { code: "calculatedTotal", facts: {} } as const;
    this.add({ key: "calculatedTotal", header: total, group: "groupFinal", format });
    const grade = { code: "calculatedGrade", facts: {} } as const;
    this.add({ key: "calculatedGrade", header: grade, group: "groupFinal", isText: true, width: 12 });
  }

  private scored: readonly HeadColumn[] = [];

  /** What counts, adjustments included; the calculated total and grade stand beside it. */
  private addFinal(): void {
    const { scheme } = this.request;
    const { reading } = scheme;
    const { totalDecimals, grades } = reading.scheme;
    const shape = { group: "groupFinal" } as const;
    const all = this.scored.map(({ field: { indicator } }, i) => {
      const isPresent = `ISNUMBER(${this.cells(`score ${i}`)})`;
      const weight = absolute(this.sumCell(`score ${i}`));
      // What is missing counts as 0, and so it counts.
      return indicator?.missing === "zero" ? weight : `${isPresent}*${weight}`;
    });
    const [T, G] = [() => this.cells("calculatedTotal"), () => this.cells("calculatedGrade")];
    const [J, F] = [() => this.cells("taken"), () => this.cells("finalTotal")];
    const whole = () => absolute(this.sumCell("coverage"));
    this.add({
      key: "coverage",
      header: { code: "coverage", facts: {} },
      ...shape,
      format: "0%",
      sum: () => this.weightSumFormula(),
      sumFormat: weightFormat(this.request.language),
      formula: () => `=IF(ISNUMBER(${T()}),IF(${whole()}=0,1,(${all.join("+")})/${whole()}),"")`,
    });
    this.add({
      key: "taken",
      header: { code: "adjustmentTaken", facts: {} },
      ...shape,
      // Looked up once: among thousands that takes longest of all.
      formula: () => `=LET(own,${this.ofAdjustment("adjustment")},IF(own="","",own))`,
    });
    const format = totalFormat(totalDecimals);
    this.add({
      key: "finalTotal",
      header: { code: "finalTotal", facts: {} },
      ...shape,
      format,
      code: spellFigure("total", reading.language),
      formula: () =>
        `=IF(ISNUMBER(${T()})*ISNUMBER(${J()}),ROUND(${T()}+${J()},${totalDecimals ?? MOST_DECIMALS}),IF(${T()}="","",${T()}))`,
    });
    // The whole scheme: where a bound belongs, and how a total is rounded, stands outside its grades.
    const gradeFor = (total: string) => `KPI.GRADE(IFERROR(${total},""),${scheme.reference})`;
    // A grade that a rule has set, as a veto does, is no matter of points.
    const byPoints = () => `IF(${gradeFor(T())}=${G()},${gradeFor(F())},${G()})`;
    const unchanged = () => `IF(${G()}="","",${G()})`;
    this.add({
      key: "finalGrade",
      header: { code: "finalGrade", facts: {} },
      ...shape,
      isText: true,
      width: 12,
      code: spellFigure("grade", reading.language),
      formula: () =>
        `=IF(ISTEXT(${J()})*(${J()}<>""),${J()},${grades.length === 0 ? unchanged() : `IF(ISNUMBER(${J()}),${byPoints()},${unchanged()})`})`,
    });
  }

  /** Grades and places of earlier periods, with this one's behind them, and what streaks come to. */
  private addStreaks(): void {
    const { scheme, earlier = [], language: sheetLanguage } = this.request;
    const { language, scheme: rules } = scheme.reading;
    if (earlier.length === 0 || !rules.rules.some(({ kind }) => kind === "streak")) return;
    const byNumber = areNumbersKnown(earlier, this.identity.includes("number"));
    const own = () => this.cells(byNumber ? "number" : "name");
    const shape = { group: "groupHistory", isText: true, width: 12 } as const;
    const lookUp = (results: EarlierResults | null, column: "grade" | "rank") => {
      // No grade is called so: a period without results breaks every run.
      if (results === null) return `=IF(${own()}="","","–")`;
      const keys = byNumber ? results.number : results.name;
      const from = results[column];
      return from === null || keys === null ? '=""' : `=IF(${own()}="","",XLOOKUP(${own()}&"",${keys}&"",${from},""))`;
    };
    const nameOf = (results: EarlierResults | null) =>
      results?.sheet ?? say({ code: "noResults", facts: {} }, sheetLanguage);
    earlier.forEach((each, i) => {
      const header = { code: "gradeIn", facts: { sheet: nameOf(each) } } as const;
      this.add({ key: `grade ${i}`, header, ...shape, formula: () => lookUp(each, "grade") });
    });
    const gradeNow = () => `=IFERROR(${this.cells("finalGrade")},"")`;
    this.add({ key: "gradeNow", header: { code: "gradeNow", facts: {} }, ...shape, formula: gradeNow });
    earlier.forEach((each, i) => {
      const header = { code: "rankIn", facts: { sheet: nameOf(each) } } as const;
      const formula = () => (each === null ? '=""' : lookUp(each, "rank"));
      this.add({ key: `rank ${i}`, header, group: "groupHistory", formula });
    });
    const rankNow = () => `=${this.cells("rank")}`;
    this.add({ key: "rankNow", header: { code: "rankNow", facts: {} }, group: "groupHistory", formula: rankNow });
    const count = earlier.length + 1;
    this.add({
      key: "streakReward",
      header: { code: "streakReward", facts: {} },
      group: "groupHistory",
      format: MONEY,
      width: 13,
      code: spellFigure("streak", language),
      sum: this.sumOf("streakReward"),
      formula: () => `=KPI.STREAKS(${this.cells("grade 0", count)},${this.cells("rank 0", count)},${scheme.reference})`,
    });
    this.add({ key: "streakNames", header: { code: "streakNames", facts: {} }, ...shape, width: 20 });
  }

  /** Columns that formulas take, with their heads above: what they know them by. */
  private addHeads(): void {
    this.heads.forEach(({ field: { label, role, indicator }, head, column }, i) => {
      const made = { key: `head ${i}`, header: label, code: head, formula: () => this.copy(column) };
      if (role !== "roster") {
        this.add({ ...made, group: "groupActuals", format: numberFormatOf(indicator?.unit) });
        return;
      }
      const isMoney = rosterConcepts
        .slice(0, 2)
        .some(({ same }) => same.some((word) => headerKey(word) === headerKey(head)));
      // Not summed: a sum passes text figures over in silence, which the functions read.
      this.add({ ...made, group: "groupRoster", ...(isMoney && { format: MONEY, width: 13 }) });
    });
  }

  /** What the register carries into this period, and why. @returns whether anything is. */
  private addCarried(): boolean {
    const { carried, scheme } = this.request;
    if (!this.isPaid || !carried?.references) return false;
    const { references } = carried;
    const byNumber = isCarriedByNumber(carried, this.identity.includes("number"));
    const own = () => this.cells(byNumber ? "number" : "name");
    const { language } = scheme.reading;
    this.add({
      key: "carried",
      header: { code: "carriedOver", facts: {} },
      group: "groupCarried",
      code: spellFigure("carried", language),
      format: MONEY,
      width: 13,
      sum: this.sumOf("carried"),
      formula: () => carriedAmounts(own(), byNumber, references),
    });
    this.add({
      key: "carriedReason",
      header: { code: "carriedReason", facts: {} },
      group: "groupCarried",
      code: spellFigure("carriedReason", language),
      isText: true,
      width: 20,
      formula: () => carriedReasons(own(), byNumber, references),
    });
    return true;
  }

  /** One formula fills all items and the pay, from what counts, the streaks, the figures and what is carried over. */
  private addPay(carries: boolean): void {
    if (!this.isPaid) return;
    const { scheme } = this.request;
    const width = this.made.length - this.placeOf("finalTotal");
    const formula = () =>
      `=KPI.PAYITEMS(${this.cells("finalTotal", width)},${this.codes("finalTotal", width)},${scheme.reference})`;
    const isMoney = { group: "groupPay", format: MONEY, width: 13 } as const;
    const items = scheme.reading.scheme.pay?.items ?? [];
    items.forEach(({ name }, i) => {
      const key = `item ${i}`;
      this.add({ key, header: name, ...isMoney, sum: this.sumOf(key), ...(i === 0 && { formula }) });
    });
    if (carries) {
      const key = "item carried";
      const code = spellFigure("carried", scheme.reading.language);
      this.add({ key, header: { code: "carriedOver", facts: {} }, ...isMoney, code, sum: this.sumOf(key) });
    }
    this.add({ key: "payTotal", header: { code: "pay", facts: {} }, ...isMoney, sum: this.sumOf("payTotal") });
  }

  /** What stands in an adjustment's column for each person, by number or name. */
  private ofAdjustment(key: "adjustment" | "reason"): string {
    return `XLOOKUP(${this.cells(this.keyOfPerson)},${this.cells("adjustFor")},${this.cells(key)},"")`;
  }

  /** The weight as the scheme has it now; by address it would be lost when rows move. */
  private weightFormula(code: string, weight: number): string {
    const { indicators } = this.request.scheme.sections;
    if (indicators === undefined) return `=${weight}`;
    const column = (key: "code" | "weight") => this.columnOfIndicators(indicators, key);
    return `=IFERROR(XLOOKUP(${quoteText(code)},${column("code")},${column("weight")},${weight}),${weight})`;
  }

  private weightSumFormula(): string {
    const { scheme } = this.request;
    const { indicators } = scheme.sections;
    const sum = scheme.reading.scheme.indicators.reduce((all, { weight }) => all + weight, 0);
    if (indicators === undefined) return `=${sum}`;
    return `=IFERROR(SUM(${this.columnOfIndicators(indicators, "weight")}),${sum})`;
  }

  private columnOfIndicators(section: string, key: "code" | "weight"): string {
    const header = columns.indicators[key][this.request.scheme.reading.language];
    return `INDEX(${section},0,MATCH(${quoteText(header)},INDEX(${section},1,0),0))`;
  }

  private groups(): string {
    return this.identity.includes("department") ? `,${this.cells("department")}` : "";
  }

  /** Adds up what figures there are: an error in one of them leaves that one out, as a note below the summary says. */
  private sumOf(key: string): () => string {
    return () => `=${sumOfFigures(this.cells(key))}`;
  }

  private copy(column: number): string {
    return columnFormula(this.request.data, column);
  }

  private placeOf(key: string): number {
    const place = this.places.get(key);
    if (place === undefined) throw new Error(`planResults: expected a column ${key}`);
    return place;
  }

  /** The people's cells in a column, or in several side by side. */
  private cells(key: string, columnCount = 1): string {
    return localAddress(resultArea("people", this.placeOf(key), columnCount, this.request.data.rows.length));
  }

  /** What stands above such columns for formulas to know them by. */
  private codes(key: string, columnCount: number): string {
    return localAddress(resultArea("codes", this.placeOf(key), columnCount));
  }

  private sumCell(key: string): string {
    return localAddress(resultArea("sums", this.placeOf(key)));
  }

  private add(column: Made): void {
    this.places.set(column.key, this.made.length);
    this.made.push(column);
  }

  private finish({ header, group, formula, sum, ...shape }: Made): ResultColumn {
    const { language } = this.request;
    const text = typeof header === "string" ? header : say(header, language);
    const width = Math.max(NARROWEST, headerWidth(text, WIDEST_HEADER));
    const plain = { code: "", format: "General", values: null, isText: false, isResult: false, isInput: false };
    const format = shape.format ?? plain.format;
    return {
      ...plain,
      sumFormat: format,
      ...shape,
      sum: sum?.() ?? "",
      width: Math.max(width, shape.width ?? 0),
      header: text,
      formula: formula?.() ?? null,
      group: say({ code: group, facts: {} }, language),
    };
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

/** What stands in a cell as it is to be written into another; an error says nothing of a person. */
function inputOf(cell: Cell): string | number | boolean {
  if (cell === null || cell instanceof Failure) return "";
  return typeof cell === "string" ? literalText(cell, "General") : cell;
}

/** `E10` as a formula writes it that fills many cells. */
function absolute(cell: string): string {
  return cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

function weightFormat(language: Language): string {
  return `"${say({ code: "weightFormat", facts: {} }, language)} "0.##%`;
}

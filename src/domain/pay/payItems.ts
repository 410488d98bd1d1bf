import { attendanceReader } from "../appraisal/attendance";
import { columnNamed, columnOf, findIndicator, spellHead, type Heads } from "../appraisal/heads";
import { readName, readNumber, type Cell } from "../cell";
import { countedGrades } from "../countGrade";
import { sumDecimals } from "../decimal";
import { Failure } from "../failure";
import { attempt, type Outcome } from "../outcome";
import { sameText } from "../sameText";
import type { Reading } from "../scheme/readScheme";
import type { Grade, Scheme } from "../scheme/scheme";
import { findTerm } from "../scheme/vocabulary";
import { meets } from "../scoring/passFail";
import { findScale, prepareScale, tierBonus, tierCommission, type PreparedScale } from "./commission";
import { factorWords, gradeWord, readFactors, type Factor } from "./factors";
import type { PayItem, PayPlan } from "./payPlan";
import { roundMoney } from "./roundMoney";

/** What a person's pay is computed from: his cells, below the heads that `preparePay` was given. */
export type PayCells = readonly Cell[];

/** A factor with what it comes to for a person. */
export interface FactorValue {
  readonly factor: Factor;
  /** Blank where a cell that it needs is blank. */
  readonly value: number | null;
}

/** How the amount of an item comes about. */
export interface PaidItem {
  readonly item: PayItem;
  readonly factors: readonly FactorValue[];
  /** `null` where the item has no condition, or what it looks at is blank. */
  readonly isMet: boolean | null;
  /** Before floor, cap and rounding; `null` where something is blank. */
  readonly product: number | null;
  /** What it adds to pay: below 0 for deductions. `null` leaves the pay open. */
  readonly amount: number | null;
}

/** What is paid in this period of what an earlier one would have come to otherwise. */
export interface CarriedPay {
  /** Below 0 for what is taken back. */
  readonly amount: number;
  /** Blank where none is given. */
  readonly reason: string;
}

/** A person's pay with its items, in the order of the sheet; `null` where something that it needs is blank. */
export interface PersonPay {
  readonly items: readonly Outcome<PaidItem>[];
  /** Paid beside the items of the scheme; `null` where no column says so. */
  readonly carried: Outcome<CarriedPay>;
  readonly pay: Outcome<number>;
}

/** The plan of a reading. @throws Failure for what is wrong with the cells that pay depends on, or a scheme without pay. */
function planOf({ scheme, findings, present }: Reading): PayPlan {
  const broken = findings.find(({ section }) => section === "tiers" || section === "payItems" || section === "pay");
  if (broken) throw broken.failure;
  if (scheme.pay) return scheme.pay;
  const isSaid = present.has("payItems") || present.has("pay");
  throw new Failure("value", { code: isSaid ? "bandsEmpty" : "payMissing", facts: {} });
}

/**
 * Makes the pay items of a scheme ready: pay = Σ items, rounded; an item = its factors multiplied, within its floor and cap,
 * rounded, if its condition holds, else 0. Of a deduction the amount is taken off. What is carried over from earlier periods, where
 * a column says so, is one more item of the sum.
 * @param heads what the columns of people stand for. A figure that an item needs must have a column, unless the item says what
 * it comes to when it is blank.
 * @throws Failure for pay cells that cannot be read, an item that needs a column which is not there, or tiers in disorder.
 */
export function preparePay(reading: Reading, heads: Heads): (cells: PayCells) => PersonPay {
  const plan = planOf(reading);
  const items = plan.items.map((item) => prepareItem(item, reading, heads));
  const carriedOf = carriedReader(heads);
  return (cells) => {
    const paid = items.map((compute) => attempt(() => compute(cells)));
    const carried = attempt(() => carriedOf(cells));
    return { items: paid, carried, pay: sumOf(carried === null ? paid : [...paid, carried], plan) };
  };
}

function carriedReader(heads: Heads): (cells: PayCells) => CarriedPay | null {
  const [amount, reason] = (["carried", "carriedReason"] as const).map((wanted) =>
    columnOf(heads, ({ kind }) => kind === wanted),
  );
  if (amount === undefined || amount < 0) return () => null;
  return (cells) => ({
    amount: readNumber(cells[amount] ?? null) ?? 0,
    reason: readName(cells[reason ?? -1] ?? null) ?? "",
  });
}

function sumOf(paid: readonly (Pick<PaidItem, "amount"> | Failure)[], { rounding, roundTo }: PayPlan): Outcome<number> {
  const failure = paid.find((each) => each instanceof Failure);
  if (failure) return failure;
  const amounts = paid.map((each) => (each instanceof Failure ? null : each.amount));
  if (amounts.includes(null)) return null;
  const sum = sumDecimals(amounts.map((amount) => amount ?? 0));
  if (!Number.isFinite(sum)) return new Failure("number", { code: "notFinite", facts: {} });
  return roundMoney(sum, rounding, roundTo);
}

/** Reads one figure of a person; `null` where it is blank. */
type FigureReader = (cells: PayCells) => number | null;

function prepareItem(item: PayItem, reading: Reading, heads: Heads): (cells: PayCells) => PaidItem {
  const factors = readFactors(item.factors).map((factor) => ({
    factor,
    read: factorReader(factor, item, reading, heads),
  }));
  const condition = conditionReader(item, reading, heads);
  return (cells) => {
    const isMet = condition === null ? null : condition(cells);
    // What is not paid need not be computable: sales below the first tier, say.
    if (isMet === false) return { item, factors: [], isMet, product: null, amount: 0 };
    const values = factors.map(({ factor, read }) => ({ factor, value: read(cells) }));
    const isOpen = values.some(({ value }) => value === null) || (condition !== null && isMet === null);
    const product = isOpen ? null : values.reduce((result, { value }) => result * (value ?? 0), 1);
    const amount = product === null ? (item.ifBlank ?? null) : settleAmount(product, item);
    if (amount !== null && !Number.isFinite(amount)) throw new Failure("number", { code: "notFinite", facts: {} });
    return { item, factors: values, isMet, product, amount: amount === null ? null : withSign(amount, item) };
  };
}

/** Of a deduction the amount is taken off; of nothing, nothing is. */
function withSign(amount: number, { kind }: PayItem): number {
  return kind === "deduction" ? 0 - amount : amount;
}

/** Within floor and cap, then rounded. */
function settleAmount(product: number, { floor, cap, rounding, roundTo }: PayItem): number {
  const clipped = Math.max(floor ?? -Infinity, Math.min(cap ?? Infinity, product));
  return roundMoney(clipped, rounding, roundTo);
}

function factorReader(factor: Factor, item: PayItem, reading: Reading, heads: Heads): FigureReader {
  switch (factor.kind) {
    case "number":
      return () => factor.value;
    case "roster":
      return numberReader(columnNamed(heads, factor.column), factor.column, item);
    case "total":
      return numberReader(
        columnOf(heads, ({ kind }) => kind === "total"),
        factorWords.total,
        item,
      );
    case "share": {
      const read = numberReader(
        columnOf(heads, ({ kind }) => kind === "total"),
        factorWords.total,
        item,
      );
      return (cells) => {
        const total = read(cells);
        return total === null ? null : total / 100;
      };
    }
    case "streak":
      return numberReader(
        columnOf(heads, ({ kind }) => kind === "streak"),
        factorWords.streak,
        item,
      );
    case "attendance":
      return attendanceReader(heads) ?? numberReader(-1, factorWords.attendance, item);
    case "coefficient": {
      const read = textReader(
        columnOf(heads, ({ kind }) => kind === "grade"),
        gradeWord.grade,
        item,
      );
      return (cells) => {
        const label = read(cells);
        return label === null ? null : coefficientOf(label, reading.scheme);
      };
    }
    case "commission":
      return dealReader(item, reading, heads, tierCommission);
    case "bonus":
      return dealReader(item, reading, heads, tierBonus);
  }
}

/** What commission or bonus a person's amount comes to, on the item's scale. */
function dealReader(item: PayItem, reading: Reading, heads: Heads, compute: typeof tierCommission): FigureReader {
  const { scheme, placeOf } = reading;
  if (item.on === undefined) throw new Failure("value", { code: "paidOnMissing", facts: { name: item.name } });
  const scale: PreparedScale = prepareScale(findScale(scheme.scales, item.scale ?? null), placeOf);
  const indicator = findIndicator(reading, item.on);
  const column = (wanted: "actual" | "prior" | "quota") =>
    columnOf(heads, (head) => head.kind === wanted && head.indicator === indicator);
  const amountOf = numberReader(column("actual"), indicator.name, item);
  const prior = column("prior");
  const quotaHead = {
    zh: spellHead(indicator.name, "quota", "zh"),
    en: spellHead(indicator.name, "quota", "en"),
  };
  const isByQuota = scale.tierBy === "attainment";
  const quotaOf: FigureReader = isByQuota ? numberReader(column("quota"), quotaHead, item) : () => null;
  return (cells) => {
    const amount = amountOf(cells);
    const quota = quotaOf(cells);
    if (amount === null || (isByQuota && quota === null)) return null;
    return compute(amount, scale, { prior: readNumber(cells[prior] ?? null) ?? 0, quota });
  };
}

/** @throws Failure for a figure without a column, where the item does not say what it comes to then. */
function numberReader(column: number, name: string | { zh: string; en: string }, item: PayItem): FigureReader {
  requireColumn(column, name, item);
  return column < 0 ? () => null : (cells) => readNumber(cells[column] ?? null);
}

function textReader(
  column: number,
  name: { zh: string; en: string },
  item: PayItem,
): (cells: PayCells) => string | null {
  requireColumn(column, name, item);
  return column < 0 ? () => null : (cells) => readName(cells[column] ?? null);
}

function requireColumn(
  column: number,
  name: string | { zh: string; en: string },
  { name: item, ifBlank }: PayItem,
): void {
  if (column >= 0 || ifBlank !== undefined) return;
  const { zh, en } = typeof name === "string" ? { zh: name, en: name } : name;
  throw new Failure("value", { code: "payColumnMissing", facts: { item, zh, en } });
}

/**
 * The coefficient of a grade.
 * @throws Failure `notFound` for a label that is no grade, `value` for a grade without a coefficient: it must not pay nothing.
 */
export function coefficientOf(label: string, { grades, countRules }: Pick<Scheme, "grades" | "countRules">): number {
  const counted = countRules.filter(({ grade }) => sameText(grade, label));
  const named: readonly Pick<Grade, "coefficient">[] = [
    ...grades.filter((each) => sameText(each.label, label)),
    ...counted,
  ];
  if (named.length === 0) {
    const known = [...grades.map((each) => each.label), ...countedGrades(countRules)];
    throw new Failure("notFound", { code: "unknownLevel", facts: { label, known } });
  }
  const coefficient = named.find((each) => each.coefficient !== undefined)?.coefficient;
  if (coefficient === undefined) throw new Failure("value", { code: "coefficientMissing", facts: { label } });
  return coefficient;
}

/** The labels of the grades that a scheme can give, worst first. */
export function risingGrades({ grades, countRules }: Pick<Scheme, "grades" | "countRules">): string[] {
  if (countRules.length > 0) return countedGrades(countRules).reverse();
  return [...grades].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)).map(({ label }) => label);
}

/** Whether an item's condition holds; `null` where what it looks at is blank. No reader without a condition. */
function conditionReader(item: PayItem, reading: Reading, heads: Heads): ((cells: PayCells) => boolean | null) | null {
  const { when, comparison = ">=", value } = item;
  if (when === undefined) return null;
  if (value === undefined) throw new Failure("value", { code: "standardMissing", facts: { name: item.name } });
  if (findTerm(gradeWord, when)) {
    const rising = risingGrades(reading.scheme);
    const placeIn = (label: string): number => {
      const place = rising.findIndex((each) => sameText(each, label));
      if (place < 0) throw new Failure("notFound", { code: "unknownLevel", facts: { label, known: rising } });
      return place;
    };
    const standard = placeIn(String(value));
    const read = textReader(
      columnOf(heads, ({ kind }) => kind === "grade"),
      gradeWord.grade,
      item,
    );
    return (cells) => {
      const label = read(cells);
      return label === null ? null : meets(placeIn(label), comparison, standard);
    };
  }
  const standard = readNumber(value, reading.placeOf(item, "value")) ?? 0;
  const read = subjectReader(when, item, reading, heads);
  return (cells) => {
    const x = read(cells);
    return x === null ? null : meets(x, comparison, standard);
  };
}

/** What a condition looks at: a word for a figure, an indicator, or a column of the roster. */
function subjectReader(name: string, item: PayItem, reading: Reading, heads: Heads): FigureReader {
  const kind = findTerm(factorWords, name);
  return factorReader(kind === null ? { kind: "roster", column: name } : { kind }, item, reading, heads);
}

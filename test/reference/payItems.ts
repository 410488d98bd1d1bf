import type { Scheme } from "../../src/domain/scheme/scheme";
import { gradesByTotal } from "./appraiseGroup";
import { bonus, commission, type Deal } from "./commission";
import { Fraction, hundred, larger, one, smaller, sum, zero } from "./fraction";
import { readLabel, readNumber, type Actual } from "./readActual";
import { Refusal, result, settled, type Result } from "./refusal";
import { compares } from "./scoreActual";

type PayItem = NonNullable<Scheme["pay"]>["items"][number];

/** What pay comes to: each item (below 0 for deductions), and their sum rounded; `null` where something is blank. */
export interface Paid {
  readonly items: readonly Result<Fraction>[];
  readonly pay: Result<Fraction>;
}

const exact = (x: number): Fraction => Fraction.meant(x);
const decimals = { cent: 2, jiao: 1, yuan: 0 } as const;

/** Pays a person. @param heads what the cells are: 总分, 等级, 出勤率, 连续奖励, SALES, SALES@prior, SALES@quota, or roster columns. */
export function payPerson(scheme: Scheme, heads: readonly string[], cells: readonly Actual[]): Paid {
  const plan = scheme.pay;
  if (!plan) throw new Refusal("the scheme pays nothing");
  const cell = (head: string): Actual => cells[heads.indexOf(head)] ?? null;
  const items = plan.items.map((item) => result(() => amountOf(item, scheme, cell)));
  return {
    items,
    pay: result(() => {
      const amounts = items.map((amount) => settled(amount));
      return amounts.some((amount) => amount === null)
        ? null
        : rounded(sum(amounts.filter((amount) => amount !== null)), plan);
    }),
  };
}

/** The product of an item's factors within its bounds, rounded, if its condition holds, else nothing. */
function amountOf(item: PayItem, scheme: Scheme, cell: (head: string) => Actual): Fraction | null {
  const sign = item.kind === "deduction" ? one.negated() : one;
  const holds = conditionOf(item, scheme, cell);
  if (holds === false) return zero;
  const factors = item.factors.split("×").map((factor) => factorOf(factor.trim(), item, scheme, cell));
  if (holds === null || factors.some((factor) => factor === null))
    return item.ifBlank === undefined ? null : sign.times(exact(item.ifBlank));
  const product = factors.reduce<Fraction>((soFar, factor) => soFar.times(factor ?? one), one);
  const floored = item.floor === undefined ? product : larger(product, exact(item.floor));
  const capped = item.cap === undefined ? floored : smaller(floored, exact(item.cap));
  return sign.times(rounded(capped, item));
}

function rounded(x: Fraction, { rounding, roundTo }: Pick<PayItem, "rounding" | "roundTo">): Fraction {
  return rounding === "none" ? x : x.rounded(decimals[roundTo], rounding);
}

/** Whether an item's condition holds; `null` where what it looks at is blank. An item without one is always paid. */
function conditionOf(
  { when, comparison, value }: PayItem,
  scheme: Scheme,
  cell: (head: string) => Actual,
): boolean | null {
  if (when === undefined || comparison === undefined || value === undefined) return true;
  if (typeof value === "number") {
    const x = readNumber(cell(when));
    return x === null ? null : compares(x, comparison, exact(value));
  }
  const label = readLabel(cell(when));
  return label === null ? null : compares(standing(label, scheme), comparison, standing(value, scheme));
}

/** How far up a grade stands among the grades: the worst at 0. */
function standing(label: string, scheme: Scheme): Fraction {
  const place = gradesByTotal(scheme).reverse().indexOf(label);
  if (place < 0) throw new Refusal(`no grade is called ${label}`);
  return Fraction.of(BigInt(place));
}

function factorOf(factor: string, item: PayItem, scheme: Scheme, cell: (head: string) => Actual): Fraction | null {
  switch (factor) {
    case "总分÷100":
      return readNumber(cell("总分"))?.over(hundred) ?? null;
    case "等级系数":
      return coefficientOf(readLabel(cell("等级")), scheme);
    case "提成":
      return onDeal(item, scheme, cell, commission);
    case "奖金":
      return onDeal(item, scheme, cell, bonus);
    default: {
      const stated = result(() => readNumber(factor));
      return stated instanceof Fraction ? stated : readNumber(cell(factor));
    }
  }
}

function coefficientOf(label: string | null, { grades }: Scheme): Fraction | null {
  if (label === null) return null;
  const coefficient = grades.find((grade) => grade.label === label)?.coefficient;
  if (coefficient === undefined) throw new Refusal(`${label} has no coefficient`);
  return exact(coefficient);
}

function onDeal(
  { on, scale: name }: PayItem,
  { scales }: Scheme,
  cell: (head: string) => Actual,
  pays: typeof commission,
): Fraction | null {
  const scale = name === undefined ? scales[0] : scales.find((each) => each.scale === name);
  if (!scale || on === undefined) throw new Refusal("there is no scale, or nothing that it is paid on");
  const amount = readNumber(cell(on));
  if (amount === null) return null;
  const deal: Deal = { amount, prior: readNumber(cell(`${on}@prior`)) ?? zero, quota: readNumber(cell(`${on}@quota`)) };
  if (scale.tierBy === "attainment" && deal.quota === null) return null;
  return pays(deal, scale);
}

import type { Scheme, SchemeInput } from "../../src/domain/scheme/scheme";
import type { Dice } from "./Dice";
import { randomDeal, randomScale } from "./randomScale";
import { labels } from "./randomScheme";
import type { Actual } from "./readActual";

type PayItemInput = NonNullable<SchemeInput["pay"]>["items"][number];

/** What the columns of the roster are called. */
const roster = ["底薪", "餐补", "天数"] as const;

const heads = ["总分", "等级", "出勤率", "SALES", "SALES@prior", "SALES@quota", "EVENTS", ...roster];

/** The columns of people; of the roster those that items name. */
export function payHeads({ pay }: Scheme): string[] {
  const named = pay?.items.flatMap(({ factors, when }) => [...factors.split(" × "), when]) ?? [];
  return heads.map((head) => (roster.some((column) => column === head) && !named.includes(head) ? "" : head));
}

/** A scheme that pays: grades with coefficients, one scale or two, up to six items. */
export function randomPayScheme(dice: Dice): SchemeInput {
  const names = dice.pick([[""], ["新客", "老客"]]);
  return {
    id: "R",
    title: "R",
    version: "1",
    indicators: [
      { code: "K1", name: "K1", weight: 1, scoring: { method: "ratio", target: 100 } },
      { code: "SALES", name: "SALES", weight: 0, scoring: { method: "record" } },
      { code: "EVENTS", name: "EVENTS", weight: 0, scoring: { method: "record" } },
    ],
    grades: labels.map((label, i) => ({ from: 90 - 15 * i, label, coefficient: [1.2, 1, 0.8, 0][i] ?? 0 })),
    scales: names.map((name) => randomScale(dice, name)),
    pay: {
      items: dice.many(dice.whole(1, 6), (i) => randomItem(dice, `item ${i}`, names)),
      rounding: dice.pick(["halfUp", "halfUp", "up", "down", "none"]),
      roundTo: dice.pick(["cent", "cent", "jiao", "yuan"]),
    },
  };
}

function randomItem(dice: Dice, name: string, scales: readonly string[]): PayItemInput {
  const factors = dice.pick([
    "底薪 × 总分÷100",
    "底薪 × 等级系数 × 出勤率",
    "餐补 × 天数",
    "提成",
    "奖金",
    "提成 × 出勤率",
    "底薪 × 92% × 出勤率",
    "提成 × 0.5",
    "300",
    "0.005 × 天数",
  ]);
  const isDeal = factors.includes("提成") || factors.includes("奖金");
  const bounds = { floor: dice.pick([undefined, undefined, 0, 100]), cap: dice.pick([undefined, undefined, 3_000]) };
  return {
    name,
    factors,
    kind: dice.pick(["earning", "earning", "earning", "deduction"]),
    ...(isDeal ? { on: "SALES", ...(scales.length > 1 ? { scale: dice.pick(scales) } : {}) } : {}),
    ...(dice.happens(0.4) ? randomCondition(dice) : {}),
    ...(dice.happens(0.2) ? { ifBlank: dice.pick([0, 50]) } : {}),
    ...bounds,
    rounding: dice.pick(["none", "none", "halfUp", "up", "down"]),
    roundTo: dice.pick(["cent", "jiao", "yuan"]),
  };
}

function randomCondition(dice: Dice): Pick<PayItemInput, "when" | "comparison" | "value"> {
  const comparison = dice.pick([">=", ">", "<=", "<", "="] as const);
  return dice.pick([
    { when: "总分", comparison, value: 60 },
    { when: "等级", comparison, value: dice.pick(labels) },
    { when: "出勤率", comparison, value: 1 },
    { when: "EVENTS", comparison, value: 0.3 },
    { when: "天数", comparison, value: 20 },
  ]);
}

/** What stands below `payHeads` for one person. */
export function randomPayCells(dice: Dice, { scales }: Scheme): Actual[] {
  const scale = scales[0];
  const deal = scale ? randomDeal(dice, scale) : { amount: 0, prior: 0, quota: null };
  const blank = (value: Actual): Actual => (dice.happens(0.03) ? dice.pick([null, "", " "]) : value);
  return [
    blank(dice.pick([92, 60, 59.999999999999993, 0, 100.005, dice.decimal(0, 120, 2)])),
    blank(dice.happens(0.02) ? "很好" : dice.pick(labels)),
    blank(dice.pick([1, 0.95, 0.5, 0.9999999999999999])),
    // The sum of items of 1e15 cannot be told to the cent.
    blank(Math.min(deal.amount, 1e9)),
    // What was sold before must have a rate on every scale.
    scales.length === 1 ? deal.prior : 0,
    deal.quota,
    blank(dice.pick([0, 1, 0.1 + 0.2, 0.3, 3, 7])),
    blank(dice.happens(0.01) ? "五千" : dice.pick([5_000, 4_000.05, 3_333.35, 0, dice.decimal(2_000, 9_000, 2)])),
    blank(dice.pick([15, 12.5, 0.1 + 0.2])),
    blank(dice.pick([20, 22, 21.5, 0])),
  ];
}

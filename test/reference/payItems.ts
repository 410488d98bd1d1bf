import { larger, one, smaller, sum, type Direction, type Fraction } from "./fraction";

/** A part of the pay, with the figures of one person filled in. */
export interface PayItem {
  /** What is multiplied; `null` is missing. */
  readonly factors: readonly (Fraction | null)[];
  readonly holds: boolean;
  readonly floor: Fraction | null;
  readonly cap: Fraction | null;
}

/** How pay is rounded: to so many decimals (2: cent, 1: jiao, 0: yuan), each item or the sum. */
export interface PayRounding {
  readonly decimals: number;
  readonly direction: Direction;
  readonly per: "item" | "sum";
}

/** What an item comes to: the product of its factors within its bounds if its condition holds, else nothing. */
export function itemPay({ factors, holds, floor, cap }: PayItem): Fraction {
  if (!holds) return sum([]);
  const product = factors.reduce<Fraction>((soFar, factor) => soFar.times(factor ?? sum([])), one);
  const floored = floor === null ? product : larger(product, floor);
  return cap === null ? floored : smaller(floored, cap);
}

/** Each item and the pay. */
export function pay(items: readonly PayItem[], { decimals, direction, per }: PayRounding) {
  const exact = items.map(itemPay);
  if (per === "sum") return { items: exact, pay: sum(exact).rounded(decimals, direction) };
  const rounded = exact.map((item) => item.rounded(decimals, direction));
  return { items: rounded, pay: sum(rounded) };
}

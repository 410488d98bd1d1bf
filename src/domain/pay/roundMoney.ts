import { roundDecimal } from "../decimal";
import type { Rounding, RoundTo } from "./payPlan";

const digits: Readonly<Record<RoundTo, number>> = { cent: 2, jiao: 1, yuan: 0 };

/**
 * Rounds an amount of money, free of binary artefacts; by magnitude, so that what is taken back rounds as what was paid.
 * @example roundMoney(1.005, "halfUp", "cent") // 1.01
 * @example roundMoney(4181.82, "down", "yuan") // 4181
 */
export function roundMoney(amount: number, rounding: Rounding, roundTo: RoundTo): number {
  switch (rounding) {
    case "none":
      return amount;
    case "halfUp":
      return roundDecimal(amount, digits[roundTo], Math.round);
    case "up":
      return roundDecimal(amount, digits[roundTo], Math.ceil);
    case "down":
      return roundDecimal(amount, digits[roundTo], Math.floor);
  }
}

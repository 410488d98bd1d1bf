import { readNumber } from "../domain/cell";
import { computePay } from "../domain/pay/pay";
import { tierBonus, tierCommission } from "../domain/pay/tiers";
import { readTiers } from "../domain/scheme/readRanges";
import { choose } from "./choose";
import { demand, receive, reply } from "./exchange";
import { remember } from "./remember";
import { spread } from "./shapes";

const readTiersOnce = remember(readTiers);

/**
 * The commission on an amount, not rounded and without bonus.
 * @customfunction TIERCOMMISSION
 * @param amount Amounts; a range spills. Returns are negative and take back what they had earned.
 * @param tiers The whole scheme, its section of tiers such as S5_Tiers, or rows of from, rate and bonus. Rates are fractions.
 * @param [mode] "marginal" (each part at its tier's rate), "whole" (all at the rate of the tier reached) or "interpolated"; by default what the tiers say, else marginal.
 * @param [prior] What was sold before in the same period, 0 by default.
 * @returns Commission.
 * @example =KPI.TIERCOMMISSION(900, {0,0.03;500,0.05;750,0.075}) gives 38.75
 */
export function tiercommission(
  amount: unknown[][],
  tiers: unknown[][],
  mode?: unknown[][],
  prior?: unknown[][],
): unknown[][] {
  return reply(() => {
    const scale = readTiersOnce(demand(tiers, "tiers"));
    const by = choose(
      receive(mode),
      "mode",
      { marginal: ["超额累进"], whole: ["全额累进"], interpolated: ["插值费率"] },
      scale.tierMode,
    );
    return spread({ amount: demand(amount, "amount"), prior: receive(prior) }, (cells) => {
      const sold = readNumber(cells.amount);
      return sold === null ? null : tierCommission(sold, scale.tiers, by, readNumber(cells.prior) ?? 0);
    });
  });
}

/**
 * The bonus for reaching a tier.
 * @customfunction TIERBONUS
 * @param amount Amounts; a range spills.
 * @param tiers The whole scheme, its section of tiers such as S5_Tiers, or rows of from, rate and bonus.
 * @returns The bonus of the tier reached, or of all tiers up to it where the tiers say so.
 * @example =KPI.TIERBONUS(50000, {0,0.01,0;40000,0.02,200}) gives 200
 */
export function tierbonus(amount: unknown[][], tiers: unknown[][]): unknown[][] {
  return reply(() => {
    const scale = readTiersOnce(demand(tiers, "tiers"));
    return spread({ amount: demand(amount, "amount") }, (cells) => {
      const sold = readNumber(cells.amount);
      return sold === null ? null : tierBonus(sold, scale.tiers, scale.bonusMode);
    });
  });
}

/**
 * Pay for a period: base × coefficient + commission + bonus + allowance, rounded once, half up to the cent. Stays blank
 * while base, coefficient or a given commission is blank; a blank bonus or allowance counts 0.
 * @customfunction PAY
 * @param base Base pay; a range spills.
 * @param coefficient KPI percentage as a fraction, or coefficient of the grade.
 * @param [commission] Commission, 0 by default.
 * @param [bonus] Bonus, 0 by default.
 * @param [allowance] Allowance, 0 by default.
 * @returns Pay.
 * @example =KPI.PAY(10000, 0.95) gives 9500
 */
export function pay(
  base: unknown[][],
  coefficient: unknown[][],
  commission?: unknown[][],
  bonus?: unknown[][],
  allowance?: unknown[][],
): unknown[][] {
  return reply(() => {
    const args = {
      base: demand(base, "base"),
      coefficient: demand(coefficient, "coefficient"),
      commission: receive(commission),
      bonus: receive(bonus),
      allowance: receive(allowance),
    };
    return spread(args, (cells) => {
      const amounts = {
        base: readNumber(cells.base),
        coefficient: readNumber(cells.coefficient),
        commission: args.commission ? readNumber(cells.commission) : 0,
      };
      if (amounts.base === null || amounts.coefficient === null || amounts.commission === null) return null;
      const { base: fixed, coefficient: factor, commission: earned } = amounts;
      return computePay({
        base: fixed,
        coefficient: factor,
        commission: earned,
        bonus: readNumber(cells.bonus) ?? 0,
        allowance: readNumber(cells.allowance) ?? 0,
      });
    });
  });
}

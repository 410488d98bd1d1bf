import { readHeads } from "../domain/appraisal/heads";
import { readName, readNumber, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import { tierBonus, tierCommission, type PreparedScale } from "../domain/pay/commission";
import { computePay } from "../domain/pay/pay";
import { preparePay } from "../domain/pay/payItems";
import { readScale } from "../domain/scheme/readRanges";
import { choose, chooseText } from "./choose";
import { demand, receive, receiveOptional, reply } from "./exchange";
import { readSchemeOnce } from "./readSchemeOnce";
import { remember } from "./remember";
import { alignPeople, spread } from "./shapes";

/** Reading a scale depends on its name too, so that each name keeps readers of its own. */
const scaleReaders = new Map<string | null, (cells: Cells) => PreparedScale>();

function readScaleOnce(cells: Cells, name: string | null): PreparedScale {
  const reader = scaleReaders.get(name) ?? remember((range) => readScale(range, name));
  scaleReaders.set(name, reader);
  return reader(cells);
}

/**
 * The commission on an amount, not rounded and without bonus: what prior and amount earn together, less what prior has earned. So deals add up, and a return takes back what its deal had earned.
 * @customfunction TIERCOMMISSION
 * @param amount Amounts; a range spills. Returns are negative.
 * @param tiers The whole scheme, its section of tiers such as S5_Tiers, or rows of from, rate and bonus. Rates are fractions.
 * @param [mode] "marginal" (each part at its tier's rate), "whole" (all at the rate of the tier reached) or "interpolated"; by default what the tiers say, else marginal.
 * @param [prior] What was sold before in the same period, 0 by default.
 * @param [quota] Quotas, for tiers by attainment.
 * @param [scale] Name of the scale, where the tiers hold several.
 * @returns Commission.
 * @example =KPI.TIERCOMMISSION(900, {0,0.03;500,0.05;750,0.075}) gives 38.75
 */
export function tiercommission(
  amount: unknown[][],
  tiers: unknown[][],
  mode?: unknown[][],
  prior?: unknown[][],
  quota?: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return reply(() => {
    const own = readScaleOnce(demand(tiers, "tiers"), chooseText(receive(scale), "scale"));
    const modes = { marginal: ["超额累进"], whole: ["全额累进"], interpolated: ["插值费率"] };
    const tierMode = choose(receive(mode), "mode", modes, own.tierMode);
    const args = { amount: demand(amount, "amount"), prior: receiveOptional(prior), quota: receive(quota) };
    return spread(args, (cells) => onDeal(cells, args.quota !== null, { ...own, tierMode }, tierCommission));
  });
}

/**
 * The bonus that an amount adds: for the tier that prior and amount reach together, less what prior had reached.
 * @customfunction TIERBONUS
 * @param amount Amounts; a range spills.
 * @param tiers The whole scheme, its section of tiers such as S5_Tiers, or rows of from, rate and bonus.
 * @param [prior] What was sold before in the same period, 0 by default.
 * @param [quota] Quotas, for tiers by attainment.
 * @param [scale] Name of the scale, where the tiers hold several.
 * @returns The bonus of the tier reached, or of all tiers up to it where the tiers say so.
 * @example =KPI.TIERBONUS(50000, {0,0.01,0;40000,0.02,200}) gives 200
 */
export function tierbonus(
  amount: unknown[][],
  tiers: unknown[][],
  prior?: unknown[][],
  quota?: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return reply(() => {
    const own = readScaleOnce(demand(tiers, "tiers"), chooseText(receive(scale), "scale"));
    const args = { amount: demand(amount, "amount"), prior: receiveOptional(prior), quota: receive(quota) };
    return spread(args, (cells) => onDeal(cells, args.quota !== null, own, tierBonus));
  });
}

/** A blank amount, or a blank quota where quotas are given, stays blank. */
function onDeal(
  cells: { readonly amount: Cell; readonly prior: Cell; readonly quota: Cell },
  hasQuotas: boolean,
  scale: PreparedScale,
  compute: typeof tierCommission,
): number | null {
  const amount = readNumber(cells.amount);
  const quota = readNumber(cells.quota);
  if (amount === null || (hasQuotas && quota === null && scale.tierBy === "attainment")) return null;
  return compute(amount, scale, { prior: readNumber(cells.prior) ?? 0, quota });
}

/**
 * Pay by the items of a scheme: for each person what each item comes to, and their sum as the scheme rounds it. Deductions are below 0.
 * @customfunction PAYITEMS
 * @param inputs One row a person, one column a figure: total, grade, amounts that commission is paid on, and the columns of the roster that the items name.
 * @param heads What the columns of inputs are: Total, Grade, Attendance, Days present, Days due, Streak reward, Carried over (paid beside the items) and the reason for it, codes of indicators (SALES, SALES@prior, SALES@quota), or columns of the roster as the items name them. A blank one leaves its column out.
 * @param scheme The whole scheme, such as Scheme_S5.
 * @returns One row a person: the items in the order of the scheme, what is carried over where a column says so, and the pay.
 * @example =KPI.PAYITEMS({4000,100,50000,300}, {"Base pay","Total","SALES","Meal allowance"}, Scheme_S5) gives 4000, 600, 200, 300, 0, 5100
 */
export function payitems(inputs: unknown[][], heads: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => {
    const reading = readSchemeOnce(demand(scheme, "scheme"));
    const { people, heads: names, restore } = alignPeople("inputs", demand(inputs, "inputs"), demand(heads, "heads"));
    const payOf = preparePay(reading, readHeads(reading, names.map(readName)));
    return restore(
      people.map((cells) => {
        const { items, carried, pay: sum } = payOf(cells);
        const paid = carried === null ? items : [...items, carried];
        return [...paid.map((item) => (item instanceof Failure ? item : (item?.amount ?? null))), sum];
      }),
    );
  });
}

/**
 * Pay for a period: base × coefficient + commission + bonus + allowance, rounded once, half up to the cent. Stays blank
 * while base, coefficient or a commission in a column of commissions is blank; a blank bonus or allowance counts 0.
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
      commission: receiveOptional(commission),
      bonus: receiveOptional(bonus),
      allowance: receiveOptional(allowance),
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

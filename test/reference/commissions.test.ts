import { prepareScale, tierBonus, tierCommission } from "../../src/domain/pay/commission";
import { bonus, commission } from "./commission";
import { Comparison, engine, patience, people, seed } from "./Comparison";
import { Dice } from "./Dice";
import { Fraction } from "./fraction";
import { randomDeal, randomScale } from "./randomScale";
import { result } from "./refusal";

const comparison = new Comparison();

afterAll(() => {
  comparison.print("commissions");
});

test(
  `deals are paid as the reference pays them, REFERENCE_SEED=${seed}`,
  () => {
    const dice = new Dice(seed);
    for (let round = 0; round < people / 2; round++) payRandomDeal(dice);
    expect(comparison.differences()).toEqual([]);
  },
  patience,
);

function payRandomDeal(dice: Dice) {
  const scale = randomScale(dice);
  const deal = randomDeal(dice, scale);
  const exact = {
    amount: Fraction.meant(deal.amount),
    prior: Fraction.meant(deal.prior),
    quota: deal.quota === null ? null : Fraction.meant(deal.quota),
  };
  const told = () => ({ what: scale.tierMode, scale, deal });
  comparison.near(
    "commissions",
    engine(() => tierCommission(deal.amount, prepareScale(scale), deal)),
    result(() => commission(exact, scale)),
    told,
  );
  comparison.near(
    "bonuses",
    engine(() => tierBonus(deal.amount, prepareScale(scale), deal)),
    result(() => bonus(exact, scale)),
    told,
  );
}

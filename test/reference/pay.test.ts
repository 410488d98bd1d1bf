import { readHeads } from "../../src/domain/appraisal/heads";
import { preparePay } from "../../src/domain/pay/payItems";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme as schemeOf } from "../../src/domain/scheme/scheme";
import { Failure } from "../../src/domain/failure";
import { schemeCells } from "../support/schemeCells";
import { Comparison, engine, patience, people, seed } from "./Comparison";
import { Dice } from "./Dice";
import { payPerson } from "./payItems";
import { payHeads, randomPayCells, randomPayScheme } from "./randomPay";

const comparison = new Comparison();
afterAll(() => {
  comparison.print("pay");
});

test(
  `people are paid as the reference pays them, REFERENCE_SEED=${seed}`,
  () => {
    const dice = new Dice(seed);
    for (let round = 0; round < people / 10; round++) payRandomPeople(dice);
    expect(comparison.differences()).toEqual([]);
  },
  patience,
);

function payRandomPeople(dice: Dice) {
  const scheme = schemeOf.parse(randomPayScheme(dice));
  const reading = readScheme(schemeCells(scheme, "zh"), "indicators");
  const heads = payHeads(scheme);
  const paying = engine(() =>
    preparePay(
      reading,
      readHeads(
        reading,
        heads.map((head) => head || null),
      ),
    ),
  );
  for (let i = 0; i < 5; i++) {
    const cells = randomPayCells(dice, scheme);
    const reference = payPerson(scheme, heads, cells);
    const told = () => ({ what: "pay", pay: scheme.pay, scales: scheme.scales, cells });
    if (paying instanceof Failure) {
      comparison.count("pays of a scheme that is refused");
      continue;
    }
    const paid = engine(() => paying(cells));
    reference.items.forEach((item, place) => {
      const { rounding = "none" } = scheme.pay?.items[place] ?? {};
      const made = paid instanceof Failure ? paid : paid.items[place];
      const amount = made instanceof Failure ? made : made?.amount;
      if (rounding === "none") comparison.near("pay items", amount, item, told);
      else comparison.rounded("pay items", amount, item, told);
    });
    const plan = scheme.pay ?? { rounding: "none" as const };
    const amount = paid instanceof Failure ? paid : paid.pay;
    if (plan.rounding === "none") comparison.near("pays", amount, reference.pay, told);
    else comparison.rounded("pays", amount, reference.pay, told);
  }
}

import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Dice } from "./Dice";

/** A commission scale; one in twenty is in disorder. */
export function randomScale(dice: Dice, name = ""): Scheme["scales"][number] {
  const byAmount = dice.happens(0.7);
  const starts = byAmount ? dice.rising(dice.whole(1, 5), 0, 150_000, 2) : dice.rising(dice.whole(1, 4), 0, 1.5, 2);
  if (dice.happens(0.8)) starts[0] = 0;
  const stated = dice.happens(0.3);
  const tiers = starts.map((from, i) => ({
    from,
    ...(stated ? { to: starts[i + 1] ?? dice.pick([null, byAmount ? 200_000 : 2]) } : {}),
    rate: dice.pick([0, 0.01, 0.02, 0.03, 0.1 + 0.2, 0.0375, dice.decimal(0, 0.2, 4)]),
    bonus: dice.pick([0, 0, 200, 300, 88.88]),
  }));
  if (dice.happens(0.05)) tiers.sort(() => dice.share() - 0.5);
  return {
    scale: name,
    tierMode: dice.pick(["marginal", "whole", "interpolated"]),
    bonusMode: dice.pick(["reached", "cumulative"]),
    tierBy: byAmount ? "amount" : "attainment",
    tierBoundary: dice.pick(["upper", "lower"]),
    negative: dice.pick(["takeBack", "nothing", "report"]),
    tiers,
  };
}

/** An amount with what was sold before and the quota: on the tiers' boundaries, beside them, anywhere, taken back. */
export function randomDeal(dice: Dice, { tiers, tierBy }: Scheme["scales"][number]) {
  const quota = dice.pick([50_000, 80_000, 33_333.33]);
  const edges = tiers.map(({ from }) => (tierBy === "amount" ? from : Number((from * quota).toPrecision(12))));
  const edge = dice.pick(edges);
  const amount = dice.pick([
    edge,
    edge + 0.01,
    edge - 0.01,
    (edge * 3) / 3,
    edge * 1.1,
    dice.decimal(0, 200_000, 2),
    0.1 + 0.2,
    1e15,
    0,
  ]);
  const deal = { amount, prior: 0, quota: dice.happens(0.97) ? quota : dice.pick([null, 0, -5]) };
  // Nothing is stated below a first tier that does not start at 0: what was sold there before, or came back, has no rate.
  if (edges.every((from) => from > 0)) return { ...deal, amount: amount || edge };
  const prior = dice.pick([0, 0, dice.pick(edges), dice.decimal(0, 100_000, 2)]);
  const returned = dice.pick([-amount, -prior, -prior - 500]);
  return { ...deal, prior, amount: dice.happens(0.2) ? returned : amount };
}

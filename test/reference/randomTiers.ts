import type { Scale } from "./commission";
import type { Dice } from "./Dice";

/** A commission scale; one in twenty is in disorder. */
export function randomTiers(dice: Dice): Scale {
  const starts = dice.rising(dice.whole(1, 5), 0, 150_000, 2);
  if (dice.happens(0.8)) starts[0] = 0;
  const stated = dice.happens(0.3);
  const tiers = starts.map((from, i) => ({
    from,
    ...(stated ? { to: starts[i + 1] ?? dice.pick([null, 200_000]) } : {}),
    rate: dice.pick([0, 0.01, 0.02, 0.03, 0.1 + 0.2, 0.0375, dice.decimal(0, 0.2, 4)]),
    bonus: dice.pick([0, 0, 200, 300, 88.88]),
  }));
  if (dice.happens(0.05)) tiers.sort(() => dice.share() - 0.5);
  return {
    tiers,
    mode: dice.pick(["marginal", "whole", "interpolated"]),
    bonusMode: dice.pick(["reached", "cumulative"]),
    side: "upper",
    negative: "takeBack",
    quota: null,
  };
}

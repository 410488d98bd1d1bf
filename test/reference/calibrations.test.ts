import { forcedGrades } from "../../src/domain/calibration/forcedGrades";
import { normalizeScores } from "../../src/domain/calibration/normalizeScores";
import { roundHalfUp } from "../../src/domain/decimal";
import { Failure } from "../../src/domain/failure";
import { reachedStreaks } from "../../src/domain/streaks";
import { normalized, seated } from "./calibration";
import { Comparison, engine, patience, people, seed } from "./Comparison";
import { Dice } from "./Dice";
import { Fraction } from "./fraction";
import { labels } from "./randomScheme";
import { Refusal, result } from "./refusal";
import { pays } from "./streak";

const comparison = new Comparison();

afterAll(() => {
  comparison.print("calibration");
});

test(
  `scores are made comparable, rounded and rewarded as the reference does it, REFERENCE_SEED=${seed}`,
  () => {
    const dice = new Dice(seed);
    for (let round = 0; round < people / 40; round++) calibrateRandomScores(dice);
    for (let round = 0; round < people * 2; round++) roundRandomNumber(dice);
    for (let round = 0; round < people; round++) rewardRandomHistory(dice);
    expect(comparison.differences()).toEqual([]);
  },
  patience,
);

function roundRandomNumber(dice: Dice) {
  const decimals = dice.whole(0, 4);
  const tie = (dice.whole(-1_000_000, 1_000_000) + 0.5) / 10 ** decimals;
  const x = dice.pick([
    tie,
    tie,
    tie * 3 - tie * 2,
    tie + 1e-7,
    dice.decimal(-1e6, 1e6, 6),
    dice.whole(0, 1e9) + 0.005,
  ]);
  const told = () => ({ x, decimals });
  comparison.rounded("roundings", roundHalfUp(x, decimals), Fraction.meant(x).rounded(decimals), told);
}

function calibrateRandomScores(dice: Dice) {
  const alike = dice.pick([60.05, 0.1 + 0.2, 88, 0]);
  const randomScore = () =>
    dice.pick([() => null, () => alike, () => (alike * 3) / 3, () => dice.decimal(0, 120, 2), () => 0.3, () => -5])();
  const scores = dice.many(dice.whole(2, 12), dice.happens(0.2) ? () => alike : randomScore);
  const groups = scores.map(() => dice.pick(["a", "b", "c"]));
  const method = dice.pick(["z", "rescale", "t", "ratio"] as const);
  const exact = scores.map((score) => (score === null ? null : Fraction.meant(score)));
  const shares = dice.pick([
    [0.2, 0.7, 0.1],
    [0.1, 0.2, 0.4, 0.3],
    [0.15, 0.85],
    [0.25, 0.25, 0.25, 0.25],
  ]);
  const quotas = shares.map((share, i) => ({ label: labels[i] ?? "?", share }));
  const told = () => ({ what: method, scores, groups, quotas });
  const made = engine(() => normalizeScores(scores, groups, method));
  const given = engine(() => forcedGrades(scores, quotas, groups));
  const meant = normalized(exact, groups, method);
  const seats = result(() => {
    const exactQuotas = quotas.map(({ label, share }) => ({ label, share: Fraction.meant(share) }));
    return seated(exact, groups, exactQuotas);
  });
  scores.forEach((_, i) => {
    comparison.near("normalized scores", made instanceof Failure ? made : made[i], meant[i] ?? null, told);
    comparison.label(
      "seats",
      given instanceof Failure ? given : given[i],
      seats instanceof Refusal ? seats : (seats[i] ?? null),
      told,
    );
  });
}

function rewardRandomHistory(dice: Dice) {
  const rule = {
    kind: "streak" as const,
    name: "streak",
    grade: "优秀",
    times: dice.whole(1, 4),
    place: dice.pick([undefined, 1, 2]),
    amount: 200,
    again: dice.pick(["once", "again"] as const),
    gap: dice.pick(["breaks", "skipped"] as const),
  };
  const history = dice.many(dice.whole(1, 9), () =>
    dice.happens(0.05)
      ? null
      : { grade: dice.pick(["优秀", "优秀", "优秀", "良好", null]), place: dice.pick([1, 1, 2, 3, null]) },
  );
  const { place, ...others } = rule;
  const isPaid = reachedStreaks([place === undefined ? others : { ...others, place }], history).length > 0;
  const meant = pays(history, {
    grade: rule.grade,
    times: rule.times,
    place: place ?? null,
    repeats: rule.again === "again",
    skipsUngraded: rule.gap === "skipped",
  });
  comparison.label("streaks", String(isPaid), String(meant), () => ({ rule, history }));
}

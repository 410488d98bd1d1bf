import { prepareAppraiser } from "../../src/domain/appraise";
import { forcedGrades } from "../../src/domain/calibration/forcedGrades";
import { normalizeScores } from "../../src/domain/calibration/normalizeScores";
import { roundHalfUp } from "../../src/domain/decimal";
import { Failure } from "../../src/domain/failure";
import { orderTiers, tierBonus, tierCommission } from "../../src/domain/pay/tiers";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme as schemeOf } from "../../src/domain/scheme/scheme";
import { schemeCells } from "../support/schemeCells";
import { appraiseGroup } from "./appraiseGroup";
import { normalized, seated } from "./calibration";
import { bonusOn, commission, type Scale } from "./commission";
import { Dice } from "./Dice";
import { Fraction } from "./fraction";
import { pendingAppraisals, pendingCalibrations, pendingDeals } from "./pending";
import { randomActual } from "./randomActual";
import { labels, randomScheme } from "./randomScheme";
import { randomTiers } from "./randomTiers";
import { Refusal, result, type Result } from "./refusal";

/** `REFERENCE_SEED=… REFERENCE_PEOPLE=… npx jest test/reference` repeats a run, or makes a longer one. */
const seed = Number(process.env["REFERENCE_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const people = Number(process.env["REFERENCE_PEOPLE"] ?? 20_000);

const compared = {
  people: 0,
  scores: 0,
  totals: 0,
  grades: 0,
  refusals: 0,
  commissions: 0,
  bonuses: 0,
  roundings: 0,
  normalized: 0,
  seats: 0,
};

afterAll(() => {
  const counts = Object.entries(compared).map(([what, count]) => `${count} ${what}`);
  process.stdout.write(`reference (REFERENCE_SEED=${seed}): ${counts.join(", ")} compared\n`);
  const known = Object.entries(pending).map(([what, count]) => `  pending: ${what}: ${count} differences\n`);
  process.stdout.write(known.join(""));
});

/** Where the engine and the reference differ, told so that the case can be typed in. */
const differences: string[] = [];

/** How many differences each cause that is known may account for. */
const pending: Record<string, number> = {};

test(`people are appraised as the reference appraises them, seed ${seed}`, () => {
  differences.length = 0;
  for (let round = 0; compared.people < people; round++) appraiseRandomGroup(new Dice(seed + round * 7919));
  expect(differences.slice(0, 5)).toEqual([]);
}, 600_000);

test(`commission is paid as the reference pays it, seed ${seed}`, () => {
  differences.length = 0;
  const dice = new Dice(seed);
  for (let round = 0; round < people / 4; round++) payRandomDeal(dice);
  expect(differences.slice(0, 5)).toEqual([]);
}, 600_000);

test(`scores are made comparable as the reference does it, seed ${seed}`, () => {
  differences.length = 0;
  const dice = new Dice(seed);
  for (let round = 0; round < people / 40; round++) calibrateRandomScores(dice);
  expect(differences.slice(0, 5)).toEqual([]);
}, 600_000);

test(`numbers are rounded as the reference rounds them, seed ${seed}`, () => {
  differences.length = 0;
  const dice = new Dice(seed);
  for (let round = 0; round < people; round++) roundRandomNumber(dice);
  expect(differences.slice(0, 5)).toEqual([]);
}, 600_000);

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
  compared.roundings += 1;
  compareNumbers(
    roundHalfUp(x, decimals),
    Fraction.meant(x).rounded(decimals),
    () => JSON.stringify({ what: "rounding", x, decimals }),
    [],
    decimals,
  );
}

function calibrateRandomScores(dice: Dice) {
  const alike = dice.pick([60.05, 0.1 + 0.2, 88, 0]);
  const randomScore = () =>
    dice.pick([() => null, () => alike, () => (alike * 3) / 3, () => dice.decimal(0, 120, 2), () => 0.3, () => -5])();
  const scores = dice.many(dice.whole(2, 12), dice.happens(0.2) ? () => alike : randomScore);
  const groups = scores.map(() => dice.pick(["a", "b", "c"]));
  const method = dice.pick(["z", "rescale", "t", "ratio"] as const);
  const exact = scores.map((score) => (score === null ? null : Fraction.meant(score)));
  const quotas = dice
    .pick([
      [0.2, 0.7, 0.1],
      [0.1, 0.2, 0.4, 0.3],
      [0.15, 0.85],
      [0.25, 0.25, 0.25, 0.25],
    ])
    .map((share, i) => ({ label: labels[i] ?? "?", share }));
  const told = (what: string) => () => JSON.stringify({ what, scores, groups, method, quotas });
  const causes = causesOf(pendingCalibrations, { scores, groups });
  const made = engine(() => normalizeScores(scores, groups, method));
  const meant = result(() => normalized(exact, groups, method));
  const seatsGiven = engine(() => forcedGrades(scores, quotas, groups));
  const seatsMeant = result(() =>
    seated(
      exact,
      groups,
      quotas.map(({ label, share }) => ({ label, share: Fraction.meant(share) })),
    ),
  );
  scores.forEach((_, i) => {
    compared.normalized += 1;
    compareNumbers(
      made instanceof Failure ? made : made[i],
      meant instanceof Refusal ? meant : (meant[i] ?? null),
      told(method),
      causes,
    );
    compared.seats += 1;
    compareGrades(
      seatsGiven instanceof Failure ? seatsGiven : seatsGiven[i],
      seatsMeant instanceof Refusal ? seatsMeant : (seatsMeant[i] ?? null),
      told("seats"),
      causes,
    );
  });
}

function appraiseRandomGroup(dice: Dice) {
  const scheme = schemeOf.parse(randomScheme(dice));
  const codes = scheme.indicators.map(({ code }) => code);
  const group = dice.many(dice.pick([1, 2, 3, 5, 8, 12]), () =>
    scheme.indicators.map(({ scoring }) => randomActual(dice, scoring)),
  );
  const reading = readScheme(schemeCells(scheme, "zh"), "indicators");
  const appraised = prepareAppraiser(reading, codes).appraise(group);
  const causes = causesOf(pendingAppraisals, { scheme, group });
  appraiseGroup(scheme, codes, group).forEach((expected, row) => {
    const told = (what: string) => () => JSON.stringify({ what, scheme, group, row });
    const toldScore = (i: number) => () =>
      JSON.stringify({
        what: codes[i],
        scoring: scheme.indicators[i]?.scoring,
        actual: group[row]?.[i],
        everyone: group.map((actuals) => actuals[i]),
        rules: scheme.rules.filter(({ kind }) => kind.endsWith("Exemption")),
      });
    compared.people += 1;
    expected.scores.forEach((score, i) => {
      compared.scores += 1;
      compareNumbers(appraised[row]?.scores[i], score, toldScore(i), causes);
    });
    compared.totals += 1;
    compareNumbers(appraised[row]?.total, expected.total, told("total"), causes, scheme.totalDecimals);
    compared.grades += 1;
    compareGrades(appraised[row]?.grade, expected.grade, told("grade"), causes);
  });
}

function payRandomDeal(dice: Dice) {
  const scale = randomTiers(dice);
  const [amount, prior] = randomDeal(dice, scale);
  const told = (what: string) => () => JSON.stringify({ what, scale, amount, prior });
  const causes = causesOf(pendingDeals, { scale, amount, prior });
  const tiers = engine(() => orderTiers(scale.tiers));
  const bothOf = <Value>(compute: (tiers: ReturnType<typeof orderTiers>) => Value) =>
    tiers instanceof Failure ? tiers : engine(() => compute(tiers));
  compared.commissions += 1;
  compareNumbers(
    bothOf((ordered) => tierCommission(amount, ordered, scale.mode, prior)),
    result(() => commission(Fraction.meant(amount), Fraction.meant(prior), scale)),
    told("commission"),
    causes,
  );
  compared.bonuses += 1;
  compareNumbers(
    bothOf((ordered) => tierBonus(amount, ordered, scale.bonusMode)),
    result(() => bonusOn(Fraction.meant(amount), scale)),
    told("bonus"),
    causes,
  );
}

function randomDeal(dice: Dice, { tiers }: Scale): [amount: number, prior: number] {
  const edges = tiers.map(({ from }) => from);
  const edge = dice.pick(edges);
  const amount = dice.pick([
    edge,
    edge + 0.01,
    edge - 0.01,
    edge * 1.1,
    dice.decimal(0, 200_000, 2),
    0.1 + 0.2,
    1e15,
    0,
  ]);
  // Nothing is stated below a first tier that does not start at 0: what was sold there before, or came back, has no rate.
  if (edges.every((from) => from > 0)) return [amount || edge, 0];
  const prior = dice.pick([0, 0, dice.pick(edges), dice.decimal(0, 100_000, 2)]);
  return dice.happens(0.2) ? [dice.pick([-amount, -prior]), prior] : [amount, prior];
}

function engine<Value>(compute: () => Value): Value | Failure {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function causesOf<Case>(known: Readonly<Record<string, (of: Case) => boolean>>, one: Case): string[] {
  return Object.entries(known).flatMap(([what, touches]) => (touches(one) ? [what] : []));
}

function differ(what: string, causes: readonly string[]) {
  if (causes.length === 0) differences.push(what);
  for (const cause of causes) pending[cause] = (pending[cause] ?? 0) + 1;
}

type Told = () => string;

function compareNumbers(
  engine: number | null | Failure | undefined,
  reference: Result<Fraction>,
  told: Told,
  causes: readonly string[],
  decimals: number | null = null,
) {
  if (reference instanceof Refusal) compared.refusals += 1;
  const agree =
    reference instanceof Refusal
      ? engine instanceof Failure
      : reference === null
        ? engine === null
        : typeof engine === "number" && (decimals === null ? isNear(engine, reference) : isSame(engine, reference));
  if (!agree) differ(`engine ${show(engine)}, reference ${show(reference)}: ${told()}`, causes);
}

function compareGrades(
  engine: string | null | Failure | undefined,
  reference: Result<string>,
  told: Told,
  causes: readonly string[],
) {
  const agree = reference instanceof Refusal ? engine instanceof Failure : engine === reference;
  if (!agree) differ(`engine ${show(engine)}, reference ${show(reference)}: ${told()}`, causes);
}

/** Within 1e-9 of the exact number's size, or of 1 where it is smaller. */
function isNear(x: number, exact: Fraction): boolean {
  const meant = exact.toNumber();
  return Math.abs(x - meant) <= 1e-9 * Math.max(1, Math.abs(meant));
}

/** The same rounded figure, as far as 15 digits can tell. */
function isSame(x: number, exact: Fraction): boolean {
  const meant = exact.toNumber();
  return Math.abs(meant) < 1e11 ? x === meant || x.toPrecision(15) === meant.toPrecision(15) : isNear(x, exact);
}

function show(outcome: unknown): string {
  return outcome instanceof Error ? `refuses (${outcome.message})` : String(outcome);
}

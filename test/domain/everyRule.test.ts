import { readHeads } from "../../src/domain/appraisal/heads";
import { prepareAppraiser } from "../../src/domain/appraise";
import { checkScheme } from "../../src/domain/check/checkScheme";
import { roundHalfUp } from "../../src/domain/decimal";
import { Failure } from "../../src/domain/failure";
import type { Outcome } from "../../src/domain/outcome";
import { factorWords, readFactors } from "../../src/domain/pay/factors";
import { preparePay } from "../../src/domain/pay/payItems";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { choices } from "../../src/domain/scheme/vocabulary";
import { everyRule, everyRuleHeads, everyRulePeople } from "../support/everyRule";
import { schemeCells } from "../support/schemeCells";

/*
 * Worked by hand. Weights: 0.2 each for CONV and VISIT, 0.1 each for ERR, LATE, RESP, AOV, DEALS, TEAM.
 * ERR and LATE cost 10 points each time, 30 together at most, ERR first. Scores in the order CONV, VISIT, ERR, LATE, RESP, AOV,
 * DEALS, TEAM.
 */
const people = everyRulePeople.map(({ cells }) => cells);
const groups = everyRulePeople.map(({ group }) => group);

describe.each(["zh", "en"] as const)("every rule and pay item, by cells in %s", (language) => {
  const reading = readScheme(schemeCells(everyRule, language), "indicators");
  const appraiser = prepareAppraiser(reading, everyRuleHeads);
  const appraisals = appraiser.appraise(people, groups);
  const resultOf = (name: string) => {
    const appraisal = appraisals[everyRulePeople.findIndex((each) => each.name === name)];
    if (!appraisal) throw new Error(`nobody is called ${name}`);
    const scores = appraisal.scores.filter((_, i) => appraiser.isScored[i]).map(decimal);
    return { scores, total: appraisal.total, grade: appraisal.grade };
  };
  const payOf = (name: string) => {
    const i = everyRulePeople.findIndex((each) => each.name === name);
    const heads = readHeads(reading, [...everyRuleHeads, "总分", "等级"]);
    const { items, pay } = preparePay(
      reading,
      heads,
    )([...(people[i] ?? []), appraisals[i]?.total ?? null, appraisals[i]?.grade ?? null]);
    return [...items.map((item) => (item instanceof Failure ? item.message : decimal(item?.amount ?? null))), pay];
  };

  test("the scheme is sound", () => {
    expect(reading.findings).toEqual([]);
    expect(checkScheme(reading).filter(({ severity }) => severity !== "advice")).toEqual([]);
  });

  test("甲: a prorated target, a shared pool, a rank within A, an exemption of A, three raters, a praise", () => {
    // CONV 0.45 ÷ 0.5; VISIT target 20 × 20/22, 18 ÷ 18.18… = 0.99; ERR 2 × 10 = 20 off; LATE 30 off, of which 10 are left;
    // RESP 6 s over: 1 whole step; AOV: 2 of 3 in A miss 120 → excused; DEALS second of three: (3 − 2) ÷ 2;
    // TEAM 0.6 × 100 + 0.4 × 80.
    // Total 0.2 × (90 + 99) + 0.1 × (80 + 90 + 95 + 100 + 50 + 92) = 37.8 + 50.7 = 88.5, + 2 = 90.5
    expect(resultOf("甲")).toEqual({ scores: [90, 99, 80, 90, 95, 100, 50, 92], total: 90.5, grade: "优秀" });
  });

  test("甲: pay", () => {
    // 5,000 × 90.5 % × 20/22 = 4,113.636…; 2,000 × 1.2; 400 + 200; 200; 80 % of the quota is the lower tier's: 20,000 × 1 %;
    // 15 × 20; no full attendance; 90.5 × 10; nothing; −400; −1,000 × 50 %. Sum 7,818.636… → 7,818.6
    const [kpi, ...rest] = payOf("甲");
    expect(kpi).toBeCloseTo(4113.636363636, 6);
    expect(rest).toEqual([2400, 600, 200, 200, 300, 0, 905, 0, -400, -500, 7818.6]);
  });

  test("乙: a personal target, a cap, an exemption by load, too few peers, bonus points and a total within their limits", () => {
    // CONV 0.6 ÷ 0.6; VISIT 30 ÷ 20 = 150 → 120; RESP 50 s over, load 1,200 → excused; TEAM: one colleague of two: 100 alone.
    // Total 0.2 × (100 + 120) + 0.1 × 600 = 104; praise 4 × 2 = 8 → 6 → 5 together; 109 → 105.
    expect(resultOf("乙")).toEqual({ scores: [100, 120, 100, 100, 100, 100, 100, 100], total: 105, grade: "优秀" });
  });

  test("乙: pay", () => {
    // 5,000 × 105 % × 22/22; 2,000 × 1.2; 20,000 after 30,000: 600 − 300; bonus 200 − 0; 120 % of the quota: 30,000 × 3 % =
    // 900 → 800; 15 × 22; 300; 1,050; 200; −400; no advance. Sum 5,250 + 2,400 + 300 + 200 + 800 + 330 + 300 + 1,050 + 200 − 400
    expect(payOf("乙")).toEqual([5250, 2400, 300, 200, 800, 330, 300, 1050, 200, -400, 0, 10_430]);
  });

  test("丙: a missing indicator within its dimension, a pool used up, penalties within their limit", () => {
    // CONV 40; VISIT missing: its 0.2 goes to CONV 0.2, AOV 0.1, DEALS 0.1, half as much again each: 0.3, 0.15, 0.15.
    // ERR 50 off → 30; nothing is left for LATE; RESP 30 s over: 6 steps; AOV excused; DEALS last; TEAM 60.
    // Total 0.3 × 40 + 0.15 × 100 + 0.15 × 0 + 0.1 × (70 + 100 + 70 + 60) = 12 + 15 + 30 = 57; complaints 12 → 9 → 8 off: 49
    expect(resultOf("丙")).toEqual({ scores: [40, null, 70, 100, 70, 100, 0, 60], total: 49, grade: "差" });
  });

  test("丙: pay", () => {
    // 4,000 × 49 %; 1,500 × 0.5; below 60 points: no commission; bonus 300; below 良好: 0, whatever the floor; 330; 300; 490;
    // 3,000 × 50 % = 1,500 → 1,000 off
    expect(payOf("丙")).toEqual([1960, 750, 0, 300, 0, 330, 300, 490, 0, 0, -1000, 3130]);
  });

  test("丁: a veto; B is another group, in which one of three misses the order value", () => {
    // AOV 10 yuan short: 2 steps; DEALS level with 戊: both first.
    expect(resultOf("丁")).toEqual({ scores: [100, 100, 100, 100, 100, 90, 100, 80], total: 0, grade: "差" });
  });

  test("丁: pay", () => {
    // 0; 2,000 × 0.5; 0; 300; 0; 330; 300; 0; 0; −400; 501 × 50 % = 250.5 → 251 off
    expect(payOf("丁")).toEqual([0, 1000, 0, 300, 0, 330, 300, 0, 0, -400, -251, 1279]);
  });

  test("戊: a rated veto caps the grade", () => {
    // VISIT 24 ÷ 20; TEAM 0.6 × 0 + 0.4 × 60 = 24, not above 一般 (60): 良好 at most.
    // Total 0.2 × (100 + 120) + 0.1 × (500 + 24) = 96.4
    expect(resultOf("戊")).toEqual({ scores: [100, 120, 100, 100, 100, 100, 100, 24], total: 96.4, grade: "良好" });
  });

  test("戊: pay with net returns, taken back by one scale and not counted by the other", () => {
    // 5,000 × 96.4 %; 2,000 × 1; −1,000 × 1 %; 0; nothing → the floor 100; 330; 300; 964; 0; −400; 0
    expect(payOf("戊")).toEqual([4820, 2000, -10, 0, 100, 330, 300, 964, 0, -400, 0, 8104]);
  });

  test("己: on leave, neither appraised nor paid", () => {
    expect(resultOf("己")).toEqual({ scores: Array(8).fill(null), total: null, grade: null });
    expect(payOf("己").at(-1)).toBeNull();
  });
});

test("the fixture has every kind of rule and every factor that there is", () => {
  expect(new Set(everyRule.rules.map(({ kind }) => kind))).toEqual(new Set(Object.keys(choices.kind)));
  const factors = (everyRule.pay?.items ?? []).flatMap((item) => readFactors(item.factors).map(({ kind }) => kind));
  expect(new Set(factors)).toEqual(new Set([...Object.keys(factorWords), "number", "roster"]));
});

function decimal(outcome: Outcome<number>): number | string | null {
  if (outcome instanceof Failure) return outcome.message;
  return outcome === null ? null : roundHalfUp(outcome, 9);
}

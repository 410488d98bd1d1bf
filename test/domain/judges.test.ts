import fc from "fast-check";
import { aggregateJudgements } from "../../src/domain/weights/aggregateJudgements";
import { ahpWeights, consistencyRatio, judgementToRevisit, type Judgements } from "../../src/domain/weights/ahp";
import {
  completeJudgements,
  noAnswers,
  openPairs,
  pairsOf,
  withAnswer,
  type Answers,
} from "../../src/domain/weights/answers";
import { consensusBand, groupConsensus } from "../../src/domain/weights/consensus";
import { hierarchyOf, weightsInHierarchy } from "../../src/domain/weights/hierarchy";
import { choicesLeft, judgeTogether, type Judge } from "../../src/domain/weights/judges";
import { mendJudgement } from "../../src/domain/weights/mendJudgement";
import { saatyScale } from "../../src/domain/weights/saatyScale";
import { normalizeWeights } from "../../src/domain/normalizeWeights";
import { schemeOf } from "../../src/templates/template";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { S23B } from "../../src/templates/catalogue/balancedScorecard";

/** A full matrix from what stands above its diagonal, row by row. */
function matrixOf(size: number, above: readonly number[]): Judgements {
  let next = 0;
  let answers: Answers = noAnswers(size);
  for (let row = 0; row < size; row++)
    for (let column = row + 1; column < size; column++)
      answers = withAnswer(answers, { row, column }, above[next++] ?? NaN);
  const complete = completeJudgements(answers);
  if (!complete) throw new Error("some judgement is missing");
  return complete;
}

const decimals = (values: readonly number[], digits: number) => values.map((value) => value.toFixed(digits));

/*
 * Choosing a city by culture, family, housing, jobs, transportation (Saaty 2004, doi 10.1007/s11518-006-0151-5), as the package
 * ahpsurvey states it: https://github.com/frankiecho/ahpsurvey/blob/master/vignettes/my-vignette.Rmd
 */
const city = matrixOf(5, [1 / 5, 3, 1 / 2, 5, 7, 1, 7, 1 / 4, 3, 7]);

/*
 * Buying a house by size, transport, neighbourhood, age, yard, modern facilities, condition, finance (Saaty 2003,
 * doi 10.1016/S0377-2217(02)00227-8): the seventh judgement of the third row, 6, is the one to revisit. From the same page.
 */
const house = matrixOf(8, [
  ...[5, 3, 7, 6, 6, 1 / 3, 1 / 4],
  ...[1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
  ...[6, 3, 4, 6, 1 / 5],
  ...[1 / 3, 1 / 4, 1 / 7, 1 / 8],
  ...[1 / 2, 1 / 5, 1 / 6],
  ...[1 / 5, 1 / 6],
  1 / 2,
]);

describe("published judgements", () => {
  test("a city: consistency ratio 0.05 (Saaty 2004)", () => {
    expect(consistencyRatio(city, "saaty", "eigenvector").toFixed(2)).toBe("0.05");
    expect(mendJudgement(city)).toBeNull();
  });

  test("a house: too inconsistent, by the judgement of neighbourhood and condition (Saaty 2003)", () => {
    expect(consistencyRatio(house, "saaty", "eigenvector")).toBeGreaterThan(0.1);
    expect(judgementToRevisit(house)).toMatchObject({ row: 2, column: 6, judgement: 6 });
    const mend = mendJudgement(house);
    expect(mend).toMatchObject({ row: 2, column: 6, judgement: 6, isEnough: true });
    expect(mend?.ratio).toBeLessThanOrEqual(0.1);
  });

  test("one of four criteria 9 times as important as the others weighs 9/12 (Goepel 2018)", () => {
    const weights = ahpWeights(matrixOf(4, [9, 9, 9, 1, 1, 1]), "eigenvector");
    expect(decimals(weights, 6)).toEqual(["0.750000", "0.083333", "0.083333", "0.083333"]);
  });
});

describe("the answers of a judge", () => {
  test("the chain of neighbours is asked for first", () => {
    expect(pairsOf(4).map(({ row, column }) => `${row}${column}`)).toEqual(["01", "12", "23", "02", "13", "03"]);
    expect(pairsOf(1)).toEqual([]);
  });

  test("what is open is counted, and a pair can be opened again", () => {
    const one = withAnswer(noAnswers(3), { row: 0, column: 1 }, 3);
    expect(openPairs(one)).toHaveLength(2);
    expect(completeJudgements(one)).toBeNull();
    expect(openPairs(withAnswer(one, { row: 0, column: 1 }, null))).toHaveLength(3);
  });

  const step = fc.constantFrom(...saatyScale);

  test("law: the mirror image of a judgement is its reciprocal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), step, fc.nat(), (size, judgement, which) => {
        const pairs = pairsOf(size);
        const pair = pairs[which % pairs.length] ?? { row: 0, column: 1 };
        const answers = withAnswer(noAnswers(size), pair, judgement);
        expect((answers[pair.row]?.[pair.column] ?? 0) * (answers[pair.column]?.[pair.row] ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("law: judgements that are ratios of weights are consistent, and give those weights", () => {
    const weight = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 3, maxLength: 8 }), (weights) => {
        const ratios = weights.flatMap((a, i) => weights.slice(i + 1).map((b) => a / b));
        const judgements = matrixOf(weights.length, ratios);
        const sum = weights.reduce((total, each) => total + each, 0);
        expect(consistencyRatio(judgements, "saaty", "eigenvector")).toBeCloseTo(0, 9);
        ahpWeights(judgements, "eigenvector").forEach((each, i) =>
          expect(each).toBeCloseTo((weights[i] ?? 0) / sum, 9),
        );
      }),
    );
  });

  test("law: what is said to mend does, with a step of the scale", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 6 }), (above) => {
        const judgements = matrixOf(4, above);
        const mend = mendJudgement(judgements);
        if (mend === null) return;
        expect(saatyScale).toContain(mend.suggested);
        const mended = withAnswer(judgements, mend, mend.suggested) as Judgements;
        expect(consistencyRatio(mended, "saaty", "eigenvector")).toBeCloseTo(mend.ratio, 9);
        if (mend.isEnough) expect(mend.ratio).toBeLessThanOrEqual(0.1);
      }),
    );
  });

  test("a judgement that is turned round is mended by the least change, with the order of the weights kept where that can be", () => {
    // Everything says 8 : 4 : 2 : 1, but for the first against the last.
    const mend = mendJudgement(matrixOf(4, [2, 4, 1 / 8, 2, 4, 2]));
    expect(mend).toMatchObject({ row: 0, column: 3, judgement: 1 / 8, isEnough: true });
    expect(mend?.suggested).toBeGreaterThan(1 / 8);
  });
});

describe("several judges", () => {
  test("the geometric mean: 8 and 2 are 4", () => {
    expect(aggregateJudgements([matrixOf(2, [8]), matrixOf(2, [2])])).toEqual([
      [1, 4],
      [0.25, 1],
    ]);
  });

  test("law: the geometric mean is reciprocal, and of one judge it is what he said", () => {
    const three = fc.array(fc.constantFrom(...saatyScale), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(three, { minLength: 1, maxLength: 5 }), (all) => {
        const together = aggregateJudgements(all.map((above) => matrixOf(3, above)));
        together.forEach((row, i) => row.forEach((x, j) => expect(x * (together[j]?.[i] ?? 0)).toBeCloseTo(1, 12)));
        if (all.length === 1) expect(together[0]?.[1]).toBeCloseTo(all[0]?.[0] ?? 0, 12);
      }),
    );
  });

  // "Zero percent corresponds to no consensus at all, 100% to full consensus" (https://bpmsg.com/tag/group-decision-making).
  test("consensus is 100 % where all agree", () => {
    expect(groupConsensus([city, city].map((each) => ahpWeights(each, "eigenvector")))).toBeCloseTo(1, 9);
  });

  test.each([2, 3, 5, 8])(
    "consensus is 0 %% where each of %d judges holds another criterion to be 9 times the rest",
    (size) => {
      const total = size + 8;
      const rows = Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (_each, j) => (i === j ? 9 : 1) / total),
      );
      expect(groupConsensus(rows)).toBeCloseTo(0, 9);
    },
  );

  /*
   * By hand, of (.9, .1) and (.5, .5): H(.9, .1) = .325083, H(.5, .5) = .693147, α = .509115; γ = H(.7, .3) = .610864;
   * e^(α − γ) = .903256; c = e^.325083 ÷ 2 = .692073; S* = (.903256 − .692073) ÷ (1 − .692073) = .68582.
   */
  test("consensus in between, by hand", () => {
    expect(
      groupConsensus([
        [0.9, 0.1],
        [0.5, 0.5],
      ]),
    ).toBeCloseTo(0.68582, 4);
  });

  test("one judge alone has nothing to agree on", () => {
    expect(groupConsensus([[0.9, 0.1]])).toBeNull();
  });

  test("bands: below 65 %, 65 to 75 %, above 75 %", () => {
    expect([0.649, 0.65, 0.75, 0.751].map(consensusBand)).toEqual(["low", "moderate", "moderate", "high"]);
  });
});

describe("the levels of a scheme", () => {
  const indicator = schemeOf(S5, "en").indicators[0];
  const named = (name: string, weight: number, group?: string) => {
    if (!indicator) throw new Error("S5 has indicators");
    return { ...indicator, code: name, name, weight, group };
  };

  test("without dimensions there is one level", () => {
    const { levels } = hierarchyOf({ indicators: [named("A", 0.5), named("B", 0.5)] });
    expect(levels).toEqual([{ dimension: null, labels: ["A", "B"] }]);
  });

  test("one dimension alone is no level", () => {
    const { levels } = hierarchyOf({ indicators: [named("A", 0.5, "X"), named("B", 0.5, "X")] });
    expect(levels).toEqual([{ dimension: null, labels: ["A", "B"] }]);
  });

  test("dimensions first, then the indicators within each; a dimension of one needs none", () => {
    const hierarchy = hierarchyOf({ indicators: [named("A", 0.2, "X"), named("B", 0.3, "Y"), named("C", 0.5, "X")] });
    expect(hierarchy.levels).toEqual([
      { dimension: null, labels: ["X", "Y"] },
      { dimension: "X", labels: ["A", "C"] },
    ]);
    // X 0.75 × (0.6, 0.4), Y 0.25
    const weights = weightsInHierarchy(hierarchy, (dimension) => (dimension === null ? [0.75, 0.25] : [0.6, 0.4]));
    expect(decimals(weights, 4)).toEqual(["0.4500", "0.2500", "0.3000"]);
  });

  test("the four perspectives of a balanced scorecard are a level", () => {
    const { branches, levels, indicators } = hierarchyOf(schemeOf(S23B, "en"));
    expect(levels[0]?.labels).toEqual(branches.map(({ label }) => label));
    expect(branches.flatMap((branch) => branch.indicators)).toHaveLength(indicators.length);
  });

  test("indicators on trial are left out, and records", () => {
    const { indicators } = hierarchyOf(schemeOf(S5, "zh"));
    expect(indicators.map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(hierarchyOf({ indicators: [named("A", 1), named("B", 0)] }).indicators).toHaveLength(1);
    expect(hierarchyOf({ indicators: [named("A", 0), named("B", 0)] }).indicators).toHaveLength(2);
  });

  test("only judges who have made every choice count", () => {
    const hierarchy = hierarchyOf({ indicators: [named("A", 0.2), named("B", 0.3), named("C", 0.5)] });
    const done: Judge = { name: "张三", answers: new Map([[null, matrixOf(3, [2, 4, 2])]]) };
    const begun: Judge = {
      name: "李四",
      answers: new Map([[null, withAnswer(noAnswers(3), { row: 0, column: 1 }, 9)]]),
    };
    expect(choicesLeft(begun, hierarchy)).toBe(2);
    expect(judgeTogether(hierarchy, [begun])).toBeNull();
    const result = judgeTogether(hierarchy, [done, begun]);
    expect(result?.judges).toEqual([done]);
    // 4 : 2 : 1
    expect(decimals(result?.weights ?? [], 6)).toEqual(["0.571429", "0.285714", "0.142857"]);
    expect(result?.levels[0]).toMatchObject({ consensus: null });
  });
});

test("whole per cents by largest remainder add up to 100", () => {
  // 57.14 28.57 14.29: 57 28 14, the one left over to .57
  expect(normalizeWeights([4, 2, 1], 100)).toEqual([0.57, 0.29, 0.14]);
});

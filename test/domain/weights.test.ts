import { allotSeats, forcedGrades } from "../../src/domain/calibration/forcedGrades";
import { normalizeScores } from "../../src/domain/calibration/normalizeScores";
import { netPromoterScore, satisfiedShare } from "../../src/domain/survey/surveyShares";
import { satisfactionIndex } from "../../src/domain/survey/satisfactionIndex";
import { ahpWeights, consistencyRatio, judgementToRevisit, readJudgements } from "../../src/domain/weights/ahp";
import { criticWeights } from "../../src/domain/weights/critic";
import { entropyWeights } from "../../src/domain/weights/entropy";

const decimals = (values: readonly number[], digits: number) => values.map((value) => value.toFixed(digits));

describe("published cases of weights", () => {
  test("entropy: .4630 .3992 .1378 .0000 (Xu 2004)", () => {
    const data = [
      [30, 30, 38, 29],
      [19, 54, 86, 29],
      [19, 15, 85, 28.9],
      [68, 70, 60, 29],
    ];
    expect(decimals(entropyWeights(data), 4)).toEqual(["0.4630", "0.3992", "0.1378", "0.0000"]);
  });

  test("CRITIC: .157 .249 .168 .121 .154 .151 (Tuş & Aytaç Adalı 2019)", () => {
    const data = [
      [5000, 3, 3, 4, 3, 2],
      [680, 5, 3, 2, 2, 1],
      [2000, 3, 2, 3, 4, 3],
      [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    ];
    expect(decimals(criticWeights(data), 3)).toEqual(["0.157", "0.249", "0.168", "0.121", "0.154", "0.151"]);
  });

  test("AHP: a consistent matrix gives its own ratios by either method, and CR 0", () => {
    const judgements = readJudgements([
      [1, 2, 6],
      [null, 1, 3],
      [null, null, 1],
    ]);
    for (const method of ["eigenvector", "average"] as const) {
      expect(decimals(ahpWeights(judgements, method), 10)).toEqual(["0.6000000000", "0.3000000000", "0.1000000000"]);
    }
    expect(consistencyRatio(judgements, "saaty", "eigenvector")).toBeCloseTo(0, 12);
  });

  /*
   * By hand, for [[1, 2, 5], [1/2, 1, 3], [1/5, 1/3, 1]]: a matrix of order 3 has its principal eigenvector in the geometric
   * means of its rows, (10)^⅓ : (3/2)^⅓ : (1/15)^⅓ = 2.15443 : 1.14471 : 0.40548, sum 3.70462, so .58155 .30900 .10945;
   * λ = 1 + a + 1/a with a = (1·3·... ) (a12·a23/a13)^⅓ = (2·3/5)^⅓ = 1.06266, so λ = 3.00369, CI = .001847;
   * CR = .001847/.52 = .00355 (Saaty), /.58 = .00318 (textbook).
   */
  test("AHP: an inconsistent matrix of order 3, by the closed form", () => {
    const judgements = readJudgements([
      [1, 2, 5],
      [1 / 2, 1, 3],
      [1 / 5, 1 / 3, 1],
    ]);
    expect(decimals(ahpWeights(judgements, "eigenvector"), 4)).toEqual(["0.5816", "0.3090", "0.1095"]);
    expect(consistencyRatio(judgements, "saaty", "eigenvector")).toBeCloseTo(0.00355, 5);
    expect(consistencyRatio(judgements, "textbook", "eigenvector")).toBeCloseTo(0.00318, 5);
    // Columns sum to 1.7, 10/3, 9: rows (1/1.7 + .6 + 5/9)/3 = .58126, (.5/1.7 + .3 + 3/9)/3 = .30915, (.2/1.7 + .1 + 1/9)/3 = .10959
    expect(decimals(ahpWeights(judgements, "average"), 5)).toEqual(["0.58126", "0.30915", "0.10959"]);
  });

  /*
   * By hand, for [[1, 3, 1], [1/3, 1, 3], [1, 1/3, 1]]. Eigenvector: λ = 1 + a + 1/a with a = (3·3/1)^⅓ = 2.080084, so 3.560834;
   * CI = .280417, CR = CI/.52 = .53926. Average: the columns sum to 7/3, 13/3, 5, so the weights are (3/7 + 9/13 + 1/5)/3 = .440293,
   * (1/7 + 3/13 + 3/5)/3 = .324542, (3/7 + 1/13 + 1/5)/3 = .235165; the images over the weights are 1.649084/.440293 = 3.745424,
   * 1.176801/.324542 = 3.626036, .783639/.235165 = 3.332294, their mean λ = 3.567918; CI = .283959, CR = .54607.
   */
  test("AHP: consistency goes by the method that the weights go by", () => {
    const judgements = readJudgements([
      [1, 3, 1],
      [null, 1, 3],
      [null, null, 1],
    ]);
    expect(consistencyRatio(judgements, "saaty", "eigenvector")).toBeCloseTo(0.53926, 4);
    expect(consistencyRatio(judgements, "saaty", "average")).toBeCloseTo(0.54607, 4);
  });

  test.each([
    [6, 0.17], // 1.02
    [8, 0.13], // 1.04
    [3, 0.33], // 0.99
    [7, 0.14], // 0.98
  ])("AHP: %d and its reciprocal typed as %d are taken", (judgement, reciprocal) => {
    const cells = [
      [1, judgement],
      [reciprocal, 1],
    ];
    expect(readJudgements(cells)).toEqual(cells);
  });

  test.each([
    [9, 0.12], // 1.08
    [6.543, 0.158], // 1.034: with three decimals a reciprocal is closer
  ])("AHP: %d and %d are no reciprocals", (judgement, other) => {
    expect(() =>
      readJudgements([
        [1, judgement],
        [other, 1],
      ]),
    ).toThrow("not the reciprocal");
  });

  test("CRITIC: 150,000 rows", () => {
    // Two columns that rise and fall together against each other weigh the same.
    const data = Array.from({ length: 150_000 }, (_, i) => [i, -i]);
    expect(decimals(criticWeights(data), 9)).toEqual(["0.500000000", "0.500000000"]);
  });

  test("CRITIC: a column that differs by binary arithmetic only weighs 0", () => {
    const data = [
      [0.3, 1, 5],
      [0.1 + 0.2, 2, 4],
      [0.3, 3, 3],
    ];
    expect(criticWeights(data)).toEqual([0, 0.5, 0.5]);
  });

  test("AHP: above 0.1 the judgement to revisit is the one that contradicts the others", () => {
    // Everything says 8 : 4 : 2 : 1, but for the first against the last, which is turned round.
    const judgements = readJudgements([
      [1, 2, 4, 1 / 8],
      [null, 1, 2, 4],
      [null, null, 1, 2],
      [null, null, null, 1],
    ]);
    expect(consistencyRatio(judgements, "saaty", "eigenvector")).toBeGreaterThan(0.1);
    expect(judgementToRevisit(judgements)).toEqual({ row: 0, column: 3, judgement: 1 / 8, suggested: 8 });
  });

  test.each([
    [
      [
        [1, 2],
        [2, 1],
      ],
      "row 1, column 2: this is not the reciprocal of row 2, column 1: 2 × 2 must be 1",
    ],
    [
      [
        [1, 2, 3],
        [0.5, 1, 1],
      ],
      "must be square",
    ],
    [
      [
        [1, -2],
        [-0.5, 1],
      ],
      "row 1, column 2: a judgement must be above 0, it is -2",
    ],
    [
      [
        [2, 1],
        [1, 1],
      ],
      "row 1, column 1: the diagonal must be 1, it is 2",
    ],
    [
      [
        [1, null],
        [null, 1],
      ],
      "row 1, column 2: the judgement is missing, and so is its mirror image",
    ],
  ])("AHP: %j is refused", (cells, message) => {
    expect(() => readJudgements(cells)).toThrow(message);
  });

  test("a third typed as 0.33 is taken", () => {
    expect(
      readJudgements([
        [1, 3],
        [0.33, 1],
      ]),
    ).toEqual([
      [1, 3],
      [0.33, 1],
    ]);
  });
});

describe("published cases of customer measures", () => {
  test("satisfaction index: weights .3885/.3190/.2925 on 8, 7, 7 is 70.98 (ACSI form)", () => {
    expect(satisfactionIndex([8, 7, 7], [0.3885, 0.319, 0.2925], { low: 1, high: 10 })?.toFixed(2)).toBe("70.98");
  });

  test("net promoter score of 60/25/15 is 45", () => {
    const answers = [...Array<number>(60).fill(9), ...Array<number>(25).fill(7), ...Array<number>(15).fill(3)];
    expect(netPromoterScore(answers)).toBe(45);
  });

  test("satisfied share: fours and fives of all", () => {
    expect(satisfiedShare([5, 4, 4, 3, 2], 4)).toBe(0.6);
    expect(satisfiedShare([], 4)).toBeNull();
  });

  test("a rating off the scale is refused", () => {
    expect(() => satisfactionIndex([11], [1], { low: 1, high: 10 })).toThrow("11 is not on the scale of 1 to 10");
  });
});

describe("calibration", () => {
  const scores = [80, 90, 60, 70];
  const groups = ["a", "a", "b", "b"];

  // Group means 85 and 65, each σ 5; everyone: mean 75, σ √(25 + 100) = 11.1803.
  test.each([
    ["z", [-1, 1, -1, 1]],
    ["t", [40, 60, 40, 60]],
    ["rescale", [63.8197, 86.1803, 63.8197, 86.1803]],
    ["ratio", [80 / (85 / 75), 90 / (85 / 75), 60 / (65 / 75), 70 / (65 / 75)]],
  ] as const)("%s", (method, expected) => {
    normalizeScores(scores, groups, method).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 4));
  });

  test("a group of equals has z 0, a missing score stays missing", () => {
    expect(normalizeScores([70, 70, null], ["a", "a", "a"], "z")).toEqual([0, 0, null]);
  });

  test("seats by largest remainder: 10/20/40/20/10 % of 7 is 1/1/3/1/1", () => {
    // 0.7 1.4 2.8 1.4 0.7: whole 0 1 2 1 0, three left for .8 .7 .7
    expect(
      allotSeats(
        7,
        [0.1, 0.2, 0.4, 0.2, 0.1].map((share, i) => ({ label: String(i), share })),
      ),
    ).toEqual([1, 1, 3, 1, 1]);
  });

  test("equal scores are taken as they stand", () => {
    expect(
      forcedGrades(
        [80, 80, null, 80],
        [
          { label: "A", share: 1 / 3 },
          { label: "B", share: 2 / 3 },
        ],
        ["x", "x", "x", "x"],
      ),
    ).toEqual(["A", "B", null, "B"]);
  });

  test("shares that do not add up to 100 % are refused", () => {
    expect(() => allotSeats(3, [{ label: "A", share: 0.5 }])).toThrow("the shares add up to 50%, not to 100%");
  });
});

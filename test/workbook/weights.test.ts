import type { Cell, Cells } from "../../src/domain/cell";
import { ahpWeights } from "../../src/domain/weights/ahp";
import { noAnswers, pairsOf, withAnswer, type Answers } from "../../src/domain/weights/answers";
import { hierarchyOf, type Hierarchy } from "../../src/domain/weights/hierarchy";
import { judgeTogether, type Judge } from "../../src/domain/weights/judges";
import type { Indicator, Scheme } from "../../src/domain/scheme/scheme";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { planJudgements } from "../../src/workbook/weights/planJudgements";
import { planWeightCells, roundWeights } from "../../src/workbook/weights/planWeightCells";
import { readJudgementSheet } from "../../src/workbook/weights/readJudgementSheet";
import { sameLayout } from "../../src/workbook/weights/sameLayout";

const [sample] = schemeOf(S5, "en").indicators;

function indicator(name: string, weight: number, group?: string): Indicator {
  if (!sample) throw new Error("S5 has indicators");
  return { ...sample, code: name, name, weight, group };
}

const scheme: Pick<Scheme, "title" | "indicators"> = {
  title: "Service",
  indicators: [indicator("A", 0.2, "X"), indicator("B", 0.3, "Y"), indicator("C", 0.5, "X")],
};
const hierarchy = hierarchyOf(scheme);

function judge(name: string, values: Record<string, readonly number[]>, { levels }: Hierarchy = hierarchy): Judge {
  return {
    name,
    answers: new Map(
      levels.map(({ dimension, labels }) => {
        const said = values[dimension ?? ""] ?? [];
        return [
          dimension,
          pairsOf(labels.length).reduce<Answers>(
            (answers, pair, i) => withAnswer(answers, pair, said[i] ?? null),
            noAnswers(labels.length),
          ),
        ];
      }),
    ),
  };
}

const judges = [judge("张三", { "": [3], X: [2] }), judge("Ann Example", { "": [1 / 3], X: [8] })];

/** What the cells hold, formulas left to a spreadsheet: blank where one stands. */
function asRead(cells: readonly (readonly (string | number)[])[]): Cells {
  return cells.map((row) =>
    row.map((cell): Cell => (cell === "" || (typeof cell === "string" && cell.startsWith("=")) ? null : cell)),
  );
}

describe("the sheet of judgements", () => {
  const plan = planJudgements(scheme, hierarchy, judges, "S5 判断", "zh");

  test("has a block a judge and one of the geometric mean at each level", () => {
    expect(plan.blocks.map(({ level, judge: who }) => `${level.dimension ?? "top"} ${who?.name ?? "mean"}`)).toEqual([
      "top 张三",
      "top Ann Example",
      "top mean",
      "X 张三",
      "X Ann Example",
      "X mean",
    ]);
  });

  test("types what is above the diagonal, and computes the rest", () => {
    const [first, , mean] = plan.blocks;
    // The area begins in row 5: title, headers, then the matrix in B7:C8; the next blocks five rows further down each.
    expect(first?.cells).toEqual([
      [1, 3],
      ['=IF(N(C7)>0,1/C7,"")', 1],
    ]);
    expect(mean?.cells[0]?.[1]).toBe('=IF(COUNT(C7,C12)=2,GEOMEAN(C7,C12),"")');
    expect(plan.cells[2]?.slice(3)).toEqual([
      "=INDEX(KPI.AHPWEIGHTS(B7:C8),1)",
      "=KPI.AHPCR(B7:C8)",
      '=KPI.AHPCR(B7:C8,"saaty",TRUE)',
    ]);
  });

  test("gives each weight: of the dimension times within, or the dimension's alone", () => {
    expect([...plan.weights].map(([{ name }, formula]) => [name, formula])).toEqual([
      ["A", "='S5 判断'!$D$17*'S5 判断'!$D$32"],
      ["C", "='S5 判断'!$D$17*'S5 判断'!$D$33"],
      ["B", "='S5 判断'!$D$18"],
    ]);
  });

  test("is in hundredths where the scheme is", () => {
    const inHundredths = {
      ...scheme,
      indicators: scheme.indicators.map((each) => ({ ...each, weight: each.weight * 100 })),
    };
    const { weights } = planJudgements(inHundredths, hierarchyOf(inHundredths), judges, "S", "en");
    expect([...weights.values()][2]).toBe("=100*S!$D$18");
  });

  test("is read back as it was judged", () => {
    const read = readJudgementSheet(asRead(plan.cells), plan.area, hierarchy);
    expect(read.findings).toEqual([]);
    expect(read.judges.map(({ name }) => name)).toEqual(["张三", "Ann Example"]);
    expect(judgeTogether(hierarchy, read.judges)?.weights).toEqual(judgeTogether(hierarchy, judges)?.weights);
    expect(sameLayout(plan, read)).toBe(true);
  });

  test("keeps what was said of criteria that are still there, in whatever order", () => {
    const changed = hierarchyOf({
      indicators: [
        indicator("C", 0.3, "X"),
        indicator("N", 0.2, "X"),
        indicator("B", 0.3, "Y"),
        indicator("A", 0.2, "X"),
      ],
    });
    const [first] = readJudgementSheet(asRead(plan.cells), plan.area, changed).judges;
    expect(first?.answers.get(null)?.[0]?.[1]).toBe(3);
    // A was said to be twice C, which stands before it now, and N is new.
    expect(first?.answers.get("X")?.[0]).toEqual([1, null, 0.5]);
  });

  test("tells a judgement that is none, with its cell", () => {
    const cells = asRead(plan.cells).map((row) => [...row]);
    const row = cells[2];
    if (row) row[2] = "viel";
    const { findings, judges: read } = readJudgementSheet(cells, plan.area, hierarchy);
    expect(findings.map(({ address }) => address)).toEqual(["'S5 判断'!C7"]);
    expect(read[0]?.answers.get(null)?.[0]?.[1]).toBeNull();
  });

  test("a name that looks like a formula stays a text", () => {
    const { cells } = planJudgements(scheme, hierarchy, [judge("=1+1", { "": [3], X: [2] })], "S", "en");
    expect(cells[0]?.slice(0, 3)).toEqual(["Judge", "'=1+1", "(top level)"]);
  });

  test("the mean of 3 and a third is equal, of 2 and 8 four: A and C share half as 4 : 1", () => {
    const { weights } = judgeTogether(hierarchy, judges) ?? {};
    expect(weights?.map((weight) => weight.toFixed(6))).toEqual(["0.400000", "0.500000", "0.100000"]);
    expect(
      ahpWeights(
        [
          [1, 4],
          [0.25, 1],
        ],
        "eigenvector",
      ).map((weight) => weight.toFixed(6)),
    ).toEqual(["0.800000", "0.200000"]);
  });
});

describe("weights in cells", () => {
  const [a, b, c] = scheme.indicators;
  if (!a || !b || !c) throw new Error("three indicators");

  test("whole per cents that add up to 100", () => {
    const planned = planWeightCells(
      scheme,
      new Map([
        [a, 1],
        [b, 1],
        [c, 1],
      ]),
      () => false,
    );
    expect([...planned.values()]).toEqual([0.34, 0.33, 0.33]);
  });

  test("what formulas keep is left to them", () => {
    const planned = planWeightCells(
      scheme,
      new Map([
        [a, 1],
        [b, 1],
        [c, 3],
      ]),
      (each) => each === a,
    );
    // 20 % stay; 80 % go 1 : 3
    expect([...planned]).toEqual([
      [b, 0.2],
      [c, 0.6],
    ]);
  });

  test("a weight that whole per cents would leave nothing gets hundredths of them", () => {
    // 0.4 % of the whole: 996 : 4 are 99.6 % and 0.4 %
    expect(roundWeights([996, 4])).toEqual([0.996, 0.004]);
    // What weighs nothing stays so: 50.5, 49.5 and 0, the one left over to the first.
    expect(roundWeights([101, 99, 0])).toEqual([0.51, 0.49, 0]);
  });

  test("formulas that leave nothing are told", () => {
    expect(() => planWeightCells(scheme, new Map([[a, 1]]), () => true)).toThrow("weights");
  });
});

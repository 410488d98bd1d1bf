import {
  handlesOf,
  moveIndicator,
  niceStep,
  snap,
  tierHandlesOf,
} from "../../../src/taskpane/features/define/edit/curveHandles";
import { scoreCurve } from "../../../src/taskpane/features/define/edit/scoreCurve";
import { scheme, type SchemeInput } from "../../../src/domain/scheme/scheme";
import { seenRow } from "../../../src/workbook/scheme/planEdit";
import { sectionOf, sheetForm, type FormRow } from "../../../src/workbook/scheme/sheetForm";
import { PlainSheet } from "../../support/PlainSheet";

type Scoring = SchemeInput["indicators"][number]["scoring"];

function sheetOf(scoring: Scoring, more: Partial<SchemeInput> = {}) {
  const indicators = [{ code: "CONV", name: "转化率", unit: "%", weight: 1, scoring, missing: "exclude" as const }];
  const sheet = new PlainSheet(scheme.parse({ id: "T", title: "试", version: "1", indicators, ...more }), "zh", "试");
  const onSheet = sheet.read();
  const form = sheetForm(onSheet);
  const rowsOf = (section: "indicators" | "levels" | "tiers"): readonly FormRow[] =>
    sectionOf(form, section)?.rows ?? [];
  const [indicator] = onSheet.reading.scheme.indicators;
  const [row] = rowsOf("indicators");
  if (!indicator || !row) throw new Error("expected an indicator");
  return { onSheet, indicator, row, levels: rowsOf("levels"), tiers: rowsOf("tiers") };
}

const curvePoints: Scoring = {
  method: "linear",
  levels: [
    { from: 0.3, score: 60 },
    { from: 0.5, score: 100 },
  ],
};

describe("the curve of an indicator", () => {
  it("marks a deviation to both sides of the target", () => {
    const closeness: Scoring = {
      method: "closeness",
      target: 200,
      deviation: "relative",
      levels: [
        { from: 0, score: 100 },
        { from: 0.05, score: 80 },
      ],
    };
    const { indicator } = sheetOf(closeness);
    // 5 % of 200 to either side
    expect(scoreCurve(indicator)?.marks.map(({ x }) => x)).toEqual([190, 200, 210]);
  });

  it("is drawn from where to where it is asked to", () => {
    const { indicator } = sheetOf({ method: "ratio", target: 0.5 });
    const curve = scoreCurve(indicator, { start: 0.2, end: 1 });
    expect([curve?.line[0]?.x, curve?.line.at(-1)?.x]).toEqual([0.2, 1]);
    expect(curve?.at(0.4)).toBeCloseTo(80);
  });
});

describe("the points of a curve that can be moved", () => {
  it("are its target, and the points that its levels state with their scores", () => {
    const ratio = sheetOf({ method: "ratio", target: 0.5 });
    expect(handlesOf(ratio.indicator, ratio.row, []).map(({ key, x, score }) => [key, x, score])).toEqual([
      ["target", 0.5, null],
    ]);
    const linear = sheetOf(curvePoints);
    expect(handlesOf(linear.indicator, linear.row, linear.levels).map(({ key, x, score }) => [key, x, score])).toEqual([
      ["from", 0.3, 60],
      ["from", 0.5, 100],
    ]);
  });

  it("are none that a formula computes", () => {
    const { row } = sheetOf({ method: "ratio", target: 0.5 });
    const target = row.cells.get("target");
    if (!target) throw new Error("expected a target");
    const computed: FormRow = {
      ...row,
      cells: new Map(row.cells).set("target", { ...target, content: "=Policy!B2", isFormula: true }),
    };
    const { indicator } = sheetOf({ method: "ratio", target: 0.5 });
    expect(handlesOf(indicator, computed, [])).toEqual([]);
    expect(seenRow(computed).contents["target"]).toBe("=Policy!B2");
  });

  it("move the curve: half way between 30 % for 60 and 50 % for 80, 40 % earns 70", () => {
    const { indicator, row, levels } = sheetOf(curvePoints);
    const handles = handlesOf(indicator, row, levels);
    const moved = moveIndicator(indicator, handles, (handle) =>
      handle.x === 0.5 ? { x: 0.5, score: 80 } : { x: handle.x, score: handle.score },
    );
    expect(scoreCurve(moved)?.at(0.4)).toBeCloseTo(70);
  });

  it("state a deviation for a place beside the target", () => {
    const { indicator, row, levels } = sheetOf({
      method: "closeness",
      target: 200,
      deviation: "relative",
      levels: [
        { from: 0, score: 100 },
        { from: 0.05, score: 80 },
      ],
    });
    const [, edge] = handlesOf(indicator, row, levels).filter(({ key }) => key === "from");
    expect(edge?.x).toBe(210);
    expect(edge?.contentOf(220)).toBe(0.1);
    expect(edge?.resultOf(0.1)).toBe(220);
  });

  it("take along the end of the band before, and leave the first tier where it is", () => {
    const tiers = [
      { from: 0, to: 40_000, rate: 0.01 },
      { from: 40_000, to: null, rate: 0.02 },
    ];
    const { onSheet, tiers: rows } = sheetOf({ method: "ratio", target: 0.5 }, { scales: [{ tiers }] });
    const [scale] = onSheet.reading.scheme.scales;
    if (!scale) throw new Error("expected a scale");
    const handles = tierHandlesOf(scale, rows);
    expect(handles.map(({ x, xCells }) => [x, xCells.map(({ key }) => key)])).toEqual([[40_000, ["from", "to"]]]);
  });

  it("go in steps that read well", () => {
    expect([niceStep(0.5), niceStep(30), niceStep(120_000), niceStep(0)]).toEqual([0.01, 0.5, 2000, 1]);
    expect([snap(0.4567, 0.01), snap(0.1 + 0.2, 0.1)]).toEqual([0.46, 0.3]);
  });
});

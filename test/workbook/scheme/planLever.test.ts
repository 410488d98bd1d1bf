import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import type { Lever } from "../../../src/domain/whatif/levers";
import { planLever } from "../../../src/workbook/scheme/planLever";
import { PlainSheet } from "../../support/PlainSheet";

const s5 = schemeOf(S5, "zh");

/** What the sheet of a scheme says after the figure was written into its cells. */
function written(scheme: Scheme, lever: Lever, value: number): Scheme {
  const sheet = new PlainSheet(scheme, "zh", "方案");
  const { fields } = planLever(sheet.read(), lever, value);
  expect(sheet.edit({ kind: "set", fields }).kind).toBe("done");
  return sheet.read().reading.scheme;
}

describe("the cells of what was tried", () => {
  it("are that of a rate", () => {
    const { scales } = written(s5, { kind: "rate", scale: 0, tier: 1 }, 0.027);
    expect(scales[0]?.tiers.map(({ rate }) => rate)).toEqual(
      s5.scales[0]?.tiers.map(({ rate }, i) => (i === 1 ? 0.027 : rate)),
    );
  });

  it("are those of all weights, which follow", () => {
    const [first, ...others] = written(s5, { kind: "weight", code: s5.indicators[0]?.code ?? "" }, 0.4).indicators;
    expect(first?.weight).toBe(0.4);
    expect(others.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(0.6, 9);
  });

  it("are those of a target, and of a grade's start", () => {
    const target = s5.indicators.find(({ code }) => code === "UNANS");
    const next = written(s5, { kind: "target", code: "UNANS" }, 3);
    expect(next.indicators.find(({ code }) => code === target?.code)?.scoring).toMatchObject({ target: 3 });
    expect(written(s5, { kind: "grade", label: "优秀" }, 98).grades[0]?.from).toBe(98);
  });

  it("are that of the grade below, too, where it states its upper end", () => {
    const stated = { ...s5, grades: s5.grades.map((grade, i) => ({ ...grade, ...(i === 1 && { to: 94 }) })) };
    const { grades } = written(stated, { kind: "grade", label: "优秀" }, 98);
    expect(grades.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      [98, undefined],
      [s5.grades[1]?.from, 97],
    ]);
  });

  it("are named where formulas compute them", () => {
    const sheet = new PlainSheet(s5, "zh", "方案");
    const rate = planLever(sheet.read(), { kind: "rate", scale: 0, tier: 1 }, 0.027).fields[0];
    const { row } = rate?.row ?? { row: 0 };
    const { area, reading } = sheet.read();
    const place = reading.placeOf(reading.scheme.scales[0]?.tiers[1] ?? {}, "rate");
    sheet.put(area.row + row, area.column + (place?.column ?? 1) - 1, "=0.01*2");
    expect(planLever(sheet.read(), { kind: "rate", scale: 0, tier: 1 }, 0.027).computed).toHaveLength(1);
  });
});

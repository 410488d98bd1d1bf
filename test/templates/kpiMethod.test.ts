import { digestScheme } from "../../src/domain/scheme/digest";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { prepareAppraiser } from "../../src/domain/appraise";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S23 } from "../../src/templates/catalogue/kpiMethod";
import { schemeOf } from "../../src/templates/template";
import { stampOf } from "../../src/workbook/scheme/stampOf";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { schemeCells } from "../support/schemeCells";

const [excellent, middling, poor] = appraiseExample(S23, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S23, "zh");
  expect(first).toEqual([99, 0.6, 2 / 1000, 6 / ((190 + 210) / 2)]);
  expect(second).toEqual([81, 0.4, 0.009, 0.1]);
  expect(third).toEqual([54, 0.2, 0.03, ""]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      110, // 99 ÷ 90
      120, // 60 %, the challenge
      100, // 2 ‰, within 5 ‰
      100, // 3 %, beyond the better end
    ],
    total: 107.5, // 430 ÷ 4
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      90, // 81 ÷ 90
      80, // halfway from 30 % (60) to 50 % (100)
      80, // 4 ‰ over: 100 − 4 × 5
      80, // halfway from 5 % (100) to 15 % (60)
    ],
    total: 82.5, // 330 ÷ 4
    grade: "一般",
  });
});

test("the poor one, whose lost customers nobody has counted", () => {
  expect(poor).toEqual({
    scores: [
      60, // 54 ÷ 90
      0, // below 30 %
      0, // 25 ‰ over
      null,
    ],
    total: 20, // 60 ÷ 3
    grade: "差",
  });
});

describe("versions", () => {
  const first = schemeOf(S23, "zh");
  // The goal for satisfaction is raised from 90 to 99.
  const second: Scheme = {
    ...first,
    version: "2",
    indicators: first.indicators.map((each) =>
      each.code === "CSAT" && each.scoring.method === "ratio"
        ? { ...each, scoring: { ...each.scoring, target: 99 } }
        : each,
    ),
  };

  /** The totals of the example by a scheme in cells, under the stamp of that scheme. */
  function computeWith(scheme: Scheme) {
    const reading = readScheme(schemeCells(scheme, "zh"), "indicators");
    const totals = prepareAppraiser(
      reading,
      scheme.indicators.map(({ code }) => code),
    )
      .appraise(exampleActuals(S23, "zh"))
      .map(({ total }) => total);
    return { stamp: stampOf({ reading, digest: digestScheme(reading.scheme) }, "zh"), totals };
  }

  test("results say the version and the digest that they were computed with, and keep them when the scheme changes", () => {
    const before = computeWith(first);
    const after = computeWith(second);
    expect(before.stamp).toBe(`方案 S23 · 版本 1 · 校验码 ${digestScheme(first)}`);
    expect(before.totals).toEqual([107.5, 82.5, 20]);
    expect(after.stamp).toBe(`方案 S23 · 版本 2 · 校验码 ${digestScheme(second)}`);
    // 99 ÷ 99 = 100: 420 ÷ 4; 81 ÷ 99 = 81.82: 321.82 ÷ 4; 54 ÷ 99 = 54.55: ÷ 3
    expect(after.totals).toEqual([105, 80.45, 18.18]);
    expect(digestScheme(second)).not.toBe(digestScheme(first));
  });

  test("a changed scheme has another digest even when nobody raised its version", () => {
    expect(digestScheme({ ...second, version: "1" })).not.toBe(digestScheme(first));
  });

  test("a new version number or title alone leaves the digest, as results stay the same", () => {
    expect(digestScheme({ ...first, version: "2", title: "改名" })).toBe(digestScheme(first));
  });
});

import { proposeGrades } from "../../src/domain/calibration/proposeGrades";
import type { Distribution, RuleOf, SchemeInput } from "../../src/domain/scheme/scheme";
import { appraiseInput } from "../support/appraiseInput";

/** Ten points off below 100; everyone is excused when two thirds of those who are counted together miss it. */
function exempting(change: Partial<RuleOf<"departmentExemption">> = {}): Partial<SchemeInput> {
  return {
    indicators: [
      { code: "X", name: "X", weight: 1, scoring: { method: "deduction", target: 100, points: 10 } },
      { code: "NOTE", name: "NOTE", weight: 0, scoring: { method: "record" } },
    ],
    rules: [{ kind: "departmentExemption", name: "most miss", indicator: "X", value: 2 / 3, ...change }],
  };
}

/** 99 misses and scores 90, 100 does not. */
function scoresOf(input: Partial<SchemeInput>, people: string): (number | null)[] {
  const rows = people.split(" ").map((person) => ({ group: person.slice(0, 1), missed: person.slice(1) }));
  const actuals = rows.map(({ missed }) => [{ miss: 99, hit: 100, blank: "" }[missed] ?? "", 1]);
  const groups = rows.map(({ group }) => group);
  return appraiseInput(input, ["X", "NOTE"], actuals, groups).map(({ scores }) => scores[0] as number | null);
}

describe("an exemption of departments", () => {
  test("A 6 of 6 miss, B 1 of 3 misses: only A is excused", () => {
    expect(scoresOf(exempting(), "Amiss Amiss Amiss Amiss Amiss Amiss Bmiss Bhit Bhit")).toEqual([
      ...Array<number>(6).fill(100),
      ...[90, 100, 100],
    ]);
  });

  test("A 3 of 3 miss, B 0 of 3: A is excused, though only half of all miss", () => {
    expect(scoresOf(exempting(), "Amiss Amiss Amiss Bhit Bhit Bhit")).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test("counted among everyone: 3 of 6 are too few, 4 of 6 are enough", () => {
    const everyone = exempting({ within: "everyone" });
    expect(scoresOf(everyone, "Amiss Amiss Amiss Bhit Bhit Bhit")).toEqual([90, 90, 90, 100, 100, 100]);
    expect(scoresOf(everyone, "Amiss Amiss Amiss Bmiss Bhit Bhit")).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test("who has no actual counts as present and as not having missed: 2 of 4 are too few", () => {
    expect(scoresOf(exempting(), "Amiss Amiss Ablank Ablank")).toEqual([90, 90, null, null]);
  });

  test("or is left out: 2 of 2 miss", () => {
    expect(scoresOf(exempting({ blanks: "leaveOut" }), "Amiss Amiss Ablank Ablank")).toEqual([100, 100, null, null]);
  });

  test("one person alone is no group", () => {
    expect(scoresOf(exempting(), "Amiss Bmiss Bmiss")).toEqual([90, 100, 100]);
    expect(scoresOf(exempting({ blanks: "leaveOut" }), "Amiss Ablank")).toEqual([90, null]);
  });
});

describe("a rank", () => {
  const ranked = (within: "group" | "everyone"): Partial<SchemeInput> => ({
    indicators: [{ code: "X", name: "X", weight: 1, scoring: { method: "rank", within } }],
  });
  const places = (within: "group" | "everyone") =>
    appraiseInput(ranked(within), ["X"], [[10], [20], [30], [40], [40]], ["A", "A", "A", "B", "B"]).map(
      ({ scores }) => scores[0],
    );

  test("within the group: A 10, 20, 30 earn 0, 50, 100; in B both are first", () => {
    expect(places("group")).toEqual([0, 50, 100, 100, 100]);
  });

  test("among everyone: places 5, 4, 3, 1, 1 earn (5 − place) ÷ 4", () => {
    expect(places("everyone")).toEqual([0, 25, 50, 100, 100]);
  });

  test("of what several raters say goes by their means, not by the first of them", () => {
    // a: (90 + 10) ÷ 2 = 50; b: (80 + 80) ÷ 2 = 80; c: (70 + 60) ÷ 2 = 65. Second of three is 50 %.
    const input = { ...ranked("everyone"), raters: [{ role: "peer", weight: 1 }] };
    const heads = ["X@peer", "X@peer"];
    const rows = [
      [90, 10],
      [80, 80],
      [70, 60],
    ];
    expect(appraiseInput(input, heads, rows).map(({ scores }) => scores[0])).toEqual([0, 100, 50]);
  });
});

describe("a forced distribution proposes", () => {
  const people = (groups: string) => Array.from(groups, (group, i) => ({ score: 100 - i, group }));
  const distribution: Distribution = {
    within: "group",
    fewest: 3,
    smallGroups: "leave",
    seats: [
      { grade: "A", share: 1 / 3 },
      { grade: "B", share: 2 / 3 },
    ],
  };
  const gradesOf = (groups: string, change: Partial<Distribution> = {}) =>
    proposeGrades(people(groups), { ...distribution, ...change }).map((each) => each?.grade ?? "–");

  test("within each group: one A of three in x and in y", () => {
    expect(gradesOf("xxxyyy")).toEqual(["A", "B", "B", "A", "B", "B"]);
  });

  test("among everyone: two A of six", () => {
    expect(gradesOf("xxxyyy", { within: "everyone" })).toEqual(["A", "A", "B", "B", "B", "B"]);
  });

  test("nothing in groups that are too small", () => {
    expect(gradesOf("xxxyyz")).toEqual(["A", "B", "B", "–", "–", "–"]);
  });

  test("small groups taken together: y, y and z share one A", () => {
    expect(gradesOf("xxxyyz", { smallGroups: "together" })).toEqual(["A", "B", "B", "A", "B", "B"]);
  });

  test("nothing even then, when together they are still too small", () => {
    expect(gradesOf("xxxyz", { smallGroups: "together" })).toEqual(["A", "B", "B", "–", "–"]);
  });

  test("who has no score has no seat; place and size leave him out", () => {
    const scored = [90, null, 80, 80].map((score) => ({ score, group: "x" }));
    expect(proposeGrades(scored, distribution)).toEqual([
      { grade: "A", people: 3, place: 1, group: "x" },
      null,
      { grade: "B", people: 3, place: 2, group: "x" },
      { grade: "B", people: 3, place: 2, group: "x" },
    ]);
  });
});

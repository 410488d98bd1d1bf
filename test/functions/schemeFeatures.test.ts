import { awaitFunction, callFunction, type CellError, type Value } from "./callFunction";
import { setReaderLanguage } from "../../src/functions/readerLanguage";
import { everyRule } from "../support/everyRule";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { scheme as schemeSchema } from "../../src/domain/scheme/scheme";
import { schemeOf } from "../../src/templates/template";
import { schemeCells, sectionCells } from "./schemeCells";

const s5 = schemeOf(S5, "zh");
const scheme = schemeCells(s5, "zh");
const every = schemeCells(everyRule, "zh");
const column = (...values: Value[]) => values.map((value) => [value]);
const failing = (error: string, message: string): CellError => ({
  error,
  message: expect.stringContaining(message) as string,
});

beforeEach(() => setReaderLanguage("en"));

describe("STREAKS", () => {
  const reward = "连续三个月第一且优秀";

  test.each([
    ["the whole scheme", scheme],
    ["its section of rules", sectionCells(s5, "zh", "rules")],
  ])("of %s: 200 in the third month, once; a flag without money; a leave breaks the run", (_, rules) => {
    const grades: Value[][] = [
      ["优秀", "优秀", "优秀", "优秀"],
      ["良好", "优秀", "优秀", "优秀"],
      ["差", "差", "差", "差"],
      ["良好", "差", "差", "差"],
      ["优秀", "优秀", "", "优秀"],
      ["优秀", "优秀", "优秀", ""],
    ];
    const places = grades.map((row) => row.map((grade) => (grade === "优秀" ? 1 : 9)));
    expect(callFunction("STREAKS", grades, places, rules)).toEqual([
      [0, ""],
      [200, reward],
      [0, ""],
      [0, "连续三个月不合格，提示复核"],
      [0, ""],
      ["", ""],
    ]);
  });

  test("skips a leave where the rule says so, but not a period that nobody has", () => {
    const leave: Value[][] = [
      ["优秀", "优秀", "", "优秀"],
      ["差", "良好", "良好", "良好"],
    ];
    const missing: Value[][] = [leave[0] ?? [], ["差", "良好", "", "良好"]];
    const first = leave.map((row) => row.map(() => 1));
    expect((callFunction("STREAKS", leave, first, every) as unknown[][])[0]).toEqual([200, "连续第一"]);
    expect((callFunction("STREAKS", missing, first, every) as unknown[][])[0]).toEqual([0, ""]);
  });

  test("needs no places where no rule asks for one; a scheme without rules has none to look at", () => {
    expect(callFunction("STREAKS", [["差", "差", "差"]], undefined, every)).toEqual([[0, "连续不合格"]]);
    const without = schemeCells({ ...s5, rules: [] }, "zh");
    expect(callFunction("STREAKS", [["差"]], [[1]], without)).toEqual(failing("#VALUE!", "no section “Rules”"));
  });

  test("a place that is no number is that person's mistake", () => {
    expect(callFunction("STREAKS", [["差"], ["差"]], [["last"], [1]], scheme)).toEqual([
      [failing("#VALUE!", "last"), failing("#VALUE!", "last")],
      [0, ""],
    ]);
  });
});

describe("RATERSCORE", () => {
  const roles: Value[][] = [["上级", "同事", "同事"]];

  test("0.6 × 90 + 0.4 × 75; one colleague of two is left out, and told; nobody is blank", () => {
    const ratings: Value[][] = [
      [90, 80, 70],
      [90, 80, ""],
      ["", 80, ""],
    ];
    expect(callFunction("RATERSCORE", ratings, roles, every)).toEqual(column(84, 90, ""));
    const section = sectionCells(everyRule, "zh", "raters");
    expect(callFunction("RATERSCORE", ratings, roles, section)).toEqual(column(84, 90, ""));
    expect(callFunction("RATERSCORE", ratings, roles, every, true)).toEqual(
      column("", "同事 1/2", "上级 0/1、同事 1/2"),
    );
  });

  test("a role that the scheme does not have is told, and a rating that is no number", () => {
    expect(callFunction("RATERSCORE", [[90]], [["客户"]], every)).toEqual(failing("#N/A", "上级, 同事"));
    expect(callFunction("RATERSCORE", [["好", 1, 2]], roles, every)).toEqual(failing("#VALUE!", "row 1, column 1"));
  });
});

describe("FORCEDGRADE", () => {
  const scores = column(96, 90, 80, 70, 60, 50);
  const groups = column("x", "x", "x", "y", "y", "z");
  const stated = schemeSchema.parse({
    ...{ id: "D", title: "D", version: "1", indicators: everyRule.indicators, raters: everyRule.raters },
    distribution: {
      ...{ within: "group", fewest: 3, smallGroups: "together" },
      seats: [
        { grade: "A", share: 1 / 3 },
        { grade: "B", share: 2 / 3 },
      ],
    },
  });

  test.each([
    ["the whole scheme", schemeCells(stated, "zh")],
    ["its section of distribution", sectionCells(stated, "en", "distribution")],
  ])("by %s: within x, and y and z together", async (_, distribution) => {
    expect(await awaitFunction("FORCEDGRADE", scores, distribution, groups)).toEqual(
      column("A", "B", "B", "A", "B", "B"),
    );
  });

  test("small groups are left as they are where the scheme says so", async () => {
    const left = {
      ...stated,
      distribution: stated.distribution && { ...stated.distribution, smallGroups: "leave" as const },
    };
    expect(await awaitFunction("FORCEDGRADE", scores, schemeCells(left, "zh"), groups)).toEqual(
      column("A", "B", "B", "", "", ""),
    );
  });

  test("among everyone, whatever the groups", async () => {
    const all = {
      ...stated,
      distribution: stated.distribution && { ...stated.distribution, within: "everyone" as const },
    };
    expect(await awaitFunction("FORCEDGRADE", scores, schemeCells(all, "zh"), groups)).toEqual(
      column("A", "A", "B", "B", "B", "B"),
    );
  });

  test("by plain rows in every group, with or without headers of one's own", async () => {
    const rows: Value[][] = [
      ["A", 0.5],
      ["B", 0.5],
    ];
    const expected = column("A", "A", "B", "A", "B", "A");
    expect(await awaitFunction("FORCEDGRADE", scores, rows, groups)).toEqual(expected);
    expect(await awaitFunction("FORCEDGRADE", scores, [["Label", "Share"], ...rows], groups)).toEqual(expected);
    expect(await awaitFunction("FORCEDGRADE", scores, [["Grade", "Share"], ...rows], groups)).toEqual(expected);
    const negative: Value[][] = [
      ["A", 1.5],
      ["B", -0.5],
    ];
    expect(await awaitFunction("FORCEDGRADE", scores, negative)).toEqual(failing("#VALUE!", "negative"));
  });

  test("a scheme without a distribution is told", async () => {
    expect(await awaitFunction("FORCEDGRADE", scores, scheme)).toEqual(
      failing("#VALUE!", "no section “Forced distribution”"),
    );
  });
});

describe("TIERCOMMISSION and TIERBONUS", () => {
  test("carry what was sold before: 30,000 and 20,000, and back", () => {
    const [deals, prior] = [column(30_000, 20_000, -20_000), column("", 30_000, 50_000)];
    expect(callFunction("TIERCOMMISSION", deals, scheme, undefined, prior)).toEqual(
      column(...[300, 300, -300].map((each) => expect.closeTo(each, 9) as number)),
    );
    expect(callFunction("TIERCOMMISSION", deals, scheme, "whole", prior)).toEqual(column(300, 700, -700));
    expect(callFunction("TIERBONUS", deals, scheme, prior)).toEqual(column(0, 200, -200));
  });

  test("take the scale that is named, and quotas for tiers by attainment", () => {
    // 25,000: 5,000 of 10,000 is the first tier, 12,000 of 10,000 the third: 12,000 × 3 %
    const amounts = column(5_000, 12_000, 12_000);
    const quotas = column(10_000, 10_000, "");
    expect(callFunction("TIERCOMMISSION", amounts, every, undefined, undefined, quotas, "新客户")).toEqual(
      column(50, 360, ""),
    );
    expect(callFunction("TIERCOMMISSION", 5_000, every, undefined, undefined, undefined, "老客户")).toEqual([[50]]);
    expect(callFunction("TIERBONUS", 50_000, every, undefined, undefined, "老客户")).toEqual([[200]]);
    expect(callFunction("TIERCOMMISSION", 5_000, every)).toEqual(failing("#VALUE!", "老客户, 新客户"));
    expect(callFunction("TIERCOMMISSION", 5_000, every, undefined, undefined, undefined, "新客户")).toEqual(
      failing("#VALUE!", "quota"),
    );
  });
});

describe("PAYITEMS", () => {
  const heads: Value[] = ["底薪", "总分", "SALES", "餐补", ""];
  const people: Value[][] = [
    [4_000, 94.75, 50_000, 300, "notes"],
    [3_500, 47.5, "", 300, "notes"],
  ];

  test("people in rows or in columns; what a head leaves blank is left out", () => {
    const rows: Value[][] = [
      [3_790, expect.closeTo(600, 9) as number, 200, 300, 0, 4_890],
      [1_662.5, "", "", 300, 0, ""],
    ];
    expect(callFunction("PAYITEMS", people, [heads], scheme)).toEqual(rows);
    const upright = heads.map((_, i) => people.map((person) => person[i] ?? null));
    const turned = rows[0]?.map((_, i) => rows.map((row) => row[i]));
    expect(callFunction("PAYITEMS", upright, column(...heads), scheme)).toEqual(turned);
  });

  test("says which column is missing, and that a scheme has no pay", () => {
    expect(callFunction("PAYITEMS", [[90, 1]], [["总分", "SALES"]], scheme)).toEqual(failing("#VALUE!", "底薪"));
    const unpaid = schemeCells({ ...s5, pay: undefined }, "zh");
    expect(callFunction("PAYITEMS", [[90]], [["总分"]], unpaid)).toEqual(failing("#VALUE!", "pay items"));
  });
});

describe("groups and everyone", () => {
  const heads: Value[][] = [["CONV", "RESP", "AOV", "UNANS"]];
  /** Misses the order value by 3 yuan (3 points), or meets it. */
  const row = (miss: boolean, conversion: number): Value[] => [conversion, 40, miss ? 117 : 120, 0];
  // A: 6 of 6 miss; B: 1 of 3.
  const people = [true, true, true, true, true, true, true, false, false].map((miss, i) => row(miss, 0.4 + i / 100));
  const groups = column(...Array<Value>(6).fill("A"), ...Array<Value>(3).fill("B"));
  const orderValues = (cells: unknown) => (cells as unknown[][]).map((each) => each[2]);

  test("A 6 of 6 miss, B 1 of 3 misses: with groups only A is excused, without them all are", () => {
    expect(orderValues(callFunction("APPRAISE", people, heads, scheme, groups))).toEqual([
      ...Array<number>(6).fill(100),
      ...[97, 100, 100],
    ]);
    expect(orderValues(callFunction("APPRAISE", people, heads, scheme))).toEqual(Array(9).fill(100));
  });

  test("an explanation with everyone and groups says what the department's appraisal does", async () => {
    const of = async (i: number) =>
      (await awaitFunction("EXPLAIN", [people[i] ?? []], heads, scheme, people, groups)) as unknown[][];
    const [excused, scored] = [await of(0), await of(6)];
    expect(excused[2]).toEqual([
      ...["客单价", expect.stringContaining("“三分之二以上未达客单价，不扣分”：免于扣分") as string, 100],
    ]);
    expect(scored[2]?.[2]).toBe(97);
    expect(excused.flat()).not.toContain("未考虑的部分");
  });

  test("people may stand in columns, as many as there are heads", async () => {
    const four = [row(true, 0.41), row(true, 0.42), row(true, 0.43), row(false, 0.44)];
    const upright = (heads[0] ?? []).map((_, i) => four.map((person) => person[i] ?? null));
    const own = upright.map((line) => [line[0] ?? null]);
    const names = column(...(heads[0] ?? []));
    const [, , aov] = (await awaitFunction("EXPLAIN", own, names, scheme, upright)) as unknown[][];
    // 3 of 4 miss
    expect(aov?.[2]).toBe(100);
  });

  test("a person who is not among everyone is told, and groups that do not fit", async () => {
    expect(await awaitFunction("EXPLAIN", [row(true, 0.9)], heads, scheme, people)).toEqual(
      failing("#N/A", "everyone"),
    );
    expect(callFunction("APPRAISE", people, heads, scheme, column("A"))).toEqual(failing("#VALUE!", "“groups”"));
  });

  test("a column scores places within groups", () => {
    const ranks = callFunction("SCORE", column(10, 20, 30, 40, 40), "DEALS", every, column("A", "A", "A", "B", "B"));
    expect(ranks).toEqual(column(0, 50, 100, 100, 100));
  });

  test("the pay that is explained goes by the total that is explained, not by one that is handed over", async () => {
    const cells: Value[][] = [[...row(false, 0.5), 50_000, 4_000, 300, 12]];
    const names: Value[][] = [[...(heads[0] ?? []), "SALES", "底薪", "餐补", "总分"]];
    const steps = (await awaitFunction("EXPLAIN", cells, names, scheme)) as unknown[][];
    // 4,000 × 100 % + 600 + 200 + 300; the 12 points are an older total.
    expect(steps.at(-1)).toEqual(["应发工资", "4000 + 600 + 200 + 300 + 0", 5_100]);
  });
});

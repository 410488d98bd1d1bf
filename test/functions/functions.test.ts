import { awaitFunction, callFunction, type Value } from "./callFunction";
import { setReaderLanguage } from "../../src/functions/readerLanguage";
import { digestScheme } from "../../src/domain/scheme/digest";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { fullScheme } from "../support/fullScheme";
import * as written from "../support/schemeCells";
import { schemeCells, sectionCells } from "./schemeCells";

const s5 = schemeOf(S5, "zh");
const scheme = schemeCells(s5, "zh");
const grades = sectionCells(s5, "zh", "grades");
const tiers = sectionCells(s5, "zh", "tiers");
const column = (...values: Value[]) => values.map((value) => [value]);

beforeEach(() => setReaderLanguage("en"));

describe("a scheme, a section of it, or a plain range", () => {
  const plain: Value[][] = [
    [0, "差"],
    [70, "一般"],
    [85, "良好"],
    [95, "优秀"],
  ];
  test.each([
    ["the whole scheme", scheme],
    ["its section", grades],
    ["a plain range", plain],
    ["a plain range, best first", [...plain].reverse()],
    ["a plain range with unknown headers", [["Points", "Result"], ...plain]],
    ["a section with its columns the other way round", grades.map((row) => [...row].reverse())],
  ])("grades by %s", (_, bands) => {
    expect(callFunction("GRADE", column(95, 94.99, 84.99, 69.99, 94.99999999999999, ""), bands)).toEqual(
      column("优秀", "良好", "一般", "差", "优秀", ""),
    );
  });

  test.each([
    ["the whole scheme", scheme],
    ["its section", tiers],
    [
      "a plain range",
      [
        [0, 0.01, ""],
        [40_000, 0.02, 200],
        [60_000, 0.03, 300],
        [80_000, 0.04, ""],
      ],
    ],
  ])("pays commission and bonus by %s", (_, scale) => {
    const sales = column(30_000, 50_000, 70_000, 90_000);
    const paid = callFunction("TIERCOMMISSION", sales, scale) as number[][];
    expect(paid.flat().map((value) => Math.round(value * 1e6) / 1e6)).toEqual([300, 600, 1_100, 1_800]);
    expect(callFunction("TIERBONUS", sales, scale)).toEqual(column(0, 200, 300, 0));
  });

  test("another column of the grade's row, by header or number", () => {
    expect(callFunction("GRADE", 90, grades, "岗位级别")).toEqual([["一级客服"]]);
    expect(callFunction("GRADE", 90, grades, "Post")).toEqual([["一级客服"]]);
    expect(
      callFunction(
        "GRADE",
        90,
        [
          [0, "B", 0.8],
          [85, "A", 1.2],
        ],
        3,
      ),
    ).toEqual([[1.2]]);
    expect(callFunction("GRADE", 90, grades, "工资")).toEqual({
      error: "#N/A",
      message: expect.stringContaining("there is no column “工资”; use one of: 比较, 起始分") as string,
    });
  });
});

describe("numbers typed as text", () => {
  test("are read, in a plain range as well: its first row is no header", () => {
    const scale = [
      ["90", "优秀"],
      ["６０", "合格"],
    ];
    expect(callFunction("GRADE", column("95", "８９．９", 60), scale)).toEqual(column("优秀", "合格", "合格"));
    expect(callFunction("RATIOSCORE", column("45%", "￥0.5"), "50%")).toEqual(column(90, 100));
  });

  test("count among the peers of a rank", () => {
    const ranked = [
      ["代码", "指标", "权重", "评分方法"],
      ["R", "销售额", 1, "排名法"],
    ];
    // Places 3, 1, 2 of three: (3 − place) / 2.
    expect(callFunction("SCORE", column(10, "1,000", "￥20"), "R", ranked)).toEqual(column(0, 100, 50));
    expect(callFunction("TOTAL", column(10, "1,000", "￥20"), [["R"]], ranked)).toEqual(column(0, 100, 50));
  });

  test("are refused where they have more than one meaning, with what was found", () => {
    expect(callFunction("RATIOSCORE", "1,00", 50)).toMatchObject({
      message: expect.stringContaining("1,00") as string,
    });
  });
});

describe("a check of what is no scheme", () => {
  test.each<[string, Value[][]]>([
    ["blank cells", [["", ""]]],
    [
      "grades alone",
      [
        ["等级", ""],
        ["起始分", "等级"],
        [0, "合格"],
      ],
    ],
  ])("%s: there is nothing to appraise by", async (_, cells) => {
    const [first] = (await awaitFunction("CHECK", cells)) as unknown[][];
    expect(first?.[2]).toMatch(/方案里没有可计分的指标|the scheme has no indicator to score/);
  });

  test("a block whose title is not known is named with its cell", async () => {
    expect(
      await awaitFunction("CHECK", [
        ["指标库", ""],
        ["从", "提成比例"],
        [0, 0.01],
      ]),
    ).toContainEqual(["必改", "R1C1", "“指标库”这一块没有用上：不认识这个标题，它像“指标”", "标题可用：指标"]);
  });
});

describe("shapes", () => {
  const heads: Value[] = ["CONV", "RESP", "AOV", "UNANS"];
  const people: Value[][] = [
    [0.45, 46, 120, 1],
    [0.5, 40, 120, 0],
  ];

  test("people in rows", () => {
    expect(callFunction("TOTAL", people, [heads], scheme)).toEqual(column(94.75, 100));
    expect(callFunction("APPRAISE", people, [heads], scheme)).toEqual([
      [90, 94, 100, 95, 94.75, "良好"],
      [100, 100, 100, 100, 100, "优秀"],
    ]);
  });

  test("people in columns", () => {
    const upright = heads.map((_, i) => people.map((person) => person[i] ?? null));
    expect(callFunction("TOTAL", upright, column(...heads), scheme)).toEqual([[94.75, 100]]);
  });

  test("names of indicators serve as codes do", () => {
    expect(callFunction("TOTAL", people, [["询单转化率", "平均响应时间", "客单价", "未回复数"]], scheme)).toEqual(
      column(94.75, 100),
    );
  });

  test("one indicator for many, and many for many", () => {
    expect(callFunction("SCORE", column(0.45, "", 0.6), "CONV", scheme)).toEqual(column(90, "", 100));
    expect(callFunction("SCORE", people, [heads], scheme)).toEqual([
      [90, 94, 100, 95],
      [100, 100, 100, 100],
    ]);
  });

  test("weights lie as the scores do", () => {
    expect(
      callFunction(
        "WEIGHTEDSCORE",
        [
          [90, 80],
          [70, ""],
        ],
        [[60, 40]],
      ),
    ).toEqual(column(86, 70));
    expect(callFunction("WEIGHTEDSCORE", column(90, 80), column(60, 40))).toEqual([[86]]);
    expect(callFunction("WEIGHTEDSCORE", [[70, ""]], [[60, 40]], "zero")).toEqual([[42]]);
  });

  test("ranks within groups", () => {
    expect(callFunction("RANK", column(90, 85, 85, 80, ""))).toEqual(column(1, 2, 2, 4, ""));
    expect(callFunction("RANK", column(90, 85, 85, 80), column("a", "b", "b", "a"))).toEqual(column(1, 1, 1, 2));
  });

  test("streaks by row", () => {
    const history: Value[][] = [
      ["良好", "优秀", "优秀", ""],
      ["优秀", "", "优秀", "优秀"],
      ["差", "差", "差", "差"],
    ];
    expect(callFunction("STREAK", history, "优秀")).toEqual(column(2, 2, 0));
  });

  test("pay spills; one allowance serves all", () => {
    expect(
      callFunction(
        "PAY",
        column(4_000, 5_000, ""),
        column(0.9475, 1, 0.5),
        column(600, 1_100, 0),
        column(200, "", 0),
        300,
      ),
    ).toEqual(column(4_890, 6_400, ""));
  });
});

describe("bad input says where and what", () => {
  test.each<[string, string, (Value | Value[][])[], string, string]>([
    [
      "bands in disorder",
      "GRADE",
      [
        90,
        [
          [0, "C"],
          [85, "A"],
          [70, "B"],
        ],
      ],
      "#VALUE!",
      "“Grades”, row 3, column 1: the bands are in disorder: 70 comes after 85; list them upwards or downwards throughout",
    ],
    [
      "overlapping bands",
      "GRADE",
      [
        90,
        [
          [0, "C"],
          [70, "B"],
          [70, "A"],
        ],
      ],
      "#VALUE!",
      "“Grades”, row 3, column 1: two bands start at 70: they overlap",
    ],
    [
      "a gap between bands",
      "STEPSCORE",
      [
        90,
        [
          ["From", "To", "Score"],
          [0, 80, 1],
          [85, 100, 2],
        ],
      ],
      "#VALUE!",
      "row 3, column 1: no band covers 80 to 85",
    ],
    [
      "overlapping sections of commission",
      "TIERCOMMISSION",
      [
        90,
        [
          ["From", "To", "Rate"],
          [0, 90, 0.1],
          [80, 100, 0.2],
        ],
      ],
      "#VALUE!",
      "two bands overlap from 80 to 90",
    ],
    [
      "text in a band",
      "GRADE",
      [
        90,
        [
          ["低", "C"],
          [70, "B"],
          ["八十五", "A"],
        ],
      ],
      "#VALUE!",
      "row 3, column 1: expected a number, found “八十五”",
    ],
    ["text for a score", "GRADE", ["请假", grades], "#VALUE!", "row 1, column 1: expected a number, found “请假”"],
    ["a score that no grade holds", "GRADE", [-1, grades], "#N/A", "row 1, column 1: no band holds -1"],
    ["weights that add up to 0", "WEIGHTEDSCORE", [[[90, 80]], [[0, 0]]], "#VALUE!", "the weights add up to 0"],
    [
      "an unknown indicator",
      "SCORE",
      [1, "ABC", scheme],
      "#N/A",
      "row 1, column 1: the scheme has no indicator “ABC”; it has: 询单转化率, 平均响应时间, 客单价, 未回复数, 净销售额, 接待人数",
    ],
    [
      "ranges that do not fit",
      "TOTAL",
      [[[1, 2, 3]], [["CONV", "RESP"]], scheme],
      "#VALUE!",
      "“actuals” has 1 × 3 cells (rows × columns), expected 1 × 2",
    ],
    [
      "an unknown mode",
      "TIERCOMMISSION",
      [1, tiers, "progressive"],
      "#VALUE!",
      "“progressive” is not understood for “mode”; use one of: marginal, whole, interpolated",
    ],
    ["one point of a line", "LINEARSCORE", [1, [[1, 2]]], "#VALUE!", "a line needs two points at least, there are 1"],
    [
      "a scheme without the section",
      "GRADE",
      [1, schemeCells({ ...s5, grades: [] }, "zh")],
      "#VALUE!",
      "the range has no section “Grades”",
    ],
  ])("%s", (_, id, args, error, message) => {
    expect(callFunction(id, ...args)).toEqual({ error, message: expect.stringContaining(message) as string });
  });

  test("a target of 0 divides by zero", () => {
    expect(callFunction("RATIOSCORE", 5, 0)).toEqual({ error: "#DIV/0!", message: "" });
  });

  test("one person's mistake is his own", () => {
    const people: Value[][] = [
      [0.5, 40],
      ["请假", 40],
    ];
    const result = callFunction("APPRAISE", people, [["CONV", "RESP"]], scheme) as unknown[][];
    expect(result[0]).toEqual([100, 100, 100, "优秀"]);
    const wrong = { error: "#VALUE!", message: "“actuals”, row 2, column 1: expected a number, found “请假”" };
    expect(result[1]).toEqual([wrong, 100, wrong, wrong]);
  });

  test("an error in a cell stays that error for its row", () => {
    const implementation = callFunction("SCORE", [[0.5], [{ error: "#N/A" }]], "CONV", scheme);
    expect(implementation).toEqual([[100], [{ error: "#N/A", message: expect.stringContaining("#N/A") as string }]]);
  });

  test("messages speak the reader's language", () => {
    setReaderLanguage("zh");
    expect(callFunction("GRADE", "请假", grades)).toEqual({
      error: "#VALUE!",
      message: "第 1 行第 1 列：应为数字，实际是“请假”",
    });
  });

  test("a broken cell of a scheme stops what depends on it, and nothing else", () => {
    const broken = scheme.map((row) => row.map((cell) => (cell === "未回复数" ? "" : cell)));
    expect(callFunction("SCORE", 0.5, "CONV", broken)).toEqual([[100]]);
    expect(callFunction("TOTAL", 0.5, "CONV", broken)).toEqual({
      error: "#VALUE!",
      message: expect.stringMatching(/“Indicator” is missing/) as string,
    });
    expect(callFunction("GRADE", 96, broken)).toEqual([["优秀"]]);
  });
});

describe("an explanation", () => {
  test("ends in the same total and grade as the appraisal, a step a row, in the scheme's language; and says what it leaves out", async () => {
    const rows = (await awaitFunction(
      "EXPLAIN",
      [[0.45, 46, 120, ""]],
      [["CONV", "RESP", "AOV", "UNANS"]],
      scheme,
    )) as unknown[][];
    expect(rows).toEqual([
      ["询单转化率", "45% ÷ 50% × 100", 90],
      ["平均响应时间", "46 比目标 40 多 6，每 5 扣 5 分：100 − 5 × 1.2", 94],
      ["客单价", "120 达到目标 120，不扣分", 100],
      ["未回复数", "没有实际值，不计入总分", ""],
      ["未考虑的部分", "这里只有一个人的数据：排名和部门豁免要看其他人，未能计入；请把全部人员作为参数给出", ""],
      ["总分", "(90 × 25% + 94 × 25% + 100 × 25%) ÷ 75%", 284 / 3],
      ["等级", "94.6667 ≥ 85，归“良好”", "良好"],
    ]);
  });
});

describe("the check code", () => {
  it("of a scheme is that of its stamp, whatever form its blank cells arrive in", () => {
    expect(callFunction("CHECKCODE", scheme)).toEqual([
      [digestScheme(readScheme(written.schemeCells(s5, "zh"), "indicators").scheme)],
    ]);
    const full = written.schemeCells(fullScheme, "en");
    expect(callFunction("CHECKCODE", schemeCells(fullScheme, "en"))).toEqual([
      [digestScheme(readScheme(full, "indicators").scheme)],
    ]);
  });

  it("of rows takes further columns of the same rows, and tells when they have others", () => {
    const [[code] = []] = callFunction("CHECKCODE", column("CS002", "CS003"), column(4, 5)) as string[][];
    expect(callFunction("CHECKCODE", column("CS003", "CS002"), column(5, 4))).toEqual([[code]]);
    expect(callFunction("CHECKCODE", column("CS002", "CS003"), column(5, 4))).not.toEqual([[code]]);
    expect(callFunction("CHECKCODE", column("CS002", "CS003"), column(4))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("beside") as string,
    });
  });
});

import { awaitFunction, callFunction, type Value } from "./callFunction";
import { setReaderLanguage } from "../../src/functions/readerLanguage";

const column = (...values: Value[]) => values.map((value) => [value]);
const failing = (message: string) => ({ error: "#VALUE!", message: expect.stringContaining(message) as string });

beforeEach(() => setReaderLanguage("en"));

describe("an argument that goes with each cell spreads with the others", () => {
  test("full scores, caps and directions of a ratio", () => {
    const scores = column(100, 100, 100);
    expect(callFunction("RATIOSCORE", column(5, 5, 5), column(5, 5, 5), column(100, 50, 20))).toEqual(
      column(100, 50, 20),
    );
    expect(callFunction("RATIOSCORE", column(10, 10, 10), 5, undefined, column(120, 150, ""))).toEqual(
      column(120, 150, 200),
    );
    expect(callFunction("RATIOSCORE", 10, 5, 100, scores, column(true, false, 1))).toEqual(column(50, 100, 50));
  });

  test("full scores and floors of a deduction", () => {
    // 3 short at 10 points each: 30 off.
    expect(callFunction("DEDUCTSCORE", 87, 90, 1, 10, column(100, 50, ""), column(0, 40, 80))).toEqual(
      column(70, 40, 80),
    );
  });
});

describe("an argument that takes one value refuses a range", () => {
  const bands: Value[][] = [
    [0, "B"],
    [85, "A"],
  ];
  test.each<[string, string, (Value | Value[][] | undefined)[], string]>([
    [
      "the end of a line",
      "LINEARSCORE",
      [5, [...column(1, 2)].map(([x]) => [x ?? 0, 1]), column("clamp", "cutoff", "clamp")],
      "“outside”: expected one value, found 3 rows × 1 column",
    ],
    [
      "the side of a boundary",
      "STEPSCORE",
      [
        5,
        [
          [0, 1],
          [5, 2],
        ],
        [["upper", "lower"]],
      ],
      "“boundary”: expected one value, found 1 row × 2 columns",
    ],
    [
      "the part of a step",
      "DEDUCTSCORE",
      [5, 6, 1, 1, 100, 0, column("whole", "any")],
      "“partial”: expected one value, found 2 rows × 1 column",
    ],
    ["the lowest rating", "CSI", [[[5]], [[1]], column(1, 2)], "“low”: expected one value, found 2 rows × 1 column"],
    [
      "the highest rating",
      "CSI",
      [[[5]], [[1]], 1, column(5, 7)],
      "“high”: expected one value, found 2 rows × 1 column",
    ],
    ["a threshold", "CSAT", [[[5]], column(3, 4)], "“threshold”: expected one value, found 2 rows × 1 column"],
    [
      "a method",
      "NORMALIZE",
      [column(1, 2), "a", column("z", "t")],
      "“method”: expected one value, found 2 rows × 1 column",
    ],
    [
      "advice on judgements",
      "AHPCR",
      [[[1]], "saaty", column(true, false)],
      "“advice”: expected one value, found 2 rows × 1 column",
    ],
    [
      "the column of a grade",
      "GRADE",
      [90, bands, column("label", "from")],
      "“column”: expected one value, found 2 rows × 1 column",
    ],
    [
      "the mode of commission",
      "TIERCOMMISSION",
      [900, [[0, 0.03]], column("whole", "marginal")],
      "“mode”: expected one value, found 2 rows × 1 column",
    ],
  ])("%s", async (_, id, args, message) => {
    expect(await awaitFunction(id, ...args)).toEqual(failing(message));
  });

  test("in Chinese", () => {
    setReaderLanguage("zh");
    expect(callFunction("CSAT", 5, column(3, 4))).toEqual(failing("“threshold”应为一个值，实际是 2 行 1 列"));
  });
});

test("consistency goes by the method that the weights go by: .539 and .546 (see weights.test.ts)", async () => {
  const judgements: Value[][] = [
    [1, 3, 1],
    ["", 1, 3],
    ["", "", 1],
  ];
  expect(await awaitFunction("AHPCR", judgements)).toEqual([[expect.closeTo(0.53926, 4)]]);
  expect(await awaitFunction("AHPCR", judgements, undefined, undefined, "和积法")).toEqual([
    [expect.closeTo(0.54607, 4)],
  ]);
});

describe("no number leaves that is not finite", () => {
  test("too large a ratio is an error", () => {
    expect(callFunction("RATIOSCORE", 1e308, 1e-10)).toEqual({ error: "#NUM!", message: "" });
    expect(callFunction("RATIOSCORE", column(1e308, 5), column(1e-10, 5))).toEqual([
      [{ error: "#NUM!", message: "" }],
      [100],
    ]);
    expect(callFunction("RATIOSCORE", 1e308, 1e-10, 100, 120)).toEqual([[120]]);
  });

  test("so is a weighted score beyond the numbers that there are", () => {
    expect(callFunction("WEIGHTEDSCORE", [[1e308, 1e308]], [[10, 10]])).toEqual({ error: "#NUM!", message: "" });
  });

  test("a lower-better ratio of a negative actual needs a cap", () => {
    expect(callFunction("RATIOSCORE", -1, 5, 100, undefined, true)).toEqual(failing("the actual is -1, so target"));
    expect(callFunction("RATIOSCORE", -1, 5, 100, 120, true)).toEqual([[120]]);
  });
});

import { awaitFunction, callFunction, type Value } from "./callFunction";
import type { Cell, Cells } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { rosterColumns } from "../../src/domain/pay/rosterColumns";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { setReaderLanguage } from "../../src/functions/readerLanguage";
import { templates } from "../../src/templates";
import { schemeOf } from "../../src/templates/template";
import { planScheme } from "../../src/workbook/scheme/planScheme";
import { blankForms, withBlanks } from "../support/blankForms";
import { everyRule, everyRuleHeads, everyRulePeople } from "../support/everyRule";
import { exampleActuals, exampleColumns } from "../support/exampleActuals";
import { fullScheme } from "../support/fullScheme";
import { fillSheet } from "../workbook/putOnSheet";

/*
 * A blank cell of a range arrives as "", null or 0 by version of Excel (office-js#5262, #1951, #4702). Of people, the inserted
 * sheets hand "" over; schemes, their sections, heads and labels are ranges in which blank cells are.
 */

beforeEach(() => setReaderLanguage("en"));

const column = (...values: Value[]) => values.map((value) => [value]);

interface People {
  readonly heads: readonly string[];
  readonly rows: Cells;
}

/** What all functions that take a scheme or one of its sections make of it, where blank cells arrive in some form. */
async function resultsOf(
  scheme: Scheme,
  language: Language,
  { heads, rows }: People,
  form: Cell,
): Promise<Record<string, unknown>> {
  const plan = planScheme(scheme, "S", language);
  const { cells } = fillSheet(plan);
  const rangeOf = (suffix: string): Value[][] | null => {
    const area = plan.names.find(({ name }) => name === suffix || name.endsWith(`_${suffix}`))?.area;
    if (!area) return null;
    const range = cells.slice(area.row, area.row + area.rowCount);
    return withBlanks(
      range.map((row) => row.slice(area.column, area.column + area.columnCount)),
      form,
    ) as Value[][];
  };
  const whole = rangeOf(plan.names[0]?.name ?? "") ?? [];
  // A head is blank above a column that no formula is to read.
  const named = withBlanks([[...heads, ""]], form) as Value[][];
  const people = rows.map((row) => [...row, 77]) as Value[][];
  const roster = rosterColumns(scheme).filter((name) => !heads.includes(name));
  const inputs = people.map((row) => [
    ...row,
    88.5,
    scheme.grades[0]?.label ?? "",
    ...roster.map((_, i) => 10 * i + 1),
  ]);
  const payHeads = [[...(named[0] ?? []), "总分", "等级", ...roster]] as Value[][];
  const groups = withBlanks(
    people.map((_, i) => [i === 0 ? "" : "A"]),
    form,
  ) as Value[][];
  const [first = []] = people;
  const grades = rangeOf("Grades");
  const rules = rangeOf("Rules");
  const scores = column(95, "", 80, 61, 12);
  return {
    check: await awaitFunction("CHECK", whole),
    appraise: callFunction("APPRAISE", people, named, whole, groups),
    total: callFunction("TOTAL", people, named, whole),
    score: callFunction("SCORE", column(...rows.map((row) => (row[0] ?? "") as Value)), heads[0] ?? "", whole),
    explain: await awaitFunction("EXPLAIN", [first], named, whole, people, groups),
    pay: callFunction("PAYITEMS", inputs, payHeads, whole),
    ...(grades && {
      grade: callFunction("GRADE", scores, grades),
      gradeColumns: (grades[0] ?? []).flatMap((header) =>
        typeof header === "string" ? [callFunction("GRADE", scores, grades, header)] : [],
      ),
    }),
    ...Object.fromEntries(
      scheme.scales.flatMap(({ scale }) =>
        ["TIERCOMMISSION", "TIERBONUS"].map((id) => {
          const args = [column(-100, 0, 0.5, 50_000, 90_000), rangeOf("Tiers")] as Value[][][];
          const none = undefined;
          const tail =
            id === "TIERBONUS" ? [none, column(1000, 1000, 1000, 40_000, 30_000), scale] : [none, none, 40_000, scale];
          return [`${id} ${scale}`, callFunction(id, ...args, ...tail)];
        }),
      ),
    ),
    ...(scheme.countRules.length > 0 && {
      count: callFunction("COUNTGRADE", withBlanks([["优秀", "良好", ""]], form) as Value[][], whole),
    }),
    ...(scheme.distribution && { forced: await awaitFunction("FORCEDGRADE", scores, whole) }),
    ...(scheme.raters.length > 0 && {
      raters: callFunction(
        "RATERSCORE",
        [[90, 80, 70]],
        [[scheme.raters[0]?.role ?? "", "", ""]].map((r) => withBlanks([r], form)[0]) as Value[][],
        whole,
      ),
    }),
    ...(rules &&
      scheme.rules.some(({ kind }) => kind === "streak") && {
        streaks: callFunction(
          "STREAKS",
          withBlanks(
            [
              ["优秀", "优秀", "优秀", "优秀"],
              ["优秀", "", "优秀", "优秀"],
              ["差", "差", "差", ""],
            ],
            form,
          ) as Value[][],
          withBlanks(
            [
              [1, 1, 1, 1],
              [1, "", 1, 1],
              [9, 9, 9, ""],
            ],
            form,
          ) as Value[][],
          rules,
        ),
      }),
  };
}

describe.each(blankForms)("where blank cells arrive as %s", (_, form) => {
  test.each(
    templates.flatMap((template) =>
      (["zh", "en"] as const).map((language) => [template.id, language, template] as const),
    ),
  )("%s in %s comes to the same as where they arrive as blank", async (_id, language, template) => {
    const people = {
      heads: exampleColumns(template, language).map(({ head }) => head),
      rows: exampleActuals(template, language).map((row) => row.map((cell) => cell ?? "")),
    };
    const scheme = schemeOf(template, language);
    const expected = await resultsOf(scheme, language, people, "");
    expect(expected["appraise"]).not.toHaveProperty("error");
    expect(await resultsOf(scheme, language, people, form)).toEqual(expected);
  });

  test.each(["zh", "en"] as const)("so does what a scheme can state, in %s", async (language) => {
    const people = { heads: everyRuleHeads, rows: everyRulePeople.map(({ cells }) => cells) };
    const expected = await resultsOf(everyRule, language, people, "");
    expect(expected["pay"]).not.toHaveProperty("error");
    expect(await resultsOf(everyRule, language, people, form)).toEqual(expected);
    const plain = {
      heads: ["CONV", "TEAM", "VISIT"],
      rows: [
        [0.5, "优秀", 12],
        [0.4, "一般", ""],
      ],
    };
    expect(await resultsOf(fullScheme, language, plain, form)).toEqual(
      await resultsOf(fullScheme, language, plain, ""),
    );
  });

  test("ranges that people make by hand, with spare rows and rows of 0", async () => {
    const range = (...rows: Cell[][]) => withBlanks(rows, form) as Value[][];
    // 900: 500 × 3 % + 250 × 5 % + 150 × 7.5 % = 15 + 12.5 + 11.25
    expect(
      callFunction("TIERCOMMISSION", 900, range([0, 0.03], [500, 0.05], [750, 0.075], ["", ""], ["", ""])),
    ).toEqual([[38.75]]);
    // Nothing below 40,000, then 10,000 × 2 %.
    expect(callFunction("TIERCOMMISSION", 50_000, range([0, 0, 0], [40_000, 0.02, 200], ["", "", ""]))).toEqual([
      [200],
    ]);
    expect(
      callFunction("TIERCOMMISSION", 50_000, range(["From", "Rate", ""], [0, 0, ""], [40_000, 0.02, ""], ["", "", ""])),
    ).toEqual([[200]]);
    expect(callFunction("TIERBONUS", 50_000, range([0, 0, 0], [40_000, 0.02, 200], ["", "", ""]))).toEqual([[200]]);
    // Half way from (50, 50) down to (0, 0).
    expect(callFunction("LINEARSCORE", 25, range([100, 100], [50, 50], [0, 0]))).toEqual([[25]]);
    expect(callFunction("LINEARSCORE", 5, range([-10, -5], [0, 0], [10, 10], ["", ""]))).toEqual([[5]]);
    expect(callFunction("STEPSCORE", 20, range([0, 15], [25, 10], [30, 0], ["", ""]), "lower")).toEqual([[15]]);
    expect(callFunction("STEPSCORE", -3, range(["不限", 15], [25, 10], ["", ""]))).toEqual([[15]]);
    const grades = range(
      ["From", "Grade", "Post", ""],
      [85, "B", "", ""],
      [0, "0", "", ""],
      [95, "A", "lead", ""],
      ["", "", "", ""],
    );
    expect(
      callFunction("GRADE", column(96, 90), [
        grades[0] ?? [],
        ...grades.slice(2, 3),
        ...grades.slice(1, 2),
        ...grades.slice(3),
      ]),
    ).toEqual(column("A", "B"));
    expect(
      callFunction(
        "GRADE",
        column(96, 3),
        range(["From", "Grade", "Post"], [95, "A", "lead"], [0, "C", ""], ["", "", ""]),
        "Post",
      ),
    ).toEqual(column("lead", ""));
    expect(
      callFunction(
        "COUNTGRADE",
        range(["good", "good", ""]),
        range(["G", "good", 2, "", ""], ["P", "", "", "", ""], ["", "", "", "", ""]),
      ),
    ).toEqual([["G"]]);
    expect(
      await awaitFunction(
        "FORCEDGRADE",
        column(70, 90, 80, 60, 50),
        range(["A", 0.2], ["B", 0.6], ["C", 0.2], ["", ""]),
        range([""], [""], [""], [""], [""]),
      ),
    ).toEqual(column("B", "A", "B", "B", "C"));
    expect(
      callFunction(
        "RATERSCORE",
        [[90, 5, 80, 70]],
        range(["manager", "", "peer", "peer"]),
        range(["manager", 0.6, 1], ["peer", 0.4, 2], ["", "", ""]),
      ),
    ).toEqual([[84]]);
    expect(await awaitFunction("AHPWEIGHTS", range([1, 3], ["", 1]))).toEqual(column(0.75, 0.25));
    expect(callFunction("CSI", range([10, 1, ""]), [[3, 1, 6]])).toEqual([[75]]);
    expect(callFunction("STREAK", range(["良好", "优秀", "优秀", ""]), "优秀")).toEqual([[2]]);
    expect(callFunction("RANK", column(90, 85, 80), range([""], [""], [""]))).toEqual(column(1, 2, 3));
    // A rating scale on which nobody is called 0.
    const scheme = range(
      ["Indicators", "", "", "", ""],
      ["Code", "Indicator", "Weight", "Method", "If missing"],
      ["T", "Teamwork", 1, "Rating", ""],
      ["", "", "", "", ""],
      ["Scoring criteria", "", "", "", ""],
      ["Code", "From", "Level", "Score", ""],
      ["T", "", "good", 100, ""],
      ["T", "", "poor", 50, ""],
    );
    expect(callFunction("SCORE", range(["good"], [""], ["poor"]), "T", scheme)).toEqual(column(100, "", 50));
  });
});

test("the first row of a range without headers counts, also where it has no number", () => {
  const rules: Value[][] = [
    ["优秀", "优秀", "all", ""],
    ["良好", "优秀、良好", 2, ""],
  ];
  expect(callFunction("COUNTGRADE", [["优秀", "优秀"]], rules)).toEqual([["优秀"]]);
  expect(callFunction("COUNTGRADE", [["优秀", "优秀"]], [["Result", "Counts", "From", ""], ...rules])).toEqual([
    ["优秀"],
  ]);
});

describe("zeros that were typed stay", () => {
  test("a streak of months without complaints, levels that are called 0", () => {
    expect(callFunction("STREAK", [[3, 0, 0]], 0)).toEqual([[2]]);
    const counted: Value[][] = [
      ["bad", "0", 1, ""],
      ["good", "", "", ""],
    ];
    expect(callFunction("COUNTGRADE", [[2, 0]], counted)).toEqual([["bad"]]);
    const scheme: Value[][] = [
      ["Indicators", "", "", ""],
      ["Code", "Indicator", "Weight", "Method"],
      ["T", "Teamwork", 1, "Rating"],
      ["Scoring criteria", "", "", ""],
      ["Code", "Level", "Score", ""],
      ["T", 0, 10, ""],
      ["T", 1, 100, ""],
    ];
    expect(callFunction("SCORE", column(0, 1, ""), "T", scheme)).toEqual(column(10, 100, ""));
  });

  test("text “0” is a code, a group and a head", () => {
    const scheme: Value[][] = [
      ["Code", "Indicator", "Weight", "Method", "Target"],
      ["0", "Zero", 1, "Ratio", 10],
    ];
    expect(callFunction("TOTAL", column(5), [["0"]], scheme)).toEqual([[50]]);
    expect(callFunction("RANK", column(3, 2, 1), column("0", "0", ""))).toEqual(column(1, 2, 1));
  });
});

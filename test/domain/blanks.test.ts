import fc from "fast-check";
import { checkScheme } from "../../src/domain/check/checkScheme";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme as schemeSchema, type Scheme, type SchemeInput } from "../../src/domain/scheme/scheme";
import { blanks, columns, items, type Column } from "../../src/domain/scheme/vocabulary";
import { layOutScheme } from "../../src/domain/scheme/layOutScheme";
import { templates } from "../../src/templates";
import { schemeOf } from "../../src/templates/template";
import { Dice } from "../reference/Dice";
import { randomPayScheme } from "../reference/randomPay";
import { randomScheme } from "../reference/randomScheme";
import { blankForms, withBlanks } from "../support/blankForms";
import { everyRule } from "../support/everyRule";
import { fullScheme } from "../support/fullScheme";
import { schemeCells } from "../support/schemeCells";
import { fillSheet } from "../workbook/putOnSheet";
import { planScheme } from "../../src/workbook/scheme/planScheme";
import type { Cell, Cells } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";

/*
 * A blank cell of a range arrives as "", null or 0 by version of Excel (office-js#5262, #1951, #4702): a scheme must be the same in
 * all of them.
 */

const languages = ["zh", "en"] as const;

/** What cells say: the scheme, what could not be read, and what the check remarks. */
function sayingOf(cells: Cells) {
  const reading = readScheme(cells, "indicators");
  const { scheme, findings, strays } = { ...reading, strays: reading.layout.strays };
  return { scheme: withoutUnread(scheme), findings, strays, remarks: checkScheme(reading) };
}

/** Ratings go by their labels: what a level of theirs starts from, nothing reads. */
function withoutUnread(scheme: Scheme): Scheme {
  const indicators = scheme.indicators.map((indicator) => {
    const { scoring } = indicator;
    if (scoring.method !== "rating") return indicator;
    const levels = scoring.levels.map(({ label, score, description }) => ({ label, score, description }));
    return { ...indicator, scoring: { ...scoring, levels } as typeof scoring };
  });
  return schemeSchema.parse({ ...scheme, indicators });
}

/** Whether a cell holds a word for blank. */
function isNothing(cell: string): boolean {
  return Object.values(blanks).some(({ en }) => en === cell);
}

/** The cells that the name of a scheme covers on its sheet, spare rows included. */
function sheetOf(scheme: Scheme, language: Language): Cell[][] {
  return fillSheet(planScheme(scheme, "S", language)).cells.slice(3);
}

const schemes: readonly (readonly [string, (language: Language) => Scheme])[] = [
  ...templates.map((template) => [template.id, (language: Language) => schemeOf(template, language)] as const),
  ["a scheme that states everything", () => fullScheme],
  ["every rule", () => everyRule],
];

describe.each(blankForms)("where blank cells arrive as %s", (_, form) => {
  test.each(schemes)("%s is read as it stands", (_id, schemeIn) => {
    for (const language of languages) {
      const cells = sheetOf(schemeIn(language), language);
      expect(sayingOf(withBlanks(cells, form))).toEqual(sayingOf(cells));
    }
  });

  test("a sheet that lists its grades and tiers from the top down is, too", () => {
    const scheme = schemeSchema.parse({
      ...fullScheme,
      scales: fullScheme.scales.map((scale) => ({ ...scale, tiers: [...scale.tiers].reverse() })),
      grades: [...fullScheme.grades].reverse(),
    });
    const cells = sheetOf(scheme, "en");
    expect(sayingOf(withBlanks(cells, form))).toEqual(sayingOf(cells));
  });
});

describe("a scheme that we lay out is the same whatever each of its blanks arrives as", () => {
  test.each<[string, (dice: Dice) => SchemeInput]>([
    ["indicators, levels, rules and grades", randomScheme],
    ["grades, tiers and pay", randomPayScheme],
  ])("%s", (_, input) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...languages), (seed, language) => {
        const dice = new Dice(seed);
        const cells = schemeCells(schemeSchema.parse(input(dice)), language);
        const mixed = sayingOf(withBlanks(cells, () => dice.pick<Cell>(["", null, 0, " "])));
        // Blanks of both kinds beside one another look as if the zeros had been typed.
        const remarks = mixed.remarks.filter(({ what }) => what.code !== "zeroIsBlank");
        expect({ ...mixed, remarks }).toEqual(sayingOf(cells));
        expect(sayingOf(withBlanks(cells, 0))).toEqual(sayingOf(cells));
      }),
      { numRuns: 150 },
    );
  });
});

describe("words for blank", () => {
  test("stand on the sheets of the templates only where 0 would say something else", () => {
    const found = templates.flatMap((template) =>
      layOutScheme(schemeOf(template, "en"), "en").flatMap(({ section, columns: own, rows }) =>
        rows.flatMap((row) =>
          row.flatMap((cell, i) => {
            const { key = "", kind = "text" } = own[i] ?? {};
            return kind !== "text" && cell !== "" && typeof cell === "string" && kind !== "options" && isNothing(cell)
              ? [`${section}.${key}: ${cell}`]
              : [];
          }),
        ),
      ),
    );
    expect([...new Set(found)].sort()).toEqual(["levels.from: No limit", "payItems.ifBlank: Left open"]);
  });

  test.each<[string, Partial<SchemeInput>, string, string, readonly (string | number)[]]>([
    [
      "a curve without a third point",
      {
        indicators: [
          { code: "A", name: "A", weight: 0.5, scoring: { method: "linear", baseline: 5, target: 9, challenge: 12 } },
          { code: "B", name: "B", weight: 0.5, scoring: { method: "linear", baseline: 5, target: 9 } },
          { code: "C", name: "C", weight: 0, scoring: { method: "record" } },
        ],
      },
      "indicators",
      "challenge",
      [12, "None", ""],
    ],
    [
      "a grade without a coefficient, beside one with",
      {
        grades: [
          { from: 60, label: "Pass", coefficient: 1 },
          { from: null, label: "Fail" },
        ],
      },
      "grades",
      "coefficient",
      [1, "None"],
    ],
    ["grades without coefficients", { grades: [{ from: 60, label: "Pass" }] }, "grades", "coefficient", [""]],
    [
      "the lowest grade",
      {
        grades: [
          { from: 60, label: "Pass" },
          { from: null, label: "Fail" },
        ],
      },
      "grades",
      "from",
      [60, "No limit"],
    ],
    [
      "a ratio that is not rounded, beside one that is",
      {
        indicators: [
          { code: "A", name: "A", weight: 0.5, scoring: { method: "ratio", target: 5, ratioDecimals: 0 } },
          { code: "B", name: "B", weight: 0.5, scoring: { method: "ratio", target: 5 } },
          { code: "C", name: "C", weight: 0, scoring: { method: "passFail", target: 5 } },
        ],
      },
      "indicators",
      "ratioDecimals",
      [0, "Not rounded", ""],
    ],
    [
      "pay items without a floor",
      {
        pay: {
          items: [
            { name: "A", factors: "Base pay", floor: 0 },
            { name: "B", factors: "Base pay" },
          ],
        },
      },
      "payItems",
      "floor",
      [0, "No limit"],
    ],
  ])("%s", (_, input, section, key, expected) => {
    const scheme = schemeSchema.parse({ id: "T", title: "T", version: "1", indicators: [], ...input });
    const block = layOutScheme(scheme, "en").find((each) => each.section === section);
    const column = block?.columns.findIndex((each) => each.key === key) ?? -1;
    expect(block?.rows.map((row) => row[column])).toEqual(expected);
  });

  test.each([
    ["无", "不限", "不取整", "待定"],
    ["None", "no limit", " NOT ROUNDED ", "Left open"],
  ])("are read in either language, in any figure: %s, …", (...words) => {
    for (const word of words) {
      const cells = [
        ["Indicators", "", "", "", ""],
        ["Code", "Indicator", "Weight", "Method", "Cap"],
        ["A", "A", 1, "Rank", word],
      ];
      const { scheme, findings } = readScheme(cells, "indicators");
      expect(findings).toEqual([]);
      expect(scheme.indicators[0]?.scoring).toMatchObject({ cap: null });
    }
  });

  test("in the place of a figure that must be stated are a gap", () => {
    const { findings } = readScheme(
      [
        ["Code", "Indicator", "Weight", "Method"],
        ["A", "A", "None", "Rank"],
      ],
      "indicators",
    );
    expect(findings.map(({ failure }) => failure.message)).toEqual([expect.stringContaining("Weight")]);
  });
});

test("only figures have a say about blank and 0", () => {
  const figures = new Set<Column["kind"]>(["number", "percent", "amount", "count"]);
  const others = [...Object.values(columns), ...Object.values(items)]
    .flatMap((known) => Object.values<Column>(known))
    .filter(({ kind, blank }) => blank !== undefined && !figures.has(kind));
  expect(others).toEqual([]);
});

describe("zeros that were typed", () => {
  const read = (cells: Cells) => readScheme(cells, "indicators");

  test("a code that is the number 0 is a code that is missing, and is told", () => {
    const { findings } = read([
      ["Code", "Indicator", "Weight", "Method"],
      [0, "A", 1, "Rank"],
    ]);
    const [finding, ...others] = findings;
    expect(others).toEqual([]);
    expect(finding?.failure.detail.code).toBe("fieldMissing");
    expect(finding?.failure.place).toMatchObject({ row: 2, column: 1 });
  });

  test("“0” as text is a text", () => {
    const { scheme } = read([
      ["Code", "Indicator", "Weight", "Method"],
      ["0", "0", 0, "Rank"],
    ]);
    expect(scheme.indicators).toMatchObject([{ code: "0", name: "0", weight: 0 }]);
  });

  test("bounds, rates, shares, points and coefficients of 0 stay", () => {
    const { scheme, findings } = read([
      ["Grades", "", ""],
      ["From", "Grade", "Coefficient"],
      [60, "Pass", 1],
      [0, "Fail", 0],
      ["Commission tiers", "", ""],
      ["From", "Rate", "Bonus"],
      [0, 0, 0],
      [40_000, 0.01, 0],
      ["Grading by counts", "", ""],
      ["Grade", "Levels", "At most"],
      ["Good", "poor", 0],
      ["Limits of the total", "", ""],
      ["Item", "Value", ""],
      ["Lowest total", 0, "by the rules of the house"],
    ]);
    expect(findings).toEqual([]);
    expect(scheme.grades).toMatchObject([{ from: 60 }, { from: 0, coefficient: 0 }]);
    expect(scheme.scales[0]?.tiers).toMatchObject([
      { from: 0, rate: 0 },
      { from: 40_000, rate: 0.01 },
    ]);
    expect(scheme.countRules).toMatchObject([{ grade: "Good", atMost: 0 }]);
    expect(scheme.totalLimits).toEqual({ floor: 0 });
  });

  test("an upper end of 0 stays below 0, and is blank above", () => {
    const bands = (...rows: Cell[][]) =>
      read([
        ["Indicators", "", "", ""],
        ["Code", "Indicator", "Weight", "Method"],
        ["A", "A", 1, "Steps"],
        ["Scoring criteria", "", "", ""],
        ["Code", "From", "To", "Score"],
        ...rows,
      ]).scheme.indicators.flatMap(({ scoring }) => ("levels" in scoring ? scoring.levels : []));
    expect(bands(["A", -10, 0, 50], ["A", 0, 5, 100], ["A", 5, 0, 120]).map(({ from, to }) => [from, to])).toEqual([
      [-10, 0],
      [0, 5],
      [5, undefined],
    ]);
  });
});

import fc from "fast-check";
import { scheme as schemeForm, type Scheme } from "../../../src/domain/scheme/scheme";
import { templates } from "../../../src/templates";
import { schemeOf } from "../../../src/templates/template";
import { nameOfSchemeFile, writeSchemeFile } from "../../../src/workbook/exchange/writeSchemeFile";
import { readSchemeFile } from "../../../src/workbook/exchange/readSchemeFile";
import { WorkbookProblem } from "../../../src/workbook/WorkbookProblem";
import { fullScheme } from "../../support/fullScheme";

/** The full scheme's file as plain data, to be spoilt. */
function exported(): { scheme: Record<string, unknown>; [key: string]: unknown } {
  return JSON.parse(writeSchemeFile(fullScheme, "zh")) as ReturnType<typeof exported>;
}

/** Why a text is refused. */
function refusal(text: string): { code: string; zh: string; en: string } {
  try {
    readSchemeFile(text);
  } catch (error) {
    if (error instanceof WorkbookProblem)
      return { code: error.detail.code, zh: error.describe("zh"), en: error.describe("en") };
    throw error;
  }
  throw new Error("expected the file to be refused");
}

/** The full scheme's file with one value replaced; `undefined` takes it out. */
function withValue(path: readonly (string | number)[], value: unknown): string {
  const file = exported();
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], file);
  (holder as Record<string | number, unknown>)[last] = value;
  return JSON.stringify(file);
}

describe("a scheme as a file", () => {
  const schemes: (readonly [string, Scheme])[] = [
    ["everything that a scheme can state", fullScheme],
    ...templates.map((template) => [template.id, schemeOf(template, "zh")] as const),
  ];

  it.each(schemes)("comes back as it was: %s", (_, scheme) => {
    expect(readSchemeFile(writeSchemeFile(scheme, "zh"))).toEqual({ scheme, language: "zh", ignored: [] });
  });

  it.each(templates.map((template) => [template.id, template] as const))("in English, too: %s", (_, template) => {
    const scheme = schemeOf(template, "en");
    expect(readSchemeFile(writeSchemeFile(scheme, "en"))).toEqual({ scheme, language: "en", ignored: [] });
  });

  it("may begin with the mark that some editors write", () => {
    expect(readSchemeFile(`\uFEFF${writeSchemeFile(fullScheme, "zh")}`).scheme).toEqual(fullScheme);
  });

  it("says what nothing here reads", () => {
    const { ignored } = readSchemeFile(withValue(["scheme", "indicators", 1, "colour"], "red"));
    expect(ignored).toEqual([{ zh: "指标 › 第 2 项 › “colour”", en: "Indicators › item 2 › “colour”" }]);
  });

  it("has a name that every system allows", () => {
    expect(nameOfSchemeFile("S5", '客服/"提成"?')).toBe("S5 客服--提成--.json");
  });
});

describe("a file is refused that", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  it.each<[string, string, string]>([
    ["is no JSON", "scheme", "fileNotJson"],
    ["ends early", writeSchemeFile(fullScheme, "zh").slice(0, -20), "fileNotJson"],
    ["is empty", "", "fileNotJson"],
    ["is a workbook", "PK\u0003\u0004\u0014\u0000", "fileIsWorkbook"],
    ["is nothing but a number", "7", "fileUnknown"],
    ["is of another program", JSON.stringify({ name: "x", version: "1" }), "fileUnknown"],
    ["is of a later version", JSON.stringify({ ...exported(), formatVersion: 2 }), "fileOtherVersion"],
    ["is nested without end", deep, "fileTooDeep"],
    ["is huge", JSON.stringify("x".repeat(1_000_001)), "fileTooLarge"],
    ["has a text that no cell can hold", withValue(["scheme", "title"], "x".repeat(32_768)), "fileTextTooLong"],
    ["has a control character", withValue(["scheme", "title"], "a\u0007b"), "fileCharacters"],
    ["has half a character", withValue(["scheme", "indicators", 0, "name"], "a\uD800"), "fileCharacters"],
    [
      "has more rows than a scheme",
      withValue(["scheme", "raters"], Array(1_001).fill({ role: "a", weight: 0 })),
      "fileTooManyRows",
    ],
  ])("%s", (_, text, code) => {
    expect(refusal(text).code).toBe(code);
  });

  it("but not brackets in a text", () => {
    expect(readSchemeFile(withValue(["scheme", "title"], `"${"[".repeat(50)}\\`)).scheme.title).toHaveLength(52);
  });

  it.each<[readonly (string | number)[], unknown, string, string]>([
    [
      ["scheme", "indicators", 2, "scoring", "target"],
      "forty",
      "指标 › 第 3 项 › 目标值：应为数字。没有写入",
      "Indicators › item 3 › Target: expected a number. Nothing was written",
    ],
    [
      ["scheme", "indicators", 0, "weight"],
      -0.1,
      "指标 › 第 1 项 › 权重：应为 ≥ 0。没有写入",
      "Indicators › item 1 › Weight: expected ≥ 0. Nothing was written",
    ],
    [
      ["scheme", "grades", 0, "label"],
      undefined,
      "文件里缺少：等级 › 第 1 项 › 等级，应为文本。没有写入",
      "The file lacks Grades › item 1 › Grade: expected text. Nothing was written",
    ],
    [
      ["scheme", "pay", "items", 1, "kind"],
      "gift",
      "薪酬项目 › 第 2 项 › 类型：应为 earning / deduction。没有写入",
      "Pay items › item 2 › Type: expected earning / deduction. Nothing was written",
    ],
    [
      ["scheme", "indicators", 3, "scoring", "levels", 1, "score"],
      null,
      "指标 › 第 4 项 › 评分标准 › 第 2 项 › 得分：应为数字。没有写入",
      "Indicators › item 4 › Scoring criteria › item 2 › Score: expected a number. Nothing was written",
    ],
    [
      ["scheme", "id"],
      "5 S",
      "方案编号：应为以字母或汉字开头、由字母和数字组成的编号。没有写入",
      "Scheme id: expected letters and digits that begin with a letter. Nothing was written",
    ],
  ])("is wrong at %j, in words", (path, value, zh, en) => {
    expect(refusal(withValue(path, value))).toMatchObject({ zh, en });
  });

  it("whatever it holds: it is read as a scheme, or the reason is told in both languages", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(refusal(text).zh).toMatch(/\p{Script=Han}/u);
      }),
    );
  });

  it("wherever it is spoilt: nothing comes in that is no scheme", () => {
    const paths = pathsOf(exported().scheme, ["scheme"]);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const text = withValue(path, value);
        try {
          const { scheme } = readSchemeFile(text);
          expect(schemeForm.parse(scheme)).toEqual(scheme);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookProblem);
          expect((error as WorkbookProblem).describe("en")).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function pathsOf(value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((part, i) => [i, part] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

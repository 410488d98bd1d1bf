import fc from "fast-check";
import type { Cell, Cells } from "../../src/domain/cell";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { digestScheme } from "../../src/domain/scheme/digest";
import { scheme, type Scheme } from "../../src/domain/scheme/scheme";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { templates } from "../../src/templates";
import { schemeCells, sectionCells } from "../support/schemeCells";

const languages = ["zh", "en"] as const;

test.each(
  templates.flatMap((template) =>
    languages.map((language) => ({ template, language, name: `${template.id} in ${language}` })),
  ),
)("$name: what is laid out as cells is read back the same, without findings", ({ template, language }) => {
  const original = schemeOf(template, language);
  const { scheme: read, findings, language: seen } = readScheme(schemeCells(original, language), "indicators");
  expect(findings).toEqual([]);
  expect(scheme.parse(read)).toEqual(original);
  expect(seen).toBe(language);
  expect(digestScheme(read)).toBe(digestScheme(original));
});

const s5 = schemeOf(S5, "zh");
const cells = schemeCells(s5, "zh");

function read(rows: Cells): Scheme {
  const { scheme: result, findings } = readScheme(rows, "indicators");
  expect(findings).toEqual([]);
  return result;
}

/** The cells with one replaced; the first that holds `old`. */
function replace(rows: Cells, old: Cell, value: Cell): Cells {
  let done = false;
  return rows.map((row) =>
    row.map((cell) => {
      if (done || cell !== old) return cell;
      done = true;
      return value;
    }),
  );
}

test("blank rows and columns may be inserted anywhere", () => {
  fc.assert(
    fc.property(fc.nat(cells.length - 1), fc.nat((cells[0]?.length ?? 1) - 1), (row, column) => {
      const wider = cells.map((line) => [...line.slice(0, column), "", ...line.slice(column)]);
      const blank = Array<Cell>(wider[0]?.length ?? 0).fill("");
      expect(read([...wider.slice(0, row), blank, ...wider.slice(row)])).toEqual(read(cells));
    }),
  );
});

test("columns may stand in any order", () => {
  const width = cells[0]?.length ?? 0;
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(width).keys()], { minLength: width }), (order) => {
      // Lists of one item a row are read from left to right; they stay.
      const isList = (line: readonly Cell[]) => line.slice(2).every((cell) => cell === "");
      expect(read(cells.map((line) => (isList(line) ? line : order.map((column) => line[column] ?? ""))))).toEqual(
        read(cells),
      );
    }),
  );
});

test("words may be typed in the other language", () => {
  const mixed = replace(replace(cells, "减分法", "Deduction"), "越低越好", "lower is better");
  expect(read(mixed)).toEqual(read(cells));
});

test("a cell that cannot be understood is named with its place, and the rest works", () => {
  const { scheme: result, findings } = readScheme(replace(cells, "减分法", "扣分发"), "indicators");
  expect(result.indicators.map(({ code }) => code)).toEqual(["CONV", "AOV", "UNANS", "SALES", "LOAD"]);
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding?.subject).toBe("RESP");
  const { row, column } = finding?.failure.place ?? {};
  expect(cells[(row ?? 0) - 1]?.[(column ?? 0) - 1]).toBe("减分法");
  expect(finding?.failure.describe("zh")).toMatch(/^“指标”第 \d+ 行第 \d+ 列：不认识“扣分发”，可填：比率法、/);
  expect(finding?.failure.describe("en")).toMatch(/“扣分发” is not understood; use one of: Ratio, /);
});

test.each([
  ["a target typed as text", 40, "40 秒", "应为数字，实际是“40 秒”"],
  ["a negative weight", 0.25, -0.25, "“权重”不合要求，不能小于 0"],
  ["a missing name", "询单转化率", "", "缺少“指标”"],
  ["a share above 1", 2 / 3, 2, "“标准值”不合要求"],
])("%s is a finding", (_, old, value, expected) => {
  const rows = replace(cells, old, value);
  const { findings } = readScheme(rows, "indicators");
  expect(findings.map(({ failure }) => failure.describe("zh")).join("\n")).toContain(expected);
});

test("one section by itself is read by its headers", () => {
  const { scheme: result, findings, present } = readScheme(sectionCells(s5, "en", "grades"), "grades");
  expect(findings).toEqual([]);
  expect([...present]).toEqual(["grades"]);
  expect(result.grades.map(({ label, from }) => [label, from])).toEqual([
    ["优秀", 95],
    ["良好", 85],
    ["一般", 70],
    ["差", 0],
  ]);
});

test("the digest changes with any figure and with nothing else", () => {
  const digest = digestScheme(s5);
  expect(digest).toMatch(/^[0-9a-f]{8}$/);
  expect(digestScheme({ ...s5, title: "改名", status: "active" })).toBe(digest);
  const raised = s5.scales.map((scale) => ({
    ...scale,
    tiers: scale.tiers.map((tier, i) => (i === 1 ? { ...tier, rate: 0.021 } : tier)),
  }));
  expect(digestScheme({ ...s5, scales: raised })).not.toBe(digest);
});

import { keepsOf, type FilterCriteria } from "../../src/workbench/api/keepsOf";
import type { CellValue } from "../../src/workbench/grid/Grid";

const cell = (value: CellValue, numberFormat = "General", text = typeof value === "object" ? "" : String(value)) => ({
  value,
  numberFormat,
  text: () => text,
});
const kept = (criteria: FilterCriteria, values: CellValue[]) =>
  values.filter((value) => keepsOf(criteria)(cell(value)));

/** 2 April 2005, the day in the documentation of `FilterDatetime`; by Excel 38,444. */
const DAY = 38_444;

it("keeps values as the cells show them, capitals or not", () => {
  const criteria = { filterOn: "Values", values: ["cs001", "0.50"] };
  expect(kept(criteria, ["CS001", "CS0010", 0.5, null])).toEqual(["CS001"]);
  expect(keepsOf(criteria)(cell(0.5, "0.00", "0.50"))).toBe(true);
});

it.each([
  ["Year", [0, 28, 200], [-100]],
  ["Month", [-1, 0, 28], [-2, 29]],
  ["Day", [0, 0.9], [-1, 1]],
])("keeps the days of the same %s", (specificity, same, others) => {
  const keeps = keepsOf({ filterOn: "Values", values: [{ date: "2005-04-02", specificity }] });
  for (const days of same) expect(keeps(cell(DAY + days, "yyyy-mm-dd"))).toBe(true);
  for (const days of others) expect(keeps(cell(DAY + days, "yyyy-mm-dd"))).toBe(false);
  // A number that is shown as a number is no day.
  expect(keeps(cell(DAY))).toBe(false);
});

it.each<[string, CellValue[]]>([
  // ">50" and "=*s" are the examples of `FilterCriteria.criterion1`.
  [">50", [50.1]],
  ["=*s", ["cats", "S"]],
  ["<>*s", [50, 50.1, "50", "a*", null]],
  [">=50", [50, 50.1]],
  ["<50.1", [50]],
  ["=50", [50, "50"]],
  ["=a~*", ["a*"]],
  // As `Range.AutoFilter` of VBA has it: "=" finds blanks, "<>" what is not blank.
  ["=", [null]],
  ["<>", [50, 50.1, "50", "cats", "S", "a*"]],
])("compares as %s says", (criterion1, expected) => {
  expect(kept({ filterOn: "Custom", criterion1 }, [50, 50.1, "50", "cats", "S", "a*", null])).toEqual(expected);
});

it("joins two comparisons by and, or by or", () => {
  const values = [1, 2, 3, 4];
  const both = { filterOn: "Custom", criterion1: ">1", criterion2: "<4" };
  expect(kept({ ...both, operator: "And" }, values)).toEqual([2, 3]);
  expect(kept({ filterOn: "Custom", criterion1: "<2", criterion2: ">3", operator: "Or" }, values)).toEqual([1, 4]);
});

it("fails loudly at what is not there", () => {
  expect(() => keepsOf({ filterOn: "TopItems", criterion1: "5" })).toThrow(/TopItems is not implemented/);
  expect(() => keepsOf({ filterOn: "Custom" })).toThrow(/criterion1/);
  expect(() => keepsOf({ filterOn: "Custom", criterion1: ">a" })).toThrow(/no number/);
  expect(() => keepsOf({ filterOn: "Values", values: [{ date: "2005-04-02", specificity: "Hour" }] })).toThrow(/Hour/);
});

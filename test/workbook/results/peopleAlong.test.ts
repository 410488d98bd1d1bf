import { scheme } from "../../../src/domain/scheme/scheme";
import { keyOfHead } from "../../../src/workbook/people/mapping";
import { resultsAlong, salesAlong } from "../../../src/workbook/results/peopleAlong";

const sales = scheme.parse({
  id: "T",
  title: "T",
  version: "1",
  indicators: [{ code: "SALES", name: "净销售额", weight: 0, scoring: { method: "record" }, missing: "exclude" }],
  scales: [{ tierBy: "attainment", tiers: [{ from: 0, rate: 0.01 }] }],
  pay: { items: [{ name: "提成", factors: "提成", on: "SALES" }] },
});
const mapping = new Map([
  [keyOfHead("SALES"), 0],
  [keyOfHead("SALES@prior"), 1],
  [keyOfHead("SALES@quota"), 2],
]);
const rows = [
  ["30,000", 10_000, 50_000],
  ["", null, 50_000],
  [20_000, null, 0],
];

test("everyone with a number stands along an indicator, numbers typed as text too", () => {
  expect(resultsAlong({ code: "SALES" }, { rows }, mapping)).toEqual([
    { row: 0, x: 30_000 },
    { row: 2, x: 20_000 },
  ]);
  expect(resultsAlong({ code: "CONV" }, { rows }, mapping)).toEqual([]);
});

test("along a scale by attainment with what was sold before, 40,000 of 50,000; who has no quota stands nowhere", () => {
  const [scale] = sales.scales;
  if (!scale) throw new Error("expected a scale");
  expect(salesAlong(scale, sales, { rows }, mapping)).toEqual([{ row: 0, x: 0.8 }]);
  expect(salesAlong({ ...scale, tierBy: "amount" }, sales, { rows }, mapping)).toEqual([
    { row: 0, x: 40_000 },
    { row: 2, x: 20_000 },
  ]);
  expect(salesAlong(scale, { ...sales, pay: undefined }, { rows }, mapping)).toEqual([]);
});

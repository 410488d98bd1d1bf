import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import type { Measure } from "../../../src/workbook/records/collection";
import { chooseColumns, openLogInSteps, recordedInSteps } from "../../../src/workbook/records/log";
import { planFilterInSteps } from "../../../src/workbook/records/planFilter";
import { sourceOf } from "../sourceOf";

const SEPTEMBER_1 = 46_266;
const SEPTEMBER = 2026 * 12 + 9;

const headers = ["呼叫编号", "开始时间", "工号", "客服", "结果", "响应时长(秒)", "是否下单"];
const [DATE, PERSON, RESULT, SECONDS, SOLD] = [1, 2, 4, 5, 6];
/** Of CS001 rows 0, 1, 3 and 6 are September's, 2 is row 1 once more, and 4 has a day that cannot be read. */
const rows: Cell[][] = [
  ["C1", SEPTEMBER_1 + 0.4, "CS001", "甲", "已接通", 10, "是"],
  ["C2", SEPTEMBER_1 + 1, "CS001 ", "甲", "已接通", "２０", "否"],
  ["C2", SEPTEMBER_1 + 1, "CS001 ", "甲", "已接通", "２０", "否"],
  ["C3", "2026年9月3日", "cs001", "甲", "未接通", null, null],
  ["C4", "9月3日", "CS001", "甲", "已接通", 99, "是"],
  ["C6", SEPTEMBER_1 - 1, "CS001", "甲", "已接通", 50, "否"],
  ["C7", SEPTEMBER_1 + 29.9, "CS001", "甲", "已接通", "约30", "是"],
  ["C8", SEPTEMBER_1 + 3, null, null, "已接通", 1, "是"],
  ["C9", SEPTEMBER_1 + 2, "CS002", "乙", "已接通", 40, "是"],
  ["C10", SEPTEMBER_1 + 4, "CS002", "乙", "未接通", 70, null],
];

const measureOf = (kind: Measure["kind"], more: Partial<Measure> = {}): Measure => ({
  indicator: "X",
  log: "呼叫",
  kind,
  column: null,
  where: [],
  hit: null,
  ...more,
});

function plan(measure: Measure, who = "CS001", month: number | null = SEPTEMBER, cells = rows) {
  const data = sourceOf(headers, cells, "呼叫");
  const log = finishSteps(openLogInSteps(data, chooseColumns(data)));
  const own = finishSteps(recordedInSteps([log], month)).own(log.key, who);
  return finishSteps(planFilterInSteps(log, own, measure, month));
}

const person = { column: PERSON, kind: "values", texts: ["CS001", "CS001 ", "cs001"], months: [] };
const days = { column: DATE, kind: "values", texts: ["2026年9月3日"], months: [SEPTEMBER] };

it("leaves a person's rows of the month, however the person and the days are written", () => {
  expect(plan(measureOf("count"))).toMatchObject({
    table: "呼叫",
    columns: [person, days],
    rows: [0, 1, 2, 3, 6],
    // The second row of C2, which no filter can tell from the first.
    doubled: 1,
  });
});

it("leaves the rows that meet a condition on a text", () => {
  expect(plan(measureOf("count", { where: [{ column: "结果", is: "=", value: "未接通" }] }))).toMatchObject({
    columns: [
      { ...person, texts: ["cs001"] },
      { ...days, months: [] },
      { column: RESULT, kind: "values", texts: ["未接通"], months: [] },
    ],
    rows: [3],
    doubled: 0,
  });
});

it.each([
  ["<=", 45, [8]],
  [">=", 41, [9]],
  ["<>", 40, [9]],
  ["=", 70, [9]],
] as const)("leaves the rows whose number is %s %d", (is, value, left) => {
  const where = [{ column: "响应时长(秒)", is, value }];
  const found = plan(measureOf("count", { where }), "CS002");
  expect(found?.columns).toContainEqual({ column: SECONDS, kind: "comparisons", comparisons: [{ is, value }] });
  expect(found?.rows).toEqual(left);
});

it("leaves rows between two numbers, and has no filter for three comparisons of a column", () => {
  const between = [
    { column: "响应时长(秒)", is: ">=", value: 30 },
    { column: "响应时长(秒)", is: "<=", value: 60 },
  ] as const;
  expect(plan(measureOf("count", { where: [...between] }), "CS002")?.rows).toEqual([8]);
  const third = { column: "响应时长(秒)", is: "<>", value: 50 } as const;
  expect(plan(measureOf("count", { where: [...between, third] }), "CS002")).toBeNull();
});

it("leaves out rows with nothing in what a share is of, where there are such", () => {
  const hit = { column: "是否下单", is: "=", value: "是" } as const;
  expect(plan(measureOf("share", { hit }), "CS002")).toMatchObject({ rows: [8], doubled: 0 });
  expect(plan(measureOf("share", { hit }), "CS002")?.columns).toContainEqual({
    column: SOLD,
    kind: "comparisons",
    comparisons: [{ is: "filled" }],
  });
  // The row without an answer has its day as a text, which no other has.
  expect(plan(measureOf("share", { hit }))).toMatchObject({
    columns: [{ texts: ["CS001", "CS001 "] }, { texts: [], months: [SEPTEMBER] }],
    rows: [0, 1, 2, 6],
    doubled: 1,
  });
});

it("has none where a text in a column of numbers would stay, or a text of digits would have to be compared", () => {
  // 约30 is no number and not blank.
  expect(plan(measureOf("mean", { column: "响应时长(秒)" }))).toBeNull();
  const where = [{ column: "响应时长(秒)", is: "<=", value: 20 }] as const;
  expect(plan(measureOf("count", { where: [...where] }))).toBeNull();
});

it("has none for a figure without rows", () => {
  expect(plan(measureOf("count"), "CS003")).toBeNull();
});

it("has none where rows of unknown days would show, as they are of no month", () => {
  expect(plan(measureOf("count"), "CS001", null)).toBeNull();
});

it("takes all months of someone whose days can all be read", () => {
  const readable = rows.filter(([id]) => id !== "C4");
  expect(plan(measureOf("count"), "CS001", null, readable)).toMatchObject({ columns: [person], doubled: 1 });
});

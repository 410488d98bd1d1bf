import { scaleBetween, unitInHeader } from "../../../src/workbook/people/units";

it.each([
  // Header, the scheme's unit, how a figure becomes one of the scheme's.
  ["Response time (min)", "s", "×60"],
  ["平均响应时间（分钟）", "秒", "×60"],
  ["平均响应时间（分）", "秒", "×60"],
  ["Full resolution (h) *", "分钟", "×60"],
  ["处理时长【秒】", "小时", "÷3600"],
  ["净销售额（万元）", "元", "×10000"],
  ["净销售额(元)", "万元", "÷10000"],
  // Alike, of another kind, unknown, or not said.
  ["响应时间（秒）", "s", null],
  ["响应时间（秒）", "元", null],
  ["评分（分）", "points", null],
  ["响应时间（均值）", "秒", null],
  ["响应时间", "秒", null],
  ["响应时间（分钟）", undefined, null],
])("%s for an indicator in %s", (header, unit, scale) => {
  expect(scaleBetween(header, unit)).toBe(scale);
});

it("finds the unit in the last brackets", () => {
  expect(unitInHeader("回复（首次）时长（分钟）")).toBe("分钟");
  expect(unitInHeader("时长（首次）")).toBe("");
});

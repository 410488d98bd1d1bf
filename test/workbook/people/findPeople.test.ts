import { finishSteps } from "../../../src/domain/steps";
import { describeColumnInSteps } from "../../../src/workbook/people/describeColumn";
import { findPeopleInSteps } from "../../../src/workbook/people/findPeople";
import { isFootnote, isTotalLabel } from "../../../src/workbook/people/notPeople";
import { Failure } from "../../../src/domain/failure";

const findPeople = (...list: Parameters<typeof findPeopleInSteps>) => finishSteps(findPeopleInSteps(...list));
const describeColumn = (...column: Parameters<typeof describeColumnInSteps>) =>
  finishSteps(describeColumnInSteps(...column));

it("finds the headers below a title, and leaves out blank rows and totals at the end", () => {
  const cells = [
    ["客服九月考核数据", "", ""],
    ["", "", ""],
    ["姓名", "转化率", "底薪"],
    ["甲", 0.5, 4000],
    ["", "", ""],
    ["乙", 0.4, 4200],
    ["合计", "", 8200],
    ["", "", ""],
  ];
  expect(findPeople(cells)).toEqual({
    header: 2,
    headers: ["姓名", "转化率", "底薪"],
    count: 3,
    leftOut: [],
    identity: [0],
  });
});

it("keeps a person whose name starts like a total", () => {
  expect(
    findPeople([
      ["姓名", "分"],
      ["甲", 2],
      ["合计师", 1],
    ]),
  ).toMatchObject({ header: 0, count: 2, leftOut: [] });
});

it("tells subtotals between people, whatever column names them, and who made the sheet is not in the list", () => {
  const cells = [
    ["序号", "部门", "姓名", "净销售额"],
    [1, "一组", "甲", 50000],
    [2, "一组", "乙", 40000],
    ["", "一组小计", "", 90000],
    [3, "二组", "丙", 30000],
    ["小计", "", "", 30000],
    ["", "", "本月合计：", 120000],
    [4, "三组", "丁", 20000],
    ["平均值", "", "", 35000],
    ["制表：张三", "", "审核：李四", ""],
    ["", "", "", ""],
    ["备注", "", "数据截至月底", ""],
  ];
  expect(findPeople(cells)).toMatchObject({
    header: 0,
    count: 7,
    leftOut: [
      { row: 2, why: "total", label: "一组小计", column: 1 },
      { row: 4, why: "total", label: "小计", column: 0 },
      { row: 5, why: "total", label: "本月合计：", column: 2 },
    ],
  });
});

it("takes a row that looks like a total for a person where the reader says so", () => {
  const cells = [
    ["姓名", "分"],
    ["甲", 2],
    ["小计", 1],
    ["乙", 3],
  ];
  expect(findPeople(cells)?.leftOut).toHaveLength(1);
  expect(findPeople(cells, { people: ["小计"] })?.leftOut).toEqual([]);
});

it("leaves out a row without number and name, such as the title of a group, and keeps a person who was on leave", () => {
  const cells = [
    ["工号", "姓名", "转化率"],
    ["A1", "甲", 0.5],
    ["", "", 0.45],
    ["A2", "乙", ""],
    ["", "丙", ""],
  ];
  expect(findPeople(cells)).toMatchObject({ count: 4, leftOut: [{ row: 1, why: "nobody", column: 2 }] });
});

it("takes a year or a date for a header where the others say who the people are", () => {
  const cells = [
    ["姓名", 2024, 45170],
    ["甲", 3, 4],
  ];
  expect(findPeople(cells)).toMatchObject({ header: 0, headers: ["姓名", "2024", "2023-09-01"], count: 1 });
  // Three texts and a figure are a person, not headers.
  expect(findPeople([["甲", "客服", "一组", 4.5]])).toBeNull();
});

it("joins two rows of headers, of which the first spans columns and people's columns span both rows", () => {
  const cells = [
    ["九月考核", "", "", "", ""],
    ["工号", "姓名", "服务", "", "底薪"],
    ["", "", "响应时间", "满意度", ""],
    ["A1", "甲", 30, 0.9, 4000],
    ["A2", "乙", 40, 0.8, 4000],
  ];
  expect(findPeople(cells)).toMatchObject({
    header: 2,
    headers: ["工号", "姓名", "响应时间", "满意度", "底薪"],
    count: 2,
  });
});

it("tells months side by side apart by what stands above them", () => {
  const cells = [
    ["", "", "7月", "", "8月", ""],
    ["工号", "姓名", "响应时间", "客单价", "响应时间", "客单价"],
    ["A1", "甲", 30, 88, 31, 89],
  ];
  expect(findPeople(cells)).toMatchObject({
    header: 1,
    headers: ["工号", "姓名", "7月 响应时间", "7月 客单价", "8月 响应时间", "8月 客单价"],
  });
});

it("does not take a first person who has words only for headers", () => {
  const cells = [
    ["姓名", "沟通", "协作"],
    ["甲", "优秀", "良好"],
    ["乙", "良好", "良好"],
  ];
  expect(findPeople(cells)).toMatchObject({ header: 0, count: 2 });
});

it("takes the row that the reader says for the headers", () => {
  const cells = [
    ["名单", "说明"],
    ["姓名", "分"],
    ["甲", 2],
  ];
  expect(findPeople(cells, { header: 1 })).toMatchObject({ header: 1, headers: ["姓名", "分"], count: 1 });
});

it("finds none among numbers alone, and none in nothing", () => {
  expect(
    findPeople([
      [1, 2],
      [3, 4],
    ]),
  ).toBeNull();
  expect(findPeople([["", ""]])).toBeNull();
});

it("tells a list without people from one with", () => {
  expect(findPeople([["姓名", "底薪"]])).toMatchObject({ header: 0, count: 0 });
});

it.each([
  "小计",
  "一组小计",
  "本月合计：",
  "平均分",
  "客服部 总 计",
  "Grand total",
  "Team A subtotal",
  "Average",
  "Team A max",
])("knows %s for a total", (text) => expect(isTotalLabel(text)).toBe(true));

it.each(["合计师", "张三", "Maxim", "Totally Fictitious", "平均主义者", "Summer Example", "61 min"])(
  "keeps %s",
  (text) => expect(isTotalLabel(text)).toBe(false),
);

it.each(["制表：张三", "审核", "备注：以上为净额", "填表人：", "Prepared by Ann Example", "Note: net of freight"])(
  "knows %s for a note",
  (text) => expect(isFootnote(text)).toBe(true),
);

it.each(["注册客服", "Date Example", "说明明", "主管助理甲", "Noted Example"])("keeps %s as a name", (text) =>
  expect(isFootnote(text)).toBe(false),
);

it("counts what a column holds, and shows the first that is filled", () => {
  const error = new Failure("divideByZero", { code: "inputError", facts: { error: "#DIV/0!" } });
  const column = describeColumn(
    "转化率",
    0,
    4,
    [[""], [0.5], ["请假"], [null], [error], [0.4]],
    [[""], ["50.0%"], ["请假"], [""], ["#DIV/0!"], ["40.0%"]],
  );
  expect(column).toEqual({
    header: "转化率",
    letter: "E",
    samples: ["50.0%", "请假", "#DIV/0!"],
    numbers: 2,
    blanks: 2,
    texts: 1,
    errors: 1,
  });
});

it("counts what is read as a number, also where it is text", () => {
  const column = describeColumn("净销售额", 0, 0, [["1,000"], ["９５％"], [3], ["三万"]], []);
  expect(column).toMatchObject({ numbers: 3, texts: 1, blanks: 0, errors: 0 });
});

it("calls a column by the day that its header shows, and not by Excel's number of it", () => {
  // 1 September 2026 is 46,266 days after 31 December 1899, as Excel counts.
  const found = findPeople([
    ["姓名", 46_266, 2026],
    ["张三", 1, 2],
  ]);
  expect(found?.headers).toEqual(["姓名", "2026-09-01", "2026"]);
});

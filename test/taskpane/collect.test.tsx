import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** 1 September 2026. */
const DAY = 46_266;
const CALL_HEADERS = ["呼叫编号", "开始时间", "工号", "客服", "结果", "响应时长(秒)", "是否下单", "客户编号"];
/** CS002: 3 calls of September answered (one twice in the export), 2 of them sold; 30 and 50 s. CS003: one call, not answered. */
const CALLS: readonly (readonly Cell[])[] = [
  CALL_HEADERS,
  ["C1", DAY, "CS002", "钱二", "已接通", 30, "是", "K1"],
  ["C2", DAY + 1, "CS002", "钱二", "已接通", "５０", "否", "K2"],
  ["C2", DAY + 1, "CS002", "钱二", "已接通", "５０", "否", "K2"],
  ["C3", "2026年9月3日", "CS002 ", "钱二", "已接通", null, "是", "K1"],
  ["C4", DAY + 5, "CS003", "孙三", "未接通", null, null, "K3"],
  ["C5", "9月6日", "CS003", "孙三", "已接通", 10, "是", "K3"],
  ["C6", DAY - 5, "CS003", "孙三", "已接通", 10, "是", "K3"],
];

async function openCalls() {
  const workbook = new FakeWorkbook({ 呼叫: CALLS });
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const { user, press } = openPane(workbook);
  await press(/客服绩效与提成方案.*草稿/);
  await press("用此方案考核");
  await press(/呼叫/);
  await screen.findByRole("heading", { name: "从记录汇总" });
  const line = (name: string) => {
    const found = screen.getByRole("button", { name: new RegExp(`^(修改|收起)：${name}$`) }).closest("li");
    if (!found) throw new Error(name);
    return within(found);
  };
  return { workbook, user, press, line };
}

it("says what the log is and what in it is odd, and offers no people from its rows", async () => {
  await openCalls();
  expect(screen.getByText("每次呼叫一行，7 行，2 人，2026 年 8 月至 2026 年 9 月")).toBeVisible();
  expect(screen.getByText("“呼叫”有 1 行编号重复，只计一次")).toBeVisible();
  expect(screen.getByText(/“呼叫”有 1 行的时间读不出，不计：9月6日/)).toBeVisible();
  expect(screen.getByText("“响应时长(秒)”有 2 个文本型数字，照数字读")).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

it("tries proposed measures for one person, and marks those of few", async () => {
  const { user, line } = await openCalls();
  expect(line("询单转化率").getByText("结果 66.67%")).toBeVisible();
  // 2 of 3, by Wilson: (0.6667 + 0.6403 ± 0.7867) / 2.2805, that is 20.8 % to 93.9 %.
  expect(line("询单转化率").getByText(/只有 3 次，太少：真实值可能在 21% 到 94% 之间/)).toBeVisible();
  expect(line("平均响应时间").getByText("结果 40 秒")).toBeVisible();
  expect(line("接待人数").getByText("结果 2 人")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "用谁试算" }), "CS003");
  expect(line("未回复数").getByText("结果 1 人")).toBeVisible();
  expect(line("询单转化率").getByText("没有记录")).toBeVisible();
});

it("changes a measure by its form, and follows at once", async () => {
  const { user, press, line } = await openCalls();
  await press("修改：客单价");
  await user.selectOptions(line("客单价").getByRole("combobox", { name: "怎么算" }), "median");
  expect(line("客单价").getByText("呼叫：“响应时长(秒)”中位数")).toBeVisible();
  await press("加一个条件");
  await user.selectOptions(line("客单价").getByRole("combobox", { name: "条件的列" }), "客户编号");
  const value = line("客单价").getByRole("combobox", { name: "值" });
  await user.clear(value);
  await user.type(value, "K2");
  expect(line("客单价").getByText("结果 50 元")).toBeVisible();
});

it("shows the records behind a number, each with the way to its row", async () => {
  const { workbook, user, press } = await openCalls();
  await press("看记录：询单转化率");
  await screen.findByRole("heading", { name: "数字背后的记录" });
  expect(screen.getByText("66.67%，来自 3 行")).toBeVisible();
  await press("定位到第 5 行");
  expect(workbook.visited).toEqual(["呼叫!A5:H5"]);
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { name: "从记录汇总" });
});

it("shows the records behind a number in their sheet by a filter, and takes it off again", async () => {
  const { workbook, user, press } = await openCalls();
  await press("看记录：接待人数");
  await press("在表中筛选");
  // C1, C2 twice, and C3, which has its day as a text: the filter cannot leave the second C2 out.
  expect(await screen.findByText("“呼叫”现在只显示这 4 行，其中 1 行编号重复，不计。")).toBeVisible();
  expect(workbook.filters).toMatchObject([{ table: "呼叫", rows: [0, 1, 2, 3] }]);
  expect(screen.queryByRole("button", { name: "在表中筛选" })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "人员" }), "CS003");
  // C5 has a day that cannot be read; a filter by the person alone would show it.
  expect(screen.getByText("“呼叫”现在只显示钱二的另一些记录。")).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await press("取消筛选");
  expect(screen.queryByText(/现在只显示/)).toBeNull();
  expect(workbook.filters).toEqual([]);
});

it("filters the records as they are when the button is pressed, and shows them by their rows", async () => {
  const { workbook, press } = await openCalls();
  await press("看记录：接待人数");
  // Sorted, with a further call on top; and no event that tells of it, as hosts lose some.
  const [, ...calls] = CALLS;
  workbook.arrange("呼叫", [["C0", DAY + 2, "CS002", "钱二", "已接通", 5, "是", "K9"], ...[...calls].reverse()]);
  await press("在表中筛选");
  // C0, and C3, C2 twice and C1 from the end.
  expect(await screen.findByText("“呼叫”现在只显示这 5 行，其中 1 行编号重复，不计。")).toBeVisible();
  expect(workbook.filters).toMatchObject([{ rows: [0, 4, 5, 6, 7] }]);
  // C0 stands below the headers.
  expect(screen.getByRole("button", { name: "定位到第 2 行" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "定位到第 3 行" })).toBeNull();
});

it("follows the records when somebody sorts them", async () => {
  const { workbook, press } = await openCalls();
  await press("看记录：询单转化率");
  // C1, C2 and C3 of CS002 stand in the rows 2, 3 and 5.
  expect(screen.getByRole("button", { name: "定位到第 5 行" })).toBeVisible();
  const [, ...calls] = CALLS;
  workbook.arrange("呼叫", [...calls].reverse());
  workbook.tell(["呼叫"]);
  // C1 is the last of seven by now.
  expect(await screen.findByRole("button", { name: "定位到第 8 行" })).toBeVisible();
  await press("定位到第 8 行");
  expect(workbook.visited).toEqual(["呼叫!A8:H8"]);
});

it("says so where no filter leaves the records of a figure any more", async () => {
  const { workbook, press } = await openCalls();
  await press("看记录：平均响应时间");
  const [, ...calls] = CALLS;
  // What is no number counts in no mean, and stays in sight by any filter that leaves what is filled.
  workbook.arrange("呼叫", [...calls, ["C9", DAY + 2, "CS002", "钱二", "已接通", "约30", "是", "K9"]]);
  await press("在表中筛选");
  expect(await screen.findByText(/记录改动过，现在没有筛选能只留下这些行/)).toBeVisible();
  expect(workbook.filters).toEqual([]);
});

it.each([
  ["filteredAlready", /“呼叫”已有别的筛选，没有动它/],
  ["differs", /Excel 筛出的行与下面的不同，筛选已取消/],
] as const)("says so where a filter does not come about (%s)", async (kind, said) => {
  const { workbook, press } = await openCalls();
  workbook.filtering = kind;
  await press("看记录：接待人数");
  await press("在表中筛选");
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByRole("button", { name: "取消筛选" })).toBeNull();
  expect(screen.getByRole("button", { name: "在表中筛选" })).toBeVisible();
});

it("inserts the summary, and appraises it without asking for columns", async () => {
  const { user, press } = await openCalls();
  await press("放入汇总表");
  await screen.findByText(/已放入“tbl月度汇总202609”，2 人。/);
  await press("用汇总考核");
  await screen.findByRole("heading", { name: "对应列" });
  await user.click(screen.getByRole("checkbox", { name: "同时计算薪酬" }));
  expect(screen.getByRole("status")).not.toHaveTextContent("待确认");
});

it("takes a list for one row a person where the reader says so", async () => {
  const { user } = await openCalls();
  await user.selectOptions(screen.getByRole("combobox", { name: "这张表是" }), "people");
  await screen.findByRole("heading", { name: "对应列" });
  await user.selectOptions(screen.getByRole("combobox", { name: "这张表是" }), "events");
  await screen.findByRole("heading", { name: "从记录汇总" });
});

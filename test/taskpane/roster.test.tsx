import "@testing-library/jest-dom";
import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Cell } from "../../src/domain/cell";
import { App } from "../../src/taskpane/App";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { BEST, FAIR, HEADERS } from "../support/serviceTeam";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";

// Whole journeys through the pane, on machines that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** Figures without pay; full marks for CS002 (1 % of 30,000), and an agent whom the roster calls otherwise. */
const FIGURES: readonly (readonly Cell[])[] = [
  ["工号", "姓名", "接待人数", "询单转化率", "平均响应时间(秒)", "净销售额", "客单价", "未回复数"],
  ["CS002", "钱二", 520, 0.5, 40, 30_000, 120, 0],
  ["CS004", "李四", 520, 0.5, 40, 30_000, 120, 0],
];
const ROSTER: readonly (readonly Cell[])[] = [
  ["工号", "姓名", "底薪", "餐补", "离职日期"],
  ["CS002", "钱二", 4_000, 300, ""],
  ["CS-04", "李四", 4_200, 300, ""],
];

async function openColumns(sheets: Record<string, readonly (readonly Cell[])[]>) {
  const workbook = new FakeWorkbook(sheets);
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const user = userEvent.setup();
  render(<App workbook={workbook} language="zh" onLanguage={jest.fn()} wantsDark={() => false} />);
  const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
  await press(/客服绩效与提成方案.*草稿/);
  await press("用此方案考核");
  return { user, press, workbook };
}

it("takes base pay from the roster, and mends who is called otherwise there", async () => {
  const { user, press, workbook } = await openColumns({ 九月: FIGURES, 花名册: ROSTER });
  // The sheet that has most of the scheme's columns stands first.
  const listed = await screen.findAllByText(/项中有/);
  expect(listed[0]).toHaveTextContent(/11 项中有 8 项/);
  await press(/九月/);
  expect(await screen.findByText("“花名册”有这里没有的：底薪、餐补、离职日期")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("缺 1 项必需");
  await press("用“花名册”");
  expect(await screen.findByText(/按工号对上 2 人中的 1 人/)).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("已全部对应");
  // What the source has itself is called by its header in the list, too.
  const names = within(screen.getByRole("combobox", { name: /^姓名/ })).getAllByRole("option");
  expect(names.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["花名册!A 列 · 工号", "花名册!B 列 · 姓名", "花名册!C 列 · 底薪"]),
  );
  expect(screen.queryAllByRole("option", { name: /无表头/ })).toEqual([]);
  const people = screen.getByRole("list", { name: "人员核对 · 花名册" });
  expect(within(people).getByText("李四（CS004）不在“花名册”里：取不到其中的数")).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await user.selectOptions(within(people).getByRole("combobox", { name: "李四在“花名册”里是" }), "CS-04");
  expect(await screen.findByText(/按工号对上 2 人中的 2 人/)).toBeVisible();
  expect(screen.getByText("CS004 即“花名册”里的 CS-04")).toBeVisible();
  await press("预览结果");
  // 4,200 + 1 % of 30,000 + 300
  expect(within(await screen.findByRole("button", { name: /李四/ })).getByText(/4,800/)).toBeVisible();
  await press("放入工作簿");
  await screen.findByText(/已放入此工作簿/);
  const [plan] = workbook.plans;
  const formula = plan?.columns.find(({ header }) => header === "底薪")?.formula ?? "";
  expect(formula).toContain("XLOOKUP(IFERROR(XLOOKUP(TRIM(");
  expect(formula).toContain("花名册[底薪]");
  expect(plan?.heading.lines.join()).toContain("花名册");
});

it("leaves somebody out and takes him back", async () => {
  const { press } = await openColumns({ 九月: FIGURES, 花名册: ROSTER });
  await press(/九月/);
  await press("用“花名册”");
  await press("李四：不计入");
  expect(await screen.findByText(/按工号对上 1 人中的 1 人/)).toBeVisible();
  await press("CS004：恢复计入");
  expect(await screen.findByText(/按工号对上 2 人中的 1 人/)).toBeVisible();
});

it("shows what each column holds, and says it", async () => {
  const { press } = await openColumns({ 九月: FIGURES });
  await press(/九月/);
  await press("各列内容");
  const bars = await screen.findByRole("list", { name: "各列内容" });
  expect(within(bars).getAllByText("2 数字")).toHaveLength(6);
  expect(within(bars).getAllByText("2 文本")).toHaveLength(2);
});

describe("figures on a second sheet", () => {
  /** The published figures of the team (CS002 100 and 4,600, CS004 85 and 5,100), of which the second sheet has two. */
  const CALLS: readonly (readonly Cell[])[] = [HEADERS, BEST, FAIR].map((row) =>
    row.filter((_, column) => column !== 7 && column !== 8),
  );
  const QUALITY: readonly (readonly Cell[])[] = [
    ["工号", "姓名", "客单价", "未回复数"],
    ["CS004", "李四", "110", 2],
    ["", "一组小计", 230, 2],
    [" cs002", "钱二", 120, 0],
  ];

  it("are offered beside what is missing, taken by one button, and lead to the published results", async () => {
    const { press, workbook } = await openColumns({ 客服9月: CALLS, 质检: QUALITY, 质检8月: QUALITY });
    await press(/客服9月/);
    const offers = await screen.findByRole("list", { name: "有“客单价”的其他表" });
    expect(within(offers).getAllByRole("listitem")).toHaveLength(1);
    expect(offers).toHaveTextContent("“质检”里有：按工号对上 2 人中的 2 人。表名没写月份，请核对是不是这一期的。");
    expect(screen.getByRole("status")).toHaveTextContent("缺 2 项必需");
    expect(screen.getByText("“质检”有这里没有的：客单价、未回复数")).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await press("未回复数：从“质检”取");
    expect(await screen.findByText(/按工号对上 2 人中的 2 人。结果表里用 XLOOKUP/)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("已全部对应");
    expect(screen.queryByRole("list", { name: /的其他表/ })).not.toBeInTheDocument();
    await press("预览结果");
    const best = within(await screen.findByRole("button", { name: /钱二/ }));
    expect(best.getByText(/4,600/)).toBeVisible();
    expect(within(screen.getByRole("button", { name: /李四/ })).getByText(/5,100/)).toBeVisible();
    expect(screen.getByText(/李四（C2）：客单价是文本“110”，按 110 计/)).toBeVisible();
    await press("放入工作簿");
    await screen.findByText(/已放入此工作簿/);
    const [plan] = workbook.plans;
    expect(plan?.columns.find(({ header }) => header === "客单价")?.formula).toContain("质检[客单价]");
  });

  it("are proposed as soon as their sheet is there", async () => {
    const { press, workbook } = await openColumns({ 客服9月: CALLS });
    await press(/客服9月/);
    expect(await screen.findByText("对应列")).toBeVisible();
    workbook.tables["质检"] = QUALITY;
    act(() => workbook.tell(["质检"]));
    expect(await screen.findByRole("button", { name: "客单价：从“质检”取" })).toBeVisible();
  });

  it("are collected first where each has several rows, and never taken from the first in silence", async () => {
    const records = [
      ["工号", "客单价", "未回复数", "底薪"],
      ...[130, 120, 110].flatMap((value) => ["CS002", "CS004"].map((number) => [number, value, 0, 1])),
    ];
    const { press } = await openColumns({ 客服9月: CALLS, 回访: records });
    await press(/客服9月/);
    const offers = await screen.findByRole("list", { name: "有“客单价”的其他表" });
    expect(offers).toHaveTextContent("“回访”里有，但每人不止一行（2 人 6 行）");
    expect(screen.queryByRole("button", { name: /从“回访”取/ })).not.toBeInTheDocument();
    await press("客单价：去汇总“回访”");
    expect(await screen.findByRole("heading", { name: "从记录汇总" })).toBeVisible();
  });

  it("tell who has several rows, beside the list and in the preview", async () => {
    const others = Array.from({ length: 20 }, (_, i) => [`X${i}`, `示例${i}`, 100, 0]);
    const twice = [...QUALITY, ...others, ["CS004", "李四", 140, 0], ["CS002", "钱二", 120, "0"]];
    const { press } = await openColumns({ 客服9月: CALLS, 质检: twice });
    await press(/客服9月/);
    await press("客单价：从“质检”取");
    expect(
      await screen.findByText("有 2 人在“质检”里不止一行：客单价、未回复数只取了第一行。请在表里留下应计的一行"),
    ).toBeVisible();
    await press("预览结果");
    expect(await screen.findByRole("heading", { name: "预览结果" })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("2 人 · 1 项必改");
    expect(screen.getByText("李四（C2）：在“质检”里有 2 行，客单价、未回复数只取第一行")).toBeVisible();
    expect(screen.getByText("钱二（C4）：在“质检”里有 2 行，客单价、未回复数只取第一行")).toBeVisible();
  });
});

describe("two lists", () => {
  /** By name, with a base pay of its own; 李四 stands there twice, 周五 is nobody here. */
  const ALLOWANCES: readonly (readonly Cell[])[] = [
    ["姓名", "底薪", "餐补"],
    ["钱二", 4_100, 200],
    ["李四", 4_300, 250],
    ["李四", 9_999, 999],
    ["周五", 1, 1],
  ];
  const STAFF = ROSTER.map(([number = "", name = "", base = ""]) => [number, name, base]);

  it("are joined each in its own way, tell which of one column counts, and are remembered", async () => {
    const { user, press, workbook } = await openColumns({ 九月: FIGURES, 花名册: STAFF, 补贴: ALLOWANCES });
    await press(/九月/);
    await user.selectOptions(await screen.findByLabelText("从哪张表取"), "花名册（底薪）");
    expect(await screen.findByText("“补贴”有这里没有的：餐补")).toBeVisible();
    await press("用“补贴”");
    expect(await screen.findByText(/按姓名对上 2 人中的 2 人/)).toBeVisible();
    expect(screen.getByText(/按工号对上 2 人中的 1 人/)).toBeVisible();
    const ofStaff = screen.getByRole("list", { name: "人员核对 · 花名册" });
    const ofAllowances = screen.getByRole("list", { name: "人员核对 · 补贴" });
    expect(within(ofStaff).getByText("李四（CS004）不在“花名册”里：取不到其中的数")).toBeVisible();
    expect(within(ofAllowances).getByText("李四在“补贴”里不止一行，只取第一行")).toBeVisible();
    expect(within(ofAllowances).getByText("周五在“补贴”里，数据里没有")).toBeVisible();
    // Base pay stands in both: somebody has to say which.
    expect(screen.getByRole("status")).toHaveTextContent("1 项待确认");
    expect(await findViolations()).toEqual([]);
    const base = screen.getByRole("combobox", { name: /^底薪/ });
    expect(
      within(base)
        .getAllByRole("option", { name: /底薪/ })
        .map((option) => option.textContent),
    ).toEqual(["花名册!C 列 · 底薪", "补贴!B 列 · 底薪"]);
    await user.selectOptions(base, "补贴!B 列 · 底薪");
    expect(screen.getByRole("status")).toHaveTextContent("已全部对应");
    await press("预览结果");
    // 4,300 + 1 % of 30,000 + 250
    expect(within(await screen.findByRole("button", { name: /李四/ })).getByText(/4,850/)).toBeVisible();
    await press("放入工作簿");
    await screen.findByText(/已放入此工作簿/);
    const [plan] = workbook.plans;
    const formula = (title: string) => plan?.columns.find(({ header }) => header === title)?.formula ?? "";
    expect(formula("底薪")).toContain("XLOOKUP(TRIM(IF(九月[姓名]");
    expect(formula("底薪")).toContain("补贴[底薪]");
    expect(plan?.heading.lines.join()).toMatch(/花名册.* \+ .*补贴/);
    const kept = (kind: string) => workbook.settings.filter(([, setting]) => setting === kind).map((row) => row[3]);
    expect(
      workbook.settings.filter(([, setting]) => setting === "花名册").map(([, , item, value]) => [item, value]),
    ).toEqual([
      ["1 工作表", "花名册"],
      ["1 表格", "花名册"],
      ["1 对应", "工号"],
      ["2 工作表", "补贴"],
      ["2 表格", "补贴"],
      ["2 对应", "姓名"],
    ]);
    expect(kept("列")).toEqual(expect.arrayContaining(["补贴!底薪", "补贴!餐补"]));
  });

  it("leave somebody out by one column, whichever list he is missing in, and go one by one", async () => {
    const { user, press } = await openColumns({
      九月: [...FIGURES, ["CS009", "临时", 520, 0.5, 40, 30_000, 120, 0]],
      花名册: STAFF,
      补贴: ALLOWANCES,
    });
    await press(/九月/);
    await user.selectOptions(await screen.findByLabelText("从哪张表取"), "花名册（底薪）");
    await press("用“补贴”");
    const ofStaff = await screen.findByRole("list", { name: "人员核对 · 花名册" });
    await user.click(within(ofStaff).getByRole("button", { name: "李四：不计入" }));
    expect(await screen.findByText("CS004不计入")).toBeVisible();
    // He is found by name in this list, and left out by number as the other was.
    const ofAllowances = screen.getByRole("list", { name: "人员核对 · 补贴" });
    await user.click(within(ofAllowances).getByRole("button", { name: "临时：不计入" }));
    expect(await screen.findByText("CS009不计入")).toBeVisible();
    expect(screen.getByText(/按姓名对上 1 人中的 1 人/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText("第 1 张表"), "不用");
    await screen.findByLabelText("从哪张表取");
    expect(screen.queryByText(/按工号对上/)).not.toBeInTheDocument();
    expect(screen.getByText(/按姓名对上 1 人中的 1 人/)).toBeVisible();
  });
});

import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Language } from "../../src/domain/language";
import { review } from "../support/reviewScheme";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const LIST: readonly (readonly Cell[])[] = [
  ["评分人", "被评价人", "评价关系", "团队协作", "客户意识"],
  ["王一", "张三", "主管", 90, 80],
  ["李四", "张三", "同级", 80, 70],
  ["赵六", "张三", "同级", 70, 60],
  ["张三", "张三", "本人", 100, 90],
  ["王一", "李四", "主管", 85, 75],
  ["张三", "李四", "同级", "", ""],
  ["外人", "李四", "供应商", 10, 10],
];

async function openRatings(language: Language) {
  const workbook = new FakeWorkbook({ 评分表: LIST });
  await workbook.insertScheme(review, "zh");
  const pane = openPane(workbook, language);
  await pane.press(/评议方案.*(草稿|Draft)/);
  await pane.press(language === "zh" ? "用此方案考核" : "Score with this scheme");
  await pane.press(/评分表/);
  return { ...pane, workbook };
}

it("collects a list with a row a rating, tells who is missing, and appraises the summary", async () => {
  const { user, press, workbook } = await openRatings("zh");
  expect(await screen.findByText("每次评分一行，7 行，2 人，5 位评分人")).toBeVisible();
  expect(screen.getByText("同事：权重 30%，至少 2 份")).toBeVisible();
  const missing = screen.getByRole("list", { name: "还缺谁的评分" });
  expect(within(missing).getByText("张三还没评：李四")).toBeVisible();
  expect(within(missing).getByText("李四的团队协作：同事 0 份，至少要 2 份")).toBeVisible();
  // A kind of rater that the scheme does not have has to be said first.
  expect(screen.getByRole("status")).toHaveTextContent("1 类评分人还没对应");
  expect(screen.queryByRole("button", { name: "放入评分汇总" })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "供应商（1 行）" }), "不计");
  expect(await findViolations()).toEqual([]);
  await press("放入评分汇总");
  expect(await screen.findByText(/^已放入“.*评分汇总”，2 人。$/)).toBeVisible();
  await press("用汇总考核");
  await press("预览结果");
  // (0.6 × 90 + 0.3 × 75 + 0.1 × 100 + 0.6 × 80 + 0.3 × 65 + 0.1 × 90) ÷ 2 = (86.5 + 76.5) ÷ 2
  expect(await screen.findByRole("button", { name: /张三/ })).toHaveTextContent("81.5");
  // The manager alone: (85 + 75) ÷ 2
  expect(screen.getByRole("button", { name: /李四/ })).toHaveTextContent("80");
  await press("放入工作簿");
  await screen.findByText(/已放入此工作簿/);
  expect(workbook.plans[0]?.columns.filter(({ code }) => code === "TEAM@同事")).toHaveLength(2);
});

it("says it in English, too", async () => {
  await openRatings("en");
  expect(await screen.findByText("One row a rating, 7 rows, 2 people, 5 raters")).toBeVisible();
  expect(screen.getByText("张三 has not rated 李四")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("1 kind of rater is still open");
});

describe("a list with a column a rater", () => {
  const WIDE: readonly (readonly Cell[])[] = [
    ["姓名", "王一评分", "李四", "赵六"],
    ["张三", 90, 80, ""],
    ["李四", 85, "", 70],
    ["王五", 70, 60, 80],
  ];
  const open = async (rules: Scheme, language: Language = "zh") => {
    const workbook = new FakeWorkbook({ 九月打分: WIDE });
    await workbook.insertScheme(rules, "zh");
    const pane = openPane(workbook, language);
    await pane.press(/评议方案.*(草稿|Draft)/);
    await pane.press(language === "zh" ? "用此方案考核" : "Score with this scheme");
    await pane.press(/九月打分/);
    return { ...pane, workbook };
  };

  it("becomes one where somebody says so, whose mean is the figure of an indicator", async () => {
    const { user, press, workbook } = await open({ ...review, raters: [] });
    await user.selectOptions(await screen.findByLabelText("这张表是"), "每人一行，每列一位评分人");
    expect(await screen.findByText("每人一行，每列一位评分人，3 行，3 人")).toBeVisible();
    expect(screen.getByText(/各位评分人同等，取平均分/)).toBeVisible();
    // One header says that it is a rater; the others are said to be.
    expect(screen.getByText("1 位评分人：王一；评 团队协作")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "C 列 · 李四" }));
    await user.click(screen.getByRole("checkbox", { name: "D 列 · 赵六" }));
    expect(screen.getByText("3 位评分人：王一、李四、赵六；评 团队协作")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("评的是哪项指标"), "客户意识");
    const missing = screen.getByRole("list", { name: "还缺谁的评分" });
    expect(within(missing).getByText("赵六还没评：张三")).toBeVisible();
    expect(within(missing).getAllByRole("listitem")).toHaveLength(1);
    expect(await findViolations()).toEqual([]);
    await press("放入评分汇总");
    expect(await screen.findByText(/^已放入“.*评分汇总.*”，3 人。$/)).toBeVisible();
    const [table] = Object.entries(workbook.tables).filter(([name]) => name.includes("评分汇总"));
    expect(table?.[1][0]).toEqual(["姓名", "王一评分", "李四", "赵六", "客户意识", "还没评分"]);
  });

  it("asks which kind of rater each is where the scheme has kinds, in English, too", async () => {
    const { user } = await open(review, "en");
    await user.selectOptions(await screen.findByLabelText("This list has"), "One row a person, a column a rater");
    expect(await screen.findByText("One row a person, a column a rater, 3 rows, 3 people")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "C · 李四" }));
    expect(screen.getByRole("status")).toHaveTextContent("2 kinds of rater are still open");
    await user.selectOptions(screen.getByLabelText("王一"), "上级");
    await user.selectOptions(screen.getByLabelText("李四"), "同事");
    expect(await screen.findByRole("button", { name: "Insert the summary" })).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "B · 王一评分" }));
    await user.click(screen.getByRole("checkbox", { name: "C · 李四" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choose one column at least");
    expect(screen.queryByRole("button", { name: "Insert the summary" })).not.toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
  });
});

import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
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
  expect(await screen.findByText("one row a rating, 7 rows, 2 people, 5 raters")).toBeVisible();
  expect(screen.getByText("张三 has not rated 李四")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("1 kind of rater is still open");
});

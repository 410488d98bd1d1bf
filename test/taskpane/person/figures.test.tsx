import "@testing-library/jest-dom";
import { configure, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../../src/domain/cell";
import type { Language } from "../../../src/domain/language";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { BEST, FAIR, GOOD, HEADERS } from "../../support/serviceTeam";
import { FakeWorkbook } from "../FakeWorkbook";
import { findViolations } from "../findViolations";
import { openPane } from "../openPane";

// Forms of a whole scheme, on machines that may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

const TEAM = [HEADERS, BEST, GOOD, FAIR];

async function open(tables: Record<string, readonly (readonly Cell[])[]> = { 九月: TEAM }, language: Language = "zh") {
  const workbook = new FakeWorkbook(tables);
  await workbook.insertScheme(schemeOf(S5, language), language);
  const pane = openPane(workbook, language);
  const openScheme = () => pane.press(language === "zh" ? /S5 · 版本 1/ : /S5 · /);
  await openScheme();
  await screen.findByRole("list", { name: language === "zh" ? "指标" : "Indicators" });
  const choose = async (label: string, option: RegExp) =>
    pane.user.selectOptions(
      screen.getByRole("combobox", { name: label }),
      await screen.findByRole("option", { name: option }),
    );
  /** Chooses the data, and 孙三. */
  const lookAtGood = async () => {
    await choose("数据", /九月/);
    await choose("人员", /孙三/);
    await screen.findByText("总分 97.5");
  };
  return { ...pane, workbook, openScheme, choose, lookAtGood };
}

const weightOf = (name: string) => screen.getByRole("textbox", { name: `${name} 权重（%）` });
const results = () => within(screen.getByRole("region", { name: "孙三的结果" }));
const figuresOf = (name: string) => screen.getByTitle(`${name}：计算过程`);

describe("a scheme, as it is for a person", () => {
  it("shows actual, target, score and what it adds at each indicator, and total, grade and pay above", async () => {
    const { user, lookAtGood } = await open();
    await lookAtGood();
    expect(results().getByText("优秀")).toBeVisible();
    expect(results().getByText("应发 5,487.50")).toBeVisible();
    expect(figuresOf("询单转化率")).toHaveTextContent(/^实际.45% · 目标.50% · 得.90.分 · 计.22.5$/);
    expect(figuresOf("平均响应时间")).toHaveTextContent(/得.100.分 · 计.25$/);
    expect(screen.getByText(/实际.800.*只记录，不计分/)).toBeVisible();
    await user.click(figuresOf("询单转化率"));
    expect(await screen.findByText(/^45% ÷ 50% × 100/)).toBeVisible();
  });

  it("follows what is typed before it is written, goes back with Esc, and stays with what is written", async () => {
    const { user, lookAtGood } = await open();
    await lookAtGood();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "35");
    // (90 · 35 + 100 · 75) ÷ 110
    expect(await screen.findByText("总分 96.82")).toBeVisible();
    expect(results().getByText("含未写入的改动")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(await screen.findByText("总分 97.5")).toBeVisible();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "35");
    await user.tab();
    expect(await screen.findByText("总分 96.82")).toBeVisible();
    await waitFor(() => expect(results().queryByText("含未写入的改动")).not.toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: /^撤销/ }));
    expect(await screen.findByText("总分 97.5")).toBeVisible();
  });

  it("computes an indicator that weighs nothing, and does not count it", async () => {
    const { user, lookAtGood } = await open();
    await lookAtGood();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "0");
    await user.tab();
    // the other three are 100 each
    expect(await screen.findByText("总分 100")).toBeVisible();
    expect(figuresOf("询单转化率")).toHaveTextContent(/得.90.分 · 试行，不计入总分$/);
  });

  it("says it at his grade and at each pay item", async () => {
    const { user, lookAtGood } = await open();
    await lookAtGood();
    await user.click(screen.getByRole("button", { name: /^等级/, expanded: false }));
    expect(screen.getByTitle("优秀：计算过程")).toHaveTextContent("孙三在这一等：总分 97.5");
    expect(screen.queryByTitle("良好：计算过程")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^提成/, expanded: false }));
    expect(screen.getByText("孙三在这一档：50,000")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^薪酬项目/, expanded: false }));
    expect(screen.getByText("孙三 600.00")).toBeVisible();
    expect(screen.getByText("孙三 200.00")).toBeVisible();
  });

  it("goes to the next by keys, and remembers who is looked at on all screens", async () => {
    const { user, press, openScheme, lookAtGood } = await open();
    await lookAtGood();
    weightOf("询单转化率").focus();
    await user.keyboard("{Alt>}{PageDown}{/Alt}");
    expect(await screen.findByText("总分 85")).toBeVisible();
    expect(screen.getByRole("button", { name: "下一人" })).toHaveAttribute("aria-disabled", "true");
    await press("考核");
    await press("方案");
    expect(await screen.findByText("总分 85")).toBeVisible();
    await press("返回");
    await openScheme();
    expect(await screen.findByText("总分 85")).toBeVisible();
  });

  it("keeps a text that could not be written while one is elsewhere", async () => {
    const { user, press } = await open();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "很多");
    await user.tab();
    await press("考核");
    await press("方案");
    await screen.findByRole("list", { name: "指标" });
    expect(weightOf("询单转化率")).toHaveValue("很多");
    expect(weightOf("询单转化率")).toBeInvalid();
  });

  it("finds a person again in another row, and says so when he has gone", async () => {
    const { workbook, lookAtGood } = await open();
    await lookAtGood();
    // 孙三 and 李四 change places
    FAIR.forEach((value, column) => workbook.change("九月", 2, column, value));
    GOOD.forEach((value, column) => workbook.change("九月", 3, column, value));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "下一人" })).toHaveAttribute("aria-disabled", "true"),
    );
    expect(screen.getByText("总分 97.5")).toBeVisible();
    workbook.change("九月", 3, 0, "CS099");
    workbook.change("九月", 3, 1, "王五");
    expect(await screen.findByText("孙三 · CS003 已不在这份数据里，请另选一人。")).toBeVisible();
    expect(screen.queryByText(/^总分 \d/)).not.toBeInTheDocument();
  });

  it("keeps the figures of before, marked as such, while the scheme cannot be computed", async () => {
    const { workbook, lookAtGood } = await open();
    await lookAtGood();
    workbook.editScheme(0, (cells) => {
      // every indicator loses its method
      const header = cells.findIndex((row) => row.includes("评分方法"));
      const column = cells[header]?.indexOf("评分方法") ?? -1;
      for (let row = header + 1; cells[row]?.[0] !== null && cells[row]?.[0] !== ""; row++)
        cells[row]?.splice(column, 1, "凭感觉");
    });
    expect(await screen.findByText(/^方案现在算不出结果：[A-Z]+\d+：.*下面灰色的是改动前的数。$/)).toBeVisible();
    expect(screen.getByText("总分 97.5")).toBeVisible();
  });

  it("says what is missing: data, columns, names", async () => {
    const without = HEADERS.map((header) => (header === "客单价" ? "备注" : header));
    const { choose } = await open({
      九月: [without, GOOD],
      价目: [
        ["品名", "产地"],
        ["茶", "杭州"],
      ],
    });
    expect(screen.getByText(/^选一份数据/)).toBeVisible();
    await choose("数据", /九月/);
    expect(await screen.findByText("数据里没有这些列：客单价。按缺数处理。")).toBeVisible();
    // (90 + 100 + 100) ÷ 3
    expect(await screen.findByText("总分 96.67")).toBeVisible();
    await choose("数据", /价目/);
    expect(await screen.findByText(/^这份数据里没有方案要的列/)).toBeVisible();
    await choose("数据", /不看具体人/);
    expect(await screen.findByText(/^选一份数据/)).toBeVisible();
  });

  it("says what to do in a workbook without people, and tries again what could not be read", async () => {
    const { user, workbook, choose } = await open({});
    expect(await screen.findByText(/^工作簿里还没有人员数据/)).toBeVisible();
    await workbook.insertExample(S5, "zh");
    await user.click(screen.getByRole("combobox", { name: "数据" }));
    workbook.failures.set("readSource", new Error("busy"));
    await choose("数据", /S5示例/);
    await user.click(await screen.findByRole("button", { name: "重试" }));
    expect(await screen.findByText(/^总分 \d/)).toBeVisible();
  });

  it.each(["zh", "en"] as const)("has nothing that axe finds fault with, in %s", async (language) => {
    const { user, choose } = await open({ 九月: TEAM }, language);
    await choose(language === "zh" ? "数据" : "Data", /九月/);
    await user.click(await screen.findByRole("button", { name: language === "zh" ? "计算过程" : "Working" }));
    expect(await findViolations()).toEqual([]);
  });
});

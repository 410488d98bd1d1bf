import "@testing-library/jest-dom";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { App } from "../../src/taskpane/App";
import { describeJudgement } from "../../src/taskpane/features/weights/describeJudgement";
import { weightWords } from "../../src/taskpane/features/weights/words/weightWords";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";
import { FakeWorkbook } from "./FakeWorkbook";

// Whole journeys through the pane, on machines that may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

const HEADERS = ["姓名", "询单转化率", "平均响应时间(秒)", "客单价", "未回复数", "净销售额"];
/** In S5: conversion, seconds to answer, sales a customer, unanswered. */
const people: (readonly Cell[])[] = [
  ["示例一", 0.5, 40, 120, 0, 30_000],
  ["示例二", 0.45, 60, 125, 2, 50_000],
  ["示例三", 0.3, 50, 90, 1, 20_000],
  ["示例四", 0.4, 70, 110, 4, 20_000],
];

async function open(language: Language = "zh", rows = people, headers = HEADERS) {
  const workbook = new FakeWorkbook({ 九月: [headers, ...rows] });
  // Without its dimensions, so that all four are compared with one another.
  const scheme = schemeOf(S5, language);
  const indicators = scheme.indicators.map((indicator) => ({ ...indicator, group: undefined }));
  await workbook.insertScheme({ ...scheme, indicators }, language);
  const user = userEvent.setup();
  render(<App workbook={workbook} language={language} onLanguage={() => undefined} wantsDark={() => false} />);
  const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
  await press(language === "zh" ? /S5 · 版本 1/ : /S5 · version 1/i);
  await press(language === "zh" ? "确定权重" : "Find weights");
  await screen.findByRole("heading", { level: 1, name: weightWords[language].title });
  return { workbook, user, press };
}

async function findViolations(): Promise<string[]> {
  // jsdom has no layout: contrast is looked at in a browser. Tabster's dummies are a known false positive.
  const { violations } = await axe.run(
    { include: [document.body], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function addJudge({ user, press }: Awaited<ReturnType<typeof open>>, name: string) {
  await press(/两两比较（AHP）/);
  await user.type(await screen.findByLabelText("姓名或代号"), name);
  await press("添加判断人");
  await screen.findByRole("heading", { level: 1, name: `${name}的判断` });
}

describe("comparing pairs", () => {
  it("asks one pair at a time, by keys alone, and says how many are left", async () => {
    const pane = await open();
    await addJudge(pane, "张三");
    expect(screen.getByText("还差 6 个选择")).toBeVisible();
    const [first] = screen.getAllByRole("radio");
    first?.focus();
    // From the first, extremely more, five steps down to slightly less.
    await pane.user.keyboard(" {ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(screen.getByText("还差 5 个选择")).toBeVisible();
    await pane.user.keyboard("{Enter}");
    expect(screen.getByText(/第 2 个比较，共 6 个/)).toBeVisible();
    const focused = document.activeElement;
    expect(focused).toHaveAttribute("type", "radio");
    expect(await findViolations()).toEqual([]);
  });

  it("tells what contradicts, and takes the value that mends it", async () => {
    const pane = await open();
    await addJudge(pane, "张三");
    // 8 : 4 : 2 : 1 by the chain of neighbours, were not the first against the last turned round.
    const names = schemeOf(S5, "zh")
      .indicators.filter(({ weight }) => weight > 0)
      .map(({ name }) => name);
    const choose = async (name: string | RegExp) => pane.user.click(await screen.findByRole("radio", { name }));
    await pane.press("显示中间值");
    for (const [a, step] of [
      [0, 2],
      [1, 2],
      [2, 2],
      [0, 4],
      [1, 4],
    ] as const) {
      const name = names[a] ?? "";
      if (screen.queryByRole("button", { name: "显示中间值" })) await pane.press("显示中间值");
      await choose(step === 2 ? `“${name}”更重要，同等与稍微之间` : `“${name}”更重要，稍微与明显之间`);
      await pane.press("下一个");
    }
    expect(screen.queryByRole("heading", { name: "一致性" })).not.toBeInTheDocument();
    if (screen.queryByRole("button", { name: "显示中间值" })) await pane.press("显示中间值");
    await choose(`“${names[3] ?? ""}”更重要，强烈与极端之间`);
    expect(await screen.findByText(/超过 0.1：判断互相矛盾/)).toBeVisible();
    await pane.press("改为此值");
    expect(await screen.findByText(/可以接受/)).toBeVisible();
    await pane.press("完成");
    expect(screen.getByText("已完成")).toBeVisible();
  });

  it("refuses a judge without a name, and a name twice", async () => {
    const pane = await open();
    await pane.press(/两两比较（AHP）/);
    await pane.press("添加判断人");
    expect(screen.getByText("请先填姓名或代号")).toBeVisible();
    await pane.user.type(screen.getByLabelText("姓名或代号"), "张三");
    await pane.press("添加判断人");
    await pane.press("返回");
    await pane.user.type(await screen.findByLabelText("姓名或代号"), "张三");
    await pane.press("添加判断人");
    expect(screen.getByText("已经有“张三”了，请换一个名字")).toBeVisible();
  });
});

describe("weights from data", () => {
  async function choosePeople({ user, press }: Awaited<ReturnType<typeof open>>) {
    await press(/按人员数据/);
    await screen.findByRole("option", { name: "九月（九月）" });
    await user.selectOptions(screen.getByRole("combobox", { name: "数据在哪张表？" }), "九月（九月）");
  }

  it("are shown side by side, with whose grade they change", async () => {
    const pane = await open();
    await choosePeople(pane);
    expect(await screen.findByText("4 人中用到 4 人。")).toBeVisible();
    await pane.press("完成");
    const table = screen.getByRole("table", { name: "并排比较" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["指标", "现在", "熵权", "CRITIC"]);
    expect(screen.getByText(/等级变化|等级都不变/, { selector: "p" })).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it("say which column is read for which indicator, to be confirmed or chosen otherwise", async () => {
    const pane = await open(
      "zh",
      people,
      HEADERS.map((header) => (header === "客单价" ? "客单" : header)),
    );
    await choosePeople(pane);
    const columns = await screen.findByRole("region", { name: "哪一列读作哪项指标" });
    expect(within(columns).getByRole("combobox", { name: /询单转化率/ })).toHaveDisplayValue("B 列 · 询单转化率");
    expect(within(columns).getByRole("combobox", { name: /客单价.*待确认/ })).toHaveDisplayValue("D 列 · 客单");
    await pane.press("确认客单价的列");
    const sales = await within(columns).findByRole("combobox", { name: "客单价" });
    expect(await findViolations()).toEqual([]);
    await pane.user.selectOptions(sales, "不对应");
    expect(await screen.findByText(/没有数据，无法计算：客单价/)).toBeVisible();
  });

  it("need three people with a score on everything", async () => {
    const [first = [], second = [], ...others] = people;
    const pane = await open("zh", [first, second, ...others.map((row) => [row[0] ?? null, null, null, null, null, 1])]);
    await choosePeople(pane);
    expect(await screen.findByText(/每项都有得分的只有 2 人，至少要 3 人/)).toBeVisible();
    expect(screen.getByText(/缺得分，没有用到：示例三、示例四/)).toBeVisible();
  });

  it("need indicators that tell people apart", async () => {
    const pane = await open(
      "zh",
      people.map((row) => row.map((cell, i) => (i === 4 ? 0 : cell))),
    );
    await choosePeople(pane);
    expect(await screen.findByText(/人人得分相同/)).toBeVisible();
  });
});

describe("typed weights", () => {
  async function type(pane: Awaited<ReturnType<typeof open>>, percents: readonly string[]) {
    await pane.press(/直接输入/);
    const fields = await screen.findAllByRole("textbox");
    for (const [i, percent] of percents.entries()) {
      const field = fields[i];
      if (!field) throw new Error("a field a weight");
      await pane.user.clear(field);
      await pane.user.type(field, percent);
    }
  }

  it("are written as whole per cents that add up to 100, and taken back by one press", async () => {
    const pane = await open();
    await type(pane, ["40", "20", "20", "25"]);
    expect(screen.getByText(/合计 105%。不是 100%/)).toBeVisible();
    await pane.press("完成");
    await pane.press("写入权重");
    expect(await screen.findByText("权重已写入工作表“客服绩效与提成方案”。")).toBeVisible();
    const weights = () =>
      pane.workbook.schemes[0]?.reading.scheme.indicators.map(({ weight }) => weight).filter((weight) => weight > 0);
    // 38.095 19.048 19.048 23.810: whole 38 19 19 23, the one left over to .810
    expect(weights()).toEqual([0.38, 0.19, 0.19, 0.24]);
    await pane.press("撤销");
    expect(await screen.findByText("已撤销，单元格和原来一样。")).toBeVisible();
    expect(weights()).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("leave formulas alone, until one agrees to replace them", async () => {
    const pane = await open();
    const [first] = schemeOf(S5, "zh").indicators.filter(({ weight }) => weight > 0);
    const formulas = new Map([[first?.code ?? "", "=政策!B2"]]);
    pane.workbook.weightsOnSheet = { formulas, judgements: null };
    await pane.press("返回");
    await pane.press("确定权重");
    await type(pane, ["40", "20", "20", "20"]);
    await pane.press("完成");
    expect(await screen.findByText(/这些权重是公式，不会改动：.* =政策!B2/)).toBeVisible();
    await pane.press("写入权重");
    await screen.findByText("权重已写入工作表“客服绩效与提成方案”。");
    const change = pane.workbook.weightChanges[0];
    // The formula keeps its 25 %; 75 % are left for three of 20 each.
    expect(change?.kind === "values" && [...change.weights.values()]).toEqual([0.25, 0.25, 0.25]);
    await pane.user.click(screen.getByRole("checkbox", { name: "也替换公式" }));
    expect(screen.getByText(/这些权重是公式，将被替换/)).toBeVisible();
  });

  it("say what cannot be read", async () => {
    const pane = await open();
    await type(pane, ["很多"]);
    expect(screen.getByText("请填 0 到 100 的数")).toBeVisible();
  });

  it("tell why they could not be written", async () => {
    const pane = await open();
    await type(pane, ["40", "20", "20", "20"]);
    await pane.press("完成");
    pane.workbook.failures.set(
      "applyWeights",
      new WorkbookProblem({ code: "sheetProtected", facts: { sheet: "S5 方案" } }),
    );
    await pane.press("写入权重");
    expect(await screen.findByRole("alert")).toHaveTextContent("工作表“S5 方案”受保护");
  });
});

it("speaks English, with names on everything", async () => {
  await open("en");
  expect(screen.getByRole("button", { name: /Comparing pairs \(AHP\)/ })).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

test("judgements in words", () => {
  expect([9, 3, 1, 1 / 5].map((step) => describeJudgement(step, "甲", "乙", "zh"))).toEqual([
    "“甲”极端重要",
    "“甲”稍微重要",
    "同等重要",
    "“乙”明显重要",
  ]);
  expect([1 / 2, 8, 2.5].map((step) => describeJudgement(step, "A", "B", "en"))).toEqual([
    "“B” more, between equal and slightly",
    "“A” more, between strongly and extremely",
    "“A” 2.5 times as important",
  ]);
});

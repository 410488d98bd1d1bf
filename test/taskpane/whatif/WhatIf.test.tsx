import "@testing-library/jest-dom";
import { cleanup, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Cell } from "../../../src/domain/cell";
import type { Language } from "../../../src/domain/language";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { App } from "../../../src/taskpane/App";
import type { Run } from "../../../src/workbook/settings/run";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { FakeWorkbook } from "../FakeWorkbook";
import { BEST, FAIR, GOOD, HEADERS } from "../../support/serviceTeam";
import { AS_APPRAISED, LEFT_OUT, PAY_LIST, RUN } from "../../support/serviceRun";
import { settingsOf } from "../../support/settingsOf";

// Whole journeys through the pane, on machines that may be busy.
jest.setTimeout(60_000);
// The screen loads when it is asked for, and computes between frames.
configure({ asyncUtilTimeout: 20_000 });

const s5 = schemeOf(S5, "zh");

/** S5 and a draft of its second version, in which 未回复数 costs 10 points each and sales from 40,000 earn 3 %. */
function draftOf(scheme: Scheme): Scheme {
  const draft = JSON.parse(JSON.stringify(scheme)) as Scheme;
  Object.assign(draft, { id: "S5v2", version: "2", status: "draft" });
  Object.assign(draft.indicators.find(({ code }) => code === "UNANS")?.scoring ?? {}, { points: 10 });
  Object.assign(draft.scales[0]?.tiers[1] ?? {}, { rate: 0.03 });
  return draft;
}

async function openWhatIf(
  tables: Record<string, readonly (readonly Cell[])[]> = { 九月: [HEADERS, BEST, GOOD, FAIR] },
  language: Language = "zh",
  runs: readonly Run[] = [],
) {
  const workbook = new FakeWorkbook(tables);
  workbook.settings = settingsOf(runs);
  await workbook.insertScheme({ ...s5, status: "active" }, "zh");
  await workbook.insertScheme(draftOf(s5), "zh");
  const user = userEvent.setup();
  render(<App workbook={workbook} language={language} onLanguage={jest.fn()} wantsDark={() => false} />);
  const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
  await press(language === "zh" ? /版本 2/ : /Version 2/);
  await press(language === "zh" ? "试算" : "What-if");
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

/** The text of a section. */
async function section(name: string): Promise<HTMLElement> {
  return screen.findByRole("region", { name });
}

describe("a trial", () => {
  it("proposes the active version and the data that have everything, and says that nothing is written", async () => {
    const { press } = await openWhatIf();
    expect(await screen.findByLabelText("现行方案")).toHaveDisplayValue(/^v1 · /);
    expect(screen.getByLabelText("草案")).toHaveDisplayValue(/^v2 · /);
    expect(await screen.findByRole("checkbox", { name: /九月/ })).toBeChecked();
    expect(screen.getByText("试算中：应用之前，不写入工作簿。")).toBeVisible();
    await press("开始试算");
    expect(await section("合计")).toHaveTextContent("3 人");
  });

  it("leaves out what only knows of people what is paid besides, and keeps a list under headers of its own", async () => {
    const roster = [
      ["工号", "姓名", "部门", "底薪", "餐补"],
      ["CS002", "钱二", "售前", 4_000, 300],
    ];
    const own = [
      ["姓名", "甲项", "乙项"],
      ["钱二", 1, 2],
    ];
    await openWhatIf({ 九月: [HEADERS, BEST, GOOD, FAIR], 花名册: roster, 自拟表: own });
    expect(await screen.findByRole("checkbox", { name: /九月/ })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: /自拟表/ })).not.toBeChecked();
    expect(screen.queryByRole("checkbox", { name: /花名册/ })).not.toBeInTheDocument();
  });

  it("says what it comes to, before and after", async () => {
    const { press } = await openWhatIf();
    await press("开始试算");
    // 4,600 + 5,487.50 + 5,100; 100 and 200 more for sales, 100 less for 2.5 points of 4,000.
    const summary = await section("合计");
    expect(summary).toHaveTextContent("15,187.50 → 15,387.50");
    expect(summary).toHaveTextContent("+200.00 (+1.32%)");
    expect(summary).toHaveTextContent("94.17 → 93.33");
    expect(summary).toHaveTextContent("良好 1 → 0 人，一般 0 → 1 人");
    const grades = within(summary).getByRole("table", { name: "等级人数" });
    expect(within(grades).getByRole("row", { name: /优秀/ })).toHaveTextContent("优秀22");
  });

  it("names everyone who is affected, and why", async () => {
    const { press } = await openWhatIf();
    await press("开始试算");
    const movers = await section("谁有变化");
    expect(movers).toHaveTextContent("2 人增加 · 0 人减少 · 1 人不变");
    const rows = within(movers).getAllByRole("button", { expanded: false });
    expect(rows.map((row) => row.textContent)).toEqual([
      "李四+100.00售前 · 良好 → 一般未回复数 得分 90 → 80：总分 −2.5",
      "孙三+100.00售前 · 优秀提成 600.00 → 700.00",
    ]);
    await press(/李四/);
    for (const reason of [
      "未回复数 得分 90 → 80：总分 −2.5",
      "等级 良好 → 一般",
      "提成 1,100.00 → 1,300.00",
      "绩效工资 3,400.00 → 3,300.00",
    ])
      expect(within(movers).getAllByText(reason)[0]).toBeVisible();
  });

  it("lists the differences, with the way to their cells", async () => {
    const { press, workbook } = await openWhatIf();
    await press("开始试算");
    const differences = await section("方案的差别");
    // Not that the versions have ids, numbers and a status of their own.
    expect(
      within(differences)
        .getAllByRole("listitem")
        .map((each) => each.firstChild?.textContent),
    ).toEqual(["未回复数 每步分值 5 → 10", "提成 40,000 起 提成比例 2% → 3%"]);
    const row = within(differences).getByText("未回复数 每步分值 5 → 10").closest("li");
    await userEvent.click(within(row as HTMLElement).getByRole("button"));
    expect(workbook.visited).toHaveLength(1);
  });

  it("has no violations that axe finds", async () => {
    const { press } = await openWhatIf();
    expect(await findViolations()).toEqual([]);
    await press("开始试算");
    await section("合计");
    expect(await findViolations()).toEqual([]);
  });

  it("speaks English", async () => {
    const { press } = await openWhatIf(undefined, "en");
    await press("Compute");
    expect(await section("In total")).toHaveTextContent("15,187.50 → 15,387.50");
    expect(await section("Who is affected")).toHaveTextContent("2 gain · 0 lose · 1 unchanged");
  });

  it("asks for columns that are unsure before it computes", async () => {
    const unsure = HEADERS.map((header) => (header === "客单价" ? "客单" : header));
    const { press } = await openWhatIf({ 九月: [unsure, BEST, GOOD, FAIR] });
    expect(await screen.findByRole("checkbox", { name: /九月/ })).toBeChecked();
    expect(screen.queryByRole("button", { name: "开始试算" })).not.toBeInTheDocument();
    expect(screen.getByText("有 1 列待确认")).toBeVisible();
    await press("确认客单价的列");
    await press("开始试算");
    expect(await section("合计")).toHaveTextContent("15,187.50 → 15,387.50");
  });

  it("takes several periods together", async () => {
    const { press, user } = await openWhatIf({ 八月: [HEADERS, GOOD], 九月: [HEADERS, BEST, GOOD, FAIR] });
    await user.click(await screen.findByRole("checkbox", { name: /八月/ }));
    await press("开始试算");
    expect(await section("合计")).toHaveTextContent("2 期共 4 人次");
    expect(await section("合计")).toHaveTextContent("20,675.00 → 20,975.00");
  });

  it("says that what it shows is of before when data change, and computes again", async () => {
    const { press, workbook } = await openWhatIf();
    await press("开始试算");
    await section("合计");
    workbook.change("九月", 1, 6, 50_000);
    expect(await screen.findByText("方案或数据已改动，下面是改动前的结果。")).toBeVisible();
  });

  it("says when data cannot be read, and tries again on demand", async () => {
    const { press, workbook } = await openWhatIf();
    await screen.findByRole("checkbox", { name: /九月/ });
    workbook.failures.set("readSource", new Error("the sheet is gone"));
    await press("开始试算");
    expect(await screen.findByRole("alert")).toHaveTextContent("the sheet is gone");
    await press("重试");
    expect(await section("合计")).toBeVisible();
  });

  it("goes back to the scheme", async () => {
    const { press } = await openWhatIf();
    await press("返回");
    expect(await screen.findByRole("button", { name: "用此方案考核" })).toBeVisible();
  });
});

describe("a trial on what was appraised before", () => {
  const tables = { 客服8月: [...AS_APPRAISED, LEFT_OUT], 花名册: PAY_LIST };
  const asAppraised = "按考核时的读法，连同“花名册”";

  it("reads it as then: pay from the roster, percentages, and who counts", async () => {
    const { press } = await openWhatIf(tables, "zh", [RUN]);
    const source = await screen.findByRole("checkbox", { name: /客服8月/ });
    // Nothing is missing: base pay and meals stand in the roster.
    expect(source).toBeChecked();
    expect(source).toHaveAccessibleDescription(asAppraised);
    expect(screen.queryByText("核对列")).not.toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
    await press("开始试算");
    // The figures of one sheet with all columns: 4,600 + 5,487.50 + 5,100, and 200 more by the draft.
    const summary = await section("合计");
    expect(summary).toHaveTextContent("3 人");
    expect(summary).toHaveTextContent("15,187.50 → 15,387.50");
    expect(summary).toHaveTextContent("94.17 → 93.33");
  });

  it("reads the next month likewise", async () => {
    const { press, user } = await openWhatIf({ ...tables, 客服9月: AS_APPRAISED.slice(0, 2) }, "en", [RUN]);
    const next = await screen.findByRole("checkbox", { name: /客服9月/ });
    expect(next).toBeChecked();
    expect(next).toHaveAccessibleDescription("As appraised: with 花名册");
    await press("Compute");
    // Who sells 30,000 has the same commission in the draft, and everything was replied to.
    expect(await section("In total")).toHaveTextContent("4,600.00");
    await user.click(screen.getByRole("checkbox", { name: /客服8月/ }));
    await press("Compute again");
    expect(await screen.findByText(/19,787.50 → 19,987.50/)).toBeVisible();
  });

  it("offers no list that is joined to it, also where figures stand there", async () => {
    const rates = [
      ["工号", "询单转化率"],
      ["CS002", 0.5],
    ];
    const lists = ["花名册", "转化"].map((name) => ({ sheet: name, table: name, by: "number" as const, instead: [] }));
    const all = { ...tables, 转化: rates };
    await openWhatIf(all, "zh", [{ ...RUN, rosters: lists }]);
    expect(await screen.findByRole("checkbox", { name: /客服8月/ })).toHaveAccessibleDescription(
      "按考核时的读法，连同“花名册”“转化”",
    );
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    cleanup();
    await openWhatIf(all, "zh", []);
    expect(await screen.findByRole("checkbox", { name: /转化/ })).not.toBeChecked();
  });

  it("is out of date when the roster changes", async () => {
    const { press, workbook } = await openWhatIf(tables, "zh", [RUN]);
    await press("开始试算");
    await section("合计");
    workbook.change("花名册", 1, 1, 4_100);
    expect(await screen.findByText("方案或数据已改动，下面是改动前的结果。")).toBeVisible();
    const [again] = screen.getAllByRole("button", { name: "重新试算" });
    await userEvent.click(again as HTMLElement);
    // 100 more for whose total is 100: base pay counts in full.
    expect(await screen.findByText(/15,287.50 → 15,487.50/)).toBeVisible();
  });

  it("says that the roster is gone, and goes on without it", async () => {
    const { press } = await openWhatIf({ 客服8月: tables.客服8月 }, "zh", [RUN]);
    const source = await screen.findByRole("checkbox", { name: /客服8月/ });
    expect(source).not.toBeChecked();
    expect(source).toHaveAccessibleDescription(
      "按考核时的读法 这份数据没有可连的“花名册”：不带它读，其中的列按缺数处理。",
    );
    await userEvent.click(source);
    await press("开始试算");
    const summary = await section("合计");
    expect(summary).toHaveTextContent("94.17 → 93.33");
    expect(summary).not.toHaveTextContent("应发合计");
  });

  it("says that settings cannot be read, and reads the data as they stand", async () => {
    const workbook = await openWhatIf().then((pane) => pane.workbook);
    workbook.failures.set("loadRunCalls", new Error("no settings"));
    workbook.tell(null);
    expect(await screen.findByRole("alert")).toHaveTextContent("no settings");
    expect(screen.getByRole("checkbox", { name: /九月/ })).toBeChecked();
  });
});

describe("goal seek", () => {
  it("offers the largest rate within the budget, and tries it on demand", async () => {
    const { press, user } = await openWhatIf();
    await press("开始试算");
    const seek = await section("求目标");
    await user.selectOptions(within(seek).getByLabelText("调哪个数"), "提成 40,000 起 提成比例");
    const budget = within(seek).getByLabelText("预算");
    await user.clear(budget);
    await user.type(budget, "15300");
    await press("求解");
    // The draft pays 15,387.50 with 3 %, 30,000 of sales are in the tier: 2.7 % cost 90 less.
    const answer = await within(seek).findByText(/取 2.7%/);
    expect(answer).toHaveTextContent("提成 40,000 起 提成比例 取 2.7%（现为 3%）：应发合计 15,297.50，比预算少 2.50。");
    expect(seek).toHaveTextContent("再进一步取 2.8%：应发合计 15,327.50，超出预算 27.50。");
    await press("用这个数试算");
    expect(await screen.findByText("草案另取：提成 40,000 起 提成比例 2.7%")).toBeVisible();
    expect(await section("合计")).toHaveTextContent("15,187.50 → 15,297.50");
    await press("撤下");
    expect(await section("合计")).toHaveTextContent("15,187.50 → 15,387.50");
  });

  it("finds the boundary from which a third are excellent", async () => {
    const { press, user } = await openWhatIf();
    await press("开始试算");
    const seek = await section("求目标");
    await user.selectOptions(within(seek).getByLabelText("调哪个数"), "优秀 起始分");
    await user.selectOptions(within(seek).getByLabelText("目标"), "等级占比不超过");
    const share = within(seek).getByLabelText("占比");
    await user.clear(share);
    await user.type(share, "34{Enter}");
    expect(await within(seek).findByText(/取 98（现为 95）：占比 33.33%/)).toBeVisible();
  });

  it("says what is wrong with what is typed", async () => {
    const { press, user } = await openWhatIf();
    await press("开始试算");
    const seek = await section("求目标");
    const step = within(seek).getByLabelText("步长");
    await user.clear(step);
    await user.type(step, "很小");
    await press("求解");
    expect(within(seek).getByText("请填数字")).toBeVisible();
  });
});

describe("the range of cost", () => {
  it("says what it is, and that one period shows no months", async () => {
    const { press } = await openWhatIf();
    await press("开始试算");
    await press("估算");
    const range = await section("费用范围");
    expect(await within(range).findByText(/十次里有八次在/)).toBeVisible();
    expect(range).toHaveTextContent("只有一期数据");
    expect(within(range).getAllByRole("row")).toHaveLength(4);
  });
});

describe("what was sought", () => {
  /** Seeks the rate of the second tier that keeps to 15,300, and tries it. */
  async function seekRate(press: (name: string | RegExp) => Promise<void>, user: ReturnType<typeof userEvent.setup>) {
    await press("开始试算");
    const seek = await section("求目标");
    await user.selectOptions(within(seek).getByLabelText("调哪个数"), "提成 40,000 起 提成比例");
    const budget = within(seek).getByLabelText("预算");
    await user.clear(budget);
    await user.type(budget, "15300");
    await press("求解");
    await within(seek).findByText(/取 2.7%/);
    await press("用这个数试算");
    await screen.findByText("草案另取：提成 40,000 起 提成比例 2.7%");
  }
  const rateOf = (workbook: FakeWorkbook, index: number) =>
    workbook.schemes[index]?.reading.scheme.scales[0]?.tiers[1]?.rate;

  it("is written into the draft on demand alone, and taken back", async () => {
    const { press, user, workbook } = await openWhatIf();
    await seekRate(press, user);
    expect([rateOf(workbook, 0), rateOf(workbook, 1)]).toEqual([0.02, 0.03]);
    await press("应用");
    expect(await screen.findByText(/^已写入工作表“.*”。草案另取：提成 40,000 起 提成比例 2.7%/)).toBeVisible();
    expect([rateOf(workbook, 0), rateOf(workbook, 1)]).toEqual([0.02, 0.027]);
    // It is computed again, from the cells.
    expect(await screen.findByRole("button", { name: "发布草案（版本 2）…" })).toBeVisible();
    expect(await section("合计")).toHaveTextContent("15,187.50 → 15,297.50");
    expect(await findViolations()).toEqual([]);
    await press("撤销");
    await screen.findByText("15,387.50", { exact: false });
    expect(rateOf(workbook, 1)).toBe(0.03);
    expect(screen.queryByText(/^已写入工作表/)).not.toBeInTheDocument();
  });

  it("can be taken back in the editor as well", async () => {
    const { press, user, workbook } = await openWhatIf();
    await seekRate(press, user);
    await press("应用");
    await screen.findByText(/^已写入工作表/);
    await press("返回");
    await press("撤销：草案另取：提成 40,000 起 提成比例 2.7%");
    await screen.findByText("已撤销：草案另取：提成 40,000 起 提成比例 2.7%");
    expect(rateOf(workbook, 1)).toBe(0.03);
  });

  it("is published from there", async () => {
    const { press, user, workbook } = await openWhatIf();
    await seekRate(press, user);
    await press("应用");
    await press("发布草案（版本 2）…");
    await press("发布");
    expect(await screen.findByText(/版本 2 已启用，版本 1 已归档/)).toBeVisible();
    expect(workbook.schemes.map(({ reading }) => reading.scheme.status)).toEqual(["archived", "active"]);
  });

  it("goes into a new draft where the version that was tried is published", async () => {
    const { press, user, workbook } = await openWhatIf();
    await user.selectOptions(await screen.findByLabelText("草案"), "Scheme_S5");
    await press("开始试算");
    const seek = await section("求目标");
    await user.selectOptions(within(seek).getByLabelText("调哪个数"), "优秀 起始分");
    await user.selectOptions(within(seek).getByLabelText("目标"), "等级占比不超过");
    const share = within(seek).getByLabelText("占比");
    await user.clear(share);
    await user.type(share, "34{Enter}");
    await within(seek).findByText(/取 98/);
    await press("用这个数试算");
    await press("应用到新草稿");
    expect(await screen.findByText(/^已新建草稿并写入工作表/)).toBeVisible();
    const starts = workbook.schemes.map(({ reading: { scheme } }) => [scheme.id, scheme.grades[0]?.from]);
    expect(starts).toEqual([
      ["S5", 95],
      ["S5v2", 95],
      ["S5v3", 98],
    ]);
    expect(screen.getByLabelText("草案")).toHaveDisplayValue(/^v3 · /);
  });

  it("stays unwritten where the workbook refuses, with the reason", async () => {
    const { press, user, workbook } = await openWhatIf();
    await seekRate(press, user);
    workbook.failures.set("changeScheme", new Error("the sheet is gone"));
    await press("应用");
    expect(await screen.findByRole("alert")).toHaveTextContent("the sheet is gone");
    expect(rateOf(workbook, 1)).toBe(0.03);
  });
});

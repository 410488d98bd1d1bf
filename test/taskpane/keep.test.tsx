import "@testing-library/jest-dom";
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { App } from "../../src/taskpane/App";
import type { ResultsOnSheet } from "../../src/workbook/register/resultsOnSheet";
import { emptyRegister } from "../../src/workbook/register/register";
import type { AppraisedPerson } from "../../src/workbook/results/appraiseSource";
import type { ResultsPlan } from "../../src/workbook/results/resultsPlan";
import { openPane } from "./openPane";
import { FakeWorkbook } from "./FakeWorkbook";
import { resultsOnSheet } from "../support/resultsOnSheet";
import { BEST, HEADERS } from "../support/serviceTeam";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** What the sheet of results shows of one person, by header: enough for the pane. */
const FIGURES: Readonly<Record<string, Cell>> = {
  工号: "CS002",
  姓名: "钱二",
  部门: "售前",
  总分: 100,
  等级: "优秀",
  名次: 1,
  应发工资: 4_600,
};

/** A row in which nothing was computed: what stands there is said by the test. */
const NOBODY: AppraisedPerson = {
  row: 0,
  number: "",
  name: "",
  department: "",
  actuals: [],
  figures: [],
  appraisal: { scores: [], total: null, grade: null },
  rank: null,
  proposal: null,
  adjustment: null,
  streaks: [],
  pay: null,
};

function onSheet(plan: ResultsPlan): ResultsOnSheet {
  return resultsOnSheet(plan, { people: [NOBODY] }, { cells: ({ header }) => FIGURES[header] ?? "" });
}

/** September's results are in the workbook, and the reader has come to 定稿. */
async function openKeep(language: Language = "zh") {
  const workbook = new FakeWorkbook({ 九月: [HEADERS, BEST] });
  const user = userEvent.setup();
  render(<App workbook={workbook} language="zh" onLanguage={jest.fn()} wantsDark={() => false} />);
  const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
  await press(/客服绩效与提成方案/);
  await press("放入工作簿");
  await press("用此方案考核");
  await press(/九月/);
  await press("预览结果");
  await press("放入工作簿");
  await screen.findByText(/的结果已放入工作表/);
  const [plan] = workbook.plans;
  if (!plan) throw new Error("expected a plan");
  workbook.kept = { results: [onSheet({ ...plan, sheet: "考核结果 S5 9月" })], register: emptyRegister };
  if (language === "en") await press("English");
  await press(language === "zh" ? "定稿" : "Keep");
  return { workbook, user, press };
}

async function findViolations(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const primary = (name: string) => within(screen.getByRole("contentinfo")).findByRole("button", { name });

async function issue({ user, press }: Awaited<ReturnType<typeof openKeep>>) {
  await press(/考核结果 S5 9月/);
  await user.clear(await screen.findByLabelText("周期"));
  await user.type(screen.getByLabelText("周期"), "2026年9月");
  await user.type(screen.getByLabelText("经办人"), "李四");
  await user.click(await primary("定稿"));
  await screen.findByText(/2026-09 已定稿：1 人/);
}

describe("定稿", () => {
  it("sends who has no results to the scoring", async () => {
    const user = userEvent.setup();
    render(<App workbook={new FakeWorkbook()} language="zh" onLanguage={jest.fn()} wantsDark={() => false} />);
    await user.click(await screen.findByRole("button", { name: "定稿" }));
    await user.click(await screen.findByRole("button", { name: "去考核" }));
    expect(screen.getByRole("button", { name: "考核" })).toHaveAttribute("aria-current", "page");
  });

  it("lists what is open first, and asks for period and name", async () => {
    const { user, press, workbook } = await openKeep();
    await press(/考核结果 S5 9月/);
    expect(await screen.findByText("方案还是草稿")).toBeVisible();
    await user.click(await primary("定稿"));
    expect(screen.getByText("请填经办人")).toBeVisible();
    expect(workbook.asked.get("issuePeriod")).toBeUndefined();
    expect(await findViolations()).toEqual([]);
  });

  it("puts a draft into force on the spot, and the results stay those of the scheme", async () => {
    const pane = await openKeep();
    const { press, user, workbook } = pane;
    await press(/考核结果 S5 9月/);
    const [digest] = workbook.kept.results.map((results) => results.digest);
    await press("发布方案…");
    expect(await screen.findByRole("heading", { name: "发布版本 1" })).toHaveFocus();
    expect(await findViolations()).toEqual([]);
    await press("取消");
    await waitFor(() => expect(screen.getByRole("button", { name: "发布方案…" })).toHaveFocus());
    await press("发布方案…");
    await press("发布");
    expect(await screen.findByText("版本 1 已启用。")).toBeVisible();
    expect(workbook.schemes.map(({ reading }) => reading.scheme.status)).toEqual(["active"]);
    expect(workbook.schemes[0]?.digest).toBe(digest);
    expect(await screen.findByText("没有未完成的项目")).toBeVisible();
    expect(screen.queryByText("方案还是草稿")).not.toBeInTheDocument();
    await user.type(screen.getByLabelText("经办人"), "李四");
    await user.click(await primary("定稿"));
    await screen.findByText(/已定稿：1 人/);
  });

  it("puts a statement of the results into the workbook, and goes there", async () => {
    const { press, workbook } = await openKeep("en");
    await press("Insert the statement");
    expect(await findViolations()).toEqual([]);
    expect(workbook.statements[0]?.people).toEqual(["CS002"]);
    expect(workbook.visited).toEqual(["考核单!B4"]);
  });

  it("does not issue results that differ from the data", async () => {
    const { press, workbook } = await openKeep();
    workbook.change("九月", 1, 8, 9);
    await press(/考核结果 S5 9月/);
    expect(await screen.findByText(/1 人的结果与现在的数据和方案不一致：钱二/)).toBeVisible();
    expect(within(screen.getByRole("contentinfo")).queryByRole("button")).not.toBeInTheDocument();
  });

  it("puts the period into the register, and refuses the same people a second time", async () => {
    const pane = await openKeep();
    const { workbook, press } = pane;
    await issue(pane);
    expect(workbook.kept.register.rows).toMatchObject([
      { period: "2026-09", number: "CS002", total: 100, pay: 4_600, by: "李四" },
    ]);
    const [issued] = workbook.kept.results;
    if (!issued) throw new Error("expected results");
    workbook.kept = {
      ...workbook.kept,
      results: [issued, { ...issued, sheet: "又一张 2026-09", issue: null, isProtected: false }],
    };
    workbook.tell(null);
    await press(/又一张 2026-09/);
    expect(await screen.findByText(/2026-09 已为其中 1 人定过稿（钱二）/)).toBeVisible();
  });

  it.each([
    { language: "zh", score: "考核", keep: "定稿", issue: "去定稿", said: "已按 2026-09 定稿", then: "工资表和台账" },
    {
      language: "en",
      score: "Score",
      keep: "Keep",
      issue: "Go on to issue",
      said: "is issued as 2026-09",
      then: "Payroll and register",
    },
  ] as const)(
    "tells the appraisal that it is issued, now and when the pane is opened again, in $language",
    async (words) => {
      const pane = await openKeep();
      const { workbook, press } = pane;
      await issue(pane);
      // Under the name that the appraisal gave it.
      workbook.kept = {
        ...workbook.kept,
        results: workbook.kept.results.map((each) => ({ ...each, sheet: workbook.plans[0]?.sheet ?? "" })),
      };
      if (words.language === "en") await press("English");
      await press(words.score);
      expect(await screen.findByText(new RegExp(`${words.said}.*李四`))).toBeVisible();
      expect(screen.queryByRole("button", { name: words.issue })).not.toBeInTheDocument();
      expect(screen.queryByText(/结果是公式|They are formulas/)).not.toBeInTheDocument();
      expect(await findViolations()).toEqual([]);
      await press(words.then);
      expect(await screen.findByRole("heading", { level: 1, name: /2026-09/ })).toBeVisible();

      cleanup();
      const again = openPane(workbook, words.language);
      await again.press(words.score);
      expect(await screen.findByText(new RegExp(`${words.said}.*李四`))).toBeVisible();
      expect(await findViolations()).toEqual([]);
      await again.press(words.then);
      expect(await screen.findByRole("heading", { level: 1, name: /2026-09/ })).toBeVisible();
    },
  );

  it("leads from the data to the results that are still to be issued", async () => {
    const { workbook } = await openKeep();
    cleanup();
    const { press } = openPane(workbook);
    await press("考核");
    expect(await screen.findByText("还没有定稿：考核结果 S5 9月")).toBeVisible();
    await press("去定稿");
    expect(await screen.findByRole("heading", { level: 1, name: "定稿：考核结果 S5 9月" })).toBeVisible();
  });

  it("says when it does not come off, and has issued nothing", async () => {
    const { user, press, workbook } = await openKeep();
    await press(/考核结果 S5 9月/);
    await user.clear(await screen.findByLabelText("周期"));
    await user.type(screen.getByLabelText("周期"), "2026-09");
    await user.type(screen.getByLabelText("经办人"), "李四");
    workbook.failures.set("issuePeriod", new Error("the host is gone"));
    await user.click(await primary("定稿"));
    expect(await screen.findByRole("alert")).toHaveTextContent("the host is gone");
    expect(workbook.kept.register.rows).toEqual([]);
  });

  it("shows a late change, carries it once, and leaves what was issued", async () => {
    const pane = await openKeep();
    const { workbook, user, press } = pane;
    await issue(pane);
    workbook.change("九月", 1, 8, 9);
    await press(/2026-09 · 客服绩效与提成方案/);
    await press("再算一遍");
    expect(await screen.findByText("1 人不同，应发差额合计 -450.00")).toBeVisible();
    expect(screen.getByLabelText("计入周期")).toHaveValue("2026-10");
    const reasons = screen.getAllByLabelText("原因");
    await user.type(reasons.at(-1) as HTMLElement, "漏记未回复");
    await press("结转 1 人");
    await screen.findByText("1 人的差额已结转到 2026-10");
    expect(workbook.kept.register.rows).toMatchObject([
      { kind: "定稿", pay: 4_600, total: 100 },
      { kind: "更正", pay: -450, total: 88.75, carriedInto: "2026-10", reason: "漏记未回复" },
    ]);
    await press("再算一遍");
    expect(await screen.findByText("与台账一致，没有差额")).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it("unlocks with a reason alone, and writes it down", async () => {
    const pane = await openKeep();
    const { workbook, user, press } = pane;
    await issue(pane);
    await press(/2026-09 · 客服绩效与提成方案/);
    expect(await screen.findByText("已锁定，与定稿时一致")).toBeVisible();
    await press("解锁");
    await press("解锁");
    expect(screen.getByText("请填原因")).toBeVisible();
    await user.type(screen.getByLabelText("原因"), "补备注");
    await press("解锁");
    expect(await screen.findByText("已解锁，与定稿时一致")).toBeVisible();
    expect(workbook.kept.register.log.at(-1)).toMatchObject({ deed: "解锁", reason: "补备注", by: "李四" });
  });

  it("tells of a cell that was changed after issuing", async () => {
    const pane = await openKeep();
    await issue(pane);
    const { results, register } = pane.workbook.kept;
    pane.workbook.kept = { register, results: results.map((each) => ({ ...each, checkCode: "00000000" })) };
    pane.workbook.tell(null);
    expect(await screen.findByText(/定稿后改过/)).toBeVisible();
  });

  it("adds the payroll up, and shows it as CSV", async () => {
    const pane = await openKeep();
    await issue(pane);
    await pane.press(/2026-09 · 客服绩效与提成方案/);
    await pane.press("核对合计");
    expect(await screen.findByText("与定稿时的结果一致，分毫不差")).toBeVisible();
    await pane.press("显示 CSV");
    expect(screen.getByLabelText<HTMLTextAreaElement>("CSV（UTF-8）").value).toContain("CS002,钱二,售前,4600.00");
    await pane.press("放入工作表");
    expect(pane.workbook.payrolls).toMatchObject([{ sums: { pay: 4_600, payable: 4_600 } }]);
    expect(await findViolations()).toEqual([]);
  });

  it("gives issuing up, and the payroll's sheet, with the workbook as it was", async () => {
    const pane = await openKeep();
    const { workbook, user, press } = pane;
    const giveUp = async (doing: RegExp, begin: () => Promise<unknown>) => {
      let goOn: () => void = () => undefined;
      workbook.insertPause = new Promise<void>((resolve) => (goOn = resolve));
      await begin();
      expect(await screen.findByRole("progressbar", { name: doing })).toBeVisible();
      // What changes meanwhile is our own doing, and not read.
      const asked = workbook.asked.get("listKept");
      act(() => workbook.tell(null));
      expect(await findViolations()).toEqual([]);
      await press("取消");
      expect(screen.getByText("正在收回已写入的内容…")).toBeVisible();
      expect(workbook.asked.get("listKept")).toBe(asked);
      act(() => goOn());
      expect(await screen.findByText("已取消，工作簿和之前一样。")).toBeVisible();
      expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    };
    await press(/考核结果 S5 9月/);
    await user.clear(await screen.findByLabelText("周期"));
    await user.type(screen.getByLabelText("周期"), "2026-09");
    await user.type(screen.getByLabelText("经办人"), "李四");
    // Planned at a tenth of the way, and half of the rest.
    await giveUp(/^正在定稿…（55%）$/, async () => user.click(await primary("定稿")));
    expect(workbook.kept.register.rows).toEqual([]);
    expect(workbook.asked.get("issuePeriod")).toBeUndefined();

    await user.click(await primary("定稿"));
    await screen.findByText(/2026-09 已定稿：1 人/);
    await press(/2026-09 · 客服绩效与提成方案/);
    await press("核对合计");
    await screen.findByText("与定稿时的结果一致，分毫不差");
    await giveUp(/^正在放入…（50%）$/, () => press("放入工作表"));
    expect(workbook.payrolls).toEqual([]);
    await press("放入工作表");
    await waitFor(() => expect(workbook.payrolls).toHaveLength(1));
    expect(screen.queryByText("已取消，工作簿和之前一样。")).not.toBeInTheDocument();
  });

  it("speaks English", async () => {
    const { press } = await openKeep("en");
    await press(/考核结果 S5 9月/);
    expect(await screen.findByText("The scheme is still a draft")).toBeVisible();
    expect(screen.getByLabelText("Issued by")).toBeVisible();
  });
});

import "@testing-library/jest-dom";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { S15 } from "../../src/templates/catalogue/seniorRelationsManager";
import { schemeOf } from "../../src/templates/template";
import { registerColumns } from "../../src/workbook/register/keptTables";
import type { Register, RegisterRow } from "../../src/workbook/register/register";
import { BEST, HEADERS } from "../support/serviceTeam";
import { registerOf } from "../support/registerOf";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";

jest.setTimeout(60_000);

const columns = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, `T[${key}]`])) as NonNullable<
  Register["columns"]
>;

const blank = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, null])) as unknown as RegisterRow;

function row(period: string, name: string, total: number, more: Partial<RegisterRow> = {}): RegisterRow {
  const number = { 张三: "007", 李四: "008", 钱二: "CS002" }[name] ?? "";
  return {
    ...blank,
    period,
    scheme: "KFJXYTC",
    number,
    name,
    department: "一组",
    total,
    kind: "定稿",
    checkCode: period,
    ...more,
  };
}

/** 张三 90, 100; 李四 70 in September alone. */
const rows = [row("2026-08", "张三", 90), row("2026-09", "张三", 100), row("2026-09", "李四", 70)];

async function openPane(kept: readonly RegisterRow[], schemes: readonly Scheme[] = []) {
  const workbook = new FakeWorkbook({ 九月: [HEADERS, BEST] });
  const user = userEvent.setup();
  workbook.kept = { results: [], register: registerOf({ rows: kept, log: [], columns }) };
  for (const scheme of schemes) await workbook.insertScheme(scheme, "zh");
  render(<App workbook={workbook} language="zh" onLanguage={jest.fn()} wantsDark={() => false} />);
  // A screen that is shown for the first time is loaded first, which takes its time where the machine is busy.
  const press = async (name: string | RegExp) =>
    user.click(await screen.findByRole("button", { name }, { timeout: 20_000 }));
  if (schemes.length > 0) return { workbook, user, press };
  await press(/客服绩效与提成方案/);
  await press("放入工作簿");
  await screen.findByRole("button", { name: "用此方案考核" }, { timeout: 20_000 });
  return { workbook, user, press };
}

const primary = (name: string) => within(screen.getByRole("contentinfo")).findByRole("button", { name });

describe("季度和年度汇总", () => {
  it("shows what a quarter comes to, who lacks which month, and puts it on a sheet", async () => {
    const { workbook, user, press } = await openPane(rows);
    await press("定稿");
    await press("汇总…");
    expect(await screen.findByText("还没有定稿的月份：2026-07")).toBeVisible();
    // (95 + 70) ÷ 2
    expect(screen.getByText("2 人，平均 82.5")).toBeVisible();
    expect(screen.getByText("2026-08 缺 1 人：李四")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("团队得分"), "成员平均");
    // 95 × 80 % + 82.5 × 20 %
    expect(screen.getByRole("row", { name: /张三/ })).toHaveTextContent(/9582\.592\.5$/);
    await user.clear(screen.getByLabelText("团队占（%）"));
    await user.type(screen.getByLabelText("团队占（%）"), "101");
    expect(screen.getByText("请填 0 到 100 的数")).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入工作表" })).not.toBeInTheDocument();
    await user.clear(screen.getByLabelText("团队占（%）"));
    await user.type(screen.getByLabelText("团队占（%）"), "50");
    expect(screen.getByRole("row", { name: /张三/ })).toHaveTextContent(/88\.75$/);
    expect(await findViolations()).toEqual([]);
    await user.click(await primary("放入工作表"));
    expect(await screen.findByText(/已放入工作表“汇总 2026 Q3”/)).toBeVisible();
    expect(workbook.rollUps).toMatchObject([{ sheet: "汇总 2026 Q3", people: 2 }]);
  });

  it("takes weights, the last or the best, and asks for what cannot be", async () => {
    const { user, press } = await openPane(rows);
    await press("定稿");
    await press("汇总…");
    await user.selectOptions(await screen.findByLabelText("各期怎么合成"), "加权平均");
    await user.clear(screen.getByLabelText("2026-09 · 客服绩效与提成方案 的权重"));
    await user.type(screen.getByLabelText("2026-09 · 客服绩效与提成方案 的权重"), "3");
    // (90 + 3 × 100) ÷ 4
    expect(screen.getByRole("row", { name: /张三/ })).toHaveTextContent(/97\.5$/);
    await user.selectOptions(screen.getByLabelText("各期怎么合成"), "取最好的几期平均");
    await user.clear(screen.getByLabelText("取几期（共 2 期）"));
    expect(screen.getByText("请填 1 到 2 的整数")).toBeVisible();
    await user.type(screen.getByLabelText("取几期（共 2 期）"), "1");
    expect(screen.getByRole("row", { name: /张三/ })).toHaveTextContent(/100$/);
    await user.click(screen.getByLabelText(/2026-09 · 客服绩效与提成方案 · 2 人/));
    await user.click(screen.getByLabelText(/2026-08 · 客服绩效与提成方案 · 1 人/));
    expect(screen.getByText("请至少选一期")).toBeVisible();
  });

  it("is graded by a scheme that counts grades, and says why where it cannot be", async () => {
    // Two of three months 优秀, and August 差; 李四 has 良好 alone.
    const graded = [
      row("2026-07", "张三", 96, { grade: "优秀" }),
      row("2026-08", "张三", 50, { grade: "差" }),
      row("2026-09", "张三", 97, { grade: "优秀" }),
      row("2026-09", "李四", 88, { grade: "良好" }),
    ];
    const plain = schemeOf(S15, "zh");
    const byCount = (id: string, level: string): Scheme => ({
      ...plain,
      id,
      title: id,
      grades: [],
      countRules: [{ grade: "季度标兵", levels: level, atLeast: 2 }, { grade: "达标" }],
    });
    const schemes = [schemeOf(S5, "zh"), byCount("标兵评定", "优秀"), byCount("字母评定", "A、B")];
    const { workbook, user, press } = await openPane(graded, schemes);
    await press("定稿");
    await press("汇总…");
    await user.selectOptions(await screen.findByLabelText("按哪个方案评等级"), "标兵评定");
    expect(screen.getByText(/数的是每个人各期的等级/)).toBeVisible();
    // (96 + 50 + 97) ÷ 3 = 81
    expect(screen.getByRole("row", { name: /张三/ })).toHaveTextContent(/季度标兵81$/);
    expect(screen.getByText("季度标兵 1 人 · 达标 1 人")).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await user.click(await primary("放入工作表"));
    expect(await screen.findByText(/已放入工作表“汇总 2026 Q3”/)).toBeVisible();
    expect(workbook.rollUps[0]?.columns.find(({ header }) => header === "等级")?.body).toMatch(/^=KPI\.COUNTGRADE\(/);
    await user.selectOptions(screen.getByLabelText("按哪个方案评等级"), "字母评定");
    expect(screen.getByText(/这个方案数的等级是A、B，.*各期的等级是优秀、差、良好/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入工作表" })).not.toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
  });

  it("counts a review of the year by its share", async () => {
    const review = row("2026", "张三", 80, { scheme: "S15" });
    const { user, press } = await openPane([...rows, review]);
    await press("定稿");
    await press("汇总…");
    await user.selectOptions(await screen.findByLabelText("汇总到"), "2026");
    await user.click(screen.getByLabelText(/2026 · S15 · 1 人/));
    // 95 × 60 % + 80 × 40 %
    expect(screen.getByRole("row", { name: /张三/ })).toHaveTextContent(/89$/);
  });
});

describe("what is carried into the period that is appraised", () => {
  const correction = row("2026-08", "钱二", 88.75, {
    kind: "更正",
    pay: -450,
    carriedInto: "2026-09",
    reason: "补录未回复数",
  });

  it("is told, paid and explained in the preview", async () => {
    const { workbook, user, press } = await openPane([row("2026-08", "钱二", 100), correction]);
    await press("用此方案考核");
    await press(/九月/);
    await press("预览结果");
    expect(await screen.findByText(/台账有 1 人的差额计入 2026-09，合计 -450/)).toBeVisible();
    const person = screen.getByRole("button", { name: /钱二/ });
    expect(person).toHaveTextContent(/4,150\.00/);
    expect(person).toHaveTextContent(/上期调整 -450\.00/);
    await user.click(person);
    expect(screen.getByText(/2026-08 补录未回复数/)).toBeVisible();
    await press("放入工作簿");
    await screen.findByText(/的结果已放入工作表/);
    expect(workbook.plans[0]?.columns.map(({ code }) => code)).toContain("上期调整");
  });
});

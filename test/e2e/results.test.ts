import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * September of the sample workbook, by S5. CS013: 40 % → 80, 45 s → 95, two unanswered → 90: (80 + 95 + 100 + 90) ÷ 4 = 91.25, 良好;
 * 4,800 × 91.25 % + 1,800 + 0 + 360 = 6,540. With 4 points more 95.25, 优秀: 4,800 × 95.25 % + 1,800 + 0 + 360 = 6,732.
 */
const NUMBER = "CS013";
const CALCULATED = { 总分: 91.25, 等级: "良好", 应发工资: 6_540 };
const ADJUSTED = { 总分: 95.25, 等级: "优秀", 应发工资: 6_732, 备注: "调整 +4：补录两单" };
const RESULTS = "考核结果 S5 9月";
const AGAIN = "考核结果 S5 9月 (2)";
const TABLE = "考核结果表 S5 9月";

describe("a sheet of results among its readers", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await click(/数据9月/);
    await click("预览结果");
    await pane.getByText("应发合计是 28 人中 27 人之和；1 人算不出。").waitFor();
    await pane.getByRole("checkbox", { name: /另放一张/ }).check();
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  async function find(sheet: string, number: string) {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AT60`);
    const heads = rows.find((row) => row.includes("工号")) ?? [];
    const row = rows.findIndex(([first]) => first === number);
    // Of two columns with one header the first is for readers.
    const person = Object.fromEntries(heads.map((head, i) => [String(head), rows[row]?.[i]] as const).reverse());
    const address = (head: string) => `'${sheet}'!${String.fromCharCode(65 + heads.indexOf(head))}${row + 1}`;
    return { person, address };
  }

  async function linesOnTop(): Promise<string> {
    await cells.settled();
    return (await cells.getValues(`'${RESULTS}'!A1:I8`)).flat().join("\n");
  }

  it("sums up on top, and says what is left out", async () => {
    const top = await linesOnTop();
    expect(top).toContain("与放入时一致");
    expect(top).toContain("没有总分 1 人 · 没有应发工资 1 人（不在合计里） · 只按部分权重计分 3 人 · 调整 0 处");
    expect((await find(RESULTS, NUMBER)).person).toMatchObject(CALCULATED);
    // One of four weights of a quarter each has no figure.
    expect((await find(RESULTS, "CS010")).person).toMatchObject({ 备注: "只按 75% 的权重计分" });
    await workbench.screenshot("results-table");
  });

  it("takes an adjustment with its reason into total, grade and pay", async () => {
    const { address } = await find(RESULTS, NUMBER);
    await cells.setValues(address("调整（分或等级）"), [[4]]);
    expect(await linesOnTop()).toContain("调整 1 处 · 其中缺原因 1 处");
    await cells.setValues(address("调整原因"), [["补录两单"]]);
    expect((await find(RESULTS, NUMBER)).person).toMatchObject({ ...ADJUSTED, 计算总分: 91.25, 计算等级: "良好" });
    expect(await linesOnTop()).not.toContain("缺原因");
  });

  it("keeps the rows of the table right when they change places, as sorting does", async () => {
    const one = await find(TABLE, NUMBER);
    const other = await find(TABLE, "CS002");
    expect(one.person).toMatchObject(ADJUSTED);
    await cells.setValues(one.address("工号"), [["CS002"]]);
    await cells.setValues(other.address("工号"), [[NUMBER]]);
    const moved = await find(TABLE, NUMBER);
    expect(moved.address("工号")).toBe(other.address("工号"));
    expect(moved.person).toMatchObject(ADJUSTED);
    expect((await find(TABLE, "CS002")).person).toMatchObject({ 总分: 100, 等级: "优秀", 应发工资: 4_600 });
  });

  it("says when a weight has changed, on the sheet and in the pane, and nothing more when it is changed back", async () => {
    const rows = await cells.getValues("'客服绩效与提成方案'!A1:D40");
    const weight = `'客服绩效与提成方案'!D${rows.findIndex(([code]) => code === "CONV") + 1}`;
    await cells.setValues(weight, [[0.3]]);
    expect(await linesOnTop()).toContain("注意：方案已改动");
    await click("定稿");
    await pane.getByText(/方案在放入后改过/).waitFor();
    await cells.setValues(weight, [[0.25]]);
    expect(await linesOnTop()).toContain("与放入时一致");
    await pane.getByText("与放入时一致").waitFor();
  });

  it("moves what blocks a formula to the adjustments, and puts it back", async () => {
    const { address } = await find(RESULTS, "CS003");
    await cells.setValues(address("等级"), [["良好"]]);
    expect((await find(RESULTS, NUMBER)).person).toMatchObject({ 等级: "" });
    await pane.getByText(/挡住了整列结果/).waitFor();
    await workbench.screenshot("results-blocked");
    await click("移开这些内容");
    await pane.getByText(/已移到 J15（调整），请写上原因/).waitFor();
    expect((await find(RESULTS, "CS003")).person).toMatchObject({
      等级: "良好",
      计算等级: "优秀",
      备注: "调整 良好：缺原因",
    });
    expect((await find(RESULTS, NUMBER)).person).toMatchObject(ADJUSTED);
    await click("放回原处");
    await pane.getByText(/挡住了整列结果/).waitFor();
    await click("移开这些内容");
    await pane.getByText(/已移到 J15/).waitFor();
  });

  it("does not issue an adjustment without a reason", async () => {
    await click(new RegExp(RESULTS));
    await pane.getByText(/1 处调整没有写原因：CS003/).waitFor();
    expect(await pane.locator("footer").getByRole("button", { name: "定稿" }).count()).toBe(0);
    await workbench.screenshot("results-open");
  });

  it("takes the adjustments over with their reasons when the results are inserted again", async () => {
    await pane.getByRole("button", { name: "考核", exact: true }).click();
    await click("再考核一份数据");
    await click(/^(?!照).*数据9月/);
    await click("预览结果");
    await pane.getByRole("checkbox", { name: `沿用“${RESULTS}”旁的 2 处调整和原因` }).waitFor();
    await workbench.screenshot("results-former");
    await click("放入工作簿");
    await pane.getByText(`沿用了“${RESULTS}”旁的 2 处调整和原因。`).waitFor();
    expect((await find(AGAIN, NUMBER)).person).toMatchObject({ ...ADJUSTED, 计算总分: 91.25 });
    expect((await find(AGAIN, "CS003")).person).toMatchObject({ 备注: "调整 良好：缺原因" });
  });

  it("puts a statement of a person on a sheet, for whoever is chosen on it", async () => {
    await click("去定稿");
    await click("返回");
    await click("放入考核单");
    await cells.settled();
    const sheet = `考核单 ${AGAIN}`;
    await pane.getByRole("button", { name: "放入考核单" }).waitFor();
    await cells.setValues(`'${sheet}'!B4`, [[NUMBER]]);
    await cells.settled();
    await workbench.screenshot("results-statement");
    const rows = await cells.getValues(`'${sheet}'!A1:E60`);
    const row = (label: string) => rows.find(([first]) => first === label) ?? [];
    expect(row("总分")).toEqual(["总分", ADJUSTED.总分, "", "等级", ADJUSTED.等级]);
    expect(row("应发工资")[1]).toBe(ADJUSTED.应发工资);
    expect(row("计算总分").slice(1)).toEqual([91.25, "", "调整", 4]);
    expect(row("调整原因")[1]).toBe("补录两单");
    expect(row("询单转化率").slice(1, 4)).toEqual([0.4, 80, 0.25]);
    // The working, as the functions give it: 40 % of 50 % is 80 of 100.
    expect(rows.filter(([first]) => first === "询单转化率")[1]?.[2]).toBe(80);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

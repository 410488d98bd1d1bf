import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * Three months by clicks on the sample workbook. CS002 has full marks in July, August and September and is first in all three:
 * 4,000 × 100 % + 300 (1 % of 30,000) + 0 + 300, and in the third month the 200, once.
 */
const PAY = 4_600;
const REWARD = 200;

describe("S5 over three months", () => {
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
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  /** Appraises a month's sheet and puts its results into the workbook. */
  async function appraise(month: string): Promise<void> {
    await click(new RegExp(`数据${month}`));
    await pane.getByRole("button", { name: "预览结果" }).waitFor();
    if (month === "9月") await workbench.screenshot("streaks-mapping");
    await click("预览结果");
    await pane.getByRole("button", { name: "放入工作簿" }).waitFor();
    if (month === "9月") await workbench.screenshot("streaks-preview");
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
  }

  async function readPerson(sheet: string, number: string): Promise<Record<string, unknown>> {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const heads = rows.find((row) => row.includes("工号")) ?? [];
    const person = rows.find(([first]) => first === number) ?? [];
    return Object.fromEntries(heads.map((head, i) => [String(head), person[i]]));
  }

  it("pays no reward in July and August", async () => {
    await appraise("7月");
    expect(await readPerson("考核结果 S5 7月", "CS002")).toMatchObject(first(PAY));
    await click("再考核一份数据");
    await appraise("8月");
    expect(await readPerson("考核结果 S5 8月", "CS002")).toMatchObject({ ...first(PAY), 连续奖励: 0 });
  });

  it("pays the 200 in September, with the history taken from the results of July and August", async () => {
    await click("再考核一份数据");
    await appraise("9月");
    const person = await readPerson("考核结果 S5 9月", "CS002");
    expect(person).toMatchObject({
      ...first(PAY + REWARD),
      "等级·考核结果 S5 7月": "优秀",
      "等级·考核结果 S5 8月": "优秀",
      连续奖励: REWARD,
      连续等级提示: "连续三个月第一且优秀",
    });
    const other = await readPerson("考核结果 S5 9月", "CS003");
    expect(other).toMatchObject({ 应发工资: 5_487.5, 连续奖励: 0, 连续等级提示: "" });
    await workbench.screenshot("streaks-results");
  });

  it("follows when July turns out otherwise, and takes the reward back", async () => {
    const rows = await cells.getValues("'7月'!A1:Z40");
    const head = rows.findIndex((row) => row.includes("工号"));
    const column = rows[head]?.indexOf("未回复数") ?? -1;
    const row = rows.findIndex(([number]) => number === "CS002");
    const address = `'7月'!${String.fromCharCode(65 + column)}${row + 1}`;
    await cells.setValues(address, [[9]]);
    // 9 × 5 points off a quarter: 88.75, 良好
    expect(await readPerson("考核结果 S5 7月", "CS002")).toMatchObject({ 总分: 88.75, 等级: "良好" });
    expect(await readPerson("考核结果 S5 9月", "CS002")).toMatchObject({ 连续奖励: 0, 应发工资: PAY });
    await cells.setValues(address, [[0]]);
    expect(await readPerson("考核结果 S5 9月", "CS002")).toMatchObject({ 连续奖励: REWARD, 应发工资: PAY + REWARD });
  });

  it("pays once: built on by another sheet as the fourth month, nothing more is paid", async () => {
    const fourth = await cells.sheets();
    expect(fourth.filter((sheet) => sheet.startsWith("考核结果 S5"))).toHaveLength(3);
    await cells.addSheet("四个月");
    await cells.setFormulas("四个月!A1", [
      ['=KPI.STREAKS({"优秀","优秀","优秀","优秀";"优秀","优秀","优秀","良好"},{1,1,1,1;1,1,1,1},Scheme_S5)'],
    ]);
    await cells.settled();
    expect(await cells.getValues("四个月!A1:B2")).toEqual([
      [0, ""],
      [0, ""],
    ]);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

function first(pay: number) {
  return { 总分: 100, 等级: "优秀", 名次: 1, 应发工资: pay };
}

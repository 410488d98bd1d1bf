import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { giveUpHalfWay } from "../support/giveUpHalfWay";
import { hideRows } from "../support/hideRows";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * August of the sample workbook: CS002 has full marks, 4,000 × 100 % + 300 (1 % of 30,000) + 300 meals = 4,600. What is carried over, and
 * months in a row, `quarter.test.ts` shows.
 */
describe("periods are issued and kept", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await click(/客服绩效与提成方案/);
    await click("放入工作簿");
    await click("用此方案考核");
    await appraise(/数据8月/);
  });

  const click = (name: string | RegExp, exact = false) => pane.getByRole("button", { name, exact }).first().click();

  async function appraise(source: RegExp): Promise<void> {
    await click(source);
    await click("预览结果");
    await pane.locator("footer").getByRole("button", { name: "放入工作簿" }).waitFor();
    await workbench.screenshot(`register-preview-${source.source}`);
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
  }

  async function readRow(sheet: string, number: string, head = "工号"): Promise<Record<string, unknown>> {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const heads = rows.find((row) => row.includes(head)) ?? [];
    const column = heads.indexOf(head);
    const person = rows.find((row) => row[column] === number) ?? [];
    return Object.fromEntries(heads.map((each, i) => [String(each), person[i]]));
  }

  const AUGUST = "考核结果 KFJXYTC 8月";
  const PEOPLE = "A13:AJ40";
  let figures: unknown = null;

  it("lists what is open, hidden rows among it, and takes all back when given up, or whichever batch fails", async () => {
    await hideRows(pane, AUGUST, "14:15");
    await click("定稿", true);
    await click(/考核结果 KFJXYTC 8月/);
    await pane.getByText("还有什么没完成").waitFor();
    await pane.getByText("结果表有 2 行被筛选或隐藏，这些人照样定稿").waitFor();
    await pane.getByLabel("周期").fill("2026-08");
    await pane.getByLabel("经办人").fill("李四");
    await pane.locator("footer").getByRole("button", { name: "定稿" }).waitFor();
    await workbench.screenshot("register-open");
    const look = async () => {
      await cells.settled();
      const address = "'考核结果 KFJXYTC 8月'!A1:AJ40";
      return [await cells.sheets(), await cells.getFormulas(address), await cells.getValues(address)];
    };
    const before = await look();
    await pane.evaluate(giveUpHalfWay, "正在定稿…");
    await pane.locator("footer").getByRole("button", { name: "定稿" }).click();
    await pane.getByText("已取消，工作簿和之前一样。").waitFor();
    expect(await look()).toEqual(before);
    figures = await cells.getValues(`'${AUGUST}'!${PEOPLE}`);
    let failed = 0;
    for (let batch = 1; batch < 60; batch += batch < 6 ? 1 : 7) {
      // The pane reads the workbook again once it has been quiet; its batches are not those of issuing.
      await pane.waitForTimeout(500);
      await cells.settled();
      await cells.fail({ batch });
      await pane.locator("footer").getByRole("button", { name: "定稿" }).click();
      const issued = pane.getByText(/2026-08 已定稿/);
      await Promise.race([pane.getByRole("alert").waitFor(), issued.waitFor()]);
      await cells.fail(null);
      await cells.settled();
      // A reading that fails afterwards is told, too.
      if (await issued.isVisible()) break;
      failed++;
      expect(await look()).toEqual(before);
    }
    expect(failed).toBeGreaterThan(6);
  });

  it("has issued August into the register", async () => {
    await pane.getByText(/2026-08 已定稿/).waitFor();
    expect(await readRow("台账", "CS002")).toMatchObject({
      周期: "2026-08",
      方案: "KFJXYTC",
      总分: 100,
      等级: "优秀",
      名次: 1,
      应发工资: 4_600,
      类别: "定稿",
      经办人: "李四",
      结果表: "考核结果 KFJXYTC 8月",
    });
    const formulas = await cells.getFormulas("'考核结果 KFJXYTC 8月'!A13:AJ13");
    expect(formulas.flat().filter((formula) => String(formula).startsWith("="))).toEqual([]);
    expect(await cells.getValues(`'${AUGUST}'!${PEOPLE}`)).toEqual(figures);
    await workbench.screenshot("register-issued");
  });

  it("unlocks with a reason, which is written down", async () => {
    await click(/2026-08 · 客服绩效与提成方案/);
    await click("解锁");
    await pane.getByLabel("原因").first().fill("补一条备注");
    await click("解锁");
    await pane.getByText("已解锁，与定稿时一致").waitFor();
    const log = await cells.getValues("'定稿记录'!A1:P10");
    expect(log.filter((row) => row.includes("解锁"))).toEqual([
      expect.arrayContaining(["2026-08", "补一条备注", "李四"]),
    ]);
    await workbench.screenshot("register-unlocked");
  });

  it("saves the payroll as a file of GBK, which agrees with the results", async () => {
    await click("核对合计");
    await pane.getByText("与定稿时的结果一致，分毫不差").waitFor();
    await pane.getByLabel("编码").selectOption({ label: "GBK（老的薪资系统）" });
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), click("保存 CSV 文件")]);
    const csv = new TextDecoder("gbk").decode(await readFile(await download.path()));
    const [heads, ...lines] = csv.trim().split("\r\n");
    expect(heads).toMatch(/^工号,姓名,部门,绩效工资,提成,奖金,.*,应发工资/);
    expect(lines.find((line) => line.startsWith("CS002,"))).toMatch(/,4600\.00/);
    await workbench.screenshot("register-payroll");
  });

  it("grades the quarter by a scheme that counts the grades of its months, in formulas", async () => {
    await click("方案", true);
    await click("返回");
    await click(/高级客户关系经理绩效考核/);
    await click("放入工作簿");
    await pane.getByRole("button", { name: "用此方案考核" }).waitFor();
    await click("定稿", true);
    await click("返回");
    await click("汇总…");
    await pane.getByLabel("按哪个方案评等级").selectOption({ label: "高级客户关系经理绩效考核" });
    await pane.getByText(/数的是每个人各期的等级/).waitFor();
    await workbench.screenshot("register-roll-up-by-count");
    await click("放入工作表");
    await pane.getByText(/已放入工作表/).waitFor();
    await cells.settled();
    const rows = await cells.getValues("'汇总 2026 Q3'!A8:J36");
    const [heads = [], ...people] = rows;
    const at = (head: string) => heads.indexOf(head);
    // Whose months are all 优秀 is 优秀; three of 优秀 and 良好 would be 良好; no 不合格 is 合格. Only August is issued.
    const graded = people.map((row) => [row[at("2026-08 等级")], row[at("等级")]]);
    expect(graded[people.findIndex(([number]) => number === "CS002")]).toEqual(["优秀", "优秀"]);
    expect(graded.some(([august]) => august !== "优秀" && august !== "")).toBe(true);
    for (const [august, grade] of graded) if (august !== "") expect(grade).toBe(august === "优秀" ? "优秀" : "合格");
    await click("返回");
    await cells.settled();
  });

  it("rolls the quarter up on a sheet of formulas, with teams, and issues it, in English", async () => {
    await click("English");
    await click("Roll up…");
    await pane.getByText(/Months not issued yet: 2026-07, 2026-09/).waitFor();
    await pane.getByLabel("Team's score").selectOption({ label: "Mean of its members" });
    await workbench.screenshot("register-roll-up");
    await click("Put on a sheet");
    await pane.getByText(/It is on the sheet/).waitFor();
    const people = await cells.getValues("'Roll-up 2026 Q3'!A9:R36");
    await workbench.screenshot("register-roll-up-sheet");
    const own = (row: (typeof people)[number]) => Number(row[4]);
    const best = people.find(([number]) => number === "CS002") ?? [];
    const [, , team, august, total, share, sum] = best;
    expect([august, total]).toEqual([100, 100]);
    // Who has no total of the month has none of the quarter.
    const members = people.filter((row) => row[2] === team && row[4] !== "");
    const mean = members.reduce((all, row) => all + own(row), 0) / members.length;
    expect(share).toBeCloseTo(mean, 9);
    // 80 % of one's own, 20 % of the team's.
    expect(sum).toBeCloseTo(100 * 0.8 + mean * 0.2, 2);
    const heads = await cells.getFormulas("'Roll-up 2026 Q3'!D7:D9");
    expect(heads[1]).toEqual(["2026-08"]);
    expect(String(heads[2]?.[0])).toMatch(/^=XLOOKUP/);
    await click("Back");
    await cells.settled();
    // The pane reads again when a change has been over for 0.3 s (watchWorkbook.ts); nobody is faster than that.
    await pane.waitForTimeout(500);
    await click(/Roll-up 2026 Q3/);
    await pane.locator("footer").getByRole("button", { name: "Issue" }).click();
    await pane
      .getByText(/2026 Q3 is issued|2026 Q3/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: /2026 Q3 · 客服绩效与提成方案/ }).waitFor();
    const register = await cells.getValues("'台账'!A1:M130");
    expect(register.filter(([period, , , , number]) => period === "2026 Q3" && number === "CS002")).toHaveLength(1);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

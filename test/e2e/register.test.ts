import type { Frame } from "playwright-core";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * September of the sample workbook. CS002: full marks, 4,000 × 100 % + 300 (1 % of 30,000) + 300 meals = 4,600. With 9 unanswered of
 * September the 5 points each take 45 off one indicator of a quarter of the weight: 100 − 45/4 = 88.75, 良好; pay 4,000 × 88.75 % +
 * 300 + 300 = 4,150: 450 less.
 */
describe("a period is issued and kept", () => {
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
    await click(/数据9月/);
    await click("预览结果");
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
  });

  const click = (name: string | RegExp, exact = false) => pane.getByRole("button", { name, exact }).first().click();

  async function readRow(sheet: string, number: string): Promise<Record<string, unknown>> {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const heads = rows.find((row) => row.includes("工号")) ?? [];
    const column = heads.indexOf("工号");
    const person = rows.find((row) => row[column] === number) ?? [];
    return Object.fromEntries(heads.map((head, i) => [String(head), person[i]]));
  }

  it("lists what is open, and takes everything back whichever batch fails", async () => {
    await click("定稿", true);
    await click(/考核结果 KFJXYTC 9月/);
    await pane.getByText("还有什么没完成").waitFor();
    await pane.getByLabel("周期").fill("2026-09");
    await pane.getByLabel("经办人").fill("李四");
    await pane.locator("footer").getByRole("button", { name: "定稿" }).waitFor();
    await workbench.screenshot("register-open");
    const look = async () => {
      await cells.settled();
      const address = "'考核结果 KFJXYTC 9月'!A1:AJ40";
      return [await cells.sheets(), await cells.getFormulas(address), await cells.getValues(address)];
    };
    const before = await look();
    let failed = 0;
    for (let batch = 1; batch < 60; batch += batch < 6 ? 1 : 4) {
      await cells.fail({ batch });
      await pane.locator("footer").getByRole("button", { name: "定稿" }).click();
      const issued = pane.getByText(/2026-09 已定稿/);
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

  it("has issued September into the register", async () => {
    await pane.getByText(/2026-09 已定稿/).waitFor();
    expect(await readRow("台账", "CS002")).toMatchObject({
      周期: "2026-09",
      方案: "KFJXYTC",
      总分: 100,
      等级: "优秀",
      名次: 1,
      应发工资: 4_600,
      类别: "定稿",
      经办人: "李四",
      结果表: "考核结果 KFJXYTC 9月",
    });
    expect(await readRow("台账", "CS003")).toMatchObject({ 应发工资: 5_487.5 });
    const formulas = await cells.getFormulas("'考核结果 KFJXYTC 9月'!A13:AJ13");
    expect(formulas.flat().filter((formula) => String(formula).startsWith("="))).toEqual([]);
    await workbench.screenshot("register-issued");
  });

  it("shows what a late change makes of it, and leaves the register alone", async () => {
    const rows = await cells.getValues("'9月'!A1:Z40");
    const head = rows.findIndex((row) => row.includes("工号"));
    const column = rows[head]?.indexOf("未回复数") ?? -1;
    const row = rows.findIndex(([number]) => number === "CS002");
    await cells.setValues(`'9月'!${String.fromCharCode(65 + column)}${row + 1}`, [[9]]);
    await cells.settled();
    await click(/2026-09 · KFJXYTC/);
    await click("再算一遍");
    await pane.getByText(/应发差额合计/).waitFor();
    const difference = pane.getByRole("row", { name: /钱二|CS002/ }).first();
    expect(await difference.textContent()).toContain("-450");
    await workbench.screenshot("register-difference");
    expect(await readRow("台账", "CS002")).toMatchObject({ 总分: 100, 应发工资: 4_600 });
  });

  it("unlocks with a reason, which is written down", async () => {
    await click("解锁");
    await pane.getByLabel("原因").first().fill("补一条备注");
    await click("解锁");
    await pane.getByText("已解锁，与定稿时一致").waitFor();
    const log = await cells.getValues("'定稿记录'!A1:P10");
    expect(log.filter((row) => row.includes("解锁"))).toEqual([
      expect.arrayContaining(["2026-09", "补一条备注", "李四"]),
    ]);
    await workbench.screenshot("register-unlocked");
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

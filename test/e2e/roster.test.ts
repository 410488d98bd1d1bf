import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * Figures on one sheet, the order value on a second, base pay on a third. CS002: full marks, 4,000 + 1 % of 30,000 + 300 = 4,600.
 * An order value of 110 instead of 120 costs 10 points of a quarter's weight: 97.5, and with a base of 4,100 it is 3,997.50 + 300 + 300 =
 * 4,597.50. CS004 is CS-04 in the roster: the same figures, 4,200 + 300 + 300 = 4,800. CS009 is nobody there, and left out.
 * The row of CS004 is hidden and counts; a day stands where the unanswered of CS009 belong.
 */
const FIGURES = [
  ["部门", "工号", "姓名", "接待人数", "询单转化率", "平均响应时间(秒)", "净销售额", "未回复数"],
  ["售前", "CS002", "钱二", 520, 0.5, 40, 30_000, 0],
  ["售前", "CS004", "李四", 520, 0.5, 40, 30_000, 0],
  ["售前", "CS009", "临时", 520, 0.5, 40, 30_000, 0],
];
const ROSTER = [
  ["工号", "姓名", "底薪", "餐补", "离职日期"],
  ["CS002", "钱二", 4_000, 300, ""],
  ["CS-04", "李四", 4_200, 300, ""],
  ["CS005", "周五", 4_000, 300, "2020-08-31"],
];

/** Numbers that are texts, and a subtotal between people. */
const QUALITY = [
  ["员工编号", "姓名", "客单价"],
  [" cs004", "李四", "'120"],
  ["", "一组小计", 240],
  ["CS002", "钱二", 120],
  ["CS009", "临时", 120],
];

describe("a roster", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await cells.addSheet("十月");
    await cells.setValues("十月!A1", FIGURES);
    await cells.addSheet("人员档案");
    await cells.setValues("人员档案!A1", ROSTER);
    await cells.addSheet("质检");
    await cells.setValues("质检!A1", QUALITY);
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  it("is proposed, joined by number, and everybody who does not fit is mended", async () => {
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("十月");
        sheet.getRange("A3:A3").rowHidden = true;
        sheet.getRange("H4:H4").numberFormat = [["yyyy-mm-dd"]];
        sheet.getRange("H4:H4").values = [[46_270]];
        await context.sync();
      }),
    );
    await click(/工作表 十月/);
    await pane.getByText(/^有 1 行被筛选或隐藏（第 3 行），仍计入/).waitFor();
    await pane.getByText(/^“未回复数”有 1 个日期（H4），现在按数字计分/).waitFor();
    await click("未回复数：日期按空白计");
    await pane.getByText("“未回复数”里的日期不算数，按空白计").waitFor();
    await pane.getByText(/^“质检”里有：按工号对上 3 人中的 3 人。/).waitFor();
    await workbench.screenshot("figures-offered-zh");
    await click("客单价：从“质检”取");
    await pane.getByText(/按工号对上 3 人中的 3 人。结果表里/).waitFor();
    // The workbook has a roster of its own, with more people.
    await pane
      .getByRole("combobox", { name: "再从一张表取" })
      .selectOption({ label: "人员档案（底薪、餐补、离职日期）" });
    await pane.getByText(/按工号对上 3 人中的 1 人/).waitFor();
    await workbench.screenshot("roster-findings-zh");
    await pane.getByRole("combobox", { name: "李四在“人员档案”里是" }).selectOption("CS-04");
    await pane.getByText(/按工号对上 3 人中的 2 人/).waitFor();
    await click("临时：不计入");
    await pane
      .getByText(/按工号对上 2 人中的 2 人/)
      .nth(1)
      .waitFor();
  });

  it("pays by what the formulas look up, and follows the roster", async () => {
    await click("预览结果");
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
    const pay = async () => {
      const rows = await cells.getValues("'考核结果 S5 十月'!A1:AZ30");
      const heads = rows.find((row) => row.includes("工号")) ?? [];
      return rows
        .slice(rows.indexOf(heads) + 1)
        .filter(([number]) => number !== "")
        .map((row) => [row[heads.indexOf("工号")], row[heads.indexOf("应发工资")]]);
    };
    expect(await pay()).toEqual([
      ["CS002", 4_600],
      ["CS004", 4_800],
    ]);
    await cells.setValues("人员档案!C2", [[4_100]]);
    await cells.settled();
    expect((await pay())[0]).toEqual(["CS002", 4_700]);
    // The sheet with the order value is followed, too.
    await cells.setValues("质检!C4", [[110]]);
    await cells.settled();
    expect((await pay())[0]).toEqual(["CS002", 4_597.5]);
  });

  it("is joined as well where the scheme is tried, and where its figures are looked at while it is edited", async () => {
    await workbench.page.getByRole("button", { name: "270" }).click();
    await click("方案");
    await pane.getByRole("combobox", { name: "数据" }).selectOption({ label: "十月" });
    await pane.getByText("按考核时的读法，连同“质检”“人员档案”").waitFor();
    await pane.getByText("应发 4,597.50").first().waitFor();
    await click("试算");
    await pane.getByRole("checkbox", { name: /^十月/, checked: true }).waitFor();
    await click("开始试算");
    // 4,597.50 + 4,800, without who was left out
    await pane.getByRole("region", { name: "合计" }).getByText("9,397.50").first().waitFor();
    await pane.getByText(/^2 人中 0 人有变化/).waitFor();
    await workbench.screenshot("what-if-as-appraised-zh");
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

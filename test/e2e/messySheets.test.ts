import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * A sheet as people make it, appraised by clicks. CS002: full marks, 4,000 + 1 % of 30,000 + 300 = 4,600. CS003: 45 % of 50 % are
 * 90 points of a quarter, total 97.5: 4,387.50 + 600 + 200 + 300 = 5,487.50. Subtotals are nobody's: the pay is 10,087.50. Sales are in
 * 万元, one of them a text.
 */
const SHEET = [
  ["客服一部十月考核", "", "", "", "", "", "", "", "", "", ""],
  [
    "部门",
    "工号",
    "姓名",
    "接待人数",
    "询单转化率",
    "平均响应时间(秒)",
    "净销售额（万元）",
    "客单价",
    "未回复数",
    "底薪",
    "餐补",
  ],
  ["售前", "CS002", "钱二", 520, 50, 40, 3, 120, 0, 4_000, 300],
  ["", "", "一组小计", 520, 50, 40, 3, 120, 0, 4_000, 300],
  ["", "CS003", "孙三", 800, 45, 40, " 5 ", 125, 0, 4_500, 300],
  ["本月合计", "", "", 1_320, "", "", 8, "", 0, 8_500, 600],
  ["制表：张三", "", "审核：李四", "", "", "", "", "", "", "", ""],
];

describe("a messy sheet", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await cells.addSheet("十月");
    await cells.setValues("十月!A1", SHEET);
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  it("is read as people alone, and says so before the columns are matched", async () => {
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await click(/工作表 十月/);
    await pane.getByText("“一组小计”（第 4 行）像是汇总，不作为人员计入").waitFor();
    await pane.getByText("“部门”多人只写一次（合并单元格），下面各行沿用").waitFor();
    await workbench.screenshot("check-up-zh");
    await click("询单转化率：这样读");
    await pane.getByText("“询单转化率”按百分数读：45 即 45%").waitFor();
    await pane.getByText("“净销售额（万元）”的单位与方案不同，方案用“元”。换算（×10000）？").waitFor();
    await click("净销售额（万元）：这样读");
    await pane.getByText("“净销售额（万元）”换算单位：每个数 ×10000").waitFor();
  });

  it("pays the two people and nobody else", async () => {
    await click("预览结果");
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
    const rows = await cells.getValues("'考核结果 S5 十月'!A1:AZ30");
    const heads = rows.find((row) => row.includes("工号")) ?? [];
    const column = (head: string) => heads.indexOf(head);
    const people = rows.slice(rows.indexOf(heads) + 1).filter(([number]) => number !== "");
    expect(people.map((row) => ["工号", "部门", "总分", "应发工资"].map((head) => row[column(head)]))).toEqual([
      ["CS002", "售前", 100, 4_600],
      ["CS003", "售前", 97.5, 5_487.5],
    ]);
    const sums = rows.find(([label]) => label === "合计") ?? [];
    expect(sums[column("应发工资")]).toBe(10_087.5);
    await workbench.screenshot("messy-results-zh");
  });

  it("says so when another person is inserted among them", async () => {
    const check = "'考核结果 S5 十月'!A4";
    expect(await cells.getValues(check)).toEqual([["与放入时一致。改动数据或方案后，这张表随即重算，这里会提示。"]]);
    await cells.setValues("十月!B4:C4", [["CS009", "丁五"]]);
    await cells.settled();
    expect(await cells.getValues(check)).toEqual([[expect.stringMatching(/^注意：数据的行数变了/)]]);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * Teamwork is rated: the supervisor's word counts half, that of two colleagues or more the other half; 优秀 is worth 100, 良好 85, 合格 70.
 * 张三: 0.5 × 100 + 0.5 × (85 + 70) ÷ 2 = 88.75. Of 李四 one colleague has not said anything: the supervisor's 85 alone.
 */
const RATINGS = [
  ["评分人", "被评价人", "评价关系", "团队合作"],
  ["王一", "张三", "主管", "优秀"],
  ["李四", "张三", "同事", "良好"],
  ["赵六", "张三", "同事", "合格"],
  ["王一", "李四", "主管", "良好"],
  ["张三", "李四", "同事", ""],
  ["赵六", "李四", "同事", "优秀"],
];
/** Another month of it, with a note above, another header, and somebody who has not said anything yet. */
const NEXT_RATINGS = [
  ["11 月互评，月底前填完", "", "", ""],
  ["评分人", "被评价人", "评价关系", "团队合作 等级"],
  ["王一", "张三", "主管", "良好"],
  ["李四", "张三", "同事", "优秀"],
  ["赵六", "张三", "同事", "合格"],
  ["王一", "李四", "主管", "良好"],
  ["张三", "李四", "同事", "良好"],
  ["赵六", "李四", "同事", ""],
];
/** The other indicators stand in another list. */
const FIGURES = [
  ["姓名", "处理速度", "服务质量", "满意度调查", "投诉数量", "投诉处理率", "沟通能力", "工作态度", "员工表现奖"],
  ["张三", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
  ["李四", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
];

/** With a figure in full-width digits, and a total below. */
const NEXT_FIGURES = [
  FIGURES[0] ?? [],
  ["张三", 12, "９０", 90, 0, 1, "优秀", "优秀", 0],
  ["李四", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
  ["合计", 24, 180, 180, 0, 2, "", "", 0],
];

/** A column a rater, as a form of answers has it: 张三 (90 + 80) ÷ 2 = 85, 李四 (70 + 85) ÷ 2 = 77.5 although he rates others. */
const WIDE = [
  ["工号", "姓名", "王一评分", "李四评分", "赵六", "说明"],
  ["A1", "张三", 90, 80, "", "带新人"],
  ["A2", " 李四 ", 70, "", 85, "按时完成"],
];

describe("what several raters say", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await cells.addSheet("互评10月");
    await cells.setValues("互评10月!A1", RATINGS);
    await cells.addSheet("指标10月");
    await cells.setValues("指标10月!A1", FIGURES);
    // What a check of this Excel has left behind is nobody's list: it would make a third of one form.
    await cells.addSheet("KPICHECK 9");
    await cells.setValues("'KPICHECK 9'!A1", FIGURES);
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  it("is summed up in formulas, a column a rater, with who is missing", async () => {
    await click(/客户服务人员 KPI 量化考核/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await pane.getByRole("button", { name: /工作表 指标10月/ }).waitFor();
    expect(await pane.getByRole("button", { name: /KPICHECK/ }).count()).toBe(0);
    await click(/工作表 互评10月/);
    await pane.getByText("每次评分一行，6 行，2 人，4 位评分人").waitFor();
    await pane.getByText("张三还没评：李四").waitFor();
    await workbench.screenshot("ratings-zh");
    await click("放入评分汇总");
    await pane.getByText("已放入“评分汇总 10月”，2 人。").waitFor();
    await cells.settled();
    expect(await cells.getValues("'评分汇总 10月'!A7:E9")).toEqual([
      ["姓名", "团队合作，主管评分", "团队合作，同事评分", "团队合作，同事评分 2", "还没评分"],
      ["李四", "良好", "优秀", "", "张三"],
      ["张三", "优秀", "良好", "合格", ""],
    ]);
    // A rating that comes in stands in the summary.
    await cells.setValues("互评10月!D6", [["良好"]]);
    await cells.settled();
    expect((await cells.getValues("'评分汇总 10月'!A8:E8"))[0]).toEqual(["李四", "良好", "良好", "优秀", ""]);
    await cells.setValues("互评10月!D6", [[""]]);
  });

  it("is joined to the other figures, weighed by the scheme, and what is missing is open before issuing", async () => {
    await click("返回");
    await click(/工作表 指标10月/);
    await pane.getByRole("combobox", { name: "从哪张表取" }).selectOption({ index: 1 });
    await pane.getByText(/按姓名对上 2 人中的 2 人/).waitFor();
    await pane.getByRole("combobox", { name: /^团队合作，同事评分 2/ }).waitFor();
    await click("预览结果");
    await click(/张三/);
    await workbench.screenshot("ratings-explained-zh");
    await pane.getByText("88.75", { exact: true }).first().waitFor();
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await click("去定稿");
    await click(/考核结果 S5 指标10月/);
    await pane.getByText(/1 人的评分不够方案要的份数：李四/).waitFor();
    await workbench.screenshot("ratings-open-zh");
    await pane.getByText(/李四 ← 张三/).waitFor();
  });

  it("comes with the next month's figures in two clicks, summed up and joined again, with who is missing", async () => {
    await cells.addSheet("互评11月");
    await cells.setValues("互评11月!A1", NEXT_RATINGS);
    await cells.addSheet("指标11月");
    await cells.setValues("指标11月!A1", NEXT_FIGURES);
    await cells.settled();
    await pane.getByRole("button", { name: "考核", exact: true }).click();
    await click("再考核一份数据");
    await click("照 指标10月 考核 指标11月");
    await pane.getByText("表头“团队合作”现在是“团队合作 等级”").waitFor();
    await pane.getByText("赵六还没评：李四").waitFor();
    await workbench.screenshot("ratings-next-zh");
    await click("放入结果");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
    expect(await cells.getValues("'评分汇总 11月'!A8:E9")).toEqual([
      ["李四", "良好", "良好", "", "赵六"],
      ["张三", "良好", "优秀", "合格", ""],
    ]);
    // 0.5 × 85 + 0.5 × (100 + 70) ÷ 2 = 85, and seven other indicators of the same weight at 100: 785 ÷ 8.
    const rows = await cells.getValues("'考核结果 S5 指标11月'!A1:AE20");
    expect(rows.find(([name]) => name === "张三")).toEqual(expect.arrayContaining(["张三", 98.13, "优秀", 85]));
  });

  it("and lists of one form are taken together, in formulas, as one group", async () => {
    await cells.addSheet("二组10月");
    await cells.setValues("二组10月!A1", [FIGURES[0] ?? [], ["王五", 10, 95, 95, 0, 1, "良好", "优秀", 1]]);
    await click("再考核一份数据");
    await pane.getByText("2 张同样的表：指标10月、二组10月").waitFor();
    await pane.getByRole("button", { name: "合在一起考核" }).last().click();
    await workbench.screenshot("same-forms-zh");
    await click("合并这 2 张");
    await pane.getByText("每人一行，3 行，3 人").waitFor();
    await cells.settled();
    expect(await cells.getValues("'合并 10月'!A7:D10")).toEqual([
      ["部门", "姓名", "处理速度", "服务质量"],
      ["指标", "张三", 12, 90],
      ["指标", "李四", 12, 90],
      ["二组", "王五", 10, 95],
    ]);
    expect((await cells.getValues("'合并 10月'!A3"))[0]).toEqual(["各表的人都在下面"]);
    const rated = pane.getByRole("option", { name: /评分汇总 10月/ });
    await rated.waitFor({ state: "attached" });
    await pane.getByRole("combobox", { name: "从哪张表取" }).selectOption((await rated.getAttribute("value")) ?? "");
    await click("预览结果");
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
  });

  it("which are found again next month, with the ratings that belong to them, in English", async () => {
    await cells.addSheet("二组11月");
    // A header is called otherwise on one of the sheets, a column stands elsewhere; 王五 has gone, 赵六 has come.
    const heads = [...(FIGURES[0] ?? [])].reverse().map((head) => (head === "处理速度" ? "平均处理速度" : head));
    await cells.setValues("二组11月!A1", [heads, ["赵六", 10, 95, 95, 0, 1, "良好", "优秀", 1].reverse()]);
    await cells.settled();
    await click("再考核一份数据");
    await click("English");
    await click("Appraise 11月 as 10月 was");
    await pane.getByText("二组11月: the header “处理速度” is “平均处理速度” now").waitFor();
    await pane.getByText("1 no longer there: 王五").waitFor();
    await workbench.page.getByRole("button", { name: "270" }).click();
    await workbench.screenshot("same-forms-next-en");
    expect(await pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await click("Insert results");
    await pane
      .getByText(/^The results of 3 people are on sheet/)
      .first()
      .waitFor();
    await cells.settled();
    const stacked = await cells.getValues("'Together 11月'!A7:D10");
    expect(stacked.map((row) => row.slice(0, 3))).toEqual([
      ["Department", "姓名", "处理速度"],
      ["指标", "张三", 12],
      ["指标", "李四", 12],
      ["二组", "赵六", 10],
    ]);
    const rows = await cells.getValues("'Results S5 Together 11月'!A1:AE20");
    expect(rows.find((row) => row.includes("张三"))).toEqual(expect.arrayContaining(["张三", 98.13, "优秀", 85]));
  });

  it("may stand in a column a rater: their mean, and who is missing, where the scheme has no raters", async () => {
    await click("中文");
    await pane.getByRole("button", { name: "方案", exact: true }).click();
    const back = pane.getByRole("button", { name: "返回", exact: true });
    if (await back.isVisible()) await back.click();
    await click(/平衡计分卡法/);
    await nameScheme(pane, "S6");
    await click("放入工作簿");
    await cells.addSheet("满意度打分 9月");
    await cells.setValues("'满意度打分 9月'!A1", WIDE);
    await click("用此方案考核");
    await click(/工作表 满意度打分 9月/);
    await pane.getByLabel("这张表是").selectOption({ label: "每人一行，每列一位评分人" });
    await pane.getByLabel("评的是哪项指标").selectOption({ label: "客户满意度" });
    await pane.getByRole("checkbox", { name: /赵六/ }).check();
    await pane.getByText("3 位评分人：王一、李四、赵六；评 客户满意度").waitFor();
    await pane.getByText("赵六还没评：张三").waitFor();
    await workbench.screenshot("ratings-across-zh");
    await click("放入评分汇总");
    await pane.getByText("已放入“评分汇总 9月”，2 人。").waitFor();
    await cells.settled();
    expect(await cells.getValues("'评分汇总 9月'!A7:G9")).toEqual([
      ["工号", "姓名", "王一评分", "李四评分", "赵六", "客户满意度", "还没评分"],
      ["A1", "张三", 90, 80, "", 85, "赵六"],
      ["A2", "李四", 70, "", 85, 77.5, ""],
    ]);
    await cells.setValues("'满意度打分 9月'!E2", [[100]]);
    await cells.settled();
    expect((await cells.getValues("'评分汇总 9月'!F8:G8"))[0]).toEqual([90, ""]);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

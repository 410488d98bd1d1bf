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
/** The other indicators stand in another list. */
const FIGURES = [
  ["姓名", "处理速度", "服务质量", "满意度调查", "投诉数量", "投诉处理率", "沟通能力", "工作态度", "员工表现奖"],
  ["张三", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
  ["李四", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
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
    await cells.addSheet("互评");
    await cells.setValues("互评!A1", RATINGS);
    await cells.addSheet("十月指标");
    await cells.setValues("十月指标!A1", FIGURES);
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  it("is summed up in formulas, a column a rater, with who is missing", async () => {
    await click(/客户服务人员 KPI 量化考核/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await click(/工作表 互评/);
    await pane.getByText("每次评分一行，6 行，2 人，4 位评分人").waitFor();
    await pane.getByText("张三还没评：李四").waitFor();
    await workbench.screenshot("ratings-zh");
    await click("放入评分汇总");
    await pane.getByText("已放入“评分汇总”，2 人。").waitFor();
    await cells.settled();
    expect(await cells.getValues("评分汇总!A7:E9")).toEqual([
      ["姓名", "团队合作，主管评分", "团队合作，同事评分", "团队合作，同事评分 2", "还没评分"],
      ["李四", "良好", "优秀", "", "张三"],
      ["张三", "优秀", "良好", "合格", ""],
    ]);
    // A rating that comes in stands in the summary.
    await cells.setValues("互评!D6", [["良好"]]);
    await cells.settled();
    expect((await cells.getValues("评分汇总!A8:E8"))[0]).toEqual(["李四", "良好", "良好", "优秀", ""]);
    await cells.setValues("互评!D6", [[""]]);
  });

  it("is joined to the other figures, weighed by the scheme, and what is missing is open before issuing", async () => {
    await click("返回");
    await click(/工作表 十月指标/);
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
    await click(/考核结果 S5 十月指标/);
    await pane.getByText(/1 人的评分不够方案要的份数：李四/).waitFor();
    await workbench.screenshot("ratings-open-zh");
    await pane.getByText(/李四 ← 张三/).waitFor();
  });

  it("and lists of one form are taken together, in formulas, as one group", async () => {
    await cells.addSheet("二组十月");
    await cells.setValues("二组十月!A1", [FIGURES[0] ?? [], ["王五", 10, 95, 95, 0, 1, "良好", "优秀", 1]]);
    await pane.getByRole("button", { name: "考核", exact: true }).click();
    await click("再考核一份数据");
    await pane.getByText("2 张同样的表：十月指标、二组十月").waitFor();
    await pane.getByRole("button", { name: "合在一起考核" }).last().click();
    await workbench.screenshot("same-forms-zh");
    await click("合并这 2 张");
    await pane.getByText("每人一行，3 行，3 人").waitFor();
    await cells.settled();
    expect(await cells.getValues("合并!A7:D10")).toEqual([
      ["部门", "姓名", "处理速度", "服务质量"],
      ["十月指标", "张三", 12, 90],
      ["十月指标", "李四", 12, 90],
      ["二组十月", "王五", 10, 95],
    ]);
    expect((await cells.getValues("合并!A3"))[0]).toEqual(["各表的人都在下面"]);
  });

  it("may stand in a column a rater: their mean, and who is missing, where the scheme has no raters", async () => {
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

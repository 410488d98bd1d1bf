import { given, partly } from "../basis";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const figures = { zh: "单位、权重、目标值、评分方法与扣分", en: "unit, weight, target, method and points" };
const fromNotes = (zh: string, en: string) => partly({ zh, en }, figures);

/** The source's ranges of totals and of sales meet: 85–95 and 70–85, 40,000–60,000 and 60,000–80,000. */
const gradeOf = (zh: string, en: string) =>
  partly({ zh: `${zh} 分、岗位级别与培训强度`, en: `${en}, the post and the training` }, { zh: "恰在线上的归高一等", en: "that a total on the line has the higher grade" });
const onTheLine = { zh: "恰在线上的金额归高一档", en: "that an amount on the line is in the higher tier" };
const oneBonus = { zh: `${onTheLine.zh}；奖金只发所到一档的`, en: `${onTheLine.en}, and that the bonus of the tier reached replaces the lower one` };
const salesReport = { zh: "E店宝 · 报表 · 销售业绩", en: "E-Dianbao (shop ERP), reports, sales results" };

/** The pay scheme: service indicators make the KPI percentage of base pay; sales earn commission and bonus by tiers. */
export const S5: Template = {
  id: "S5",
  title: { zh: "客服绩效与提成方案", en: "Customer-service pay scheme" },
  kind: "pay",
  summary: {
    zh: "按服务指标计算 KPI 百分比和等级，按净销售额计算阶梯提成与奖金，合成应发工资。",
    en: "Service indicators make the KPI percentage and the grade; net sales earn tiered commission and a bonus; together they make the pay.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务KPI绩效考核" },
  basis: partly({ zh: "考核周期（按月结算销售业绩）", en: "the period (sales are settled monthly)" }, { zh: "总分不取舍；应发合计四舍五入到分", en: "that totals are not rounded, and pay half up to the cent" }),
  scheme: {
    period: { zh: "月度", en: "Monthly" },
    indicators: [
      {
        code: "CONV",
        name: { zh: "询单转化率", en: "Inquiry conversion" },
        group: { zh: "销售转化", en: "Sales" },
        unit: "%",
        weight: 0.25,
        scoring: { method: "ratio", target: 0.5, cap: 100 },
        definition: { zh: "询单人数中，当日或次日下单的占多少；询单人数为接待人数减去售后人数（售后默认为两天），不含广告等信息", en: "Share of inquirers who buy on the same day or the next; inquirers are customers received less after-sales contacts (two days by default), without advertising" },
        formula: { zh: "最终下单人数 ÷（接待人数 − 售后人数）", en: "buyers ÷ (received − after-sales)" },
        basis: fromNotes("定义与公式", "definition and formula"),
      },
      {
        code: "RESP",
        name: { zh: "平均响应时间", en: "Average response time" },
        group: { zh: "服务效率", en: "Efficiency" },
        unit: { zh: "秒", en: "s" },
        weight: 0.25,
        scoring: { method: "deduction", better: "lower", target: 40, step: 5, points: 5 },
        definition: { zh: "从客户发问到客服答复的平均秒数；接待压力大时不扣分", en: "Mean seconds from question to answer; not penalised under heavy load" },
        basis: fromNotes("指标与压力豁免", "the indicator and the exemption under load"),
      },
      {
        code: "AOV",
        name: { zh: "客单价", en: "Average order value" },
        group: { zh: "销售转化", en: "Sales" },
        unit: { zh: "元", en: "CNY" },
        weight: 0.25,
        scoring: { method: "deduction", target: 120, step: 5, points: 5 },
        definition: { zh: "每单平均金额；全部门 2/3 以上的人未达标时都不扣分", en: "What an order comes to on average; nobody loses points when 2/3 of the department miss the target" },
        formula: { zh: "净销售额 ÷ 订单数", en: "net sales ÷ orders" },
        dataSource: salesReport,
        basis: partly({ zh: "指标、2/3 的部门豁免、订单数的来源", en: "the indicator, the department's exemption from 2/3 on, and where orders are counted" }, { zh: `公式、${figures.zh}`, en: `formula, ${figures.en}` }),
      },
      {
        code: "UNANS",
        name: { zh: "未回复数", en: "Unanswered" },
        group: { zh: "服务效率", en: "Efficiency" },
        unit: { zh: "人", en: "customers" },
        weight: 0.25,
        scoring: { method: "deduction", better: "lower", target: 0, step: 1, points: 5, partial: "whole" },
        definition: { zh: "未接待的有效客户总数，客服不在线时也计入", en: "Valid customers nobody answered; those who came while the agent was offline count" },
        basis: fromNotes("定义", "definition"),
      },
      {
        code: "SALES",
        name: { zh: "净销售额", en: "Net sales" },
        unit: { zh: "元", en: "CNY" },
        weight: 0,
        scoring: { method: "record" },
        definition: { zh: "当月个人销售额减去实际运费，作为提成依据；销售额 = 访客数 × 转化率 × 客单价", en: "The month's own sales less actual freight; commission is paid on it. Sales = visitors × conversion × average order value" },
        formula: { zh: "销售额 − 运费", en: "sales − freight" },
        dataSource: salesReport,
        basis: given("定义、公式与来源", "definition, formula and source"),
      },
      {
        code: "LOAD",
        name: { zh: "接待人数", en: "Customers received" },
        unit: { zh: "人", en: "customers" },
        weight: 0,
        scoring: { method: "record" },
        definition: { zh: "接待压力，决定响应时间是否扣分", en: "The load that decides whether slow responses are penalised" },
        basis: partly({ zh: "指标，以及接待压力大则响应不扣分", en: "the indicator, and that heavy load excuses slow responses" }, { zh: "以接待人数衡量压力", en: "that the load goes by the customers received" }),
      },
    ],
    grades: [
      { from: 95, label: { zh: "优秀", en: "Excellent" }, post: { zh: "资深客服", en: "Senior agent" }, training: { zh: "无", en: "None" }, basis: gradeOf("95 以上", "95 and above") },
      { from: 85, label: { zh: "良好", en: "Good" }, post: { zh: "一级客服", en: "Agent, level 1" }, training: { zh: "较强", en: "Strong" }, basis: gradeOf("85～95", "85 to 95") },
      { from: 70, label: { zh: "一般", en: "Fair" }, post: { zh: "初级客服", en: "Junior agent" }, training: { zh: "强", en: "Stronger" }, basis: gradeOf("70～85", "70 to 85") },
      { from: 0, label: { zh: "差", en: "Poor" }, post: { zh: "见习客服", en: "Trainee agent" }, training: { zh: "很强", en: "Very strong" }, basis: gradeOf("70 以下", "below 70") },
    ],
    scales: [
      {
        tierMode: "marginal",
        bonusMode: "reached",
        tierBoundary: "upper",
        negative: "takeBack",
        tiers: [
          { from: 0, rate: 0.01, bonus: 0, basis: partly({ zh: "40,000 元以内 1%，未给奖金", en: "1% up to 40,000, without a bonus" }, { zh: `${onTheLine.zh}；净额为负时按这一档扣回`, en: `${onTheLine.en}, and that negative net sales are taken back at this rate` }) },
          { from: 40_000, rate: 0.02, bonus: 200, basis: partly({ zh: "40,000～60,000 元，超出部分 2%，奖金 200 元", en: "2% of what exceeds 40,000, up to 60,000, and the bonus of 200" }, oneBonus) },
          { from: 60_000, rate: 0.03, bonus: 300, basis: partly({ zh: "60,000～80,000 元，超出部分 3%，奖金 300 元", en: "3% of what exceeds 60,000, up to 80,000, and the bonus of 300" }, oneBonus) },
          { from: 80_000, rate: 0.04, bonus: 0, basis: partly({ zh: "80,000 元以上 4%，未给奖金", en: "4% above 80,000, without a bonus" }, { zh: `只对超出部分计提成；${oneBonus.zh}`, en: `that it is paid on the excess alone, ${oneBonus.en}` }) },
        ],
      },
    ],
    rules: [
      { kind: "workloadExemption", name: { zh: "接待压力大，响应不扣分", en: "Heavy load excuses slow responses" }, indicator: "RESP", load: "LOAD", comparison: ">=", value: 1000, basis: partly({ zh: "规则", en: "the rule" }, { zh: "1000 人的界线", en: "the line of 1,000 customers" }) },
      { kind: "departmentExemption", name: { zh: "三分之二以上未达客单价，不扣分", en: "Two thirds miss the order value: nobody loses points" }, indicator: "AOV", value: 2 / 3, within: "group", blanks: "count", basis: partly({ zh: "参考全部门完成情况，2/3 以上未完成的不扣分", en: "that the whole department counts, and nobody loses points when 2/3 miss the target" }, { zh: "缺数的人计入人数，不算未完成", en: "that who has no figure counts as present, and as not having missed" }) },
      { kind: "streak", name: { zh: "连续三个月第一且优秀", en: "First and excellent three months running" }, grade: { zh: "优秀", en: "Excellent" }, times: 3, place: 1, amount: 200, again: "once", gap: "breaks", basis: partly({ zh: "连续 3 个月第一且优秀，一次性 200 元", en: "3 months running, 1st and excellent, 200 once" }, { zh: "没有等级的月份使连续中断", en: "that a month without a grade breaks the run" }) },
      { kind: "streak", name: { zh: "连续三个月不合格，提示复核", en: "Failing three months running: flagged for review" }, grade: { zh: "差", en: "Poor" }, times: 3, again: "once", gap: "breaks", basis: partly({ zh: "连续 3 个月不合格", en: "failing for 3 months running" }, { zh: "不合格即“差”；只提示一次，不自动处理；没有等级的月份使连续中断", en: "failing means “Poor”; flagged once and never acted upon; a month without a grade breaks the run" }) },
    ],
    pay: {
      rounding: "halfUp",
      roundTo: "cent",
      items: [
        {
          name: { zh: "绩效工资", en: "KPI pay" },
          factors: { zh: "底薪 × 总分÷100", en: "Base pay × Total ÷ 100" },
          basis: partly({ zh: "底薪 × KPI 百分比", en: "base × KPI %" }, { zh: "KPI 百分比 = 总分 ÷ 100", en: "KPI % = total ÷ 100" }),
        },
        { name: { zh: "提成", en: "Commission" }, factors: { zh: "提成", en: "Commission" }, on: "SALES", basis: given("业绩提成", "commission on sales") },
        { name: { zh: "奖金", en: "Bonus" }, factors: { zh: "奖金", en: "Bonus" }, on: "SALES", basis: given("奖金", "the bonus") },
        {
          name: { zh: "餐补", en: "Meal allowance" },
          factors: { zh: "餐补", en: "Meal allowance" },
          ifBlank: 0,
          basis: partly({ zh: "餐补", en: "the meal allowance" }, { zh: "名册没有金额时为 0", en: "0 where the roster has no amount" }),
        },
        {
          name: { zh: "连续奖励", en: "Streak reward" },
          factors: { zh: "连续奖励", en: "Streak reward" },
          ifBlank: 0,
          basis: partly({ zh: "连续考核的一次性奖励", en: "the one-off reward for a streak" }, { zh: "没有往期结果时为 0", en: "0 without results of earlier months" }),
        },
      ],
    },
  },
  example: {
    inputs: [
      { code: "AFTER", name: { zh: "售后人数", en: "After-sales contacts" } },
      { code: "BUYERS", name: { zh: "下单人数", en: "Buyers" } },
      { code: "ORDERS", name: { zh: "订单数", en: "Orders" } },
      { code: "GROSS", name: { zh: "销售额", en: "Sales" } },
      { code: "FREIGHT", name: { zh: "运费", en: "Freight" } },
    ],
    derived: {
      CONV: writeRate("[BUYERS]", "[LOAD]-[AFTER]"),
      SALES: 'IF(OR([GROSS]="",[FREIGHT]=""),"",[GROSS]-[FREIGHT])',
      AOV: writeRate("[GROSS]-[FREIGHT]", "[ORDERS]"),
    },
    people: [
      { LOAD: 700, AFTER: 100, BUYERS: 270, RESP: 46, ORDERS: 400, GROSS: 51_000, FREIGHT: 1_000, UNANS: 1 },
      { LOAD: 900, AFTER: 150, BUYERS: 420, RESP: 38, ORDERS: 560, GROSS: 71_500, FREIGHT: 1_500, UNANS: 0 },
      { LOAD: 500, AFTER: 50, BUYERS: 90, RESP: 90, ORDERS: 300, GROSS: 30_600, FREIGHT: 600, UNANS: 8 },
    ],
  },
};

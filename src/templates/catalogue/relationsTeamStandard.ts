import { decimalsAssumed, worded } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const sales = { zh: "销售额与增长", en: "Sales and growth" };
const problems = { zh: "问题解决能力", en: "Problem solving" };
const teamwork = { zh: "团队协作与沟通", en: "Teamwork and communication" };

/** A customer-relations team: five criteria of equal weight, three of them in two halves. */
export const S6: Template = {
  id: "S6",
  title: { zh: "客户关系团队绩效标准", en: "Standard for a customer-relations team" },
  kind: "kpi",
  summary: {
    zh: "客户满意、客户保持、销售业绩、问题解决与团队协作五项各占 20%。",
    en: "Satisfaction, retention, sales, problem solving and teamwork count 20% each.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户关系管理团队绩效考核标准" },
  basis: decimalsAssumed,
  scheme: {
    indicators: [
      {
        code: "CSAT",
        name: { zh: "客户满意度", en: "Customer satisfaction" },
        group: { zh: "客户满意度", en: "Satisfaction" },
        unit: { zh: "分", en: "points" },
        weight: 0.2,
        scoring: {
          method: "linear",
          below: "cutoff",
          levels: [
            { from: 60, score: 60 },
            { from: 85, score: 85 },
            { from: 95, score: 100 },
          ],
        },
        definition: { zh: "客户在定期调研中对团队工作的评分，满分 100", en: "How customers mark the team's work in the regular survey, out of 100" },
        dataSource: { zh: "客户满意度调研", en: "Customer survey" },
        basis: worded("指标与来源", "the indicator and its source"),
      },
      {
        code: "RETAIN",
        name: { zh: "客户保持率", en: "Customer retention" },
        group: { zh: "客户保持率", en: "Retention" },
        unit: "%",
        weight: 0.2,
        scoring: { method: "ratio", target: 0.9, cap: 100 },
        definition: { zh: "期初的客户到期末还留住多少，新增客户不算", en: "How many customers of the start are still there at the end; new ones do not count" },
        formula: { zh: "（期末客户数 − 新增客户数）÷ 期初客户数", en: "(customers at the end − new customers) ÷ customers at the start" },
        dataSource: { zh: "购买与流失记录", en: "Records of purchases and losses" },
        basis: worded("指标与来源", "the indicator and its source"),
      },
      {
        code: "SALES",
        name: { zh: "销售额", en: "Sales" },
        group: sales,
        unit: { zh: "元", en: "CNY" },
        weight: 0.1,
        scoring: { method: "ratio", target: 600_000, cap: 120 },
        definition: { zh: "当期实现的销售额", en: "Sales of the period" },
        dataSource: { zh: "逐月或逐季销售数据", en: "Monthly or quarterly sales figures" },
        basis: worded("指标与来源", "the indicator and its source"),
      },
      {
        code: "GROWTH",
        name: { zh: "销售增长率", en: "Sales growth" },
        group: sales,
        unit: "%",
        weight: 0.1,
        scoring: { method: "addition", target: 0.1, step: 0.01, points: 2, pointsOff: 4, cap: 120 },
        definition: { zh: "本期销售额比上期增减多少；达标得满分，超出加分，不足减分", en: "Sales against the period before; the target scores full points, more adds to them, less takes off" },
        formula: { zh: "（本期销售额 − 上期销售额）÷ 上期销售额", en: "(sales − sales before) ÷ sales before" },
        dataSource: { zh: "逐月或逐季销售数据", en: "Monthly or quarterly sales figures" },
        basis: worded("指标与来源", "the indicator and its source"),
      },
      {
        code: "SPEED",
        name: { zh: "问题处理及时率", en: "Problems handled in time" },
        group: problems,
        unit: "%",
        weight: 0.1,
        scoring: { method: "deduction", target: 0.95, step: 0.01, points: 2 },
        definition: { zh: "客户提出的问题中，在约定时间内处理的占多少", en: "Share of the customers' problems that were handled within the agreed time" },
        formula: { zh: "及时处理的问题数 ÷ 收到的问题数", en: "problems handled in time ÷ problems received" },
        basis: worded("考察及时性", "that timeliness is looked at"),
      },
      {
        code: "EFFECT",
        name: { zh: "问题解决率", en: "Problems solved" },
        group: problems,
        unit: "%",
        weight: 0.1,
        scoring: { method: "ratio", target: 0.9, cap: 100 },
        definition: { zh: "客户提出的问题中，真正解决的占多少", en: "Share of the customers' problems that were really solved" },
        formula: { zh: "解决的问题数 ÷ 收到的问题数", en: "problems solved ÷ problems received" },
        basis: worded("考察解决效果", "that the effect is looked at"),
      },
      {
        code: "TEAM",
        name: { zh: "团队协作", en: "Teamwork" },
        group: teamwork,
        weight: 0.1,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "主动牵头跨岗位的难题，团队目标放在个人之前", en: "Takes the lead on problems across posts and puts the team's goals first" },
            { zh: "按时完成分工，乐于补位", en: "Delivers on time and gladly covers for others" },
            { zh: "能完成分工，遇事需要提醒", en: "Delivers, but needs reminding" },
            { zh: "各自为战，分工常有落空", en: "Works alone; parts of the work are left undone" },
          ]),
        },
        definition: { zh: "与团队成员分工配合、共同达成目标的表现", en: "Sharing out work and reaching goals together" },
        basis: worded("评价内容", "what is looked at"),
      },
      {
        code: "COMM",
        name: { zh: "沟通能力", en: "Communication" },
        group: teamwork,
        weight: 0.1,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "说得清、听得懂，分歧能当面化解", en: "Clear, a good listener, settles differences face to face" },
            { zh: "表达清楚，重要信息及时同步", en: "Clear; shares what matters in time" },
            { zh: "基本说得明白，有时遗漏", en: "Mostly understood; now and then leaves something out" },
            { zh: "信息常常迟到或走样，引起误会", en: "Messages come late or distorted and cause misunderstandings" },
          ]),
        },
        definition: { zh: "对同事与客户表达、倾听与传递信息的表现", en: "Speaking, listening and passing information on, to colleagues and customers" },
        basis: worded("评价内容", "what is looked at"),
      },
    ],
    grades: fourGrades,
    totalDecimals: 2,
  },
  example: {
    inputs: [
      { code: "START", name: { zh: "期初客户数", en: "Customers at the start" } },
      { code: "END", name: { zh: "期末客户数", en: "Customers at the end" } },
      { code: "NEW", name: { zh: "新增客户数", en: "New customers" } },
      { code: "BEFORE", name: { zh: "上期销售额", en: "Sales before" } },
      { code: "PROBLEMS", name: { zh: "收到问题数", en: "Problems received" } },
      { code: "INTIME", name: { zh: "及时处理数", en: "Handled in time" } },
      { code: "SOLVED", name: { zh: "解决问题数", en: "Solved" } },
    ],
    derived: {
      RETAIN: writeRate("[END]-[NEW]", "[START]"),
      GROWTH: writeRate("[SALES]-[BEFORE]", "[BEFORE]"),
      SPEED: writeRate("[INTIME]", "[PROBLEMS]"),
      EFFECT: writeRate("[SOLVED]", "[PROBLEMS]"),
    },
    people: [
      { CSAT: 96, START: 200, END: 215, NEW: 25, SALES: 660_000, BEFORE: 600_000, PROBLEMS: 60, INTIME: 58, SOLVED: 57, TEAM: { zh: "优秀", en: "Excellent" }, COMM: { zh: "良好", en: "Good" } },
      { CSAT: 75, START: 200, END: 180, NEW: 18, SALES: 540_000, BEFORE: 500_000, PROBLEMS: 50, INTIME: 45, SOLVED: 36, TEAM: { zh: "良好", en: "Good" }, COMM: { zh: "合格", en: "Acceptable" } },
      { CSAT: 55, START: 100, END: 70, NEW: 16, SALES: 300_000, BEFORE: 375_000, PROBLEMS: 50, INTIME: 30, TEAM: { zh: "不合格", en: "Unacceptable" }, COMM: { zh: "合格", en: "Acceptable" } },
    ],
  },
};

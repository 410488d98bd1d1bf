import { decimalsAssumed, worded } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const fromStatistics = { zh: "工作统计数据", en: "Work statistics" };
const defined = worded("指标、含义与来源", "the indicator, what it stands for and its source");

/** A service representative: five measures of speed, diligence and effect. */
export const S9: Template = {
  id: "S9",
  title: { zh: "客户服务代表关键指标", en: "Key indicators of a service representative" },
  kind: "kpi",
  summary: {
    zh: "解答快慢、按时完成、客户满意、投诉处理与问题解决五项等权；指标须可量化并定期检讨。",
    en: "Five measures of equal weight: speed of answers, completion, satisfaction, complaint handling and resolution; all measurable and reviewed regularly.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务代表绩效考核 KPI" },
  basis: decimalsAssumed,
  scheme: {
    indicators: [
      {
        code: "ANSWER",
        name: { zh: "平均解答时间", en: "Average answer time" },
        unit: { zh: "分钟", en: "min" },
        weight: 0.2,
        scoring: {
          method: "linear",
          levels: [
            { from: 10, score: 100 },
            { from: 30, score: 60 },
            { from: 60, score: 0 },
          ],
        },
        definition: { zh: "从客户提交问题到解答完毕，平均用多少分钟", en: "Mean minutes from a customer's question to the complete answer" },
        formula: { zh: "解答总分钟 ÷ 收到的问题数", en: "minutes until answered ÷ questions received" },
        dataSource: fromStatistics,
        basis: defined,
      },
      {
        code: "DONE",
        name: { zh: "完成率", en: "Completion rate" },
        unit: "%",
        weight: 0.2,
        scoring: { method: "deduction", target: 0.98, step: 0.01, points: 3 },
        definition: { zh: "收到的问题中，按时解答的占多少", en: "Share of the questions received that were answered on time" },
        formula: { zh: "按时解答的问题数 ÷ 收到的问题数", en: "answered on time ÷ questions received" },
        dataSource: fromStatistics,
        basis: defined,
      },
      {
        code: "CSAT",
        name: { zh: "客户满意度", en: "Customer satisfaction" },
        unit: { zh: "分", en: "points" },
        weight: 0.2,
        scoring: {
          method: "steps",
          levels: [
            { to: 70, score: 40 },
            { from: 70, score: 60 },
            { from: 80, score: 75 },
            { from: 90, score: 90 },
            { from: 95, score: 100 },
          ],
        },
        definition: { zh: "客户对解答质量与服务态度的评分，满分 100", en: "How customers mark the answers and the attitude, out of 100" },
        dataSource: { zh: "客户满意度调查", en: "Customer survey" },
        basis: defined,
      },
      {
        code: "CMPLTIME",
        name: { zh: "投诉处理时间", en: "Complaint handling time" },
        unit: { zh: "小时", en: "h" },
        weight: 0.2,
        scoring: { method: "ratio", better: "lower", target: 24, cap: 100 },
        definition: { zh: "投诉从提交到解决，平均用多少小时；没有投诉则不计分", en: "Mean hours from a complaint to its resolution; not scored when there was none" },
        formula: { zh: "投诉处理总小时 ÷ 投诉数", en: "hours spent on complaints ÷ complaints" },
        dataSource: fromStatistics,
        basis: defined,
      },
      {
        code: "SOLVE",
        name: { zh: "问题解决率", en: "Resolution rate" },
        unit: "%",
        weight: 0.2,
        scoring: { method: "ratio", target: 0.9, cap: 110 },
        definition: { zh: "收到的问题中，真正解决的占多少", en: "Share of the questions received that were really solved" },
        formula: { zh: "解决的问题数 ÷ 收到的问题数", en: "questions solved ÷ questions received" },
        dataSource: fromStatistics,
        basis: defined,
      },
    ],
    grades: fourGrades,
    totalDecimals: 2,
  },
  example: {
    inputs: [
      { code: "RECEIVED", name: { zh: "收到问题数", en: "Questions received" } },
      { code: "MINUTES", name: { zh: "解答总分钟", en: "Minutes until answered" } },
      { code: "ONTIME", name: { zh: "按时解答数", en: "Answered on time" } },
      { code: "SOLVED", name: { zh: "解决问题数", en: "Questions solved" } },
      { code: "COMPLS", name: { zh: "投诉数", en: "Complaints" } },
      { code: "HOURS", name: { zh: "投诉处理总小时", en: "Hours spent on complaints" } },
    ],
    derived: {
      ANSWER: writeRate("[MINUTES]", "[RECEIVED]"),
      DONE: writeRate("[ONTIME]", "[RECEIVED]"),
      CMPLTIME: writeRate("[HOURS]", "[COMPLS]"),
      SOLVE: writeRate("[SOLVED]", "[RECEIVED]"),
    },
    people: [
      { RECEIVED: 500, MINUTES: 4_000, ONTIME: 490, CSAT: 92, COMPLS: 3, HOURS: 60, SOLVED: 468 },
      { RECEIVED: 400, MINUTES: 6_000, ONTIME: 380, CSAT: 85, COMPLS: 5, HOURS: 150, SOLVED: 324 },
      { RECEIVED: 300, MINUTES: 13_500, ONTIME: 240, CSAT: 66, COMPLS: 0, HOURS: 0, SOLVED: 162 },
    ],
  },
};

import { named, partly, periodAssumed, worded } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const retention = { zh: "客户留存", en: "Retention" };
const acquisition = { zh: "客户获取", en: "Acquisition" };
const support = { zh: "客户支持效率", en: "Support" };
const value = { zh: "客户价值", en: "Customer value" };
const behaviour = { zh: "客户行为分析", en: "Customer behaviour" };

/** Nine indicators that are scored, none of which the source weights. */
const weight = 1 / 9;

/** What a customer costs, brings in and does: the figures that a customer-relations manager watches. */
export const S13: Template = {
  id: "S13",
  title: { zh: "客户关系管理关键指标", en: "Key figures of customer relations" },
  kind: "kpi",
  summary: {
    zh: "满意度、留存率、获取率、获客成本与生命周期价值之比、首次与整体解决率、ARPU、使用频率，用于衡量获客、服务与客户价值。",
    en: "Satisfaction, retention, acquisition and its cost against lifetime value, first-contact and overall resolution, revenue per user and usage: what customers cost, bring in and do.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户关系管理的关键指标与KPI" },
  basis: periodAssumed("月度", "monthly"),
  scheme: {
    period: { zh: "月度", en: "Monthly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "CSAT",
        name: { zh: "客户满意度（CSAT）", en: "Customer satisfaction (CSAT)" },
        group: satisfaction,
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0.7, target: 0.85, challenge: 0.95, below: "cutoff" },
        definition: { zh: "五级问卷中选择满意或非常满意的答卷比例", en: "Share of the answers on a five-point scale that are 4 or 5" },
        formula: { zh: "满意答卷数 ÷ 有效答卷数", en: "satisfied answers ÷ answers" },
        dataSource: { zh: "客户满意度调查", en: "Customer satisfaction survey" },
        basis: named,
      },
      {
        code: "RETAIN",
        name: { zh: "客户留存率", en: "Retention rate" },
        group: retention,
        unit: "%",
        weight,
        scoring: { method: "efficacy", baseline: 0.7, target: 0.9, cap: 120 },
        definition: { zh: "期初客户到期末仍在的比例，不含本期新客户", en: "Share of the customers at the start who are left at the end; new ones do not count" },
        formula: { zh: "(期末客户数 − 新客户数) ÷ 期初客户数", en: "(customers at end − new customers) ÷ customers at start" },
        basis: named,
      },
      {
        code: "ACQUIRE",
        name: { zh: "客户获取率", en: "Acquisition rate" },
        group: acquisition,
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0.05, target: 0.1, challenge: 0.15, below: "cutoff" },
        definition: { zh: "本期接触的潜在客户中成为新客户的比例", en: "Share of the prospects approached in the period who became customers" },
        formula: { zh: "新客户数 ÷ 潜在客户数", en: "new customers ÷ prospects" },
        basis: named,
      },
      {
        code: "CAC",
        name: { zh: "获客成本（CAC）", en: "Acquisition cost (CAC)" },
        group: acquisition,
        unit: { zh: "元/户", en: "CNY per customer" },
        weight,
        scoring: { method: "ratio", better: "lower", target: 200, cap: 120 },
        definition: { zh: "为获得一位新客户投入的市场、广告、促销与销售人员工资等费用", en: "What is spent on marketing, advertising, promotion and sales wages to win one new customer" },
        formula: { zh: "获客费用 ÷ 新客户数", en: "acquisition spending ÷ new customers" },
        basis: worded("指标与费用范围", "the indicator and the costs that belong to it"),
      },
      {
        code: "LTV",
        name: { zh: "客户生命周期价值（LTV）", en: "Customer lifetime value (LTV)" },
        group: acquisition,
        unit: { zh: "元/户", en: "CNY per customer" },
        weight: 0,
        scoring: { method: "record" },
        definition: { zh: "一位客户在预计存续期内带来的收入，用来与获客成本比较，本身不计分", en: "Revenue that a customer is expected to bring while he stays; compared with his cost, not scored by itself" },
        formula: { zh: "ARPU × 预计存续月数", en: "ARPU × expected months" },
        basis: partly({ zh: "指标名称", en: "the indicator’s name" }, { zh: "公式", en: "the formula" }),
      },
      {
        code: "LTVCAC",
        name: { zh: "LTV 与 CAC 之比", en: "LTV to CAC" },
        group: acquisition,
        unit: { zh: "倍", en: "times" },
        weight,
        scoring: {
          method: "linear",
          levels: [
            { from: 1, score: 0 },
            { from: 3, score: 100 },
            { from: 5, score: 120 },
          ],
        },
        definition: { zh: "客户带来的价值是获得他所花成本的几倍", en: "How many times over a customer brings in what it cost to win him" },
        formula: { zh: "LTV ÷ CAC", en: "LTV ÷ CAC" },
        basis: worded("降低 CAC、提高 LTV 的要求", "that CAC should fall and LTV rise"),
      },
      {
        code: "FCR",
        name: { zh: "首次解决率", en: "First-contact resolution" },
        group: support,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.75, cap: 120 },
        definition: { zh: "客户第一次联系就解决的问题比例", en: "Share of the problems solved at the first contact" },
        formula: { zh: "首次解决问题数 ÷ 问题数", en: "problems solved at first contact ÷ problems" },
        basis: named,
      },
      {
        code: "RESOLVE",
        name: { zh: "整体解决率", en: "Overall resolution" },
        group: support,
        unit: "%",
        weight,
        scoring: { method: "deduction", target: 0.95, step: 0.01, points: 4 },
        definition: { zh: "首次或转接后最终解决的问题比例", en: "Share of the problems solved in the end, at first contact or after being passed on" },
        formula: { zh: "(首次解决问题数 + 转接解决问题数) ÷ 问题数", en: "(problems solved at first contact + problems solved after transfer) ÷ problems" },
        basis: worded("指标，含首次与转接解决", "the indicator, which takes in first contacts and transfers"),
      },
      {
        code: "ARPU",
        name: { zh: "每用户平均收入（ARPU）", en: "Revenue per user (ARPU)" },
        group: value,
        unit: { zh: "元/户", en: "CNY per customer" },
        weight,
        scoring: { method: "addition", target: 50, step: 5, points: 4, pointsOff: 5, cap: 120 },
        definition: { zh: "本期平均每位客户带来的收入", en: "Revenue that a customer brings in on average in the period" },
        formula: { zh: "收入 ÷ 期末客户数", en: "revenue ÷ customers at end" },
        basis: worded("指标与含义", "the indicator and what it means"),
      },
      {
        code: "USAGE",
        name: { zh: "使用频率", en: "Usage frequency" },
        group: behaviour,
        unit: { zh: "次/人", en: "times/customer" },
        weight,
        scoring: {
          method: "steps",
          levels: [
            { from: null, score: 0 },
            { from: 2, score: 60 },
            { from: 4, score: 80 },
            { from: 8, score: 100 },
          ],
        },
        definition: { zh: "本期每位客户使用产品或服务的平均次数，反映依赖程度", en: "How often a customer used the product or service on average: how much he relies on it" },
        formula: { zh: "使用次数 ÷ 期末客户数", en: "uses ÷ customers at end" },
        basis: worded("指标与含义", "the indicator and what it means"),
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "HAPPY", name: { zh: "满意答卷数", en: "Satisfied answers" } },
      { code: "ANSWERS", name: { zh: "有效答卷数", en: "Answers" } },
      { code: "START", name: { zh: "期初客户数", en: "Customers at start" } },
      { code: "END", name: { zh: "期末客户数", en: "Customers at end" } },
      { code: "NEW", name: { zh: "新客户数", en: "New customers" } },
      { code: "PROSPECT", name: { zh: "潜在客户数", en: "Prospects" } },
      { code: "SPENT", name: { zh: "获客费用", en: "Acquisition spending" } },
      { code: "MONTHS", name: { zh: "预计存续月数", en: "Expected months" } },
      { code: "FIRST", name: { zh: "首次解决问题数", en: "Problems solved at first contact" } },
      { code: "PASSED", name: { zh: "转接解决问题数", en: "Problems solved after transfer" } },
      { code: "PROBLEMS", name: { zh: "问题数", en: "Problems" } },
      { code: "REVENUE", name: { zh: "收入", en: "Revenue" } },
      { code: "USES", name: { zh: "使用次数", en: "Uses" } },
    ],
    derived: {
      CSAT: writeRate("[HAPPY]", "[ANSWERS]"),
      RETAIN: writeRate("[END]-[NEW]", "[START]"),
      ACQUIRE: writeRate("[NEW]", "[PROSPECT]"),
      CAC: writeRate("[SPENT]", "[NEW]"),
      LTV: 'IF(OR([ARPU]="",[MONTHS]=""),"",[ARPU]*[MONTHS])',
      LTVCAC: writeRate("[LTV]", "[CAC]"),
      FCR: writeRate("[FIRST]", "[PROBLEMS]"),
      RESOLVE: writeRate("[FIRST]+[PASSED]", "[PROBLEMS]"),
      ARPU: writeRate("[REVENUE]", "[END]"),
      USAGE: writeRate("[USES]", "[END]"),
    },
    people: [
      { HAPPY: 95, ANSWERS: 100, START: 200, END: 230, NEW: 40, PROSPECT: 320, SPENT: 6_000, MONTHS: 15, FIRST: 81, PASSED: 16, PROBLEMS: 100, REVENUE: 13_800, USES: 2300 },
      { HAPPY: 155, ANSWERS: 200, START: 200, END: 205, NEW: 45, PROSPECT: 600, SPENT: 11_250, MONTHS: 10, FIRST: 120, PASSED: 60, PROBLEMS: 200, REVENUE: 10_250, USES: 820 },
      { HAPPY: 60, ANSWERS: 100, START: 200, END: 150, NEW: 30, PROSPECT: 1000, SPENT: 15_000, MONTHS: 10, FIRST: 45, PASSED: 25, PROBLEMS: 100, REVENUE: 6_000 },
    ],
  },
};

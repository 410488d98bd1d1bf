import { decimalsAssumed, worded } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const quality = { zh: "服务质量", en: "Service quality" };
const relation = { zh: "客户关系", en: "Customer relation" };
const staff = { zh: "员工绩效", en: "Staff" };

// The four groups count the same, and within a group every indicator.
const oneOfThree = 0.25 / 3;
const oneOfTwo = 0.25 / 2;

const worth = worded("指标与含义", "the indicator and what it stands for");

/** Management of customer service: four groups of equal weight, eleven indicators. */
export const S7: Template = {
  id: "S7",
  title: { zh: "客户服务管理四类指标", en: "Four groups for customer-service management" },
  kind: "kpi",
  summary: {
    zh: "满意度、服务质量、客户关系与员工绩效四类各占 25%，类内各项等权。",
    en: "Satisfaction, service quality, customer relation and staff count 25% each, shared equally within the group.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务管理绩效考核KPI指标" },
  basis: decimalsAssumed,
  scheme: {
    indicators: [
      {
        code: "CSAT",
        name: { zh: "客户满意度评分", en: "Satisfaction score" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight: oneOfThree,
        scoring: { method: "ratio", target: 90, cap: 100 },
        definition: { zh: "由问卷结果计算的满意度，满分 100", en: "Satisfaction computed from the questionnaires, out of 100" },
        dataSource: { zh: "客户满意度调研问卷", en: "Customer questionnaire" },
        basis: worded("指标与来源", "the indicator and its source"),
      },
      {
        code: "COMPL",
        name: { zh: "投诉率", en: "Complaint rate" },
        group: satisfaction,
        unit: "%",
        weight: oneOfThree,
        scoring: { method: "deduction", better: "lower", target: 0.01, step: 0.005, points: 10 },
        definition: { zh: "每一百次服务引来多少次投诉", en: "Complaints for every hundred services" },
        formula: { zh: "投诉次数 ÷ 服务次数", en: "complaints ÷ services" },
        basis: worth,
      },
      {
        code: "COMPLFIX",
        name: { zh: "客户投诉解决率", en: "Complaints resolved" },
        group: satisfaction,
        unit: "%",
        weight: oneOfThree,
        scoring: { method: "ratio", target: 1, cap: 100 },
        definition: { zh: "收到的投诉中，已经解决的占多少", en: "Share of the complaints received that were resolved" },
        formula: { zh: "解决的投诉数 ÷ 投诉次数", en: "complaints resolved ÷ complaints" },
        basis: worth,
      },
      {
        code: "RESP",
        name: { zh: "服务响应时间", en: "Response time" },
        group: quality,
        unit: { zh: "分钟", en: "min" },
        weight: oneOfThree,
        scoring: {
          method: "steps",
          boundary: "lower",
          levels: [
            { to: 5, score: 100 },
            { from: 5, score: 85 },
            { from: 10, score: 70 },
            { from: 30, score: 40 },
          ],
        },
        definition: { zh: "客户的问题或投诉平均多久得到回应", en: "Mean minutes until a customer's question or complaint is taken up" },
        basis: worth,
      },
      {
        code: "ISSUE",
        name: { zh: "服务质量问题处理率", en: "Quality issues dealt with" },
        group: quality,
        unit: "%",
        weight: oneOfThree,
        scoring: { method: "linear", baseline: 0.8, target: 0.95, challenge: 1, below: "cutoff" },
        definition: { zh: "客户反映的服务质量问题中，处理到客户满意的占多少", en: "Share of the quality issues raised that were dealt with to the customer's satisfaction" },
        formula: { zh: "处理满意的质量问题数 ÷ 质量问题数", en: "issues dealt with ÷ issues raised" },
        basis: worth,
      },
      {
        code: "ATTITUDE",
        name: { zh: "服务态度", en: "Attitude" },
        group: quality,
        weight: oneOfThree,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "再难缠的客户也耐心周到，常收到点名表扬", en: "Patient and attentive even with difficult customers, often praised by name" },
            { zh: "热情有礼，客户感到受重视", en: "Warm and polite; customers feel that they matter" },
            { zh: "礼貌到位，忙时显得冷淡", en: "Polite, though cool when busy" },
            { zh: "有生硬或顶撞客户的情况", en: "Has been curt with customers or argued with them" },
          ]),
        },
        definition: { zh: "对待客户是否热情、礼貌、耐心", en: "Whether customers are met with warmth, courtesy and patience" },
        basis: worth,
      },
      {
        code: "GROWTH",
        name: { zh: "客户增长率", en: "Customer growth" },
        group: relation,
        unit: "%",
        weight: oneOfThree,
        scoring: { method: "addition", target: 0.08, step: 0.01, points: 4, pointsOff: 8, cap: 120 },
        definition: { zh: "新增客户占期初客户的比例；达标得满分，超出加分，不足减分", en: "New customers as a share of those at the start; the target scores full points, more adds to them, less takes off" },
        formula: { zh: "新增客户数 ÷ 期初客户数", en: "new customers ÷ customers at the start" },
        basis: worth,
      },
      {
        code: "CHURN",
        name: { zh: "客户流失率", en: "Customer churn" },
        group: relation,
        unit: "%",
        weight: oneOfThree,
        scoring: { method: "deduction", better: "lower", target: 0.05, step: 0.01, points: 5 },
        definition: { zh: "考核期内流失的客户占期内平均客户数的比例", en: "Customers lost in the period as a share of the average number of customers in it" },
        formula: { zh: "流失客户数 ÷ 考核期客户平均数", en: "customers lost ÷ average customers in the period" },
        basis: worth,
      },
      {
        code: "RENEW",
        name: { zh: "客户续约率", en: "Renewal rate" },
        group: relation,
        unit: "%",
        weight: oneOfThree,
        scoring: { method: "efficacy", baseline: 0.6, target: 0.9, cap: 100 },
        definition: { zh: "到期的合约中，续签的占多少", en: "Share of the contracts due that were renewed" },
        formula: { zh: "续约数 ÷ 到期合约数", en: "contracts renewed ÷ contracts due" },
        basis: worth,
      },
      {
        code: "QSCORE",
        name: { zh: "服务质量评分", en: "Quality score" },
        group: staff,
        unit: { zh: "分", en: "points" },
        weight: oneOfTwo,
        scoring: {
          method: "steps",
          levels: [
            { to: 70, score: 50 },
            { from: 70, score: 70 },
            { from: 80, score: 85 },
            { from: 90, score: 100 },
          ],
        },
        definition: { zh: "对员工服务态度与解决问题能力的质检评分，满分 100", en: "Quality check of an employee's attitude and problem solving, out of 100" },
        basis: worth,
      },
      {
        code: "EFFIC",
        name: { zh: "服务效率", en: "Service efficiency" },
        group: staff,
        unit: { zh: "件/小时", en: "cases/h" },
        weight: oneOfTwo,
        scoring: { method: "ratio", target: 6, cap: 120 },
        definition: { zh: "每小时处理多少件客户问题", en: "Customer cases handled in an hour" },
        formula: { zh: "处理件数 ÷ 工作小时", en: "cases handled ÷ hours worked" },
        basis: worth,
      },
    ],
    grades: fourGrades,
    totalDecimals: 2,
  },
  example: {
    inputs: [
      { code: "SERVICES", name: { zh: "服务次数", en: "Services" } },
      { code: "COMPLS", name: { zh: "投诉次数", en: "Complaints" } },
      { code: "RESOLVED", name: { zh: "解决投诉数", en: "Complaints resolved (number)" } },
      { code: "ISSUES", name: { zh: "质量问题数", en: "Issues raised" } },
      { code: "HANDLED", name: { zh: "处理满意数", en: "Issues dealt with" } },
      { code: "START", name: { zh: "期初客户数", en: "Customers at the start" } },
      { code: "END", name: { zh: "期末客户数", en: "Customers at the end" } },
      { code: "NEW", name: { zh: "新增客户数", en: "New customers" } },
      { code: "LOST", name: { zh: "流失客户数", en: "Customers lost" } },
      { code: "DUE", name: { zh: "到期合约数", en: "Contracts due" } },
      { code: "RENEWED", name: { zh: "续约数", en: "Contracts renewed" } },
      { code: "CASES", name: { zh: "处理件数", en: "Cases handled" } },
      { code: "HOURS", name: { zh: "工作小时", en: "Hours worked" } },
    ],
    derived: {
      COMPL: writeRate("[COMPLS]", "[SERVICES]"),
      COMPLFIX: writeRate("[RESOLVED]", "[COMPLS]"),
      ISSUE: writeRate("[HANDLED]", "[ISSUES]"),
      GROWTH: writeRate("[NEW]", "[START]"),
      CHURN: writeRate("[LOST]", "([START]+[END])/2"),
      RENEW: writeRate("[RENEWED]", "[DUE]"),
      EFFIC: writeRate("[CASES]", "[HOURS]"),
    },
    people: [
      { CSAT: 91, SERVICES: 800, COMPLS: 4, RESOLVED: 4, RESP: 4, ISSUES: 40, HANDLED: 39, ATTITUDE: { zh: "优秀", en: "Excellent" }, START: 400, END: 418, NEW: 30, LOST: 12, DUE: 60, RENEWED: 54, QSCORE: 93, CASES: 1_008, HOURS: 160 },
      { CSAT: 81.9, SERVICES: 800, COMPLS: 16, RESOLVED: 12, RESP: 12, ISSUES: 32, HANDLED: 28, ATTITUDE: { zh: "良好", en: "Good" }, START: 500, END: 500, NEW: 40, LOST: 40, DUE: 48, RENEWED: 36, QSCORE: 84, CASES: 864, HOURS: 160 },
      { CSAT: 63, SERVICES: 800, COMPLS: 40, RESOLVED: 10, RESP: 45, ISSUES: 40, HANDLED: 20, ATTITUDE: { zh: "不合格", en: "Unacceptable" }, START: 270, END: 210, NEW: 0, LOST: 60, DUE: 0, RENEWED: 0, QSCORE: 66, CASES: 480, HOURS: 160 },
    ],
  },
};

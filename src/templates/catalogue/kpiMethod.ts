import { named, periodAssumed, worded } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

/** Four key indicators, none of which the source weights. */
const weight = 0.25;

const defined = worded("指标与含义", "the indicator and what it means");

/** The method of key performance indicators: a few goals, each with a figure to reach. */
export const S23: Template = {
  id: "S23",
  title: { zh: "关键绩效指标法", en: "The KPI method" },
  kind: "kpi",
  summary: {
    zh: "抓住满意度、忠诚度、投诉率、流失率四个目标，每个目标一项可量化的指标；方案改动即换版本，结果保留所用的版本。",
    en: "Four goals, satisfaction, loyalty, few complaints and few customers lost, each with one figure. A changed scheme is another version; results keep the version that they were computed with.",
  },
  reference: { document: "003_d115330ff0041d53.txt", heading: "服务行业客户服务绩效考核方法研究" },
  basis: periodAssumed("季度", "quarterly"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "CSAT",
        name: { zh: "客户满意度", en: "Customer satisfaction" },
        group: { zh: "让客户满意", en: "Content customers" },
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "ratio", target: 90, cap: 110 },
        definition: { zh: "客户对服务质量、态度与效率的综合评分，百分制", en: "Customers’ mark for quality, attitude and speed, out of 100" },
        basis: defined,
      },
      {
        code: "LOYAL",
        name: { zh: "客户忠诚度", en: "Customer loyalty" },
        group: { zh: "让客户留下", en: "Loyal customers" },
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0.3, target: 0.5, challenge: 0.6, below: "cutoff" },
        definition: { zh: "受访客户中本期再次购买或向他人推荐的比例", en: "Share of the customers asked who bought again or recommended the company in the period" },
        formula: { zh: "忠诚客户数 ÷ 受访客户数", en: "loyal customers ÷ customers asked" },
        basis: defined,
      },
      {
        code: "COMPL",
        name: { zh: "投诉率", en: "Complaint rate" },
        group: { zh: "减少投诉", en: "Few complaints" },
        unit: "‰",
        weight,
        scoring: { method: "deduction", better: "lower", target: 0.005, step: 0.001, points: 5 },
        definition: { zh: "每千次服务引起的投诉件数", en: "Complaints for each thousand services" },
        formula: { zh: "投诉件数 ÷ 服务次数", en: "complaints ÷ services" },
        basis: defined,
      },
      {
        code: "CHURN",
        name: { zh: "客户流失率", en: "Customer churn rate" },
        group: { zh: "减少流失", en: "Few customers lost" },
        unit: "%",
        weight,
        scoring: {
          method: "linear",
          levels: [
            { from: 0.05, score: 100 },
            { from: 0.15, score: 60 },
          ],
          above: "cutoff",
        },
        definition: { zh: "本期流失客户占平均客户数的比例", en: "Customers lost as a share of the period’s average customers" },
        formula: { zh: "流失客户数 ÷ ((期初客户数 + 期末客户数) ÷ 2)", en: "customers lost ÷ ((customers at start + customers at end) ÷ 2)" },
        basis: named,
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "FAITHFUL", name: { zh: "忠诚客户数", en: "Loyal customers" } },
      { code: "ASKED", name: { zh: "受访客户数", en: "Customers asked" } },
      { code: "COMPLS", name: { zh: "投诉件数", en: "Complaints" } },
      { code: "SERVICES", name: { zh: "服务次数", en: "Services" } },
      { code: "LOST", name: { zh: "流失客户数", en: "Customers lost" } },
      { code: "ATSTART", name: { zh: "期初客户数", en: "Customers at start" } },
      { code: "ATEND", name: { zh: "期末客户数", en: "Customers at end" } },
    ],
    derived: {
      LOYAL: writeRate("[FAITHFUL]", "[ASKED]"),
      COMPL: writeRate("[COMPLS]", "[SERVICES]"),
      CHURN: writeRate("[LOST]", "([ATSTART]+[ATEND])/2"),
    },
    people: [
      { CSAT: 99, FAITHFUL: 120, ASKED: 200, COMPLS: 2, SERVICES: 1_000, LOST: 6, ATSTART: 190, ATEND: 210 },
      { CSAT: 81, FAITHFUL: 80, ASKED: 200, COMPLS: 9, SERVICES: 1_000, LOST: 20, ATSTART: 210, ATEND: 190 },
      { CSAT: 54, FAITHFUL: 40, ASKED: 200, COMPLS: 30, SERVICES: 1_000 },
    ],
  },
};

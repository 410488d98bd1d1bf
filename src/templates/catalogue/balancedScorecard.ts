import { partly, periodAssumed } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

/** Four perspectives that keep each other in balance; the source weights none. */
const weight = 0.25;

// The source breaks off in the middle of the method's name; the perspectives are the method's own.
const basis = partly({ zh: "平衡计分卡作为考核方法、指标名称（见指标体系一节）", en: "the balanced scorecard as a method, and the indicator’s name, from the section on indicators" }, { zh: "所属维度、口径、权重、目标值、评分方法与分数", en: "its perspective, definition, weight, target, method and points" });
const fromMeasures = partly({ zh: "平衡计分卡作为考核方法、加强培训的要求", en: "the balanced scorecard as a method, and that people be trained" }, { zh: "所属维度、指标、权重、目标值、评分方法与分数", en: "its perspective, the indicator, weight, target, method and points" });

/** The balanced scorecard as a method: one goal for each perspective to start from. */
export const S23B: Template = {
  id: "S23B",
  title: { zh: "平衡计分卡法", en: "The balanced scorecard" },
  kind: "scorecard",
  summary: {
    zh: "财务、客户、内部流程、学习成长四个维度各定目标，等权平衡，避免只顾一头。",
    en: "A goal in each of four perspectives, finance, customer, internal process, learning and growth, of equal weight, so that none is won at the cost of another.",
  },
  reference: { document: "003_d115330ff0041d53.txt", heading: "服务行业客户服务绩效考核方法研究" },
  basis: periodAssumed("季度", "quarterly"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "COST",
        name: { zh: "服务成本", en: "Cost per service" },
        group: { zh: "财务", en: "Finance" },
        unit: { zh: "元/次", en: "CNY/service" },
        weight,
        scoring: { method: "ratio", better: "lower", target: 20, cap: 120 },
        definition: { zh: "平均每次服务的费用", en: "What a service costs on average" },
        formula: { zh: "服务费用 ÷ 服务次数", en: "expenses ÷ services" },
        basis,
      },
      {
        code: "CSAT",
        name: { zh: "客户满意度", en: "Customer satisfaction" },
        group: { zh: "客户", en: "Customer" },
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "linear", baseline: 70, target: 85, challenge: 95, below: "cutoff" },
        definition: { zh: "客户对服务的综合评分，百分制", en: "Customers’ mark for the service, out of 100" },
        basis,
      },
      {
        code: "RESP",
        name: { zh: "服务响应时间", en: "Response time" },
        group: { zh: "内部流程", en: "Internal process" },
        unit: { zh: "分钟", en: "min" },
        weight,
        scoring: { method: "deduction", better: "lower", target: 5, step: 1, points: 10 },
        definition: { zh: "从客户提出需求到开始服务的平均时长", en: "Mean time from a request until service begins" },
        basis,
      },
      {
        code: "TRAIN",
        name: { zh: "培训完成率", en: "Training completed" },
        group: { zh: "学习成长", en: "Learning and growth" },
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 1, cap: 100 },
        definition: { zh: "计划的培训中已完成的比例", en: "Share of the planned courses that were completed" },
        formula: { zh: "完成培训次数 ÷ 计划培训次数", en: "courses completed ÷ courses planned" },
        basis: fromMeasures,
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "EXPENSES", name: { zh: "服务费用（元）", en: "Expenses (CNY)" } },
      { code: "SERVICES", name: { zh: "服务次数", en: "Services" } },
      { code: "COURSES", name: { zh: "计划培训次数", en: "Courses planned" } },
      { code: "TRAINED", name: { zh: "完成培训次数", en: "Courses completed" } },
    ],
    derived: { COST: writeRate("[EXPENSES]", "[SERVICES]"), TRAIN: writeRate("[TRAINED]", "[COURSES]") },
    people: [
      { EXPENSES: 16_000, SERVICES: 1_000, CSAT: 90, RESP: 5, COURSES: 10, TRAINED: 10 },
      { EXPENSES: 25_000, SERVICES: 1_000, CSAT: 77.5, RESP: 7, COURSES: 10, TRAINED: 8 },
      { EXPENSES: 40_000, SERVICES: 1_000, RESP: 14, COURSES: 10, TRAINED: 3 },
    ],
  },
};

import { decimalsAssumed, partly, worded } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

// The table of the source has lost its figures: "each … % below: … points off".
const perStep = worded("指标与“每低于（高于）目标若干扣若干分”的规则", "the indicator, and that every step short of the target takes points off");
const withFormula = partly(
  { zh: "指标、公式与“每高于目标若干扣若干分”的规则", en: "the indicator, its formula, and that every step above the target takes points off" },
  { zh: "权重、目标值、每档幅度与扣分；平均数取期初与期末之半", en: "weight, target, step and points; the average is half of start plus end" },
);

/** A supervisor starts from full marks; falling short of each target costs points. */
export const S2: Template = {
  id: "S2",
  title: { zh: "客户关系主管扣分制考核", en: "Deduction scheme for a customer-relations supervisor" },
  kind: "kpi",
  summary: {
    zh: "维护任务、客户流失、报告建议、回访与满意度五个方面，未达目标即逐档扣分。",
    en: "Five duties (care tasks, churn, reports, return visits, satisfaction); each step short of a target takes points off.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户关系主管胜任素质与绩效考核指标" },
  basis: decimalsAssumed,
  scheme: {
    indicators: [
      {
        code: "TASK",
        name: { zh: "客户维护任务计划完成率", en: "Care tasks done as planned" },
        group: { zh: "客户关系维护任务达成", en: "Customer care" },
        unit: "%",
        weight: 0.2,
        scoring: { method: "deduction", target: 0.95, step: 0.01, points: 2, partial: "whole" },
        definition: { zh: "计划内的客户维护任务中，做完的占多少", en: "Share of the planned customer-care tasks that were done" },
        formula: { zh: "完成的维护任务数 ÷ 计划的维护任务数", en: "tasks done ÷ tasks planned" },
        basis: perStep,
      },
      {
        code: "CHURN",
        name: { zh: "客户流失率", en: "Customer churn" },
        group: { zh: "客户流失管理", en: "Churn" },
        unit: "%",
        weight: 0.2,
        scoring: { method: "deduction", better: "lower", target: 0.05, step: 0.01, points: 5 },
        definition: { zh: "考核期内流失的客户占期内平均客户数的比例", en: "Customers lost in the period as a share of the average number of customers in it" },
        formula: { zh: "流失客户数 ÷ 考核期客户平均数", en: "customers lost ÷ average customers in the period" },
        basis: withFormula,
      },
      {
        code: "ADOPT",
        name: { zh: "建议被采纳次数", en: "Suggestions adopted" },
        group: { zh: "客户关系报告管理", en: "Reports" },
        unit: { zh: "次", en: "times" },
        weight: 0.2,
        scoring: { method: "deduction", target: 4, step: 1, points: 10, partial: "whole" },
        definition: { zh: "客户关系报告提出的改进建议被采纳了几次", en: "How often a suggestion from the customer-relations reports was taken up" },
        basis: perStep,
      },
      {
        code: "VISIT",
        name: { zh: "客户回访计划完成率", en: "Return visits made as planned" },
        group: { zh: "客户回访管理", en: "Return visits" },
        unit: "%",
        weight: 0.1,
        scoring: { method: "deduction", target: 0.95, step: 0.01, points: 1, partial: "whole" },
        definition: { zh: "计划回访的客户中，已经回访的占多少", en: "Share of the planned return visits that took place" },
        formula: { zh: "实际回访数 ÷ 计划回访数", en: "visits made ÷ visits planned" },
        basis: perStep,
      },
      {
        code: "VISITCMP",
        name: { zh: "因回访导致的投诉", en: "Complaints caused by a visit" },
        group: { zh: "客户回访管理", en: "Return visits" },
        unit: { zh: "次", en: "times" },
        weight: 0.1,
        scoring: { method: "deduction", better: "lower", target: 0, step: 1, points: 10 },
        definition: { zh: "因为回访本身而引起的客户投诉", en: "Complaints that the return visit itself gave rise to" },
        basis: worded("指标与“每出现一次即扣分”的规则", "the indicator, and that every occurrence takes points off"),
      },
      {
        code: "CSAT",
        name: { zh: "客户服务满意度平均分", en: "Average satisfaction score" },
        group: { zh: "客户满意度", en: "Satisfaction" },
        unit: { zh: "分", en: "points" },
        weight: 0.2,
        scoring: { method: "deduction", target: 85, step: 1, points: 2 },
        definition: { zh: "客户对服务满意度评分的平均值，满分 100", en: "Mean of the satisfaction scores that customers gave, out of 100" },
        basis: perStep,
      },
    ],
    grades: fourGrades,
    totalDecimals: 2,
    rules: [
      {
        kind: "pool",
        name: { zh: "客户回访管理共用扣分上限", en: "Return visits share one maximum" },
        indicator: "VISIT、VISITCMP",
        cap: 100,
        basis: partly({ zh: "计划完成率与因回访导致的投诉同在客户回访管理一项内扣分", en: "that visits not made and complaints caused by a visit take points off one duty" }, { zh: "合计最多扣 100 分", en: "100 points at most together" }),
      },
    ],
  },
  example: {
    inputs: [
      { code: "PLANNED", name: { zh: "计划维护任务数", en: "Care tasks planned" } },
      { code: "DONE", name: { zh: "完成维护任务数", en: "Care tasks done" } },
      { code: "START", name: { zh: "期初客户数", en: "Customers at the start" } },
      { code: "END", name: { zh: "期末客户数", en: "Customers at the end" } },
      { code: "LOST", name: { zh: "流失客户数", en: "Customers lost" } },
      { code: "VISITS", name: { zh: "计划回访数", en: "Visits planned" } },
      { code: "VISITED", name: { zh: "实际回访数", en: "Visits made" } },
    ],
    derived: {
      TASK: writeRate("[DONE]", "[PLANNED]"),
      CHURN: writeRate("[LOST]", "([START]+[END])/2"),
      VISIT: writeRate("[VISITED]", "[VISITS]"),
    },
    people: [
      { PLANNED: 60, DONE: 58, START: 300, END: 280, LOST: 12, ADOPT: 5, VISITS: 80, VISITED: 76, VISITCMP: 0, CSAT: 84 },
      { PLANNED: 40, DONE: 37, START: 260, END: 240, LOST: 20, ADOPT: 3, VISITS: 60, VISITED: 51, VISITCMP: 1, CSAT: 80 },
      { PLANNED: 50, DONE: 30, START: 200, END: 160, LOST: 45, VISITS: 60, VISITED: 30, VISITCMP: 6, CSAT: 62 },
    ],
  },
};

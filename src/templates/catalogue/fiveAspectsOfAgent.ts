import { decimalsAssumed, worded } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

/** Five aspects of a service agent: three are measured, two are rated. */
export const S4: Template = {
  id: "S4",
  title: { zh: "客服人员五方面考核", en: "Five aspects of a service agent" },
  kind: "kpi",
  summary: {
    zh: "满意度、服务质量与处理时间用数据说话，团队合作与个人发展由主管按等级说明评定。",
    en: "Satisfaction, service quality and handling time are measured; teamwork and personal development are rated by described levels.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务人员KPI绩效考核方法" },
  basis: decimalsAssumed,
  scheme: {
    indicators: [
      {
        code: "CSI",
        name: { zh: "客户满意度指数", en: "Customer satisfaction index" },
        group: { zh: "客户满意度", en: "Satisfaction" },
        unit: { zh: "分", en: "points" },
        weight: 0.2,
        scoring: { method: "efficacy", baseline: 60, target: 90, cap: 100 },
        definition: { zh: "由定期问卷折算的满意度指数，满分 100", en: "Satisfaction index computed from the regular survey, out of 100" },
        dataSource: { zh: "客户满意度调查", en: "Customer survey" },
        basis: worded("指标与来源", "the indicator and its source"),
      },
      {
        code: "ANSWER",
        name: { zh: "电话接听速度", en: "Speed of answer" },
        group: { zh: "服务质量", en: "Service quality" },
        unit: { zh: "秒", en: "s" },
        weight: 0.1,
        scoring: {
          method: "steps",
          boundary: "lower",
          levels: [
            { to: 10, score: 100 },
            { from: 10, score: 85 },
            { from: 20, score: 70 },
            { from: 30, score: 40 },
          ],
        },
        definition: { zh: "来电响铃到接起平均隔多少秒", en: "Mean seconds that a call rings before it is answered" },
        basis: worded("指标", "the indicator"),
      },
      {
        code: "SOLVED",
        name: { zh: "问题解决率", en: "Resolution rate" },
        group: { zh: "服务质量", en: "Service quality" },
        unit: "%",
        weight: 0.1,
        scoring: { method: "ratio", target: 0.9, cap: 100 },
        definition: { zh: "受理的问题中，得到解决的占多少", en: "Share of the questions taken on that were solved" },
        formula: { zh: "解决的问题数 ÷ 受理的问题数", en: "questions solved ÷ questions taken on" },
        basis: worded("指标", "the indicator"),
      },
      {
        code: "HANDLE",
        name: { zh: "平均处理时间", en: "Average handling time" },
        group: { zh: "处理时间", en: "Handling time" },
        unit: { zh: "分钟", en: "min" },
        weight: 0.2,
        scoring: { method: "ratio", better: "lower", lowerForm: "complement", target: 15, cap: 100 },
        definition: { zh: "弄清问题、给出方案到办完，每个问题平均用多少分钟", en: "Mean minutes to understand a question, propose a solution and carry it out" },
        formula: { zh: "处理总分钟 ÷ 受理的问题数", en: "minutes spent ÷ questions taken on" },
        basis: worded("指标，并须设定处理时间目标", "the indicator, and that it needs a target"),
      },
      {
        code: "TEAM",
        name: { zh: "团队合作", en: "Teamwork" },
        group: { zh: "团队合作", en: "Teamwork" },
        weight: 0.2,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "常主动替同事分担难题，团队因此办得更快更好", en: "Often takes on colleagues' hard cases; the team is quicker and better for it" },
            { zh: "有求必应，信息交接清楚", en: "Helps whenever asked and hands cases over clearly" },
            { zh: "配合分内安排，较少主动伸手", en: "Does the share that was assigned, seldom more" },
            { zh: "常推脱，或因沟通不畅耽误同事", en: "Often declines, or holds colleagues up by poor communication" },
          ]),
        },
        definition: { zh: "与同事沟通协作、帮助他人解决问题的表现", en: "Working with colleagues and helping them to solve problems" },
        basis: worded("评价内容", "what is looked at"),
      },
      {
        code: "GROW",
        name: { zh: "个人发展", en: "Personal development" },
        group: { zh: "个人发展", en: "Personal development" },
        weight: 0.2,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "自学并带动他人，所学已用于改进服务", en: "Studies unasked, brings others along, and service is better for it" },
            { zh: "完成培训计划，并在工作中用上", en: "Completes the training plan and uses it at work" },
            { zh: "参加必修培训，少有延伸", en: "Attends the mandatory courses and little else" },
            { zh: "缺席培训，知识未见更新", en: "Misses training; knowledge stands still" },
          ]),
        },
        definition: { zh: "参加培训、钻研新知识的情况", en: "Taking part in training and studying new subjects" },
        basis: worded("评价内容", "what is looked at"),
      },
    ],
    grades: fourGrades,
    totalDecimals: 2,
  },
  example: {
    inputs: [
      { code: "CASES", name: { zh: "受理问题数", en: "Questions taken on" } },
      { code: "DONE", name: { zh: "解决问题数", en: "Questions solved" } },
      { code: "MINUTES", name: { zh: "处理总分钟", en: "Minutes spent" } },
    ],
    derived: {
      SOLVED: writeRate("[DONE]", "[CASES]"),
      HANDLE: writeRate("[MINUTES]", "[CASES]"),
    },
    people: [
      { CSI: 93, ANSWER: 8, CASES: 100, DONE: 92, MINUTES: 1_350, TEAM: { zh: "优秀", en: "Excellent" }, GROW: { zh: "良好", en: "Good" } },
      { CSI: 75, ANSWER: 20, CASES: 100, DONE: 81, MINUTES: 1_800, TEAM: { zh: "良好", en: "Good" }, GROW: { zh: "合格", en: "Acceptable" } },
      { ANSWER: 45, CASES: 80, DONE: 36, MINUTES: 1_920, TEAM: { zh: "合格", en: "Acceptable" }, GROW: { zh: "不合格", en: "Unacceptable" } },
    ],
  },
};

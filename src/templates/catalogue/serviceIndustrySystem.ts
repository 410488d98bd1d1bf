import { named, periodAssumed, worded } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const quality = { zh: "服务质量", en: "Service quality" };
const efficiency = { zh: "服务效率", en: "Efficiency" };
const attitude = { zh: "服务态度", en: "Attitude" };
const loyalty = { zh: "客户忠诚度", en: "Loyalty" };
const cost = { zh: "服务成本", en: "Service cost" };

/** The source weights none of its six families: they weigh the same, and so do the indicators within each. */
const weights = { satisfaction: 1 / 6, quality: 1 / 6, efficiency: 1 / 18, attitude: 1 / 24, loyalty: 1 / 24, cost: 1 / 24 };

const defined = worded("指标与含义", "the indicator and what it means");
const perService = { zh: "元/次", en: "CNY/service" };

/** The families of indicators that a service business appraises its customer service by. */
export const S22: Template = {
  id: "S22",
  title: { zh: "服务行业客户服务指标体系", en: "Service-industry indicator system" },
  kind: "kpi",
  summary: {
    zh: "满意度、质量、效率、态度、忠诚度、成本六类十七项指标，六类等权；含流失率。",
    en: "Seventeen indicators in six families of equal weight: satisfaction, quality, efficiency, attitude, loyalty (churn included) and cost.",
  },
  reference: { document: "003_d115330ff0041d53.txt", heading: "服务行业客户服务绩效考核指标体系构建" },
  basis: periodAssumed("季度", "quarterly"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "CSAT",
        name: { zh: "客户满意度", en: "Customer satisfaction" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight: weights.satisfaction,
        scoring: { method: "linear", baseline: 70, target: 85, challenge: 95, below: "cutoff" },
        definition: { zh: "客户对态度、效率、专业性与结果的综合评分，百分制", en: "Customers’ overall mark for attitude, speed, expertise and outcome, out of 100" },
        basis: defined,
      },
      {
        code: "QUALITY",
        name: { zh: "服务质量", en: "Service quality" },
        group: quality,
        unit: { zh: "分", en: "points" },
        weight: weights.quality,
        scoring: { method: "ratio", target: 90, cap: 110 },
        definition: { zh: "客户对服务过程的评分，百分制", en: "Customers’ mark for how the service was given, out of 100" },
        basis: defined,
      },
      {
        code: "RESP",
        name: { zh: "服务响应时间", en: "Response time" },
        group: efficiency,
        unit: { zh: "分钟", en: "min" },
        weight: weights.efficiency,
        scoring: { method: "ratio", better: "lower", target: 5, cap: 120 },
        definition: { zh: "从客户提出需求到开始服务的平均时长", en: "Mean time from a request until service begins" },
        basis: named,
      },
      {
        code: "HANDLE",
        name: { zh: "服务处理时间", en: "Handling time" },
        group: efficiency,
        unit: { zh: "分钟", en: "min" },
        weight: weights.efficiency,
        scoring: { method: "ratio", better: "lower", lowerForm: "complement", target: 30, cap: 120 },
        definition: { zh: "每次服务实际花费的平均时长", en: "Mean time actually spent on a service" },
        basis: named,
      },
      {
        code: "FINISH",
        name: { zh: "服务完成时间", en: "Completion time" },
        group: efficiency,
        unit: { zh: "小时", en: "h" },
        weight: weights.efficiency,
        scoring: { method: "deduction", better: "lower", target: 24, step: 4, points: 10, partial: "any" },
        definition: { zh: "从客户提出需求到全部办妥的平均时长", en: "Mean time from a request until everything is done" },
        basis: named,
      },
      {
        code: "POLITE",
        name: { zh: "礼貌程度", en: "Politeness" },
        group: attitude,
        weight: weights.attitude,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "言行得体，客户常有称赞", en: "Tactful; customers often say so" },
            { zh: "用语规范，始终有礼", en: "Well-spoken and always polite" },
            { zh: "偶有用语随意", en: "Sometimes too casual" },
            { zh: "言语失礼，引起不满", en: "Rude, to customers’ annoyance" },
          ]),
        },
        definition: { zh: "接待客户时的言行礼貌", en: "Courtesy in word and manner" },
        basis: named,
      },
      {
        code: "WARM",
        name: { zh: "热情程度", en: "Warmth" },
        group: attitude,
        weight: weights.attitude,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "主动关心，替客户多想一步", en: "Shows interest and thinks a step ahead for the customer" },
            { zh: "热心接待，乐于帮助", en: "Friendly and glad to help" },
            { zh: "有求才应", en: "Helps when asked" },
            { zh: "冷淡敷衍", en: "Cold or perfunctory" },
          ]),
        },
        definition: { zh: "接待客户时的主动与热心", en: "Readiness and warmth towards customers" },
        basis: named,
      },
      {
        code: "PATIENT",
        name: { zh: "耐心程度", en: "Patience" },
        group: attitude,
        weight: weights.attitude,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "反复解释仍平和细致", en: "Stays calm and thorough however often he explains" },
            { zh: "听完诉求，解释清楚", en: "Hears people out and explains clearly" },
            { zh: "繁忙时略显急躁", en: "A little short when busy" },
            { zh: "打断或催促客户", en: "Interrupts or hurries customers" },
          ]),
        },
        definition: { zh: "倾听与解释时的耐心", en: "Patience in listening and explaining" },
        basis: named,
      },
      {
        code: "EXPERT",
        name: { zh: "专业程度", en: "Expertise" },
        group: attitude,
        weight: weights.attitude,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "疑难问题也能独立解答", en: "Answers even hard questions alone" },
            { zh: "常见问题解答准确", en: "Answers common questions correctly" },
            { zh: "部分问题需要求助", en: "Needs help with some questions" },
            { zh: "解答有误，误导客户", en: "Gives wrong answers that mislead" },
          ]),
        },
        definition: { zh: "解答客户问题所需的知识与技能", en: "Knowledge and skill in answering customers" },
        basis: named,
      },
      {
        code: "REPEAT",
        name: { zh: "客户重复购买率", en: "Repurchase rate" },
        group: loyalty,
        unit: "%",
        weight: weights.loyalty,
        scoring: { method: "linear", baseline: 0.3, target: 0.5, challenge: 0.6, below: "cutoff" },
        definition: { zh: "本期成交客户中再次购买的比例", en: "Share of the period’s buyers who had bought before" },
        formula: { zh: "再次购买客户数 ÷ 成交客户数", en: "returning buyers ÷ buyers" },
        basis: named,
      },
      {
        code: "REFER",
        name: { zh: "客户推荐率", en: "Referral rate" },
        group: loyalty,
        unit: "%",
        weight: weights.loyalty,
        scoring: {
          method: "steps",
          levels: [
            { from: null, score: 0 },
            { from: 0.1, score: 60 },
            { from: 0.2, score: 80 },
            { from: 0.3, score: 100 },
          ],
        },
        definition: { zh: "受访客户中曾向他人推荐的比例", en: "Share of the customers asked who have recommended the company" },
        formula: { zh: "推荐客户数 ÷ 受访客户数", en: "customers who recommended ÷ customers asked" },
        basis: named,
      },
      {
        code: "COMPL",
        name: { zh: "客户投诉率", en: "Complaint rate" },
        group: loyalty,
        unit: "‰",
        weight: weights.loyalty,
        scoring: { method: "deduction", better: "lower", target: 0.005, step: 0.001, points: 5 },
        definition: { zh: "每千次服务引起的投诉件数", en: "Complaints for each thousand services" },
        formula: { zh: "投诉件数 ÷ 服务次数", en: "complaints ÷ services" },
        basis: defined,
      },
      {
        code: "CHURN",
        name: { zh: "客户流失率", en: "Customer churn rate" },
        group: loyalty,
        unit: "%",
        weight: weights.loyalty,
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
        basis: worded("指标（见考核方法一节）", "the indicator, in the section on methods"),
      },
      {
        code: "LABOUR",
        name: { zh: "人工成本", en: "Labour cost" },
        group: cost,
        unit: perService,
        weight: weights.cost,
        scoring: { method: "ratio", better: "lower", target: 20, cap: 120 },
        definition: { zh: "平均每次服务的工资等人工费用", en: "Wages and the like for a service on average" },
        formula: { zh: "人工费用 ÷ 服务次数", en: "labour expenses ÷ services" },
        basis: named,
      },
      {
        code: "MATERIAL",
        name: { zh: "材料成本", en: "Material cost" },
        group: cost,
        unit: perService,
        weight: weights.cost,
        scoring: {
          method: "closeness",
          target: 5,
          deviation: "relative",
          levels: [
            { from: 0, score: 100 },
            { from: 0.05, score: 80 },
            { from: 0.1, score: 60 },
            { from: 0.2, score: 0 },
          ],
        },
        definition: { zh: "平均每次服务的耗材费用，偏离定额越少越好：过低可能偷工减料", en: "Material for a service on average; the closer to the standard the better, as too little may mean skimping" },
        formula: { zh: "材料费用 ÷ 服务次数", en: "material expenses ÷ services" },
        basis: named,
      },
      {
        code: "EQUIP",
        name: { zh: "设备成本", en: "Equipment cost" },
        group: cost,
        unit: perService,
        weight: weights.cost,
        scoring: { method: "ratio", better: "lower", lowerForm: "complement", target: 4, cap: 120 },
        definition: { zh: "平均每次服务分摊的设备折旧与维护费用", en: "Depreciation and upkeep of equipment for a service on average" },
        formula: { zh: "设备费用 ÷ 服务次数", en: "equipment expenses ÷ services" },
        basis: named,
      },
      {
        code: "OVERHEAD",
        name: { zh: "管理成本", en: "Management cost" },
        group: cost,
        unit: perService,
        weight: weights.cost,
        scoring: { method: "efficacy", baseline: 6, target: 3, cap: 100 },
        definition: { zh: "平均每次服务分摊的管理费用", en: "Management expenses for a service on average" },
        formula: { zh: "管理费用 ÷ 服务次数", en: "management expenses ÷ services" },
        basis: named,
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "AGAIN", name: { zh: "再次购买客户数", en: "Returning buyers" } },
      { code: "BUYERS", name: { zh: "成交客户数", en: "Buyers" } },
      { code: "REFERRED", name: { zh: "推荐客户数", en: "Customers who recommended" } },
      { code: "ASKED", name: { zh: "受访客户数", en: "Customers asked" } },
      { code: "RAISED", name: { zh: "投诉件数", en: "Complaints" } },
      { code: "SERVICES", name: { zh: "服务次数", en: "Services" } },
      { code: "LOST", name: { zh: "流失客户数", en: "Customers lost" } },
      { code: "START", name: { zh: "期初客户数", en: "Customers at start" } },
      { code: "END", name: { zh: "期末客户数", en: "Customers at end" } },
      { code: "LABOUREX", name: { zh: "人工费用", en: "Labour expenses" } },
      { code: "MATEREX", name: { zh: "材料费用", en: "Material expenses" } },
      { code: "EQUIPEX", name: { zh: "设备费用", en: "Equipment expenses" } },
      { code: "MANAGEX", name: { zh: "管理费用", en: "Management expenses" } },
    ],
    derived: {
      REPEAT: writeRate("[AGAIN]", "[BUYERS]"),
      REFER: writeRate("[REFERRED]", "[ASKED]"),
      COMPL: writeRate("[RAISED]", "[SERVICES]"),
      CHURN: writeRate("[LOST]", "([START]+[END])/2"),
      LABOUR: writeRate("[LABOUREX]", "[SERVICES]"),
      MATERIAL: writeRate("[MATEREX]", "[SERVICES]"),
      EQUIP: writeRate("[EQUIPEX]", "[SERVICES]"),
      OVERHEAD: writeRate("[MANAGEX]", "[SERVICES]"),
    },
    people: [
      {
        CSAT: 90, QUALITY: 99, RESP: 4, HANDLE: 24, FINISH: 24,
        POLITE: performance[0].label, WARM: performance[0].label, PATIENT: performance[1].label, EXPERT: performance[0].label,
        AGAIN: 240, BUYERS: 400, REFERRED: 100, ASKED: 200, RAISED: 2, SERVICES: 1000, LOST: 6, START: 190, END: 210,
        LABOUREX: 20_000, MATEREX: 5_000, EQUIPEX: 3_200, MANAGEX: 3_000,
      },
      {
        CSAT: 85, QUALITY: 81, RESP: 6.25, HANDLE: 36, FINISH: 33,
        POLITE: performance[1].label, WARM: performance[2].label, PATIENT: performance[1].label, EXPERT: performance[0].label,
        AGAIN: 160, BUYERS: 400, REFERRED: 50, ASKED: 200, RAISED: 9, SERVICES: 1000, LOST: 20, START: 210, END: 190,
        LABOUREX: 25_000, MATEREX: 5_400, EQUIPEX: 4_800, MANAGEX: 4_500,
      },
      {
        CSAT: 60, RESP: 10, HANDLE: 60, FINISH: 48,
        POLITE: performance[3].label, WARM: performance[3].label, PATIENT: performance[2].label, EXPERT: performance[2].label,
        AGAIN: 100, BUYERS: 400, REFERRED: 10, ASKED: 200, RAISED: 30, SERVICES: 1000, LOST: 40, START: 220, END: 180,
        LABOUREX: 40_000, MATEREX: 7_000, EQUIPEX: 8_000, MANAGEX: 6_000,
      },
    ],
  },
};

import { ahpWeights, readJudgements } from "../../domain/weights/ahp";
import type { Text } from "../../domain/language";
import { partly, periodAssumed } from "../basis";
import type { Form } from "../form";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";

const delighted = { zh: "很满意", en: "Very satisfied" };
const satisfied = { zh: "满意", en: "Satisfied" };
const pleased = { zh: "较满意", en: "Rather satisfied" };
const neutral = { zh: "一般", en: "Neutral" };
const grumbling = { zh: "不太满意", en: "Rather dissatisfied" };
const annoyed = { zh: "不满意", en: "Dissatisfied" };
const furious = { zh: "很不满意", en: "Very dissatisfied" };

/** Seven levels an equal step apart; the source orders and pictures them and leaves the numbers to the company. */
const levels = [
  { label: delighted, score: 100, description: { zh: "深感惊喜，愿意主动宣传", en: "Delighted, and eager to tell others" } },
  { label: satisfied, score: 85, description: { zh: "心情愉快，口头称赞", en: "Pleased, and says so" } },
  { label: pleased, score: 70, description: { zh: "有好感，表示认可", en: "Well disposed, and approves" } },
  { label: neutral, score: 55, description: { zh: "没有明显的好恶", en: "No feeling either way" } },
  { label: grumbling, score: 40, description: { zh: "有怨言，但尚可接受", en: "Grumbles, but puts up with it" } },
  { label: annoyed, score: 25, description: { zh: "生气，要求改正", en: "Annoyed, and wants it put right" } },
  { label: furious, score: 10, description: { zh: "十分愤怒，可能投诉或离开", en: "Furious, and may complain or leave" } },
];

const scoring = { method: "rating" as const, levels };
const survey = { zh: "客户满意度调查", en: "Customer satisfaction survey" };
const basis = partly({ zh: "影响因素、七个级度及其次序", en: "the factor, the seven levels and their order" }, { zh: "级度的分数、两两比较的判断与由此得出的权重", en: "what each level scores, the pairwise judgements and the weight that follows" });

const service = { zh: "客户服务", en: "Service" };
const product = { zh: "产品", en: "Product" };
const worth = { zh: "价格与品牌", en: "Price and brand" };

const solve = { zh: "问题解决", en: "Problem solving" };
const expert = { zh: "服务专业性", en: "Expertise" };
const prompt = { zh: "服务及时性", en: "Promptness" };
const quality = { zh: "产品质量", en: "Product quality" };
const delivery = { zh: "按时交货", en: "Delivery on time" };
const price = { zh: "价格合理", en: "Fair price" };
const brand = { zh: "品牌声誉", en: "Reputation" };

/** Things that are compared in pairs: row i matters so many times as much as column j. */
interface Comparison {
  readonly sheet: Text;
  readonly compared: readonly Text[];
  readonly judgements: readonly (readonly number[])[];
}

const families = {
  sheet: { zh: "权重判断-类别", en: "Judgements - families" },
  compared: [service, product, worth],
  judgements: [
    [1, 2, 3],
    [1 / 2, 1, 2],
    [1 / 3, 1 / 2, 1],
  ],
} satisfies Comparison;

const ofService = {
  sheet: { zh: "权重判断-服务", en: "Judgements - service" },
  compared: [solve, expert, prompt],
  judgements: [
    [1, 2, 2],
    [1 / 2, 1, 1],
    [1 / 2, 1, 1],
  ],
} satisfies Comparison;

const ofProduct = {
  sheet: { zh: "权重判断-产品", en: "Judgements - product" },
  compared: [quality, delivery],
  judgements: [
    [1, 2],
    [1 / 2, 1],
  ],
} satisfies Comparison;

const ofWorth = {
  sheet: { zh: "权重判断-价格与品牌", en: "Judgements - price and brand" },
  compared: [price, brand],
  judgements: [
    [1, 3],
    [1 / 3, 1],
  ],
} satisfies Comparison;

/** The share of the n-th of those compared. */
function share({ judgements }: Comparison, n: number): number {
  return ahpWeights(readJudgements(judgements), "eigenvector")[n] ?? 0;
}

/** Judgements as a sheet, for the functions to weigh anew when somebody judges otherwise. */
function formOf({ sheet, compared, judgements }: Comparison): Form {
  const codeOf = (i: number) => `THAN${String(i + 1)}`;
  return {
    sheet,
    title: {
      zh: "两两比较：本行的重要程度是本列的几倍（1–9，反之为倒数）；权重用 KPI.AHPWEIGHTS，一致性 KPI.AHPCR 应不超过 0.1",
      en: "In pairs: how many times as much the row matters as the column (1–9, or one over it). KPI.AHPWEIGHTS gives the weights; KPI.AHPCR should be 0.1 at most",
    },
    columns: [{ code: "WHAT", name: { zh: "比较对象", en: "Compared" }, kind: "text" }, ...compared.map((name, i) => ({ code: codeOf(i), name, kind: "number" as const }))],
    rows: compared.map((name, i) => ({ WHAT: name, ...Object.fromEntries((judgements[i] ?? []).map((judgement, j) => [codeOf(j), judgement])) })),
  };
}

const keep = { zh: "保留", en: "Keep" };
const drop = { zh: "剔除", en: "Drop" };
const high = { zh: "高", en: "High" };
const medium = { zh: "中", en: "Medium" };
const low = { zh: "低", en: "Low" };

/** Where candidates for an indicator are gone through: what repeats another, or matters little, is dropped. */
const selection: Form = {
  sheet: { zh: "指标筛选", en: "Indicator selection" },
  title: { zh: "满意因素筛选：剔除重复、相似或影响小的因素", en: "Selection of factors: drop what repeats or resembles another, or matters little" },
  columns: [
    { code: "FACTOR", name: { zh: "候选因素", en: "Candidate" }, kind: "text" },
    { code: "FAMILY", name: { zh: "类别", en: "Family" }, kind: "choice", words: [service, product, worth] },
    { code: "SOURCE", name: { zh: "信息来源", en: "Learnt from" }, kind: "text" },
    { code: "IMPACT", name: { zh: "对购买使用的影响", en: "Influence on buying" }, kind: "choice", words: [high, medium, low] },
    { code: "LIKE", name: { zh: "与其重复或相似", en: "Repeats or resembles" }, kind: "text" },
    { code: "DECISION", name: { zh: "决定", en: "Decision" }, kind: "choice", words: [keep, drop] },
  ],
  rows: [
    { FACTOR: solve, FAMILY: service, SOURCE: { zh: "一对一访问", en: "Interviews" }, IMPACT: high, DECISION: keep },
    { FACTOR: { zh: "售后处理结果", en: "After-sales outcome" }, FAMILY: service, SOURCE: { zh: "问卷", en: "Questionnaire" }, IMPACT: high, LIKE: solve, DECISION: drop },
    { FACTOR: quality, FAMILY: product, SOURCE: { zh: "问卷", en: "Questionnaire" }, IMPACT: high, DECISION: keep },
    { FACTOR: { zh: "包装外观", en: "Packaging" }, FAMILY: product, SOURCE: { zh: "焦点访谈", en: "Focus group" }, IMPACT: low, DECISION: drop },
    { FACTOR: brand, FAMILY: worth, SOURCE: { zh: "二手资料", en: "Desk research" }, IMPACT: medium, DECISION: keep },
  ],
};

/** Satisfaction on seven levels, with weights that follow from pairwise judgements. */
export const S19: Template = {
  id: "S19",
  title: { zh: "客户满意度管理工具", en: "Satisfaction management tool" },
  kind: "satisfaction",
  summary: {
    zh: "七级满意度折算分数；三类七项指标的权重由层次分析法得出，同级按权重排列；判断矩阵可改，也可改用熵权或 CRITIC 权重。",
    en: "Seven levels of satisfaction turned into points. Seven indicators in three families, weighted by AHP and listed by weight; judge anew, or weight by entropy or CRITIC instead.",
  },
  reference: { document: "002_bdc0cdd54ccc316e.txt", heading: "客户满意度管理工具；客户满意度的影响因素" },
  basis: periodAssumed("每次调查", "each survey"),
  scheme: {
    period: { zh: "每次调查", en: "Each survey" },
    totalDecimals: 2,
    indicators: [
      {
        code: "SOLVE",
        name: solve,
        group: service,
        weight: share(families, 0) * share(ofService, 0),
        scoring,
        definition: { zh: "问题与投诉是否得到妥善解决", en: "Whether problems and complaints are settled well" },
        dataSource: survey,
        basis,
      },
      {
        code: "EXPERT",
        name: expert,
        group: service,
        weight: share(families, 0) * share(ofService, 1),
        scoring,
        definition: { zh: "服务人员的知识与技能是否胜任", en: "Whether those who serve know their work" },
        dataSource: survey,
        basis,
      },
      {
        code: "PROMPT",
        name: prompt,
        group: service,
        weight: share(families, 0) * share(ofService, 2),
        scoring,
        definition: { zh: "咨询与请求是否很快得到回应", en: "Whether questions and requests are answered soon" },
        dataSource: survey,
        basis,
      },
      {
        code: "QUALITY",
        name: quality,
        group: product,
        weight: share(families, 1) * share(ofProduct, 0),
        scoring,
        definition: { zh: "产品是否符合需要、没有质量问题", en: "Whether the product fits the need and is free of faults" },
        dataSource: survey,
        basis,
      },
      {
        code: "DELIVERY",
        name: delivery,
        group: product,
        weight: share(families, 1) * share(ofProduct, 1),
        scoring,
        definition: { zh: "是否在约定时间交货", en: "Whether goods arrive when agreed" },
        dataSource: survey,
        basis,
      },
      {
        code: "PRICE",
        name: price,
        group: worth,
        weight: share(families, 2) * share(ofWorth, 0),
        scoring,
        definition: { zh: "价格与所得是否相称", en: "Whether the price matches what one gets" },
        dataSource: survey,
        basis,
      },
      {
        code: "BRAND",
        name: brand,
        group: worth,
        weight: share(families, 2) * share(ofWorth, 1),
        scoring,
        definition: { zh: "是否信任企业及其口碑", en: "Whether customers trust the company and its name" },
        dataSource: survey,
        basis,
      },
    ],
    grades: fourGrades,
  },
  example: {
    people: [
      { SOLVE: delighted, EXPERT: delighted, PROMPT: satisfied, QUALITY: delighted, DELIVERY: delighted, PRICE: satisfied, BRAND: delighted },
      { SOLVE: satisfied, EXPERT: pleased, PROMPT: pleased, QUALITY: satisfied, DELIVERY: neutral, PRICE: pleased, BRAND: satisfied },
      { SOLVE: grumbling, EXPERT: neutral, PROMPT: annoyed, QUALITY: neutral, DELIVERY: grumbling, PRICE: annoyed, BRAND: furious },
      { SOLVE: pleased, EXPERT: satisfied, PROMPT: satisfied, QUALITY: delighted, DELIVERY: pleased, BRAND: neutral },
    ],
  },
  forms: [selection, ...[families, ofService, ofProduct, ofWorth].map(formOf)],
};

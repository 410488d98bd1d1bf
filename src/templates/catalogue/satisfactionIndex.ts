import { assumed, partly } from "../basis";
import type { Template } from "../template";
import { writeIndex, type Items } from "../writeIndex";

const expectation = { zh: "预期质量", en: "Expectation" };
const quality = { zh: "感知质量", en: "Perceived quality" };
const value = { zh: "感知价格", en: "Perceived value" };
const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const complaints = { zh: "客户抱怨", en: "Complaints" };
const loyalty = { zh: "客户忠诚度", en: "Loyalty" };

/** The survey's items by latent variable. The weights of satisfaction are those that the ACSI has published as an example. */
const items = {
  EXPECT: { EXPALL: 0.4, EXPFIT: 0.3, EXPSURE: 0.3 },
  QUALITY: { QUALALL: 0.4, QUALFIT: 0.3, QUALSURE: 0.3 },
  VALUE: { PRICEFOR: 0.5, WORTH: 0.5 },
  SATIS: { SATALL: 0.3885, SATEXP: 0.319, SATIDEAL: 0.2925 },
  COMPLAIN: { COMPFIRM: 0.5, COMPELSE: 0.5 },
  LOYAL: { AGAIN: 0.6, ADVISE: 0.4 },
} satisfies Record<string, Items>;

const survey = { zh: "客户满意度调查，各题 1–10 分", en: "Customer survey; each item rated from 1 to 10" };
const formula = { zh: "Σ 权重 × (评分 − 1) ÷ 9 × 100，未答的题不计", en: "Σ weight × (rating − 1) ÷ 9 × 100, over the items answered" };
const modelled = (zh: string, en: string) => partly({ zh: `潜在变量及其为${zh}`, en: `the latent variable, and that it is ${en}` }, { zh: "调查题目、题目权重、1–10 分与百分制指数", en: "the items, their weights, ratings from 1 to 10 and an index out of 100" });
const driver = modelled("前提变量", "a cause");
const result = modelled("结果变量", "a result");

/** An index is its own score. */
const asItStands = { method: "linear", levels: [{ from: 0, score: 0 }, { from: 100, score: 100 }] } as const;
/** Of complaints the fewer the better. */
const turned = { method: "linear", levels: [{ from: 0, score: 100 }, { from: 100, score: 0 }] } as const;

const lines = assumed("等级与分数线，按满意度指数的常见水平", "the grades and their lines, at the usual heights of such an index");

/** The customer satisfaction index: six latent variables from a survey; the index of satisfaction is the total. */
export const S18: Template = {
  id: "S18",
  title: { zh: "客户满意度指数", en: "Customer satisfaction index" },
  kind: "satisfaction",
  summary: {
    zh: "六个潜在变量各由 1–10 分的调查题目得出百分制指数；总分即客户满意度指数，前提变量与抱怨、忠诚只作分析。",
    en: "Six latent variables, each an index out of 100 from survey items rated 1–10. The total is the satisfaction index; causes, complaints and loyalty are shown beside it.",
  },
  reference: { document: "002_bdc0cdd54ccc316e.txt", heading: "CSI模型6个潜在变量" },
  basis: assumed("考核周期（每次调查）、总分的两位小数、以满意度指数为总分", "the period (each survey), the two decimals of totals, and that the index of satisfaction is the total"),
  scheme: {
    period: { zh: "每次调查", en: "Each survey" },
    totalDecimals: 2,
    indicators: [
      {
        code: "EXPECT",
        name: { zh: "预期质量指数", en: "Expectation index" },
        group: expectation,
        unit: { zh: "分", en: "points" },
        weight: 0,
        scoring: asItStands,
        definition: { zh: "客户在接受服务之前的期望", en: "What customers expect before they are served" },
        formula,
        dataSource: survey,
        basis: driver,
      },
      {
        code: "QUALITY",
        name: { zh: "感知质量指数", en: "Perceived-quality index" },
        group: quality,
        unit: { zh: "分", en: "points" },
        weight: 0,
        scoring: asItStands,
        definition: { zh: "客户在服务中与服务后感受到的质量", en: "The quality that customers meet with, while they are served and after" },
        formula,
        dataSource: survey,
        basis: driver,
      },
      {
        code: "VALUE",
        name: { zh: "感知价格指数", en: "Perceived-value index" },
        group: value,
        unit: { zh: "分", en: "points" },
        weight: 0,
        scoring: asItStands,
        definition: { zh: "客户认为价格与所得是否相称", en: "Whether customers find that price and benefit match" },
        formula,
        dataSource: survey,
        basis: driver,
      },
      {
        code: "SATIS",
        name: { zh: "客户满意度指数", en: "Satisfaction index" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight: 1,
        scoring: asItStands,
        definition: { zh: "总体满意、与预期相比、与理想相比三题的指数，即总分", en: "Index of three items, overall, against expectations and against the ideal; it is the total" },
        formula,
        dataSource: survey,
        basis: result,
      },
      {
        code: "COMPLAIN",
        name: { zh: "客户抱怨指数", en: "Complaint index" },
        group: complaints,
        unit: { zh: "分", en: "points" },
        weight: 0,
        scoring: turned,
        definition: { zh: "不满意的后果之一：抱怨的频繁程度，越低越好", en: "One result of dissatisfaction: how often customers complain; lower is better" },
        formula,
        dataSource: survey,
        basis: result,
      },
      {
        code: "LOYAL",
        name: { zh: "客户忠诚度指数", en: "Loyalty index" },
        group: loyalty,
        unit: { zh: "分", en: "points" },
        weight: 0,
        scoring: asItStands,
        definition: { zh: "再次购买与向他人推荐的意愿；满意度很高时才明显上升", en: "Readiness to buy again and to recommend; it rises only where satisfaction is very high" },
        formula,
        dataSource: survey,
        basis: result,
      },
    ],
    grades: [
      { from: 85, label: { zh: "优秀", en: "Excellent" }, basis: lines },
      { from: 75, label: { zh: "良好", en: "Good" }, basis: lines },
      { from: 60, label: { zh: "一般", en: "Fair" }, basis: lines },
      { from: 0, label: { zh: "差", en: "Poor" }, basis: lines },
    ],
  },
  example: {
    inputs: [
      { code: "EXPALL", name: { zh: "事前总体期望", en: "Expected overall" } },
      { code: "EXPFIT", name: { zh: "期望符合需要", en: "Expected to fit the need" } },
      { code: "EXPSURE", name: { zh: "期望可靠", en: "Expected to be reliable" } },
      { code: "QUALALL", name: { zh: "总体质量", en: "Quality overall" } },
      { code: "QUALFIT", name: { zh: "符合需要", en: "Fits the need" } },
      { code: "QUALSURE", name: { zh: "可靠", en: "Reliable" } },
      { code: "PRICEFOR", name: { zh: "就质量而言价格合理", en: "Price for the quality" } },
      { code: "WORTH", name: { zh: "就价格而言质量相称", en: "Quality for the price" } },
      { code: "SATALL", name: { zh: "总体满意", en: "Satisfied overall" } },
      { code: "SATEXP", name: { zh: "与预期相比", en: "Against expectations" } },
      { code: "SATIDEAL", name: { zh: "与理想相比", en: "Against the ideal" } },
      { code: "COMPFIRM", name: { zh: "向公司抱怨的频繁程度", en: "How often complained to the company" } },
      { code: "COMPELSE", name: { zh: "向他人抱怨的频繁程度", en: "How often complained to others" } },
      { code: "AGAIN", name: { zh: "再次购买的可能", en: "Likely to buy again" } },
      { code: "ADVISE", name: { zh: "向他人推荐的可能", en: "Likely to recommend" } },
    ],
    derived: Object.fromEntries(Object.entries(items).map(([code, each]) => [code, writeIndex(each)])),
    people: [
      { EXPALL: 8, EXPFIT: 8, EXPSURE: 7, QUALALL: 10, QUALFIT: 9, QUALSURE: 10, PRICEFOR: 9, WORTH: 9, SATALL: 10, SATEXP: 9, SATIDEAL: 9, COMPFIRM: 1, COMPELSE: 1, AGAIN: 9, ADVISE: 10 },
      { EXPALL: 7, EXPFIT: 7, EXPSURE: 7, QUALALL: 8, QUALFIT: 7, QUALSURE: 7, PRICEFOR: 7, WORTH: 6, SATALL: 8, SATEXP: 7, SATIDEAL: 7, COMPFIRM: 2, COMPELSE: 3, AGAIN: 7, ADVISE: 6 },
      { EXPALL: 8, EXPFIT: 7, QUALALL: 4, QUALFIT: 4, QUALSURE: 3, PRICEFOR: 3, WORTH: 4, SATALL: 4, SATIDEAL: 3, COMPFIRM: 7, COMPELSE: 8 },
    ],
  },
};

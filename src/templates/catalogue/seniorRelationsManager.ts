import { partly } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import type { Template } from "../template";

const [excellent, good, acceptable, unacceptable] = performance;

const monthly = { zh: "每月", en: "Monthly" };
const quarterly = { zh: "每季度", en: "Quarterly" };
const yearly = { zh: "每年", en: "Yearly" };

const rated = partly({ zh: "指标、要点、级别名称与周期", en: "the indicator, its points, the names of the levels and the period" }, { zh: "各级说明、权重与分数", en: "what each level takes, weight and points" });

/** Five indicators, none of which the source weights. */
const weight = 0.2;

/** Five rated indicators; the grade goes by how many reach which level, the total only orders people. */
export const S15: Template = {
  id: "S15",
  title: { zh: "高级客户关系经理绩效考核", en: "Senior customer-relations manager" },
  kind: "rating",
  summary: {
    zh: "五项指标按四级评定，等级由各级别的项数决定：全优为优秀，多数良好以上为良好，多项不合格为不合格；项数可改。",
    en: "Five indicators rated on four levels. The grade goes by counting: all excellent, most good, or several failing; the counts can be changed.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "高级客户关系经理绩效考核表" },
  basis: partly({ zh: "考核周期（全面评估每年一次，分项按月、季）", en: "the period (everything yearly, parts of it monthly or quarterly)" }, { zh: "总分不取舍", en: "that totals are not rounded" }),
  scheme: {
    period: { zh: "年度，分项按月、季、年评定", en: "Yearly; rated monthly, quarterly or yearly" },
    indicators: [
      {
        code: "CSAT",
        name: { zh: "客户满意度", en: "Customer satisfaction" },
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "评分高于预期，投诉都及时解决", en: "Marks above what was expected, and every complaint solved in time" },
            { zh: "评分达到预期，投诉基本及时解决", en: "Marks as expected, and nearly every complaint solved in time" },
            { zh: "评分略低于预期，个别投诉拖延", en: "Marks a little below, with a complaint or two delayed" },
            { zh: "评分明显低于预期，投诉积压", en: "Marks well below, with complaints piling up" },
          ]),
        },
        definition: { zh: "客户反馈评分、客户关系与投诉解决情况", en: "Customers’ marks, the state of the relationship, and how complaints were solved" },
        dataSource: { zh: "客户反馈与反馈会议", en: "Customer feedback and feedback meetings" },
        period: monthly,
        basis: rated,
      },
      {
        code: "SALES",
        name: { zh: "销售业绩", en: "Sales" },
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "超过个人目标，并开拓了新客户", en: "Beyond the personal target, with new customers won" },
            { zh: "完成个人目标", en: "On the personal target" },
            { zh: "接近个人目标", en: "Close to the personal target" },
            { zh: "与个人目标差距较大", en: "Far from the personal target" },
          ]),
        },
        definition: { zh: "与个人销售目标对比的完成情况", en: "What was sold against the personal target" },
        dataSource: { zh: "个人销售目标对比分析", en: "Comparison with the personal sales target" },
        period: quarterly,
        basis: rated,
      },
      {
        code: "TEAM",
        name: { zh: "团队协作", en: "Teamwork" },
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "带领并支持同事，化解冲突，增强凝聚力", en: "Leads and supports colleagues, settles conflicts, holds the team together" },
            { zh: "积极配合，沟通有效", en: "Cooperates actively and communicates well" },
            { zh: "能配合，但很少主动支持", en: "Cooperates, but seldom offers support" },
            { zh: "不配合，或引起冲突", en: "Does not cooperate, or causes conflict" },
          ]),
        },
        definition: { zh: "个人贡献与团队合作能力", en: "Personal contribution and the ability to work with others" },
        period: quarterly,
        basis: rated,
      },
      {
        code: "SKILL",
        name: { zh: "专业知识与技能", en: "Knowledge and skill" },
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "熟知行业与产品，能独立完成复杂谈判", en: "Knows the trade and the products through and through, and handles hard negotiations alone" },
            { zh: "知识更新及时，谈判与沟通胜任", en: "Keeps his knowledge current, and negotiates and communicates competently" },
            { zh: "掌握基本知识，复杂问题需要协助", en: "Has the basics; needs help with complex matters" },
            { zh: "知识陈旧，难以应对客户", en: "Out of date, and out of his depth with customers" },
          ]),
        },
        definition: { zh: "业务知识、沟通谈判、人际与问题解决能力", en: "Knowledge of the business, negotiation, dealing with people, and solving problems" },
        period: yearly,
        basis: rated,
      },
      {
        code: "INNOVATE",
        name: { zh: "创新与改进", en: "Innovation" },
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "提出的改进已推行并见成效", en: "Proposed improvements that are in use and show results" },
            { zh: "常提出可行建议，参与改进项目", en: "Often makes workable proposals and takes part in improvement projects" },
            { zh: "偶有建议，参与有限", en: "Makes a proposal now and then, and takes little part" },
            { zh: "没有建议，不参与改进", en: "Makes no proposals and takes no part" },
          ]),
        },
        definition: { zh: "改进服务与客户体验的建议和贡献", en: "Proposals for, and contributions to, better service and customer experience" },
        period: yearly,
        basis: rated,
      },
    ],
    // On all indicators, says the source: what has not been rated stands in the way.
    countAll: "scored",
    countRules: [
      { grade: excellent.label, levels: excellent.label, atLeast: "all", basis: partly({ zh: "全部指标表现出色", en: "excellent on all indicators" }, { zh: "尚未评定的指标不算表现出色", en: "that what has not been rated is not excellent" }) },
      {
        grade: good.label,
        levels: { zh: "优秀、良好", en: "Excellent, Good" },
        atLeast: 3,
        basis: partly({ zh: "大部分指标良好", en: "good on most indicators" }, { zh: "五项中至少三项", en: "at least three of five" }),
      },
      {
        grade: good.label,
        levels: unacceptable.label,
        atMost: 0,
        basis: partly({ zh: "达到预期水平", en: "as expected" }, { zh: "没有不合格项", en: "nothing is unacceptable" }),
      },
      {
        grade: acceptable.label,
        levels: unacceptable.label,
        atMost: 1,
        basis: partly({ zh: "部分指标一般，总体达到基本要求", en: "ordinary on some, the base is met overall" }, { zh: "至多一项不合格", en: "one unacceptable at most" }),
      },
      { grade: unacceptable.label, basis: partly({ zh: "多个指标不达标", en: "several indicators fail" }, { zh: "即两项以上不合格", en: "that is, two or more unacceptable" }) },
    ],
  },
  example: {
    people: [
      { CSAT: excellent.label, SALES: excellent.label, TEAM: excellent.label, SKILL: excellent.label, INNOVATE: excellent.label },
      { CSAT: good.label, SALES: good.label, TEAM: excellent.label, SKILL: acceptable.label, INNOVATE: good.label },
      { CSAT: acceptable.label, SALES: acceptable.label, TEAM: good.label, SKILL: unacceptable.label, INNOVATE: acceptable.label },
      { CSAT: unacceptable.label, SALES: unacceptable.label, TEAM: acceptable.label, SKILL: unacceptable.label },
    ],
  },
};

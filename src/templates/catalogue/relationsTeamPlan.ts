import { named, partly } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const sales = { zh: "销售业绩", en: "Sales" };
const customers = { zh: "客户增长", en: "Customer growth" };
const complaints = { zh: "客户投诉", en: "Complaints" };
const communication = { zh: "客户沟通", en: "Communication" };

const survey = { zh: "问卷调查与面谈", en: "Questionnaires and interviews" };
const surveyPeriod = { zh: "每季度或每半年", en: "Quarterly or half-yearly" };
const surveyed = partly(
  { zh: "指标名称、调研方式与周期", en: "the indicator’s name, how it is surveyed and how often" },
  { zh: "口径、权重、目标值、评分方法与分数", en: "definition, weight, target, method and points" },
);

/** Fourteen indicators, none of which the source weights. */
const weight = 1 / 14;

/** Teams that look after customers, appraised side by side. */
export const S11: Template = {
  id: "S11",
  title: { zh: "客户关系管理团队绩效评估方案", en: "Customer-relations team appraisal plan" },
  kind: "kpi",
  summary: {
    zh: "以团队为对象，从满意度、销售业绩、客户增长、投诉、沟通五个维度评估；满意度按季度或半年调研。",
    en: "Appraises teams on satisfaction, sales, customer growth, complaints and communication; satisfaction is surveyed every quarter or half-year.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户关系管理团队绩效评估方案" },
  basis: partly({ zh: "满意度的调研周期（每季度或每半年）", en: "how often satisfaction is surveyed (quarterly or half-yearly)" }, { zh: "其余指标的考核周期（季度）、总分的两位小数", en: "the period of the other indicators (quarterly), and the two decimals of totals" }),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "PRODSAT",
        name: { zh: "产品满意度", en: "Product satisfaction" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "linear", baseline: 70, target: 85, challenge: 95, below: "cutoff" },
        definition: { zh: "客户对产品本身的平均评分，百分制", en: "Mean mark that customers give the product, out of 100" },
        dataSource: survey,
        period: surveyPeriod,
        basis: surveyed,
      },
      {
        code: "SVCSAT",
        name: { zh: "服务满意度", en: "Service satisfaction" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "linear", baseline: 70, target: 85, challenge: 95, below: "cutoff" },
        definition: { zh: "客户对日常服务的平均评分，百分制", en: "Mean mark that customers give the day-to-day service, out of 100" },
        dataSource: survey,
        period: surveyPeriod,
        basis: surveyed,
      },
      {
        code: "AFTERSAT",
        name: { zh: "售后满意度", en: "After-sales satisfaction" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "ratio", target: 85, cap: 100 },
        definition: { zh: "客户对售后处理的平均评分，百分制", en: "Mean mark that customers give the after-sales work, out of 100" },
        dataSource: survey,
        period: surveyPeriod,
        basis: surveyed,
      },
      {
        code: "AMOUNT",
        name: { zh: "销售额", en: "Sales" },
        group: sales,
        unit: { zh: "元", en: "CNY" },
        weight,
        scoring: {
          method: "rank",
          by: "place",
          levels: [
            { from: 1, score: 100 },
            { from: 2, score: 85 },
            { from: 3, score: 70 },
            { from: 4, score: 60 },
          ],
        },
        definition: { zh: "本期团队销售额，按各团队名次计分", en: "The team’s sales; scored by its place among the teams" },
        basis: named,
      },
      {
        code: "GROWTH",
        name: { zh: "销售增长率", en: "Sales growth" },
        group: sales,
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0, target: 0.1, challenge: 0.2, below: "cutoff" },
        definition: { zh: "团队销售额比上期增长的比例", en: "Growth of the team’s sales over the period before" },
        formula: { zh: "(本期销售额 − 上期销售额) ÷ 上期销售额", en: "(sales − sales before) ÷ sales before" },
        basis: named,
      },
      {
        code: "SHARE",
        name: { zh: "销售额占比", en: "Share of sales" },
        group: sales,
        unit: "%",
        weight,
        scoring: { method: "efficacy", baseline: 0.2, target: 0.4, cap: 100 },
        definition: { zh: "团队销售额占公司销售额的比例", en: "The team’s sales as a share of the company’s" },
        formula: { zh: "团队销售额 ÷ 公司销售额", en: "team sales ÷ company sales" },
        basis: named,
      },
      {
        code: "CUSTGROW",
        name: { zh: "客户增长率", en: "Customer growth rate" },
        group: customers,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.1, cap: 120 },
        definition: { zh: "期末客户数比期初增长的比例", en: "Growth of the number of customers from start to end" },
        formula: { zh: "(期末客户数 − 期初客户数) ÷ 期初客户数", en: "(customers at end − customers at start) ÷ customers at start" },
        basis: named,
      },
      {
        code: "STICKY",
        name: { zh: "客户黏性", en: "Customer stickiness" },
        group: customers,
        unit: "%",
        weight,
        scoring: {
          method: "linear",
          levels: [
            { from: 0.4, score: 0 },
            { from: 0.8, score: 100 },
          ],
        },
        definition: { zh: "期末客户中本期有往来的比例", en: "Share of the customers at the end who were active in the period" },
        formula: { zh: "活跃客户数 ÷ 期末客户数", en: "active customers ÷ customers at end" },
        basis: named,
      },
      {
        code: "CONVERT",
        name: { zh: "客户转化率", en: "Customer conversion rate" },
        group: customers,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.2, cap: 120 },
        definition: { zh: "潜在客户中本期成交的比例", en: "Share of the prospects who became customers" },
        formula: { zh: "转化客户数 ÷ 潜在客户数", en: "converted prospects ÷ prospects" },
        basis: named,
      },
      {
        code: "COMPL",
        name: { zh: "投诉率", en: "Complaint rate" },
        group: complaints,
        unit: "%",
        weight,
        scoring: { method: "ratio", better: "lower", lowerForm: "complement", target: 0.01, cap: 120 },
        definition: { zh: "引起投诉的订单比例", en: "Complaints as a share of the orders" },
        formula: { zh: "投诉件数 ÷ 订单数", en: "complaints ÷ orders" },
        basis: named,
      },
      {
        code: "RESOLVE",
        name: { zh: "投诉解决率", en: "Complaint resolution rate" },
        group: complaints,
        unit: "%",
        weight,
        scoring: { method: "deduction", target: 0.95, step: 0.01, points: 2 },
        definition: { zh: "投诉中已解决的比例；没有投诉时不计分", en: "Share of the complaints that were resolved; not scored when there were none" },
        formula: { zh: "已解决投诉件数 ÷ 投诉件数", en: "complaints resolved ÷ complaints" },
        basis: named,
      },
      {
        code: "CONTACT",
        name: { zh: "沟通频率", en: "Contact frequency" },
        group: communication,
        unit: { zh: "次/人", en: "times/customer" },
        weight,
        scoring: { method: "range", baseline: 2, target: 4 },
        definition: { zh: "本期与每位客户主动沟通的平均次数", en: "Mean number of times that each customer was contacted" },
        formula: { zh: "主动沟通次数 ÷ 期末客户数", en: "contacts ÷ customers at end" },
        basis: named,
      },
      {
        code: "CHANNELS",
        name: { zh: "沟通渠道多样性", en: "Variety of channels" },
        group: communication,
        unit: { zh: "个", en: "items" },
        weight,
        scoring: {
          method: "steps",
          levels: [
            { from: null, score: 0 },
            { from: 2, score: 60 },
            { from: 3, score: 80 },
            { from: 4, score: 100 },
          ],
        },
        definition: { zh: "本期经常使用的沟通渠道数，如电话、邮件、拜访、在线客服", en: "Channels in regular use: phone, e-mail, visits, online chat and the like" },
        basis: named,
      },
      {
        code: "FEEDBACK",
        name: { zh: "沟通反馈效果", en: "Effect of communication" },
        group: communication,
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "客户主动反馈，意见件件有改进", en: "Customers come forward by themselves, and each remark leads to a change" },
            { zh: "多数沟通有回音，主要意见得到落实", en: "Most contacts get an answer, and the main remarks are acted upon" },
            { zh: "有回音但零散，落实较慢", en: "Answers are scattered, and action is slow" },
            { zh: "少有回音，意见无人跟进", en: "Few answers, and nobody follows remarks up" },
          ]),
        },
        definition: { zh: "沟通后客户的回应及意见的落实情况", en: "How customers respond, and what becomes of their remarks" },
        basis: named,
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "BEFORE", name: { zh: "上期销售额", en: "Sales before" } },
      { code: "COMPANY", name: { zh: "公司销售额", en: "Company sales" } },
      { code: "START", name: { zh: "期初客户数", en: "Customers at start" } },
      { code: "END", name: { zh: "期末客户数", en: "Customers at end" } },
      { code: "ACTIVE", name: { zh: "活跃客户数", en: "Active customers" } },
      { code: "WON", name: { zh: "转化客户数", en: "Converted prospects" } },
      { code: "PROSPECT", name: { zh: "潜在客户数", en: "Prospects" } },
      { code: "RAISED", name: { zh: "投诉件数", en: "Complaints" } },
      { code: "SOLVED", name: { zh: "已解决投诉件数", en: "Complaints resolved" } },
      { code: "ORDERS", name: { zh: "订单数", en: "Orders" } },
      { code: "CONTACTS", name: { zh: "主动沟通次数", en: "Contacts" } },
    ],
    derived: {
      GROWTH: writeRate("[AMOUNT]-[BEFORE]", "[BEFORE]"),
      SHARE: writeRate("[AMOUNT]", "[COMPANY]"),
      CUSTGROW: writeRate("[END]-[START]", "[START]"),
      STICKY: writeRate("[ACTIVE]", "[END]"),
      CONVERT: writeRate("[WON]", "[PROSPECT]"),
      COMPL: writeRate("[RAISED]", "[ORDERS]"),
      RESOLVE: writeRate("[SOLVED]", "[RAISED]"),
      CONTACT: writeRate("[CONTACTS]", "[END]"),
    },
    people: [
      {
        PRODSAT: 90, SVCSAT: 85, AFTERSAT: 85, AMOUNT: 2_400_000, BEFORE: 2_000_000, COMPANY: 6_000_000,
        START: 300, END: 345, ACTIVE: 276, WON: 60, PROSPECT: 250,
        RAISED: 5, SOLVED: 5, ORDERS: 1000, CONTACTS: 1380, CHANNELS: 4, FEEDBACK: performance[0].label,
      },
      {
        PRODSAT: 79, SVCSAT: 76, AFTERSAT: 68, AMOUNT: 1_890_000, BEFORE: 1_800_000, COMPANY: 6_000_000,
        START: 200, END: 216, ACTIVE: 162, WON: 34, PROSPECT: 200,
        RAISED: 12, SOLVED: 9, ORDERS: 1000, CONTACTS: 648, CHANNELS: 3, FEEDBACK: performance[2].label,
      },
      {
        PRODSAT: 73, SVCSAT: 60, AMOUNT: 1_200_000, BEFORE: 1_500_000, COMPANY: 6_000_000,
        START: 200, END: 180, ACTIVE: 90, WON: 12, PROSPECT: 120,
        RAISED: 25, SOLVED: 20, ORDERS: 1000, CONTACTS: 180, CHANNELS: 1, FEEDBACK: performance[3].label,
      },
    ],
  },
};

import { partly, periodAssumed, worded } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const sales = { zh: "销售业绩", en: "Sales" };
const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const conversion = { zh: "客户转化率", en: "Conversion" };
const contact = { zh: "客户接触次数", en: "Customer contact" };
const data = { zh: "客户数据质量", en: "Customer data quality" };

const crm = { zh: "CRM 系统", en: "CRM system" };
const defined = worded("指标与含义", "the indicator and what it means");

/** Ten indicators, none of which the source weights. */
const weight = 0.1;

/** What comes of working with a CRM system: sales, loyalty, conversion, contact and clean data. */
export const S12: Template = {
  id: "S12",
  title: { zh: "CRM 绩效考核指标", en: "CRM performance indicators" },
  kind: "kpi",
  summary: {
    zh: "衡量 CRM 运用成效的十项指标：销售业绩、客户满意度、转化、接触与数据质量各两项。",
    en: "Ten indicators of what a CRM system is used for: two each on sales, satisfaction, conversion, contact and data quality.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "干货CRM绩效考核指标(KPI)整理" },
  basis: periodAssumed("季度", "quarterly"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "SALES",
        name: { zh: "销售额", en: "Sales" },
        group: sales,
        unit: { zh: "元", en: "CNY" },
        weight,
        scoring: { method: "ratio", target: 500_000, cap: 120 },
        definition: { zh: "本期经 CRM 系统成交的销售额，可按时段和部门拆分", en: "Sales made through the CRM system; may be split by time and department" },
        dataSource: crm,
        basis: defined,
      },
      {
        code: "GROWTH",
        name: { zh: "销售增长率", en: "Sales growth" },
        group: sales,
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0, target: 0.1, challenge: 0.2, below: "cutoff" },
        definition: { zh: "销售额比前一期增长的百分比", en: "Growth of sales over the period before" },
        formula: { zh: "(本期销售额 − 上期销售额) ÷ 上期销售额", en: "(sales − sales before) ÷ sales before" },
        dataSource: crm,
        basis: defined,
      },
      {
        code: "COMPL",
        name: { zh: "客户投诉率", en: "Complaint rate" },
        group: satisfaction,
        unit: "%",
        weight,
        scoring: { method: "deduction", better: "lower", target: 0.01, step: 0.005, points: 10, partial: "any" },
        definition: { zh: "系统记录或客户反馈的投诉件数占客户数的比例，超出部分不足一步按一步扣", en: "Complaints, from the system or from customers, as a share of the customers; a step begun counts in full" },
        formula: { zh: "投诉件数 ÷ 客户数", en: "complaints ÷ customers" },
        dataSource: { zh: "CRM 系统与客户反馈渠道", en: "CRM system and feedback channels" },
        basis: partly(
          { zh: "指标；原文称“率”而计件数", en: "the indicator, which the source calls a rate but counts" },
          { zh: "以客户数为分母、权重、目标值、评分方法与分数", en: "customers as the denominator, weight, target, method and points" },
        ),
      },
      {
        code: "RETAIN",
        name: { zh: "客户留存率", en: "Retention rate" },
        group: satisfaction,
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0.8, target: 0.9, challenge: 0.95, below: "cutoff" },
        definition: { zh: "期初客户到期末仍然保留的比例", en: "Share of the customers at the start who are still customers at the end" },
        formula: { zh: "留存客户数 ÷ 期初客户数", en: "customers kept ÷ customers at start" },
        dataSource: crm,
        basis: defined,
      },
      {
        code: "OPPCONV",
        name: { zh: "销售机会转化率", en: "Opportunity conversion" },
        group: conversion,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.25, cap: 120 },
        definition: { zh: "销售机会中最终成交的比例", en: "Share of the sales opportunities that were won" },
        formula: { zh: "成交机会数 ÷ 销售机会数", en: "opportunities won ÷ opportunities" },
        dataSource: crm,
        basis: defined,
      },
      {
        code: "CHANNEL",
        name: { zh: "销售渠道效果", en: "Channel effect" },
        group: conversion,
        unit: "%",
        weight,
        scoring: { method: "efficacy", baseline: 0.7, target: 1, cap: 120 },
        definition: { zh: "所负责渠道经 CRM 系统带来的销售额与该渠道计划之比", en: "Sales that the channels in charge brought in through the system, against their plan" },
        formula: { zh: "渠道销售额 ÷ 渠道计划销售额", en: "channel sales ÷ planned channel sales" },
        dataSource: crm,
        basis: partly({ zh: "按渠道衡量销售额", en: "that sales are measured by channel" }, { zh: "与计划相比、权重、目标值、评分方法与分数", en: "the comparison with a plan, weight, target, method and points" }),
      },
      {
        code: "CONTACTS",
        name: { zh: "客户平均接触次数", en: "Average contacts per customer" },
        group: contact,
        unit: { zh: "次/人", en: "times/customer" },
        weight,
        scoring: {
          method: "closeness",
          target: 3,
          between: "linear",
          levels: [
            { from: 0, score: 100 },
            { from: 1, score: 80 },
            { from: 2, score: 40 },
          ],
          above: "cutoff",
        },
        definition: { zh: "本期主动接触每位客户的平均次数；过少生疏，过多打扰", en: "Mean number of times each customer was approached: too few neglect him, too many disturb him" },
        formula: { zh: "主动接触次数 ÷ 客户数", en: "contacts ÷ customers" },
        dataSource: crm,
        basis: partly({ zh: "指标与含义", en: "the indicator and what it means" }, { zh: "以接近目标为好、权重、目标值、评分方法与分数", en: "that close to the target is best, weight, target, method and points" }),
      },
      {
        code: "CAMPAIGN",
        name: { zh: "营销信息反馈率", en: "Campaign response rate" },
        group: contact,
        unit: "%",
        weight,
        scoring: {
          method: "steps",
          levels: [
            { from: null, score: 0 },
            { from: 0.01, score: 60 },
            { from: 0.03, score: 80 },
            { from: 0.05, score: 100 },
          ],
        },
        definition: { zh: "营销活动触达的客户中作出回应的比例", en: "Share of the customers reached by a campaign who responded" },
        formula: { zh: "回应客户数 ÷ 触达客户数", en: "customers who responded ÷ customers reached" },
        dataSource: crm,
        basis: defined,
      },
      {
        code: "COMPLETE",
        name: { zh: "客户数据完整性", en: "Completeness of customer data" },
        group: data,
        unit: "%",
        weight,
        scoring: { method: "deduction", target: 0.98, step: 0.01, points: 5 },
        definition: { zh: "抽查的客户档案中完整且与实际相符的比例", en: "Share of the records checked that are complete and true to the customer" },
        formula: { zh: "相符档案数 ÷ 抽查档案数", en: "records that agree ÷ records checked" },
        dataSource: { zh: "CRM 档案与客户实际信息比对", en: "CRM records compared with the customers’ actual data" },
        basis: defined,
      },
      {
        code: "UPDATE",
        name: { zh: "数据更新率", en: "Data update rate" },
        group: data,
        unit: "%",
        weight,
        scoring: { method: "passFail", target: 0.9 },
        definition: { zh: "本期内更新过的客户档案比例，达标即满分", en: "Share of the customer records that were updated in the period; full score once the target is met" },
        formula: { zh: "已更新档案数 ÷ 客户数", en: "records updated ÷ customers" },
        dataSource: crm,
        basis: defined,
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "BEFORE", name: { zh: "上期销售额", en: "Sales before" } },
      { code: "RAISED", name: { zh: "投诉件数", en: "Complaints" } },
      { code: "CUSTOMER", name: { zh: "客户数", en: "Customers" } },
      { code: "KEPT", name: { zh: "留存客户数", en: "Customers kept" } },
      { code: "START", name: { zh: "期初客户数", en: "Customers at start" } },
      { code: "WON", name: { zh: "成交机会数", en: "Opportunities won" } },
      { code: "OPPS", name: { zh: "销售机会数", en: "Opportunities" } },
      { code: "CHSALES", name: { zh: "渠道销售额", en: "Channel sales" } },
      { code: "CHPLAN", name: { zh: "渠道计划销售额", en: "Planned channel sales" } },
      { code: "TIMES", name: { zh: "主动接触次数", en: "Contacts" } },
      { code: "ANSWERS", name: { zh: "回应客户数", en: "Customers who responded" } },
      { code: "REACHED", name: { zh: "触达客户数", en: "Customers reached" } },
      { code: "AGREEING", name: { zh: "相符档案数", en: "Records that agree" } },
      { code: "CHECKED", name: { zh: "抽查档案数", en: "Records checked" } },
      { code: "UPDATED", name: { zh: "已更新档案数", en: "Records updated" } },
    ],
    derived: {
      GROWTH: writeRate("[SALES]-[BEFORE]", "[BEFORE]"),
      COMPL: writeRate("[RAISED]", "[CUSTOMER]"),
      RETAIN: writeRate("[KEPT]", "[START]"),
      OPPCONV: writeRate("[WON]", "[OPPS]"),
      CHANNEL: writeRate("[CHSALES]", "[CHPLAN]"),
      CONTACTS: writeRate("[TIMES]", "[CUSTOMER]"),
      CAMPAIGN: writeRate("[ANSWERS]", "[REACHED]"),
      COMPLETE: writeRate("[AGREEING]", "[CHECKED]"),
      UPDATE: writeRate("[UPDATED]", "[CUSTOMER]"),
    },
    people: [
      {
        SALES: 600_000, BEFORE: 500_000, RAISED: 2, CUSTOMER: 400, KEPT: 190, START: 200, WON: 24, OPPS: 80, CHSALES: 300_000, CHPLAN: 300_000,
        TIMES: 1200, ANSWERS: 60, REACHED: 1000, AGREEING: 49, CHECKED: 50, UPDATED: 380,
      },
      {
        SALES: 450_000, BEFORE: 450_000, RAISED: 11, CUSTOMER: 500, KEPT: 170, START: 200, WON: 18, OPPS: 90, CHSALES: 170_000, CHPLAN: 200_000,
        TIMES: 1000, ANSWERS: 30, REACHED: 1000, AGREEING: 46, CHECKED: 50, UPDATED: 450,
      },
      {
        SALES: 250_000, BEFORE: 312_500, RAISED: 20, CUSTOMER: 400, KEPT: 150, START: 200, WON: 5, OPPS: 50, CHSALES: 40_000,
        TIMES: 400, ANSWERS: 5, REACHED: 1000, AGREEING: 40, CHECKED: 50, UPDATED: 200,
      },
    ],
  },
};

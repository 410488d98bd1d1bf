import { assumed, named, partly, periodAssumed } from "../basis";
import { describedLevels, performance } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const handling = { zh: "处理速度与质量", en: "Speed and quality" };
const satisfaction = { zh: "客户满意度", en: "Satisfaction" };
const communication = { zh: "沟通能力", en: "Communication" };
const conduct = { zh: "工作态度与团队合作", en: "Attitude and teamwork" };

/** The source's first part is cut off. */
const inferred = assumed("原文开头缺失；指标、权重、目标值、评分方法与分数", "the source’s beginning is missing: the indicator, weight, target, method and points");
const rated = partly({ zh: "指标与评估方式", en: "the indicator and how it is judged" }, { zh: "级别说明、权重与分数", en: "the levels, weight and points" });

const supervisor = { zh: "主管", en: "Supervisor" };
const colleague = { zh: "同事", en: "Colleague" };

/** Eight indicators that are scored, none of which the source weights. */
const weight = 0.125;

/** Service staff: measured work beside rated communication, attitude and team spirit. */
export const S14: Template = {
  id: "S14",
  title: { zh: "客户服务人员 KPI 量化考核", en: "Service staff: quantified appraisal" },
  kind: "kpi",
  summary: {
    zh: "在处理速度与质量之外，考核满意度（调查与投诉）、沟通能力（情景演练评定）、工作态度与团队合作；表现奖在总分上加分。",
    en: "Beside speed and quality: satisfaction (survey and complaints), communication (rated in a played scene), attitude and teamwork. Awards add to the total.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务人员KPI绩效量化考核" },
  basis: periodAssumed("季度", "quarterly"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "SPEED",
        name: { zh: "处理速度", en: "Handling time" },
        group: handling,
        unit: { zh: "分钟", en: "min" },
        weight,
        scoring: { method: "ratio", better: "lower", target: 12, cap: 120 },
        definition: { zh: "处理一个客户问题的平均时长", en: "Mean time to handle a customer’s problem" },
        basis: inferred,
      },
      {
        code: "QUALITY",
        name: { zh: "服务质量", en: "Service quality" },
        group: handling,
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "linear", baseline: 70, target: 90, challenge: 100, below: "cutoff" },
        definition: { zh: "抽检服务记录的平均质检分，百分制", en: "Mean mark of the services sampled for quality, out of 100" },
        basis: inferred,
      },
      {
        code: "SURVEY",
        name: { zh: "满意度调查", en: "Satisfaction survey" },
        group: satisfaction,
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "ratio", target: 90, cap: 110 },
        definition: { zh: "客户在调查表上给客服的平均分，百分制", en: "Mean mark that customers give the agent on the questionnaire, out of 100" },
        dataSource: { zh: "客户满意度调查表", en: "Satisfaction questionnaire" },
        basis: named,
      },
      {
        code: "COMPL",
        name: { zh: "投诉数量", en: "Complaints" },
        group: satisfaction,
        unit: { zh: "件", en: "cases" },
        weight,
        scoring: { method: "deduction", better: "lower", target: 0, step: 1, points: 10, partial: "whole" },
        definition: { zh: "本期针对该客服的投诉件数，每件扣分", en: "Complaints about the agent in the period; each costs points" },
        dataSource: { zh: "投诉记录", en: "Complaint records" },
        basis: named,
      },
      {
        code: "COMPDONE",
        name: { zh: "投诉处理率", en: "Complaints dealt with" },
        group: satisfaction,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 1, cap: 100 },
        definition: { zh: "投诉中已妥善处理的比例；没有投诉时不计分", en: "Share of the complaints that were dealt with; not scored when there were none" },
        formula: { zh: "已处理投诉件数 ÷ 投诉数量", en: "complaints dealt with ÷ complaints" },
        dataSource: { zh: "投诉记录", en: "Complaint records" },
        basis: named,
      },
      {
        code: "COMM",
        name: { zh: "沟通能力", en: "Communication" },
        group: communication,
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "很快听懂来意，方案贴切，客户欣然接受", en: "Grasps at once what is wanted, and the customer gladly takes the solution" },
            { zh: "弄清需求并给出可行方案，个别环节需要提示", en: "Finds out what is needed and offers a workable solution, with a hint here and there" },
            { zh: "能完成对话，但需求理解不全，方案较笼统", en: "Carries the talk through, but misses some of the need and stays vague" },
            { zh: "误解来意，或与客户争执", en: "Misunderstands, or argues with the customer" },
          ]),
        },
        definition: { zh: "在模拟客户场景或角色扮演中由考评人评定", en: "Rated by an assessor in a simulated scene or role play" },
        dataSource: { zh: "模拟场景、角色扮演", en: "Simulated scenes, role play" },
        basis: rated,
      },
      {
        code: "ATTITUDE",
        name: { zh: "工作态度", en: "Attitude" },
        group: conduct,
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "主动承担难题，始终耐心周到", en: "Takes on hard cases unasked, and is always patient and careful" },
            { zh: "认真负责，很少需要提醒", en: "Conscientious; seldom has to be reminded" },
            { zh: "完成分内工作，主动性一般", en: "Does his share, with little initiative" },
            { zh: "推诿或懈怠，屡经提醒", en: "Evades work, or has to be reminded again and again" },
          ]),
        },
        definition: { zh: "日常工作中的积极性与责任心，由主管评定", en: "Commitment and responsibility in daily work, rated by the supervisor" },
        basis: rated,
      },
      {
        code: "TEAM",
        name: { zh: "团队合作", en: "Teamwork" },
        group: conduct,
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "常为同事补位，带动全组改进服务", en: "Often covers for colleagues and makes the whole group better" },
            { zh: "配合顺畅，愿意分享经验", en: "Works well with others and shares what he knows" },
            { zh: "能配合，但少有主动协助", en: "Goes along, but seldom helps unasked" },
            { zh: "不愿配合，影响他人工作", en: "Will not cooperate, to the harm of others’ work" },
          ]),
        },
        definition: { zh: "与同事共同服务客户的表现，由主管与同事评定", en: "How he serves customers together with colleagues, rated by the supervisor and by colleagues" },
        dataSource: { zh: "团队合作评估", en: "Team assessment" },
        basis: rated,
      },
      {
        code: "AWARD",
        name: { zh: "员工表现奖", en: "Performance awards" },
        group: conduct,
        unit: { zh: "次", en: "times" },
        weight: 0,
        scoring: { method: "record" },
        definition: { zh: "本期获得表现奖的次数，在总分上加分", en: "Awards received in the period; they add to the total" },
        basis: partly({ zh: "设表现奖", en: "that there are awards" }, { zh: "以加分计入", en: "that they count as bonus points" }),
      },
    ],
    raters: [
      { role: supervisor, weight: 0.5, fewest: 1, basis: assumed("由主管评定，权重一半，至少一人", "that the supervisor rates, with half of the weight, and one rating is enough") },
      { role: colleague, weight: 0.5, fewest: 2, basis: partly({ zh: "团队合作评估", en: "the assessment of teamwork" }, { zh: "由同事评定，权重一半，至少两人", en: "that colleagues rate, with half of the weight, two at least" }) },
    ],
    grades: fourGrades,
    rules: [
      {
        kind: "item",
        name: { zh: "表现奖加分", en: "Bonus for awards" },
        indicator: "AWARD",
        points: 2,
        cap: 6,
        basis: partly({ zh: "设表现奖", en: "that there are awards" }, { zh: "每次 2 分，最多 6 分", en: "2 points each, 6 at most" }),
      },
    ],
  },
  example: {
    inputs: [{ code: "HANDLED", name: { zh: "已处理投诉件数", en: "Complaints dealt with" } }],
    ratings: [
      { code: "BYLEAD", indicator: "TEAM", role: supervisor },
      { code: "BYPEER1", indicator: "TEAM", role: colleague },
      { code: "BYPEER2", indicator: "TEAM", role: colleague },
    ],
    derived: { COMPDONE: writeRate("[HANDLED]", "[COMPL]") },
    people: [
      { SPEED: 10, QUALITY: 95, SURVEY: 94.5, COMPL: 0, HANDLED: 0, COMM: performance[0].label, ATTITUDE: performance[0].label, BYLEAD: performance[0].label, BYPEER1: performance[1].label, BYPEER2: performance[2].label, AWARD: 1 },
      { SPEED: 15, QUALITY: 85, SURVEY: 81, COMPL: 1, HANDLED: 1, COMM: performance[1].label, ATTITUDE: performance[1].label, BYLEAD: performance[0].label, BYPEER1: performance[0].label, BYPEER2: performance[0].label, AWARD: 0 },
      { SPEED: 24, QUALITY: 65, SURVEY: 63, COMPL: 5, HANDLED: 3, COMM: performance[2].label, ATTITUDE: performance[3].label, BYLEAD: performance[2].label, BYPEER1: performance[3].label, AWARD: 0 },
      { SPEED: 12, QUALITY: 90, COMPL: 0, HANDLED: 0, COMM: performance[1].label, ATTITUDE: performance[0].label, BYLEAD: performance[1].label, BYPEER1: performance[1].label, BYPEER2: performance[1].label, AWARD: 4 },
    ],
  },
};

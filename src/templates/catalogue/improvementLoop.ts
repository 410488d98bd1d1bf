import { describedLevels, performance } from "../describedLevels";
import { named, partly, periodAssumed, worded } from "../basis";
import type { Form } from "../form";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const customer = { zh: "客户", en: "Customer" };
const process = { zh: "内部流程", en: "Internal process" };
const growth = { zh: "学习成长", en: "Learning and growth" };

/** Three of six indicators are the customer's, who stands in the centre; the source weights none. */
const weight = 1 / 6;

const perspective = partly({ zh: "维度", en: "the perspective" }, { zh: "指标、权重、目标值、评分方法与分数", en: "the indicator, weight, target, method and points" });
const planned = worded("改进计划须有措施、时间表与责任人", "that an improvement plan has measures, dates and owners");

const waiting = { zh: "未开始", en: "Not started" };
const running = { zh: "进行中", en: "Under way" };
const done = { zh: "已完成", en: "Done" };
const states = [waiting, running, done];

const hr = { zh: "人力资源部", en: "Human resources" };
const manager = { zh: "部门经理", en: "Department manager" };
const owners = { zh: "各责任人", en: "The owners" };

const retained = { zh: "客户保留率", en: "Customer retention" };
const contented = { zh: "客户满意度", en: "Customer satisfaction" };
const improved = { zh: "流程优化", en: "Process improvement" };

const plan: Form = {
  sheet: { zh: "改进计划", en: "Improvement plan" },
  title: { zh: "绩效改进计划（每期一张）", en: "Improvement plan, one sheet a period" },
  columns: [
    { code: "NO", name: { zh: "编号", en: "No." }, kind: "number" },
    { code: "FINDING", name: { zh: "发现的问题", en: "Finding" }, kind: "text" },
    { code: "ABOUT", name: { zh: "相关指标", en: "Indicator" }, kind: "text" },
    { code: "MEASURE", name: { zh: "改进措施", en: "Measure" }, kind: "text" },
    { code: "OWNER", name: { zh: "责任人", en: "Owner" }, kind: "person" },
    { code: "START", name: { zh: "开始日期", en: "Start" }, kind: "date" },
    { code: "DUE", name: { zh: "完成期限", en: "Due" }, kind: "date" },
    { code: "STATE", name: { zh: "状态", en: "State" }, kind: "choice", words: states },
    { code: "FINISHED", name: { zh: "完成日期", en: "Finished on" }, kind: "date" },
    { code: "LATE", name: { zh: "延误天数", en: "Days late" }, kind: "number", formula: 'IF(OR([DUE]="",[FINISHED]=""),"",[FINISHED]-[DUE])' },
    { code: "RESULT", name: { zh: "效果", en: "Result" }, kind: "text" },
    { code: "REVIEW", name: { zh: "下次检查", en: "Next review" }, kind: "date" },
  ],
  rows: [
    { NO: 1, FINDING: { zh: "高峰时段等待过长", en: "Long waits at peak hours" }, ABOUT: contented, MEASURE: { zh: "调整排班", en: "Change the shifts" }, OWNER: 1, START: "2024-04-08", DUE: "2024-04-30", STATE: done, FINISHED: "2024-04-26", RESULT: { zh: "等待缩短三分之一", en: "Waits are a third shorter" }, REVIEW: "2024-07-05" },
    { NO: 2, FINDING: { zh: "到期客户无人联系", en: "Nobody calls when contracts end" }, ABOUT: retained, MEASURE: { zh: "到期前一个月回访", en: "Call a month ahead" }, OWNER: 1, START: "2024-04-08", DUE: "2024-05-31", STATE: done, FINISHED: "2024-05-31", RESULT: { zh: "续约增加", en: "More renewals" }, REVIEW: "2024-07-05" },
    { NO: 3, FINDING: { zh: "退货审批环节多", en: "Returns pass too many desks" }, ABOUT: improved, MEASURE: { zh: "小额退货由客服直接办理", en: "Agents settle small returns themselves" }, OWNER: 1, START: "2024-05-06", DUE: "2024-06-14", STATE: done, FINISHED: "2024-06-12", REVIEW: "2024-07-05" },
    { NO: 4, FINDING: { zh: "答复口径不一", en: "Answers differ" }, ABOUT: contented, MEASURE: { zh: "整理常见问题", en: "Write up the common questions" }, OWNER: 2, START: "2024-04-08", DUE: "2024-05-10", STATE: done, FINISHED: "2024-05-08", RESULT: { zh: "重复咨询减少", en: "Fewer repeat calls" }, REVIEW: "2024-07-05" },
    { NO: 5, FINDING: { zh: "新产品不熟悉", en: "New products are not known" }, ABOUT: growth, MEASURE: { zh: "参加产品培训", en: "Attend the product course" }, OWNER: 2, START: "2024-04-15", DUE: "2024-05-31", STATE: done, FINISHED: "2024-05-30", REVIEW: "2024-07-05" },
    { NO: 6, FINDING: { zh: "回访记录缺失", en: "Visits are not recorded" }, ABOUT: retained, MEASURE: { zh: "每周核对回访表", en: "Check the visits weekly" }, OWNER: 2, START: "2024-04-15", DUE: "2024-05-31", STATE: done, FINISHED: "2024-06-07", REVIEW: "2024-07-05" },
    { NO: 7, FINDING: { zh: "老客户流失多", en: "Many customers leave" }, ABOUT: retained, MEASURE: { zh: "逐户了解流失原因", en: "Ask each why" }, OWNER: 3, START: "2024-04-08", DUE: "2024-05-17", STATE: running, REVIEW: "2024-07-05" },
    { NO: 8, FINDING: { zh: "投诉答复态度差", en: "Complaints are met rudely" }, ABOUT: contented, MEASURE: { zh: "参加沟通培训", en: "Attend a course in communication" }, OWNER: 3, START: "2024-05-06", DUE: "2024-06-28", STATE: waiting, REVIEW: "2024-07-05" },
  ],
  counts: { MEASURES: {}, ONTIME: { STATE: done, LATE: "<=0" } },
};

const loop: Form = {
  sheet: { zh: "考核流程", en: "Appraisal loop" },
  title: { zh: "考核流程清单：走完一轮，进入下一期", en: "Checklist of the loop: once through, and on to the next period" },
  columns: [
    { code: "NO", name: { zh: "步骤", en: "Step" }, kind: "number" },
    { code: "WHAT", name: { zh: "事项", en: "What" }, kind: "text" },
    { code: "HOW", name: { zh: "做法", en: "How" }, kind: "text" },
    { code: "BY", name: { zh: "负责", en: "By" }, kind: "text" },
    { code: "DUE", name: { zh: "期限", en: "Due" }, kind: "date" },
    { code: "STATE", name: { zh: "状态", en: "State" }, kind: "choice", words: states },
    { code: "NOTE", name: { zh: "备注", en: "Note" }, kind: "text" },
  ],
  rows: [
    { NO: 1, WHAT: { zh: "收集数据", en: "Collect" }, HOW: { zh: "市场调查、访谈客户、汇总线上意见", en: "Surveys, interviews, comments online" }, BY: manager, DUE: "2024-03-22", STATE: done },
    { NO: 2, WHAT: { zh: "清理分类", en: "Clean and classify" }, HOW: { zh: "去重、归类，找出关键问题", en: "Remove doubles, sort, and find what matters" }, BY: hr, DUE: "2024-03-25", STATE: done },
    { NO: 3, WHAT: { zh: "确定标准", en: "Set standards" }, HOW: { zh: "按战略与客户期望核对指标和目标", en: "Check indicators and targets against strategy and what customers expect" }, BY: hr, DUE: "2024-03-27", STATE: done },
    { NO: 4, WHAT: { zh: "按期评价", en: "Evaluate" }, HOW: { zh: "用本方案计算得分与等级", en: "Compute scores and grades with this scheme" }, BY: hr, DUE: "2024-03-29", STATE: done },
    { NO: 5, WHAT: { zh: "反馈沟通", en: "Feed back and discuss" }, HOW: { zh: "结果告知部门与本人并面谈", en: "Tell departments and people, and talk it over" }, BY: manager, DUE: "2024-04-03", STATE: done },
    { NO: 6, WHAT: { zh: "拟定改进计划", en: "Plan improvements" }, HOW: { zh: "写明措施、时间与责任人", en: "Name measures, dates and owners" }, BY: manager, DUE: "2024-04-05", STATE: done },
    { NO: 7, WHAT: { zh: "落实措施", en: "Carry out" }, HOW: { zh: "逐项执行并登记完成日期", en: "Do one after another, and note when each is done" }, BY: owners, DUE: "2024-06-28", STATE: running },
    { NO: 8, WHAT: { zh: "跟踪调整", en: "Monitor and adjust" }, HOW: { zh: "检查效果，必要时修改计划", en: "See what came of it, and change the plan where needed" }, BY: manager, DUE: "2024-07-05", STATE: waiting },
    { NO: 9, WHAT: { zh: "进入下一期", en: "Next period" }, HOW: { zh: "更新标准，另存本期结果", en: "Renew the standards, and keep this period’s results" }, BY: hr, DUE: "2024-07-08", STATE: waiting },
  ],
};

/** The appraisal loop: customer satisfaction in the centre, perspectives of a balanced scorecard, and a plan to improve. */
export const S21: Template = {
  id: "S21",
  title: { zh: "绩效评估循环", en: "The appraisal loop" },
  kind: "scorecard",
  summary: {
    zh: "以客户满意度为核心，按客户、内部流程、学习成长三个维度评价；附考核流程清单与改进计划，计划的按期完成率也计分。",
    en: "Customer satisfaction in the centre, with internal process and learning beside it. Comes with a checklist of the loop and an improvement plan, whose measures done on time count too.",
  },
  reference: { document: "000_84c87f513bbc57cb.txt", heading: "制定绩效评估体系以完善客户关系" },
  basis: periodAssumed("季度", "quarterly"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "CSAT",
        name: contented,
        group: customer,
        unit: { zh: "分", en: "points" },
        weight,
        scoring: { method: "linear", baseline: 70, target: 85, challenge: 95, below: "cutoff" },
        definition: { zh: "客户调查、访谈与线上意见的综合评分，百分制", en: "Customers’ mark from surveys, interviews and comments online, out of 100" },
        dataSource: { zh: "市场调查、客户访谈、在线反馈", en: "Surveys, interviews, online feedback" },
        basis: worded("指标及其核心地位", "the indicator, and that it is the centre"),
      },
      {
        code: "LOYAL",
        name: { zh: "客户忠诚度", en: "Customer loyalty" },
        group: customer,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.5, cap: 120 },
        definition: { zh: "本期成交客户中再次购买的比例", en: "Share of the period’s buyers who had bought before" },
        formula: { zh: "再次购买客户数 ÷ 成交客户数", en: "returning buyers ÷ buyers" },
        basis: worded("指标与再次购买的意义", "the indicator, and that it shows in buying again"),
      },
      {
        code: "RETAIN",
        name: retained,
        group: customer,
        unit: "%",
        weight,
        scoring: { method: "efficacy", baseline: 0.8, target: 0.95 },
        definition: { zh: "期初客户到期末仍保有的比例", en: "Share of the customers at the start who are still customers at the end" },
        formula: { zh: "保有客户数 ÷ 期初客户数", en: "customers kept ÷ customers at the start" },
        basis: worded("指标与含义", "the indicator and what it means"),
      },
      {
        code: "PROCESS",
        name: improved,
        group: process,
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "改进已推行，客户明显感到更方便", en: "Improvements are in use, and customers feel the difference" },
            { zh: "提出并推行了改进", en: "Proposed improvements and put them to use" },
            { zh: "配合改进，很少提出", en: "Goes along with improvements, seldom proposes any" },
            { zh: "沿用低效做法，不愿改变", en: "Clings to slow ways" },
          ]),
        },
        definition: { zh: "简化流程、加快响应方面的贡献", en: "What one does for simpler steps and quicker answers" },
        basis: perspective,
      },
      {
        code: "PLAN",
        name: { zh: "改进措施按期完成率", en: "Improvements done on time" },
        group: process,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 1, cap: 100 },
        definition: { zh: "本人负责的改进措施中按期完成的比例", en: "Share of one’s measures in the improvement plan that were done on time" },
        formula: { zh: "按期完成的措施 ÷ 改进措施", en: "measures done on time ÷ measures" },
        dataSource: { zh: "改进计划", en: "Improvement plan" },
        basis: planned,
      },
      {
        code: "GROW",
        name: { zh: "学习成长", en: "Learning and growth" },
        group: growth,
        weight,
        scoring: {
          method: "rating",
          levels: describedLevels(performance, [
            { zh: "学以致用，并带动同事", en: "Puts what he learns to use and teaches colleagues" },
            { zh: "完成培训，技能提高", en: "Completed his courses and became better" },
            { zh: "完成培训，变化不大", en: "Completed his courses, to little effect" },
            { zh: "未参加培训", en: "Attended no courses" },
          ]),
        },
        definition: { zh: "培训后服务技能与沟通能力的提高", en: "How service skill and communication improve with training" },
        basis: named,
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "AGAIN", name: { zh: "再次购买客户数", en: "Returning buyers" } },
      { code: "BUYERS", name: { zh: "成交客户数", en: "Buyers" } },
      { code: "KEPT", name: { zh: "保有客户数", en: "Customers kept" } },
      { code: "CLIENTS", name: { zh: "期初客户数", en: "Customers at the start" } },
      { code: "ONTIME", name: { zh: "按期完成措施数", en: "Measures done on time" } },
      { code: "MEASURES", name: { zh: "改进措施数", en: "Measures" } },
    ],
    derived: {
      LOYAL: writeRate("[AGAIN]", "[BUYERS]"),
      RETAIN: writeRate("[KEPT]", "[CLIENTS]"),
      PLAN: writeRate("[ONTIME]", "[MEASURES]"),
    },
    people: [
      { CSAT: 90, AGAIN: 240, BUYERS: 400, KEPT: 190, CLIENTS: 200, PROCESS: performance[0].label, ONTIME: 3, MEASURES: 3, GROW: performance[1].label },
      { CSAT: 77.5, AGAIN: 160, BUYERS: 400, KEPT: 175, CLIENTS: 200, PROCESS: performance[1].label, ONTIME: 2, MEASURES: 3, GROW: performance[2].label },
      { CSAT: 60, AGAIN: 60, BUYERS: 400, KEPT: 100, CLIENTS: 200, PROCESS: performance[3].label, ONTIME: 0, MEASURES: 2 },
    ],
  },
  forms: [loop, plan],
};

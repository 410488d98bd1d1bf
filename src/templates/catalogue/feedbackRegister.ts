import { given, partly, periodAssumed, worded } from "../basis";
import type { Form, FormRow } from "../form";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const feedback = { zh: "反馈处理", en: "Feedback" };
const care = { zh: "客户维护", en: "Customer care" };
const expansion = { zh: "客户关系拓展", en: "Winning customers" };

/** Eight indicators, none of which the source weights. */
const weight = 1 / 8;

const ruled = worded("要求", "the requirement");
const timed = partly({ zh: "要求及时响应", en: "that answers be prompt" }, { zh: "一天的时限、权重、目标值、评分方法与分数", en: "the limit of one day, weight, target, method and points" });

const complaint = { zh: "投诉", en: "Complaint" };
const suggestion = { zh: "建议", en: "Suggestion" };
const praise = { zh: "赞扬", en: "Praise" };

const product = { zh: "产品", en: "Product" };
const service = { zh: "服务", en: "Service" };
const afterSales = { zh: "售后", en: "After-sales" };

const phone = { zh: "电话", en: "Phone" };
const mail = { zh: "邮件", en: "E-mail" };
const chat = { zh: "在线客服", en: "Live chat" };
const sms = { zh: "短信", en: "Text message" };
const social = { zh: "社交媒体", en: "Social media" };

/** A customer is a prospect, buys, stays, and takes up another line of business. */
const prospect = { zh: "潜在客户", en: "Prospect" };
const fresh = { zh: "新客户", en: "New" };
const existing = { zh: "老客户", en: "Existing" };
const newBusiness = { zh: "新业务客户", en: "New business" };

const customer = (letter: string) => ({ zh: `客户${letter}`, en: `Customer ${letter}` });

/** Feedback of a period, by the place of the one who deals with it. */
const received: readonly FormRow[] = [
  { NO: 1, RECEIVED: "2024-03-01", CUSTOMER: customer("A"), STAGE: existing, CHANNEL: phone, CLASS: complaint, AREA: product, OWNER: 1, ANSWERED: "2024-03-01", SOLVED: "2024-03-02", FOLLOWED: "2024-03-06" },
  { NO: 2, RECEIVED: "2024-03-01", CUSTOMER: customer("B"), STAGE: fresh, CHANNEL: chat, CLASS: complaint, AREA: service, OWNER: 2, ANSWERED: "2024-03-02", SOLVED: "2024-03-04", FOLLOWED: "2024-03-08" },
  { NO: 3, RECEIVED: "2024-03-04", CUSTOMER: customer("C"), STAGE: prospect, CHANNEL: social, CLASS: suggestion, AREA: product, OWNER: 3, ANSWERED: "2024-03-08" },
  { NO: 4, RECEIVED: "2024-03-05", CUSTOMER: customer("D"), STAGE: existing, CHANNEL: mail, CLASS: praise, AREA: service, OWNER: 1, ANSWERED: "2024-03-05" },
  { NO: 5, RECEIVED: "2024-03-06", CUSTOMER: customer("E"), STAGE: newBusiness, CHANNEL: phone, CLASS: complaint, AREA: afterSales, OWNER: 1, ANSWERED: "2024-03-07", SOLVED: "2024-03-08", FOLLOWED: "2024-03-12" },
  { NO: 6, RECEIVED: "2024-03-07", CUSTOMER: customer("F"), STAGE: existing, CHANNEL: chat, CLASS: complaint, AREA: product, OWNER: 2, ANSWERED: "2024-03-07", SOLVED: "2024-03-11", FOLLOWED: "2024-03-15" },
  { NO: 7, RECEIVED: "2024-03-08", CUSTOMER: customer("G"), STAGE: fresh, CHANNEL: phone, CLASS: complaint, AREA: afterSales, OWNER: 3, ANSWERED: "2024-03-09", SOLVED: "2024-03-19" },
  { NO: 8, RECEIVED: "2024-03-11", CUSTOMER: customer("H"), STAGE: existing, CHANNEL: mail, CLASS: suggestion, AREA: service, OWNER: 4, ANSWERED: "2024-03-11" },
  { NO: 9, RECEIVED: "2024-03-11", CUSTOMER: customer("I"), STAGE: existing, CHANNEL: phone, CLASS: complaint, AREA: service, OWNER: 1, ANSWERED: "2024-03-11", SOLVED: "2024-03-11", FOLLOWED: "2024-03-14" },
  { NO: 10, RECEIVED: "2024-03-12", CUSTOMER: customer("J"), STAGE: fresh, CHANNEL: social, CLASS: complaint, AREA: product, OWNER: 2, ANSWERED: "2024-03-13", SOLVED: "2024-03-18" },
  { NO: 11, RECEIVED: "2024-03-14", CUSTOMER: customer("K"), STAGE: existing, CHANNEL: chat, CLASS: complaint, AREA: service, OWNER: 3 },
  { NO: 12, RECEIVED: "2024-03-15", CUSTOMER: customer("L"), STAGE: prospect, CHANNEL: phone, CLASS: suggestion, AREA: service, OWNER: 1, ANSWERED: "2024-03-15" },
  { NO: 13, RECEIVED: "2024-03-18", CUSTOMER: customer("M"), STAGE: newBusiness, CHANNEL: mail, CLASS: complaint, AREA: afterSales, OWNER: 2, ANSWERED: "2024-03-22" },
  { NO: 14, RECEIVED: "2024-03-19", CUSTOMER: customer("N"), STAGE: existing, CHANNEL: social, CLASS: praise, AREA: product, OWNER: 4, ANSWERED: "2024-03-20" },
  { NO: 15, RECEIVED: "2024-03-20", CUSTOMER: customer("O"), STAGE: existing, CHANNEL: chat, CLASS: praise, AREA: service, OWNER: 3, ANSWERED: "2024-03-20" },
  { NO: 16, RECEIVED: "2024-03-21", CUSTOMER: customer("P"), STAGE: fresh, CHANNEL: chat, CLASS: suggestion, AREA: afterSales, OWNER: 1, ANSWERED: "2024-03-22" },
  { NO: 17, RECEIVED: "2024-03-22", CUSTOMER: customer("Q"), STAGE: existing, CHANNEL: phone, CLASS: praise, AREA: service, OWNER: 2, ANSWERED: "2024-03-22" },
];

const register: Form = {
  sheet: { zh: "客户反馈登记", en: "Feedback register" },
  title: { zh: "客户反馈登记表（每期一张）", en: "Register of customer feedback, one sheet a period" },
  columns: [
    { code: "NO", name: { zh: "编号", en: "No." }, kind: "number" },
    { code: "RECEIVED", name: { zh: "收到日期", en: "Received on" }, kind: "date" },
    { code: "CUSTOMER", name: { zh: "客户", en: "Customer" }, kind: "text" },
    { code: "STAGE", name: { zh: "客户阶段", en: "Stage" }, kind: "choice", words: [prospect, fresh, existing, newBusiness] },
    { code: "CHANNEL", name: { zh: "渠道", en: "Channel" }, kind: "choice", words: [phone, mail, sms, chat, social] },
    { code: "CLASS", name: { zh: "类别", en: "Class" }, kind: "choice", words: [complaint, suggestion, praise] },
    { code: "AREA", name: { zh: "领域", en: "Area" }, kind: "choice", words: [product, service, afterSales] },
    { code: "CONTENT", name: { zh: "内容与处理", en: "What it says, what was done" }, kind: "text" },
    { code: "OWNER", name: { zh: "负责人", en: "Owner" }, kind: "person" },
    { code: "ANSWERED", name: { zh: "响应日期", en: "Answered on" }, kind: "date" },
    { code: "DAYS", name: { zh: "响应天数", en: "Days to answer" }, kind: "number", formula: 'IF(OR([RECEIVED]="",[ANSWERED]=""),"",[ANSWERED]-[RECEIVED])' },
    { code: "SOLVED", name: { zh: "解决日期", en: "Resolved on" }, kind: "date" },
    { code: "FOLLOWED", name: { zh: "跟进日期", en: "Followed up on" }, kind: "date" },
  ],
  rows: received,
  counts: {
    LOGGED: {},
    INTIME: { DAYS: "<=1" },
    COMPLS: { CLASS: complaint },
    SETTLED: { CLASS: complaint, SOLVED: "<>" },
    CHECKED: { CLASS: complaint, SOLVED: "<>", FOLLOWED: "<>" },
  },
};

/** Handling of feedback and the rules of customer care, appraised from a register. */
export const S20: Template = {
  id: "S20",
  title: { zh: "客户反馈处理与客户管理规章", en: "Feedback handling and customer rules" },
  kind: "satisfaction",
  summary: {
    zh: "反馈逐条登记、分类、响应、解决、跟进，由登记表计数考核；另考核回访、客户资料更新、定期调查与新客户开发，泄露客户信息一票否决。",
    en: "Feedback is registered, classified, answered, resolved and followed up, and appraised by counting the register; return visits, current customer data, regular surveys and new customers count too, and a breach of confidentiality voids the total.",
  },
  reference: { document: "002_bdc0cdd54ccc316e.txt", heading: "客户关系管理规章制度；客户关系管理如何处理客户满意度反馈；客户生命周期" },
  basis: periodAssumed("月度", "monthly"),
  scheme: {
    period: { zh: "月度", en: "Monthly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "RECORD",
        name: { zh: "反馈记录率", en: "Feedback recorded" },
        group: feedback,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 1, cap: 100 },
        definition: { zh: "各渠道收到的反馈中已登记的比例", en: "Share of the feedback from all channels that was registered" },
        formula: { zh: "登记条数 ÷ 收到条数", en: "registered ÷ received" },
        dataSource: { zh: "反馈登记表、各渠道记录", en: "Feedback register and the logs of the channels" },
        basis: ruled,
      },
      {
        code: "ANSWER",
        name: { zh: "及时响应率", en: "Answered in time" },
        group: feedback,
        unit: "%",
        weight,
        scoring: { method: "linear", baseline: 0.8, target: 0.95, challenge: 1, below: "cutoff" },
        definition: { zh: "登记的反馈中一天以内响应的比例", en: "Share of the registered feedback that was answered within a day" },
        formula: { zh: "一天内响应条数 ÷ 登记条数", en: "answered within a day ÷ registered" },
        dataSource: { zh: "反馈登记表", en: "Feedback register" },
        basis: timed,
      },
      {
        code: "SOLVE",
        name: { zh: "投诉解决率", en: "Complaints resolved" },
        group: feedback,
        unit: "%",
        weight,
        scoring: {
          method: "steps",
          levels: [
            { from: null, score: 0 },
            { from: 0.7, score: 60 },
            { from: 0.9, score: 80 },
            { from: 1, score: 100 },
          ],
        },
        definition: { zh: "登记的投诉中已解决的比例", en: "Share of the registered complaints that were resolved" },
        formula: { zh: "已解决投诉 ÷ 投诉", en: "complaints resolved ÷ complaints" },
        dataSource: { zh: "反馈登记表", en: "Feedback register" },
        basis: ruled,
      },
      {
        code: "FOLLOW",
        name: { zh: "投诉跟进率", en: "Complaints followed up" },
        group: feedback,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.9, cap: 100 },
        definition: { zh: "已解决的投诉中又跟进过的比例", en: "Share of the resolved complaints that were followed up" },
        formula: { zh: "已跟进投诉 ÷ 已解决投诉", en: "complaints followed up ÷ complaints resolved" },
        dataSource: { zh: "反馈登记表", en: "Feedback register" },
        basis: ruled,
      },
      {
        code: "VISIT",
        name: { zh: "回访完成率", en: "Return visits made" },
        group: care,
        unit: "%",
        weight,
        scoring: { method: "ratio", target: 0.9, cap: 100 },
        definition: { zh: "计划的客户回访中已完成的比例", en: "Share of the planned return visits that were made" },
        formula: { zh: "完成回访数 ÷ 计划回访数", en: "visits made ÷ visits planned" },
        basis: ruled,
      },
      {
        code: "DATA",
        name: { zh: "客户资料更新率", en: "Customer data kept current" },
        group: care,
        unit: "%",
        weight,
        scoring: { method: "deduction", target: 0.98, step: 0.01, points: 2 },
        definition: { zh: "名下客户中资料在本期内核对或更新过的比例", en: "Share of one’s customers whose data was checked or updated in the period" },
        formula: { zh: "资料最新的客户数 ÷ 客户数", en: "customers with current data ÷ customers" },
        basis: ruled,
      },
      {
        code: "SURVEY",
        name: { zh: "满意度调查按期完成", en: "Survey done on time" },
        group: care,
        weight,
        scoring: { method: "passFail", target: 1 },
        definition: { zh: "是否按期完成满意度调查", en: "Whether the satisfaction survey was done on time" },
        basis: ruled,
      },
      {
        code: "NEWCUST",
        name: { zh: "新客户开发数", en: "New customers" },
        group: expansion,
        unit: { zh: "户", en: "customers" },
        weight,
        scoring: { method: "ratio", target: 4, cap: 120 },
        definition: { zh: "经市场调研、营销活动等开发而首次成交的客户数", en: "Customers won by market research, campaigns and the like, who bought for the first time" },
        basis: worded("开拓新客户的要求与途径", "that new customers be won, and how"),
      },
      {
        code: "LEAK",
        name: { zh: "泄露客户信息次数", en: "Breaches of confidentiality" },
        group: care,
        unit: { zh: "次", en: "times" },
        weight: 0,
        scoring: { method: "record" },
        definition: { zh: "未经客户同意向他人透露客户信息的次数", en: "Times that customer data reached others without the customer’s consent" },
        basis: given("客户信息须保密", "that customer data is confidential"),
      },
    ],
    grades: fourGrades,
    rules: [
      {
        kind: "veto",
        name: { zh: "泄露客户信息，总分为 0", en: "A breach of confidentiality voids the total" },
        indicator: "LEAK",
        comparison: ">=",
        value: 1,
        effect: "zero",
        basis: partly({ zh: "禁止泄露", en: "the ban" }, { zh: "一次即否决", en: "that one breach voids the total" }),
      },
    ],
  },
  example: {
    inputs: [
      { code: "HEARD", name: { zh: "收到反馈条数", en: "Feedback received" } },
      { code: "LOGGED", name: { zh: "登记条数", en: "Feedback registered" } },
      { code: "INTIME", name: { zh: "一天内响应条数", en: "Answered within a day" } },
      { code: "COMPLS", name: { zh: "投诉数", en: "Complaints" } },
      { code: "SETTLED", name: { zh: "已解决投诉数", en: "Complaints resolved" } },
      { code: "CHECKED", name: { zh: "已跟进投诉数", en: "Complaints followed up" } },
      { code: "PLANNED", name: { zh: "计划回访数", en: "Visits planned" } },
      { code: "VISITED", name: { zh: "完成回访数", en: "Visits made" } },
      { code: "CLIENTS", name: { zh: "客户数", en: "Customers" } },
      { code: "CURRENT", name: { zh: "资料最新的客户数", en: "Customers with current data" } },
    ],
    derived: {
      RECORD: writeRate("[LOGGED]", "[HEARD]"),
      ANSWER: writeRate("[INTIME]", "[LOGGED]"),
      SOLVE: writeRate("[SETTLED]", "[COMPLS]"),
      FOLLOW: writeRate("[CHECKED]", "[SETTLED]"),
      VISIT: writeRate("[VISITED]", "[PLANNED]"),
      DATA: writeRate("[CURRENT]", "[CLIENTS]"),
    },
    people: [
      { HEARD: 6, LOGGED: 6, INTIME: 6, COMPLS: 3, SETTLED: 3, CHECKED: 3, PLANNED: 25, VISITED: 24, CLIENTS: 200, CURRENT: 196, SURVEY: true, NEWCUST: 5, LEAK: 0 },
      { HEARD: 6, LOGGED: 5, INTIME: 4, COMPLS: 4, SETTLED: 3, CHECKED: 2, PLANNED: 25, VISITED: 18, CLIENTS: 200, CURRENT: 186, SURVEY: true, NEWCUST: 3, LEAK: 0 },
      { HEARD: 8, LOGGED: 4, INTIME: 2, COMPLS: 2, SETTLED: 1, CHECKED: 0, PLANNED: 25, VISITED: 9, CLIENTS: 200, CURRENT: 150, SURVEY: false, NEWCUST: 0, LEAK: 0 },
      { HEARD: 2, LOGGED: 2, INTIME: 2, COMPLS: 0, SETTLED: 0, CHECKED: 0, PLANNED: 10, VISITED: 9, CLIENTS: 100, CURRENT: 98, SURVEY: true, NEWCUST: 4, LEAK: 1 },
    ],
  },
  forms: [register],
};

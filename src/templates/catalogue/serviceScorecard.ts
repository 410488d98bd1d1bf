import type { Text } from "../../domain/language";
import { partly } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const finance = { zh: "财务类", en: "Finance" };
const customer = { zh: "客户类", en: "Customer" };
const operations = { zh: "内部运营类", en: "Internal operations" };
const growth = { zh: "学习发展类", en: "Learning and growth" };

const everyHalfYear = { zh: "半年度、年度", en: "Half-yearly and yearly" };
const sourceGiven = { zh: "数据来源与周期", en: "source and period" };
const scoresOpen = { zh: "三档得分 60、100、120，其间插值，低于基准值不得分", en: "the scores of the three marks (60, 100 and 120), interpolation between them, and 0 below the baseline" };
const weightGiven = { zh: "权重 10%", en: "the weight of 10%" };
const weightOpen = { zh: "权重 12%（余下 60% 由五项平分）", en: "the weight of 12% (five indicators share the remaining 60%)" };

const basisOf = (isGiven: readonly Text[], isAssumed: readonly Text[]): Text => partly(join(isGiven), join(isAssumed));
const join = (parts: readonly Text[]): Text => ({ zh: parts.map(({ zh }) => zh).join("、"), en: parts.map(({ en }) => en).join(", ") });

const definition = { zh: "定义与公式", en: "definition and formula" };
const rowsRead = { zh: "各数归入本行（原表两行交错）", en: "which figures are this row's (two rows of the table are interleaved)" };

/** The last five rows have a figure in the column of baselines, and no other. */
const baselineOnly = (percent: number): Text =>
  basisOf([definition, { zh: `基准值 ${percent}%`, en: `the baseline of ${percent}%` }], [weightOpen, { zh: "目标值与挑战值", en: "target and challenge" }, scoresOpen]);

/** A balanced scorecard: four perspectives, nine indicators, the first four of which have a baseline, a target and a challenge in the source. */
export const S3: Template = {
  id: "S3",
  title: { zh: "客户服务平衡计分卡", en: "Balanced scorecard for customer service" },
  kind: "scorecard",
  summary: {
    zh: "财务、客户、内部运营、学习发展四个维度九项指标，分基准值、目标值、挑战值给分。",
    en: "Nine indicators in four perspectives (finance, customer, internal operations, learning and growth), scored by baseline, target and challenge.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务关键绩效考核指标(KPI)" },
  basis: partly({ zh: "考核周期（半年、年度，见于前四项）", en: "the period (half-yearly and yearly, with the first four indicators)" }, { zh: "总分的两位小数", en: "the two decimals of totals" }),
  scheme: {
    period: everyHalfYear,
    indicators: [
      {
        code: "BUDGET",
        name: { zh: "部门预算费用控制目标达成率", en: "Budget control" },
        group: finance,
        unit: "%",
        weight: 0.1,
        scoring: {
          method: "closeness",
          levels: [
            { to: 0.03, score: 120 },
            { from: 0.03, score: 100 },
            { from: 0.04, score: 60 },
            { from: 0.05, score: 0 },
          ],
        },
        definition: { zh: "部门内部运营的费用偏离预算的幅度，多花少花都算，费用项目按财务预算的界定；±3% 以内为挑战值，±4% 为目标值，±5% 为基准值；细则见财务预算管理流程", en: "How far the department's running costs stray from the budget, either way, over the items that the budget names; within ±3% is the challenge, ±4% the target, ±5% the baseline; details are in the budget procedure" },
        formula: { zh: "（实际发生费用总额 − 预算费用总额）÷ 预算费用总额", en: "(total actual cost − total budget) ÷ total budget" },
        dataSource: { zh: "财务管理", en: "Finance" },
        period: everyHalfYear,
        basis: basisOf([definition, { zh: "±5%、±4%、±3%", en: "±5%, ±4%, ±3%" }, sourceGiven, weightGiven], [{ zh: "三档得分 60、100、120，档内不插值，偏离更大不得分", en: "the scores of the three marks (60, 100 and 120), no interpolation, and 0 beyond the baseline" }]),
      },
      {
        code: "RENT",
        name: { zh: "租金收取完成率", en: "Rent collection" },
        group: finance,
        unit: "%",
        weight: 0.1,
        scoring: { method: "linear", baseline: 0.9, target: 0.95, challenge: 0.98, below: "cutoff" },
        definition: { zh: "应收租金计划收到了多少", en: "How much of the planned rent was collected" },
        formula: { zh: "实收租金 ÷ 计划收取租金", en: "rent collected ÷ rent planned" },
        dataSource: { zh: "财务管理", en: "Finance" },
        period: everyHalfYear,
        basis: basisOf([definition, { zh: "90%、95%、98%", en: "90%, 95%, 98%" }, sourceGiven, weightGiven], [scoresOpen]),
      },
      {
        code: "DEPT",
        name: { zh: "部门协作满意度", en: "Inter-department satisfaction" },
        group: customer,
        unit: { zh: "分", en: "points" },
        weight: 0.1,
        scoring: { method: "linear", baseline: 60, target: 70, challenge: 75, below: "cutoff" },
        definition: { zh: "总部各部门与项目部对同本部门的协作是否满意，以人事行政部组织的内部协作满意度调查为准", en: "How satisfied the other departments and projects are with working with this one, by the internal survey of HR and administration" },
        dataSource: { zh: "人事行政部", en: "HR and administration" },
        period: everyHalfYear,
        basis: basisOf([{ zh: "定义", en: "definition" }, { zh: "60、70、75 分", en: "60, 70, 75 points" }, sourceGiven, weightGiven], [rowsRead, scoresOpen]),
      },
      {
        code: "CSAT",
        name: { zh: "客户服务满意度", en: "Customer satisfaction" },
        group: customer,
        unit: { zh: "分", en: "points" },
        weight: 0.1,
        scoring: { method: "linear", baseline: 55, target: 65, challenge: 70, below: "cutoff" },
        definition: { zh: "客户对办证、呼叫、客户活动、沙龙与持有物业管理的满意程度，据客户满意度调查表统计；只计 2019 年以后交房的项目", en: "How satisfied customers are with title papers, calls, events, salons and the management of properties held, by the satisfaction questionnaire; projects handed over after 2019 only" },
        dataSource: { zh: "分管领导、审计法务", en: "Executive in charge; audit and legal affairs" },
        period: everyHalfYear,
        basis: basisOf([{ zh: "定义", en: "definition" }, { zh: "55、65、70 分", en: "55, 65, 70 points" }, { zh: "备注限 2019 年以后交房的项目", en: "the remark on projects handed over after 2019" }, sourceGiven, weightGiven], [rowsRead, { zh: "备注属于本行", en: "that the remark is this row's" }, scoresOpen]),
      },
      {
        code: "REPLY",
        name: { zh: "呼叫回复及时率", en: "Calls answered in time" },
        group: operations,
        unit: "%",
        weight: 0.12,
        scoring: { method: "linear", baseline: 0.9, target: 0.95, challenge: 0.98, below: "cutoff" },
        definition: { zh: "抽查的投诉中，在规定时间内答复的占多少", en: "Share of the complaints in a sample that were answered within the set time" },
        formula: { zh: "抽查中及时答复的投诉数 ÷ 抽查的投诉数", en: "answered in time ÷ complaints sampled" },
        basis: baselineOnly(90),
      },
      {
        code: "CLOSE",
        name: { zh: "客户投诉处理关闭率", en: "Complaints closed on time" },
        group: operations,
        unit: "%",
        weight: 0.12,
        scoring: { method: "linear", baseline: 0.9, target: 0.95, challenge: 0.98, below: "cutoff" },
        definition: { zh: "投诉中，在规定时间内处理完毕的占多少", en: "Share of the complaints that were dealt with within the set time" },
        formula: { zh: "按时处理完成的投诉数 ÷ 投诉数", en: "complaints closed on time ÷ complaints" },
        basis: baselineOnly(90),
      },
      {
        code: "VISIT",
        name: { zh: "客户回访率", en: "Return-visit rate" },
        group: operations,
        unit: "%",
        weight: 0.12,
        scoring: { method: "linear", baseline: 0.9, target: 0.95, challenge: 0.98, below: "cutoff" },
        definition: { zh: "投诉客户的问题解决后，按计划回访了多少", en: "How many of the planned return visits to customers with a complaint were made" },
        formula: { zh: "实际回访数 ÷ 计划回访数", en: "visits made ÷ visits planned" },
        basis: baselineOnly(90),
      },
      {
        code: "DEED",
        name: { zh: "产权办理及时率", en: "Title deeds handled on time" },
        group: operations,
        unit: "%",
        weight: 0.12,
        scoring: { method: "linear", baseline: 0.96, target: 0.98, challenge: 1, below: "cutoff" },
        definition: { zh: "应办的产权证中，在规定时间内办妥的占多少", en: "Share of the title deeds due that were issued within the set time" },
        formula: { zh: "按时办妥的产权证数 ÷ 应办产权证数", en: "deeds issued on time ÷ deeds due" },
        basis: baselineOnly(96),
      },
      {
        code: "TRAIN",
        name: { zh: "培训计划完成率", en: "Training plan completion" },
        group: growth,
        unit: "%",
        weight: 0.12,
        scoring: { method: "linear", baseline: 0.95, target: 0.98, challenge: 1, below: "cutoff" },
        definition: { zh: "对本部门员工的培养和对其他部门的专业培训（培训、交流、考察），计划完成了多少", en: "How much of the plan of courses, exchanges and study visits, for its own staff and for other departments, was carried out" },
        formula: { zh: "完成的培养事项 ÷ 计划的培养事项", en: "items carried out ÷ items planned" },
        basis: baselineOnly(95),
      },
    ],
    grades: fourGrades,
    totalDecimals: 2,
  },
  example: {
    inputs: [
      { code: "COST", name: { zh: "实际费用（万元）", en: "Actual cost (10,000 CNY)" } },
      { code: "PLANCOST", name: { zh: "预算费用（万元）", en: "Budget (10,000 CNY)" } },
      { code: "RENTIN", name: { zh: "实收租金（万元）", en: "Rent collected (10,000 CNY)" } },
      { code: "RENTPLAN", name: { zh: "计划租金（万元）", en: "Rent planned (10,000 CNY)" } },
      { code: "SAMPLED", name: { zh: "抽查投诉数", en: "Complaints sampled" } },
      { code: "INTIME", name: { zh: "及时答复数", en: "Sampled and answered in time" } },
      { code: "COMPLS", name: { zh: "投诉数", en: "Complaints" } },
      { code: "CLOSED", name: { zh: "按时关闭数", en: "Closed on time" } },
      { code: "VISITS", name: { zh: "计划回访数", en: "Visits planned" } },
      { code: "VISITED", name: { zh: "实际回访数", en: "Visits made" } },
      { code: "DEEDSDUE", name: { zh: "应办产权证数", en: "Deeds due" } },
      { code: "DEEDS", name: { zh: "按时办妥产权证数", en: "Deeds issued on time" } },
      { code: "ITEMS", name: { zh: "计划培养事项", en: "Training items planned" } },
      { code: "TRAINED", name: { zh: "完成培养事项", en: "Training items carried out" } },
    ],
    derived: {
      BUDGET: writeRate("[COST]-[PLANCOST]", "[PLANCOST]"),
      RENT: writeRate("[RENTIN]", "[RENTPLAN]"),
      REPLY: writeRate("[INTIME]", "[SAMPLED]"),
      CLOSE: writeRate("[CLOSED]", "[COMPLS]"),
      VISIT: writeRate("[VISITED]", "[VISITS]"),
      DEED: writeRate("[DEEDS]", "[DEEDSDUE]"),
      TRAIN: writeRate("[TRAINED]", "[ITEMS]"),
    },
    people: [
      { COST: 975, PLANCOST: 1_000, RENTIN: 980, RENTPLAN: 1_000, DEPT: 72.5, CSAT: 66, SAMPLED: 100, INTIME: 98, COMPLS: 50, CLOSED: 47, VISITS: 100, VISITED: 95, DEEDSDUE: 100, DEEDS: 98, ITEMS: 20, TRAINED: 20 },
      { COST: 828, PLANCOST: 800, RENTIN: 740, RENTPLAN: 800, DEPT: 65, CSAT: 60, SAMPLED: 50, INTIME: 46, COMPLS: 50, CLOSED: 47, VISITS: 100, VISITED: 93, DEEDSDUE: 100, DEEDS: 95, ITEMS: 20, TRAINED: 19 },
      { COST: 545, PLANCOST: 500, RENTIN: 430, RENTPLAN: 500, CSAT: 58, SAMPLED: 50, INTIME: 35, COMPLS: 50, CLOSED: 25, VISITS: 100, VISITED: 45, DEEDSDUE: 50, DEEDS: 40, ITEMS: 0, TRAINED: 0 },
    ],
  },
};

import { partly } from "../basis";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const satisfying = { zh: "令客户满意", en: "Satisfying customers" };
const exchange = { zh: "有效的交流系统", en: "Communication systems" };
const selling = { zh: "销售导向", en: "Sales orientation" };
const pricing = { zh: "定价", en: "Pricing" };

/** Shares of the total that the source gives to its groups, shared equally within them. They make 85 %; the rest is missing. */
const weights = { satisfying: 0.35 / 4, exchange: 0.25 / 3, selling: 0.15 / 2, pricing: 0.1 };

const stated = partly({ zh: "说法及该组权重 35 %", en: "the statement, and 35 % for the group" }, { zh: "组内平分，成立得满分", en: "shared equally within the group; full score when it holds" });
const exchangeWeight = { zh: "该组权重 25 %", en: "25 % for the group" };
const sellingWeight = { zh: "该组权重 15 %", en: "15 % for the group" };
const inOrder = { zh: "三项标准与三项指标依次对应", en: "that its three standards belong to its three indicators in order" };
const asRange = { zh: "组内平分；下限为基准值得 60 分，上限为目标值得 100 分", en: "shared equally within the group; the lower figure is the baseline (60 points), the higher the target (100)" };

const yes = { zh: "是", en: "Yes" };
const no = { zh: "否", en: "No" };
const yesOrNo = { method: "passFail", target: 1, comparison: ">=" } as const;

/** Service management by statements and target ranges; the weights are the source's and make 85 %. */
export const S16: Template = {
  id: "S16",
  title: { zh: "客户服务管理考核（区间目标）", en: "Service management by target ranges" },
  kind: "kpi",
  summary: {
    zh: "四组权重 35/25/15/10（原文合计 85，其余缺失）：是否判断与区间目标，区间下限为基准、上限为目标。",
    en: "Four groups weighted 35/25/15/10 (85 in all: the source lacks the rest), by yes-or-no statements and ranges from a baseline to a target.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户服务管理绩效考核KPI指标" },
  basis: partly({ zh: "销售与定价的考核周期（每季度、每年）", en: "the periods of sales (quarterly) and pricing (yearly)" }, { zh: "其余指标的考核周期（季度）、总分的两位小数、缺项的权重归本组其余指标", en: "the period of the other indicators (quarterly), the two decimals of totals, and that the weight of what is missing goes to the rest of its group" }),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "PROMPT",
        name: { zh: "问题及时得到处理", en: "Problems are handled in time" },
        group: satisfying,
        weight: weights.satisfying,
        missing: "dimension",
        scoring: yesOrNo,
        definition: { zh: "客户是否认为自己的问题没有被拖延", en: "Whether customers hold that their problems were not left waiting" },
        basis: stated,
      },
      {
        code: "KEYPOINT",
        name: { zh: "问题的要点得到处理", en: "What matters most is handled" },
        group: satisfying,
        weight: weights.satisfying,
        missing: "dimension",
        scoring: yesOrNo,
        definition: { zh: "客户是否认为问题中最要紧的部分已处理", en: "Whether customers hold that the part that matters most was dealt with" },
        basis: stated,
      },
      {
        code: "NEEDS",
        name: { zh: "需求得到满足", en: "Needs are met" },
        group: satisfying,
        weight: weights.satisfying,
        missing: "dimension",
        scoring: yesOrNo,
        definition: { zh: "客户是否认为得到了想要的结果", en: "Whether customers hold that they got what they needed" },
        basis: stated,
      },
      {
        code: "SERVICE",
        name: { zh: "管理人员提供必要的服务", en: "Managers provide the service needed" },
        group: satisfying,
        weight: weights.satisfying,
        missing: "dimension",
        scoring: yesOrNo,
        definition: { zh: "客户是否认为服务管理人员有能力提供必要服务", en: "Whether customers hold that the service managers can give them what is necessary" },
        basis: stated,
      },
      {
        code: "SETUP",
        name: { zh: "系统按时建立率", en: "Systems set up in time" },
        group: exchange,
        unit: "%",
        weight: weights.exchange,
        missing: "dimension",
        scoring: { method: "range", baseline: 0.9, target: 0.95 },
        definition: { zh: "系统的建立：在规定时间内建成的交流系统比例", en: "Setting up systems: share of those set up within the time allowed" },
        formula: { zh: "按时建立系统数 ÷ 应建系统数", en: "systems set up in time ÷ systems due" },
        basis: partly({ zh: `90 %～95 %，${exchangeWeight.zh}`, en: `90 % to 95 %, and ${exchangeWeight.en}` }, { zh: `${inOrder.zh}；${asRange.zh}`, en: `${inOrder.en}; ${asRange.en}` }),
      },
      {
        code: "ANSWER",
        name: { zh: "服务要求及时反映率", en: "Requests taken up in time" },
        group: exchange,
        unit: "%",
        weight: weights.exchange / 2,
        missing: "dimension",
        scoring: { method: "range", baseline: 0.9, target: 0.95 },
        definition: { zh: "主要的维修和服务：4 小时内得到反映的服务要求比例", en: "Main repairs and services: share of the requests that were taken up within 4 hours" },
        formula: { zh: "4 小时内反映的要求数 ÷ 服务要求数", en: "requests taken up within 4 hours ÷ requests" },
        basis: partly(
          { zh: `90 %～95 %、4 小时，${exchangeWeight.zh}`, en: `90 % to 95 %, 4 hours, and ${exchangeWeight.en}` },
          { zh: `以 4 小时为时限；与反映时间平分一项标准；${inOrder.zh}；${asRange.zh}`, en: `4 hours as the limit; that half of the standard is this share; ${inOrder.en}; ${asRange.en}` },
        ),
      },
      {
        code: "HOURS",
        name: { zh: "服务要求反映时间", en: "Time to take up a request" },
        group: exchange,
        unit: { zh: "小时", en: "h" },
        weight: weights.exchange / 2,
        missing: "dimension",
        scoring: { method: "range", baseline: 4, target: 2 },
        definition: { zh: "主要的维修和服务：从提出要求到得到反映，平均用几小时", en: "Main repairs and services: mean hours from a request until it is taken up" },
        basis: partly(
          { zh: `2～4 小时，${exchangeWeight.zh}`, en: `2 to 4 hours, and ${exchangeWeight.en}` },
          { zh: `4 小时为基准值得 60 分，2 小时为目标值得 100 分；与及时反映率平分一项标准；${inOrder.zh}；组内平分`, en: `4 hours as the baseline (60 points), 2 as the target (100); that half of the standard is this time; ${inOrder.en}; shared equally within the group` },
        ),
      },
      {
        code: "SUPPLIED",
        name: { zh: "客户得到所需服务", en: "Customers get the service they need" },
        group: exchange,
        weight: weights.exchange,
        missing: "dimension",
        scoring: yesOrNo,
        definition: { zh: "建议和问题服务方案：客户所需的服务是否都已提供", en: "Proposals and solutions: whether the services that customers needed were all supplied" },
        basis: partly({ zh: `说法，${exchangeWeight.zh}`, en: `the statement, and ${exchangeWeight.en}` }, { zh: `${inOrder.zh}；组内平分，成立得满分`, en: `${inOrder.en}; shared equally within the group; full score when it holds` }),
      },
      {
        code: "SALES",
        name: { zh: "季度销售数", en: "Sales a quarter" },
        group: selling,
        unit: { zh: "单", en: "orders" },
        weight: weights.selling,
        missing: "dimension",
        scoring: { method: "range", baseline: 2, target: 6 },
        definition: { zh: "本季度达成的销售数", en: "Sales made in the quarter" },
        period: { zh: "每季度", en: "Quarterly" },
        basis: partly({ zh: `2～6 个，${sellingWeight.zh}`, en: `2 to 6, and ${sellingWeight.en}` }, asRange),
      },
      {
        code: "LEADS",
        name: { zh: "意向转订单数", en: "Leads turned into orders" },
        group: selling,
        unit: { zh: "单", en: "orders" },
        weight: weights.selling,
        missing: "dimension",
        scoring: { method: "range", baseline: 2, target: 3 },
        definition: { zh: "本季度由销售意向变成订单的数量", en: "Leads that became orders in the quarter" },
        period: { zh: "每季度", en: "Quarterly" },
        basis: partly({ zh: `2～3 个，${sellingWeight.zh}`, en: `2 to 3, and ${sellingWeight.en}` }, asRange),
      },
      {
        code: "CONFLICT",
        name: { zh: "客户间冲突次数", en: "Conflicts between customers" },
        group: pricing,
        unit: { zh: "次", en: "times" },
        weight: weights.pricing,
        missing: "dimension",
        scoring: { method: "range", baseline: 4, target: 2, between: "steps" },
        definition: { zh: "一年内因定价引起的客户之间的冲突", en: "Conflicts between customers over prices within a year" },
        period: { zh: "每年", en: "Yearly" },
        basis: partly(
          { zh: "不超过 2～4 次，权重 10 %", en: "2 to 4 at most, and 10 %" },
          { zh: "4 次为基准值得 60 分，2 次以内得 100 分，超过 4 次不得分", en: "4 is the baseline (60 points), up to 2 the target (100), more than 4 earn nothing" },
        ),
      },
    ],
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "BUILT", name: { zh: "按时建立系统数", en: "Systems set up in time" } },
      { code: "DUE", name: { zh: "应建系统数", en: "Systems due" } },
      { code: "ANSWERED", name: { zh: "4 小时内反映的要求数", en: "Requests taken up within 4 hours" } },
      { code: "REQUESTS", name: { zh: "服务要求数", en: "Requests" } },
    ],
    derived: {
      SETUP: writeRate("[BUILT]", "[DUE]"),
      ANSWER: writeRate("[ANSWERED]", "[REQUESTS]"),
    },
    people: [
      { PROMPT: yes, KEYPOINT: yes, NEEDS: yes, SERVICE: yes, BUILT: 38, DUE: 40, ANSWERED: 194, REQUESTS: 200, HOURS: 2, SUPPLIED: yes, SALES: 6, LEADS: 3, CONFLICT: 2 },
      { PROMPT: yes, KEYPOINT: yes, NEEDS: yes, SERVICE: no, BUILT: 37, DUE: 40, ANSWERED: 186, REQUESTS: 200, HOURS: 3, SUPPLIED: yes, SALES: 4, LEADS: 2, CONFLICT: 3 },
      { PROMPT: yes, KEYPOINT: no, NEEDS: no, BUILT: 35, DUE: 40, ANSWERED: 170, REQUESTS: 200, HOURS: 5, SUPPLIED: no, SALES: 3, LEADS: 0, CONFLICT: 5 },
    ],
  },
};

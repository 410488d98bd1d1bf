import type { Cell } from "../../src/domain/cell";
import { scheme, type SchemeInput } from "../../src/domain/scheme/scheme";

/*
 * One scheme with every kind of rule and every factor of pay items, and people to try it on: what the engine makes of them is
 * worked out by hand in everyRule.test.ts, and whatever else computes it must come to the same.
 */

const dimension = { sales: "销售", service: "服务", team: "协作" };

const input: SchemeInput = {
  id: "ALL",
  title: "每种规则",
  version: "1",
  source: "测试",
  indicators: [
    {
      code: "CONV",
      name: "询单转化率",
      group: dimension.sales,
      unit: "%",
      weight: 0.2,
      scoring: { method: "ratio", target: 0.5, cap: 100 },
      missing: "dimension",
    },
    {
      code: "VISIT",
      name: "回访量",
      group: dimension.sales,
      weight: 0.2,
      scoring: { method: "ratio", target: 20, cap: 120 },
      missing: "dimension",
      proration: "attendance",
    },
    {
      code: "ERR",
      name: "差错",
      group: dimension.service,
      weight: 0.1,
      scoring: { method: "deduction", better: "lower", target: 0, points: 10 },
    },
    {
      code: "LATE",
      name: "迟回",
      group: dimension.service,
      weight: 0.1,
      scoring: { method: "deduction", better: "lower", target: 0, points: 10 },
    },
    {
      code: "RESP",
      name: "响应时间",
      group: dimension.service,
      weight: 0.1,
      scoring: { method: "deduction", better: "lower", target: 40, step: 5, points: 5, partial: "whole" },
    },
    {
      code: "AOV",
      name: "客单价",
      group: dimension.sales,
      weight: 0.1,
      scoring: { method: "deduction", target: 120, step: 5, points: 5 },
      missing: "dimension",
    },
    {
      code: "DEALS",
      name: "成交数",
      group: dimension.sales,
      weight: 0.1,
      scoring: { method: "rank", within: "group" },
      missing: "dimension",
    },
    {
      code: "TEAM",
      name: "协作评价",
      group: dimension.team,
      weight: 0.1,
      scoring: {
        method: "rating",
        levels: [
          { label: "优秀", score: 100 },
          { label: "良好", score: 80 },
          { label: "一般", score: 60 },
          { label: "差", score: 0 },
        ],
      },
    },
    { code: "SALES", name: "老客户销售额", weight: 0, scoring: { method: "record" } },
    { code: "NEW", name: "新客户销售额", weight: 0, scoring: { method: "record" } },
    { code: "LOAD", name: "接待人数", weight: 0, scoring: { method: "record" } },
    { code: "PRAISE", name: "表扬", weight: 0, scoring: { method: "record" } },
    { code: "COMPL", name: "投诉", weight: 0, scoring: { method: "record" } },
    { code: "LEAK", name: "泄密", weight: 0, scoring: { method: "record" } },
  ],
  raters: [
    { role: "上级", weight: 0.6 },
    { role: "同事", weight: 0.4, fewest: 2 },
  ],
  totalLimits: { floor: 20, cap: 105, bonusCap: 5, penaltyCap: 8 },
  grades: [
    { from: 90, label: "优秀", coefficient: 1.2 },
    { from: 80, label: "良好", coefficient: 1 },
    { from: 60, label: "一般", coefficient: 0.8 },
    { from: 0, label: "差", coefficient: 0.5 },
  ],
  totalDecimals: 1,
  distribution: {
    within: "group",
    fewest: 3,
    smallGroups: "together",
    seats: [
      { grade: "优秀", share: 0.4 },
      { grade: "良好", share: 0.6 },
    ],
  },
  scales: [
    {
      scale: "老客户",
      tiers: [
        { from: 0, rate: 0.01 },
        { from: 40_000, rate: 0.02, bonus: 200 },
        { from: 60_000, rate: 0.03, bonus: 300 },
      ],
    },
    {
      scale: "新客户",
      tierMode: "whole",
      bonusMode: "cumulative",
      tierBy: "attainment",
      tierBoundary: "lower",
      negative: "nothing",
      tiers: [
        { from: 0, rate: 0.01 },
        { from: 0.8, rate: 0.02 },
        { from: 1, rate: 0.03 },
      ],
    },
  ],
  rules: [
    { kind: "veto", name: "泄密否决", indicator: "LEAK", comparison: "=", value: "是", effect: "zero" },
    {
      kind: "veto",
      name: "协作不足",
      indicator: "TEAM",
      comparison: "<=",
      value: "一般",
      effect: "capGrade",
      grade: "良好",
    },
    { kind: "item", name: "表扬加分", indicator: "PRAISE", points: 2, cap: 6 },
    { kind: "item", name: "投诉扣分", indicator: "COMPL", points: -3, cap: 9 },
    { kind: "departmentExemption", name: "多数未达客单价", indicator: "AOV", value: 2 / 3 },
    {
      kind: "workloadExemption",
      name: "接待压力大",
      indicator: "RESP",
      load: "LOAD",
      comparison: ">=",
      value: 1000,
    },
    { kind: "pool", name: "差错与迟回", indicator: "ERR、LATE", cap: 30 },
    { kind: "streak", name: "连续第一", grade: "优秀", times: 3, place: 1, amount: 200, gap: "skipped" },
    { kind: "streak", name: "连续不合格", grade: "差", times: 3, again: "again" },
  ],
  pay: {
    items: [
      { name: "绩效工资", factors: "底薪 × 总分÷100 × 出勤率" },
      { name: "岗位工资", factors: "岗位工资 × 等级系数" },
      {
        name: "老客户提成",
        factors: "提成",
        on: "SALES",
        scale: "老客户",
        when: "总分",
        comparison: ">=",
        value: 60,
      },
      { name: "老客户奖金", factors: "奖金", on: "SALES", scale: "老客户" },
      {
        name: "新客户提成",
        factors: "提成",
        on: "NEW",
        scale: "新客户",
        when: "等级",
        comparison: ">=",
        value: "良好",
        floor: 100,
        cap: 800,
      },
      { name: "餐补", factors: "15 × 出勤天数" },
      { name: "全勤奖", factors: "300", when: "出勤率", comparison: "=", value: 1 },
      { name: "计分奖", factors: "总分 × 10", rounding: "down", roundTo: "yuan" },
      { name: "连续奖励", factors: "连续奖励", ifBlank: 0 },
      { name: "社保", kind: "deduction", factors: "社保", ifBlank: 0 },
      {
        name: "预支",
        kind: "deduction",
        factors: "预支 × 50%",
        ifBlank: 0,
        cap: 1000,
        rounding: "up",
        roundTo: "yuan",
      },
    ],
    rounding: "halfUp",
    roundTo: "jiao",
  },
};

/** The scheme, as it is once it has been read. */
export const everyRule = scheme.parse(input);

/** What the columns of its people are, see `readHeads`. */
export const everyRuleHeads = [
  ...["CONV", "CONV@目标", "VISIT", "ERR", "LATE", "RESP", "AOV", "DEALS", "TEAM@上级", "TEAM@同事", "TEAM@同事"],
  ...["SALES", "SALES@此前", "NEW", "NEW@任务", "LOAD", "PRAISE", "COMPL", "LEAK"],
  ...["出勤天数", "应出勤天数", "底薪", "岗位工资", "社保", "预支", "连续奖励"],
];

/** People of two groups; "" is blank. */
export const everyRulePeople: readonly { readonly name: string; readonly group: string; readonly cells: Cell[] }[] = [
  person("甲", "A", [0.45, "", 18, 2, 3, 46, 117, 10], ["优秀", "良好", "良好"], {
    counts: [50_000, "", 20_000, 25_000, 700, 1, 0, "否"],
    roster: [20, 22, 5000, 2000, 400, 1000, ""],
  }),
  person("乙", "A", [0.6, 0.6, 30, 0, 0, 90, 120, 20], ["优秀", "一般", ""], {
    counts: [20_000, 30_000, 30_000, 25_000, 1200, 4, 0, "否"],
    roster: [22, 22, 5000, 2000, 400, "", 200],
  }),
  person("丙", "A", [0.2, "", "", 5, 2, 70, 110, 5], ["一般", "一般", "一般"], {
    counts: [70_000, "", -1000, 10_000, 500, 0, 4, "否"],
    roster: [22, 22, 4000, 1500, "", 3000, ""],
  }),
  person("丁", "B", [0.5, "", 20, 0, 0, 40, 110, 8], ["良好", "良好", "良好"], {
    counts: [90_000, "", 5000, 10_000, 600, 0, 0, "是"],
    roster: [22, 22, 5000, 2000, 400, 501, ""],
  }),
  person("戊", "B", [0.55, "", 24, 0, 0, 38, 125, 8], ["差", "一般", "一般"], {
    counts: [-1000, "", -500, 10_000, 800, 0, 0, "否"],
    roster: [22, 22, 5000, 2000, 400, "", ""],
  }),
  person("己", "B", ["", "", "", "", "", "", "", ""], ["", "", ""], {
    counts: ["", "", "", "", "", "", "", ""],
    roster: ["", "", 5000, 2000, 400, "", ""],
  }),
];

function person(
  name: string,
  group: string,
  actuals: Cell[],
  ratings: Cell[],
  { counts, roster }: { counts: Cell[]; roster: Cell[] },
) {
  return { name, group, cells: [...actuals, ...ratings, ...counts, ...roster] };
}

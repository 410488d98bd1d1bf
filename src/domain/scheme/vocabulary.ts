import type { Text } from "../language";
import { differBySlip, headerKey, overlaps } from "../headerKey";
import { textKey } from "../sameText";

/**
 * The words of a scheme sheet: section titles, headers and choices. A sheet is written in one language and read in
 * either; `also` lists spellings that are understood and never written.
 */
export interface Term extends Text {
  readonly also?: readonly string[];
}

/** What a column holds. A choice is one of `choices[kind]`. */
export type ColumnKind = "text" | "number" | "percent" | "amount" | "count" | "options" | ChoiceKind;

export interface Column extends Term {
  readonly kind: ColumnKind;
}

const text = (zh: string, en: string, ...also: string[]) => ({ kind: "text", zh, en, also }) as const;
const number = (zh: string, en: string, ...also: string[]) => ({ kind: "number", zh, en, also }) as const;
const percent = (zh: string, en: string, ...also: string[]) => ({ kind: "percent", zh, en, also }) as const;
const amount = (zh: string, en: string, ...also: string[]) => ({ kind: "amount", zh, en, also }) as const;
const choice = <Kind extends ChoiceKind>(kind: Kind, zh: string, en: string, ...also: string[]) =>
  ({ kind, zh, en, also }) as const;

/** Choices of fields that have a column of their own. */
const columnChoices = {
  status: {
    draft: { zh: "草稿", en: "Draft" },
    active: { zh: "已启用", en: "Active" },
    archived: { zh: "已归档", en: "Archived" },
  },
  method: {
    ratio: { zh: "比率法", en: "Ratio" },
    linear: { zh: "线性插值法", en: "Linear", also: ["插值法"] },
    efficacy: { zh: "功效系数法", en: "Efficacy" },
    steps: { zh: "层差法", en: "Steps", also: ["分档法"] },
    passFail: { zh: "非此即彼法", en: "Pass/fail" },
    deduction: { zh: "减分法", en: "Deduction", also: ["扣分法"] },
    addition: { zh: "加分法", en: "Addition" },
    rating: { zh: "说明法", en: "Rating", also: ["评级法"] },
    closeness: { zh: "偏差法", en: "Closeness" },
    range: { zh: "区间目标法", en: "Range target" },
    rank: { zh: "排名法", en: "Rank" },
    record: { zh: "仅记录", en: "Record only" },
  },
  better: { higher: { zh: "越高越好", en: "Higher is better" }, lower: { zh: "越低越好", en: "Lower is better" } },
  missing: {
    exclude: { zh: "不计入", en: "Leave out" },
    zero: { zh: "计 0 分", en: "Score 0" },
    error: { zh: "报错", en: "Report" },
  },
  comparison: {
    ">=": { zh: "≥", en: "≥", also: [">="] },
    ">": { zh: ">", en: ">", also: ["＞"] },
    "<=": { zh: "≤", en: "≤", also: ["<="] },
    "<": { zh: "<", en: "<", also: ["＜"] },
    "=": { zh: "=", en: "=", also: ["＝"] },
  },
  boundary: {
    upper: { zh: "界点归上档", en: "boundary to upper band" },
    lower: { zh: "界点归下档", en: "boundary to lower band" },
  },
  kind: {
    veto: { zh: "一票否决", en: "Veto" },
    item: { zh: "加减分项", en: "Bonus or penalty item" },
    departmentExemption: { zh: "部门豁免", en: "Department exemption" },
    workloadExemption: { zh: "负荷豁免", en: "Workload exemption" },
    streak: { zh: "连续等级", en: "Streak" },
  },
  effect: { zero: { zh: "总分归零", en: "Total is 0" }, capGrade: { zh: "等级封顶", en: "Grade is capped" } },
  coefficientFrom: {
    total: { zh: "总分÷100", en: "Total ÷ 100" },
    grade: { zh: "等级系数", en: "Coefficient of the grade" },
  },
  tierMode: {
    marginal: { zh: "超额累进", en: "Marginal" },
    whole: { zh: "全额累进", en: "Whole amount" },
    interpolated: { zh: "插值费率", en: "Interpolated rate" },
  },
  bonusMode: {
    reached: { zh: "所达档奖金", en: "Bonus of the tier reached" },
    cumulative: { zh: "各档奖金累计", en: "Bonuses of all tiers reached" },
  },
} as const satisfies Record<string, Record<string, Term>>;

/** Choices that share the column "options": each word says by itself which field it decides. */
const optionChoices = {
  lowerForm: {
    inverse: { zh: "目标÷实际", en: "target ÷ actual" },
    complement: { zh: "2−实际÷目标", en: "2 − actual ÷ target", also: ["2-实际÷目标"] },
  },
  below: { clamp: { zh: "低于取端点", en: "below: end score" }, cutoff: { zh: "低于归零", en: "below: 0" } },
  above: { clamp: { zh: "高于取端点", en: "above: end score" }, cutoff: { zh: "高于归零", en: "above: 0" } },
  outside: {
    extend: { zh: "范围外延伸", en: "extended outside" },
    clamp: { zh: "限于60至100", en: "kept within 60 to 100" },
  },
  boundary: columnChoices.boundary,
  comparison: columnChoices.comparison,
  partial: {
    proportional: { zh: "不足一步按比例", en: "part steps in proportion" },
    whole: { zh: "只计整步", en: "whole steps only" },
    any: { zh: "不足一步按一步", en: "part steps as whole" },
  },
  deviation: {
    absolute: { zh: "绝对偏差", en: "absolute deviation" },
    relative: { zh: "相对偏差", en: "relative deviation" },
  },
  between: { linear: { zh: "线性", en: "on a line" }, steps: { zh: "分档", en: "in bands" } },
  by: { place: { zh: "按名次", en: "by place" }, percentile: { zh: "按百分位", en: "by percentile" } },
} as const satisfies Record<string, Record<string, Term>>;

export type Terms = Readonly<Record<string, Term>>;
export type ChoiceKind = keyof typeof columnChoices;
export const choices: Readonly<Record<ChoiceKind, Terms>> = columnChoices;
export const options: Readonly<Record<string, Terms>> = optionChoices;

const basis = text("依据", "Basis");

/** The columns of each section, in the order in which they are written; a range without headers is read in this order. */
export const columns = {
  indicators: {
    code: text("代码", "Code"),
    name: text("指标", "Indicator", "考核指标", "指标名称"),
    group: text("维度", "Dimension", "类别"),
    weight: percent("权重", "Weight"),
    unit: text("单位", "Unit"),
    method: choice("method", "评分方法", "Method", "方法"),
    better: choice("better", "方向", "Direction"),
    baseline: number("基准值", "Baseline", "门槛值"),
    target: number("目标值", "Target", "目标"),
    challenge: number("挑战值", "Challenge", "Stretch"),
    step: number("步长", "Step"),
    points: number("每步分值", "Points per step"),
    pointsOff: number("每步扣分", "Points off per step"),
    full: number("满分", "Full score"),
    floor: number("最低分", "Floor", "保底"),
    cap: number("封顶分", "Cap", "封顶"),
    ratioDecimals: number("比率小数位", "Ratio decimals"),
    options: { kind: "options", zh: "计分选项", en: "Options" },
    missing: choice("missing", "缺数处理", "If missing"),
    definition: text("定义", "Definition"),
    formula: text("计算公式", "Formula"),
    dataSource: text("数据来源", "Data source"),
    period: text("考核周期", "Period"),
    basis,
  },
  levels: {
    indicator: text("指标代码", "Indicator code", "代码", "Code", "指标", "Indicator"),
    from: number("起始值", "From", "从"),
    to: number("截止值", "To", "到"),
    label: text("级别", "Level"),
    score: number("得分", "Score", "分值"),
    description: text("说明", "Description"),
  },
  grades: {
    comparison: choice("comparison", "比较", "Comparison"),
    from: number("起始分", "From", "从", "分数下限", "下限", "起始值"),
    label: text("等级", "Grade", "绩效等级", "Label"),
    to: number("截止分", "To", "到", "分数上限", "上限", "截止值"),
    coefficient: number("系数", "Coefficient", "绩效系数"),
    post: text("岗位级别", "Post"),
    training: text("培训强度", "Training"),
    decimals: number("总分小数位", "Total's decimals"),
    basis,
  },
  countRules: {
    grade: text("等级", "Grade"),
    levels: text("级别", "Levels", "Level"),
    atLeast: { kind: "count", zh: "至少", en: "At least" },
    atMost: number("至多", "At most"),
    basis,
  },
  tiers: {
    from: amount("起始额", "From", "从", "销售额起", "起始值", "下限"),
    rate: percent("提成比例", "Rate", "提成率", "费率", "比例"),
    bonus: amount("奖金", "Bonus"),
    to: amount("截止额", "To", "到", "截止值", "上限"),
    tierMode: choice("tierMode", "提成方式", "Commission by"),
    bonusMode: choice("bonusMode", "奖金方式", "Bonus by"),
    basis,
  },
  rules: {
    kind: choice("kind", "规则", "Rule"),
    name: text("名称", "Name"),
    indicator: text("指标代码", "Indicator code", "指标", "Indicator"),
    load: text("负荷指标", "Load measure"),
    comparison: choice("comparison", "比较", "Comparison"),
    value: number("标准值", "Standard"),
    effect: choice("effect", "效果", "Effect"),
    grade: text("等级", "Grade"),
    points: number("分值", "Points"),
    cap: number("封顶分", "Cap", "封顶"),
    times: number("连续次数", "Times running"),
    place: number("名次", "Place"),
    amount: amount("金额", "Amount"),
    basis,
  },
} as const satisfies Record<string, Record<string, Column>>;

/** The word for every one, where a count is asked for. */
export const all: Term = { zh: "全部", en: "All" };

/** Items of the sections that list one item a row. */
export const items = {
  info: {
    id: text("方案编号", "Scheme id", "编号"),
    title: text("方案名称", "Title", "名称"),
    version: text("版本", "Version"),
    status: choice("status", "状态", "Status"),
    period: text("考核周期", "Period"),
    source: text("来源", "Source"),
  },
  pay: {
    coefficientFrom: choice("coefficientFrom", "绩效系数取自", "KPI % from"),
    commissionOn: text("提成依据", "Commission on"),
    allowance: amount("餐补", "Meal allowance", "津贴", "Allowance"),
    basis,
  },
} as const satisfies Record<string, Record<string, Column>>;

export type TableSection = keyof typeof columns;
export type ListSection = keyof typeof items;
export type Section = TableSection | ListSection;

/** Section titles, in the order in which the sections stand on the sheet. */
export const sections: Readonly<Record<Section, Term>> = {
  info: { zh: "方案信息", en: "Scheme", also: ["信息", "Info"] },
  indicators: { zh: "指标", en: "Indicators", also: ["考核指标"] },
  levels: { zh: "评分标准", en: "Scoring criteria", also: ["Levels"] },
  grades: { zh: "等级", en: "Grades", also: ["绩效等级"] },
  countRules: { zh: "计数定级", en: "Grading by counts" },
  tiers: { zh: "提成", en: "Commission tiers", also: ["提成阶梯", "Tiers"] },
  rules: { zh: "规则", en: "Rules" },
  pay: { zh: "薪酬", en: "Pay" },
};

/** Headers of the sections that list one item a row. */
export const listHeaders: readonly [Text, Text] = [
  { zh: "项目", en: "Item" },
  { zh: "内容", en: "Value" },
];

/**
 * Finds the key of the term that a text names in either language.
 * @example findTerm(sections, "Grades") // "grades"
 */
export function findTerm<Key extends string>(terms: Readonly<Record<Key, Term>>, name: string): Key | null {
  const wanted = textKey(name);
  for (const key in terms) {
    if (spellings(terms[key]).some((spelling) => textKey(spelling) === wanted)) return key;
  }
  return null;
}

/**
 * Finds the key of the term that a header, a title or the name of an item means: numbering, punctuation and units in brackets
 * do not count.
 * @example findHeader(columns.indicators, "3. 满分（分）*") // "full"
 */
export function findHeader<Key extends string>(terms: Readonly<Record<Key, Term>>, header: string): Key | null {
  const known = keysOf.get(terms) ?? indexHeaders(terms);
  return (known.get(headerKey(header)) as Key | undefined) ?? null;
}

/**
 * The term that a header that is not known may have meant: a slip of the hand away, or with a word too many or too few.
 * @example findSimilar(columns.indicators, "封项分")?.zh // "封顶分"
 */
export function findSimilar(terms: Terms, header: string): Term | null {
  const key = headerKey(header);
  const isNear = (near: (a: string, b: string) => boolean) => (term: Term) =>
    spellings(term).some((spelling) => near(key, headerKey(spelling)));
  const known = Object.values(terms);
  return known.find(isNear(differBySlip)) ?? known.find(isNear(overlaps)) ?? null;
}

/** The keys of terms by `headerKey`: every row of a sheet is looked up in the words of every section. */
const keysOf = new WeakMap<Terms, ReadonlyMap<string, string>>();

function indexHeaders(terms: Terms): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const [key, term] of Object.entries(terms))
    for (const spelling of spellings(term).map(headerKey)) if (!index.has(spelling)) index.set(spelling, key);
  keysOf.set(terms, index);
  return index;
}

function spellings({ zh, en, also = [] }: Term): string[] {
  return [zh, en, ...also];
}

import type { Text } from "../language";
import { differBySlip, headerKey, overlaps } from "../headerKey";
import type { PayFormula, PayItem, PayPlan } from "../pay/payPlan";
import type { Scale } from "../pay/scale";
import type { Tier } from "../pay/tiers";
import type { CountRule } from "../countGrade";
import type { Level } from "../scoring/level";
import type { Method, Scoring } from "../scoring/scoring";
import type { Distribution, Grade, Indicator, RaterRole, Rule, SchemeInfo, TotalLimits } from "./scheme";
import { textKey } from "../sameText";

/**
 * The words of a scheme sheet: section titles, headers and choices. A sheet is written in one language and read in
 * either; `also` lists spellings that are understood and never written.
 */
export interface Term extends Text {
  readonly also?: readonly string[];
}

/** What a column holds. A choice is one of `choices[kind]`. */
export type ColumnKind = "text" | "number" | "percent" | "amount" | "count" | "mixed" | "options" | ChoiceKind;

export interface Column extends Term {
  readonly kind: ColumnKind;
  /** What a blank and a 0 are to each other in a column of figures, see `Blank`. */
  readonly blank?: Blank;
}

/** The fields of a row as they are laid out. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Excel hands a blank cell over as 0 in some versions (office-js#5262, #1951, #4702). Of a figure that may be left out
 * - "is0" says that 0 would be senseless, so that it is read as blank: a full score of 0, a cap at which nobody earns anything;
 * - a word is written into the cell where blank and 0 both make sense and differ, and is read as blank. `where` tells the rows
 *   that need it: the others do not read the cell.
 *
 * Without either, blank and 0 mean the same (a floor, a bonus), or the figure must be stated (a weight, a rate): there, nobody can
 * tell a 0 from a figure that was forgotten.
 */
export type Blank =
  "is0" | { readonly word: keyof typeof blanks; readonly where?: (row: Fields, rows: readonly Fields[]) => boolean };

/** What stands in a cell of figures that is blank on purpose. A dash would be 0 to accountants, "none" beside "at most" too. */
export const blanks = {
  absent: { zh: "无", en: "None", also: ["n/a", "不适用"] },
  unlimited: { zh: "不限", en: "No limit", also: ["无限制", "unlimited"] },
  unrounded: { zh: "不取整", en: "Not rounded" },
  open: { zh: "待定", en: "Left open" },
} as const satisfies Record<string, Term>;

const text = (zh: string, en: string, ...also: string[]) => ({ kind: "text", zh, en, also }) as const;
const number = (zh: string, en: string, ...also: string[]) => ({ kind: "number", zh, en, also }) as const;
const percent = (zh: string, en: string, ...also: string[]) => ({ kind: "percent", zh, en, also }) as const;
const amount = (zh: string, en: string, ...also: string[]) => ({ kind: "amount", zh, en, also }) as const;
/** A number, or a word that stands for one: the label of a level or of a grade. */
const mixed = (zh: string, en: string, ...also: string[]) => ({ kind: "mixed", zh, en, also }) as const;
/** A figure that would be senseless as 0. */
const above0 = <Figure extends Column>(column: Figure) => ({ ...column, blank: "is0" }) as const;
/** A figure that may be 0 or left out, which is another thing. */
const orWord = <Figure extends Column>(
  column: Figure,
  word: keyof typeof blanks,
  where?: (row: Fields, rows: readonly Fields[]) => boolean,
) => ({ ...column, blank: where === undefined ? { word } : { word, where } }) as const;
/** Of the methods only this may do without any of its points; levels take their place. */
const isLinear = ({ method, levels, proration }: Fields) =>
  method === "linear" && (!Array.isArray(levels) || levels.length === 0 || proration === "attendance");
/** Ratings go by their labels. */
const isBand = ({ method }: Fields) => method !== "rating";
/** An upper end of 0 makes sense below 0 only: above, `readScheme` reads it as blank. */
const startsBelow0 = ({ from }: Fields) => typeof from !== "number" || from < 0;
/** "At most 0" contradicts "at least 2", and means nothing where no levels are counted: `readScheme` reads it as blank there. */
const isBoundAbove = ({ levels, atLeast }: Fields) => levels !== undefined && (atLeast ?? 0) === 0;
const isStated = (key: string) => (_: Fields, rows: readonly Fields[]) =>
  rows.some((row) => typeof row[key] === "number");
const choice = <Kind extends ChoiceKind>(kind: Kind, zh: string, en: string, ...also: string[]) =>
  ({ kind, zh, en, also }) as const;

/** Every scoring method has its words: without them no sheet could hold it. */
const methods = {
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
} as const satisfies Record<Method, Term>;

/** Every kind of rule has its words. */
const ruleKinds = {
  veto: { zh: "一票否决", en: "Veto" },
  item: { zh: "加减分项", en: "Bonus or penalty item" },
  departmentExemption: { zh: "部门豁免", en: "Department exemption" },
  workloadExemption: { zh: "负荷豁免", en: "Workload exemption" },
  pool: { zh: "共用扣分", en: "Shared pool of deductions" },
  streak: { zh: "连续等级", en: "Streak" },
} as const satisfies Record<Rule["kind"], Term>;

/** Choices of fields that have a column of their own. */
const columnChoices = {
  status: {
    draft: { zh: "草稿", en: "Draft" },
    active: { zh: "已启用", en: "Active" },
    archived: { zh: "已归档", en: "Archived" },
  },
  method: methods,
  better: { higher: { zh: "越高越好", en: "Higher is better" }, lower: { zh: "越低越好", en: "Lower is better" } },
  missing: {
    exclude: { zh: "不计入", en: "Leave out" },
    dimension: { zh: "维度内分摊", en: "Share out in the dimension" },
    zero: { zh: "计 0 分", en: "Score 0" },
    error: { zh: "报错", en: "Report" },
  },
  proration: {
    none: { zh: "不折算", en: "Not prorated" },
    attendance: { zh: "按出勤率折算", en: "By attendance" },
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
  kind: ruleKinds,
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
  tierBy: {
    amount: { zh: "按金额", en: "By amount" },
    attainment: { zh: "按完成率", en: "By attainment" },
  },
  tierBoundary: { upper: { zh: "归上档", en: "Upper tier" }, lower: { zh: "归下档", en: "Lower tier" } },
  negative: {
    takeBack: { zh: "按最低档扣回", en: "Taken back" },
    nothing: { zh: "不计", en: "Nothing" },
    report: { zh: "报错", en: "Reported" },
  },
  within: { everyone: { zh: "全体", en: "Everyone" }, group: { zh: "同组", en: "Same group", also: ["同部门"] } },
  blanks: { count: { zh: "计入人数", en: "Count as present" }, leaveOut: { zh: "不计入人数", en: "Left out" } },
  again: { once: { zh: "只一次", en: "Once" }, again: { zh: "每满一轮再计", en: "At each further run" } },
  gap: { breaks: { zh: "中断", en: "Breaks the run" }, skipped: { zh: "跳过", en: "Skipped" } },
  countAll: {
    scored: { zh: "全部计分指标", en: "All that are scored" },
    rated: { zh: "已评的指标", en: "All that were rated" },
  },
  smallGroups: {
    leave: { zh: "不强制", en: "Left as they are" },
    together: { zh: "合并计算", en: "Taken together" },
  },
  payKind: { earning: { zh: "应发", en: "Earning" }, deduction: { zh: "应扣", en: "Deduction" } },
  rounding: {
    halfUp: { zh: "四舍五入", en: "Half up" },
    up: { zh: "进位", en: "Up" },
    down: { zh: "舍去", en: "Down" },
    none: { zh: "不取整", en: "Not rounded" },
  },
  roundTo: {
    cent: { zh: "分", en: "Cent" },
    jiao: { zh: "角", en: "Jiao (0.1)" },
    yuan: { zh: "元", en: "Yuan (1)" },
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
  within: { everyone: { zh: "全体排名", en: "among everyone" }, group: { zh: "组内排名", en: "within the group" } },
} as const satisfies Record<string, Record<string, Term>>;

export type Terms = Readonly<Record<string, Term>>;
export type ChoiceKind = keyof typeof columnChoices;
export const choices: Readonly<Record<ChoiceKind, Terms>> = columnChoices;
export const options: Readonly<Record<string, Terms>> = optionChoices;

const basis = text("依据", "Basis");

/** The keys of every member of a union. */
type KeyOf<Union> = Union extends Union ? keyof Union : never;
type ColumnsOf<Fields> = Readonly<Record<KeyOf<Fields>, Column>>;
/** What a method needs beyond the options stands in columns; its levels have a section of their own. */
type ScoringColumns = Readonly<Record<Exclude<KeyOf<Scoring>, keyof typeof optionChoices | "levels">, Column>>;

/**
 * The columns of each section, in the order in which they are written; a range without headers is read in this order. A field
 * without a column does not compile: no sheet could hold it.
 */
export const columns = {
  indicators: {
    code: text("代码", "Code"),
    name: text("指标", "Indicator", "考核指标", "指标名称"),
    group: text("维度", "Dimension", "类别"),
    weight: percent("权重", "Weight"),
    unit: text("单位", "Unit"),
    method: choice("method", "评分方法", "Method", "方法"),
    better: choice("better", "方向", "Direction"),
    baseline: orWord(number("基准值", "Baseline", "门槛值"), "absent", isLinear),
    target: orWord(number("目标值", "Target", "目标"), "absent", isLinear),
    proration: choice("proration", "目标折算", "Target prorated"),
    challenge: orWord(number("挑战值", "Challenge", "Stretch"), "absent", isLinear),
    step: above0(number("步长", "Step")),
    points: number("每步分值", "Points per step"),
    pointsOff: number("每步扣分", "Points off per step"),
    full: above0(number("满分", "Full score")),
    floor: number("最低分", "Floor", "保底"),
    cap: above0(number("封顶分", "Cap", "封顶")),
    ratioDecimals: orWord(number("比率小数位", "Ratio decimals"), "unrounded", ({ method }) => method === "ratio"),
    options: { kind: "options", zh: "计分选项", en: "Options" },
    missing: choice("missing", "缺数处理", "If missing"),
    definition: text("定义", "Definition"),
    formula: text("计算公式", "Formula"),
    dataSource: text("数据来源", "Data source"),
    period: text("考核周期", "Period"),
    basis,
  } satisfies ColumnsOf<Omit<Indicator, "scoring">> & ScoringColumns & { options: Column },
  levels: {
    indicator: text("指标代码", "Indicator code", "代码", "Code", "指标", "Indicator"),
    from: orWord(number("起始值", "From", "从"), "unlimited", isBand),
    to: orWord(number("截止值", "To", "到"), "unlimited", (row) => isBand(row) && startsBelow0(row)),
    label: text("级别", "Level"),
    score: number("得分", "Score", "分值"),
    description: text("说明", "Description"),
  } satisfies ColumnsOf<Level & { indicator: string }>,
  raters: {
    role: text("评价人", "Rater", "角色", "Role"),
    weight: percent("权重", "Weight"),
    fewest: above0(number("最少人数", "Fewest answers", "最少份数")),
    basis,
  } satisfies ColumnsOf<RaterRole>,
  grades: {
    comparison: choice("comparison", "比较", "Comparison"),
    from: orWord(number("起始分", "From", "从", "分数下限", "下限", "起始值"), "unlimited"),
    label: text("等级", "Grade", "绩效等级", "Label"),
    to: orWord(number("截止分", "To", "到", "分数上限", "上限", "截止值"), "unlimited", startsBelow0),
    coefficient: orWord(number("系数", "Coefficient", "绩效系数"), "absent", isStated("coefficient")),
    post: text("岗位级别", "Post"),
    training: text("培训强度", "Training"),
    decimals: orWord(number("总分小数位", "Total's decimals"), "unrounded", isStated("decimals")),
    basis,
  } satisfies ColumnsOf<Grade & { comparison: string; decimals: number }>,
  countRules: {
    grade: text("等级", "Grade"),
    levels: text("级别", "Levels", "Level"),
    atLeast: { kind: "count", zh: "至少", en: "At least" },
    atMost: orWord(number("至多", "At most"), "unlimited", isBoundAbove),
    coefficient: orWord(number("系数", "Coefficient", "绩效系数"), "absent", isStated("coefficient")),
    countAll: choice("countAll", "“全部”指", "“All” means", "全部指", "All means"),
    basis,
  } satisfies ColumnsOf<CountRule & { countAll: string }>,
  distribution: {
    grade: text("等级", "Grade"),
    share: percent("比例", "Share", "占比"),
    within: choice("within", "计算范围", "Counted among"),
    fewest: above0(number("适用人数", "From people", "起算人数")),
    smallGroups: choice("smallGroups", "人数不足", "Smaller groups"),
    basis,
  } satisfies ColumnsOf<Omit<Distribution, "seats"> & Distribution["seats"][number]>,
  tiers: {
    scale: text("提成方案", "Scale"),
    from: amount("起始额", "From", "从", "销售额起", "起始值", "下限"),
    rate: percent("提成比例", "Rate", "提成率", "费率", "比例"),
    bonus: amount("奖金", "Bonus"),
    to: orWord(amount("截止额", "To", "到", "截止值", "上限"), "unlimited", startsBelow0),
    tierMode: choice("tierMode", "提成方式", "Commission by"),
    bonusMode: choice("bonusMode", "奖金方式", "Bonus by"),
    tierBy: choice("tierBy", "分档依据", "Tiers by"),
    tierBoundary: choice("tierBoundary", "界点", "Boundary", "界点归属"),
    negative: choice("negative", "净退货", "Net returns", "负数处理"),
    basis,
  } satisfies ColumnsOf<Omit<Scale, "tiers"> & Tier>,
  rules: {
    kind: choice("kind", "规则", "Rule"),
    name: text("名称", "Name"),
    indicator: text("指标代码", "Indicator code", "指标", "Indicator"),
    load: text("负荷指标", "Load measure"),
    comparison: choice("comparison", "比较", "Comparison"),
    value: mixed("标准值", "Standard"),
    effect: choice("effect", "效果", "Effect"),
    grade: text("等级", "Grade"),
    points: number("分值", "Points"),
    cap: above0(number("封顶分", "Cap", "封顶")),
    within: choice("within", "计算范围", "Counted among"),
    blanks: choice("blanks", "无实际值的人", "Without actual"),
    times: above0(number("连续次数", "Times running")),
    place: above0(number("名次", "Place")),
    amount: amount("金额", "Amount"),
    again: choice("again", "再次计算", "Again"),
    gap: choice("gap", "无等级的期", "Period without grade"),
    basis,
  } satisfies ColumnsOf<Rule>,
  payItems: {
    name: text("项目", "Item"),
    kind: choice("payKind", "类型", "Type"),
    factors: text("构成", "Factors", "计算"),
    on: text("计提依据", "Paid on", "提成依据"),
    scale: text("提成方案", "Scale"),
    when: text("条件", "Condition"),
    comparison: choice("comparison", "比较", "Comparison"),
    value: mixed("标准值", "Standard"),
    ifBlank: orWord(amount("缺数时", "If blank"), "open"),
    floor: orWord(amount("保底", "Floor", "下限"), "unlimited"),
    cap: above0(amount("封顶", "Cap", "上限")),
    rounding: choice("rounding", "取整方式", "Rounding"),
    roundTo: choice("roundTo", "取整到", "Rounded to"),
    basis,
  } satisfies ColumnsOf<PayItem>,
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
    previous: text("上一版本", "Previous version"),
    effective: text("启用日期", "In force from", "生效日期", "Effective from"),
  } satisfies ColumnsOf<SchemeInfo>,
  totalLimits: {
    floor: orWord(number("总分下限", "Lowest total"), "unlimited"),
    cap: above0(number("总分上限", "Highest total", "总分封顶")),
    bonusCap: orWord(number("加分合计上限", "Bonus points at most"), "unlimited"),
    penaltyCap: orWord(number("扣分合计上限", "Penalty points at most"), "unlimited"),
    basis,
  } satisfies ColumnsOf<TotalLimits>,
  pay: {
    rounding: choice("rounding", "取整方式", "Rounding"),
    roundTo: choice("roundTo", "取整到", "Rounded to"),
    coefficientFrom: choice("coefficientFrom", "绩效系数取自", "KPI % from"),
    commissionOn: text("提成依据", "Commission on"),
    allowance: amount("餐补", "Meal allowance", "津贴", "Allowance"),
    basis,
  } satisfies ColumnsOf<PayFormula & Omit<PayPlan, "items">>,
} as const satisfies Record<string, Record<string, Column>>;

export type TableSection = keyof typeof columns;
export type ListSection = keyof typeof items;
export type Section = TableSection | ListSection;

/** Section titles, in the order in which the sections stand on the sheet. */
export const sections: Readonly<Record<Section, Term>> = {
  info: { zh: "方案信息", en: "Scheme", also: ["信息", "Info"] },
  indicators: { zh: "指标", en: "Indicators", also: ["考核指标"] },
  levels: { zh: "评分标准", en: "Scoring criteria", also: ["Levels"] },
  raters: { zh: "评价人", en: "Raters", also: ["评分人"] },
  totalLimits: { zh: "总分限制", en: "Limits of the total" },
  grades: { zh: "等级", en: "Grades", also: ["绩效等级"] },
  countRules: { zh: "计数定级", en: "Grading by counts" },
  distribution: { zh: "强制分布", en: "Forced distribution" },
  tiers: { zh: "提成", en: "Commission tiers", also: ["提成阶梯", "Tiers"] },
  rules: { zh: "规则", en: "Rules" },
  payItems: { zh: "薪酬项目", en: "Pay items" },
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

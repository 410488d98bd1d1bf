import { unitScales, type UnitScale } from "../people/units";
import type { Language } from "../../domain/language";
import { sameText } from "../../domain/sameText";
import type { KeptColumn } from "../register/keptTables";
import type { IdentityKey } from "../people/mapping";

/** A word of the settings sheet; either language is read, whichever the sheet was written in. */
export interface SettingsTerm {
  readonly zh: string;
  readonly en: string;
}

/** The columns of the list. They may stand in any order, with columns of the reader's own between them. */
export const settingsColumns = {
  run: { zh: "考核", en: "Appraisal", format: "@", width: 14 },
  setting: { zh: "设置", en: "Setting", format: "@", width: 12 },
  item: { zh: "项目", en: "Item", format: "@", width: 22 },
  value: { zh: "内容", en: "Value", format: "@", width: 44 },
  note: { zh: "说明", en: "Note", format: "@", width: 30 },
} as const satisfies Readonly<Record<string, KeptColumn>>;

/** What a row is about. */
export const settingKinds = {
  scheme: { zh: "方案", en: "Scheme" },
  source: { zh: "数据", en: "Data" },
  only: { zh: "人员", en: "People" },
  except: { zh: "不计的人", en: "People left out" },
  roster: { zh: "花名册", en: "Roster" },
  column: { zh: "列", en: "Column" },
  reading: { zh: "读法", en: "Read as" },
  earlier: { zh: "前期", en: "Earlier results" },
  log: { zh: "记录", en: "Records" },
  measure: { zh: "指标算法", en: "Measure" },
  ratings: { zh: "评分", en: "Ratings" },
  rosterRatings: { zh: "花名册评分", en: "Ratings of the roster" },
  stack: { zh: "合并", en: "Taken together" },
} as const satisfies Readonly<Record<string, SettingsTerm>>;

export type SettingKind = keyof typeof settingKinds;

/** Items that are words of ours; those of other kinds are headers, sheets and codes. */
export const settingItems = {
  scheme: {
    id: { zh: "编号", en: "Id" },
    digest: { zh: "校验码", en: "Check code" },
    pay: { zh: "计算薪酬", en: "Pay" },
    table: { zh: "另放一张表格", en: "A table besides" },
  },
  source: {
    sheet: { zh: "工作表", en: "Sheet" },
    table: { zh: "表格", en: "Table" },
    headers: { zh: "表头", en: "Headers" },
    headerRow: { zh: "表头所在行", en: "Row of the headers" },
    month: { zh: "月份", en: "Month" },
    kept: { zh: "保留的行", en: "Rows kept" },
  },
  roster: {
    sheet: { zh: "工作表", en: "Sheet" },
    table: { zh: "表格", en: "Table" },
    by: { zh: "对应", en: "Found by" },
    instead: { zh: "另称", en: "Called otherwise" },
  },
  log: {
    sheet: { zh: "工作表", en: "Sheet" },
    table: { zh: "表格", en: "Table" },
    person: { zh: "人员列", en: "Person column" },
    name: { zh: "姓名列", en: "Name column" },
    department: { zh: "部门列", en: "Department column" },
    date: { zh: "日期列", en: "Date column" },
    id: { zh: "编号列", en: "Id column" },
    leftOut: { zh: "不计的人员", en: "People left out" },
  },
  ratings: {
    sheet: { zh: "工作表", en: "Sheet" },
    table: { zh: "表格", en: "Table" },
    joined: { zh: "花名册", en: "Joined list" },
    person: { zh: "被评人列", en: "Rated column" },
    name: { zh: "姓名列", en: "Name column" },
    department: { zh: "部门列", en: "Department column" },
    rater: { zh: "评分人列", en: "Rater column" },
    kind: { zh: "类别列", en: "Kind column" },
    about: { zh: "指标列", en: "Indicator column" },
    scores: { zh: "评分列", en: "Score columns" },
    kinds: { zh: "评分人类别", en: "Kinds of rater" },
  },
  stack: {
    by: { zh: "按", en: "By" },
    sheet: { zh: "工作表", en: "Sheet" },
    table: { zh: "表格", en: "Table" },
  },
} as const satisfies Partial<Record<SettingKind, Readonly<Record<string, SettingsTerm>>>>;

export const identityTerms = {
  number: { zh: "工号", en: "Number" },
  name: { zh: "姓名", en: "Name" },
  department: { zh: "部门", en: "Department" },
} as const satisfies Readonly<Record<IdentityKey, SettingsTerm>>;

export const rosterKeys = {
  number: identityTerms.number,
  name: identityTerms.name,
} as const;

export const stackTerms = { month: { zh: "月份", en: "month" }, team: { zh: "班组", en: "team" } } as const;

export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;

const scaleTerms = Object.fromEntries(unitScales.map((scale) => [scale, { zh: scale, en: scale }])) as Readonly<
  Record<UnitScale, SettingsTerm>
>;

export const readingTerms = {
  percent: { zh: "百分数", en: "percent" },
  shareOfFive: { zh: "五分制折百分比", en: "share of five" },
  pointsOfFive: { zh: "五分制折百分", en: "points of five" },
  ...scaleTerms,
  noDates: { zh: "日期不计", en: "without dates" },
  downwards: { zh: "向下填充", en: "downwards" },
  asIs: { zh: "原样", en: "as it stands" },
} as const;

export const measureTerms = {
  count: { zh: "计数", en: "count" },
  share: { zh: "比例", en: "share" },
  sum: { zh: "合计", en: "sum" },
  mean: { zh: "平均", en: "mean" },
  median: { zh: "中位数", en: "median" },
  distinct: { zh: "不同值个数", en: "distinct" },
} as const;

export const measureParts = {
  log: { zh: "记录", en: "from" },
  column: { zh: "列", en: "column" },
  hit: { zh: "达标", en: "hit" },
  where: { zh: "条件", en: "where" },
} as const;

export const containsTerm = { zh: "包含", en: "contains" } as const;

/** Where a field has no column, although one might fit. */
export const NONE = "–";

/** The term among some that a text says in either language; `null` for any other text. */
export function termOf<Key extends string>(terms: Readonly<Record<Key, SettingsTerm>>, text: string): Key | null {
  const found = (Object.entries(terms) as [Key, SettingsTerm][]).find(
    ([, { zh, en }]) => sameText(zh, text) || sameText(en, text),
  );
  return found ? found[0] : null;
}

/** The words of some terms in a language, for who has to choose one. */
export function wordsOf(terms: Readonly<Record<string, SettingsTerm>>, language: Language): string[] {
  return Object.values(terms).map((term) => term[language]);
}

import type { Language } from "../../domain/language";

/** A column of one of the tables that keep what was issued. Its headers are documented in README.md, and never change. */
export interface KeptColumn {
  readonly zh: string;
  readonly en: string;
  /** Number format; `@` keeps "007" and "2026-09" the texts that they are. */
  readonly format: string;
  /** In digits. */
  readonly width: number;
}

const TEXT = "@";
const FIGURE = "General";
const TIME = "yyyy-mm-dd hh:mm";
const MONEY = "#,##0.00";

/** What every row of every table says: which period, of which scheme. */
const period = {
  period: { zh: "周期", en: "Period", format: TEXT, width: 10 },
  scheme: { zh: "方案", en: "Scheme", format: TEXT, width: 10 },
} as const;

/** Who did it, and when. */
const deed = {
  at: { zh: "时间", en: "Time", format: TIME, width: 17 },
  by: { zh: "经办人", en: "By", format: TEXT, width: 12 },
  reason: { zh: "原因", en: "Reason", format: TEXT, width: 24 },
} as const;

/** 台账: a row a person, period and scheme; below, rows of corrections that were carried into a later period. */
export const registerColumns = {
  ...period,
  version: { zh: "版本", en: "Version", format: TEXT, width: 8 },
  digest: { zh: "方案校验码", en: "Scheme check code", format: TEXT, width: 12 },
  number: { zh: "工号", en: "Number", format: TEXT, width: 10 },
  name: { zh: "姓名", en: "Name", format: TEXT, width: 12 },
  department: { zh: "部门", en: "Department", format: TEXT, width: 14 },
  total: { zh: "总分", en: "Total", format: FIGURE, width: 10 },
  grade: { zh: "等级", en: "Grade", format: TEXT, width: 10 },
  coefficient: { zh: "系数", en: "Coefficient", format: FIGURE, width: 10 },
  rank: { zh: "名次", en: "Rank", format: FIGURE, width: 8 },
  pay: { zh: "应发工资", en: "Pay", format: MONEY, width: 13 },
  kind: { zh: "类别", en: "Kind", format: TEXT, width: 10 },
  carriedInto: { zh: "计入周期", en: "Carried into", format: TEXT, width: 12 },
  source: { zh: "数据来源", en: "Source", format: TEXT, width: 16 },
  sheet: { zh: "结果表", en: "Results sheet", format: TEXT, width: 20 },
  checkCode: { zh: "数值校验码", en: "Values check code", format: TEXT, width: 12 },
  ...deed,
} as const satisfies Readonly<Record<string, KeptColumn>>;

/** 台账明细: a row a person, period, scheme and item. */
export const itemColumns = {
  ...period,
  number: registerColumns.number,
  name: registerColumns.name,
  kind: { zh: "类别", en: "Kind", format: TEXT, width: 10 },
  code: { zh: "编码", en: "Code", format: TEXT, width: 14 },
  item: { zh: "项目", en: "Item", format: TEXT, width: 22 },
  value: { zh: "数值", en: "Value", format: FIGURE, width: 13 },
} as const satisfies Readonly<Record<string, KeptColumn>>;

/** 定稿记录: a row a deed: issued, unlocked, locked again, carried over. */
export const logColumns = {
  ...period,
  deed: { zh: "事项", en: "Deed", format: TEXT, width: 12 },
  people: { zh: "人数", en: "People", format: FIGURE, width: 8 },
  pay: { zh: "应发合计", en: "Total pay", format: MONEY, width: 14 },
  sheet: registerColumns.sheet,
  checkCode: registerColumns.checkCode,
  source: registerColumns.source,
  mapping: { zh: "列对应", en: "Columns", format: TEXT, width: 40 },
  ...deed,
} as const satisfies Readonly<Record<string, KeptColumn>>;

/** The tables, by what they keep: their defined names, the sheets that they are proposed on, and their columns. */
export const keptTables = {
  register: { name: "KPI_Register", table: "tblKpiRegister", columns: registerColumns },
  items: { name: "KPI_RegisterItems", table: "tblKpiRegisterItems", columns: itemColumns },
  log: { name: "KPI_IssueLog", table: "tblKpiIssueLog", columns: logColumns },
} as const;

export type KeptTableName = keyof typeof keptTables;
export type KeptColumns = Readonly<Record<string, KeptColumn>>;

/** Words that stand in columns; either language is read. */
export const keptWords = {
  issued: { zh: "定稿", en: "Issued" },
  correction: { zh: "更正", en: "Correction" },
  score: { zh: "得分", en: "Score" },
  payItem: { zh: "薪酬", en: "Pay item" },
  unlocked: { zh: "解锁", en: "Unlocked" },
  locked: { zh: "重新锁定", en: "Locked again" },
  carried: { zh: "结转", en: "Carried over" },
} as const;

export type KeptWord = keyof typeof keptWords;

/** The word that a cell says, in either language; `null` for any other. */
export function keptWordOf(text: string): KeptWord | null {
  return wordsByText.get(text.toLowerCase()) ?? null;
}

const wordsByText: ReadonlyMap<string, KeptWord> = new Map(
  Object.entries(keptWords).flatMap(([word, { zh, en }]) =>
    [zh, en].map((text) => [text.toLowerCase(), word as KeptWord] as const),
  ),
);

/** A word as cells have it. @example spellKept("issued", "zh") // "定稿" */
export function spellKept(word: KeptWord, language: Language): string {
  return keptWords[word][language];
}

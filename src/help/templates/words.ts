import type { Language } from "../../domain/language";
import type { Kind } from "../../templates/template";
import type { FormColumn } from "../../templates/form";

/** What the page says beside the words of the schemes themselves, which are in the vocabulary. */
interface Words {
  readonly introduction: string;
  readonly basisHint: string;
  readonly contents: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly forms: string;
  readonly sheet: string;
  readonly column: string;
  readonly entry: string;
  readonly entries: Readonly<Record<FormColumn["kind"], string>>;
  readonly counted: string;
  readonly separator: string;
  /** The name of this language in itself. */
  readonly language: string;
}

const zh: Words = {
  introduction:
    "每个模板都是一份可以放入工作簿再修改的考核方案。下面列出各模板的指标、评分方法、权重、等级、规则和出处。",
  basisHint: "“依据”说明哪些数字是原文给定的，哪些是假定的；用之前请核对假定的数字。",
  contents: "模板目录",
  kind: "考核方法",
  kinds: {
    kpi: "关键绩效指标",
    scorecard: "平衡计分卡",
    pay: "薪酬与提成",
    satisfaction: "满意度",
    rating: "等级评定",
  },
  forms: "附带表单",
  sheet: "工作表",
  column: "列",
  entry: "填写",
  entries: { text: "文字", date: "日期", person: "被考核人", number: "数字", choice: "选项" },
  counted: "由此表计数",
  separator: "、",
  language: "中文",
};

const en: Words = {
  introduction:
    "Each template is a scheme to put into the workbook and change there. This page lists the indicators, methods, weights, grades, rules and source of every one.",
  basisHint: "“Basis” says which figures the source gives and which are assumed. Check the assumed ones before use.",
  contents: "Templates",
  kind: "Appraises by",
  kinds: {
    kpi: "Key performance indicators",
    scorecard: "Balanced scorecard",
    pay: "Pay and commission",
    satisfaction: "Satisfaction",
    rating: "Ratings by description",
  },
  forms: "Forms",
  sheet: "Sheet",
  column: "Column",
  entry: "Entry",
  entries: { text: "Text", date: "Date", person: "Person appraised", number: "Number", choice: "Choice" },
  counted: "Counted from this form",
  separator: ", ",
  language: "English",
};

export const words: Readonly<Record<Language, Words>> = { zh, en };

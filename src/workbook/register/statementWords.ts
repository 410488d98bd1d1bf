import type { Language } from "../../domain/language";

/** What stands on the statement of a person. */
interface StatementWords {
  readonly sheet: (results: string) => string;
  readonly title: (scheme: string) => string;
  readonly choose: string;
  readonly hint: string;
  readonly notFound: string;
  readonly result: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly actual: string;
  readonly score: string;
  readonly weight: string;
  readonly pay: string;
  readonly amount: string;
  readonly adjustment: string;
  readonly own: string;
  readonly manager: string;
  readonly date: string;
  readonly working: string;
  readonly step: string;
  readonly how: string;
  readonly outcome: string;
}

const zh: StatementWords = {
  sheet: (results) => `考核单 ${results}`,
  title: (scheme) => `个人考核单：${scheme}`,
  choose: "工号或姓名",
  hint: "在黄色格里换一个人，整张单随即换成他的；打印为一页 A4 竖版",
  notFound: "没有这个人",
  result: "考核结果",
  indicators: "各项指标",
  indicator: "指标",
  actual: "实际值",
  score: "得分",
  weight: "权重",
  pay: "薪酬",
  amount: "金额",
  adjustment: "调整",
  own: "本人确认（签字）",
  manager: "主管（签字）",
  date: "日期",
  working: "计算过程",
  step: "项目",
  how: "怎么算",
  outcome: "结果",
};

const en: StatementWords = {
  sheet: (results) => `Statement ${results}`,
  title: (scheme) => `Personal statement: ${scheme}`,
  choose: "Number or name",
  hint: "Type another person into the yellow cell, and the sheet is his; it prints on A4, upright, one page wide",
  notFound: "nobody of this number or name",
  result: "Result",
  indicators: "Indicators",
  indicator: "Indicator",
  actual: "Actual",
  score: "Score",
  weight: "Weight",
  pay: "Pay",
  amount: "Amount",
  adjustment: "Adjustment",
  own: "Acknowledged (signature)",
  manager: "Manager (signature)",
  date: "Date",
  working: "Working",
  step: "Item",
  how: "How",
  outcome: "Result",
};

export function statementWords(language: Language): StatementWords {
  return language === "zh" ? zh : en;
}

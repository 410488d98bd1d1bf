import type { EventNoun, LayoutKind } from "../../../../workbook/people/layout";
import type { Condition } from "../../../../workbook/records/collection";
import { joinParts } from "../../../words/joinParts";

const nouns: Readonly<Record<EventNoun, string>> = {
  call: "每次呼叫一行",
  ticket: "每张工单一行",
  order: "每个订单一行",
  rating: "每次评价一行",
  complaint: "每次投诉一行",
  chat: "每次会话一行",
  record: "每条记录一行",
};

const monthText = (month: number) =>
  month <= 12 ? `${month} 月` : `${Math.floor((month - 1) / 12)} 年 ${((month - 1) % 12) + 1} 月`;

const comparisons: Readonly<Record<Condition["is"], string>> = {
  "=": "等于",
  "<>": "不等于",
  "<=": "不超过",
  ">=": "不低于",
  contains: "包含",
};

const kinds: Readonly<Record<LayoutKind, string>> = {
  people: "每人一行",
  peopleByMonth: "每人每月一行",
  monthsAcross: "各月并排",
  downwards: "指标竖排：每人每个指标一行",
  ratings: "每次评分一行",
  ratersAcross: "每人一行，每列一位评分人",
  events: "原始记录",
};

const monthsFromTo = (months: readonly number[]) => {
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  return months.length === 1 ? monthText(first) : `${monthText(first)}至 ${monthText(last)}`;
};

/** In Chinese: words of their own, which load with these screens. */
export const zh = {
  kinds,
  layout: "这张表是",
  layoutIs: ({ kind, noun, rows, people, raters, months }: LayoutFacts) =>
    joinParts(
      [
        kind === "events" ? nouns[noun] : kinds[kind],
        `${rows.toLocaleString("zh-CN")} 行`,
        people > 0 && `${people} 人`,
        kind === "ratings" && `${raters} 位评分人`,
        months.length > 0 && monthsFromTo(months),
      ],
      "，",
      "",
    ),
  monthsFromTo,
  unsureLayout: "不能确定，请看一下是不是这样。",
  monthOfPeople: "考核哪个月",
  monthOption: monthText,
  otherMonthsLeftOut: "只取这个月，其余月份不计；结果表里用公式写明。",
  title: "从记录汇总",
  hint: "选好每个指标怎么从记录里算，放入一张每人一行的汇总表。表里都是 Excel 自带的公式，换月份就重算。",
  period: "月份",
  allRows: "全部记录",
  logs: "记录",
  addLog: "再加一张记录表",
  chooseLog: "选择…",
  reading: "正在读取记录",
  looking: ({ percent }: { percent: number }) => `正在查看记录…（${percent}%）`,
  removeLog: ({ log }: { log: string }) => `不用“${log}”`,
  remove: "不用",
  columnsOf: ({ log }: { log: string }) => `“${log}”的列`,
  person: "人员",
  date: "时间",
  id: "编号（重复的只计一次）",
  none: "没有",
  noPerson: "没有认出哪一列是人员。请选一列。",
  findings: "记录里的情况",
  doubled: ({ rows, log }: { rows: number; log: string }) => `“${log}”有 ${rows} 行编号重复，只计一次`,
  nobody: ({ rows, log }: { rows: number; log: string }) => `“${log}”有 ${rows} 行没有人员，不计`,
  hidden: ({ rows, log }: { rows: number; log: string }) =>
    `“${log}”有 ${rows} 行被筛选或隐藏，照样计入：汇总不随筛选变`,
  unreadDates: ({ rows, log, samples }: { rows: number; log: string; samples: readonly string[] }) =>
    `“${log}”有 ${rows} 行的时间读不出，不计：${samples.join("、")}。应写成 2026-09-03 这样`,
  textDates: ({ rows, log }: { rows: number; log: string }) => `“${log}”有 ${rows} 行的时间是文本，照日期读`,
  textNumbers: ({ rows, header, unit }: { rows: number; header: string; unit: string }) =>
    unit === ""
      ? `“${header}”有 ${rows} 个文本型数字，照数字读`
      : `“${header}”有 ${rows} 个数字是文本（有的带“${unit}”），照数字读`,
  unreadNumbers: ({ rows, header, samples }: { rows: number; header: string; samples: readonly string[] }) =>
    `“${header}”有 ${rows} 个不是数字，按空白：${samples.join("、")}`,
  go: "定位",
  goToFinding: ({ address }: { address: string }) => `定位到 ${address}`,
  nothingFound: "没有需要注意的。",

  people: "人员",
  peopleCount: ({ people, out }: { people: number; out: number }) =>
    out === 0 ? `${people} 人` : `${people} 人，另有 ${out} 人不计`,
  showPeople: "选择人员",
  hidePeople: "收起",
  personRows: ({ person, name, rows }: { person: string; name: string; rows: number }) =>
    `${joinParts([person.trim(), name.trim()], " ", "")}（${rows} 行）`,

  measures: "指标怎么算",
  tryPerson: "用谁试算",
  resultOf: ({ value }: { value: string }) => `结果 ${value}`,
  noResult: "没有记录",
  times: ({ count }: { count: number }) => `${count} 次`,
  tooFew: ({ count, low, high }: { count: number; low: string; high: string }) =>
    `只有 ${count} 次，太少：真实值可能在 ${low} 到 ${high} 之间，分不出 90% 和 75%`,
  toConfirm: "待确认",
  confirm: "确认",
  confirmMeasure: ({ indicator }: { indicator: string }) => `确认：${indicator}`,
  notFromRecords: "不从记录算",
  edit: "修改",
  editMeasure: ({ indicator }: { indicator: string }) => `修改：${indicator}`,
  close: "收起",
  closeMeasure: ({ indicator }: { indicator: string }) => `收起：${indicator}`,
  rowsBehind: "看记录",
  rowsBehindOf: ({ indicator }: { indicator: string }) => `看记录：${indicator}`,

  log: "用哪张记录表",
  kind: "怎么算",
  measureKinds: {
    count: "计数：有几行",
    share: "占比：满足条件的占多少",
    sum: "合计",
    mean: "平均",
    median: "中位数",
    distinct: "不重复个数",
  },
  column: "哪一列",
  hit: "满足什么",
  conditions: "只算这些行",
  addCondition: "加一个条件",
  removeCondition: ({ column }: { column: string }) => `去掉条件：${column}`,
  conditionColumn: "条件的列",
  comparison: "比较",
  comparisons,
  conditionValue: "值",

  measureIs: {
    count: () => "行数",
    share: ({ hit }: { hit: string }) => `${hit}的占比`,
    sum: ({ column }: { column: string }) => `“${column}”合计`,
    mean: ({ column }: { column: string }) => `“${column}”平均`,
    median: ({ column }: { column: string }) => `“${column}”中位数`,
    distinct: ({ column }: { column: string }) => `“${column}”不重复个数`,
  },
  conditionIs: ({ column, is, value }: Condition) => `“${column}”${comparisons[is]}“${value}”`,
  ofRows: ({ log, measure, conditions }: { log: string; measure: string; conditions: readonly string[] }) =>
    `${log}：${conditions.length === 0 ? "" : `${conditions.join("且")}的`}${measure}`,

  sameForms: "几张同样的表",
  formIs: ({ names }: { names: readonly string[] }) => `${names.length} 张同样的表：${names.join("、")}`,
  takeTogether: "合在一起考核",
  nameGives: "表名是",
  givesTeam: "部门或小组",
  givesMonth: "月份",
  stackHint: "放入一张“合并”表：每格用公式引用原来的表，第一列写明来自哪张。各表的人作为一组考核。",
  insertStack: ({ count }: { count: number }) => `合并这 ${count} 张`,
  insert: "放入汇总表",
  inserting: "正在放入",
  status: ({ measures, unsure, without }: { measures: number; unsure: number; without: number }) =>
    joinParts(
      [`${measures} 项指标`, unsure > 0 && `${unsure} 项待确认`, without > 0 && `${without} 项还不会算`],
      "，",
      "",
    ),
  withoutMeasure: ({ names, hasOthers }: { names: readonly string[]; hasOthers: boolean }) =>
    `${names.join("、")}：从这里的记录看不出怎么算。${hasOthers ? "再加一张记录表，或点" : "点"}“修改”自己选；不在记录里的，之后填进汇总表或从别的表取。`,
  nothingToInsert: "先为至少一个指标选好怎么算",
  inserted: ({ sheet, people }: { sheet: string; people: number }) => `已放入“${sheet}”，${people} 人。`,
  appraise: "用汇总考核",
  insertAgain: "再放入一张",

  behind: "数字背后的记录",
  behindOf: "指标",
  behindPerson: "人员",
  behindSentence: ({ value, rows, shown }: { value: string; rows: number; shown: number }) =>
    rows > shown ? `${value}，来自 ${rows} 行，下面是前 ${shown} 行` : `${value}，来自 ${rows} 行`,
  showInSheet: "在表中筛选",
  filtering: "正在筛选…",
  takeFilterOff: "取消筛选",
  filteredNow: ({ log, rows, doubled }: { log: string; rows: number; doubled: number }) =>
    `“${log}”现在只显示这 ${rows} 行${doubled > 0 ? `，其中 ${doubled} 行编号重复，不计` : ""}。`,
  filteredFor: ({ log, person }: { log: string; person: string }) => `“${log}”现在只显示${person}的另一些记录。`,
  filteredAlready: ({ log }: { log: string }) =>
    `“${log}”已有别的筛选，没有动它。先在 Excel 里清除那里的筛选，再点“在表中筛选”。`,
  filterDiffers: "Excel 筛出的行与下面的不同，筛选已取消。请以下面的列表为准。",
  filterNone: "记录改动过，现在没有筛选能只留下这些行。下面是最新的记录。",
  noRows: "没有这样的记录。",
  row: "行",
  goToRow: ({ row }: { row: number }) => `定位到第 ${row} 行`,
};

interface LayoutFacts {
  readonly kind: LayoutKind;
  readonly noun: EventNoun;
  readonly rows: number;
  readonly people: number;
  readonly raters: number;
  readonly months: readonly number[];
}

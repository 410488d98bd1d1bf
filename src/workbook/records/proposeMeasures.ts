import { headerKey, overlaps } from "../../domain/headerKey";
import type { Indicator } from "../../domain/scheme/scheme";
import { conceptOf } from "../people/fields";
import { unitCalled, unitInHeader } from "../people/units";
import type { Condition, Measure, MeasureKind } from "./collection";
import type { Log, LogColumn } from "./log";

/** How an indicator may come about, and whether its name leaves no other way. */
export interface ProposedMeasure {
  readonly measure: Measure;
  readonly isSure: boolean;
}

/**
 * Guesses from an indicator's name and unit, and from the columns of the logs, how it comes about; `null` where nothing fits.
 * Of several logs the one that fits best is taken.
 */
export function proposeMeasure(indicator: Indicator, logs: readonly Log[]): ProposedMeasure | null {
  const guesses = logs.flatMap((log) => {
    const found = guessIn(indicator, log);
    return found ? [{ ...found, measure: { ...found.measure, indicator: indicator.code, log: log.key } }] : [];
  });
  const [best] = guesses.sort((a, b) => b.fit - a.fit);
  return best ? { measure: best.measure, isSure: best.fit >= SURE } : null;
}

interface Guess {
  readonly measure: Omit<Measure, "indicator" | "log">;
  /** 100: the indicator is called as the column is. */
  readonly fit: number;
}

const SURE = 80;

function guessIn(indicator: Indicator, log: Log): Guess | null {
  const { layout } = log.data;
  if (layout.kind === "downwards") return downwards(indicator, log);
  for (const [pattern, guess] of guesses) {
    if (!pattern.test(indicator.name)) continue;
    const found = guess(indicator, log);
    if (found && fitsUnit(found.measure.kind, indicator)) return found;
  }
  return byFlag(indicator, log) ?? byHeader(indicator, log);
}

/** A rate is no count, and neither minutes nor cases per hour are a share. */
function fitsUnit(kind: MeasureKind, { unit = "" }: Indicator): boolean {
  const isShare = kind === "share";
  if (unit === "") return true;
  if (isRate(unit)) return isShare || kind === "mean" || kind === "median";
  return !isShare && !(kind === "count" && /[‰/]/.test(unit));
}

function isRate(unit: string | undefined): boolean {
  return unit === "%";
}

/** A list of figures says by its own words which are the indicator's. */
function downwards({ code, name }: Indicator, { data: { layout }, headers, columns }: Log): Guess | null {
  const [at, value] = [layout.indicator, layout.value];
  if (at === null || value === null) return null;
  const text = columns[at]?.values.find((each) => [code, name].some((word) => headerKey(word) === headerKey(each)));
  if (text === undefined) return null;
  const where = [{ column: headers[at] ?? "", is: "=", value: text } as const];
  return { measure: { kind: "sum", column: headers[value] ?? "", where, hit: null }, fit: 100 };
}

type Guesser = (indicator: Indicator, log: Log) => Guess | null;

/** By the words of the trade, the more special first. */
const guesses: readonly (readonly [RegExp, Guesser])[] = [
  [/转化率|成交率|conversion/i, shareOfYes(/下单|成交|购买|转化|order|buy|bought|purchas|convert/i)],
  [/解决时|处理时|处结时|resolution time|time to resol/i, meanOf(/解决时|处理时|处结时|resolution|time to resol/i)],
  [/解决率|解决|resol/i, shareOfYes(/解决|resolv|solved/i)],
  [
    /未(?:接|回复|应答)|漏接|漏回|unanswered|missed|abandon/i,
    rowsWhere(/未|漏|放弃|miss|abandon|unanswered|not answered/i, /^(n|no|否)$/i),
  ],
  [/接通率|应答率|接听率|answer(?:ed)? rate|answered/i, shareWhere(/接通|应答|接听|answered/i, /未|漏|not|un/i)],
  [/投诉|complaint/i, rowsWhere(/投诉|complaint/i, null)],
  [/差错|差评|错误|error/i, rowsWhere(/差错|差评|错误|error/i, null)],
  [/及时率|及时|service level|on.?time/i, withinLimit],
  [/满意|好评|csat|satisf/i, satisfaction],
  [
    /响应|首响|回复时|reply|response|speed of answer/i,
    meanOf(/响应|首响|回复时|等待|response|reply|speed of answer|wait/i),
  ],
  [/处理时|通话时|时长|handle|handling|talk|duration/i, meanOf(/处理时|通话时|时长|handle|handling|talk|duration/i)],
  [/客单价|均价|order value|aov/i, meanOf(/净销售额|净额|net/i, /实付|金额|销售额|amount|total|sales|revenue/i)],
  [/接待人数|客户数|咨询人数|customers|clients/i, distinctOf(/客户|买家|顾客|customer|client|buyer/i)],
  [/销售|业绩|金额|成交额|回款|sales|revenue|amount/i, sumOf],
  [
    /量$|数$|次数|件数|calls|tickets|orders|count|number of/i,
    (indicator, log) => byFlag(indicator, log) ?? allRows(indicator, log),
  ],
];

/** The share of yes among yes and no. */
function shareOfYes(header: RegExp): Guesser {
  return (_, { columns }) => {
    const column = columns.find((each) => header.test(each.header) && yesOf(each) !== undefined);
    const yes = column && yesOf(column);
    if (!column || yes === undefined) return null;
    return { measure: share([], { column: column.header, is: "=", value: yes }), fit: 85 };
  };
}

/** The value of a column of yes and no that says yes; `undefined` where it is no such column. */
export function yesOf({ values }: LogColumn): string | undefined {
  return values.length <= 3 ? values.find((value) => /^(是|有|已.*|y|yes|true|1)$/i.test(value)) : undefined;
}

/** Rows with a yes in the column that the indicator is called after: 返工率 and 是否返工, Reopened tickets and Reopened. */
function byFlag(indicator: Indicator, log: Log): Guess | null {
  const column = flagLike(indicator, log);
  const yes = column ? yesOf(column) : undefined;
  if (!column || yes === undefined) return null;
  return { measure: rowsMeeting({ column: column.header, is: "=", value: yes }, indicator), fit: 85 };
}

/** The column of yes and no that an indicator is called after. */
export function flagLike({ name }: Indicator, { columns }: Log): LogColumn | null {
  const flagged = (header: string) => headerKey(header.replace(/^(是否|有无|是不是|is |was |has )/i, ""));
  return (
    columns.find((column) => yesOf(column) !== undefined && overlaps(flagged(column.header), headerKey(name))) ?? null
  );
}

/** Of a rate the share of such rows, else their number. */
function rowsMeeting(condition: Condition, { unit }: Indicator): Guess["measure"] {
  return isRate(unit) ? share([], condition) : count([condition]);
}

/** Rows in which one of few values says so; else a yes/no column of such a header. */
function rowsWhere(value: RegExp, no: RegExp | null): Guesser {
  return (indicator, { columns }) => {
    const found = columns.flatMap((column) =>
      column.values.filter((each) => value.test(each)).map((each) => ({ column: column.header, value: each })),
    )[0];
    if (found) return { measure: rowsMeeting({ ...found, is: "=" }, indicator), fit: 80 };
    const answered = columns.find(
      ({ header, values }) => /接通|应答|回复|answered|投诉|complaint/i.test(header) && values.length > 0,
    );
    const wanted = answered?.values.find((each) => (no ?? /^(y|yes|是)$/i).test(each));
    if (!answered || wanted === undefined) return null;
    return { measure: rowsMeeting({ column: answered.header, is: "=", value: wanted }, indicator), fit: 70 };
  };
}

/** The share of the rows in which one of few values says so. */
function shareWhere(value: RegExp, not: RegExp): Guesser {
  return (_, { columns }) => {
    for (const { header, values } of columns) {
      const hit = values.length > 1 ? values.find((each) => value.test(each) && !not.test(each)) : undefined;
      if (hit !== undefined) return { measure: share([], { column: header, is: "=", value: hit }), fit: 85 };
    }
    const column = columns.find((each) => value.test(each.header) && yesOf(each) !== undefined);
    const yes = column && yesOf(column);
    if (!column || yes === undefined) return null;
    return { measure: share([], { column: column.header, is: "=", value: yes }), fit: 80 };
  };
}

/** The limit that the name states: 20秒接通率. */
function withinLimit({ name }: Indicator, log: Log): Guess | null {
  const column = numericLike(log, /响应|首响|等待|时长|处理时|response|wait|speed|time to/i);
  const [, figure, word = ""] = /(\d+(?:\.\d+)?)\s*(秒|分钟|小时|s|min|h)?/.exec(name) ?? [];
  if (!column) return null;
  const [stated, held] = [unitCalled(word), unitCalled(unitInHeader(column))];
  const isConverted = stated !== null && held !== null && stated.family === held.family;
  const value = Number(figure ?? 20) * (isConverted ? stated.size / held.size : 1);
  return { measure: share([], { column, is: "<=", value }), fit: figure === undefined ? 40 : 80 };
}

/** Four and five of five, where a percentage is wanted; else the mean of the ratings. */
function satisfaction({ unit }: Indicator, log: Log): Guess | null {
  const column = numericLike(log, /满意|评价|评分|打分|rating|satisf|csat|score|stars/i);
  if (!column) return null;
  if (unit !== "%") return { measure: ofColumn("mean", column, []), fit: 70 };
  return { measure: share([], { column, is: ">=", value: 4 }), fit: 75 };
}

/** @param others are looked for where no header is of the first kind. */
function meanOf(header: RegExp, others = header): Guesser {
  return (indicator, log) => {
    const column = likeName(indicator, log) ?? numericLike(log, header) ?? numericLike(log, others);
    return column === null ? null : { measure: ofColumn("mean", column, settled(log)), fit: 80 };
  };
}

function sumOf(indicator: Indicator, log: Log): Guess | null {
  const column = likeName(indicator, log);
  if (column === null) return null;
  if (isRate(indicator.unit)) return { measure: ofColumn("mean", column, settled(log)), fit: 60 };
  const isSame = conceptOf(indicator).same.some((word) => headerKey(word) === headerKey(column));
  return { measure: ofColumn("sum", column, settled(log)), fit: isSame ? 90 : 60 };
}

function distinctOf(header: RegExp): Guesser {
  return (_, { columns, choice }) => {
    const column = columns.find((each) => header.test(each.header) && each.header !== choice.person);
    return column ? { measure: ofColumn("distinct", column.header, []), fit: 70 } : null;
  };
}

function allRows({ name }: Indicator, { data: { layout } }: Log): Guess {
  const words = {
    call: /呼叫|通话|来电|接听|call/i,
    order: /订单|单量|order/i,
    ticket: /工单|ticket/i,
    chat: /会话|接待|chat/i,
  };
  const isNamed = (words as Record<string, RegExp>)[layout.noun]?.test(name) ?? false;
  return { measure: count([]), fit: isNamed ? 85 : 30 };
}

/** A column that means the indicator by its name. */
function byHeader(indicator: Indicator, log: Log): Guess | null {
  const column = likeName(indicator, log);
  if (column === null) return null;
  const isTotal = /^(元|万元|件|次|人|单|个|CNY|¥|cases|calls|customers|orders)$/i.test(indicator.unit ?? "");
  return { measure: ofColumn(isTotal ? "sum" : "mean", column, []), fit: 50 };
}

/** The header of the column of numbers that an indicator is called after. */
export function likeName(indicator: Indicator, { columns }: Log): string | null {
  const numeric = columns.filter(({ isNumeric }) => isNumeric);
  const { same, near } = conceptOf(indicator);
  for (const word of [...same, ...near]) {
    const found = numeric.find(({ header }) => headerKey(header) === headerKey(word));
    if (found) return found.header;
  }
  return numeric.find(({ header }) => overlaps(headerKey(header), headerKey(indicator.name)))?.header ?? null;
}

function numericLike({ columns }: Log, header: RegExp): string | null {
  return columns.find((column) => column.isNumeric && header.test(column.header))?.header ?? null;
}

/** Orders that were sent back bring no sales, where a column says which. */
function settled({ columns, data: { layout } }: Log): Condition[] {
  if (layout.noun !== "order") return [];
  for (const { header, values } of columns) {
    const back = values.some((value) => /退款|退货|取消|关闭|refund|return|cancel/i.test(value));
    const done = values.find((value) => /完成|成功|complete|closed|paid|done|delivered/i.test(value));
    if (back && done !== undefined) return [{ column: header, is: "=", value: done }];
  }
  return [];
}

function count(where: Condition[]): Guess["measure"] {
  return { kind: "count", column: null, where, hit: null };
}

function share(where: Condition[], hit: Condition): Guess["measure"] {
  return { kind: "share", column: null, where, hit };
}

function ofColumn(kind: "mean" | "sum" | "distinct", column: string, where: Condition[]): Guess["measure"] {
  return { kind, column, where, hit: null };
}

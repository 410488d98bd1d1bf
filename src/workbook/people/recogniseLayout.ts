import { isBlank, type Cell, type Cells } from "../../domain/cell";
import { headerKey } from "../../domain/headerKey";
import { mapInBlocks, type Steps } from "../../domain/steps";
import type { EventNoun, Layout, LayoutChoices, LayoutKind } from "./layout";
import { personConcepts, recordConcepts, type Concept } from "./lexicon";
import { haveRatersAcross } from "./findRaterColumns";
import { monthHeaders } from "./monthHeaders";
import { personKey } from "./personKey";
import { readDay, type Day } from "./readDay";

/** Of so many rows each person has one, it is a list of people in which few stand twice. */
const MOST_ONCE = 0.9;
/** A column of dates, numbers or ids may have so many cells that are none. */
export const MOSTLY = 0.7;

/**
 * Tells what kind of list cells are, in steps. Who a row is about decides: where people return, rows are events, months or single figures.
 * What a reader chose goes before what was found.
 * @param rows below the headers, without those of totals.
 */
export function* recogniseLayoutInSteps(
  headers: readonly string[],
  rows: Cells,
  is1904 = false,
  choices: LayoutChoices = {},
): Steps<Layout> {
  const areFilled = yield* mapInBlocks(rows, (row) => row.some((cell) => !isBlank(cell)));
  const filled = rows.filter((_, i) => areFilled[i]);
  const keys = headers.map(headerKey);
  const column = (at: number) => filled.map((row) => row[at] ?? null);
  /** The likeliest first. */
  const allByWords = (concept: Concept): number[] => {
    const words = [...concept.same, ...(concept.near ?? [])].map(headerKey);
    return keys
      .flatMap((key, at) => (words.includes(key) ? [{ at, rank: words.indexOf(key) }] : []))
      .sort((a, b) => a.rank - b.rank)
      .map(({ at }) => at);
  };
  const byWords = (concept: Concept): number | null => allByWords(concept)[0] ?? null;

  const number = byWords({ same: personConcepts.number.same });
  const name = byWords({ same: personConcepts.name.same, near: recordConcepts.agent.same });
  const named = number ?? name ?? byWords(personConcepts.name) ?? guessPerson(headers, column);
  const person = choices.person ?? named;
  const department = byWords(personConcepts.department);
  const people = person === null ? [] : yield* namesIn(column(person));
  const count = new Set(people).size;

  const dates = new Map<number, readonly (Day | null)[]>();
  const readDays = function* (at: number): Steps<readonly (Day | null)[]> {
    const days = dates.get(at) ?? (yield* mapInBlocks(column(at), (cell) => readDay(cell, is1904)));
    dates.set(at, days);
    return days;
  };
  const isDated = function* (at: number): Steps<boolean> {
    return share(yield* readDays(at), (day) => day !== null) >= MOSTLY;
  };
  const timed = headers.flatMap((_, at) => (isTimeWord(keys[at]) ? [at] : []));
  const found = yield* firstWhich([...allByWords(recordConcepts.date), ...timed], isDated);
  const date = choices.date === undefined ? found : choices.date;
  const days = date === null ? [] : yield* readDays(date);
  const numbered = headers.flatMap((_, at) => (at !== person && isIdWord(keys[at]) ? [at] : []));
  const id = choices.id === undefined ? yield* firstWhich(numbered, (at) => isUnique(column(at))) : choices.id;
  const indicator = byWords(recordConcepts.indicator);
  const value = byWords(recordConcepts.value) ?? (indicator === null ? null : byWords(recordConcepts.score));
  const rater = byWords(recordConcepts.rater);
  const across = monthHeaders(headers);

  let called: string[] = [];
  for (const at of [person, name]) if (at !== null) called = [...called, ...new Set(yield* textsIn(column(at)))];
  const figures = { rater, indicator, value, across: across.length > 0 };
  const facts = { people, count, date, id, ...figures, days, filled, person, headers, names: called };
  const kind = choices.kind ?? (yield* kindOf(facts));
  const months =
    kind === "monthsAcross"
      ? across.map(({ month }) => month)
      : days.flatMap((day) => (day === null ? [] : [day.month]));
  yield 0.9;
  const raters = rater === null ? 0 : new Set(yield* namesIn(column(rater))).size;
  return {
    kind,
    isSure: choices.kind !== undefined || (named !== null && (number ?? name) !== null),
    person,
    name: name !== null && name !== person ? name : null,
    department,
    date,
    id,
    indicator,
    value,
    rater,
    raters,
    noun: nounOf(headers),
    rows: filled.length,
    people: count,
    months: [...new Set(months)].sort((a, b) => a - b),
    is1904,
  };
}

interface Facts {
  readonly people: readonly string[];
  readonly count: number;
  readonly person: number | null;
  readonly date: number | null;
  readonly id: number | null;
  readonly rater: number | null;
  readonly indicator: number | null;
  readonly value: number | null;
  readonly across: boolean;
  /** Of the rows that are filled, where there is a column of dates. */
  readonly days: readonly (Day | null)[];
  readonly filled: Cells;
  readonly headers: readonly string[];
  /** What people are called, by number and by name. */
  readonly names: readonly string[];
}

function* kindOf({
  people,
  count,
  person,
  date,
  id,
  rater,
  indicator,
  value,
  across,
  days,
  filled,
  headers,
  names,
}: Facts): Steps<LayoutKind> {
  if (person !== null && rater === null && haveRatersAcross(headers, names)) return "ratersAcross";
  if (person === null || people.length < 2 || count >= people.length * MOST_ONCE)
    return across ? "monthsAcross" : "people";
  // What bears a number of its own is an event that somebody has judged, as a call is.
  if (rater !== null && rater !== person && id === null) return "ratings";
  if (indicator !== null && value !== null) return "downwards";
  if (date === null) return "events";
  const paired = yield* mapInBlocks(filled, (row, i) => {
    const [who, day] = [personKey(row[person] ?? null), days[i]];
    return who === "" || !day ? [] : [`${day.month} ${who}`];
  });
  const pairs = paired.flat();
  return pairs.length > 0 && new Set(pairs).size >= pairs.length * 0.95 ? "peopleByMonth" : "events";
}

/** A column of texts in which the same few return; asked about, as it may be anything. */
function guessPerson(headers: readonly string[], column: (at: number) => Cell[]): number | null {
  const agents = recordConcepts.agent.same.map(headerKey);
  const named = firstWhere(headers, (at) => agents.some((word) => headerKey(headers[at] ?? "").includes(word)));
  if (named === null) return null;
  return column(named).some((cell) => typeof cell === "string") ? named : null;
}

function isTimeWord(key = ""): boolean {
  return /时间|日期|月份|年月|期间|date|time|month|period|created|opened|day/.test(key);
}

function isIdWord(key = ""): boolean {
  return /编号|单号|订单号|流水号|工单号|序列号|号码$|id$|no$|number$|ticket|reference/.test(key);
}

/** Nearly every event has one of its own; doubled exports repeat a few. */
function* isUnique(cells: readonly Cell[]): Steps<boolean> {
  const filled = yield* textsIn(cells);
  return filled.length >= cells.length * MOSTLY && new Set(filled).size >= filled.length * 0.8;
}

const nouns: readonly (readonly [EventNoun, RegExp])[] = [
  ["rating", /评价编号|问卷|survey|review id/i],
  ["complaint", /投诉编号|投诉时间|投诉单|complaint (id|no|date)/i],
  ["ticket", /工单|ticket|incident|case (id|no)/i],
  ["order", /订单|下单|order/i],
  ["call", /呼叫|通话|来电|call/i],
  ["chat", /会话|接待时间|chat|conversation/i],
];

function nounOf(headers: readonly string[]): EventNoun {
  // What tells events apart stands first in most exports.
  for (const header of headers.slice(0, 3)) {
    const found = nouns.find(([, pattern]) => pattern.test(header));
    if (found) return found[0];
  }
  return nouns.find(([, pattern]) => headers.some((header) => pattern.test(header)))?.[0] ?? "record";
}

/** What stands in the cells that are filled. */
function* textsIn(cells: readonly Cell[]): Steps<string[]> {
  return (yield* mapInBlocks(cells, (cell) => (isBlank(cell) ? [] : [String(cell)]))).flat();
}

/** Who is named in cells, each time. */
function* namesIn(cells: readonly Cell[]): Steps<string[]> {
  return (yield* mapInBlocks(cells, personKey)).filter((key) => key !== "");
}

/** The first of some columns that fits. */
function* firstWhich(columns: readonly number[], isFit: (at: number) => Steps<boolean>): Steps<number | null> {
  for (const at of columns) if (yield* isFit(at)) return at;
  return null;
}

function firstWhere(headers: readonly string[], isFit: (at: number) => boolean): number | null {
  const at = headers.findIndex((_, i) => isFit(i));
  return at < 0 ? null : at;
}

function share<T>(items: readonly T[], isFit: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(isFit).length / items.length;
}

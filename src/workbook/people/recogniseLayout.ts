import { isBlank, numberIn, type Cell, type Cells } from "../../domain/cell";
import { headerKey } from "../../domain/headerKey";
import type { EventNoun, Layout, LayoutChoices, LayoutKind } from "./layout";
import { personConcepts, recordConcepts, type Concept } from "./lexicon";
import { haveRatersAcross } from "./findRaterColumns";
import { monthHeaders } from "./monthHeaders";
import { personKey } from "./personKey";
import { readDay, type Day } from "./readDay";

/** Of so many rows each person has one, it is a list of people in which few stand twice. */
const MOST_ONCE = 0.9;
/** A column of dates, numbers or ids may have so many cells that are none. */
const MOSTLY = 0.7;

/**
 * Tells what kind of list cells are. Who a row is about decides: where people return, rows are events, months or single figures.
 * What a reader chose goes before what was found.
 * @param rows below the headers, without those of totals.
 */
export function recogniseLayout(
  headers: readonly string[],
  rows: Cells,
  is1904 = false,
  choices: LayoutChoices = {},
): Layout {
  const filled = rows.filter((row) => row.some((cell) => !isBlank(cell)));
  const keys = headers.map(headerKey);
  const column = (at: number) => filled.map((row) => row[at] ?? null);
  const byWords = (concept: Concept, isFit: (at: number) => boolean = () => true): number | null => {
    const words = [...concept.same, ...(concept.near ?? [])].map(headerKey);
    const best = keys
      .flatMap((key, at) => (words.includes(key) && isFit(at) ? [{ at, rank: words.indexOf(key) }] : []))
      .sort((a, b) => a.rank - b.rank)[0];
    return best?.at ?? null;
  };

  const number = byWords({ same: personConcepts.number.same });
  const name = byWords({ same: personConcepts.name.same, near: recordConcepts.agent.same });
  const named = number ?? name ?? byWords(personConcepts.name) ?? guessPerson(headers, column);
  const person = choices.person ?? named;
  const department = byWords(personConcepts.department);
  const people =
    person === null
      ? []
      : column(person)
          .map(personKey)
          .filter((key) => key !== "");
  const count = new Set(people).size;

  const dates = new Map<number, readonly (Day | null)[]>();
  const daysOf = (at: number) => {
    const days = dates.get(at) ?? column(at).map((cell) => readDay(cell, is1904));
    dates.set(at, days);
    return days;
  };
  const isDated = (at: number) => share(daysOf(at), (day) => day !== null) >= MOSTLY;
  const found =
    byWords(recordConcepts.date, isDated) ?? firstWhere(headers, (at) => isTimeWord(keys[at]) && isDated(at));
  const date = choices.date === undefined ? found : choices.date;
  const id =
    choices.id === undefined
      ? firstWhere(headers, (at) => at !== person && isIdWord(keys[at]) && isUnique(column(at)))
      : choices.id;
  const indicator = byWords(recordConcepts.indicator);
  const value = byWords(recordConcepts.value) ?? (indicator === null ? null : byWords(recordConcepts.score));
  const rater = byWords(recordConcepts.rater);
  const across = monthHeaders(headers);

  const names = [person, name].flatMap((at) => (at === null ? [] : column(at).map((cell) => String(cell ?? ""))));
  const figures = { rater, indicator, value, across: across.length > 0 };
  const facts = { people, count, date, id, ...figures, daysOf, filled, person, headers, names };
  const kind = choices.kind ?? kindOf(facts);
  const months =
    kind === "monthsAcross"
      ? across.map(({ month }) => month)
      : date === null
        ? []
        : daysOf(date).flatMap((day) => (day === null ? [] : [day.month]));
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
    raters:
      rater === null
        ? 0
        : new Set(
            column(rater)
              .map(personKey)
              .filter((key) => key !== ""),
          ).size,
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
  readonly daysOf: (at: number) => readonly (Day | null)[];
  readonly filled: Cells;
  readonly headers: readonly string[];
  /** What people are called, by number and by name. */
  readonly names: readonly string[];
}

function kindOf({
  people,
  count,
  person,
  date,
  id,
  rater,
  indicator,
  value,
  across,
  daysOf,
  filled,
  headers,
  names,
}: Facts): LayoutKind {
  if (person !== null && rater === null && haveRatersAcross(headers, names)) return "ratersAcross";
  if (person === null || people.length < 2 || count >= people.length * MOST_ONCE)
    return across ? "monthsAcross" : "people";
  // What bears a number of its own is an event that somebody has judged, as a call is.
  if (rater !== null && rater !== person && id === null) return "ratings";
  if (indicator !== null && value !== null) return "downwards";
  if (date === null) return "events";
  const days = daysOf(date);
  const pairs = filled.flatMap((row, i) => {
    const [who, day] = [personKey(row[person] ?? null), days[i]];
    return who === "" || !day ? [] : [`${day.month} ${who}`];
  });
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
function isUnique(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).map(String);
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

/** Whether most filled cells of a column are numbers, typed as text or not. */
export function isNumeric(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && share(filled, (cell) => numberIn(cell) !== null) >= MOSTLY;
}

function firstWhere(headers: readonly string[], isFit: (at: number) => boolean): number | null {
  const at = headers.findIndex((_, i) => isFit(i));
  return at < 0 ? null : at;
}

function share<T>(items: readonly T[], isFit: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(isFit).length / items.length;
}

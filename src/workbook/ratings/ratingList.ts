import { isBlank, type Cell } from "../../domain/cell";
import { headerKey } from "../../domain/headerKey";
import { textKey } from "../../domain/sameText";
import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import type { Indicator, RaterRole, Scheme } from "../../domain/scheme/scheme";
import { recordConcepts } from "../people/lexicon";
import { conceptOf } from "../people/fields";
import { compareKeys } from "../people/compareKeys";
import { raterColumnsInSteps } from "./raterColumns";
import { isSelf, roleFor } from "./roleFor";
import { personKey } from "../people/personKey";
import type { SourceData } from "../people/source";
import { countSpelling, usualSpelling, type Spellings } from "../people/spellings";
import { onceForEach } from "../onceForEach";
import { textIn } from "../records/log";

/** Which columns of a list of ratings say what; counted from 0. */
export interface RatingColumns {
  /** Who is rated: number or name, and the name beside a number. */
  readonly person: number | null;
  readonly name: number | null;
  readonly department: number | null;
  readonly rater: number | null;
  /** What kind of rater it is; without one the rater himself tells. */
  readonly kind: number | null;
  /** The indicator that a row is about, where each has one. */
  readonly indicator: number | null;
  /** The ratings on each indicator, by its code; with a row an indicator one column has all. */
  readonly scores: ReadonlyMap<string, number>;
}

/** What a reader has said of a list of ratings; what is not said is proposed. */
export interface RatingChoices {
  readonly columns?: Partial<Omit<RatingColumns, "scores">>;
  readonly scores?: ReadonlyMap<string, number | null>;
  /** Of a list with a column a rater: the columns, and the indicator that they are about where their headers name none, by its code. */
  readonly raters?: readonly number[];
  readonly indicator?: string;
  /** By `textKey` of a kind or a rater: the role of the scheme; `null` for one that does not count. */
  readonly roles?: ReadonlyMap<string, string | null>;
}

/** A kind of rater as the list calls it, or a rater, with the role of the scheme that he rates in. */
export interface RaterKind {
  readonly text: string;
  readonly role: string | null;
  readonly count: number;
}

/** What one rater says of a person on an indicator; blank where he has not yet. */
export interface Rating {
  /** Row below the headers, from 0. */
  readonly at: number;
  readonly person: string;
  readonly rater: string;
  /** `null` for a rater of no role of the scheme. */
  readonly role: string | null;
  /** Of the indicator. */
  readonly code: string;
  readonly cell: Cell;
}

/** Someone who is rated. */
export interface RatedPerson {
  readonly key: string;
  /** Number or name as the list has it, and the name beside a number. */
  readonly person: string;
  readonly name: string;
  readonly department: string;
}

/** A list of what several raters say of people, read for a scheme. */
export interface RatingList {
  readonly data: SourceData;
  readonly columns: RatingColumns;
  readonly roles: readonly RaterRole[];
  /** The indicators that are rated, in the scheme's order. */
  readonly indicators: readonly Indicator[];
  /** Role in which people rate themselves, where the list has no kinds; else `null`. */
  readonly ownRole: string | null;
  readonly kinds: readonly RaterKind[];
  readonly people: readonly RatedPerson[];
  readonly ratings: readonly Rating[];
  /** Of a list with a column a rater; `null` where each row is a rating. */
  readonly across: RatersAcross | null;
}

/** What is known of columns each of which is a rater's. */
export interface RatersAcross {
  readonly columns: readonly RaterColumn[];
  /** The indicator that they are about where their headers name none, by its code; `null` where the scheme has none to rate. */
  readonly main: string | null;
  /** The columns that may be raters. */
  readonly candidates: readonly number[];
}

/** A column of a list that holds what one rater says of everybody. */
export interface RaterColumn {
  readonly column: number;
  readonly rater: string;
  /** The indicator that it is about, by its code. */
  readonly code: string;
}

/** Reads a list of ratings, in steps of a row each: the columns by their headers, and whose a rating is by its kind. */
export function* ratingsInSteps(data: SourceData, scheme: Scheme, choices: RatingChoices = {}): Steps<RatingList> {
  if (data.layout.kind === "ratersAcross") return yield* raterColumnsInSteps(data, scheme, choices);
  const columns = columnsOf(data, scheme, choices);
  const roles = scheme.raters;
  const indicators = scheme.indicators.filter(
    ({ code, scoring }) => scoring.method !== "record" && columns.scores.has(code),
  );
  const at = (row: readonly Cell[], column: number | null) => (column === null ? "" : textIn(row[column] ?? null));
  const keyOf = onceForEach(textKey);
  const isOwn = (row: readonly Cell[], rater: string) =>
    keyOf(rater) !== "" && [columns.person, columns.name].some((column) => keyOf(at(row, column)) === keyOf(rater));
  const rows: RowOfRatings[] = [];
  const look = (row: readonly Cell[], place: number) => {
    const rater = at(row, columns.rater);
    if (at(row, columns.person) !== "" && rater !== "") rows.push({ row, place, rater, isOwn: isOwn(row, rater) });
  };
  yield* stepsWithin(eachInSteps(data.body, look), 0, 0.3);
  const hasKinds = columns.kind !== null;
  const ownRole =
    hasKinds || !rows.some((each) => each.isOwn) ? null : (roles.find(({ role }) => isSelf(role))?.role ?? null);
  const kindOf = ({ row, rater }: RowOfRatings) => (hasKinds ? at(row, columns.kind) : rater);
  const marks = new Map<string, { text: string; count: number }>();
  const mark = (each: RowOfRatings) => {
    if (ownRole !== null && each.isOwn) return;
    const text = kindOf(each);
    const known = marks.get(keyOf(text));
    marks.set(keyOf(text), { text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  };
  yield* stepsWithin(eachInSteps(rows, mark), 0.3, 0.5);
  const others = roles.filter(({ role }) => role !== ownRole);
  const kinds = [...marks].map(([key, { text, count }]): RaterKind => {
    const chosen = choices.roles?.get(key);
    return { text, count, role: chosen === undefined ? roleFor(text, hasKinds, others) : chosen };
  });
  const roleOf = new Map(kinds.map(({ text, role }) => [textKey(text), role]));
  const byName = new Map(
    indicators.flatMap((each) => conceptOf(each).same.map((word) => [headerKey(word), each.code])),
  );
  const ratings: Rating[] = [];
  const people = new Map<string, { person: Spellings; name: Spellings; department: string }>();
  const read = (each: RowOfRatings) => {
    const { row, place, rater } = each;
    const person = personKey(row[columns.person ?? -1] ?? null);
    const role = ownRole !== null && each.isOwn ? ownRole : (roleOf.get(keyOf(kindOf(each))) ?? null);
    const about = columns.indicator === null ? null : byName.get(headerKey(at(row, columns.indicator)));
    for (const { code } of indicators)
      if (about === null || about === code)
        ratings.push({ at: place, person, rater, role, code, cell: row[columns.scores.get(code) ?? -1] ?? null });
    const known = people.get(person) ?? {
      person: new Map<string, number>(),
      name: new Map<string, number>(),
      department: "",
    };
    people.set(person, known);
    countSpelling(known.person, at(row, columns.person));
    countSpelling(known.name, at(row, columns.name));
    known.department ||= at(row, columns.department);
  };
  yield* stepsWithin(eachInSteps(rows, read), 0.5, 1);
  return {
    data,
    columns,
    roles,
    indicators,
    ownRole,
    kinds,
    people: [...people]
      .map(([key, { person, name, department }]): RatedPerson => {
        return { key, person: usualSpelling(person), name: usualSpelling(name), department };
      })
      .sort((a, b) => compareKeys(a.key, b.key)),
    ratings,
    across: null,
  };
}

/** A row in which a rater says something of somebody. */
interface RowOfRatings {
  readonly row: readonly Cell[];
  readonly place: number;
  readonly rater: string;
  /** Whether he rates himself. */
  readonly isOwn: boolean;
}

function columnsOf(
  { source: { headers }, layout }: SourceData,
  { indicators }: Scheme,
  choices: RatingChoices,
): RatingColumns {
  const keys = headers.map(headerKey);
  const find = (words: readonly string[]) => {
    const at = words.map((word) => keys.indexOf(headerKey(word))).find((place) => place >= 0);
    return at ?? null;
  };
  const kindWords = recordConcepts.raterKind;
  const found = {
    person: layout.person,
    name: layout.name,
    department: layout.department,
    rater: layout.rater,
    kind: find([...kindWords.same, ...kindWords.near]),
    indicator: layout.value === null ? null : layout.indicator,
    ...choices.columns,
  };
  const rated = indicators.filter(({ scoring }) => scoring.method !== "record");
  const onlyScore = find([...recordConcepts.score.same, ...recordConcepts.value.same]);
  const scores = new Map(
    rated.flatMap((indicator): [string, number][] => {
      const chosen = choices.scores?.get(indicator.code);
      const { same } = conceptOf(indicator);
      const own = same.flatMap((word) => [word, `${word}评分`, `${word}得分`, `${word} score`]);
      const column =
        chosen !== undefined
          ? chosen
          : found.indicator !== null
            ? (layout.value ?? onlyScore)
            : (find(own) ?? (rated.length === 1 ? onlyScore : null));
      return column === null ? [] : [[indicator.code, column]];
    }),
  );
  return { ...found, scores };
}

/** Whether a rating has been given. */
export function isGiven({ cell }: Rating): boolean {
  return !isBlank(cell);
}

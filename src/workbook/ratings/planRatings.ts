import { quoteText } from "../cells/quoteText";
import type { Language } from "../../domain/language";
import { groupBy } from "../../domain/groupBy";
import { headerKey } from "../../domain/headerKey";
import { sameText } from "../../domain/sameText";
import { eachInSteps, type Steps } from "../../domain/steps";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { numberFormatOf } from "../cells/numberFormatOf";
import type { Taken } from "../cells/taken";
import { conceptOf } from "../people/fields";
import { monthIn } from "../people/monthHeaders";
import { onceForEach } from "../onceForEach";
import { referToSource } from "../people/referToSource";
import { figureWidth, identityColumns } from "../records/identityColumns";
import { summaryRows, type SummaryColumn, type SummaryPlan } from "../records/planSummary";
import type { RatingList } from "./ratingList";
import { ratingWords } from "./words/ratingWords";

/** So many ratings of one role have a column each. */
export const MOST_RATINGS = 9;
/** Rows below a list without a table that formulas look at, too. */
const ROOM = 500;

/**
 * Plans a sheet with a row a person and a column a rater: what each role's first, second … rater says, found by formulas, so that the
 * list of ratings can be sorted and filled in further; and who has not rated yet. In steps, of a role on an indicator each.
 */
export function* planRatingsInSteps(list: RatingList, taken: Taken, language: Language): Steps<SummaryPlan> {
  const { people, indicators, roles, data } = list;
  const words = ratingWords(language);
  const refer = referrer(list);
  const month = [data.source.sheet, data.source.table ?? ""].map(monthIn).find((each) => each !== null) ?? "";
  const sheet = freeSheetName([words.sheet(), month].join(" ").trim(), taken.sheets);
  const keys = people.map((_, i) => `$A${summaryRows.people + i + 1}`);
  const persons = `TRIM(${refer(list.columns.person)})`;
  const rated: SummaryColumn[] = [];
  const roleColumns = indicators.flatMap((indicator) => roles.map(({ role }) => ({ indicator, role })));
  yield* eachInSteps(roleColumns, ({ indicator, role }) => {
    const most = Math.min(MOST_RATINGS, mostRatings(list, indicator.code, role));
    const scores = refer(list.columns.scores.get(indicator.code) ?? null);
    const isMeant = `${inRole(list, role, refer)}${isAbout(list, indicator, refer)}*(${scores}<>"")`;
    for (let place = 1; place <= most; place++) {
      const header = ratingHeader(indicator.name, role, place - 1);
      rated.push({
        header,
        format: numberFormatOf(indicator.unit),
        isText: false,
        cells: keys.map((key) => `=IFERROR(INDEX(FILTER(${scores},(${persons}=${key})*${isMeant},""),${place}),"")`),
        width: figureWidth(header),
      });
    }
  });
  const blanks = [...new Set(indicators.map(({ code }) => refer(list.columns.scores.get(code) ?? null)))];
  const isOpen = anyOf(blanks.map((scores) => `(${scores}="")`));
  const raters = `TRIM(${refer(list.columns.rater)})`;
  const waiting: SummaryColumn = {
    header: words.waiting(),
    format: "General",
    isText: true,
    cells: keys.map(
      (key) =>
        `=IFERROR(TEXTJOIN(${quoteText(words.between())},TRUE,UNIQUE(FILTER(${raters},(${persons}=${key})*${isOpen},""))),"")`,
    ),
    width: 24,
  };
  const identity = identityColumns(people, data.source.headers[list.columns.person ?? -1] ?? "", words);
  return {
    sheet,
    table: freeTableName(sheet, taken.names),
    title: words.title({ list: data.source.table ?? data.source.sheet }),
    hint: words.hint(),
    settings: [{ label: checkFormula(list, refer, words), content: "", format: "@", remark: "" }],
    columns: [...identity, ...rated, waiting],
    rowCount: people.length,
    identityCount: identity.length,
    records: [],
  };
}

/** How many raters of a role a person has at most on an indicator, those included who have not rated yet; at least one. */
export function mostRatings({ ratings }: RatingList, code: string, role: string): number {
  const isRole = onceForEach((text: string | null) => text !== null && sameText(text, role));
  const own = ratings.filter((each) => each.code === code && isRole(each.role));
  return Math.max(1, ...[...groupBy(own, ({ person }) => person).values()].map(({ length }) => length));
}

/** The column of a role's first, second … rater. @param place from 0. @example ratingHeader("团队合作", "同事", 1) // "团队合作@同事2" */
export function ratingHeader(indicator: string, role: string, place: number): string {
  return `${indicator}@${role}${place === 0 ? "" : place + 1}`;
}

type Refer = (column: number | null) => string;

function referrer({ data: { source } }: RatingList): Refer {
  const room = source.table === null ? { ...source, rowCount: source.rowCount + ROOM } : source;
  return (column) => (column === null ? '""' : referToSource(room, column));
}

/** A condition: the row's rater rates in a role. */
function inRole({ kinds, columns, ownRole }: RatingList, role: string, refer: Refer): string {
  const rater = `TRIM(${refer(columns.rater)})`;
  const isOwn = anyOf(
    [columns.person, columns.name].flatMap((column) => (column === null ? [] : [`(${rater}=TRIM(${refer(column)}))`])),
  );
  if (ownRole !== null && sameText(role, ownRole)) return isOwn;
  const texts = kinds.flatMap((kind) =>
    kind.role !== null && sameText(kind.role, role) ? [quoteText(kind.text)] : [],
  );
  if (texts.length === 0) return "0";
  const marked = columns.kind === null ? rater : `TRIM(${refer(columns.kind)})`;
  const isMarked = `ISNUMBER(XMATCH(${marked},{${texts.join(";")}}))`;
  return ownRole === null ? isMarked : `${isMarked}*NOT(${isOwn})`;
}

/** Whether one of several conditions holds. Of a single one nothing is compared with 0: a truth value is more than any number. */
function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? "") : `(${conditions.join("+")}>0)`;
}

/** A condition, with its sign: the row is about an indicator. */
function isAbout({ columns, data }: RatingList, indicator: RatingList["indicators"][number], refer: Refer): string {
  const { indicator: column } = columns;
  if (column === null) return "";
  const words = conceptOf(indicator).same.map(headerKey);
  const texts = data.body.map((row) => String(row[column] ?? "").trim());
  const own = [...new Set(texts)].filter((text) => words.includes(headerKey(text)));
  return `*ISNUMBER(XMATCH(TRIM(${refer(column)}),{${(own.length > 0 ? own : [indicator.name]).map(quoteText).join(";")}}))`;
}

/** Whether somebody is rated who is not listed, or by a kind of rater that counts for nothing. */
function checkFormula(list: RatingList, refer: Refer, words: ReturnType<typeof ratingWords>): string {
  const { people, columns, kinds, ownRole } = list;
  const first = summaryRows.people + 1;
  const listed = `$A$${first}:$A$${summaryRows.people + people.length}`;
  const person = `TRIM(${refer(columns.person)})`;
  const isRow = `(${person}<>"")*(TRIM(${refer(columns.rater)})<>"")`;
  const others = `SUMPRODUCT(${isRow}*ISNA(XMATCH(${person},${listed})))`;
  const known = kinds.flatMap(({ text, role }) => (role === null ? [] : [quoteText(text)]));
  const marked = columns.kind === null ? `TRIM(${refer(columns.rater)})` : `TRIM(${refer(columns.kind)})`;
  const own = ownRole === null ? "" : `*(TRIM(${refer(columns.rater)})<>${person})`;
  const strangers =
    known.length === 0 ? "0" : `SUMPRODUCT(${isRow}*ISNA(XMATCH(${marked},{${known.join(";")}}))${own})`;
  return `=IF(${others}+${strangers}=0,${quoteText(words.allCounted())},IF(${others}=0,"",${others}&${quoteText(words.notListed())})&IF(${strangers}=0,"",${strangers}&${quoteText(words.noRole())}))`;
}

import { quoteText } from "../cells/quoteText";
import type { Language } from "../../domain/language";
import { groupBy } from "../../domain/groupBy";
import { headerKey } from "../../domain/headerKey";
import { sameText, textKey } from "../../domain/sameText";
import { eachInSteps, type Steps } from "../../domain/steps";
import { columnLetters } from "../cells/area";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { numberFormatOf } from "../cells/numberFormatOf";
import type { Taken } from "../cells/taken";
import { say } from "../messages/message";
import { conceptOf, MOST_RATINGS } from "../people/fields";
import { onceForEach } from "../onceForEach";
import { referToSource } from "../people/referToSource";
import { figureWidth, identityColumns } from "../records/identityColumns";
import { summaryRows, type SummaryColumn, type SummaryPlan } from "../records/planSummary";
import { nameMonth } from "../results/periodOf";
import { monthOfSource } from "../settings/sourceForm";
import { isHimself } from "./raterColumns";
import type { RatingList } from "./ratingList";
import { ratingWords } from "./words/ratingWords";

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
  const month = monthOfSource(data.source);
  const sheet = freeSheetName(
    month === null ? words.sheet() : `${words.sheet()} ${nameMonth(month, language)}`,
    taken.sheets,
  );
  const keys = people.map((_, i) => `$A${summaryRows.people + i + 1}`);
  const persons = `TRIM(${refer(list.columns.person)})`;
  const rated: SummaryColumn[] = [];
  const roleColumns = indicators.flatMap((indicator) => roles.map(({ role }) => ({ indicator, role })));
  yield* eachInSteps(roleColumns, ({ indicator, role }) => {
    const most = Math.min(MOST_RATINGS, mostRatings(list, indicator.code, role));
    const scores = refer(list.columns.scores.get(indicator.code) ?? null);
    const isMeant = `${inRole(list, role, refer)}${isAbout(list, indicator, refer)}*(${scores}<>"")`;
    for (let place = 1; place <= most; place++) {
      const header = ratingHeader(indicator.name, role, place, language);
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
  const figures = list.across === null ? [...rated, waiting] : columnsAcross(list, identity.length, refer, language);
  return {
    sheet,
    table: freeTableName(sheet, taken.names),
    title: words.title({ list: data.source.table ?? data.source.sheet }),
    hint: words.hint(),
    settings: [{ label: checkFormula(list, refer, words), content: "", format: "@", remark: "" }],
    columns: [...identity, ...figures],
    rowCount: people.length,
    identityCount: identity.length,
    records: [],
  };
}

/**
 * The columns of a list in which each rater has one: what he says, looked up by person; where the scheme has no raters, the mean of all;
 * and who has not rated yet.
 * @param first of them on the sheet, from 0.
 */
function columnsAcross(list: RatingList, first: number, refer: Refer, language: Language): SummaryColumn[] {
  const { people, roles, indicators, columns: source, kinds, across, data } = list;
  const words = ratingWords(language);
  const roleOf = new Map(kinds.map(({ text, role }) => [textKey(text), role]));
  const keys = `TRIM(${refer(source.person)})`;
  const made: SummaryColumn[] = [];
  const waiting: { readonly rater: string; readonly place: number }[] = [];
  const rows = people.map((_, i) => summaryRows.people + i + 1);
  const add = (header: string, format: string, cellIn: (row: number) => string) =>
    made.push({ header, format, isText: false, cells: rows.map(cellIn), width: figureWidth(header) });
  for (const indicator of indicators) {
    const own = (across?.columns ?? []).filter(({ code }) => code === indicator.code);
    const begin = first + made.length;
    for (const role of roles.length === 0 ? [""] : roles.map((each) => each.role)) {
      const ofRole = own.filter(({ rater }) => sameText(roleOf.get(textKey(rater)) ?? NO_ROLE, role));
      ofRole.slice(0, MOST_RATINGS).forEach(({ column, rater }, i) => {
        const header =
          roles.length === 0
            ? (data.columns[column]?.header ?? rater)
            : ratingHeader(indicator.name, role, i + 1, language);
        const scores = refer(column);
        waiting.push({ rater, place: first + made.length });
        add(
          header,
          numberFormatOf(indicator.unit),
          (row) => `=IFERROR(XLOOKUP($A${row},${keys},IF(${scores}="","",${scores}),""),"")`,
        );
      });
    }
    if (roles.length > 0 || own.length === 0) continue;
    const cells = (row: number) => `${columnLetters(begin)}${row}:${columnLetters(first + made.length - 1)}${row}`;
    const all = rows.map(cells);
    add(
      indicator.name,
      numberFormatOf(indicator.unit) === "General" ? "0.00" : numberFormatOf(indicator.unit),
      (row) => {
        const range = all[row - (summaryRows.people + 1)] ?? "";
        return `=IF(COUNT(${range})=0,"",AVERAGE(${range}))`;
      },
    );
  }
  made.push({
    header: words.waiting(),
    format: "General",
    isText: true,
    width: 24,
    cells: people.map((who, i) => {
      const raters = [...groupBy(waiting, ({ rater }) => textKey(rater)).values()].flatMap((own): string[] => {
        const rater = own[0]?.rater ?? "";
        if (isHimself(rater, who)) return [];
        const isOpen = own.map(({ place }) => `(${columnLetters(place)}${rows[i] ?? 0}="")`).join("+");
        return [`IF(${isOpen},${quoteText(rater)},"")`];
      });
      return raters.length === 0 ? "" : `=TEXTJOIN(${quoteText(words.between())},TRUE,${raters.join(",")})`;
    }),
  });
  return made;
}

/** What no role is called. */
const NO_ROLE = "\u0000";

/** How many raters of a role a person has at most on an indicator, those included who have not rated yet; at least one. */
export function mostRatings({ ratings }: RatingList, code: string, role: string): number {
  const isRole = onceForEach((text: string | null) => text !== null && sameText(text, role));
  const own = ratings.filter((each) => each.code === code && isRole(each.role));
  return Math.max(1, ...[...groupBy(own, ({ person }) => person).values()].map(({ length }) => length));
}

/**
 * The column of a role's first, second … rater.
 * @param place from 1.
 * @example ratingHeader("团队合作", "同事", 2, "zh") // "团队合作，同事评分 2"
 */
export function ratingHeader(indicator: string, role: string, place: number, language: Language): string {
  return say({ code: "ratingColumn", facts: { name: indicator, role, place } }, language);
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
  const { people, columns, kinds, ownRole, across } = list;
  const first = summaryRows.people + 1;
  const listed = `$A$${first}:$A$${summaryRows.people + people.length}`;
  const person = `TRIM(${refer(columns.person)})`;
  if (across !== null) {
    const notListed = `SUMPRODUCT((${person}<>"")*ISNA(XMATCH(${person},${listed})))`;
    return `=IF(${notListed}=0,${quoteText(words.allCounted())},${notListed}&${quoteText(words.notListed())})`;
  }
  const isRow = `(${person}<>"")*(TRIM(${refer(columns.rater)})<>"")`;
  const others = `SUMPRODUCT(${isRow}*ISNA(XMATCH(${person},${listed})))`;
  const known = kinds.flatMap(({ text, role }) => (role === null ? [] : [quoteText(text)]));
  const marked = columns.kind === null ? `TRIM(${refer(columns.rater)})` : `TRIM(${refer(columns.kind)})`;
  const own = ownRole === null ? "" : `*(TRIM(${refer(columns.rater)})<>${person})`;
  const strangers =
    known.length === 0 ? "0" : `SUMPRODUCT(${isRow}*ISNA(XMATCH(${marked},{${known.join(";")}}))${own})`;
  return `=IF(${others}+${strangers}=0,${quoteText(words.allCounted())},IF(${others}=0,"",${others}&${quoteText(words.notListed())})&IF(${strangers}=0,"",${strangers}&${quoteText(words.noRole())}))`;
}

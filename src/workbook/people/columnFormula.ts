import { quoteText } from "../cells/quoteText";
import { groupBy } from "../../domain/groupBy";
import { DAYS } from "./daysNumber";
import { referToSource } from "./referToSource";
import { placeOfColumn, rosterAt } from "./joinedColumn";
import { scalingOf } from "./scaledReadings";
import type { ChosenMonth, ColumnReading, JoinedRoster, OnlyPeople, Source, SourceData } from "./source";

/**
 * The formula that takes a column of people over, read as `readPeople` reads it; it spills to all of them.
 * @example columnFormula(data, 3) // '=IF(数据_9月[接待人数]="","",数据_9月[接待人数])'
 */
export function columnFormula(data: SourceData, column: number): string {
  const roster = rosterAt(data, column);
  if (roster !== null) return `=${lookUp(columnFormula(data, roster.ownKey).slice(1), roster, column)}`;
  const read = ownColumn(data.source, column);
  return isWhole(data) ? `=${read}` : `=FILTER(${read},${peopleFormula(data)})`;
}

/** A column with the rows of everybody, whoever counts; without the sign of a formula. */
function wholeColumn(data: SourceData, column: number): string {
  const roster = rosterAt(data, column);
  return roster === null
    ? ownColumn(data.source, column)
    : lookUp(ownColumn(data.source, roster.ownKey), roster, column);
}

function ownColumn(source: Source, column: number): string {
  return readFormula(referToSource(source, column), source.reading.columns.get(column) ?? "asIs");
}

/**
 * Looks a column of a joined list up for each person, as `joinInSteps` does. What is not found, or blank there, is blank.
 * @param own the column of the source by which people are found.
 * @example lookUp("d[工号]", roster, 5) // 'IF(d[工号]="","",XLOOKUP(TRIM(d[工号]),TRIM(r[工号]),IF(r[底薪]="","",r[底薪]),""))'
 */
function lookUp(own: string, { data: roster, first, key, instead }: JoinedRoster, column: number): string {
  const list = (texts: readonly string[]) => `{${texts.map((text) => quoteText(text)).join(";")}}`;
  const known = `TRIM(${own})`;
  const from = list(instead.map(([text]) => text));
  const to = list(instead.map(([, text]) => text));
  const wanted = instead.length === 0 ? known : `IFERROR(XLOOKUP(${known},${from},${to}),${known})`;
  const value = ownColumn(roster.source, column - first);
  return `IF(${own}="","",XLOOKUP(${wanted},TRIM(${referToSource(roster.source, key)}),${value},""))`;
}

/** How many people the source has now, as a formula without its sign. */
export function countFormula(data: SourceData, column: number): string {
  const own = rosterAt(data, column)?.ownKey ?? column;
  return isWhole(data) ? `ROWS(${referToSource(data.source, own)})` : `SUM(--(${peopleFormula(data)}))`;
}

/**
 * The formula that lists people whose text in a column is none of some, with what stands in other columns of theirs; it spills.
 * @param otherwise what it says where there is nobody.
 */
export function othersFormula(data: SourceData, shown: readonly number[], only: OnlyPeople, otherwise: string): string {
  const everyone = { ...data, source: { ...data.source, reading: { ...data.source.reading, only } } };
  // Who is left out for good is none of the others.
  const [mark = "", ...without] = onlyFormulas(everyone);
  const people = peopleFormula(data, without);
  const columns = shown.map((column) => wholeColumn(data, column));
  const numbers = shown.map((_column, i) => i + 1).join(",");
  const block = columns.length === 1 ? (columns[0] ?? "") : `CHOOSE({${numbers}},${columns.join(",")})`;
  const isOther = `NOT(${mark})`;
  const fine = quoteText(otherwise);
  return `=FILTER(${block},${people === "" ? isOther : `${people}*${isOther}`},${fine})`;
}

/** Whether every row below the headers is a person of the period, and counts. */
export function isWhole({ leftOut, period, source }: Pick<SourceData, "leftOut" | "period" | "source">): boolean {
  return (
    leftOut.length === 0 && period === null && source.reading.only === undefined && source.reading.except === undefined
  );
}

/** What is blank in the source stays blank: a plain reference would make it 0. */
function readFormula(reference: string, reading: ColumnReading): string {
  const scaling = scalingOf(reading);
  if (scaling) {
    const { sign, by } = scaling;
    const read = (number: string) => `${number}${sign}${by}`;
    // A text with a percent sign says what it is; NUMBERVALUE makes 0 of blanks.
    const text = `IF((TRIM(${reference})="")+ISNUMBER(FIND("%",${reference})),${reference},IFERROR(${read(`NUMBERVALUE(${reference},".",",")`)},${reference}))`;
    return `IF(${reference}="","",IF(ISNUMBER(${reference}),${read(reference)},${text}))`;
  }
  switch (reading) {
    case "noDates":
      return `IF((${reference}="")+ISNUMBER(${reference})*(${reference}>=${DAYS.first})*(${reference}<${DAYS.last + 1}),"",${reference})`;
    case "downwards":
      return `XLOOKUP(ROW(${reference}),IF(${reference}="","",ROW(${reference})),${reference},"",-1)`;
    default:
      return `IF(${reference}="","",${reference})`;
  }
}

/** Which rows are people's: with a number or a name, without the label of a total, of the month that counts, and of the right post. */
function peopleFormula(data: SourceData, only = onlyFormulas(data)): string {
  const { source, leftOut, identity, period } = data;
  const named = identity.map((column) => `(${referToSource(source, column)}<>"")`).join("+");
  const totals = leftOut.filter(({ why }) => why === "total");
  const unlabelled = [...groupBy(totals, ({ column }) => column)].map(([column, rows]) => {
    const labels = [...new Set(rows.map(({ label }) => quoteText(label)))];
    return `ISNA(XMATCH(${referToSource(source, column)},{${labels.join(";")}}))`;
  });
  const dated = period === null ? [] : [monthFormula(referToSource(source, period.column), period)];
  return [...(named === "" ? [] : [`(${named}>0)`]), ...unlabelled, ...dated, ...only].join("*");
}

/** Blanks round a text and case do not count, as in `personKey`. */
function onlyFormulas(data: SourceData): string[] {
  const { only, except } = data.source.reading;
  const place = ({ column, values }: OnlyPeople) => {
    const read = wholeColumn(data, placeOfColumn(data, column) ?? -1);
    const listed = values.map((value) => quoteText(value)).join(";");
    return `XMATCH(IFERROR(TRIM(${read}),""),{${listed}})`;
  };
  return [
    ...(only === undefined ? [] : [`ISNUMBER(${place(only)})`]),
    ...(except === undefined ? [] : [`ISNA(${place(except)})`]),
  ];
}

/** Days as numbers lie within the month, whichever year they are counted from; texts are among those that mean it. */
function monthFormula(reference: string, { month, hasNumbers, labels }: ChosenMonth): string {
  const [year, of] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  const within = `(${reference}>=DATE(${year},${of},1))*(${reference}<DATE(${year},${of + 1},1))`;
  const listed = labels.map((label) => quoteText(label)).join(";");
  const named = `ISNUMBER(XMATCH(${reference},{${listed}}))`;
  if (labels.length === 0) return within;
  return hasNumbers ? `(${within}+${named}>0)` : named;
}

import { groupBy } from "../../domain/groupBy";
import { referToSource } from "./referToSource";
import type { ChosenMonth, ColumnReading, OnlyPeople, SourceData } from "./source";

/**
 * The formula that takes a column of people over, read as `readPeople` reads it; it spills to all of them.
 * @example columnFormula(data, 3) // '=IF(数据_9月[接待人数]="","",数据_9月[接待人数])'
 */
export function columnFormula(data: SourceData, column: number): string {
  const { source } = data;
  const read = readFormula(referToSource(source, column), source.reading.columns.get(column) ?? "asIs");
  return isWhole(data) ? `=${read}` : `=FILTER(${read},${peopleFormula(data)})`;
}

/** How many people the source has now, as a formula without its sign. */
export function countFormula(data: SourceData, column: number): string {
  return isWhole(data) ? `ROWS(${referToSource(data.source, column)})` : `SUM(--(${peopleFormula(data)}))`;
}

/**
 * The formula that lists people whose text in a column is none of some, with what stands in other columns of theirs; it spills.
 * @param otherwise what it says where there is nobody.
 */
export function othersFormula(data: SourceData, shown: readonly number[], only: OnlyPeople, otherwise: string): string {
  const everyone = { ...data, source: { ...data.source, reading: { ...data.source.reading, only } } };
  const [mark = ""] = onlyFormulas(everyone.source);
  const { reading } = data.source;
  const people = peopleFormula(data, []);
  const columns = shown.map((column) =>
    readFormula(referToSource(data.source, column), reading.columns.get(column) ?? "asIs"),
  );
  const numbers = shown.map((_column, i) => i + 1).join(",");
  const block = columns.length === 1 ? (columns[0] ?? "") : `CHOOSE({${numbers}},${columns.join(",")})`;
  const isOther = `NOT(${mark})`;
  const fine = `"${otherwise.replaceAll('"', '""')}"`;
  return `=FILTER(${block},${people === "" ? isOther : `${people}*${isOther}`},${fine})`;
}

/** Whether every row below the headers is a person of the period, and counts. */
export function isWhole({ leftOut, period, source }: Pick<SourceData, "leftOut" | "period" | "source">): boolean {
  return leftOut.length === 0 && period === null && source.reading.only === undefined;
}

/** What is blank in the source stays blank: a plain reference would make it 0. */
function readFormula(reference: string, reading: ColumnReading): string {
  switch (reading) {
    case "asIs":
      return `IF(${reference}="","",${reference})`;
    case "percent":
      return `IF(${reference}="","",IF(ISNUMBER(${reference}),${reference}/100,${reference}))`;
    case "downwards":
      return `XLOOKUP(ROW(${reference}),IF(${reference}="","",ROW(${reference})),${reference},"",-1)`;
  }
}

/** Which rows are people's: with a number or a name, without the label of a total, of the month that counts, and of the right post. */
function peopleFormula({ source, leftOut, identity, period }: SourceData, only = onlyFormulas(source)): string {
  const named = identity.map((column) => `(${referToSource(source, column)}<>"")`).join("+");
  const totals = leftOut.filter(({ why }) => why === "total");
  const unlabelled = [...groupBy(totals, ({ column }) => column)].map(([column, rows]) => {
    const labels = [...new Set(rows.map(({ label }) => `"${label.replaceAll('"', '""')}"`))];
    return `ISNA(XMATCH(${referToSource(source, column)},{${labels.join(";")}}))`;
  });
  const dated = period === null ? [] : [monthFormula(referToSource(source, period.column), period)];
  return [...(named === "" ? [] : [`(${named}>0)`]), ...unlabelled, ...dated, ...only].join("*");
}

/** Blanks round a text and case do not count, as in `personKey`. */
function onlyFormulas(source: SourceData["source"]): string[] {
  const { only, columns } = source.reading;
  if (only === undefined) return [];
  const read = readFormula(referToSource(source, only.column), columns.get(only.column) ?? "asIs");
  const listed = only.values.map((value) => `"${value.replaceAll('"', '""')}"`).join(";");
  return [`ISNUMBER(XMATCH(IFERROR(TRIM(${read}),""),{${listed}}))`];
}

/** Days as numbers lie within the month, whichever year they are counted from; texts are among those that mean it. */
function monthFormula(reference: string, { month, hasNumbers, labels }: ChosenMonth): string {
  const [year, of] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  const within = `(${reference}>=DATE(${year},${of},1))*(${reference}<DATE(${year},${of + 1},1))`;
  const listed = labels.map((label) => `"${label.replaceAll('"', '""')}"`).join(";");
  const named = `ISNUMBER(XMATCH(${reference},{${listed}}))`;
  if (labels.length === 0) return within;
  return hasNumbers ? `(${within}+${named}>0)` : named;
}

import { groupBy } from "../../domain/groupBy";
import { referToSource } from "./referToSource";
import type { ChosenMonth, ColumnReading, SourceData } from "./source";

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

/** Whether every row below the headers is a person of the period. */
export function isWhole({ leftOut, period }: Pick<SourceData, "leftOut" | "period">): boolean {
  return leftOut.length === 0 && period === null;
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

/** Which rows are people's: those with a number or a name, without the label of a total, and of the month that counts. */
function peopleFormula({ source, leftOut, identity, period }: SourceData): string {
  const named = identity.map((column) => `(${referToSource(source, column)}<>"")`).join("+");
  const totals = leftOut.filter(({ why }) => why === "total");
  const unlabelled = [...groupBy(totals, ({ column }) => column)].map(([column, rows]) => {
    const labels = [...new Set(rows.map(({ label }) => `"${label.replaceAll('"', '""')}"`))];
    return `ISNA(XMATCH(${referToSource(source, column)},{${labels.join(";")}}))`;
  });
  const dated = period === null ? [] : [monthFormula(referToSource(source, period.column), period)];
  return [...(named === "" ? [] : [`(${named}>0)`]), ...unlabelled, ...dated].join("*");
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

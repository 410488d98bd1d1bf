import { groupBy } from "../../domain/groupBy";
import { referToSource } from "./referToSource";
import type { ColumnReading, SourceData } from "./source";

/**
 * The formula that takes a column of people over, read as `readPeople` reads it; it spills to all of them.
 * @example columnFormula(data, 3) // '=IF(数据_9月[接待人数]="","",数据_9月[接待人数])'
 */
export function columnFormula(data: SourceData, column: number): string {
  const { source, leftOut } = data;
  const read = readFormula(referToSource(source, column), source.reading.columns.get(column) ?? "asIs");
  return leftOut.length === 0 ? `=${read}` : `=FILTER(${read},${peopleFormula(data)})`;
}

/** How many people the source has now, as a formula without its sign. */
export function countFormula(data: SourceData, column: number): string {
  return data.leftOut.length === 0 ? `ROWS(${referToSource(data.source, column)})` : `SUM(--(${peopleFormula(data)}))`;
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

/** Which rows are people's: those with a number or a name, and without the label of a total. */
function peopleFormula({ source, leftOut, identity }: SourceData): string {
  const named = identity.map((column) => `(${referToSource(source, column)}<>"")`).join("+");
  const totals = leftOut.filter(({ why }) => why === "total");
  const unlabelled = [...groupBy(totals, ({ column }) => column)].map(([column, rows]) => {
    const labels = [...new Set(rows.map(({ label }) => `"${label.replaceAll('"', '""')}"`))];
    return `ISNA(XMATCH(${referToSource(source, column)},{${labels.join(";")}}))`;
  });
  return [...(named === "" ? [] : [`(${named}>0)`]), ...unlabelled].join("*");
}

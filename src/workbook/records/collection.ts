import * as z from "zod/mini";

/** Compares a column with a value; blanks are different from every value. */
export const conditionSchema = z.object({
  /** Header. */
  column: z.string(),
  is: z.enum(["=", "<>", "<=", ">=", "contains"]),
  value: z.union([z.string(), z.number()]),
});

/** How an indicator comes about from records. */
export const measureSchema = z.object({
  /** Code of the indicator. */
  indicator: z.string(),
  /** `keyOfLog` of the records. */
  log: z.string(),
  /**
   * `share`: of the rows in which the column of `hit` is filled, those that meet it. `distinct`: how many different values.
   * `mean` and `median` are of the cells that are numbers.
   */
  kind: z.enum(["count", "share", "sum", "mean", "median", "distinct"]),
  /** Header of what is summed, averaged or told apart; `null` for counts and shares. */
  column: z.nullable(z.string()),
  /** All of them hold. */
  where: z.array(conditionSchema),
  /** Of a share. */
  hit: z.nullable(conditionSchema),
});

/** Which columns of a log say who, when, and which event; headers. */
export const logSchema = z.object({
  table: z.nullable(z.string()),
  sheet: z.string(),
  person: z.string(),
  name: z.nullable(z.string()),
  department: z.nullable(z.string()),
  date: z.nullable(z.string()),
  /** Events of one id count once. */
  id: z.nullable(z.string()),
});

/** All that a reader chose to have figures made from records: plain and serialisable. */
export const collectionSchema = z.object({
  logs: z.array(logSchema),
  measures: z.array(measureSchema),
  /** A count of months, year × 12 + month; `null` takes all rows. */
  month: z.nullable(z.int()),
  /** Who is in the records and not among the people, as `personKey` has them. */
  leftOut: z.array(z.string()),
});

export type Condition = z.infer<typeof conditionSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type MeasureKind = Measure["kind"];
export type LogChoice = z.infer<typeof logSchema>;
export type Collection = z.infer<typeof collectionSchema>;

/** What measures call a log: its table, or its sheet. */
export function keyOfLog({ table, sheet }: Pick<LogChoice, "table" | "sheet">): string {
  return table ?? sheet;
}

/** The headers of a log that something is taken from: who, when and which event, and what measures look at. */
export function columnsTaken({ measures }: Pick<Collection, "measures">, log: LogChoice): string[] {
  const { person, name, department, date, id } = log;
  const measured = measures.filter((measure) => measure.log === keyOfLog(log)).flatMap(columnsOfMeasure);
  return [...new Set([person, name, department, date, id, ...measured].flatMap((header) => header ?? []))];
}

/** The headers that a measure looks at. */
export function columnsOfMeasure({ column, where, hit }: Measure): string[] {
  return [column, hit?.column ?? null, ...where.map((condition) => condition.column)].flatMap((header) => header ?? []);
}

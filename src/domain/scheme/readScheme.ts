import * as z from "zod/mini";
import { isBlank, readName, type Cell, type Cells } from "../cell";
import { Failure, type Place } from "../failure";
import { groupBy } from "../groupBy";
import type { Language } from "../language";
import { payFormula, payItem, paySettings, type PayPlan } from "../pay/payPlan";
import { payPlanOfFormula } from "../pay/payPlanOfFormula";
import type { Scale } from "../pay/scale";
import { textKey } from "../sameText";
import { level, type Level } from "../scoring/level";
import { divideSheet, type Layout } from "./divideSheet";
import { holdsFigures, readCell, readOptions, saysNothing, type FieldValue } from "./readCell";
import {
  countRow,
  gradeRow,
  indicator,
  raterRole,
  rule,
  schemeInfo,
  seatRow,
  tierRow,
  totalLimits,
  type Scheme,
  type SchemeInfo,
} from "./scheme";
import { cellOf, itemIn, placeOf, readTable, type Row, type Table } from "./table";
import {
  columns,
  findHeader,
  items,
  sections,
  type Column,
  type ListSection,
  type Section,
  type TableSection,
} from "./vocabulary";

/** Something in the cells of a scheme that cannot be used as it stands. */
export interface Finding {
  readonly section: Section;
  /** Code or name of the indicator that it belongs to, if it is one's. */
  readonly subject?: string;
  readonly failure: Failure;
}

export type PlaceOf = (part: object, key?: string) => Place | undefined;

/** A scheme as its cells state it. What cannot be understood is left out and told; the rest works. */
export interface Reading {
  readonly scheme: Scheme;
  readonly findings: readonly Finding[];
  /** The language that the cells are written in. */
  readonly language: Language;
  /** The sections that the range has. */
  readonly present: ReadonlySet<Section>;
  /** The rows of each section, and what belongs to none: for the check, which tells what nothing reads. */
  readonly layout: Layout;
  /** Where an indicator, grade, count, tier or rule of the scheme stands: the cell of one of its fields, or its first. */
  readonly placeOf: PlaceOf;
}

/**
 * Reads a scheme from the cells of its sheet, or of a single section with its header row.
 * @param only the section that a range without section titles is taken for.
 */
export function readScheme(cells: Cells, only: Section): Reading {
  const layout = divideSheet(cells, only);
  const { regions } = layout;
  const language = languageOf(cells);
  const info = readList(regions, "info", schemeInfo, unnamed);
  const levels = readLevels(regions);
  const indicators = readRows(regions, "indicators", indicator, (row) => {
    const own = levels.of(row["code"], row["name"]);
    return { ...row, scoring: { ...(own ? withoutIdlePoints(row) : row), levels: own } };
  });
  const raters = readRows(regions, "raters", raterRole);
  const limits = readList(regions, "totalLimits", totalLimits, {});
  const grades = readRows(regions, "grades", gradeRow, (row) => ({ from: null, ...withUpperEnd(row) }));
  // A grade without a lower bound has nothing to compare with.
  const gradesToCompare = grades.rows.filter(({ value }) => value.from !== null);
  const countRules = readRows(regions, "countRules", countRow, withoutIdleCounts);
  const seats = readRows(regions, "distribution", seatRow);
  const tiers = readRows(regions, "tiers", tierRow, withUpperEnd);
  const scales = groupBy(tiers.rows, ({ value }) => textKey(value.scale));
  const rules = readRows(regions, "rules", rule);
  const payItems = readRows(regions, "payItems", payItem, withStandard);
  const pay = readPay(regions, valuesOf(payItems), language);
  const parts = [indicators, raters, grades, countRules, seats, tiers, rules, payItems];
  const places = new Map<object, (key?: string) => Place>(
    parts.flatMap((part) => part.rows.map(({ value, placeOf: find }) => [value, find] as const)),
  );
  return {
    scheme: {
      ...info.value,
      indicators: valuesOf(indicators),
      raters: valuesOf(raters),
      totalLimits: limits.value,
      grades: valuesOf(grades),
      gradeBoundary: gradesToCompare[0]?.value.comparison === ">" ? "lower" : "upper",
      totalDecimals: gradesToCompare[0]?.value.decimals ?? null,
      countRules: valuesOf(countRules),
      countAll: countRules.rows[0]?.value.countAll ?? "scored",
      distribution: distributionOf(valuesOf(seats)),
      scales: [...scales.values()].map((rows) => scaleOf(rows.map(({ value }) => value))),
      rules: valuesOf(rules),
      pay: pay.value,
    },
    findings: [
      ...[info, levels, limits, ...parts, pay].flatMap((part) => part.findings),
      ...disagreements("grades", gradesToCompare, ["comparison", "decimals"]),
      ...disagreements("countRules", countRules.rows, ["countAll"]),
      ...disagreements("distribution", seats.rows, ["within", "fewest", "smallGroups"]),
      ...[...scales.values()].flatMap((rows) => disagreements("tiers", rows, scaleChoices)),
    ],
    language,
    present: new Set(regions.keys()),
    layout,
    placeOf: (part, key) => places.get(part)?.(key),
  };
}

/** Where levels are the points of a curve, nothing reads the others: a 0 among them is a blank that arrived as 0. */
function withoutIdlePoints(row: Fields): Fields {
  if (row["method"] !== "linear" || row["proration"] === "attendance") return row;
  const idle = new Set(["baseline", "target", "challenge"]);
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== 0 || !idle.has(key)));
}

/** At least none is no condition; at most none is one where levels are counted of which none need be there. */
function withoutIdleCounts({ atLeast, atMost, ...row }: Fields): Fields {
  const least = atLeast === 0 ? undefined : atLeast;
  const isIdle = atMost === 0 && (row["levels"] === undefined || least !== undefined);
  return { ...row, atLeast: least, atMost: isIdle ? undefined : atMost };
}

/** An upper end of 0 that is not above the lower one is a blank that arrived as 0: the band is open. */
function withUpperEnd({ to, ...row }: Fields): Fields {
  const { from } = row;
  return to === 0 && typeof from === "number" && from >= 0 ? row : { ...row, to };
}

/** Without a condition there is nothing that 0 could be compared with. */
function withStandard({ value, ...row }: Fields): Fields {
  return value === 0 && row["when"] === undefined ? row : { ...row, value };
}

/** What the rows of a scale repeat. */
const scaleChoices = ["tierMode", "bonusMode", "tierBy", "tierBoundary", "negative"] as const;

type TierRow = z.infer<typeof tierRow>;

/** The rows stay the objects that they are: they are what places are looked up by. */
function scaleOf(rows: readonly TierRow[]): Scale {
  const [first] = rows;
  if (!first) throw new Error("A scale has one row at least");
  const { scale, tierMode, bonusMode, tierBy, tierBoundary, negative } = first;
  return { scale, tierMode, bonusMode, tierBy, tierBoundary, negative, tiers: [...rows] };
}

function distributionOf(rows: readonly z.infer<typeof seatRow>[]): Scheme["distribution"] {
  const [first] = rows;
  if (!first) return undefined;
  const { within, fewest, smallGroups } = first;
  return { within, fewest, smallGroups, seats: [...rows] };
}

/** The items of pay with what holds for their sum; or the fixed formula of an older sheet, taken apart into items. */
function readPay(
  regions: ReadonlyMap<Section, readonly Row[]>,
  items: PayPlan["items"],
  language: Language,
): { value: PayPlan | undefined; findings: readonly Finding[] } {
  if (regions.has("payItems")) {
    const settings = readList(regions, "pay", paySettings, paySettings.parse({}));
    return { value: items.length > 0 ? { ...settings.value, items } : undefined, findings: settings.findings };
  }
  const formula = readList(regions, "pay", payFormula, undefined);
  return { value: formula.value && payPlanOfFormula(formula.value, language), findings: formula.findings };
}

/** What holds where a range has no section that says otherwise. */
const unnamed: SchemeInfo = { id: "", title: "", version: "", status: "draft" };

type Fields = Record<string, unknown>;

interface ReadRows<Value> {
  readonly rows: readonly { readonly value: Value; readonly placeOf: (key?: string) => Place }[];
  readonly findings: readonly Finding[];
}

/** Rows that do not repeat what the first row says of the whole section. */
function disagreements<Value>(
  section: "grades" | "countRules" | "distribution" | "tiers",
  rows: ReadRows<Value>["rows"],
  keys: readonly (keyof Value & string)[],
): Finding[] {
  const [first] = rows;
  return rows.flatMap(({ value, placeOf: find }) =>
    keys
      .filter((key) => first && value[key] !== first.value[key])
      .map((key) => {
        const { zh, en } = (columns[section] as Readonly<Record<string, Column>>)[key] ?? { zh: key, en: key };
        return { section, failure: new Failure("value", { code: "rowsDisagree", facts: { zh, en } }, find(key)) };
      }),
  );
}

function valuesOf<Value>({ rows }: ReadRows<Value>): Value[] {
  return rows.map(({ value }) => value);
}

function readRows<Schema extends z.ZodMiniType>(
  regions: ReadonlyMap<Section, readonly Row[]>,
  section: TableSection,
  schema: Schema,
  complete: (row: Fields) => Fields = (row) => row,
): ReadRows<z.output<Schema>> {
  const table = tableOf(regions, section);
  const idle = idleColumns(table);
  const rows: { value: z.output<Schema>; placeOf: (key?: string) => Place }[] = [];
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const { fields, failures } = readFields(table, row, columns[section], idle);
    const parsed = schema.safeParse(complete(fields));
    if (parsed.success && failures.length === 0) {
      rows.push({
        value: parsed.data,
        placeOf: (key) => placeOf(table, row, key ?? [...table.positions.keys()][0] ?? ""),
      });
      continue;
    }
    const subject = subjectOf(section, fields);
    // A cell that could not be read leaves its field out; what zod says of that field would tell the same twice.
    const unread = new Set(failures.map(({ key }) => key));
    const invalid = parsed.success
      ? []
      : parsed.error.issues
          .map((issue) => failureOf(issue, table, row, columns[section]))
          .filter(({ key }) => !unread.has(key));
    findings.push(...[...failures, ...invalid].map(({ failure }) => ({ section, ...subject, failure })));
  }
  return { rows, findings };
}

/**
 * Columns of which blanks may arrive as 0, and that hold nothing else: a coefficient of 0 for every grade pays nobody, and no
 * coefficient is how a scheme says that pay does not go by grade.
 */
function idleColumns(table: Table): ReadonlySet<string> {
  const isIdle = table.rows.every((row) =>
    saysNothing(cellOf(table, row, "coefficient"), { kind: "number", blank: "is0" }),
  );
  return new Set(isIdle ? ["coefficient"] : []);
}

function subjectOf(section: TableSection, fields: Fields): { subject: string } | object {
  const named =
    section === "indicators"
      ? (fields["code"] ?? fields["name"])
      : section === "levels"
        ? fields["indicator"]
        : undefined;
  return typeof named === "string" ? { subject: named } : {};
}

interface FieldFailure {
  readonly key: string;
  readonly failure: Failure;
}

function readFields(
  table: Table,
  row: Row,
  known: Readonly<Record<string, Column>>,
  idle: ReadonlySet<string>,
): { fields: Fields; failures: FieldFailure[] } {
  const fields: Fields = {};
  const failures: FieldFailure[] = [];
  for (const [key, column] of Object.entries(known)) {
    if (idle.has(key)) continue;
    try {
      const place = placeOf(table, row, key);
      const value: FieldValue = readCell(cellOf(table, row, key), column, place);
      if (value === undefined) continue;
      if (column.kind === "options") Object.assign(fields, readOptions(String(value), place));
      else fields[key] = value;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push({ key, failure: error });
    }
  }
  return { fields, failures };
}

/** Words what zod found wrong with a row, at the cell of the field. */
function failureOf(
  issue: z.core.$ZodIssue,
  table: Table,
  row: Row,
  known: Readonly<Record<string, Column>>,
): FieldFailure {
  const key = String([...issue.path].reverse().find((step) => typeof step === "string" && step !== "scoring") ?? "");
  const field: Column = known[key] ?? { kind: "text", zh: key, en: key };
  const place = placeOf(table, row, key);
  const name = { zh: field.zh, en: field.en };
  if (key === "levels") return { key, failure: new Failure("value", { code: "levelsMissing", facts: {} }, place) };
  if (saysNothing(cellOf(table, row, key), field))
    return { key, failure: new Failure("value", { code: "fieldMissing", facts: name }, place) };
  const bounds = {
    minimum: issue.code === "too_small" ? Number(issue.minimum) : null,
    maximum: issue.code === "too_big" ? Number(issue.maximum) : null,
  };
  return {
    key,
    failure: new Failure(
      "value",
      { code: "fieldInvalid", facts: { ...name, ...bounds, whole: issue.code === "invalid_type" } },
      place,
    ),
  };
}

/** The levels of each indicator; a level of none, because its code has a typo, is a finding. */
function readLevels(regions: ReadonlyMap<Section, readonly Row[]>): {
  findings: readonly Finding[];
  of: (code: unknown, name: unknown) => Level[] | undefined;
} {
  const owned = z.object({ ...level.shape, indicator: z.string() });
  const { rows, findings } = readRows(regions, "levels", owned, withUpperEnd);
  const { codes, keys } = namesOfIndicators(regions);
  const ofNone = rows
    .filter(({ value }) => codes.length > 0 && !keys.has(textKey(value.indicator)))
    .map(({ value: { indicator: name }, placeOf: find }): Finding => {
      const failure = new Failure(
        "value",
        { code: "unknownIndicator", facts: { name, known: codes } },
        find("indicator"),
      );
      return { section: "levels", subject: name, failure };
    });
  return {
    findings: [...findings, ...ofNone],
    of: (code, name) => {
      const own = new Set([code, name].filter((each) => typeof each === "string").map(textKey));
      const levels = rows.map(({ value }) => value).filter(({ indicator: named }) => own.has(textKey(named)));
      return levels.length > 0 ? levels : undefined;
    },
  };
}

/** What the indicators are called, also those whose row has something else wrong with it. */
function namesOfIndicators(regions: ReadonlyMap<Section, readonly Row[]>): { codes: string[]; keys: Set<string> } {
  const table = tableOf(regions, "indicators");
  const texts = (key: string) =>
    table.rows.flatMap((row) => {
      const cell = cellOf(table, row, key);
      return cell instanceof Failure ? [] : [readName(cell) ?? []].flat();
    });
  const codes = texts("code");
  return { codes, keys: new Set([...codes, ...texts("name")].map(textKey)) };
}

function readList<Schema extends z.ZodMiniType, Without>(
  regions: ReadonlyMap<Section, readonly Row[]>,
  section: ListSection,
  schema: Schema,
  without: Without,
): { value: z.output<Schema> | Without; findings: Finding[] } {
  const rows = regions.get(section);
  if (!rows) return { value: without, findings: [] };
  const known: Readonly<Record<string, Column>> = items[section];
  const fields: Fields = {};
  const findings: Finding[] = [];
  const places = new Map<string, Place>();
  for (const { index, cells } of rows) {
    const { item, content } = itemIn(cells, takesFigures(section));
    const key = typeof item?.cell === "string" ? findHeader(known, item.cell) : null;
    if (!key || !content || places.has(key)) continue;
    const place = { within: sections[section], row: index + 1, column: content.column + 1 };
    places.set(key, place);
    try {
      fields[key] = readCell(content.cell, known[key] ?? { kind: "text" }, place);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      findings.push({ section, failure: error });
    }
  }
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { value: parsed.data, findings };
  const top = { within: sections[section], row: (rows[0]?.index ?? 0) + 1, column: 1 };
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? "");
    const { zh, en } = known[key] ?? { zh: key, en: key };
    const code = key in fields ? "fieldInvalid" : "fieldMissing";
    const facts = { zh, en, minimum: null, maximum: null, whole: false };
    findings.push({ section, failure: new Failure("value", { code, facts }, places.get(key) ?? top) });
  }
  return { value: without, findings };
}

/** Whether what an item of a section is called by takes a figure. */
export function takesFigures(section: ListSection): (item: Cell) => boolean {
  const known: Readonly<Record<string, Column>> = items[section];
  return (item) => {
    const column = typeof item === "string" ? known[findHeader(known, item) ?? ""] : undefined;
    return column !== undefined && holdsFigures(column);
  };
}

/** A section as a table: by its headers, or by position where it has none. */
export function tableOf(regions: ReadonlyMap<Section, readonly Row[]>, section: TableSection): Table {
  return readTable(regions.get(section) ?? [], columns[section], positionalOf(section), sections[section]);
}

/** The columns that a range without headers is read by. */
function positionalOf(section: TableSection): readonly string[] {
  switch (section) {
    case "grades":
      return ["from", "label"];
    case "tiers":
      return ["from", "rate", "bonus"];
    case "countRules":
      return ["grade", "levels", "atLeast", "atMost"];
    case "distribution":
      return ["grade", "share"];
    case "raters":
      return ["role", "weight", "fewest"];
    default:
      return [];
  }
}

/** A sheet with a Chinese title or header is a Chinese one. */
function languageOf(cells: Cells): Language {
  const first = cells.flat().find((cell) => typeof cell === "string" && !isBlank(cell));
  return typeof first === "string" && /\p{Script=Han}/u.test(first) ? "zh" : "en";
}

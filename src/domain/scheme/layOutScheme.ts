import type { Language } from "../language";
import type { Level } from "../scoring/level";
import type { Indicator, Scheme } from "./scheme";
import {
  all,
  blanks,
  choices,
  columns,
  items,
  listHeaders,
  options,
  sections,
  type Column,
  type ColumnKind,
  type Fields,
  type ListSection,
  type Section,
  type TableSection,
} from "./vocabulary";

/** What a cell of a laid-out scheme holds; blank is `""`, as Excel has it. */
export type CellValue = string | number;

/** One section of a scheme as cells: a title, a header row, and the rows below. */
export interface Block {
  readonly section: Section;
  readonly title: string;
  readonly headers: readonly string[];
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of each cell of `rows`. */
  readonly formats: readonly (readonly string[])[];
}

export interface BlockColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  /** The words that a cell of this column may hold, in the sheet's language; none for free input. */
  readonly words: readonly string[];
}

/** Columns that are written even when no row uses them: those that people look for first. */
const always: Readonly<Record<TableSection, readonly string[]>> = {
  indicators: ["code", "name", "weight", "unit", "method", "target", "full", "missing"],
  levels: ["indicator", "from", "label", "score", "description"],
  raters: ["role", "weight", "fewest"],
  grades: ["comparison", "from", "label", "coefficient"],
  countRules: ["grade", "levels", "atLeast", "atMost"],
  distribution: ["grade", "share"],
  tiers: ["from", "rate", "bonus", "tierMode"],
  rules: ["kind", "name", "indicator"],
  payItems: ["name", "kind", "factors"],
};

/** Values that go without saying: a cell that is blank means the same. */
const unsaid: Readonly<Partial<Record<Section, Fields>>> = {
  indicators: { floor: 0, proration: "none", within: "everyone" },
  tiers: { scale: "", tierBy: "amount" },
  payItems: { rounding: "none", roundTo: "cent" },
};

/**
 * Lays a scheme out as the cells that `readScheme` reads back to the same scheme.
 * Sections that the scheme does not have are left out.
 */
export function layOutScheme(scheme: Scheme, language: Language): Block[] {
  const unitOf = new Map(scheme.indicators.map(({ code, unit }) => [code, unit]));
  const { indicators, raters, grades, gradeBoundary, totalDecimals, countRules, countAll, distribution, scales } =
    scheme;
  const tiers = scales.flatMap(({ tiers: rows, ...choices }) => rows.map((tier) => ({ ...choices, ...tier })));
  return [
    listBlock("info", scheme, language),
    tableBlock("indicators", indicators.map(indicatorFields), language, ({ unit }) => unit),
    tableBlock("levels", indicators.flatMap(levelsOf), language, ({ indicator }) => unitOf.get(String(indicator))),
    tableBlock("raters", raters, language),
    listBlock("totalLimits", scheme.totalLimits, language),
    tableBlock(
      "grades",
      grades.map((grade) => ({
        ...grade,
        comparison: grade.from === null ? undefined : gradeBoundary === "upper" ? ">=" : ">",
        decimals: totalDecimals,
      })),
      language,
    ),
    tableBlock(
      "countRules",
      countRules.map((rule) => ({ ...rule, countAll })),
      language,
    ),
    tableBlock("distribution", rowsOfDistribution(distribution), language),
    tableBlock("tiers", tiers, language, ({ tierBy }) => (tierBy === "attainment" ? "%" : undefined)),
    tableBlock("rules", scheme.rules, language),
    ...(scheme.pay ? [tableBlock("payItems", scheme.pay.items, language), listBlock("pay", scheme.pay, language)] : []),
  ].filter(({ rows }) => rows.length > 0);
}

/** A section by itself: its title, the headers that people look for first and those that the rows need, and the rows. */
export function layOutSection(section: Section, rows: readonly Fields[], language: Language): Block {
  return section in columns
    ? tableBlock(section as TableSection, rows, language, ({ unit }) => unit)
    : listBlock(section as ListSection, rows[0] ?? {}, language);
}

function rowsOfDistribution(distribution: Scheme["distribution"]): Fields[] {
  if (distribution === undefined) return [];
  const { seats, ...choices } = distribution;
  return seats.map((seat) => ({ ...choices, ...seat }));
}

function indicatorFields({ scoring, ...indicator }: Indicator): Fields {
  return { ...indicator, ...scoring };
}

function levelsOf({ code, scoring }: Indicator): Fields[] {
  const levels: readonly Level[] = "levels" in scoring ? scoring.levels : [];
  return levels.map((level) => ({ indicator: code, method: scoring.method, ...level }));
}

function tableBlock(
  section: TableSection,
  stated: readonly Fields[],
  language: Language,
  unitOf: (row: Fields) => unknown = () => undefined,
): Block {
  const rows = stated.map((row) => withoutUnsaid(section, row));
  const known: Readonly<Record<string, Column>> = columns[section];
  const used = Object.entries(known).filter(
    ([key, column]) =>
      always[section].includes(key) || rows.some((row) => cellValue(row, key, column, language) !== ""),
  );
  return {
    section,
    title: sections[section][language],
    headers: used.map(([, column]) => column[language]),
    columns: used.map(([key, { kind }]) => ({ key, kind, words: wordsOf(kind, language) })),
    rows: rows.map((row) =>
      used.map(([key, column]) => {
        const value = cellValue(row, key, column, language);
        return value === "" ? blankValue(row, rows, column, language) : value;
      }),
    ),
    formats: stated.map((row) => used.map(([key, column]) => numberFormat(key, column, unitOf(row)))),
  };
}

function withoutUnsaid(section: Section, row: Fields): Fields {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => unsaid[section]?.[key] !== value));
}

function listBlock(section: ListSection, value: Fields, language: Language): Block {
  const known: Readonly<Record<string, Column>> = items[section];
  const filled = Object.entries(known)
    .map(([key, column]) => ({ key, column, cell: cellValue(value, key, column, language) }))
    .filter(({ cell }) => cell !== "");
  return {
    section,
    title: sections[section][language],
    headers: listHeaders.map((header) => header[language]),
    columns: [
      { key: "item", kind: "text", words: [] },
      { key: "value", kind: "text", words: [] },
    ],
    rows: filled.map(({ column, cell }) => [column[language], cell]),
    formats: filled.map(({ key, column }) => ["@", numberFormat(key, column, undefined)]),
  };
}

/** What the cell of a field holds, in the words of the sheet's language. */
export function cellValue(row: Fields, key: string, { kind }: Column, language: Language): CellValue {
  if (kind === "options") return optionWords(row, language);
  const value = row[key];
  if (typeof value !== "string" && typeof value !== "number") return "";
  if (kind === "text" || kind === "mixed" || typeof value === "number") return value;
  if (kind === "count") return all[language];
  return isChoice(kind) ? (choices[kind][value]?.[language] ?? "") : "";
}

/** A word where a blank cell might be taken for 0, which means something else there. */
export function blankValue(row: Fields, rows: readonly Fields[], { blank }: Column, language: Language): string {
  if (typeof blank !== "object" || blank.where?.(row, rows) === false) return "";
  return blanks[blank.word][language];
}

function isChoice(kind: ColumnKind): kind is keyof typeof choices {
  return kind in choices;
}

/** The words that a cell may hold, in the sheet's language; none for free input. */
export function wordsOf(kind: ColumnKind, language: Language): string[] {
  return isChoice(kind) ? Object.values(choices[kind]).map((term) => term[language]) : [];
}

/** The choices of the row's method, in words that say by themselves which field they decide. */
export function optionWords(row: Fields, language: Language): string {
  const isLowerBetter = row["better"] === "lower";
  const words = Object.entries(options)
    .filter(([field]) => field !== "lowerForm" || isLowerBetter)
    .flatMap(([field, terms]) => {
      const word = terms[String(row[field])]?.[language];
      return word === undefined ? [] : [word];
    });
  return words.join(language === "zh" ? "；" : "; ");
}

/** Columns in the unit of their indicator. */
const inUnit = new Set(["baseline", "target", "challenge", "step", "from", "to", "value"]);

/** The number format of a field's cell. @param unit of the row's figures. */
export function numberFormat(key: string, { kind }: Column, unit: unknown): string {
  // Fixed decimals: Excel shows 25% in "0.##%" as "25.%", and 12.5% in "0%" as "13%".
  if (kind === "percent" || (inUnit.has(key) && unit === "%")) return "0.00%";
  if (kind === "amount") return "#,##0.00";
  return kind === "number" || kind === "count" || kind === "mixed" ? "General" : "@";
}

import { roundHalfUp } from "../decimal";
import type { Text } from "../language";
import { all, choices, columns, items, options, type Column, type Section } from "../scheme/vocabulary";

/** A field of a scheme as the reader knows it, and how its values are shown. */
export interface KnownField {
  readonly label: Text;
  readonly show: (value: unknown, unit: string | undefined) => Text;
}

const nothing: Text = { zh: "无", en: "none" };

/** Longer texts are told by their beginnings. */
const SHOWN_CHARACTERS = 40;

/** Columns in the unit of their indicator, or of the tiers. */
const inUnit = new Set(["baseline", "target", "challenge", "step", "from", "to", "value"]);

/**
 * A field by its key, as a sheet calls it.
 * @example knownField("indicators", "weight").show(0.25, undefined).en // "25%"
 */
export function knownField(section: Section, key: string): KnownField {
  const column = columnOf(section, key);
  if (column !== undefined)
    return { label: { zh: column.zh, en: column.en }, show: (value, unit) => showCell(value, key, column, unit) };
  const words = options[key];
  return {
    label: optionLabels[key] ?? { zh: key, en: key },
    show: (value) => {
      const word = typeof value === "string" ? words?.[value] : undefined;
      return word ? { zh: word.zh, en: word.en } : nothing;
    },
  };
}

/** The column of a sheet that holds a field: options share one. @example columnKey("indicators", "partial") // "options" */
export function columnKey(section: Section, key: string): string {
  return columnOf(section, key) === undefined && key in options ? "options" : key;
}

function columnOf(section: Section, key: string): Column | undefined {
  const known: Readonly<Record<string, Column>> = section in columns ? columns[section as keyof typeof columns] : {};
  const listed: Readonly<Record<string, Column>> = section in items ? items[section as keyof typeof items] : {};
  return known[key] ?? listed[key];
}

/** What an option decides: on a sheet its words say it by themselves. */
const optionLabels: Readonly<Record<string, Text>> = {
  lowerForm: { zh: "越低越好的算法", en: "Lower-is-better form" },
  below: { zh: "低于范围", en: "Below the range" },
  above: { zh: "高于范围", en: "Above the range" },
  outside: { zh: "范围外", en: "Outside the range" },
  boundary: { zh: "界点", en: "Boundary" },
  comparison: { zh: "比较", en: "Comparison" },
  partial: { zh: "不足一步", en: "Part steps" },
  deviation: { zh: "偏差", en: "Deviation" },
  between: { zh: "两点之间", en: "Between the points" },
  by: { zh: "排名依据", en: "Ranked by" },
  within: { zh: "排名范围", en: "Ranked among" },
};

function showCell(value: unknown, key: string, { kind }: Column, unit: string | undefined): Text {
  if (typeof value === "number") {
    const figure = kind === "percent" ? showFigure(value, "%") : showFigure(value, inUnit.has(key) ? unit : undefined);
    return { zh: figure, en: figure };
  }
  if (typeof value !== "string" || value === "") return nothing;
  if (kind === "count") return { zh: all.zh, en: all.en };
  const words = kind in choices ? choices[kind as keyof typeof choices] : undefined;
  const word = words?.[value];
  if (word) return { zh: word.zh, en: word.en };
  const text = shorten(value);
  return { zh: text, en: text };
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/**
 * A figure as people write it: at most four decimals, rates as percentages.
 * @example showFigure(40000, undefined) // "40,000"
 */
export function showFigure(x: number, unit: string | undefined): string {
  const shown = (value: number) => roundHalfUp(value, 4).toLocaleString("en-US", { maximumFractionDigits: 4 });
  return unit === "%" ? `${shown(x * 100)}%` : shown(x);
}

import { quoteText } from "../cells/quoteText";
import type { Language } from "../../domain/language";
import { measureSchema, type Condition, type Measure } from "../records/collection";
import { spellList, splitParts, unescape } from "./listText";
import { containsTerm, measureParts, measureTerms, termOf } from "./settingsTerms";

/**
 * A measure as one cell says it.
 * @example spellMeasure(measure, "zh") // '比例; 记录=通话; 达标=[接听秒数] <= 20; 条件=[类型] = "来电"'
 */
export function spellMeasure({ kind, log, column, hit, where }: Measure, language: Language): string {
  const part = (name: keyof typeof measureParts, text: string) =>
    `${measureParts[name][language]}=${spellList([text])}`;
  return [
    measureTerms[kind][language],
    part("log", log),
    ...(column === null ? [] : [part("column", column)]),
    ...(hit === null ? [] : [part("hit", spellCondition(hit, language))]),
    ...where.map((condition) => part("where", spellCondition(condition, language))),
  ].join("; ");
}

/** Reads what `spellMeasure` writes, in either language. @returns `null` for anything else. */
export function readMeasure(indicator: string, text: string): Measure | null {
  const [first = "", ...rest] = splitParts(text).map((part) => part.trim());
  const parts = rest.map((part) => {
    const mark = part.indexOf("=");
    return { name: termOf(measureParts, part.slice(0, mark)), text: unescape(part.slice(mark + 1).trim()) };
  });
  if (parts.some(({ name }) => name === null)) return null;
  const one = (name: keyof typeof measureParts) => parts.find((part) => part.name === name)?.text ?? null;
  const hit = one("hit");
  const read = measureSchema.safeParse({
    indicator,
    kind: termOf(measureTerms, first),
    log: one("log"),
    column: one("column"),
    hit: hit === null ? null : readCondition(hit),
    where: parts.filter(({ name }) => name === "where").map((part) => readCondition(part.text)),
  });
  // What cannot be read as a condition is no absent one.
  return read.success && (hit === null || read.data.hit !== null) ? read.data : null;
}

function spellCondition({ column, is, value }: Condition, language: Language): string {
  const operator = is === "contains" ? containsTerm[language] : is;
  const said = typeof value === "number" ? String(value) : quoteText(value);
  return `[${column.replace(/[\]\\]/g, "\\$&")}] ${operator} ${said}`;
}

function readCondition(text: string): Condition | null {
  const found = /^\[((?:\\.|[^\]\\])*)\]\s*(<=|>=|<>|=|包含|contains)\s*(.*)$/isu.exec(text);
  if (!found) return null;
  const [, column = "", operator = "", said = ""] = found;
  const is = operator === containsTerm.zh || /contains/i.test(operator) ? "contains" : (operator as Condition["is"]);
  const quoted = /^"(.*)"$/su.exec(said)?.[1];
  const number = Number(said);
  const value = quoted?.replaceAll('""', '"') ?? (said !== "" && Number.isFinite(number) ? number : said);
  return { column: unescape(column), is, value };
}

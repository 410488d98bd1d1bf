import type { Language } from "../../domain/language";
import { columns, items, sections, type Section, type TableSection } from "../../domain/scheme/vocabulary";

type Path = readonly PropertyKey[];

/** The section of a scheme's sheet that a field of the scheme stands in. */
const sectionOfField: Readonly<Record<string, Section>> = {
  indicators: "indicators",
  raters: "raters",
  totalLimits: "totalLimits",
  grades: "grades",
  gradeBoundary: "grades",
  totalDecimals: "grades",
  countRules: "countRules",
  countAll: "countRules",
  distribution: "distribution",
  scales: "tiers",
  rules: "rules",
  pay: "pay",
};

/** Fields that only hold others, and have no word on the sheet. */
const holders = new Set(["scheme", "scoring", "seats", "tiers", "factors"]);

/**
 * Where something stands in a scheme, in the words of its sheet.
 * @example describePath(["scheme", "indicators", 2, "scoring", "target"], "en") // "Indicators › item 3 › Target"
 */
export function describePath(path: Path, language: Language): string {
  const parts: string[] = [];
  let section: Section | null = null;
  path.forEach((segment, i) => {
    if (typeof segment === "number") return parts.push(itemWord(segment, language));
    const key = String(segment);
    const isLast = i === path.length - 1;
    if (section === null && key in sectionOfField) {
      section = sectionOfField[key] ?? null;
      return section && parts.push(sections[section][language]);
    }
    if (section === "pay" && key === "items") {
      section = "payItems";
      parts.pop();
    } else if (section === "indicators" && key === "levels") section = "levels";
    else {
      const word = wordOf(key, section ?? "info", language);
      return (word !== null || isLast || !holders.has(key)) && parts.push(word ?? `“${key}”`);
    }
    return parts.push(sections[section][language]);
  });
  return parts.join(" › ") || (language === "zh" ? "文件" : "the file");
}

function itemWord(index: number, language: Language): string {
  return language === "zh" ? `第 ${index + 1} 项` : `item ${index + 1}`;
}

function wordOf(key: string, section: Section, language: Language): string | null {
  const known: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    section in columns ? columns[section as TableSection] : items[section as keyof typeof items];
  return Object.hasOwn(known, key) ? (known[key]?.[language] ?? null) : null;
}

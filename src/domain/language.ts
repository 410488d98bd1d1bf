/** The languages that the add-in speaks. */
export type Language = "zh" | "en";

/** The same text in every language. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * The language for a locale tag: every Chinese locale reads Chinese, everyone else English.
 * @example languageOf("zh-CN") // "zh"
 * @example languageOf("de-DE") // "en"
 */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh" : "en";
}

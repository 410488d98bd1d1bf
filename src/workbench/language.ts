export type Language = "zh" | "en";

/** The language that the address asks for, or else the browser's. */
export function chooseLanguage(search: string, browserLanguage: string): Language {
  const asked = new URLSearchParams(search).get("displayLanguage") ?? browserLanguage;
  return asked.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The name under which Office knows the language. */
export function displayLanguage(language: Language): string {
  return language === "zh" ? "zh-CN" : "en-US";
}

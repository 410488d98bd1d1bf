import type { Language } from "../../domain/language";

const locales: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };

/** A number with at most `decimals` decimals. @example formatNumber(1234.5, "en") // "1,234.5" */
export function formatNumber(x: number, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(x);
}

/** An amount of money to the cent. The workbook does not say in which currency, so none is named. */
export function formatMoney(amount: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    amount,
  );
}

/** A fraction as a percentage. @example formatPercent(0.125, "en") // "12.5%" */
export function formatPercent(fraction: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 2 }).format(fraction);
}

/** A figure of an indicator in its unit: rates are kept as fractions and read as percentages. */
export function formatInUnit(x: number, unit: string | undefined, language: Language): string {
  if (unit === "%") return formatPercent(x, language);
  return unit === undefined ? formatNumber(x, language, 4) : `${formatNumber(x, language, 4)} ${unit}`;
}

/** Hours and minutes. */
export function formatTime(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { hour: "2-digit", minute: "2-digit", hour12: false }).format(date);
}

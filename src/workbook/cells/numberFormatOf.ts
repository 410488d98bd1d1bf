export const MONEY = "#,##0.00";

/**
 * The number format of figures in a unit. Excel knows no per mille, so that these are shown as a percentage.
 * @example numberFormatOf("%") // "0.0%"
 */
export function numberFormatOf(unit: string | undefined): string {
  if (unit === "%") return "0.0%";
  if (unit === "‰") return "0.00%";
  return unit !== undefined && /^(元|万元|CNY|RMB|¥|￥)$/i.test(unit) ? MONEY : "General";
}

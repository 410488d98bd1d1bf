import { same } from "../../../domain/decimal";
import type { Language } from "../../../domain/language";
import { formatMoney, formatNumber, formatPercent } from "../../ui/formatNumber";

/** A figure before and after, as far as there is one. */
interface Change {
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * How much a sum of money changes, with its sign and its share.
 * @returns "" where it is not known, and where nothing changes.
 * @example showMoneyChange({ before: 1000, after: 1050 }, "en") // "+50.00 (+5%)"
 */
export function showMoneyChange({ before, after }: Change, language: Language): string {
  if (before === null || after === null || same(before, after)) return "";
  const sign = after > before ? "+" : "−";
  const amount = `${sign}${formatMoney(Math.abs(after - before), language)}`;
  if (!(before > 0)) return amount;
  const share = Math.abs(after - before) / before;
  // Less than a hundredth of a per cent would read as none.
  return share < 0.00005 ? amount : `${amount} (${sign}${formatPercent(share, language)})`;
}

/** A number with its sign; "" for what is not known, and for 0. @example showSigned(-2.5, "en") // "−2.5" */
export function showSigned(x: number | null, language: Language, format = formatNumber): string {
  if (x === null || same(x, 0)) return "";
  return `${x > 0 ? "+" : "−"}${format(Math.abs(x), language)}`;
}

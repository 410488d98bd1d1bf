import { Fraction, hundred } from "./fraction";
import { Refusal } from "./refusal";

/** What a cell of actuals holds. */
export type Actual = string | number | boolean | null;

export function isBlank(actual: Actual): boolean {
  return actual === null || (typeof actual === "string" && actual.trim() === "");
}

/**
 * The number in a cell, `null` when it is blank. Text that means one number is that number: "95", " 95 ", "９５", "1,000",
 * "95%", "+95", "￥1000". Everything else is refused.
 */
export function readNumber(actual: Actual): Fraction | null {
  if (actual === null || isBlank(actual)) return null;
  if (typeof actual === "number") return Fraction.meant(actual);
  if (typeof actual === "boolean") throw new Refusal(`${actual} is no number`);
  const found = /^([+-]?)[¥$]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(actual.normalize("NFKC").trim());
  if (!found) throw new Refusal(`“${actual}” is no number`);
  const [, sign = "", whole = "", part = "", percent] = found;
  const number = Fraction.decimal(sign + whole.replaceAll(",", "") + part);
  return percent === "%" ? number.over(hundred) : number;
}

const yes = ["是", "达标", "通过", "yes", "y", "true", "pass"];
const no = ["否", "未达标", "不通过", "no", "n", "false", "fail"];

/** A yes or no counts 1 or 0; anything else is read as a number. */
export function readAnswer(actual: Actual): Fraction | null {
  const word = String(actual).trim().toLowerCase();
  if (yes.includes(word)) return Fraction.of(1n);
  if (no.includes(word)) return Fraction.of(0n);
  return readNumber(actual);
}

/** The text in a cell, `null` when it is blank. */
export function readLabel(actual: Actual): string | null {
  return actual === null || isBlank(actual) ? null : String(actual).trim();
}

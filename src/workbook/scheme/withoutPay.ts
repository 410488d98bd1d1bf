import type { SchemeOnSheet } from "./schemeOnSheet";

/** The scheme for who wants scores and grades alone: nothing of pay is asked for, computed or written. */
export function withoutPay(scheme: SchemeOnSheet): SchemeOnSheet {
  const { reading } = scheme;
  return { ...scheme, reading: { ...reading, scheme: { ...reading.scheme, pay: undefined } } };
}

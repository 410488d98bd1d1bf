import type { CarriedPay } from "../../domain/pay/payItems";
import { textKey } from "../../domain/sameText";

/** What the register says of earlier periods that is paid in this one. */
export interface CarriedOver {
  /** Of each row of the register; a person may have several. */
  readonly people: readonly CarriedPerson[];
  /** What sheets of results look it up by; `null` where nothing is looked up. */
  readonly references: CarriedReferences | null;
}

export interface CarriedPerson extends CarriedPay {
  readonly number: string;
  readonly name: string;
}

/** Structured references into the register. */
export interface CarriedReferences {
  readonly number: string;
  readonly name: string;
  readonly amount: string;
  /** The period that the difference is of, and why. */
  readonly reason: string;
  /** A product that is 1 for the rows that are meant and 0 for all others. */
  readonly rows: string;
}

/** Whether people are told apart by number: here, and wherever something is carried over. */
export function isCarriedByNumber({ people }: CarriedOver, hasNumber: boolean): boolean {
  return hasNumber && people.every(({ number }) => number !== "");
}

/** Finds what is carried over for a person: the sum, and the first and the last reason, as the formulas on the sheet do. */
export function carriedFinder(carried: CarriedOver, byNumber: boolean): (key: string) => CarriedPay {
  const byKey = new Map<string, CarriedPay[]>();
  for (const person of carried.people) {
    const key = textKey(byNumber ? person.number : person.name);
    byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return (key) => {
    const own = key === "" ? [] : (byKey.get(textKey(key)) ?? []);
    const [first = "", last = ""] = [own[0]?.reason, own.at(-1)?.reason];
    return {
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
      reason: first === last ? first : `${first}; ${last}`,
    };
  };
}

/**
 * The amounts of everyone in a column of numbers or names. Not by SUMIFS, to which 007 and 7 are one number
 * (https://exceljet.net/formula/count-numbers-with-leading-zeros).
 */
export function carriedAmounts(
  own: string,
  byNumber: boolean,
  { number, name, amount, rows }: CarriedReferences,
): string {
  const who = byNumber ? number : name;
  return `=LET(who,FILTER(${who}&"",${rows},""),more,FILTER(${amount},${rows},0),MMULT(--(${own}&""=TRANSPOSE(who)),more))`;
}

/** Why, for everyone in such a column. */
export function carriedReasons(
  own: string,
  byNumber: boolean,
  { number, name, reason, rows }: CarriedReferences,
): string {
  const who = byNumber ? number : name;
  const look = (last: string) => `XLOOKUP(${own}&"",who,why,""${last})`;
  return `=LET(who,FILTER(${who}&"",${rows},""),why,FILTER(${reason},${rows},""),first,${look("")},last,${look(",0,-1")},IF(first=last,first,first&"; "&last))`;
}

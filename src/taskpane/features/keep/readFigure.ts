import { numberIn } from "../../../domain/cell";

/** A weight that was typed; `null` for what is none. */
export function readWeight(text: string): number | null {
  const weight = numberIn(text);
  return weight !== null && weight >= 0 ? weight : null;
}

/** A share typed in per cent, from 0 to 1; `null` for what is none. @example readShare("20") // 0.2 */
export function readShare(text: string): number | null {
  const percent = numberIn(text.trim().replace(/[%％]$/, ""));
  return percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null;
}

/** A whole number from 1 to `most`; `null` for anything else. */
export function readWhole(text: string, most: number): number | null {
  const number = numberIn(text);
  return number !== null && Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

/** Days from Excel's day 0, 30 December 1899, to 1 January 1970. */
const EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** A moment as the number that Excel keeps for it, in the reader's own time, to the minute. */
export function serialTime(at: Date): number {
  const local = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes());
  return local / DAY_MS + EPOCH;
}

/** The moment of such a number, as text. @example showTime(serialTime(new Date(2026, 9, 5, 14, 30))) // "2026-10-05 14:30" */
export function showTime(serial: number): string {
  return new Date(Math.round((serial - EPOCH) * DAY_MS)).toISOString().slice(0, 16).replace("T", " ");
}

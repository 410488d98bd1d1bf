import { periodOf, type Period } from "../results/periodOf";

/**
 * A month as the register has it, from what people type.
 * @returns `null` when it is none.
 * @example readPeriod("2026年9月") // "2026-09"
 */
export function readPeriod(text: string): string | null {
  const period = periodOf(text.normalize("NFKC"));
  return period?.hasYear ? spellPeriod(period) : null;
}

/** @example spellPeriod({ month: 2026 * 12 + 9, hasYear: true }) // "2026-09" */
export function spellPeriod({ month }: Period): string {
  const year = Math.floor((month - 1) / 12);
  return `${year}-${String(month - year * 12).padStart(2, "0")}`;
}

/** The month of a date. */
export function monthOf(date: Date): Period {
  return { month: date.getFullYear() * 12 + date.getMonth() + 1, hasYear: true };
}

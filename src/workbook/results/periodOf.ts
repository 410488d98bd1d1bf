import type { Language } from "../../domain/language";

/** A month that a text names, as a count of months; without a year, of the months of any year. */
export interface Period {
  readonly month: number;
  readonly hasYear: boolean;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The month that the name of a sheet tells; `null` when it tells none.
 * @example periodOf("考核结果 S5 9月") // { month: 9, hasYear: false }
 * @example periodOf("2026-07") // { month: 24319, hasYear: true }
 * @example periodOf("考核结果 S5 月度汇总") // null
 */
export function periodOf(text: string): Period | null {
  const dated = /(20\d\d)\s*[-年./_]?\s*(0?[1-9]|1[0-2])(?!\d)/.exec(text);
  if (dated) return { month: Number(dated[1]) * 12 + Number(dated[2]), hasYear: true };
  // The 5 of "S5 月报" belongs to the id, as 月度 tells no month.
  const numbered = /(?:(?<!\d)(0?[1-9]|1[0-2])|(?<![\dA-Za-z])(0?[1-9]|1[0-2])\s+)月(?!度)/.exec(text);
  if (numbered) return { month: Number(numbered[1] ?? numbered[2]), hasYear: false };
  const named = monthNames.findIndex((name) => new RegExp(`\\b${name}`, "i").test(text));
  return named < 0 ? null : { month: named + 1, hasYear: false };
}

/** What a month is called on a sheet. @example nameMonth({ month: 9, hasYear: false }, "zh") // "9月" */
export function nameMonth({ month, hasYear }: Period, language: Language): string {
  const of = ((month - 1) % 12) + 1;
  if (hasYear) return `${Math.floor((month - 1) / 12)}-${String(of).padStart(2, "0")}`;
  if (language === "zh") return `${of}月`;
  return new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, of - 1, 1));
}

/** How many months one period lies after another; without years, the way round that is shorter. `null` where it cannot be told. */
export function monthsBetween(earlier: Period | null, later: Period | null): number | null {
  if (!earlier || !later || earlier.hasYear !== later.hasYear) return null;
  const distance = later.month - earlier.month;
  if (earlier.hasYear) return distance;
  const around = ((distance % 12) + 12) % 12;
  return around > 6 ? around - 12 : around;
}

/**
 * The month that a name tells, with a year: where the name has none, that of the month nearest to `near`.
 * @example datePeriod({ month: 12, hasYear: false }, { month: 2026 * 12 + 1, hasYear: true }) // 2025-12
 */
export function datePeriod(period: Period, near: Period): Period {
  if (period.hasYear || !near.hasYear) return period;
  const distance = (((period.month - near.month) % 12) + 12) % 12;
  return { month: near.month + (distance > 6 ? distance - 12 : distance), hasYear: true };
}

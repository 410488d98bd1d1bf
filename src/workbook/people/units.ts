/** Words for one unit each, in families whose units can be made into one another, with their sizes. */
const families: readonly (readonly (readonly [size: number, words: readonly string[]])[])[] = [
  [
    [1, ["s", "sec", "secs", "second", "seconds", "秒", "秒钟"]],
    [60, ["min", "mins", "minute", "minutes", "分钟"]],
    [3_600, ["h", "hr", "hrs", "hour", "hours", "小时"]],
    [86_400, ["d", "day", "days", "天"]],
  ],
  [
    [1, ["yuan", "rmb", "cny", "元"]],
    [1_000, ["千元", "thousand yuan"]],
    [10_000, ["万", "万元", "w"]],
  ],
  // Minutes and points both.
  [[1, ["分"]]],
  [[1, ["pt", "pts", "point", "points", "star", "stars", "星"]]],
  [[1, ["次", "件", "个", "单", "人", "通", "条", "times", "calls", "orders", "tickets"]]],
];

const TIME = 0;

/** What a unit is: its family and how many of the family's first it comes to. Two words for one unit are equal. */
export interface Unit {
  readonly family: number;
  readonly size: number;
}

/** How figures of one unit become those of another, as it stands in formulas. */
export const unitScales = ["×24", "×60", "×1000", "×3600", "×10000", "÷24", "÷60", "÷1000", "÷3600", "÷10000"] as const;
export type UnitScale = (typeof unitScales)[number];

/** The unit that a word stands for; `null` where it is none that is known. @example unitCalled("mins") // equal to unitCalled("分钟") */
export function unitCalled(word: string): Unit | null {
  for (const [family, units] of families.entries()) {
    const found = units.find(([, words]) => words.includes(word.trim().toLowerCase()));
    if (found) return { family, size: found[0] };
  }
  return null;
}

/** What stands in brackets at the end of a header, if it is a unit; else `""`. @example unitInHeader("响应时间（分钟）") // "分钟" */
export function unitInHeader(header: string): string {
  const word = /[(（[【]\s*([^()（）[\]【】]+?)\s*[)）\]】]\s*\*?\s*$/u.exec(header)?.[1] ?? "";
  return unitCalled(word) === null ? "" : word;
}

/**
 * How figures under a header become those of a unit; `null` where the two are alike or have nothing to do with each other.
 * @example scaleBetween("Response time (min)", "秒") // "×60"
 * @example scaleBetween("净销售额（万元）", "元") // "×10000"
 */
export function scaleBetween(header: string, unit: string | undefined): UnitScale | null {
  const to = unitCalled(unit ?? "");
  const word = unitInHeader(header);
  const from = unitCalled(word === "分" && to?.family === TIME ? "分钟" : word);
  return from === null || to === null || from.family !== to.family ? null : scaleOf(from.size / to.size);
}

/** How figures of the other units of its kind become those of a unit. @example scalesTo("元") // ["×1000", "×10000"] */
export function scalesTo(unit: string | undefined): UnitScale[] {
  const to = unitCalled(unit ?? "");
  return to === null ? [] : (families[to.family] ?? []).flatMap(([size]) => scaleOf(size / to.size) ?? []);
}

function scaleOf(times: number): UnitScale | null {
  const scale = times > 1 ? `×${times}` : `÷${1 / times}`;
  return unitScales.find((each) => each === scale) ?? null;
}

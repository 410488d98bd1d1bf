import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Member } from "./appraiseGroup";
import type { Dice } from "./Dice";
import { randomActual } from "./randomActual";
import type { Actual } from "./readActual";

/** What the columns of people hold: an actual or ratings for each indicator, personal targets, attendance. */
export function randomHeads(dice: Dice, { indicators, raters }: Scheme): string[] {
  const ofIndicators = indicators.flatMap(({ code, scoring }) => {
    const hasTarget = "target" in scoring && scoring.target !== undefined;
    if (raters.length > 0 && scoring.method !== "record" && dice.happens(0.3))
      return raters.flatMap(({ role }) => Array<string>(dice.whole(1, 3)).fill(`${code}@${role}`));
    return hasTarget && dice.happens(0.2) ? [code, `${code}@target`] : [code];
  });
  const attendance = dice.pick([["出勤率"], ["出勤天数", "应出勤天数"]]);
  return indicators.some(({ proration }) => proration === "attendance")
    ? [...ofIndicators, ...attendance]
    : ofIndicators;
}

/** One person's cells. */
export function randomMember(
  dice: Dice,
  scheme: Scheme,
  heads: readonly string[],
  departments: readonly string[],
): Member {
  return { group: dice.pick(departments), cells: heads.map((head) => randomCell(dice, scheme, head)) };
}

function randomCell(dice: Dice, { indicators }: Scheme, head: string): Actual {
  if (head === "出勤率") return dice.pick([1, 1, 0.9, 0.95, 0.5, dice.happens(0.1) ? null : 1]);
  if (head === "出勤天数") return dice.pick([22, 16.5, 21.45, 11, dice.happens(0.1) ? "" : 22]);
  if (head === "应出勤天数") return dice.happens(0.03) ? 0 : 22;
  const [code, part] = head.split("@");
  const scoring = indicators.find((indicator) => indicator.code === code)?.scoring;
  if (!scoring) return null;
  const actual = part === "target" ? null : randomActual(dice, scoring);
  // A rating of 1e15 drowns all others in a mean.
  if (part !== "target") return part !== undefined && Math.abs(Number(actual)) > 1e9 ? null : actual;
  const target = "target" in scoring ? (scoring.target ?? 0) : 0;
  return dice.pick([null, target, target * 1.1, target * 0.9, target + 1, dice.happens(0.1) ? -target : target]);
}

import type { Indicator } from "../../src/domain/scheme/scheme";
import type { Dice } from "./Dice";
import { labels } from "./randomScheme";
import type { Actual } from "./readActual";

type Scoring = Indicator["scoring"];

/** What a person's cell of an indicator may hold: ordinary results, and everything that has ever gone wrong. */
export function randomActual(dice: Dice, scoring: Scoring): Actual {
  if (dice.happens(0.08)) return dice.pick(["", null, "  "]);
  if (dice.happens(0.01)) return dice.pick(["95分", "1万", "-", "无", "n/a", "2024-01-05"]);
  if (scoring.method === "rating") return randomLabel(dice);
  if (scoring.method === "passFail" && dice.happens(0.2)) return dice.pick(["是", "否", true, false, "Yes", " no "]);
  if (dice.happens(0.003)) return dice.pick([true, false]);
  if (scoring.method === "record") return dice.pick([0, 1, 2, 3, 5, 7, 40, 0.1 + 0.2, 30.3, 2.5]);
  const x = randomNumber(dice, edgesOf(scoring));
  // Text of more than 15 digits is no number to a spreadsheet.
  return dice.happens(0.03) && Math.abs(x) < 1e11 ? asText(dice, x) : x;
}

/** A number as a keyboard or another program may have put it into a cell. */
function asText(dice: Dice, x: number): string {
  const digits = x.toFixed(3);
  return dice.pick([
    digits,
    ` ${digits} `,
    digits.replace(/[0-9.]/g, (c) => (c === "." ? "．" : String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
    Math.abs(x).toLocaleString("en-US", { maximumFractionDigits: 3 }),
    `${digits}%`,
    `+${Math.abs(x).toFixed(2)}`,
    `￥${Math.abs(x).toFixed(2)}`,
  ]);
}

function randomLabel(dice: Dice): Actual {
  if (dice.happens(0.02)) return dice.pick(["很好", 90, true]);
  const label = dice.pick(labels);
  return dice.happens(0.05) ? ` ${label} ` : label;
}

/** Figures of an indicator at which its score turns. */
function edgesOf(scoring: Scoring): number[] {
  const target = "target" in scoring ? (scoring.target ?? 0) : 0;
  const figures = [
    target,
    ...("baseline" in scoring ? [scoring.baseline ?? 0] : []),
    ...("challenge" in scoring ? [scoring.challenge ?? 0] : []),
    ...("step" in scoring ? [1, 2, 3, -3, 7].map((count) => target + count * scoring.step) : []),
    ...("levels" in scoring ? scoring.levels.flatMap(({ from, to }) => [from ?? 0, to ?? 0]) : []),
  ];
  if (scoring.method !== "closeness") return figures;
  const width = scoring.deviation === "relative" ? target : 1;
  return scoring.levels.flatMap(({ from }) => [target + (from ?? 0) * width, target - (from ?? 0) * width]);
}

function randomNumber(dice: Dice, edges: readonly number[]): number {
  const edge = Number(dice.pick(edges).toFixed(9));
  const widest = Math.max(1, ...edges.map(Math.abs));
  return dice.pick([
    () => edge,
    () => edge,
    // The same number by way of binary arithmetic.
    () => (Math.abs(edge) >= 0.1 ? edge + 0.1 - 0.1 : edge),
    () => (edge * 3) / 3,
    () => edge * (1 + Number.EPSILON),
    () => edge * (1 - Number.EPSILON),
    // Beside the edge, on purpose.
    () => Number((edge + 1e-6).toFixed(9)),
    () => Number((edge - 1e-6).toFixed(9)),
    () => Number((edge + 0.01).toFixed(9)),
    () => Number((edge - 0.01).toFixed(9)),
    () => dice.decimal(0, widest * 1.5, 4),
    () => dice.decimal(0, widest * 1.5, 2),
    () => dice.decimal(0, widest, 2),
    () => dice.share() * widest,
    () => dice.pick([0, 0, 1, 0.1 + 0.2, 1.4 + 0.4, -1, -0.5, -widest, 1e15, -1e15, 123456789.12]),
  ])();
}

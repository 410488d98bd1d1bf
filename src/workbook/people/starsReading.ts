import type { Cell } from "../../domain/cell";
import type { Indicator } from "../../domain/scheme/scheme";
import type { ColumnReading } from "./source";

/** Of five stars, 100 % or 100 points. */
export type StarsReading = Extract<ColumnReading, "shareOfFive" | "pointsOfFive">;

/** Fewer figures do not tell stars from a bad month. */
const FEWEST_FIGURES = 3;
/** People give stars generously; shares above 100 % in that column would lie lower. */
const LOWEST_MEDIAN = 2.5;

/**
 * Whether figures are stars of five where the scheme expects a share or points of a hundred: all lie from 1 to 5, which is far below
 * everything that the scheme scores. Only then is it asked; how stars become a share is for a person to say.
 * @returns how they would be read as what is expected; `null` where they are no stars, or stars are expected.
 */
export function starsReading(indicator: Indicator, cells: readonly Cell[]): StarsReading | null {
  const figures = cells.filter((cell): cell is number => typeof cell === "number").sort((a, b) => a - b);
  const [lowest = 0] = figures;
  const highest = figures.at(-1) ?? 0;
  const median = figures[Math.floor(figures.length / 2)] ?? 0;
  if (figures.length < FEWEST_FIGURES || lowest < 1 || highest > 5 || median < LOWEST_MEDIAN) return null;
  const expected = expectedFigures(indicator);
  const least = Math.min(...expected);
  const most = Math.max(...expected);
  if (expected.length === 0) return null;
  if (indicator.unit === "%") return least >= 0.3 && most <= 1 ? "shareOfFive" : null;
  const countsPoints = /^(分|points?|pts?|scores?)$/i.test(indicator.unit ?? "") || isRated(indicator);
  return countsPoints && least >= 20 && most >= 60 && most <= 100 ? "pointsOfFive" : null;
}

function isRated({ name, unit }: Indicator): boolean {
  return unit === undefined && /满意|评分|质检分|satisf|rating|score/i.test(name);
}

/** The figures at which a scheme scores an indicator. */
function expectedFigures({ scoring }: Indicator): number[] {
  const levels = "levels" in scoring ? scoring.levels.flatMap(({ from, to }) => [from, to]) : [];
  const marks = [
    ...("baseline" in scoring ? [scoring.baseline] : []),
    ...("target" in scoring ? [scoring.target] : []),
    ...("challenge" in scoring ? [scoring.challenge] : []),
  ];
  return [...levels, ...marks].filter((figure): figure is number => typeof figure === "number" && figure !== 0);
}

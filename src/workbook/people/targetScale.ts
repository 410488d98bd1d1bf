import { numberIn, type Cell } from "../../domain/cell";
import type { Indicator } from "../../domain/scheme/scheme";
import { scale, scalingOf } from "./scaledReadings";
import { scalesTo, type UnitScale } from "./units";

/** A target that is so many times the scheme's own, or less, is no such thing as that. */
const OTHER_UNIT = 10;
/** Of a kind, personal targets lie within so many times the scheme's own. */
const LIKE = 5;

/** Personal targets that may be in another unit than the indicator's, with the scheme's own target. */
export interface TargetScale {
  readonly reading: UnitScale;
  readonly usual: number;
}

/**
 * How personal targets may be in another unit than the indicator's where their header does not say so: all of them are far from the
 * scheme's own target, and near it once they are converted from one other unit of its kind. Asked about, as anybody may have such a target.
 * @example targetScale({ ...response, unit: "秒", scoring: { ...scoring, target: 40 } }, [0.5, 0.75, ""]) // { reading: "×60", usual: 40 }
 */
export function targetScale({ scoring, unit }: Indicator, cells: readonly Cell[]): TargetScale | null {
  const usual = "target" in scoring ? scoring.target : undefined;
  const figures = cells.flatMap((cell) => numberIn(cell) ?? []).filter((figure) => figure !== 0);
  if (typeof usual !== "number" || usual <= 0 || figures.length === 0) return null;
  const timesUsual = (figure: number) => (figure > 0 ? Math.max(figure / usual, usual / figure) : NaN);
  if (!figures.every((figure) => timesUsual(figure) >= OTHER_UNIT)) return null;
  const reading = scalesTo(unit).find((each) => {
    const scaling = scalingOf(each);
    return scaling !== null && figures.every((figure) => timesUsual(scale(scaling, figure)) <= LIKE);
  });
  return reading === undefined ? null : { reading, usual };
}

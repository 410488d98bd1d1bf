import type { ColumnReading } from "./source";
import { unitScales, type UnitScale } from "./units";

/** A reading by which each number is a multiple of what stands there. */
export type ScaledReading = "percent" | "shareOfFive" | "pointsOfFive" | UnitScale;

/** What a number is multiplied with (`*`), or divided by (`/`), as formulas have it. */
export interface Scaling {
  readonly sign: "*" | "/";
  readonly by: number;
}

const scalings: ReadonlyMap<ColumnReading, Scaling> = new Map<ScaledReading, Scaling>([
  ["percent", { sign: "/", by: 100 }],
  ["shareOfFive", { sign: "/", by: 5 }],
  ["pointsOfFive", { sign: "*", by: 20 }],
  ...unitScales.map(
    (scale) => [scale, { sign: scale.startsWith("×") ? "*" : "/", by: Number(scale.slice(1)) }] as const,
  ),
]);

/** How a reading scales numbers; `null` for one that does not. */
export function scalingOf(reading: ColumnReading): Scaling | null {
  return scalings.get(reading) ?? null;
}

/** The reading that a formula of `columnFormula` scales by; `null` where it does not scale. */
export function scaledReadingOf({ sign, by }: Scaling): ColumnReading | null {
  return [...scalings].find(([, each]) => each.sign === sign && each.by === by)?.[0] ?? null;
}

/** A number as a scaled reading has it. @example scale({ sign: "/", by: 100 }, 45) // 0.45 */
export function scale({ sign, by }: Scaling, number: number): number {
  return sign === "*" ? number * by : number / by;
}

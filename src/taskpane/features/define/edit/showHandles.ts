import type { CurveHandle } from "./curveHandles";
import type { ShownHandle } from "./CurvePointer";

interface Showing {
  readonly step: number;
  readonly scoreStep: number;
  readonly nameOf: (handle: CurveHandle) => string;
  readonly textOf: (x: number, y: number) => string;
}

/** Points that can be moved where they are now, each kept between those beside it: so that a curve never folds over. */
export function showHandles(
  handles: readonly CurveHandle[],
  positionOf: (handle: CurveHandle) => { readonly x: number; readonly score: number | null },
  at: (x: number) => number | null,
  { step, scoreStep, nameOf, textOf }: Showing,
): ShownHandle[] {
  return handles.map((handle, i) => {
    const { x, score } = positionOf(handle);
    const [before, after] = [handles[i - 1], handles[i + 1]];
    // Few measures know results of both signs, and 0 divides nothing.
    const least = handle.x > 0 ? step : -Infinity;
    const y = score ?? at(x) ?? 0;
    return {
      id: handle.id,
      name: nameOf(handle),
      x,
      y,
      hasScore: handle.score !== null,
      step,
      scoreStep,
      min: Math.max(least, before ? positionOf(before).x + step : -Infinity),
      max: after ? positionOf(after).x - step : Infinity,
      text: textOf(x, y),
    };
  });
}

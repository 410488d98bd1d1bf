import { same } from "../../../../domain/decimal";
import type { Scale } from "../../../../domain/pay/scale";
import type { Indicator } from "../../../../domain/scheme/scheme";
import type { Section } from "../../../../domain/scheme/vocabulary";
import type { FormCell, FormRow } from "../../../../workbook/scheme/sheetForm";
import { deviationUnit } from "./scoreCurve";

/** A cell that a point of a curve stands for, and where it is in the form. */
export interface HandleCell {
  readonly section: Section;
  readonly row: FormRow;
  readonly key: string;
  readonly cell: FormCell;
}

/** A point of a curve that can be moved: what it stands for on the sheet. */
export interface CurveHandle {
  readonly id: string;
  /** The field that it moves. */
  readonly key: "target" | "baseline" | "challenge" | "from";
  readonly x: number;
  /** Its points, where they can be moved; `null` where they follow from the method. */
  readonly score: number | null;
  /** The cells of its result: the bound, and the same bound where the row before repeats it. */
  readonly xCells: readonly HandleCell[];
  readonly scoreCell: HandleCell | null;
  /** What stands in a cell of `xCells` for a result. */
  readonly contentOf: (x: number) => number;
  /** What a content of the cell means as a result. */
  readonly resultOf: (content: number) => number;
}

const figures = ["baseline", "target", "challenge"] as const;

const asIs = (x: number): number => x;

/**
 * The points of an indicator's curve that can be moved, from left to right. What a formula computes stays where it is, and so do levels
 * that the sheet states otherwise than they were read.
 */
export function handlesOf(
  { scoring }: Pick<Indicator, "scoring">,
  row: FormRow,
  levels: readonly FormRow[],
): CurveHandle[] {
  const usesLevels = "levels" in scoring && scoring.levels.length > 0;
  const single = scoring.method === "linear" && usesLevels ? [] : figures;
  const own = single.flatMap((key): CurveHandle[] => {
    const stated = key in scoring ? (scoring as Readonly<Record<string, unknown>>)[key] : undefined;
    const cell = movable(row, "indicators", key);
    if (typeof stated !== "number" || cell === null || cell.cell.value !== stated) return [];
    return [{ id: key, key, x: stated, score: null, xCells: [cell], scoreCell: null, contentOf: asIs, resultOf: asIs }];
  });
  return [...own, ...levelHandles(scoring, levels)].sort((a, b) => a.x - b.x);
}

function levelHandles(scoring: Indicator["scoring"], rows: readonly FormRow[]): CurveHandle[] {
  if (scoring.method !== "linear" && scoring.method !== "steps" && scoring.method !== "closeness") return [];
  const isCloseness = scoring.method === "closeness";
  const [origin, unit] = isCloseness ? [scoring.target, deviationUnit(scoring)] : [0, 1];
  return rows.flatMap((row, i): CurveHandle[] => {
    const from = movable(row, "levels", "from");
    const score = movable(row, "levels", "score");
    if (from === null || unit === 0) return [];
    const bound = Number(from.cell.value);
    return [
      {
        id: `level ${row.row}`,
        key: "from",
        x: origin + bound * unit,
        score: score === null ? null : Number(score.cell.value),
        xCells: [from, ...sameBound(rows, i, "levels", bound)],
        scoreCell: score,
        contentOf: isCloseness ? (x) => tidy((x - origin) / unit) : asIs,
        resultOf: isCloseness ? (content) => origin + content * unit : asIs,
      },
    ];
  });
}

/** The points of a scale's curve that can be moved: where its tiers begin, but for the first. */
export function tierHandlesOf({ tiers }: Pick<Scale, "tiers">, rows: readonly FormRow[]): CurveHandle[] {
  const first = Math.min(...tiers.map(({ from }) => from));
  return rows
    .flatMap((row, i): CurveHandle[] => {
      const from = movable(row, "tiers", "from");
      const bound = Number(from?.cell.value);
      if (from === null || bound === first || !tiers.some((tier) => tier.from === bound)) return [];
      const xCells = [from, ...sameBound(rows, i, "tiers", bound)];
      const id = `tier ${row.row}`;
      return [{ id, key: "from", x: bound, score: null, xCells, scoreCell: null, contentOf: asIs, resultOf: asIs }];
    })
    .sort((a, b) => a.x - b.x);
}

/** Bands that state their upper end stay joined: what ends where this one begins goes with it. */
function sameBound(rows: readonly FormRow[], i: number, section: Section, bound: number): HandleCell[] {
  return rows.flatMap((row, j) => {
    const to = i === j ? null : movable(row, section, "to");
    return to !== null && same(Number(to.cell.value), bound) ? [to] : [];
  });
}

function movable(row: FormRow, section: Section, key: string): HandleCell | null {
  const cell = row.cells.get(key);
  return cell && !cell.isFormula && typeof cell.value === "number" ? { section, row, key, cell } : null;
}

/** The indicator with its points where they are moved to. */
export function moveIndicator<Of extends Pick<Indicator, "scoring">>(
  indicator: Of,
  handles: readonly CurveHandle[],
  positionOf: (handle: CurveHandle) => { readonly x: number; readonly score: number | null },
): Of {
  let { scoring } = indicator;
  for (const handle of handles) {
    const { x, score } = positionOf(handle);
    if (x === handle.x && score === handle.score) continue;
    const [first, ...repeats] = handle.xCells;
    const was = Number(first?.cell.value);
    const now = handle.contentOf(x);
    if (handle.key !== "from") scoring = { ...scoring, [handle.key]: now };
    else if ("levels" in scoring) {
      const levels = scoring.levels.map((level) => ({
        ...level,
        ...(repeats.length > 0 && level.to === was && { to: now }),
        ...(level.from === was && (handle.score === null || level.score === handle.score)
          ? { from: now, score: score ?? level.score }
          : {}),
      }));
      scoring = { ...scoring, levels };
    }
  }
  return { ...indicator, scoring };
}

/** The scale with its tiers beginning where they are moved to. */
export function moveTiers(
  scale: Scale,
  handles: readonly CurveHandle[],
  positionOf: (handle: CurveHandle) => { readonly x: number },
): Scale {
  const moved = new Map(handles.map((handle) => [handle.x, positionOf(handle).x]));
  const tiers = scale.tiers.map((tier) => ({
    ...tier,
    from: moved.get(tier.from) ?? tier.from,
    ...(typeof tier.to === "number" && { to: moved.get(tier.to) ?? tier.to }),
  }));
  return { ...scale, tiers };
}

/**
 * A step that reads well: 1, 2 or 5 times a power of ten, about a fiftieth of what is in sight.
 * @example niceStep(0.6) // 0.01
 */
export function niceStep(span: number): number {
  if (!(span > 0) || !Number.isFinite(span)) return 1;
  const power = 10 ** Math.floor(Math.log10(span / 50));
  const digit = [5, 2, 1].find((each) => each * power <= (span / 50) * 1.0000001) ?? 1;
  return tidy(digit * power);
}

/** The nearest multiple of a step. @example snap(0.4567, 0.01) // 0.46 */
export function snap(x: number, step: number): number {
  return tidy(Math.round(x / step) * step);
}

/** Without what binary fractions leave behind: 0.30000000000000004 is 0.3. */
function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

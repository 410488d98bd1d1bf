import type { Text } from "../language";
import { roundHalfUp } from "../decimal";
import { sameText } from "../sameText";
import type { Grade, Indicator, Scheme } from "../scheme/scheme";
import { withTarget } from "../scoring/withTarget";
import { weighedIndicators } from "../scheme/weights";
import { showFigure } from "../compare/showValue";
import type { SearchRange } from "./seekGoal";

/** A figure of a scheme that can be moved to reach a goal. */
export type Lever =
  | { readonly kind: "rate"; readonly scale: number; readonly tier: number }
  | { readonly kind: "target"; readonly code: string }
  /** The weights of the others follow in proportion. */
  | { readonly kind: "weight"; readonly code: string }
  | { readonly kind: "grade"; readonly label: string };

/** A lever with what it stands at, and sensible bounds to move it within. */
export interface LeverRange extends SearchRange {
  readonly lever: Lever;
  /** What it is called: "提成 40,000 起 提成比例". */
  readonly name: Text;
  readonly current: number;
  /** "%" for what is read as a percentage. */
  readonly unit: string | undefined;
}

const words = {
  rate: { zh: "提成比例", en: "rate" },
  target: { zh: "目标值", en: "target" },
  weight: { zh: "权重", en: "weight" },
  grade: { zh: "起始分", en: "boundary" },
};

/** The levers that a scheme has: rates of tiers, targets, weights, and boundaries of grades. */
export function listLevers(scheme: Scheme): LeverRange[] {
  return [...rates(scheme), ...targets(scheme), ...weights(scheme), ...boundaries(scheme)];
}

function rates({ scales }: Scheme): LeverRange[] {
  return scales.flatMap(({ scale, tiers, tierBy }, i) =>
    tiers.map(({ from, rate }, j): LeverRange => {
      const start = showFigure(from, tierBy === "attainment" ? "%" : undefined);
      return {
        lever: { kind: "rate", scale: i, tier: j },
        name: {
          zh: ["提成", scale, `${start} 起`, words.rate.zh].filter((part) => part !== "").join(" "),
          en: ["Commission", scale, `from ${start}:`, words.rate.en].filter((part) => part !== "").join(" "),
        },
        current: rate,
        low: 0,
        high: Math.max(0.05, roundHalfUp(rate * 2, 3)),
        step: 0.001,
        unit: "%",
      };
    }),
  );
}

function targets({ indicators }: Scheme): LeverRange[] {
  return indicators.flatMap(({ code, name, unit, scoring }): LeverRange[] => {
    if (!("target" in scoring) || scoring.target === undefined) return [];
    if (scoring.method === "linear" && scoring.levels.length > 0) return [];
    const { target } = scoring;
    const baseline = "baseline" in scoring ? scoring.baseline : undefined;
    const step = stepFor(target);
    const [low, high] = target === 0 ? [0, 10 * step] : [target / 2, target * 1.5].sort((a, b) => a - b);
    const digits = 10;
    return [
      {
        lever: { kind: "target", code },
        name: named(name, words.target),
        current: target,
        // Beyond its baseline a target would turn the direction round.
        low: roundHalfUp(
          baseline !== undefined && baseline < target ? Math.max(low ?? 0, baseline + step) : (low ?? 0),
          digits,
        ),
        high: roundHalfUp(
          baseline !== undefined && baseline > target ? Math.min(high ?? 0, baseline - step) : (high ?? 0),
          digits,
        ),
        step,
        unit,
      },
    ];
  });
}

/** A round step of about a twentieth to a two-hundredth of a figure. */
function stepFor(figure: number): number {
  return figure === 0 ? 1 : roundHalfUp(10 ** Math.floor(Math.log10(Math.abs(figure) / 20)), 10);
}

function weights(scheme: Scheme): LeverRange[] {
  const weighed = weighedIndicators(scheme);
  const total = sumOf(weighed);
  return weighed.flatMap(({ code, name, weight }): LeverRange[] =>
    total - weight <= 0
      ? []
      : [
          {
            lever: { kind: "weight", code },
            name: named(name, words.weight),
            current: weight,
            low: 0,
            high: roundHalfUp(total, 4),
            step: 0.01,
            unit: "%",
          },
        ],
  );
}

function boundaries({ grades }: Scheme): LeverRange[] {
  const rising = [...grades].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return rising.flatMap(({ label, from }, i): LeverRange[] => {
    if (from === null) return [];
    const [below, above] = [rising[i - 1]?.from, rising[i + 1]?.from];
    return [
      {
        lever: { kind: "grade", label },
        name: named(label, words.grade),
        current: from,
        // Grades keep their order.
        low: typeof below === "number" ? below + 1 : Math.min(0, from),
        high: typeof above === "number" ? above - 1 : Math.max(100, from),
        step: 1,
        unit: undefined,
      },
    ];
  });
}

function named(name: string, word: Text): Text {
  return { zh: `${name} ${word.zh}`, en: `${name}: ${word.en}` };
}

/**
 * The scheme with a figure moved. The other weights keep their proportions and the sum, each to a hundredth of a per cent.
 * @throws Failure `value` for a target on the other side of its baseline.
 */
export function moveLever(scheme: Scheme, lever: Lever, value: number): Scheme {
  switch (lever.kind) {
    case "rate":
      return {
        ...scheme,
        scales: scheme.scales.map((scale, i) =>
          i !== lever.scale
            ? scale
            : { ...scale, tiers: scale.tiers.map((tier, j) => (j === lever.tier ? { ...tier, rate: value } : tier)) },
        ),
      };
    case "target":
      return {
        ...scheme,
        indicators: scheme.indicators.map((indicator) =>
          sameText(indicator.code, lever.code)
            ? { ...indicator, scoring: withTarget(indicator.scoring, value) }
            : indicator,
        ),
      };
    case "weight":
      return { ...scheme, indicators: moveWeight(scheme, lever.code, value) };
    case "grade":
      return { ...scheme, grades: moveBoundary(scheme.grades, lever.label, value) };
  }
}

/** Where the grade below states its upper end, that goes along. */
function moveBoundary(grades: readonly Grade[], label: string, value: number): Grade[] {
  const moved = grades.find((grade) => sameText(grade.label, label));
  const start = moved?.from ?? null;
  const below = grades
    .filter(({ from }) => start !== null && (from ?? -Infinity) < start)
    .reduce<Grade | null>(
      (last, each) => (last && (last.from ?? -Infinity) > (each.from ?? -Infinity) ? last : each),
      null,
    );
  return grades.map((grade) => {
    if (grade === moved) return { ...grade, from: value };
    if (grade !== below || start === null || typeof grade.to !== "number") return grade;
    return { ...grade, to: roundHalfUp(grade.to + value - start, 10) };
  });
}

/** Weights are kept to a hundredth of a per cent. */
const PARTS = 10_000;

function moveWeight(scheme: Scheme, code: string, value: number): Indicator[] {
  const weighed = weighedIndicators(scheme);
  const others = weighed.filter((each) => !sameText(each.code, code));
  const left = sumOf(weighed) - value;
  const exact = others.map(({ weight }) => (weight / sumOf(others)) * left * PARTS);
  const whole = exact.map((parts) => Math.floor(roundHalfUp(parts, 6)));
  let over = Math.round(left * PARTS) - whole.reduce((sum, parts) => sum + parts, 0);
  // What rounding leaves over goes to the largest remainders.
  const byRemainder = exact.map((parts, i) => ({ i, remainder: parts - (whole[i] ?? 0) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const weights = new Map(others.map((each, i) => [each, (whole[i] ?? 0) / PARTS]));
  for (const { i } of byRemainder) {
    const other = others[i];
    if (over <= 0 || other === undefined) break;
    weights.set(other, roundHalfUp((weights.get(other) ?? 0) + 1 / PARTS, 4));
    over--;
  }
  return scheme.indicators.map((each) =>
    weighed.includes(each) ? { ...each, weight: weights.get(each) ?? value } : each,
  );
}

function sumOf(indicators: readonly Pick<Indicator, "weight">[]): number {
  return indicators.reduce((sum, { weight }) => sum + weight, 0);
}

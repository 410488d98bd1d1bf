import type { Failure } from "../../../domain/failure";
import { attempt } from "../../../domain/outcome";
import type { Indicator, Scheme } from "../../../domain/scheme/scheme";
import { criticWeights } from "../../../domain/weights/critic";
import { entropyWeights } from "../../../domain/weights/entropy";
import type { AppraisedSource } from "../../../workbook/results/appraiseSource";
import { scoreMatrix, type ScoreMatrix } from "../../../workbook/results/scoreMatrix";
import { weightUnit } from "../../../workbook/weights/planWeightCells";

/** A way to find weights. */
export type Method = "ahp" | "entropy" | "critic" | "direct";

/** In the order in which they stand side by side. */
export const methods = ["ahp", "entropy", "critic", "direct"] as const satisfies readonly Method[];

/** The weights that a method comes to, one for each indicator; they add up to 1. */
export type Proposals = ReadonlyMap<Method, readonly number[]>;

/** Data that tell fewer people apart than this say nothing about weights. */
export const FEWEST_PEOPLE = 3;

/** What people's data say about weights, or why they do not. */
export interface DataWeights {
  readonly matrix: ScoreMatrix;
  readonly people: number;
  readonly refusal: "missing" | "tooFew" | "alike" | null;
  readonly weights: Readonly<Record<"entropy" | "critic", readonly number[] | Failure>> | null;
}

/** Weights by entropy and by CRITIC, from the scores of those who have one on every indicator. */
export function weighByData(appraised: AppraisedSource, indicators: readonly Indicator[]): DataWeights {
  const matrix = scoreMatrix(appraised, indicators);
  const { scores, missing, alike } = matrix;
  const refusal =
    missing.length > 0 ? "missing" : scores.length < FEWEST_PEOPLE ? "tooFew" : alike.length > 0 ? "alike" : null;
  const weights =
    refusal === null
      ? { entropy: attempt(() => entropyWeights(scores)), critic: attempt(() => criticWeights(scores)) }
      : null;
  return { matrix, people: appraised.people.length, refusal, weights };
}

/** What the indicators weigh now, as fractions. */
export function currentWeights(scheme: Pick<Scheme, "indicators">, indicators: readonly Indicator[]): number[] {
  const unit = weightUnit(scheme);
  return indicators.map(({ weight }) => weight / unit);
}

/** Per cents that were typed; `null` for what is none. */
export function readPercent(text: string): number | null {
  const percent = Number(text.replace(/[%％]\s*$/, ""));
  return text.trim() !== "" && percent >= 0 && percent <= 100 ? percent : null;
}

/** Typed per cents as weights; `null` while one cannot be read, or all are 0. */
export function typedWeights(texts: readonly string[]): readonly number[] | null {
  const percents = texts.map(readPercent);
  if (!percents.every((percent): percent is number => percent !== null)) return null;
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return sum > 0 ? percents.map((percent) => percent / sum) : null;
}

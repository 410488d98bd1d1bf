import { Fraction, mean, one, sum, zero } from "./fraction";
import { Refusal, result, type Result } from "./refusal";

/** A spread below this part of the scale is none. */
const noSpread = Fraction.of(1n, 1_000_000_000n);

/**
 * Scores made comparable across groups: z = (x − μ)/σ of the group; M + z·S of everyone; T = 50 + 10 z; or the score ÷
 * (mean of the group ÷ mean of everyone).
 */
export function normalized(
  scores: readonly (Fraction | null)[],
  groups: readonly string[],
  method: "z" | "rescale" | "t" | "ratio",
): Result<Fraction>[] {
  const given = scores.filter((score) => score !== null);
  return scores.map((score, i) => {
    if (score === null) return null;
    const group = scores.filter((other, j): other is Fraction => other !== null && groups[j] === groups[i]);
    if (method === "ratio") return result(() => score.over(mean(group).over(mean(given))));
    const z = isSpread(group) ? score.minus(mean(group)).over(deviation(group)) : zero;
    return {
      z: () => z,
      rescale: () => mean(given).plus(z.times(deviation(given))),
      t: () => Fraction.of(50n).plus(z.times(Fraction.of(10n))),
    }[method]();
  });
}

function isSpread(scores: readonly Fraction[]): boolean {
  const scale = scores.reduce((largest, score) => (score.size().isAbove(largest) ? score.size() : largest), one);
  return !deviation(scores).isBelow(noSpread.times(scale));
}

/** Standard deviation of a whole group, not of a sample. */
function deviation(scores: readonly Fraction[]): Fraction {
  const middle = mean(scores);
  return mean(scores.map((score) => score.minus(middle).times(score.minus(middle)))).root();
}

/**
 * Seats of each grade: the whole part of share · people, and what remains to the largest remainders, the better grade
 * first.
 */
export function seats(people: number, shares: readonly Fraction[]): number[] {
  if (!sum(shares).equals(one)) throw new Refusal("shares add up to 1");
  const exactSeats = shares.map((share) => share.times(Fraction.of(BigInt(people))));
  const remainders = exactSeats.map((exact, i) => ({ i, remainder: exact.minus(Fraction.of(exact.floor())) }));
  const given = exactSeats.map((exact) => Number(exact.floor()));
  const left = people - given.reduce((total, count) => total + count, 0);
  remainders.sort((a, b) => b.remainder.compare(a.remainder) || a.i - b.i);
  return given.map((count, i) => count + (remainders.slice(0, left).some((chosen) => chosen.i === i) ? 1 : 0));
}

/** Grades by seats within each group, best scores first; equal ones in the order in which they stand. */
export function seated(
  scores: readonly (Fraction | null)[],
  groups: readonly string[],
  quotas: readonly { readonly label: string; readonly share: Fraction }[],
): (string | null)[] {
  const grades: (string | null)[] = scores.map(() => null);
  for (const group of new Set(groups)) {
    const places = scores
      .flatMap((score, i) => (score !== null && groups[i] === group ? [{ score, i }] : []))
      .sort((a, b) => b.score.compare(a.score) || a.i - b.i);
    const counts = seats(
      places.length,
      quotas.map(({ share }) => share),
    );
    const labels = quotas.flatMap(({ label }, i) => Array<string>(counts[i] ?? 0).fill(label));
    places.forEach(({ i }, place) => (grades[i] = labels[place] ?? null));
  }
  return grades;
}

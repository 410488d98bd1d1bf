const modulus = 2_147_483_647;
const multiplier = 16_807;

/**
 * Numbers between 0 and 1 that look random and are the same for the same seed: the minimal standard generator of Park and Miller
 * (Communications of the ACM 31 (1988), 1192–1201), x ← 16807·x mod 2³¹ − 1. Good for resampling, and for nothing that must not be guessed.
 * @param seed a whole number from 1 to 2³¹ − 2.
 */
export function randomNumbers(seed: number): () => number {
  let x = seed;
  return () => {
    x = (multiplier * x) % modulus;
    return x / modulus;
  };
}

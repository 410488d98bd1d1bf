import * as fc from "fast-check";
import { roundDecimal, roundHalfUp } from "../../src/domain/decimal";

/** Half up by magnitude of the decimal that fifteen digits give, in whole numbers without a limit. */
function halfUpByText(x: number, digits: number): number {
  const [mantissa = "", exponent = "0"] = Math.abs(x).toExponential(14).split("e");
  const whole = BigInt(mantissa.replace(".", ""));
  // x = whole · 10 ** (exponent − 14)
  const shift = Number(exponent) - 14 + digits;
  const rounded =
    shift >= 0 ? whole * 10n ** BigInt(shift) : (whole * 2n + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift));
  return Math.sign(x) * Number(`${rounded}e${-digits}`);
}

it("rounds the decimal that was meant, whatever the number", () => {
  const numbers = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 })).map(([k, d]) => k / 10 ** d),
    // A tie, stored a little below or above.
    fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 4 })).map(([k, d]) => (k + 0.5) / 10 ** d),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 6 }), (x, digits) => {
      expect(roundHalfUp(x, digits) + 0).toBe(halfUpByText(x, digits) + 0);
    }),
    { numRuns: 2_000 },
  );
});

it("leaves what has no more decimals than that, whichever way it rounds", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (k, digits) => {
      const x = k / 10 ** digits;
      for (const round of [Math.round, Math.ceil, Math.floor]) expect(roundDecimal(x, digits, round) + 0).toBe(x + 0);
    }),
  );
});

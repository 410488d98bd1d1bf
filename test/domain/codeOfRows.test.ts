import * as fc from "fast-check";
import { codeOfRows } from "../../src/domain/codeOfRows";
import { Failure } from "../../src/domain/failure";

/** 32-bit FNV-1a over the bytes of ASCII texts, as its authors give it: offset basis 2166136261, prime 16777619. */
function fnv(text: string): bigint {
  let hash = 2166136261n;
  for (const byte of Buffer.from(text, "ascii")) hash = ((hash ^ BigInt(byte)) * 16777619n) % 2n ** 32n;
  return hash;
}

it("is the sum of the fingerprints of the rows, as eight hexadecimal digits", () => {
  const sum = (fnv('["a",1]') + fnv("[null,2.5]")) % 2n ** 32n;
  const rows = [
    ["a", 1],
    ["", 2.5],
  ];
  expect(codeOfRows(rows)).toBe(sum.toString(16).padStart(8, "0"));
});

it("counts numbers to 12 digits, however they are written", () => {
  const twelveDigits = (x: number) => Number(x.toPrecision(12));
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    // Near what has six decimals, and around the size up to which that is looked at.
    fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 1e-13, 1e-9)).map(([k, off]) => k / 1e6 + off),
    fc.constantFrom(-0, 1e6, 999_999.999999, 999_999.9999995, 1e12, 1e21, 0.1 + 0.2),
  );
  fc.assert(
    fc.property(numbers, (x) => {
      const expected = fnv(JSON.stringify([twelveDigits(x)])).toString(16);
      expect(codeOfRows([[x]])).toBe(expected.padStart(8, "0"));
    }),
    { numRuns: 1_000 },
  );
});

it("stays when rows are sorted, when blanks have another form, and when a file rounds the last digits", () => {
  const rows = [
    ["CS002", 0.1 + 0.2, null],
    ["CS003", 45, new Failure("divideByZero", { code: "targetZero", facts: {} })],
  ];
  const code = codeOfRows(rows);
  expect(codeOfRows([...rows].reverse())).toBe(code);
  expect(codeOfRows(rows.map((row) => row.map((cell) => (cell === null ? "" : cell))))).toBe(code);
  expect(codeOfRows(rows.map((row) => row.map((cell) => (cell === 0.1 + 0.2 ? 0.3 : cell))))).toBe(code);
});

it("changes when a figure changes, and when two people swap a figure", () => {
  const code = codeOfRows([
    ["CS002", 4],
    ["CS003", 5],
  ]);
  const others = [
    [
      ["CS002", 4],
      ["CS003", 5.01],
    ],
    [
      ["CS002", 5],
      ["CS003", 4],
    ],
  ];
  expect(others.map(codeOfRows)).not.toContain(code);
});

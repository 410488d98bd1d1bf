import { fewestToTell, wilsonInterval } from "../../src/domain/survey/wilsonInterval";

describe("wilsonInterval", () => {
  // The case of the methods: 9 of 10.
  it("is 59.6 % to 98.2 % for 9 of 10", () => {
    const [low, high] = wilsonInterval(9, 10) ?? [0, 0];
    expect(low).toBeCloseTo(0.596, 3);
    expect(high).toBeCloseTo(0.982, 3);
  });

  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is as published for %d of %d", (hits, count, low, high) => {
    const interval = wilsonInterval(hits, count) ?? [NaN, NaN];
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("is none without answers", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe("fewestToTell", () => {
  /* 90 % of 33: (0.9 + 3.8416/66) / (1 + 3.8416/33) − 1.96/1.11641·√(0.09/33 + 3.8416/4356) = 0.85829 − 0.10547 = 0.75282;
     of 32 it is 0.74996. */
  it("needs 33 answers to tell 90 % from 75 %", () => {
    expect(fewestToTell(0.9, 0.75)).toBe(33);
  });
});

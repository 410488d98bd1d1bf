import { normalizeWeights } from "../../src/domain/normalizeWeights";

test("S16's 35/25/15/10 of 85 become 41.18/29.41/17.65/11.76 of 100", () => {
  // 35 ÷ 85 = .411765, .294118, .176471, .117647: floors leave two hundredths, for .647 and .706
  expect(normalizeWeights([0.35, 0.25, 0.15, 0.1])).toEqual([0.4118, 0.2941, 0.1765, 0.1176]);
});

test("thirds add up all the same", () => {
  expect(normalizeWeights([1, 1, 1])).toEqual([0.3334, 0.3333, 0.3333]);
});

test("weights of 0 have no proportion", () => {
  expect(() => normalizeWeights([0, 0])).toThrow("the weights add up to 0");
});

import { ahpWeights, consistencyRatio, readJudgements } from "../../src/domain/weights/ahp";
import { criticWeights } from "../../src/domain/weights/critic";
import { entropyWeights } from "../../src/domain/weights/entropy";
import { S19 } from "../../src/templates/catalogue/satisfactionTool";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";

const { indicators } = schemeOf(S19, "zh");
const appraisals = appraiseExample(S19, "zh");

/** The judgements that stand on a sheet of the template. */
function judgementsOn(sheet: string): number[][] {
  const form = S19.forms?.find((each) => each.sheet.zh === sheet);
  return (form?.rows ?? []).map((row) => Object.values(row).filter((judgement) => typeof judgement === "number"));
}

test("seven levels in order, an equal step of 15 apart", () => {
  const { scoring } = indicators[0] ?? {};
  const levels = scoring?.method === "rating" ? scoring.levels : [];
  expect(levels.map(({ label, score }) => [label, score])).toEqual([
    ["很满意", 100],
    ["满意", 85],
    ["较满意", 70],
    ["一般", 55],
    ["不太满意", 40],
    ["不满意", 25],
    ["很不满意", 10],
  ]);
});

/*
 * By hand. A matrix of order 3 has its principal eigenvector in the geometric means of its rows. Families [[1, 2, 3],
 * [1/2, 1, 2], [1/3, 1/2, 1]]: 6^⅓ : 1 : (1/6)^⅓ = 1.817121 : 1 : 0.550321, sum 3.367442, so .539615 .296961 .163424.
 * Within the families the judgements are consistent: service 2 : 1 : 1, product 2 : 1, price and brand 3 : 1.
 */
const sum = Math.cbrt(6) + 1 + Math.cbrt(1 / 6);
const [service, product, worth] = [Math.cbrt(6) / sum, 1 / sum, Math.cbrt(1 / 6) / sum] as const;

test("the weights are those of the judgements, by the closed form", () => {
  expect(service).toBeCloseTo(0.539615, 6);
  expect(product).toBeCloseTo(0.296961, 6);
  expect(worth).toBeCloseTo(0.163424, 6);
  const expected = {
    SOLVE: service / 2,
    EXPERT: service / 4,
    PROMPT: service / 4,
    QUALITY: (product * 2) / 3,
    DELIVERY: product / 3,
    PRICE: (worth * 3) / 4,
    BRAND: worth / 4,
  };
  expect(indicators.map(({ code }) => code)).toEqual(Object.keys(expected));
  Object.values(expected).forEach((weight, i) => expect(indicators[i]?.weight).toBeCloseTo(weight, 12));
});

test("what stands on the sheets of judgements gives these weights", () => {
  const weigh = (sheet: string) => ahpWeights(readJudgements(judgementsOn(sheet)), "eigenvector");
  const families = weigh("权重判断-类别");
  const within = ["权重判断-服务", "权重判断-产品", "权重判断-价格与品牌"].map(weigh);
  expect(within.flatMap((shares, family) => shares.map((share) => share * (families[family] ?? NaN)))).toEqual(
    indicators.map(({ weight }) => weight),
  );
});

test("the judgements are consistent enough", () => {
  // λ = 1 + a + 1/a with a = (2 × 2 ÷ 3)^⅓ = 1.100642: 3.009203; CI = .004601; ÷ .52 = .00885
  expect(consistencyRatio(judgementsOn("权重判断-类别"), "saaty", "eigenvector")).toBeCloseTo(0.00885, 5);
  for (const sheet of ["权重判断-服务", "权重判断-产品", "权重判断-价格与品牌"])
    expect(consistencyRatio(judgementsOn(sheet), "saaty", "eigenvector")).toBeCloseTo(0, 12);
});

test("indicators of one level stand in the order of their weights", () => {
  for (const family of new Set(indicators.map(({ group }) => group))) {
    const weights = indicators.filter(({ group }) => group === family).map(({ weight }) => weight);
    // Equal weights differ by the last binary digit.
    expect(weights.slice(1).filter((weight, i) => weight > (weights[i] ?? 0) + 1e-12)).toEqual([]);
  }
  expect([...new Set(indicators.map(({ group }) => group))]).toEqual(["客户服务", "产品", "价格与品牌"]);
});

test("the excellent one", () => {
  expect(appraisals[0]).toEqual({
    scores: [100, 100, 85, 100, 100, 85, 100],
    // service (200 + 100 + 85) ÷ 4 = 96.25, product 100, worth (3 × 85 + 100) ÷ 4 = 88.75:
    // (1.817121 × 96.25 + 100 + 0.550321 × 88.75) ÷ 3.367442 = 323.738864 ÷ 3.367442 = 96.1379
    total: 96.14,
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(appraisals[1]).toEqual({
    scores: [85, 70, 70, 85, 55, 70, 85],
    // service 77.5, product (2 × 85 + 55) ÷ 3 = 75, worth 73.75: (140.826846 + 75 + 40.586189) ÷ 3.367442 = 76.1448
    total: 76.14,
    grade: "一般",
  });
});

test("the poor one", () => {
  expect(appraisals[2]).toEqual({
    scores: [40, 55, 25, 55, 40, 25, 10],
    // service 40, product 50, worth (75 + 10) ÷ 4 = 21.25: (72.684824 + 50 + 11.694326) ÷ 3.367442 = 39.9054
    total: 39.91,
    grade: "差",
  });
});

test("one whom nobody asked about the price: the other indicators share its weight", () => {
  expect(appraisals[3]).toEqual({
    scores: [70, 85, 85, 100, 70, null, 55],
    // (1.817121 × 77.5 + 90 + 0.550321 × 55 ÷ 4) ÷ (3.367442 − 0.550321 × 3 ÷ 4) = 238.393763 ÷ 2.954701 = 80.6829
    total: 80.68,
    grade: "一般",
  });
});

describe("objective weights from the three who have every score", () => {
  const data = appraisals.slice(0, 3).map(({ scores }) => scores.map(Number));
  const decimals = (weights: readonly number[]) => weights.map((weight) => weight.toFixed(4));

  /*
   * By hand: for SOLVE p = 100, 85, 40 of 225; −Σ p ln p = .36041 + .36775 + .30706 = 1.03523; ÷ ln 3 = .94230, so 1 − e =
   * .05770. The others: 70 of 225 … .02783; 85, 70, 25 of 180 .09360 (twice); .02602; .06754; 100, 85, 10 of 195 .22015.
   * Sum .58645.
   */
  test("entropy: what people differ on most, the reputation, weighs most", () => {
    expect(decimals(entropyWeights(data))).toEqual([
      "0.0984",
      "0.0475",
      "0.1596",
      "0.0444",
      "0.1152",
      "0.1596",
      "0.3754",
    ]);
  });

  /*
   * By hand: scaled to 0–1 the columns are (1, m, 0) with m = ¾, ⅓, ¾, ⅔, ¼, ¾, ⅚, so σ² = (1 + m²)/3 − ((1 + m)/3)²:
   * .42492 .41574 .42492 .41574 .42492 .42492 .43744; σ · Σ(1 − r): .11501 .23027 .11501 .08666 .33042 .11501 .16679, sum 1.15917.
   */
  test("CRITIC: what goes least with the rest, the delivery, weighs most", () => {
    expect(decimals(criticWeights(data))).toEqual([
      "0.0992",
      "0.1986",
      "0.0992",
      "0.0748",
      "0.2850",
      "0.0992",
      "0.1439",
    ]);
  });
});

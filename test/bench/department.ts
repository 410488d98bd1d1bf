import type { Cell } from "../../src/domain/cell";
import { scheme, type Scheme } from "../../src/domain/scheme/scheme";

/** Ten indicators of ten methods, with total and grade. */
export const mixedScheme: Scheme = scheme.parse({
  id: "BENCH",
  title: "Ten methods",
  version: "1",
  indicators: [
    { code: "RATIO", name: "Ratio", weight: 0.1, scoring: { method: "ratio", target: 80, cap: 120 } },
    {
      code: "INVERSE",
      name: "Inverse ratio",
      weight: 0.1,
      scoring: { method: "ratio", better: "lower", target: 40, cap: 120 },
    },
    {
      code: "LINEAR",
      name: "Linear",
      weight: 0.1,
      scoring: { method: "linear", baseline: 60, target: 80, challenge: 95 },
    },
    {
      code: "STEPS",
      name: "Steps",
      weight: 0.1,
      scoring: {
        method: "steps",
        levels: [
          { from: 0, score: 40 },
          { from: 50, score: 70 },
          { from: 75, score: 85 },
          { from: 90, score: 100 },
        ],
      },
    },
    { code: "PASS", name: "Pass or fail", weight: 0.1, scoring: { method: "passFail", target: 60 } },
    {
      code: "DEDUCT",
      name: "Deduction",
      weight: 0.1,
      scoring: { method: "deduction", target: 90, step: 5, points: 4 },
    },
    {
      code: "ADD",
      name: "Addition",
      weight: 0.1,
      scoring: { method: "addition", full: 80, target: 70, step: 10, points: 5, pointsOff: 5, cap: 100 },
    },
    {
      code: "CLOSE",
      name: "Closeness",
      weight: 0.1,
      scoring: {
        method: "closeness",
        target: 70,
        levels: [
          { from: 0, score: 100 },
          { from: 10, score: 60 },
          { from: 30, score: 0 },
        ],
      },
    },
    { code: "RANGE", name: "Range", weight: 0.1, scoring: { method: "range", baseline: 40, target: 90 } },
    {
      code: "EFFICACY",
      name: "Efficacy",
      weight: 0.1,
      scoring: { method: "efficacy", baseline: 30, target: 90, cap: 110 },
    },
  ],
  grades: [
    { from: 90, label: "A" },
    { from: 75, label: "B" },
    { from: 60, label: "C" },
    { from: 0, label: "D" },
  ],
});

export const codes = mixedScheme.indicators.map(({ code }) => code);

/** Results of people, from 5 to 104.99; one in a hundred is missing. The same at each run. */
export function makePeople(count: number): Cell[][] {
  let state = 20_261_121;
  const next = () => {
    // Park and Miller's minimal standard generator.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return Array.from({ length: count }, () =>
    codes.map(() => (next() < 0.01 ? "" : Math.round(500 + next() * 9_999) / 100)),
  );
}

/** The same appraisal, written by hand for this one scheme: what a general engine is measured against. */
export function appraiseByHand(people: readonly (readonly Cell[])[]): (number | string | null)[][] {
  const bound = (x: number, cap: number) => Math.max(0, Math.min(cap, x));
  const scorers: ((x: number) => number)[] = [
    (x) => bound((x / 80) * 100, 120),
    (x) => bound(x === 0 ? 120 : (40 / x) * 100, 120),
    (x) => (x <= 60 ? 60 : x <= 80 ? 60 + (x - 60) * 2 : x <= 95 ? 100 + ((x - 80) * 20) / 15 : 120),
    (x) => (x >= 90 ? 100 : x >= 75 ? 85 : x >= 50 ? 70 : 40),
    (x) => (x >= 60 ? 100 : 0),
    (x) => bound(100 - Math.max(0, (90 - x) / 5) * 4, Infinity),
    (x) => bound(80 + ((x - 70) / 10) * 5, 100),
    (x) => (Math.abs(x - 70) <= 10 ? 100 : Math.abs(x - 70) <= 30 ? 60 : 0),
    (x) => (x < 40 ? 0 : x >= 90 ? 100 : 60 + ((x - 40) * 40) / 50),
    (x) => bound(60 + (40 * (x - 30)) / 60, 110),
  ];
  return people.map((actuals) => {
    const row: (number | string | null)[] = [];
    let sum = 0;
    let weight = 0;
    for (let i = 0; i < scorers.length; i++) {
      const x = actuals[i];
      const score = typeof x === "number" ? (scorers[i]?.(x) ?? 0) : null;
      row.push(score);
      if (score === null) continue;
      sum += score * 0.1;
      weight += 0.1;
    }
    const total = weight === 0 ? null : sum / weight;
    row.push(total, total === null ? null : total >= 90 ? "A" : total >= 75 ? "B" : total >= 60 ? "C" : "D");
    return row;
  });
}

/** The same appraisal as native formulas of one row, actuals in A to J, weights and grades on a sheet of their own. */
export function nativeFormulas(row: number): string[] {
  const scored = (column: string, formula: string) =>
    `=IF(${column}${row}="","",${formula.replaceAll("x", `${column}${row}`)})`;
  const weights = "Scheme!$A$1:$J$1";
  const scores = `K${row}:T${row}`;
  return [
    scored("A", "MAX(0,MIN(120,x/80*100))"),
    scored("B", "IF(x=0,120,MAX(0,MIN(120,40/x*100)))"),
    scored("C", "IF(x<=60,60,IF(x<=80,60+(x-60)*2,IF(x<=95,100+(x-80)*20/15,120)))"),
    scored("D", "IF(x>=90,100,IF(x>=75,85,IF(x>=50,70,40)))"),
    scored("E", "IF(x>=60,100,0)"),
    scored("F", "MAX(0,100-MAX(0,(90-x)/5)*4)"),
    scored("G", "MAX(0,MIN(100,80+(x-70)/10*5))"),
    scored("H", "IF(ABS(x-70)<=10,100,IF(ABS(x-70)<=30,60,0))"),
    scored("I", "IF(x<40,0,IF(x>=90,100,60+(x-40)*40/50))"),
    scored("J", "MAX(0,MIN(110,60+40*(x-30)/60))"),
    `=SUMPRODUCT(${scores},${weights})/SUMIF(${scores},">=0",${weights})`,
    `=IF(U${row}>=90,"A",IF(U${row}>=75,"B",IF(U${row}>=60,"C","D")))`,
  ];
}

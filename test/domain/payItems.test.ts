import { readHeads } from "../../src/domain/appraisal/heads";
import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { sayWorking } from "../../src/domain/messages/workings/workingMessage";
import { explainPay } from "../../src/domain/pay/explainPay";
import { readFactors } from "../../src/domain/pay/factors";
import { preparePay } from "../../src/domain/pay/payItems";
import { readScheme, type Reading } from "../../src/domain/scheme/readScheme";
import type { SchemeInput } from "../../src/domain/scheme/scheme";
import { shown } from "../support/appraiseInput";
import { readInput } from "../support/readInput";

type Item = NonNullable<SchemeInput["pay"]>["items"][number];

const measures: SchemeInput["indicators"] = [
  { code: "CSI", name: "Satisfaction", weight: 1, scoring: { method: "ratio", target: 90 } },
  { code: "SALES", name: "Net sales", weight: 0, scoring: { method: "record" } },
  { code: "CASES", name: "Cases closed", weight: 0, scoring: { method: "record" } },
];

/** 1 % to 40,000, 2 % to 60,000, 3 % beyond: 70,000 earn 400 + 400 + 300 = 1,100. */
const sales = {
  tiers: [
    { from: 0, rate: 0.01 },
    { from: 40_000, rate: 0.02, bonus: 200 },
    { from: 60_000, rate: 0.03, bonus: 300 },
  ],
};

/** What the items of a person come to, and the pay; `cells` by head. */
function pay(items: Item | readonly Item[], cells: Record<string, Cell>, change: Partial<SchemeInput> = {}): Cell[] {
  const all = Array.isArray(items) ? (items as readonly Item[]) : [items as Item];
  return payBy(readInput({ indicators: measures, scales: [sales], pay: { items: [...all] }, ...change }), cells);
}

function payBy(reading: Reading, cells: Record<string, Cell>): Cell[] {
  const { items, pay: sum } = preparePay(reading, readHeads(reading, Object.keys(cells)))(Object.values(cells));
  return [...items.map((each) => shown(each instanceof Failure ? each : (each?.amount ?? null))), shown(sum)];
}

/** What a single item comes to. */
const amount = (item: Omit<Item, "name">, cells: Record<string, Cell>, change: Partial<SchemeInput> = {}) =>
  pay({ name: "It", ...item }, cells, change)[0];

test("the example of methods.md: 5,000 × 92 % × 20/22, commission 1,100 from 60 points, meals 15 × 20", () => {
  const items = [
    { name: "KPI pay", factors: "Base pay × Total ÷ 100 × Attendance", rounding: "halfUp" },
    { name: "Commission", factors: "Commission", on: "SALES", when: "Total", comparison: ">=", value: 60 },
    { name: "Meals", factors: "15 × Days present" },
  ] as const;
  const cells = { "Base pay": 5_000, "Days present": 20, "Days due": 22, SALES: 70_000 };
  expect(pay(items, { ...cells, Total: 92 })).toEqual([4_181.82, 1_100, 300, 5_581.82]);
  // 5,000 × 59 % × 20/22 = 2,681.82; below 60 points there is no commission.
  expect(pay(items, { ...cells, Total: 59 })).toEqual([2_681.82, 0, 300, 2_981.82]);
});

describe("a factor may be", () => {
  test.each<[string, string, Record<string, Cell>, number]>([
    ["a number", "300", {}, 300],
    ["a percentage", "1,000 × 58.3%", {}, 583],
    ["a column of the roster", "Base pay", { "base pay": 4_000 }, 4_000],
    ["the total ÷ 100", "1000 × Total ÷ 100", { Total: 92.5 }, 925],
    ["the total ÷ 100, by another spelling", "1000 × 总分/100", { 总分: 92.5 }, 925],
    ["the total in points", "Total × 10", { Total: 92.5 }, 925],
    ["attendance as a rate", "2200 × Attendance", { Attendance: 0.5 }, 1_100],
    ["attendance as days present ÷ days due", "2200 × 出勤率", { 出勤天数: 20, 应出勤天数: 22 }, 2_000],
    ["days present", "15 × 出勤天数", { 出勤天数: 20 }, 300],
    ["the count of an indicator, by name or code", "2.5 × Cases closed", { CASES: 120 }, 300],
    ["commission", "Commission", { SALES: 70_000 }, 1_100],
    ["commission after what was sold before", "Commission", { SALES: 20_000, "SALES@prior": 30_000 }, 300],
    ["bonus", "Bonus", { SALES: 70_000 }, 300],
    ["the streak reward", "Streak reward × 2", { "Streak reward": 200 }, 400],
    ["a rate of the department", "Commission × 部门系数", { SALES: 70_000, 部门系数: 1.1 }, 1_210],
  ])("%s: %s", (_, factors, cells, expected) => {
    const isDeal = /Commission|Bonus/.test(factors);
    expect(amount({ factors, ...(isDeal && { on: "SALES" }) }, cells)).toBe(expected);
  });

  test("the coefficient of the grade, where grades go by the total", () => {
    const grades = [
      { from: 90, label: "Good", coefficient: 1.2 },
      { from: 0, label: "Poor" },
    ];
    const item = { factors: "1000 × Coefficient of the grade" };
    expect(amount(item, { Grade: "good" }, { grades })).toBe(1_200);
    expect(amount(item, { Grade: "Poor" }, { grades })).toContain("“Poor” has no coefficient");
    expect(amount(item, { Grade: "Best" }, { grades })).toContain("there is no level “Best”");
  });

  test("the coefficient of the grade, where grades go by counts", () => {
    const countRules = [
      { grade: "Good", levels: "a", atLeast: 2, coefficient: 1.2 },
      { grade: "Good", levels: "c", atMost: 0 },
      { grade: "Fair", coefficient: 0.9 },
    ];
    const item = { factors: "1000 × Coefficient of the grade" };
    expect(amount(item, { Grade: "Good" }, { countRules })).toBe(1_200);
    expect(amount(item, { Grade: "Fair" }, { countRules })).toBe(900);
  });

  test("nothing between two signs is a mistake", () => {
    expect(() => readFactors("Base pay × × 2")).toThrow("Base pay × × 2");
  });
});

describe("several scales", () => {
  const old: SchemeInput["scales"] = [{ scale: "old", tiers: [{ from: 0, rate: 0.01 }] }];
  const attained: SchemeInput["scales"] = [
    {
      scale: "new",
      tierBy: "attainment",
      tierMode: "whole",
      tiers: [
        { from: 0, rate: 0.02 },
        { from: 1, rate: 0.05 },
      ],
    },
  ];
  const both = { scales: [...old, ...attained] };
  const on = { factors: "Commission", on: "SALES" };

  test("each item names its own", () => {
    const cells = { SALES: 10_000, "SALES@quota": 10_000 };
    expect(amount({ ...on, scale: "old" }, cells, both)).toBe(100);
    expect(amount({ ...on, scale: "New" }, cells, both)).toBe(500);
  });

  test("an item that names none cannot be computed, nor one that names another", () => {
    expect(() => amount(on, { SALES: 10_000 }, both)).toThrow("old");
    expect(() => amount({ ...on, scale: "third" }, { SALES: 10_000 }, both)).toThrow("third");
  });

  test("attainment needs a column of quotas; where one is blank, the pay stays open", () => {
    const change = { scales: attained };
    expect(() => amount({ ...on, scale: "new" }, { SALES: 10_000 }, change)).toThrow("Net sales@quota");
    expect(pay({ name: "It", ...on, scale: "new" }, { SALES: 10_000, "SALES@quota": "" }, change)).toEqual([
      null,
      null,
    ]);
    const settled = { name: "It", ...on, scale: "new", ifBlank: 50 };
    expect(pay(settled, { SALES: 10_000, "SALES@quota": "" }, change)).toEqual([50, 50]);
    expect(pay(settled, { SALES: 10_000 }, change)).toEqual([50, 50]);
  });
});

describe("a condition", () => {
  const bonus = { factors: "300" };
  const grades = [
    { from: 90, label: "A", coefficient: 1 },
    { from: 60, label: "B", coefficient: 1 },
    { from: 0, label: "C", coefficient: 1 },
  ];

  test.each<[string, Partial<Item>, Record<string, Cell>, Cell]>([
    [
      "full attendance, and all days present",
      { when: "Attendance", comparison: "=", value: 1 },
      { Attendance: 1 },
      300,
    ],
    [
      "full attendance, and one day missing",
      { when: "出勤率", comparison: "=", value: 1 },
      { 出勤天数: 21, 应出勤天数: 22 },
      0,
    ],
    ["20 days present", { when: "出勤天数", comparison: ">=", value: 20 }, { 出勤天数: 20 }, 300],
    ["no more than one complaint, an indicator", { when: "CASES", comparison: "<=", value: 1 }, { CASES: 2 }, 0],
    ["a year of service, a column of the roster", { when: "Years", comparison: ">=", value: 1 }, { Years: 1 }, 300],
    ["grade B or better, and A", { when: "Grade", comparison: ">=", value: "B" }, { Grade: "A" }, 300],
    ["grade B or better, and C", { when: "Grade", comparison: ">=", value: "B" }, { Grade: "C" }, 0],
    ["grade C only", { when: "等级", comparison: "=", value: "C" }, { Grade: "C" }, 300],
    [
      "95 points, free of binary artefacts",
      { when: "Total", comparison: ">=", value: 95 },
      { Total: 94.99999999999999 },
      300,
    ],
    ["without a comparison, at least", { when: "Total", value: 95 }, { Total: 95 }, 300],
  ])("%s", (_, condition, cells, expected) => {
    expect(amount({ ...bonus, ...condition }, cells, { grades })).toBe(expected);
  });

  test("goes by places among grades by counts, too, the best on top", () => {
    const countRules = [{ grade: "Good", levels: "a", atLeast: 1 }, { grade: "Poor" }];
    const gate = { ...bonus, when: "Grade", comparison: ">=", value: "Good" } as const;
    expect(amount(gate, { Grade: "Good" }, { countRules })).toBe(300);
    expect(amount(gate, { Grade: "Poor" }, { countRules })).toBe(0);
  });

  test("that does not hold pays 0, whatever floor, blanks or tiers would say", () => {
    const gate = { when: "Total", comparison: ">=", value: 60 } as const;
    expect(amount({ factors: "Base pay", ...gate, floor: 100 }, { Total: 59, "Base pay": "" })).toBe(0);
    const above = { scales: [{ tiers: [{ from: 1_000, rate: 0.01 }] }] };
    expect(amount({ factors: "Commission", on: "SALES", ...gate }, { Total: 59, SALES: 500 }, above)).toBe(0);
    expect(amount({ factors: "Commission", on: "SALES", ...gate }, { Total: 60, SALES: 500 }, above)).toContain(
      "500 is below",
    );
  });

  test("that cannot be seen leaves the item open, or settles it as blank", () => {
    const gate = { when: "Total", comparison: ">=", value: 60 } as const;
    expect(pay({ name: "It", ...bonus, ...gate }, { Total: "" })).toEqual([null, null]);
    expect(pay({ name: "It", ...bonus, ...gate, ifBlank: 0 }, { Total: "" })).toEqual([0, 0]);
  });
});

describe("floor, cap and rounding", () => {
  const item = (change: Partial<Item>) => amount({ factors: "Sum", ...change }, { Sum: 1_234.565 });

  test("a draw and a holdback: at least, at most", () => {
    expect(item({ floor: 2_000 })).toBe(2_000);
    expect(item({ cap: 1_000 })).toBe(1_000);
    expect(item({ floor: 100, cap: 2_000 })).toBe(1_234.565);
  });

  test.each([
    ["halfUp", "cent", 1_234.57],
    ["halfUp", "jiao", 1_234.6],
    ["halfUp", "yuan", 1_235],
    ["up", "yuan", 1_235],
    ["up", "jiao", 1_234.6],
    ["down", "cent", 1_234.56],
    ["down", "jiao", 1_234.5],
    ["down", "yuan", 1_234],
    ["none", "yuan", 1_234.565],
  ] as const)("%s to the %s: %d", (rounding, roundTo, expected) => {
    expect(item({ rounding, roundTo })).toBe(expected);
  });

  test("what is exact but for binary arithmetic is neither taken up nor down", () => {
    const exact = (rounding: "up" | "down", factors: string) =>
      amount({ factors, rounding, roundTo: "jiao" }, { X: 3 });
    expect(exact("up", "0.1 × X")).toBe(0.3);
    expect(exact("down", "1.1 × X")).toBe(3.3);
  });

  test("each item, or only the sum: 3 × 0.335 are 3 × 0.34 = 1.02, or 1.005 = 1.01", () => {
    const thirds = ["a", "b", "c"].map((name) => ({ name, factors: "0.335" }));
    expect(pay(thirds, {}).at(-1)).toBe(1.01);
    expect(
      pay(
        thirds.map((each) => ({ ...each, rounding: "halfUp" as const })),
        {},
      ).at(-1),
    ).toBe(1.02);
  });

  test("a sum that is exact but for binary arithmetic is not taken down: 2,400.10 − 2,400 is 0.10", () => {
    const items: Item[] = [
      { name: "a", factors: "2400.1" },
      { name: "b", kind: "deduction", factors: "2400" },
    ];
    expect(pay(items, {}, { pay: { items, rounding: "down" } }).at(-1)).toBe(0.1);
  });

  test("the sum as the scheme says: 1.005 down to the jiao", () => {
    const items = [{ name: "a", factors: "1.05" }];
    expect(pay(items, {}, { pay: { items, rounding: "down", roundTo: "jiao" } }).at(-1)).toBe(1);
    expect(pay(items, {}, { pay: { items, rounding: "none" } }).at(-1)).toBe(1.05);
  });
});

describe("a deduction", () => {
  const items: Item[] = [
    { name: "Base", factors: "Base pay" },
    {
      name: "Insurance",
      kind: "deduction",
      factors: "Insurance",
      ifBlank: 0,
      cap: 500,
      rounding: "up",
      roundTo: "yuan",
    },
  ];

  test("is taken off, within its cap and rounded by its size", () => {
    expect(pay(items, { "Base pay": 4_000, Insurance: 300.2 })).toEqual([4_000, -301, 3_699]);
    expect(pay(items, { "Base pay": 4_000, Insurance: 800 })).toEqual([4_000, -500, 3_500]);
  });

  test("of nothing is 0", () => {
    const [, off] = pay(items, { "Base pay": 4_000, Insurance: "" });
    expect(Object.is(off, 0)).toBe(true);
  });
});

describe("what is missing", () => {
  test("leaves the pay open, unless the item says what it is then", () => {
    const items = [
      { name: "Base", factors: "Base pay" },
      { name: "Meals", factors: "Meal allowance", ifBlank: 300 },
    ];
    expect(pay(items, { "Base pay": 4_000, "Meal allowance": "" })).toEqual([4_000, 300, 4_300]);
    expect(pay(items, { "Base pay": 4_000 })).toEqual([4_000, 300, 4_300]);
    expect(pay(items, { "Base pay": "", "Meal allowance": 200 })).toEqual([null, 200, null]);
  });

  test("a column that an item needs is asked for", () => {
    expect(() => pay({ name: "Base", factors: "Base pay" }, { Total: 90 })).toThrow("Base pay");
  });

  test("a mistake is its item's, and the pay's", () => {
    const items = [
      { name: "Base", factors: "Base pay" },
      { name: "Meals", factors: "300" },
    ];
    const [base, meals, sum] = pay(items, { "Base pay": "tbd" });
    expect([base, meals, sum]).toEqual([sum, 300, expect.stringContaining("tbd") as string]);
  });

  test("no amount leaves that is not finite", () => {
    expect(pay({ name: "It", factors: "Base pay × 10" }, { "Base pay": 1e308 })).toEqual(
      Array(2).fill("the result is no finite number: it is too large, or something was divided by 0"),
    );
  });
});

describe("the fixed formula of an older sheet", () => {
  const sheet = (...settings: [string, Cell][]): Reading =>
    readScheme(
      [
        ["指标", "", "", ""],
        ["代码", "指标", "权重", "评分方法"],
        ["SALES", "净销售额", 0, "仅记录"],
        ["等级", "", "", ""],
        ["起始分", "等级", "系数", ""],
        [90, "优秀", 1.2, ""],
        [0, "差", 0.8, ""],
        ["提成", "", "", ""],
        ["起始额", "提成比例", "奖金", ""],
        [0, 0.01, 0, ""],
        [40_000, 0.02, 200, ""],
        ["薪酬", "", "", ""],
        ["项目", "内容", "", ""],
        ...settings.map(([item, content]) => [item, content, "", ""]),
      ],
      "indicators",
    );

  test("by the total: 4,000 × 94.75 % + 600 + 200 + 300, whether the allowance is the sheet's or the person's", () => {
    const reading = sheet(["绩效系数取自", "总分÷100"], ["提成依据", "SALES"], ["餐补", 300]);
    const cells = { 底薪: 4_000, 总分: 94.75, SALES: 50_000 };
    expect(payBy(reading, cells)).toEqual([3_790, 600, 200, 300, 4_890]);
    expect(payBy(reading, { ...cells, 餐补: "" }).at(-1)).toBe(4_890);
    expect(payBy(reading, { ...cells, 餐补: 100 }).at(-1)).toBe(4_690);
  });

  test("by the coefficient of the grade: 4,000 × 1.2 + 300 + 0 + 0", () => {
    const reading = sheet(["绩效系数取自", "等级系数"], ["提成依据", "净销售额"]);
    expect(payBy(reading, { 底薪: 4_000, 等级: "优秀", 净销售额: 30_000 }).at(-1)).toBe(5_100);
  });

  test("without commission", () => {
    expect(payBy(sheet(["绩效系数取自", "总分÷100"]), { 底薪: 4_000, 总分: 90 })).toEqual([3_600, 0, 3_600]);
  });
});

test("an explanation names the factors, what the condition says, what was settled, and the sum", () => {
  const items: Item[] = [
    { name: "KPI pay", factors: "Base pay × Total ÷ 100 × Attendance" },
    { name: "Commission", factors: "Commission", on: "SALES", when: "Total", comparison: ">=", value: 95 },
    { name: "Advance", kind: "deduction", factors: "Advance × 50%", cap: 100 },
    { name: "Meals", factors: "Meals", ifBlank: 300 },
  ];
  const reading = readInput({ indicators: measures, scales: [sales], pay: { items } });
  const heads = readHeads(reading, ["Base pay", "Total", "Attendance", "SALES", "Advance", "Meals"]);
  const plan = reading.scheme.pay;
  if (!plan) throw new Error("the scheme has pay items");
  const steps = explainPay(plan, preparePay(reading, heads)([5_000, 92, 0.5, 70_000, 400, ""]));
  expect(
    steps.map(({ subject, working, outcome }) => [
      typeof subject === "string" ? subject : sayWorking(subject, "en"),
      working.map((message) => sayWorking(message, "en")).join("; "),
      outcome,
    ]),
  ).toEqual([
    // 5,000 × 92 % × 50 %
    ["KPI pay", "Base pay 5000 × Total ÷ 100 92% × Attendance 50%", 2_300],
    ["Commission", "the condition “Total ≥ 95” does not hold: 0", 0],
    ["Advance", "Advance 400 × 0.5; 200, within floor and cap and rounded: 100", -100],
    ["Meals", "Meals (blank); something is blank, so it counts 300", 300],
    ["Pay", "2300 + 0 − 100 + 300", 2_500],
  ]);
});

test("an explanation tells of a negative amount that a floor lifts, with its signs", () => {
  const items: Item[] = [{ name: "Commission", factors: "Commission", on: "SALES", floor: 10, rounding: "halfUp" }];
  const explain = (change: Partial<Item>, amountSold: number) => {
    const plan = { items: items.map((item) => ({ ...item, ...change })) };
    const reading = readInput({ indicators: measures, scales: [sales], pay: plan });
    const stated = reading.scheme.pay;
    if (!stated) throw new Error("the scheme has pay items");
    const [step] = explainPay(stated, preparePay(reading, readHeads(reading, ["SALES"]))([amountSold]));
    return step?.working.map((message) => sayWorking(message, "en")).join("; ");
  };
  // −1,000 × 1 %
  expect(explain({}, -1_000)).toBe("Commission -10; -10, within floor and cap and rounded: 10");
  expect(explain({ floor: undefined, roundTo: "yuan" }, -1_060)).toBe(
    "Commission -10.6; -10.6, within floor and cap and rounded: -11",
  );
});

import { compareSchemes, sayDifference, type Difference } from "../../../src/domain/compare/compareSchemes";
import { placeOfDifference } from "../../../src/domain/compare/placeOfDifference";
import { readScheme } from "../../../src/domain/scheme/readScheme";
import { scheme as schema, type Scheme } from "../../../src/domain/scheme/scheme";
import { choices, columns, items, options } from "../../../src/domain/scheme/vocabulary";
import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { fullScheme } from "../../support/fullScheme";
import { schemeCells } from "../../support/schemeCells";

const s5 = schemeOf(S5, "zh");

function say(before: Scheme, after: Scheme, language: "zh" | "en" = "zh"): string[] {
  return compareSchemes(before, after).map((difference) => sayDifference(difference, language));
}

function edited(change: (scheme: Scheme) => void, from: Scheme = s5): Scheme {
  const copy = structuredClone(from);
  change(copy);
  return copy;
}

/** The indicator of a code, to be changed. */
function indicator(scheme: Scheme, code: string): Scheme["indicators"][number] {
  const found = scheme.indicators.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
}

describe("a difference in words", () => {
  test.each<[string, (scheme: Scheme) => void, string[], string[]]>([
    [
      "a weight",
      (scheme) => (indicator(scheme, "RESP").weight = 0.3),
      ["平均响应时间 权重 25% → 30%"],
      ["平均响应时间: Weight 25% → 30%"],
    ],
    [
      "a target in its unit",
      (scheme) => Object.assign(indicator(scheme, "CONV").scoring, { target: 0.45 }),
      ["询单转化率 目标值 50% → 45%"],
      ["询单转化率: Target 50% → 45%"],
    ],
    [
      "a boundary of a grade",
      (scheme) => Object.assign(scheme.grades[0] ?? {}, { from: 90 }),
      ["等级 优秀 起始分 95 → 90"],
      ["Grades 优秀: From 95 → 90"],
    ],
    [
      "a grade's name",
      (scheme) => Object.assign(scheme.grades[0] ?? {}, { label: "卓越" }),
      ["等级 优秀 改名为 卓越"],
      ["Grades 优秀: renamed to 卓越"],
    ],
    [
      "an indicator's name: its code tells that it is the same",
      (scheme) => (indicator(scheme, "RESP").name = "首次响应时间"),
      ["平均响应时间 改名为 首次响应时间"],
      ["平均响应时间: renamed to 首次响应时间"],
    ],
    [
      "the rate of a tier",
      (scheme) => Object.assign(scheme.scales[0]?.tiers[1] ?? {}, { rate: 0.025 }),
      ["提成 40,000 起 提成比例 2% → 2.5%"],
      ["Commission tiers from 40,000: Rate 2% → 2.5%"],
    ],
    [
      "the start of a tier",
      (scheme) => Object.assign(scheme.scales[0]?.tiers[1] ?? {}, { from: 50_000 }),
      ["提成 40,000 起 起始额 40,000 → 50,000"],
      ["Commission tiers from 40,000: From 40,000 → 50,000"],
    ],
    [
      "start and rate of a tier together",
      (scheme) => Object.assign(scheme.scales[0]?.tiers[1] ?? {}, { from: 50_000, rate: 0.03 }),
      ["提成 40,000 起 起始额 40,000 → 50,000", "提成 50,000 起 提成比例 2% → 3%"],
      ["Commission tiers from 40,000: From 40,000 → 50,000", "Commission tiers from 50,000: Rate 2% → 3%"],
    ],
    [
      "how tiers apply, once for all of them",
      (scheme) => Object.assign(scheme.scales[0] ?? {}, { tierMode: "whole" }),
      ["提成 提成方式 超额累进 → 全额累进"],
      ["Commission tiers: Commission by Marginal → Whole amount"],
    ],
    [
      "who owns a boundary, once for all grades",
      (scheme) => (scheme.gradeBoundary = "lower"),
      ["等级 比较 ≥ → >"],
      ["Grades: Comparison ≥ → >"],
    ],
    [
      "the share of a department, as a share",
      (scheme) => Object.assign(scheme.rules[1] ?? {}, { value: 0.75 }),
      ["规则 三分之二以上未达客单价，不扣分 标准值 66.6667% → 75%"],
      ["Rules 三分之二以上未达客单价，不扣分: Standard 66.6667% → 75%"],
    ],
    [
      "what an item pays",
      (scheme) => Object.assign(scheme.pay?.items[0] ?? {}, { factors: "底薪 × 等级系数" }),
      ["薪酬项目 绩效工资 构成 底薪 × 总分÷100 → 底薪 × 等级系数"],
      ["Pay items 绩效工资: Factors 底薪 × 总分÷100 → 底薪 × 等级系数"],
    ],
    [
      "what was not stated",
      (scheme) => Object.assign(scheme.pay?.items[1] ?? {}, { cap: 5000 }),
      ["薪酬项目 提成 封顶 无 → 5,000"],
      ["Pay items 提成: Cap none → 5,000"],
    ],
    ["the version", (scheme) => (scheme.version = "2"), ["版本 1 → 2"], ["Version 1 → 2"]],
    [
      "an indicator that is gone, and one that is new",
      (scheme) => {
        const gone = scheme.indicators.findIndex(({ code }) => code === "UNANS");
        scheme.indicators.splice(gone, 1);
        scheme.indicators.push({ ...indicator(s5, "AOV"), code: "NEW", name: "好评率", weight: 0.1 });
      },
      ["新增 好评率（权重 10%）", "删除 未回复数（权重 25%）"],
      ["Added: 好评率 (Weight 10%)", "Removed: 未回复数 (Weight 25%)"],
    ],
    [
      "rows in another order, once",
      (scheme) => void scheme.indicators.reverse(),
      ["指标 的顺序变了"],
      ["Indicators: the order has changed"],
    ],
    [
      "a tier between two others",
      (scheme) => scheme.scales[0]?.tiers.splice(1, 0, { from: 20_000, rate: 0.015, bonus: 0 }),
      ["新增 提成 20,000 起（提成比例 1.5%）"],
      ["Added: Commission tiers from 20,000 (Rate 1.5%)"],
    ],
    ["pay that is no longer there", (scheme) => delete scheme.pay, ["删除 薪酬"], ["Removed: Pay"]],
    [
      "another method: what only the former had goes with it",
      (scheme) => {
        const scoring = { method: "passFail", target: 45, comparison: "<=" } as const;
        const other = schema.parse({ ...s5, indicators: [{ code: "A", name: "A", weight: 1, scoring }] });
        indicator(scheme, "RESP").scoring = indicator(other, "A").scoring;
      },
      ["平均响应时间 评分方法 减分法 → 非此即彼法", "平均响应时间 目标值 40 → 45", "平均响应时间 比较 无 → ≤"],
      [
        "平均响应时间: Method Deduction → Pass/fail",
        "平均响应时间: Target 40 → 45",
        "平均响应时间: Comparison none → ≤",
      ],
    ],
  ])("%s", (_, change, zh, en) => {
    const after = edited(change);
    expect(say(s5, after)).toEqual(zh);
    expect(say(s5, after, "en")).toEqual(en);
  });
});

test.each([
  ...templates.map((template) => [template.id, schemeOf(template, "zh")] as const),
  ["FULL", fullScheme] as const,
])("%s does not differ from itself", (_, scheme) => {
  expect(compareSchemes(scheme, structuredClone(scheme))).toEqual([]);
});

/** A field of the full scheme, and the same scheme with that field changed alone. */
interface Edit {
  readonly path: string;
  readonly key: string;
  readonly after: Scheme;
}

/** Fields whose choices have another name. */
const choicesOfFields: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  gradeBoundary: options["boundary"] ?? {},
  kind: choices.payKind,
};

/** What decides which fields there are is no field that can be changed alone. */
const kinds = new Set(["method", "kind"]);

/** Every field of every part of the full scheme, changed alone. */
const edits = fieldsIn(fullScheme).flatMap(({ path, key, value }): Edit[] => {
  const other = otherValue(key, value);
  if (other === undefined) return [];
  const after = structuredClone(fullScheme);
  const parent = path.slice(0, -1).reduce<Record<string, unknown>>((part, step) => part[step] as never, after as never);
  parent[path.at(-1) ?? ""] = other;
  return [{ path: path.join("."), key, after }];
});

function fieldsIn(
  part: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; key: string; value: unknown }[] {
  if (typeof part !== "object" || part === null) return [{ path, key: path.at(-1) ?? "", value: part }];
  return Object.entries(part).flatMap(([key, value]) => fieldsIn(value, [...path, key]));
}

function otherValue(key: string, value: unknown): unknown {
  if (kinds.has(key) && !["earning", "deduction"].includes(String(value))) return undefined;
  if (typeof value === "number") return value === 0 || value > 1 ? value + 1 : value / 2;
  if (typeof value !== "string") return undefined;
  if (key === "atLeast") return 3;
  const terms: Readonly<Record<string, unknown>> | undefined =
    choicesOfFields[key] ??
    options[key] ??
    (choices as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[key];
  const isChoice = terms !== undefined && value in terms;
  return isChoice ? Object.keys(terms).find((each) => each !== value) : `${value}改`;
}

/** Fields of the scheme that its sections repeat as columns of another name. */
const columnsOfFields: Readonly<Record<string, string>> = {
  gradeBoundary: "comparison",
  totalDecimals: "decimals",
};

test.each(edits.map((edit) => [edit.path, edit] as const))(
  "%s, changed alone, is one difference that names it",
  (_, edit) => {
    const differences = compareSchemes(fullScheme, edit.after);
    expect(differences.map(({ field }) => field)).toEqual([columnsOfFields[edit.key] ?? edit.key]);
    const [difference] = differences;
    for (const language of ["zh", "en"] as const) {
      const sentence = sayDifference(difference as Difference, language);
      expect(sentence).not.toMatch(/undefined|NaN|object|^\s|\s$/);
      expect(difference?.told?.before[language]).not.toBe(difference?.told?.after[language]);
    }
  },
);

test("no column of a sheet is without a field that was changed", () => {
  const found = new Set(
    edits.flatMap(({ after }) =>
      compareSchemes(fullScheme, after).map((each) => `${each.section} ${each.field ?? ""}`),
    ),
  );
  const known = [...Object.entries(columns), ...Object.entries(items).filter(([section]) => section !== "pay")].flatMap(
    ([section, fields]) =>
      Object.keys(fields).flatMap((key) => {
        if (key === "options") return Object.keys(options).map((option) => `${section} ${option}`);
        return kinds.has(key) && section !== "payItems" ? [] : [`${section} ${key}`];
      }),
  );
  // Which indicator a level belongs to is no field of it.
  const missing = known.filter((field) => !found.has(field) && field !== "levels indicator");
  expect(missing).toEqual([]);
});

describe("the place of a difference", () => {
  const cells = schemeCells(fullScheme, "zh");
  const reading = readScheme(cells, "indicators");

  test.each(edits.map((edit) => [edit.path, edit] as const))("%s is found in its cell", (_, { after }) => {
    const [difference] = compareSchemes(after, reading.scheme);
    const place = difference && placeOfDifference(difference, reading);
    const row = cells[(place?.row ?? 0) - 1];
    expect(row?.some((cell) => cell !== "")).toBe(true);
    expect((place?.column ?? 0) - 1).toBeLessThan(row?.length ?? 0);
  });

  test.each<[string, (scheme: Scheme) => void, unknown]>([
    ["a weight", (scheme) => (indicator(scheme, "RESP").weight = 0.5), 0.1],
    ["an option", (scheme) => Object.assign(indicator(scheme, "RESP").scoring, { partial: "any" }), "只计整步"],
    ["a level", (scheme) => Object.assign(levelsOf(scheme, "TEAM")[1] ?? {}, { score: 55 }), 60],
    ["who owns the boundary of grades", (scheme) => (scheme.gradeBoundary = "upper"), ">"],
    ["a limit of the total", (scheme) => (scheme.totalLimits.cap = 120), 130],
    ["a tier", (scheme) => Object.assign(scheme.scales[0]?.tiers[1] ?? {}, { rate: 0.5 }), 0.02],
    ["the rounding of pay", (scheme) => Object.assign(scheme.pay ?? {}, { rounding: "up" }), "舍去"],
    ["a seat", (scheme) => Object.assign(scheme.distribution?.seats[1] ?? {}, { share: 0.5 }), 0.8],
  ])("%s is where its cell is", (_, change, content) => {
    const [difference] = compareSchemes(edited(change, fullScheme), reading.scheme);
    const place = difference && placeOfDifference(difference, reading);
    expect(cells[(place?.row ?? 0) - 1]?.[(place?.column ?? 0) - 1]).toBe(content);
  });

  test("a scheme that was read from cells does not differ from itself as it was written", () => {
    expect(compareSchemes(fullScheme, reading.scheme)).toEqual([]);
  });

  test("what was taken out has none", () => {
    const [difference] = compareSchemes(
      edited((scheme) => scheme.rules.push({ kind: "item", name: "批评", indicator: "VISIT", points: -1 }), fullScheme),
      reading.scheme,
    );
    expect(difference?.kind).toBe("removed");
    expect(difference && placeOfDifference(difference, reading)).toBeNull();
  });
});

function levelsOf(scheme: Scheme, code: string): object[] {
  const { scoring } = indicator(scheme, code);
  return "levels" in scoring ? scoring.levels : [];
}

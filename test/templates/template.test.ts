import { schemeOf, type Template } from "../../src/templates/template";
import { templates } from "../../src/templates";
import { appraiseExample } from "../support/appraiseExample";

const chinese = /\p{Script=Han}/u;

// S16 keeps the figures of its source, which total 85 %.
const weightTotals: Readonly<Record<string, number>> = { S16: 0.85 };

describe.each(templates.map((template) => [template.id, template] as const))("%s", (id, template) => {
  const scheme = schemeOf(template, "zh");
  const { inputs = [], derived = {}, people } = template.example;
  const codes = scheme.indicators.map(({ code }) => code);
  const columns = new Set([...codes, ...inputs.map(({ code }) => code)]);

  test("has short codes that mean one thing each", () => {
    expect(columns.size).toBe(codes.length + inputs.length);
    expect([...columns].filter((code) => !/^[A-Z][A-Z0-9]{1,7}$/.test(code))).toEqual([]);
  });

  test("has weights that total what its source gives", () => {
    expect(scheme.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(weightTotals[id] ?? 1, 12);
  });

  test("says of every figure whether it is given or assumed", () => {
    const { indicators, grades, tiers, rules } = scheme;
    expect([...indicators, ...grades, ...tiers, ...rules].filter(({ basis = "" }) => !/原文给定|假定/.test(basis))).toEqual([]);
  });

  test("defines every indicator, describes every level of a rating, and computes every rate", () => {
    const { indicators } = scheme;
    expect(indicators.filter(({ definition }) => definition === undefined).map(({ code }) => code)).toEqual([]);
    const levels = indicators.flatMap(({ scoring }) => (scoring.method === "rating" ? scoring.levels : []));
    expect(levels.filter(({ description }) => description === undefined)).toEqual([]);
    expect(indicators.filter(({ code, formula }) => code in derived && formula === undefined).map(({ code }) => code)).toEqual([]);
  });

  test("is written in both languages", () => {
    const texts = textsOf(template);
    // Figures and abbreviations (LTV ÷ CAC) are the same in both.
    expect(texts.filter(({ zh }) => !chinese.test(zh) && /[a-z]{2}/.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => en.trim() === "" || chinese.test(en))).toEqual([]);
  });

  test("derives rates from columns that are there, and leaves them blank without a denominator", () => {
    expect(Object.keys(derived).filter((code) => !codes.includes(code))).toEqual([]);
    const formulas = Object.values(derived);
    expect(formulas.flatMap((formula) => [...formula.matchAll(/\[(\w+)\]/g)].map(([, code = ""]) => code)).filter((code) => !columns.has(code))).toEqual([]);
    expect(formulas.filter((formula) => formula.includes("/") && !/^IF\(.*=0.*,"",/.test(formula))).toEqual([]);
  });

  test("has people of different results, in either language the same", () => {
    expect(people.flatMap((person) => Object.keys(person)).filter((code) => !columns.has(code) || code in derived)).toEqual([]);
    const appraisals = appraiseExample(template, "zh");
    expect(new Set(appraisals.map(({ grade }) => grade)).size).toBeGreaterThanOrEqual(3);
    expect(appraiseExample(template, "en").map(({ scores, total }) => ({ scores, total }))).toEqual(appraisals.map(({ scores, total }) => ({ scores, total })));
  });
});

/** Every text of a template that is given in two languages. */
function textsOf(value: unknown): { zh: string; en: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as { zh: string; en: string }];
  return Object.values(value).flatMap(textsOf);
}

test("the catalogue lists each template once, in its order", () => {
  const numbers = templates.map(({ id }: Template) => Number(id.slice(1)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language, Text } from "../../src/domain/language";
import { templates } from "../../src/templates";
import type { Template } from "../../src/templates/template";
import { readFigures } from "../support/readFigures";
import { sourceFacts } from "./sourceFacts";

/** The sources are not ours to pass on; where they stand beside the project, what is told of them is held to them. */
const SEEDS = path.resolve(__dirname, "../../../shared/seeds");

/** Something of a template that says where its figures come from. */
interface Marked {
  readonly what: string;
  readonly basis: Text;
  /** The figures that the scheme computes with. */
  readonly data: readonly number[];
  /** Others that are told with them: those of the definition, the weight of the group, the line above. */
  readonly told?: readonly number[];
  /** What decides where the source may be silent: it is stated, and the mark speaks of it in such words. */
  readonly choices?: readonly Choice[];
}

type Choice = readonly [stated: unknown, words: RegExp];
type RuleData = NonNullable<Template["scheme"]["rules"]>[number];

function markedParts({ scheme, basis }: Template): Marked[] {
  const { indicators, raters = [], totalLimits, grades = [], countRules = [], countAll, distribution } = scheme;
  const { scales = [], rules = [], pay } = scheme;
  const groupOf = (group: unknown) => JSON.stringify(group);
  return [
    {
      what: "scheme",
      basis,
      data: [],
      choices: [
        ...indicators.flatMap(({ missing }): Choice[] => (missing === undefined ? [] : [[missing, /缺项/]])),
        ...(pay
          ? ([
              [pay.rounding, /四舍五入|进位|舍去|取整/],
              [pay.roundTo, /到(分|角|元)/],
            ] as const)
          : []),
      ],
    },
    ...indicators.map(({ code, basis, weight, scoring, group, name, definition }) => ({
      what: textOf(code).zh,
      basis: textOf(basis),
      data: numbersIn([weight, scoring]),
      told: [
        ...readFigures(textOf(name).zh + textOf(definition).zh),
        indicators
          .filter((other) => groupOf(other.group) === groupOf(group))
          .reduce((sum, each) => sum + each.weight, 0),
      ],
    })),
    ...raters.map((rater) => ({
      what: textOf(rater.role).zh,
      basis: textOf(rater.basis),
      data: numbersIn(rater),
      choices: [[rater.fewest, /至少/]] as const,
    })),
    ...(totalLimits
      ? [{ what: "limits of the total", basis: textOf(totalLimits.basis), data: numbersIn(totalLimits) }]
      : []),
    ...grades.map(({ label, basis, from }, i) => ({
      what: textOf(label).zh,
      basis: textOf(basis),
      data: numbersIn(from),
      told: numbersIn(grades[i - 1]?.from),
    })),
    ...countRules.map((rule) => ({
      what: textOf(rule.grade).zh,
      basis: textOf(rule.basis),
      data: numbersIn(rule),
      choices: rule.atLeast === "all" ? ([[countAll, /全部|所有/]] as const) : [],
    })),
    ...(distribution?.seats ?? []).map((seat) => ({
      what: `share of ${textOf(seat.grade).en}`,
      basis: textOf(seat.basis),
      data: numbersIn(seat.share),
      choices: [
        [distribution?.within, /部门|同组|全体/],
        [distribution?.fewest, /人数/],
        [distribution?.smallGroups, /人数/],
      ] as const,
    })),
    ...scales.flatMap(({ tiers, tierMode, bonusMode, tierBoundary, negative }) =>
      tiers.map(({ from, rate, bonus, basis }, i) => ({
        what: `tier from ${String(from)}`,
        basis: textOf(basis),
        data: numbersIn([from, rate, bonus]),
        told: numbersIn(tiers[i + 1]?.from),
        choices: [
          [tierBoundary, /恰在线上/],
          ...(i === 0
            ? ([[negative, /负/]] as const)
            : ([
                [tierMode, /超出部分|全额/],
                [bonusMode, /奖金/],
              ] as const)),
        ] as const,
      })),
    ),
    ...rules.map((rule) => ({
      what: textOf(rule.name).zh,
      basis: textOf(rule.basis),
      data: numbersIn(rule),
      choices: choicesOf(rule),
    })),
    ...(pay?.items ?? []).map((item) => ({
      what: textOf(item.name).zh,
      basis: textOf(item.basis),
      data: numbersIn(item),
      choices: item.ifBlank === undefined ? [] : ([[item.ifBlank, /没有/]] as const),
    })),
  ];
}

function choicesOf(rule: RuleData): readonly Choice[] {
  switch (rule.kind) {
    case "departmentExemption":
      return [
        [rule.within, /部门|全体/],
        [rule.blanks, /缺数/],
      ];
    case "streak":
      return [
        [rule.again, /一次|再次/],
        [rule.gap, /中断|跳过/],
      ];
    default:
      return [];
  }
}

function textOf(text: string | Text | undefined): Text {
  return typeof text === "object" ? text : { zh: text ?? "", en: text ?? "" };
}

/** Every number in data but 0, which is what is left where there is no figure. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return value === 0 ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const marks: Readonly<Record<Language, { given: RegExp; assumed: RegExp }>> = {
  zh: { given: /原文给定：(.*?)(?:；假定：|$)/, assumed: /假定：(.*)/ },
  en: { given: /Given by the source: (.*?)(?:\. Assumed: |$)/, assumed: /Assumed: (.*)/ },
};

const givenIn = (basis: Text, language: Language) => marks[language].given.exec(basis[language])?.[1] ?? "";
const assumedIn = (basis: Text, language: Language) => marks[language].assumed.exec(basis[language])?.[1] ?? "";

const has = (figures: readonly number[], wanted: number) => figures.some((figure) => Math.abs(figure - wanted) < 1e-9);
const without = (figures: readonly number[], others: readonly number[]) => figures.filter((each) => !has(others, each));

describe.each(templates.map((template) => [template.id, template] as const))("the marks of %s", (id, template) => {
  const parts = markedParts(template);
  const facts = sourceFacts[id];
  if (facts === undefined) throw new Error(`no facts of the source of ${id}`);
  const { figures = [], terms, passages } = facts;
  const inSource = figures.flatMap(readFigures);

  test("say of everything that it is given or assumed, in both languages alike", () => {
    expect(
      parts.filter(({ basis }) => givenIn(basis, "zh") === "" && assumedIn(basis, "zh") === "").map(({ what }) => what),
    ).toEqual([]);
    for (const { what, basis } of parts) {
      for (const part of [givenIn, assumedIn])
        expect([what, part(basis, "en") === ""]).toEqual([what, part(basis, "zh") === ""]);
      expect([what, sorted(readFigures(givenIn(basis, "en")))]).toEqual([
        what,
        sorted(readFigures(givenIn(basis, "zh"))),
      ]);
    }
  });

  test("call given what stands in the source", () => {
    const foreign = parts.map(
      ({ what, basis }) => [what, without(readFigures(givenIn(basis, "zh")), inSource)] as const,
    );
    expect(foreign.filter(([, figures]) => figures.length > 0)).toEqual([]);
  });

  test("call given what the scheme has", () => {
    const lost = parts
      .filter(({ what }) => what !== "scheme")
      .map(
        ({ what, basis, data, told = [] }) =>
          [what, without(readFigures(givenIn(basis, "zh")), [...data, ...told])] as const,
      );
    expect(lost.filter(([, figures]) => figures.length > 0)).toEqual([]);
  });

  test("call assumed whatever figure they do not call given", () => {
    const unmarked = parts.filter(
      ({ basis, data }) => assumedIn(basis, "zh") === "" && without(data, readFigures(givenIn(basis, "zh"))).length > 0,
    );
    expect(unmarked.map(({ what }) => what)).toEqual([]);
  });

  test("name every weight that the source gives to nobody, or to the group alone", () => {
    const silent = template.scheme.indicators.filter(
      ({ weight, basis }) =>
        weight > 0 &&
        !has(readFigures(givenIn(textOf(basis), "zh")), weight) &&
        !/权重|平分/.test(assumedIn(textOf(basis), "zh")),
    );
    expect(silent.map(({ code }) => code)).toEqual([]);
    const { raters = [] } = template.scheme;
    expect(raters.filter(({ basis }) => !/权重/.test(textOf(basis).zh)).map(({ role }) => textOf(role).zh)).toEqual([]);
  });

  test("state and mark every choice that decides where the source may be silent", () => {
    const open = parts.flatMap(({ what, basis, choices = [] }) =>
      choices.flatMap(([stated, words]) =>
        stated === undefined || !words.test(basis.zh) ? [`${what}: ${String(words)}`] : [],
      ),
    );
    expect(open).toEqual([]);
  });

  test("speak of the period and the decimals of totals", () => {
    expect(assumedIn(template.basis, "zh")).toMatch(template.scheme.totalDecimals === undefined ? /./ : /小数/);
    if (template.scheme.period !== undefined) expect(template.basis.zh).toContain("周期");
  });

  test("leave out no figure of the source, nor the template a term", () => {
    const given = parts.flatMap(({ basis }) => readFigures(givenIn(basis, "zh")));
    expect(figures.filter((figure) => without(readFigures(figure), given).length > 0)).toEqual([]);
    const texts = squeeze(wordsOf({ ...template, reference: null }).join("\n"));
    expect(terms.filter((term) => !texts.includes(squeeze(term)))).toEqual([]);
  });

  const withSeeds = existsSync(SEEDS) ? test : test.skip;

  withSeeds("go by facts that stand in the source, under the template's heading", () => {
    const { document, heading } = template.reference;
    const source = readFileSync(path.join(SEEDS, document), "utf8");
    expect(heading.split("；").filter((each) => !squeeze(source).includes(squeeze(each)))).toEqual([]);
    const section = squeeze(passages.map(({ from, until }) => cut(source, from, until)).join("\n"));
    expect(figures.filter((figure) => !standsIn(section, squeeze(figure)))).toEqual([]);
    expect(terms.filter((term) => !section.includes(squeeze(term)))).toEqual([]);
  });
});

function sorted(figures: readonly number[]): number[] {
  return [...figures].sort((a, b) => a - b);
}

/** Every Chinese text of a template. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [String(value.zh)];
  return Object.values(value).flatMap(wordsOf);
}

function squeeze(text: string): string {
  return text.replace(/\s/g, "");
}

function cut(source: string, from: string, until?: string): string {
  const start = source.indexOf(from);
  const end = until === undefined ? source.length : source.indexOf(until, start + from.length);
  if (start < 0 || end < 0) throw new Error(`the source has no passage from ${from} until ${until ?? "its end"}`);
  return source.slice(start, end);
}

/** Whether a figure stands there whole: 5% is not in 75%. */
function standsIn(section: string, figure: string): boolean {
  const literal = figure.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\d.])${literal}(?!(?<=\\d)\\d)`).test(section);
}

/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Text } from "../../src/domain/language";
import { templateAnchor } from "../../src/help/templates/templateAnchor";
import renderTemplatesPage from "../../src/help/templates/renderTemplatesPage";
import { layOutScheme } from "../../src/domain/scheme/layOutScheme";
import { readBlock } from "../../src/domain/scheme/readBlock";
import { sections } from "../../src/domain/scheme/vocabulary";
import { TemplateSection } from "../../src/help/templates/TemplateSection";
import { templates } from "../../src/templates";
import { schemeOf } from "../../src/templates/template";
import { fullScheme } from "../support/fullScheme";

const HELP = path.resolve(__dirname, "../../src/help");
const languages = ["zh", "en"] as const;
const page = new DOMParser().parseFromString(renderTemplatesPage(), "text/html");

type Language = (typeof languages)[number];

function sectionOf(id: string, language: Language): Element {
  const section = page.querySelector(`article#${language} > section#${templateAnchor(id, language)}`);
  if (section === null) throw new Error(`expected a section of ${id} in ${language}`);
  return section;
}

/** The words of an element, set apart by single spaces. */
function wordsOf(element: Element | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The rows of the table below a heading. */
function rowsBelow(section: Element, heading: string): Element[] {
  const title = [...section.querySelectorAll("h3")].find((each) => wordsOf(each) === heading);
  return [...(title?.nextElementSibling?.querySelectorAll("tbody > tr") ?? [])];
}

function inLanguage(text: string | Text | undefined, language: Language): string {
  return typeof text === "string" ? text : (text?.[language] ?? "");
}

const everywhere = templates.flatMap((template) =>
  languages.map((language) => [template.id, language, template] as const),
);

describe.each(everywhere)("%s on the page in %s", (id, language, template) => {
  const section = sectionOf(id, language);

  it("has its title, summary and source, and what of it as a whole is given or assumed", () => {
    expect(wordsOf(section.querySelector("h2") ?? undefined)).toContain(template.title[language]);
    const { heading } = template.reference;
    for (const text of [template.summary[language], heading, template.basis[language]])
      expect(wordsOf(section)).toContain(wordsOf(textElement(text)));
  });

  it("names every indicator with its weight, definition and basis", () => {
    const { indicators } = template.scheme;
    const rows = rowsBelow(section, language === "zh" ? "指标" : "Indicators");
    expect(rows.length).toBe(indicators.length);
    indicators.forEach(({ code, name, weight, definition, basis }, i) => {
      const row = rows[i];
      const [weightCell] = row?.querySelectorAll("td") ?? [];
      expect(row?.querySelector("th code")?.textContent).toBe(code);
      expect(row?.querySelector("th strong")?.textContent).toBe(inLanguage(name, language));
      expect(Number.parseFloat(wordsOf(weightCell).replace(/^\D*/, "")) / 100).toBeCloseTo(weight, 4);
      for (const text of [definition, basis])
        expect(wordsOf(row)).toContain(wordsOf(textElement(inLanguage(text, language))));
    });
  });

  it("has every row of every section, and every form", () => {
    for (const { section: name, rows } of layOutScheme(schemeOf(template, language), language)) {
      if (name === "info") continue;
      const shown = rowsBelow(section, sections[name][language]).filter((row) => row.querySelector("td"));
      expect([name, shown.length]).toEqual([name, rows.length]);
    }
    const forms = template.forms ?? [];
    expect([...section.querySelectorAll("h4")].map((heading) => heading.textContent)).toEqual(
      forms.map(({ title }) => title[language]),
    );
  });
});

function textElement(text: string): Element {
  const element = page.createElement("p");
  element.textContent = text;
  return element;
}

describe("a template that states everything", () => {
  it.each(languages)("has all of it on the page, in %s", (language) => {
    const template = {
      id: fullScheme.id,
      title: { zh: "全部", en: "Everything" },
      kind: "kpi" as const,
      summary: { zh: "每一项", en: "Every item" },
      reference: { document: "自编", heading: "全部" },
      basis: { zh: "假定", en: "assumed" },
      scheme: fullScheme,
      example: { people: [] },
    };
    const section = page.createElement("div");
    section.innerHTML = renderToStaticMarkup(createElement(TemplateSection, { template, language }));
    const shown = wordsOf(section);
    const blocks = layOutScheme(schemeOf(template, language), language).filter(({ section: name }) => name !== "info");
    const titles = [...section.querySelectorAll("h3")].map(wordsOf);
    expect(titles).toEqual(
      Object.values(sections)
        .slice(1)
        .map((title) => title[language]),
    );
    const texts = blocks.flatMap(readBlock).flatMap((row) => [...row.values()].map(({ text }) => text));
    expect(texts.filter((text) => !shown.includes(wordsOf(textElement(text))))).toEqual([]);
    expect(shown).toContain(language === "zh" ? "强制分布只作建议" : "a forced distribution only proposes");
  });
});

describe("the page of the templates", () => {
  it("tells the pay scheme as it is defined", () => {
    const cellsOf = (language: Language, heading: string, row: number) =>
      [...(rowsBelow(sectionOf("S5", language), heading)[row]?.children ?? [])].map(wordsOf);
    expect(cellsOf("zh", "指标", 1)).toEqual([
      "平均响应时间 RESP维度 服务效率",
      "权重 25%",
      "评分方法 减分法单位 秒方向 越低越好目标值 40步长 5每步分值 5满分 100计分选项 不足一步按比例缺数处理 不计入",
      "从客户发问到客服答复的平均秒数；接待压力大时不扣分依据 原文给定：指标与压力豁免；假定：单位、权重、目标值、评分方法与扣分",
    ]);
    expect(cellsOf("en", "Indicators", 0).slice(0, 3)).toEqual([
      "Inquiry conversion CONVDimension Sales",
      "Weight 25%",
      "Method RatioUnit %Direction Higher is betterTarget 50%Full score 100Cap 100If missing Leave out",
    ]);
    expect(cellsOf("en", "Commission tiers", 1).slice(0, 3)).toEqual(["From 40,000", "Rate 2%", "Bonus 200"]);
  });

  it("says how many times a form is counted and what its columns are computed from", () => {
    const plan = wordsOf(sectionOf("S21", "en"));
    expect(plan).toContain("Counted from this form Measures done on time, Measures");
    expect(plan).toContain("Choice: Not started, Under way, Done");
  });

  it("keeps the languages apart: English has Chinese in sources alone", () => {
    const article = page.querySelector("article#en")?.cloneNode(true) as Element;
    for (const link of article.querySelectorAll("a.other")) link.remove();
    const sources = new Set(templates.map(({ reference }) => reference.heading));
    const others = [...article.querySelectorAll("p, dd, td, th, li, h2, h3, h4")].filter(
      (each) => /\p{Script=Han}/u.test(each.textContent) && !sources.has(each.textContent),
    );
    expect(others.map(wordsOf)).toEqual([]);
  });

  it("links to places and files that exist, and is linked from the other pages", () => {
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.querySelectorAll("[href]")].map((link) => link.getAttribute("href") ?? "");
    expect(targets.filter((target) => target.startsWith("#") && !ids.includes(target.slice(1)))).toEqual([]);
    const files = targets
      .filter((target) => !target.startsWith("#"))
      .map((target) => path.resolve(HELP, target.replace("../icons", "../../assets/icons")));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    for (const other of ["index.html", "functions.html"])
      expect(readFileSync(path.join(HELP, other), "utf8")).toContain('href="templates.html"');
  });

  it("reaches every template from the contents of its language", () => {
    for (const language of languages) {
      const entries = [...page.querySelectorAll(`article#${language} > nav a`)].map((link) =>
        link.getAttribute("href"),
      );
      expect(entries).toEqual(templates.map(({ id }) => `#${templateAnchor(id, language)}`));
    }
  });
});

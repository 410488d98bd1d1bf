import type { Frame, Locator } from "playwright-core";
import type { Language } from "../../src/domain/language";
import type { Rule } from "../../src/domain/scheme/scheme";
import {
  choices,
  columns,
  items,
  options,
  sections,
  type Column,
  type Section,
  type Term,
} from "../../src/domain/scheme/vocabulary";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * The pay scheme S5 is built from nothing, by the mouse and the keyboard alone: three questions, then every section in the forms
 * of the designer. The template's example people are appraised by it and by the template's own sheet: every cell of the results
 * has to be the same, and so has the check code, which covers whatever decides a result.
 */
const languages = [
  {
    language: "zh-CN",
    cells: "zh",
    questions: "三个问题新建",
    who: "客服",
    ownIndicator: "自己添加",
    pays: /^挂钩/,
    next: "下一步",
    insert: "放入工作簿",
    addIndicator: "添加指标",
    blank: "空白指标",
    addTo: (what: string) => `添加一行${what}`,
    weight: (name: string) => `${name} 权重（%）`,
    total: "权重合计 100%",
    advice: "7 项建议",
    more: (name: string) => `${name}：更多操作`,
    up: "上移",
    back: "返回",
    scheme: "方案",
    example: "放入示例数据",
    score: "用此方案考核",
    preview: "预览结果",
    pay: "同时计算薪酬",
    done: /的结果已放入工作表/,
    code: /校验码/,
  },
  {
    language: "en-US",
    cells: "en",
    questions: "Three questions",
    who: "Pre-sales",
    ownIndicator: "as my own",
    pays: /^Yes/,
    next: "Next",
    insert: "Insert into workbook",
    addIndicator: "Add an indicator",
    blank: "Blank indicator",
    addTo: (what: string) => `Add a row to ${what}`,
    weight: (name: string) => `${name} weight (%)`,
    total: "Weights add up to 100%",
    advice: "7 worth a look",
    more: (name: string) => `${name}: more`,
    up: "Move up",
    back: "Back",
    scheme: "Scheme",
    example: "Insert example data",
    score: "Score with this scheme",
    preview: "Preview results",
    pay: "Compute pay too",
    done: /^The results of \d+ people are on sheet/,
    code: /check code/,
  },
] as const;

describe.each(languages)("a scheme from nothing, in $language", (words) => {
  const language: Language = words.cells;
  const wanted = schemeOf(S5, language);
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: words.language });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
  });

  const button = (name: string | RegExp, exact = true) => pane.getByRole("button", { name, exact }).first();
  const title = (term: Term) => term[language];
  const press = (key: string) => workbench.page.keyboard.press(key);

  /** Types into what has the focus; Chinese as an input method hands it over. */
  async function type(text: string): Promise<void> {
    await press("Control+a");
    if (text === "") await press("Delete");
    else if (/^[\x20-\x7e]*$/.test(text)) await workbench.page.keyboard.type(text);
    else await workbench.page.keyboard.insertText(text);
  }

  /** A field of the row that is open, of the section that is open where none is. */
  const field = (column: Column) => labelled(title(column)).last();
  const labelled = (name: string) =>
    pane
      .locator("main")
      .getByLabel(new RegExp(`^${escape(name)}\\s*\\*?$`))
      .and(pane.locator("input, select, textarea"));

  async function fill(column: Column, text: string): Promise<void> {
    await field(column).click();
    await type(text);
    await press("Tab");
  }

  /** By the arrow keys, from wherever the choice stands. */
  async function choose(name: string, term: Term): Promise<void> {
    const select = labelled(name).last();
    await select.focus();
    const steps = await select.evaluate((element: HTMLSelectElement, text) => {
      const at = [...element.options].findIndex((option) => option.text === text);
      return at - element.selectedIndex;
    }, title(term));
    for (let i = 0; i < Math.abs(steps); i++) await press(steps < 0 ? "ArrowUp" : "ArrowDown");
    await press("Enter");
    await expectValue(select, title(term));
  }

  /** Indicators are offered by their names; their cells hold the codes. */
  function indicatorCalled(code: string): Term {
    const name = wanted.indicators.find((each) => each.code === code)?.name ?? "";
    return { zh: name, en: name };
  }

  async function expectValue(select: Locator, text: string): Promise<void> {
    await select.locator("option:checked", { hasText: text }).waitFor({ state: "attached" });
  }

  const open = async (section: Section) => {
    const toggle = pane.locator(`[data-section=${section}]`);
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  };
  const close = async (name: string) =>
    pane.getByRole("button", { name: new RegExp(`^${escape(name)}`), expanded: true }).click();
  const rowsOf = (term: Term) => pane.getByRole("list", { name: title(term), exact: true }).locator("[data-row]");

  it("begins with three questions, and an indicator of one's own", async () => {
    await button(words.questions).click();
    await pane.getByRole("textbox").first().click();
    await type(words.who);
    await pane.getByRole("searchbox").click();
    for (const { name } of wanted.indicators.slice(0, 2)) {
      await type(name);
      await button(words.ownIndicator, false).click();
    }
    await pane.getByRole("radio", { name: words.pays }).click();
    await button(words.next).click();
    await nameScheme(pane, "OWN");
    await button(words.insert).click();
    await pane.getByRole("textbox", { name: words.weight(wanted.indicators[0]?.name ?? "") }).waitFor();
  });

  it("gets its indicators", async () => {
    const { indicators } = columns;
    for (const [i, indicator] of wanted.indicators.entries()) {
      const { code, name, group, unit, scoring, definition, formula, dataSource } = indicator;
      if (i < 2)
        await pane
          .getByRole("list", { name: title(sections.indicators) })
          .getByRole("button", { name: new RegExp(`^${escape(name)}`), expanded: false })
          .click();
      else {
        await button(words.addIndicator).click();
        await type(name);
        await button(words.blank).click();
      }
      await field(indicators.code).waitFor();
      await choose(title(indicators.method), choices.method[scoring.method] ?? { zh: "", en: "" });
      await fill(indicators.code, code);
      if (group !== undefined) await fill(indicators.group, group);
      if (unit !== undefined) await fill(indicators.unit, unit);
      for (const key of ["target", "step", "points", "cap"] as const) {
        const figure = (scoring as unknown as Record<string, unknown>)[key];
        if (typeof figure === "number")
          await fill(indicators[key], unit === "%" && key === "target" ? `${figure * 100}%` : String(figure));
      }
      if ("better" in scoring && scoring.better === "lower")
        await choose(title(indicators.better), choices.better["lower"] ?? { zh: "", en: "" });
      if (scoring.method === "deduction" && scoring.partial === "whole")
        await choose(partialName[language], options["partial"]?.["whole"] ?? { zh: "", en: "" });
      if (definition !== undefined) await fill(indicators.definition, definition);
      if (formula !== undefined) await fill(indicators.formula, formula);
      if (dataSource !== undefined) await fill(indicators.dataSource, dataSource);
      await close(name);
    }
  });

  it("gets weights, by Enter from one to the next", async () => {
    const [first] = wanted.indicators;
    await pane.getByRole("textbox", { name: words.weight(first?.name ?? "") }).click();
    for (const { weight } of wanted.indicators.slice(0, 4)) {
      await type(String(weight * 100));
      await press("Enter");
    }
    await press("Tab");
    await pane.getByText(words.total).first().waitFor();
  });

  it("gets the posts of its grades, and totals that are not rounded", async () => {
    await open("grades");
    await fill(columns.grades.decimals, "");
    for (const { label, post, training } of wanted.grades) {
      await rowsOf(sections.grades).filter({ hasText: label }).click();
      await fill(columns.grades.post, post ?? "");
      await fill(columns.grades.training, training ?? "");
      await close(label);
    }
  });

  it("gets tiers of commission", async () => {
    const [scale] = wanted.scales;
    await button(title(sections.tiers)).click();
    for (const [i, tier] of (scale?.tiers ?? []).entries()) {
      await button(words.addTo(title(sections.tiers))).click();
      await rowsOf(sections.tiers).nth(i).waitFor();
      await field(columns.tiers.from).waitFor();
      await fill(columns.tiers.from, String(tier.from));
      await fill(columns.tiers.rate, `${tier.rate * 100}`);
      await fill(columns.tiers.bonus, String(tier.bonus));
      await rowsOf(sections.tiers).nth(i).click();
    }
    for (const key of ["tierMode", "bonusMode", "tierBoundary", "negative"] as const)
      await choose(title(columns.tiers[key]), choices[key][scale?.[key] ?? ""] ?? { zh: "", en: "" });
  });

  it("gets its rules, the last one first, and puts them in order by keys", async () => {
    await button(title(sections.rules)).click();
    const { rules } = columns;
    const last = wanted.rules.at(-1);
    for (const [i, rule] of [last, ...wanted.rules.slice(0, -1)].entries()) {
      if (!rule) continue;
      await button(words.addTo(title(sections.rules))).click();
      await rowsOf(sections.rules).nth(i).waitFor();
      await field(rules.name).waitFor();
      await choose(title(rules.kind), choices.kind[rule.kind] ?? { zh: "", en: "" });
      for (const [key, text] of fieldsOf(rule)) {
        const column: Column = rules[key];
        if (column.kind in choices) {
          const terms = choices[column.kind as keyof typeof choices];
          await choose(title(column), terms[text] ?? { zh: "", en: "" });
        } else if (key === "indicator" || key === "load") await choose(title(column), indicatorCalled(text));
        else await fill(column, text);
      }
      await close(rule.name);
    }
    await rowsOf(sections.rules).first().focus();
    for (let i = 1; i < wanted.rules.length; i++) {
      await press("Alt+ArrowDown");
      await rowsOf(sections.rules)
        .nth(i)
        .filter({ hasText: last?.name ?? "" })
        .waitFor();
    }
  });

  it("gets its pay items and how pay is rounded", async () => {
    await open("payItems");
    const { payItems } = columns;
    for (const [i, item] of (wanted.pay?.items ?? []).entries()) {
      if (i > 0) await button(words.addTo(title(sections.payItems))).click();
      else await rowsOf(sections.payItems).first().click();
      await rowsOf(sections.payItems).nth(i).waitFor();
      await field(payItems.name).waitFor();
      await fill(payItems.name, item.name);
      await fill(payItems.factors, item.factors);
      if (item.on !== undefined) await choose(title(payItems.on), indicatorCalled(item.on));
      if (item.ifBlank !== undefined) await fill(payItems.ifBlank, String(item.ifBlank));
      await close(item.name);
    }
    await open("pay");
    await choose(title(items.pay.rounding), choices.rounding[wanted.pay?.rounding ?? ""] ?? { zh: "", en: "" });
    await choose(title(items.pay.roundTo), choices.roundTo[wanted.pay?.roundTo ?? ""] ?? { zh: "", en: "" });
    await open("info");
    await fill(items.info.period, wanted.period ?? "");
    await workbench.screenshot(`from-nothing-${words.language}`);
    // Nothing to fix: a cliff of the source's own, and six indicators of which nobody has said what their figures rest on.
    await pane.getByRole("status").getByText(words.advice, { exact: true }).waitFor();
  });

  it("comes to what the template's sheet comes to, for everyone of its example, in every cell", async () => {
    const own = await appraise();
    await button(words.scheme).click();
    if (await button(words.back).isVisible()) await button(words.back).click();
    await pane.getByRole("button").filter({ hasText: S5.summary[language] }).click();
    await nameScheme(pane, "S5");
    await button(words.insert).click();
    const template = await appraise();
    expect(own.rows).toHaveLength(S5.example.people.length + 1);
    expect(own.rows).toEqual(template.rows);
    expect(own.code).toBe(template.code);
  });

  /** Puts the results of the example into the workbook: what stands from their heads on, and the check code of the scheme. */
  async function appraise(): Promise<{ code: string; rows: unknown[][] }> {
    const code = /[0-9a-f]{8}/.exec((await pane.getByText(words.code).first().textContent()) ?? "")?.[0] ?? "";
    await button(words.example).click();
    await button(words.preview).click();
    await button(words.insert).click();
    await pane.getByText(words.done).first().waitFor();
    await cells.settled();
    const rows = await cells.getValues(`'${(await cells.sheets()).at(-1) ?? ""}'!A1:AZ40`);
    const head = rows.findLastIndex((row) => row.includes(title(columns.grades.label)));
    return { code, rows: rows.slice(head).filter((row) => row.some((value) => value !== "")) };
  }
});

const partialName = { zh: "不足一步", en: "Part of a step" };

/** What a rule states beyond its kind, in the order of its form. */
function fieldsOf(rule: Rule): [keyof typeof columns.rules, string][] {
  const known = Object.keys(columns.rules) as (keyof typeof columns.rules)[];
  const stated = rule as unknown as Record<string, string | number | undefined>;
  return known.flatMap((key) => {
    const value = stated[key];
    return key === "kind" || key === "basis" || value === undefined
      ? []
      : [[key, String(value)] as [typeof key, string]];
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

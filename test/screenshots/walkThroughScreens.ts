import { sections, type Section } from "../../src/domain/scheme/vocabulary";
import { en as appraiseEn } from "../../src/taskpane/features/appraise/words/en";
import { zh as appraiseZh } from "../../src/taskpane/features/appraise/words/zh";
import { en as beginEn } from "../../src/taskpane/features/begin/words/en";
import { zh as beginZh } from "../../src/taskpane/features/begin/words/zh";
import { en as defineEn } from "../../src/taskpane/features/define/words/en";
import { zh as defineZh } from "../../src/taskpane/features/define/words/zh";
import { en as hostCheckEn } from "../../src/taskpane/features/hostcheck/words/en";
import { zh as hostCheckZh } from "../../src/taskpane/features/hostcheck/words/zh";
import { en as keepEn } from "../../src/taskpane/features/keep/words/en";
import { zh as keepZh } from "../../src/taskpane/features/keep/words/zh";
import { en as versionEn } from "../../src/taskpane/features/versions/words/en";
import { zh as versionZh } from "../../src/taskpane/features/versions/words/zh";
import { en as weightEn } from "../../src/taskpane/features/weights/words/en";
import { zh as weightZh } from "../../src/taskpane/features/weights/words/zh";
import { en as whatIfEn } from "../../src/taskpane/features/whatif/words/en";
import { zh as whatIfZh } from "../../src/taskpane/features/whatif/words/zh";
import { en as paneEn } from "../../src/taskpane/words/en";
import { zh as paneZh } from "../../src/taskpane/words/zh";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import type { OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

const catalogues = {
  "zh-CN": {
    cells: "zh",
    pane: paneZh,
    begin: beginZh,
    define: defineZh,
    versions: versionZh,
    weights: weightZh,
    whatIf: whatIfZh,
    appraise: appraiseZh,
    keep: keepZh,
    hostCheck: hostCheckZh,
    month: /9月/,
    who: "客服",
    unknown: "没有这样的模板",
    judge: "张三",
    anything: "很多",
  },
  "en-US": {
    cells: "en",
    pane: paneEn,
    begin: beginEn,
    define: defineEn,
    versions: versionEn,
    weights: weightEn,
    whatIf: whatIfEn,
    appraise: appraiseEn,
    keep: keepEn,
    hostCheck: hostCheckEn,
    month: /9月|Sep/,
    who: "Service",
    unknown: "no such template",
    judge: "Ann Example",
    anything: "plenty",
  },
} as const;

const WAIT_MS = 20_000;

/**
 * Goes through every screen of the pane in one language, as a person would, in the sample workbook.
 * @param take is told the name of each screen when it is there.
 * @returns what could not be reached, and why.
 */
export async function walkThroughScreens(
  { page, pane }: OpenedWorkbench,
  language: keyof typeof catalogues,
  take: (name: string) => Promise<void>,
): Promise<string[]> {
  const words = catalogues[language];
  const cells = spreadsheet(page);
  const missed: string[] = [];
  page.setDefaultTimeout(WAIT_MS);

  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true }).first();
  const click = (name: string | RegExp) => button(name).click();
  const primary = () => pane.locator("footer").getByRole("button");
  const heading = (name: string) => pane.getByRole("heading", { level: 1, name }).waitFor();
  const settle = async () => {
    await cells.settled();
    await pane.waitForTimeout(200);
  };
  const section = (name: Section) => pane.locator(`[data-section=${name}]`);
  const startOf = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
  const title = S5.title[words.cells];

  async function part(name: string, walk: () => Promise<void>): Promise<void> {
    try {
      await walk();
    } catch (error) {
      missed.push(`${name} was not reached: ${String(error).split("\n").slice(0, 3).join(" ")}`);
      await take(`${name} lost`);
    }
  }
  /** From wherever one is, to the list of schemes. */
  async function toList(): Promise<void> {
    await click(words.pane.sectionScheme);
    for (let i = 0; i < 4 && (await button(words.pane.back).isVisible()); i++) await click(words.pane.back);
    await heading(words.pane.schemesTitle);
  }
  async function toScheme(): Promise<void> {
    await toList();
    await pane
      .getByRole("button", { name: startOf(title) })
      .first()
      .click();
    await button(words.define.scoreWithScheme).waitFor();
    await section("indicators").waitFor();
  }

  await part("list", async () => {
    await heading(words.pane.schemesTitle);
    await settle();
    await take("first run");
    const search = pane.getByRole("searchbox");
    await search.fill("绩效");
    await pane.getByRole("status").filter({ hasText: /\d/ }).first().waitFor();
    await take("gallery search");
    await search.fill(words.unknown);
    await pane.waitForTimeout(500);
    await take("gallery nothing found");
    await search.fill("");
  });
  await part("questions", async () => {
    await click(words.pane.newFromQuestions);
    await primary().click();
    await take("questions unanswered");
    await pane.getByRole("textbox").first().fill(words.who);
    await pane.getByRole("checkbox").nth(0).click();
    await pane.getByRole("searchbox").fill(words.unknown);
    await take("questions");
    await pane.getByRole("button", { name: words.begin.addOwnIndicator({ name: words.unknown }) }).click();
    await pane.getByRole("radio").nth(1).click();
    await primary().click();
    await pane.getByRole("textbox", { name: words.begin.schemeId }).fill("1 x");
    await take("naming refused");
    await toList();
  });
  await part("import", async () => {
    await click(words.pane.importScheme);
    await take("import");
    await pane.getByRole("textbox", { name: words.begin.fromFile.pasteLabel }).fill("{}");
    await click(words.begin.fromFile.look);
    await pane.getByRole("alert").first().waitFor();
    await take("import refused");
    await toList();
  });
  await part("scheme", async () => {
    await pane.getByRole("button").filter({ hasText: S5.summary[words.cells] }).click();
    await take("template");
    await primary().click();
    await section("indicators").waitFor();
    await settle();
    await take("scheme");
  });

  await part("editor", async () => {
    for (const name of ["info", "grades", "tiers", "rules", "payItems", "pay"] as const) {
      await section(name).click();
      const rows = pane.getByRole("list", { name: sections[name][words.cells], exact: true }).locator("[data-row]");
      if ((await rows.count()) > 0) await rows.first().click();
      await pane.waitForTimeout(150);
      await take(`editor ${name}`);
    }
    await section("indicators").click();
    const rows = pane.getByRole("list", { name: sections.indicators[words.cells], exact: true }).locator("[data-row]");
    await rows.first().click();
    await take("editor indicator");
    await pane
      .getByRole("button", { name: words.define.moreFor({ name: "" }).trim() })
      .first()
      .click();
    await pane.getByRole("menuitem").first().waitFor();
    await take("editor row menu");
    await page.keyboard.press("Escape");
    await rows.first().click();
    const weight = pane.locator("[data-weight] input").first();
    await weight.fill(words.anything);
    await weight.press("Tab");
    await take("editor not understood");
    await weight.fill("30");
    await weight.press("Tab");
    await button(words.define.scaleWeights).click();
    await settle();
    await take("editor weights scaled");
    await click(words.pane.cancel);
    await changeMeanwhile();
    await pane.getByRole("alert").first().waitFor();
    await take("editor changed meanwhile");
    await click(words.define.keepTheirs);
    await button(/^(?:撤销：|Undo: )/).click();
    await settle();
    await click(words.define.addIndicator);
    await pane.getByRole("searchbox").fill("a");
    await take("editor library");
    await page.keyboard.press("Escape");
    for (const name of ["raters", "totalLimits", "countRules", "distribution"] as const) {
      await button(sections[name][words.cells]).click();
      await section(name).waitFor();
      await settle();
      await take(`editor ${name} empty`);
      const add = pane.getByRole("button", { name: words.define.addRow({ what: sections[name][words.cells] }) });
      if (await add.isVisible()) {
        await add.click();
        await pane.locator("[data-detail]").first().waitFor();
        await take(`editor ${name}`);
      }
      // And back, so that the scheme stays what it was.
      for (let i = 0; i < 2; i++) {
        const undo = pane.getByRole("button", { name: /^(?:撤销：|Undo: )/ });
        if ((await section(name).count()) > 0 && (await undo.count()) > 0) await undo.click();
        await settle();
      }
    }
  });

  await part("weights", async () => {
    await toScheme();
    await click(words.define.openWeights);
    await take("weights");
    await pane.getByRole("button", { name: startOf(words.weights.ahp) }).click();
    await take("weights judges none");
    await pane.getByLabel(words.weights.judgeName).fill(words.judge);
    await click(words.weights.addJudge);
    await pane.getByRole("radio").first().waitFor();
    await take("weights question");
    for (let i = 0; i < 12 && (await button(words.weights.finish).count()) === 0; i++) {
      await pane
        .getByRole("radio")
        .nth(i % 3)
        .click();
      const next = primary();
      if (await next.isEnabled()) await next.click();
      await pane.waitForTimeout(100);
    }
    await take("weights consistency");
    await click(words.pane.back);
    await take("weights judges");
    await click(words.pane.back);
    await pane.getByRole("button", { name: startOf(words.weights.people) }).click();
    await pane.getByRole("combobox").first().waitFor();
    const source = await pane.getByRole("combobox").first().locator("option").allTextContents();
    await pane
      .getByRole("combobox")
      .first()
      .selectOption({ label: source.find((each) => words.month.test(each)) ?? "" });
    await settle();
    await take("weights of people");
    await click(words.pane.back);
    await pane.getByRole("button", { name: startOf(words.weights.direct) }).click();
    await take("weights typed");
    await click(words.pane.back);
    await settle();
    await take("weights compared");
  });

  await part("versions", async () => {
    await toScheme();
    await click(words.versions.deleteAsk);
    await settle();
    await take("delete question");
    await click(words.pane.cancel);
    await click(words.versions.publishAsk);
    await take("publish question");
    await button(words.versions.publish).click();
    await button(words.versions.newDraft).waitFor();
    await settle();
    await take("published scheme");
    await click(words.versions.archiveAsk);
    await take("archive question");
    await click(words.pane.cancel);
    await click(words.versions.newDraft);
    await section("indicators").waitFor();
    const weight = pane.locator("[data-weight] input").first();
    await weight.fill("30");
    await weight.press("Tab");
    await settle();
    await take("draft with an error");
    await click(words.versions.compareVersions);
    await settle();
    await take("versions compared");
  });

  await part("copy and export", async () => {
    await toScheme();
    await click(words.pane.exportScheme);
    await take("export");
    await toList();
    await take("list of schemes");
    await click(words.pane.copyScheme);
    await take("copy which");
  });

  await part("what-if", async () => {
    await toScheme();
    await click(words.define.whatIf);
    await pane.getByRole("checkbox", { name: words.month }).first().waitFor();
    await take("what-if sources");
    for (const box of await pane.getByRole("checkbox").all()) await box.uncheck();
    await pane.getByRole("checkbox", { name: words.month }).first().check();
    await settle();
    await take("what-if columns");
    await click(words.whatIf.start);
    await button(words.whatIf.again).waitFor();
    await take("what-if");
    await click(words.whatIf.solve);
    await settle();
    await click(words.whatIf.estimate);
    await settle();
    await take("what-if goal and range");
  });

  await part("appraisal", async () => {
    await click(words.pane.sectionScore);
    await settle();
    await take("choose data");
    await pane.getByRole("button").filter({ hasText: words.month }).first().click();
    await button(words.appraise.preview).waitFor();
    await settle();
    await take("columns");
    await click(words.appraise.preview);
    await settle();
    await take("preview");
    await pane.locator("main").getByRole("button", { expanded: false }).filter({ hasText: /CS001/ }).click();
    await settle();
    await take("explanation");
    await primary().click();
    await button(words.appraise.goToResults).waitFor();
    await settle();
    await take("finished");
  });

  await part("keep", async () => {
    await click(words.pane.sectionKeep);
    await settle();
    await take("keep");
    await pane.locator("main").getByRole("button").filter({ hasText: words.month }).first().click();
    await pane.getByText(words.keep.stillOpen).waitFor();
    await settle();
    await primary().click();
    await take("issue unanswered");
    await pane.getByLabel(words.keep.periodField).fill("2026-09");
    await pane.getByLabel(words.keep.byField).fill(words.judge);
    await primary().click();
    await pane
      .getByText(/2026-09/)
      .first()
      .waitFor();
    await settle();
    await take("issued");
    await pane
      .getByRole("button", { name: /^2026-09/ })
      .first()
      .click();
    await settle();
    await click(words.keep.computeAgain);
    await settle();
    await take("issued period");
    await click(words.keep.makePayroll);
    await settle();
    await take("payroll");
  });

  await part("host check", async () => {
    await toList();
    await click(words.pane.checkThisExcel);
    await button(words.hostCheck.start).waitFor();
    await take("host check");
    await click(words.hostCheck.start);
    await pane.waitForTimeout(800);
    await take("host check under way");
    await button(words.hostCheck.again).waitFor({ timeout: 180_000 });
    await take("host check done");
  });

  await part("errors", async () => {
    await toList();
    await cells.fail({ structure: true });
    await pane.getByRole("button").filter({ hasText: S5.summary[words.cells] }).first().click();
    await primary().click();
    await pane.getByRole("alert").first().waitFor();
    await take("refused by the workbook");
    await cells.fail(null);
  });
  return missed;

  /** Somebody else writes into the first weight while one types. */
  async function changeMeanwhile(): Promise<void> {
    const sheet = (await cells.sheets()).find((each) => each.startsWith(title.slice(0, 20))) ?? "";
    const rows = await cells.getValues(`'${sheet}'!A1:F40`);
    const row = rows.findIndex(([code]) => code === "CONV") + 1;
    const weight = pane.locator("[data-weight] input").first();
    await weight.fill("26");
    await cells.coAuthor([{ setCells: `'${sheet}'!D${row}`, rows: [[0.4]] }]);
    await settle();
    await weight.press("Tab");
  }
}

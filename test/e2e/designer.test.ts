import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { items, sections, type Section } from "../../src/domain/scheme/vocabulary";
import { writeSchemeFile } from "../../src/workbook/exchange/writeSchemeFile";
import { fullScheme } from "../support/fullScheme";
import { hideRows } from "../support/hideRows";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

const languages = {
  "zh-CN": {
    template: /客服绩效与提成方案/,
    insert: "放入工作簿",
    sheet: "客服绩效与提成方案",
    first: "询单转化率",
    second: "平均响应时间",
    weight: "询单转化率 权重（%）",
    undo: /^撤销：/,
    undone: /^已撤销/,
    written: /^已写入/,
    more: "客单价：更多操作",
    remove: "删除",
    hidden: /有行被筛选或隐藏，没有改动/,
    close: "关闭",
    info: "方案信息",
    id: "方案编号",
    distribution: "强制分布",
    total110: /权重合计 110%/,
    toFix: /^\d+ 项必改/,
    findings: "检查结果",
    editField: /^修改 [A-Z]+\d+ 的字段/,
  },
  "en-US": {
    template: /Customer-service pay scheme/,
    insert: "Insert into workbook",
    sheet: "Customer-service pay scheme",
    first: "Inquiry conversion",
    second: "Average response time",
    weight: "Inquiry conversion weight (%)",
    undo: /^Undo: /,
    undone: /^Undone/,
    written: /^Written/,
    more: "Average order value: more",
    remove: "Remove",
    hidden: /filtered out or hidden, so nothing was changed/,
    close: "Close",
    info: "Scheme",
    id: "Scheme id",
    distribution: "Forced distribution",
    total110: /add up to 110%/,
    toFix: /^\d+ to fix/,
    findings: "What the check found",
    editField: /^Edit the field of [A-Z]+\d+/,
  },
} as const;

/** Everything of the sheet that an edit may touch, and the names of the workbook. */
async function readSheet(
  pane: Frame,
  sheet: string,
): Promise<{ cells: string[][]; looks: string[][]; names: string[]; heights: number[] }> {
  return pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange("A1:AC120").load("formulas, numberFormat");
        const names = context.workbook.names.load("items/name, items/formula");
        const looks = range.getCellProperties({
          format: { fill: { color: true }, font: { color: true, bold: true }, wrapText: true },
        });
        const heights = Array.from({ length: 70 }, (_, i) => range.getRow(i).format.load("rowHeight"));
        await context.sync();
        return {
          heights: heights.map((format) => format.rowHeight),
          cells: range.formulas.map((row, i) =>
            row.map((cell, j) => `${String(cell)}|${String(range.numberFormat[i]?.[j])}`),
          ),
          looks: looks.value.map((row) => row.map((look) => JSON.stringify(look))),
          names: names.items.map((item) => `${item.name} ${String(item.formula)}`).sort(),
        };
      }),
    sheet,
  );
}

async function findViolations(pane: Frame): Promise<string[]> {
  await pane.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

describe.each(["zh-CN", "en-US"] as const)("a scheme is designed in the pane, in %s", (language) => {
  const words = languages[language];
  let pane: Frame;
  let complaints: string[];
  let screenshot: (name: string) => Promise<void>;

  beforeAll(async () => {
    ({ pane, complaints, screenshot } = await openWorkbench({ language }));
    await pane.getByRole("button", { name: words.template }).first().click();
    await nameScheme(pane, "S5");
    await pane.getByRole("button", { name: words.insert }).first().click();
    await pane.getByRole("textbox", { name: words.weight }).waitFor();
  });

  /** Makes an edit, looks at the sheet, and takes the edit back: then the sheet is as it was. */
  async function tryEdit(edit: () => Promise<void>, look: (cells: string[][], names: string[]) => void): Promise<void> {
    const before = await readSheet(pane, words.sheet);
    await edit();
    await pane.getByText(words.written).waitFor();
    const made = await readSheet(pane, words.sheet);
    look(
      made.cells.map((row) => row.map((cell) => cell.split("|")[0] ?? "")),
      made.names,
    );
    await pane.getByRole("button", { name: words.undo }).click();
    await pane.getByText(words.undone).waitFor();
    expect(await readSheet(pane, words.sheet)).toEqual(before);
  }

  const rowOf = (cells: string[][], code: string) => cells.findIndex(([first]) => first === code);

  it("writes what is typed into its cell", async () => {
    await tryEdit(
      async () => {
        const weight = pane.getByRole("textbox", { name: words.weight });
        await weight.fill("30");
        await weight.press("Tab");
      },
      (cells) => expect(cells[rowOf(cells, "CONV")]?.[3]).toBe("0.3"),
    );
  });

  it("puts a row in another place by keys", async () => {
    await tryEdit(
      async () => {
        const row = pane.getByRole("button", { name: new RegExp(`^${words.first}`), expanded: false });
        await row.focus();
        await row.press("Alt+ArrowDown");
      },
      (cells) => expect(rowOf(cells, "RESP")).toBe(rowOf(cells, "CONV") - 1),
    );
  });

  it("removes a row of the sheet, once none is hidden", async () => {
    const remove = async () => {
      await pane.getByRole("button", { name: words.more }).click();
      await pane.getByRole("menuitem", { name: words.remove }).click();
      // A rule looks at it: that is shown first.
      await pane.getByRole("button", { name: words.remove, exact: true }).click();
    };
    const before = await readSheet(pane, words.sheet);
    const row = before.cells.findIndex(([first]) => first?.startsWith("RESP|")) + 1;
    await hideRows(pane, words.sheet, `${row}:${row}`);
    await remove();
    const alert = pane.getByRole("alert").filter({ hasText: words.hidden });
    await alert.waitFor();
    await screenshot(`designer-hidden-${language}`);
    await alert.getByRole("button", { name: words.close }).click();
    await hideRows(pane, words.sheet, `${row}:${row}`, false);
    expect(await readSheet(pane, words.sheet)).toEqual(before);
    await tryEdit(remove, (cells) => expect(rowOf(cells, "AOV")).toBe(-1));
  });

  it("adds a section, with its name", async () => {
    await tryEdit(
      () => pane.getByRole("button", { name: words.distribution }).click(),
      (cells, names) => {
        expect(rowOf(cells, words.distribution)).toBeGreaterThan(0);
        expect(names.some((name) => name.startsWith("S5_Distribution "))).toBe(true);
      },
    );
  });

  it("gives the scheme another id, with its names and the formulas that use them, and takes it back", async () => {
    await pane.evaluate(
      (sheet) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange("X1").formulas = [["=ROWS(S5_Grades)"]];
          await context.sync();
        }),
      words.sheet,
    );
    const formula = () =>
      pane.evaluate(
        (sheet) =>
          Excel.run(async (context) => {
            const cell = context.workbook.worksheets.getItem(sheet).getRange("X1").load("formulas");
            await context.sync();
            return String(cell.formulas[0]?.[0]);
          }),
        words.sheet,
      );
    await pane.getByRole("button", { name: words.info, exact: true, expanded: false }).click();
    const id = pane.getByRole("textbox", { name: new RegExp(`^${words.id}`) });
    await id.fill("KF");
    await id.press("Tab");
    await waitFor(async () => (await formula()) === "=ROWS(KF_Grades)");
    expect((await readSheet(pane, words.sheet)).names.filter((name) => /^(?:Scheme_)?S5/.test(name))).toEqual([]);
    await pane.getByRole("button", { name: words.undo }).click();
    await waitFor(async () => (await formula()) === "=ROWS(S5_Grades)");
    expect((await readSheet(pane, words.sheet)).names.some((name) => name.startsWith("Scheme_S5 "))).toBe(true);
  });

  it("says what the check finds beside the field as one types, and lists it all from the footer", async () => {
    const weight = pane.getByRole("textbox", { name: words.weight });
    await weight.fill("35");
    await pane.getByText(words.total110).first().waitFor();
    await screenshot(`designer-typed-${language}`);
    await weight.press("Escape");
    await weight.fill("-5");
    await weight.press("Tab");
    await pane.getByText(words.written).waitFor();
    await pane.getByRole("button", { name: words.toFix }).last().click();
    const list = pane.getByRole("region", { name: words.findings });
    await list.waitFor();
    await screenshot(`designer-findings-${language}`);
    expect(await findViolations(pane)).toEqual([]);
    await list.getByRole("button", { name: words.editField }).first().click();
    await list.waitFor({ state: "detached" });
    await waitFor(async () => weight.evaluate((field) => field === document.activeElement));
    await pane.getByRole("button", { name: words.undo }).click();
    await pane.getByText(words.undone).waitFor();
  });

  it("has nothing that axe finds fault with", async () => {
    await pane
      .getByRole("button", { name: new RegExp(`^${words.second}`) })
      .first()
      .waitFor();
    await screenshot(`designer-${language}`);
    expect(await findViolations(pane)).toEqual([]);
    // Of the pane; what the workbench complains about is told by its own test.
    expect(complaints.filter((complaint) => !complaint.includes("/workbench.js"))).toEqual([]);
  });
});

/*
 * A scheme that has every section and field that there is comes from its file. In each section a field is typed, a row is added and
 * one removed, by clicks and keys; after each, undo restores every cell of the sheet, its looks, and the names of the workbook.
 */
describe("every section there is", () => {
  const zh = "zh";
  const draft = { ...fullScheme, status: "draft" as const, previous: undefined };
  const sheet = draft.title;
  let pane: Frame;
  let page: Page;
  let blank: Awaited<ReturnType<typeof readSheet>>;

  beforeAll(async () => {
    ({ pane, page } = await openWorkbench({ language: "zh-CN" }));
    await pane.getByRole("button", { name: "从文件导入" }).click();
    await pane.locator("input[type=file]").setInputFiles({
      name: "full.json",
      mimeType: "application/json",
      buffer: Buffer.from(writeSchemeFile(draft, zh)),
    });
    await pane.getByRole("button", { name: "放入工作簿" }).click();
    await pane.locator("[data-section=indicators]").waitFor();
    blank = await readSheet(pane, sheet);
  });

  const list = (name: Section) => pane.getByRole("list", { name: sections[name][zh], exact: true }).first();
  const rows = (name: Section) => list(name).locator("> li");

  /** Undo, until nothing is left to undo. */
  async function restore(): Promise<void> {
    await pane.getByRole("button", { name: /^撤销：/ }).click();
    await pane.getByText(/^已撤销/).waitFor();
    expect(await readSheet(pane, sheet)).toEqual(blank);
  }

  /** What is used elsewhere is removed after a question. */
  async function remove(): Promise<void> {
    await pane.getByRole("menuitem", { name: "删除", exact: true }).click();
    const asked = pane.getByRole("button", { name: "删除", exact: true });
    await asked
      .or(pane.getByText(/^已写入/))
      .first()
      .waitFor();
    if (await asked.isVisible()) await asked.click();
  }

  async function written(): Promise<void> {
    await pane.getByText(/^已写入/).waitFor();
    expect((await readSheet(pane, sheet)).cells).not.toEqual(blank.cells);
  }

  it.each(Object.keys(sections).filter((name) => name !== "levels") as Section[])("%s", async (name) => {
    const toggle = pane.locator(`[data-section=${name}]`);
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
    const isList = name in items;
    if (!isList) await rows(name).first().locator("[data-row]").click();
    const fields = isList ? toggle.locator("xpath=ancestor::section") : rows(name).first().locator("[data-detail]");
    // A text that may say anything, or the last figure.
    const notes = fields.locator("textarea");
    const field = (await notes.count()) > 0 ? notes.last() : fields.locator("input").last();
    if ((await field.count()) === 0) {
      await fields.locator("select").last().focus();
      await page.keyboard.press("ArrowUp");
    } else {
      const before = await field.inputValue();
      await field.click();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(/^[\d.]+%?$/.test(before) ? "7" : "9 9");
    }
    await page.keyboard.press("Tab");
    await written();
    await restore();
    if (isList) return;
    const count = await rows(name).count();
    const add = name === "indicators" ? "添加指标" : `添加一行${sections[name][zh]}`;
    // Of several scales of commission, each has a list of its own.
    await pane.getByRole("button", { name: add }).first().click();
    if (name === "indicators") await pane.getByRole("button", { name: "空白指标" }).click();
    await rows(name).nth(count).waitFor();
    await written();
    await restore();
    await rows(name)
      .first()
      .getByRole("button", { name: /更多操作$/ })
      .first()
      .click();
    await remove();
    await written();
    await restore();
  });

  it("levels of an indicator", async () => {
    const toggle = pane.locator("[data-section=indicators]");
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
    await rows("indicators").nth(1).locator("[data-row]").first().click();
    const levels = pane.getByRole("list", { name: sections.levels[zh], exact: true });
    await levels
      .getByRole("button", { name: /更多操作$/ })
      .last()
      .click();
    await remove();
    await written();
    await restore();
    await pane.getByRole("button", { name: `添加一行${sections.levels[zh]}` }).click();
    await written();
    await restore();
  });

  it("shows both values where somebody else writes into a field while one types, and overwrites nothing", async () => {
    const cells = spreadsheet(page);
    const weight = pane.getByRole("textbox", { name: /权重/ }).first();
    const shown = await weight.inputValue();
    const row = blank.cells.findIndex(([first]) => first?.startsWith("CONV|"));
    const column = blank.cells[row]?.findIndex((cell) => cell.startsWith("0.3|")) ?? -1;
    const address = `'${sheet}'!${String.fromCharCode(65 + column)}${row + 1}`;
    await weight.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("35");
    await cells.coAuthor([{ setCells: address, rows: [[0.4]] }]);
    await cells.settled();
    await page.keyboard.press("Tab");
    const alert = pane.getByRole("alert").filter({ hasText: "没有覆盖" });
    await alert.filter({ hasText: "40%" }).filter({ hasText: "35%" }).waitFor();
    expect(shown).toBe("30%");
    expect(await cells.getValues(address)).toEqual([[0.4]]);
    await pane.getByRole("button", { name: "用我填的" }).click();
    await pane.getByText(/^已写入/).waitFor();
    expect(await cells.getValues(address)).toEqual([[0.35]]);
  });
});

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

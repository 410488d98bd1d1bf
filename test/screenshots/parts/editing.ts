import { sections, type Section } from "../../../src/domain/scheme/vocabulary";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { startOf, type Walk } from "../beginWalk";

/** Every section of the designer, with a person in view. What is changed is taken back. */
export async function editing(walk: Walk): Promise<void> {
  const { page, pane, cells, words, screen, part, click, button, section, settle, toScheme, choose } = walk;
  const titleOf = (name: Section) => sections[name][words.cells];
  const rowsOf = (name: Section) => pane.getByRole("list", { name: titleOf(name), exact: true }).locator("[data-row]");
  const undo = pane.getByRole("button", { name: /^(?:撤销：|Undo: )/ });
  const weight = walk.weights().first();
  const anIndicator = schemeOf(S5, words.cells).indicators[0]?.name ?? "";

  await part("designer", async () => {
    await toScheme();
    await screen("editor person", async () => {
      const group = pane.getByRole("group", { name: words.person.personInView });
      await choose(group.getByRole("combobox", { name: words.person.period }), /9月/);
      await choose(group.getByRole("combobox", { name: words.pane.person }), /CS003/);
      await pane.getByText(/97\.5/).first().waitFor();
    });
    for (const name of ["info", "grades", "tiers", "rules", "payItems", "pay"] as const)
      await screen(`editor ${name}`, async () => {
        await section(name).click();
        if ((await rowsOf(name).count()) > 0) await rowsOf(name).first().click();
        await pane.waitForTimeout(300);
      });
    await screen("editor indicator", async () => {
      await section("indicators").click();
      await rowsOf("indicators").first().click();
      await pane.locator("[data-detail]").first().waitFor();
    });
    await screen("editor working", async () => {
      await pane
        .getByTitle(words.person.workingFor({ what: anIndicator }))
        .first()
        .click();
      await pane.waitForTimeout(200);
    });
    await screen("editor row menu", async () => {
      await button(words.define.moreFor({ name: anIndicator })).click();
      await pane.getByRole("menuitem").first().waitFor();
    });
    await screen("editor uses", async () => {
      await pane.getByRole("menuitem", { name: words.edit.whereUsed }).click();
      await button(words.define.close).waitFor();
      await pane.getByText(words.edit.searching).waitFor({ state: "detached" });
    });
    await click(words.define.close);
    await rowsOf("indicators").first().click();
    await screen("editor not understood", async () => {
      await weight.fill(words.anything);
      await weight.press("Tab");
      await pane.waitForTimeout(200);
    });
    await screen("editor weights scaled", async () => {
      await weight.fill("30");
      await weight.press("Tab");
      await settle();
      await click(words.define.scaleWeights);
      await settle();
    });
    await screen("findings of a draft", async () => {
      await pane.locator("footer").getByRole("button", { expanded: false }).click();
      await pane.locator("footer").getByRole("listitem").first().waitFor();
    });
    await page.keyboard.press("Escape");
    const cancel = button(words.pane.cancel);
    if (await cancel.isVisible()) await cancel.click();
    await screen("editor changed meanwhile", async () => {
      await changeMeanwhile();
      await pane.getByRole("alert").first().waitFor();
    });
    await click(words.define.keepTheirs);
    for (let i = 0; i < 3 && (await undo.isEnabled()); i++) {
      await undo.click();
      await settle();
    }
    await cells.setValues(await firstWeight(), [[0.25]]);
    await settle();
    await screen("editor library", async () => {
      await click(words.define.addIndicator);
      await pane.getByRole("searchbox").fill("a");
      await pane.waitForTimeout(500);
    });
    await page.keyboard.press("Escape");
  });

  await part("sections to add", async () => {
    await toScheme();
    for (const name of ["raters", "totalLimits", "countRules", "distribution"] as const) {
      await screen(`editor ${name} empty`, async () => {
        await button(titleOf(name)).click();
        await section(name).waitFor();
        await settle();
      });
      const add = button(words.define.addRow({ what: titleOf(name) }));
      if (await add.isVisible())
        await screen(`editor ${name}`, async () => {
          await add.click();
          await pane.locator("[data-detail]").first().waitFor();
          await settle();
        });
      // And back, so that the scheme stays what it was.
      for (let i = 0; i < 2; i++) {
        if ((await section(name).count()) > 0 && (await undo.count()) > 0) await undo.click();
        await settle();
      }
    }
  });

  /** Somebody else writes into the first weight while one types. */
  async function changeMeanwhile(): Promise<void> {
    await weight.fill("26");
    await cells.coAuthor([{ setCells: await firstWeight(), rows: [[0.4]] }]);
    await settle();
    await weight.press("Tab");
  }

  async function firstWeight(): Promise<string> {
    const sheet = await walk.sheetNamed(startOf(S5.title[words.cells].slice(0, 20)));
    const rows = await cells.getValues(`'${sheet}'!A1:F40`);
    return `'${sheet}'!D${rows.findIndex(([code]) => code === "CONV") + 1}`;
  }
}

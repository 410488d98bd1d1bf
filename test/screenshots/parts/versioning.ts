import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { startOf, type Walk } from "../beginWalk";

/** The first version is published, the second drafted: it is left as a draft that differs, and what may be published. */
export async function versioning(walk: Walk): Promise<void> {
  const { pane, words, screen, part, click, button, settle, toScheme } = walk;
  const weights = walk.weights();
  const weigh = async (at: number, percent: string) => {
    await weights.nth(at).fill(percent);
    await weights.nth(at).press("Tab");
    await settle();
  };
  await part("versions", async () => {
    await toScheme();
    await screen("delete question", async () => {
      await click(words.versions.deleteAsk);
      await button(words.versions.deleteSheet).waitFor();
      await settle();
    });
    await click(words.pane.cancel);
    await screen("publish question", async () => {
      await click(words.versions.publishAsk);
      await button(words.versions.publish).waitFor();
    });
    await screen("published scheme", async () => {
      await click(words.versions.publish);
      await button(words.versions.newDraft).waitFor();
      await settle();
    });
    await screen("archive question", async () => {
      await click(words.versions.archiveAsk);
      await button(words.versions.archive).waitFor();
    });
    await click(words.pane.cancel);
    await screen("draft with an error", async () => {
      await click(words.versions.newDraft);
      await walk.section("indicators").waitFor();
      await settle();
      await weigh(0, "35");
      await weighByHand(words.anything);
    });
    await screen("findings", async () => {
      await pane.locator("footer").getByRole("button", { expanded: false }).click();
      await pane.locator("footer").getByRole("listitem").first().waitFor();
    });
    await pane.locator("footer").getByRole("button", { expanded: true }).click();
    await screen("publish held back", async () => {
      await click(words.versions.publishAsk);
      await pane.getByRole("heading", { level: 3 }).first().waitFor();
    });
    await click(words.pane.cancel);
    await weighByHand(0.15);
    await screen("versions compared", async () => {
      await click(words.versions.compareVersions);
      await pane
        .getByText(/25% → 35%/)
        .first()
        .waitFor();
    });
  });

  /** Into the cell of the second weight of the draft: 35, 15, 25 and 25 % are the whole. */
  async function weighByHand(content: string | number): Promise<void> {
    const sheet = await walk.sheetNamed(/ v2$/);
    const rows = await walk.cells.getValues(`'${sheet}'!A1:F40`);
    const at = rows.findIndex(([code]) => code === "RESP") + 1;
    await walk.cells.setValues(`'${sheet}'!D${at}`, [[content]]);
    await settle();
  }
}

/** The second version into force; what the list says of both, and of a copy of a sheet. */
export async function publishing(walk: Walk): Promise<void> {
  const { pane, words, screen, part, click, button, row, settle, toList, toScheme } = walk;
  const title = S5.title[words.cells];
  await part("second version", async () => {
    await toList();
    await toScheme();
    const draft = button(words.versions.openDraft({ version: "2" }));
    if (await draft.isVisible()) await draft.click();
    await settle();
    await click(words.versions.publishAsk);
    await screen("second version published", async () => {
      await click(words.versions.publish);
      await button(words.versions.newDraft).waitFor();
      await settle();
    });
    await screen("list with versions", async () => {
      await copySheet();
      await toList();
      await button(words.pane.olderVersionsOf({ title, count: 1 })).click();
    });
    await screen("archived version", async () => {
      await row(startOf(words.pane.version({ version: "1" }))).click();
      await button(words.versions.publishAgainAsk).waitFor();
      await settle();
    });
    await screen("publish again question", async () => {
      await click(words.versions.publishAgainAsk);
      await button(words.versions.publishAgain).waitFor();
    });
    await toList();
    await screen("copied sheet", async () => {
      await row(words.pane.copiedSheet).click();
      await pane.getByText(words.pane.copiedSheetHint).waitFor();
    });
    await click(words.versions.deleteAsk);
    await click(words.versions.deleteSheet);
    await pane.getByRole("heading", { level: 1, name: words.pane.schemesTitle }).waitFor();
    await settle();
  });

  /** As somebody does by the menu of a sheet's tab. */
  async function copySheet(): Promise<void> {
    const sheet = await walk.sheetNamed(startOf(title.slice(0, 20)));
    await pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).copy();
          await context.sync();
        }),
      sheet,
    );
    await settle();
  }
}

/** A copy of a scheme, and its file. */
export async function copying(walk: Walk): Promise<void> {
  const { pane, words, screen, part, click, button, settle, toList, toScheme } = walk;
  await part("copy and export", async () => {
    await toScheme();
    await screen("export", async () => {
      await click(words.pane.exportScheme);
      await button(words.begin.saveFile).waitFor();
    });
    await screen("copy", async () => {
      await toScheme();
      await click(words.define.copyAsNew);
      await pane.getByRole("textbox", { name: words.begin.schemeId }).waitFor();
    });
    await screen("copy which", async () => {
      await toList();
      await click(words.pane.copyScheme);
      await pane.getByText(words.begin.copyWhich).waitFor();
      await settle();
    });
  });
}

import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { S23B } from "../../../src/templates/catalogue/balancedScorecard";
import { saveFile } from "../../support/workbookFiles";
import { startOf, type Walk } from "../beginWalk";

/** The check of the host, and what the pane says when the workbook refuses. */
export async function checking(walk: Walk): Promise<void> {
  const { page, pane, cells, words, screen, part, click, button, row, primary, settle, toList } = walk;
  await part("host check", async () => {
    await toList();
    await screen("host check", async () => {
      await click(words.pane.checkThisExcel);
      await button(words.hostCheck.start).waitFor();
    });
    await screen("host check under way", async () => {
      await click(words.hostCheck.start);
      await pane.waitForTimeout(800);
    });
    await screen("host check done", async () => {
      await button(words.hostCheck.copyReport).waitFor({ timeout: 120_000 });
    });
  });
  await part("file of a workbook", async () => {
    const bytes = await saveFile(page);
    await toList();
    await click(words.pane.importScheme);
    await screen("import which", async () => {
      await pane.locator("input[type=file]").setInputFiles({
        name: "schemes.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(bytes),
      });
      await pane.getByRole("heading", { level: 1, name: words.begin.fromFile.chooseTitle }).waitFor();
    });
    await screen("import preview", async () => {
      await row(/./).click();
      await pane.getByRole("textbox", { name: words.begin.schemeId }).waitFor();
      await settle();
    });
  });
  await part("refusals", async () => {
    await toList();
    await screen("refused by the workbook", async () => {
      await cells.fail({ structure: true });
      await row(S5.summary[words.cells]).click();
      await primary().click();
      await pane.getByRole("alert").first().waitFor();
    });
    await cells.fail(null);
    await screen("scheme lost", async () => {
      const sheet = await walk.sheetNamed(startOf(S23B.title[words.cells].slice(0, 20)));
      await pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).delete();
            await context.sync();
          }),
        sheet,
      );
      await toList();
    });
  });
}

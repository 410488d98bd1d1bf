import { readFileSync } from "node:fs";
import path from "node:path";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { openFile } from "../../support/workbookFiles";
import type { Walk } from "../beginWalk";

/** From records of calls and orders to a summary: in a workbook of its own, which takes the place of the sample. */
export async function collecting(walk: Walk): Promise<void> {
  const { page, pane, words, screen, part, click, button, row, primary, settle, toList, choose } = walk;
  const anIndicator = { indicator: schemeOf(S5, words.cells).indicators[0]?.name ?? "" };
  await part("records", async () => {
    const refused = await openFile(page, readFileSync(path.resolve("assets/samples/service-records.xlsx")));
    if (refused !== null) throw new Error(refused);
    await settle();
    await toList();
    await row(S5.summary[words.cells]).click();
    // A workbook with thirty thousand records has the page for a while at each writing.
    await primary().click({ timeout: 60_000 });
    await button(words.define.scoreWithScheme).click({ timeout: 60_000 });
    await screen("collect", async () => {
      await row(/呼叫/).click();
      await button(words.collect.insert).waitFor();
      await settle();
    });
    await screen("collect from two", async () => {
      await choose(pane.getByLabel(words.collect.addLog), /订单/);
      await button(words.collect.removeLog({ log: "网店订单" })).waitFor();
      await settle();
    });
    await screen("collect people", async () => {
      await click(words.collect.showPeople);
    });
    await click(words.collect.hidePeople);
    await screen("collect measure", async () => {
      await click(words.collect.editMeasure(anIndicator));
      await pane.getByRole("combobox", { name: words.collect.kind }).waitFor();
    });
    await click(words.collect.closeMeasure(anIndicator));
    await screen("collect records behind", async () => {
      await choose(pane.getByLabel(words.collect.tryPerson), /CS021/);
      await click(words.collect.rowsBehindOf(anIndicator));
      await pane.getByRole("table").waitFor();
    });
    await click(words.pane.back);
    await screen("collect inserted", async () => {
      await click(words.collect.insert);
      await button(words.collect.appraise).waitFor({ timeout: 60_000 });
      await settle();
    });
    await screen("columns of the summary", async () => {
      await click(words.collect.appraise);
      await button(words.appraise.preview).waitFor({ timeout: 60_000 });
      await settle();
    });
  });
}

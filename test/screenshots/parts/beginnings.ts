import type { Walk } from "../beginWalk";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";

/** What there is before there is a scheme, and the ways to one. It ends in the scheme S5, just inserted. */
export async function beginnings(walk: Walk): Promise<void> {
  const { pane, page, words, screen, part, click, button, heading, primary, settle, toList } = walk;
  await part("nothing yet", async () => {
    await screen("first run", async () => {
      await heading(words.pane.schemesTitle);
      await settle();
    });
    await screen("score without a scheme", async () => {
      await click(words.pane.sectionScore);
      await pane.getByText(words.appraise.noSchemesToScore).waitFor();
    });
    await screen("issue without results", async () => {
      await click(words.pane.sectionKeep);
      await pane.getByText(words.keep.nothingToKeep).waitFor();
    });
    await toList();
    const search = pane.getByRole("searchbox");
    await screen("gallery search", async () => {
      await search.fill("绩效");
      await pane.getByRole("status").filter({ hasText: /\d/ }).first().waitFor();
    });
    await screen("gallery nothing found", async () => {
      await search.fill(words.unknown);
      await pane
        .getByText(words.pane.templatesFound({ count: 0 }))
        .first()
        .waitFor();
    });
    await search.fill("");
    await screen("part not loaded", async () => {
      await page.route(/\.js(?:$|\?)/, (route) => route.abort());
      await click(words.pane.newFromQuestions);
      await pane.getByRole("alert").first().waitFor();
    });
    await page.unroute(/\.js(?:$|\?)/);
    await click(words.pane.retry);
    await primary().waitFor();
  });
  await part("questions", async () => {
    await screen("questions unanswered", async () => {
      await primary().click();
      await pane.getByText(words.begin.askWhoMissing).waitFor();
    });
    await screen("questions", async () => {
      await pane.getByRole("textbox").first().fill(words.who);
      await pane.getByRole("checkbox").nth(0).click();
      await pane.getByRole("searchbox").fill(words.unknown);
      await button(words.begin.addOwnIndicator({ name: words.unknown })).click();
      await pane.getByRole("radio").nth(1).click();
    });
    await screen("questions composed", async () => {
      await primary().click();
      await pane.getByRole("textbox", { name: words.begin.schemeId }).waitFor();
    });
    await screen("naming refused", async () => {
      await pane.getByRole("textbox", { name: words.begin.schemeId }).fill("1 x");
      await pane.getByText(words.begin.idStart).waitFor();
    });
  });
  await part("import", async () => {
    await toList();
    await screen("import", async () => {
      await click(words.pane.importScheme);
      await button(words.begin.fromFile.chooseFile).waitFor();
    });
    await screen("import refused", async () => {
      await pane.getByRole("textbox", { name: words.begin.fromFile.pasteLabel }).fill("{}");
      await click(words.begin.fromFile.look);
      await pane.getByRole("alert").first().waitFor();
    });
  });
  await part("scheme", async () => {
    await toList();
    await screen("template", async () => {
      await walk.row(S5.summary[words.cells]).click();
      await primary().waitFor();
      await settle();
    });
    await screen("scheme", async () => {
      await primary().click();
      await walk.section("indicators").waitFor();
      await settle();
    });
  });
}

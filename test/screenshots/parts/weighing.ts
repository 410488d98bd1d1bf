import { startOf, type Walk } from "../beginWalk";

/** The screens of weights; nothing is written. */
export async function weighing(walk: Walk): Promise<void> {
  const { pane, words, screen, part, click, button, row, primary, settle, toScheme, choose } = walk;
  const overview = async () => {
    for (let i = 0; i < 3 && !(await row(startOf(words.weights.direct)).isVisible()); i++) {
      await click(words.pane.back);
      await pane.waitForTimeout(100);
    }
  };
  await part("weights", async () => {
    await toScheme();
    await screen("weights", async () => {
      await click(words.define.openWeights);
      await row(startOf(words.weights.ahp)).waitFor();
      await settle();
    });
    await screen("weights judge needs a name", async () => {
      await row(startOf(words.weights.ahp)).click();
      await click(words.weights.addJudge);
      await pane.getByText(words.weights.nameNeeded).waitFor();
    });
    await screen("weights question", async () => {
      await pane.getByLabel(words.weights.judgeName).fill(words.judge);
      await click(words.weights.addJudge);
      await pane.getByRole("radio").first().waitFor();
      await click(words.weights.showBetween);
    });
    await screen("weights consistency", async () => {
      for (let i = 0; i < 12 && !(await button(words.weights.finish).isVisible()); i++) {
        await pane
          .getByRole("radio")
          .nth(i % 3)
          .click();
        if (!(await button(words.weights.finish).isVisible())) await primary().click();
        await pane.waitForTimeout(100);
      }
    });
    await screen("weights judges", async () => {
      await click(words.pane.back);
      await button(words.weights.addJudge).waitFor();
    });
    await screen("weights of people", async () => {
      await overview();
      await row(startOf(words.weights.people)).click();
      await choose(pane.getByRole("combobox").first(), /9月/);
      await pane.getByText(/28/).first().waitFor();
      await settle();
    });
    await screen("weights typed", async () => {
      await overview();
      await row(startOf(words.weights.direct)).click();
      await pane.getByRole("textbox").first().fill("x");
      await pane.getByRole("textbox").nth(1).fill("40");
      await pane.getByRole("textbox").nth(1).press("Tab");
    });
    await screen("weights compared", async () => {
      await overview();
      await settle();
      await button(words.weights.applyButton).waitFor();
    });
  });
}

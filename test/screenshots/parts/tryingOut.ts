import type { Walk } from "../beginWalk";

/** What-if of the second version against the first. What is applied is taken back. */
export async function tryingOut(walk: Walk): Promise<void> {
  const { pane, words, screen, part, click, button, settle, toScheme } = walk;
  const region = (name: string) => pane.getByRole("region", { name });
  await part("what-if", async () => {
    await toScheme();
    const draft = button(words.versions.openDraft({ version: "2" }));
    if (await draft.isVisible()) await draft.click();
    await screen("what-if sources", async () => {
      await click(words.define.whatIf);
      await pane.getByRole("checkbox", { name: /9月/ }).first().waitFor();
      for (const box of await pane.getByRole("checkbox").all()) await box.uncheck();
      await settle();
    });
    await screen("what-if columns", async () => {
      await pane.getByRole("checkbox", { name: /9月/ }).last().check();
      await settle();
    });
    for (let i = 0; i < 6; i++) {
      const confirm = pane.getByRole("button", { name: words.pane.confirm }).first();
      if (!(await confirm.isVisible())) break;
      await confirm.click();
    }
    await screen("what-if", async () => {
      await click(words.whatIf.start);
      await button(words.whatIf.again).waitFor();
      await settle();
    });
    await screen("what-if person", async () => {
      await region(words.whatIf.movers).getByRole("button", { expanded: false }).first().click();
    });
    await screen("what-if goal", async () => {
      await click(words.whatIf.solve);
      await button(words.whatIf.tryIt).waitFor();
    });
    await screen("what-if range", async () => {
      await click(words.whatIf.estimate);
      await pane.getByText(words.whatIf.percentiles.p50).first().waitFor();
    });
    await screen("what-if moved", async () => {
      await click(words.whatIf.tryIt);
      await button(words.whatIf.undoMoved).waitFor();
      await settle();
    });
    await screen("what-if applied", async () => {
      await click(words.define.apply);
      await button(words.define.undo).waitFor();
      await settle();
    });
    await click(words.define.undo);
    await settle();
  });
}

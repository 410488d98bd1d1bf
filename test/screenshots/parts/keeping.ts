import type { Walk } from "../beginWalk";

/** Issuing August, a late change, the payroll, and a quarter; then what readers do to a sheet of results. */
export async function keeping(walk: Walk): Promise<void> {
  const { pane, cells, words, screen, part, click, button, row, primary, settle, toStart } = walk;
  const period = () => pane.getByRole("button", { name: /^2026-08/ }).first();
  await part("keep", async () => {
    await screen("keep", async () => {
      await click(words.pane.sectionKeep);
      await toStart();
      await row(/8月/).waitFor();
      await settle();
    });
    await screen("issue unanswered", async () => {
      await row(/8月/).click();
      await pane.getByText(words.keep.stillOpen).waitFor();
      await pane.getByText(words.keep.comparing).waitFor({ state: "detached" });
      await settle();
      await pane.getByLabel(words.keep.periodField).fill("?");
      await pane.getByLabel(words.keep.byField).fill("");
      await primary().click();
      await pane.getByText(words.keep.byNeeded).waitFor();
    });
    await screen("issued", async () => {
      await pane.getByLabel(words.keep.periodField).fill("2026-08");
      await pane.getByLabel(words.keep.byField).fill(words.judge);
      await primary().click();
      await period().waitFor();
      await settle();
    });
    await screen("issued period", async () => {
      await period().click();
      await button(words.keep.computeAgain).waitFor();
      await settle();
    });
    await screen("late change", async () => {
      await changeLate();
      await click(words.keep.computeAgain);
      await button(words.keep.carry({ count: 1 })).waitFor();
      await button(words.keep.carry({ count: 1 })).click();
      await pane.getByText(words.keep.reasonNeeded).first().waitFor();
    });
    await screen("carried", async () => {
      await pane.getByLabel(words.keep.carryInto).fill("2026-10");
      await pane.getByLabel(words.keep.reasonField).last().fill(words.reason);
      await click(words.keep.carry({ count: 1 }));
      await pane.getByText(words.keep.carriedBefore({ count: 1, into: "2026-10" })).waitFor();
      await settle();
    });
    await screen("unlock", async () => {
      await click(words.keep.unlock);
      await click(words.keep.unlock);
      await pane.getByText(words.keep.reasonNeeded).first().waitFor();
    });
    await screen("payroll", async () => {
      await click(words.keep.makePayroll);
      await button(words.keep.showCsv).waitFor();
      await click(words.keep.showCsv);
      await settle();
    });
    await screen("changed after issuing", async () => {
      await pane.getByLabel(words.keep.reasonField).first().fill(words.reason);
      await click(words.keep.unlock);
      await button(words.keep.lockAgain).waitFor();
      await changeIssued();
      await toStart();
      await period().click();
      await pane.getByRole("list", { name: words.keep.changedPeople }).waitFor();
      await settle();
    });
  });
  await part("roll-up", async () => {
    await click(words.pane.sectionKeep);
    await toStart();
    await screen("roll-up", async () => {
      await click(words.keep.rollUpOpen);
      await button(words.keep.insertRollUp).waitFor();
      await settle();
    });
    await screen("roll-up inserted", async () => {
      await primary().click();
      await pane.getByText(words.rollUp).last().waitFor();
      await settle();
      await pane.waitForTimeout(1_000);
    });
    await screen("roll-up to issue", async () => {
      await toStart();
      await row(new RegExp(words.rollUp)).click();
      await pane.getByText(words.keep.stillOpen).waitFor();
      await settle();
    });
  });
  await part("readers of results", async () => {
    await screen("results changed and blocked", async () => {
      await click(words.pane.sectionKeep);
      await toStart();
      await blockResults();
      await button(words.keep.unblock).first().waitFor();
      await settle();
    });
    await screen("results moved", async () => {
      await click(words.keep.unblock);
      await button(words.keep.putBack).waitFor();
      await settle();
    });
    await screen("issue with an adjustment open", async () => {
      await row(/9月/).click();
      await pane.getByText(words.keep.stillOpen).waitFor();
      await pane.getByText(words.keep.comparing).waitFor({ state: "detached" });
      await settle();
    });
  });

  async function changeLate(): Promise<void> {
    const at = await cellOf("8月", "CS002", "未回复数");
    await cells.setValues(at, [[9]]);
    await settle();
  }
  /** Somebody types over a figure of the issued sheet, which stood unlocked. */
  async function changeIssued(): Promise<void> {
    const sheet = await walk.sheetNamed(/^(?:考核结果|Results) .*8月/);
    await cells.setValues(await cellOf(sheet, "CS003", words.keep.total), [[99]]);
    await settle();
  }
  async function blockResults(): Promise<void> {
    const sheet = await walk.sheetNamed(/^(?:考核结果|Results) .*9月/);
    const grade = words.cells === "zh" ? "等级" : "Grade";
    await cells.setValues(await cellOf(sheet, "CS003", grade), [["?"]]);
    await settle();
  }
  async function cellOf(sheet: string, number: string, head: string): Promise<string> {
    const rows = await cells.getValues(`'${sheet}'!A1:AT60`);
    const at = rows.findIndex((each) => each[0] === number);
    // Sums stand above the headers, and say the same.
    const heads = rows.slice(0, at).findLast((each) => each.includes(head)) ?? [];
    const column = heads.indexOf(head);
    if (at < 0 || column < 0) throw new Error(`expected ${number} and ${head} on ${sheet}`);
    return `'${sheet}'!${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${at + 1}`;
  }
}

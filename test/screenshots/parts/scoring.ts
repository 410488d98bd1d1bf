import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { S23B } from "../../../src/templates/catalogue/balancedScorecard";
import { schemeOf } from "../../../src/templates/template";
import type { Walk } from "../beginWalk";

/** August by hand, September as August was, and a department by two schemes. */
export async function scoring(walk: Walk): Promise<void> {
  const { pane, cells, words, screen, part, click, button, row, primary, settle, toStart, toList, choose } = walk;
  await part("appraisal", async () => {
    await screen("choose data", async () => {
      await click(words.pane.sectionScore);
      await toStart();
      await row(/8月/).waitFor();
      await settle();
    });
    await screen("columns", async () => {
      await row(/8月/).click();
      await button(words.appraise.preview).waitFor();
      await settle();
    });
    await screen("columns, all of them", async () => {
      await click(words.appraise.moreColumns);
    });
    await screen("preview", async () => {
      await click(words.appraise.preview);
      await button(words.appraise.insertResults).waitFor();
      await settle();
    });
    await screen("explanation", async () => {
      await row(/CS001/).click();
      await pane.locator("main").getByRole("button", { expanded: true }).first().waitFor();
      await settle();
    });
    await screen("finished", async () => {
      await primary().click();
      await button(words.appraise.goToResults).waitFor();
      await settle();
    });
  });

  await part("untidy data", async () => {
    await cells.addSheet(words.messySheet);
    const own = (code: string) => schemeOf(S5, words.cells).indicators.find((each) => each.code === code)?.name ?? code;
    await cells.setValues(`'${words.messySheet}'!A1`, [
      ["2026", "", "", "", "", "", "", "", ""],
      [
        ...(words.cells === "zh" ? ["工号", "姓名"] : ["Employee no.", "Name"]),
        ...["CONV", "RESP", "SALES", "AOV", "UNANS", "LOAD"].map(own),
        words.cells === "zh" ? "备注" : "Remarks",
      ],
      ["CS002", "钱二", 50, 40, "'30,000", 120, 0, 520, ""],
      ["CS003", "孙三", 45, 40, "约50000", 125, -1, 800, ""],
      ["CS004", "李四", 40, 60, 70_000, "", 2, 600, ""],
      [words.cells === "zh" ? "合计" : "Total", "", "", "", 150_000, "", 2, 1920, ""],
    ]);
    await screen("columns of untidy data", async () => {
      await click(words.appraise.scoreAgain);
      await row(words.messySheet).click();
      await button(words.appraise.preview).waitFor();
      await settle();
    });
    await screen("columns with a roster", async () => {
      await pane.getByRole("button", { name: TAKE_ROSTER }).click();
      await pane
        .getByRole("list", { name: new RegExp(`^${words.roster.findings({ list: "" })}`) })
        .waitFor({ state: "attached" });
      await settle();
    });
    await pane.getByLabel(words.roster.roster({ at: 1, count: 1 })).selectOption({ label: words.roster.none });
    await pane.getByRole("button", { name: TAKE_ROSTER }).waitFor();
    await screen("preview of untidy data", async () => {
      await pane.getByRole("checkbox", { name: words.appraise.payToo }).uncheck();
      const confirm = pane.getByRole("button", { name: CONFIRM }).first();
      if (await confirm.isVisible()) await confirm.click();
      await click(words.appraise.preview);
      await button(words.appraise.insertResults).waitFor();
      await settle();
    });
  });

  await part("next month", async () => {
    await screen("choose data, next month", async () => {
      await toStart();
      await pane.getByRole("heading", { name: words.nextMonth.nextMonth }).waitFor();
      await settle();
    });
    await screen("next month", async () => {
      await row(/8月.*9月|9月.*8月/).click();
      await button(words.nextMonth.insertNext).or(button(words.nextMonth.toSteps)).first().waitFor();
      await settle();
    });
    await screen("next month done", async () => {
      await click(words.nextMonth.insertNext);
      await button(words.appraise.goToResults).waitFor();
      await settle();
    });
    const sheet = await walk.sheetNamed(/^(?:设置|Settings)$/);
    const rows = await cells.getValues(`'${sheet}'!A1:E60`);
    const at = `'${sheet}'!D${rows.findIndex((each) => each[2] === (words.cells === "zh" ? "计算薪酬" : "Pay")) + 1}`;
    const [[before = ""] = []] = await cells.getValues(at);
    await screen("settings not understood", async () => {
      await cells.setValues(at, [[words.anything]]);
      await click(words.appraise.scoreAgain);
      await pane.getByText(words.anything).first().waitFor();
      await settle();
    });
    await cells.setValues(at, [[before]]);
    await settle();
  });

  await part("several schemes", async () => {
    await toList();
    await row(S23B.summary[words.cells]).click();
    await primary().click();
    await button(words.define.scoreWithScheme).waitFor();
    await screen("list of schemes", async () => {
      await toList();
    });
    await screen("company", async () => {
      await click(words.pane.sectionScore);
      await toStart();
      await row(/9月/).last().click();
      await click(words.appraise.severalSchemes);
      await button(words.nextMonth.insertAll).waitFor();
      await settle();
    });
    await screen("company, open columns", async () => {
      const boxes = pane.getByRole("combobox");
      await choose(boxes.nth(1), new RegExp(S5.title[words.cells]));
      await choose(boxes.nth(2), new RegExp(S23B.title[words.cells]));
      await pane.waitForTimeout(300);
    });
    await screen("company done", async () => {
      await choose(pane.getByRole("combobox").nth(2), new RegExp(words.nextMonth.noSchemeFor));
      await click(words.nextMonth.insertAll);
      await button(words.appraise.goToResults).waitFor();
      await settle();
    });
  });
}

/** The offer of a roster, in either language. */
const TAKE_ROSTER = /^(?:用|Use )“/;
/** One column or all of them, in either language. */
const CONFIRM = /^(?:全部确认|确认|Confirm)/;

import { S14 } from "../../../src/templates/catalogue/serviceStaffQuantified";
import { schemeOf } from "../../../src/templates/template";
import type { Walk } from "../beginWalk";

/** What several raters say of people, two lists of one form, and a statement to be printed: on lists of their own beside the sample. */
export async function rating(walk: Walk): Promise<void> {
  const { cells, pane, words, screen, part, click, button, row, primary, settle, toList, toStart } = walk;
  const { heads, ratings, figures, sheets } = lists[words.cells];
  const { indicators } = schemeOf(S14, words.cells);
  const teamwork = indicators.find(({ code }) => code === "TEAM")?.name ?? "";
  await part("ratings", async () => {
    await toList();
    await row(S14.summary[words.cells]).click();
    await primary().click();
    await button(words.define.scoreWithScheme).click();
    await cells.addSheet(sheets[0]);
    await cells.setValues(`${sheets[0]}!A1`, [[...heads, teamwork], ...ratings.map((row) => [...row])]);
    for (const [i, sheet] of sheets.slice(1).entries()) {
      await cells.addSheet(sheet);
      const others = indicators.filter(({ name }) => name !== teamwork).map(({ name }) => name);
      await cells.setValues(`${sheet}!A1`, [[heads[1], ...others], ...figures.slice(i, i + 1).map((row) => [...row])]);
    }
    await settle();
    await screen("same forms", async () => {
      await openForm();
      await button(words.collect.insertStack({ count: 2 })).waitFor();
    });
    await screen("ratings", async () => {
      await row(new RegExp(sheets[0])).click();
      await button(words.ratings.insert).waitFor();
      await settle();
    });
    await screen("ratings summed up", async () => {
      await click(words.ratings.insert);
      await button(words.ratings.insertAgain).waitFor();
      await settle();
    });
    await click(words.pane.back);
    await screen("sheets taken together", async () => {
      await openForm();
      await click(words.collect.insertStack({ count: 2 }));
      await button(words.appraise.preview).waitFor();
      await settle();
    });
  });
  await part("statement", async () => {
    await screen("statement inserted", async () => {
      await click(words.pane.sectionKeep);
      await toStart();
      await click(words.keep.insertStatement);
      await pane.getByText(words.keep.statementHint).waitFor();
      await settle();
    });
  });

  /** The sample's months are of one form, too, and stand before. */
  async function openForm(): Promise<void> {
    await pane.getByRole("button", { name: words.collect.takeTogether, exact: true }).last().click();
  }
}

const lists = {
  zh: {
    sheets: ["互评", "一组十月", "二组十月"],
    heads: ["评分人", "被评价人", "评价关系"],
    ratings: [
      ["王一", "张三", "主管", "优秀"],
      ["李四", "张三", "同事", "良好"],
      ["王一", "李四", "主管", "良好"],
      ["张三", "李四", "同事", ""],
    ],
    figures: [
      ["张三", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
      ["李四", 12, 90, 90, 0, 1, "优秀", "优秀", 0],
    ],
  },
  en: {
    sheets: ["Peers", "Team 1 Oct", "Team 2 Oct"],
    heads: ["Rater", "Rated person", "Relation"],
    ratings: [
      ["Kim Sample", "Ann Example", "Supervisor", "Excellent"],
      ["Bob Example", "Ann Example", "Colleague", "Good"],
      ["Kim Sample", "Bob Example", "Supervisor", "Good"],
      ["Ann Example", "Bob Example", "Colleague", ""],
    ],
    figures: [
      ["Ann Example", 12, 90, 90, 0, 1, "Excellent", "Excellent", 0],
      ["Bob Example", 12, 90, 90, 0, 1, "Excellent", "Excellent", 0],
    ],
  },
} as const;

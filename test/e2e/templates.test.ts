import { formatNumber } from "../../src/taskpane/ui/formatNumber";
import { templates } from "../../src/templates";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { S19 } from "../../src/templates/catalogue/satisfactionTool";
import { S20 } from "../../src/templates/catalogue/feedbackRegister";
import type { Template } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * Templates, from the list in the pane to results in cells: the scheme of one is put into the workbook, its example is, and the
 * example is appraised, all by clicks. What the cells come to is held against the engine's appraisal of the same actuals, which
 * each template's own test holds against figures worked by hand.
 */
/** Every other one, S5 among them; `TEMPLATES=all` takes all. */
const walked = process.env["TEMPLATES"] === "all" ? templates : templates.filter((_, i) => i % 2 === 0);

const languages = [
  {
    language: "zh",
    locale: "zh-CN",
    templates: walked,
    words: {
      scheme: "方案",
      back: "返回",
      insert: "放入工作簿",
      example: "放入示例数据",
      preview: "预览结果",
      done: /的结果已放入工作表/,
      firstPerson: "张三",
      allMatched: "已全部对应",
      total: "总分",
      grade: "等级",
    },
  },
  {
    language: "en",
    locale: "en-US",
    templates: [S5, S19, S20],
    words: {
      scheme: "Scheme",
      back: "Back",
      insert: "Insert into workbook",
      example: "Insert example data",
      preview: "Preview results",
      done: /^The results of \d+ people are on sheet/,
      firstPerson: "Ann Example",
      allMatched: "Everything is matched",
      total: "Total",
      grade: "Grade",
    },
  },
] as const;

/** Scores in cells have as many decimals as the engine computes with; a binary artefact is none of its. */
const DECIMALS = 9;

describe.each(languages)(
  "$templates.length templates in $language",
  ({ language, locale, templates: listed, words }) => {
    let workbench: OpenedWorkbench;
    let cells: ReturnType<typeof spreadsheet>;

    beforeAll(async () => {
      workbench = await openWorkbench({ language: locale });
      cells = spreadsheet(workbench.page);
    });

    const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name, exact: true });

    /** From the list of templates on. */
    async function appraise(template: Template): Promise<void> {
      await button(words.scheme).click();
      // The section opens where it was left.
      if (await button(words.back).isVisible()) await button(words.back).click();
      await workbench.pane.getByRole("button").filter({ hasText: template.summary[language] }).click();
      await button(words.insert).click();
      await button(words.example).click();
      await workbench.pane.getByRole("status").getByText(words.allMatched).waitFor();
      if (template === S5 || template === S20) await workbench.screenshot(`example-${template.id}-${language}`);
      await button(words.preview).click();
      // What the pane shows beforehand is computed from cells as well, formulas among them.
      const [first] = appraiseExample(template, language);
      await workbench.pane
        .getByRole("button")
        .filter({ hasText: words.firstPerson })
        .filter({ hasText: first?.grade ?? "" })
        .filter({ hasText: formatNumber(first?.total ?? NaN, language) })
        .waitFor();
      await button(words.insert).click();
      await workbench.pane.getByText(words.done).first().waitFor();
      await cells.settled();
    }

    async function readResults(people: number): Promise<{ total: unknown; grade: unknown }[]> {
      const rows = await cells.getValues(`'${(await cells.sheets()).at(-1) ?? ""}'!A1:CZ20`);
      // The row above holds what formulas know the columns by.
      const head = rows.findLastIndex((row) => row.includes(words.total));
      const [total, grade] = [words.total, words.grade].map((name) => rows[head]?.indexOf(name) ?? -1);
      return rows
        .slice(head + 1, head + 1 + people)
        .map((row) => ({ total: plain(row[total ?? -1]), grade: row[grade ?? -1] }));
    }

    it.each(listed.map((template) => [template.id, template] as const))(
      "%s appraises its example as the engine does",
      async (_id, template) => {
        await appraise(template);
        const expected = appraiseExample(template, language).map(({ total, grade }) => ({
          total: plain(total),
          grade: grade ?? "",
        }));
        expect(await readResults(expected.length)).toEqual(expected);
      },
    );

    it("complains of nothing in the console", () => {
      expect(workbench.complaints).toEqual([]);
    });
  },
);

/** A score without binary artefacts; a blank is `""`, as cells have it. */
function plain(score: unknown): unknown {
  return typeof score === "number" ? Number(score.toFixed(DECIMALS)) : (score ?? "");
}

test("a scheme whose example cannot be put down leaves no sheet behind", async () => {
  const { page, pane } = await openWorkbench({ language: "zh-CN" });
  const cells = spreadsheet(page);
  await pane.getByRole("button").filter({ hasText: S20.summary.zh }).click();
  await pane.getByRole("button", { name: "放入工作簿" }).click();
  await pane.getByRole("button", { name: "放入示例数据" }).waitFor();
  await cells.settled();
  const before = await cells.sheets();
  expect(before.at(-1)).toBe(S20.title.zh);
  for (const refusing of ["客户反馈登记", `示例 ${S20.title.zh}`]) {
    await cells.fail({ protected: refusing });
    await pane.getByRole("button", { name: "放入示例数据" }).click();
    await pane.getByRole("alert").first().waitFor();
    await cells.fail(null);
    await cells.settled();
    expect(await cells.sheets()).toEqual(before);
  }
});

import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { writeSchemeFile } from "../../src/workbook/exchange/writeSchemeFile";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { saveFile } from "../support/workbookFiles";

/*
 * How a scheme begins, by clicks and keys on the workbench: a template that is found by its initials gets the id that is typed,
 * is exported, and comes back from the file under another; and a small one from three questions.
 */
const languages = [
  {
    language: "zh-CN",
    // 绩效与提成
    query: "jxytc",
    title: S5.title.zh,
    search: "搜索模板",
    found: "1 个模板",
    insert: "放入工作簿",
    use: "用此方案考核",
    exporting: "导出方案",
    save: "保存文件",
    back: "返回",
    importing: "从文件导入",
    taken: "此工作簿里已有这个编号",
    suggested: "改用 KFb",
    questions: "三个问题新建",
    who: "岗位、部门或团队",
    whoIs: "售前客服",
    composed: "售前客服考核方案",
    pays: /^挂钩/,
    next: "下一步",
    damaged: /不完整或已损坏/,
    three: /“last.xlsx”里有 3 个方案/,
    grades: [["优秀"], ["一般"]],
    cells: "zh",
  },
  {
    language: "en-US",
    query: "pay",
    title: S5.title.en,
    search: "Search templates",
    found: "1 template",
    insert: "Insert into workbook",
    use: "Score with this scheme",
    exporting: "Export the scheme",
    save: "Save the file",
    back: "Back",
    importing: "Import a file",
    taken: "This workbook has that id already",
    suggested: "Use KFb instead",
    questions: "Three questions",
    who: "A post, a department or a team",
    whoIs: "Pre-sales",
    composed: "Pre-sales appraisal",
    pays: /^Yes/,
    next: "Next",
    damaged: /incomplete or damaged/,
    three: /“last.xlsx” has 3 schemes/,
    grades: [["Excellent"], ["Fair"]],
    cells: "en",
  },
] as const;

describe.each(languages)("a scheme begins in $language", (words) => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;
  let file: string;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: words.language });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
  });

  const button = (name: string | RegExp) => pane.getByRole("button", { name }).first();

  it("from a template that is found by a few letters, under the id that is typed", async () => {
    await workbench.screenshot(`begin-first-${words.language}`);
    await pane.getByRole("searchbox", { name: words.search }).fill(words.query);
    await pane.getByText(words.found).first().waitFor();
    await workbench.screenshot(`begin-search-${words.language}`);
    await button(new RegExp(words.title)).click();
    await nameScheme(pane, "KF");
    await workbench.screenshot(`begin-naming-${words.language}`);
    await button(words.insert).click();
    await button(words.use).waitFor();
    expect(await cells.sheets()).toContain(words.title);
    await cells.addSheet("try");
    await cells.setValues("try!A1:A2", [[95], [84.99]]);
    await cells.setFormulas("try!B1", [["=KPI.GRADE(A1:A2,KF_Grades)"]]);
    await cells.settled();
    expect(await cells.getValues("try!B1:B2")).toEqual(words.grades);
  });

  it("is exported as a file that says all of it", async () => {
    await button(words.exporting).click();
    await button(words.save).waitFor();
    await workbench.screenshot(`begin-export-${words.language}`);
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), button(words.save).click()]);
    file = await download.path();
    expect(download.suggestedFilename()).toBe(`KF ${words.title}.json`);
    const scheme = { ...schemeOf(S5, words.cells), id: "KF" };
    expect(readFileSync(file, "utf8")).toBe(writeSchemeFile(scheme, words.cells));
  });

  it("from that file, under an id that is free", async () => {
    await button(words.back).click();
    await button(words.use).waitFor();
    await button(words.back).click();
    await button(words.importing).click();
    await pane.locator("input[type=file]").waitFor({ state: "attached" });
    await workbench.screenshot(`begin-import-${words.language}`);
    await pane.locator("input[type=file]").setInputFiles({
      name: "KF.json",
      mimeType: "application/json",
      buffer: readFileSync(file),
    });
    await nameScheme(pane, "KF");
    await pane.getByText(words.taken).waitFor();
    await workbench.screenshot(`begin-taken-${words.language}`);
    await button(words.suggested).click();
    await button(words.insert).click();
    await button(words.use).waitFor();
    await cells.settled();
    const [first, second] = await Promise.all(
      [words.title, `${words.title} (2)`].map((sheet) => cells.getValues(`'${sheet}'!A7:Z40`)),
    );
    expect(second).toEqual(first);
    await cells.setFormulas("try!C1", [["=KPI.GRADE(A1:A2,KFb_Grades)"]]);
    await cells.settled();
    expect(await cells.getValues("try!C1:C2")).toEqual(words.grades);
  });

  it("from three questions, and passes the check", async () => {
    await button(words.back).click();
    await button(words.questions).click();
    await pane.getByRole("textbox", { name: words.who }).fill(words.whoIs);
    await pane.getByRole("checkbox").nth(0).check();
    await pane.getByRole("checkbox").nth(1).check();
    await pane.getByRole("radio", { name: words.pays }).check();
    await workbench.screenshot(`begin-questions-${words.language}`);
    await button(words.next).click();
    await button(words.insert).click();
    await button(words.use).waitFor();
    await workbench.screenshot(`begin-composed-${words.language}`);
    expect(await cells.sheets()).toContain(words.composed);
  });

  it("from the file of another workbook: one of its schemes is chosen, looked at, and put in", async () => {
    const saved = await saveFile(workbench.page);
    await button(words.back).click();
    await button(words.importing).click();
    const input = pane.locator("input[type=file]");
    await input.waitFor({ state: "attached" });
    await input.setInputFiles({ name: "broken.xlsx", mimeType: "", buffer: Buffer.from(saved.slice(0, 5_000)) });
    await pane.getByRole("alert").getByText(words.damaged).waitFor();
    await input.setInputFiles({ name: "last.xlsx", mimeType: "", buffer: Buffer.from(saved) });
    await pane.getByText(words.three).waitFor();
    await workbench.screenshot(`begin-workbook-${words.language}`);
    await button(new RegExp(`${words.title} \\(2\\)`)).click();
    await nameScheme(pane, "KFc");
    await workbench.screenshot(`begin-from-workbook-${words.language}`);
    await button(words.insert).click();
    await button(words.use).waitFor();
    await cells.settled();
    const [first, last] = await Promise.all(
      [words.title, `${words.title} (3)`].map((sheet) => cells.getValues(`'${sheet}'!A7:Z40`)),
    );
    expect(last).toEqual(first);
    await cells.setFormulas("try!D1", [["=KPI.GRADE(A1:A2,KFc_Grades)"]]);
    await cells.settled();
    expect(await cells.getValues("try!D1:D2")).toEqual(words.grades);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

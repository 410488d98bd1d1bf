import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * Somebody else works in the same workbook, between the batches of the pane. CS003 in the sample's September: total 97.5;
 * 4,500 × 97.5 % + 600 + 200 + 300 = 5,487.5 (department.test.ts).
 */
describe("with a second author", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  /** The results of a person by head. */
  async function readPerson(number: string, resultsSheet?: string): Promise<Record<string, unknown>> {
    await cells.settled();
    const sheet = resultsSheet ?? (await cells.sheets()).find((name) => name.startsWith("考核结果")) ?? "";
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const heads = rows.find((row) => row.includes("工号")) ?? [];
    const person = rows.find(([first]) => first === number) ?? [];
    return Object.fromEntries(heads.map((head, i) => [String(head), person[i]]));
  }

  async function cellOf(sheet: string, head: string, number: string): Promise<string> {
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const column = rows.find((row) => row.includes(head))?.indexOf(head) ?? -1;
    const row = rows.findIndex((each) => each.includes(number));
    return `'${sheet}'!${String.fromCharCode(65 + column)}${row + 1}`;
  }

  async function previewAugust(): Promise<void> {
    await click("再考核一份数据");
    await click(/^(?!照).*8月/);
    await pane.getByRole("button", { name: "预览结果" }).waitFor();
    await click("预览结果");
    await pane.getByRole("button", { name: "放入工作簿" }).waitFor();
    await cells.settled();
  }

  it("says so and leaves the other's sheet alone when its name is taken meanwhile", async () => {
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await cells.settled();
    const before = await cells.sheets();
    const taken = cells.coAuthor(
      [{ addSheet: "客服绩效与提成方案" }, { setCells: "'客服绩效与提成方案'!A1", rows: [["mine"]] }],
      1,
    );
    await click("放入工作簿");
    await taken;
    await pane.getByRole("alert").first().waitFor();
    await cells.settled();
    expect(await cells.sheets()).toEqual([...before, "客服绩效与提成方案"]);
    expect(await cells.getValues("'客服绩效与提成方案'!A1")).toEqual([["mine"]]);
    await workbench.screenshot("co-author-taken");

    await click("放入工作簿");
    await pane.getByRole("button", { name: "用此方案考核" }).waitFor();
    expect(await cells.getValues("'客服绩效与提成方案'!A1")).toEqual([["mine"]]);
  });

  it("computes with what the other wrote in the scheme and in the source while results were put in", async () => {
    await click("用此方案考核");
    await click(/9月/);
    await pane.getByRole("button", { name: "预览结果" }).waitFor();
    await click("预览结果");
    await pane.getByText("5,487.50").first().waitFor();

    const scheme =
      (await cells.sheets()).find((name) => name.startsWith("客服绩效与提成方案") && name !== "客服绩效与提成方案") ??
      "";
    const tiers = await cells.getValues(`'${scheme}'!A1:C80`);
    const rate = `'${scheme}'!B${tiers.findIndex((row) => row.includes(40_000)) + 1}`;
    const unanswered = await cellOf("9月", "未回复数", "CS003");
    const edited = cells.coAuthor(
      [
        { setCells: rate, rows: [[0.03]] },
        { setCells: unanswered, rows: [[1]] },
      ],
      1,
    );
    await click("放入工作簿");
    await edited;
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    // One unanswered: (90 + 100 + 100 + 95) / 4; 3 % on the second step: 400 + 10,000 × 3 %, as in department.test.ts.
    expect(await readPerson("CS003")).toMatchObject({ 总分: 96.25, 提成: 700 });
  });

  it("shows what the other changes while the pane is open", async () => {
    const address = await cellOf("9月", "未回复数", "CS003");
    await cells.coAuthor([{ setCells: address, rows: [[0]] }]);
    expect(await readPerson("CS003")).toMatchObject({ 总分: 97.5 });
  });

  it("follows rows that the other inserts above the people", async () => {
    await cells.coAuthor([{ insertRows: "'9月'!1:2" }]);
    expect(await readPerson("CS003")).toMatchObject({ 总分: 97.5, 提成: 700 });
  });

  it("never pays by the wrong rows when the other inserts some between preview and results", async () => {
    await previewAugust();
    const numbersOn = async (sheet: string) =>
      (await cells.getValues(`'${sheet}'!A1:A60`)).flat().filter((each) => /^CS\d/.test(String(each)));
    const before = (await cells.sheets()).length;
    const people = await numbersOn("8月");
    const inserted = cells.coAuthor([{ insertRows: "'8月'!1:2" }], 1);
    await click("放入工作簿");
    await inserted;
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
    const sheets = await cells.sheets();
    await workbench.screenshot("co-author-rows");
    expect(sheets).toHaveLength(before + 1);
    expect(await numbersOn(sheets.at(-1) ?? "")).toEqual(people);
    // As in streaks.test.ts, where nobody intervenes.
    expect(await readPerson("CS002", sheets.at(-1))).toMatchObject({ 总分: 100, 应发工资: 4_600 });
  });

  it("finds the source under the name that the other gives it while results are put in", async () => {
    await click("再考核一份数据");
    await click(/7月/);
    await pane.getByRole("button", { name: "预览结果" }).waitFor();
    await click("预览结果");
    await pane.getByRole("button", { name: "放入工作簿" }).waitFor();
    await cells.settled();
    const renamed = cells.coAuthor([{ renameSheet: "7月", to: "七月" }], 1);
    await click("放入工作簿");
    await renamed;
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
    expect(await readPerson("CS002", (await cells.sheets()).at(-1))).toMatchObject({ 总分: 100, 应发工资: 4_600 });
  });

  it("refers to the columns of the table, so that rows which come in after it was read change nothing", async () => {
    await previewAugust();
    const inserted = cells.coAuthor([{ insertRows: "'8月'!1:2" }], 4);
    await click("放入工作簿");
    await inserted;
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    const sheet = (await cells.sheets()).at(-1);
    expect(await readPerson("CS002", sheet)).toMatchObject({ 总分: 100, 应发工资: 4_600 });
    expect((await cells.getValues(`'${sheet}'!A4`)).flat().join()).toContain("与放入时一致");
  });

  it("shows the columns again, and puts nothing in, when rows come in while the source is read", async () => {
    await previewAugust();
    const before = await cells.sheets();
    const inserted = cells.coAuthor([{ insertRows: "'8月'!1:2" }], 2);
    await click("放入工作簿");
    await inserted;
    await pane.getByRole("button", { name: "预览结果" }).waitFor();
    await workbench.screenshot("co-author-rows");
    expect(await cells.sheets()).toEqual(before);
  });

  it("says which scheme is lost when the other deletes its sheet", async () => {
    const scheme = (await cells.sheets()).find((name) => name.startsWith("客服绩效与提成方案 ("));
    await cells.coAuthor([{ deleteSheet: scheme ?? "" }]);
    await pane.getByRole("button", { name: "方案", exact: true }).click();
    await pane.getByText("找不到 Scheme_S5 的单元格，方案可能已被删除。可以撤销删除，或从模板新建。").waitFor();
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

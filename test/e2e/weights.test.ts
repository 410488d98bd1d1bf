import type { Frame } from "playwright-core";
import { hideRows } from "../support/hideRows";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

const SHEET = "权重判断 客服绩效与提成方案";

describe("weights by judgements, live", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;
  /** Where the weights of the scheme stand. */
  let weightCells: string;
  /** Of the second indicator. */
  let secondRow: string;
  let before: unknown[][];

  const click = (name: string | RegExp) => pane.getByRole("button", { name, exact: true }).first().click();
  const weights = async () => {
    await cells.settled();
    return (await cells.getValues(weightCells)).flat().map(Number);
  };

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await pane.getByText(/已放入工作表/).waitFor();
    const rows = await cells.getValues("'客服绩效与提成方案'!A1:Z30");
    const head = rows.findIndex((row) => row.includes("维度"));
    const letter = String.fromCharCode(65 + (rows[head]?.indexOf("权重") ?? 0));
    // CONV, RESP, AOV, UNANS: sales, efficiency, sales, efficiency.
    weightCells = `'客服绩效与提成方案'!${letter}${head + 2}:${letter}${head + 5}`;
    secondRow = `${head + 3}:${head + 3}`;
    before = await cells.getFormulas(weightCells);
  });

  it("are chosen pair by pair, by keys: the dimensions, then the indicators within each", async () => {
    await click("确定权重");
    await click(/两两比较（AHP）/);
    await pane.getByLabel("姓名或代号").fill("张三");
    await click("添加判断人");
    for (const left of [3, 2, 1]) {
      await pane.getByText(`还差 ${left} 个选择`).waitFor();
      // The first of the two is slightly more important: 3.
      const slightly = pane.getByRole("radio", { name: /稍微重要$/ }).first();
      await slightly.focus();
      await workbench.page.keyboard.press("Space");
      if (left === 3) await workbench.screenshot("weights-question-zh");
      await workbench.page.keyboard.press("Enter");
    }
    await pane.getByRole("heading", { name: "合起来" }).waitFor();
    await workbench.screenshot("weights-judges-zh");
    await click("完成");
  });

  it("are written as a whole or not at all", async () => {
    await pane.getByRole("radio", { name: /作为公式/ }).click();
    const sheets = await cells.sheets();
    await cells.fail({ protected: "客服绩效与提成方案" });
    await click("写入权重");
    await pane.getByText(/工作表“客服绩效与提成方案”受保护，没有写入/).waitFor();
    await cells.fail(null);
    expect(await cells.sheets()).toEqual(sheets);
    expect(await cells.getFormulas(weightCells)).toEqual(before);
  });

  it("become formulas on a sheet of judgements, also in a row that a filter hides", async () => {
    await hideRows(pane, "客服绩效与提成方案", secondRow);
    await workbench.screenshot("weights-overview-zh");
    await click("写入权重");
    await pane.getByText(`权重现在由判断表“${SHEET}”计算`).waitFor();
    // 3 : 1 between dimensions and within each: 0.75 × 0.75, 0.25 × 0.75, 0.75 × 0.25, 0.25 × 0.25
    expect(await weights()).toEqual([0.5625, 0.1875, 0.1875, 0.0625]);
    await workbench.screenshot("weights-live-zh");
    const formulas = (await cells.getFormulas(weightCells)).flat().map(String);
    expect(formulas.filter((formula) => formula.startsWith(`='${SHEET}'!`))).toHaveLength(4);
  });

  it("follow a judgement that is changed on the sheet, and the screen reads it back", async () => {
    const rows = await cells.getValues(`'${SHEET}'!A1:J40`);
    const title = rows.findIndex((row) => row[0] === "判断人" && row[2] === "（各项之间）");
    // The first row of the matrix, its second column: the first dimension against the second.
    await cells.setValues(`'${SHEET}'!C${title + 3}`, [[4]]);
    // 4 : 1 between dimensions: 0.8 × 0.75, 0.2 × 0.75, 0.8 × 0.25, 0.2 × 0.25
    (await weights()).forEach((weight, i) => expect(weight).toBeCloseTo([0.6, 0.15, 0.2, 0.05][i] ?? 0, 12));
    await click(/两两比较（AHP）/);
    await click(/^张三/);
    await pane.getByText("“销售转化”更重要，稍微与明显之间").first().waitFor();
    await workbench.screenshot("weights-read-back-zh");
    await click("返回");
    await click("完成");
  });

  it("change on the same sheet when they are judged anew, and back", async () => {
    await click(/两两比较（AHP）/);
    await click(/^张三/);
    await pane.getByRole("radio", { name: "“销售转化”明显重要", exact: true }).click();
    await click("返回");
    await click("完成");
    await pane.getByRole("radio", { name: `作为公式：用判断表“${SHEET}”，权重随判断重算` }).click();
    const sheets = await cells.sheets();
    await click("写入权重");
    // 5 : 1 between dimensions: 5/6 × 0.75, 1/6 × 0.75, 5/6 × 0.25, 1/6 × 0.25
    const expected = [0.625, 0.125, 5 / 24, 1 / 24];
    await pane.getByRole("button", { name: "写入权重", exact: true }).waitFor();
    (await weights()).forEach((weight, i) => expect(weight).toBeCloseTo(expected[i] ?? 0, 12));
    expect(await cells.sheets()).toEqual(sheets);
    await click("撤销");
    await pane.getByText("已撤销，单元格和原来一样。").waitFor();
    (await weights()).forEach((weight, i) => expect(weight).toBeCloseTo([0.6, 0.15, 0.2, 0.05][i] ?? 0, 12));
  });

  it("are taken back by one press, with the sheet, in the hidden row as well", async () => {
    await click("撤销");
    await pane.getByText("已撤销，单元格和原来一样。").waitFor();
    expect(await cells.getFormulas(weightCells)).toEqual(before);
    expect(await cells.sheets()).not.toContain(SHEET);
  });

  it("complain of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

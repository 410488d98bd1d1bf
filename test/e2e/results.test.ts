import type { Frame } from "playwright-core";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { tableMenu } from "../support/tableMenu";
import { saveFile } from "../support/workbookFiles";

/*
 * September of the sample workbook, by S5. CS013: 40 % → 80, 45 s → 95, two unanswered → 90: (80 + 95 + 100 + 90) ÷ 4 = 91.25, 良好;
 * 4,800 × 91.25 % + 1,800 + 0 + 360 = 6,540. With 4 points more 95.25, 优秀: 4,800 × 95.25 % + 1,800 + 0 + 360 = 6,732.
 */
const NUMBER = "CS013";
const CALCULATED = { 总分: 91.25, 等级: "良好", 应发工资: 6_540 };
const ADJUSTED = { 总分: 95.25, 等级: "优秀", 应发工资: 6_732, 备注: "调整 +4：补录两单" };
const RESULTS = "考核结果 S5 9月";
const AGAIN = "考核结果 S5 9月 (2)";
const TABLE = "考核结果表 S5 9月";

describe("a sheet of results among its readers", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await click(/数据9月/);
    await click("预览结果");
    await pane.getByText("应发合计是 28 人中 27 人之和；1 人算不出。").waitFor();
    await pane.getByRole("checkbox", { name: /另放一张/ }).check();
    await click("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  async function find(sheet: string, number: string) {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AT60`);
    const heads = rows.find((row) => row.includes("工号")) ?? [];
    const row = rows.findIndex(([first]) => first === number);
    // Of two columns with one header the first is for readers.
    const person = Object.fromEntries(heads.map((head, i) => [String(head), rows[row]?.[i]] as const).reverse());
    const address = (head: string) => `'${sheet}'!${String.fromCharCode(65 + heads.indexOf(head))}${row + 1}`;
    return { person, address };
  }

  async function linesOnTop(): Promise<string> {
    await cells.settled();
    return (await cells.getValues(`'${RESULTS}'!A1:I8`)).flat().join("\n");
  }

  it("sums up on top, and says what is left out", async () => {
    const top = await linesOnTop();
    expect(top).toContain("与放入时一致");
    expect(top).toContain("没有总分 1 人 · 没有应发工资 1 人（不在合计里） · 只按部分权重计分 3 人 · 调整 0 处");
    expect((await find(RESULTS, NUMBER)).person).toMatchObject(CALCULATED);
    // One of four weights of a quarter each has no figure.
    expect((await find(RESULTS, "CS010")).person).toMatchObject({ 备注: "只按 75% 的权重计分" });
    await workbench.screenshot("results-table");
  });

  it("takes an adjustment with its reason into total, grade and pay", async () => {
    const { address } = await find(RESULTS, NUMBER);
    await cells.setValues(address("调整（分或等级）"), [[4]]);
    expect(await linesOnTop()).toContain("调整 1 处 · 其中缺原因 1 处");
    await cells.setValues(address("调整原因"), [["补录两单"]]);
    expect((await find(RESULTS, NUMBER)).person).toMatchObject({ ...ADJUSTED, 计算总分: 91.25, 计算等级: "良好" });
    expect(await linesOnTop()).not.toContain("缺原因");
  });

  const tableHeads = ["工号", "姓名", "部门", "总分", "等级", "名次", "应发工资"] as const;
  const HEADS_AT = 4;
  const PEOPLE = 28;
  const menuOf = (head: (typeof tableHeads)[number]) =>
    tableMenu(workbench.page, pane, { sheet: TABLE, row: HEADS_AT, column: tableHeads.indexOf(head) });

  async function rowsOfTable() {
    await cells.settled();
    const [heads = [], ...rows] = await cells.getValues(`'${TABLE}'!A${HEADS_AT + 1}:S${HEADS_AT + 1 + PEOPLE}`);
    const at = (head: string) => heads.indexOf(head);
    return {
      rows,
      column: (head: string) => rows.map((row) => row[at(head)]),
      ofPeople: new Map(rows.map((row) => [row[0], row])),
      place: (number: string) => Number(rows.find(([key]) => key === number)?.[at("第几人")]),
    };
  }

  /** Of each person in the table, whether the row is seen. */
  const seenInTable = () =>
    pane.evaluate(
      ([sheet, rows]) =>
        Excel.run(async (context) => {
          const list = context.workbook.worksheets.getItem(sheet).getRange(rows).load("values");
          const each = list.getRowProperties({ rowHidden: true });
          await context.sync();
          const areHidden = each.value.map(({ rowHidden }) => rowHidden);
          return (list.values as string[][]).flatMap(([key = ""], i) => (areHidden[i] ? [] : [key]));
        }),
      [TABLE, `A${HEADS_AT + 2}:A${HEADS_AT + 1 + PEOPLE}`] as const,
    );

  it("keeps every row of the table its person's when it is sorted by total and by department", async () => {
    const before = await rowsOfTable();
    expect(before.rows).toHaveLength(PEOPLE);
    await menuOf("总分").sort("descending");
    const byTotal = await rowsOfTable();
    expect(byTotal.ofPeople).toEqual(before.ofPeople);
    // Who has no total is "" there, a text, and Excel puts texts in front of numbers when it sorts downwards; ties keep their order.
    expect(byTotal.column("工号").slice(0, 4)).toEqual(["CS007", "CS002", "CS009", "CS018"]);
    const totals = byTotal.column("总分").slice(1).map(Number);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));

    await menuOf("部门").sort("descending");
    const byTeam = await rowsOfTable();
    expect(byTeam.ofPeople).toEqual(before.ofPeople);
    // 一 yī comes after 二 èr, and 前 qián after 后 hòu.
    const teams = byTeam.column("部门");
    expect(teams).toEqual([
      ...Array<string>(11).fill("售前一组"),
      ...Array<string>(9).fill("售前二组"),
      ...Array<string>(8).fill("售后组"),
    ]);
    expect((await find(TABLE, NUMBER)).person).toMatchObject(ADJUSTED);
    // The link of a row leads to the person in the results, where the figures come from.
    const [[there] = []] = await cells.getValues(`'${RESULTS}'!A${byTeam.place(NUMBER) + 12}`);
    expect(there).toBe(NUMBER);
  });

  it("shows one department of the table, sorted, and nobody is lost in the pane or on the sheet", async () => {
    const before = await rowsOfTable();
    const own = before.rows.filter(([, , team]) => team === "售后组").map(([key]) => key);
    await menuOf("部门").filter(["售后组"]);
    expect(await seenInTable()).toEqual(own);
    await menuOf("名次").sort("ascending");
    const sorted = await rowsOfTable();
    expect(sorted.ofPeople).toEqual(before.ofPeople);
    // Rows that are filtered out stay where they are.
    expect(sorted.rows.filter(([, , team]) => team !== "售后组")).toEqual(
      before.rows.filter(([, , team]) => team !== "售后组"),
    );
    const seen = await seenInTable();
    expect([...seen].sort()).toEqual([...own].map(String).sort());
    expect(seen[0]).toBe("CS026");
    await workbench.screenshot("results-table-filtered");

    await click("定稿");
    await pane.getByRole("button", { name: new RegExp(`${RESULTS}[^]*${PEOPLE} 人`) }).waitFor();
    expect(await linesOnTop()).toContain("与放入时一致");

    await menuOf("部门").clear();
    await menuOf("工号").sort("ascending");
    expect(await seenInTable()).toHaveLength(PEOPLE);
    const again = await rowsOfTable();
    expect(again.ofPeople).toEqual(before.ofPeople);
    expect(again.column("第几人")).toEqual(Array.from({ length: PEOPLE }, (_, i) => i + 1));
  });

  it("is a table for slicers and Power Query: one row of heads, each its own, nothing merged, and a value for each cell", async () => {
    const { sheets } = await readXlsx(await saveFile(workbench.page), {
      customFunctions: { namespace: "KPI", names: [] },
    });
    const sheet = sheets.find(({ name }) => name === TABLE);
    const [table] = sheet?.tables ?? [];
    expect(sheet).toMatchObject({ merges: [], tables: [{ range: `A${HEADS_AT + 1}:S${HEADS_AT + 1 + PEOPLE}` }] });
    expect(table).toMatchObject({ showFilter: true });
    expect(table).not.toHaveProperty("totalsRow");
    const heads = table?.columns ?? [];
    expect(heads.filter((head) => head.trim() === "")).toEqual([]);
    expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(heads.length);
    const cells = (sheet?.cells ?? []).filter(({ row, column }) => row >= HEADS_AT && column < heads.length);
    expect(cells.filter(({ row }) => row === HEADS_AT).map(({ value, formula }) => formula ?? value)).toEqual(heads);
    const body = cells.filter(({ row }) => row > HEADS_AT);
    expect(body).toHaveLength(PEOPLE * heads.length);
    expect(body.filter(({ spill, array, spilled }) => spill ?? array ?? spilled)).toEqual([]);
    // Only the number is typed in; what the other columns look up by it stands in one formula a column.
    const formulas = heads.map(
      (_, i) => new Set(body.filter(({ column }) => column === i).map(({ formula }) => formula)),
    );
    expect(formulas.map(({ size }) => size)).toEqual(heads.map(() => 1));
    expect(formulas.map((each) => each.has(undefined))).toEqual(heads.map((_, i) => i === 0));
  });

  it("says when a weight has changed, on the sheet and in the pane, and nothing more when it is changed back", async () => {
    const rows = await cells.getValues("'客服绩效与提成方案'!A1:D40");
    const weight = `'客服绩效与提成方案'!D${rows.findIndex(([code]) => code === "CONV") + 1}`;
    await cells.setValues(weight, [[0.3]]);
    expect(await linesOnTop()).toContain("注意：方案已改动");
    await click("定稿");
    await pane.getByText(/方案在放入后改过/).waitFor();
    await cells.setValues(weight, [[0.25]]);
    expect(await linesOnTop()).toContain("与放入时一致");
    await pane.getByText("与放入时一致").waitFor();
  });

  it("moves what blocks a formula to the adjustments, and puts it back", async () => {
    const { address } = await find(RESULTS, "CS003");
    await cells.setValues(address("等级"), [["良好"]]);
    expect((await find(RESULTS, NUMBER)).person).toMatchObject({ 等级: "" });
    await pane.getByText(/挡住了整列结果/).waitFor();
    await workbench.screenshot("results-blocked");
    await click("移开这些内容");
    await pane.getByText(/已移到 J15（调整），请写上原因/).waitFor();
    expect((await find(RESULTS, "CS003")).person).toMatchObject({
      等级: "良好",
      计算等级: "优秀",
      备注: "调整 良好：缺原因",
    });
    expect((await find(RESULTS, NUMBER)).person).toMatchObject(ADJUSTED);
    await click("放回原处");
    await pane.getByText(/挡住了整列结果/).waitFor();
    await click("移开这些内容");
    await pane.getByText(/已移到 J15/).waitFor();
  });

  it("does not issue an adjustment without a reason", async () => {
    await click(new RegExp(RESULTS));
    await pane.getByText(/1 处调整没有写原因：CS003/).waitFor();
    expect(await pane.locator("footer").getByRole("button", { name: "定稿" }).count()).toBe(0);
    await workbench.screenshot("results-open");
  });

  it("takes the adjustments over with their reasons when the results are inserted again", async () => {
    await pane.getByRole("button", { name: "考核", exact: true }).click();
    await click("再考核一份数据");
    await click(/^(?!照).*数据9月/);
    await click("预览结果");
    await pane.getByRole("checkbox", { name: `沿用“${RESULTS}”旁的 2 处调整和原因` }).waitFor();
    await workbench.screenshot("results-former");
    await click("放入工作簿");
    await pane.getByText(`沿用了“${RESULTS}”旁的 2 处调整和原因。`).waitFor();
    expect((await find(AGAIN, NUMBER)).person).toMatchObject({ ...ADJUSTED, 计算总分: 91.25 });
    expect((await find(AGAIN, "CS003")).person).toMatchObject({ 备注: "调整 良好：缺原因" });
  });

  it("puts a statement of a person on a sheet, for whoever is chosen on it", async () => {
    await click("去定稿");
    await click("返回");
    await click("放入考核单");
    await cells.settled();
    const sheet = `考核单 ${AGAIN}`;
    await pane.getByRole("button", { name: "放入考核单" }).waitFor();
    await cells.setValues(`'${sheet}'!B4`, [[NUMBER]]);
    await cells.settled();
    await workbench.screenshot("results-statement");
    const rows = await cells.getValues(`'${sheet}'!A1:E60`);
    const row = (label: string) => rows.find(([first]) => first === label) ?? [];
    expect(row("总分")).toEqual(["总分", ADJUSTED.总分, "", "等级", ADJUSTED.等级]);
    expect(row("应发工资")[1]).toBe(ADJUSTED.应发工资);
    expect(row("计算总分").slice(1)).toEqual([91.25, "", "调整", 4]);
    expect(row("调整原因")[1]).toBe("补录两单");
    expect(row("询单转化率").slice(1, 4)).toEqual([0.4, 80, 0.25]);
    // The working, as the functions give it: 40 % of 50 % is 80 of 100.
    expect(rows.filter(([first]) => first === "询单转化率")[1]?.[2]).toBe(80);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

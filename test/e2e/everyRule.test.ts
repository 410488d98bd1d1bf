import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { readScheme } from "../../src/domain/scheme/readScheme";
import type { WorkbookContent } from "../../src/workbench/content";
import type { Workbench } from "../../src/workbench/workbench";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchColumns } from "../../src/workbook/people/matchColumns";
import { arrangeHistory } from "../../src/workbook/results/arrangeHistory";
import { appraiseSource, type AppraisedPerson } from "../../src/workbook/results/appraiseSource";
import { readEarlierResults, type EarlierResults } from "../../src/workbook/results/earlierResults";
import { everyRule, everyRuleHeads, everyRulePeople } from "../support/everyRule";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { schemeCells } from "../support/schemeCells";
import { spreadsheet } from "../support/spreadsheet";
import { sourceOf } from "../workbook/sourceOf";

/*
 * Every kind of rule and every factor of pay, through the pane: what the inserted sheets come to is what the engine computes, to
 * the cent. What the engine computes is worked out by hand in test/domain/everyRule.test.ts.
 */
const months = ["7月", "8月", "9月"];
const stamp = "方案 ALL · 版本 1 · 校验码 0";
const heads = everyRuleHeads.map((head, i) =>
  head === everyRuleHeads[i - 1] ? `${head}2` : head === everyRuleHeads[i + 1] ? `${head}1` : head,
);
const headers = ["姓名", "部门", ...heads];
const people: Cell[][] = everyRulePeople.map(({ name, group, cells }) => [name, group, ...cells]);
const schemeRange = schemeCells(everyRule, "zh");
const reading = readScheme(schemeRange, "indicators");

function sheetOf(name: string, rows: readonly (readonly Cell[])[]): WorkbookContent["sheets"][number] {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === "" || value === null || value instanceof Failure ? [] : [{ row, column, value }],
    ),
  );
  const plain = { hidden: false, protected: false, columnWidths: {}, rowHeights: {}, merges: [], tables: [] };
  return { name, ...plain, cells, frozen: { rows: 0, columns: 0 }, showGridlines: true };
}

function lastCell(rows: readonly (readonly Cell[])[]): string {
  const width = rows[0]?.length ?? 1;
  const letter = (i: number): string =>
    (i < 26 ? "" : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
  return `$${letter(width - 1)}$${rows.length}`;
}

const content: WorkbookContent = {
  sheets: [sheetOf("方案", schemeRange), ...months.map((month) => sheetOf(month, [headers, ...people]))],
  names: [{ name: "Scheme_ALL", formula: `='方案'!$A$1:${lastCell(schemeRange)}`, visible: true }],
};

describe("every rule and pay item", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    cells = spreadsheet(workbench.page);
    const bytes = Buffer.from(await writeXlsx(content, { customFunctions: { namespace: "KPI", names: [] } })).toString(
      "base64",
    );
    await workbench.page.evaluate(async (base64) => {
      const { workbench: opened } = window as unknown as { workbench: Workbench };
      await opened.open(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    }, bytes);
    await cells.settled();
  });

  const click = (name: string | RegExp) => workbench.pane.getByRole("button", { name }).first().click();

  /** The header row and the people of a sheet of results. */
  async function readResults(month: string): Promise<Cell[][]> {
    await cells.settled();
    const rows = (await cells.getValues(`'考核结果 ALL ${month}'!A1:BZ40`)) as Cell[][];
    const head = rows.findLastIndex((row) => row.includes("姓名"));
    return rows.slice(head, head + 1 + people.length);
  }

  /** What the engine makes of the month, in the order of the sheet: total, grade, place, pay items, pay. */
  async function computeResults(month: string): Promise<unknown[][]> {
    const source = sourceOf(headers, people);
    const mapping = new Map(
      matchColumns(headers, fieldsOf(everyRule, "zh")).flatMap(({ field, column }) =>
        column === null ? [] : [[field.key, column] as const],
      ),
    );
    const earlier: EarlierResults[] = [];
    for (const before of months.slice(0, months.indexOf(month))) {
      const list = await readResults(before);
      const sheet = `考核结果 ALL ${before}`;
      const area = { sheet, row: 7, column: 0, rowCount: list.length, columnCount: list[0]?.length ?? 0 };
      const results = readEarlierResults(area, list, stamp);
      if (results) earlier.push(results);
    }
    return appraiseSource(reading, source, mapping, arrangeHistory(earlier, month)).people.map(lineOf);
  }

  it.each(months)("come to the same on the sheet of %s as by the engine", async (month) => {
    await workbench.pane
      .getByRole("button", { name: month === "7月" ? "考核" : "再考核一份数据", exact: true })
      .click();
    // Not what offers to do it as last month.
    await click(new RegExp(`^(?!照).*${month}`));
    await click("预览结果");
    await workbench.pane.getByRole("button", { name: "放入工作簿" }).waitFor();
    await click("放入工作簿");
    await workbench.pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    const [heading = [], ...rows] = await readResults(month);
    const items = everyRule.pay?.items.map(({ name }) => name) ?? [];
    const columns = [
      ...["总分", "等级", "名次"].map((name) => heading.indexOf(name)),
      ...[...items, "应发工资"].map((name) => heading.lastIndexOf(name)),
    ];
    const shown = rows.map((row) => columns.map((column) => plain(row[column])));
    const computed = await computeResults(month);
    expect(shown).toEqual(computed);
    // The first of everyone pays for the third month running, and nobody before.
    const reward = columns[3 + items.indexOf("连续奖励")] ?? -1;
    const paid = rows.filter((row) => row[reward] === 200);
    expect(paid.length > 0).toBe(month === "9月");
    if (month === "9月") await workbench.screenshot("every-rule");
  });

  it("complain of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

function lineOf({ appraisal: { total, grade }, rank, pay }: AppraisedPerson): unknown[] {
  const items = pay?.items.map((item) => (item instanceof Failure ? item : (item?.amount ?? null))) ?? [];
  return [total, grade, rank, ...items, pay?.pay ?? null].map(plain);
}

/** As cells have it: a blank is "", a number without binary artefacts. */
function plain(value: unknown): unknown {
  if (value instanceof Failure) return "error";
  if (typeof value === "string" && value.startsWith("#")) return "error";
  return typeof value === "number" ? Number(value.toFixed(9)) : (value ?? "");
}

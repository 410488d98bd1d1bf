import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { openFile } from "../support/workbookFiles";

/*
 * From a log of calls and one of orders to the figures of a month, by clicks; `quarter.test.ts` goes on from there, in both
 * languages. What is expected is worked out here from the rows of the file, without anything of the add-in: rows are of September 2026
 * if their date is, however it is written; an event that was exported twice counts once; numbers typed as text are numbers, "约35" is none.
 */
const FILE = path.resolve("assets/samples/service-records.xlsx");
const PEOPLE = ["CS002", "CS004", "CS021"];

interface Person {
  /** 询单转化率 */ conversion: number;
  /** 平均响应时间 */ response: number;
  /** 客单价 */ orderValue: number;
  /** 未回复数 */ unanswered: number;
  /** 接待人数 */ received: number;
  /** 净销售额 */ sales: number;
}

type Row = Record<string, unknown>;

const words = {
  scheme: /客服绩效与提成方案/,
  insert: "放入工作簿",
  score: "用此方案考核",
  addLog: "再加一张记录表",
  isCalls: /^每次呼叫一行，14,916 行，\d+ 人，2025 年 10 月至 2026 年 9 月$/,
  // Of 14,705 rows 12 name nobody.
  isOrders: /^每个订单一行，14,693 行/,
  person: "用谁试算",
  summary: "放入汇总表",
  inserted: /已放入“月度汇总 2026-09”/,
  sheet: "月度汇总 2026-09",
  behind: "看记录：询单转化率",
  filter: "在表中筛选",
  clear: "取消筛选",
};

describe("a month from the sample of records", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;
  let expected: Map<string, Person>;

  beforeAll(async () => {
    expected = await workOut("2026-9");
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    expect(await openFile(workbench.page, readFileSync(FILE))).toBeNull();
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();
  const result = (code: string) => pane.locator(`[data-indicator="${code}"] output`).innerText();

  it("says what the log is, and proposes how indicators come about", async () => {
    await click(words.scheme);
    await nameScheme(pane, "S5");
    await click(words.insert);
    await click(words.score);
    await click(/呼叫/);
    await pane.getByText(words.isCalls).first().waitFor();
    await pane.getByLabel(words.addLog).selectOption("网店订单");
    await pane.getByText(words.isOrders).waitFor();
    await workbench.screenshot(`collect`);
  });

  it("tries the measures for one person at once", async () => {
    for (const person of PEOPLE) {
      const { conversion, unanswered, received } = expected.get(person) as Person;
      await pane.getByLabel(words.person).selectOption(person);
      expect(await result("CONV")).toContain(`${Math.round(conversion * 10_000) / 100}%`);
      expect(await result("UNANS")).toMatch(new RegExp(` ${unanswered} `));
      expect(await result("LOAD")).toMatch(new RegExp(` ${received} `));
    }
  });

  it("shows the records behind a number", async () => {
    await pane.getByLabel(words.person).selectOption("CS021");
    await click(words.behind);
    const behind = pane.getByRole("table");
    await behind.waitFor();
    // CS021 had few inquiries: each is a row, besides the headers.
    const inquiries = await inquiriesOf("CS021", "2026-9");
    expect(await behind.getByRole("row").count()).toBe(inquiries.length + 1);
    await workbench.screenshot(`collect-behind`);
  });

  it("shows them in their table by a filter, and leaves a filter of somebody else's alone", async () => {
    const list = { sheet: "呼叫记录", rows: "A2:A14917" };
    const filter = pane.getByRole("button", { name: words.filter });
    const clear = pane.getByRole("button", { name: words.clear });
    const inquiries = await inquiriesOf("CS021", "2026-9");
    await filter.click();
    await pane.getByText(`“呼叫”现在只显示这 ${inquiries.length} 行。`).waitFor();
    expect(await seenIn(pane, list)).toEqual(inquiries);
    await workbench.screenshot(`collect-filtered`);

    await clear.click();
    await clear.waitFor({ state: "detached" });
    expect(await seenIn(pane, list)).toHaveLength(14_916);

    await filterByResult(pane, ["未接通"]);
    const unanswered = await seenIn(pane, list);
    await filter.click();
    await pane.getByText(/“呼叫”已有别的筛选，没有动它/).waitFor();
    expect(await seenIn(pane, list)).toEqual(unanswered);
    await filterByResult(pane, null);
    await pane.locator("h1").press("Escape");
  });

  it("inserts a summary whose formulas come to the same", async () => {
    await click(words.summary);
    await pane.getByText(words.inserted).first().waitFor();
    await cells.settled();
    const rows = await cells.getValues(`'${words.sheet}'!A7:I40`);
    const [, ...people] = rows;
    for (const person of PEOPLE) {
      const row = people.find(([number]) => number === person) ?? [];
      const { conversion, response, orderValue, unanswered, received, sales } = expected.get(person) as Person;
      const found = row.slice(2, 8);
      [conversion, response, orderValue, unanswered, received, sales].forEach((figure, i) =>
        expect(Number(found[i])).toBeCloseTo(figure, 6),
      );
    }
    await workbench.screenshot(`collect-summary`);
  });

  it("recomputes for the month that is typed into its cell", async () => {
    const august = await workOut("2026-8");
    await cells.setFormulas(`'${words.sheet}'!B3`, [["=DATE(2026,8,17)"]]);
    await cells.settled();
    const rows = await cells.getValues(`'${words.sheet}'!A8:I40`);
    const found = rows.find(([number]) => number === "CS004") ?? [];
    expect(Number(found[2])).toBeCloseTo(august.get("CS004")?.conversion ?? NaN, 6);
    await cells.setFormulas(`'${words.sheet}'!B3`, [["=DATE(2026,9,1)"]]);
    await cells.settled();
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

it("filters a list that is no table by the arrows of its sheet, which go with the filter or stay as they were", async () => {
  const workbench = await openWorkbench({ language: "zh-CN", more: "&open=blank" });
  const { page, pane } = workbench;
  const cells = spreadsheet(page);
  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();
  // 1 September 2026 is 46,266 to Excel.
  const list = { sheet: "呼叫", rows: "A2:A7" };
  await cells.addSheet(list.sheet);
  await cells.setValues("呼叫!A1:G7", [
    ["呼叫编号", "开始时间", "工号", "客服", "结果", "是否下单", "客户编号"],
    ["C1", "2026/9/1", "CS002", "钱二", "已接通", "是", "K1"],
    ["C2", "2026/9/2", "CS003", "孙三", "未接通", "", "K2"],
    ["C3", "2026/9/3", "CS002", "钱二", "未接通", "", "K3"],
    ["C4", "2026/8/31", "CS002", "钱二", "已接通", "是", "K4"],
    ["C5", "2026/9/30", "CS002", "钱二", "已接通", "否", "K5"],
    ["C6", "2026/9/5", "CS003", "孙三", "已接通", "是", "K6"],
  ]);
  await cells.settled();
  const arrows = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const filter = context.workbook.worksheets.getItem("呼叫").autoFilter.load("enabled,isDataFiltered");
        await context.sync();
        return [filter.enabled, filter.isDataFiltered];
      }),
    );
  const putArrows = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("呼叫").autoFilter.apply("A1:G7");
        await context.sync();
      }),
    );
  await click(words.scheme);
  await nameScheme(pane, "S5");
  await click(words.insert);
  await click(words.score);
  await click(/呼叫/);
  await click("看记录：接待人数");
  // Days that are shown as numbers are no days to Excel's filter: it leaves other rows than those that count.
  await pane.getByRole("button", { name: words.filter }).click();
  await pane.getByText(/Excel 筛出的行与下面的不同，筛选已取消/).waitFor();
  expect(await seenIn(pane, list)).toHaveLength(6);
  expect(await arrows()).toEqual([false, false]);
  await workbench.screenshot("collect-filter-differs");
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const days = context.workbook.worksheets.getItem("呼叫").getRange("B2:B7");
      days.numberFormat = Array.from({ length: 6 }, () => ["yyyy-mm-dd"]);
      await context.sync();
    }),
  );
  for (const areThere of [false, true]) {
    if (areThere) await putArrows();
    await pane.getByRole("button", { name: words.filter }).click();
    await pane.getByText("“呼叫”现在只显示这 3 行。").waitFor();
    expect(await seenIn(pane, list)).toEqual(["C1", "C3", "C5"]);
    expect(await arrows()).toEqual([true, true]);
    // Somebody else's records take the place of these.
    await pane.getByLabel("人员", { exact: true }).selectOption("CS003");
    await pane.getByText("“呼叫”现在只显示钱二的另一些记录。").waitFor();
    await pane.getByRole("button", { name: words.filter }).click();
    await pane.getByText("“呼叫”现在只显示这 2 行。").waitFor();
    expect(await seenIn(pane, list)).toEqual(["C2", "C6"]);
    await pane.getByLabel("人员", { exact: true }).selectOption("CS002");
    await pane.getByRole("button", { name: words.clear }).click();
    await pane.getByRole("button", { name: words.clear }).waitFor({ state: "detached" });
    expect(await seenIn(pane, list)).toHaveLength(6);
    expect(await arrows()).toEqual([areThere, false]);
  }
  // Who takes the filter off in Excel has nothing more taken away here.
  await pane.getByRole("button", { name: words.filter }).click();
  await pane.getByText("“呼叫”现在只显示这 3 行。").waitFor();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("呼叫").autoFilter.remove();
      await context.sync();
    }),
  );
  await pane.getByRole("button", { name: words.clear }).click();
  await pane.getByRole("button", { name: words.clear }).waitFor({ state: "detached" });
  expect(await arrows()).toEqual([false, false]);
  expect(workbench.complaints).toEqual([]);
});

async function workOut(month: string): Promise<Map<string, Person>> {
  const [calls, orders] = [await readRows("呼叫记录"), await readRows("订单")];
  return new Map(
    PEOPLE.map((person) => {
      const own = once(calls, "呼叫编号", "开始时间", month).filter((row) => numberOf(row) === person);
      const bought = once(orders, "订单号", "下单时间", month).filter(
        (row) => numberOf(row) === person && row["状态"] === "已完成",
      );
      const asked = own.filter((row) => row["是否下单"]);
      const waits = own.map((row) => figure(row["响应时长(秒)"])).filter((x) => x !== null);
      const net = bought.map((row) => figure(row["净销售额"])).filter((x) => x !== null);
      return [
        person,
        {
          conversion: asked.filter((row) => row["是否下单"] === "是").length / asked.length,
          response: mean(waits),
          orderValue: mean(net),
          unanswered: own.filter((row) => row["结果"] === "未接通").length,
          received: new Set(own.map((row) => row["客户编号"])).size,
          sales: net.reduce((sum, x) => sum + x, 0),
        },
      ] as const;
    }),
  );
}

/** The numbers of calls that were inquiries. */
async function inquiriesOf(person: string, month: string): Promise<unknown[]> {
  const own = once(await readRows("呼叫记录"), "呼叫编号", "开始时间", month).filter((row) => numberOf(row) === person);
  return own.filter((row) => row["是否下单"]).map((row) => row["呼叫编号"]);
}

/** What the first column has in the rows that are seen. */
function seenIn(pane: Frame, { sheet, rows }: { sheet: string; rows: string }): Promise<unknown[]> {
  return pane.evaluate(
    ([name, address]) =>
      Excel.run(async (context) => {
        const list = context.workbook.worksheets.getItem(name).getRange(address).load("values");
        const each = list.getRowProperties({ rowHidden: true });
        await context.sync();
        const areHidden = each.value.map(({ rowHidden }) => rowHidden);
        return (list.values as unknown[][]).flatMap(([first], i) => (areHidden[i] ? [] : [first]));
      }),
    [sheet, rows] as const,
  );
}

/** A filter that a user has put on the calls, or its end. */
function filterByResult(pane: Frame, values: string[] | null): Promise<void> {
  return pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const { filter } = context.workbook.tables.getItem("呼叫").columns.getItemAt(6);
        if (wanted === null) filter.clear();
        else filter.apply({ filterOn: "Values", values: wanted });
        await context.sync();
      }),
    values,
  );
}

async function readRows(sheet: string): Promise<Row[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(FILE);
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  const [heads = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(heads.map((head, i) => [String(head), row[i] ?? null])));
}

/** The rows of a month, without those that repeat one. */
function once(rows: Row[], id: string, time: string, month: string): Row[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => {
    if (monthOf(row[time]) !== month || seen.has(row[id])) return false;
    seen.add(row[id]);
    return true;
  });
}

function monthOf(time: unknown): string | null {
  if (time instanceof Date) return `${time.getUTCFullYear()}-${time.getUTCMonth() + 1}`;
  const found = /^(\d{4})\D(\d{1,2})\D\d/.exec(String(time));
  return found ? `${found[1] ?? ""}-${Number(found[2])}` : null;
}

function numberOf(row: Row): string {
  return typeof row["工号"] === "string" ? row["工号"].trim() : "";
}

function figure(cell: unknown): number | null {
  if (typeof cell === "number") return cell;
  const text = (typeof cell === "string" ? cell : "").replace(/[０-９．]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

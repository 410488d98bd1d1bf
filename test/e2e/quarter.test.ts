import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { openFile } from "../support/workbookFiles";

/*
 * A quarter as a manager has it: calls and orders, a row an event, come in month by month; each month is summarised, appraised, issued
 * and paid, and the quarter rolled up. The logs are those of the sample of records, in small, with what real exports have. One of them
 * grows, and the other is a new sheet every month: in Chinese the calls, in English the orders.
 *
 * Of three people the figures are worked here by hand, by the rules of S5, a quarter each: conversion ÷ 50 %, at most 100; 1 point off for
 * each second above 40; 1 point for each yuan short of 120; 5 points for each call that nobody answered. Pay is base × total ÷ 100, 1 % of
 * sales to 40,000, 2 % to 60,000, 3 % to 80,000, a bonus of 200 from 40,000 and 300 from 60,000, and 300 for meals.
 */
interface Month {
  /** Inquiries with an order, and without; they are all the calls answered. */
  readonly yes: number;
  readonly no: number;
  /** Seconds until the answer, on average. */
  readonly wait: number;
  readonly unanswered: number;
  /** Net sales of each order that was completed. */
  readonly orders: readonly number[];
}

const LOGGED: Readonly<Record<string, readonly [Month, Month, Month]>> = {
  CS002: [
    { yes: 2, no: 2, wait: 40, unanswered: 0, orders: [100, 140] },
    { yes: 3, no: 1, wait: 38, unanswered: 0, orders: [120] },
    { yes: 2, no: 2, wait: 40, unanswered: 0, orders: [130, 110] },
  ],
  CS003: [
    { yes: 9, no: 11, wait: 40, unanswered: 0, orders: [25_000, 25_000] },
    { yes: 1, no: 1, wait: 45, unanswered: 1, orders: [110, 130] },
    { yes: 1, no: 1, wait: 40, unanswered: 4, orders: [70_000] },
  ],
  CS004: [
    { yes: 2, no: 3, wait: 60, unanswered: 2, orders: [100, 120] },
    { yes: 1, no: 1, wait: 40, unanswered: 2, orders: [120] },
    { yes: 1, no: 1, wait: 50, unanswered: 1, orders: [120] },
  ],
  CS005: [
    { yes: 1, no: 3, wait: 40, unanswered: 0, orders: [120] },
    { yes: 1, no: 3, wait: 40, unanswered: 0, orders: [120] },
    { yes: 1, no: 3, wait: 40, unanswered: 0, orders: [120] },
  ],
};
const ROSTER = [
  ["CS002", "钱二", 4_000],
  ["CS003", "孙三", 4_500],
  ["CS004", "李四", 4_000],
  ["CS005", "李五", 4_000],
] as const;
const WORKED = {
  CS002: [
    // 2/4 ÷ 50 %, 40 s, (100 + 140)/2, 0: four times 100. 4,000 + 2.40 + 300.
    { total: 100, pay: 4_302.4 },
    // 3/4 counts 100. 4,000 + 1.20 + 300.
    { total: 100, pay: 4_301.2 },
    // First and 优秀 for the third time: 4,000 + 2.40 + 300 + 200.
    { total: 100, pay: 4_502.4 },
  ],
  CS003: [
    // 9/20 is 90: (90 + 100 + 100 + 100) ÷ 4. 4,387.50 + 400 + 200 + 200 + 300.
    { total: 97.5, pay: 5_487.5 },
    // 5 s above 40 and a call not answered: (100 + 95 + 100 + 95) ÷ 4. 4,387.50 + 2.40 + 300.
    { total: 97.5, pay: 4_689.9 },
    // (100 + 100 + 100 + 80) ÷ 4. 4,275 + 400 + 400 + 300 + 300 + 300.
    { total: 95, pay: 5_975 },
  ],
  CS004: [
    // 2/5 is 80, 20 s above 40, 110 for 120, 2 not answered: (80 + 80 + 90 + 90) ÷ 4. 3,400 + 2.20 + 300.
    { total: 85, pay: 3_702.2 },
    // (100 + 100 + 100 + 90) ÷ 4. 3,900 + 1.20 + 300. A third call that comes in late: 96.25, 3,850 + 1.20 + 300, which is 50 less.
    { total: 97.5, pay: 4_201.2 },
    // (100 + 90 + 100 + 95) ÷ 4. 3,850 + 1.20 + 300, less the 50 of February.
    { total: 96.25, pay: 4_101.2 },
  ],
} as const;
/** The means of three months; of 李四 with February as it is by now: (85 + 96.25 + 96.25) ÷ 3. */
const QUARTER = { CS002: 100, CS003: 290 / 3, CS004: 92.5 } as const;
const WORKED_PEOPLE = Object.keys(WORKED) as (keyof typeof WORKED)[];

const languages = [
  {
    language: "zh-CN" as const,
    roster: { sheet: "花名册", table: "人员", heads: ["工号", "姓名", "部门", "底薪", "餐补"] },
    calls: {
      sheet: "通话",
      table: null,
      heads: ["呼叫编号", "开始时间", "工号", "客服", "类型", "结果", "响应时长(秒)", "是否下单", "客户编号"],
    },
    orders: {
      sheet: "订单",
      table: "网店订单",
      heads: ["订单号", "下单时间", "工号", "销售额", "净销售额", "状态"],
    },
    team: "售前",
    call: { inquiry: "售前咨询", answered: "已接通", missed: "未接通", yes: "是", no: "否", second: "秒" },
    order: { done: "已完成", back: "已退款" },
    scheme: /客服绩效与提成方案/,
    insert: "放入工作簿",
    use: "用此方案考核",
    isCalls: /^每次呼叫一行，37 行，5 人，2026 年 1 月$/,
    addLog: "再加一张记录表",
    tryFor: "用谁试算",
    edit: "修改：询单转化率",
    fold: "收起：询单转化率",
    column: "条件的列",
    value: "值",
    comparison: "比较",
    confirm: /^确认/,
    summarise: "放入汇总表",
    summarised: /已放入“/,
    summary: /^(?!照).*月度汇总 2026-01/,
    takeRoster: "用“人员 · 花名册”",
    leaveOut: "CS099：不计入",
    preview: "预览结果",
    placed: /的结果已放入工作表/,
    keep: "去定稿",
    results: (month: string) => `考核结果 S5 月度汇总 ${month}`,
    person: ["工号", "总分", "应发工资"] as const,
    reward: "连续奖励",
    period: "周期",
    by: "经办人",
    issue: "定稿",
    issued: (month: string) => `${month} 已定稿：4 人已写入台账`,
    score: "考核",
    again: "下个月或另一份数据",
    monthly: (sheet: string, month: number) => `${sheet}${month + 1}月`,
    heading: "导出明细 · 客服部",
    sum: "合计",
    // What the new sheets call a column that measures look at.
    renamed: ["响应时长(秒)", "首次响应时长（秒）"] as const,
    toldRenamed: "表头“响应时长(秒)”现在是“首次响应时长（秒）”",
    late: /“通话2月”有 1 行是 2026-01 的，不计入 2026-02/,
    tenfold: "孙三 客单价 120 元，上个月 25,000 元",
    nothing: "照 2026-01 做“通话1月”的下个月",
    nothingYet: "“通话1月”里还没有 2026-01 之后的记录",
    next: ["", "照 通话1月 考核 通话2月", "照 通话2月 考核 通话3月"] as const,
    back: "返回",
    insertNext: "放入结果",
    kept: (month: string) => `${month} · 客服绩效与提成方案`,
    compute: "再算一遍",
    same: "与台账一致，没有差额",
    differ: "1 人不同，应发差额合计 -50.00",
    into: "计入周期",
    reason: "原因",
    carry: "结转 1 人",
    carried: "1 人的差额已结转到 2026-03",
    carriedOver: "上期调整",
    locked: "已锁定，与定稿时一致",
    addUp: "核对合计",
    agrees: "与定稿时的结果一致，分毫不差",
    saveCsv: "保存 CSV 文件",
    rollUp: "汇总…",
    onSheet: "放入工作表",
    rolledUp: /已放入工作表“/,
    rollUpSheet: "汇总 2026 Q1",
    register: "台账",
    kinds: ["定稿", "更正"] as const,
    registerHeads: ["周期", "工号", "总分", "应发工资", "类别", "计入周期"] as const,
  },
  {
    language: "en-US" as const,
    roster: {
      sheet: "Roster",
      table: "People",
      heads: ["Employee no.", "Name", "Department", "Base pay", "Meal allowance"],
    },
    calls: {
      sheet: "Call log",
      table: "Calls",
      heads: [
        "Call ID",
        "Start time",
        "Employee no.",
        "Agent",
        "Type",
        "Result",
        "Response time (s)",
        "Ordered",
        "Customer ID",
      ],
    },
    orders: {
      sheet: "Orders",
      table: null,
      heads: ["Order ID", "Order time", "Employee no.", "Sales", "Net sales", "Status"],
    },
    team: "Pre-sales",
    call: { inquiry: "Inquiry", answered: "Answered", missed: "Missed", yes: "Yes", no: "No", second: "s" },
    order: { done: "Completed", back: "Refunded" },
    scheme: /Customer-service pay scheme/,
    insert: "Insert into workbook",
    use: "Score with this scheme",
    isCalls: /^One row a call, 37 rows, 5 people, January 2026$/,
    addLog: "Add another list of records",
    tryFor: "Try it for",
    edit: "Change: Inquiry conversion",
    fold: "Fold: Inquiry conversion",
    column: "Column of the condition",
    value: "Value",
    comparison: "Comparison",
    confirm: /^Confirm/,
    summarise: "Insert the summary",
    summarised: /^Inserted on/,
    summary: /^(?!The month|Appraise).*Summary 2026-01/,
    takeRoster: /^Use .People · Roster.$/,
    leaveOut: "CS099: leave out",
    preview: "Preview results",
    placed: /^The results of \d+ people are on sheet/,
    keep: "Go on to issue",
    results: (month: string) => `Results S5 Summary ${month}`,
    person: ["Number", "Total", "Pay"] as const,
    reward: "Streak reward",
    period: "Period",
    by: "Issued by",
    issue: "Issue",
    issued: (month: string) => `${month} is issued: 4 people in the register`,
    score: "Score",
    again: "Next month, or other data",
    monthly: (sheet: string, month: number) => `${sheet} ${["January", "February", "March"][month] ?? ""}`,
    heading: "Exported rows · service",
    sum: "Total",
    renamed: ["Net sales", "Net sales amount"] as const,
    toldRenamed: "The header “Net sales” is “Net sales amount” now",
    late: /“Orders February” has 1 row of 2026-01, not counted in 2026-02/,
    tenfold: "孙三, Average order value: 120 CNY; last month 25,000 CNY",
    nothing: "The month after 2026-01 from “Calls”",
    next: [
      "",
      "Appraise Orders February as Orders January was",
      "Appraise Orders March as Orders February was",
    ] as const,
    nothingYet: "“Calls” has no records after 2026-01 yet",
    back: "Back",
    insertNext: "Insert results",
    kept: (month: string) => `${month} · Customer-service pay scheme`,
    compute: "Compute again",
    same: "As in the register: no difference",
    differ: "1 person differs; pay differs by -50.00",
    into: "Into period",
    reason: "Reason",
    carry: "Carry 1 person",
    carried: "The difference of 1 person goes into 2026-03",
    carriedOver: "Carried over",
    locked: "Locked, and as it was issued",
    addUp: "Add up",
    agrees: "Agrees with the results as issued, to the cent",
    saveCsv: "Save the CSV file",
    rollUp: "Roll up…",
    onSheet: "Put on a sheet",
    rolledUp: /It is on the sheet/,
    rollUpSheet: "Roll-up 2026 Q1",
    register: "Register",
    kinds: ["Issued", "Correction"] as const,
    registerHeads: ["Period", "Number", "Total", "Pay", "Kind", "Carried into"] as const,
  },
];

type Words = (typeof languages)[number];
type Log = Words["calls"] | Words["orders"];
type Plain = string | number;

describe.each(languages)("a quarter from records to the register, $language", (words) => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  const click = (name: string | RegExp, exact = false) => pane.getByRole("button", { name, exact }).first().click();
  const footer = (name: string) => pane.locator("footer").getByRole("button", { name, exact: true });
  const said = (text: string | RegExp) => pane.getByText(text).first().waitFor();
  const conversion = () => pane.locator('[data-indicator="CONV"] output').innerText();

  beforeAll(async () => {
    workbench = await openWorkbench({ language: words.language });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    expect(await openFile(workbench.page, await makeWorkbook(words))).toBeNull();
  });

  /** The rows of people on a sheet, by what their columns are called. */
  async function readPeople(sheet: string, number: string): Promise<Record<string, unknown>[]> {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const at = rows.findIndex((row) => row.includes(number));
    const heads = rows[at] ?? [];
    return rows.slice(at + 1).map((row) => Object.fromEntries(heads.map((head, i) => [String(head), row[i]])));
  }

  async function expectMonth(month: 0 | 1 | 2): Promise<void> {
    const [number, total, pay] = words.person;
    const people = await readPeople(words.results(`2026-0${month + 1}`), number);
    for (const who of WORKED_PEOPLE) {
      const row = people.find((each) => each[number] === who) ?? {};
      expect([who, Number(row[total]), Number(row[pay])]).toEqual([
        who,
        expect.closeTo(WORKED[who][month].total, 9),
        WORKED[who][month].pay,
      ]);
    }
    expect(people.filter((row) => row[number] === "CS099")).toEqual([]);
  }

  async function issue(month: string): Promise<void> {
    await pane.getByLabel(words.period, { exact: true }).waitFor();
    expect(await pane.getByLabel(words.period, { exact: true }).inputValue()).toBe(month);
    await pane.getByLabel(words.by, { exact: true }).fill("王五");
    await footer(words.issue).click();
    await said(words.issued(month));
  }

  /** What came in: at the end of a log that grows, as a paste into a table does; else on a new sheet, with a row that comes late. */
  async function comeIn(month: 1 | 2): Promise<void> {
    for (const [log, rows] of [
      [words.calls, callsOf(words, month)],
      [words.orders, ordersOf(words, month)],
    ] as const) {
      const sheet = sheetOf(words, log, month);
      if (log.table !== null) await addRows(sheet, log, rows);
      else {
        const late =
          log === words.calls ? callOf(words, 0, "CS002", 998, 10, true) : orderOf(words, 0, "CS002", 998, 500);
        const [first = [], ...others] = rows;
        const figure = log.heads.findIndex((head) => head === words.renamed[0]);
        const asText = first.map((cell, i) => (i === figure ? fullWidth(cell) : cell));
        await cells.addSheet(sheet);
        await cells.setValues(
          `'${sheet}'!A1`,
          asExported(words, log, [asText, ...others, ...(month === 1 ? [late] : [])], month),
        );
      }
    }
    await cells.settled();
  }

  /** Within the list, before its last row: then a table reaches over them. */
  async function addRows(sheet: string, { heads }: Log, rows: Plain[][]): Promise<void> {
    const ids = (await cells.getValues(`'${sheet}'!A1:A400`)).map(([id]) => String(id));
    const last = ids.findLastIndex((id) => /^[CD]\d/.test(id)) + 1;
    await cells.coAuthor([{ insertRows: `'${sheet}'!${last}:${last + rows.length - 1}` }]);
    await cells.setValues(
      `'${sheet}'!A${last}:${String.fromCharCode(64 + heads.length)}${last + rows.length - 1}`,
      rows,
    );
    await cells.settled();
  }

  it("says what the log is, and tries measures for one person before anything is written", async () => {
    await click(words.scheme);
    await nameScheme(pane, "S5");
    await click(words.insert);
    await click(words.use);
    await click(new RegExp(words.calls.sheet));
    await said(words.isCalls);
    await pane.getByLabel(words.addLog).selectOption(words.orders.table ?? sheetOf(words, words.orders, 0));
    await pane.getByLabel(words.tryFor).selectOption("CS004");
    // 2 of 5; within 60 s were 3 of his 5 (50, 70, 50, 70, 60).
    expect(await conversion()).toContain("40%");
    await click(words.edit);
    await pane.getByLabel(words.column).selectOption(words.calls.heads[6] ?? "");
    await pane.getByLabel(words.value, { exact: true }).fill("60");
    expect(await conversion()).toContain("60%");
    await pane.getByLabel(words.column).selectOption(words.calls.heads[7] ?? "");
    await pane.getByLabel(words.value, { exact: true }).fill(words.call.yes);
    expect(await conversion()).toContain("40%");
    await click(words.fold);
    await workbench.screenshot(`quarter-collect-${words.language}`);
  });

  it("appraises January by the summary after the pane was closed, with pay from the roster", async () => {
    for (const unsure of await pane.getByRole("button", { name: words.confirm }).all()) await unsure.click();
    await click(words.summarise);
    await said(words.summarised);
    // The pane is closed for the day, and opened again.
    await pane.evaluate(() => location.reload());
    await click(words.score, true);
    await click(words.summary);
    await click(words.takeRoster);
    await click(words.leaveOut);
    await pane.getByRole("button", { name: words.leaveOut }).waitFor({ state: "detached" });
    await click(words.preview);
    await footer(words.insert).click();
    await said(words.placed);
    await expectMonth(0);
    await workbench.screenshot(`quarter-january-${words.language}`);
  });

  it("issues January, and says that there is no February yet", async () => {
    await click(words.keep);
    await issue("2026-01");
    await click(words.score, true);
    await click(words.again);
    await click(words.nothing);
    await said(words.nothingYet);
    await click(words.back, true);
  });

  it("appraises February in two clicks when its rows have come in, and January stays as it was issued", async () => {
    await comeIn(1);
    await click(words.next[1]);
    await pane.getByRole("heading", { name: words.next[1] }).waitFor();
    await said(words.toldRenamed);
    await said(words.late);
    await said(words.tenfold);
    await workbench.screenshot(`quarter-next-${words.language}`);
    await click(words.insertNext);
    await said(words.placed);
    await expectMonth(1);
    await workbench.screenshot(`quarter-february-${words.language}`);
    await click(words.keep);
    await issue("2026-02");
    await click(words.kept("2026-01"));
    await said(words.locked);
    await click(words.compute, true);
    await said(words.same);
    await click(words.back, true);
  });

  it("tells a call of February that comes in late, and carries what it makes into March, once", async () => {
    await addRows(sheetOf(words, words.calls, 1), words.calls, [callOf(words, 1, "CS004", 999, null, null)]);
    await click(words.kept("2026-02"));
    await click(words.compute, true);
    await said(words.differ);
    await pane.getByLabel(words.into).fill("2026-03");
    await pane.getByLabel(words.reason, { exact: true }).first().fill("补录");
    await click(words.carry);
    await said(words.carried);
    await click(words.compute, true);
    await said(words.same);
    await workbench.screenshot(`quarter-carried-${words.language}`);
  });

  it("pays in March what February carries over, and rewards the third month in a row", async () => {
    await comeIn(2);
    await click(words.score, true);
    await click(words.again);
    await click(words.next[2]);
    await pane.getByRole("heading", { name: words.next[2] }).waitFor();
    await click(words.insertNext);
    await said(words.placed);
    await expectMonth(2);
    const [number] = words.person;
    const people = await readPeople(words.results("2026-03"), number);
    const figures = (head: string) => WORKED_PEOPLE.map((who) => people.find((row) => row[number] === who)?.[head]);
    expect(figures(words.reward)).toEqual([200, 0, 0]);
    expect(figures(words.carriedOver)).toEqual([0, 0, -50]);
    await workbench.screenshot(`quarter-march-${words.language}`);
    await click(words.keep);
    await issue("2026-03");
  });

  it("has a payroll that agrees with the results to the cent", async () => {
    await click(words.kept("2026-03"));
    await click(words.addUp);
    await said(words.agrees);
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), click(words.saveCsv)]);
    const csv = (await readFile(await download.path(), "utf8")).replace("\uFEFF", "");
    const [heads = "", ...lines] = csv.trim().split("\r\n");
    const pay = heads.split(",").indexOf(words.person[2]);
    const paid = new Map(lines.map((line) => [line.split(",")[0], Number(line.split(",")[pay])]));
    for (const who of WORKED_PEOPLE) expect([who, paid.get(who)]).toEqual([who, WORKED[who][2].pay]);
    // What February carries over, with its reason.
    expect(lines.find((line) => line.startsWith("CS004,"))).toMatch(/,-50\.00,4101\.20,2026-02 补录$/);
    // 李五: 1/4 is 50: 87.5. 3,500 + 1.20 + 300 = 3,801.20. 4,502.40 + 5,975 + 4,101.20 + 3,801.20.
    const results = await readPeople(words.results("2026-03"), words.person[0]);
    const sum = results.reduce((all, row) => all + (row[words.person[0]] === "" ? 0 : Number(row[words.person[2]])), 0);
    expect(sum).toBeCloseTo(18_379.8, 9);
    expect(lines.slice(0, 4).reduce((all, line) => all + Number(line.split(",")[pay]), 0)).toBeCloseTo(sum, 9);
    await click(words.back, true);
  });

  it("rolls the quarter up, and has a row of the register for each month, the correction and the quarter", async () => {
    await click(words.rollUp);
    await click(words.onSheet);
    await said(words.rolledUp);
    await cells.settled();
    // The pane reads again when a change has been over for 0.3 s (watchWorkbook.ts); nobody is faster than that.
    await pane.waitForTimeout(500);
    await click(words.back, true);
    await click(words.rollUpSheet);
    await pane.getByLabel(words.period, { exact: true }).waitFor();
    await footer(words.issue).click();
    await pane
      .getByRole("button", { name: words.kept("2026 Q1") })
      .filter({ hasText: words.locked })
      .waitFor();
    const [period, number, total, pay, kind, into] = words.registerHeads;
    const rows = await readPeople(words.register, number);
    const [issued, correction] = words.kinds;
    const of = (who: string, what: string) => rows.filter((row) => row[number] === who && row[kind] === what);
    for (const who of WORKED_PEOPLE) {
      expect(of(who, issued).map((row) => [row[period], row[total], row[pay]])).toEqual([
        ...WORKED[who].map(({ total: worked, pay: paid }, i) => [
          `2026-0${i + 1}`,
          expect.closeTo(worked, 9) as unknown,
          paid,
        ]),
        ["2026 Q1", expect.closeTo(QUARTER[who], 9), expect.anything() as unknown],
      ]);
    }
    expect(of("CS004", correction).map((row) => [row[period], row[total], row[pay], row[into]])).toEqual([
      ["2026-02", 96.25, -50, "2026-03"],
    ]);
    expect(rows.filter((row) => row[kind] === correction)).toHaveLength(1);
    await workbench.screenshot(`quarter-rolled-up-${words.language}`);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

/** The calls of a month, ids and days along the way; in January with what exports have. */
function callsOf(words: Words, month: number): Plain[][] {
  const rows = Object.entries(LOGGED).flatMap(([who, months], p) => {
    const { yes, no, wait, unanswered } = months[month] as Month;
    const answered = yes + no;
    return [
      // 10 s sooner and later by turns, the last of an odd number on time.
      ...Array.from({ length: answered }, (_, i) =>
        callOf(
          words,
          month,
          who,
          p * 100 + i,
          i === answered - 1 && answered % 2 === 1 ? wait : wait - 10 + (i % 2) * 20,
          i < yes,
        ),
      ),
      ...Array.from({ length: unanswered }, (_, i) => callOf(words, month, who, p * 100 + 50 + i, null, null)),
    ];
  });
  if (month > 0) return rows;
  const [first = [], second = [], third = [], ...others] = rows;
  return [
    // Exported twice, with a blank behind the number; a day and a figure as text.
    first,
    [...first.slice(0, 2), "CS002 ", ...first.slice(3)],
    [second[0] ?? "", "2026/1/7 10:30", ...second.slice(2, 6), "５０", ...second.slice(7)],
    third,
    // Of 李四's longest waits the unit is in the cell: 70 秒.
    ...others.map((row) => row.map((cell, i) => (i === 6 && cell === 70 ? `70 ${words.call.second}` : cell))),
    // Somebody whom no roster knows, and nobody.
    callOf(words, month, "CS099", 900, 10, true),
    callOf(words, month, "", 901, 10, true),
  ];
}

function callOf(
  words: Words,
  month: number,
  who: string,
  id: number,
  wait: number | null,
  isSold: boolean | null,
): Plain[] {
  const { inquiry, answered, missed, yes, no } = words.call;
  const name = ROSTER.find(([number]) => number === who)?.[1] ?? "";
  const result = wait === null ? missed : answered;
  const sold = isSold === null ? "" : isSold ? yes : no;
  return [
    `C${month + 1}${String(id).padStart(3, "0")}`,
    dayOf(month, id),
    who,
    name,
    inquiry,
    result,
    wait ?? "",
    sold,
    `K${id}`,
  ];
}

function ordersOf(words: Words, month: number): Plain[][] {
  const { done, back } = words.order;
  return [
    ...Object.entries(LOGGED).flatMap(([who, months], p) =>
      (months[month] as Month).orders.map((net, i) => orderOf(words, month, who, p * 100 + i, net, done)),
    ),
    // Sent back: it counts neither as an order nor as sales.
    orderOf(words, month, "CS002", 950, 500, back),
  ];
}

function orderOf(words: Words, month: number, who: string, id: number, net: number, state = words.order.done): Plain[] {
  return [`D${month + 1}${String(id).padStart(3, "0")}`, dayOf(month, id), who, net + 5, net, state];
}

/** The sheet of a log, which is another one each month where it is in no table. */
function sheetOf(words: Words, { sheet, table }: Log, month: number): string {
  return table === null ? words.monthly(sheet, month) : sheet;
}

/** A sheet as programs write it: a heading above the headers, and a total below. */
function asExported(words: Words, { heads }: Log, rows: readonly Plain[][], month: number): Plain[][] {
  const [was, is] = words.renamed;
  const blank = heads.map(() => "");
  const sum: Plain[] = heads.map((_, i) => (i === 0 ? words.sum : i === heads.length - 3 ? rows.length : ""));
  return [
    [words.heading, ...blank.slice(1)],
    blank,
    heads.map((head) => (month > 0 && head === was ? is : head)),
    ...rows,
    sum,
  ];
}

/** A figure as a Chinese keyboard writes it, which is a text to Excel. */
function fullWidth(cell: Plain): string {
  return String(cell).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** Excel's number of a day of 2026, at ten. */
function dayOf(month: number, id: number): number {
  const first = [46_023, 46_054, 46_082][month] ?? 0;
  return first + (id % 28) + 10 / 24;
}

/** Roster and logs with January alone, in tables as Excel has them, and the log that is another sheet each month on a plain one. */
async function makeWorkbook(words: Words): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const add = (log: Log | Words["roster"], rows: Plain[][], dates: number | null) => {
    const { sheet, table, heads } = log;
    const added = workbook.addWorksheet(table === null ? words.monthly(sheet, 0) : sheet);
    if (dates !== null) added.getColumn(dates).numFmt = "yyyy-mm-dd hh:mm";
    const filled = (all: readonly Plain[][]) => all.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    if (table === null) added.addRows(filled(asExported(words, log, rows, 0)));
    else
      added.addTable({
        name: table,
        ref: "A1",
        headerRow: true,
        columns: heads.map((name) => ({ name })),
        rows: filled(rows),
      });
  };
  add(
    words.roster,
    ROSTER.map(([number, name, base]) => [number, name, words.team, base, 300]),
    null,
  );
  add(words.calls, callsOf(words, 0), 2);
  add(words.orders, ordersOf(words, 0), 2);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

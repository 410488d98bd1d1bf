import type { Frame } from "playwright-core";
import { S23B } from "../../src/templates/catalogue/balancedScorecard";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * The first month by hand, the second in two clicks, in Chinese; then a company of two posts by two schemes, and its second month in two
 * clicks.
 *
 * S5, as in `test/support/serviceTeam.ts`: BEST totals 100 and is paid 4,600, GOOD 97.5 and 5,487.50, FAIR 85 and 5,100. An order value
 * of 1,200 earns 100 as 120 does.
 *
 * S23B, a quarter each: cost 20 ÷ actual, satisfaction 100 at 85, 10 points off for each minute above 5, training ÷ 100 %. CHIEF has full
 * marks. DEPUTY: 20 ÷ 25 = 80, 100, 2 minutes above 5 = 80, 80: total 85.
 */
const languages = [
  {
    language: "zh-CN",
    own: "zh",
    last: "客服 8月",
    next: "客服 9月",
    all: ["全员 8月", "全员 9月"],
    roster: "名册",
    pays: ["工资 8月", "工资 9月"],
    lists: ["从哪张表取", "再从一张表取", "第 2 张表"],
    byColumn: "按哪一列分",
    notListed: /1 人不在“名册”里/,
    heads: { number: "工号", name: "姓名", post: "岗位", department: "部门", base: "底薪", meal: "餐补" },
    posts: { service: "客服", chief: "主管", trainee: "实习生" },
    teams: ["售前", "售后"],
    insert: "放入工作簿",
    use: "用此方案考核",
    preview: "预览结果",
    done: /的结果已放入工作表/,
    again: "再考核一份数据",
    scheme: "方案",
    score: "考核",
    offer: (next: string, last: string) => `照 ${last} 考核 ${next}`,
    insertNext: "放入结果",
    told: [
      /表头“询单转化率”现在是“询单转化率 新”/,
      /少了 1 人：孙三/,
      /新来 1 人：周八/,
      /钱二 客单价 1,200 元，上个月 120 元/,
    ],
    settings: "设置",
    pay: "计算薪酬",
    misunderstood: /“也许”，应为是、否之一/,
    results: (id: string, sheet: string) => `考核结果 ${id} ${sheet}`,
    several: "按岗位或部门用不同的方案",
    insertAll: "全部放入",
    overview: (sheet: string) => `考核总览 ${sheet}`,
    total: "总分",
    paid: "应发工资",
    sum: "合计",
    withoutScheme: "没有方案的人员",
    without: /2 人没有方案/,
    issue: "去定稿",
  },
  {
    language: "en-US",
    own: "en",
    last: "Service August",
    next: "Service September",
    all: ["Everyone August", "Everyone September"],
    roster: "Staff",
    pays: ["Pay August", "Pay September"],
    lists: ["Take them from", "Take more from another sheet", "Sheet 2"],
    byColumn: "By which column",
    notListed: /1 not in “Staff”/,
    heads: {
      number: "Employee no.",
      name: "Name",
      post: "Post",
      department: "Department",
      base: "Base pay",
      meal: "Meal allowance",
    },
    posts: { service: "Agent", chief: "Supervisor", trainee: "Trainee" },
    teams: ["Pre-sales", "After-sales"],
    insert: "Insert into workbook",
    use: "Score with this scheme",
    preview: "Preview results",
    done: /^The results of \d+ people are on sheet/,
    again: "Score other data",
    scheme: "Scheme",
    score: "Score",
    offer: (next: string, last: string) => `Appraise ${next} as ${last} was`,
    insertNext: "Insert results",
    told: [
      /[Tt]he header “(.*)” is “\1 新” now/,
      /1 no longer there: 孙三/,
      /1 new: 周八/,
      /钱二, .*: 1,200.*; last month 120/,
    ],
    settings: "Settings",
    pay: "Pay",
    misunderstood: /“也许”, expected one of yes, no/,
    results: (id: string, sheet: string) => `Results ${id} ${sheet}`,
    several: "Other schemes by post or team",
    insertAll: "Insert all",
    overview: (sheet: string) => `Overview ${sheet}`,
    total: "Total",
    paid: "Pay",
    sum: "All",
    withoutScheme: "People without a scheme",
    without: /2 without a scheme/,
    issue: "Go on to issue",
  },
] as const;

type Plain = string | number;
/** Conversion, response, sales, order value, unanswered, customers received, base pay, meals. */
const BEST: readonly Plain[] = [0.5, 40, 30_000, 120, 0, 520, 4000, 300];
const GOOD: readonly Plain[] = [0.45, 40, 50_000, 125, 0, 800, 4500, 300];
const FAIR: readonly Plain[] = [0.4, 60, 70_000, 110, 2, 600, 4000, 300];
/** Cost, satisfaction, response, training. */
const CHIEF: readonly Plain[] = [20, 85, 5, 1];
const DEPUTY: readonly Plain[] = [25, 85, 7, 0.8];

describe.each(languages)("month after month in $language", (words) => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;
  const { own, heads, posts, teams } = words;
  const ofS5 = ["CONV", "RESP", "SALES", "AOV", "UNANS", "LOAD"].map(
    (code) => schemeOf(S5, own).indicators.find((each) => each.code === code)?.name ?? code,
  );
  const ofS23B = schemeOf(S23B, own).indicators.map(({ name }) => name);

  const click = (name: string | RegExp, exact = false) => pane.getByRole("button", { name, exact }).first().click();
  const inserted = () => pane.getByText(words.done).first().waitFor();

  async function addSheet(name: string, rows: (Plain | null)[][]): Promise<void> {
    await cells.addSheet(name);
    await cells.setValues(`'${name}'!A1`, rows);
  }

  /** A person's row of results, by what the columns are called. */
  async function readPerson(sheet: string, name: string): Promise<Record<string, unknown>> {
    await cells.settled();
    const rows = await cells.getValues(`'${sheet}'!A1:AZ40`);
    const head = rows.find((row) => row.includes(words.total) && row.includes(own === "zh" ? "姓名" : "Name")) ?? [];
    const person = rows.find((row) => row.includes(name)) ?? [];
    return Object.fromEntries(head.map((each, i) => [String(each), person[i]]));
  }

  async function addScheme(title: string, id: string): Promise<void> {
    await click(words.scheme, true);
    const back = pane.getByRole("button", { name: own === "zh" ? "返回" : "Back", exact: true });
    if (await back.isVisible()) await back.click();
    await click(new RegExp(title));
    await nameScheme(pane, id);
    await click(words.insert);
    await pane.getByRole("button", { name: words.use }).waitFor();
  }

  beforeAll(async () => {
    workbench = await openWorkbench({ language: words.language });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    const service = [heads.number, heads.name, heads.department, ...ofS5, heads.base, heads.meal];
    await addSheet(words.last, [
      service,
      ["CS002", "钱二", teams[0], ...BEST],
      ["CS003", "孙三", teams[0], ...GOOD],
      ["CS004", "李四", teams[0], ...FAIR],
    ]);
    const [conversion = "", ...others] = ofS5;
    await addSheet(words.next, [
      [heads.number, heads.name, heads.department, `${conversion} 新`, ...others, heads.base, heads.meal],
      ["CS002", "钱二", teams[0], ...BEST.map((each) => (each === 120 ? 1200 : each))],
      ["CS004", "李四", teams[0], ...FAIR],
      ["CS008", "周八", teams[1], ...GOOD],
    ]);
    const none = (count: number) => Array.from({ length: count }, () => null);
    for (const [i, sheet] of words.all.entries())
      await addSheet(sheet, [
        [heads.number, heads.name, heads.department, ...ofS5, ...ofS23B],
        ["CS002", "钱二", teams[0], ...BEST.slice(0, 6), ...none(4)],
        ["CS004", "李四", teams[0], ...(i === 0 ? FAIR : GOOD).slice(0, 6), ...none(4)],
        ["CS010", "王五", teams[0], ...none(6), ...CHIEF],
        ["CS011", "赵六", teams[1], ...none(6), ...DEPUTY],
        ["CS012", "周九", teams[1], ...none(6), ...none(4)],
        ["CS013", "外包", teams[1], ...none(6), ...none(4)],
      ]);
    // The posts stand in the roster alone, pay in a list of each month; the one knows nobody called CS013, the other no chiefs.
    await addSheet(words.roster, [
      [heads.number, heads.post],
      ["cs002 ", posts.service],
      ["CS004", posts.service],
      ["CS010", posts.chief],
      ["CS011", posts.chief],
      ["CS012", posts.trainee],
    ]);
    for (const [i, sheet] of words.pays.entries())
      await addSheet(sheet, [
        [heads.name, heads.base, heads.meal],
        ["李四", ...(i === 0 ? FAIR : GOOD).slice(6)],
        ["钱二", ...BEST.slice(6)],
      ]);
    await cells.settled();
  });

  // In English too quarter.test.ts and ratings.test.ts tell what differs, and insert it.
  if (own === "zh") firstByHand();

  /** The rows of the overview, by their first cell. */
  async function readOverview(sheet: string): Promise<(first: string) => unknown[]> {
    await cells.settled();
    const rows = await cells.getValues(`'${words.overview(sheet)}'!A1:J40`);
    return (first) => rows.find((row) => row[0] === first) ?? [];
  }

  /** Joins a list by a select; the workbook has a roster of its own besides. */
  async function join(label: string, sheet: string): Promise<void> {
    const select = pane.getByLabel(label, { exact: true });
    const option = select.locator("option").filter({ hasText: new RegExp(`^${sheet}`) });
    await select.selectOption({ label: (await option.textContent()) ?? "" });
  }

  it("appraises a company of two posts by two schemes in one go", async () => {
    if (own === "en") await addScheme(S5.title[own], "S5");
    await addScheme(S23B.title[own], "S23B");
    await click(words.score, true);
    await click(new RegExp(words.all[0]));
    const [one, further, second] = words.lists;
    await join(one, words.pays[0]);
    await join(further, words.roster);
    await pane.getByLabel(second).waitFor();
    await workbench.screenshot(`company-lists-${own}`);
    await click(words.several);
    expect(await pane.getByLabel(words.byColumn).locator("option:checked").textContent()).toContain(words.roster);
    await pane.getByLabel(new RegExp(`^${posts.service} · 2`)).selectOption({ label: S5.title[own] });
    await pane.getByLabel(new RegExp(`^${posts.chief} · 2`)).selectOption({ label: S23B.title[own] });
    await pane.getByText(words.without).waitFor();
    await workbench.screenshot(`company-${own}`);
    await click(words.insertAll);
    await inserted();
    await cells.settled();
    await workbench.screenshot(`company-overview-${own}`);
    expect(await readPerson(words.results("S23B", words.all[0]), "赵六")).toMatchObject({ [words.total]: 85 });
    const row = await readOverview(words.all[0]);
    // People, mean, and pay at the end: (100 + 85) / 2 twice; 4,600 + 5,100.
    expect(row(S5.title[own]).slice(2, 4)).toEqual([2, 92.5]);
    expect(row(S5.title[own])).toContain(9_700);
    expect(row(S23B.title[own]).slice(2, 4)).toEqual([2, 92.5]);
    expect(row(words.sum).slice(2, 4)).toEqual([4, 92.5]);
    // 钱二, 李四 and 王五: (100 + 85 + 100) / 3; 赵六.
    expect(row(teams[0]).slice(2, 4)).toEqual([3, 95]);
    expect(row(teams[0])).toContain(9_700);
    expect(row(teams[1]).slice(2, 4)).toEqual([1, 85]);
    expect(row("CS012")).toEqual(expect.arrayContaining(["周九", posts.trainee]));
    expect(row("CS013")).toContain("外包");
    await click(words.issue);
    await workbench.screenshot(`company-issue-${own}`);
  });

  it("does so again for the next month, in two clicks, with that month's pay", async () => {
    await click(words.score, true);
    await click(words.again);
    await click(words.offer(words.all[1], words.all[0]));
    await pane.getByRole("button", { name: words.insertNext }).waitFor();
    await pane.getByText(words.notListed).first().waitFor();
    await workbench.screenshot(`company-next-${own}`);
    await click(words.insertNext);
    await inserted();
    const row = await readOverview(words.all[1]);
    // 李四 has 97.5 and 5,487.50 now: (100 + 97.5) / 2, and (100 + 97.5 + 100 + 85) / 4.
    expect(row(S5.title[own]).slice(2, 4)).toEqual([2, 98.75]);
    expect(row(S5.title[own])).toContain(10_087.5);
    expect(row(words.sum).slice(2, 4)).toEqual([4, 95.625]);
    expect(row("CS012")).toEqual(expect.arrayContaining(["周九", posts.trainee]));
    await workbench.screenshot(`company-next-overview-${own}`);
  });

  it("complains of nothing but what was made to fail", () => {
    expect(workbench.complaints).toEqual([]);
  });

  function firstByHand(): void {
    it("appraises the first month by hand, and keeps every choice on the settings sheet", async () => {
      await addScheme(S5.title[own], "S5");
      await click(words.use);
      await click(new RegExp(words.last));
      await click(words.preview);
      await click(words.insert);
      await inserted();
      expect(await readPerson(words.results("S5", words.last), "孙三")).toMatchObject({
        [words.total]: 97.5,
        [words.paid]: 5_487.5,
      });
      const rows = await cells.getValues(`'${words.settings}'!A1:E40`);
      const value = (item: string) => rows.find((row) => row[2] === item)?.[3];
      expect(value("CONV")).toBe(ofS5[0]);
      expect(value(own === "zh" ? "工作表" : "Sheet")).toBe(words.last);
      await workbench.screenshot(`next-settings-${own}`);
    });

    it("offers the next month, and tells what differs", async () => {
      await click(words.again);
      await pane.getByRole("button", { name: words.offer(words.next, words.last) }).waitFor();
      await workbench.screenshot(`next-offer-${own}`);
      await click(words.offer(words.next, words.last));
      await pane.getByRole("button", { name: words.insertNext }).waitFor();
      await workbench.screenshot(`next-differences-${own}`);
      for (const sentence of words.told) expect(await pane.getByText(sentence).count()).toBe(1);
      expect(await pane.getByRole("main").getByRole("listitem").count()).toBe(words.told.length);
    });

    it("leaves everything as it was whichever batch fails, and inserts with the second click", async () => {
      const look = async () => {
        await cells.settled();
        return [await cells.sheets(), await cells.getFormulas(`'${words.settings}'!A1:E40`)];
      };
      const before = await look();
      // The last ones are those of the settings sheet: nothing may be left of what went before.
      const batches = [1, 4, 7, 10, 13, 16];
      for (const batch of batches) {
        await cells.fail({ batch });
        await click(words.insertNext);
        await Promise.race([pane.getByRole("alert").first().waitFor(), inserted()]);
        await cells.fail(null);
        if (await pane.getByText(words.done).first().isVisible()) break;
        expect(await look()).toEqual(before);
      }
      if (!(await pane.getByText(words.done).first().isVisible())) await click(words.insertNext);
      await inserted();
      const sheet = words.results("S5", words.next);
      expect(await readPerson(sheet, "钱二")).toMatchObject({ [words.total]: 100, [words.paid]: 4_600 });
      expect(await readPerson(sheet, "李四")).toMatchObject({ [words.total]: 85, [words.paid]: 5_100 });
      expect(await readPerson(sheet, "周八")).toMatchObject({ [words.total]: 97.5, [words.paid]: 5_487.5 });
      const rows = await cells.getValues(`'${words.settings}'!A1:E40`);
      expect(rows.find((row) => row[2] === "CONV")?.[3]).toBe(`${ofS5[0]} 新`);
      expect(await pane.getByRole("button", { name: words.issue }).isVisible()).toBe(true);
      await workbench.screenshot(`next-done-${own}`);
    });

    it("names the cell of a setting that cannot be understood", async () => {
      const rows = await cells.getValues(`'${words.settings}'!A1:E40`);
      const at = rows.findIndex((row) => row[2] === words.pay) + 1;
      const [[before = ""] = []] = await cells.getValues(`'${words.settings}'!D${at}`);
      await cells.setValues(`'${words.settings}'!D${at}`, [["也许"]]);
      await click(words.again);
      const told = pane.getByText(words.misunderstood);
      await told.waitFor();
      expect(await told.textContent()).toContain(`${words.settings}!D${at}`);
      await cells.setValues(`'${words.settings}'!D${at}`, [[before]]);
      await told.waitFor({ state: "detached" });
    });
  }
});

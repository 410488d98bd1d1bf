import type { Frame } from "playwright-core";
import type { Workbench } from "../../src/workbench/workbench";
import { hostProfile } from "../support/hostProfile";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * A department's appraisal from start to end, by clicks, on the sample workbook. Figures are worked by hand from the sample's
 * rows of September and S5: conversion ÷ 50 %, 5 points off for each 5 s above 40 s, for each 5 yuan below 120, for each customer
 * unanswered, a quarter each.
 */
const people = {
  // (100 + 100 + 100 + 100) / 4; 4,000 × 100 % + 300 + 0 + 300
  CS002: { total: 100, grade: ["优秀", "Excellent"], commission: 300, bonus: 0, pay: 4_600 },
  // 45 % → 90: (90 + 100 + 100 + 100) / 4; 4,500 × 97.5 % + 600 + 200 + 300
  CS003: { total: 97.5, grade: ["优秀", "Excellent"], commission: 600, bonus: 200, pay: 5_487.5 },
  // 50 s → 90, one unanswered → 95: (100 + 90 + 100 + 95) / 4; 5,000 × 96.25 % + 1,100 + 300 + 300
  CS012: { total: 96.25, grade: ["优秀", "Excellent"], commission: 1_100, bonus: 300, pay: 6_512.5 },
  // 40 % → 80, 45 s → 95, two unanswered → 90: (80 + 95 + 100 + 90) / 4; 4,800 × 91.25 % + 1,800 + 0 + 360
  CS013: { total: 91.25, grade: ["良好", "Good"], commission: 1_800, bonus: 0, pay: 6_540 },
};

const languages = [
  {
    language: "zh-CN",
    template: "客服绩效与提成方案",
    insert: "放入工作簿",
    use: "用此方案考核",
    preview: "预览结果",
    done: /的结果已放入工作表/,
    scheme: "客服绩效与提成方案",
    ofGrade: 0,
    heads: {
      number: "工号",
      total: "总分",
      grade: "等级",
      rank: "名次",
      basePay: "绩效工资",
      commission: "提成",
      bonus: "奖金",
      pay: "应发工资",
    },
  },
  {
    language: "en-US",
    template: "Customer-service pay scheme",
    insert: "Insert into workbook",
    use: "Score with this scheme",
    preview: "Preview results",
    done: /^The results of 28 people are on sheet/,
    scheme: "Customer-service pay scheme",
    ofGrade: 1,
    heads: {
      number: "Number",
      total: "Total",
      grade: "Grade",
      rank: "Rank",
      basePay: "KPI pay",
      commission: "Commission",
      bonus: "Bonus",
      pay: "Pay",
    },
  },
] as const;

/** Under the documented profile in both languages; under each other in one of them. */
const tried = {
  documented: languages,
  web: languages.slice(0, 1),
  windows: languages.slice(1),
  mac: languages.slice(0, 1),
  lts2021: languages.slice(1),
}[hostProfile.name];
if (!tried) throw new Error(`expected the languages to try under ${hostProfile.name}`);

type Rows = Awaited<ReturnType<Workbench["getValues"]>>;

describe.each(tried)("a department's appraisal in $language", (words) => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;
  let results: string;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: words.language });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
  });

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  /** The results by number and by what the column is called. */
  async function readResults(): Promise<(number: string, column: keyof typeof words.heads) => unknown> {
    await cells.settled();
    const rows: Rows = await cells.getValues(`'${results}'!A1:AZ60`);
    const heads = rows.find((row) => row.includes(words.heads.number)) ?? [];
    return (number, column) => {
      const position = heads.findIndex((head) => head === words.heads[column]);
      if (position < 0) throw new Error(`expected a column ${words.heads[column]} among ${heads.join(", ")}`);
      return rows.find(([first]) => first === number)?.[position];
    };
  }

  /** The address of a cell of the scheme, by the row's first cell and the column. */
  async function schemeCell(from: number, column: string): Promise<string> {
    const rows = await cells.getValues(`'${words.scheme}'!A1:C80`);
    // The tiers come last: 40,000 stands nowhere else in the first columns.
    const row = rows.findIndex((cellsOfRow) => cellsOfRow.includes(from));
    return `'${words.scheme}'!${column}${row + 1}`;
  }

  it("puts the scheme on a sheet of its own", async () => {
    await click(new RegExp(words.template));
    await nameScheme(pane, "S5");
    await click(words.insert);
    await pane.getByRole("button", { name: words.use }).waitFor();
    expect(await cells.sheets()).toContain(words.scheme);
    await workbench.screenshot(`scheme-${words.language}`);
  });

  it("matches the columns and previews everyone", async () => {
    await click(words.use);
    await click(/9月/);
    await pane.getByRole("button", { name: words.preview }).waitFor();
    await workbench.screenshot(`mapping-${words.language}`);
    await click(words.preview);
    await pane.getByText("6,512.50").first().waitFor();
    await workbench.screenshot(`preview-${words.language}`);
  });

  it("leaves the workbook as it was when a batch fails, and says so", async () => {
    const before = await cells.sheets();
    for (const batch of [1, 2, 3]) {
      await cells.fail({ batch });
      await click(words.insert);
      await pane.getByRole("alert").first().waitFor();
      await cells.fail(null);
      await cells.settled();
      expect(await cells.sheets()).toEqual(before);
    }
    await workbench.screenshot(`failed-${words.language}`);
  });

  it("inserts live results", async () => {
    await click(words.insert);
    await pane.getByText(words.done).first().waitFor();
    results = (await cells.sheets()).at(-1) ?? "";
    const result = await readResults();
    for (const [number, expected] of Object.entries(people)) {
      expect({
        number,
        total: result(number, "total"),
        grade: result(number, "grade"),
        commission: result(number, "commission"),
        bonus: result(number, "bonus"),
        pay: result(number, "pay"),
      }).toEqual({
        number,
        ...expected,
        grade: expected.grade[words.ofGrade],
      });
    }
    expect(result("CS002", "rank")).toBe(1);
    // On leave: nothing to score, and nothing to pay by. The formulas say "", which no Excel takes for a blank, and so for 0.
    expect([result("CS007", "total"), result("CS007", "grade"), result("CS007", "pay")]).toEqual(["", "", ""]);
    await workbench.screenshot(`results-${words.language}`);
  });

  it("grades by the scheme's cells", async () => {
    await cells.addSheet("try");
    await cells.setValues("try!A1:A4", [[95], [94.99], [84.99], [69.99]]);
    await cells.setFormulas("try!B1", [["=KPI.GRADE(A1:A4,S5_Grades)"]]);
    await cells.settled();
    const grades = [
      ["优秀", "Excellent"],
      ["良好", "Good"],
      ["一般", "Fair"],
      ["差", "Poor"],
    ];
    expect(await cells.getValues("try!B1:B4")).toEqual(grades.map((grade) => [grade[words.ofGrade]]));
  });

  it("counts what a spilled formula leaves empty, as Excel does", async () => {
    await cells.setFormulas("try!D1:E1", [['=IF({1;2}=1,"","x")', "=COUNTA(D1:D3)"]]);
    await cells.settled();
    // "The COUNTA function counts cells containing any type of information, including error values and empty text."
    // https://support.microsoft.com/en-us/Excel/functions/counta-function
    expect(await cells.getValues("try!E1")).toEqual([[2]]);
  });

  it("follows a changed rate without further action", async () => {
    const rate = await schemeCell(40_000, "B");
    await cells.setValues(rate, [[0.03]]);
    const result = await readResults();
    // 400 + 10,000 × 3 %; 400 + 20,000 × 3 % + 10,000 × 3 %; 400 + 600 + 600 + 10,000 × 4 %
    expect(["CS002", "CS003", "CS012", "CS013"].map((number) => result(number, "commission"))).toEqual([
      300, 700, 1_300, 2_000,
    ]);
    expect(result("CS003", "pay")).toBe(5_587.5);
    await cells.setValues(rate, [[0.02]]);
  });

  it("says which cell of the scheme cannot be understood, and takes it back when it is mended", async () => {
    const rate = await schemeCell(40_000, "B");
    await cells.setValues(rate, [["two"]]);
    const broken = await readResults();
    // The error of a spilled formula stands where the formula does: at the first item of the first person. Nobody is paid by half.
    expect(broken("CS001", "basePay")).toBe("#VALUE!");
    expect(broken("CS003", "commission")).toBe("");
    expect(broken("CS003", "total")).toBe(97.5);
    await cells.setValues(rate, [[0.02]]);
    const mended = await readResults();
    expect(mended("CS003", "commission")).toBe(600);
  });

  it("complains of nothing in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});

it("leaves the workbook as it was when the new sheet refuses to be written", async () => {
  const { page, pane, screenshot } = await openWorkbench({ language: "zh-CN" });
  const cells = spreadsheet(page);
  const before = await cells.sheets();
  await cells.fail({ protected: "客服绩效与提成方案" });
  await pane.getByRole("button", { name: /客服绩效与提成方案/ }).click();
  await pane.getByRole("button", { name: "放入工作簿" }).click();
  await pane.getByRole("alert").first().waitFor();
  await screenshot("protected");
  await cells.settled();
  expect(await cells.sheets()).toEqual(before);
});

it("scales the weights of a scheme that totals 85 % to 100 %, in its cells", async () => {
  const { page, pane } = await openWorkbench({ language: "zh-CN" });
  const cells = spreadsheet(page);
  await pane.getByRole("button", { name: /区间目标/ }).click();
  await pane.getByRole("button", { name: "放入工作簿" }).click();
  await pane
    .getByText(/权重合计 85%，还差 15%/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "按比例调整到 100%" }).click();
  // A preview first, and nothing written before it is agreed to.
  await pane.getByRole("table", { name: "按比例调整到 100%" }).waitFor();
  await pane.getByRole("button", { name: "应用" }).click();
  await pane
    .getByText(/权重合计 85%/)
    .first()
    .waitFor({ state: "detached" });
  await cells.settled();
  const rows = await cells.getValues("'客户服务管理考核（区间目标）'!A1:Z60");
  const heads = rows.find((row) => row.includes("权重")) ?? [];
  const weights = rows
    .map((row) => row[heads.indexOf("权重")])
    .filter((weight) => typeof weight === "number" && weight < 1);
  expect(weights.reduce<number>((sum, weight) => sum + Number(weight), 0)).toBeCloseTo(1, 10);
});

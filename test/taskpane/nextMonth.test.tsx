import "@testing-library/jest-dom";
import { act, cleanup, configure, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
import { S23B } from "../../src/templates/catalogue/balancedScorecard";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

const renamed = HEADERS.map((header) => (header === "询单转化率" ? "转化率" : header));
const NEW: readonly Cell[] = ["CS009", "周九", ...GOOD.slice(2)];
/** Column of the orders' value. */
const AOV = HEADERS.indexOf("客单价");

/** A workbook with S5 in which August has been appraised by clicks. */
async function afterAugust(september: readonly (readonly Cell[])[]) {
  const workbook = new FakeWorkbook({ 客服8月: [HEADERS, BEST, GOOD, FAIR], 客服9月: september });
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const pane = openPane(workbook);
  await pane.press("考核");
  await pane.press(/^客服8月/);
  await pane.press("预览结果");
  await pane.press("放入工作簿");
  await screen.findByText(/的结果已放入工作表/);
  return { workbook, ...pane };
}

/** Inserts by a button, and gives it up half-way: everything stays as it was, and says so. */
async function giveUp(
  workbook: FakeWorkbook,
  { press, user }: Pick<ReturnType<typeof openPane>, "press" | "user">,
  name: string,
) {
  const [plans, settings] = [workbook.plans.length, workbook.settings.map((row) => [...row])];
  let goOn: () => void = () => undefined;
  workbook.insertPause = new Promise<void>((resolve) => (goOn = resolve));
  await press(name);
  expect(await screen.findByRole("progressbar", { name: "正在放入…（50%）" })).toBeInTheDocument();
  expect(await findViolations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(screen.getByText("正在收回已写入的内容…")).toBeVisible();
  act(() => goOn());
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("已取消，工作簿和之前一样。"));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(workbook.plans).toHaveLength(plans);
  expect(workbook.settings).toEqual(settings);
}

describe("next month", () => {
  it("takes two clicks: what differs is told, then the results are inserted and remembered", async () => {
    const tenfold = BEST.map((each, i) => (i === AOV ? Number(each) * 10 : each));
    const { workbook, press, user } = await afterAugust([renamed, tenfold, FAIR, NEW]);
    const before = workbook.settings.map((row) => [...row]);
    expect(before.find(([, , item]) => item === "CONV")).toEqual(["S5", "列", "CONV", "询单转化率", "询单转化率"]);

    // Where the pane opens.
    await press("方案");
    await press(/照 客服8月 考核 客服9月/);
    const list = within(await screen.findByRole("region", { name: /客服绩效与提成方案/ }));
    expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      expect.stringContaining("表头“询单转化率”现在是“转化率”"),
      expect.stringContaining("少了 1 人：孙三"),
      expect.stringContaining("新来 1 人：周九"),
      expect.stringContaining("钱二 客单价 1,200 元，上个月 120 元"),
    ]);
    expect(await findViolations()).toEqual([]);
    await giveUp(workbook, { press, user }, "放入结果");
    await press("放入结果");
    await screen.findByText(/3 人的结果已放入工作表/);

    expect(workbook.plans).toHaveLength(2);
    expect(workbook.plans[1]?.sheet).toBe("考核结果 S5 客服9月");
    const changed = workbook.settings.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
    expect(changed.map(([, setting, item, value]) => [setting, item, value])).toEqual([
      ["数据", "工作表", "客服9月"],
      ["数据", "表格", "客服9月"],
      ["数据", "表头", renamed.join("; ")],
      ["列", "CONV", "转化率"],
    ]);
    // The month after has no sheet yet.
    await press("再考核一份数据");
    await screen.findByText("数据在哪张表？");
    expect(screen.queryByRole("button", { name: /照 客服9月/ })).not.toBeInTheDocument();
  });

  it("goes to the ordinary steps where something is not certain, with every choice filled in", async () => {
    const without = HEADERS.map((header) => (header === "询单转化率" ? "成交比" : header));
    const { press } = await afterAugust([without, BEST, GOOD, FAIR]);
    await press("再考核一份数据");
    await press(/照 客服8月 考核 客服9月/);
    expect(await screen.findByText(/没有表头“询单转化率”了，可能是“成交比”，请确认/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入结果" })).not.toBeInTheDocument();
    await press("按步骤核对");
    await screen.findByRole("heading", { name: "对应列" });
    expect(screen.getByRole("combobox", { name: /询单转化率/ })).toHaveDisplayValue(/成交比/);
    expect(screen.getByRole("combobox", { name: /姓名/ })).toHaveDisplayValue(/姓名/);
  });

  it("does not overwrite what somebody changed on the settings sheet meanwhile: it looks again", async () => {
    const { workbook, press } = await afterAugust([HEADERS, BEST, GOOD, FAIR]);
    await press("再考核一份数据");
    await press(/照 客服8月 考核 客服9月/);
    expect(await screen.findByText("人员、表头和数字都没有特别之处")).toBeVisible();
    const at = workbook.settings.findIndex(([, , item]) => item === "计算薪酬");
    workbook.settings = workbook.settings.map((row, i) => (i === at ? [...row.slice(0, 3), "否", ""] : row));
    await press("放入结果");
    expect(await screen.findByRole("alert")).toHaveTextContent(`设置!D${at + 4} 在这期间被改过`);
    expect(workbook.plans).toHaveLength(1);
  });

  it("names the cell of a setting that cannot be understood", async () => {
    const { workbook, press } = await afterAugust([HEADERS, BEST]);
    workbook.settings = [...workbook.settings, ["S5", "天气", "晴", "好", ""]];
    await press("再考核一份数据");
    const row = workbook.settings.length + 3;
    expect(
      await screen.findByText(
        `设置!B${row}：“天气”，应为方案、数据、人员、不计的人、花名册、列、读法、前期、记录、指标算法、评分、花名册评分、合并之一`,
      ),
    ).toBeVisible();
  });
});

describe("figures on a second sheet", () => {
  /** Conversion rates stand on another sheet, in percentages without their sign; the published results are those of one sheet. */
  const RATE = HEADERS.indexOf("询单转化率");
  const calls = (...people: readonly (readonly Cell[])[]) =>
    [HEADERS, ...people].map((row) => row.filter((_, column) => column !== RATE));
  const rates = (header: string, ...people: readonly (readonly Cell[])[]): Cell[][] => [
    ["员工编号", header],
    ...people.map((row): Cell[] => [row[0] ?? "", Number(row[RATE]) * 100]),
  ];

  /** A workbook in which August has been appraised by clicks, from two sheets. */
  async function afterTwoSheets(september: Record<string, readonly (readonly Cell[])[]>) {
    const august = { 客服8月: calls(BEST, GOOD, FAIR), 转化8月: rates("询单转化率", FAIR, BEST, GOOD) };
    const workbook = new FakeWorkbook({ ...august, ...september });
    await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
    const pane = openPane(workbook);
    await pane.press("考核");
    await pane.press(/^客服8月/);
    await pane.press("询单转化率：从“转化8月”取");
    await pane.press("询单转化率：这样读");
    expect(await screen.findByText("“询单转化率”按百分数读：45 即 45%")).toBeVisible();
    await pane.press("预览结果");
    // 4,600 + 5,487.50 + 5,100
    expect(await screen.findByText("15,187.50")).toBeVisible();
    await pane.press("放入工作簿");
    await screen.findByText(/的结果已放入工作表/);
    return { workbook, ...pane };
  }

  it("go on in two clicks with the sheets of the next month, each column read as it was", async () => {
    const { workbook, press } = await afterTwoSheets({
      客服9月: calls(BEST, FAIR, NEW),
      转化9月: rates("询单转化率 新", BEST, FAIR),
    });
    const readings = () => workbook.settings.filter(([, kind]) => kind === "读法").map((row) => row.slice(2, 4));
    expect(readings()).toEqual([["转化8月!询单转化率", "百分数"]]);
    await press("再考核一份数据");
    await press(/照 客服8月 考核 客服9月/);
    const list = within(await screen.findByRole("region", { name: /客服绩效与提成方案/ }));
    expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      expect.stringContaining("1 人不在“转化9月”里，取不到其中的数：CS009"),
      expect.stringContaining("表头“转化9月!询单转化率”现在是“转化9月!询单转化率 新”"),
      expect.stringContaining("少了 1 人：孙三"),
      expect.stringContaining("新来 1 人：周九"),
    ]);
    await press("放入结果");
    await screen.findByText(/3 人的结果已放入工作表/);
    const formula = workbook.plans[1]?.columns.find(({ header }) => header === "询单转化率")?.formula;
    expect(formula).toContain("转化9月[询单转化率 新]/100");
    expect(workbook.settings.find(([, , item]) => item === "CONV")?.[3]).toBe("转化9月!询单转化率 新");
    expect(readings()).toEqual([["转化9月!询单转化率 新", "百分数"]]);
  });

  it("are told to be missing where the second sheet has not come, and need the steps", async () => {
    const { press } = await afterTwoSheets({ 客服9月: calls(BEST, GOOD) });
    await press("再考核一份数据");
    await press(/照 客服8月 考核 客服9月/);
    expect(await screen.findByText(/“转化8月”/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入结果" })).not.toBeInTheDocument();
  });
});

describe("a company of several schemes", () => {
  it("divides people by post, says who has no scheme, and inserts all in one go, also from a second sheet", async () => {
    const measures = schemeOf(S23B, "zh").indicators.map(({ name }) => name);
    const workbook = new FakeWorkbook({
      全员8月: [
        [...HEADERS, "岗位"],
        [...BEST, "客服"],
        [...GOOD, "客服"],
        ["M1", "王主管", "售前", ...HEADERS.slice(3).map(() => null), "主管"],
        ["T1", "赵实习", "售前", ...HEADERS.slice(3).map(() => null), "实习生"],
      ],
      // What the other scheme scores: no news for who goes by the first.
      主管数据: [
        ["工号", ...measures],
        ["M1", 20, 85, 5, 1],
      ],
    });
    await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
    await workbook.insertScheme(schemeOf(S23B, "zh"), "zh");
    const { press, user } = openPane(workbook);
    await press("考核");
    await press(/^全员8月/);
    const lists = await screen.findByLabelText("从哪张表取");
    expect(screen.queryByRole("button", { name: /用“主管数据”/ })).not.toBeInTheDocument();
    await user.selectOptions(lists, await screen.findByRole("option", { name: `主管数据（${measures.join("、")}）` }));
    expect(await screen.findByText(/按工号对上 4 人中的 1 人/)).toBeVisible();
    await press("按岗位或部门用不同的方案");
    await user.selectOptions(await screen.findByLabelText("主管 · 1 人"), "平衡计分卡法");
    // The title of the other scheme says the post.
    expect(screen.getByLabelText("客服 · 2 人")).toHaveDisplayValue("客服绩效与提成方案");
    expect(await screen.findByText("3 人 · 1 人没有方案")).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await giveUp(workbook, { press, user }, "全部放入");
    await press("全部放入");
    await screen.findByText(/3 人的结果已放入工作表/);
    expect(workbook.plans.map(({ sheet, people }) => [sheet, people])).toEqual([
      ["考核结果 S5 全员8月", 2],
      ["考核结果 S23B 全员8月", 1],
    ]);
    const formulas = workbook.plans.map(({ columns }) => JSON.stringify(columns));
    expect(formulas.map((each) => each.includes("主管数据["))).toEqual([false, true]);
    expect(workbook.settings.filter(([, setting]) => setting === "人员")).toEqual([
      ["S5", "人员", "岗位", "客服", ""],
      ["S23B", "人员", "岗位", "主管", ""],
    ]);
  });
});

describe("a company divided by a column that the roster alone has", () => {
  const headers = [
    ...HEADERS.slice(0, 2),
    ...HEADERS.slice(3),
    ...schemeOf(S23B, "zh").indicators.map(({ name }) => name),
  ];
  const BASE = headers.indexOf("底薪");
  const short = (row: readonly Cell[]) => [...row.slice(0, 2), ...row.slice(3), null, null, null, null];
  const manager: Cell[] = ["M1", "王主管", ...HEADERS.slice(3).map(() => null), 20, 85, 5, 1];
  const month = (...service: (readonly Cell[])[]) =>
    [headers, ...service.map(short), manager, short(["T1", "赵外包", ...HEADERS.slice(2).map(() => null)])].map((row) =>
      row.filter((_, column) => column !== BASE),
    );
  const posts = (more: readonly Cell[][] = []): Cell[][] => [
    ["员工编号", "岗位"],
    ...[BEST, GOOD, FAIR].map(([number = ""]): Cell[] => [number, "客服"]),
    ["M1", "主管"],
    ...more,
  ];
  const pays: Cell[][] = [["工号", "底薪"], ...[BEST, GOOD, FAIR].map(([number = ""]): Cell[] => [number, 4_000])];
  const open = async (tables: Record<string, readonly (readonly Cell[])[]>) => {
    const workbook = new FakeWorkbook(tables);
    await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
    await workbook.insertScheme(schemeOf(S23B, "zh"), "zh");
    return { workbook, ...openPane(workbook) };
  };
  /** August by clicks: pay from one list, posts from another. */
  const appraiseAugust = async ({ press, user }: ReturnType<typeof openPane>) => {
    await press("考核");
    await press(/^全员8月/);
    await press("用“工资8月”");
    await press("用“花名册”");
    await screen.findByLabelText("第 2 张表");
    await press("按岗位或部门用不同的方案");
    expect(await screen.findByLabelText("按哪一列分")).toHaveDisplayValue("花名册!B 列 · 岗位");
    await user.selectOptions(await screen.findByLabelText("主管 · 1 人"), "平衡计分卡法");
  };
  const kept = (workbook: FakeWorkbook, kind: string) =>
    workbook.settings
      .filter(([, setting]) => setting === kind)
      .map(([run, , item, value]) => `${run} ${item} ${value}`);

  it("goes by it in the results and on the settings sheet, and again next month", async () => {
    const { workbook, press, user, onLanguage } = await open({
      全员8月: month(BEST, GOOD),
      全员9月: month(BEST, FAIR),
      工资8月: pays,
      工资9月: pays,
      花名册: posts(),
    });
    await appraiseAugust({ press, user, onLanguage });
    expect(await screen.findByText("3 人 · 1 人没有方案")).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await press("全部放入");
    await screen.findByText(/3 人的结果已放入工作表/);
    const [service] = workbook.plans;
    expect(workbook.plans.map(({ people }) => people)).toEqual([2, 1]);
    expect(service?.columns[0]?.formula).toContain("花名册[岗位]");
    expect(service?.columns.find(({ header }) => header === "底薪")?.formula).toContain("工资8月[底薪]");
    expect(kept(workbook, "人员")).toEqual(["S5 花名册!岗位 客服", "S23B 花名册!岗位 主管"]);

    await press("再考核一份数据");
    await press(/照 全员8月 考核 全员9月/);
    // Whom no list knows is told once; that the list of pay does not know M1 matters to no scheme.
    expect(await screen.findByText("1 人不在“花名册”里，不知按哪个方案，没有结果：T1")).toBeVisible();
    expect(screen.queryByText(/M1/)).not.toBeInTheDocument();
    await press("放入结果");
    await screen.findByText(/3 人的结果已放入工作表/);
    const again = workbook.plans.slice(2);
    expect(again.map(({ sheet, people }) => [sheet, people])).toEqual([
      ["考核结果 S5 全员9月", 2],
      ["考核结果 S23B 全员9月", 1],
    ]);
    // This month's pay, by itself.
    expect(again[0]?.columns.find(({ header }) => header === "底薪")?.formula).toContain("工资9月[底薪]");
    expect(kept(workbook, "花名册").filter((row) => row.startsWith("S5"))).toEqual([
      ...["S5 1 工作表 工资9月", "S5 1 表格 工资9月", "S5 1 对应 工号"],
      ...["S5 2 工作表 花名册", "S5 2 表格 花名册", "S5 2 对应 工号"],
    ]);
  });

  it("stops where this month's list is missing, or the column that divides, and goes to the steps", async () => {
    const { workbook, press, user, onLanguage } = await open({
      全员8月: month(BEST, GOOD),
      全员9月: month(BEST, FAIR),
      工资8月: pays,
      花名册: posts(),
    });
    await appraiseAugust({ press, user, onLanguage });
    await press("全部放入");
    await screen.findByText(/3 人的结果已放入工作表/);
    workbook.tables["花名册"] = posts().map((row, i) => (i === 0 ? ["员工编号", "级别"] : row));
    await press("再考核一份数据");
    await press(/照 全员8月 考核 全员9月/);
    expect((await screen.findAllByText("“工资8月”是上个月的，没有找到这个月同样的表"))[0]).toBeVisible();
    expect(screen.getAllByText(/花名册!岗位/)[0]).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入结果" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "按步骤核对" })).toBeVisible();
  });
});

describe("the next month of records", () => {
  const LOG = ["工单编号", "客服", "受理时间", "满意"];
  const event = (id: number, who: string, day: string, good: string): readonly Cell[] => [`T${id}`, who, day, good];
  const month = (of: string, first: number, ...people: readonly (readonly [string, number, number])[]) =>
    people.flatMap(([who, all, good], p) =>
      Array.from({ length: all }, (_, i) =>
        event(first + p * 100 + i, who, `${of}-${String((i % 27) + 1).padStart(2, "0")}`, i < good ? "是" : "否"),
      ),
    );

  it("is summarised as the last was, appraised and remembered in the same two clicks", async () => {
    const workbook = new FakeWorkbook({
      工单: [
        LOG,
        ...month("2026-08", 1, ["张三", 20, 18], ["李四", 20, 16]),
        ...month("2026-09", 1001, ["张三", 20, 20], ["王五", 10, 5]),
      ],
    });
    const scheme = schemeOf(S23B, "zh");
    // A rate by its target of 100 %.
    const training = scheme.indicators.find(({ code }) => code === "TRAIN");
    if (!training) throw new Error("expected an indicator");
    await workbook.insertScheme(
      {
        ...scheme,
        indicators: [{ ...training, code: "CSAT", name: "满意率", weight: 1 }],
      },
      "zh",
    );
    // What a first month by hand leaves behind: August from the same records.
    workbook.settings = [
      ["考核", "设置", "项目", "内容", "说明"],
      ["S23B", "方案", "编号", "S23B", ""],
      ["S23B", "数据", "工作表", "汇总", ""],
      ["S23B", "数据", "表头", "姓名; 满意率", ""],
      ["S23B", "数据", "月份", "2026-08", ""],
      ["S23B", "列", "姓名", "姓名", ""],
      ["S23B", "列", "CSAT", "满意率", ""],
      ["S23B", "记录", "1 工作表", "工单", ""],
      ["S23B", "记录", "1 表格", "工单", ""],
      ["S23B", "记录", "1 人员列", "客服", ""],
      ["S23B", "记录", "1 日期列", "受理时间", ""],
      ["S23B", "记录", "1 编号列", "工单编号", ""],
      ["S23B", "指标算法", "CSAT", '比例; 记录=工单; 达标=[满意] = "是"', ""],
    ];
    const { press } = openPane(workbook);
    await press(/照 2026-08 做“工单”的下个月/);
    await screen.findByRole("heading", { level: 1, name: "照 2026-08 考核 2026-09" });
    expect(await screen.findByText("少了 1 人：李四")).toBeVisible();
    expect(screen.getByText("新来 1 人：王五")).toBeVisible();
    await press("放入结果");
    await screen.findByText(/2 人的结果已放入工作表/);
    expect(workbook.settings.find(([, , item]) => item === "月份")?.[3]).toBe("2026-09");
    const made = (await workbook.listSources()).find(({ table }) => table !== "工单");
    if (!made) throw new Error("expected a summary");
    // 20 of 20 and 5 of 10.
    expect((await workbook.readSource(made)).rows.map((row) => [row[0], row[1]])).toEqual([
      ["王五", 0.5],
      ["张三", 1],
    ]);

    // October is not there yet.
    await press("再考核一份数据");
    await press(/照 2026-09 做“工单”的下个月/);
    expect(await screen.findByText("“工单”里还没有 2026-09 之后的记录")).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入结果" })).not.toBeInTheDocument();
  });

  it.each([
    {
      language: "zh",
      score: "考核",
      summarise: "放入汇总表",
      preview: "预览结果",
      insert: "放入工作簿",
      done: /2 人的结果已放入工作表/,
      again: "再考核一份数据",
      offer: /照 2026-08 做“工单”的下个月/,
      kinds: ["记录", "指标算法"],
    },
    {
      language: "en",
      score: "Score",
      summarise: "Insert the summary",
      preview: "Preview results",
      insert: "Insert into workbook",
      done: /^The results of 2 people are on sheet/,
      again: "Score other data",
      offer: /The month after 2026-08 from “工单”/,
      kinds: ["Records", "Measure"],
    },
  ] as const)("is known when the pane was closed between summary and appraisal ($language)", async (words) => {
    const august = month("2026-08", 1, ["张三", 20, 18], ["李四", 20, 16]);
    const workbook = new FakeWorkbook({ 工单: [LOG.map((head) => (head === "满意" ? "是否下单" : head)), ...august] });
    const scheme = { ...paidScheme("S9"), pay: undefined };
    await workbook.insertScheme(
      { ...scheme, indicators: scheme.indicators.map((each) => ({ ...each, name: "询单转化率" })) },
      "zh",
    );
    const before = openPane(workbook, words.language);
    await before.press(words.score);
    await before.press(/^(?!照|The month).*工单/);
    for (const confirm of screen.queryAllByRole("button", { name: /^(确认|Confirm)/ }))
      await before.user.click(confirm);
    await before.press(words.summarise);
    await screen.findByRole("button", { name: words.language === "zh" ? "用汇总考核" : "Appraise by the summary" });
    const [summary] = workbook.settings.slice(1);
    expect(summary?.[0]).toMatch(/^tbl/);
    cleanup();

    const { press } = openPane(workbook, words.language);
    await press(words.score);
    await press(/^(?!照|The month).*202608/);
    await press(words.preview);
    await press(words.insert);
    await screen.findByText(words.done);
    // The run has taken over what was remembered of the summary.
    const rows = workbook.settings.slice(1);
    expect(new Set(rows.map(([run]) => run))).toEqual(new Set(["S9"]));
    const kinds = rows.map(([, kind]) => kind);
    expect(kinds).toEqual(expect.arrayContaining([...words.kinds]));
    await press(words.again);
    expect(await screen.findByRole("button", { name: words.offer })).toBeVisible();
  });

  it.each([
    {
      language: "zh",
      score: "考核",
      offer: /^照 工单8月 考核 工单9月/,
      told: [
        "表头“满意”现在是“是否满意”",
        "少了 1 人：李四",
        "新来 1 人：王五",
        "“工单9月”有 2 行是 2026-07、2026-08 的，不计入 2026-09。要补算，就把它移到那个月的表里，再到“定稿”里再算一遍",
        "“工单9月”有 1 行的日期读不出来，没有计入",
      ],
      insert: "放入结果",
      done: /2 人的结果已放入工作表/,
      measure: '比例; 记录=工单9月; 达标=[是否满意] = "是"',
    },
    {
      language: "en",
      score: "Score",
      offer: /^Appraise 工单9月 as 工单8月 was/,
      told: [
        "The header “满意” is “是否满意” now",
        "1 no longer there: 李四",
        "1 new: 王五",
        "“工单9月” has 2 rows of 2026-07, 2026-08, not counted in 2026-09. To make up for it, move it to the sheet of its month and compute again under Keep",
        "“工单9月” has 1 row whose date cannot be read, not counted",
      ],
      insert: "Insert results",
      done: /^The results of 2 people are on sheet/,
      measure: 'share; from=工单9月; hit=[是否满意] = "是"',
    },
  ] as const)("comes from another sheet each month, too ($language)", async (words) => {
    const september = [
      ...month("2026/9", 1001, ["张三", 20, 20], ["王五", 10, 5]),
      event(2001, "张三", "2026-08-31", "否"),
      event(2002, "张三", "2026-07-02", "否"),
      event(2003, "王五", "九月三日", "否"),
    ];
    const workbook = new FakeWorkbook({
      工单8月: [LOG, ...month("2026-08", 1, ["张三", 20, 18], ["李四", 20, 16])],
      工单9月: [LOG.map((header) => (header === "满意" ? "是否满意" : header)), ...september],
      工单汇总9月: [["客服", "满意"]],
    });
    await workbook.insertScheme({ ...paidScheme("S9"), pay: undefined }, "zh");
    workbook.settings = [
      ["考核", "设置", "项目", "内容", "说明"],
      ["S9", "方案", "编号", "S9", ""],
      ["S9", "数据", "工作表", "月度汇总 2026-08", ""],
      ["S9", "数据", "表头", "姓名; 满意率", ""],
      ["S9", "数据", "月份", "2026-08", ""],
      ["S9", "列", "姓名", "姓名", ""],
      ["S9", "列", "CSAT", "满意率", ""],
      ["S9", "记录", "1 工作表", "工单8月", ""],
      ["S9", "记录", "1 表格", "工单8月", ""],
      ["S9", "记录", "1 人员列", "客服", ""],
      ["S9", "记录", "1 日期列", "受理时间", ""],
      ["S9", "记录", "1 编号列", "工单编号", ""],
      ["S9", "指标算法", "CSAT", '比例; 记录=工单8月; 达标=[满意] = "是"', ""],
    ];
    const { press } = openPane(workbook, words.language);
    await press(words.score);
    await press(words.offer);
    const list = within(await screen.findByRole("region", { name: "S9" }));
    const told = list.getAllByRole("listitem").map((item) => item.textContent);
    expect(told).toHaveLength(words.told.length);
    for (const sentence of words.told) expect(told).toContainEqual(expect.stringContaining(sentence));
    expect(await findViolations()).toEqual([]);
    await press(words.insert);
    await screen.findByText(words.done);
    const made = (await workbook.listSources()).find(({ table }) => table?.includes("202609"));
    if (!made) throw new Error("expected a summary");
    // 20 of 20 and 5 of 10: neither what is of other months nor what nobody can date.
    expect((await workbook.readSource(made)).rows.map((row) => [row[0], row[1]])).toEqual([
      ["王五", 0.5],
      ["张三", 1],
    ]);
    const kept = (item: string) => workbook.settings.find((row) => row[2] === item)?.[3];
    expect(["月份", "1 工作表"].map(kept)).toEqual(["2026-09", "工单9月"]);
    expect(kept("CSAT")).toBe("满意率");
    expect(workbook.settings.find(([, kind]) => kind === "指标算法")?.[3]).toBe(words.measure);
  });

  /** A rate by its target of 100 %, paid as base pay × total ÷ 100. */
  function paidScheme(id: string) {
    const scheme = schemeOf(S23B, "zh");
    const training = scheme.indicators.find(({ code }) => code === "TRAIN");
    const pay = schemeOf(S5, "zh").pay;
    if (!training || !pay || !("items" in pay)) throw new Error("expected an indicator, and pay by items");
    return {
      ...scheme,
      id,
      title: id,
      indicators: [{ ...training, code: "CSAT", name: "满意率", weight: 1 }],
      pay: { ...pay, items: pay.items.slice(0, 1) },
    };
  }

  /** What a first month leaves behind that was joined to a roster, without a person whom nobody knows. */
  const remembered = (id: string, more: readonly (readonly string[])[] = []) =>
    [
      ["方案", "编号", id],
      ["数据", "工作表", "月度汇总 2026-08"],
      ["数据", "表格", "tbl月度汇总202608"],
      ["数据", "表头", "工号; 满意率; 样本提示"],
      ["数据", "月份", "2026-08"],
      ["不计的人", "工号", "CS099"],
      ["花名册", "工作表", "名册"],
      ["花名册", "表格", "名册"],
      ["花名册", "对应", "工号"],
      ["列", "工号", "工号"],
      ["列", "CSAT", "满意率"],
      ["列", "底薪", "底薪"],
      ["记录", "1 工作表", "工单"],
      ["记录", "1 表格", "工单"],
      ["记录", "1 人员列", "工号"],
      ["记录", "1 日期列", "受理时间"],
      ["记录", "1 编号列", "工单编号"],
      ["指标算法", "CSAT", '比例; 记录=工单; 达标=[满意] = "是"'],
      ...more,
    ].map(([setting, item, value]) => [id, setting ?? "", item ?? "", value ?? "", ""]);

  const TICKETS = [
    LOG.map((header) => (header === "客服" ? "工号" : header)),
    ...month("2026-08", 1, ["CS002", 20, 18], ["CS004", 20, 16], ["CS099", 1, 1]),
    ...month("2026-10", 1001, ["CS002", 20, 15], ["CS007", 10, 5], ["CS099", 2, 1]),
  ];

  it("takes base pay from the roster again, and leaves out whom it left out", async () => {
    const roster: Cell[][] = [
      ["工号", "姓名", "底薪"],
      ["CS002", "钱二", 4_000],
      ["CS004", "李四", 4_500],
    ];
    const workbook = new FakeWorkbook({ 工单: TICKETS, 名册: roster });
    await workbook.insertScheme(paidScheme("S9"), "zh");
    workbook.settings = [["考核", "设置", "项目", "内容", "说明"], ...remembered("S9")];
    const { press } = openPane(workbook);
    await press(/照 2026-08 做“工单”的下个月/);
    expect(await screen.findByText("2026-08 和 2026-10 之间没有记录")).toBeVisible();
    expect(screen.getByText("1 人不在“名册”里，取不到其中的数：CS007")).toBeVisible();
    expect(screen.queryByText(/CS099/)).not.toBeInTheDocument();
    await press("放入结果");
    await screen.findByText(/2 人的结果已放入工作表/);
    const [plan] = workbook.plans;
    expect(plan?.sheet).toBe("考核结果 S9 tbl月度汇总202610");
    const formulas = JSON.stringify(plan);
    expect(formulas).toContain("ISNA(XMATCH(IFERROR(TRIM(");
    expect(formulas).toContain("XLOOKUP(TRIM(");
    // Nothing of it is lost for the month after.
    const kept = (kind: string) => workbook.settings.filter(([, setting]) => setting === kind).map((row) => row[3]);
    expect(kept("花名册")).toEqual(["名册", "名册", "工号"]);
    expect(kept("不计的人")).toEqual(["CS099"]);
    expect(kept("列")).toEqual(["工号", "满意率", "名册!底薪", "名册!姓名"]);
    expect(kept("数据").at(-1)).toBe("2026-10");
  });

  it("takes a figure from a second sheet again, and tells what of it is far off", async () => {
    const scheme = paidScheme("S9");
    const [rate] = scheme.indicators;
    const both = {
      ...rate,
      code: "QA",
      name: "质检分",
      unit: "分",
      scoring: { method: "ratio", target: 100 },
    } as const;
    const scored = [
      { ...rate, weight: 0.5 },
      { ...both, weight: 0.5 },
    ] as typeof scheme.indicators;
    const sheet = (...rows: (readonly [string, number])[]) => [["工号", "质检分"], ...rows];
    const quality = (base: number) => sheet(["CS002", base], ["CS004", 90], ["CS007", 80]);
    const workbook = new FakeWorkbook({
      工单: TICKETS,
      名册: [["工号", "姓名", "底薪"], ...["CS002", "CS004", "CS007"].map((who) => [who, `示例${who}`, 4_000])],
      质检8月: quality(95),
      质检10月: quality(9.5),
    });
    await workbook.insertScheme({ ...scheme, indicators: scored }, "zh");
    const before = remembered("S9").map(([run = "", kind = "", item = "", ...cells]) => [
      run,
      kind,
      kind === "花名册" ? `1 ${item}` : item,
      ...cells,
    ]);
    workbook.settings = [
      ["考核", "设置", "项目", "内容", "说明"],
      ...before,
      ["S9", "花名册", "2 工作表", "质检8月", ""],
      ["S9", "花名册", "2 表格", "质检8月", ""],
      ["S9", "花名册", "2 对应", "工号", ""],
      ["S9", "列", "QA", "质检8月!质检分", ""],
    ];
    const { press } = openPane(workbook);
    await press(/照 2026-08 做“工单”的下个月/);
    expect(await screen.findByText("CS002 质检分 9.5 分，上个月 95 分")).toBeVisible();
    await press("放入结果");
    await screen.findByText(/2 人的结果已放入工作表/);
    const [plan] = workbook.plans;
    expect(plan?.columns.find(({ header }) => header === "质检分")?.formula).toContain("质检10月[质检分]");
  });

  it("counts those of a post that the roster alone knows, and tells who is of none", async () => {
    const workbook = new FakeWorkbook({
      工单: TICKETS,
      名册: [
        ["工号", "姓名", "底薪", "岗位"],
        ["CS002", "钱二", 4_000, "客服"],
        ["CS004", "李四", 4_500, "主管"],
      ],
    });
    await workbook.insertScheme(paidScheme("S9"), "zh");
    workbook.settings = [
      ["考核", "设置", "项目", "内容", "说明"],
      ...remembered("S9", [["人员", "名册!岗位", "客服; 高级客服"]]),
    ];
    const { press } = openPane(workbook);
    await press(/照 2026-08 做“工单”的下个月/);
    // CS004 is a supervisor, CS099 is left out.
    expect(await screen.findByText("1 人不在“名册”里，不知按哪个方案，没有结果：CS007")).toBeVisible();
    expect(screen.queryByText(/CS004/)).not.toBeInTheDocument();
    await press("放入结果");
    await screen.findByText(/1 人的结果已放入工作表/);
    expect(workbook.plans[0]?.columns[0]?.formula).toContain("名册[岗位]");
    expect(workbook.settings.filter(([, setting]) => setting === "人员").map((row) => row.slice(2, 4))).toEqual([
      ["名册!岗位", "客服; 高级客服"],
    ]);
  });

  it("goes to the steps where the roster is gone, and joins it there where it is not", async () => {
    const workbook = new FakeWorkbook({ 工单: TICKETS, 名册: [["姓名"], ["钱二"]] });
    await workbook.insertScheme(paidScheme("S9"), "zh");
    workbook.settings = [["考核", "设置", "项目", "内容", "说明"], ...remembered("S9")];
    const { press } = openPane(workbook);
    await press(/照 2026-08 做“工单”的下个月/);
    expect(await screen.findByText("找不到“名册”，或里面没有工号、姓名了")).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入结果" })).not.toBeInTheDocument();
    workbook.tables["名册"] = [
      ["工号", "底薪"],
      ["CS002", 4_000],
    ];
    await press("按步骤核对");
    await press("放入汇总表");
    await press("用汇总考核");
    expect(await screen.findByText(/按工号对上 2 人中的 1 人/)).toBeVisible();
  });

  it("goes on with all schemes over the same records at once, with an overview", async () => {
    const workbook = new FakeWorkbook({
      工单: TICKETS,
      名册: [["工号", "姓名", "底薪"], ...["CS002", "CS007"].map((who) => [who, `示例${who}`, 4_000])],
    });
    await workbook.insertScheme(paidScheme("S9"), "zh");
    await workbook.insertScheme(paidScheme("S8"), "zh");
    workbook.settings = [
      ["考核", "设置", "项目", "内容", "说明"],
      ...remembered("S9", [["记录", "不计的人员", "CS007"]]),
      ...remembered("S8", [["记录", "不计的人员", "CS002; CS004"]]),
    ];
    const { press } = openPane(workbook);
    await press(/照 2026-08 做“工单”的下个月.*S9、S8/);
    expect(await screen.findByText("少了 1 人：CS004")).toBeVisible();
    expect(screen.getByText("新来 1 人：CS007")).toBeVisible();
    await press("放入结果");
    await screen.findByText(/2 人的结果已放入/);
    expect(workbook.plans.map(({ people }) => people)).toEqual([1, 1]);
  });
});

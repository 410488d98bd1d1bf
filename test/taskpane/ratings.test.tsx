import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { review } from "../support/reviewScheme";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const LIST: readonly (readonly Cell[])[] = [
  ["评分人", "被评价人", "评价关系", "团队协作", "客户意识"],
  ["王一", "张三", "主管", 90, 80],
  ["李四", "张三", "同级", 80, 70],
  ["赵六", "张三", "同级", 70, 60],
  ["张三", "张三", "本人", 100, 90],
  ["王一", "李四", "主管", 85, 75],
  ["张三", "李四", "同级", "", ""],
  ["外人", "李四", "供应商", 10, 10],
];

async function openRatings(language: Language) {
  const workbook = new FakeWorkbook({ 评分表: LIST });
  await workbook.insertScheme(review, "zh");
  const pane = openPane(workbook, language);
  await pane.press(/评议方案.*(草稿|Draft)/);
  await pane.press(language === "zh" ? "用此方案考核" : "Score with this scheme");
  await pane.press(/评分表/);
  return { ...pane, workbook };
}

it("collects a list with a row a rating, tells who is missing, and appraises the summary", async () => {
  const { user, press, workbook } = await openRatings("zh");
  expect(await screen.findByText("每次评分一行，7 行，2 人，5 位评分人")).toBeVisible();
  expect(screen.getByText("同事：权重 30%，至少 2 份")).toBeVisible();
  const missing = screen.getByRole("list", { name: "还缺谁的评分" });
  expect(within(missing).getByText("张三还没评：李四")).toBeVisible();
  expect(within(missing).getByText("李四的团队协作：同事 0 份，至少要 2 份")).toBeVisible();
  // A kind of rater that the scheme does not have has to be said first.
  expect(screen.getByRole("status")).toHaveTextContent("1 类评分人还没对应");
  expect(screen.queryByRole("button", { name: "放入评分汇总" })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "供应商（1 行）" }), "不计");
  expect(await findViolations()).toEqual([]);
  await press("放入评分汇总");
  expect(await screen.findByText(/^已放入“.*评分汇总”，2 人。$/)).toBeVisible();
  await press("用汇总考核");
  await press("预览结果");
  // (0.6 × 90 + 0.3 × 75 + 0.1 × 100 + 0.6 × 80 + 0.3 × 65 + 0.1 × 90) ÷ 2 = (86.5 + 76.5) ÷ 2
  expect(await screen.findByRole("button", { name: /张三/ })).toHaveTextContent("81.5");
  // The manager alone: (85 + 75) ÷ 2
  expect(screen.getByRole("button", { name: /李四/ })).toHaveTextContent("80");
  await press("放入工作簿");
  await screen.findByText(/已放入此工作簿/);
  expect(workbook.plans[0]?.columns.filter(({ code }) => code === "TEAM@同事")).toHaveLength(2);
});

it("says it in English, too", async () => {
  await openRatings("en");
  expect(await screen.findByText("One row a rating, 7 rows, 2 people, 5 raters")).toBeVisible();
  expect(screen.getByText("张三 has not rated 李四")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("1 kind of rater is still open");
});

describe.each([
  {
    language: "zh",
    score: "考核",
    insertRatings: "放入评分汇总",
    appraise: "用汇总考核",
    preview: "预览结果",
    insert: "放入工作簿",
    done: /2 人的结果已放入工作表/,
    again: "再考核一份数据",
    offer: /^照 评分 8月 考核 评分 9月/,
    next: "放入结果",
    steps: "按步骤核对",
    notCounted: "不计",
    told: [
      "被评价人：表头“被评价人”现在是“被评人”",
      "赵六还没评：张三",
      "王五的团队协作：同事 0 份，至少要 2 份",
      "少了 1 人：李四",
      "新来 1 人：王五",
    ],
    peers: ["团队协作，同事评分", "团队协作，同事评分 2", "客户意识，同事评分"],
    superior: "团队协作，上级评分",
    open: "评分人“客户”（1 行）上个月没有，要先说它算哪一类",
    kind: "客户（1 行）",
  },
  {
    language: "en",
    score: "Score",
    insertRatings: "Insert the summary",
    appraise: "Score by the summary",
    preview: "Preview results",
    insert: "Insert into workbook",
    done: /^The results of 2 people are on sheet/,
    again: "Score other data",
    offer: /^Appraise 评分 9月 as 评分 8月 was/,
    next: "Insert results",
    steps: "Check step by step",
    notCounted: "Does not count",
    told: [
      "The header “被评价人” is “被评人” now",
      "赵六 has not rated 张三",
      "王五, 团队协作: 0 of 同事, at least 2 wanted",
      "1 no longer there: 李四",
      "1 new: 王五",
    ],
    peers: ["团队协作, rated by 同事", "团队协作, rated by 同事 2", "客户意识, rated by 同事"],
    superior: "团队协作, rated by 上级",
    open: "The rater “客户” (1 row) was not there last month: say first what kind it is",
    kind: "客户 (1 row)",
  },
] as const)("the ratings of the next month, $language", (words) => {
  const AUGUST = LIST.filter(([rater]) => rater !== "外人");
  const HEADS = (LIST[0] ?? []).map((header) => (header === "被评价人" ? "被评人" : header));
  /** 李四 has gone, 王五 has come; one has not said anything yet, one says it in full-width digits. */
  const SEPTEMBER: readonly (readonly Cell[])[] = [
    HEADS,
    ["王一", "张三", "主管", 90, 80],
    ["赵六", "张三", "同级", "", ""],
    ["李四", "张三", "同级", 80, "７０"],
    ["王五", "张三", "同级", 70, 60],
    ["张三", "张三", "本人", 100, 90],
    ["王一", "王五", "主管", 85, 75],
  ];

  async function afterAugust(september: readonly (readonly Cell[])[]) {
    const workbook = new FakeWorkbook({ "评分 8月": AUGUST });
    await workbook.insertScheme(review, "zh");
    const pane = openPane(workbook, words.language);
    await pane.press(words.score);
    await pane.press(/评分 8月/);
    await pane.press(words.insertRatings);
    await pane.press(words.appraise);
    await pane.press(words.preview);
    await pane.press(words.insert);
    await screen.findByText(words.done);
    workbook.tables["评分 9月"] = september;
    await pane.press(words.again);
    await pane.press(words.offer);
    return { workbook, ...pane };
  }

  it("are summed up as the last were and appraised in two clicks, with who is missing", async () => {
    const { workbook, press } = await afterAugust(SEPTEMBER);
    const list = within(await screen.findByRole("region", { name: /评议方案/ }));
    const told = list.getAllByRole("listitem").map((item) => item.textContent);
    for (const sentence of words.told) expect(told).toContain(sentence.replace("被评价人：", ""));
    expect(await findViolations()).toEqual([]);
    await press(words.next);
    await screen.findByText(words.done);
    const made = workbook.tables[Object.keys(workbook.tables).at(-1) ?? ""] ?? [];
    const column = (header: string) => (made[0] ?? []).indexOf(header);
    const row = (name: string) => made.find((each) => each.includes(name)) ?? [];
    const peers = words.peers.map((header) => row("张三")[column(header)]);
    expect(peers).toEqual([80, 70, "７０"]);
    expect([row("王五")[column(words.superior)], row("李四")]).toEqual([85, []]);
    expect(workbook.plans[1]?.sheet).toMatch(/9月|September/);
  });

  it("ask about a kind of rater that is new, where everything said last month is filled in", async () => {
    const { press, user } = await afterAugust([...SEPTEMBER, ["外人", "王五", "客户", 10, 10]]);
    expect(await screen.findByText(words.open)).toBeVisible();
    expect(screen.queryByRole("button", { name: words.next })).toBeNull();
    await press(words.steps);
    await user.selectOptions(await screen.findByRole("combobox", { name: words.kind }), words.notCounted);
    await press(words.insertRatings);
    await press(words.appraise);
    await press(words.preview);
    expect(await screen.findByRole("button", { name: /王五/ })).toHaveTextContent("80");
  });
});

it("joins the summary of the next month's ratings to the next month's figures in the same two clicks", async () => {
  const only = { ...review, indicators: review.indicators.map((each) => ({ ...each, weight: 0.25 })) };
  const scheme: Scheme = {
    ...only,
    indicators: [
      ...only.indicators,
      { ...review.indicators[0], code: "FAST", name: "处理量", weight: 0.5 },
    ] as Scheme["indicators"],
  };
  const figures = (fast: number): readonly (readonly Cell[])[] => [
    ["姓名", "处理量"],
    ["张三", fast],
    ["李四", 100],
  ];
  const workbook = new FakeWorkbook({
    "评分 8月": LIST.filter(([rater]) => rater !== "外人"),
    "指标 8月": figures(90),
  });
  await workbook.insertScheme(scheme, "zh");
  const { press, user } = openPane(workbook, "zh");
  await press("考核");
  await press(/评分 8月/);
  await press("放入评分汇总");
  await screen.findByText(/^已放入“.*评分汇总/);
  await press("返回");
  await press(/^(?!照).*指标 8月/);
  const option = await screen.findByRole("option", { name: /评分汇总/ });
  await user.selectOptions(screen.getByRole("combobox", { name: "从哪张表取" }), option);
  await press("预览结果");
  await press("放入工作簿");
  await screen.findByText(/2 人的结果已放入工作表/);

  workbook.tables["指标 9月"] = figures(80);
  await press("再考核一份数据");
  await press(/^照 指标 8月 考核 指标 9月/);
  // Of another month there are no ratings yet.
  expect(await screen.findByText("“评分 8月”还没有下个月的表：先把它放进工作簿")).toBeVisible();
  expect(screen.queryByRole("button", { name: "放入结果" })).toBeNull();
  workbook.tables["评分 9月"] = LIST.filter(([rater]) => rater !== "外人").map((row) =>
    row.map((cell) => (cell === 90 ? 70 : cell)),
  );
  await press("返回");
  await press(/^照 指标 8月 考核 指标 9月/);
  await press("放入结果");
  await screen.findByText(/2 人的结果已放入工作表/);
  const plan = JSON.stringify(workbook.plans[1]);
  expect(plan).toContain("tbl评分汇总9月");
  expect(plan).not.toContain("tbl评分汇总8月");
  expect(workbook.settings.filter(([, kind]) => kind === "花名册评分").map((row) => row[3])[0]).toBe("评分 9月");
});

describe("a list with a column a rater", () => {
  const WIDE: readonly (readonly Cell[])[] = [
    ["姓名", "王一评分", "李四", "赵六"],
    ["张三", 90, 80, ""],
    ["李四", 85, "", 70],
    ["王五", 70, 60, 80],
  ];
  const open = async (rules: Scheme, language: Language = "zh") => {
    const workbook = new FakeWorkbook({ 九月打分: WIDE });
    await workbook.insertScheme(rules, "zh");
    const pane = openPane(workbook, language);
    await pane.press(/评议方案.*(草稿|Draft)/);
    await pane.press(language === "zh" ? "用此方案考核" : "Score with this scheme");
    await pane.press(/九月打分/);
    return { ...pane, workbook };
  };

  it("becomes one where somebody says so, whose mean is the figure of an indicator", async () => {
    const { user, press, workbook } = await open({ ...review, raters: [] });
    await user.selectOptions(await screen.findByLabelText("这张表是"), "每人一行，每列一位评分人");
    expect(await screen.findByText("每人一行，每列一位评分人，3 行，3 人")).toBeVisible();
    expect(screen.getByText(/各位评分人同等，取平均分/)).toBeVisible();
    // One header says that it is a rater; the others are said to be.
    expect(screen.getByText("1 位评分人：王一；评 团队协作")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "C 列 · 李四" }));
    await user.click(screen.getByRole("checkbox", { name: "D 列 · 赵六" }));
    expect(screen.getByText("3 位评分人：王一、李四、赵六；评 团队协作")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("评的是哪项指标"), "客户意识");
    const missing = screen.getByRole("list", { name: "还缺谁的评分" });
    expect(within(missing).getByText("赵六还没评：张三")).toBeVisible();
    expect(within(missing).getAllByRole("listitem")).toHaveLength(1);
    expect(await findViolations()).toEqual([]);
    await press("放入评分汇总");
    expect(await screen.findByText(/^已放入“.*评分汇总.*”，3 人。$/)).toBeVisible();
    const [table] = Object.entries(workbook.tables).filter(([name]) => name.includes("评分汇总"));
    expect(table?.[1][0]).toEqual(["姓名", "王一评分", "李四", "赵六", "客户意识", "还没评分"]);
  });

  /** August by clicks: two columns are said to be raters, and 客户意识 alone is scored, by the mean of all. */
  const afterAugust = async (september: readonly (readonly Cell[])[]) => {
    const only = review.indicators.filter(({ name }) => name === "客户意识").map((each) => ({ ...each, weight: 1 }));
    const workbook = new FakeWorkbook({ 打分8月: WIDE });
    await workbook.insertScheme({ ...review, raters: [], indicators: only }, "zh");
    const pane = openPane(workbook);
    await pane.press("考核");
    await pane.press(/^打分8月/);
    await pane.user.selectOptions(await screen.findByLabelText("这张表是"), "每人一行，每列一位评分人");
    await pane.user.click(await screen.findByRole("checkbox", { name: "C 列 · 李四" }));
    await pane.press("放入评分汇总");
    await pane.press("用汇总考核");
    await pane.press("预览结果");
    await pane.press("放入工作簿");
    await screen.findByText(/3 人的结果已放入工作表/);
    workbook.tables["打分9月"] = september;
    await pane.press("再考核一份数据");
    await pane.press(/^照 打分8月 考核 打分9月/);
    return { ...pane, workbook };
  };

  it("goes on in two clicks where the same columns are raters, whatever else stands there", async () => {
    const { press, workbook } = await afterAugust([
      ["姓名", "李四", "赵六", "王一评分"],
      ["张三", 60, 10, 90],
      ["王五", 70, 10, 75],
      ["李四", "", 10, 85],
    ]);
    expect(await screen.findByRole("button", { name: "放入结果" })).toBeVisible();
    await press("放入结果");
    await screen.findByText(/3 人的结果已放入工作表/);
    const made = workbook.tables[Object.keys(workbook.tables).at(-1) ?? ""] ?? [];
    const mean = (made[0] ?? []).indexOf("客户意识");
    // (60 + 90) ÷ 2, (70 + 75) ÷ 2; 李四 does not rate himself.
    expect(made.slice(1).map((row) => [row[0], row[mean]])).toEqual([
      ["张三", 75],
      ["王五", 72.5],
      ["李四", 85],
    ]);
  });

  it("says which raters have gone and come, and asks who rates", async () => {
    const { press } = await afterAugust([
      ["姓名", "王一评分", "王二评分", "赵六"],
      ["张三", 90, 80, 10],
      ["李四", 85, 80, 10],
    ]);
    expect(await screen.findByText("上个月的评分人这次没有列：李四。请按步骤核对评分人")).toBeVisible();
    expect(screen.getByText("多出可能是评分人的列：王二评分。请按步骤核对评分人")).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入结果" })).not.toBeInTheDocument();
    await press("按步骤核对");
    expect(await screen.findByText("1 位评分人：王一；评 客户意识")).toBeVisible();
  });

  it("asks which kind of rater each is where the scheme has kinds, in English, too", async () => {
    const { user } = await open(review, "en");
    await user.selectOptions(await screen.findByLabelText("This list has"), "One row a person, a column a rater");
    expect(await screen.findByText("One row a person, a column a rater, 3 rows, 3 people")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "C · 李四" }));
    expect(screen.getByRole("status")).toHaveTextContent("2 kinds of rater are still open");
    await user.selectOptions(screen.getByLabelText("王一"), "上级");
    await user.selectOptions(screen.getByLabelText("李四"), "同事");
    expect(await screen.findByRole("button", { name: "Insert the summary" })).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "B · 王一评分" }));
    await user.click(screen.getByRole("checkbox", { name: "C · 李四" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choose one column at least");
    expect(screen.queryByRole("button", { name: "Insert the summary" })).not.toBeInTheDocument();
    expect(await findViolations()).toEqual([]);
  });
});

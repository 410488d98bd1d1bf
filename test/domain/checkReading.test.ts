import type { Cell } from "../../src/domain/cell";
import { checkScheme } from "../../src/domain/check/checkScheme";
import type { Remark } from "../../src/domain/check/remark";
import { sayRemark } from "../../src/domain/check/messages/remarkMessage";
import { readScheme } from "../../src/domain/scheme/readScheme";

/** A sheet about which there is nothing to say. */
const sound: readonly (readonly Cell[])[] = [
  ["方案信息"],
  ["项目", "内容"],
  ["方案编号", "X1"],
  ["方案名称", "售后客服"],
  ["版本", "1"],
  ["来源", "制度"],
  [],
  ["指标"],
  ["代码", "指标", "权重", "单位", "评分方法", "目标值", "满分", "封顶分", "依据"],
  ["CONV", "转化率", 0.6, "%", "比率法", 0.5, 100, 120, "制度"],
  ["TONE", "态度", 0.4, "分", "说明法", "", 100, "", "制度"],
  [],
  ["评分标准"],
  ["指标代码", "级别", "得分"],
  ["TONE", "好", 100],
  ["TONE", "差", 60],
  [],
  ["等级"],
  ["起始分", "等级"],
  [90, "优秀"],
  [0, "合格"],
];

type Rows = readonly (readonly Cell[])[];
type Edit = (rows: Rows) => Rows;

/** The first cell that holds `old` holds something else. */
const set =
  (old: Cell, value: Cell): Edit =>
  (rows) => {
    const at = rows.findIndex((row) => row.includes(old));
    return rows.map((row, i) => (i === at ? row.with(row.indexOf(old), value) : row));
  };

/** These cells stand to the right of the row that holds `start`, and of those below it. */
const beside =
  (start: Cell, ...column: readonly Cell[]): Edit =>
  (rows) => {
    const at = rows.findIndex((row) => row.includes(start));
    return rows.map((row, i) => (i >= at && i < at + column.length ? [...row, column[i - at] ?? ""] : row));
  };

/** These rows stand above the row that starts with `start`. */
const above =
  (start: Cell, ...inserted: Rows): Edit =>
  (rows) =>
    rows.flatMap((row) => (row[0] === start ? [...inserted, row] : [row]));

const below =
  (...added: Rows): Edit =>
  (rows) => [...rows, ...added];

const both =
  (first: Edit, second: Edit): Edit =>
  (rows) =>
    second(first(rows));

function check(edit: Edit): { severity: Remark["severity"]; what: string; mend: string; cell: Cell | undefined }[] {
  const rows = edit(sound);
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill("")]);
  return checkScheme(readScheme(cells, "indicators")).map(({ severity, place, what, mend }) => ({
    severity,
    what: sayRemark(what, "zh"),
    mend: sayRemark(mend, "zh"),
    cell: place && cells[place.row - 1]?.[place.column - 1],
  }));
}

test("there is nothing to say about the sheet", () => {
  expect(check((rows) => rows)).toEqual([]);
});

test.each<[string, Edit]>([
  ["a colon behind a header", set("封顶分", "封顶分：")],
  ["a unit in brackets", set("满分", "满分（分）")],
  ["an asterisk", set("目标值", "目标值*")],
  ["numbered headers", both(set("权重", "(1) 权重"), set("单位", "2. 单位"))],
  ["numbered titles", both(set("等级", "四、等级"), set("评分标准", "第三部分 评分标准"))],
  ["a title in brackets", set("方案信息", "【方案信息】")],
  ["a colon behind the name of an item", set("方案编号", "方案编号：")],
  ["a note beside a title", beside("等级", "2024 年起执行", "")],
  [
    "a note beside every title",
    (rows) => rows.map((row) => (row.length === 1 ? [...row, "2024 年起执行", "见制度"] : row)),
  ],
  ["a note between a title and its headers", above("代码", ["单位见各列"])],
  ["a heading and a hint above the scheme", above("方案信息", ["售后客服绩效方案"], ["在单元格里修改"], [])],
  ["a column of blanks with a header of its own", beside("代码", "备注", "", "")],
])("%s changes nothing and is not remarked on", (_, edit) => {
  expect(check(edit)).toEqual([]);
});

const ANY_TITLE = expect.stringMatching(/^标题可用：方案信息、指标、评分标准、/) as string;

test.each<[string, Edit, Remark["severity"], string, string, Cell | undefined]>([
  [
    "a header with a typo",
    set("封顶分", "封项分"),
    "warning",
    "“封项分”列没有用上：不认识这个表头，它像“封顶分”",
    "若指“封顶分”，请改成这个写法",
    "封项分",
  ],
  [
    "a header of two characters in the wrong order",
    set("单位", "位单"),
    "warning",
    "“位单”列没有用上：不认识这个表头，它像“单位”",
    "若指“单位”，请改成这个写法",
    "位单",
  ],
  [
    "a header with a word too many",
    set("封顶分", "最高封顶分"),
    "warning",
    "“最高封顶分”列没有用上：不认识这个表头，它像“封顶分”",
    "若指“封顶分”，请改成这个写法",
    "最高封顶分",
  ],
  [
    "a column of notes",
    beside("代码", "满分说明", "按制度", ""),
    "advice",
    "“满分说明”列没有用上：不认识这个表头",
    "若是自己的备注，可以不管",
    "满分说明",
  ],
  [
    "contents without a header",
    set("封顶分", ""),
    "warning",
    "这一列有内容但没有表头，没有用上",
    "填写表头，或移到方案以外",
    "",
  ],
  [
    "a doubled header with other figures",
    beside("代码", "封顶分", 110, ""),
    "error",
    "“封顶分”写了两次，内容不同，这里的没有用上",
    "只留一处",
    "封顶分",
  ],
  [
    "a doubled header with the same figures",
    beside("代码", "封顶分*", 120, ""),
    "warning",
    "“封顶分”写了两次",
    "只留一处",
    "封顶分*",
  ],
  [
    "a garbled title",
    set("等级", "等极"),
    "error",
    "“等极”这一块没有用上：不认识这个标题，它像“等级”",
    "标题可用：等级",
    "等极",
  ],
  [
    "a block with another title above known headers",
    below([], ["其他人员"], ["起始分", "等级"], [80, "良好"]),
    "error",
    "“其他人员”这一块没有用上：不认识这个标题",
    ANY_TITLE,
    "其他人员",
  ],
  [
    "known headers without a title",
    below([], ["从", "提成比例"], [0, 0.01]),
    "error",
    "从这里开始的一块没有标题，没有用上",
    ANY_TITLE,
    "从",
  ],
  [
    "known headers above the first title",
    above("方案信息", ["从", "提成比例"], [0, 0.01], []),
    "error",
    "从这里开始的一块没有标题，没有用上",
    ANY_TITLE,
    "从",
  ],
  [
    "a section that stands twice",
    below([], ["等级："], ["起始分", "等级"], [80, "良好"]),
    "error",
    "“等级：”出现了两次，这一块没有用上",
    "并成一块",
    "等级：",
  ],
  [
    "an item with a typo",
    above("来源", ["周期", "月"]),
    "warning",
    "“周期”没有用上：不认识这个项目，它像“考核周期”",
    "若指“考核周期”，请改成这个写法",
    "周期",
  ],
  [
    "an item of the reader's own",
    above("来源", ["批准人", "王某"]),
    "advice",
    "“批准人”没有用上：不认识这个项目",
    "若是自己的备注，可以不管",
    "批准人",
  ],
  [
    "an item that stands twice",
    below([], ["薪酬"], ["餐补", 200], ["餐补", 300]),
    "error",
    "“餐补”写了两次，内容不同，这里的没有用上",
    "只留一处",
    300,
  ],
  [
    "a second value beside an item's",
    above("来源", ["考核周期", "月", "季"]),
    "advice",
    "“季”没有用上：一个项目只有一个内容",
    "若是自己的备注，可以不管",
    "季",
  ],
  [
    "a level whose indicator has a typo",
    (rows) => rows.map((row) => (row[1] === "差" ? row.with(0, "TON") : row)),
    "error",
    "方案里没有指标“TON”，现有：CONV、TONE",
    "按提示改正这个单元格",
    "TON",
  ],
  [
    "a level of an indicator that is scored without levels",
    (rows) => rows.map((row) => (row[1] === "差" ? row.with(0, "CONV") : row)),
    "warning",
    "这一行没有用上：“转化率”的评分方法不看评分标准",
    "改为方案里有的指标代码",
    "CONV",
  ],
  [
    "a cap typed as text",
    set(120, "１２０"),
    "advice",
    "“１２０”是文本，按 120 计",
    "改为数字格式，普通公式会跳过文本",
    "１２０",
  ],
  [
    "a column of grades typed as text",
    both(set(90, "90"), set(0, "0")),
    "advice",
    "“90”是文本，按 90 计；这一列共有 2 处",
    "改为数字格式，普通公式会跳过文本",
    "90",
  ],
  [
    "an amount of pay typed as text",
    below([], ["薪酬"], ["餐补", "￥200"]),
    "advice",
    "“￥200”是文本，按 200 计",
    "改为数字格式，普通公式会跳过文本",
    "￥200",
  ],
  ["points typed as a percentage", set(60, 0.6), "warning", "“得分”为 0.6（60%），而满分是 100", "核对这个数字", 0.6],
  ["points with digits too many", set(90, 9000), "warning", "“起始分”为 9000，而满分是 100", "核对这个数字", 9000],
  [
    "a date where points belong",
    set(60, 45_658),
    "warning",
    "“得分”为 45658，即日期 2025-01-01，而满分是 100",
    "核对这个数字",
    45_658,
  ],
  ["points beyond all measure", set(120, 1e308), "warning", "“封顶分”为 1e+308，而满分是 100", "核对这个数字", 1e308],
])("%s is remarked on", (_, edit, severity, what, mend, cell) => {
  expect(check(edit)).toContainEqual({ severity, what, mend, cell });
});

test.each<[string, Rows]>([
  ["nothing", [["", ""]]],
  ["a sheet without indicators", [["等级"], ["起始分", "等级"], [90, "优秀"], [0, "合格"]]],
  ["a title with nothing below it", [["指标"]]],
])("%s is no scheme to appraise by", (_, cells) => {
  const remarks = checkScheme(readScheme(cells, "indicators")).map(({ severity, what }) => [
    severity,
    sayRemark(what, "zh"),
  ]);
  expect(remarks).toContainEqual(["error", "方案里没有可计分的指标"]);
});

test("a level may name its indicator by code or by name, and belongs to it all the same", () => {
  const [tone] = readScheme(
    sound.map((row) => (row[1] === "差" ? ["态度", ...row.slice(1)] : row)),
    "indicators",
  ).scheme.indicators.filter(({ code }) => code === "TONE");
  expect(tone?.scoring).toMatchObject({ levels: [{ label: "好" }, { label: "差" }] });
});

test("what a block that is not known holds is read as no other section's", () => {
  const { scheme } = readScheme(set("评分标准", "评分标谁")(sound), "indicators");
  expect(scheme.indicators.map(({ code }) => code)).toEqual(["CONV"]);
  expect(scheme.grades).toHaveLength(2);
});

test("of two headers for the same the one that is spelled as it should be counts, wherever it stands", () => {
  const rows = sound.map((row) => [row[0] === "代码" ? "满分（去年）" : row[0] === "CONV" ? 90 : "", ...row]);
  expect(readScheme(rows, "indicators").scheme.indicators[0]?.scoring.full).toBe(100);
});

test("rows that start like a title or an item, as pay items do, stay rows", () => {
  const { layout } = readScheme(
    [
      ["薪酬项目", "", "", ""],
      ["计提依据", "项目", "类型", "构成"],
      ["SALES", "提成", "应发", "提成"],
      ["", "奖金", "应发", "奖金"],
      ["", "餐补", "应发", "餐补"],
      ["", "提成", "应发", "提成"],
      ["", "奖金", "应发", "奖金"],
    ],
    "indicators",
  );
  expect(layout.strays).toEqual([]);
  expect(layout.regions.get("payItems")).toHaveLength(6);
});

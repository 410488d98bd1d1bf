import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { scheme as schemeSchema } from "../../src/domain/scheme/scheme";
import { finishSteps } from "../../src/domain/steps";
import { describeDataProblem } from "../../src/taskpane/features/appraise/describeDataProblem";
import { findProblemsInSteps } from "../../src/taskpane/features/appraise/findProblems";
import { appraiseSource } from "../../src/workbook/results/appraiseSource";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchColumns } from "../../src/workbook/people/matchColumns";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { FakeWorkbook } from "./FakeWorkbook";

const HEADERS = ["工号", "姓名", "接待人数", "询单转化率", "平均响应时间", "净销售额", "客单价", "未回复数", "底薪"];

function person(number: number, changes: Record<string, Cell> = {}): Cell[] {
  const usual: Cell[] = [
    `CS${number}`,
    `员工${number}`,
    500 + number,
    0.4 + number / 100,
    35 + number,
    40_000 + number,
    110 + number,
    number % 3,
    4000,
  ];
  return usual.map((cell, i) => {
    const changed = changes[HEADERS[i] ?? ""];
    return changed === undefined ? cell : changed;
  });
}

/** The problems of ten people, the first of whom has these cells instead of usual ones, in words. */
function problemsWith(changes: Record<string, Cell>): Promise<string[]> {
  return problemsAmong([person(1, changes), ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => person(number))]);
}

async function problemsAmong(rows: Cell[][], headers = HEADERS, rules = schemeOf(S5, "zh")): Promise<string[]> {
  const workbook = new FakeWorkbook({ 九月: [headers, ...rows] });
  const { scheme } = await workbook.insertScheme(rules, "zh");
  const [source] = await workbook.listSources();
  if (!source) throw new Error("expected a source");
  const data = await workbook.readSource(source);
  const matches = matchColumns(headers, fieldsOf(scheme.reading.scheme, "zh"));
  const mapping = new Map(matches.flatMap(({ field, column: at }) => (at === null ? [] : [[field.key, at] as const])));
  return finishSteps(findProblemsInSteps(appraiseSource(scheme.reading, data, mapping), mapping)).map(
    (problem) => `${problem.severity} ${describeDataProblem(problem, headers[problem.column] ?? "", "zh")}`,
  );
}

describe("the problems in the data", () => {
  it("are none where nothing is odd", async () => {
    expect(await problemsWith({})).toEqual([]);
  });

  it.each<[string, Record<string, Cell>, string]>([
    ["a blank", { 平均响应时间: null }, "advice 员工1（平均响应时间）：缺 平均响应时间"],
    ["text for a number", { 净销售额: "三万" }, "error 员工1（净销售额）：净销售额应为数字，现为“三万”"],
    [
      "a percentage typed without its sign",
      { 询单转化率: 41 },
      "advice 员工1（询单转化率）：询单转化率为 4,100%，是否应为 41%？",
    ],
    ["a negative figure", { 未回复数: -2 }, "advice 员工1（未回复数）：未回复数为负数 -2"],
    [
      "a figure far from the others",
      { 平均响应时间: 886 },
      "advice 员工1（平均响应时间）：平均响应时间 886 偏离较大，请核实：一半的人在 39.25 到 43.75 之间",
    ],
    [
      "a number typed as text",
      { 净销售额: "￥40,001" },
      "advice 员工1（净销售额）：净销售额是文本“￥40,001”，按 40,001 计",
    ],
    [
      "a percentage typed as text",
      { 询单转化率: "41%" },
      "advice 员工1（询单转化率）：询单转化率是文本“41%”，按 0.41 计",
    ],
    ["a base pay that is no number", { 底薪: "四千" }, "error 员工1（底薪）：底薪应为数字，现为“四千”"],
    ["a base pay typed as text", { 底薪: "4,000" }, "advice 员工1（底薪）：底薪是文本“4,000”，按 4,000 计"],
    ["no base pay", { 底薪: null }, "error 员工1（底薪）：没有“底薪”，应发工资算不出来"],
  ])("tell of %s", async (_what, changes, sentence) => {
    expect(await problemsWith(changes)).toEqual([sentence]);
  });

  it("tell of points where raters choose among levels", async () => {
    const s5 = schemeOf(S5, "zh");
    const levels = [
      { score: 100, label: "优秀" },
      { score: 60, label: "合格" },
    ];
    const attitude = { code: "ATTITUDE", name: "服务态度", weight: 0.1, scoring: { method: "rating", levels } };
    const raters = [{ role: "主管", weight: 1, fewest: 1 }];
    const rules = schemeSchema.parse({ ...s5, raters, indicators: [...s5.indicators, attitude] });
    const rated = [...person(1), "优秀", "合格"];
    const headers = [...HEADERS, "服务态度@主管1", "服务态度@主管2"];
    const [unknown, ...others] = await problemsAmong([rated, [...person(2), 82, 90]], headers, rules);
    expect(unknown).toMatch(/^error 员工2（服务态度@主管1）：.*没有“82”这个级别，可用：优秀、合格/);
    expect(others).toEqual([]);
  });

  it("tell once of a column that is text throughout, with how many cells are", async () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) =>
      person(number, { 接待人数: String(500 + number), 净销售额: `${40 + number},000` }),
    );
    expect(await problemsAmong(rows)).toEqual([
      "advice 员工1（接待人数）：接待人数是文本“501”，按 501 计；这一列共有 10 处",
      "advice 员工1（净销售额）：净销售额是文本“41,000”，按 41,000 计；这一列共有 10 处",
    ]);
  });

  it("look at a figure that is text as at any other", async () => {
    expect(await problemsWith({ 未回复数: "−2" })).toEqual([
      "advice 员工1（未回复数）：未回复数是文本“−2”，按 -2 计",
      "advice 员工1（未回复数）：未回复数为负数 -2",
    ]);
  });

  it("tell once of someone who has nothing to be scored by, with what stands there", async () => {
    const blank = { 询单转化率: null, 平均响应时间: null, 净销售额: null, 客单价: null, 未回复数: null };
    expect(await problemsWith({ ...blank, 接待人数: "请假" })).toEqual([
      `advice 员工1（询单转化率）：没有可计分的数据（请假），不计分`,
    ]);
  });

  it("ask whether personal targets are in another unit than the scheme's 50 %, once for the column", async () => {
    const headers = [...HEADERS, "询单转化率目标"];
    const rows = (target: number) => [1, 2, 3].map((number) => [...person(number), number === 1 ? 0.45 : target]);
    expect(await problemsAmong(rows(45), headers)).toEqual([
      "advice 员工2（询单转化率目标）：询单转化率的个人目标为 45，方案的目标值为 0.5，单位是否不同？这一列共有 2 人这样",
    ]);
    expect(await problemsAmong(rows(0.6), headers)).toEqual([]);
  });

  it("tell of both who share a number", async () => {
    expect(await problemsWith({ 工号: "cs2" })).toEqual([
      "error 员工1（工号）：工号 cs2 出现不止一次",
      "error 员工2（工号）：工号 CS2 出现不止一次",
    ]);
  });

  it("tell of a cell in error", async () => {
    const error = new Failure("divideByZero", { code: "inputError", facts: { error: "#DIV/0!" } });
    const [sentence] = await problemsWith({ 询单转化率: error });
    expect(sentence).toMatch(/^error 员工1（询单转化率）：.*#DIV\/0!/);
  });
});

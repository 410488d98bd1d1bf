import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import type { Indicator } from "../../../src/domain/scheme/scheme";
import { schemeOf } from "../../../src/templates/template";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";

import { collectionSchema, type Collection, type Measure } from "../../../src/workbook/records/collection";
import { chooseColumns, openLogInSteps, recordedInSteps, type Log } from "../../../src/workbook/records/log";
import { measureFormula } from "../../../src/workbook/records/measureFormula";
import { measureRecords } from "../../../src/workbook/records/measureRecords";
import { planSummaryInSteps } from "../../../src/workbook/records/planSummary";
import { proposeMeasure } from "../../../src/workbook/records/proposeMeasures";
import { unitInSteps } from "../../../src/workbook/records/unitInCells";
import { beginMeasure } from "../../../src/workbook/records/beginMeasure";
import { scaleBetween } from "../../../src/workbook/people/units";
import { readFigure } from "../../../src/workbook/records/readFigure";
import { sourceOf } from "../sourceOf";

const SEPTEMBER_1 = 46_266;
const SEPTEMBER = 2026 * 12 + 9;

const headers = ["呼叫编号", "开始时间", "工号", "客服", "结果", "响应时长(秒)", "是否下单", "客户编号"];
/** Calls with what is odd in exports. Of CS001 four count in September: C1, C2 (twice there), C3 (day as text), C7. */
const rows: Cell[][] = [
  ["C1", SEPTEMBER_1 + 0.4, "CS001", "甲", "已接通", 10, "是", "K1"],
  ["C2", SEPTEMBER_1 + 1, "CS001 ", "甲", "已接通", "２０", "否", "K2"],
  ["C2", SEPTEMBER_1 + 1, "CS001 ", "甲", "已接通", "２０", "否", "K2"],
  ["C3", "2026年9月3日", "cs001", "甲", "未接通", null, null, "K1"],
  ["C4", "9月3日", "CS001", "甲", "已接通", 99, "是", "K9"],
  ["C5", SEPTEMBER_1 + 2, "CS002", "乙", "已接通", 40, "是", "K3"],
  ["C6", SEPTEMBER_1 - 1, "CS002", "乙", "已接通", 50, "否", "K3"],
  ["C7", SEPTEMBER_1 + 29.9, "CS001", "甲", "已接通", "约30", "是", "K1"],
  ["C8", SEPTEMBER_1 + 3, null, null, "已接通", 1, "是", "K1"],
];

function logOf(cells: Cell[][] = rows, heads = headers): Log {
  const data = sourceOf(heads, cells, "呼叫");
  return finishSteps(openLogInSteps(data, chooseColumns(data)));
}

const measure = (kind: Measure["kind"], more: Partial<Measure> = {}): Measure => ({
  indicator: "X",
  log: "呼叫",
  kind,
  column: null,
  where: [],
  hit: null,
  ...more,
});
const septemberOf = (log: Log) => finishSteps(recordedInSteps([log], SEPTEMBER));
const valueOf = (each: Measure, who = "CS001", log = logOf()) =>
  measureRecords(log, septemberOf(log).own(log.key, who), each).value;
const answered = { column: "结果", is: "=", value: "已接通" } as const;

describe("readFigure", () => {
  it.each([
    ["４２", 42],
    [" 1,000 ", 1_000],
    ["45%", 0.45],
    ["-3.5", -3.5],
    ["约30", null],
    ["", null],
    [null, null],
  ])("reads %p as %p", (cell, figure) => {
    expect(readFigure(cell)).toBe(figure);
  });
});

describe("a unit in the cells", () => {
  it.each([
    ["First reply (min)", [12, "36 min", " 4min "], "min"],
    ["回复时长", ["36分钟", "4 分钟"], "分钟"],
    ["净销售额", [100, "1,200元"], "元"],
    // Another unit than the header's, two of them, and what is no unit.
    ["Resolution (h)", [12, "36 min"], ""],
    ["Resolution", ["2 h", "36 min"], ""],
    ["Flat", [12, "12A"], ""],
    ["Month", ["9月", "10月"], ""],
  ])("of %s is taken where it is one, and the header's", (header, cells, unit) => {
    expect(finishSteps(unitInSteps(header, cells))).toBe(unit);
  });

  it("is no part of the number, in the pane and in the formulas alike: 10, 20 and 36", () => {
    const withUnit = rows.map((row) => row.map((cell) => (cell === "约30" ? "36 秒" : cell)));
    const log = logOf(withUnit);
    expect(valueOf(measure("mean", { column: "响应时长(秒)" }), "CS001", log)).toBe(22);
    expect(valueOf(measure("share", { hit: { column: "响应时长(秒)", is: ">=", value: 36 } }), "CS001", log)).toBe(
      1 / 3,
    );
    const indicator = { code: "X", name: "平均响应时间", weight: 1, unit: "秒" } as Indicator;
    const used = { ...measure("mean", { column: "响应时长(秒)" }), log: log.key };
    const plan = planSummary(
      { logs: [log.choice], measures: [used], month: SEPTEMBER, leftOut: [] },
      [log],
      [indicator],
      { sheets: [], names: [] },
      "zh",
    );
    expect(plan.records[0]?.formula).toContain('IF(TRIM(SUBSTITUTE(x,"秒",""))="","",NUMBERVALUE(');
  });
});

const planSummary = (...summary: Parameters<typeof planSummaryInSteps>) => finishSteps(planSummaryInSteps(...summary));

describe("the records of a month", () => {
  it("have its days however they are written, and each event once", () => {
    const log = logOf();
    const records = septemberOf(log).rows.get(log.key) ?? [];
    expect(records.map(({ at, who, isCounted }) => [at, who, isCounted])).toEqual([
      [0, "CS001", true],
      [1, "CS001", true],
      [2, "CS001", false],
      [3, "CS001", true],
      [5, "CS002", true],
      [7, "CS001", true],
      [8, "", true],
    ]);
  });

  it("name the people once, with what stands beside", () => {
    expect(septemberOf(logOf()).people).toEqual([
      { key: "CS001", person: "CS001", name: "甲", department: "", rows: 5 },
      { key: "CS002", person: "CS002", name: "乙", department: "", rows: 1 },
    ]);
  });
});

describe("people whom several hands have written", () => {
  const headers = ["Ticket", "Opened", "Agent no", "Agent"];
  const rows: readonly (readonly Cell[])[] = [
    ["T1", 46_266, "gs-1", "GUS SPECIMEN"],
    ["T2", 46_266, "GS-1", "Gus  Specimen "],
    ["T3", 46_267, "GS-1", "Gus Specimen"],
    ["T4", 46_267, "gs-1 ", "Gus Example"],
    ["T5", 46_268, "GS-1", ""],
    ["T6", 46_268, "as-2", "ann sample"],
    ["T7", 46_268, "AS-2", "Ann Sample"],
  ];
  const source = sourceOf(headers, rows, "Tickets");
  const peopleOf = (person: string, name: string | null) => {
    const choice = { ...chooseColumns(source), person, name, date: "Opened", id: "Ticket" };
    return finishSteps(recordedInSteps([finishSteps(openLogInSteps(source, choice))], null)).people;
  };

  it("are called as most rows call them, blanks trimmed, of equals as the first does", () => {
    // Agents: GUS SPECIMEN once, Gus Specimen twice, Gus Example once. Numbers: GS-1 three times of five; as-2 and AS-2 once each.
    expect(peopleOf("Agent no", "Agent")).toEqual([
      { key: "AS-2", person: "as-2", name: "ann sample", department: "", rows: 2 },
      { key: "GS-1", person: "GS-1", name: "Gus Specimen", department: "", rows: 5 },
    ]);
    expect(peopleOf("Agent", null).map(({ person, rows: count }) => [person, count])).toEqual([
      ["ann sample", 2],
      ["Gus Example", 1],
      ["Gus Specimen", 3],
    ]);
  });
});

describe("measureRecords", () => {
  it("counts", () => {
    expect(valueOf(measure("count"))).toBe(4);
    expect(valueOf(measure("count", { where: [answered] }))).toBe(3);
    expect(valueOf(measure("count", { where: [{ ...answered, is: "<>" }] }))).toBe(1);
    expect(valueOf(measure("count", { where: [{ column: "结果", is: "contains", value: "接通" }] }))).toBe(4);
    expect(valueOf(measure("count", { where: [{ column: "响应时长(秒)", is: "<=", value: 10 }] }))).toBe(1);
  });

  it("counts nothing for those without a record where a condition is set", () => {
    expect(valueOf(measure("count"), "CS003")).toBe(0);
    expect(valueOf(measure("count", { where: [answered] }), "CS003")).toBeNull();
  });

  it("makes shares of the rows in which the column is filled: 2 of 3 calls ended in an order", () => {
    expect(valueOf(measure("share", { hit: { column: "是否下单", is: "=", value: "是" } }))).toBe(2 / 3);
  });

  it("makes shares within a limit of the cells that are numbers: 1 of 2", () => {
    expect(valueOf(measure("share", { hit: { column: "响应时长(秒)", is: "<=", value: 15 } }))).toBe(0.5);
  });

  it("sums, averages and halves what can be read as numbers: 10 and 20", () => {
    expect(valueOf(measure("sum", { column: "响应时长(秒)" }))).toBe(30);
    expect(valueOf(measure("mean", { column: "响应时长(秒)" }))).toBe(15);
    expect(valueOf(measure("median", { column: "响应时长(秒)" }))).toBe(15);
    expect(valueOf(measure("mean", { column: "响应时长(秒)" }), "CS003")).toBeNull();
  });

  it("tells different customers apart: K1 and K2", () => {
    expect(valueOf(measure("distinct", { column: "客户编号" }))).toBe(2);
  });
});

describe("proposeMeasure", () => {
  const indicators = schemeOf(S5, "zh").indicators;
  const propose = (code: string) => {
    const indicator = indicators.find((each) => each.code === code);
    if (!indicator) throw new Error(code);
    return proposeMeasure(indicator, [logOf()]);
  };

  it("guesses from names, units and columns", () => {
    expect(propose("CONV")).toMatchObject({
      measure: { kind: "share", hit: { column: "是否下单", is: "=", value: "是" } },
      isSure: true,
    });
    expect(propose("RESP")).toMatchObject({ measure: { kind: "mean", column: "响应时长(秒)" }, isSure: true });
    expect(propose("UNANS")).toMatchObject({ measure: { kind: "count", where: [{ value: "未接通" }] }, isSure: true });
    expect(propose("LOAD")).toMatchObject({ measure: { kind: "distinct", column: "客户编号" }, isSure: false });
    expect(propose("AOV")).toBeNull();
  });

  it("takes the first response for the response where a log has no other", () => {
    const heads = ["工单号", "处理人", "首响时长(秒)"];
    const cells = Array.from({ length: 6 }, (_, i): Cell[] => [`GD${i}`, ["张三", "李四"][i % 2] ?? "", 20 + i]);
    const indicator = { ...indicators[0], code: "RESP", name: "平均响应时间", unit: "秒" } as Indicator;
    expect(proposeMeasure(indicator, [logOf(cells, heads)])?.measure).toMatchObject({
      kind: "mean",
      column: "首响时长(秒)",
    });
  });

  it.each([
    ["Answer rate", "%", { kind: "share", hit: { column: "Answered", is: "=", value: "Y" } }],
    ["Satisfaction", "%", { kind: "share", hit: { column: "Satisfaction rating", is: ">=", value: 4 } }],
    ["Average speed of answer", "s", { kind: "mean", column: "Speed of answer" }],
    ["Calls", "calls", { kind: "count" }],
    ["Missed calls", "calls", { kind: "count", where: [{ column: "Answered", is: "=", value: "N" }] }],
  ])("guesses in English: %s", (name, unit, expected) => {
    const heads = ["Call id", "Date", "Agent", "Answered", "Speed of answer", "Satisfaction rating"];
    const cells = Array.from({ length: 6 }, (_, i): Cell[] => [
      `ID${i}`,
      "2021-01-01",
      ["Ann", "Bob"][i % 2] ?? "",
      i === 0 ? "N" : "Y",
      i === 0 ? "" : 30,
      i === 0 ? "" : 4,
    ]);
    const indicator = { ...indicators[0], code: "X", name, unit } as Indicator;
    expect(proposeMeasure(indicator, [logOf(cells, heads)])?.measure).toMatchObject(expected);
  });

  it.each([
    ["Reopened tickets", "%", { kind: "share", hit: { column: "Reopened", is: "=", value: "Yes" } }],
    ["Reopened tickets", "tickets", { kind: "count", where: [{ column: "Reopened", is: "=", value: "Yes" }] }],
    ["返工率", "%", { kind: "share", hit: { column: "是否返工", is: "=", value: "是" } }],
    ["Complaint rate", "%", { kind: "share", hit: { column: "Kind", is: "=", value: "Complaint" } }],
    ["Resolution time", "h", { kind: "mean", column: "Full resolution (h)" }],
    ["Resolution rate", "%", { kind: "share", hit: { column: "Solved", is: "=", value: "Y" } }],
    // No share is minutes, and no number of rows a rate.
    ["Time to solve it", "h", null],
    ["Backlog of tickets", "%", null],
  ])("minds the unit: %s in %s", (name, unit, expected) => {
    const heads = [
      "Ticket #",
      "Created at",
      "Assignee",
      "Kind",
      "Reopened",
      "是否返工",
      "Full resolution (h)",
      "Solved",
    ];
    const cells = Array.from({ length: 6 }, (_, i): Cell[] => [
      `T${i}`,
      "2026-09-01",
      ["Ann Example", "Ben Sample"][i % 2] ?? "",
      i === 0 ? "Complaint" : "Question",
      i === 0 ? "Yes" : "No",
      i === 0 ? "是" : "否",
      i,
      i === 0 ? "N" : "Y",
    ]);
    const indicator = { ...indicators[0], code: "X", name, unit } as Indicator;
    const proposed = proposeMeasure(indicator, [logOf(cells, heads)])?.measure ?? null;
    if (expected === null) expect(proposed).toBeNull();
    else expect(proposed).toMatchObject(expected);
  });

  it("takes the column that is called as the indicator is before one that is called as its code", () => {
    const cells: Cell[][] = Array.from({ length: 4 }, (_, i) => [
      `D${i}`,
      SEPTEMBER_1 + i,
      ["Ann", "Bob"][i % 2] ?? "",
      105,
      100,
    ]);
    const log = logOf(cells, ["Order ID", "Order time", "Agent", "Sales", "Net sales"]);
    const sales = schemeOf(S5, "en").indicators.find(({ code }) => code === "SALES");
    expect(proposeMeasure(sales as Indicator, [log])?.measure).toMatchObject({ kind: "sum", column: "Net sales" });
  });

  it("takes figures downwards by the names that stand there", () => {
    const cells: Cell[][] = ["甲", "乙"].flatMap((name) => ["询单转化率", "未回复数"].map((what) => [name, what, 1]));
    const log = logOf(cells, ["姓名", "指标", "实际值"]);
    expect(proposeMeasure(indicators[0] as Indicator, [log])).toMatchObject({
      measure: { kind: "sum", column: "实际值", where: [{ column: "指标", is: "=", value: "询单转化率" }] },
      isSure: true,
    });
  });
});

describe("beginMeasure", () => {
  const heads = ["Ticket #", "Created at", "Assignee", "First reply (min)", "Full resolution (h)", "Reopened"];
  const cells = Array.from({ length: 6 }, (_, i): Cell[] => [
    5_000 + i,
    "2026-09-01",
    ["Ann Example", "Ben Sample"][i % 2] ?? "",
    i,
    i,
    i === 0 ? "Yes" : "No",
  ]);
  const begin = (name: string, unit: string, kind: Measure["kind"]) =>
    beginMeasure({ code: "X", name, unit } as Indicator, kind, logOf(cells, heads));

  it("takes the column of the indicator's unit, and never an id or a day", () => {
    expect(begin("Time to solve", "h", "mean").column).toBe("Full resolution (h)");
    expect(begin("Time to solve", "", "mean").column).toBe("First reply (min)");
  });

  it("takes the yes of a column of yes and no, though no is more frequent", () => {
    expect(begin("Reopened tickets", "%", "share").hit).toEqual({ column: "Reopened", is: "=", value: "Yes" });
    expect(begin("Anything", "%", "share").hit).toEqual({ column: "Reopened", is: "=", value: "Yes" });
  });
});

describe("planSummary", () => {
  const indicators = schemeOf(S5, "zh").indicators;
  const collection: Collection = {
    logs: [logOf().choice],
    measures: indicators.flatMap((each) => proposeMeasure(each, [logOf()])?.measure ?? []),
    month: SEPTEMBER,
    leftOut: [],
  };
  const plan = planSummary(collection, [logOf()], indicators, { sheets: ["月度汇总 2026-09"], names: [] }, "zh");

  it("is a plain value, which may be written down", () => {
    expect(collectionSchema.parse(JSON.parse(JSON.stringify(collection)))).toEqual(collection);
  });

  it("has a row a person and a column an indicator, called as the scheme calls it", () => {
    expect(plan.sheet).toBe("月度汇总 2026-09 (2)");
    expect(plan.rowCount).toBe(2);
    expect(plan.columns.map(({ header, format }) => [header, format])).toEqual([
      ["工号", "@"],
      ["姓名", "@"],
      ["询单转化率", "0.0%"],
      ["平均响应时间", "#,##0.00"],
      ["未回复数", "#,##0"],
      ["接待人数", "#,##0"],
      ["样本提示", "General"],
    ]);
  });

  it("says in the header where a figure keeps the unit of its column, so that an appraisal asks for it", () => {
    const log = logOf(
      rows,
      headers.map((header) => (header === "响应时长(秒)" ? "响应时长(分钟)" : header)),
    );
    const response = indicators.filter(({ code }) => code === "RESP");
    const measures = response.flatMap((each) => proposeMeasure(each, [log])?.measure ?? []);
    const inMinutes = planSummary({ ...collection, measures }, [log], response, { sheets: [], names: [] }, "zh");
    expect(inMinutes.columns.at(-1)?.header).toBe("平均响应时间（分钟）");
    expect(scaleBetween("平均响应时间（分钟）", "秒")).toBe("×60");
  });

  it("is made of Excel's own functions, blank where there is nothing to divide by", () => {
    const at = "'本期记录 呼叫 2026-09'!";
    const who = `${at}$B$5:$B$504,$A8,${at}$I$5:$I$504,1`;
    expect(plan.columns[2]?.cells[0]).toBe(
      `=LET(n,COUNTIFS(${who},${at}$G$5:$G$504,"?*"),IF(n=0,"",COUNTIFS(${who},${at}$G$5:$G$504,"?*",${at}$G$5:$G$504,"=是")/n))`,
    );
    expect(plan.columns[3]?.cells[0]).toBe(
      `=IF(COUNTIFS(${who},${at}$F$5:$F$504,">-1E+300")=0,"",AVERAGEIFS(${at}$F$5:$F$504,${who}))`,
    );
    expect(plan.columns[4]?.cells[0]).toBe(
      `=IF(COUNTIFS(${at}$B$5:$B$504,$A8)=0,"",COUNTIFS(${who},${at}$E$5:$E$504,"=未接通"))`,
    );
  });

  it("follows the month in its cell, whichever day of it stands there", () => {
    expect(plan.settings[0]).toMatchObject({ label: "月份", content: "=DATE(2026,9,1)" });
    const formula = plan.records[0]?.formula ?? "";
    expect(formula).toContain(
      "(d>=EOMONTH('月度汇总 2026-09 (2)'!$B$3,-1)+1)*(d<EOMONTH('月度汇总 2026-09 (2)'!$B$3,0)+1)",
    );
    expect(formula).toContain("ROW(呼叫[工号])");
    expect(formula).toContain("NUMBERVALUE(SUBSTITUTE(");
  });

  it("marks shares of few answers", () => {
    expect(plan.settings[1]).toMatchObject({ content: 33 });
    expect(plan.columns[6]?.cells[0]).toContain("AND(n>0,n<$B$4)");
  });
});

describe("measureFormula", () => {
  const ranges = {
    isFull: "",
    person: "P",
    counts: null,
    column: (header: string) => header,
    isNumeric: (header: string) => header === "N",
  };

  it("lets wildcards in a value stand for themselves, and doubles quotes", () => {
    const where = [{ column: "T", is: "=", value: 'a*"b"?' } as const];
    expect(measureFormula(measure("count", { where }), ranges, "$A8")).toBe(
      '=IF(COUNTIFS(P,$A8)=0,"",COUNTIFS(P,$A8,T,"=a~*""b""~?"))',
    );
  });

  it("filters for medians and different values, where a blank is no number", () => {
    const where = [{ column: "N", is: ">=", value: 5 } as const];
    expect(measureFormula(measure("median", { column: "N", where }), ranges, "$A8")).toBe(
      '=IF(COUNTIFS(P,$A8,N,">=5",N,">-1E+300")=0,"",MEDIAN(FILTER(N,(P=$A8)*ISNUMBER(N)*(N>=5)*ISNUMBER(N))))',
    );
    expect(measureFormula(measure("distinct", { column: "T" }), ranges, "$A8")).toBe(
      '=IF(COUNTIFS(P,$A8,T,"?*")=0,0,ROWS(UNIQUE(FILTER(T,(P=$A8)*(T<>"")))))',
    );
  });
});

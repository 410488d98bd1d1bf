import type { Cell } from "../../../src/domain/cell";
import type { Area } from "../../../src/workbook/cells/area";
import type { Content } from "../../../src/workbook/cells/content";
import type { Source } from "../../../src/workbook/people/source";
import type { Measure } from "../../../src/workbook/records/collection";
import { findOrigins, type KeptSummary } from "../../../src/workbook/settings/keptSummary";
import { layOutRun, layOutSummary } from "../../../src/workbook/settings/layOutRun";
import { readList, spellList } from "../../../src/workbook/settings/listText";
import { readMeasure, spellMeasure } from "../../../src/workbook/settings/measureText";
import { changesOf, planSettings, type SettingsList } from "../../../src/workbook/settings/planSettings";
import { readRuns } from "../../../src/workbook/settings/readRuns";
import type { Run } from "../../../src/workbook/settings/run";
import { settingsColumns } from "../../../src/workbook/settings/settingsTerms";
import { sourceOf } from "../sourceOf";

const measure: Measure = {
  indicator: "WAIT",
  log: "通话; 8月",
  kind: "share",
  column: null,
  hit: { column: "接听[秒]", is: "<=", value: 20 },
  where: [
    { column: "类型", is: "<>", value: '外呼 "测试"; 其他' },
    { column: "结果", is: "contains", value: "20" },
  ],
};

const run: Run = {
  name: "S5",
  scheme: "S5v2",
  digest: "1a2b3c4d",
  isPaid: false,
  asTable: true,
  source: {
    sheet: "8月",
    table: "数据_8月",
    headers: ["工号", "姓名", "转化率; 询单"],
    headerRow: 3,
    month: "2026-08",
    kept: ["合计师"],
  },
  only: { header: "岗位", values: ["客服", "高级客服"] },
  except: { header: "工号", values: ["CS009", "CS; 010"] },
  rosters: [
    { sheet: "花名册", table: null, by: "name", instead: [{ inSource: "李四", inList: "李四(客服)" }] },
    { sheet: "评分", table: "tbl评分", by: "number", instead: [] },
  ],
  columns: [
    { field: "number", header: "工号" },
    { field: "CONV@target", header: "转化率; 询单" },
    { field: "底薪", header: null },
    { field: "TEAM@同事 1", header: "tbl评分!团队协作@同事" },
  ],
  readings: [{ header: "转化率; 询单", reading: "percent" }],
  earlier: [{ sheet: "考核结果 S5 7月", isChosen: false }],
  collection: {
    logs: [
      { table: null, sheet: "通话", person: "坐席", name: null, department: "组", date: "时间", id: "编号" },
      { table: "tbl评价", sheet: "评价", person: "客服", name: "姓名", department: null, date: null, id: null },
    ],
    measures: [measure],
    month: null,
    leftOut: ["BOT"],
  },
};

/** A list of settings on a sheet called so, its headers in row 4. */
function listOf(rows: readonly (readonly Content[])[], sheet = "设置"): SettingsList {
  const area: Area = { sheet, row: 3, column: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
  const cells = rows.map((row) => row.map((each): Cell => (each === "" ? null : each)));
  return { area, cells, contents: rows };
}

const headersIn = (language: "zh" | "en") => Object.values(settingsColumns).map((column) => column[language]);
const rowsOf = (runs: readonly Run[], language: "zh" | "en") =>
  runs.flatMap((each) =>
    layOutRun(each, language).map(({ run: name, setting, item, value, note }) => [name, setting, item, value, note]),
  );

const made: Run = {
  ...run,
  name: "S9",
  collection: null,
  ratings: {
    sheet: "互评 8月",
    table: null,
    person: "被评价人",
    name: null,
    department: "组; 别",
    rater: "评分人",
    kind: "评价关系",
    about: null,
    scores: [
      { indicator: "TEAM", header: "团队合作" },
      { indicator: "CARE", header: "客户; 意识" },
    ],
    kinds: [
      { text: "主管", role: "上级" },
      { text: "供应商", role: null },
    ],
  },
  rosterRatings: {
    sheet: "评价",
    table: "tbl评价8月",
    person: "工号",
    name: "姓名",
    department: null,
    rater: "评分人",
    kind: null,
    about: "指标",
    scores: [{ indicator: "TEAM", header: "得分" }],
    kinds: [],
  },
  stack: {
    by: "team",
    lists: [
      { sheet: "一组 8月", table: null },
      { sheet: "二组 8月", table: "tbl二组8月" },
    ],
  },
};

describe("a run on the settings sheet", () => {
  it.each(["zh", "en"] as const)("is read as it was written, in %s", (language) => {
    const { area, cells } = listOf([headersIn(language), ...rowsOf([run, made], language)]);
    const read = readRuns(area, cells);
    expect(read.problems).toEqual([]);
    expect(read.runs).toEqual([run, made]);
  });

  it("is read with columns in another order, columns of the reader's own, blank rows and shuffled rows", () => {
    const rows = [headersIn("zh"), ...rowsOf([run, { ...run, name: "S2" }], "zh")];
    const turned = rows.map((row, i) => [...row].reverse().concat(i === 0 ? "我的备注" : "x"));
    const [headers = [], ...body] = turned;
    const shuffled = [
      ...body.filter((_, i) => i % 2 === 1),
      headers.map(() => ""),
      ...body.filter((_, i) => i % 2 === 0),
    ];
    // A row of the reader's own column alone is no setting.
    shuffled.push(headers.map((_, i) => (i === headers.length - 1 ? "只有备注" : "")));
    const { area, cells } = listOf([headers, ...shuffled]);
    const read = readRuns(area, cells);
    expect(read.problems).toEqual([]);
    expect(read.runs.map(({ name }) => name).sort()).toEqual(["S2", "S5"]);
    // Lists of rows come in the order of the rows; nothing of them is lost.
    expect(new Set(read.runs[0]?.columns)).toEqual(new Set(run.columns));
  });

  it("tells the cell that cannot be understood with what was expected, and goes by the rest", () => {
    const rows = rowsOf([run], "zh").map((row) => [...row]);
    const change = (setting: string, item: string, column: number, text: string) => {
      const at = rows.findIndex((row) => row[1] === setting && row[2] === item);
      const row = rows[at];
      if (row) row[column] = text;
      return at + 5;
    };
    const pay = change("方案", "计算薪酬", 3, "也许");
    const reading = change("读法", "转化率; 询单", 3, "百分之");
    const month = change("数据", "月份", 3, "八月");
    const kind = change("人员", "岗位", 1, "谁");
    const { area, cells } = listOf([headersIn("zh"), ...rows]);
    const { runs, problems } = readRuns(area, cells);
    expect(problems.map(({ cell, found }) => `${cell} ${found}`).sort()).toEqual(
      [`设置!D${pay} 也许`, `设置!D${reading} 百分之`, `设置!D${month} 八月`, `设置!B${kind} 谁`].sort(),
    );
    expect(runs).toEqual([{ ...run, isPaid: true, readings: [], source: { ...run.source, month: null }, only: null }]);
  });

  it("is no run without its scheme or its sheet, and says which row is missing", () => {
    const rows = rowsOf([run], "en").filter(([, , item]) => item !== "Id");
    const { area, cells } = listOf([headersIn("en"), ...rows], "Settings");
    const { runs, problems } = readRuns(area, cells);
    expect(runs).toEqual([]);
    expect(problems).toMatchObject([{ cell: "Settings!A5", expected: { kind: "missing", item: { en: "Id" } } }]);
  });

  it("is not read where a column has been deleted: the sheet and the column are named", () => {
    const { area, cells } = listOf([headersIn("zh").slice(0, 3), ...rowsOf([run], "zh").map((row) => row.slice(0, 3))]);
    expect(() => readRuns(area, cells)).toThrow(/设置.*Value|Value.*设置/);
  });
});

describe("writing a run again", () => {
  const before = [headersIn("zh"), ...rowsOf([run], "zh")];
  const known = (list: SettingsList) => readRuns(list.area, list.cells).marks.get("S5") ?? null;
  const next: Run = { ...run, source: { ...run.source, sheet: "9月", table: "数据_9月" }, readings: [] };

  it("changes the cells that say something else, removes what is no more, and leaves the rest to its place", () => {
    const list = listOf([
      [...headersIn("zh"), "谁定的"],
      ["", "", "", "", "", ""],
      ...rowsOf([run], "zh").map((row) => [...row, "张三"]),
      ["别的", "乱写", "", "", "", "李四"],
    ]);
    const after = planSettings(list, [{ name: "S5", rows: layOutRun(next, "zh"), known: known(list) }]);
    const read = listOf([list.contents[0] ?? [], ...after]);
    expect(readRuns(read.area, read.cells).runs).toEqual([next]);
    // One row less (the reading), everything else where it was, with what the reader wrote beside it.
    expect(after).toHaveLength(list.contents.length - 2);
    expect(after.filter((row) => row[5] === "张三")).toHaveLength(before.length - 2);
    expect(after.at(-1)).toEqual(["别的", "乱写", "", "", "", "李四"]);
  });

  it("leaves a formula that says the same, and what it cannot understand", () => {
    const rows = before.map((row) => [...row]);
    const sheetRow = rows.findIndex(([, setting, item]) => setting === "数据" && item === "工作表");
    rows.push(["S5", "天气", "晴", "好", ""]);
    const shown = listOf(rows);
    const contents = rows.map((row, i) =>
      i === sheetRow ? row.map((each, j) => (j === 3 ? '="8"&"月"' : each)) : row,
    );
    const after = planSettings({ ...shown, contents }, [
      { name: "S5", rows: layOutRun(run, "zh"), known: known(shown) },
    ]);
    expect(after[sheetRow - 1]?.[3]).toBe('="8"&"月"');
    expect(after.at(-1)).toEqual(["S5", "天气", "晴", "好", ""]);
  });

  it("puts a new run below the others", () => {
    const list = listOf(before);
    const after = planSettings(list, [{ name: "S2", rows: layOutRun({ ...run, name: "S2" }, "en"), known: null }]);
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(1));
    const read = listOf([headersIn("zh"), ...after]);
    expect(readRuns(read.area, read.cells).runs).toEqual([run, { ...run, name: "S2" }]);
  });

  it("does not overwrite what somebody has changed meanwhile, and names the cell", () => {
    const seen = known(listOf(before));
    const changed = before.map((row) => [...row]);
    const at = changed.findIndex(([, setting]) => setting === "人员");
    const row = changed[at];
    if (row) row[3] = "客服; 组长";
    expect(() => planSettings(listOf(changed), [{ name: "S5", rows: layOutRun(next, "zh"), known: seen }])).toThrow(
      `设置!D${at + 4}`,
    );
  });
});

describe("texts in cells", () => {
  it.each([[[]], [["客服"]], [["a; b", "c\\d", "；", " e"]]])("%j come back from one cell", (texts) => {
    expect(readList(spellList(texts))).toEqual(texts.map((text) => text.trim()));
  });

  it("may have Chinese semicolons between them", () => {
    expect(readList("客服；组长; 主管")).toEqual(["客服", "组长", "主管"]);
  });

  it.each(["zh", "en"] as const)("say a measure, in %s", (language) => {
    expect(readMeasure("WAIT", spellMeasure(measure, language))).toEqual(measure);
  });

  it("say a measure as people would write it", () => {
    expect(readMeasure("N", "计数；记录=通话；条件=[类型] = 来电")).toEqual({
      indicator: "N",
      kind: "count",
      log: "通话",
      column: null,
      hit: null,
      where: [{ column: "类型", is: "=", value: "来电" }],
    });
    expect(readMeasure("N", "算一算; 记录=通话")).toBeNull();
    expect(readMeasure("N", "比例; 记录=通话; 达标=满意")).toBeNull();
  });
});

describe("what was made and not appraised yet", () => {
  const summary: KeptSummary = {
    name: "月度汇总 2026-08",
    scheme: "S5",
    sheet: "月度汇总 2026-08",
    table: "tbl月度汇总202608",
    month: "2026-08",
    collection: run.collection,
  };
  const rated: KeptSummary = {
    name: "评分汇总",
    scheme: "S5",
    sheet: "评分汇总",
    table: "tbl评分汇总",
    month: null,
    collection: null,
    ...(made.ratings && { ratings: made.ratings }),
  };
  const rowsOfSummary = (each: KeptSummary, language: "zh" | "en") =>
    layOutSummary(each, language).map(({ run: name, setting, item, value, note }) => [
      name,
      setting,
      item,
      value,
      note,
    ]);
  const source = (table: string, roster: string | null = null): Source => {
    const { source: plain } = sourceOf(["工号"], [["001"]], table);
    const choice = { sheet: "x", table: roster, by: "name" as const, instead: [] };
    return {
      ...plain,
      reading: { ...plain.reading, ...(roster !== null && { rosters: [{ ...choice, table: "工资" }, choice] }) },
    };
  };

  it.each(["zh", "en"] as const)("is read as it was written, and is no run, in %s", (language) => {
    const rows = [...rowsOf([run], language), ...rowsOfSummary(summary, language), ...rowsOfSummary(rated, language)];
    const { area, cells } = listOf([headersIn(language), ...rows]);
    const read = readRuns(area, cells);
    expect(read).toMatchObject({ problems: [], runs: [run], summaries: [summary, rated] });
  });

  it("is found for whoever appraises it, as a source or as a roster", () => {
    const settings = { runs: [], summaries: [summary, rated] };
    // 2026-08, the month of the rows that were taken.
    expect(findOrigins(settings, source("tbl月度汇总202608", "tbl评分汇总"))).toEqual({
      scheme: "S5",
      collection: { ...run.collection, month: 2026 * 12 + 8 },
      // Of two lists that are joined the one that was made from them.
      rosterRatings: { ...made.ratings, joined: "tbl评分汇总" },
      // The ratings may be joined to other lists as well: they stay.
      summaries: ["月度汇总 2026-08"],
    });
    expect(findOrigins(settings, source("别的"))).toEqual({ scheme: null, collection: null, summaries: [] });
  });

  it("is known from a run once that has taken it over, whose rows then are all that is left", () => {
    const { area, cells, contents } = listOf([headersIn("zh"), ...rowsOfSummary(summary, "zh")]);
    const mine = { ...run, source: { ...run.source, table: summary.table } };
    const rows = layOutRun(mine, "zh");
    const body = planSettings(
      { area, cells, contents },
      changesOf([{ name: mine.name, rows, takesOver: [summary.name] }], [null]),
    );
    const read = readRuns(area, [headersIn("zh"), ...body.map((row) => row.map((each): Cell => each))]);
    expect(read).toMatchObject({ runs: [mine], summaries: [] });
    expect(findOrigins(read, source("tbl月度汇总202608"))).toMatchObject({ scheme: "S5v2", summaries: [] });
  });
});

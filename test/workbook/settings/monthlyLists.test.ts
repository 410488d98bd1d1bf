import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { plainReading, type Source } from "../../../src/workbook/people/source";
import type { Collection } from "../../../src/workbook/records/collection";
import { planSummaryInSteps } from "../../../src/workbook/records/planSummary";
import { followLists, isAnotherSheet } from "../../../src/workbook/settings/followLists";
import { followStack } from "../../../src/workbook/settings/followStack";
import { moveCollectionInSteps } from "../../../src/workbook/settings/moveCollection";
import { planOffers } from "../../../src/workbook/settings/planOffers";
import type { Run } from "../../../src/workbook/settings/run";
import { sourceOf } from "../sourceOf";

const CALLS = ["呼叫编号", "开始时间", "工号", "结果", "响应秒数"];
const ORDERS = ["订单号", "下单时间", "工号", "净销售额"];

function sheet(name: string, headers: readonly string[]): Source {
  const area = { sheet: name, row: 2, column: 0, rowCount: 9, columnCount: headers.length };
  return {
    kind: "sheet",
    table: null,
    sheet: name,
    address: `'${name}'!A3`,
    area,
    headers,
    rowCount: 8,
    reading: plainReading,
  };
}

const before = (name: string, headers: readonly string[]) => ({ sheet: name, table: null, headers });

describe("lists that figures come from", () => {
  const names = (
    sheets: readonly (readonly [string, readonly string[]])[],
    last: Parameters<typeof followLists>[0],
  ) => {
    const found = followLists(
      last,
      sheets.map(([name, headers]) => sheet(name, headers)),
    );
    return found && [found.months, ...found.lists.map(({ now }) => now?.sheet ?? null)];
  };

  it("are another sheet each month, or grow, or both", () => {
    const last = [before("通话1月", CALLS), before("订单", ORDERS)];
    expect(
      names(
        [
          ["通话1月", CALLS],
          ["订单", ORDERS],
        ],
        last,
      ),
    ).toEqual([0, "通话1月", "订单"]);
    expect(
      names(
        [
          ["通话1月", CALLS],
          ["通话3月", CALLS],
          ["通话2月", CALLS],
          ["订单", ORDERS],
        ],
        last,
      ),
    ).toEqual([1, "通话2月", "订单"]);
    // The sheet of last month may be gone by now.
    expect(
      names(
        [
          ["通话 2月", CALLS],
          ["订单", ORDERS],
        ],
        last,
      ),
    ).toEqual([1, "通话 2月", "订单"]);
    expect(names([["订单", ORDERS]], last)).toBeNull();
  });

  it("go on together: which has no sheet of the month yet is told", () => {
    const last = [before("通话1月", CALLS), before("订单1月", ORDERS)];
    const sheets = [
      sheet("通话1月", CALLS),
      sheet("通话2月", CALLS),
      sheet("订单1月", ORDERS),
      sheet("订单3月", ORDERS),
    ];
    const found = followLists(last, sheets);
    expect(found?.lists.map(({ was, now }) => [was, now?.sheet ?? null])).toEqual([
      ["通话1月", "通话2月"],
      ["订单1月", null],
    ]);
    expect(found?.lists.map(isAnotherSheet)).toEqual([true, false]);
  });

  it("are not what is only called alike, or only looks alike", () => {
    const last = [before("通话1月", CALLS)];
    expect(
      names(
        [
          ["通话1月", CALLS],
          ["通话2月", ORDERS.slice(0, 2)],
          ["外呼2月", CALLS],
        ],
        last,
      ),
    ).toEqual([0, "通话1月"]);
  });
});

const kept: Collection = {
  logs: [{ table: null, sheet: "9月", person: "工号", name: null, department: null, date: "开始时间", id: "呼叫编号" }],
  measures: [
    {
      indicator: "RESP",
      log: "9月",
      kind: "mean",
      column: "响应秒数",
      where: [{ column: "结果", is: "=", value: "已接通" }],
      hit: null,
    },
  ],
  month: null,
  leftOut: [],
};

describe("measures of last month", () => {
  const rows: Cell[][] = [
    ["C1", "2026-10-01", "CS001", "已接通", "20"],
    ["C2", "2026-10-02", "CS002", "已接通", "30"],
    ["C3", "2026-10-03", "CS001", "漏接", ""],
    ["C4", "2026-10-03", "CS002", "已接通", 40],
    ["C5", "2026-10-04", "CS002", "已接通", 40],
  ];
  const move = (headers: readonly string[], last: Source | null, cells = rows) =>
    finishSteps(moveCollectionInSteps(kept, [{ was: "9月", data: sourceOf(headers, cells, null), last }]));

  it("go with headers that are others now, and say so", () => {
    const now = ["呼叫 编号", "通话时间", "员工编号", "结果", "响应秒数（平均）"];
    const { collection, changes, unseen } = move(now, sheet("9月", CALLS));
    expect(collection.logs[0]).toMatchObject({ person: "员工编号", date: "通话时间", id: "呼叫 编号" });
    expect(collection.measures[0]).toMatchObject({ column: "响应秒数（平均）", where: [{ column: "结果" }] });
    // Two went and two came: what says who and when is known by what it is.
    expect(changes).toEqual([
      { label: "工号", from: "工号", to: "员工编号", isGuess: false },
      { label: "开始时间", from: "开始时间", to: "通话时间", isGuess: false },
    ]);
    expect(unseen).toEqual([]);
  });

  it("ask about a guess, and never take a column that was there before", () => {
    const guessed = ["呼叫编号", "开始时间", "工号", "结果", "首响"];
    expect(move(guessed, sheet("9月", CALLS)).changes).toEqual([
      { label: "响应秒数", from: "响应秒数", to: "首响", isGuess: true },
    ]);
    // Without last month's sheet nobody knows whether 总响应秒数 is new.
    const other = ["呼叫编号", "开始时间", "工号", "结果", "总响应秒数"];
    expect(move(other, null).changes).toEqual([{ label: "响应秒数", from: "响应秒数", to: null, isGuess: false }]);
  });

  it("say what they look for in vain", () => {
    const written = rows.map((row) => row.map((cell) => (cell === "已接通" ? "接通" : cell)));
    expect(move(CALLS, sheet("9月", CALLS), written).unseen).toEqual([{ log: "9月", column: "结果", text: "已接通" }]);
  });
});

it("a summary of records without days is called by the month of their sheet", () => {
  const { collection, logs } = finishSteps(
    moveCollectionInSteps({ ...kept, logs: kept.logs.map((log) => ({ ...log, date: null })) }, [
      { was: "9月", data: sourceOf(CALLS, [["C1", "", "CS001", "已接通", 20]], null), last: null },
    ]),
  );
  const plan = finishSteps(planSummaryInSteps(collection, logs, [], { sheets: [], names: [] }, "zh"));
  expect(plan.sheet).toBe("月度汇总 9月");
});

it("the offer names the sheets", () => {
  const run: Run = {
    name: "S5",
    scheme: "S5",
    digest: "",
    isPaid: true,
    asTable: false,
    source: { sheet: "月度汇总 2026-09", table: null, headers: [], headerRow: null, month: "2026-09", kept: [] },
    only: null,
    rosters: [],
    columns: [],
    readings: [],
    earlier: [],
    collection: { ...kept, logs: kept.logs.map((log) => ({ ...log, sheet: "通话9月" })), measures: [] },
  };
  const [offer] = planOffers([run], [sheet("通话9月", CALLS), sheet("通话10月", CALLS)]);
  expect(offer).toMatchObject({ kind: "logs", lastName: "通话9月", months: 1 });
  expect(offer?.next.sheet).toBe("通话10月");
  expect(planOffers([run], [sheet("通话9月", CALLS)])[0]).toMatchObject({ kind: "records", lastName: "2026-09" });
});

describe("lists of one form", () => {
  const TEAM = ["工号", "姓名", "转化率"];
  const stack = (by: "month" | "team", ...names: readonly string[]) => ({
    by,
    lists: names.map((name) => ({ sheet: name, table: null })),
  });
  const found = (kept: ReturnType<typeof stack>, ...names: readonly string[]) => {
    const sources = names.map((name) => sheet(name, TEAM));
    // What was made of them has a column more, and is none of them.
    const made = sheet("合并 2月", ["部门", ...TEAM]);
    return followStack(kept, ["部门", ...TEAM], [...sources, made])?.lists.map(({ now }) => now?.sheet ?? null) ?? null;
  };

  it("go on with each team's list of the next month, a team that is new, and without one that has none", () => {
    const kept = stack("team", "一组 1月", "二组 1月");
    expect(found(kept, "一组 1月", "二组 1月", "一组 2月", "二组 2月")).toEqual(["一组 2月", "二组 2月"]);
    expect(found(kept, "一组 1月", "二组 1月", "二组 2月", "三组 2月", "三组 3月")).toEqual([
      null,
      "二组 2月",
      "三组 2月",
    ]);
    expect(found(kept, "一组 1月", "二组 1月")).toBeNull();
  });

  it("that are a month each go on with the month behind them", () => {
    const kept = stack("month", "1月", "2月");
    expect(found(kept, "1月", "2月", "4月", "3月")).toEqual(["1月", "2月", "3月"]);
    expect(found(kept, "1月", "2月")).toBeNull();
  });
});

import { plainReading, type Source } from "../../../src/workbook/people/source";
import { periodOf } from "../../../src/workbook/results/periodOf";
import { followRosters } from "../../../src/workbook/settings/followRosters";
import type { Run } from "../../../src/workbook/settings/run";

function sheet(name: string, table: string | null = null): Source {
  const area = { sheet: name, row: 0, column: 0, rowCount: 9, columnCount: 2 };
  const kind = table === null ? "sheet" : "table";
  return { kind, table, sheet: name, address: `'${name}'!A1`, area, headers: [], rowCount: 8, reading: plainReading };
}

const list = (name: string, table: string | null = null): Run["rosters"][number] => {
  return { sheet: name, table, by: "number", instead: [] };
};

const run = (rosters: Run["rosters"], columns: Run["columns"] = [], only: Run["only"] = null): Run => ({
  name: "S5",
  scheme: "S5",
  digest: "",
  isPaid: true,
  asTable: false,
  source: { sheet: "客服 8月", table: null, headers: [], headerRow: null, month: null, kept: [] },
  only,
  rosters,
  columns,
  readings: [],
  earlier: [],
  collection: null,
});

const august = periodOf("8月");
const september = periodOf("2026-09");

it("takes this month's list in the place of last month's, with all that is taken from it", () => {
  const last = run(
    [list("花名册"), list("出勤 8月")],
    [
      { field: "底薪", header: "花名册!底薪" },
      { field: "attendance", header: "出勤 8月!出勤率" },
      { field: "name", header: null },
    ],
    { header: "出勤 8月!岗位", values: ["客服"] },
  );
  const { run: next, gone } = followRosters(last, { last: august, next: september }, [
    sheet("出勤 8月"),
    sheet("出勤 2026-09"),
    sheet("考勤 9月"),
  ]);
  expect(gone).toEqual([]);
  expect(next.rosters).toEqual([list("花名册"), list("出勤 2026-09")]);
  expect(next.columns).toEqual([
    { field: "底薪", header: "花名册!底薪" },
    { field: "attendance", header: "出勤 2026-09!出勤率" },
    { field: "name", header: null },
  ]);
  expect(next.only?.header).toBe("出勤 2026-09!岗位");
});

it("goes on without last month's list where there is none for this month, and says so", () => {
  const last = run([list("出勤 8月"), list("名册")]);
  const { run: next, gone } = followRosters(last, { last: august, next: september }, [
    sheet("出勤 10月"),
    sheet("名册"),
  ]);
  expect(gone).toEqual(["出勤 8月"]);
  expect(next.rosters).toEqual([list("名册")]);
});

it("leaves a list of another month alone: it was meant so", () => {
  const last = run([list("花名册 2026-01")]);
  expect(followRosters(last, { last: august, next: september }, [sheet("花名册 2026-02")]).run).toEqual(last);
});

it("finds tables by tables", () => {
  const last = run([list("8月", "评分_8月")]);
  const found = [sheet("评分 9月"), sheet("汇总", "评分_9月")];
  expect(followRosters(last, { last: august, next: september }, found).run.rosters).toEqual([list("汇总", "评分_9月")]);
});

it("tells nothing where no month is known", () => {
  const last = run([list("出勤 8月")]);
  expect(followRosters(last, { last: null, next: september }, []).run).toBe(last);
});

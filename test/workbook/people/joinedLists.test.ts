import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { checkRoster } from "../../../src/workbook/people/checkRoster";
import { columnFormula, countFormula, othersFormula } from "../../../src/workbook/people/columnFormula";
import { keepColumn, placeOfColumn, readJoined, spellJoined } from "../../../src/workbook/people/joinedColumn";
import { joinAllInSteps } from "../../../src/workbook/people/joinRoster";
import {
  plainReading,
  type OnlyPeople,
  type RosterChoice,
  type SourceData,
  type SourceReading,
} from "../../../src/workbook/people/source";
import { groupColumns, groupsIn } from "../../../src/workbook/settings/proposeGroups";
import { readList } from "../../support/readList";

/** A month of calls, as messy as they come: a blank before a number, a name in two spellings, somebody whom no list knows. */
const MONTH: readonly (readonly Cell[])[] = [
  ["工号", "姓名", "净销售额"],
  [" A1", "张三", 10],
  ["a2", "李四", 20],
  ["A3", "王五", 30],
  ["A9", "外包", 40],
];
const STAFF: readonly (readonly Cell[])[] = [
  ["员工编号", "岗位", "底薪", "出勤率"],
  ["A1", "客服 ", 4_000, 1],
  ["A2", "主管", 6_000, 1],
  ["A3", "客服", 4_500, 1],
];
/** By name; 李四 twice, the first row counts. */
const DAYS: readonly (readonly Cell[])[] = [
  ["姓名", "出勤率", "备注"],
  ["李四", 0.9, ""],
  ["张三", 0.5, "病假"],
  ["李四", 0.1, ""],
  ["赵六", 1, ""],
];
const LISTS: readonly RosterChoice[] = [
  { sheet: "名册", table: null, by: "number", instead: [] },
  { sheet: "出勤", table: null, by: "name", instead: [] },
];

function joined(reading: Partial<SourceReading> = {}, days = DAYS): SourceData {
  const lists = [readList("名册", STAFF), readList("出勤", days)];
  return finishSteps(
    joinAllInSteps(readList("9月", MONTH, { ...plainReading, rosters: LISTS, ...reading }, lists), lists),
  );
}

const POST: OnlyPeople["column"] = { list: "名册", header: "岗位" };

describe("two lists beside one source", () => {
  it("stand one behind the other, each found in its own way", () => {
    expect(joined().rows).toEqual([
      [" A1", "张三", 10, "A1", "客服 ", 4_000, 1, "张三", 0.5, "病假"],
      ["a2", "李四", 20, "A2", "主管", 6_000, 1, "李四", 0.9, ""],
      ["A3", "王五", 30, "A3", "客服", 4_500, 1, "", "", ""],
      ["A9", "外包", 40, "", "", "", "", "", "", ""],
    ]);
    expect(joined().addressOf(1, 8)).toBe("出勤!B2");
    expect(joined().addressOf(2, 8)).toBe("'9月'!B4");
  });

  it("both show a column that both have, each with its sheet, and nothing else twice", () => {
    expect(joined().columns.map(({ letter, header }) => `${letter} ${header}`)).toEqual([
      ...["A 工号", "B 姓名", "C 净销售额"],
      ...["名册!A ", "名册!B 岗位", "名册!C 底薪", "名册!D 出勤率"],
      ...["出勤!A ", "出勤!B 出勤率", "出勤!C 备注"],
    ]);
  });

  it("are looked up in formulas of their own", () => {
    expect(columnFormula(joined(), 8)).toBe(
      `=IF(IF('9月'!$B$2:$B$5="","",'9月'!$B$2:$B$5)="","",` +
        `XLOOKUP(TRIM(IF('9月'!$B$2:$B$5="","",'9月'!$B$2:$B$5)),TRIM(出勤!$A$2:$A$5),` +
        `IF(出勤!$B$2:$B$5="","",出勤!$B$2:$B$5),""))`,
    );
    expect(columnFormula(joined(), 6)).toContain("IF(名册!$D$2:$D$4");
  });

  it("each tell who does not fit there", () => {
    const now = { month: 2026 * 12 + 9, hasYear: true };
    const found = (at: number) => checkRoster(joined(), at, now).map(({ kind, name }) => `${kind} ${name}`);
    expect(found(0)).toEqual(["unknown 外包"]);
    expect(found(1)).toEqual(["unknown 王五", "unknown 外包", "twiceInRoster 李四", "absent 赵六"]);
  });

  it("are found again by list and header, wherever a column has moved to", () => {
    const kept = keepColumn(joined(), 8);
    expect(kept).toEqual({ list: "出勤", header: "出勤率" });
    const moved = DAYS.map(([name = "", rate = "", note = ""]) => [name, note, rate]);
    expect(placeOfColumn(joined({}, moved), kept)).toBe(9);
    expect(placeOfColumn(joined({ rosters: LISTS.slice(0, 1) }), kept)).toBeNull();
    expect(keepColumn(joined(), 2)).toBe(2);
    const spelled = spellJoined({ list: "出勤!9月", header: "出勤率" });
    expect(readJoined(spelled, ["名册", "出勤!9月"])).toEqual({ list: "出勤!9月", header: "出勤率" });
    expect(readJoined("出勤率", ["出勤"])).toBeNull();
  });
});

describe("people by a column that a list alone has", () => {
  it("may be divided by it, those whom the list does not know being of none", () => {
    const data = joined();
    expect(groupColumns(data)).toEqual([4]);
    // 客服 with a blank behind it is 客服.
    expect(groupsIn(data.rows, 4)).toEqual([
      { value: "客服", people: 2 },
      { value: "主管", people: 1 },
      { value: "", people: 1 },
    ]);
  });

  it("count alone, in the rows and in the formulas", () => {
    const data = joined({ only: { column: POST, values: ["客服"] } });
    expect(data.rows.map(([number]) => number)).toEqual([" A1", "A3"]);
    expect(data.rows.map((row) => row[8])).toEqual([0.5, ""]);
    const number = "IF('9月'!$A$2:$A$5=\"\",\"\",'9月'!$A$2:$A$5)";
    const post = `IF(${number}="","",XLOOKUP(TRIM(${number}),TRIM(名册!$A$2:$A$4),IF(名册!$B$2:$B$4="","",名册!$B$2:$B$4),""))`;
    const isMeant = `ISNUMBER(XMATCH(IFERROR(TRIM(${post}),""),{"客服"}))`;
    const isSomebody = "(('9月'!$A$2:$A$5<>\"\")+('9月'!$B$2:$B$5<>\"\")>0)";
    expect(columnFormula(data, 2)).toBe(`=FILTER(IF('9月'!$C$2:$C$5="","",'9月'!$C$2:$C$5),${isSomebody}*${isMeant})`);
    expect(countFormula(data, 2)).toBe(`SUM(--(${isSomebody}*${isMeant}))`);
    expect(othersFormula(joined(), [0, 4], { column: POST, values: ["客服", "主管"] }, "都有")).toBe(
      `=FILTER(CHOOSE({1,2},${number},${post}),${isSomebody}*NOT(${isMeant.replace('{"客服"}', '{"客服";"主管"}')}),"都有")`,
    );
  });

  it("are everybody where the column is gone, and the reading says so", () => {
    const data = joined({ only: { column: { list: "名册", header: "职级" }, values: ["客服"] } });
    expect(data.rows).toHaveLength(4);
    expect(data.source.reading.only).toBeUndefined();
  });
});

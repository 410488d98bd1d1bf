import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { checkRoster } from "../../../src/workbook/people/checkRoster";
import { columnFormula, countFormula } from "../../../src/workbook/people/columnFormula";
import { joinInSteps } from "../../../src/workbook/people/joinRoster";
import { proposeRosters } from "../../../src/workbook/people/proposeRosters";
import {
  plainReading,
  type RosterChoice,
  type SourceData,
  type SourceReading,
} from "../../../src/workbook/people/source";
import { readList } from "../../support/readList";

/** A month of a team; CS004 is called CS-04 in the roster, 临时 is nobody there. */
const MONTH: readonly (readonly Cell[])[] = [
  ["工号", "姓名", "部门", "净销售额"],
  ["CS002", "钱二", "售前", 30_000],
  [" cs003", "孙三", "售前", 50_000],
  ["CS004", "李四", "售后", 20_000],
  ["CS009", "临时", "售后", 10_000],
];

/** Two rows for CS003; CS002 joined and 李四 left in September 2026, 周五 had left before, 吴六 has no figures. */
const ROSTER: readonly (readonly Cell[])[] = [
  ["员工编号", "姓名", "部门", "底薪", "餐补", "入职日期", "离职日期"],
  ["CS002", "钱二", "售前", 4_000, 300, "2026-09-10", ""],
  ["CS003", "孙三", "售后", 4_500, "", "2020-01-01", ""],
  ["CS003", "孙三", "售前", 9_999, 300, "2020-01-01", ""],
  ["CS-04", "李四", "售后", 4_200, 300, "2019/5/6", "2026年9月20日"],
  ["CS005", "周五", "售后", 4_000, 300, "2019-05-06", "2026-08-31"],
  ["CS006", "吴六", "售后", 4_100, 300, "2019-05-06", ""],
];

const NOW = { month: 2026 * 12 + 10, hasYear: true };
const BY_NUMBER: RosterChoice = { sheet: "花名册", table: null, by: "number", instead: [] };

function joined(choice = BY_NUMBER, reading: SourceReading = plainReading): SourceData {
  return finishSteps(joinInSteps(readList("9月", MONTH, reading), readList("花名册", ROSTER), choice));
}

const BASE = 4 + 3;

it("looks each person's columns up by number, the first row of several, blanks as blanks", () => {
  const data = joined();
  expect(data.rows.map((row) => [row[0], row[BASE], row[BASE + 1]])).toEqual([
    ["CS002", 4_000, 300],
    [" cs003", 4_500, ""],
    ["CS004", "", ""],
    ["CS009", "", ""],
  ]);
  expect(data.addressOf(1, BASE)).toBe("花名册!D3");
  expect(data.addressOf(3, BASE)).toBe("'9月'!A5");
});

it("takes nothing twice: what the source has itself keeps its place", () => {
  expect(joined().columns.map(({ header }) => header)).toEqual([
    ...["工号", "姓名", "部门", "净销售额"],
    ...["", "", "", "底薪", "餐补", "入职日期", "离职日期"],
  ]);
});

it("writes the lookup that anyone can read", () => {
  expect(columnFormula(joined(), BASE)).toBe(
    `=IF(IF('9月'!$A$2:$A$5="","",'9月'!$A$2:$A$5)="","",` +
      `XLOOKUP(TRIM(IF('9月'!$A$2:$A$5="","",'9月'!$A$2:$A$5)),TRIM(花名册!$A$2:$A$7),` +
      `IF(花名册!$D$2:$D$7="","",花名册!$D$2:$D$7),""))`,
  );
  expect(countFormula(joined(), BASE)).toBe("ROWS('9月'!$A$2:$A$5)");
});

it("tells who does not fit, with the cell and the day", () => {
  const found = checkRoster(joined(), 0, NOW).map(({ kind, name, address }) => [kind, name, address]);
  expect(found).toEqual([
    ["joinedWithin", "钱二", "花名册!F2"],
    ["moved", "孙三", "花名册!C3"],
    ["unknown", "李四", "'9月'!A4"],
    ["unknown", "临时", "'9月'!A5"],
    ["twiceInRoster", "孙三", "花名册!A4"],
    ["absent", "李四", "花名册!A5"],
    ["absent", "吴六", "花名册!A7"],
  ]);
});

it("finds somebody under another number where the reader says so, and in the formula too", () => {
  const data = joined({ ...BY_NUMBER, instead: [["CS004", "CS-04"]] });
  expect(data.rows[2]?.[BASE]).toBe(4_200);
  expect(columnFormula(data, BASE)).toContain(`,{"CS004"},{"CS-04"})`);
  const found = checkRoster(data, 0, NOW).filter(({ name }) => name === "李四");
  expect(found.map(({ kind }) => kind)).toEqual(["leftWithin"]);
});

it("leaves somebody out where the reader says so, visibly", () => {
  const data = joined(BY_NUMBER, { ...plainReading, except: { column: 0, values: ["cs009"] } });
  expect(data.rows.map(([number]) => number)).toEqual(["CS002", " cs003", "CS004"]);
  expect(columnFormula(data, 3)).toMatch(/^=FILTER\(.*ISNA\(XMATCH\(IFERROR\(TRIM\(.*\),""\),\{"cs009"\}\)\)\)$/);
});

it("tells people who stand twice in the data", () => {
  const data = finishSteps(
    joinInSteps(readList("9月", [...MONTH, ["CS002", "钱二", "售前", 1]]), readList("花名册", ROSTER), BY_NUMBER),
  );
  expect(checkRoster(data, 0, NOW)).toContainEqual(expect.objectContaining({ kind: "twice", address: "'9月'!A6" }));
});

it("says nothing of days where no month is known", () => {
  const data = finishSteps(joinInSteps(readList("数据", MONTH), readList("花名册", ROSTER), BY_NUMBER));
  const kinds = new Set(checkRoster(data, 0, NOW).map(({ kind }) => kind));
  expect([...kinds]).toEqual(["moved", "unknown", "twiceInRoster", "absent"]);
});

it("proposes the lists that know what the source does not, and no other month", () => {
  const month = readList("9月", MONTH).source;
  const others = [readList("8月", MONTH).source, readList("花名册", ROSTER).source, month];
  expect(proposeRosters(readList("9月", MONTH), others, schemeOf(S5, "zh"), [], "zh")).toEqual([
    expect.objectContaining({ choice: BY_NUMBER, adds: ["底薪", "餐补", "入职日期", "离职日期"] }),
  ]);
});

it("joins by name where no number is shared, in English too", () => {
  const month = readList("Sep 2026", [
    ["Agent", "Net sales"],
    ["Ann Example", 100],
    ["Bob Example", 200],
  ]);
  const roster = readList("Staff", [
    ["Staff ID", "Name", "Base pay", "Hire date"],
    ["1", "ANN  EXAMPLE", 4_000, "2026-10-01"],
    ["2", "Bob Example", 5_000, "2020-10-01"],
  ]);
  const data = finishSteps(joinInSteps(month, roster, { sheet: "Staff", table: null, by: "name", instead: [] }));
  expect(data.rows.map((row) => row[4])).toEqual([4_000, 5_000]);
  expect(checkRoster(data, 0, NOW)).toMatchObject([{ kind: "joinedAfter", name: "Ann Example" }]);
});

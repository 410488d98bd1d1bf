import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { keyOfHead } from "../../../src/workbook/people/mapping";
import type { Choices } from "../../../src/workbook/people/matchChosen";
import { plainReading, type Source } from "../../../src/workbook/people/source";
import { joinHeads, matchAsAppraised, readAsAppraised } from "../../../src/workbook/settings/readAsAppraised";
import type { Run } from "../../../src/workbook/settings/run";
import { HEADERS } from "../../support/serviceTeam";

const CALLS = HEADERS.slice(0, -2);
const PAY = ["员工编号", "部门", "底薪", "餐补"];

function sheet(name: string, headers: readonly string[] = CALLS, rowCount = 3): Source {
  const area = { sheet: name, row: 0, column: 0, rowCount: rowCount + 1, columnCount: headers.length };
  return {
    kind: "sheet",
    table: null,
    sheet: name,
    address: `'${name}'!A1`,
    area,
    headers,
    rowCount,
    reading: plainReading,
  };
}

function run(name: string, more: Partial<Run> = {}): Run {
  return {
    name,
    scheme: "S5",
    digest: "",
    isPaid: true,
    asTable: false,
    source: { sheet: name, table: null, headers: CALLS, headerRow: null, month: null, kept: [] },
    only: null,
    rosters: [],
    columns: [],
    readings: [],
    earlier: [],
    collection: null,
    ...more,
  };
}

const roster = (name: string): Run["rosters"][number] => ({ sheet: name, table: null, by: "number", instead: [] });
const august = sheet("客服8月");
const september = sheet("客服9月");
const withPay = run("客服8月", {
  rosters: [roster("花名册")],
  columns: [{ field: "底薪", header: "花名册!底薪" }],
  readings: [{ header: "询单转化率", reading: "percent" }],
  only: { header: "部门", values: ["售前"] },
});

describe("how a source was appraised", () => {
  it("is known of the source itself, and of one of its form, by any version of the scheme", () => {
    const list = sheet("花名册", PAY);
    for (const source of [august, september, sheet("客服7月")]) {
      const found = readAsAppraised(source, [withPay], ["s5v2"], [source, list]);
      expect(found?.source.reading).toEqual({
        header: null,
        people: [],
        columns: new Map([[CALLS.indexOf("询单转化率"), "percent"]]),
        only: { column: CALLS.indexOf("部门"), values: ["售前"] },
        rosters: [{ sheet: "花名册", table: null, by: "number", instead: [] }],
      });
      expect(found?.lists).toEqual([list]);
      expect(found?.gone).toEqual([]);
    }
  });

  it("is not known of what has another form or scheme, of a selection, and where nothing is remembered", () => {
    const selected: Source = { ...august, kind: "selection" };
    expect(readAsAppraised(selected, [withPay], ["S5"], [selected])).toBeNull();
    expect(readAsAppraised(sheet("销售9月"), [withPay], ["S5"], [])).toBeNull();
    expect(readAsAppraised(sheet("客服9月", ["日期", "金额", "备注"]), [withPay], ["S5"], [])).toBeNull();
    expect(readAsAppraised(august, [withPay], ["S6"], [])).toBeNull();
    expect(readAsAppraised(august, [], ["S5"], [])).toBeNull();
  });

  it("is that of the source before that of another month, of the nearest month, and of the first scheme that has one", () => {
    const runs = [run("客服3月"), run("客服8月"), run("客服9月"), run("客服9月", { name: "S6", scheme: "S6" })];
    const nameFor = (source: Source, ...ids: string[]) => readAsAppraised(source, runs, ids, [])?.run.name;
    expect(nameFor(august, "S5")).toBe("客服8月");
    expect(nameFor(sheet("客服10月"), "S5")).toBe("客服9月");
    expect(nameFor(sheet("客服4月"), "S5")).toBe("客服3月");
    expect(nameFor(sheet("客服9月"), "S6", "S5")).toBe("S6");
    expect(nameFor(sheet("客服9月"), "S7", "S5")).toBe("客服9月");
  });

  it("has this month's list in the place of last month's, and says which list is gone or has nobody in it", () => {
    const last = run("客服8月", {
      rosters: [roster("花名册"), roster("转化8月"), roster("名单")],
      columns: [
        { field: "CONV", header: "转化8月!询单转化率" },
        { field: "底薪", header: "花名册!底薪" },
      ],
    });
    const rates = sheet("转化9月", ["工号", "询单转化率"]);
    const found = readAsAppraised(september, [last], ["S5"], [september, rates, sheet("名单", PAY, 0)]);
    expect(found?.lists).toEqual([rates]);
    expect(found?.gone).toEqual(["花名册", "名单"]);
    expect(found?.source.reading.rosters).toEqual([{ sheet: "转化9月", table: null, by: "number", instead: [] }]);
    expect(found?.run.columns).toEqual([{ field: "CONV", header: "转化9月!询单转化率" }]);
    const without = readAsAppraised(september, [last], ["S5"], [september, sheet("转化8月"), sheet("花名册", PAY)]);
    expect(without?.gone).toEqual(["转化8月", "名单"]);
  });

  it("counts everyone of several appraisals of one scheme over one source", () => {
    const both = ["售前", "售后"].map((team) =>
      run("客服8月", { name: team, only: { header: "部门", values: [team] } }),
    );
    expect(readAsAppraised(september, both, ["S5"], [])?.source.reading.only).toEqual({
      column: CALLS.indexOf("部门"),
      values: ["售前", "售后"],
    });
    const everyone = [...both, run("客服8月", { name: "全员" })];
    expect(readAsAppraised(september, everyone, ["S5"], [])?.source.reading.only).toBeUndefined();
  });
});

describe("the columns of a source that was appraised", () => {
  const fields = fieldsOf(schemeOf(S5, "zh"), "zh");
  const list = sheet("花名册", PAY);
  const matched = (source: Source, last: Run, choices: Choices = new Map(), sources = [source, list]) => {
    const appraised = readAsAppraised(source, [last], ["S5"], sources);
    const matches = matchAsAppraised(appraised, fields, joinHeads(source, appraised), choices);
    return (head: string) => {
      const found = matches.find(({ field }) => field.key === keyOfHead(head));
      return `${found?.certainty} ${found?.column}`;
    };
  };

  it("stand in the lists behind it, too, but for what it has itself", () => {
    const appraised = readAsAppraised(september, [withPay], ["S5"], [september, list]);
    const { columns, rosters } = joinHeads(september, appraised);
    expect(columns.map(({ header }) => header)).toEqual([...CALLS, "", "", "底薪", "餐补"]);
    expect(rosters?.map(({ first }) => first)).toEqual([CALLS.length]);
    expect(matched(september, withPay)("底薪")).toBe(`sure ${CALLS.length + 2}`);
    expect(matched(september, withPay, new Map(), [september])("底薪")).toBe("none null");
  });

  it("are those that were chosen then, and those that are chosen now before them", () => {
    const renamed = sheet("客服9月", [...CALLS, "转化乙"]);
    const column = CALLS.length;
    const last = run("客服8月", {
      source: { ...withPay.source, headers: [...renamed.headers] },
      columns: [
        { field: "CONV", header: "转化乙" },
        { field: "UNANS", header: null },
      ],
    });
    expect(matched(renamed, last)("CONV")).toBe(`sure ${column}`);
    expect(matched(renamed, last)("UNANS")).toBe("none null");
    const own = { header: "询单转化率", column: CALLS.indexOf("询单转化率") };
    expect(matched(renamed, last, new Map([[keyOfHead("CONV"), own]]))("CONV")).toBe(`sure ${own.column}`);
    // What is chosen for another sheet, and is not on this one, says nothing here.
    const elsewhere = new Map([[keyOfHead("CONV"), { header: "别处", column: 40 }]]);
    expect(matched(renamed, last, elsewhere)("CONV")).toBe(`sure ${column}`);
    // A column is not taken twice.
    const taken = new Map([[keyOfHead("UNANS"), { header: "转化乙", column }]]);
    expect(matched(renamed, last, taken)("UNANS")).toBe(`sure ${column}`);
    expect(matched(renamed, last, taken)("CONV")).toBe(`sure ${own.column}`);
  });

  it("have to be confirmed where they are guessed by their place", () => {
    const other = sheet(
      "客服9月",
      CALLS.map((header) => (header === "询单转化率" ? "成交比" : header)),
    );
    const last = run("客服8月", { columns: [{ field: "CONV", header: "询单转化率" }] });
    const place = CALLS.indexOf("询单转化率");
    expect(matched(other, last)("CONV")).toBe(`unsure ${place}`);
    const agreed = new Map([[keyOfHead("CONV"), { header: "成交比", column: place }]]);
    expect(matched(other, last, agreed)("CONV")).toBe(`sure ${place}`);
  });
});

import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import type { Area } from "../../../src/workbook/cells/area";
import { columnFormula } from "../../../src/workbook/people/columnFormula";
import { readDay } from "../../../src/workbook/people/readDay";
import { recogniseLayoutInSteps } from "../../../src/workbook/people/recogniseLayout";
import { plainReading, type Source, type SourceData, type SourceReading } from "../../../src/workbook/people/source";
import { describeSource } from "../../support/describeSource";

const month = (year: number, of: number) => year * 12 + of;
/** 1 September 2026, as Excel counts: 46,266 days after 31 December 1899 (with its 29 February 1900). */
const SEPTEMBER_1 = 46_266;

const recogniseLayout = (...list: Parameters<typeof recogniseLayoutInSteps>) =>
  finishSteps(recogniseLayoutInSteps(...list));
const kindOf = (headers: string[], rows: Cell[][]) => recogniseLayout(headers, rows).kind;

describe("readDay", () => {
  it.each([
    [SEPTEMBER_1 + 0.5, "serial", SEPTEMBER_1 + 0.5],
    ["2026-09-01", "text", SEPTEMBER_1],
    ["2026/9/1 10:05", "text", SEPTEMBER_1],
    ["2026-09-01T10:05:00", "text", SEPTEMBER_1],
    ["2026年9月1日", "text", SEPTEMBER_1],
    ["2026.09.01", "text", SEPTEMBER_1],
    ["20260901", "compact", SEPTEMBER_1],
    [20260901, "compact", SEPTEMBER_1],
    ["2026-09", "month", SEPTEMBER_1],
    ["2026年9月", "month", SEPTEMBER_1],
  ] as const)("reads %s", (cell, form, serial) => {
    expect(readDay(cell)).toEqual({ form, serial, month: month(2026, 9) });
  });

  it.each(["3/9/2026", "9月3日", "昨天", "2026-02-30", 12, -5, "", true])("does not guess at %s", (cell) => {
    expect(readDay(cell)).toBeNull();
  });

  it("counts from 1904 where the workbook does", () => {
    expect(readDay(SEPTEMBER_1 - 1_462, true)?.month).toBe(month(2026, 9));
    expect(readDay("2026-09-01", true)?.serial).toBe(SEPTEMBER_1 - 1_462);
  });
});

describe("recogniseLayout", () => {
  it("knows one row a person", () => {
    expect(
      kindOf(
        ["工号", "姓名", "满意度"],
        [
          ["1", "甲", 0.9],
          ["2", "乙", 0.8],
          ["3", "丙", ""],
        ],
      ),
    ).toBe("people");
    expect(
      kindOf(
        ["Name", "Sales"],
        [
          ["Ann", 3],
          ["Bob", 4],
        ],
      ),
    ).toBe("people");
  });

  it("knows a log of calls by the people who return in it", () => {
    const headers = ["Call id", "Date", "Agent", "Topic", "Answered", "Satisfaction rating"];
    const rows = Array.from({ length: 40 }, (_, i): Cell[] => [
      `ID${i}`,
      `2021-0${1 + (i % 3)}-11`,
      ["Ann", "Bob", "Cid"][i % 3] ?? "",
      "Streaming",
      i % 4 ? "Y" : "N",
      i % 4 ? 4 : null,
    ]);
    expect(recogniseLayout(headers, rows)).toMatchObject({
      kind: "events",
      isSure: true,
      person: 2,
      date: 1,
      id: 0,
      noun: "call",
      rows: 40,
      people: 3,
      months: [month(2021, 1), month(2021, 2), month(2021, 3)],
    });
  });

  it("takes the number before the name, trims it, and does not count blanks as people", () => {
    const rows: Cell[][] = [
      ["D1", SEPTEMBER_1, "CS001", "甲", 10],
      ["D2", SEPTEMBER_1, "cs001 ", "甲", 20],
      ["D3", "2026年9月2日", "CS002", "乙", 30],
      ["D4", "昨天", "", "", 40],
      ["D4", SEPTEMBER_1 + 5, "CS002", "乙", 40],
      ["D5", SEPTEMBER_1 + 5, "CS002", "乙", 40],
    ];
    const layout = recogniseLayout(["订单号", "下单时间", "工号", "客服", "金额"], rows);
    expect(layout).toMatchObject({ kind: "events", person: 2, name: 3, date: 1, noun: "order", people: 2, rows: 6 });
    expect(layout.id).toBe(0);
  });

  it("knows a row a person and month, by text or by date", () => {
    const text: Cell[][] = ["2026-07", "2026-08"].flatMap((of) => ["甲", "乙", "丙"].map((name) => [name, of, 0.9]));
    expect(kindOf(["姓名", "月份", "满意度"], text)).toBe("peopleByMonth");
    const dated: Cell[][] = [46_204, 46_235].flatMap((of) => ["Ann", "Bob"].map((name) => [of, name, 3]));
    expect(kindOf(["Month", "Employee", "Sales"], dated)).toBe("peopleByMonth");
  });

  it("knows months side by side", () => {
    const headers = ["姓名", "7月响应时间", "7月客单价", "8月响应时间", "8月客单价"];
    expect(
      recogniseLayout(headers, [
        ["甲", 1, 2, 3, 4],
        ["乙", 1, 2, 3, 4],
      ]),
    ).toMatchObject({
      kind: "monthsAcross",
      months: [7, 8],
    });
    const english = ["Name", "Sales (Jul 2026)", "Sales (Aug 2026)"];
    expect(
      kindOf(english, [
        ["Ann", 1, 2],
        ["Bob", 1, 2],
      ]),
    ).toBe("monthsAcross");
  });

  it("does not take one month in a header for several", () => {
    expect(
      kindOf(
        ["姓名", "9月满意度", "9月投诉数"],
        [
          ["甲", 1, 2],
          ["乙", 1, 2],
        ],
      ),
    ).toBe("people");
  });

  it("knows indicators downwards", () => {
    const rows: Cell[][] = ["甲", "乙"].flatMap((name) => ["满意度", "投诉数"].map((what) => [name, what, 1]));
    expect(recogniseLayout(["姓名", "指标", "实际值"], rows)).toMatchObject({
      kind: "downwards",
      indicator: 1,
      value: 2,
    });
  });

  it("does what the reader says", () => {
    const rows: Cell[][] = [
      ["甲", 1],
      ["甲", 2],
      ["乙", 3],
    ];
    expect(recogniseLayout(["姓名", "数量"], rows, false, { kind: "people" })).toMatchObject({
      kind: "people",
      isSure: true,
    });
    expect(
      recogniseLayout(
        ["编码", "谁"],
        [
          ["a", "甲"],
          ["b", "甲"],
        ],
        false,
        { person: 1 },
      ).kind,
    ).toBe("events");
  });

  it("asks where no header says whose a row is", () => {
    expect(
      recogniseLayout(
        ["What", "Count"],
        [
          ["a", 1],
          ["a", 2],
        ],
      ),
    ).toMatchObject({ person: null, isSure: false });
  });
});

/** Cells as they are read from the sheet 数据, from A1. */
function read(cells: Cell[][], reading: SourceReading = plainReading): SourceData {
  const area: Area = { sheet: "数据", row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: "sheet",
    table: null,
    sheet: "数据",
    address: "",
    area,
    headers: [],
    rowCount: cells.length - 1,
    reading,
  };
  return describeSource(source, area, cells);
}

describe("the people of one month", () => {
  const monthly: Cell[][] = [
    ["姓名", "月份", "满意度"],
    ["甲", "2026-08", 0.8],
    ["乙", "2026-08", 0.7],
    ["甲", SEPTEMBER_1, 0.9],
    ["乙", "2026年9月", 0.6],
  ];

  it("are the rows of the last month, until another is chosen", () => {
    const data = read(monthly);
    expect(data.rows.map(([name, , figure]) => [name, figure])).toEqual([
      ["甲", 0.9],
      ["乙", 0.6],
    ]);
    expect(data.addressOf(1, 2)).toBe("数据!C5");
    const august = read(monthly, { ...plainReading, month: month(2026, 8) });
    expect(august.rows.map(([name, , figure]) => [name, figure])).toEqual([
      ["甲", 0.8],
      ["乙", 0.7],
    ]);
  });

  it("are filtered in sight of everybody", () => {
    const dates = "数据!$B$2:$B$5";
    const kept = `((数据!$A$2:$A$5<>"")>0)`;
    expect(columnFormula(read(monthly), 2)).toBe(
      `=FILTER(IF(数据!$C$2:$C$5="","",数据!$C$2:$C$5),${kept}*((${dates}>=DATE(2026,9,1))*(${dates}<DATE(2026,10,1))+ISNUMBER(XMATCH(${dates},{"2026年9月"}))>0))`,
    );
    expect(columnFormula(read(monthly, { ...plainReading, month: month(2026, 8) }), 2)).toContain(
      `ISNUMBER(XMATCH(${dates},{"2026-08"}))`,
    );
  });

  it("have the columns of that month alone", () => {
    const cells: Cell[][] = [
      ["姓名", "7月响应时间", "7月客单价", "9月响应时间", "9月客单价"],
      ["甲", 50, 100, 40, 120],
      ["乙", 51, 101, 41, 121],
    ];
    expect(read(cells).columns.map(({ header }) => header)).toEqual(["姓名", "", "", "响应时间", "客单价"]);
    const july = read(cells, { ...plainReading, month: 7 });
    expect(july.columns.map(({ header }) => header)).toEqual(["姓名", "响应时间", "客单价", "", ""]);
    expect(july.source.headers[1]).toBe("7月响应时间");
  });
});

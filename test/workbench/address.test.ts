import {
  columnIndex,
  columnName,
  contains,
  formatAbsoluteArea,
  formatAddress,
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
} from "../../src/workbench/address";

describe("addresses", () => {
  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:c4", { row: 1, column: 1, rows: 3, columns: 2 }],
    ["C4:B2", { row: 1, column: 1, rows: 3, columns: 2 }],
    ["A:C", { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
    ["3:5", { row: 2, column: 0, rows: 3, columns: MAX_COLUMNS }],
    ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])("%s is read as the cells it names", (text, area) => {
    expect(parseAddress(text)).toEqual({ area });
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2:C3", "Sheet!", "'open!A1", "KPI.GRADE"])(
    "%s is no address",
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it("takes the sheet from before the mark, quotes undone", () => {
    expect(parseAddress("'7月'!B2")).toMatchObject({ sheet: "7月" });
    expect(parseAddress("'it''s 5!'!B2")).toMatchObject({ sheet: "it's 5!", area: { row: 1, column: 1 } });
    expect(parseAddress("方案!B2")).toMatchObject({ sheet: "方案" });
  });

  it.each(["Sheet1", "7月", "A1", "it's", "方案 S5", "R1C1"])(
    "reads back the address that it writes on sheet %s",
    (sheet) => {
      const area = { row: 4, column: 27, rows: 2, columns: 3 };
      expect(parseAddress(formatAddress(sheet, area))).toEqual({ sheet, area });
    },
  );

  it("quotes a sheet's name only where a formula needs it", () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(formatAddress("方案_1", cell)).toBe("方案_1!A1");
    expect(formatAddress("A1", cell)).toBe("'A1'!A1");
  });

  it("writes whole columns and rows, and absolute addresses", () => {
    expect(formatArea({ row: 0, column: 0, rows: MAX_ROWS, columns: 3 })).toBe("A:C");
    expect(formatAbsoluteArea({ row: 1, column: 1, rows: 2, columns: 1 })).toBe("$B$2:$B$3");
    expect(formatAbsoluteArea({ row: 2, column: 0, rows: 1, columns: MAX_COLUMNS })).toBe("$3:$3");
    expect(formatAbsoluteArea({ row: 0, column: 1, rows: MAX_ROWS, columns: 1 })).toBe("$B:$B");
  });

  it("names columns beyond Z", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(["A", "Z", "AA", "ZZ", "AAA"].map(columnIndex)).toEqual([0, 25, 26, 701, 702]);
  });

  it("finds what two areas share", () => {
    const a = { row: 0, column: 0, rows: 3, columns: 3 };
    expect(intersect(a, { row: 2, column: 1, rows: 5, columns: 1 })).toEqual({
      row: 2,
      column: 1,
      rows: 1,
      columns: 1,
    });
    expect(intersect(a, { row: 3, column: 0, rows: 1, columns: 1 })).toBeUndefined();
    expect(contains(a, { row: 1, column: 1, rows: 2, columns: 2 })).toBe(true);
    expect(contains(a, { row: 1, column: 1, rows: 3, columns: 2 })).toBe(false);
  });
});

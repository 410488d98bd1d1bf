import { mapNames, refersTo } from "../../../src/workbook/cells/namesInFormula";

const renamed = (formula: string) =>
  mapNames(formula, (name) => (name.toLowerCase() === "s5_grades" ? "S5v2_Grades" : null));

describe("names in formulas", () => {
  it.each([
    ["=KPI.GRADE(A1,S5_Grades)", "=KPI.GRADE(A1,S5v2_Grades)"],
    ["=ROWS(s5_grades)", "=ROWS(S5v2_Grades)"],
    // With the sheet that they are the sheet's own of.
    ["=ROWS('S5 (2)'!S5_Grades)+1", "=ROWS(S5v2_Grades)+1"],
    // A text, a longer name, a function, a sheet and a column are none.
    ['="S5_Grades"&S5_Grades', '="S5_Grades"&S5v2_Grades'],
    ['="""S5_Grades"""', '="""S5_Grades"""'],
    ["=XS5_Grades+S5_Grades2+S5_Grades.x", "=XS5_Grades+S5_Grades2+S5_Grades.x"],
    ["=S5_Grades(1)+S5_Grades!A1", "=S5_Grades(1)+S5_Grades!A1"],
  ])("%s becomes %s", (formula, expected) => {
    expect(renamed(formula)).toBe(expected);
  });

  const scheme = { names: new Set(["scheme_s5", "s5_grades"]), sheet: "S5 方案" };

  it.each([
    ["=KPI.GRADE(A1,Scheme_S5)", true],
    ["='S5 方案'!C7*2", true],
    ["='s5 方案'!$A$1:$B$2", true],
    ["=KPI.GRADE(A1,Scheme_S5v2)", false],
    ["='S5 方案 v2'!C7", false],
    ['="Scheme_S5"', false],
  ])("%s refers to the scheme: %s", (formula, expected) => {
    expect(refersTo(formula, { ...scheme, isSheetScoped: false })).toBe(expected);
  });

  it("of a sheet alone are referred to with the sheet before them", () => {
    const own = { ...scheme, isSheetScoped: true };
    expect(refersTo("=ROWS('S5 方案'!S5_Grades)", own)).toBe(true);
    expect(refersTo("=ROWS(S5_Grades)", own)).toBe(false);
  });
});

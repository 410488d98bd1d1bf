import { renameHead, renameNames, renameTexts } from "../../../src/workbook/cells/renameInFormula";

describe("a new name in formulas", () => {
  it("is taken over by texts that name it, and by nothing that only looks like it", () => {
    expect(renameTexts('=KPI.SCORE(B2,"conv",Scheme_S5)&"CONVERSION"&CONV', "CONV", "RATE")).toBe(
      '=KPI.SCORE(B2,"RATE",Scheme_S5)&"CONVERSION"&CONV',
    );
    expect(renameTexts('=X("CONV@target")', "CONV", "RATE")).toBe('=X("RATE@target")');
    expect(renameHead("CONV@目标", "CONV", "RATE")).toBe("RATE@目标");
    expect(renameHead("CONV2", "CONV", "RATE")).toBeNull();
  });

  const names = new Map([
    ["Scheme_S5", "Scheme_KF"],
    ["S5_Grades", "KF_Grades"],
  ]);

  it("replaces defined names, and no longer ones, functions or texts", () => {
    expect(renameNames('=KPI.GRADE(B2,s5_grades)+Scheme_S5b+Scheme_S5(1)&"Scheme_S5"', names, null)).toBe(
      '=KPI.GRADE(B2,KF_Grades)+Scheme_S5b+Scheme_S5(1)&"Scheme_S5"',
    );
  });

  it("tells the names of one sheet from those of the workbook", () => {
    expect(renameNames("='S5 (2)'!Scheme_S5", names, null)).toBe("='S5 (2)'!Scheme_S5");
    expect(renameNames("='S5 (2)'!Scheme_S5", names, "S5 (2)")).toBe("='S5 (2)'!Scheme_KF");
  });
});

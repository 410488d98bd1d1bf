import { freeSchemeId, freeSheetName } from "../../../src/workbook/cells/freeNames";

describe("a free name for a sheet", () => {
  it("is the wanted one where no sheet has it", () => {
    expect(freeSheetName("S5 方案", ["9月"])).toBe("S5 方案");
  });

  it("is numbered where it is taken, whatever the case", () => {
    expect(freeSheetName("S5 Scheme", ["s5 scheme", "S5 Scheme (2)"])).toBe("S5 Scheme (3)");
  });

  it("keeps to what Excel allows: 31 characters, none of \\ / ? * [ ] :", () => {
    const long = "考核结果 S5 2026/09 [客服中心华东大区售前一组与售前二组合并]";
    const first = freeSheetName(long, []);
    const second = freeSheetName(long, [first]);
    for (const name of [first, second]) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]/);
    }
    expect(second).not.toBe(first);
  });

  it("keeps the month that a name too long ends with", () => {
    const long = "Results CUSTOMER Monthly summary 2026-01";
    const first = freeSheetName(long, []);
    expect(first).toBe("Results CUSTOMER Monthl 2026-01");
    expect(freeSheetName(long, [first])).toBe("Results CUSTOMER Mo 2026-01 (2)");
    expect(freeSheetName("Results CUSTOMER of the whole team", [])).toBe("Results CUSTOMER of the whole t");
  });
});

describe("a free id for a scheme", () => {
  it("is the wanted one where its names are free", () => {
    expect(freeSchemeId("S5", ["Scheme_S50", "Scheme_S1"])).toBe("S5");
  });

  it.each([
    [["Scheme_S5"], "S5b"],
    [["scheme_s5", "SCHEME_S5B"], "S5c"],
    [["S5_Tiers"], "S5b"],
  ])("gets a letter where %j are taken", (taken, id) => {
    expect(freeSchemeId("S5", taken)).toBe(id);
  });

  it("goes on after z, and stays within 20 characters", () => {
    const letters = Array.from({ length: 26 }, (_, i) => `Scheme_S5${i === 0 ? "" : String.fromCharCode(97 + i)}`);
    expect(freeSchemeId("S5", letters)).toBe("S5v26");
    expect(freeSchemeId("A".repeat(20), [`Scheme_${"A".repeat(20)}`])).toBe(`${"A".repeat(19)}b`);
  });
});

import { checkSchemeId } from "../../../src/workbook/cells/checkSchemeId";

describe("an id of a scheme", () => {
  // Alone they would be cells; as Scheme_S5 and S5_Grades they are names.
  it.each(["S5", "KF2024", "R1C1", "C", "XFD1048576", "客服", "Équipe"])("may be %s", (id) => {
    expect(checkSchemeId(id, [])).toBeNull();
  });

  it.each([
    ["", "empty"],
    ["5S", "start"],
    ["_S5", "start"],
    ["S 5", "characters"],
    ["S-5", "characters"],
    ["S5_Grades", "characters"],
    ["S".repeat(21), "tooLong"],
  ])("is not %p: %s", (id, code) => {
    expect(checkSchemeId(id, [])?.code).toBe(code);
  });

  it.each([["Scheme_S5"], ["scheme_s5"], ["S5_Tiers"]])(
    "is taken where there is %s, and a free one is like it",
    (name) => {
      expect(checkSchemeId("S5", [name])).toEqual({ code: "taken", free: "S5b" });
    },
  );
});

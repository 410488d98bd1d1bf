import { columns } from "../../../src/domain/scheme/vocabulary";
import { parseField, showField } from "../../../src/workbook/scheme/fieldText";

const weight = { key: "weight", column: columns.indicators.weight, unit: undefined };
const target = (unit: string) => ({ key: "target", column: columns.indicators.target, unit });
const code = { key: "code", column: columns.indicators.code, unit: undefined };
const missing = { key: "missing", column: columns.indicators.missing, unit: undefined };

describe("what is typed into a field", () => {
  it.each([
    ["25", 0.25],
    ["25%", 0.25],
    ["２５％", 0.25],
    ["12.5", 0.125],
    // as Excel takes it in a cell of percentages
    ["0.5", 0.005],
    ["58.3", 0.583],
  ])("as a weight %s is %d", (typed, content) => {
    expect(parseField(typed, weight, "zh")).toBe(content);
  });

  it("goes by the unit of the row", () => {
    expect(parseField("85", target("%"), "zh")).toBe(0.85);
    expect(parseField("85", target("秒"), "zh")).toBe(85);
    expect(parseField("1,000", target("元"), "zh")).toBe(1000);
  });

  it("stays the text that it is where texts belong, and is blank when it is", () => {
    expect(parseField(" 007 ", code, "zh")).toBe("007");
    expect(parseField("  ", weight, "zh")).toBe("");
  });

  it("is a choice in the words of the sheet, in whichever language it was typed", () => {
    expect(parseField("Score 0", missing, "zh")).toBe("计 0 分");
    expect(() => parseField("随便", missing, "zh")).toThrow(/随便/);
  });

  it("is refused where a number belongs", () => {
    expect(() => parseField("四十", target("秒"), "zh")).toThrow(/四十/);
  });
});

describe("what a cell shows in a field", () => {
  it("is what one would type for it", () => {
    expect(showField(0.25, weight)).toBe("25%");
    expect(showField(0.583, target("%"))).toBe("58.3%");
    expect(showField(2 / 3, target("%"))).toBe("66.6666666667%");
    expect(showField(40, target("秒"))).toBe("40");
    expect(showField(null, weight)).toBe("");
    expect(showField("四十", target("秒"))).toBe("四十");
  });
});

import path from "node:path";
import { findUsedApi } from "./findUsedApi";

const FILE = path.resolve(__dirname, "../../src/workbook/example.ts");

function check(body: string): string[] {
  const code = `async function example(range: Excel.Range) {\n${body}\n}`;
  return findUsedApi([], { ExcelApi: "1.9" }, { [FILE]: code }).map(({ member, set, at }) => `${at} ${member}, ${set}`);
}

describe("findUsedApi", () => {
  it("passes members of a set that is demanded", () => {
    expect(check('range.load("values"); range.getUsedRangeOrNullObject(true);')).toEqual([]);
  });

  it("finds a member of a later version", () => {
    expect(check("range.getSpillParent();")).toEqual(["src/workbook/example.ts:2 Range.getSpillParent, ExcelApi 1.12"]);
  });

  it("takes 1.10 for later than 1.9", () => {
    expect(check('range.getEntireRow();\nrange.worksheet.comments.add("A1", "hello");')).toEqual(
      expect.arrayContaining(["src/workbook/example.ts:3 Worksheet.comments, ExcelApi 1.10"]),
    );
  });

  it("finds a member of a set that is not demanded", () => {
    expect(check("void Office.addin.showAsTaskpane();")).toContain(
      "src/workbook/example.ts:2 Addin.showAsTaskpane, SharedRuntime 1.1",
    );
  });

  it.each([
    'if (Office.context.requirements.isSetSupported("ExcelApi", "1.12")) range.getSpillParent();',
    'if (!range.isNullObject && Office.context.requirements.isSetSupported("ExcelApi", "1.13")) { range.getSpillParent(); }',
    'const spilled = Office.context.requirements.isSetSupported("ExcelApi", "1.12") ? range.getSpillParent() : null;',
    'Office.context.requirements.isSetSupported("ExcelApi", "1.12") && range.getSpillParent();',
  ])("allows what is asked for first: %s", (body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    'if (Office.context.requirements.isSetSupported("ExcelApi", "1.11")) range.getSpillParent();',
    'if (Office.context.requirements.isSetSupported("ExcelApi", "1.12")) range.clear(); else range.getSpillParent();',
    'if (Office.context.requirements.isSetSupported("ExcelApi", "1.12") || range.isNullObject) range.getSpillParent();',
  ])("does not allow what the condition leaves open: %s", (body) => {
    expect(check(body)).toEqual(["src/workbook/example.ts:2 Range.getSpillParent, ExcelApi 1.12"]);
  });
});

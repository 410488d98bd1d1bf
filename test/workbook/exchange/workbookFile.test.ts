import { strToU8, zipSync } from "fflate";
import type { Workbook } from "exceljs";
import { compareSchemes } from "../../../src/domain/compare/compareSchemes";
import { finishSteps } from "../../../src/domain/steps";
import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { areaOfName } from "../../../src/workbook/exchange/workbookFile/areaOfName";
import { readWorkbookFile, type SchemeInFile } from "../../../src/workbook/exchange/workbookFile/readWorkbookFile";
import { WorkbookProblem } from "../../../src/workbook/WorkbookProblem";
import { fullScheme } from "../../support/fullScheme";
import { schemeWorkbook } from "../../support/schemeWorkbook";

const s5 = schemeOf(S5, "zh");

function read(bytes: Uint8Array): SchemeInFile[] {
  return finishSteps(readWorkbookFile(bytes));
}

/** Why a file is refused. */
function refusal(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof WorkbookProblem) return error.detail.code;
    throw error;
  }
  return "none";
}

function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const root = `<Relationships><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`;
const relations = `<Relationships><Relationship Id="rId1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

/** The smallest workbook with a name for a scheme, as little as a program may write. */
function small(sheetData: string, name = "Sheet1!$A$1:$F$9", besides: Readonly<Record<string, string>> = {}) {
  return pack({
    "_rels/.rels": root,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="Sheet1" sheetId="1" rel:id="rId1"/></x:sheets><x:definedNames><x:definedName name="Scheme_A">${name}</x:definedName></x:definedNames></x:workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...besides,
  });
}

describe("the schemes of another workbook's file", () => {
  it.each([
    ["everything that a scheme can state", fullScheme] as const,
    ...templates.map((template) => [template.id, schemeOf(template, "zh")] as const),
  ])("come as they stand in its cells: %s", async (_, scheme) => {
    const [found, ...others] = read(await schemeWorkbook([{ scheme, language: "zh", sheet: "方案" }]));
    expect(others).toEqual([]);
    expect(found && compareSchemes(scheme, found.scheme.reading.scheme)).toEqual([]);
    expect(found?.scheme.reading.findings).toEqual([]);
    expect(found?.uncomputed).toEqual([]);
  });

  it("are all found, with the sheets that they stand on, in either language", async () => {
    const bytes = await schemeWorkbook([
      { scheme: s5, language: "zh", sheet: "客服's 方案" },
      { scheme: { ...schemeOf(S5, "en"), id: "PAY" }, language: "en", sheet: "Pay" },
    ]);
    expect(read(bytes).map(({ scheme }) => [scheme.name, scheme.sheet, scheme.reading.language])).toEqual([
      ["Scheme_S5", "客服's 方案", "zh"],
      ["Scheme_PAY", "Pay", "en"],
    ]);
  });

  it("tell of cells in error by their address, and take the values that formulas had", async () => {
    const bytes = await schemeWorkbook([{ scheme: s5, language: "zh", sheet: "方案" }], (workbook: Workbook) => {
      const sheet = workbook.getWorksheet("方案");
      const weights = weightCells(sheet);
      const [first, second] = weights;
      if (!first || !second) throw new Error("expected weights");
      first.value = { formula: "1/4", result: Number(first.value) };
      second.value = { error: "#REF!" };
    });
    const [found] = read(bytes);
    const [{ failure } = { failure: null }] = found?.scheme.reading.findings ?? [];
    expect(found?.scheme.reading.findings).toHaveLength(1);
    expect(failure?.describe("zh")).toContain("#REF!");
    expect(failure?.place && found?.scheme.addressOf(failure.place)).toMatch(/^方案!\$?[A-Z]+\d+$/);
    expect(found?.scheme.reading.scheme.indicators[0]?.weight).toBe(s5.indicators[0]?.weight);
  });

  it("name formulas that the file holds no value of, as programs write that do not compute", () => {
    const [found] = read(
      small(
        `<row><c t="inlineStr"><is><r><t>指</t></r><r><t>标</t></r><rPh sb="0" eb="1"><t>zhi</t></rPh></is></c></row>
         <row r="2"><c r="A2" t="inlineStr"><is><t>代码</t></is></c><c r="B2" t="str"><v>权重</v></c></row>
         <row r="3"><c r="A3" t="str"><v>A_x0042_</v></c><c r="B3"><f>1/4</f></c><c r="C3" t="b"><v>1</v></c></row>`,
      ),
    );
    expect(found?.uncomputed).toEqual(["'Sheet1'!B3"]);
    expect(found?.scheme.cells.map((row) => row.slice(0, 3))).toEqual([
      ["指标", null, null],
      ["代码", "权重", null],
      ["AB", null, true],
    ]);
  });

  it("may be named by whole columns", () => {
    const [found] = read(small(`<row><c t="str"><v>指标</v></c></row>`, "Sheet1!$A:$F"));
    expect(found?.scheme.cells).toEqual([["指标", null, null, null, null, null]]);
  });
});

/** The cells below the header of the weights. */
function weightCells(sheet: ReturnType<Workbook["getWorksheet"]>) {
  if (!sheet) throw new Error("expected the sheet");
  for (let row = 1; row < 40; row++)
    for (let column = 1; column < 20; column++)
      if (sheet.getCell(row, column).value === "权重") return [1, 2].map((below) => sheet.getCell(row + below, column));
  throw new Error("expected weights");
}

describe("a file that is no workbook with schemes", () => {
  const compound = (text: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    Array.from(text, (letter, i) => bytes.set([letter.charCodeAt(0), 0], 640 + 2 * i));
    return bytes;
  };

  it.each([
    ["a workbook with a password", compound("EncryptedPackage"), "workbookEncrypted"],
    ["a workbook of an older Excel", compound("Workbook"), "workbookOldFormat"],
    [
      "a binary workbook",
      pack({ "_rels/.rels": root.replace("workbook.xml", "workbook.bin"), "xl/workbook.bin": "x" }),
      "workbookOldFormat",
    ],
    ["a zip of something else", pack({ "readme.txt": "hello" }), "fileUnknown"],
    ["a document of another program", pack({ "_rels/.rels": "<Relationships/>" }), "fileUnknown"],
    ["a text", strToU8("PK, but no zip at all"), "workbookDamaged"],
    ["nothing", new Uint8Array(), "workbookDamaged"],
    ["a workbook without a scheme", small("", "Sheet1!$A$1:$B$2").slice(), "none"],
    ["a name that has lost its cells", small("", "#REF!"), "workbookWithoutSchemes"],
    ["a name for cells of another file", small("", "[1]Sheet1!$A$1:$B$2"), "workbookWithoutSchemes"],
    ["a part that is no XML", small("<row><c></row>"), "workbookDamaged"],
    ["more than a workbook weighs", new Uint8Array(20_000_001), "workbookTooLarge"],
  ])("is refused: %s", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it("is refused wherever it was cut short", async () => {
    const whole = await schemeWorkbook([{ scheme: s5, language: "zh", sheet: "方案" }]);
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(refusal(whole.slice(0, Math.floor(whole.length * share)))).toBe("workbookDamaged");
  });

  it("is refused where a byte of a part was changed", () => {
    const bytes = small(`<row><c t="str"><v>${"指标".repeat(2_000)}</v></c></row>`);
    const at = bytes.findLastIndex((byte, i) => byte === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 0x03);
    bytes.fill(0xff, at + 60, at + 70);
    expect(refusal(bytes)).toBe("workbookDamaged");
  });
});

describe("a file that was made to do harm", () => {
  it("is stopped before it fills the memory, whatever it says of its size", () => {
    // 70 MB of blanks within 70 kB.
    const bomb = small(" ".repeat(70_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe("workbookTooLarge");
    // The same, said to be 10 bytes long in the zip's directory and in the local header.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let i = 0; i + 30 < lying.length; i++) {
      const signature = view.getUint32(i, true);
      if (signature === 0x02014b50) view.setUint32(i + 24, 10, true);
      if (signature === 0x04034b50) view.setUint32(i + 22, 10, true);
    }
    expect(refusal(lying)).toBe("workbookTooLarge");
  });

  it("does not make entities grow", () => {
    const bomb = small("").length > 0 && {
      "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
    };
    expect(refusal(small("", "Sheet1!$A$1:$F$9", bomb || {}))).toBe("workbookDamaged");
  });

  it("does not lay out rows and columns that it only names", () => {
    const [found] = read(
      small(
        `<row r="1"><c r="A1" t="str"><v>指标</v></c><c r="XFD1"><v>1</v></c></row><row r="999999999"><c r="A999999999"><v>1</v></c></row>`,
        "Sheet1!$A$1:$XFD$1048576",
      ),
    );
    expect(found?.scheme.area).toMatchObject({ rowCount: 1, columnCount: 100 });
  });
});

describe("the cells of a name", () => {
  it.each([
    ["Sheet1!$B$2", { sheet: "Sheet1", row: 1, column: 1, rowCount: 1, columnCount: 1 }],
    ["'It''s'!$A$4:$N$52", { sheet: "It's", row: 3, column: 0, rowCount: 49, columnCount: 14 }],
    ["Sheet1!$4:$52", { sheet: "Sheet1", row: 3, column: 0, rowCount: 49, columnCount: 16_384 }],
    ["#REF!", null],
    ["Sheet1!#REF!", null],
    ["0.25", null],
    ["OFFSET(Sheet1!$A$1,0,0,9,9)", null],
    ["Sheet1!$A$9:$A$1", null],
    ["Sheet1!$A$0", null],
  ])("of %s", (formula, area) => {
    expect(areaOfName(formula)).toEqual(area);
  });
});

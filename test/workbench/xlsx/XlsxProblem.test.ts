import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { XLSX_LIMITS, XlsxProblem } from "../../../src/workbench/xlsx/XlsxProblem";
import { packXlsx } from "./packXlsx";

const options = { customFunctions: { namespace: "KPI", names: ["GRADE"] } };
const file = (name: string): Uint8Array => readFileSync(path.join(__dirname, "files", name));

async function problemOf(bytes: Uint8Array): Promise<XlsxProblem> {
  try {
    await readXlsx(bytes, options);
  } catch (error) {
    if (error instanceof XlsxProblem) return error;
    throw error;
  }
  throw new Error("the file was read");
}

test.each<[string, Uint8Array, XlsxProblem["failure"]]>([
  ["an empty file", new Uint8Array(), { code: "empty" }],
  ["an old .xls", file("old.xls"), { code: "oldFormat" }],
  ["a workbook with a password", file("encrypted.xlsx"), { code: "encrypted" }],
  ["an OpenDocument spreadsheet", file("spreadsheet.ods"), { code: "notWorkbook", looksLike: "openDocument" }],
  ["a zip without workbook", zipSync({ "readme.txt": strToU8("hello") }), { code: "notWorkbook", looksLike: "zip" }],
  [
    "a Word document",
    packXlsx({ files: { "xl/workbook.xml": "<document/>" } }),
    { code: "notWorkbook", looksLike: "zip" },
  ],
  [
    "a web page under the name .xls",
    strToU8("<html><body><table><tr><td>姓名</td></tr></table></body></html>"),
    { code: "notWorkbook", looksLike: "web page or text" },
  ],
  [
    "a picture",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    { code: "notWorkbook", looksLike: "unknown" },
  ],
  [
    "a binary workbook",
    zipSync({
      "_rels/.rels": strToU8(
        '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      "xl/workbook.bin": new Uint8Array(8),
    }),
    { code: "binaryFormat" },
  ],
])("%s is named for what it is", async (_, bytes, failure) => {
  expect((await problemOf(bytes)).failure).toEqual(failure);
});

describe("a damaged file is refused, with the part and what is wrong in it", () => {
  test.each<[string, Uint8Array, string]>([
    ["cut short", packXlsx({}).slice(0, 600), "zip"],
    ["a part that is no XML", packXlsx({ sheet: '<row r="1"><c r="A1"></row>' }), "xl/worksheets/sheet1.xml"],
    [
      "a missing sheet",
      packXlsx({ workbook: { properties: "<sheets><sheet name='无' sheetId='9' xmlns:r='r' r:id='rId9'/></sheets>" } }),
      "xl/workbook.xml",
    ],
    [
      "a text that is not there",
      packXlsx({ sheet: '<row r="1"><c r="A1" t="s"><v>5</v></c></row>' }),
      "xl/worksheets/sheet1.xml",
    ],
    [
      "a number that is none",
      packXlsx({ sheet: '<row r="1"><c r="A1"><v>12abc</v></c></row>' }),
      "xl/worksheets/sheet1.xml",
    ],
    [
      "a cell off the sheet",
      packXlsx({ sheet: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' }),
      "xl/worksheets/sheet1.xml",
    ],
    ["a row off the sheet", packXlsx({ sheet: '<row r="2000000"><c><v>1</v></c></row>' }), "xl/worksheets/sheet1.xml"],
    [
      "a shared formula without a first cell",
      packXlsx({ sheet: '<row r="1"><c r="A1"><f t="shared" si="3"/></c></row>' }),
      "xl/worksheets/sheet1.xml",
    ],
    [
      "entities that multiply",
      packXlsx({
        files: {
          "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "bbb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>',
        },
      }),
      "xl/worksheets/sheet1.xml",
    ],
  ])("%s", async (_, bytes, part) => {
    const { failure, message } = await problemOf(bytes);
    expect(failure).toMatchObject({ code: "broken", part });
    expect(message).toContain(part);
  });

  test("whatever bytes are changed, it is read or refused: never another error", async () => {
    const sample = readFileSync(path.join(__dirname, "files", "libreoffice.xlsx"));
    const changes = fc.array(fc.record({ at: fc.nat(sample.length - 1), to: fc.nat(255) }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Uint8Array.from(sample);
        for (const { at, to } of list) bytes[at] = to;
        try {
          await readXlsx(bytes, options);
        } catch (error) {
          expect(error).toBeInstanceOf(XlsxProblem);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("limits", () => {
  test("bytes", async () => {
    expect((await problemOf(new Uint8Array(XLSX_LIMITS.bytes + 1))).failure).toEqual({
      code: "tooLarge",
      limit: "bytes",
      found: XLSX_LIMITS.bytes + 1,
    });
  });

  test("an archive that says it unpacks to far more than it holds is not unpacked", async () => {
    const bytes = packXlsx({});
    // The uncompressed size of the first entry, in the archive's directory at its end. (APPNOTE 4.3.12)
    const directory = bytes.findIndex(
      (_, index) =>
        bytes[index] === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2,
    );
    new DataView(bytes.buffer).setUint32(directory + 24, XLSX_LIMITS.unpackedBytes + 1, true);
    expect((await problemOf(bytes)).failure).toEqual({
      code: "tooLarge",
      limit: "unpackedBytes",
      found: XLSX_LIMITS.unpackedBytes + 1,
    });
  });

  test("an archive that lies about its size is not unpacked further than it says", async () => {
    const bytes = zipSync({ "_rels/.rels": strToU8(`<Relationships>${" ".repeat(10_000)}</Relationships>`) });
    const directory = bytes.findIndex(
      (_, index) =>
        bytes[index] === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2,
    );
    new DataView(bytes.buffer).setUint32(directory + 24, 40, true);
    expect((await problemOf(bytes)).failure.code).toBe("broken");
  });

  test("cells", async () => {
    const row = `<row>${"<c/>".repeat(16_000)}</row>`;
    expect((await problemOf(packXlsx({ sheet: row.repeat(63) }))).failure).toMatchObject({
      code: "tooLarge",
      limit: "cells",
    });
  });

  test("sheets", async () => {
    const sheets = `<sheets>${'<sheet name="s" sheetId="1"/>'.repeat(201)}</sheets>`;
    expect((await problemOf(packXlsx({ workbook: { properties: sheets } }))).failure).toEqual({
      code: "tooLarge",
      limit: "sheets",
      found: 201,
    });
  });
});

test("every problem is told in both languages, with what to do", () => {
  const failures: XlsxProblem["failure"][] = [
    { code: "empty" },
    ...(["zip", "openDocument", "web page or text", "unknown"] as const).map((looksLike) => ({
      code: "notWorkbook" as const,
      looksLike,
    })),
    { code: "oldFormat" },
    { code: "binaryFormat" },
    { code: "encrypted" },
    { code: "broken", part: "xl/workbook.xml", detail: "unclosed tag" },
    ...(["bytes", "unpackedBytes", "cells", "sheets"] as const).map((limit) => ({
      code: "tooLarge" as const,
      limit,
      found: 5 * 10 ** 8,
    })),
    { code: "sheetName", sheet: "a/b" },
    { code: "noVisibleSheet" },
    { code: "longText", sheet: "9月", address: "B5", length: 40_000, allowed: 32_767 },
    { code: "formula", sheet: "9月", address: "B5", formula: "=[@总分]" },
  ];
  const texts = failures
    .map((failure) => new XlsxProblem(failure))
    .flatMap((problem) => [problem.describe("zh"), problem.describe("en")]);
  expect(new Set(texts).size).toBe(texts.length);
  for (const [index, text] of texts.entries()) {
    expect(text).toMatch(index % 2 === 0 ? /请.*。$/ : /[a-z].*\.$/);
  }
});

import type { DefinedName, SheetContent, TableContent, WorkbookContent } from "../content";
import { customFunctionNames, type CustomFunctions } from "./customFunctions";
import { unescapeText } from "./escapeText";
import { formulaFromFile } from "./formulaFromFile";
import { mayReturnArray } from "./mayReturnArray";
import { type LostPart, type Notice, NoticeList } from "./notices";
import { openPackage, type XlsxPackage } from "./openPackage";
import { child, childrenOf, isOn, type XmlElement } from "./parseXml";
import type { CellContext } from "./readCells";
import { readPalette } from "./readColor";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { isFiltered, readTable } from "./readTable";
import { isRichText, readText } from "./readText";
import { XLSX_LIMITS, XlsxProblem } from "./XlsxProblem";

export interface ReadWorkbook extends WorkbookContent {
  /** What the file holds and this content does not. */
  notices: Notice[];
}

export interface ReadOptions {
  /** The add-in's functions, whose calls are to read `KPI.GRADE(…)`. */
  customFunctions: CustomFunctions;
}

/**
 * Reads an `.xlsx` file. Throws an `XlsxProblem` when it is something else, damaged, encrypted, or too large.
 *
 * The mapping is our own because the libraries tried lose what a scheme's workbook lives on: exceljs 4.4.0 fails on tables
 * with column formulas and drops sheet-scoped names and the mark of dynamic arrays; hucre 1.0.0 shows hidden names and
 * leaves escapes in column names; neither knows the stored form of add-in functions.
 */
// Promises let the work move off the page's thread without a change for those who call.
// eslint-disable-next-line @typescript-eslint/require-await
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<ReadWorkbook> {
  try {
    return readWorkbook(bytes, options);
  } catch (error) {
    if (error instanceof XlsxProblem) throw error;
    // A file can be wrong in more ways than are told apart here; to its owner they are all the same.
    throw new XlsxProblem(
      { code: "broken", part: "xl", detail: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}

function readWorkbook(bytes: Uint8Array, options: ReadOptions): ReadWorkbook {
  const file = openPackage(bytes);
  const workbookPart = findWorkbook(file);
  const workbook = file.read(workbookPart);
  const notices = new NoticeList();
  const sources = sheetSources(file, workbook, workbookPart, notices);
  const context = readCellContext(file, workbook, workbookPart, options, notices);

  let cellCount = 0;
  const countCells = (cells: number): void => {
    cellCount += cells;
    if (cellCount > XLSX_LIMITS.cells) throw new XlsxProblem({ code: "tooLarge", limit: "cells", found: cellCount });
  };
  const sheets = sources.map(({ name, hidden, part }): SheetContent => {
    const tables = readTables(file, part, name, notices);
    return readSheet(
      { name, hidden, part, tables, read: (take) => file.read(part, take) },
      context,
      notices,
      countCells,
    );
  });
  const names = readNames(workbook, context, notices);
  noteLostParts(file, workbook, notices);
  return { sheets, names, notices: notices.toArray() };
}

function findWorkbook(file: XlsxPackage): string {
  const part = [...file.relationships("").values()].find(({ type }) => type === "officeDocument")?.target;
  if (part !== undefined && /\.bin$/i.test(part)) throw new XlsxProblem({ code: "binaryFormat" });
  if (part !== undefined && file.has(part) && file.read(part).name === "workbook") return part;
  const looksLike = file.has("content.xml") && file.names.includes("mimetype") ? "openDocument" : "zip";
  throw new XlsxProblem({ code: "notWorkbook", looksLike });
}

interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

function sheetSources(file: XlsxPackage, workbook: XmlElement, workbookPart: string, notices: NoticeList): SheetPart[] {
  const related = file.relationships(workbookPart);
  const listed = childrenOf(child(workbook, "sheets"), "sheet");
  if (listed.length > XLSX_LIMITS.sheets)
    throw new XlsxProblem({ code: "tooLarge", limit: "sheets", found: listed.length });
  return listed.flatMap(({ attributes }) => {
    const name = unescapeText(attributes["name"] ?? "");
    const target = related.get(attributes["id"] ?? "");
    if (target === undefined)
      throw new XlsxProblem({ code: "broken", part: workbookPart, detail: `sheet “${name}” is missing` });
    if (target.type !== "worksheet") {
      notices.add("chartSheets", name);
      return [];
    }
    return [{ name, hidden: (attributes["state"] ?? "visible") !== "visible", part: target.target }];
  });
}

function readCellContext(
  file: XlsxPackage,
  workbook: XmlElement,
  workbookPart: string,
  { customFunctions }: ReadOptions,
  notices: NoticeList,
): CellContext {
  const related = [...file.relationships(workbookPart).values()];
  const readRelated = (type: string): XmlElement | undefined => {
    const part = related.find((relationship) => relationship.type === type)?.target;
    return part === undefined || !file.has(part) ? undefined : file.read(part);
  };
  const styles = readRelated("styles");
  const strings = childrenOf(readRelated("sharedStrings"), "si");
  const is1904 = isOn(child(workbook, "workbookPr")?.attributes["date1904"]);
  if (is1904) notices.add("date1904");
  if (strings.some(isRichText)) notices.add("richText");
  return {
    strings: strings.map(readText),
    formats: readStyles(styles, readPalette(readRelated("theme"), styles)),
    dynamicArrays: readDynamicArrays(readRelated("sheetMetadata")),
    is1904,
    customFunctions: customFunctionNames(customFunctions),
    mayReturnArray: (formula) => mayReturnArray(formula, customFunctions),
  };
}

/** For each entry of the cell metadata, whether it makes a formula a dynamic array ([MS-XLSX] 2.6.250, XLDAPR). */
function readDynamicArrays(metadata: XmlElement | undefined): boolean[] {
  const types = childrenOf(child(metadata, "metadataTypes"), "metadataType").map((type) => type.attributes["name"]);
  return childrenOf(child(metadata, "cellMetadata"), "bk").map((block) =>
    childrenOf(block, "rc").some((record) => types[Number(record.attributes["t"]) - 1] === "XLDAPR"),
  );
}

function readTables(file: XlsxPackage, sheetPart: string, sheet: string, notices: NoticeList): TableContent[] {
  const parts = [...file.relationships(sheetPart).values()].filter(({ type }) => type === "table");
  return parts.flatMap(({ target }) => {
    const part = file.read(target);
    const table = readTable(part);
    if (table === null) notices.add("tablesWithoutHeaders", sheet);
    if (isFiltered(part)) notices.add("filters", sheet);
    return table === null ? [] : [table];
  });
}

function readNames(workbook: XmlElement, context: CellContext, notices: NoticeList): DefinedName[] {
  // A scope counts all sheets of the file, those that are not worksheets included.
  const sheetNames = childrenOf(child(workbook, "sheets"), "sheet").map((sheet) =>
    unescapeText(sheet.attributes["name"] ?? ""),
  );
  return childrenOf(child(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const name = unescapeText(attributes["name"] ?? "");
    if (/^_xlnm\./i.test(name)) {
      notices.add(
        /_FilterDatabase$/i.test(name) ? "filters" : "pageSetup",
        sheetNames[Number(attributes["localSheetId"])],
      );
      return [];
    }
    const sheet = attributes["localSheetId"] === undefined ? undefined : sheetNames[Number(attributes["localSheetId"])];
    const comment = attributes["comment"];
    return [
      {
        name,
        formula: formulaFromFile(unescapeText(text), { customFunctions: context.customFunctions }),
        ...(sheet !== undefined && { sheet }),
        ...(comment !== undefined && { comment: unescapeText(comment) }),
        visible: !isOn(attributes["hidden"]),
      },
    ];
  });
}

const LOST_FILES: [LostPart, RegExp][] = [
  ["charts", /^xl\/charts\/chart/i],
  ["pictures", /^xl\/media\//i],
  ["pivotTables", /^xl\/pivotTables\//i],
  ["slicers", /^xl\/(?:slicers|timelines)\//i],
  ["macros", /(?:^|\/)vbaProject\.bin$/i],
  ["comments", /^xl\/(?:comments|threadedComments)/i],
  ["externalLinks", /^xl\/externalLinks\//i],
];

function noteLostParts(file: XlsxPackage, workbook: XmlElement, notices: NoticeList): void {
  for (const [part, pattern] of LOST_FILES) {
    if (file.names.some((name) => pattern.test(name))) notices.add(part);
  }
  const { lockStructure, lockWindows } = child(workbook, "workbookProtection")?.attributes ?? {};
  if (isOn(lockStructure) || isOn(lockWindows)) notices.add("protectionDetails");
}

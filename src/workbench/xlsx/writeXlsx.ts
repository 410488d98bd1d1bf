import { strToU8, zipSync } from "fflate";
import type { DefinedName, SheetContent, WorkbookContent } from "../content";
import { customFunctionNames, type CustomFunctions } from "./customFunctions";
import { escapeAttribute, escapeText } from "./escapeText";
import { formulaToFile } from "./formulaToFile";
import { mayReturnArray } from "./mayReturnArray";
import { createStyleRegistry } from "./styleRegistry";
import { type SheetParts, writeSheet } from "./writeSheet";
import { XlsxProblem } from "./XlsxProblem";

export interface WriteOptions {
  /** The add-in's functions, stored so that Excel knows them for such. */
  customFunctions: CustomFunctions;
}

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// The calculation engine of Excel 2019 and later: with an older one, or none, Excel would recalculate everything on opening
// and show #NAME? for an add-in's functions wherever the add-in is missing, instead of the values in the file.
const CALCULATION_ENGINE = "191029";

// The same content gives the same bytes; zip archives count years from 1980.
const TIMESTAMP = new Date(1980, 0, 1);

/** Says of a cell that its array formula is dynamic ([MS-XLSX] 2.4.5, 2.6.250): Excel shows a spill, not {=…}. */
const METADATA =
  `<metadata xmlns="${SPREADSHEET}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1"' +
  ' merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>' +
  '</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Writes a new `.xlsx` file. Throws an `XlsxProblem` for content that Excel would refuse. */
// Promises let the work move off the page's thread without a change for those who call.
// eslint-disable-next-line @typescript-eslint/require-await
export async function writeXlsx(content: WorkbookContent, options: WriteOptions): Promise<Uint8Array> {
  refuseUnwritableSheets(content.sheets);
  const customFunctions = customFunctionNames(options.customFunctions);
  const tableNames = new Set(content.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toUpperCase())));
  const styles = createStyleRegistry();
  const strings = new Map<string, number>();
  let tableCount = 0;
  const firstVisible = content.sheets.findIndex((sheet) => !sheet.hidden);
  const sheets = content.sheets.map((sheet, index) =>
    writeSheet(sheet, index === firstVisible, {
      styles,
      stringIndex: (text) => intern(strings, text),
      customFunctions,
      tableNames,
      mayReturnArray: (formula) => mayReturnArray(formula, options.customFunctions),
      nextTableId: () => (tableCount += 1),
    }),
  );

  const workbookParts = workbookRelations(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(sheets, workbookParts),
    "_rels/.rels": relationshipsXml([{ type: "officeDocument", target: "xl/workbook.xml" }]),
    "xl/workbook.xml": workbookXml(content, firstVisible, (formula) =>
      formulaToFile(formula, { customFunctions, tableNames }),
    ),
    "xl/_rels/workbook.xml.rels": relationshipsXml(workbookParts),
    "xl/styles.xml": styles.toXml(),
    "xl/sharedStrings.xml": sharedStringsXml([...strings.keys()]),
    ...(hasDynamicArrays(sheets) && { "xl/metadata.xml": METADATA }),
  };
  for (const [index, { sheet, tables }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet;
    if (tables.length === 0) continue;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationshipsXml(
      tables.map(({ id }) => ({ type: "table", target: `../tables/table${id}.xml` })),
    );
    for (const { id, xml } of tables) parts[`xl/tables/table${id}.xml`] = xml;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)])), {
    mtime: TIMESTAMP,
  });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function refuseUnwritableSheets(sheets: SheetContent[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const isAllowed =
      name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && !seen.has(name.toLowerCase());
    if (!isAllowed) throw new XlsxProblem({ code: "sheetName", sheet: name });
    seen.add(name.toLowerCase());
  }
  if (sheets.every((sheet) => sheet.hidden)) throw new XlsxProblem({ code: "noVisibleSheet" });
}

interface Relation {
  type: string;
  target: string;
}

// The sheets come first: workbookXml counts on their ids.
function workbookRelations(sheets: SheetParts[]): Relation[] {
  return [
    ...sheets.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
    ...(hasDynamicArrays(sheets) ? [{ type: "sheetMetadata", target: "metadata.xml" }] : []),
  ];
}

function hasDynamicArrays(sheets: SheetParts[]): boolean {
  return sheets.some((sheet) => sheet.hasDynamicArrays);
}

function workbookXml(content: WorkbookContent, activeTab: number, toFile: (formula: string) => string | null): string {
  const sheets = content.sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const names = content.names.map((name) => nameXml(name, content.sheets, toFile));
  return (
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIP}"><workbookPr/>` +
    `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    `<calcPr calcId="${CALCULATION_ENGINE}"/></workbook>`
  );
}

function nameXml(name: DefinedName, sheets: SheetContent[], toFile: (formula: string) => string | null): string {
  const scope = name.sheet === undefined ? null : sheets.findIndex((sheet) => sheet.name === name.sheet);
  if (scope === -1)
    throw new TypeError(`the name ${name.name} is scoped to the sheet “${name.sheet ?? ""}”, which does not exist`);
  const formula = toFile(name.formula);
  if (formula === null) {
    throw new XlsxProblem({ code: "formula", sheet: name.sheet ?? "", address: name.name, formula: name.formula });
  }
  const attributes = [
    ` name="${escapeAttribute(name.name)}"`,
    name.comment === undefined ? "" : ` comment="${escapeAttribute(name.comment)}"`,
    scope === null ? "" : ` localSheetId="${scope}"`,
    name.visible ? "" : ' hidden="1"',
  ];
  return `<definedName${attributes.join("")}>${escapeText(formula)}</definedName>`;
}

function sharedStringsXml(strings: string[]): string {
  const items = strings.map(
    (text) => `<si><t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escapeText(text)}</t></si>`,
  );
  return `<sst xmlns="${SPREADSHEET}" uniqueCount="${items.length}">${items.join("")}</sst>`;
}

function relationshipsXml(relations: Relation[]): string {
  const items = relations.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIP}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items.join("")}</Relationships>`;
}

function contentTypesXml(sheets: SheetParts[], workbookParts: Relation[]): string {
  const overrides = [
    ["xl/workbook.xml", "sheet.main"],
    ...workbookParts.map(({ type, target }) => [`xl/${target}`, type]),
    ...sheets.flatMap(({ tables }) => tables.map(({ id }) => [`xl/tables/table${id}.xml`, "table"])),
  ].map(([part, type]) => `<Override PartName="/${part ?? ""}" ContentType="${CONTENT_TYPE}.${type ?? ""}+xml"/>`);
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function intern(registry: Map<string, number>, key: string): number {
  const index = registry.get(key) ?? registry.size;
  registry.set(key, index);
  return index;
}

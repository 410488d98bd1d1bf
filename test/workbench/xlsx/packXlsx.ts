import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface Parts {
  /** The inside of the one worksheet's `sheetData`, or of the worksheet when it begins otherwise. */
  sheet?: string;
  strings?: string;
  styles?: string;
  theme?: string;
  metadata?: string;
  tables?: string[];
  workbook?: { properties?: string; names?: string };
  /** Further files, and files to put in place of those above. */
  files?: Record<string, string>;
}

/** Packs a small workbook from pieces of XML, as another program might have written them. */
export function packXlsx({
  sheet = "",
  strings,
  styles,
  theme,
  metadata,
  tables = [],
  workbook = {},
  files = {},
}: Parts): Uint8Array {
  const optional = Object.entries({ styles, sharedStrings: strings, theme, sheetMetadata: metadata }).filter(
    ([, xml]) => xml !== undefined,
  );
  const relations = [["worksheet", "worksheets/sheet1.xml"], ...optional.map(([type]) => [type, `${type}.xml`])];
  const body = sheet.startsWith("<row") || sheet === "" ? `<sheetData>${sheet}</sheetData>` : sheet;
  const parts: Record<string, string> = {
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relationships(relations),
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${workbook.properties ?? ""}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${workbook.names ?? ""}</workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${body}</worksheet>`,
    ...Object.fromEntries(optional.map(([type, xml]) => [`xl/${type}.xml`, xml ?? ""])),
    ...Object.fromEntries(tables.map((xml, index) => [`xl/tables/table${index + 1}.xml`, xml])),
    ...(tables.length > 0 && {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        tables.map((_, index) => ["table", `../tables/table${index + 1}.xml`]),
      ),
    }),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function relationships(list: (string | undefined)[][]): string {
  const items = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type ?? ""}" Target="${target ?? ""}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

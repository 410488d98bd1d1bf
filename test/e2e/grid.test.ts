import type { Frame, Page } from "playwright-core";
import type { Plain } from "../../src/workbench/workbench";
import { columnLetters } from "../../src/workbench/xlsx/parseRange";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { computeWithLibreOffice } from "../support/computeWithLibreOffice";
import { type DataCell, DATA, FORMULAS, KNOWN_ANSWERS } from "../support/nativeFormulas";
import { openWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { openFile, saveFile } from "../support/workbookFiles";
import { packXlsx } from "../workbench/xlsx/packXlsx";

const SHEET = "Sheet1";
/** Each formula stands twice: what one computation keeps for the next must not change it. */
const FIRST_COLUMNS = [10, 20] as const;
const WIDTH = 5;

/** LibreOffice opens no file without it. */
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
</Types>`;

interface Placed {
  formula: string;
  /** Zero-based. */
  row: number;
  rows: number;
  columns: number;
}

/** One below the other, an empty row between them. */
function place(formulas: readonly Omit<Placed, "row">[]): Placed[] {
  let next = 0;
  return formulas.map((formula) => {
    const row = next;
    next += formula.rows + 1;
    return { ...formula, row };
  });
}

function rowsFor(placed: Placed[]): number {
  return placed.reduce((last, { row, rows }) => Math.max(last, row + rows), DATA.length + 1);
}

/** A workbook as another program might have written it, with results that are all wrong. */
function bookOf(placed: Placed[]): Uint8Array {
  const rows = Array.from({ length: rowsFor(placed) }, (): string[] => []);
  DATA.forEach((cells, index) => {
    rows[index + 1]?.push(...cells.map((cell, column) => dataXml(cell, `${columnLetters(column)}${index + 2}`)));
  });
  for (const column of FIRST_COLUMNS) {
    for (const { formula, row, rows: height, columns } of placed) {
      const address = `${columnLetters(column)}${row + 1}`;
      const end = `${columnLetters(column + columns - 1)}${row + height}`;
      rows[row]?.push(`<c r="${address}"><f t="array" ref="${address}:${end}">${escapeXml(formula)}</f><v>99</v></c>`);
    }
  }
  const sheet = rows.map((cells, row) => `<row r="${row + 1}">${cells.join("")}</row>`).join("");
  return packXlsx({ sheet, files: { "[Content_Types].xml": CONTENT_TYPES } });
}

function dataXml(cell: DataCell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "object") return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") return `<c r="${address}" t="str"><v>${escapeXml(cell)}</v></c>`;
  return `<c r="${address}"><v>${cell}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A line for each formula with its results, so that a difference shows the formula that differs. */
function linesOf(placed: Placed[], valueAt: (row: number, column: number) => Plain): string[] {
  return placed.map(({ formula, row, rows, columns }) => {
    const results = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => valueAt(row + i, j)),
    );
    return `${formula}: ${JSON.stringify(results)}`;
  });
}

/** LibreOffice takes truth values for numbers, and programs that add in another order differ after 12 digits. */
function comparable(value: Plain): Plain {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

async function askLibreOffice(placed: Placed[]): Promise<string[]> {
  const computed = computeWithLibreOffice(bookOf(placed));
  const { sheets } = await readXlsx(computed, { customFunctions: { namespace: "KPI", names: [] } });
  const cells = new Map(sheets[0]?.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  return linesOf(placed, (row, column) => {
    const value = cells.get(`${row},${FIRST_COLUMNS[0] + column}`) ?? "";
    return comparable(typeof value === "object" ? value.error : value);
  });
}

let page: Page;
let pane: Frame;
let cells: ReturnType<typeof spreadsheet>;

async function askGrid(
  placed: Placed[],
  firstColumn: number,
  show: (value: Plain) => Plain = (value) => value,
): Promise<string[]> {
  await cells.settled();
  const area = `${SHEET}!${columnLetters(firstColumn)}1:${columnLetters(firstColumn + WIDTH)}${rowsFor(placed)}`;
  const values = await cells.getValues(area);
  return linesOf(placed, (row, column) => show(values[row]?.[column] ?? ""));
}

beforeAll(async () => {
  ({ page, pane } = await openWorkbench({ language: "en-US" }));
  cells = spreadsheet(page);
});

// Excel: 0 = "" is FALSE, and blank = "" is TRUE.
test("a blank cell stays blank and 0 stays 0 in the second formula of a calculation, too", async () => {
  await cells.addSheet("Blank");
  await cells.setValues("Blank!A1:A3", [[0], [null], [5]]);
  const formula = '=IF($A$1:$A$3="","b",$A$1:$A$3)';
  await cells.setFormulas("Blank!C1:E1", [[formula, formula, formula]]);
  await cells.settled();
  const each = [
    [0, 0, 0],
    ["b", "b", "b"],
    [5, 5, 5],
  ];
  expect(await cells.getValues("Blank!C1:E3")).toEqual(each);
  await cells.setValues("Blank!A1", [[0]]);
  await cells.settled();
  expect(await cells.getValues("Blank!C1:E3")).toEqual(each);
});

// ROW gives each row's number (https://support.microsoft.com/office/row-function-3a63b74a-c4d0-4093-b49a-e76eb49a6d8d), LET and LAMBDA names for
// what follows (https://support.microsoft.com/office/let-function-34842dd8-b92b-4d3f-b325-b8b8f9908999).
test("formulas with names of their own follow a table that grows and shrinks", async () => {
  await cells.addSheet("Names");
  await cells.setValues("Names!A1:B5", [["c", "d"], ...[1, 2, 3, 4].map((number) => [number, 0])]);
  const shape = (address: string) =>
    pane.evaluate(
      (area) =>
        Excel.run(async (context) => {
          const { tables } = context.workbook.worksheets.getItem("Names");
          const table = tables.getItemOrNullObject("T").load("name");
          await context.sync();
          if (table.isNullObject) tables.add(area, true).name = "T";
          else table.resize(area);
          await context.sync();
        }),
      address,
    );
  await shape("A1:B4");
  await cells.setFormulas("Names!D1:D5", [
    ["=LET(x,ROW(T[c]),SUM(x))"],
    ["=LET(x,T[c]*2,y,x+1,SUM(y))"],
    ["=LAMBDA(a,b,SUM(a)*b)(T[c],2)"],
    ["=LET(x,ROW(A2:A4),SUM(x))"],
    ["=SUM(T[c])"],
  ]);
  const results = async () => {
    await cells.settled();
    return (await cells.getValues("Names!D1:D5")).flat();
  };
  // 2 + 3 + 4, 3 + 5 + 7, (1 + 2 + 3) × 2
  expect(await results()).toEqual([9, 15, 12, 9, 6]);
  await shape("A1:B5");
  // and 5, 9, 4 × 2
  expect(await results()).toEqual([14, 24, 20, 9, 10]);
  await cells.setValues("Names!A5", [[5]]);
  expect(await results()).toEqual([14, 26, 22, 9, 11]);
  await shape("A1:B3");
  expect(await results()).toEqual([5, 8, 6, 9, 3]);
});

describe("native formulas", () => {
  test("give what LibreOffice gives: opened, recalculated, saved and opened again", async () => {
    const placed = place(FORMULAS);
    const expected = await askLibreOffice(placed);
    const ask = async (): Promise<string[][]> => [
      await askGrid(placed, FIRST_COLUMNS[0], comparable),
      await askGrid(placed, FIRST_COLUMNS[1], comparable),
    ];
    expect(placed.length).toBeGreaterThan(300);
    expect(await openFile(page, bookOf(placed))).toBeNull();
    expect(await ask()).toEqual([expected, expected]);

    const { C2, E2, C3, D3, E3 } = { C2: 0, E2: 0, C3: 5, D3: 100, E3: null };
    await cells.setValues(`${SHEET}!C2:E3`, Array(2).fill([1, 1, 1]) as number[][]);
    await cells.settled();
    await cells.setValues(`${SHEET}!C2:E3`, [
      [C2, 100, E2],
      [C3, D3, E3],
    ]);
    expect(await ask()).toEqual([expected, expected]);

    expect(await openFile(page, await saveFile(page))).toBeNull();
    expect(await ask()).toEqual([expected, expected]);
  }, 300_000);

  test("give what Excel gives where LibreOffice cannot tell", async () => {
    const placed = place(
      KNOWN_ANSWERS.map(({ formula, answer }) => ({ formula, rows: answer.length, columns: answer[0]?.length ?? 0 })),
    );
    const expected = KNOWN_ANSWERS.map(({ formula, answer }) => `${formula}: ${JSON.stringify(answer)}`);
    expect(await openFile(page, bookOf(placed))).toBeNull();
    expect(await askGrid(placed, FIRST_COLUMNS[0])).toEqual(expected);
    expect(await askGrid(placed, FIRST_COLUMNS[1])).toEqual(expected);
  });
});

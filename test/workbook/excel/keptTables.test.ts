import { keepRows } from "../../../src/workbook/excel/issuePeriod";
import { readItems } from "../../../src/workbook/excel/readItems";
import { itemColumns, keptTables, registerColumns } from "../../../src/workbook/register/keptTables";
import { planKept } from "../../../src/workbook/register/planKept";
import type { KeptRows } from "../../../src/workbook/register/planIssue";
import type { ItemRow, RegisterRow } from "../../../src/workbook/register/register";
import { WorkbookProblem } from "../../../src/workbook/WorkbookProblem";
import { KeptBook } from "./KeptBook";

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const ROWS = 1_048_576;
/** Title, hint, a blank row and the headers. */
const ABOVE = 4;

const itemHeaders = Object.values(itemColumns).map(({ zh }) => zh);
const registerHeaders = Object.values(registerColumns).map(({ zh }) => zh);
const item = (period: string, number: string): ItemRow => {
  return { period, scheme: "S5", number, name: "张三", kind: "薪酬", code: "", item: "底薪", value: 4000 };
};
const rowsOf = (items: readonly ItemRow[], register: readonly RegisterRow[] = []): KeptRows => {
  return { items, register, log: [] };
};
const register: RegisterRow = {
  ...(Object.fromEntries(Object.keys(registerColumns).map((key) => [key, null])) as RegisterRow),
  period: "2026-09",
  scheme: "S5",
};

const itemsWith = (rows: readonly ItemRow[], saysRows?: number) => ({
  name: keptTables.items.name,
  table: keptTables.items.table,
  sheet: "台账明细",
  headers: itemHeaders,
  rows: rows.map((row) => Object.values(row) as string[]),
  ...(saysRows !== undefined && { saysRows }),
});

describe("a kept table at the end of a worksheet", () => {
  const place = (rowCount: number, isEmpty = false) => {
    return { area: { sheet: "台账", row: ABOVE - 1, column: 0, rowCount: rowCount + 1, columnCount: 8 }, isEmpty };
  };
  const of = { title: "台账", first: ABOVE - 1 };

  it("takes rows up to the last one of the sheet", () => {
    expect(planKept("register", place(ROWS - ABOVE - 10), 10, of)).toBe("last");
    expect(planKept("items", place(ROWS - ABOVE - 10), 10, of)).toBe("last");
    // The blank row that a new table has is no row of its.
    expect(planKept("register", place(1, true), ROWS - ABOVE, of)).toBe("last");
    expect(planKept("register", null, ROWS - ABOVE, of)).toBe("new");
  });

  it("is followed by another where it is of items, and else says how many rows it would come to", () => {
    expect(planKept("items", place(ROWS - ABOVE - 10), 11, of)).toBe("new");
    const full = () => planKept("register", place(ROWS - ABOVE - 10), 11, of);
    expect(full).toThrow(WorkbookProblem);
    // 1,048,576 less four above, less ten, and eleven more.
    expect(full).toThrow("“台账” would have 1,048,573 rows (1,048,562 now, 11 more)");
    expect(() => planKept("items", place(9), ROWS, of)).toThrow("would have 1,048,576 rows (0 now, 1,048,576 more)");
  });
});

describe("items of more periods than a worksheet holds", () => {
  it("go on on a second sheet", async () => {
    const book = new KeptBook([itemsWith([item("2026-08", "1")], ROWS - ABOVE - 1)]);
    book.install();
    await keepRows(rowsOf([item("2026-09", "1"), item("2026-09", "2")]), "zh");
    expect(book.added).toEqual(["台账明细 2"]);
    expect(book.tables.map(({ name }) => name)).toEqual(["KPI_RegisterItems", "KPI_RegisterItems2"]);
    const last = book.written.at(-1);
    expect(last?.address).toMatch(/^台账明细 2!/);
    expect(last?.values).toHaveLength(2);
  });

  it("are read from both", async () => {
    const book = new KeptBook([
      itemsWith([item("2026-07", "1"), item("2026-08", "1")]),
      { ...itemsWith([item("2026-08", "2"), item("2026-09", "2")]), name: "KPI_RegisterItems2", sheet: "台账明细 2" },
    ]);
    book.install();
    expect((await readItems("2026-08")).map(({ number }) => number)).toEqual(["1", "2"]);
  });

  it("leave everything as it was where the register is full", async () => {
    const book = new KeptBook([
      {
        name: keptTables.register.name,
        table: keptTables.register.table,
        sheet: "台账",
        headers: registerHeaders,
        rows: [registerHeaders.map(() => "x")],
        saysRows: ROWS - ABOVE,
      },
    ]);
    book.install();
    const failing = keepRows(rowsOf([item("2026-09", "1")], [register]), "zh");
    await expect(failing).rejects.toMatchObject({ detail: { code: "keptFull", facts: { sheet: "台账", more: "1" } } });
    expect([book.added, book.written]).toEqual([[], []]);
  });
});

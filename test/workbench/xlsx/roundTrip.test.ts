import fc from "fast-check";
import type {
  CellContent,
  CellFormat,
  DefinedName,
  SheetContent,
  WorkbookContent,
} from "../../../src/workbench/content";
import { formatCell } from "../../../src/workbench/xlsx/parseRange";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";

const customFunctions = { namespace: "KPI", names: ["SCORE", "GRADE", "APPRAISE"] };

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, "0").toUpperCase()}`);
const formats: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom("0.0%", "#,##0.00", "yyyy-mm-dd", '"第"0"名"', "m/d/yyyy", "@", '[>=90]"优";0'),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    fontColor: colors,
    fontSize: fc.constantFrom(8, 9, 10.5, 14, 20),
    fill: colors,
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "middle", "bottom"),
    wrap: fc.constant(true as const),
    border: fc.record({
      color: colors,
      sides: fc.subarray(["top", "right", "bottom", "left"] as const, { minLength: 1 }).map((sides) => [...sides]),
    }),
  },
  { requiredKeys: [] },
);

// Every UTF-16 code unit, lone surrogates and control characters included.
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom("", " 前后有空格 ", "两\n行", "a\r\nb", "_x000D_", "_x005F_x000D_", "<&>\"'", "\t", "=1+1", "'0012"),
);
const numbers = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (Object.is(number, -0) ? 0 : number));
const values: fc.Arbitrary<CellContent["value"]> = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  fc
    .constantFrom("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA")
    .map((error) => ({ error })),
);
const formulas = fc.constantFrom(
  "=SUM(A1:A9)/2",
  "=XLOOKUP(A1,$B:$B,C:C)",
  "=KPI.GRADE(B2,S5_Grades)",
  '=LET(x,A1,LAMBDA(y,x&y&"x")("<"))',
  "=SORT(FILTER('7月'!A1:C9,'7月'!C1:C9>0))",
  "=SUM(B2#)",
  "=@A1:A9",
  "=IFERROR(数据[[#Totals],[净销售额]],0)",
);

const cells = fc
  .uniqueArray(fc.record({ row: fc.nat(60), column: fc.nat(700) }), {
    selector: ({ row, column }) => `${row},${column}`,
    maxLength: 25,
  })
  .chain((addresses) =>
    fc.tuple(
      ...addresses.map((address) =>
        fc.oneof(
          fc.record(
            { ...constantRecord(address), value: values, format: formats },
            { requiredKeys: ["row", "column", "value"] },
          ),
          fc.record({ ...constantRecord(address), value: fc.oneof(values, fc.constant(null)), formula: formulas }),
        ),
      ),
    ),
  )
  .map((list) => list.filter((cell) => !("format" in cell) || Object.keys(cell.format ?? {}).length > 0))
  .map((list): CellContent[] => list.sort((a, b) => a.row - b.row || a.column - b.column));

function constantRecord({ row, column }: { row: number; column: number }): {
  row: fc.Arbitrary<number>;
  column: fc.Arbitrary<number>;
} {
  return { row: fc.constant(row), column: fc.constant(column) };
}

const pixels = fc.dictionary(fc.nat(300).map(String), fc.nat(400), { maxKeys: 6 }) as fc.Arbitrary<
  Record<number, number>
>;
const sheets: fc.Arbitrary<Omit<SheetContent, "name">> = fc.record({
  hidden: fc.boolean(),
  protected: fc.boolean(),
  cells,
  columnWidths: pixels,
  rowHeights: pixels,
  merges: fc.constantFrom([], ["A1:B2"], ["C3:C9", "E1:G1"]),
  tables: fc.constant([]),
  frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
  showGridlines: fc.boolean(),
});
const sheetNames = fc.uniqueArray(fc.constantFrom("说明", "7月", "员工 花名册", "R&D <1>", "It's", "Sheet1"), {
  minLength: 1,
  maxLength: 3,
});
const names = (sheet: string): fc.Arbitrary<DefinedName> =>
  fc.record(
    {
      name: fc.constantFrom("S5_Grades", "方案_S5", "_hidden.1"),
      formula: fc.constantFrom("='7月'!$A$1:$F$40", "=0.15", "=LAMBDA(x,x+1)"),
      visible: fc.boolean(),
      sheet: fc.constant(sheet),
      comment: texts,
    },
    { requiredKeys: ["name", "formula", "visible"] },
  );

const workbooks: fc.Arbitrary<WorkbookContent> = sheetNames.chain((list) =>
  fc.record({
    sheets: fc
      .tuple(...list.map((name) => sheets.map((sheet) => ({ ...sheet, name }))))
      .map((all) => all.map((sheet, index) => (index === 0 ? { ...sheet, hidden: false } : sheet))),
    names: fc.uniqueArray(names(list[0] ?? ""), {
      selector: ({ name, sheet }) => `${name}/${sheet ?? ""}`,
      maxLength: 4,
    }),
  }),
);

test("what is written is read again, whatever the workbook holds", async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (workbook) => {
      const { notices, ...read } = await readXlsx(await writeXlsx(workbook, { customFunctions }), { customFunctions });
      expect(read).toEqual(workbook);
      expect(notices).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("tables are read as they were written, whatever their columns are called", async () => {
  const columns = fc.uniqueArray(
    texts.filter((text) => text !== ""),
    { minLength: 1, maxLength: 5 },
  );
  const tables = fc.record({
    columns,
    rows: fc.integer({ min: 1, max: 4 }),
    showFilter: fc.boolean(),
    totals: fc.boolean(),
    left: fc.nat(3),
    top: fc.nat(3),
  });
  await fc.assert(
    fc.asyncProperty(tables, async ({ columns, rows, showFilter, totals, left, top }) => {
      const last = formatCell(top + rows + (totals ? 1 : 0), left + columns.length - 1);
      const sheet: SheetContent = {
        name: "表",
        hidden: false,
        protected: false,
        cells: columns.map((value, index) => ({ row: top, column: left + index, value })),
        columnWidths: {},
        rowHeights: {},
        merges: [],
        tables: [
          {
            name: "数据.9月",
            range: `${formatCell(top, left)}:${last}`,
            columns,
            style: "TableStyleLight1",
            showFilter,
            ...(totals && { totalsRow: true as const }),
          },
        ],
        frozen: { rows: 0, columns: 0 },
        showGridlines: true,
      };
      const read = await readXlsx(await writeXlsx({ sheets: [sheet], names: [] }, { customFunctions }), {
        customFunctions,
      });
      expect(read.sheets).toEqual([sheet]);
    }),
  );
});

test("the same workbook gives the same bytes", async () => {
  const workbook = fc.sample(workbooks, { numRuns: 1, seed: 7 })[0] ?? { sheets: [], names: [] };
  expect(await writeXlsx(workbook, { customFunctions })).toEqual(
    await writeXlsx(structuredClone(workbook), { customFunctions }),
  );
});

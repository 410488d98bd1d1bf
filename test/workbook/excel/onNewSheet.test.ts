import type { onNewSheet as OnNewSheet } from "../../../src/workbook/excel/onNewSheet";
import { BookOfSheets, ExcelFailure } from "./BookOfSheets";

/** A module of its own for each test: what is learnt of a build of Excel is kept for the session. */
function load(): typeof OnNewSheet {
  const modules: { onNewSheet: typeof OnNewSheet }[] = [];
  jest.isolateModules(() => modules.push(jest.requireActual("../../../src/workbook/excel/onNewSheet")));
  const [loaded] = modules;
  if (!loaded) throw new Error("onNewSheet was not loaded");
  return loaded.onNewSheet;
}

type Sheet = Parameters<Parameters<typeof OnNewSheet>[0]["write"]>[1];
const writeText = (sheet: Sheet, text: string): void =>
  (sheet as unknown as { write: (text: string) => void }).write(text);

const insert = (onNewSheet: typeof OnNewSheet, fails = false): Promise<string> =>
  onNewSheet({
    sheet: "S5 方案",
    names: ["Scheme_S5"],
    write: (context, sheet) => {
      writeText(sheet, "a");
      context.workbook.names.add("Scheme_S5", sheet as unknown as Excel.Range);
      if (fails) throw new ExcelFailure("AccessDenied");
    },
    besides: [{ sheet: "示例", write: (_context, sheet) => writeText(sheet, "b") }],
    read: () => Promise.resolve("read"),
  });

const written = [
  { name: "示例", text: "b" },
  { name: "S5 方案", text: "a" },
];

describe("what stands on a sheet of its own", () => {
  let book: BookOfSheets;
  let onNewSheet: typeof OnNewSheet;

  beforeEach(() => {
    book = new BookOfSheets();
    onNewSheet = load();
  });

  it.each([17, 20])("is there once under ExcelApi 1.%d", async (excelApi) => {
    book.install(excelApi);
    expect(await insert(onNewSheet)).toBe("read");
    expect(book.sheets).toMatchObject(written);
    expect(book.names).toEqual(["Scheme_S5"]);
  });

  it("is written in a group, and added and read outside of it", async () => {
    book.install(20);
    await insert(onNewSheet);
    // Two sheets are added, both are filled at once, and what came of it is read.
    expect(book.runs).toEqual([false, false, true, false]);
  });

  it.each(["UndoNotSupported", "GeneralException"])("is there once where a group ends with %s", async (code) => {
    book.install(20);
    book.groupsFailWith = code;
    expect(await insert(onNewSheet)).toBe("read");
    expect(book.sheets).toMatchObject(written);
    expect(book.names).toEqual(["Scheme_S5"]);
  });

  it("is not tried in a group again where a group has failed within Excel", async () => {
    book.install(20);
    book.groupsFailWith = "GeneralException";
    await insert(onNewSheet);
    book.sheets.length = book.names.length = book.runs.length = 0;
    await insert(onNewSheet);
    expect(book.runs).not.toContain(true);
  });

  describe("in several batches", () => {
    const BATCHES = 4;
    const fill = (sheet: Sheet, text: string) =>
      (function* () {
        for (let batch = 1; batch <= BATCHES; batch++) {
          writeText(sheet, text);
          yield batch / BATCHES;
        }
      })();
    const insertSteps = (isCancelled: () => boolean, onProgress: (done: number) => void = () => undefined) =>
      onNewSheet(
        {
          sheet: "S5 方案",
          names: ["Scheme_S5"],
          write: function* (context, sheet) {
            context.workbook.names.add("Scheme_S5", sheet as unknown as Excel.Range);
            yield* fill(sheet, "a");
          },
          besides: [{ sheet: "示例", write: (_context, sheet) => fill(sheet, "b") }],
          read: () => Promise.resolve("read"),
        },
        { isCancelled, onProgress },
      );

    it.each([17, 20])("sends one a step, and tells how far it is, under ExcelApi 1.%d", async (excelApi) => {
      book.install(excelApi);
      const told: number[] = [];
      await insertSteps(
        () => false,
        (done) => told.push(done),
      );
      expect(book.sheets).toMatchObject([
        { name: "示例", text: "bbbb" },
        { name: "S5 方案", text: "aaaa" },
      ]);
      // Two sheets of four steps each, and what is left at the end.
      expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8].map((eighths) => eighths / 8));
    });

    it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("leaves nothing when it is given up after batch %d", async (last) => {
      book.install(20);
      let told = 0;
      const inserting = insertSteps(
        () => told === last,
        () => told++,
      );
      await expect(inserting).rejects.toMatchObject({ detail: { code: "cancelled" } });
      expect(told).toBe(last);
      expect(book.sheets).toEqual([]);
      expect(book.names).toEqual([]);
    });

    it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("leaves nothing when batch %d fails", async (batch) => {
      book.install(17);
      // The batches before are of the two sheets that are added, of two requests each.
      book.failsAtSync = 4 + batch;
      await expect(insertSteps(() => false)).rejects.toMatchObject({ detail: { code: "sheetProtected" } });
      expect(book.sheets).toEqual([]);
      expect(book.names).toEqual([]);
    });

    it("is written once where a group ends with an error of its own", async () => {
      book.install(20);
      book.groupsFailWith = "UndoNotSupported";
      await insertSteps(() => false);
      expect(book.sheets).toMatchObject([{ text: "bbbb" }, { text: "aaaa" }]);
    });
  });

  it.each([17, 20])("is taken back when it cannot be written, under ExcelApi 1.%d", async (excelApi) => {
    book.install(excelApi);
    await expect(insert(onNewSheet, true)).rejects.toMatchObject({
      detail: { code: "sheetProtected", facts: { sheet: "S5 方案" } },
    });
    expect(book.sheets).toEqual([]);
    expect(book.names).toEqual([]);
  });

  it("says that the structure of the workbook is protected, whatever Excel's code for it", async () => {
    book.install(20);
    book.isStructureProtected = true;
    await expect(insert(onNewSheet)).rejects.toMatchObject({ detail: { code: "structureProtected" } });
  });
});

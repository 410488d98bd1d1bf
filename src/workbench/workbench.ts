import { type Area, isSingleCell, MAX_COLUMNS, MAX_ROWS, parseAddress } from "./address";
import { ensureSheetName } from "./api/Worksheet";
import type { CoAuthor } from "./bridge/CoAuthor";
import type { Failure } from "./bridge/Failures";
import type { Caller } from "./functions/Invocations";
import { readEntry } from "./grid/enteredValue";
import type { CellInput, CellValue, Grid } from "./grid/Grid";

export type Plain = string | number | boolean;

/**
 * `window.workbench`: what tests and scripts use. Addresses are `Sheet!A1:B2`, quotes as in formulas, in either case. Rows
 * must have the shape of the range; the address of a single cell stands for the range that begins there.
 */
export interface Workbench {
  /** Resolves when the pane is loaded and the custom functions can be called. */
  readonly ready: Promise<void>;
  /** Opens an `.xlsx` file; rejects with a clear message, and the open workbook stays, if that cannot be done. */
  open(bytes: Uint8Array, name?: string): Promise<void>;
  /** The workbook as an `.xlsx` file. */
  save(): Promise<Uint8Array>;
  sheets(): Promise<string[]>;
  addSheet(name: string): Promise<void>;
  clear(address: string): Promise<void>;
  /** As if typed: "=A1" is a formula, "5%" a number; a text after "'" stays text; "" and null clear the cell. */
  setValues(address: string, rows: (Plain | null)[][]): Promise<void>;
  setFormulas(address: string, rows: (Plain | null)[][]): Promise<void>;
  /** Exact values: spilled cells too, errors as "#VALUE!", blanks as "". */
  getValues(address: string): Promise<Plain[][]>;
  /** As Excel gives them: formulas with "=", constants as they are, "" for blanks and for spilled cells. */
  getFormulas(address: string): Promise<Plain[][]>;
  /** What the custom function in the cell says about its error; "" if nothing. */
  message(address: string): Promise<string>;
  /** Resolves when nothing is calculating, called, or batched. */
  settled(): Promise<void>;
  /** Closes the pane, whose code goes on, or opens it again. */
  showPane(isShown: boolean): Promise<void>;
  /**
   * Changes the workbook as somebody else who has it open: events say so. With a number, right after the n-th batch of the add-in
   * from now on, 1 being the next; resolves when it is done.
   */
  coAuthor(changes: RemoteChange[], afterBatch?: number): Promise<void>;
  /** Makes the host fail; `null` switches all failures off. */
  fail(failure: Failure | null): Promise<void>;
}

/** What a co-author may do. Rows are addresses of whole rows: `Sheet!3:5`. */
export type RemoteChange =
  | { setCells: string; rows: (Plain | null)[][] }
  | { insertRows: string }
  | { deleteRows: string }
  | { addSheet: string }
  | { renameSheet: string; to: string }
  | { deleteSheet: string };

/** What the workbench is made of, as far as scripts reach it. */
export interface Parts {
  ready: Promise<void>;
  grid: Grid;
  openFile: (bytes: Uint8Array, name: string) => Promise<void>;
  saveFile: () => Promise<Uint8Array>;
  messageAt: (cell: Caller) => string;
  isBusy: () => boolean;
  showPane: (isShown: boolean) => void;
  coAuthor: CoAuthor;
  fail: (failure: Failure | null) => void;
}

const UNTITLED = "workbook.xlsx";

export function createWorkbench(parts: Parts): Workbench {
  const { grid } = parts;
  const enter = (address: string, rows: (Plain | null)[][]): void => {
    const { sheet, area: given } = locate(grid, address);
    const area = shapeFor(given, rows, address);
    const present = grid.read(sheet, area);
    const inputs = rows.map((row, i) =>
      row.map((entry, j): CellInput => readEntry(entry ?? "", present[i]?.[j]?.numberFormat ?? "General").input),
    );
    grid.write(sheet, area, inputs);
  };
  return {
    ready: parts.ready,
    open: async (bytes, name = UNTITLED) => {
      await parts.openFile(bytes, name);
    },
    save: () => parts.saveFile(),
    sheets: () => attempt(() => grid.sheets().map(({ name }) => name)),
    addSheet: (name) =>
      attempt(() => {
        ensureSheetName(grid, name);
        grid.addSheet(name);
      }),
    clear: (address) =>
      attempt(() => {
        const { sheet, area } = locate(grid, address);
        grid.clear(sheet, area, "contents");
      }),
    setValues: (address, rows) => attempt(() => enter(address, rows)),
    setFormulas: (address, rows) => attempt(() => enter(address, rows)),
    getValues: (address) =>
      attempt(() => {
        const { sheet, area } = locate(grid, address);
        return grid.read(sheet, within(grid, sheet, area)).map((row) => row.map(({ value }) => toPlain(value)));
      }),
    getFormulas: (address) =>
      attempt(() => {
        const { sheet, area } = locate(grid, address);
        return grid.read(sheet, within(grid, sheet, area)).map((row, i) =>
          row.map(({ formula, value }, j) => {
            if (formula !== undefined) return formula;
            return grid.spillOver(sheet, area.row + i, area.column + j) ? "" : toPlain(value);
          }),
        );
      }),
    message: (address) =>
      attempt(() => {
        const { sheet, area } = locate(grid, address);
        return parts.messageAt({ sheet, row: area.row, column: area.column });
      }),
    settled: () => settle(parts),
    showPane: (isShown) => attempt(() => parts.showPane(isShown)),
    coAuthor: (changes, afterBatch) => {
      const make = (): void => {
        for (const change of changes) makeRemoteChange(grid, change, enter);
      };
      return afterBatch === undefined
        ? attempt(() => parts.coAuthor.act(make))
        : parts.coAuthor.actAfter(afterBatch, make);
    },
    fail: (failure) => attempt(() => parts.fail(failure)),
  };
}

function makeRemoteChange(
  grid: Grid,
  change: RemoteChange,
  enter: (address: string, rows: (Plain | null)[][]) => void,
): void {
  if ("setCells" in change) enter(change.setCells, change.rows);
  else if ("insertRows" in change) {
    const { sheet, area } = locate(grid, change.insertRows);
    grid.insertCells(sheet, area, "down");
  } else if ("deleteRows" in change) {
    const { sheet, area } = locate(grid, change.deleteRows);
    grid.deleteCells(sheet, area, "up");
  } else if ("addSheet" in change) {
    ensureSheetName(grid, change.addSheet);
    // What others add does not come to the front here.
    const active = grid.activeSheet();
    grid.addSheet(change.addSheet);
    if (grid.activeSheet() !== active) grid.activateSheet(active);
  } else if ("renameSheet" in change) {
    const sheet = sheetNamed(grid, change.renameSheet);
    ensureSheetName(grid, change.to, sheet);
    grid.renameSheet(sheet, change.to);
  } else grid.deleteSheet(sheetNamed(grid, change.deleteSheet));
}

/** A promise for what is done at once, so that every method rejects in the same way. */
async function attempt<T>(act: () => T): Promise<T> {
  await Promise.resolve();
  return act();
}

/**
 * Waits for a moment of rest. Each thing that can be under way tells for itself; a few turns of the event loop lie
 * between looking twice, because an add-in may react to one result with its next request.
 */
async function settle({ isBusy }: Parts): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    quiet = isBusy() ? 0 : quiet + 1;
  }
}

function locate(grid: Grid, text: string): { sheet: string; area: Area } {
  const address = parseAddress(text);
  if (address?.sheet === undefined) throw new Error(`"${text}" is not an address of the form Sheet!A1:B2.`);
  return { sheet: sheetNamed(grid, address.sheet), area: address.area };
}

function sheetNamed(grid: Grid, name: string): string {
  const sheet = grid.sheets().find((state) => state.name.toLowerCase() === name.toLowerCase());
  if (sheet) return sheet.id;
  const names = grid.sheets().map((state) => state.name);
  throw new Error(`There is no sheet "${name}" (there are: ${names.join(", ")}).`);
}

function shapeFor(area: Area, rows: unknown[][], address: string): Area {
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 0 || columns === 0 || rows.some((row) => row.length !== columns)) {
    throw new Error(`${address}: expected rows of equal length, at least one cell.`);
  }
  if (isSingleCell(area)) return { ...area, rows: rows.length, columns };
  if (rows.length === area.rows && columns === area.columns) return area;
  throw new Error(`${address} is ${area.rows} × ${area.columns}, but the rows given are ${rows.length} × ${columns}.`);
}

/** Of a whole column or row, the part that the sheet has. */
function within(grid: Grid, sheet: string, area: Area): Area {
  const state = grid.sheets().find(({ id }) => id === sheet);
  return {
    ...area,
    rows: area.rows === MAX_ROWS ? (state?.rows ?? 1) : area.rows,
    columns: area.columns === MAX_COLUMNS ? (state?.columns ?? 1) : area.columns,
  };
}

function toPlain(value: CellValue): Plain {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

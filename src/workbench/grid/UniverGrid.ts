import {
  generateRandomId,
  type ICellData,
  IUndoRedoService,
  LifecycleService,
  LifecycleStages,
  type Nullable,
  UniverInstanceType,
} from "@univerjs/core";
import {
  IDefinedNamesService,
  IEditorBridgeService,
  InsertDefinedNameCommand,
  CopySheetCommand,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from "@univerjs/preset-sheets-core";
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  TableManager,
} from "@univerjs/preset-sheets-table";
import "@univerjs/preset-sheets-data-validation";

import { type Area, formatArea, parseArea, quoteSheet, sameArea } from "../address";
import type { CellContent, SheetContent, WorkbookContent } from "../content";
import type { Language } from "../language";
import { Calculation } from "./calculation";
import { toCellFormat, toCellValue } from "./cellData";
import { changeFormulas } from "./changeCells";
import { formatOf, setBorder, setFormat, setNumberFormats } from "./cellFormats";
import { createUniver } from "./createUniver";
import { emptyWorkbook } from "./emptyWorkbook";
import { clamp, makeRoom, wholeLines } from "./extent";
import { createTranslator, type FormulaTranslator, translateEditedFormulas } from "./FormulaTranslator";
import type {
  BorderEdge,
  CellInput,
  FormatChange,
  Grid,
  GridCell,
  GridChange,
  ListValidation,
  NameState,
  SheetState,
  TableState,
} from "./Grid";
import { observeChanges } from "./observeChanges";
import { formulaOf, hasContent, readCells, usedArea } from "./readCells";
import { repairLexer } from "./repairLexer";
import { repairUndoOrder } from "./repairUndoOrder";
import { Session, toArea, toRange } from "./Session";
import { activateSheet, activeSheet, addSheet, listSheets, removeSheet, setFrozen } from "./sheets";
import { deleteCells, insertCells } from "./shiftCells";
import { spilledCells, spillOf, spillOver, spills } from "./spills";
import { toEngineFormula, toShownFormula, withoutTable } from "./structuredReferences";
import { TableAliases } from "./TableAliases";
import { verticalRuns } from "./verticalRuns";
import { SPARE_COLUMNS, SPARE_ROWS, toWorkbookData } from "./workbookData";
import { clearCells, writeCells } from "./writeCells";

const LONGEST_SHEET_NAME = 31;

type TableLooks = Pick<TableState, "style" | "showFilter" | "bandedRows">;

const DEFAULT_LOOKS: TableLooks = { style: "TableStyleMedium2", showFilter: true, bandedRows: true };
const GRID_TABLE_STYLE = "table-default-0";

/** The spreadsheet, on Univer. */
export class UniverGrid implements Grid {
  readonly session: Session;
  private readonly calculation: Calculation;
  private readonly tableManager: TableManager;
  private readonly definedNames: IDefinedNamesService;
  private readonly aliases: TableAliases;
  private readonly listeners: ((change: GridChange) => void)[] = [];
  private readonly protectedSheets = new Set<string>();
  /** What Excel knows of a table's looks, and Univer does not. */
  private readonly tableLooks = new Map<string, TableLooks>();
  private readonly validations = new Map<string, ListValidation>();
  private opened = 0;

  constructor(
    container: HTMLElement,
    private readonly language: Language,
  ) {
    const { univer, facade } = createUniver(container, language);
    this.session = new Session(univer, facade);
    // The plugins come to life with the first workbook, and the services that are used below with them.
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, toWorkbookData(emptyWorkbook(), "", "book-0", language));
    const { injector } = this.session;
    repairLexer(injector);
    repairUndoOrder(injector);
    this.calculation = new Calculation(injector);
    this.tableManager = injector.get(TableManager);
    this.definedNames = injector.get(IDefinedNamesService);
    this.aliases = new TableAliases(this.session);
    translateEditedFormulas(this.session, (sheet) => this.translator(sheet));
    facade.addEvent(facade.Event.BeforeSheetEditStart, (edit) => {
      if (this.protectedSheets.has(edit.worksheet.getSheetId())) edit.cancel = true;
    });
    observeChanges(this.session, (change) => this.tell(change));
  }

  /** Resolves when the first frame is on the screen. */
  async whenShown(): Promise<void> {
    await this.session.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  get name(): string {
    return this.session.book.getName();
  }

  open(content: WorkbookContent, name: string): void {
    const previous = this.session.unitId;
    this.opened += 1;
    const id = `book-${this.opened}`;
    this.protectedSheets.clear();
    this.tableLooks.clear();
    this.validations.clear();
    this.aliases.reset();
    this.session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, toWorkbookData(content, name, id, this.language));
    this.session.facade.disposeUnit(previous);
    const ids = this.sheets().map((sheet) => sheet.id);
    content.sheets.forEach((sheet, index) => {
      const sheetId = ids[index];
      if (sheetId === undefined) return;
      if (sheet.protected) this.protectedSheets.add(sheetId);
      for (const { name: table, range, style, showFilter } of sheet.tables) {
        const area = parseArea(range);
        if (area) this.addTable({ name: table, sheet: sheetId, area, showFilter, ...(style && { style }) });
      }
    });
    for (const { name: definedName, formula, sheet, comment, visible } of content.names) {
      const scope = sheet === undefined ? undefined : this.sheets().find((state) => state.name === sheet)?.id;
      this.addName({ name: definedName, formula, comment: comment ?? "", visible, ...(scope && { sheet: scope }) });
    }
    this.session.injector.get(IUndoRedoService).clearUndoRedo(id);
    this.tell({ kind: "opened" });
  }

  content(): WorkbookContent {
    const sheets = this.sheets();
    const nameOfSheet = (id: string): string | undefined => sheets.find((sheet) => sheet.id === id)?.name;
    return {
      sheets: sheets.map((sheet) => this.sheetContent(sheet)),
      names: this.names().map(({ name, formula, sheet, comment, visible }) => {
        const scope = sheet === undefined ? undefined : nameOfSheet(sheet);
        return { name, formula, visible, ...(comment && { comment }), ...(scope !== undefined && { sheet: scope }) };
      }),
    };
  }

  // Sheets

  sheets(): SheetState[] {
    return listSheets(this.session, this.protectedSheets);
  }

  activeSheet(): string {
    return activeSheet(this.session);
  }

  addSheet(name: string): string {
    return addSheet(this.session, name);
  }

  copySheet(sheet: string, index: number): string {
    const before = new Set(this.sheets().map(({ id }) => id));
    this.session.run(CopySheetCommand, { unitId: this.session.unitId, subUnitId: sheet });
    const copy = this.sheets().find(({ id }) => !before.has(id));
    if (!copy) throw new Error("The sheet was not copied.");
    this.renameSheet(copy.id, this.nameForCopy(this.session.sheet(sheet).getSheetName()));
    this.copyNames(sheet, copy.id);
    this.renameCopiedTables(copy.id);
    this.redirectToCopiedTables(sheet, copy.id);
    this.moveSheet(copy.id, index);
    return copy.id;
  }

  deleteSheet(sheet: string): void {
    for (const table of this.tables()) if (table.sheet === sheet) this.deleteTable(table.id);
    for (const name of this.names()) if (name.sheet === sheet) this.deleteName(name.id);
    removeSheet(this.session, sheet);
    this.protectedSheets.delete(sheet);
  }

  renameSheet(sheet: string, name: string): void {
    this.session.sheet(sheet).setName(name);
  }

  moveSheet(sheet: string, index: number): void {
    this.session.book.moveSheet(this.session.sheet(sheet), index);
  }

  activateSheet(sheet: string): void {
    activateSheet(this.session, sheet);
  }

  setSheetVisible(sheet: string, visible: boolean): void {
    if (visible) this.session.sheet(sheet).showSheet();
    else this.session.sheet(sheet).hideSheet();
  }

  setTabColor(sheet: string, color: string): void {
    this.session.sheet(sheet).setTabColor(color);
  }

  setGridlines(sheet: string, shown: boolean): void {
    this.session.sheet(sheet).setHiddenGridlines(!shown);
  }

  setFrozen(sheet: string, frozen: SheetState["frozen"]): void {
    setFrozen(this.session, sheet, frozen);
  }

  setProtected(sheet: string, isProtected: boolean): void {
    if (isProtected) this.protectedSheets.add(sheet);
    else this.protectedSheets.delete(sheet);
  }

  // Cells

  usedArea(sheet: string, valuesOnly: boolean): Area | undefined {
    return usedArea(this.session, sheet, valuesOnly);
  }

  read(sheet: string, area: Area): GridCell[][] {
    return readCells(this.session, sheet, area, this.translator(sheet));
  }

  write(sheet: string, area: Area, cells: (CellInput | undefined)[][]): void {
    writeCells(this.session, sheet, area, cells, this.translator(sheet));
  }

  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void {
    clearCells(this.session, sheet, area, what);
  }

  insertCells(sheet: string, area: Area, shift: "down" | "right"): void {
    insertCells(this.session, sheet, area, shift);
  }

  deleteCells(sheet: string, area: Area, shift: "up" | "left"): void {
    deleteCells(this.session, sheet, area, shift);
  }

  spillOf(sheet: string, row: number, column: number): Area | undefined {
    return spillOf(this.session, sheet, row, column);
  }

  spillOver(sheet: string, row: number, column: number): Area | undefined {
    return spillOver(this.session, sheet, row, column);
  }

  // Formats

  setNumberFormats(sheet: string, area: Area, formats: (string | undefined)[][]): void {
    setNumberFormats(this.session, sheet, area, formats);
  }

  formatOf(sheet: string, row: number, column: number): ReturnType<Grid["formatOf"]> {
    return formatOf(this.session, sheet, row, column);
  }

  setFormat(sheet: string, area: Area, change: FormatChange): void {
    setFormat(this.session, sheet, area, change);
  }

  setBorder(sheet: string, area: Area, edge: BorderEdge, color: string | null): void {
    setBorder(this.session, sheet, area, edge, color);
  }

  merges(sheet: string): Area[] {
    return this.session.worksheet(sheet).getMergeData().map(toArea);
  }

  merge(sheet: string, area: Area): void {
    this.session.sheet(sheet).getRange(toRange(area)).merge({ isForceMerge: true });
  }

  unmerge(sheet: string, area: Area): void {
    this.session.sheet(sheet).getRange(toRange(area)).breakApart();
  }

  columnWidth(sheet: string, column: number): number {
    return this.session.worksheet(sheet).getColumnWidth(column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    makeRoom(this.session, sheet, { row: 0, column, rows: 1, columns });
    this.session.sheet(sheet).setColumnWidths(column, columns, pixels);
  }

  rowHeight(sheet: string, row: number): number {
    return this.session.worksheet(sheet).getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    makeRoom(this.session, sheet, { row, column: 0, rows, columns: 1 });
    this.session.sheet(sheet).setRowHeightsForced(row, rows, pixels);
  }

  // Selection

  selection(): { sheet: string; area: Area } {
    const range = this.session.book.getActiveRange()?.getRange();
    const whole = range && wholeLines(this.session, this.activeSheet(), toArea(range));
    return { sheet: this.activeSheet(), area: whole ?? { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheet: string, area: Area): void {
    if (sheet !== this.activeSheet()) this.activateSheet(sheet);
    const inside = clamp(this.session, sheet, area);
    if (inside) this.session.sheet(sheet).getRange(toRange(inside)).activate();
  }

  // Tables

  tables(): TableState[] {
    return this.tableManager.getTableList(this.session.unitId).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      sheet: subUnitId,
      area: toArea(range),
      ...(this.tableLooks.get(id) ?? DEFAULT_LOOKS),
    }));
  }

  addTable(table: { name: string; sheet: string; area: Area; showFilter: boolean; style?: string }): string {
    const id = generateRandomId(10);
    this.session.run(AddSheetTableCommand, {
      unitId: this.session.unitId,
      subUnitId: table.sheet,
      id,
      name: table.name,
      range: toRange(table.area),
      options: { showHeader: true, tableStyleId: GRID_TABLE_STYLE },
    });
    const { showFilter, style = DEFAULT_LOOKS.style } = table;
    this.tableLooks.set(id, { ...DEFAULT_LOOKS, showFilter, style });
    return id;
  }

  changeTable(id: string, { name, area, ...looks }: Partial<Omit<TableState, "id" | "sheet">>): void {
    this.tableLooks.set(id, { ...(this.tableLooks.get(id) ?? DEFAULT_LOOKS), ...looks });
    if (name === undefined && area === undefined) return;
    this.session.run(SetSheetTableCommand, {
      unitId: this.session.unitId,
      tableId: id,
      ...(name !== undefined && { name }),
      ...(area !== undefined && { updateRange: { newRange: toRange(area) } }),
    });
  }

  deleteTable(id: string): void {
    const table = this.tables().find((state) => state.id === id);
    if (!table) return;
    this.dissolveReferences(id);
    this.session.run(DeleteSheetTableCommand, { unitId: this.session.unitId, subUnitId: table.sheet, tableId: id });
  }

  // Names

  names(): NameState[] {
    const tables = this.aliases.known();
    const names = Object.values(this.definedNames.getDefinedNameMap(this.session.unitId) ?? {});
    return names.map(({ id, name, formulaOrRefString, comment, hidden, localSheetId }) => ({
      id,
      name,
      formula: toShownFormula(`=${formulaOrRefString.replace(/^=/, "")}`, tables, undefined),
      comment: comment ?? "",
      visible: hidden !== true,
      ...(localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME && { sheet: localSheetId }),
    }));
  }

  addName(name: Omit<NameState, "id">): string {
    const id = generateRandomId(10);
    this.session.run(InsertDefinedNameCommand, this.nameParams({ ...name, id }));
    return id;
  }

  changeName(id: string, change: Partial<Pick<NameState, "formula" | "comment" | "visible">>): void {
    const name = this.names().find((state) => state.id === id);
    if (!name) return;
    this.session.apply(
      [{ id: SetDefinedNameMutation.id, params: this.nameParams({ ...name, ...change }) }],
      [{ id: SetDefinedNameMutation.id, params: this.nameParams(name) }],
    );
  }

  deleteName(id: string): void {
    const name = this.names().find((state) => state.id === id);
    if (!name) return;
    this.session.apply(
      [{ id: RemoveDefinedNameMutation.id, params: this.nameParams(name) }],
      [{ id: SetDefinedNameMutation.id, params: this.nameParams(name) }],
    );
  }

  listValidationOf(sheet: string, area: Area): ListValidation | undefined {
    return this.validations.get(`${sheet}!${formatArea(area)}`);
  }

  setListValidation(sheet: string, area: Area, list: ListValidation | undefined): void {
    makeRoom(this.session, sheet, { ...area, rows: Math.min(area.rows, SPARE_ROWS), columns: Math.min(area.columns, SPARE_COLUMNS) });
    const inside = clamp(this.session, sheet, area);
    if (!inside) return;
    const key = `${sheet}!${formatArea(area)}`;
    if (list) this.validations.set(key, list);
    else this.validations.delete(key);
    const range = this.session.sheet(sheet).getRange(toRange(inside));
    if (!list) {
      range.setDataValidation(null);
      return;
    }
    const builder = this.session.facade.newDataValidation();
    const rule = list.source.startsWith("=")
      ? builder.requireValueInList([list.source])
      : builder.requireValueInList(list.source.split(",").map((item) => item.trim()));
    range.setDataValidation(
      rule.setOptions({ showErrorMessage: true, ...(list.error && { error: list.error.message }) }).build(),
    );
  }

  // Behaviour

  isEditing(): boolean {
    return this.session.injector.get(IEditorBridgeService).isVisible().visible;
  }

  asOneStep<T>(change: () => T): T {
    // Univer offers no other way to join undo steps.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const batching = this.session.injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.session.unitId);
    try {
      return change();
    } finally {
      batching.dispose();
    }
  }

  onChange(listener: (change: GridChange) => void): void {
    this.listeners.push(listener);
  }

  recalculate(cells: { sheet: string; row: number; column: number }[] | "all"): void {
    if (cells === "all") this.calculation.recalculate("all");
    else {
      const { unitId } = this.session;
      this.calculation.recalculate(
        verticalRuns(cells).map(({ sheet, ...area }) => ({ unitId, sheetId: sheet, range: toRange(area) })),
      );
    }
  }

  isCalculating(): boolean {
    return this.calculation.isCalculating();
  }

  onCalculated(listener: () => void): void {
    this.calculation.onCalculated(listener);
  }

  private tell(change: GridChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** The cells that formulas spill into: their values belong in a file for those who cannot compute them. */
  private spilledContents(sheet: string): CellContent[] {
    const styles = this.session.workbook.getStyles();
    const matrix = this.session.worksheet(sheet).getCellMatrix();
    return spills(this.session, sheet).flatMap((spill) =>
      this.read(sheet, spill).flatMap((cells, i) =>
        cells.flatMap(({ value }, j): CellContent[] => {
          if (i === 0 && j === 0) return [];
          const [row, column] = [spill.row + i, spill.column + j];
          const format = toCellFormat(styles.getStyleByCell(matrix.getValue(row, column)));
          return [{ row, column, value, spilled: true, ...(Object.keys(format).length > 0 && { format }) }];
        }),
      ),
    );
  }

  /** As Excel does when a table becomes a plain range: references to it become addresses. */
  private dissolveReferences(tableId: string): void {
    const alias = this.aliases.aliasOf(tableId);
    const table = this.tables().find((state) => state.id === tableId);
    const known = this.aliases.known().find((candidate) => candidate.alias === alias);
    if (alias === undefined || !table || !known) return;
    const sheetName = quoteSheet(this.session.sheet(table.sheet).getSheetName());
    for (const { id: sheet } of this.sheets()) {
      changeFormulas(this.session, sheet, (formula, row) =>
        formula.includes(alias) ? withoutTable(formula, known, table.area, sheetName, row) : undefined,
      );
    }
  }

  /** As Excel does, gives the copy names of its own for what the original is named by. */
  private copyNames(original: string, copy: string): void {
    const from = `${quoteSheet(this.session.sheet(original).getSheetName())}!`;
    const to = `${quoteSheet(this.session.sheet(copy).getSheetName())}!`;
    const names = this.names();
    const taken = new Set(names.filter(({ sheet }) => sheet === copy).map(({ name }) => name.toLowerCase()));
    for (const { name, formula, comment, visible, sheet } of names) {
      const concerns = sheet === original || (sheet === undefined && formula.includes(from));
      if (!concerns || taken.has(name.toLowerCase())) continue;
      this.addName({ name, formula: formula.replaceAll(from, to), comment, visible, sheet: copy });
      taken.add(name.toLowerCase());
    }
  }

  /** As Excel names a copy: `S5 (2)`. */
  private nameForCopy(original: string): string {
    const taken = new Set(this.sheets().map(({ name }) => name.toLowerCase()));
    for (let number = 2; ; number += 1) {
      const suffix = ` (${number})`;
      const name = original.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** Univer gives a copied table the name of the original; in Excel no two tables share one. */
  private renameCopiedTables(copy: string): void {
    for (const { id, name } of this.tables().filter((table) => table.sheet === copy)) {
      const taken = new Set(this.tables().map((table) => table.name.toLowerCase()));
      for (let number = 2; ; number += 1) {
        if (taken.has(`${name}_${number}`.toLowerCase())) continue;
        this.changeTable(id, { name: `${name}_${number}` });
        break;
      }
    }
  }

  /** Formulas of the copy that refer to a table of the original refer to the copy's own. */
  private redirectToCopiedTables(original: string, copy: string): void {
    const tables = this.tables();
    const pairs = tables.flatMap((table) => {
      const twin = tables.find((other) => other.sheet === copy && sameArea(other.area, table.area));
      const [from, to] = [this.aliases.aliasOf(table.id), twin && this.aliases.aliasOf(twin.id)];
      return table.sheet === original && from && to ? [{ from: `${from}[`, to: `${to}[` }] : [];
    });
    if (pairs.length === 0) return;
    changeFormulas(this.session, copy, (formula) => {
      const redirected = pairs.reduce((text, { from, to }) => text.replaceAll(from, to), formula);
      return redirected === formula ? undefined : redirected;
    });
  }

  private translator(sheet: string): FormulaTranslator {
    return createTranslator(sheet, this.tables(), this.aliases.known());
  }

  private nameParams({ id, name, formula, sheet, comment, visible }: NameState): Record<string, unknown> & { id: string } {
    const body = formula.replace(/^=/, "");
    const isReference = /^(?:'(?:[^']|'')+'|[^'!(),\s]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(body);
    return {
      unitId: this.session.unitId,
      id,
      name,
      formulaOrRefString: isReference ? body : `=${toEngineFormula(body, this.aliases.known(), undefined)}`,
      comment,
      hidden: !visible,
      localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }

  private sheetContent(sheet: SheetState): SheetContent {
    const worksheet = this.session.worksheet(sheet.id);
    return {
      name: sheet.name,
      hidden: !sheet.visible,
      protected: sheet.protected,
      cells: this.cellContents(sheet.id),
      columnWidths: definedSizes(worksheet.getConfig().columnData, (data) => data.w),
      rowHeights: definedSizes(worksheet.getConfig().rowData, (data) => data.h),
      merges: this.merges(sheet.id).map(formatArea),
      tables: this.tables()
        .filter((table) => table.sheet === sheet.id)
        .map(({ name, area, style, showFilter }) => ({
          name,
          range: formatArea(area),
          columns: this.headersOf(sheet.id, area),
          style,
          showFilter,
        })),
      frozen: sheet.frozen,
      showGridlines: sheet.showGridlines,
    };
  }

  private headersOf(sheet: string, area: Area): string[] {
    const [headers = []] = this.read(sheet, { ...area, rows: 1 });
    return headers.map(({ value }, index) => (value === null || typeof value === "object" ? `Column${index + 1}` : String(value)));
  }

  private cellContents(sheet: string): CellContent[] {
    const styles = this.session.workbook.getStyles();
    const translate = this.translator(sheet);
    const spilled = spilledCells(this.session, sheet);
    const cells: CellContent[] = [];
    this.session
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell || (!hasContent(cell) && spilled?.[row]?.[column] !== undefined)) return;
        const formula = formulaOf(this.session, cell, sheet, row, column);
        const spill = formula ? spillOf(this.session, sheet, row, column) : undefined;
        const format = toCellFormat(styles.getStyleByCell(cell));
        cells.push({
          row,
          column,
          value: toCellValue(cell),
          ...(formula && { formula: translate.toShown(formula, row, column) }),
          ...(spill && { spill: { rows: spill.rows, columns: spill.columns } }),
          ...(Object.keys(format).length > 0 && { format }),
        });
      });
    return [...cells, ...this.spilledContents(sheet)].sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

function definedSizes<Data>(
  records: Record<number, Data | undefined>,
  size: (data: Data) => number | undefined,
): Record<number, number> {
  return Object.fromEntries(
    Object.entries(records).flatMap(([index, data]) => {
      const pixels = data && size(data);
      return pixels === undefined ? [] : [[index, pixels]];
    }),
  );
}


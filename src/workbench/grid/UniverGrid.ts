import {
  BooleanNumber,
  generateRandomId,
  type ICellData,
  type IRange,
  IUndoRedoService,
  type IStyleData,
  LifecycleService,
  LifecycleStages,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
  UniverInstanceType,
  WrapStrategy,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  FormulaDataModel,
  IDefinedNamesService,
  IEditorBridgeService,
  InsertDefinedNameCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertSheetCommand,
  CopySheetCommand,
  type ISetRangeValuesMutationParams,
  RemoveDefinedNameMutation,
  RemoveSheetCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { AddSheetTableCommand, DeleteSheetTableCommand, SetSheetTableCommand, TableManager } from "@univerjs/preset-sheets-table";
import "@univerjs/preset-sheets-data-validation";

import { type Area, contains, formatArea, isSingleCell, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet, sameArea } from "../address";
import type { CellContent, SheetContent, WorkbookContent } from "../content";
import type { Language } from "../language";
import { Calculation } from "./calculation";
import { toCellData, toCellFormat, toCellValue, toFormat, toStyle } from "./cellData";
import { createUniver } from "./createUniver";
import { emptyWorkbook } from "./emptyWorkbook";
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
import { repairLexer } from "./repairLexer";
import { repairUndoOrder } from "./repairUndoOrder";
import { Session, toArea, toRange } from "./Session";
import { type KnownTable, toEngineFormula, toShownFormula, withoutTable } from "./structuredReferences";
import { TableAliases } from "./TableAliases";
import { SPARE_COLUMNS, SPARE_ROWS, toWorkbookData } from "./workbookData";

const LONGEST_SHEET_NAME = 31;

type TableLooks = Pick<TableState, "style" | "showFilter" | "bandedRows">;

const DEFAULT_LOOKS: TableLooks = { style: "TableStyleMedium2", showFilter: true, bandedRows: true };
const GRID_TABLE_STYLE = "table-default-0";

interface FormulaTranslator {
  toEngine(formula: string, row: number, column: number): string;
  toShown(formula: string, row: number, column: number): string;
}

/** The spreadsheet, on Univer. */
export class UniverGrid implements Grid {
  readonly session: Session;
  private readonly calculation: Calculation;
  private readonly formulas: FormulaDataModel;
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
    this.formulas = injector.get(FormulaDataModel);
    this.tableManager = injector.get(TableManager);
    this.definedNames = injector.get(IDefinedNamesService);
    this.aliases = new TableAliases(this.session);
    this.translateEditedFormulas();
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
    return this.session.workbook.getSheets().map((sheet) => {
      const freeze = sheet.getFreeze();
      return {
        id: sheet.getSheetId(),
        name: sheet.getName(),
        visible: sheet.isSheetHidden() !== BooleanNumber.TRUE,
        tabColor: sheet.getTabColor() ?? "",
        showGridlines: !sheet.getConfig().showGridlines ? false : true,
        protected: this.protectedSheets.has(sheet.getSheetId()),
        frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
        rows: sheet.getRowCount(),
        columns: sheet.getColumnCount(),
      };
    });
  }

  activeSheet(): string {
    return this.session.book.getActiveSheet().getSheetId();
  }

  addSheet(name: string): string {
    const id = generateRandomId(8);
    const sheet = { ...mergeWorksheetSnapshotWithDefault({}), id, name, rowCount: 200, columnCount: 26 };
    this.session.run(InsertSheetCommand, { unitId: this.session.unitId, index: this.sheets().length, sheet });
    return id;
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
    this.session.commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId: this.session.unitId, subUnitId: sheet });
    // Univer also answers "no" when one of the changes that follow, to formulas elsewhere, had nothing to do.
    if (this.session.book.getSheetBySheetId(sheet)) throw new Error("The grid refused to delete the sheet.");
    this.protectedSheets.delete(sheet);
  }

  renameSheet(sheet: string, name: string): void {
    this.session.sheet(sheet).setName(name);
  }

  moveSheet(sheet: string, index: number): void {
    this.session.book.moveSheet(this.session.sheet(sheet), index);
  }

  activateSheet(sheet: string): void {
    this.session.run(SetWorksheetActiveOperation, { unitId: this.session.unitId, subUnitId: sheet });
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

  setFrozen(sheet: string, { rows, columns }: { rows: number; columns: number }): void {
    this.session.sheet(sheet).setFreeze({
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  setProtected(sheet: string, isProtected: boolean): void {
    if (isProtected) this.protectedSheets.add(sheet);
    else this.protectedSheets.delete(sheet);
  }

  // Cells

  usedArea(sheet: string, valuesOnly: boolean): Area | undefined {
    const span = new Span();
    this.session
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!valuesOnly || hasContent(cell)) span.add(row, column);
      });
    for (const spill of this.spills(sheet)) {
      span.add(spill.row, spill.column);
      span.add(spill.row + spill.rows - 1, spill.column + spill.columns - 1);
    }
    return span.area();
  }

  read(sheet: string, area: Area): GridCell[][] {
    const matrix = this.session.worksheet(sheet).getCellMatrix();
    const spilled = this.formulas.getArrayFormulaCellData()[this.session.unitId]?.[sheet];
    const styles = this.session.workbook.getStyles();
    const translate = this.translator(sheet);
    const rows: GridCell[][] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells: GridCell[] = [];
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const own: Nullable<ICellData> = matrix.getValue(row, column);
        const cell = own && hasContent(own) ? own : (spilled?.[row]?.[column] ?? own);
        const formula = own && this.formulaOf(own, sheet, row, column);
        const numberFormat = styles.getStyleByCell(own)?.n?.pattern ?? "General";
        cells.push({
          value: toCellValue(cell),
          numberFormat,
          ...(formula && { formula: translate.toShown(formula, row, column) }),
        });
      }
      rows.push(cells);
    }
    return rows;
  }

  write(sheet: string, area: Area, cells: (CellInput | undefined)[][]): void {
    this.makeRoom(sheet, area);
    const translate = this.translator(sheet);
    const value: Record<number, Record<number, ICellData>> = {};
    cells.forEach((inputs, i) => {
      const row = area.row + i;
      inputs.forEach((input, j) => {
        if (!input) return;
        const column = area.column + j;
        const translated =
          "formula" in input ? { formula: translate.toEngine(input.formula, row, column) } : input;
        (value[row] ??= {})[column] = toCellData(translated);
      });
    });
    if (Object.keys(value).length > 0) this.changeCells(sheet, value);
  }

  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void {
    const inside = this.clamp(sheet, area);
    if (!inside) return;
    const options = { contents: { contentsOnly: true }, formats: { formatOnly: true }, all: {} }[what];
    this.session.sheet(sheet).getRange(toRange(inside)).clear(options);
  }

  insertCells(sheet: string, area: Area, shift: "down" | "right"): void {
    const facade = this.session.sheet(sheet);
    if (area.columns === MAX_COLUMNS) facade.insertRows(area.row, area.rows);
    else if (area.rows === MAX_ROWS) facade.insertColumns(area.column, area.columns);
    else {
      this.onSheet(sheet, () => {
        const command = shift === "down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
        void this.session.commands.executeCommand(command.id, { range: toRange(area) });
      });
    }
  }

  deleteCells(sheet: string, area: Area, shift: "up" | "left"): void {
    const facade = this.session.sheet(sheet);
    if (area.columns === MAX_COLUMNS) facade.deleteRows(area.row, area.rows);
    else if (area.rows === MAX_ROWS) facade.deleteColumns(area.column, area.columns);
    else {
      this.onSheet(sheet, () => {
        const command = shift === "up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
        void this.session.commands.executeCommand(command.id, { range: toRange(area) });
      });
    }
  }

  spillOf(sheet: string, row: number, column: number): Area | undefined {
    const range = this.formulas.getArrayFormulaRange()[this.session.unitId]?.[sheet]?.[row]?.[column];
    const area = range && toArea(range);
    return area && !isSingleCell(area) ? area : undefined;
  }

  spillOver(sheet: string, row: number, column: number): Area | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.spills(sheet).find((spill) => contains(spill, cell));
  }

  // Formats

  setNumberFormats(sheet: string, area: Area, formats: (string | undefined)[][]): void {
    this.changeStyles(sheet, area, (row, column) => {
      const format = formats[row]?.[column];
      return format === undefined ? undefined : toStyle({ numberFormat: format });
    });
  }

  formatOf(sheet: string, row: number, column: number): ReturnType<Grid["formatOf"]> {
    const cell = this.session.worksheet(sheet).getCellMatrix().getValue(row, column);
    return toFormat(this.session.workbook.getStyles().getStyleByCell(cell));
  }

  setFormat(sheet: string, area: Area, change: FormatChange): void {
    this.changeStyles(sheet, area, () => toStyle(change));
  }

  setBorder(sheet: string, area: Area, edge: BorderEdge, color: string | null): void {
    const side = (on: boolean, name: "t" | "r" | "b" | "l"): IStyleData["bd"] =>
      on ? { [name]: color === null ? null : { s: 1, cl: { rgb: color } } } : {};
    this.changeStyles(sheet, area, (row, column) => {
      const first = { row: row === 0, column: column === 0 };
      const last = { row: row === area.rows - 1, column: column === area.columns - 1 };
      const bd = {
        ...side(edge === "top" && first.row, "t"),
        ...side((edge === "bottom" && last.row) || (edge === "horizontal" && !last.row), "b"),
        ...side(edge === "left" && first.column, "l"),
        ...side((edge === "right" && last.column) || (edge === "vertical" && !last.column), "r"),
      };
      return Object.keys(bd).length > 0 ? { bd } : undefined;
    });
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
    this.makeRoom(sheet, { row: 0, column, rows: 1, columns });
    this.session.sheet(sheet).setColumnWidths(column, columns, pixels);
  }

  rowHeight(sheet: string, row: number): number {
    return this.session.worksheet(sheet).getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    this.makeRoom(sheet, { row, column: 0, rows, columns: 1 });
    this.session.sheet(sheet).setRowHeightsForced(row, rows, pixels);
  }

  // Selection

  selection(): { sheet: string; area: Area } {
    const range = this.session.book.getActiveRange()?.getRange();
    const whole = range && this.wholeLines(toArea(range));
    return { sheet: this.activeSheet(), area: whole ?? { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheet: string, area: Area): void {
    if (sheet !== this.activeSheet()) this.activateSheet(sheet);
    const inside = this.clamp(sheet, area);
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
    this.makeRoom(sheet, { ...area, rows: Math.min(area.rows, SPARE_ROWS), columns: Math.min(area.columns, SPARE_COLUMNS) });
    const inside = this.clamp(sheet, area);
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

  /** A user types `[@Col]` and sees it again; the engine holds a form of its own. */
  private translateEditedFormulas(): void {
    const { writeCellInterceptor } = this.session.injector.get(SheetInterceptorService);
    const change = (direction: keyof FormulaTranslator) => ({
      handler: (
        cell: Nullable<ICellData>,
        { subUnitId, row, col }: { subUnitId: string; row: number; col: number },
        next: (cell: Nullable<ICellData>) => Nullable<ICellData>,
      ): Nullable<ICellData> => {
        if (!cell?.f) return next(cell);
        return next({ ...cell, f: this.translator(subUnitId)[direction](cell.f, row, col) });
      },
    });
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, change("toEngine"));
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, change("toShown"));
  }

  private formulaOf(cell: ICellData, sheet: string, row: number, column: number): string | undefined {
    if (cell.f) return cell.f;
    if (!cell.si) return undefined;
    return this.formulas.getFormulaStringByCell(row, column, sheet, this.session.unitId) ?? undefined;
  }

  private isSpilledInto(sheet: string, row: number, column: number): boolean {
    return this.formulas.getArrayFormulaCellData()[this.session.unitId]?.[sheet]?.[row]?.[column] !== undefined;
  }

  /** The cells that formulas spill into: their values belong in a file for those who cannot compute them. */
  private spilledContents(sheet: string): CellContent[] {
    const styles = this.session.workbook.getStyles();
    const matrix = this.session.worksheet(sheet).getCellMatrix();
    return this.spills(sheet).flatMap((spill) =>
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
      const changed: Record<number, Record<number, ICellData>> = {};
      this.session
        .worksheet(sheet)
        .getCellMatrix()
        .forValue((row, column, cell: Nullable<ICellData>) => {
          if (!cell?.f?.includes(alias)) return;
          const f = withoutTable(cell.f, known, table.area, sheetName, row);
          (changed[row] ??= {})[column] = { f, v: null, t: null, si: null, p: null };
        });
      if (Object.keys(changed).length > 0) this.changeCells(sheet, changed);
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
    const changed: Record<number, Record<number, ICellData>> = {};
    this.session
      .worksheet(copy)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell?.f) return;
        const f = pairs.reduce((formula, { from, to }) => formula.replaceAll(from, to), cell.f);
        if (f !== cell.f) (changed[row] ??= {})[column] = { f, v: null, t: null, si: null, p: null };
      });
    if (Object.keys(changed).length > 0) this.changeCells(copy, changed);
  }

  private spills(sheet: string): Area[] {
    const byRow: Record<number, Record<number, IRange>> =
      this.formulas.getArrayFormulaRange()[this.session.unitId]?.[sheet] ?? {};
    return Object.values(byRow)
      .flatMap((columns) => Object.values(columns))
      .map(toArea)
      .filter((area) => !isSingleCell(area));
  }

  private translator(sheet: string): FormulaTranslator {
    const tables = this.aliases.known();
    const here = this.tables().filter((table) => table.sheet === sheet);
    const ownAt = (row: number, column: number): KnownTable | undefined => {
      const own = here.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }));
      return own && tables.find(({ name }) => name === own.name);
    };
    return {
      toEngine: (formula, row, column) => toEngineFormula(formula, tables, ownAt(row, column)),
      toShown: (formula, row, column) => toShownFormula(formula, tables, ownAt(row, column)),
    };
  }

  private changeStyles(
    sheet: string,
    area: Area,
    styleAt: (row: number, column: number) => IStyleData | undefined,
  ): void {
    const bounded = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? this.clamp(sheet, area) : area;
    if (!bounded) return;
    this.makeRoom(sheet, bounded);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = 0; row < bounded.rows; row += 1) {
      for (let column = 0; column < bounded.columns; column += 1) {
        const s = styleAt(row, column);
        if (s) (cellValue[bounded.row + row] ??= {})[bounded.column + column] = { s };
      }
    }
    this.changeCells(sheet, cellValue, SetStyleCommand.id);
  }

  /**
   * Changes cells by the mutation beneath Univer's command: the command measures heights at once, which fails on a sheet
   * that was added in the same turn.
   */
  private changeCells(sheet: string, cellValue: Record<number, Record<number, ICellData>>, trigger?: string): void {
    const { injector, unitId } = this.session;
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId: sheet, cellValue, ...(trigger && { trigger }) };
    const undo = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    const command = trigger ?? SetRangeValuesCommand.id;
    const { redos, undos } = injector.get(SheetInterceptorService).onCommandExecute({ id: command, params });
    this.session.apply(
      [{ id: SetRangeValuesMutation.id, params }, ...redos],
      [...undos, { id: SetRangeValuesMutation.id, params: undo }],
    );
    this.fitRows(sheet, Object.keys(cellValue).map(Number));
  }

  /**
   * As Excel does, makes rows as high as their wrapped text needs, unless their height was chosen. It waits until the sheet
   * is there to be measured.
   */
  private fitRows(sheet: string, rows: number[]): void {
    const { unitId } = this.session;
    const wrapped = rows.filter((row) => this.hasWrappedText(sheet, row));
    if (wrapped.length === 0) return;
    setTimeout(() => {
      if (unitId !== this.session.unitId || !this.session.book.getSheetBySheetId(sheet)) return;
      const rowData = this.session.worksheet(sheet).getConfig().rowData;
      const free = wrapped.filter((row) => rowData[row]?.ia !== BooleanNumber.FALSE);
      if (free.length === 0) return;
      const ranges = free.map((row) => toRange({ row, column: 0, rows: 1, columns: 1 }));
      this.session.sheet(sheet).setRangesAutoHeight(ranges);
    });
  }

  private hasWrappedText(sheet: string, row: number): boolean {
    const matrix = this.session.worksheet(sheet).getCellMatrix();
    const styles = this.session.workbook.getStyles();
    const cells: Record<number, Nullable<ICellData>> = matrix.getRow(row) ?? {};
    return Object.values(cells).some((cell) => styles.getStyleByCell(cell)?.tb === WrapStrategy.WRAP);
  }

  /** Univer's sheet ends somewhere; Excel's does not. */
  private makeRoom(sheet: string, area: Area): void {
    const facade = this.session.sheet(sheet);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > facade.getMaxRows()) facade.setRowCount(Math.min(rows + SPARE_ROWS, MAX_ROWS));
    if (columns > facade.getMaxColumns()) facade.setColumnCount(Math.min(columns + SPARE_COLUMNS, MAX_COLUMNS));
  }

  /** The part of the area that exists in the grid. */
  private clamp(sheet: string, area: Area): Area | undefined {
    const worksheet = this.session.worksheet(sheet);
    const rows = Math.min(area.row + area.rows, worksheet.getRowCount()) - area.row;
    const columns = Math.min(area.column + area.columns, worksheet.getColumnCount()) - area.column;
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
  }

  /** Selecting a whole column selects to the end of Univer's sheet; in Excel's terms it is `A:A`. */
  private wholeLines(area: Area): Area {
    const worksheet = this.session.worksheet(this.activeSheet());
    return {
      ...area,
      rows: area.row === 0 && area.rows >= worksheet.getRowCount() ? MAX_ROWS : area.rows,
      columns: area.column === 0 && area.columns >= worksheet.getColumnCount() ? MAX_COLUMNS : area.columns,
    };
  }

  /** Runs a command that only works on the active sheet. */
  private onSheet(sheet: string, change: () => void): void {
    const active = this.activeSheet();
    if (active !== sheet) this.activateSheet(sheet);
    change();
    if (active !== sheet) this.activateSheet(active);
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
    const cells: CellContent[] = [];
    this.session
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        if (!cell || (!hasContent(cell) && this.isSpilledInto(sheet, row, column))) return;
        const formula = this.formulaOf(cell, sheet, row, column);
        const spill = formula ? this.spillOf(sheet, row, column) : undefined;
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

class Span {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  area(): Area | undefined {
    if (this.bottom < 0) return undefined;
    return {
      row: this.top,
      column: this.left,
      rows: this.bottom - this.top + 1,
      columns: this.right - this.left + 1,
    };
  }
}

function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v != null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p));
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

/** Ten thousand dirty cells in a column are one dirty range. */
function verticalRuns(cells: { sheet: string; row: number; column: number }[]): ({ sheet: string } & Area)[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: ({ sheet: string } & Area)[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.sheet === sheet && last.column === column && row <= last.row + last.rows) {
      last.rows = Math.max(last.rows, row - last.row + 1);
    } else runs.push({ sheet, row, column, rows: 1, columns: 1 });
  }
  return runs;
}

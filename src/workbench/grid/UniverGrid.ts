import {
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
} from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";

import type { Area } from "../address";
import type { WorkbookContent } from "../content";
import type { Language } from "../language";
import { addTables } from "./addTables";
import { Calculation } from "./calculation";
import { formatOf, setBorder, setFormat, setNumberFormats } from "./cellFormats";
import { copySheet } from "./copySheet";
import { createUniver } from "./createUniver";
import { DefinedNames } from "./DefinedNames";
import { emptyWorkbook } from "./emptyWorkbook";
import { clamp, makeRoom, wholeLines } from "./extent";
import { Filters } from "./Filters";
import { translateEditedFormulas } from "./FormulaTranslator";
import type {
  BorderEdge,
  CellInput,
  FilterPlace,
  FilterState,
  FormatChange,
  Grid,
  GridCell,
  GridChange,
  ListValidation,
  PageSetup,
  TextFormat,
  NameState,
  SheetState,
  TableState,
} from "./Grid";
import { ListValidations } from "./ListValidations";
import { observeChanges } from "./observeChanges";
import { readCells, usedArea } from "./readCells";
import { readContent } from "./readContent";
import { repairComparison } from "./repairComparison";
import { repairAutoHeight, withoutAutoHeight } from "./repairAutoHeight";
import { repairDependencies } from "./repairDependencies";
import { repairEmptyText } from "./repairEmptyText";
import { repairTableReferences } from "./repairTableReferences";
import { repairLet } from "./repairLet";
import { repairLexer } from "./repairLexer";
import { repairResults } from "./repairResults";
import { repairSortOrder } from "./repairSortOrder";
import { repairUndoOrder } from "./repairUndoOrder";
import { Session, toArea, toRange } from "./Session";
import { activateSheet, activeSheet, addSheet, listSheets, removeSheet, setFrozen } from "./sheets";
import { deleteCells, insertCells } from "./shiftCells";
import { spillOf, spillOver } from "./spills";
import { Tables } from "./Tables";
import { UndoGroups } from "./UndoGroups";
import { verticalRuns } from "./verticalRuns";
import { toWorkbookData } from "./workbookData";
import { clearCells, writeCells } from "./writeCells";

/** The spreadsheet, on Univer. */
export class UniverGrid implements Grid {
  readonly session: Session;
  private readonly calculation: Calculation;
  private readonly workbookTables: Tables;
  private readonly definedNames: DefinedNames;
  private readonly listValidations: ListValidations;
  private readonly listeners: ((change: GridChange) => void)[] = [];
  private readonly filters: Filters;
  private readonly undoGroups: UndoGroups;
  structureProtected = false;
  private protectedSheets = new Set<string>();
  private opened = 0;
  /** By workbook and sheet. */
  private readonly pageSetups = new Map<string, PageSetup>();

  constructor(
    container: HTMLElement,
    private readonly language: Language,
    readonly validationListLength: number,
  ) {
    const { univer, facade } = createUniver(container, language);
    this.session = new Session(univer, facade);
    // The plugins come to life with the first workbook, and the services that are used below with them.
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, toWorkbookData(emptyWorkbook(), "", "book-0", language));
    const { injector } = this.session;
    repairComparison();
    repairEmptyText();
    repairDependencies(injector);
    repairTableReferences(injector);
    repairResults(injector);
    repairLet(injector);
    repairLexer(injector);
    repairUndoOrder(injector);
    repairAutoHeight();
    repairSortOrder(injector, language);
    this.calculation = new Calculation(injector);
    this.undoGroups = new UndoGroups(this.session);
    this.workbookTables = new Tables(this.session);
    this.filters = new Filters(this.session);
    this.definedNames = new DefinedNames(this.session, this.workbookTables.aliases);
    this.listValidations = new ListValidations(this.session);
    translateEditedFormulas(this.session, (sheet) => this.workbookTables.translator(sheet));
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

  /** The workbook that is open goes only when the new one is there with all its parts. */
  open(content: WorkbookContent, name: string): void {
    const previous = this.session.unitId;
    this.opened += 1;
    const id = `book-${this.opened}`;
    const data = toWorkbookData(content, name, id, this.language);
    const bringBack = this.forget();
    try {
      this.session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      this.session.workbook.getSheets().forEach((sheet, index) => {
        if (content.sheets[index]?.protected) this.protectedSheets.add(sheet.getSheetId());
      });
      addTables(this.session, content, this.workbookTables);
    } catch (error) {
      this.session.facade.disposeUnit(id);
      this.session.injector.get(IUniverInstanceService).setCurrentUnitForType(previous);
      bringBack();
      throw error;
    }
    this.session.facade.disposeUnit(previous);
    this.session.injector.get(IUndoRedoService).clearUndoRedo(id);
    this.tell({ kind: "opened" });
  }

  /** Forgets what is known of the open workbook beside Univer; what is returned brings it back. */
  private forget(): () => void {
    const { protectedSheets } = this;
    this.protectedSheets = new Set();
    this.structureProtected = false;
    const restorers = [this.listValidations.reset(), this.workbookTables.reset()];
    return () => {
      this.protectedSheets = protectedSheets;
      for (const restore of restorers) restore();
    };
  }

  content(): WorkbookContent {
    return readContent(this.session, this.sheets(), this.workbookTables, this.names());
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
    return copySheet(this.session, this.workbookTables, this.definedNames, sheet, index);
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
    return readCells(this.session, sheet, area, this.workbookTables.translator(sheet));
  }

  write(sheet: string, area: Area, cells: (CellInput | undefined)[][]): void {
    writeCells(this.session, sheet, area, cells, this.workbookTables.translator(sheet));
  }

  brokenReference(sheet: string, row: number, column: number, formula: string): string | undefined {
    // Knowing all tables takes time, and most formulas name none.
    return formula.includes("[") ? this.workbookTables.translator(sheet).findBroken(formula, row, column) : undefined;
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
    withoutAutoHeight(() => this.session.sheet(sheet).setColumnWidths(column, columns, pixels));
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.session.worksheet(sheet).getRowVisible(row);
  }

  setRowsHidden(sheet: string, row: number, rows: number, isHidden: boolean): void {
    const its = this.session.sheet(sheet);
    if (isHidden) its.hideRows(row, rows);
    else its.showRows(row, rows);
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
    return this.workbookTables.list();
  }

  filterOf(place: FilterPlace): FilterState | undefined {
    return this.filters.state(place);
  }

  putFilter(sheet: string, area: Area): void {
    this.filters.put(sheet, area);
  }

  filterColumn(place: FilterPlace, column: number, keeps: readonly boolean[] | undefined): void {
    this.filters.setColumn(place, column, keeps);
  }

  clearFilter(sheet: string): void {
    this.filters.clear(sheet);
  }

  removeFilter(sheet: string): void {
    this.filters.remove(sheet);
  }

  addTable(table: { name: string; sheet: string; area: Area; showFilter: boolean; style?: string }): string {
    return this.workbookTables.add(table);
  }

  changeTable(id: string, change: Partial<Omit<TableState, "id" | "sheet">>): void {
    this.workbookTables.change(id, change);
  }

  deleteTable(id: string): void {
    this.workbookTables.delete(id);
  }

  // Names and lists

  names(): NameState[] {
    return this.definedNames.list();
  }

  nameOf(id: string): NameState | undefined {
    return this.definedNames.of(id);
  }

  addName(name: Omit<NameState, "id">): string {
    return this.definedNames.add(name);
  }

  changeName(id: string, change: Partial<Pick<NameState, "formula" | "comment" | "visible">>): void {
    this.definedNames.change(id, change);
  }

  deleteName(id: string): void {
    this.definedNames.delete(id);
  }

  addTextFormat(sheet: string, area: Area, { text, fill, color }: TextFormat): void {
    const worksheet = this.session.sheet(sheet);
    const rule = worksheet
      .newConditionalFormattingRule()
      .whenTextEqualTo(text)
      .setRanges([toRange(area)]);
    if (fill !== undefined) rule.setBackground(fill);
    if (color !== undefined) rule.setFontColor(color);
    worksheet.addConditionalFormattingRule(rule.build());
  }

  pageSetup(sheet: string): PageSetup {
    return (
      this.pageSetups.get(`${this.opened} ${sheet}`) ?? {
        orientation: "Portrait",
        paperSize: "A4",
        zoom: { scale: 100 },
        printArea: "",
        titleRows: "",
      }
    );
  }

  setPageSetup(sheet: string, setup: PageSetup): void {
    this.pageSetups.set(`${this.opened} ${sheet}`, setup);
  }

  listValidationOf(sheet: string, area: Area): ListValidation | undefined {
    return this.listValidations.of(sheet, area);
  }

  setListValidation(sheet: string, area: Area, list: ListValidation | undefined): void {
    this.listValidations.set(sheet, area, list);
  }

  // Behaviour

  isEditing(): boolean {
    return this.session.injector.get(IEditorBridgeService).isVisible().visible;
  }

  asOneStep<T>(change: () => T, group?: string): T {
    if (group !== undefined) return this.undoGroups.join(group, () => this.asOneStep(change));
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

  get calculationMode(): Grid["calculationMode"] {
    return this.calculation.isManual ? "Manual" : "Automatic";
  }

  set calculationMode(mode: Grid["calculationMode"]) {
    this.calculation.isManual = mode === "Manual";
  }

  isCalculationPending(): boolean {
    return this.calculation.isPending();
  }

  isCalculating(): boolean {
    return this.calculation.isCalculating();
  }

  onCalculating(listener: () => void): void {
    this.calculation.onCalculating(listener);
  }

  onCalculated(listener: () => void): void {
    this.calculation.onCalculated(listener);
  }

  private tell(change: GridChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

import { generateRandomId } from "@univerjs/core";
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  TableManager,
} from "@univerjs/preset-sheets-table";

import { quoteSheet } from "../address";
import { changeFormulas } from "./changeCells";
import { createTranslator, type FormulaTranslator } from "./FormulaTranslator";
import type { Grid, TableState } from "./Grid";
import { type Session, toArea, toRange } from "./Session";
import { withoutTable } from "./structuredReferences";
import { TableAliases } from "./TableAliases";

type TableLooks = Pick<TableState, "style" | "showFilter" | "bandedRows" | "showHeaders">;

const DEFAULT_LOOKS: TableLooks = { style: "TableStyleMedium2", showFilter: true, bandedRows: true, showHeaders: true };
const GRID_TABLE_STYLE = "table-default-0";

/** The tables of the workbook, as Excel has them. */
export class Tables {
  readonly aliases: TableAliases;
  private readonly manager: TableManager;
  /** What Excel knows of a table's looks, and Univer does not. */
  private looks = new Map<string, TableLooks>();

  constructor(private readonly session: Session) {
    this.manager = session.injector.get(TableManager);
    this.aliases = new TableAliases(session);
  }

  /** Forgets the tables of the workbook that was open; what is returned brings them back. */
  reset(): () => void {
    const { looks } = this;
    this.looks = new Map();
    const restoreAliases = this.aliases.reset();
    return () => {
      this.looks = looks;
      restoreAliases();
    };
  }

  list(): TableState[] {
    return this.manager.getTableList(this.session.unitId).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      sheet: subUnitId,
      area: toArea(range),
      ...(this.looks.get(id) ?? DEFAULT_LOOKS),
    }));
  }

  add(table: Parameters<Grid["addTable"]>[0]): string {
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
    this.looks.set(id, { ...DEFAULT_LOOKS, showFilter, style });
    return id;
  }

  change(id: string, { name, area, ...looks }: Parameters<Grid["changeTable"]>[1]): void {
    this.looks.set(id, { ...(this.looks.get(id) ?? DEFAULT_LOOKS), ...looks });
    if (name === undefined && area === undefined) return;
    this.session.run(SetSheetTableCommand, {
      unitId: this.session.unitId,
      tableId: id,
      ...(name !== undefined && { name }),
      ...(area !== undefined && { updateRange: { newRange: toRange(area) } }),
    });
  }

  delete(id: string): void {
    const table = this.list().find((state) => state.id === id);
    if (!table) return;
    this.dissolveReferences(table);
    this.session.run(DeleteSheetTableCommand, { unitId: this.session.unitId, subUnitId: table.sheet, tableId: id });
  }

  translator(sheet: string): FormulaTranslator {
    return createTranslator(sheet, this.list(), this.aliases.known());
  }

  /** As Excel does when a table becomes a plain range: references to it become addresses. */
  private dissolveReferences({ id, sheet, area }: TableState): void {
    const alias = this.aliases.aliasOf(id);
    const known = this.aliases.known().find((candidate) => candidate.alias === alias);
    if (alias === undefined || !known) return;
    const sheetName = quoteSheet(this.session.sheet(sheet).getSheetName());
    for (const other of this.session.workbook.getSheets()) {
      changeFormulas(this.session, other.getSheetId(), (formula, row) =>
        formula.includes(alias) ? withoutTable(formula, known, area, sheetName, row) : undefined,
      );
    }
  }
}

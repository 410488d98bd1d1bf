import { IDescriptionService, ISuperTableService, SetSuperTableMutation } from "@univerjs/preset-sheets-core";
import { TableManager } from "@univerjs/preset-sheets-table";

import type { Session } from "./Session";
import { ALIAS_PREFIX, type KnownTable, letters } from "./structuredReferences";
import { toCellValue } from "./cellData";

interface Aliases {
  table: string;
  columns: Map<string, string>;
}

/** Gives tables and their columns the names by which the engine knows them, and keeps them for good. */
export class TableAliases {
  private byId = new Map<string, Aliases>();
  private readonly tables: TableManager;
  private readonly engineTables: ISuperTableService;
  private readonly descriptions: IDescriptionService;
  private count = 0;

  constructor(private readonly session: Session) {
    const { injector } = session;
    this.tables = injector.get(TableManager);
    this.engineTables = injector.get(ISuperTableService);
    this.descriptions = injector.get(IDescriptionService);
    this.tables.tableAdd$.subscribe(({ tableId }) => this.register(tableId));
    this.tables.tableRangeChanged$.subscribe(({ tableId }) => this.register(tableId));
    this.tables.tableDelete$.subscribe(({ unitId, tableId }) => this.remove(unitId, tableId));
    this.engineTables.update$.subscribe(() => this.hideFromAutocompletion());
    session.commands.onCommandExecuted(() => this.hideFromAutocompletion());
  }

  /** Aliases are given in order, so those of a workbook that is being opened are known before its tables are. */
  reset(): () => void {
    const { byId, count } = this;
    this.byId = new Map();
    this.count = 0;
    return () => Object.assign(this, { byId, count });
  }

  aliasOf(tableId: string): string | undefined {
    return this.byId.get(tableId)?.table;
  }

  known(): KnownTable[] {
    return this.tables.getTableList(this.session.unitId).flatMap(({ id, name, subUnitId, range, columns }) => {
      const aliases = this.byId.get(id);
      const sheet = this.session.workbook.getSheetBySheetId(subUnitId);
      if (!aliases || !sheet) return [];
      const matrix = sheet.getCellMatrix();
      const named = columns.map((column, index) => {
        const header = toCellValue(matrix.getValue(range.startRow, range.startColumn + index));
        const shown = header === null || typeof header === "object" ? column.displayName : String(header);
        return { name: shown, alias: aliases.columns.get(column.id) ?? "" };
      });
      return [{ name, alias: aliases.table, columns: named }];
    });
  }

  private register(tableId: string): void {
    const { unitId } = this.session;
    const info = this.tables.getTableById(unitId, tableId)?.getTableInfo();
    if (!info) return;
    const aliases = this.byId.get(tableId) ?? { table: tableAlias(this.count++), columns: new Map<string, string>() };
    this.byId.set(tableId, aliases);
    for (const { id } of info.columns) {
      if (!aliases.columns.has(id)) aliases.columns.set(id, letters(aliases.columns.size));
    }
    const titleMap = new Map(info.columns.map(({ id }, index) => [aliases.columns.get(id) ?? "", index]));
    const reference = { sheetId: info.subUnitId, range: info.range, titleMap };
    // By the mutation, so that formulas which were read with the table's former range are read anew.
    this.session.commands.syncExecuteCommand(SetSuperTableMutation.id, { unitId, tableName: aliases.table, reference });
  }

  private remove(unitId: string, tableId: string): void {
    const aliases = this.byId.get(tableId);
    if (aliases) this.engineTables.remove(unitId, aliases.table);
    this.byId.delete(tableId);
  }

  private hideFromAutocompletion(): void {
    const aliases = [...this.byId.values()].map(({ table }) => table);
    const shown = aliases.filter((alias) => this.descriptions.hasDescription(alias));
    if (shown.length > 0) this.descriptions.unregisterDescriptions(shown);
  }
}

export function tableAlias(index: number): string {
  return ALIAS_PREFIX + letters(index);
}

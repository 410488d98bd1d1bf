type Value = string | number | boolean;

/** A table on a sheet, behind a name of the workbook. */
interface KeptTable {
  readonly name: string;
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: Value[][];
  /** How many rows it says that it has, where that is not how many are there. */
  readonly saysRows?: number;
}

/**
 * A workbook with tables that keep what was issued, behind a global `Excel`: enough of the API to find them, to read them and to write
 * below them. A table may say to be as long as a worksheet.
 */
export class KeptBook {
  readonly tables: KeptTable[];
  /** Sheets that were added. */
  readonly added: string[] = [];
  /** Whatever was written, by address. */
  readonly written: { readonly address: string; readonly values: unknown }[] = [];

  constructor(tables: readonly KeptTable[]) {
    this.tables = [...tables];
  }

  install(): void {
    Object.assign(globalThis, {
      OfficeExtension: { Error: class extends Error {} },
      Office: {
        context: {
          requirements: { isSetSupported: (_set: string, version: string) => Number(version.split(".")[1]) < 20 },
        },
      },
      Excel: { run: (work: (context: unknown) => Promise<unknown>) => work(this.context()) },
    });
  }

  private context(): unknown {
    const sheets = () => [...new Set([...this.tables.map(({ sheet }) => sheet), ...this.added])];
    const worksheets = {
      load: () => worksheets,
      items: sheets().map((name) => ({ name, names: { load: () => ({ items: [] }) } })),
      add: (name: string) => {
        this.added.push(name);
        return this.sheet(name);
      },
      getItem: (name: string) => this.sheet(name),
    };
    const names = {
      load: () => names,
      items: this.tables.map(({ name }) => ({ name })),
      getItem: (name: string) => ({
        getRangeOrNullObject: () => {
          const table = this.tables.find((each) => each.name === name);
          if (!table) throw new Error(`no name ${name}`);
          return this.head(table);
        },
      }),
      getItemOrNullObject: () => ({ isNullObject: true, load: () => ({ isNullObject: true }) }),
      add: (name: string, { address, sheet }: { address: string; sheet: string }) => {
        const values = this.written.find((each) => each.address === address)?.values as string[][] | undefined;
        this.tables.push({ name, table: name, sheet, headers: values?.[0] ?? [], rows: [[]] });
      },
    };
    const tables = { load: () => tables, items: [], getItem: () => this.anything };
    const protection = { load: () => protection, protected: false };
    const application = { load: () => application, calculationMode: "Automatic" };
    return {
      workbook: { worksheets, names, tables, protection, application },
      sync: () => Promise.resolve(),
    };
  }

  private sheet(name: string): unknown {
    const known = this.tables.find((table) => table.sheet === name);
    return this.knows({
      id: name,
      load: () => this.sheet(name),
      getRange: (address: string) => this.range(name, address, known),
      getRangeByIndexes: (row: number, column: number, rowCount: number, columnCount: number) =>
        this.range(name, `R${row}C${column}:${rowCount}x${columnCount}`, undefined),
    });
  }

  private range(sheet: string, local: string, table: KeptTable | undefined): unknown {
    const address = `${sheet}!${local}`;
    const [, from = "1", to = from] = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/.exec(local) ?? [];
    const [left = 0, right = left] = (local.match(/[A-Z]+/g) ?? []).map((letters) => letters.charCodeAt(0) - 65);
    const cells = [table?.headers ?? [], ...(table?.rows ?? [])];
    const values = cells.slice(Number(from) - 4, Number(to) - 3).map((row) => row.slice(left, right + 1));
    return this.knows(
      {
        address,
        sheet,
        values,
        rowHidden: false,
        valueTypes: values.map((row) => row.map((value) => (typeof value === "number" ? "Double" : "String"))),
        load: () => this.range(sheet, local, table),
        getUsedRangeOrNullObject: () => ({ isNullObject: true, load: () => ({ isNullObject: true }) }),
      },
      address,
    );
  }

  /** The header row, in the fourth row of its sheet. */
  private head(table: KeptTable): unknown {
    const at = (rowIndex: number, rowCount: number, values: unknown) => {
      const range = {
        isNullObject: false,
        rowIndex,
        columnIndex: 0,
        rowCount,
        columnCount: table.headers.length,
        worksheet: { name: table.sheet },
        values,
        load: () => range,
        getRow: () => at(rowIndex, 1, [table.rows[0] ?? []]),
        getTables: () => ({
          load: () => ({
            items: [
              {
                name: table.table,
                getHeaderRowRange: () => at(3, 1, [table.headers]),
                getDataBodyRange: () => at(4, table.saysRows ?? table.rows.length, table.rows),
              },
            ],
          }),
        }),
      };
      return range;
    };
    return at(3, 1, [table.headers]);
  }

  /** A format, a table that was added … */
  private readonly anything: object = new Proxy(() => undefined, {
    get: (_, member) => (member === "then" ? undefined : this.anything),
    apply: () => this.anything,
    set: () => true,
  });

  private knows(members: object, address = ""): object {
    return new Proxy(members, {
      get: (target, member) => (member in target ? (Reflect.get(target, member) as unknown) : this.anything),
      set: (_, member, values) => {
        if (member === "values") this.written.push({ address, values });
        return true;
      },
    });
  }
}

/** What Excel throws, as far as the add-in looks at it. */
export class ExcelFailure extends Error {
  constructor(readonly code: string) {
    super(`Excel says: ${code}`);
  }
}

/**
 * A workbook of sheets with names and one text each, behind a global `Excel`: enough of the API to write, delete and take back.
 * What was done before a failure stays, and undo groups fail as they do by the documents and threads beside `writeWorkbook`.
 */
export class BookOfSheets {
  readonly sheets: { id: string; name: string; text: string }[] = [];
  readonly names: string[] = [];
  /** Whether each run was a group. */
  readonly runs: boolean[] = [];
  /** The code with which every group ends, after all of it is done. */
  groupsFailWith: string | null = null;
  isStructureProtected = false;
  /** Which request is refused, of all that are sent, counted from 1. */
  failsAtSync: number | null = null;
  private syncs = 0;
  private isInGroup = false;
  private count = 0;

  /** Puts the workbook behind the globals that office.js would make. */
  install(excelApi: number): void {
    const isSetSupported = (set: string, version: string): boolean =>
      set === "ExcelApi" && Number(version.split(".")[1]) <= excelApi;
    Object.assign(globalThis, {
      OfficeExtension: { Error: ExcelFailure },
      Office: { context: { requirements: { isSetSupported } } },
      Excel: { run: this.run },
    });
  }

  private readonly run = async (first: unknown, second?: unknown): Promise<unknown> => {
    const work = (second ?? first) as (context: unknown) => Promise<unknown>;
    this.isInGroup = second !== undefined && (first as { mergeUndoGroup?: boolean }).mergeUndoGroup === true;
    this.runs.push(this.isInGroup);
    const result = await work(this.context());
    if (this.isInGroup && this.groupsFailWith !== null) throw new ExcelFailure(this.groupsFailWith);
    return result;
  };

  private context(): unknown {
    const names = {
      getItemOrNullObject: (name: string) => this.item(this.names.includes(name), () => this.drop(this.names, name)),
      add: (name: string) => {
        if (this.names.includes(name)) throw new ExcelFailure("ItemAlreadyExists");
        this.names.push(name);
      },
    };
    const worksheets = {
      add: (name: string) => {
        if (this.isStructureProtected) throw new ExcelFailure("GeneralException");
        if (this.sheets.some((sheet) => sheet.name === name)) throw new ExcelFailure("ItemAlreadyExists");
        this.count += 1;
        const sheet = { id: `id${this.count}`, name, text: "", load: () => sheet };
        this.sheets.push(sheet);
        return sheet;
      },
      getItem: (id: string) => this.sheet(id),
      getItemOrNullObject: (id: string) => this.sheet(id),
    };
    const protection = { load: () => undefined, protected: this.isStructureProtected };
    return { workbook: { names, worksheets, protection }, sync: this.sync };
  }

  private readonly sync = (): Promise<void> => {
    this.syncs += 1;
    return this.syncs === this.failsAtSync ? Promise.reject(new ExcelFailure("AccessDenied")) : Promise.resolve();
  };

  private sheet(id: string): unknown {
    const found = this.sheets.find((sheet) => sheet.id === id);
    const item = this.item(found !== undefined, () => {
      if (this.isInGroup) throw new ExcelFailure("UndoNotSupported");
      this.drop(this.sheets, found);
    });
    return Object.assign(item, {
      activate: () => undefined,
      write: (text: string) => {
        if (found) found.text += text;
      },
    });
  }

  private item(isThere: boolean, remove: () => void): object {
    const item = { isNullObject: !isThere, load: () => item, delete: remove };
    return item;
  }

  private drop<Item>(items: Item[], item: Item | undefined): void {
    items.splice(items.indexOf(item as Item), 1);
  }
}

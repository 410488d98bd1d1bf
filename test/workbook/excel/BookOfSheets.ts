/** What Excel throws, as far as the add-in looks at it. */
export class ExcelFailure extends Error {
  constructor(readonly code: string) {
    super(`Excel says: ${code}`);
  }
}

/**
 * A workbook of sheets with names and one text each, behind a global `Excel`: enough of the API to write, delete and take back. What
 * it does not know it takes without a word, and weighs.
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
  /** Bytes that each request has carried, as far as something was set. */
  readonly sent: number[] = [];
  private queued = 0;
  private readonly added: BookOfSheets["sheets"] = [];
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
      load: () => undefined,
      items: [],
      getItemOrNullObject: (name: string) => this.item(this.names.includes(name), () => this.drop(this.names, name)),
      add: (name: string) => {
        if (this.names.includes(name)) throw new ExcelFailure("ItemAlreadyExists");
        this.names.push(name);
      },
    };
    const worksheets = {
      load: () => undefined,
      items: this.sheets.map(({ name }) => this.known({ name })),
      add: (name: string) => {
        if (this.isStructureProtected) throw new ExcelFailure("GeneralException");
        if (this.sheets.some((sheet) => sheet.name === name)) throw new ExcelFailure("ItemAlreadyExists");
        this.count += 1;
        const sheet = { id: `id${this.count}`, name, text: "", load: () => sheet };
        this.sheets.push(sheet);
        this.added.push(sheet);
        return sheet;
      },
      getItem: (id: string) => this.sheet(id),
      getItemOrNullObject: (id: string) => this.sheet(id),
    };
    const protection = { load: () => undefined, protected: this.isStructureProtected };
    const application = { load: () => ({ calculationMode: "Automatic", calculationState: "Done" }) };
    return { workbook: this.known({ names, worksheets, protection, application }), sync: this.sync };
  }

  private readonly sync = (): Promise<void> => {
    this.sent.push(this.queued);
    this.queued = 0;
    const added = this.added.splice(0);
    // A request to add a sheet has nothing before it that could stay.
    if (this.sent.length === this.failsAtSync) for (const sheet of added) this.drop(this.sheets, sheet);
    return this.sent.length === this.failsAtSync ? Promise.reject(new ExcelFailure("AccessDenied")) : Promise.resolve();
  };

  private sheet(id: string): unknown {
    const found = this.sheets.find((sheet) => sheet.id === id);
    const item = this.item(found !== undefined, () => {
      if (this.isInGroup) throw new ExcelFailure("UndoNotSupported");
      this.drop(this.sheets, found);
    });
    return this.known(
      Object.assign(item, {
        activate: () => undefined,
        write: (text: string) => {
          if (found) found.text += text;
        },
      }),
    );
  }

  /** A range, a format, a table … */
  private readonly anything: object = new Proxy(() => undefined, {
    // It is no promise, and no text.
    get: (_, member) => (member === "items" ? [] : member === "then" ? undefined : this.anything),
    apply: () => this.anything,
    set: (_, _member, value) => {
      this.queued += Buffer.byteLength(JSON.stringify(value));
      return true;
    },
  });

  private known<Members extends object>(members: Members): Members {
    return new Proxy(members, {
      get: (target, member) => (member in target ? Reflect.get(target, member) : this.anything) as unknown,
      set: () => true,
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

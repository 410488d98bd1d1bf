import type { Cell } from "../../src/domain/cell";
import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Language } from "../../src/domain/language";
import type { Workbook } from "../../src/taskpane/WorkbookContext";
import { contentOf, type Content } from "../../src/workbook/cells/content";
import type { Change } from "../../src/workbook/scheme/change";
import type { Edit } from "../../src/workbook/scheme/edit";
import { PlainSheet } from "../support/PlainSheet";
import { registerOf } from "../support/registerOf";
import type { CheckOptions } from "../../src/workbook/excel/hostcheck/checkHost";
import type { Observations } from "../../src/workbook/hostcheck/observations";
import { parts } from "../../src/workbook/hostcheck/parts";
import type { AppliedWeights, WeightChange } from "../../src/workbook/excel/applyWeights";
import type { MovedCell } from "../../src/workbook/excel/moveBlocking";
import type { BlockingCell } from "../../src/workbook/register/planUnblocking";
import { Failure } from "../../src/domain/failure";
import { finishSteps } from "../../src/domain/steps";
import type { WeightsOnSheet } from "../../src/workbook/excel/readWeights";
import { addressOf, type Area } from "../../src/workbook/cells/area";
import type { Publishing } from "../../src/workbook/excel/changeStatus";
import type { Dependents } from "../../src/workbook/excel/findDependents";
import type { Uses } from "../../src/workbook/excel/findUses";
import { joinAllInSteps, sourceOfRoster } from "../../src/workbook/people/joinRoster";
import type { Filtered, RecordsFilter } from "../../src/workbook/excel/filterRecords";
import type { FilterPlan } from "../../src/workbook/records/planFilter";
import type { Template } from "../../src/templates/template";
import type { InsertedRuns, PlannedRun, RunsToInsert } from "../../src/workbook/excel/insertRuns";
import { computeMadeInSteps } from "../../src/workbook/settings/computeMade";
import { layOutSummary } from "../../src/workbook/settings/layOutRun";
import { planMadeInSteps, summaryOf, type Making } from "../../src/workbook/settings/making";
import { changesOf, planSettings, type RunChange, type SettingsList } from "../../src/workbook/settings/planSettings";
import { noSettings, readRuns } from "../../src/workbook/settings/readRuns";
import { settingsColumns } from "../../src/workbook/settings/settingsTerms";
import { freeSheetName } from "../../src/workbook/cells/freeNames";
import { readSchemeOnSheet, type SchemeOnSheet } from "../../src/workbook/scheme/schemeOnSheet";
import type { Course } from "../../src/workbook/excel/course";
import type { Kept } from "../../src/workbook/excel/listKept";
import type { Payroll } from "../../src/workbook/register/payroll";
import type { IssuePlan, KeptRows } from "../../src/workbook/register/planIssue";
import { planStatement, type StatementPlan } from "../../src/workbook/register/planStatement";
import type { RollUpPlan } from "../../src/workbook/register/planRollUp";
import { readLine } from "../../src/workbook/register/readLine";
import { emptyRegister, type ItemRow } from "../../src/workbook/register/register";
import type { ResultsOnSheet } from "../../src/workbook/register/resultsOnSheet";
import { planDraft } from "../../src/workbook/scheme/planDraft";
import { planInfo } from "../../src/workbook/scheme/planInfo";
import { planPublishing, type StatusChange } from "../../src/workbook/scheme/planStatus";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";
import type { ResultsPlan } from "../../src/workbook/results/resultsPlan";
import { plainReading, type RosterChoice, type Source, type SourceData } from "../../src/workbook/people/source";
import { exampleActuals, exampleColumns } from "../support/exampleActuals";
import { describeSource } from "../support/describeSource";

/** A workbook in memory, for the pane: schemes are real cells, read as they are read from a sheet. */
export class FakeWorkbook implements Workbook {
  readonly schemes: SchemeOnSheet[] = [];
  /** The sheets of the schemes, in the same order. */
  readonly sheets: PlainSheet[] = [];
  readonly plans: ResultsPlan[] = [];
  readonly visited: string[] = [];
  /** Results on sheets, and the register. */
  kept: Kept = { results: [], register: emptyRegister };
  items: ItemRow[] = [];
  readonly payrolls: Payroll[] = [];
  readonly rollUps: RollUpPlan[] = [];
  /** What depends on schemes, by their references; nothing on others. */
  readonly dependents = new Map<string, Dependents>();
  /** Where something of a scheme is called by its name, beside the scheme. */
  readonly uses = new Map<string, Uses>();
  readonly protectedSheets: string[] = [];
  lost: string[] = [];
  /** Whether formulas wait until somebody has them calculated. */
  isManual = false;
  /** What the next call of the method does instead. */
  readonly failures = new Map<keyof Workbook, unknown>();
  /** How often each was asked. */
  readonly asked = new Map<keyof Workbook, number>();
  weightsOnSheet: WeightsOnSheet = { formulas: new Map(), judgements: null };
  readonly weightChanges: WeightChange[] = [];
  private restoreWeights: () => void = () => undefined;
  private readonly watchers = new Set<(sheets: readonly string[] | null) => void>();
  private readonly visibilityWatchers = new Set<(isShown: boolean) => void>();

  constructor(readonly tables: Record<string, readonly (readonly Cell[])[]> = {}) {}

  listSchemes = () => this.answer("listSchemes", () => ({ found: [...this.schemes], lost: this.lost }));

  listNames = () =>
    this.answer("listNames", () => this.schemes.flatMap(({ name, sections }) => [name, ...Object.values(sections)]));

  insertScheme = (scheme: Scheme, language: Language) =>
    this.answer("insertScheme", () => {
      const sheets = this.schemes.map(({ sheet }) => sheet);
      const onSheet = this.addSheet(new PlainSheet(scheme, language, freeSheetName(scheme.title, sheets)));
      return { scheme: onSheet, renamedFrom: null };
    });

  startDraft = (reference: string, layOutIn: Language | null = null) =>
    this.answer("startDraft", () => {
      const { reading, ...original } = this.schemeOf(reference);
      const taken = { sheets: this.schemes.map(({ sheet }) => sheet), names: this.schemes.map(({ name }) => name) };
      const { sheet, ...draft } = planDraft({ ...original, reading }, this.schemes, taken);
      const scheme = { ...reading.scheme, ...draft, status: "draft", effective: undefined } as const;
      const next = this.addSheet(new PlainSheet(scheme, layOutIn ?? reading.language, sheet));
      return { scheme: next, isCopy: layOutIn === null };
    });

  publishScheme = (reference: string, { effective, isProtected }: Publishing) =>
    this.answer("publishScheme", () => {
      const scheme = this.schemeOf(reference);
      this.state(planPublishing(scheme, this.schemes, effective));
      if (isProtected) this.protectedSheets.push(scheme.sheet);
    });

  archiveScheme = (reference: string) =>
    this.answer("archiveScheme", () =>
      this.state([{ scheme: this.schemeOf(reference), fields: { status: "archived" } }]),
    );

  findDependents = (reference: string) => this.answer("findDependents", () => this.dependents.get(reference) ?? none);

  findUses = (_reference: string, names: readonly string[]) =>
    this.answer("findUses", (): Uses => names.map((name) => this.uses.get(name)).find((found) => found) ?? noUses);

  deleteScheme = (reference: string) =>
    this.answer("deleteScheme", () => {
      const index = this.schemes.indexOf(this.schemeOf(reference));
      this.schemes.splice(index, 1);
      this.sheets.splice(index, 1);
    });

  private addSheet(sheet: PlainSheet): SchemeOnSheet {
    const scheme = sheet.read();
    this.sheets.push(sheet);
    this.schemes.push(scheme);
    return scheme;
  }

  private state(changes: readonly StatusChange[]): void {
    for (const { scheme, fields } of changes)
      this.onSheetOf(scheme.reference, (sheet) => {
        for (const { area, text } of planInfo(scheme, fields)?.writes ?? []) sheet.put(area.row, area.column, text);
      });
  }

  private schemeOf(reference: string): SchemeOnSheet {
    const scheme = this.schemes.find((each) => each.reference === reference);
    if (!scheme) throw new Error(`no scheme ${reference}`);
    return scheme;
  }

  /** Names and actuals alone, computed as a spreadsheet would. */
  insertExample = (template: Template, language: Language) =>
    this.answer("insertExample", () => {
      const table = `${template.id}示例`;
      const headers = exampleColumns(template, language).map(({ head }) => head);
      const people = exampleActuals(template, language).map((actuals, i) => [`示例${i + 1}`, ...actuals]);
      this.tables[table] = [[language === "zh" ? "姓名" : "Name", ...headers], ...people];
      return this.sourceOf(table);
    });

  changeScheme = (reference: string, edit: Edit) =>
    this.answer("changeScheme", () => this.onSheetOf(reference, (sheet) => sheet.edit(edit)));

  takeBack = (change: Change) =>
    this.answer("takeBack", () => this.onSheetOf(change.reference, (sheet) => sheet.takeBack(change)));

  repairNames = () => this.answer("repairNames", () => undefined);

  readWeights = () => this.answer("readWeights", () => this.weightsOnSheet);

  /** Values go into the cells; formulas are for a spreadsheet to compute. */
  applyWeights = (scheme: SchemeOnSheet, change: WeightChange) =>
    this.answer("applyWeights", (): AppliedWeights => {
      const before = scheme.cells.map((row) => [...row]);
      const index = this.schemes.findIndex(({ reference }) => reference === scheme.reference);
      this.weightChanges.push(change);
      this.restoreWeights = () => this.editScheme(index, (cells) => cells.splice(0, cells.length, ...before));
      if (change.kind === "values") {
        this.editScheme(index, (cells) => {
          for (const [indicator, weight] of change.weights) {
            const place = scheme.reading.placeOf(indicator, "weight");
            const row = cells[(place?.row ?? 0) - 1];
            if (row && place) row[place.column - 1] = weight;
          }
        });
      }
      const undo = {
        scheme,
        column: { area: { sheet: scheme.sheet, row: 0, column: 0, rowCount: 1, columnCount: 1 }, rows: new Map() },
        before: [],
        after: [],
        judgements: [],
        addedSheet: null,
        nameBefore: undefined,
      };
      return { sheet: change.kind === "live" ? "S5 权重判断" : null, undo };
    });

  undoWeights = () => this.answer("undoWeights", () => this.restoreWeights());

  listSources = () => this.answer("listSources", () => Object.keys(this.tables).map((table) => this.sourceOf(table)));

  readSource = ({ table, sheet, reading }: Source) =>
    this.answer("readSource", (): SourceData => {
      const source = { ...this.sourceOf(table ?? sheet), reading };
      const cells = this.cellsOf(table ?? sheet);
      const shown = cells.slice(1).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
      const lists = (reading.rosters ?? []).map((roster) => this.readTable(roster));
      const data = describeSource(source, source.area, cells, { shown, lists });
      return finishSteps(joinAllInSteps(data, lists));
    });

  private readTable(roster: RosterChoice): SourceData {
    const table = roster.table ?? "";
    const source = { ...this.sourceOf(table), reading: sourceOfRoster(roster).reading };
    const cells = this.cellsOf(table);
    return describeSource(source, source.area, cells);
  }

  insertResults = (plan: ResultsPlan) =>
    this.answer("insertResults", () => {
      this.plans.push(plan);
      return { sheet: plan.sheet, address: `'${plan.sheet}'!A5`, isWaiting: this.isManual };
    });

  hasResultsTable = () => this.answer("hasResultsTable", () => this.plans.some(({ table }) => table !== null));

  listResults = () => this.answer("listResults", () => []);

  insertRollUp = (plan: RollUpPlan) =>
    this.answer("insertRollUp", () => {
      this.rollUps.push(plan);
      return plan.sheet;
    });

  readonly statements: StatementPlan[] = [];

  insertStatement = (results: ResultsOnSheet, scheme: SchemeOnSheet, language: Language) =>
    this.answer("insertStatement", () => {
      this.statements.push(planStatement(results, scheme, language));
      return "考核单!B4";
    });

  listAdjusted = () => this.answer("listAdjusted", () => this.kept.results);

  listCorrections = () => this.answer("listCorrections", () => this.kept.register);

  listIssues = () =>
    this.answer("listIssues", () =>
      this.kept.results.map(({ sheet, scheme: id, version, digest, issue }) => ({
        sheet,
        stamp: { id, version, digest },
        stampRow: 1,
        issue,
      })),
    );

  listKept = () => this.answer("listKept", () => this.kept);

  /** As Excel would have it afterwards: values, the line, protection, and rows in the register. */
  issuePeriod = async ({ results, line, rows }: IssuePlan, course?: Course) => {
    await this.comeHalfWay(course);
    return this.answer("issuePeriod", () => {
      const issue = readLine(line, "issuedLine", ["period", "time", "by", "checkCode"]);
      this.changeResults(results.sheet, (before) => ({
        ...before,
        issue,
        isProtected: true,
        columns: before.columns.map((column) => ({ ...column, formula: "" })),
      }));
      this.keep(rows);
    });
  };

  lockIssued = (sheet: string, isLocked: boolean, rows: KeptRows) =>
    this.answer("lockIssued", () => {
      this.changeResults(sheet, (before) => ({ ...before, isProtected: isLocked }));
      this.keep(rows);
    });

  keepRows = (rows: KeptRows) => this.answer("keepRows", () => this.keep(rows));

  readItems = () => this.answer("readItems", () => this.items);

  insertPayroll = async (payroll: Payroll, _at: Date, _language: Language, course?: Course) => {
    await this.comeHalfWay(course);
    return this.answer("insertPayroll", () => {
      this.payrolls.push(payroll);
      return "工资!A1";
    });
  };

  goTo = (address: string) => this.answer("goTo", () => void this.visited.push(address));

  /** The check of a host that is as we built for, but for what `hostAnswers` says. */
  hostAnswers: Observations = {};
  scratchSheets: string[] = [];
  /** What keeps a check from beginning. */
  hostRefusal: WorkbookProblem | null = null;
  /** How many parts the last check has begun. */
  hostParts = 0;

  loadHostCheck = () =>
    this.answer("loadHostCheck", () => ({
      checkHost: async ({ onPart, signal }: CheckOptions) => {
        if (this.hostRefusal) throw this.hostRefusal;
        this.scratchSheets = ["KPICHECK 1", "KPICHECK 2"];
        this.hostParts = 0;
        for (const part of parts) {
          onPart(part);
          this.hostParts++;
          await this.hostPause;
          if (signal.aborted) break;
        }
        return { observations: this.hostAnswers, failures: [], isCancelled: signal.aborted };
      },
      listScratchSheets: () => Promise.resolve(this.scratchSheets),
      deleteScratchSheets: () => {
        this.scratchSheets = [];
        return Promise.resolve();
      },
    }));

  /** The filters that stand on lists of records. */
  readonly filters: RecordsFilter[] = [];
  /** How filtering ends. */
  filtering: Filtered["kind"] = "shown";

  /** What is made from other lists has values here, as a spreadsheet would compute them. */
  loadRecordCalls = () =>
    this.answer("loadRecordCalls", () => ({
      filterRecords: (plan: FilterPlan, former: RecordsFilter | null): Promise<Filtered> => {
        if (former !== null) this.filters.splice(this.filters.indexOf(former), 1);
        if (this.filtering !== "shown") return Promise.resolve({ kind: this.filtering });
        const { table, area, rows } = plan;
        const filter = { table, area, rows, columns: plan.columns, hadArrows: true };
        this.filters.push(filter);
        return Promise.resolve({ kind: "shown", filter });
      },
      takeFilterOff: (filter: RecordsFilter): Promise<void> => {
        this.filters.splice(this.filters.indexOf(filter), 1);
        return Promise.resolve();
      },
      insertMade: (making: Making, scheme: string | null, language: Language): Promise<Source> => {
        const source = this.make(making, language);
        const summary = summaryOf(making, { sheet: source.sheet, table: source.table ?? "" }, scheme);
        this.changeSettings(
          [{ name: summary.name, rows: layOutSummary(summary, language), known: undefined }],
          language,
        );
        return Promise.resolve(source);
      },
    }));

  private make(making: Making, language: Language): Source {
    const plan = finishSteps(planMadeInSteps(making, { sheets: [], names: [] }, language, new Date(2026, 9, 5)));
    this.tables[plan.table] = finishSteps(computeMadeInSteps(making, plan));
    return this.sourceOf(plan.table);
  }

  private changeSettings(changes: readonly RunChange[], language: Language): void {
    if (this.settings.length === 0) this.settings = [Object.values(settingsColumns).map((column) => column[language])];
    const body = planSettings(this.settingsList(), changes);
    this.settings = [...this.settings.slice(0, 1), ...body];
  }

  /** The list of settings, with its header row, as it would stand on a sheet. */
  settings: Content[][] = [];

  private settingsList(): SettingsList {
    const cells = this.settings.map((row) => row.map((each): Cell => (each === "" ? null : each)));
    const area: Area = { sheet: "设置", row: 3, column: 0, rowCount: cells.length, columnCount: 5 };
    return { area, cells, contents: this.settings };
  }

  /** Results are inserted one after another, and what they came from is remembered with the last. */
  loadRunCalls = () =>
    this.answer("loadRunCalls", () => ({
      listSettings: () => {
        const { area, cells } = this.settingsList();
        return Promise.resolve(cells.length === 0 ? noSettings : readRuns(area, cells));
      },
      insertRuns: async ({ runs, overview, language, course }: RunsToInsert): Promise<InsertedRuns> => {
        const planned: PlannedRun[] = [];
        for (const run of runs) {
          const made = (making: Making | null) => making && this.make(making, language);
          planned.push(await run.plan({ source: made(run.source), roster: made(run.roster) }));
        }
        await this.comeHalfWay(course);
        const before = this.settings;
        this.changeSettings(
          changesOf(
            planned,
            runs.map(({ known }) => known),
          ),
          language,
        );
        const after = this.settings;
        this.settings = before;
        const inserted: InsertedRuns["runs"][number][] = [];
        for (const { plan } of planned) {
          const { people, former } = plan;
          inserted.push({ ...(await this.insertResults(plan)), people, former });
        }
        this.settings = after;
        return { runs: inserted, overview: overview === null ? null : "考核总览!A4:F9" };
      },
    }));

  /** What writing waits for half-way. */
  insertPause: Promise<unknown> = Promise.resolve();

  private async comeHalfWay(course?: Course): Promise<void> {
    course?.onProgress?.(0.5);
    await this.insertPause;
    if (course?.isCancelled?.() === true) throw new WorkbookProblem({ code: "cancelled", facts: {} });
  }

  /** What the check waits for at each part. */
  hostPause: Promise<unknown> = Promise.resolve();

  watchSelection = () => Promise.resolve(() => Promise.resolve());

  watchWorkbook = (onChange: (sheets: readonly string[] | null) => void) => watch(this.watchers, onChange);

  watchVisibility = (onChange: (isShown: boolean) => void) => watch(this.visibilityWatchers, onChange);

  /** A sheet's id is its name here. */
  nameSheets = (ids: readonly string[]) => this.answer("nameSheets", () => ids);

  calculate = () => this.answer("calculate", () => undefined);

  /** Something happens on sheets. */
  tell(sheets: readonly string[] | null): void {
    for (const watcher of this.watchers) watcher(sheets);
  }

  /** The pane is closed, or opened again. */
  show(isShown: boolean): void {
    for (const watcher of this.visibilityWatchers) watcher(isShown);
  }

  /** Someone types into a table. */
  change(table: string, row: number, column: number, value: Cell): void {
    this.tables[table] = this.cellsOf(table).map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
    );
    this.tell([table]);
  }

  /** Someone puts the rows of a table in another order, or inserts some: those below its headers are these from now on. */
  arrange(table: string, rows: readonly (readonly Cell[])[]): void {
    this.tables[table] = [...this.cellsOf(table).slice(0, 1), ...rows];
  }

  /** Someone copies the sheet of a scheme: the names hold on the copy alone. */
  copyByHand(index: number, sheet: string): void {
    const scheme = this.schemes[index];
    if (!scheme) throw new Error(`no scheme ${index}`);
    const { name, area, cells } = scheme;
    const copy = { name, isSheetScoped: true, area: { ...area, sheet }, surroundings: cells, sections: [] };
    this.schemes.push(readSchemeOnSheet(copy));
    this.sheets.push(new PlainSheet(scheme.reading.scheme, scheme.reading.language, sheet));
  }

  /** A scheme whose cells have been edited. */
  editScheme(index: number, edit: (cells: Cell[][]) => void): void {
    const scheme = this.schemes[index];
    if (!scheme) throw new Error(`no scheme ${index}`);
    const cells = scheme.cells.map((row) => [...row]);
    edit(cells);
    this.onSheetOf(scheme.reference, (sheet) => {
      cells.forEach((row, i) =>
        row.forEach((cell, j) => {
          if (cell !== scheme.cells[i]?.[j]) sheet.put(scheme.area.row + i, scheme.area.column + j, contentOf(cell));
        }),
      );
    });
  }

  private onSheetOf<Result>(reference: string, work: (sheet: PlainSheet) => Result): Result {
    const index = this.schemes.findIndex((scheme) => scheme.reference === reference);
    const sheet = this.sheets[index];
    if (!sheet) throw new Error(`no scheme ${reference}`);
    const result = work(sheet);
    const changed = sheet.read();
    this.schemes[index] = changed;
    this.tell([changed.sheet]);
    return result;
  }

  private keep({ register, items, log }: KeptRows): void {
    const { results, register: before } = this.kept;
    this.kept = {
      results,
      register: registerOf({ ...before, rows: [...before.rows, ...register], log: [...before.log, ...log] }),
    };
    this.items.push(...items);
  }

  acceptResults = (results: ResultsOnSheet, scheme: SchemeOnSheet) =>
    this.answer("acceptResults", () =>
      this.changeResults(results.sheet, (before) => ({ ...before, digest: scheme.digest, state: "same" })),
    );

  /** As Excel would have it: what was in the way stands elsewhere, and the formulas fill their columns again. */
  moveBlocking = (sheet: string, blocking: readonly BlockingCell[]) =>
    this.answer("moveBlocking", (): MovedCell[] => {
      const before = this.kept.results.find((each) => each.sheet === sheet);
      this.changeResults(sheet, (results) => ({
        ...results,
        rows: results.rows.map((row) => row.map((cell) => (cell instanceof Failure ? "" : cell))),
      }));
      this.takeBackMoves = () => this.changeResults(sheet, (results) => before ?? results);
      return blocking.map(({ from, value, adjustment }) => ({
        from,
        value,
        to: adjustment?.at ?? { ...from, column: 60 },
        isAdjustment: adjustment !== null,
      }));
    });

  private takeBackMoves: () => void = () => undefined;

  moveBack = () => this.answer("moveBack", () => this.takeBackMoves());

  private changeResults(sheet: string, change: (before: ResultsOnSheet) => ResultsOnSheet): void {
    const results = this.kept.results.map((each) => (each.sheet === sheet ? change(each) : each));
    this.kept = { ...this.kept, results };
  }

  private answer<Value>(method: keyof Workbook, value: () => Value): Promise<Value> {
    this.asked.set(method, (this.asked.get(method) ?? 0) + 1);
    const failure = this.failures.get(method);
    this.failures.delete(method);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is thrown is what the test says
    return failure === undefined ? Promise.resolve(value()) : Promise.reject(failure);
  }

  private cellsOf(table: string): readonly (readonly Cell[])[] {
    const cells = this.tables[table];
    if (!cells) throw new Error(`no table ${table}`);
    return cells;
  }

  private sourceOf(table: string): Source {
    const [headers = [], ...rows] = this.cellsOf(table);
    const area: Area = { sheet: table, row: 0, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
    return {
      kind: "table",
      table,
      sheet: table,
      address: addressOf(area),
      area,
      headers: headers.map(String),
      rowCount: rows.length,
      reading: plainReading,
    };
  }
}

function watch<Watcher>(watchers: Set<Watcher>, watcher: Watcher): Promise<() => Promise<void>> {
  watchers.add(watcher);
  return Promise.resolve(() => {
    watchers.delete(watcher);
    return Promise.resolve();
  });
}

const noUses: Uses = { sheets: [], isComplete: true };

const none: Dependents = { results: [], formulas: [], schemes: [], isComplete: true };

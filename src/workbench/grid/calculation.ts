import {
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IUnitRange,
} from "@univerjs/core";
import {
  ClearSelectionFormatCommand,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationStartMutation,
  type ISetRangeValuesMutationParams,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";

type Dirty = ISetFormulaCalculationStartMutation;
type Conversion = Parameters<IActiveDirtyManagerService["register"]>[1];

/** Changes that follow one another this closely are computed together. */
const GATHER_MS = 15;
/** A calculation that says nothing for this long has died of an error; the next must not wait for it. */
const SILENCE_MS = 60_000;

const STYLE_TRIGGERS = new Set<string | undefined>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/**
 * Decides when the formulas are computed: one calculation at a time, nothing forgotten.
 *
 * Univer has a trigger of its own that stops a running calculation at each change and starts anew. When changes come
 * in quick succession, as an add-in's batches do, it forgets what the stopped ones had still to compute. It looks up in
 * `IActiveDirtyManagerService` which commands concern it; what is taken out of there, it leaves alone.
 */
export class Calculation {
  private readonly conversions = new Map<string, Conversion>();
  private readonly listeners: (() => void)[] = [];
  private readonly startListeners: (() => void)[] = [];
  private readonly commands: ICommandService;
  private readonly dirtyManager: IActiveDirtyManagerService;
  private manual = false;
  private waiting: Dirty | undefined;
  /** Whether what waits is to be computed even though calculation is manual. */
  private isAskedFor = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.dirtyManager = injector.get(IActiveDirtyManagerService);
    this.takeOver();
    this.commands.onCommandExecuted((command, options) => this.observe(command, options));
  }

  get isManual(): boolean {
    return this.manual;
  }

  set isManual(manual: boolean) {
    this.manual = manual;
    this.schedule();
  }

  isCalculating(): boolean {
    return this.running || (this.waiting !== undefined && this.mayStart());
  }

  isPending(): boolean {
    return this.waiting !== undefined && !this.mayStart();
  }

  onCalculating(listener: () => void): void {
    this.startListeners.push(listener);
  }

  onCalculated(listener: () => void): void {
    this.listeners.push(listener);
  }

  recalculate(ranges: IUnitRange[] | "all"): void {
    this.isAskedFor = true;
    this.add(ranges === "all" ? { ...nothing(), forceCalculation: true } : { ...nothing(), dirtyRanges: ranges });
  }

  private takeOver(): void {
    for (const [id, conversion] of [...this.dirtyManager.getDirtyConversionMap()]) {
      this.conversions.set(id, conversion);
      this.dirtyManager.remove(id);
    }
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === undefined) this.heard();
      else this.finished();
      return;
    }
    this.takeOver();
    const conversion = this.conversions.get(command.id);
    if (!conversion || isOfNoConsequence(command, options)) return;
    this.add({ ...nothing(), ...conversion.getDirtyData(command) });
  }

  private add(dirty: Dirty): void {
    this.waiting = this.waiting ? union(this.waiting, dirty) : dirty;
    this.schedule();
  }

  private schedule(): void {
    if (this.running || this.waiting === undefined || !this.mayStart()) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), GATHER_MS);
  }

  private start(): void {
    const dirty = this.waiting;
    if (dirty === undefined || this.running) return;
    this.waiting = undefined;
    this.isAskedFor = false;
    this.running = true;
    this.heard();
    for (const listener of this.startListeners) listener();
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private mayStart(): boolean {
    return !this.manual || this.isAskedFor;
  }

  private heard(): void {
    clearTimeout(this.silence);
    if (this.running) this.silence = setTimeout(() => this.finished(), SILENCE_MS);
  }

  private finished(): void {
    clearTimeout(this.silence);
    this.running = false;
    for (const listener of this.listeners) listener();
    this.schedule();
  }
}

/** The results of a calculation are written by the same command as a user's edits. */
function isOfNoConsequence(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = command.params as ISetRangeValuesMutationParams;
  return options?.onlyLocal === true || (trigger !== undefined && STYLE_TRIGGERS.has(trigger));
}

function nothing(): Dirty {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
    options: null,
  };
}

function union(a: Dirty, b: Dirty): Dirty {
  return {
    options: null,
    forceCalculation: a.forceCalculation || b.forceCalculation,
    dirtyRanges: [...a.dirtyRanges, ...b.dirtyRanges],
    dirtyNameMap: joined(a.dirtyNameMap, b.dirtyNameMap),
    dirtyDefinedNameMap: joined(a.dirtyDefinedNameMap, b.dirtyDefinedNameMap),
    dirtySuperTableMap: joined(a.dirtySuperTableMap ?? {}, b.dirtySuperTableMap ?? {}),
    dirtyUnitFeatureMap: joined(a.dirtyUnitFeatureMap, b.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: joined(a.dirtyUnitOtherFormulaMap, b.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: joined(a.clearDependencyTreeCache, b.clearDependencyTreeCache),
  };
}

/** Marks by workbook and then by sheet or name; a mark may itself hold marks. */
function joined<Marks extends object>(a: Marks, b: Marks): Marks {
  const marks = new Map<string, unknown>(Object.entries(a));
  for (const [key, mark] of Object.entries(b) as [string, unknown][]) {
    const other = marks.get(key);
    marks.set(key, isObject(other) && isObject(mark) ? joined(other, mark) : mark);
  }
  return Object.fromEntries(marks) as Marks;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

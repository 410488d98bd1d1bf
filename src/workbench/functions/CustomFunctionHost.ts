import type { OfficeHost } from "../bridge/OfficeHost";
import type { Grid } from "../grid/Grid";
import type { FunctionDefinition } from "./FunctionDefinition";
import { type Caller, cellKey, Invocations } from "./Invocations";
import type { Outcome, OutcomeValue, ReportedResult } from "./Outcome";

/** Between the formulas, which ask for a result, and the add-in, which computes it. */
export class CustomFunctionHost {
  private readonly invocations: Invocations;
  /** What each calling cell was last given, for the messages of errors. */
  private readonly given = new Map<string, Outcome>();
  private ready = false;
  private held: Parameters<OfficeHost["invoke"]>[0] = [];

  constructor(
    private readonly grid: Grid,
    private readonly host: OfficeHost,
    private readonly addressOf: (cell: Caller) => string,
  ) {
    this.invocations = new Invocations(
      (calls) =>
        this.send(
          calls.map(({ id, definition, args, caller }) => ({
            id,
            functionId: definition.id,
            args,
            address: this.addressOf(caller),
            cancelable: definition.cancelable,
            allowsErrors: definition.allowsErrors,
          })),
        ),
      (ids) => this.host.cancel(ids),
      (cells) => this.grid.recalculate(cells),
    );
    grid.onCalculating(() => this.invocations.beginCalculation());
    grid.onCalculated(() => this.invocations.endCalculation());
  }

  evaluate(definition: FunctionDefinition, args: unknown[], caller: Caller): Outcome | undefined {
    const outcome = this.invocations.evaluate(definition, args, caller);
    if (outcome) this.given.set(cellKey(caller), outcome);
    return outcome;
  }

  /** The add-in listens: calls that were made before go out now. */
  start(): void {
    this.ready = true;
    const { held } = this;
    this.held = [];
    if (held.length > 0) this.host.invoke(held);
  }

  accept(results: ReportedResult[]): void {
    this.invocations.accept(results);
  }

  isWaiting(): boolean {
    return this.invocations.isWaiting();
  }

  /** Forgets what functions gave, as a full calculation and another workbook demand. */
  forget(): void {
    this.invocations.reset();
    this.given.clear();
  }

  /** What the function says about the error in the cell; of a spill, about the cell within it. */
  messageAt(cell: Caller): string {
    const [[shown] = []] = this.grid.read(cell.sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 });
    if (shown?.value === null || typeof shown?.value !== "object") return "";
    const spill = this.grid.spillOver(cell.sheet, cell.row, cell.column);
    const anchor = spill ? { sheet: cell.sheet, row: spill.row, column: spill.column } : cell;
    const outcome = this.given.get(cellKey(anchor));
    const value = outcome && at(outcome, cell.row - anchor.row, cell.column - anchor.column);
    return typeof value === "object" && value.error === shown.value.error ? (value.message ?? "") : "";
  }

  private send(invocations: Parameters<OfficeHost["invoke"]>[0]): void {
    if (this.ready) this.host.invoke(invocations);
    else this.held.push(...invocations);
  }
}

function at(outcome: Outcome, row: number, column: number): OutcomeValue | undefined {
  return "value" in outcome ? outcome.value : outcome.rows[row]?.[column];
}

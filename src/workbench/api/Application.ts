import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";

/** `Excel.Application`. */
export class Application extends HostObject {
  readonly className = "Application";

  constructor(
    private readonly grid: Grid,
    private readonly forgetOutcomes: () => void,
  ) {
    super();
  }

  get calculationMode(): string {
    return this.grid.calculationMode;
  }

  set calculationMode(mode: string) {
    if (mode !== "Automatic" && mode !== "Manual") {
      throw new ExcelError("NotImplemented", `Application.calculationMode = "${mode}" is not implemented.`);
    }
    this.grid.calculationMode = mode;
  }

  get calculationState(): string {
    if (this.grid.isCalculating()) return "Calculating";
    return this.grid.isCalculationPending() ? "Pending" : "Done";
  }

  /** A full calculation also calls the custom functions again, whatever they gave before. */
  calculate(calculationType: string): void {
    if (calculationType !== "Recalculate") this.forgetOutcomes();
    this.grid.recalculate("all");
  }

  /** The screen is drawn between batches in any case. */
  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }

  /** Calculation starts after a batch in any case. */
  suspendApiCalculationUntilNextSync(): void {
    return;
  }
}

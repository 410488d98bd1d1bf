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
    return "Automatic";
  }

  set calculationMode(mode: string) {
    if (mode !== "Automatic") {
      throw new ExcelError("NotImplemented", `Application.calculationMode = "${mode}" is not implemented.`);
    }
  }

  get calculationState(): string {
    return this.grid.isCalculating() ? "Calculating" : "Done";
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

import { finishSteps } from "../../src/domain/steps";
import { registerInSteps, type Register, type RegisterRows } from "../../src/workbook/register/register";

/** The register as it is read from its rows. */
export function registerOf({ rows, log, columns }: RegisterRows): Register {
  return finishSteps(registerInSteps({ rows, log, columns }));
}

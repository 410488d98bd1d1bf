const LOOK_AGAIN_MS = 50;
/** A workbook that takes longer is told to be ready later, by its events. */
const PATIENCE_MS = 10_000;

/**
 * Waits for a while until what was written has been calculated: who reads earlier may find blanks.
 * @param patience in milliseconds; longer where somebody goes on to compute with what is read.
 */
export async function whenCalculated(context: Excel.RequestContext, patience = PATIENCE_MS): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isCalculated(context)) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}

async function isCalculated(context: Excel.RequestContext): Promise<boolean> {
  const application = context.workbook.application.load("calculationMode, calculationState");
  await context.sync();
  // With manual calculation, what is pending stays so until somebody asks for it.
  return application.calculationState === "Done" || application.calculationMode === "Manual";
}

const LOOK_AGAIN_MS = 50;
/** A workbook that takes longer is told to be ready later, by its events. */
const PATIENCE_MS = 10_000;

/** Waits for a while until what was written has been calculated: who reads earlier may find blanks. */
export async function whenCalculated(context: Excel.RequestContext): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isCalculated(context)) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}

async function isCalculated(context: Excel.RequestContext): Promise<boolean> {
  const application = context.workbook.application.load("calculationMode, calculationState");
  await context.sync();
  // With manual calculation, what is pending stays so until somebody asks for it.
  return application.calculationState === "Done" || application.calculationMode === "Manual";
}

/** Whether formulas are calculated only when somebody asks for it: F9, or `calculate`. */
export async function isManual(context: Excel.RequestContext): Promise<boolean> {
  const application = context.workbook.application.load("calculationMode");
  await context.sync();
  return application.calculationMode === "Manual";
}

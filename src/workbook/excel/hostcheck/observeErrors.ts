import { provokedErrors, type ProvokedError } from "../../hostcheck/expectations";
import type { Observations } from "../../hostcheck/observations";
import { codeOf } from "./codeOf";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 3;
/** No sheet has this name: it is too long. */
const NO_SHEET = "KPICHECK, which is the name of no sheet at all";

/** The codes of errors that are provoked. */
export async function observeErrors(): Promise<Observations> {
  await addScratchSheet(SHEET);
  const observations: Record<string, { got: string }> = {};
  for (const code of provokedErrors)
    observations[`error.${code}`] = { got: await codeOf(() => Excel.run(provoke[code])) };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(scratchSheet(SHEET)).protection.unprotect();
    await context.sync();
  });
  return observations;
}

const provoke: Readonly<Record<ProvokedError, (context: Excel.RequestContext) => Promise<void>>> = {
  async InvalidArgument(context) {
    context.workbook.worksheets.getItem(scratchSheet(SHEET)).getRange("no address").load("address");
    await context.sync();
  },
  async ItemNotFound(context) {
    context.workbook.worksheets.getItem(NO_SHEET).load("name");
    await context.sync();
  },
  async ItemAlreadyExists(context) {
    context.workbook.worksheets.add(scratchSheet(SHEET));
    await context.sync();
  },
  async AccessDenied(context) {
    const sheet = context.workbook.worksheets.getItem(scratchSheet(SHEET));
    sheet.protection.protect();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  },
};

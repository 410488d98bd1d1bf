import type { checkHost } from "../../../workbook/excel/hostcheck/checkHost";
import type { deleteScratchSheets, listScratchSheets } from "../../../workbook/excel/hostcheck/scratchSheets";

/** What the check asks of Excel; loaded when somebody opens it. */
export interface HostCheckCalls {
  readonly checkHost: typeof checkHost;
  readonly listScratchSheets: typeof listScratchSheets;
  readonly deleteScratchSheets: typeof deleteScratchSheets;
}

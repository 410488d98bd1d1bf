import { createContext, useContext } from "react";
import type { goTo } from "../workbook/goTo";
import type { insertExample } from "../workbook/insertExample";
import type { insertResults } from "../workbook/insertResults";
import type { insertScheme } from "../workbook/insertScheme";
import type { listSchemes } from "../workbook/listSchemes";
import type { listSources } from "../workbook/listSources";
import type { readSource } from "../workbook/readSource";
import type { repairNames } from "../workbook/repairNames";
import type { scaleWeights } from "../workbook/scaleWeights";
import type { watchSelection } from "../workbook/watchSelection";
import type { watchWorkbook } from "../workbook/watchWorkbook";

/** What the pane asks of the workbook; tests hand in one of their own. */
export interface Workbook {
  readonly listSchemes: typeof listSchemes;
  readonly insertScheme: typeof insertScheme;
  readonly insertExample: typeof insertExample;
  readonly repairNames: typeof repairNames;
  readonly scaleWeights: typeof scaleWeights;
  readonly listSources: typeof listSources;
  readonly readSource: typeof readSource;
  readonly insertResults: typeof insertResults;
  readonly goTo: typeof goTo;
  readonly watchSelection: typeof watchSelection;
  readonly watchWorkbook: typeof watchWorkbook;
}

export const WorkbookContext = createContext<Workbook | null>(null);

export function useWorkbook(): Workbook {
  const workbook = useContext(WorkbookContext);
  if (workbook === null) throw new Error("useWorkbook: expected a WorkbookContext around the component");
  return workbook;
}

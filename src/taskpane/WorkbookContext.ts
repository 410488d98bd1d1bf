import { createContext, useContext } from "react";
import type { changeScheme, takeBack } from "../workbook/excel/changeScheme";
import type { RecordCalls } from "./features/collect/RecordCalls";
import type { RunCalls } from "./features/nextMonth/RunCalls";
import type { HostCheckCalls } from "./features/hostcheck/HostCheckCalls";
import type { acceptResults } from "../workbook/excel/acceptResults";
import type { applyWeights } from "../workbook/excel/applyWeights";
import type { calculate } from "../workbook/excel/calculate";
import type { archiveScheme, publishScheme } from "../workbook/excel/changeStatus";
import type { deleteScheme } from "../workbook/excel/deleteScheme";
import type { findDependents } from "../workbook/excel/findDependents";
import type { findUses } from "../workbook/excel/findUses";
import type { goTo } from "../workbook/excel/goTo";
import type { hasResultsTable } from "../workbook/excel/hasResultsTable";
import type { insertExample } from "../workbook/excel/insertExample";
import type { insertPayroll } from "../workbook/excel/insertPayroll";
import type { insertResults } from "../workbook/excel/insertResults";
import type { insertRollUp } from "../workbook/excel/insertRollUp";
import type { insertScheme } from "../workbook/excel/insertScheme";
import type { issuePeriod, keepRows, lockIssued } from "../workbook/excel/issuePeriod";
import type { insertStatement } from "../workbook/excel/insertStatement";
import type { listAdjusted } from "../workbook/excel/listAdjusted";
import type { listCorrections } from "../workbook/excel/listCorrections";
import type { listIssues } from "../workbook/excel/listIssues";
import type { listKept } from "../workbook/excel/listKept";
import type { listNames } from "../workbook/excel/listNames";
import type { listResults } from "../workbook/excel/listResults";
import type { listSchemes } from "../workbook/excel/listSchemes";
import type { listSources } from "../workbook/excel/listSources";
import type { moveBack, moveBlocking } from "../workbook/excel/moveBlocking";
import type { nameSheets } from "../workbook/excel/nameSheets";
import type { readItems } from "../workbook/excel/readItems";
import type { readSource } from "../workbook/excel/readSource";
import type { readWeights } from "../workbook/excel/readWeights";
import type { repairNames } from "../workbook/excel/repairNames";
import type { startDraft } from "../workbook/excel/startDraft";
import type { undoWeights } from "../workbook/excel/undoWeights";
import type { watchSelection } from "../workbook/excel/watchSelection";
import type { watchVisibility } from "../workbook/excel/watchVisibility";
import type { watchWorkbook } from "../workbook/excel/watchWorkbook";

/** What the pane asks of the workbook; tests hand in one of their own. */
export interface Workbook {
  readonly listSchemes: typeof listSchemes;
  readonly listNames: typeof listNames;
  readonly insertScheme: typeof insertScheme;
  readonly startDraft: typeof startDraft;
  readonly publishScheme: typeof publishScheme;
  readonly archiveScheme: typeof archiveScheme;
  readonly findDependents: typeof findDependents;
  readonly findUses: typeof findUses;
  readonly deleteScheme: typeof deleteScheme;
  readonly insertExample: typeof insertExample;
  readonly changeScheme: typeof changeScheme;
  readonly takeBack: typeof takeBack;
  readonly repairNames: typeof repairNames;
  readonly readWeights: typeof readWeights;
  readonly applyWeights: typeof applyWeights;
  readonly undoWeights: typeof undoWeights;
  readonly listSources: typeof listSources;
  readonly readSource: typeof readSource;
  readonly listResults: typeof listResults;
  readonly listAdjusted: typeof listAdjusted;
  readonly listCorrections: typeof listCorrections;
  readonly insertResults: typeof insertResults;
  readonly hasResultsTable: typeof hasResultsTable;
  readonly listIssues: typeof listIssues;
  readonly listKept: typeof listKept;
  readonly acceptResults: typeof acceptResults;
  readonly moveBlocking: typeof moveBlocking;
  readonly moveBack: typeof moveBack;
  readonly issuePeriod: typeof issuePeriod;
  readonly lockIssued: typeof lockIssued;
  readonly keepRows: typeof keepRows;
  readonly readItems: typeof readItems;
  readonly insertPayroll: typeof insertPayroll;
  readonly insertRollUp: typeof insertRollUp;
  readonly insertStatement: typeof insertStatement;
  readonly goTo: typeof goTo;
  readonly watchSelection: typeof watchSelection;
  readonly watchWorkbook: typeof watchWorkbook;
  /** Loads what “Check this Excel” needs, which few people ever open. */
  readonly loadHostCheck: () => Promise<HostCheckCalls>;
  /** Loads what makes figures from records. */
  readonly loadRecordCalls: () => Promise<RecordCalls>;
  /** Loads what remembers appraisals, and inserts them. */
  readonly loadRunCalls: () => Promise<RunCalls>;
  readonly watchVisibility: typeof watchVisibility;
  readonly nameSheets: typeof nameSheets;
  readonly calculate: typeof calculate;
}

export const WorkbookContext = createContext<Workbook | null>(null);

export function useWorkbook(): Workbook {
  const workbook = useContext(WorkbookContext);
  if (workbook === null) throw new Error("useWorkbook: expected a WorkbookContext around the component");
  return workbook;
}

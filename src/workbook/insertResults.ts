import type { ResultsPlan } from "./resultsPlan";

export interface InsertedResults {
  readonly sheet: string;
  /** Header row and people, with the sheet. */
  readonly address: string;
}

/** Writes results on a sheet of their own and shows it. All or nothing. @throws WorkbookProblem */
export declare function insertResults(plan: ResultsPlan): Promise<InsertedResults>;

import type { SchemeOnSheet } from "./schemeOnSheet";

/** What the workbook holds of schemes. */
export interface Schemes {
  readonly found: readonly SchemeOnSheet[];
  /** Names of schemes whose cells have been deleted (#REF!). */
  readonly lost: readonly string[];
}

/** Finds every scheme of the workbook by its defined name. @throws WorkbookProblem */
export declare function listSchemes(): Promise<Schemes>;

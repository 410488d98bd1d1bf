import type { Source } from "./source";

/**
 * Finds where people may stand: every table, the used part of each sheet without tables, and, last, what is selected now.
 * Sheets of schemes and of results are left out. @throws WorkbookProblem
 */
export declare function listSources(): Promise<readonly Source[]>;

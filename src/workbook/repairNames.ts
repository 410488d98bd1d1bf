import type { SchemeOnSheet } from "./schemeOnSheet";

/** Makes the names of a scheme cover what was typed below or beside them. @throws WorkbookProblem */
export declare function repairNames(scheme: SchemeOnSheet): Promise<void>;

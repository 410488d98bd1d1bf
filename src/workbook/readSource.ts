import type { Source, SourceData } from "./source";

/** Reads the cells of a source as they are now. @throws WorkbookProblem when its sheet or table is gone, or it has no rows. */
export declare function readSource(source: Source): Promise<SourceData>;

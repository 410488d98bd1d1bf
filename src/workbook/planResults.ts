import type { Language } from "../domain/language";
import type { Mapping } from "./fields";
import type { ResultsPlan } from "./resultsPlan";
import type { SchemeOnSheet } from "./schemeOnSheet";
import type { SourceData } from "./source";

export interface ResultsRequest {
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
  readonly mapping: Mapping;
  readonly language: Language;
  /** When it is planned: stamped on the sheet. */
  readonly at: Date;
}

/** Plans a sheet of results in live formulas. @throws WorkbookProblem when the mapping leaves nothing to compute. */
export declare function planResults(request: ResultsRequest): ResultsPlan;

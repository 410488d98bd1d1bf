import type { Language } from "../domain/language";
import type { Scheme } from "../domain/scheme/scheme";
import type { SchemeOnSheet } from "./schemeOnSheet";

/** A scheme that has just been put into the workbook. `scheme.reading.scheme.id` differs from the id asked for if that was taken. */
export interface InsertedScheme {
  readonly scheme: SchemeOnSheet;
  /** The id asked for, when another scheme had it already; else `null`. */
  readonly renamedFrom: string | null;
}

/** Puts a scheme on a sheet of its own and shows it. All or nothing. @throws WorkbookProblem */
export declare function insertScheme(scheme: Scheme, language: Language): Promise<InsertedScheme>;

import type { Issue } from "../../../workbook/register/register";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";

/** The sheet that was issued, found by its stamp whatever it is called by now, and the word for its state. */
export interface SheetOfIssue {
  readonly results: ResultsOnSheet | null;
  readonly word: "sheetLocked" | "sheetUnlocked" | "sheetChanged" | "sheetMissing";
}

export function sheetOfIssue({ checkCode }: Issue, sheets: readonly ResultsOnSheet[]): SheetOfIssue {
  const results = sheets.find(({ issue }) => issue?.checkCode === checkCode) ?? null;
  if (results === null) return { results, word: "sheetMissing" };
  if (results.checkCode !== checkCode) return { results, word: "sheetChanged" };
  return { results, word: results.isProtected ? "sheetLocked" : "sheetUnlocked" };
}

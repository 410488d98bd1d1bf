import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import { WorkbookProblem } from "../../workbook/WorkbookProblem";
import { wordsIn } from "../words/words";

/** Words whatever was thrown: what the workbook and the domain throw says it all; anything else is a defect, and is shown as one. */
export function describeProblem(problem: unknown, language: Language): string {
  if (problem instanceof WorkbookProblem || problem instanceof Failure) return problem.describe(language);
  return wordsIn(language).unexpected({ detail: problem instanceof Error ? problem.message : String(problem) });
}

import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import { WorkbookProblem } from "../../workbook/WorkbookProblem";
import { wordsIn } from "../words/words";

/** Words whatever was thrown: what the workbook and the domain throw says it all; anything else is a defect, and is shown as one. */
export function describeProblem(problem: unknown, language: Language): string {
  if (problem instanceof WorkbookProblem || problem instanceof Failure) return problem.describe(language);
  // What webpack calls a part of the pane that could not be fetched.
  if (problem instanceof Error && problem.name === "ChunkLoadError") return wordsIn(language).partNotLoaded;
  return wordsIn(language).unexpected({ detail: problem instanceof Error ? problem.message : String(problem) });
}

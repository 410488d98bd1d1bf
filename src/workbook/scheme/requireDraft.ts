import { WorkbookProblem } from "../WorkbookProblem";
import { isPublished } from "./isPublished";
import type { SchemeOnSheet } from "./schemeOnSheet";

/**
 * Whatever changes what a scheme says asks here first, with the scheme as it stands at that moment: somebody else may have published it.
 * @throws WorkbookProblem for a version by which people may have been appraised already.
 */
export function requireDraft(scheme: Pick<SchemeOnSheet, "reading" | "sheet">): void {
  if (isPublished(scheme)) throw new WorkbookProblem({ code: "schemePublished", facts: { sheet: scheme.sheet } });
}

import type { SchemeOnSheet } from "./schemeOnSheet";

/**
 * Whether people may have been appraised by a scheme already: active, or archived. Such a version is not changed in the pane any
 * more; a change begins a new draft.
 */
export function isPublished({ reading }: Pick<SchemeOnSheet, "reading">): boolean {
  return reading.scheme.status !== "draft";
}

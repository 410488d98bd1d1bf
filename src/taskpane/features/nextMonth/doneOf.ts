import { splitAddress } from "../../../workbook/cells/area";
import type { InsertedRuns } from "../../../workbook/excel/insertRuns";
import type { Done } from "../appraise/useAppraisal";

/** Where the results of all runs are: the overview first, where there is one. */
export function doneOf({ runs, overview }: InsertedRuns, at: Date): Done {
  const [first] = runs;
  const address = overview ?? first?.address ?? "";
  return {
    sheet: overview === null ? (first?.sheet ?? "") : splitAddress(overview).sheet,
    address,
    isWaiting: runs.some(({ isWaiting }) => isWaiting),
    people: runs.reduce((sum, { people }) => sum + people, 0),
    at,
    former: runs.flatMap(({ former }) => former ?? []),
    besides: overview === null ? [] : runs.map(({ sheet }) => sheet),
  };
}

import { keyOfLog, type Collection } from "../records/collection";
import { areVersions } from "../scheme/versionOfId";
import type { Run } from "./run";

/**
 * What the summary was called that a scheme's results were made of last, for the month and from the records that another has been made
 * of since: its table, or its sheet. `null` where there is none.
 */
export function formerSummary(runs: readonly Run[], scheme: string, now: Collection): string | null {
  const logsOf = ({ logs }: Collection) => logs.map(keyOfLog).sort().join("\n");
  const run = runs.find(
    ({ scheme: id, collection }) =>
      areVersions(id, scheme) &&
      collection !== null &&
      collection.month === now.month &&
      logsOf(collection) === logsOf(now),
  );
  return run ? keyOfLog(run.source) : null;
}

import { areVersions } from "../scheme/versionOfId";
import { findNextSources, monthOfSource } from "./sourceForm";
import type { Run } from "./run";
import type { Source } from "../people/source";

/**
 * What a run is called on the settings sheet: as the one that it goes on from (the same scheme in any version, on a source of the same
 * form, for the same people), or by its scheme's id, with its sheet where that is taken.
 */
export function nameRun(
  scheme: string,
  source: Source,
  only: readonly string[] | null,
  runs: readonly Run[],
  taken: readonly string[] = [],
): string {
  const own = runs.filter((run) => areVersions(run.scheme, scheme) && sameTexts(run.only?.values ?? null, only));
  const before = own.find((run) => isOfForm(run, source) && !taken.includes(run.name));
  if (before) return before.name;
  const names = [...runs.map(({ name }) => name), ...taken];
  const isFree = (name: string) => !names.some((other) => other.toLowerCase() === name.toLowerCase());
  const wished = [scheme, `${scheme} · ${source.sheet}`];
  const free = wished.find(isFree);
  if (free !== undefined) return free;
  const numbered = (n: number): string => (isFree(`${scheme} (${n})`) ? `${scheme} (${n})` : numbered(n + 1));
  return numbered(2);
}

/** Whether a source is the one of a run, or one of its form, of an earlier or later month. */
function isOfForm(run: Run, source: Source): boolean {
  if (run.source.table === null ? source.sheet === run.source.sheet : source.table === run.source.table) return true;
  if (run.collection !== null) return true;
  if (findNextSources(run, [source]).length > 0) return true;
  // The other way round: an earlier month that is made up for.
  const then = { source: { ...run.source, sheet: source.sheet, table: source.table } };
  const last: Source = { ...source, sheet: run.source.sheet, table: run.source.table, headers: run.source.headers };
  return monthOfSource(source) !== null && findNextSources({ ...run, ...then }, [last]).length > 0;
}

function sameTexts(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null ? a === b : [...a].sort().join("\n") === [...b].sort().join("\n");
}

import { headerKey } from "../../domain/headerKey";
import { columnLetters } from "../cells/area";
import type { Field } from "../people/fields";
import { nameOfList, readJoined, type Heads } from "../people/joinedColumn";
import { columnChosen, matchChosen, type Choices } from "../people/matchChosen";
import type { ColumnMatch } from "../people/matchColumns";
import { personColumns } from "../people/personColumns";
import type { Source } from "../people/source";
import { monthsBetween } from "../results/periodOf";
import { areVersions } from "../scheme/versionOfId";
import { findList } from "./followLists";
import { followRosters } from "./followRosters";
import { chooseAgain, withReading } from "./resumeRun";
import type { Run } from "./run";
import { isOfForm, monthOfSource } from "./sourceForm";

/** A source as it was appraised last, or as the month before it was. */
export interface AsAppraised {
  readonly run: Run;
  /** Read as then: with its lists, readings, and whoever counts. */
  readonly source: Source;
  /** The lists that are joined to it, in the order of its reading. */
  readonly lists: readonly Source[];
  /** Those that were joined and are not there any more, as `nameOfList` calls them: it is read without them. */
  readonly gone: readonly string[];
}

/**
 * Finds how a source was appraised that is looked at otherwise, for a trial or for one person.
 * @param ids of schemes in any version; a run of the first one's family goes before one of the next.
 * @param sources all that there are: lists that are joined are among them.
 * @returns `null` where no run is of this source or of one of its form.
 */
export function readAsAppraised(
  source: Source,
  runs: readonly Run[],
  ids: readonly string[],
  sources: readonly Source[],
): AsAppraised | null {
  if (source.kind === "selection") return null;
  for (const id of ids) {
    const own = runs.filter((run) => areVersions(run.scheme, id));
    const last = nearest(own, source);
    if (last === null) continue;
    const ofOne = own.filter((run) => run.source.sheet === last.source.sheet && run.source.table === last.source.table);
    return joinLists(forAll(last, ofOne), source, sources);
  }
  return null;
}

/** The run of the source itself, or else of the month that is nearest to it. */
function nearest(runs: readonly Run[], source: Source): Run | null {
  const same = runs.find((run) => findList(run.source, [source]) !== null);
  if (same) return same;
  const distance = (run: Run) =>
    Math.abs(monthsBetween(monthOfSource(run.source), monthOfSource(source)) ?? Number.POSITIVE_INFINITY);
  const [first] = runs.filter((run) => isOfForm(source, run.source)).sort((a, b) => distance(a) - distance(b));
  return first ?? null;
}

/** One scheme may have gone over a source more than once, for other people each time: all of them count. */
function forAll(run: Run, all: readonly Run[]): Run {
  const { only } = run;
  if (only === null) return run;
  const isOfOneColumn = all.every((each) => each.only?.header === only.header);
  const values = [...new Set(all.flatMap((each) => each.only?.values ?? []))];
  return { ...run, only: isOfOneColumn ? { ...only, values } : null };
}

function joinLists(last: Run, source: Source, sources: readonly Source[]): AsAppraised {
  const months = { last: monthOfSource(last.source), next: monthOfSource(source) };
  const { run: followed, gone: notYet } = followRosters(last, months, sources);
  // A list in which nobody stands cannot be read.
  const filled = sources.filter(({ rowCount }) => rowCount > 0);
  const found = followed.rosters.map((roster) => ({ roster, list: findList(roster, filled) }));
  const lists = found.flatMap(({ list }) => (list === null ? [] : [list]));
  const gone = [...notYet, ...found.flatMap(({ roster, list }) => (list === null ? [nameOfList(roster)] : []))];
  const run = {
    ...followed,
    rosters: found.flatMap(({ roster, list }) => (list === null ? [] : [roster])),
    // What stood in a list that is gone may stand in the source by now.
    columns: followed.columns.filter(({ header }) => readJoined(header ?? "", gone) === null),
  };
  return { run, source: withReading(run, source), lists, gone };
}

/** The headers of a source with those of the lists behind it, before anything is read: where columns will stand. */
export function joinHeads(source: Source, appraised: AsAppraised | null): Heads {
  const columns = columnsOf(source);
  const known = new Set(source.headers.map(headerKey));
  const rosters: { readonly first: number; readonly data: Pick<Heads, "source" | "columns"> }[] = [];
  for (const [i, list] of (appraised?.lists ?? []).entries()) {
    const { number, name } = personColumns(list.headers);
    const by = appraised?.run.rosters[i]?.by;
    if (by === undefined || personColumns(source.headers)[by] === null || personColumns(list.headers)[by] === null)
      continue;
    const own = columnsOf(list);
    rosters.push({ first: columns.length, data: { source: list, columns: own } });
    columns.push(
      ...own.map((column, at) =>
        at === number || at === name || known.has(headerKey(column.header)) ? { ...column, header: "" } : column,
      ),
    );
  }
  return { source, columns, rosters };
}

function columnsOf({ headers, area }: Source): Heads["columns"][number][] {
  return headers.map((header, i) => ({ header, letter: columnLetters(area.column + i) }));
}

/** The match of every field: what the reader chooses now, else what was chosen when the source was appraised, else what its header says. */
export function matchAsAppraised(
  appraised: AsAppraised | null,
  fields: readonly Field[],
  data: Heads,
  choices: Choices,
): ColumnMatch[] {
  const headers = data.columns.map(({ header }) => header);
  if (appraised === null) return matchChosen(headers, fields, choices);
  const { choices: remembered, guesses } = chooseAgain(appraised.run, fields, data);
  const now: Choices = new Map(
    [...choices].filter(([, choice]) => choice === null || columnChosen(choice, headers) !== undefined),
  );
  const taken = new Set([...now.values()].map((choice) => choice && columnChosen(choice, headers)));
  const kept = [...remembered].filter(([, choice]) => choice === null || !taken.has(choice.column));
  return matchChosen(headers, fields, new Map([...kept, ...now])).map((match) =>
    guesses.has(match.field.key) && !now.has(match.field.key) && match.column !== null
      ? { ...match, certainty: "unsure" }
      : match,
  );
}

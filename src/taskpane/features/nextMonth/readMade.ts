import type { Language } from "../../../domain/language";
import { isSameList, nameOfList } from "../../../workbook/people/joinedColumn";
import { joinAllInSteps, joinInSteps } from "../../../workbook/people/joinRoster";
import type { Source, SourceData } from "../../../workbook/people/source";
import { runInSlices } from "../../../workbook/runInSlices";
import { replaceList } from "../../../workbook/settings/followRosters";
import { madeListOf, type Origins } from "../../../workbook/settings/keptSummary";
import { originOf } from "../../../workbook/settings/making";
import type { Run } from "../../../workbook/settings/run";
import type { Workbook } from "../../WorkbookContext";
import { dataOfMade } from "./dataOfMade";
import type { PreparedMaking } from "./prepareMaking";

/** A list that is joined to a source and is to be made first. */
export interface RosterAhead {
  readonly prepared: PreparedMaking;
  /** What it will hold, on the sheet that is planned for it. */
  readonly data: SourceData;
  /** The run with it in the place of last month's. */
  readonly run: Run;
}

/** Looks at what a list that is joined will hold; `null` where none is to be made. */
export async function lookAhead(
  run: Run,
  prepared: PreparedMaking | null,
  language: Language,
): Promise<RosterAhead | null> {
  const last = madeListOf(run);
  if (prepared === null || last === null) return null;
  const data = await dataOfMade(prepared.making, (source) => source, language);
  return { prepared, data, run: replaceList(run, last, data.source) };
}

interface Parts {
  /** The source that is to be made; `null` where it is there. */
  readonly source: PreparedMaking | null;
  /** Lists that are joined, one for each of the source's. */
  readonly lists: readonly SourceData[];
  /** What is to be made of them; `null` where all are there. */
  readonly ahead: RosterAhead | null;
}

/**
 * Reads the data of a run, with what is to be made as it will be.
 * @param readAs has a source read as last month's was.
 * @param next the source, where it is there.
 */
export async function readMade(
  workbook: Workbook,
  readAs: (source: Source) => Source,
  next: Source,
  { source, lists, ahead }: Parts,
  language: Language,
): Promise<SourceData> {
  if (source !== null)
    return runInSlices(joinAllInSteps(await dataOfMade(source.making, readAs, language, lists), lists));
  const wanted = readAs(next);
  const rosters = wanted.reading.rosters ?? [];
  const isAhead = (each: (typeof rosters)[number]) =>
    ahead !== null && isSameList(nameOfList(each), nameOfList(ahead.data.source));
  const there = { ...wanted, reading: { ...wanted.reading, rosters: rosters.filter((each) => !isAhead(each)) } };
  const data = await workbook.readSource(there);
  const choice = rosters.find(isAhead);
  return ahead === null || choice === undefined ? data : runInSlices(joinInSteps(data, ahead.data, choice));
}

/** A run with the list that was made in the place of the one that was looked at ahead; as it is where none was. */
export function withRoster(run: Run, ahead: RosterAhead | null, made: Source | null): Run {
  return ahead === null || made === null ? run : replaceList(run, nameOfList(ahead.data.source), made);
}

/** How the list that is joined comes about from now on: as it did where it stays. */
export function rosterOrigin(
  { rosterRatings }: Run,
  ahead: RosterAhead | null,
  made: Source | null,
): Pick<Origins, "rosterRatings"> {
  const ratings = ahead ? originOf(ahead.prepared.making).ratings : rosterRatings;
  return ratings ? { rosterRatings: { ...ratings, ...(made && { joined: nameOfList(made) }) } } : {};
}

import type { Language } from "../../../domain/language";
import { joinInSteps, sourceOfRoster } from "../../../workbook/people/joinRoster";
import type { Source, SourceData } from "../../../workbook/people/source";
import { runInSlices } from "../../../workbook/runInSlices";
import type { Origins } from "../../../workbook/settings/keptSummary";
import { originOf } from "../../../workbook/settings/making";
import { withReading } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import type { Workbook } from "../../WorkbookContext";
import { dataOfMade } from "./dataOfMade";
import type { PreparedMaking } from "./prepareMaking";
import { readIfThere } from "./prepared";

interface Parts {
  /** The source that is to be made; `null` where it is there. */
  readonly source: PreparedMaking | null;
  readonly roster: PreparedMaking | null;
}

/** Reads the data of a run, with what is to be made as it will be. @param wanted the source, where it is there. */
export async function readMade(
  workbook: Workbook,
  run: Run,
  wanted: Source,
  { source, roster }: Parts,
  language: Language,
): Promise<SourceData> {
  if (source === null && roster === null) return workbook.readSource(wanted);
  const bare = ({ reading, ...each }: Source): Source => ({ ...each, reading: { ...reading, roster: undefined } });
  const data = source
    ? await dataOfMade(source.making, (made) => bare(withReading(run, made)), language)
    : await workbook.readSource(bare(wanted));
  const choice = wanted.reading.roster;
  const list = await readRoster(workbook, run, roster, language);
  return choice === undefined || list === null ? data : runInSlices(joinInSteps(data, list, choice));
}

/** The list that is joined, as it will be where it is made; `null` where there is none, or it is gone. */
export async function readRoster(
  workbook: Workbook,
  { roster }: Run,
  made: PreparedMaking | null,
  language: Language,
): Promise<SourceData | null> {
  if (roster === undefined) return null;
  return made ? dataOfMade(made.making, (source) => source, language) : readIfThere(workbook, sourceOfRoster(roster));
}

/** A run whose roster is the one that was made; as it is where none was. */
export function withRoster(run: Run, made: Source | null): Run {
  return made === null || run.roster === undefined
    ? run
    : { ...run, roster: { ...run.roster, sheet: made.sheet, table: made.table } };
}

/** How the roster comes about from now on: as it was where it stays. */
export function rosterOrigin({ rosterRatings }: Run, roster: PreparedMaking | null): Pick<Origins, "rosterRatings"> {
  const ratings = roster ? originOf(roster.making).ratings : rosterRatings;
  return ratings ? { rosterRatings: ratings } : {};
}

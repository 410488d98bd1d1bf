import { useCallback, useEffect, useMemo, useState } from "react";
import { Failure } from "../../../domain/failure";
import type { Reading } from "../../../domain/scheme/readScheme";
import type { Mapping } from "../../../workbook/people/mapping";
import { findAgain, listPeople, matchSource, type ListedPerson } from "../../../workbook/people/matchSource";
import type { MatchedSource } from "../../../workbook/people/matchSource";
import type { Source, SourceData } from "../../../workbook/people/source";
import { appraiseOne, type AppraisedOne } from "../../../workbook/results/appraiseOne";
import { matchAsAppraised, readAsAppraised, type AsAppraised } from "../../../workbook/settings/readAsAppraised";
import type { Run } from "../../../workbook/settings/run";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { useLanguage } from "../../ui/LanguageContext";
import type { PersonMemory } from "./personMemory";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook, type Workbook } from "../../WorkbookContext";

/** A person and a period, chosen once, and what a scheme makes of him while it is being edited. */
export interface PersonInView {
  /** `null` until the workbook has been looked through. */
  readonly sources: readonly Source[] | null;
  /** Looks for sources again: those that have come since. */
  readonly lookAgain: () => void;
  /** The chosen one, its cells read or not. */
  readonly source: Source | null;
  /** `null` until they have been read. */
  readonly data: SourceData | null;
  /** How the source was appraised, and is read here; `null` where nothing is remembered of it. */
  readonly appraised: AsAppraised | null;
  readonly matched: MatchedSource | null;
  readonly people: readonly ListedPerson[];
  /** `null` while nobody is looked at. */
  readonly person: ListedPerson | null;
  /** Who was looked at and is no longer among the people. */
  readonly gone: ListedPerson | null;
  readonly problem: unknown;
  /** Reads again what could not be read. */
  readonly tryAgain: () => void;
  /** `null` to look at nobody. */
  readonly chooseSource: (source: Source | null) => void;
  readonly choosePerson: (row: number) => void;
  /** Goes to the next one, or with -1 to the one before; stays where there is none. */
  readonly step: (by: 1 | -1) => void;
  /**
   * What a scheme makes of the person: `null` while nobody is looked at, a Failure where the scheme cannot appraise. Columns are matched
   * by their headers; what is unsure counts as it is likeliest meant, since nothing is written. It computes at each call: ask once a scheme
   * (`useMemo` on this and the reading) and hand the result down.
   */
  readonly resultBy: (reading: Reading) => AppraisedOne | Failure | null;
}

/**
 * Call it once, above the screens that share the choice, and hand it down.
 * @param reading of the scheme whose words tell who people are
 * @param memory where the choice is kept
 */
export function usePersonInView(reading: Reading | null, memory: PersonMemory): PersonInView {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [sources, setSources] = useState<readonly Source[] | null>(null);
  const [source, setSource] = useState(() => memory.recall().source);
  const [answer, setAnswer] = useState<({ readonly to: Source } & ReadSource) | null>(null);
  const [who, setWho] = useState(() => memory.recall().who);
  const [problem, setProblem] = useState<unknown>(undefined);

  const lookAgain = useCallback(() => void listPeriods(workbook).then(setSources, setProblem), [workbook]);
  useEffect(lookAgain, [lookAgain]);

  const id = reading?.scheme.id ?? null;
  const read = useCallback(
    () =>
      source === null
        ? Promise.resolve()
        : readPeriod(workbook, source, id).then((found) => {
            setAnswer({ to: source, ...found });
            setProblem(found.problem);
          }),
    [workbook, source, id],
  );
  useEffect(() => void read().catch(setProblem), [read]);

  // A slow answer about another source is none about this one.
  const current = answer !== null && answer.to === source ? answer : null;
  const data = current?.data ?? null;
  const appraised = current?.appraised ?? null;
  useWorkbookChanges(read, {
    matters: (sheets) =>
      source !== null && [source, ...(appraised?.lists ?? [])].some(({ sheet }) => sheets.includes(sheet)),
    onProblem: setProblem,
    isOn: source !== null,
  });
  const matchOf = useCallback(
    (its: Reading, of: SourceData) =>
      matchSource(its, of, language, (fields, heads) => matchAsAppraised(appraised, fields, heads, new Map())),
    [appraised, language],
  );
  const matched = useMemo(() => (reading && data ? matchOf(reading, data) : null), [reading, data, matchOf]);
  const people = useMemo(() => (matched && data ? listPeople(data, matched.mapping) : []), [matched, data]);
  const found = who === null ? (people[0] ?? null) : findAgain(people, who);
  const row = found?.row ?? null;
  const person = useMemo(() => people.find((each) => each.row === row) ?? null, [people, row]);

  // Whoever is shown first is who is looked at from then on, also when rows move.
  if (who === null && person !== null) setWho(person);
  useEffect(() => memory.keep({ source, who }), [memory, source, who]);

  const resultBy = useCallback(
    (its: Reading): AppraisedOne | Failure | null =>
      data === null || row === null ? null : attemptOne(its, data, matchOf(its, data).mapping, row),
    [data, row, matchOf],
  );
  const place = people.findIndex((each) => each.row === row);

  return {
    sources,
    lookAgain,
    source,
    data,
    appraised,
    matched,
    people,
    person,
    gone: data !== null && who !== null && people.length > 0 && person === null ? who : null,
    problem,
    tryAgain: () => {
      lookAgain();
      read().catch(setProblem);
    },
    chooseSource: (chosen) => {
      setSource(chosen);
      setProblem(undefined);
    },
    choosePerson: (chosen) => setWho(people.find((each) => each.row === chosen) ?? null),
    step: (by) => {
      const next = people[place + by];
      if (next && place >= 0) setWho(next);
    },
    resultBy,
  };
}

/** A source as it was read, and how. */
interface ReadSource {
  readonly data: SourceData;
  readonly appraised: AsAppraised | null;
  /** What kept the settings from being read: then it is read as it stands. */
  readonly problem: unknown;
}

/** Reads a source as it was appraised by a scheme, or as it stands. @param id of the scheme, in any version */
async function readPeriod(workbook: Workbook, source: Source, id: string | null): Promise<ReadSource> {
  const { runs, problem } = await readRunsIfPossible(workbook);
  const ids = id === null ? [] : [id];
  const appraised = runs.length === 0 ? null : readAsAppraised(source, runs, ids, await listPeriods(workbook));
  return { data: await workbook.readSource(appraised?.source ?? source), appraised, problem };
}

async function readRunsIfPossible(
  workbook: Workbook,
): Promise<{ readonly runs: readonly Run[]; readonly problem: unknown }> {
  try {
    const { listSettings } = await workbook.loadRunCalls();
    return { runs: (await listSettings()).runs, problem: undefined };
  } catch (problem) {
    if (problem instanceof WorkbookProblem && problem.isPassing) throw problem;
    return { runs: [], problem };
  }
}

/** What is selected changes with each click: it is no period that one stays with. */
async function listPeriods(workbook: Workbook): Promise<readonly Source[]> {
  return (await workbook.listSources()).filter(({ kind }) => kind !== "selection");
}

function attemptOne(reading: Reading, data: SourceData, mapping: Mapping, row: number): AppraisedOne | Failure {
  try {
    return appraiseOne(reading, data, mapping, row);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

import { useCallback, useMemo, useState } from "react";
import type { Reading } from "../../../domain/scheme/readScheme";
import type { Scheme } from "../../../domain/scheme/scheme";
import { stepsWithin, type Steps } from "../../../domain/steps";
import { compareTrials, type PersonChange } from "../../../domain/whatif/compareTrials";
import { moveLever, type LeverRange } from "../../../domain/whatif/levers";
import { summarizeTrial, type TrialSummary } from "../../../domain/whatif/summarizeTrial";
import type { TriedPeriod } from "../../../domain/whatif/Tried";
import { fieldsOf, type Field } from "../../../workbook/people/fields";
import { isMissing } from "../../../workbook/people/isMissing";
import type { FieldKey, Mapping } from "../../../workbook/people/mapping";
import type { Heads } from "../../../workbook/people/joinedColumn";
import type { Choices } from "../../../workbook/people/matchChosen";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { Source, SourceData } from "../../../workbook/people/source";
import { arrangeHistory, proposeHistory } from "../../../workbook/results/arrangeHistory";
import { tryScheme, withScheme, type TrialSource } from "../../../workbook/results/tryScheme";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import {
  joinHeads,
  matchAsAppraised,
  readAsAppraised,
  type AsAppraised,
} from "../../../workbook/settings/readAsAppraised";
import { useLanguage } from "../../ui/LanguageContext";
import { useSources } from "../../useSources";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";
import { useSteps, type SteppedWork } from "../../ui/useSteps";
import { useRuns } from "./useRuns";

/** A figure of the draft that is tried otherwise than its cell says. */
export interface Moved {
  readonly range: LeverRange;
  readonly value: number;
}

/** What a trial came to. */
export interface Trial {
  readonly baseline: SchemeOnSheet;
  readonly draft: SchemeOnSheet;
  readonly moved: Moved | null;
  /** The draft as it was tried. */
  readonly reading: Reading;
  readonly sources: readonly TrialSource[];
  readonly before: readonly TriedPeriod[];
  readonly after: readonly TriedPeriod[];
  readonly changes: readonly PersonChange[];
  readonly summary: { readonly before: TrialSummary; readonly after: TrialSummary };
}

/** A source that may be tried on, with how its columns match. */
export interface Candidate {
  readonly source: Source;
  /** How it was appraised, and is read here; `null` where nothing is remembered of it. */
  readonly appraised: AsAppraised | null;
  /** Its columns, and those of the lists that are joined to it. */
  readonly heads: Heads;
  readonly isChosen: boolean;
  /** Of the fields of both schemes, each once. */
  readonly matches: readonly ColumnMatch[];
  /** What the reader has to look at. */
  readonly unsure: readonly ColumnMatch[];
  /** Needed, and nowhere. */
  readonly missing: readonly ColumnMatch[];
}

/** A trial on its way from the choice of two schemes and some people to what changes. Nothing of it is written. */
export interface WhatIfState {
  readonly baseline: SchemeOnSheet;
  readonly draft: SchemeOnSheet;
  readonly chooseBaseline: (reference: string) => void;
  readonly chooseDraft: (reference: string) => void;
  /** `null` until the workbook has been looked through. */
  readonly candidates: readonly Candidate[] | null;
  readonly listProblem: unknown;
  readonly reload: () => void;
  readonly chooseSource: (source: Source, isChosen: boolean) => void;
  /** A choice holds for every source that has the header. */
  readonly chooseColumn: (heads: Heads, key: FieldKey, column: number | null) => void;
  readonly work: SteppedWork;
  readonly compute: (moved: Moved | null) => void;
  readonly trial: Trial | null;
  /** Whether the schemes or the people are no longer what was tried. */
  readonly isStale: boolean;
}

/** @param reference of the scheme that is tried first */
export function useWhatIf(schemes: readonly SchemeOnSheet[], first: SchemeOnSheet): WhatIfState {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { sources, problem: sourcesProblem, reload: reloadSources } = useSources();
  const { runs, problem: runsProblem, reload: reloadRuns } = useRuns();
  const work = useSteps();
  const [draftReference, setDraft] = useState(first.reference);
  const [baselineReference, setBaseline] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [trial, setTrial] = useState<Trial | null>(null);
  const [haveDataChanged, setDataChanged] = useState(false);

  const draft = schemes.find((each) => each.reference === draftReference) ?? first;
  const baseline = schemes.find((each) => each.reference === baselineReference) ?? proposeBaseline(schemes, draft);

  const candidates = useMemo(() => {
    if (sources === null || runs === null) return null;
    const [own, other] = [draft.reading.scheme, baseline.reading.scheme];
    const fields = fieldsOfBoth(own, other, language);
    const read = sources.map((source) => ({
      source,
      appraised: readAsAppraised(source, runs, [own.id, other.id], sources),
    }));
    const joined = new Set(read.flatMap(({ appraised }) => appraised?.lists ?? []));
    const matched = read.flatMap(({ source, appraised }) => {
      const heads = joinHeads(source, appraised);
      const matches = matchAsAppraised(appraised, fields, heads, choices);
      // A list that others take figures from is no list of people to try a scheme on.
      if (appraised === null && (joined.has(source) || isRoster(matches))) return [];
      const unsure = matches.filter(({ certainty }) => certainty === "unsure");
      const missing = matches.filter((match) => isMissing(match, matches));
      return { source, appraised, heads, matches, unsure, missing };
    });
    // Until the reader chooses: the last that has everything, which is the latest where months follow one another.
    const proposed = matched.findLast(({ missing, source }) => missing.length === 0 && source.kind !== "selection");
    return matched.map((each) => ({
      ...each,
      isChosen: chosen === null ? each === proposed : chosen.has(each.source.address),
    }));
  }, [sources, runs, draft, baseline, language, choices, chosen]);

  const compute = (moved: Moved | null) => {
    const taken = (candidates ?? []).filter(({ isChosen }) => isChosen);
    work.run(
      async () => {
        const results = await workbook.listResults();
        const fields = fieldsOfBoth(draft.reading.scheme, baseline.reading.scheme, language);
        const trialSources: TrialSource[] = [];
        // A context of Excel sends one request at a time.
        for (const { source, appraised } of taken) {
          const data = await workbook.readSource(appraised?.source ?? source);
          const ofBaseline = proposeHistory(results, baseline.reading.scheme.id, source.sheet);
          const proposed =
            ofBaseline.length > 0 ? ofBaseline : proposeHistory(results, draft.reading.scheme.id, source.sheet);
          trialSources.push({
            name: source.sheet,
            data,
            mapping: mappingOf(matchAsAppraised(appraised, fields, data, choices)),
            earlier: arrangeHistory(proposed, source.sheet),
          });
        }
        return trySchemes(baseline, draft, moved, trialSources);
      },
      (result) => {
        setTrial(result);
        setDataChanged(false);
      },
    );
  };

  const look = useCallback(async () => {
    if (trial === null) return;
    const tried = trial.sources.map(({ data }) => data);
    const read: SourceData[] = [];
    for (const { source } of tried) read.push(await workbook.readSource(source));
    setDataChanged(JSON.stringify(read.map(rowsOf)) !== JSON.stringify(tried.map(rowsOf)));
  }, [trial, workbook]);
  // What cannot be read any more is no longer what was tried.
  const tellChanged = useCallback(() => setDataChanged(true), []);
  useWorkbookChanges(look, {
    matters: (sheets) =>
      trial?.sources.some(({ data }) => sheetsOf(data).some((each) => sheets.includes(each))) === true,
    onProblem: tellChanged,
    isOn: trial !== null,
  });

  return {
    baseline,
    draft,
    chooseBaseline: setBaseline,
    chooseDraft: (reference) => {
      // Whoever turns the two round keeps them.
      if (reference === baseline.reference) setBaseline(draft.reference);
      setDraft(reference);
    },
    candidates,
    listProblem: sourcesProblem ?? runsProblem,
    reload: () => {
      reloadSources();
      reloadRuns();
    },
    chooseSource: ({ address }, isChosen) => {
      const before = (candidates ?? []).filter((each) => each.isChosen).map(({ source }) => source.address);
      setChosen(new Set(isChosen ? [...before, address] : before.filter((each) => each !== address)));
    },
    chooseColumn: ({ columns }, key, column) =>
      setChoices((before) =>
        new Map(before).set(key, column === null ? null : { header: columns[column]?.header ?? "", column }),
      ),
    work,
    compute,
    trial,
    isStale:
      trial !== null &&
      (haveDataChanged || trial.baseline.digest !== baseline.digest || trial.draft.digest !== draft.digest),
  };
}

function* trySchemes(
  baseline: SchemeOnSheet,
  draft: SchemeOnSheet,
  moved: Moved | null,
  sources: readonly TrialSource[],
): Steps<Trial> {
  const own = draft.reading.scheme;
  const scheme = moved === null ? own : moveLever(own, moved.range.lever, moved.value);
  const reading = withScheme(draft.reading, scheme);
  const before = yield* stepsWithin(tryScheme(baseline.reading, sources), 0, 0.4);
  const after = yield* stepsWithin(tryScheme(reading, sources), 0.4, 0.8);
  const changes = yield* stepsWithin(compareTrials(before, after), 0.8, 1);
  const summary = {
    before: summarizeTrial(before, baseline.reading.scheme),
    after: summarizeTrial(after, scheme),
  };
  return { baseline, draft, moved, reading, sources, before, after, changes, summary };
}

/** What the draft is most likely a new version of: the active scheme of its id or title, another of them, any other. */
function proposeBaseline(schemes: readonly SchemeOnSheet[], draft: SchemeOnSheet): SchemeOnSheet {
  const others = schemes.filter(({ reference }) => reference !== draft.reference);
  const own = draft.reading.scheme;
  const related = others.filter(
    ({ reading: { scheme } }) => rootOf(scheme) === rootOf(own) || scheme.title === own.title,
  );
  const isActive = ({ reading: { scheme } }: SchemeOnSheet) => scheme.status === "active";
  return related.find(isActive) ?? related[0] ?? others.find(isActive) ?? others[0] ?? draft;
}

/** The id without its version. @example rootOf({ id: "S5v2" }) // "S5" */
function rootOf({ id }: Pick<Scheme, "id">): string {
  return id.replace(/v\d+$/i, "");
}

function fieldsOfBoth(draft: Scheme, baseline: Scheme, language: "zh" | "en"): Field[] {
  const fields = fieldsOf(draft, language);
  const known = new Set(fields.map(({ key }) => key));
  return [...fields, ...fieldsOf(baseline, language).filter(({ key }) => !known.has(key))];
}

function mappingOf(matches: readonly ColumnMatch[]): Mapping {
  return new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])));
}

/** Where what was tried stands: its own sheet, and those of the lists that are joined to it. */
function sheetsOf({ source, rosters = [] }: SourceData): string[] {
  return [source.sheet, ...rosters.map(({ data }) => data.source.sheet)];
}

function rowsOf({ rows }: TrialSource["data"]): unknown {
  return rows;
}

/** Whether a list knows of people what results take besides their figures, such as base pay, and not a figure: there is nobody to appraise. */
function isRoster(matches: readonly ColumnMatch[]): boolean {
  const roles = new Set(matches.flatMap(({ field, column }) => (column === null ? [] : [field.role])));
  const hasFigures = (["scored", "ruled", "recorded", "rating"] as const).some((role) => roles.has(role));
  return !hasFigures && (roles.has("roster") || roles.has("beside"));
}

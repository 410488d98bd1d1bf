import { useCallback, useMemo, useState } from "react";
import type { Indicator } from "../../../domain/scheme/scheme";
import { stepsWithin, type Steps } from "../../../domain/steps";
import type { RecordsFilter } from "../../../workbook/excel/filterRecords";
import { fieldsOf } from "../../../workbook/people/fields";
import type { Source, SourceData } from "../../../workbook/people/source";
import { keyOfLog, type Collection, type LogChoice, type Measure } from "../../../workbook/records/collection";
import {
  chooseColumns,
  isNobody,
  monthsOf,
  openLogInSteps,
  recordedInSteps,
  type Log,
  type Recorded,
  type RecordedPerson,
} from "../../../workbook/records/log";
import { measureRecords, type Measured } from "../../../workbook/records/measureRecords";
import { proposeMeasure } from "../../../workbook/records/proposeMeasures";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { useResult, type SteppedResult } from "../../ui/useResult";

/** What a reader has said so far; it outlives the screens that show it. */
export interface Collecting {
  /** The lists of records that were read. */
  readonly sources: readonly SourceData[];
  readonly logs: readonly LogChoice[];
  /** By code of the indicator: what was chosen; `null` where it is not from records. */
  readonly chosen: ReadonlyMap<string, Measure | null>;
  /** `undefined` until one was chosen: the last month. */
  readonly month: number | null | undefined;
  /** People who were put in or out. */
  readonly people: ReadonlyMap<string, boolean>;
  readonly tried: string | null;
  /** The records that the sheet shows alone, by a filter of ours. */
  readonly filtered: FilteredLog | null;
  /** The summary that was inserted last. */
  readonly summary: Source | null;
  /** Has a summary read as last month's was, with the roster that was joined to it; `null` where there is no last month. */
  readonly readAs: ((summary: Source) => Source) | null;
}

/** A list of records that is filtered, and for which figure. */
export interface FilteredLog {
  /** `keyOfLog` */
  readonly log: string;
  /** Code of the indicator. */
  readonly indicator: string;
  readonly who: string;
  readonly filter: RecordsFilter;
  /** Rows in sight that do not count, as their event stands twice. */
  readonly doubled: number;
}

/** An indicator, and how it comes about. */
export interface MeasureLine {
  readonly indicator: Indicator;
  readonly measure: Measure | null;
  readonly isSure: boolean;
}

/** Records on their way to a summary. */
export interface Collect {
  readonly state: Collecting;
  readonly change: (changed: Partial<Collecting>) => void;
  /** Puts a list as it was read again in the place of what was read before. */
  readonly renew: (before: SourceData, now: SourceData) => void;
  readonly logs: readonly Log[];
  readonly months: readonly number[];
  readonly month: number | null;
  readonly people: readonly (RecordedPerson & { readonly isOut: boolean })[];
  readonly lines: readonly MeasureLine[];
  /** The one that measures are tried for. */
  readonly tried: RecordedPerson | null;
  readonly measure: (measure: Measure, who: string) => Measured | null;
  readonly recorded: Recorded;
  readonly collection: Collection;
}

/** Lists of records as they were looked through for a month. */
export interface Looked {
  readonly logs: readonly Log[];
  readonly months: readonly number[];
  readonly month: number | null;
  readonly recorded: Recorded;
}

/** So few records are looked through within the drawing of the screen. */
export const LOOKED_AT_ONCE = 500;

/** Looks through the lists of records that are chosen; what has been looked through before is kept. */
export function useLooked({ sources, logs, month }: Collecting): SteppedResult<Looked> {
  const [opened] = useState(() => new WeakMap<SourceData, Map<string, Log>>());
  return useResult(
    useCallback(() => lookInSteps(sources, logs, month, opened), [sources, logs, month, opened]),
    areFew(sources),
  );
}

/** Whether what is looked for in lists of records is found at once. */
export function areFew(sources: readonly SourceData[]): boolean {
  return sources.reduce((rows, { body }) => rows + body.length, 0) <= LOOKED_AT_ONCE;
}

function* lookInSteps(
  sources: readonly SourceData[],
  choices: readonly LogChoice[],
  chosen: Collecting["month"],
  opened: WeakMap<SourceData, Map<string, Log>>,
): Steps<Looked> {
  const logs: Log[] = [];
  const share = (lists: number) => (0.8 * lists) / sources.length;
  for (const [i, data] of sources.entries()) {
    const choice = choices[i];
    if (!choice) continue;
    const known = opened.get(data) ?? new Map<string, Log>();
    opened.set(data, known);
    const name = JSON.stringify(choice);
    const log = known.get(name) ?? (yield* stepsWithin(openLogInSteps(data, choice), share(i), share(i + 1)));
    known.set(name, log);
    logs.push(log);
  }
  const months = monthsOf(logs);
  const month = chosen === undefined ? (months[0] ?? null) : chosen;
  return { logs, months, month, recorded: yield* stepsWithin(recordedInSteps(logs, month), 0.8, 1) };
}

/** What begins with one list of records. */
export function beginCollecting(data: SourceData): Collecting {
  return {
    sources: [data],
    logs: [chooseColumns(data)],
    chosen: new Map(),
    month: undefined,
    people: new Map(),
    tried: null,
    filtered: null,
    summary: null,
    readAs: null,
  };
}

/** @param state kept by whoever outlives the screens. */
export function useCollect(
  state: Collecting,
  { logs, months, month, recorded }: Looked,
  scheme: SchemeOnSheet,
  { change, renew }: Pick<Collect, "change" | "renew">,
): Collect {
  const { language } = useLanguage();
  const people = useMemo(
    () => recorded.people.map((each) => ({ ...each, isOut: !(state.people.get(each.key) ?? !isNobody(each.person)) })),
    [recorded, state.people],
  );
  const indicators = useMemo(
    () =>
      fieldsOf(scheme.reading.scheme, language).flatMap(({ role, indicator }) =>
        indicator !== null && (role === "scored" || role === "ruled" || role === "recorded") ? [indicator] : [],
      ),
    [scheme, language],
  );
  const lines = useMemo(
    () =>
      indicators.map((indicator): MeasureLine => {
        const chosen = state.chosen.get(indicator.code);
        if (chosen !== undefined && (chosen === null || logs.some(({ key }) => key === chosen.log)))
          return { indicator, measure: chosen, isSure: true };
        const proposed = proposeMeasure(indicator, logs);
        return { indicator, measure: proposed?.measure ?? null, isSure: proposed?.isSure ?? true };
      }),
    [indicators, logs, state.chosen],
  );
  const listed = people.filter(({ isOut }) => !isOut);
  const tried = listed.find(({ key }) => key === state.tried) ?? listed[0] ?? null;
  const collection = useMemo(
    (): Collection => ({
      logs: logs.map(({ choice }) => choice),
      measures: lines.flatMap(({ measure }) => measure ?? []),
      month,
      leftOut: people.filter(({ isOut }) => isOut).map(({ key }) => key),
    }),
    [logs, lines, month, people],
  );
  return {
    state,
    change,
    renew,
    logs,
    months,
    month,
    people,
    lines,
    tried,
    measure: (measure, who) => {
      const log = logs.find(({ key }) => key === measure.log);
      return log ? measureRecords(log, recorded.own(log.key, who), measure) : null;
    },
    recorded,
    collection,
  };
}

/** Whether a source is among the records already. */
export function hasLog({ logs }: Collecting, source: Source): boolean {
  return logs.some((choice) => keyOfLog(choice) === keyOfLog(source));
}

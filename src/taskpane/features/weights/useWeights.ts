import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Failure } from "../../../domain/failure";
import { attempt } from "../../../domain/outcome";
import type { Reading } from "../../../domain/scheme/readScheme";
import { hierarchyOf, MOST_CRITERIA, type Hierarchy, type Level } from "../../../domain/weights/hierarchy";
import { judgeTogether, type GroupResult, type Judge } from "../../../domain/weights/judges";
import type { AppliedWeights, WeightChange } from "../../../workbook/excel/applyWeights";
import type { WeightsOnSheet } from "../../../workbook/excel/readWeights";
import { fieldsOf } from "../../../workbook/people/fields";
import type { FieldKey } from "../../../workbook/people/mapping";
import { matchChosen, type Choices } from "../../../workbook/people/matchChosen";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { Source, SourceData } from "../../../workbook/people/source";
import { appraiseSource, type AppraisedSource } from "../../../workbook/results/appraiseSource";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";
import { typedWeights, weighByData, type DataWeights, type Proposals } from "./computeWeights";

/** Weights on their way from a method to the cells; it outlives the screens that show it. */
export interface Weighing {
  readonly scheme: SchemeOnSheet;
  readonly hierarchy: Hierarchy;
  /** A level with too many criteria to be compared; else `null`. */
  readonly tooLarge: Level | null;
  /** How the weights stand in the cells; `null` until that has been read. */
  readonly onSheet: WeightsOnSheet | null;
  /** Why the cells could not be read. */
  readonly problem: unknown;
  readonly reload: () => void;
  readonly judges: readonly Judge[];
  /** Whether the sheet of judgements says something else than what was read from it, and the reader has judged since. */
  readonly isOvertaken: boolean;
  readonly changeJudges: (judges: readonly Judge[]) => void;
  /** Takes the judgements of the sheet instead of those here. */
  readonly takeFromSheet: () => void;
  /** What was written last and has not been taken back. */
  readonly applied: AppliedWeights | null;
  readonly apply: (change: WeightChange) => Promise<void>;
  /** Takes back what was written last. */
  readonly undo: () => Promise<void>;
  readonly group: GroupResult | null;
  /** Per cents as typed, by code. */
  readonly typed: ReadonlyMap<string, string>;
  readonly type: (code: string, text: string) => void;
  readonly data: SourceData | null;
  readonly chooseSource: (source: Source) => Promise<void>;
  /** Which column of the source is read for what. */
  readonly matches: readonly ColumnMatch[];
  readonly chooseColumn: (key: FieldKey, column: number | null) => void;
  /** Appraises the people of the source by a trial of this scheme; `null` without a source. */
  readonly appraise: ((trial: Reading) => AppraisedSource | Failure) | null;
  /** By the scheme as it is; `null` without a source. */
  readonly appraised: AppraisedSource | Failure | null;
  readonly byData: DataWeights | null;
  readonly proposals: Proposals;
}

export function useWeights(scheme: SchemeOnSheet): Weighing {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [onSheet, setOnSheet] = useState<WeightsOnSheet | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const [judges, setJudges] = useState<readonly Judge[]>([]);
  const [history, setHistory] = useState<readonly AppliedWeights[]>([]);
  const applied = history.at(-1) ?? null;
  const [isOvertaken, setOvertaken] = useState(false);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [data, setData] = useState<SourceData | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const hasJudged = useRef(false);
  const hasWritten = useRef(false);
  const taken = useRef("");

  const { reading } = scheme;
  const hierarchy = useMemo(() => hierarchyOf(reading.scheme), [reading]);
  const { indicators, levels } = hierarchy;

  const read = useCallback(
    () =>
      workbook.readWeights(scheme).then((found) => {
        setOnSheet(found);
        setProblem(undefined);
        const said = found.judgements?.judges ?? [];
        const spelled = spell(said);
        if (hasWritten.current) {
          hasWritten.current = false;
          hasJudged.current = false;
          taken.current = spelled;
          setOvertaken(false);
          return;
        }
        if (spelled === taken.current) return;
        // What is not written yet is not thrown away for what somebody typed on the sheet.
        if (hasJudged.current) setOvertaken(true);
        else {
          taken.current = spelled;
          setJudges(said);
        }
      }),
    [workbook, scheme],
  );
  const reload = useCallback(() => {
    read().catch(setProblem);
  }, [read]);
  useEffect(reload, [reload]);
  useWorkbookChanges(read, { onProblem: setProblem });

  const takeFromSheet = useCallback(() => {
    const said = onSheet?.judgements?.judges ?? [];
    hasJudged.current = false;
    taken.current = spell(said);
    setOvertaken(false);
    setJudges(said);
  }, [onSheet]);
  const apply = async (change: WeightChange) => {
    const done = await workbook.applyWeights(scheme, change);
    setHistory((before) => [...before, done]);
    // What the sheet says now is what is here.
    if (change.kind === "live") hasWritten.current = true;
    await read();
  };
  const undo = async () => {
    if (applied === null) return;
    await workbook.undoWeights(applied.undo);
    setHistory((before) => before.slice(0, -1));
    hasWritten.current = true;
    await read();
  };
  const changeJudges = useCallback((changed: readonly Judge[]) => {
    hasJudged.current = true;
    setJudges(changed);
  }, []);
  const chooseSource = useCallback(async (source: Source) => setData(await workbook.readSource(source)), [workbook]);

  const matches = useMemo((): readonly ColumnMatch[] => {
    const headers = data?.columns.map(({ header }) => header) ?? [];
    return matchChosen(headers, fieldsOf(reading.scheme, language), choices);
  }, [reading, data, language, choices]);
  const appraise = useMemo(() => {
    if (data === null) return null;
    const mapping = new Map(
      matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])),
    );
    return (trial: Reading) => attempt(() => appraiseSource(trial, data, mapping));
  }, [data, matches]);
  const appraised = useMemo(() => appraise?.(reading) ?? null, [appraise, reading]);
  const byData = useMemo(
    () => (appraised === null || appraised instanceof Failure ? null : weighByData(appraised, indicators)),
    [appraised, indicators],
  );
  const tooLarge = levels.find(({ labels }) => labels.length > MOST_CRITERIA) ?? null;
  const group = useMemo(
    () => (tooLarge === null ? judgeTogether(hierarchy, judges) : null),
    [tooLarge, hierarchy, judges],
  );

  const proposals = useMemo((): Proposals => {
    const direct = typed.size === 0 ? null : typedWeights(indicators.map(({ code }) => typed.get(code) ?? ""));
    const found = [
      ["ahp", group?.weights ?? null],
      ["entropy", byData?.weights?.entropy ?? null],
      ["critic", byData?.weights?.critic ?? null],
      ["direct", direct],
    ] as const;
    return new Map(
      found.flatMap(([method, weights]) =>
        weights === null || weights instanceof Failure ? [] : [[method, weights] as const],
      ),
    );
  }, [group, byData, typed, indicators]);

  return {
    scheme,
    hierarchy,
    tooLarge,
    onSheet,
    problem,
    reload,
    judges,
    isOvertaken,
    changeJudges,
    takeFromSheet,
    applied,
    apply,
    undo,
    group,
    typed,
    type: (code, text) =>
      setTyped((before) => {
        // The first that is typed brings the others along as they are.
        const filled = before.size === 0 ? asTyped(hierarchy, reading.scheme.indicators) : before;
        return new Map(filled).set(code, text);
      }),
    data,
    chooseSource,
    matches,
    chooseColumn: (key, column) =>
      setChoices((before) =>
        new Map(before).set(key, column === null ? null : { header: data?.columns[column]?.header ?? "", column }),
      ),
    appraise,
    appraised,
    byData,
    proposals,
  };
}

/** What the indicators weigh now, as somebody would type it. */
export function asTyped({ indicators }: Hierarchy, all: Hierarchy["indicators"]): Map<string, string> {
  const unit = all.reduce((sum, { weight }) => sum + weight, 0) > 2 ? 1 : 100;
  return new Map(indicators.map(({ code, weight }) => [code, String(Number((weight * unit).toFixed(4)))]));
}

function spell(judges: readonly Judge[]): string {
  return JSON.stringify(judges.map(({ name, answers }) => [name, [...answers]]));
}

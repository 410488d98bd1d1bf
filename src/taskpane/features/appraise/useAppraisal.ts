import { useCallback, useMemo, useState, type Dispatch, type SetStateAction } from "react";
import { fieldsOf } from "../../../workbook/people/fields";
import { type FieldKey, type Mapping } from "../../../workbook/people/mapping";
import type { InsertedResults } from "../../../workbook/excel/insertResults";
import type { Schemes } from "../../../workbook/excel/listSchemes";
import { arrangeHistory, proposeHistory, type History } from "../../../workbook/results/arrangeHistory";
import type { FormerAdjustments } from "../../../workbook/results/keptAdjustments";
import type { EarlierResults } from "../../../workbook/results/earlierResults";
import { matchChosen, type Choices } from "../../../workbook/people/matchChosen";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { areVersions } from "../../../workbook/scheme/versionOfId";
import { familiesOf } from "../../../workbook/scheme/versionsOf";
import { withoutPay } from "../../../workbook/scheme/withoutPay";
import type { Source, SourceData, SourceReading } from "../../../workbook/people/source";
import type { RatingChoices } from "../../../workbook/ratings/ratingList";
import type { AdjustedResults } from "../../../workbook/register/formerAdjustments";
import type { Register } from "../../../workbook/register/register";
import type { Offer } from "../../../workbook/settings/planOffers";
import type { Collecting } from "../collect/useCollect";
import { useLanguage } from "../../ui/LanguageContext";
import { keepEachInSteps } from "../../keepSame";
import { runInSlices } from "../../../workbook/runInSlices";
import { useStillness } from "../../useStillness";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";

/**
 * `collect`: the source has records, from which figures are made first; `ratings`: what several raters say. `next`: the month after, as the last one was. `company`: several
 * schemes, by post or team.
 */
export type Step = "source" | "collect" | "ratings" | "columns" | "preview" | "done" | "next" | "company";

/** Results that have been put into the workbook. */
export interface Done extends InsertedResults {
  readonly people: number;
  /** Further sheets of results, where several schemes were appraised by. */
  readonly besides?: readonly string[];
  /** What was typed beside results of the same data before, by each that had something. */
  readonly former?: readonly FormerAdjustments[];
  readonly at: Date;
}

/** Choices of last month for another source: where the steps go on, all filled in. */
export interface Resumption {
  readonly reference: string;
  readonly isPaid: boolean;
  readonly data: SourceData;
  readonly choices: Choices;
  readonly earlier: ReadonlyMap<string, boolean>;
  readonly collecting: Collecting | null;
  /** What was said of a list of ratings, which the data are; `null` where they are none. */
  readonly ratings: RatingChoices | null;
}

/** An appraisal on its way from the choice of the people to the sheet of results. It outlives the screens that show it. */
export interface Appraisal {
  readonly step: Step;
  /** The scheme as its cells are now, without its pay where only scores are wanted; `null` when the workbook has none. */
  readonly scheme: SchemeOnSheet | null;
  /** Whether pay is computed; `null` where the scheme has none. */
  readonly isPaid: boolean | null;
  readonly choosePaid: (isPaid: boolean) => void;
  readonly data: SourceData | null;
  /** One for each field of the scheme, corrections included. */
  readonly matches: readonly ColumnMatch[];
  readonly mapping: Mapping;
  /** What the reader chose himself. */
  readonly choices: Choices;
  readonly earlierChoices: ReadonlyMap<string, boolean>;
  /** What of last month is to be done again; `null` before one chose so. */
  readonly offer: Offer | null;
  readonly takeOffer: (offer: Offer) => void;
  readonly resume: (resumption: Resumption) => Promise<void>;
  /** Sheets of results of this scheme that may come before; `isChosen` ones are built on. */
  readonly candidates: readonly { readonly results: EarlierResults; readonly isChosen: boolean }[];
  /** The chosen ones in order, and the periods between them that are missing. */
  readonly earlier: History;
  /** The register, as far as it carries something into later periods; `null` before it has been read. */
  readonly corrections: Register | null;
  /** What was typed beside the results in the workbook. */
  readonly adjusted: readonly AdjustedResults[];
  /** Whether what was typed beside results of the same data is taken over. */
  readonly keepsAdjustments: boolean;
  readonly keepAdjustments: (keeps: boolean) => void;
  readonly chooseEarlier: (sheet: string, isChosen: boolean) => void;
  /** Whether the headers have changed under the reader's hands, so that the columns must be looked at again. */
  readonly haveHeadersChanged: boolean;
  /** Why the source could not be read again. */
  readonly staleness: unknown;
  readonly done: Done | null;
  /** What was said of records, and the summary that came of it; `null` before any. */
  readonly collecting: Collecting | null;
  readonly keepCollecting: Dispatch<SetStateAction<Collecting | null>>;
  /** What was said of ratings last month; `null` where nothing was. */
  readonly ratings: RatingChoices | null;
  readonly start: (reference: string) => void;
  readonly chooseSource: (source: Source) => Promise<void>;
  /** Reads the source otherwise. */
  readonly chooseReading: (reading: SourceReading) => Promise<void>;
  readonly chooseColumn: (key: FieldKey, column: number | null) => void;
  /** Confirms every column that is only likely. */
  readonly confirmAll: () => void;
  readonly goToStep: (step: Step) => void;
  readonly finish: (done: Done) => void;
  /** Reads the source and the adjustments again. @returns `null` when its headers have changed and the columns must be looked at first. */
  readonly refresh: () => Promise<{ readonly data: SourceData; readonly adjusted: readonly AdjustedResults[] } | null>;
  /** Does what writes into the workbook: nothing of it is read again meanwhile, and only where it fails afterwards. */
  readonly keepStill: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export function useAppraisal(schemes: Schemes | null): Appraisal {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [step, setStep] = useState<Step>("source");
  const [reference, setReference] = useState<string | null>(null);
  const [data, setData] = useState<SourceData | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [isPaid, setPaid] = useState(true);
  const [results, setResults] = useState<readonly EarlierResults[]>([]);
  const [adjusted, setAdjusted] = useState<readonly AdjustedResults[]>([]);
  const [keepsAdjustments, keepAdjustments] = useState(true);
  const [corrections, setCorrections] = useState<Register | null>(null);
  const [earlierChoices, setEarlierChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [haveHeadersChanged, setHeadersChanged] = useState(false);
  const [staleness, setStaleness] = useState<unknown>(undefined);
  const [done, setDone] = useState<Done | null>(null);
  const [collecting, keepCollecting] = useState<Collecting | null>(null);
  const [ratings, setRatings] = useState<RatingChoices | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);

  // Of the first scheme, the version in force.
  const proposed = useMemo(() => familiesOf(schemes?.found ?? [])[0]?.lead ?? null, [schemes]);
  const whole = schemes?.found.find((each) => each.reference === reference) ?? proposed;
  const scheme = useMemo(() => (whole && !isPaid ? withoutPay(whole) : whole), [whole, isPaid]);
  const matches = useMemo(
    () => (scheme && data ? matchChosen(headersOf(data), fieldsOf(scheme.reading.scheme, language), choices) : []),
    [scheme, data, choices, language],
  );
  const mapping = useMemo(
    () => new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const]))),
    [matches],
  );

  const candidates = useMemo(
    () => candidatesFor(scheme, data, results, earlierChoices),
    [scheme, data, results, earlierChoices],
  );
  const earlier = useMemo(() => {
    const chosen = candidates.filter(({ isChosen }) => isChosen);
    return arrangeHistory(
      chosen.map((each) => each.results),
      data?.source.sheet ?? "",
    );
  }, [candidates, data]);

  const start = useCallback((chosen: string) => {
    setReference(chosen);
    setChoices(new Map());
    setPaid(true);
    setStep("source");
  }, []);

  const chooseSource = useCallback(
    async (source: Source) => {
      // A context of Excel sends one request at a time, and so do we.
      const read = await workbook.readSource(source);
      setResults(await workbook.listResults());
      setCorrections(await workbook.listCorrections());
      setAdjusted(await workbook.listAdjusted());
      keepAdjustments(true);
      setData(read);
      setEarlierChoices(new Map());
      setHeadersChanged(false);
      setStaleness(undefined);
      setRatings(null);
      setStep(stepFor(read));
    },
    [workbook],
  );

  const resume = useCallback(
    async (last: Resumption) => {
      const found = await workbook.listResults();
      setCorrections(await workbook.listCorrections());
      setAdjusted(await workbook.listAdjusted());
      keepAdjustments(true);
      setReference(last.reference);
      setPaid(last.isPaid);
      setData(last.data);
      setChoices(last.choices);
      setResults(found);
      setEarlierChoices(last.earlier);
      keepCollecting(last.collecting);
      setHeadersChanged(false);
      setStaleness(undefined);
      setRatings(last.ratings);
      setStep(last.ratings !== null ? "ratings" : last.collecting === null ? "columns" : "collect");
    },
    [workbook],
  );

  const chooseReading = useCallback(
    async (reading: SourceReading) => {
      if (data === null) return;
      const read = await workbook.readSource({ ...data.source, reading });
      setData(read);
      setStep(stepFor(read));
    },
    [workbook, data],
  );

  const refresh = useCallback(async () => {
    if (data === null) return null;
    const read = await workbook.readSource(data.source);
    const found = await workbook.listResults();
    const register = await workbook.listCorrections();
    const typed = await workbook.listAdjusted();
    const now = { corrections: register, adjusted: typed, data: read, results: found };
    const kept = await runInSlices(keepEachInSteps({ corrections, adjusted, data, results }, now));
    setCorrections(kept.corrections);
    setAdjusted(kept.adjusted);
    setData(kept.data);
    setResults(kept.results);
    setStaleness(undefined);
    if (sameHeaders(headersOf(read), headersOf(data))) return { data: read, adjusted: typed };
    setHeadersChanged(true);
    setStep("columns");
    return null;
  }, [workbook, data, corrections, adjusted, results]);

  const { keepFresh, keepStill } = useStillness(refresh, setStaleness);
  useWorkbookChanges(keepFresh, {
    matters: (sheets) =>
      [data, ...(data?.rosters ?? []).map((roster) => roster.data)].some((each) =>
        sheets.includes(each?.source.sheet ?? ""),
      ) || [...results, ...adjusted].some(({ sheet }) => sheets.includes(sheet)),
    onProblem: setStaleness,
    isOn: step === "columns" || step === "preview",
  });

  return {
    step,
    scheme,
    data,
    matches,
    mapping,
    choices,
    earlierChoices,
    offer,
    takeOffer: (taken) => {
      setOffer(taken);
      setStep("next");
    },
    resume,
    candidates,
    earlier,
    corrections,
    adjusted,
    keepsAdjustments,
    keepAdjustments,
    chooseEarlier: (sheet, isChosen) => setEarlierChoices((before) => new Map(before).set(sheet, isChosen)),
    haveHeadersChanged,
    staleness,
    done,
    collecting,
    keepCollecting,
    ratings,
    start,
    chooseSource,
    chooseReading,
    isPaid: whole?.reading.scheme.pay === undefined ? null : isPaid,
    choosePaid: setPaid,
    chooseColumn: (key, column) =>
      setChoices((before) => withChoice(before, matches, key, column, data ? headersOf(data) : [])),
    confirmAll: () => setChoices((before) => withConfirmed(before, matches, data ? headersOf(data) : [])),
    goToStep: (to) => {
      setHeadersChanged(false);
      setStep(to);
    },
    finish: (finished) => {
      setDone(finished);
      setStep("done");
    },
    refresh,
    keepStill,
  };
}

/** Records and ratings become figures of people before columns can be matched. */
function stepFor({ layout: { kind } }: SourceData): Step {
  if (kind === "ratings" || kind === "ratersAcross") return "ratings";
  return kind === "events" || kind === "downwards" ? "collect" : "columns";
}

/** What streaks can build on: the results of this scheme, where it has streaks; those of earlier months are chosen until the reader says otherwise. */
export function candidatesFor(
  scheme: SchemeOnSheet | null,
  data: SourceData | null,
  results: readonly EarlierResults[],
  choices: ReadonlyMap<string, boolean>,
): Appraisal["candidates"] {
  const rules = scheme?.reading.scheme;
  if (!rules || !data || !rules.rules.some(({ kind }) => kind === "streak")) return [];
  const proposed = proposeHistory(results, rules.id, data.source.sheet);
  return results
    .filter((each) => areVersions(each.scheme, rules.id))
    .map((each) => ({ results: each, isChosen: choices.get(each.sheet) ?? proposed.includes(each) }));
}

/** A column serves one field: choosing it for one takes it from the other. */
function withChoice(
  before: Choices,
  matches: readonly ColumnMatch[],
  key: FieldKey,
  column: number | null,
  headers: readonly string[],
): Choices {
  const after = new Map(before);
  const other = matches.find(({ field, column: its }) => column !== null && its === column && field.key !== key);
  if (other) after.set(other.field.key, null);
  return after.set(key, column === null ? null : { header: headers[column] ?? "", column });
}

function withConfirmed(before: Choices, matches: readonly ColumnMatch[], headers: readonly string[]): Choices {
  const unsure = matches.filter(({ certainty }) => certainty === "unsure");
  return unsure.reduce((choices, { field, column }) => withChoice(choices, [], field.key, column, headers), before);
}

function headersOf({ columns }: SourceData): readonly string[] {
  return columns.map(({ header }) => header);
}

function sameHeaders(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((header, i) => header === b[i]);
}

import type { Language } from "../../../domain/language";
import type { RunToInsert } from "../../../workbook/excel/insertRuns";
import type { Source, SourceData } from "../../../workbook/people/source";
import type { TooFewAnswers, WaitingRater } from "../../../workbook/ratings/missingRatings";
import type { AdjustedResults } from "../../../workbook/register/formerAdjustments";
import type { Register } from "../../../workbook/register/register";
import type { EarlierResults } from "../../../workbook/results/earlierResults";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { MonthDifferences } from "../../../workbook/settings/compareMonths";
import type { Offer } from "../../../workbook/settings/planOffers";
import type { HeaderChange, Resumed } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import type { Resumption } from "../appraise/useAppraisal";
import type { Workbook } from "../../WorkbookContext";

/** A run that is about to be done again, with what differs from last month. */
export interface Prepared {
  readonly run: Run;
  /** `null` where the workbook has it no more. */
  readonly scheme: SchemeOnSheet | null;
  readonly people: number;
  /** `null` where there is nothing new to appraise, or the scheme is gone. */
  readonly differences: MonthDifferences | null;
  readonly resumed: Resumed | null;
  /** Headers that are others now. */
  readonly changes: readonly HeaderChange[];
  /** What is otherwise to be told. */
  readonly remarks: readonly Remark[];
  /** Whether one click is enough. */
  readonly isCertain: boolean;
  /** `null` where it cannot be inserted. */
  readonly toInsert: RunToInsert | null;
  /** What was inserted was planned by it; `null` before that. */
  readonly planned: () => Resumed | null;
  /** Where the ordinary steps go on; `null` where they have to begin anew. */
  readonly resumption: (() => Promise<Resumption>) | null;
}

export type Remark =
  | { readonly kind: "schemeGone" | "schemeEdited"; readonly id: string }
  | { readonly kind: "schemeNewVersion"; readonly was: string; readonly now: string }
  | { readonly kind: "lastGone"; readonly last: string }
  | { readonly kind: "noNewMonth"; readonly log: string; readonly last: string }
  | { readonly kind: "monthsSkipped" | "noRecordsBetween"; readonly last: string; readonly next: string }
  | { readonly kind: "rosterGone" | "rosterOfLastMonth"; readonly roster: string }
  /** Scores of a list that tells no month are those of last month, unless somebody has typed over them. */
  | { readonly kind: "sameScores"; readonly roster: string; readonly labels: readonly string[] }
  /** `notDivided`: the list says whose results these are, so that they are in nobody's. */
  | { readonly kind: "notInRoster" | "notDivided"; readonly roster: string; readonly people: readonly string[] }
  | { readonly kind: "listGone" | "partGone"; readonly last: string }
  | { readonly kind: "partNew"; readonly list: string }
  | { readonly kind: "ratersGone" | "ratersCome"; readonly raters: readonly string[] }
  | { readonly kind: "raterOpen"; readonly text: string; readonly count: number }
  | ({ readonly kind: "raterWaiting" } & WaitingRater)
  | ({ readonly kind: "tooFewRatings" } & TooFewAnswers)
  | ({ readonly kind: "otherMonths" } & OtherRows)
  | { readonly kind: "undated"; readonly log: string; readonly count: number; readonly address: string }
  | { readonly kind: "textUnseen"; readonly log: string; readonly column: string; readonly text: string }
  | { readonly kind: "columnGone"; readonly label: string; readonly from: string }
  | { readonly kind: "leftOut"; readonly labels: readonly string[] }
  | { readonly kind: "errors"; readonly count: number };

/** Rows of a list that are not counted, with the first cell that says why. */
export interface OtherRows {
  readonly log: string;
  readonly count: number;
  /** Their months, and the one that counts. */
  readonly months: readonly string[];
  readonly month: string;
  /** Whether some of them belong to a month that has been appraised. */
  readonly isLate: boolean;
  readonly address: string;
}

/** What is to be prepared, and with what. */
export interface Request {
  readonly offer: Offer;
  readonly schemes: readonly SchemeOnSheet[];
  /** What the rows of each run say, as they were read. */
  readonly marks: ReadonlyMap<string, string>;
  readonly workbook: Workbook;
  readonly language: Language;
}

/** What is there of earlier months. */
export interface Kept {
  readonly results: readonly EarlierResults[];
  readonly corrections: Register;
  readonly adjusted: readonly AdjustedResults[];
}

/** Nothing to insert, and why. */
export function nothing(run: Run, scheme: SchemeOnSheet | null, ...remarks: readonly Remark[]): Prepared {
  return {
    run,
    scheme,
    people: 0,
    differences: null,
    resumed: null,
    changes: [],
    remarks,
    isCertain: false,
    toInsert: null,
    planned: () => null,
    resumption: null,
  };
}

/** What has become of the scheme since. */
export function schemeRemarks(run: Run, scheme: SchemeOnSheet): Remark[] {
  const { id } = scheme.reading.scheme;
  if (id.toLowerCase() !== run.scheme.toLowerCase()) return [{ kind: "schemeNewVersion", was: run.scheme, now: id }];
  return run.digest !== "" && run.digest !== scheme.digest ? [{ kind: "schemeEdited", id }] : [];
}

/** Which sheets of earlier results somebody has put in or out. */
export function earlierOfRun({ earlier }: Run): ReadonlyMap<string, boolean> {
  return new Map(earlier.map(({ sheet, isChosen }) => [sheet, isChosen]));
}

/** `null` where it is gone or has nobody in it. */
export async function readIfThere(workbook: Workbook, source: Source): Promise<SourceData | null> {
  try {
    return await workbook.readSource(source);
  } catch (error) {
    if (error instanceof WorkbookProblem && !error.isPassing) return null;
    throw error;
  }
}

import { explainPerson, type Step } from "../../domain/appraisal/explainPerson";
import { readHeads, spellFigure } from "../../domain/appraisal/heads";
import type { Group } from "../../domain/appraisal/group";
import { prepareAppraiser, type Appraisal } from "../../domain/appraise";
import { proposeGrades, type Proposal } from "../../domain/calibration/proposeGrades";
import { readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { attempt } from "../../domain/outcome";
import { explainPay } from "../../domain/pay/explainPay";
import { preparePay, type CarriedPay, type PersonPay } from "../../domain/pay/payItems";
import { rankWithin } from "../../domain/rank";
import type { Reading } from "../../domain/scheme/readScheme";
import { eachInSteps, finishSteps, stepsWithin, type Steps } from "../../domain/steps";
import { reachedStreaks, rewardOf, type ReachedStreak } from "../../domain/streaks";
import { fieldsOf, type FieldRole } from "../people/fields";
import { headColumns, type HeadColumn } from "../people/headColumns";
import type { IdentityKey, Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";
import { adjustAppraisal, adjustmentFinder, spellChange, type Adjustment } from "./adjustment";
import type { History } from "./arrangeHistory";
import { carriedFinder, isCarriedByNumber, type CarriedOver } from "./carriedOver";
import { areNumbersKnown, byKeyOf, historyIn, type PeriodByKey } from "./earlierResults";

/** An indicator with the column that holds its actuals. */
export interface Measure {
  readonly indicator: NonNullable<HeadColumn["field"]["indicator"]>;
  /** Of the source, counted from 0. */
  readonly column: number;
  readonly role: Extract<FieldRole, "scored" | "ruled" | "recorded">;
}

/** A person of the source with what the appraisal comes to. */
export interface AppraisedPerson {
  /** Row in `SourceData.rows`. */
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** One for each of `AppraisedSource.measures`. */
  readonly actuals: readonly Cell[];
  /** One for each of `AppraisedSource.heads`. */
  readonly figures: readonly Cell[];
  /** Its `scores`: one for each of `AppraisedSource.heads`, of which the measures come first. */
  readonly appraisal: Appraisal;
  readonly rank: number | null;
  /** What a forced distribution proposes; `null` where the scheme has none, or the group is too small. */
  readonly proposal: Proposal | null;
  /** What was changed by hand; it is in `appraisal` already. */
  readonly adjustment: Adjustment | null;
  /** Streaks that this period completes. */
  readonly streaks: readonly ReachedStreak[];
  /** `null` where the scheme has no pay, or a column that pay needs is not mapped. */
  readonly pay: PersonPay | null;
}

export interface AppraisedSource {
  /** What formulas call the columns that are taken. */
  readonly heads: readonly HeadColumn[];
  /** The indicators that have a column of actuals, in the order of the sheet of results. */
  readonly measures: readonly Measure[];
  readonly people: readonly AppraisedPerson[];
  /** The working behind a person's appraisal and pay. @param person index in `people` */
  readonly explain: (person: number) => Step[];
  /** The rows of the source as people who are appraised together, for what takes results apart. */
  readonly group: Group;
}

/**
 * Appraises everyone of a source: what the sheet of results will show.
 * @param earlier the results of the periods before, oldest first: streaks run on from them.
 * @param carried what is paid of earlier periods; `null` where nothing is.
 * @param adjustments changes to calculated results, which places, streaks and pay go by.
 * @throws Failure when the scheme has nothing to score.
 */
export function appraiseSource(
  reading: Reading,
  data: SourceData,
  mapping: Mapping,
  earlier: History = [],
  carried: CarriedOver | null = null,
  adjustments: readonly Adjustment[] = [],
): AppraisedSource {
  return finishSteps(appraiseInSteps(reading, data, mapping, earlier, carried, adjustments));
}

/** `appraiseSource` in steps, of a person each. */
export function* appraiseInSteps(
  reading: Reading,
  data: SourceData,
  mapping: Mapping,
  earlier: History = [],
  carried: CarriedOver | null = null,
  adjustments: readonly Adjustment[] = [],
): Steps<AppraisedSource> {
  const { scheme, language } = reading;
  const heads = headColumns(fieldsOf(scheme, language), mapping);
  const measures = heads.flatMap(({ field: { indicator, role }, column }): Measure[] =>
    indicator !== null && (role === "scored" || role === "ruled" || role === "recorded")
      ? [{ indicator, column, role }]
      : [],
  );
  const textOf = (row: readonly Cell[], key: IdentityKey): string => textIn(row[mapping.get(key) ?? -1] ?? null);
  const cells = data.rows.map((row) => heads.map(({ column }) => row[column] ?? null));
  const groups = mapping.has("department") ? data.rows.map((row) => textOf(row, "department")) : undefined;

  const names = heads.map(({ head }) => head);
  const appraiser = prepareAppraiser(reading, names);
  yield 0;
  const among = appraiser.among(cells, groups);
  const appraisals: Appraisal[] = [];
  const find = adjustmentFinder(adjustments, mapping.has("number"));
  const adjustmentOf = (row: number) => {
    const person = data.rows[row] ?? [];
    return adjustments.length === 0 ? null : find({ number: textOf(person, "number"), name: textOf(person, "name") });
  };
  const adjusted = (appraisal: Appraisal, row: number): Appraisal => {
    const adjustment = adjustmentOf(row);
    return adjustment === null ? appraisal : adjustAppraisal(appraisal, adjustment, among.group);
  };
  const appraiseOne = (_: unknown, row: number) => void appraisals.push(adjusted(among.appraise(row), row));
  yield* stepsWithin(eachInSteps(cells, appraiseOne), 0, 0.5);
  const totals = appraisals.map(({ total }) => (typeof total === "number" ? total : null));
  const ranks = rankWithin(totals);
  yield 0.5;
  const proposals = proposalsFor(reading, totals, groups);
  yield 0.5;
  const byNumber = areNumbersKnown(earlier, mapping.has("number"));
  const periods: PeriodByKey[] = [];
  yield* stepsWithin(
    eachInSteps(earlier, (results) => void periods.push(byKeyOf(results, byNumber))),
    0.5,
    0.5,
  );
  const streakRules = scheme.rules.filter((rule) => rule.kind === "streak");
  const payOf = preparePayment(reading, names);
  const isByNumber = carried !== null && isCarriedByNumber(carried, mapping.has("number"));
  const carriedOf = carried && carriedFinder(carried, isByNumber);

  const people: AppraisedPerson[] = [];
  const payOne = (row: readonly Cell[], i: number) => {
    const appraisal = appraisals[i];
    const person = { number: textOf(row, "number"), name: textOf(row, "name") };
    // A blank row of a table is nobody.
    if (!appraisal || (person.number === "" && person.name === "")) return;
    const rank = ranks[i] ?? null;
    const now = { grade: typeof appraisal.grade === "string" ? appraisal.grade : null, place: rank };
    const history = [...historyIn(periods, byNumber ? person.number : person.name), now];
    const streaks = earlier.length === 0 ? [] : reachedStreaks(streakRules, history);
    people.push({
      row: i,
      ...person,
      department: textOf(row, "department"),
      actuals: (cells[i] ?? []).slice(0, measures.length),
      figures: cells[i] ?? [],
      appraisal,
      rank,
      proposal: proposals[i] ?? null,
      adjustment: adjustmentOf(i),
      streaks,
      pay: payOf(
        cells[i] ?? [],
        appraisal,
        earlier.length === 0 || now.grade === null ? null : rewardOf(streaks),
        carriedOf?.(isByNumber ? person.number : person.name),
      ),
    });
  };
  yield* stepsWithin(eachInSteps(data.rows, payOne), 0.5, 1);
  return {
    heads,
    measures,
    people,
    explain(person) {
      const one = people[person];
      if (!one) return [];
      const steps = explainPerson(among.group, one.row);
      return [
        ...steps,
        ...adjustmentSteps(one.adjustment, one.appraisal),
        ...streakSteps(one.streaks),
        ...(scheme.pay && one.pay ? explainPay(scheme.pay, one.pay) : []),
      ];
    },
    group: among.group,
  };
}

/** The working above ends in what was calculated; this one in what counts. */
function adjustmentSteps(adjustment: Adjustment | null, { total, grade }: Appraisal): Step[] {
  if (adjustment === null) return [];
  const { change, reason, by } = adjustment;
  return [
    {
      subject: { code: "adjustment", facts: {} },
      working: [{ code: "workingAdjustment", facts: { change: spellChange(change), reason, by } }],
      outcome: typeof change === "string" ? grade : total,
    },
    ...(typeof change === "number" && grade !== null
      ? [{ subject: { code: "grade", facts: {} }, working: [], outcome: grade } as const]
      : []),
  ];
}

function streakSteps(streaks: readonly ReachedStreak[]): Step[] {
  return streaks.map(({ rule, run }) => ({
    subject: rule.name,
    working: [{ code: "workingStreak", facts: { grade: rule.grade, place: rule.place ?? null, run } }],
    outcome: rule.amount,
  }));
}

function proposalsFor(
  { scheme }: Reading,
  totals: readonly (number | null)[],
  groups: readonly string[] | undefined,
): readonly (Proposal | null)[] {
  const { distribution } = scheme;
  if (distribution === undefined) return [];
  const proposed = attempt(() =>
    proposeGrades(
      totals.map((score, i) => ({ score, group: groups?.[i] ?? "" })),
      distribution,
    ),
  );
  return proposed instanceof Failure ? [] : proposed;
}

function textIn(cell: Cell): string {
  return cell instanceof Failure ? "" : (readText(cell) ?? "");
}

/** The heads of what `PAYITEMS` takes besides the columns of the source. */
export function payHeads(names: readonly string[], language: Reading["language"]): string[] {
  return [...names, ...(["total", "grade", "streak"] as const).map((figure) => spellFigure(figure, language))];
}

/** The same where something is carried over. */
function carriedHeads(names: readonly string[], language: Reading["language"]): string[] {
  const figures = (["carried", "carriedReason"] as const).map((figure) => spellFigure(figure, language));
  return [...payHeads(names, language), ...figures];
}

/** Whether all is there that pay needs, so that only the cells of the scheme can stand in its way. */
export function canPay(reading: Reading, names: readonly string[]): boolean {
  if (reading.scheme.pay === undefined) return false;
  const prepared = attempt(() => preparePay(reading, readHeads(reading, payHeads(names, reading.language))));
  return !(prepared instanceof Failure && prepared.detail.code === "payColumnMissing");
}

/** Pays as the formulas on the sheet do: where the cells of tiers or pay are broken, nobody is paid and everyone sees why. */
export function preparePayment(
  reading: Reading,
  names: readonly string[],
): (cells: readonly Cell[], appraisal: Appraisal, streak: number | null, carried?: CarriedPay) => PersonPay | null {
  if (!canPay(reading, names)) return () => null;
  const { language } = reading;
  const payOf = attempt(() => preparePay(reading, readHeads(reading, payHeads(names, language))));
  if (payOf instanceof Failure) return () => ({ items: [], carried: null, pay: payOf });
  let withCarried: typeof payOf | undefined;
  return (cells, { total, grade }, streak, carried) => {
    const figures = [...cells, total, grade, streak];
    if (carried === undefined) return payOf(figures);
    withCarried ??= preparePay(reading, readHeads(reading, carriedHeads(names, language)));
    return withCarried([...figures, carried.amount, carried.reason]);
  };
}

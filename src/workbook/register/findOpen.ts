import { checkScheme } from "../../domain/check/checkScheme";
import type { Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { groupBy } from "../../domain/groupBy";
import { sameText } from "../../domain/sameText";
import { eachInSteps, type Steps } from "../../domain/steps";
import type { WaitedFor } from "../ratings/waitingRaters";
import { findAdjustmentFaults, type Adjustment } from "../results/adjustment";
import { gradesOf } from "../results/gradesOf";
import { comparePeople } from "./comparePeople";
import { personKey, type IssuedPerson } from "./issuedPerson";
import { carriedOn } from "./computeAgain";
import type { Correction, IssuedPeriod } from "./register";
import { areVersions } from "../scheme/versionOfId";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { columnSaying, figureOf, textOf, type ResultsOnSheet } from "./resultsOnSheet";

/** Something that is still open before results are issued. An `error` has to be put right first. */
export interface OpenPoint {
  readonly severity: "error" | "advice";
  readonly detail: OpenDetail;
}

export type OpenDetail =
  | { readonly kind: "nobody" | "schemeMissing" | "schemeDraft" | "sourceUnknown" }
  | { readonly kind: "schemeErrors" | "hiddenRows"; readonly count: number }
  | { readonly kind: "schemeChanged"; readonly then: string; readonly now: string }
  | { readonly kind: "sourceGone"; readonly source: string }
  | {
      readonly kind:
        | "inError"
        | "withoutTotal"
        | "withoutPay"
        | "differs"
        | "gone"
        | "added"
        | "sameKey"
        | "notCarried"
        | "monthsMissing"
        | "adjustedWithoutReason"
        | "adjustedToUnknown"
        | "adjustedNobody"
        | "ratingsTooFew"
        | "ratersWaiting";
      readonly people: readonly string[];
    };

/** What the results come to now, by source and scheme. */
export type Recomputed =
  | {
      readonly kind: "computed";
      readonly people: readonly IssuedPerson[];
      /** Whom raters have still to rate, and who they are. */
      readonly waiting?: readonly WaitedFor[];
    }
  | { readonly kind: "unknown" }
  | { readonly kind: "gone"; readonly source: string };

/**
 * What is still open before results are issued: what the scheme's check finds, people who have no results or wrong ones, and
 * whatever does not agree with the scheme and the data as they are now. In steps, of one such question each.
 * @param scheme `null` where the workbook has none of the results' id.
 */
export function* findOpenInSteps(
  results: ResultsOnSheet,
  people: readonly IssuedPerson[],
  scheme: SchemeOnSheet | null,
  now: Recomputed,
): Steps<OpenPoint[]> {
  const questions = [
    () => ofScheme(results, scheme),
    () => ofPeople(results, people),
    () => ofAdjustments(results, people, scheme),
    () => ofRatings(results, scheme, now),
    () => (isRollUp(results) ? ofPeriods(results) : ofData(people, now)),
    () => (results.hiddenCount > 0 ? [point("advice", { kind: "hiddenRows", count: results.hiddenCount })] : []),
  ];
  const found: OpenPoint[] = [];
  yield* eachInSteps(questions, (ask) => void found.push(...ask()));
  return found;
}

/** Whether results come from periods of the register, and not from a source of actuals. */
export function isRollUp({ columns }: ResultsOnSheet): boolean {
  return columns.some(({ group }) => group === "groupPeriods");
}

/** Who lacks one of the periods that are rolled up. */
function ofPeriods(results: ResultsOnSheet): OpenPoint[] {
  const parts = results.columns.flatMap(({ group, code }, i) => (group === "groupPeriods" && code !== "" ? [i] : []));
  const periods = groupBy(parts, (i) => results.columns[i]?.header ?? "");
  const lacks = (row: Cells[number]) =>
    [...periods.values()].some((columns) => columns.every((i) => figureOf(row[i]) === null));
  const [number, name] = (["number", "name"] as const).map((code) => columnSaying(results, { code, facts: {} }));
  const lacking = results.rows
    .filter(lacks)
    .map((row) => ({ number: textOf(row[number ?? -1]), name: textOf(row[name ?? -1]) }));
  return about("advice", "monthsMissing", lacking);
}

function ofScheme({ digest }: ResultsOnSheet, scheme: SchemeOnSheet | null): OpenPoint[] {
  if (scheme === null) return [{ severity: "error", detail: { kind: "schemeMissing" } }];
  const errors = checkScheme(scheme.reading).filter(({ severity }) => severity === "error").length;
  return [
    ...(errors > 0 ? [point("error", { kind: "schemeErrors", count: errors })] : []),
    ...(scheme.digest === digest ? [] : [point("error", { kind: "schemeChanged", then: digest, now: scheme.digest })]),
    ...(scheme.reading.scheme.status === "draft" ? [point("advice", { kind: "schemeDraft" })] : []),
  ];
}

function ofPeople(results: ResultsOnSheet, people: readonly IssuedPerson[]): OpenPoint[] {
  if (people.length === 0) return [point("error", { kind: "nobody" })];
  const isPaid = columnSaying(results, { code: "pay", facts: {} }) >= 0;
  const byKey = groupBy(people, personKey);
  const isInError = ({ total, pay }: IssuedPerson) => total instanceof Failure || pay instanceof Failure;
  return [
    ...about("error", "inError", people.filter(isInError)),
    ...about(
      "error",
      "sameKey",
      [...byKey.values()].flatMap(([, ...again]) => again),
    ),
    ...about(
      "advice",
      "withoutTotal",
      people.filter(({ total }) => total === null),
    ),
    ...about(
      "advice",
      "withoutPay",
      people.filter(({ total, pay }) => isPaid && total !== null && pay === null),
    ),
  ];
}

function ofAdjustments(
  { adjustments }: ResultsOnSheet,
  people: readonly IssuedPerson[],
  scheme: SchemeOnSheet | null,
): OpenPoint[] {
  if (scheme === null) return [];
  const faults = findAdjustmentFaults(adjustments, people, gradesOf(scheme.reading.scheme));
  const named = (those: readonly Adjustment[]) => those.map(({ person }) => ({ number: person, name: "" }));
  return [
    ...about("error", "adjustedWithoutReason", named(faults.withoutReason)),
    ...about("error", "adjustedToUnknown", named(faults.notUnderstood)),
    ...about("error", "adjustedNobody", named(faults.forNobody)),
  ];
}

/** Whom a kind of rater has rated less often than the scheme asks for, and who has not rated yet. */
function ofRatings(results: ResultsOnSheet, scheme: SchemeOnSheet | null, now: Recomputed): OpenPoint[] {
  if (scheme === null) return [];
  const { raters, indicators } = scheme.reading.scheme;
  // Where an actual has a column of its own, ratings beside it do not make it.
  const isOwn = (code: string) => results.columns.some((column) => sameText(column.code, code));
  const rated = indicators
    .filter(({ code }) => !isOwn(code))
    .map(({ code }) =>
      raters
        .filter(({ weight }) => weight > 0)
        .map(({ role, fewest }) => ({
          fewest,
          columns: results.columns.flatMap((column, i) => (sameText(column.code, `${code}@${role}`) ? [i] : [])),
        })),
    );
  const lacks = (row: Cells[number]) =>
    rated.some(
      (roles) =>
        roles.some(({ columns }) => columns.length > 0) &&
        roles.some(({ fewest, columns }) => columns.filter((i) => textOf(row[i]) !== "").length < fewest),
    );
  const [number, name] = (["number", "name"] as const).map((code) => columnSaying(results, { code, facts: {} }));
  const few = results.rows
    .filter(lacks)
    .map((row) => ({ number: textOf(row[number ?? -1]), name: textOf(row[name ?? -1]) }))
    .filter((person) => nameOf(person) !== "");
  const waiting = now.kind === "computed" ? (now.waiting ?? []) : [];
  return [
    ...about("advice", "ratingsTooFew", few),
    ...about(
      "advice",
      "ratersWaiting",
      waiting.map(({ person, raters: names }) => ({ number: `${person} ← ${names}`, name: "" })),
    ),
  ];
}

function ofData(people: readonly IssuedPerson[], now: Recomputed): OpenPoint[] {
  if (now.kind === "unknown") return [point("advice", { kind: "sourceUnknown" })];
  if (now.kind === "gone") return [point("advice", { kind: "sourceGone", source: now.source })];
  const differences = comparePeople(people, now.people);
  return [
    ...about(
      "error",
      "differs",
      differences.filter(({ before, after }) => before !== null && after !== null),
    ),
    ...about(
      "advice",
      "gone",
      differences.filter(({ after }) => after === null),
    ),
    ...about(
      "advice",
      "added",
      differences.filter(({ before }) => before === null),
    ),
  ];
}

function point(severity: OpenPoint["severity"], detail: OpenDetail): OpenPoint {
  return { severity, detail };
}

function about(
  severity: OpenPoint["severity"],
  kind: Extract<OpenDetail, { readonly people: readonly string[] }>["kind"],
  people: readonly Pick<IssuedPerson, "number" | "name">[],
): OpenPoint[] {
  return people.length === 0 ? [] : [point(severity, { kind, people: people.map(nameOf) })];
}

/** How a person is called where one line names him. */
export function nameOf({ number, name }: Pick<IssuedPerson, "number" | "name">): string {
  return name === "" ? number : name;
}

/**
 * Who has something carried into a period that the results to be issued for it do not have, or have otherwise: it was carried since
 * they were put on the sheet, or the sheet is of another period. Only payrolls would pay it.
 */
export function notCarried(
  results: ResultsOnSheet,
  people: readonly IssuedPerson[],
  corrections: readonly Correction[],
  { period, scheme }: Pick<IssuedPeriod, "period" | "scheme">,
): OpenPoint[] {
  const own = corrections.filter(({ into, scheme: id }) => into === period && areVersions(id, scheme));
  const carried = carriedOn(results);
  if (own.length === 0 && carried === null) return [];
  const onSheet = groupBy(carried?.people ?? [], personKey);
  const due = groupBy(own, personKey);
  const sum = (amounts: readonly { readonly amount: number }[] = []) =>
    amounts.reduce((all, { amount }) => all + amount, 0);
  const everyone = groupBy([...people, ...own], personKey);
  const off = [...everyone].flatMap(([key, [first]]) =>
    first && Math.abs(sum(due.get(key)) - sum(onSheet.get(key))) >= 0.005 ? [first] : [],
  );
  return about("advice", "notCarried", off);
}

/** Who of these people has been issued already in a period of a scheme, by whatever version of it. */
export function issuedAlready(
  periods: readonly IssuedPeriod[],
  { period, scheme }: Pick<IssuedPeriod, "period" | "scheme">,
  people: readonly IssuedPerson[],
): IssuedPerson[] {
  const issued = periods.filter((each) => each.period === period && areVersions(each.scheme, scheme));
  const keys = new Set(issued.flatMap((each) => each.people.map(personKey)));
  return people.filter((person) => keys.has(personKey(person)));
}

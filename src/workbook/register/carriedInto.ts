import { quoteText } from "../cells/quoteText";
import { findFigure } from "../../domain/appraisal/heads";
import { rosterColumns } from "../../domain/pay/rosterColumns";
import type { Scheme } from "../../domain/scheme/scheme";
import { datePeriod, periodOf, type Period } from "../results/periodOf";
import type { CarriedOver } from "../results/carriedOver";
import { areVersions } from "../scheme/versionOfId";
import { keptWords } from "./keptTables";
import { spellPeriod } from "./realPeriod";
import type { Correction, Register } from "./register";

/** What is carried into the period that results are of. */
export interface CarriedInto extends CarriedOver {
  /** `2026-10` */
  readonly period: string;
}

/**
 * What the register carries into the period of a source, for a scheme in any of its versions; `null` where that is nothing, where the
 * scheme pays nothing, and where it pays what is carried over by an item of its own.
 * @param sourceSheet tells the month. Where it does not, the one period that something is carried into and that is not issued.
 */
export function carriedInto(register: Register, scheme: Scheme, sourceSheet: string): CarriedInto | null {
  if (scheme.pay === undefined || paysCarried(scheme)) return null;
  const corrections = register.corrections.filter((each) => areVersions(each.scheme, scheme.id));
  const periods = register.periods.filter((each) => areVersions(each.scheme, scheme.id));
  const issued = new Set(periods.map(({ period }) => period));
  const open = [...new Set(corrections.map(({ into }) => into))].filter((into) => !issued.has(into));
  const told = periodOf(sourceSheet);
  const period = told ? spellTold(told, [...issued, ...open]) : open.length === 1 ? open[0] : undefined;
  const own = corrections.filter(({ into }) => into === period);
  if (period === undefined || own.length === 0) return null;
  return { period, people: own.map(personOf), references: referencesTo(register, period, scheme.id, corrections) };
}

/** Whether an item of the scheme pays a column of the roster that says what is carried over. */
function paysCarried(scheme: Scheme): boolean {
  return rosterColumns(scheme).some((name) => findFigure(name) === "carried");
}

function spellTold(told: Period, known: readonly string[]): string | undefined {
  const near = known.flatMap((period) => periodOf(period) ?? []).sort((a, b) => b.month - a.month)[0];
  const dated = near ? datePeriod(told, near) : told;
  return dated.hasYear ? spellPeriod(dated) : undefined;
}

function personOf({ number, name, amount, period, reason }: Correction): CarriedOver["people"][number] {
  return { number, name, amount, reason: `${period} ${reason}`.trim() };
}

function referencesTo(
  { columns }: Register,
  period: string,
  scheme: string,
  corrections: readonly Correction[],
): CarriedOver["references"] {
  if (columns === null) return null;
  const any = (column: string, values: readonly string[]) =>
    `(${values.map((value) => `(${column}=${quoteText(value)})`).join("+")}>0)`;
  const schemes = [...new Set([scheme, ...corrections.map((each) => each.scheme)])];
  const rows = [
    any(columns.kind, Object.values(keptWords.correction)),
    any(columns.carriedInto, [period]),
    any(columns.scheme, schemes),
  ];
  return {
    number: columns.number,
    name: columns.name,
    amount: columns.pay,
    reason: `${columns.period}&" "&${columns.reason}`,
    rows: rows.join("*"),
  };
}

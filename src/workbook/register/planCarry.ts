import type { Language } from "../../domain/language";
import type { PersonDifference } from "./comparePeople";
import { Failure } from "../../domain/failure";
import { spellKept, type KeptWord } from "./keptTables";
import type { KeptRows } from "./planIssue";
import type { IssuedPeriod, Issue } from "./register";
import { roundMoney } from "../../domain/pay/roundMoney";
import { serialTime } from "./serialTime";
import { coefficientOf } from "./issuedPerson";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";

/** Who did something to an issued period, when and why. */
export interface Deed {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
  readonly language: Language;
}

/** The differences whose pay can be settled. */
export function settleable(differences: readonly PersonDifference[]): PersonDifference[] {
  return differences.filter(isSettleable);
}

/** Whether pay can be settled: the difference is told, and of somebody who is still there. */
export function isSettleable({ payMore, after, before }: PersonDifference): boolean {
  return payMore !== null && after !== null && before !== null;
}

/**
 * Plans to carry what an issued period would have been otherwise into a later one: a row of the kind correction for each person, with
 * the new total and grade and what is paid more or less. What is carried is settled: computed again, nothing differs any more,
 * so that nothing is carried twice.
 * @param into the period that pays the difference.
 */
export function planCarry(
  { period, scheme: id }: IssuedPeriod,
  { sheet, checkCode, from }: Issue,
  differences: readonly PersonDifference[],
  scheme: SchemeOnSheet,
  into: string,
  { by, reason, at, language }: Deed,
): KeptRows {
  const time = serialTime(at);
  const settled = settleable(differences);
  const same = { period, scheme: id, sheet, checkCode, source: from?.source ?? "", at: time, by, reason };
  return {
    register: settled.map(({ number, name, after, payMore }) => ({
      ...same,
      version: scheme.reading.scheme.version,
      digest: scheme.digest,
      number,
      name,
      department: after?.department ?? "",
      total: after === null || after.total instanceof Failure ? null : after.total,
      grade: after?.grade ?? "",
      coefficient: coefficientOf(after?.grade ?? "", scheme.reading.scheme),
      rank: after?.rank ?? null,
      pay: payMore,
      kind: spellKept("correction", language),
      carriedInto: into,
    })),
    items: [],
    log: [
      {
        ...same,
        deed: spellKept("carried", language),
        people: settled.length,
        pay: sumCarried(settled),
        mapping: null,
        reason: `${reason} → ${into}`,
      },
    ],
  };
}

/** What differences come to together, to the cent. */
export function sumCarried(differences: readonly PersonDifference[]): number {
  return roundMoney(
    differences.reduce((sum, { payMore }) => sum + (payMore ?? 0), 0),
    "halfUp",
    "cent",
  );
}

/** The row of the log for a deed about a sheet: unlocked, or locked again. */
export function planDeed(
  word: Extract<KeptWord, "unlocked" | "locked">,
  { period, scheme }: Pick<IssuedPeriod, "period" | "scheme">,
  { sheet, checkCode, people, from }: Issue,
  { by, reason, at, language }: Deed,
): KeptRows {
  return {
    register: [],
    items: [],
    log: [
      {
        period,
        scheme,
        deed: spellKept(word, language),
        people: people.length,
        pay: null,
        sheet,
        checkCode,
        source: from?.source ?? "",
        mapping: null,
        at: serialTime(at),
        by,
        reason,
      },
    ],
  };
}

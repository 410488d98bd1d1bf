import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import { roundMoney } from "../../domain/pay/roundMoney";
import { eachInSteps, type Steps } from "../../domain/steps";
import { say } from "../messages/message";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { adjustmentFinder, spellChange, type Adjustment } from "../results/adjustment";
import { coefficientOf, itemsOnSheet, type IssuedPerson, type PersonOnSheet } from "./issuedPerson";
import { spellKept } from "./keptTables";
import { onceForEach } from "../onceForEach";
import type { ItemRow, LogRow, RegisterRow } from "./register";
import { figureOf, type ResultsOnSheet } from "./resultsOnSheet";
import { serialTime, showTime } from "./serialTime";
import { spellUses, type ResultsSource } from "./sourceOfResults";

/** Rows for the tables that keep what was issued. */
export interface KeptRows {
  readonly register: readonly RegisterRow[];
  readonly items: readonly ItemRow[];
  readonly log: readonly LogRow[];
}

/** What issuing does, before it is done. */
export interface IssuePlan {
  readonly results: ResultsOnSheet;
  /** The line that the sheet bears from then on. */
  readonly line: string;
  readonly rows: KeptRows;
  readonly language: Language;
}

export interface IssueRequest {
  readonly results: ResultsOnSheet;
  readonly people: readonly PersonOnSheet[];
  readonly scheme: SchemeOnSheet;
  readonly from: ResultsSource | null;
  /** As the register has it: `2026-09`. */
  readonly period: string;
  readonly by: string;
  readonly at: Date;
  readonly language: Language;
}

/** Plans to issue a sheet of results: its line, and what goes into the register; in steps of a person each. */
export function* planIssueInSteps(request: IssueRequest): Steps<IssuePlan> {
  const { results, people, scheme, from, period, by, at, language } = request;
  const time = serialTime(at);
  const { id, version } = scheme.reading.scheme;
  const same = { period, scheme: id };
  const source = from?.source ?? "";
  const { sheet, checkCode } = results;
  const adjustmentOf = adjustmentFinder(
    results.adjustments,
    people.some(({ number }) => number !== ""),
  );
  // There are few grades and items, and thousands of people have them.
  const coefficientFor = onceForEach((grade: string) => coefficientOf(grade, scheme.reading.scheme));
  const codeFor = onceForEach((item: string) => codeOfScore(item, scheme));
  const shown = itemsOnSheet(results);
  const register: RegisterRow[] = [];
  const items: ItemRow[] = [];
  yield* eachInSteps(people, (person) => {
    register.push({
      ...same,
      version,
      digest: scheme.digest,
      number: person.number,
      name: person.name,
      department: person.department,
      total: figure(person.total),
      grade: person.grade,
      coefficient: coefficientFor(person.grade),
      rank: person.rank,
      pay: figure(person.pay),
      kind: spellKept("issued", language),
      carriedInto: null,
      source,
      sheet,
      checkCode,
      at: time,
      by,
      reason: reasonOf(adjustmentOf(person), language),
    });
    for (const { kind, code, item, column } of shown) {
      const value = figureOf(results.rows[person.row]?.[column]);
      if (value !== null)
        items.push({
          ...same,
          number: person.number,
          name: person.name,
          kind: spellKept(kind, language),
          code: code === "" && kind === "score" ? codeFor(item) : code,
          item,
          value,
        });
    }
  });
  return {
    results,
    language,
    line: say({ code: "issuedLine", facts: { period, time: showTime(time), by, checkCode } }, language),
    rows: {
      register,
      items,
      log: [
        {
          ...same,
          deed: spellKept("issued", language),
          people: people.length,
          pay: sumOfPay(people),
          sheet,
          checkCode,
          source,
          mapping: from === null ? null : spellUses(from.columns),
          at: time,
          by,
          reason: null,
        },
      ],
    },
  };
}

/** The pay of all, to the cent; `null` where nobody has any. */
export function sumOfPay(people: readonly Pick<IssuedPerson, "pay">[]): number | null {
  const paid = people.flatMap(({ pay }) => (typeof pay === "number" ? [pay] : []));
  return paid.length === 0
    ? null
    : roundMoney(
        paid.reduce((sum, pay) => sum + pay, 0),
        "halfUp",
        "cent",
      );
}

/** The code of the indicator that a column of scores is about. */
function codeOfScore(header: string, { reading }: SchemeOnSheet): string {
  const isMeant = (name: string) =>
    (["zh", "en"] as const).some((language) => header === say({ code: "scoreOf", facts: { name } }, language));
  return reading.scheme.indicators.find(({ name }) => isMeant(name))?.code ?? "";
}

/** Why what is issued is not what was calculated; `null` where it is. */
function reasonOf(adjustment: Adjustment | null, language: Language): string | null {
  if (adjustment === null) return null;
  const facts = { change: spellChange(adjustment.change), reason: adjustment.reason };
  const by = adjustment.by === "" ? "" : ` (${adjustment.by})`;
  return `${say({ code: "adjustedBy", facts }, language)}${by}`;
}

/** Errors are not issued: they are found before. */
function figure(value: number | null | Failure): number | null {
  return value instanceof Failure ? null : value;
}

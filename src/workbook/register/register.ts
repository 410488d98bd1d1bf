import { Failure } from "../../domain/failure";
import type { Cell } from "../../domain/cell";
import { groupBy } from "../../domain/groupBy";
import { roundMoney } from "../../domain/pay/roundMoney";
import { figureOf, textOf } from "./resultsOnSheet";
import { personKey, type IssuedPerson } from "./issuedPerson";
import type { KeptRow } from "./keptRows";
import { keptWordOf, type itemColumns, type logColumns, type registerColumns } from "./keptTables";
import { readPeriod } from "./realPeriod";
import { readUses, type ResultsSource } from "./sourceOfResults";

export type RegisterRow = KeptRow<typeof registerColumns>;
export type ItemRow = KeptRow<typeof itemColumns>;
export type LogRow = KeptRow<typeof logColumns>;

/** What the workbook keeps of issued periods. */
export interface Register {
  readonly rows: readonly RegisterRow[];
  readonly log: readonly LogRow[];
  /** What formulas call its columns; `null` before the first period is issued. */
  readonly columns: RegisterReferences | null;
}

/** Structured references to columns of the register's body. */
export type RegisterReferences = Readonly<Record<keyof typeof registerColumns, string>>;

/** Before anything is issued. */
export const emptyRegister: Register = { rows: [], log: [], columns: null };

/** One scheme's period as it was issued. Several sheets of one period, say of teams, are one. */
export interface IssuedPeriod {
  readonly period: string;
  readonly scheme: string;
  readonly version: string;
  readonly digest: string;
  readonly people: readonly IssuedPerson[];
  readonly issues: readonly Issue[];
  readonly corrections: readonly Correction[];
}

/** One sheet of results that was issued. */
export interface Issue {
  readonly sheet: string;
  readonly checkCode: string;
  readonly at: number | null;
  readonly by: string;
  /** Where its figures came from; `null` where the log does not say. */
  readonly from: ResultsSource | null;
  readonly people: readonly IssuedPerson[];
}

/** A difference that was carried into a later period. */
export interface Correction extends Pick<IssuedPerson, "number" | "name" | "total" | "grade" | "rank"> {
  readonly period: string;
  readonly scheme: string;
  /** What is paid more, or less. */
  readonly amount: number;
  readonly into: string;
  readonly reason: string;
}

/** The periods that the register has, newest first. */
export function issuedPeriods({ rows, log }: Register): IssuedPeriod[] {
  const issued = rows.filter(({ kind }) => keptWordOf(textOf(kind)) === "issued");
  const periods = groupBy(issued, ({ period, scheme }) => `${periodIn(period)} ${textOf(scheme)}`);
  const corrections = correctionsIn(rows);
  return [...periods.values()]
    .map((each): IssuedPeriod => {
      const [head] = each;
      const key = { period: periodIn(head?.period ?? null), scheme: textOf(head?.scheme) };
      const issues = [...groupBy(each, ({ checkCode }) => textOf(checkCode))].map(([checkCode, own]): Issue => {
        const [first] = own;
        return {
          sheet: textOf(first?.sheet),
          checkCode,
          at: figureOf(first?.at),
          by: textOf(first?.by),
          from: sourceIn(log, checkCode, key.period),
          people: own.map(personOf),
        };
      });
      return {
        ...key,
        version: textOf(head?.version),
        digest: textOf(head?.digest),
        people: issues.flatMap(({ people }) => people),
        issues,
        corrections: corrections.filter((other) => other.period === key.period && other.scheme === key.scheme),
      };
    })
    .sort((a, b) => (a.period === b.period ? (a.scheme < b.scheme ? -1 : 1) : a.period < b.period ? 1 : -1));
}

/** The corrections of all periods, in the order of their time, however the register is sorted. */
export function correctionsIn(rows: readonly RegisterRow[]): Correction[] {
  return [...rows.filter(({ kind }) => keptWordOf(textOf(kind)) === "correction")]
    .sort((a, b) => (figureOf(a.at) ?? 0) - (figureOf(b.at) ?? 0))
    .map((row) => ({
      ...personOf(row),
      period: periodIn(row.period),
      scheme: textOf(row.scheme),
      amount: figureOf(row.pay) ?? 0,
      into: periodIn(row.carriedInto),
      reason: textOf(row.reason),
    }));
}

/** The people of an issue as they stand after every correction: what a new computation is compared with. */
export function settledPeople(people: readonly IssuedPerson[], corrections: readonly Correction[]): IssuedPerson[] {
  const byPerson = groupBy(corrections, personKey);
  return people.map((person) => (byPerson.get(personKey(person)) ?? []).reduce(correct, person));
}

function correct(person: IssuedPerson, { total, grade, rank, amount }: Correction): IssuedPerson {
  const before = typeof person.pay === "number" ? person.pay : 0;
  const pay = amount === 0 ? person.pay : roundMoney(before + amount, "halfUp", "cent");
  return { ...person, total, grade, rank, pay };
}

function personOf(row: RegisterRow): IssuedPerson {
  return {
    number: textOf(row.number),
    name: textOf(row.name),
    department: textOf(row.department),
    total: figureIn(row.total),
    grade: textOf(row.grade),
    rank: figureOf(row.rank),
    pay: figureIn(row.pay),
    items: [],
  };
}

function figureIn(cell: Cell): number | null | Failure {
  return cell instanceof Failure ? cell : figureOf(cell);
}

/** Also where Excel has made a date of the text. */
function periodIn(cell: Cell): string {
  if (typeof cell === "number" && cell > 30_000) {
    const date = new Date(Math.round((cell - 25_569) * 86_400_000));
    return date.toISOString().slice(0, 7);
  }
  const text = textOf(cell);
  return readPeriod(text) ?? text;
}

function sourceIn(log: readonly LogRow[], checkCode: string, period: string): ResultsSource | null {
  const row = log.find(
    (each) =>
      keptWordOf(textOf(each.deed)) === "issued" &&
      textOf(each.checkCode) === checkCode &&
      periodIn(each.period) === period,
  );
  const columns = readUses(textOf(row?.mapping));
  return columns.length === 0 ? null : { source: textOf(row?.source), columns };
}

import { Failure } from "../../domain/failure";
import type { Cell } from "../../domain/cell";
import { groupBy } from "../../domain/groupBy";
import { roundMoney } from "../../domain/pay/roundMoney";
import { eachInSteps, type Steps } from "../../domain/steps";
import { figureOf, textOf } from "./resultsOnSheet";
import { personKey, type IssuedPerson } from "./issuedPerson";
import type { KeptRow } from "./keptRows";
import { keptWordOf, type itemColumns, type logColumns, type registerColumns } from "./keptTables";
import { onceForEach } from "../onceForEach";
import { readPeriod } from "./realPeriod";
import { readUses, type ResultsSource } from "./sourceOfResults";

export type RegisterRow = KeptRow<typeof registerColumns>;
export type ItemRow = KeptRow<typeof itemColumns>;
export type LogRow = KeptRow<typeof logColumns>;

/** What the workbook keeps of issued periods, row by row. */
export interface RegisterRows {
  readonly rows: readonly RegisterRow[];
  readonly log: readonly LogRow[];
  /** What formulas call its columns; `null` before the first period is issued. */
  readonly columns: RegisterReferences | null;
}

/** The same, with what the rows say. */
export interface Register extends RegisterRows {
  /** The periods that have been issued, newest first. */
  readonly periods: readonly IssuedPeriod[];
  /** The corrections of all periods, in the order of their time, however the register is sorted. */
  readonly corrections: readonly Correction[];
}

/** Structured references to columns of the register's body. */
export type RegisterReferences = Readonly<Record<keyof typeof registerColumns, string>>;

/** Before anything is issued. */
export const emptyRegister: Register = { rows: [], log: [], columns: null, periods: [], corrections: [] };

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

/** Reads what rows of the register say, in steps of a row each: a year of thousands has more than a hundred thousand. */
export function* registerInSteps(kept: RegisterRows): Steps<Register> {
  const { rows, log } = kept;
  // Thousands of rows say the same few periods and kinds.
  const periodOf = onceForEach(periodIn);
  const kindOf = onceForEach((kind: Cell) => keptWordOf(textOf(kind)));
  const groups = new Map<string, Map<string, IssueInMaking>>();
  const later: { readonly at: number; readonly correction: Correction }[] = [];
  yield* eachInSteps(rows, (row) => {
    const period = periodOf(row.period);
    const scheme = textOf(row.scheme);
    switch (kindOf(row.kind)) {
      case "issued": {
        const issues = groups.get(`${period} ${scheme}`) ?? new Map<string, IssueInMaking>();
        groups.set(`${period} ${scheme}`, issues);
        const checkCode = textOf(row.checkCode);
        const issue = issues.get(checkCode) ?? { head: row, period, scheme, people: [] };
        issues.set(checkCode, issue);
        issue.people.push(personOf(row));
        break;
      }
      case "correction": {
        const more = { amount: figureOf(row.pay) ?? 0, into: periodOf(row.carriedInto), reason: textOf(row.reason) };
        later.push({ at: figureOf(row.at) ?? 0, correction: { ...personOf(row), period, scheme, ...more } });
        break;
      }
      default:
    }
  });
  const corrections = later.sort((a, b) => a.at - b.at).map(({ correction }) => correction);
  const corrected = groupBy(corrections, ({ period, scheme }) => `${period} ${scheme}`);
  const periods = [...groups].flatMap(([key, own]): IssuedPeriod[] => {
    const [first] = own.values();
    if (!first) return [];
    const { head, period, scheme } = first;
    const issues = [...own].map(([checkCode, issue]): Issue => {
      const { sheet, at, by } = issue.head;
      const from = sourceIn(log, checkCode, period);
      return { sheet: textOf(sheet), checkCode, at: figureOf(at), by: textOf(by), from, people: issue.people };
    });
    return [
      {
        period,
        scheme,
        version: textOf(head.version),
        digest: textOf(head.digest),
        people: issues.flatMap(({ people }) => people),
        issues,
        corrections: corrected.get(key) ?? [],
      },
    ];
  });
  periods.sort((a, b) => (a.period === b.period ? (a.scheme < b.scheme ? -1 : 1) : a.period < b.period ? 1 : -1));
  return { ...kept, periods, corrections };
}

interface IssueInMaking {
  /** Its first row. */
  readonly head: RegisterRow;
  readonly period: string;
  readonly scheme: string;
  readonly people: IssuedPerson[];
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

import { Failure } from "../../domain/failure";
import type { Cell } from "../../domain/cell";
import { textKey } from "../../domain/sameText";
import type { Scheme } from "../../domain/scheme/scheme";
import type { AppraisedSource } from "../results/appraiseSource";
import { columnSaying, figureOf, textOf, type ResultsOnSheet } from "./resultsOnSheet";

/** What a person's period came to. */
export interface IssuedPerson {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** `null`: nothing to score; a Failure where the cell is in error. */
  readonly total: number | null | Failure;
  readonly grade: string;
  readonly rank: number | null;
  /** `null`: no pay, or none that could be computed. */
  readonly pay: number | null | Failure;
  readonly items: readonly IssuedItem[];
}

export interface IssuedItem {
  readonly kind: "score" | "payItem";
  readonly code: string;
  readonly item: string;
  readonly value: number | null;
}

/** What tells people apart: their numbers, where there are any; else their names. */
export function personKey({ number, name }: Pick<IssuedPerson, "number" | "name">): string {
  return number === "" ? `name ${textKey(name)}` : `number ${textKey(number)}`;
}

/** The people of a sheet of results, as its cells say. */
export function peopleOnSheet(results: ResultsOnSheet): IssuedPerson[] {
  const find = (code: "number" | "name" | "department" | "total" | "grade" | "rank" | "pay") =>
    columnSaying(results, { code, facts: {} });
  const at = {
    number: find("number"),
    name: find("name"),
    department: find("department"),
    total: find("total"),
    grade: find("grade"),
    rank: find("rank"),
    pay: find("pay"),
  };
  const items = results.columns.flatMap(
    ({ group, code, header }, column): (Omit<IssuedItem, "value"> & { column: number })[] => {
      if (group === "groupScores" || (group === "groupPeriods" && code !== ""))
        return [{ kind: "score", code, item: header, column }];
      // The pay stands in front, and once more behind its items.
      const isPay = header === results.columns[at.pay]?.header;
      return group === "groupPay" && !isPay ? [{ kind: "payItem", code, item: header, column }] : [];
    },
  );
  return results.rows.flatMap((row) => {
    const person = { number: textOf(row[at.number]), name: textOf(row[at.name]) };
    if (personKey(person) === "name ") return [];
    return [
      {
        ...person,
        department: textOf(row[at.department]),
        total: figureOrFailure(row[at.total]),
        grade: textOf(row[at.grade]),
        rank: figureOf(row[at.rank]),
        pay: figureOrFailure(row[at.pay]),
        items: items.map(({ column, kind, code, item }) => ({ kind, code, item, value: figureOf(row[column]) })),
      },
    ];
  });
}

/** The people of an appraisal, as the engine computes them. */
export function peopleAppraised({ people }: AppraisedSource): IssuedPerson[] {
  return people.map(({ number, name, department, appraisal: { total, grade }, rank, pay }) => ({
    number,
    name,
    department,
    total: figureOrFailure(total),
    grade: textOf(grade),
    rank,
    pay: pay === null ? null : figureOrFailure(pay.pay),
    items: [],
  }));
}

/** The coefficient of a grade of the scheme; `null` where it has none. */
export function coefficientOf(grade: string, { grades, countRules }: Scheme): number | null {
  const found = [...grades.map(({ label, coefficient }) => ({ label, coefficient }))]
    .concat(countRules.map(({ grade: label, coefficient }) => ({ label, coefficient })))
    .find(({ label, coefficient }) => coefficient !== undefined && textKey(label) === textKey(grade));
  return found?.coefficient ?? null;
}

function figureOrFailure(cell: Cell | undefined): number | null | Failure {
  return cell instanceof Failure ? cell : figureOf(cell);
}

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
}

/** Somebody on a sheet of results. */
export interface PersonOnSheet extends IssuedPerson {
  /** Which of `ResultsOnSheet.rows` is his. */
  readonly row: number;
}

/** A score or a pay item that a sheet of results shows. */
export interface ItemOnSheet {
  readonly kind: "score" | "payItem";
  readonly code: string;
  readonly item: string;
  /** Of the sheet's columns, from 0. */
  readonly column: number;
}

/** What tells people apart: their numbers, where there are any; else their names. */
export function personKey({ number, name }: Pick<IssuedPerson, "number" | "name">): string {
  return number === "" ? `name ${textKey(name)}` : `number ${textKey(number)}`;
}

/** The people of a sheet of results, as its cells say. */
export function peopleOnSheet(results: Pick<ResultsOnSheet, "columns" | "rows">): PersonOnSheet[] {
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
  const people: PersonOnSheet[] = [];
  for (const [row, cells] of results.rows.entries()) {
    const [number, name] = [textOf(cells[at.number]), textOf(cells[at.name])];
    if (number === "" && textKey(name) === "") continue;
    people.push({
      row,
      number,
      name,
      department: textOf(cells[at.department]),
      total: figureOrFailure(cells[at.total]),
      grade: textOf(cells[at.grade]),
      rank: figureOf(cells[at.rank]),
      pay: figureOrFailure(cells[at.pay]),
    });
  }
  return people;
}

/** The scores and pay items that a sheet of results shows of everyone. */
export function itemsOnSheet(results: ResultsOnSheet): ItemOnSheet[] {
  const pay = results.columns[columnSaying(results, { code: "pay", facts: {} })]?.header;
  return results.columns.flatMap(({ group, code, header: item }, column): ItemOnSheet[] => {
    if (group === "groupScores" || (group === "groupPeriods" && code !== ""))
      return [{ kind: "score", code, item, column }];
    // The pay stands in front, and once more behind its items.
    return group === "groupPay" && item !== pay ? [{ kind: "payItem", code, item, column }] : [];
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

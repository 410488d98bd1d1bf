import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Cell } from "../../../src/domain/cell";
import { Failure } from "../../../src/domain/failure";
import type { Language } from "../../../src/domain/language";
import type { PersonPay } from "../../../src/domain/pay/payItems";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { peopleOnSheet } from "../../../src/workbook/register/issuedPerson";
import { planIssue } from "../../../src/workbook/register/planIssue";
import { emptyRegister, type Register } from "../../../src/workbook/register/register";
import { readResultsOnSheet, type ResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import { sourceOfFormulas } from "../../../src/workbook/register/sourceOfResults";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import type { CarriedOver } from "../../../src/workbook/results/carriedOver";
import { planResults } from "../../../src/workbook/results/planResults";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";
import { HEADERS } from "../../support/serviceTeam";

export const AT = new Date(2026, 9, 5, 14, 30);

export const scheme = putOnSheet(schemeOf(S5, "zh"), "zh");

export function mappingOf(data: ReturnType<typeof sourceOf>) {
  return new Map(
    matchColumns(
      data.columns.map(({ header }) => header),
      fieldsOf(scheme.reading.scheme, "zh"),
    ).flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])),
  );
}

/** The sheet of results as Excel has it once the formulas of the plan have been calculated. */
export function resultsOf(
  people: readonly (readonly Cell[])[],
  language: Language = "zh",
  table: string | null = "数据9月",
  carried: CarriedOver | null = null,
): ResultsOnSheet {
  const data = sourceOf(HEADERS, people, table);
  const mapping = mappingOf(data);
  const plan = planResults({ scheme, data, mapping, carried, language, at: AT });
  const appraised = appraiseSource(scheme.reading, data, mapping, [], carried);
  const rows = appraised.people.map((person): Cell[] => [
    person.number,
    person.name,
    person.department,
    ...person.figures,
    ...person.appraisal.scores.filter(
      (_, i) => i < plan.columns.filter(({ header }) => /得分$|score$/i.test(header)).length,
    ),
    person.appraisal.total,
    person.appraisal.grade,
    person.rank,
    ...carriedCells(person.pay, ["amount", "reason"]),
    ...(person.pay?.items ?? []).map((item) => (item === null || item instanceof Failure ? item : item.amount)),
    ...carriedCells(person.pay, ["amount"]),
    person.pay?.pay ?? null,
  ]);
  const width = plan.columns.length;
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => width));
  const line = (first: Cell) => [first, ...Array<Cell>(width - 1).fill("")];
  const cells = [
    line(plan.heading.title),
    line(plan.heading.lines[0] ?? ""),
    line(plan.heading.lines[1] ?? ""),
    line("改动后重算"),
    plan.columns.map(({ group }, i) => (group === plan.columns[i - 1]?.group ? "" : group)),
    line(""),
    plan.columns.map(({ code }) => code),
    plan.columns.map(({ header }) => header),
    ...rows,
  ];
  const found = readResultsOnSheet({
    area: { sheet: plan.sheet, row: 7, column: 0, rowCount: rows.length + 1, columnCount: width },
    cells,
    formulas: plan.columns.map(({ formula }) => formula ?? ""),
    isProtected: false,
  });
  if (!found) throw new Error("expected results");
  return found;
}

function carriedCells(pay: PersonPay | null, wanted: readonly ("amount" | "reason")[]): Cell[] {
  const carried = pay?.carried ?? null;
  return carried === null || carried instanceof Failure ? [] : wanted.map((key) => carried[key]);
}

/** The register once results have been issued into it, with the items of this issue. */
export function issue(
  results: ResultsOnSheet,
  period: string,
  before: Register = emptyRegister,
): Register & { items: ReturnType<typeof planIssue>["rows"]["items"] } {
  const { rows } = planIssue({
    results,
    people: peopleOnSheet(results),
    scheme,
    from: sourceOfFormulas(results),
    period,
    by: "李四",
    at: AT,
    language: "zh",
  });
  return { ...before, rows: [...before.rows, ...rows.register], log: [...before.log, ...rows.log], items: rows.items };
}

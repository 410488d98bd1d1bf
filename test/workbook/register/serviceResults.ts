import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Cell } from "../../../src/domain/cell";
import type { Language } from "../../../src/domain/language";
import { finishSteps } from "../../../src/domain/steps";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { peopleOnSheet } from "../../../src/workbook/register/issuedPerson";
import { planIssueInSteps } from "../../../src/workbook/register/planIssue";
import { emptyRegister, type ItemRow, type Register } from "../../../src/workbook/register/register";
import type { ResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import { sourceOfFormulas } from "../../../src/workbook/register/sourceOfResults";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import type { CarriedOver } from "../../../src/workbook/results/carriedOver";
import { planResults } from "../../../src/workbook/results/planResults";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";
import { registerOf } from "../../support/registerOf";
import { resultsOnSheet } from "../../support/resultsOnSheet";
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
  return resultsOnSheet(plan, appraised);
}

/** The register once results have been issued into it, with the items of this issue. */
export function issue(
  results: ResultsOnSheet,
  period: string,
  before: Register = emptyRegister,
): Register & { items: readonly ItemRow[] } {
  const { rows } = finishSteps(
    planIssueInSteps({
      results,
      people: peopleOnSheet(results),
      scheme,
      from: sourceOfFormulas(results),
      period,
      by: "李四",
      at: AT,
      language: "zh",
    }),
  );
  const all = { ...before, rows: [...before.rows, ...rows.register], log: [...before.log, ...rows.log] };
  return { ...registerOf(all), items: rows.items };
}

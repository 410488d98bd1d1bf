import type { Cell } from "../../src/domain/cell";
import type { Form, FormRow } from "../../src/templates/form";
import { computeFormula } from "./computeFormula";

/** What an input counts from a form's lines for the person in this place, as COUNTIFS would. */
export function countForm(form: Form, input: string, person: number): number {
  const owner = form.columns.find(({ kind }) => kind === "person")?.code ?? "";
  const criteria = Object.entries(form.counts?.[input] ?? {});
  return form.rows.filter(
    (row) =>
      row[owner] === person &&
      criteria.every(([code, criterion]) =>
        meetsCriterion(cellOf(form, row, code), typeof criterion === "string" ? criterion : criterion.zh),
      ),
  ).length;
}

/** A cell of a line in Chinese: dates as days, formulas computed. */
function cellOf(form: Form, row: FormRow, code: string): Cell {
  const column = form.columns.find((each) => each.code === code);
  if (!column) throw new Error(`no column ${code}`);
  if (column.kind === "number" && column.formula !== undefined)
    return computeFormula(column.formula, (part) => cellOf(form, row, part));
  const value = row[code] ?? null;
  if (typeof value === "object") return value && value.zh;
  return column.kind === "date" && typeof value === "string" ? Date.parse(value) / 86_400_000 : value;
}

function meetsCriterion(cell: Cell, criterion: string): boolean {
  if (criterion === "<>") return cell !== null;
  if (criterion.startsWith("<=")) return typeof cell === "number" && cell <= Number(criterion.slice(2));
  return cell === criterion;
}

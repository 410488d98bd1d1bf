import type { Language } from "../../domain/language";
import type { Form, FormColumn, FormRow } from "../../templates/form";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { listRows, type ListColumn, type ListPlan } from "./listPlan";
import type { Taken } from "../cells/taken";
import { say } from "../messages/message";
import { referToRow } from "./referToRow";

/** Excel's serial number of 1 January 1970; days count from there on in both. */
const EPOCH_DAY = 25_569;
const MS_PER_DAY = 86_400_000;

/** Plans the sheet of a form. @param people the names of the example's people. */
export function planForm(form: Form, people: readonly string[], language: Language, taken: Taken): ListPlan {
  const sheet = freeSheetName(form.sheet[language], taken.sheets);
  return {
    sheet,
    table: freeTableName(sheet, taken.names),
    title: form.title[language],
    hint: say({ code: "exampleForm", facts: {} }, language),
    columns: form.columns.map((column) => planColumn(column, form, people, language)),
    rowCount: form.rows.length,
    frozenCount: 1,
  };
}

function planColumn(
  column: FormColumn,
  { columns, rows }: Form,
  people: readonly string[],
  language: Language,
): ListColumn {
  const { code, name, kind } = column;
  const formula = kind === "number" ? column.formula : undefined;
  const codes = columns.map((each) => each.code);
  const words = kind === "person" ? people : kind === "choice" ? column.words.map((word) => word[language]) : [];
  return {
    code,
    header: name[language],
    cells: rows.map((row, i) =>
      formula === undefined
        ? enter(column, row, people, language)
        : `=${referToRow(formula, codes, listRows.body + i)}`,
    ),
    isComputed: formula !== undefined,
    format: kind === "date" ? "yyyy-mm-dd" : "General",
    words,
  };
}

function enter(
  { code, kind }: FormColumn,
  row: FormRow,
  people: readonly string[],
  language: Language,
): string | number {
  const value = row[code] ?? "";
  if (typeof value === "object") return value[language];
  if (kind === "person" && typeof value === "number") return people[value - 1] ?? "";
  return kind === "date" && value !== "" ? EPOCH_DAY + Date.parse(String(value)) / MS_PER_DAY : value;
}

import type { Language } from "../../domain/language";
import type { Form, FormColumn } from "../../templates/form";
import type { Example } from "../../templates/template";
import { Facts } from "./Facts";
import { words } from "./words";

interface Props {
  readonly form: Form;
  readonly inputs: NonNullable<Example["inputs"]>;
  readonly language: Language;
}

/** A form that a template brings: its columns, what is entered in each, and what is counted from it. */
export function FormTable({ form, inputs, language }: Props) {
  const { sheet, column, entry, counted, separator } = words[language];
  const counts = inputs.filter(({ code }) => code in (form.counts ?? {})).map(({ name }) => name[language]);
  const facts = [
    { header: sheet, text: form.sheet[language] },
    { header: counted, text: counts.join(separator) },
  ];
  return (
    <>
      <h4>{form.title[language]}</h4>
      <Facts fields={facts.filter(({ text }) => text !== "")} />
      <table className="running">
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">{entry}</th>
          </tr>
        </thead>
        <tbody>
          {form.columns.map((each) => (
            <tr key={each.code}>
              <th scope="row">{each.name[language]}</th>
              <td>{describeEntry(each, form, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What is entered in a column of a form: `Date`, `Choice: Open, Closed`, `= [Due] − [Start]`. */
function describeEntry(column: FormColumn, { columns }: Form, language: Language): string {
  const { entries, separator } = words[language];
  const kind = entries[column.kind];
  if (column.kind === "choice")
    return `${kind}${language === "zh" ? "：" : ": "}${column.words.map((word) => word[language]).join(separator)}`;
  if (column.kind !== "number" || column.formula === undefined) return kind;
  return `= ${column.formula.replace(/\[(\w+)\]/g, (_, code: string) => `[${columns.find((each) => each.code === code)?.name[language] ?? code}]`)}`;
}

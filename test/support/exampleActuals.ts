import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { schemeOf, type Template } from "../../src/templates/template";
import { computeFormula } from "./computeFormula";

type Person = Template["example"]["people"][number];

/** A column of a template's example, as an appraisal is told of it. */
interface ExampleColumn {
  readonly code: string;
  /** The indicator whose actuals, or ratings, stand in it. */
  readonly indicator: string;
  readonly head: string;
}

/** The columns of a template's example, in the order of its indicators; of what several rate, one for each rating. */
export function exampleColumns(template: Template, language: Language): ExampleColumn[] {
  const { ratings = [] } = template.example;
  return schemeOf(template, language).indicators.flatMap(({ code, name }) => {
    const own = ratings.filter(({ indicator }) => indicator === code);
    if (own.length === 0) return [{ code, indicator: code, head: name }];
    return own.map((rating) => ({ code: rating.code, indicator: code, head: `${name}@${rating.role[language]}` }));
  });
}

/** The actuals of a template's example, a row a person, under `exampleColumns`: rates computed as a spreadsheet would. */
export function exampleActuals(template: Template, language: Language): Cell[][] {
  const columns = exampleColumns(template, language);
  return template.example.people.map((person) =>
    columns.map(({ code }) => cellOf(code, person, template.example, language)),
  );
}

function cellOf(code: string, person: Person, example: Template["example"], language: Language): Cell {
  const formula = example.derived?.[code];
  if (formula !== undefined) return computeFormula(formula, (part) => cellOf(part, person, example, language));
  const value = person[code] ?? null;
  return typeof value === "object" && value !== null ? value[language] : value;
}

import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { schemeOf, type Template } from "../../src/templates/template";
import { computeFormula } from "./computeFormula";

type Person = Template["example"]["people"][number];

/** The actuals of a template's example, a row a person and a column an indicator: rates computed as a spreadsheet would. */
export function exampleActuals(template: Template, language: Language): Cell[][] {
  const { indicators } = schemeOf(template, language);
  return template.example.people.map((person) =>
    indicators.map(({ code }) => cellOf(code, person, template.example, language)),
  );
}

function cellOf(code: string, person: Person, example: Template["example"], language: Language): Cell {
  const formula = example.derived?.[code];
  if (formula !== undefined) return computeFormula(formula, (part) => cellOf(part, person, example, language));
  const value = person[code] ?? null;
  return typeof value === "object" && value !== null ? value[language] : value;
}

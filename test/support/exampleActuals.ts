import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { schemeOf, type Template } from "../../src/templates/template";

type Person = Template["example"]["people"][number];

/** The actuals of a template's example, a row a person and a column an indicator: rates computed as a spreadsheet would. */
export function exampleActuals(template: Template, language: Language): Cell[][] {
  const { indicators } = schemeOf(template, language);
  return template.example.people.map((person) => indicators.map(({ code }) => cellOf(code, person, template.example, language)));
}

function cellOf(code: string, person: Person, example: Template["example"], language: Language): Cell {
  const formula = example.derived?.[code];
  if (formula !== undefined) return compute(formula, (part) => cellOf(part, person, example, language));
  const value = person[code] ?? null;
  return typeof value === "object" && value !== null ? value[language] : value;
}

/** What the few native functions do that the examples use; a blank cell counts 0 in arithmetic. */
const functions = {
  IF: (condition: boolean, yes: Cell, no: Cell) => (condition ? yes : no),
  OR: (...conditions: boolean[]) => conditions.some(Boolean),
  COUNT: (...cells: Cell[]) => cells.filter((cell) => typeof cell === "number").length,
  AVERAGE: (...cells: Cell[]) => {
    const numbers = cells.filter((cell) => typeof cell === "number");
    return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  },
};

function compute(formula: string, valueOf: (code: string) => Cell): Cell {
  const cells: Cell[] = [];
  const script = formula
    // A test of one cell, not of the last operand of a sum: a blank cell equals "" as well as 0.
    .replace(/\[(\w+)\]((?<=[(,]\[\w+\])(?:=""|=0))?/g, (_, code: string, test?: string) => {
      const cell = valueOf(code);
      if (test === '=""') return String(cell === null || cell === "");
      if (test === "=0") return String(cell === null || cell === 0);
      cells.push(cell);
      return `cells[${String(cells.length - 1)}]`;
    })
    .replace(/(?<![<>=])=(?!=)/g, "==");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the formulas are our own templates'
  return new Function("cells", ...Object.keys(functions), `return ${script};`)(cells, ...Object.values(functions)) as Cell;
}

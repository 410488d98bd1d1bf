import type { Cell } from "../../src/domain/cell";

/** What the few native functions do that the templates use; a blank cell counts 0 in arithmetic. */
const functions = {
  IF: (condition: boolean, yes: Cell, no: Cell) => (condition ? yes : no),
  OR: (...conditions: boolean[]) => conditions.some(Boolean),
  COUNT: (...cells: Cell[]) => numbersIn(cells).length,
  COUNTA: (...cells: Cell[]) => cells.filter((cell) => cell !== null).length,
  AVERAGE: (...cells: Cell[]) => numbersIn(cells).reduce((sum, x) => sum + x, 0) / numbersIn(cells).length,
  // Without any number they give 0.
  MIN: (...cells: Cell[]) => (numbersIn(cells).length === 0 ? 0 : Math.min(...numbersIn(cells))),
  MAX: (...cells: Cell[]) => (numbersIn(cells).length === 0 ? 0 : Math.max(...numbersIn(cells))),
  N: (cell: Cell) => (typeof cell === "number" ? cell : 0),
  ISNUMBER: (cell: Cell) => typeof cell === "number",
  NA: () => "#N/A",
};

function numbersIn(cells: readonly Cell[]): number[] {
  return cells.filter((cell) => typeof cell === "number");
}

/** What a template's formula comes to, as a spreadsheet would compute it; codes in brackets stand for cells. */
export function computeFormula(formula: string, valueOf: (code: string) => Cell): Cell {
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
  return new Function("cells", ...Object.keys(functions), `return ${script};`)(
    cells,
    ...Object.values(functions),
  ) as Cell;
}

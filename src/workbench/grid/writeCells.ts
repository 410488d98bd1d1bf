import type { Area } from "../address";
import { toCellData } from "./cellData";
import { type CellChanges, changeCells } from "./changeCells";
import { clamp, makeRoom } from "./extent";
import type { FormulaTranslator } from "./FormulaTranslator";
import type { CellInput } from "./Grid";
import { type Session, toRange } from "./Session";

export function writeCells(
  session: Session,
  sheet: string,
  area: Area,
  cells: (CellInput | undefined)[][],
  translate: FormulaTranslator,
): void {
  makeRoom(session, sheet, area);
  const changes: CellChanges = {};
  cells.forEach((inputs, i) => {
    const row = area.row + i;
    inputs.forEach((input, j) => {
      if (!input) return;
      const column = area.column + j;
      const translated = "formula" in input ? { formula: translate.toEngine(input.formula, row, column) } : input;
      (changes[row] ??= {})[column] = toCellData(translated);
    });
  });
  if (Object.keys(changes).length > 0) changeCells(session, sheet, changes);
}

export function clearCells(session: Session, sheet: string, area: Area, what: "all" | "contents" | "formats"): void {
  const inside = clamp(session, sheet, area);
  if (!inside) return;
  const options = { contents: { contentsOnly: true }, formats: { formatOnly: true }, all: {} }[what];
  session.sheet(sheet).getRange(toRange(inside)).clear(options);
}

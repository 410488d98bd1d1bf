import type { IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/preset-sheets-core";

import { type Area, MAX_COLUMNS, MAX_ROWS } from "../address";
import { toFormat, toStyle } from "./cellData";
import { type CellChanges, changeCells } from "./changeCells";
import { clamp, makeRoom } from "./extent";
import type { BorderEdge, FormatChange, Grid } from "./Grid";
import type { Session } from "./Session";

/** Finds the change of style for a cell, counted from the first cell of the area; `undefined` leaves it as it is. */
type StyleFinder = (row: number, column: number) => IStyleData | undefined;

export function formatOf(session: Session, sheet: string, row: number, column: number): ReturnType<Grid["formatOf"]> {
  const cell = session.worksheet(sheet).getCellMatrix().getValue(row, column);
  return toFormat(session.workbook.getStyles().getStyleByCell(cell));
}

export function setFormat(session: Session, sheet: string, area: Area, change: FormatChange): void {
  changeStyles(session, sheet, area, () => toStyle(change));
}

export function setNumberFormats(session: Session, sheet: string, area: Area, formats: (string | undefined)[][]): void {
  changeStyles(session, sheet, area, (row, column) => {
    const format = formats[row]?.[column];
    return format === undefined ? undefined : toStyle({ numberFormat: format });
  });
}

export function setBorder(session: Session, sheet: string, area: Area, edge: BorderEdge, color: string | null): void {
  const side = (on: boolean, name: "t" | "r" | "b" | "l"): IStyleData["bd"] =>
    on ? { [name]: color === null ? null : { s: 1, cl: { rgb: color } } } : {};
  changeStyles(session, sheet, area, (row, column) => {
    const first = { row: row === 0, column: column === 0 };
    const last = { row: row === area.rows - 1, column: column === area.columns - 1 };
    const bd = {
      ...side(edge === "top" && first.row, "t"),
      ...side((edge === "bottom" && last.row) || (edge === "horizontal" && !last.row), "b"),
      ...side(edge === "left" && first.column, "l"),
      ...side((edge === "right" && last.column) || (edge === "vertical" && !last.column), "r"),
    };
    return Object.keys(bd).length > 0 ? { bd } : undefined;
  });
}

function changeStyles(session: Session, sheet: string, area: Area, styleAt: StyleFinder): void {
  const bounded = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? clamp(session, sheet, area) : area;
  if (!bounded) return;
  makeRoom(session, sheet, bounded);
  const changes: CellChanges = {};
  for (let row = 0; row < bounded.rows; row += 1) {
    for (let column = 0; column < bounded.columns; column += 1) {
      const s = styleAt(row, column);
      if (s) (changes[bounded.row + row] ??= {})[bounded.column + column] = { s };
    }
  }
  changeCells(session, sheet, changes, SetStyleCommand.id);
}

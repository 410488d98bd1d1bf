import "@univerjs/preset-sheets-data-validation";

import { type Area, formatArea } from "../address";
import { clamp, makeRoom } from "./extent";
import type { ListValidation } from "./Grid";
import { type Session, toRange } from "./Session";
import { SPARE_COLUMNS, SPARE_ROWS } from "./workbookData";

/** The lists that cells may be chosen from, remembered in Excel's terms by the area that they were set on. */
export class ListValidations {
  private byArea = new Map<string, ListValidation>();

  constructor(private readonly session: Session) {}

  /** Forgets the lists of the workbook that was open; what is returned brings them back. */
  reset(): () => void {
    const { byArea } = this;
    this.byArea = new Map();
    return () => {
      this.byArea = byArea;
    };
  }

  of(sheet: string, area: Area): ListValidation | undefined {
    return this.byArea.get(keyOf(sheet, area));
  }

  set(sheet: string, area: Area, list: ListValidation | undefined): void {
    const needed = { ...area, rows: Math.min(area.rows, SPARE_ROWS), columns: Math.min(area.columns, SPARE_COLUMNS) };
    makeRoom(this.session, sheet, needed);
    const inside = clamp(this.session, sheet, area);
    if (!inside) return;
    if (list) this.byArea.set(keyOf(sheet, area), list);
    else this.byArea.delete(keyOf(sheet, area));
    const range = this.session.sheet(sheet).getRange(toRange(inside));
    if (!list) {
      range.setDataValidation(null);
      return;
    }
    const builder = this.session.facade.newDataValidation();
    const rule = list.source.startsWith("=")
      ? builder.requireValueInList([list.source])
      : builder.requireValueInList(list.source.split(",").map((item) => item.trim()));
    range.setDataValidation(
      rule.setOptions({ showErrorMessage: true, ...(list.error && { error: list.error.message }) }).build(),
    );
  }
}

function keyOf(sheet: string, area: Area): string {
  return `${sheet}!${formatArea(area)}`;
}

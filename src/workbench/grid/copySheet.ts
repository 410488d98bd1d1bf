import { CopySheetCommand } from "@univerjs/preset-sheets-core";

import { quoteSheet, sameArea } from "../address";
import { changeFormulas } from "./changeCells";
import type { DefinedNames } from "./DefinedNames";
import type { Session } from "./Session";
import type { Tables } from "./Tables";

const LONGEST_SHEET_NAME = 31;

/** Copies a sheet as Excel does, with names and tables of its own. */
export function copySheet(session: Session, tables: Tables, names: DefinedNames, sheet: string, index: number): string {
  const copy = duplicate(session, sheet);
  session.sheet(copy).setName(nameForCopy(session, session.sheet(sheet).getSheetName()));
  copyNames(session, names, sheet, copy);
  renameCopiedTables(tables, copy);
  redirectToCopiedTables(session, tables, sheet, copy);
  session.book.moveSheet(session.sheet(copy), index);
  return copy;
}

function duplicate(session: Session, sheet: string): string {
  const sheetIds = (): string[] => session.workbook.getSheets().map((worksheet) => worksheet.getSheetId());
  const before = new Set(sheetIds());
  session.run(CopySheetCommand, { unitId: session.unitId, subUnitId: sheet });
  const copy = sheetIds().find((id) => !before.has(id));
  if (copy === undefined) throw new Error("The sheet was not copied.");
  return copy;
}

/** As Excel names a copy: `S5 (2)`. */
function nameForCopy(session: Session, original: string): string {
  const taken = new Set(session.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = original.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** As Excel does, gives the copy names of its own for what the original is named by. */
function copyNames(session: Session, definedNames: DefinedNames, original: string, copy: string): void {
  const from = `${quoteSheet(session.sheet(original).getSheetName())}!`;
  const to = `${quoteSheet(session.sheet(copy).getSheetName())}!`;
  const names = definedNames.list();
  const taken = new Set(names.filter(({ sheet }) => sheet === copy).map(({ name }) => name.toLowerCase()));
  for (const { name, formula, comment, visible, sheet } of names) {
    const concerns = sheet === original || (sheet === undefined && formula.includes(from));
    if (!concerns || taken.has(name.toLowerCase())) continue;
    definedNames.add({ name, formula: formula.replaceAll(from, to), comment, visible, sheet: copy });
    taken.add(name.toLowerCase());
  }
}

/** Univer gives a copied table the name of the original; in Excel no two tables share one. */
function renameCopiedTables(tables: Tables, copy: string): void {
  for (const { id, name } of tables.list().filter((table) => table.sheet === copy)) {
    const taken = new Set(tables.list().map((table) => table.name.toLowerCase()));
    for (let number = 2; ; number += 1) {
      if (taken.has(`${name}_${number}`.toLowerCase())) continue;
      tables.change(id, { name: `${name}_${number}` });
      break;
    }
  }
}

/** Formulas of the copy that refer to a table of the original refer to the copy's own. */
function redirectToCopiedTables(session: Session, tables: Tables, original: string, copy: string): void {
  const states = tables.list();
  const pairs = states.flatMap((table) => {
    const twin = states.find((other) => other.sheet === copy && sameArea(other.area, table.area));
    const [from, to] = [tables.aliases.aliasOf(table.id), twin && tables.aliases.aliasOf(twin.id)];
    return table.sheet === original && from && to ? [{ from: `${from}[`, to: `${to}[` }] : [];
  });
  if (pairs.length === 0) return;
  changeFormulas(session, copy, (formula) => {
    const redirected = pairs.reduce((text, { from, to }) => text.replaceAll(from, to), formula);
    return redirected === formula ? undefined : redirected;
  });
}

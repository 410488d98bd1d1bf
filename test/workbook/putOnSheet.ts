import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { nameOfScheme, sectionNames } from "../../src/workbook/cells/definedNames";
import { planScheme, type SchemePlan } from "../../src/workbook/scheme/planScheme";
import { readSchemeOnSheet, type FoundScheme, type SchemeOnSheet } from "../../src/workbook/scheme/schemeOnSheet";

/** A sheet as cells, with the names that are defined on it. */
export interface FilledSheet {
  cells: Cell[][];
  readonly plan: SchemePlan;
}

const MARGIN = 5;

/** The cells that a plan makes, with room below and beside. */
export function fillSheet(plan: SchemePlan): FilledSheet {
  const bottom = Math.max(...plan.names.map(({ area }) => area.row + area.rowCount));
  const cells: Cell[][] = Array.from({ length: bottom + MARGIN }, () =>
    Array.from({ length: plan.columnWidths.length + MARGIN }, () => ""),
  );
  const put = (row: number, column: number, value: Cell) => {
    const line = cells[row];
    if (line) line[column] = value;
  };
  for (const { title, area, values } of plan.sections) {
    put(title.area.row, title.area.column, title.text);
    values.forEach((line, i) => line.forEach((value, j) => put(area.row + i, area.column + j, value)));
  }
  return { cells, plan };
}

/** What is found on such a sheet by its names. */
export function findOnSheet({ cells, plan }: FilledSheet, id: string, isSheetScoped = false): FoundScheme {
  const areaOf = (name: string) => plan.names.find((each) => each.name === name)?.area;
  const name = nameOfScheme(id);
  const area = areaOf(name);
  if (!area) throw new Error(`expected the plan to name ${name}`);
  const sections = sectionNames(id).flatMap((each) => {
    const found = areaOf(each.name);
    return found ? [{ ...each, area: found }] : [];
  });
  return {
    name,
    isSheetScoped,
    area,
    sections,
    surroundings: cells.slice(area.row).map((line) => line.slice(area.column)),
  };
}

/** A scheme as it is found after it was put on a sheet of its own. */
export function putOnSheet(scheme: Scheme, language: Language): SchemeOnSheet {
  return readSchemeOnSheet(findOnSheet(fillSheet(planScheme(scheme, `${scheme.id} 方案`, language)), scheme.id));
}

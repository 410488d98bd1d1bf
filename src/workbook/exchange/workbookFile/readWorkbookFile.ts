import type { Cells } from "../../../domain/cell";
import { stepsWithin, type Steps } from "../../../domain/steps";
import { addressOf, cellIn, type Area } from "../../cells/area";
import { idInName } from "../../cells/definedNames";
import { readSchemeOnSheet, type SchemeOnSheet } from "../../scheme/schemeOnSheet";
import { WorkbookProblem } from "../../WorkbookProblem";
import { areaOfName } from "./areaOfName";
import { MOST_COLUMNS, MOST_FILE_BYTES, MOST_ROWS } from "./limits";
import { openArchive } from "./openArchive";
import { readCellsOfSheet, readTexts, type CellsOfSheet } from "./readCellsOfSheet";
import { readSheetList } from "./readSheetList";

/** A scheme in the file of another workbook. */
export interface SchemeInFile {
  /** As it stands there. */
  readonly scheme: SchemeOnSheet;
  /** Cells with formulas of which the file holds no values: they count as blank. */
  readonly uncomputed: readonly string[];
}

/**
 * Finds the schemes of a workbook from its file (.xlsx, .xlsm), whoever made it, by their defined names as in a workbook that is open. Only
 * the sheets that they stand on are unpacked. Nothing of the file is run, and nothing of it is written anywhere.
 * @throws WorkbookProblem which says why the file is refused.
 */
export function* readWorkbookFile(bytes: Uint8Array): Steps<SchemeInFile[]> {
  if (bytes.length > MOST_FILE_BYTES)
    throw new WorkbookProblem({ code: "workbookTooLarge", facts: { most: MOST_FILE_BYTES } });
  if (isCompoundFile(bytes))
    throw new WorkbookProblem({ code: hasEncryption(bytes) ? "workbookEncrypted" : "workbookOldFormat", facts: {} });
  const archive = openArchive(bytes);
  const { sheets, names, texts } = yield* stepsWithin(readSheetList(archive), 0, 0.1);

  const standing = names.flatMap(({ name, sheet: owner, formula }) => {
    const area = idInName(name) === null ? null : areaOfName(formula);
    const sheet = area && sheets.find((each) => each.name.toLowerCase() === area.sheet.toLowerCase());
    if (!area || !sheet?.part) return [];
    return [{ name, isSheetScoped: owner !== null, area: clip({ ...area, sheet: sheet.name }), part: sheet.part }];
  });
  if (standing.length === 0) throw new WorkbookProblem({ code: "workbookWithoutSchemes", facts: {} });

  const shared = texts !== null && archive.has(texts) ? yield* stepsWithin(readTexts(archive, texts), 0.1, 0.5) : [];
  const parts = [...new Set(standing.map(({ part }) => part))];
  const found: SchemeInFile[] = [];
  for (const [i, part] of parts.entries()) {
    const own = standing.filter((each) => each.part === part);
    const extent = {
      rowCount: Math.max(...own.map(({ area }) => area.row + area.rowCount)),
      columnCount: Math.max(...own.map(({ area }) => area.column + area.columnCount)),
    };
    const steps = readCellsOfSheet(archive, part, shared, extent);
    const cells = yield* stepsWithin(steps, 0.5 + (0.5 * i) / parts.length, 0.5 + (0.5 * (i + 1)) / parts.length);
    for (const { name, isSheetScoped, area } of own) {
      const covered = shrink(area, cells);
      const surroundings = cellsIn(covered, cells);
      found.push({
        scheme: readSchemeOnSheet({ name, isSheetScoped, area: covered, surroundings, sections: [] }),
        uncomputed: uncomputedIn(covered, cells),
      });
    }
  }
  return found;
}

/** The file of an older program, or of a workbook with a password to open it ([MS-OFFCRYPTO] 2.3). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/** Names in the directory of a compound file are UTF-16 ([MS-CFB] 2.6.1), in entries of 128 bytes. */
function hasEncryption(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0));
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128)
    if (name.every((code, i) => bytes[entry + 2 * i] === code && bytes[entry + 2 * i + 1] === 0)) return true;
  return false;
}

/** A name may cover whole columns or rows. */
function clip(area: Area): Area {
  return {
    ...area,
    rowCount: Math.min(area.rowCount, MOST_ROWS),
    columnCount: Math.min(area.columnCount, MOST_COLUMNS),
  };
}

/** Without what lies below everything that is filled. */
function shrink(area: Area, cells: CellsOfSheet): Area {
  const last = Math.max(area.row, ...cells.keys());
  return { ...area, rowCount: Math.min(area.rowCount, last - area.row + 1) };
}

function cellsIn({ row, column, rowCount, columnCount }: Area, cells: CellsOfSheet): Cells {
  return Array.from({ length: rowCount }, (_, i) =>
    Array.from({ length: columnCount }, (__, j) => cells.get(row + i)?.get(column + j)?.value ?? null),
  );
}

function uncomputedIn(area: Area, cells: CellsOfSheet): string[] {
  return Array.from({ length: area.rowCount }, (_, i) => i).flatMap((i) =>
    [...(cells.get(area.row + i) ?? [])]
      .filter(([column, { isUncomputed }]) => isUncomputed && isWithin(area, column))
      .map(([column]) => addressOf(cellIn(area, i, column - area.column))),
  );
}

function isWithin({ column, columnCount }: Area, at: number): boolean {
  return at >= column && at < column + columnCount;
}

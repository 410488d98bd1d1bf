import type { Cell } from "../../../domain/cell";
import { Failure } from "../../../domain/failure";
import type { Steps } from "../../../domain/steps";
import type { Archive } from "./openArchive";
import { readPart } from "./readPart";

/** The filled cells of a sheet, by row and column from 0. */
export type CellsOfSheet = ReadonlyMap<number, ReadonlyMap<number, FileCell>>;

export interface FileCell {
  readonly value: Cell;
  /** A formula of which the file holds no value: the program that wrote it does not compute. */
  readonly isUncomputed: boolean;
}

/** The texts that cells refer to by number (ECMA-376-1, 18.4). */
export function* readTexts(archive: Archive, part: string): Steps<string[]> {
  const texts: string[] = [];
  const text = collectText();
  yield* readPart(archive, part, {
    open: text.open,
    text: text.text,
    close: (tag) => {
      text.close(tag);
      if (tag === "si") texts.push(text.take());
    },
  });
  return texts;
}

/**
 * Reads the first rows and columns of a sheet (ECMA-376-1, 18.3): what cells hold, formulas by the values that were stored with them.
 * @param rowCount rows below are not read, nor columns beyond `columnCount`.
 */
export function* readCellsOfSheet(
  archive: Archive,
  part: string,
  texts: readonly string[],
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): Steps<CellsOfSheet> {
  const rows = new Map<number, Map<number, FileCell>>();
  const inline = collectText();
  // Rows and cells need not say where they stand: then they follow the one before.
  let row = -1;
  let column = -1;
  let cell: { type: string; value: string | null; isFormula: boolean } | null = null;
  let isInValue = false;
  let isBeyond = false;
  yield* readPart(archive, part, {
    open: (tag, attributes) => {
      if (tag === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
        isBeyond = row >= rowCount;
      } else if (tag === "c") {
        column = attributes["r"] === undefined ? column + 1 : columnOf(attributes["r"]);
        cell = { type: attributes["t"] ?? "n", value: null, isFormula: false };
      } else if (cell && tag === "f") cell.isFormula = true;
      else if (cell && tag === "v") {
        isInValue = true;
        cell.value = "";
      } else inline.open(tag);
    },
    text: (text) => {
      if (cell && isInValue) cell.value = (cell.value ?? "") + text;
      else inline.text(text);
    },
    close: (tag) => {
      if (tag === "v") isInValue = false;
      inline.close(tag);
      if (tag !== "c" || !cell) return;
      const { type, value, isFormula } = cell;
      const said = inline.take();
      cell = null;
      if (!(row >= 0 && row < rowCount && column >= 0 && column < columnCount)) return;
      const filled: FileCell = {
        value: valueOf(type, type === "inlineStr" ? said : value, texts),
        isUncomputed: isFormula && value === null,
      };
      if (filled.value === null && !filled.isUncomputed) return;
      const line = rows.get(row) ?? new Map<number, FileCell>();
      rows.set(row, line.set(column, filled));
    },
    isDone: () => isBeyond,
  });
  return rows;
}

interface TextCollector {
  readonly open: (tag: string) => void;
  readonly text: (text: string) => void;
  readonly close: (tag: string) => void;
  /** What was said since. */
  readonly take: () => string;
}

/** A text may be in runs of different looks; how it is pronounced stands beside it, and is no part of it. */
function collectText(): TextCollector {
  let said = "";
  let isText = false;
  let isPhonetic = false;
  return {
    open: (tag) => {
      if (tag === "rPh") isPhonetic = true;
      else if (tag === "t") isText = true;
    },
    text: (text) => {
      if (isText && !isPhonetic) said += text;
    },
    close: (tag) => {
      if (tag === "rPh") isPhonetic = false;
      else if (tag === "t") isText = false;
    },
    take: () => {
      const taken = withoutEscapes(said);
      said = "";
      return taken;
    },
  };
}

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376-1, 22.9.2.19). */
function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function valueOf(type: string, stored: string | null, texts: readonly string[]): Cell {
  if (stored === null) return null;
  switch (type) {
    case "s":
      return texts[Number(stored)] ?? null;
    case "b":
      return stored === "1" || stored === "true";
    case "e":
      return new Failure("value", { code: "inputError", facts: { error: stored } });
    case "n": {
      const number = Number(stored);
      return stored.trim() === "" || !Number.isFinite(number) ? null : number;
    }
    case "d": {
      const time = Date.parse(stored);
      return Number.isNaN(time) ? stored : (time - DAY_0) / DAY;
    }
    default:
      return withoutEscapes(stored);
  }
}

const DAY = 86_400_000;
/** Days are counted from 30 December 1899. */
const DAY_0 = Date.UTC(1899, 11, 30);

/** The column of an address, from 0; -1 for what is none. @example columnOf("AB12") // 27 */
function columnOf(address: string): number {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(address)?.[1] ?? "";
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

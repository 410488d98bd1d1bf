/**
 * Structured references between the form that a user of Excel types and the form that the grid's engine takes.
 *
 * Excel shows `[@Col]` inside a table and `T[@Col]` elsewhere; the file format and the grid know `T[[#This Row],[Col]]`.
 */

/** A formula in pieces: text in quotes, and all the rest. */
function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** An identifier (perhaps empty) followed by `[@…]`, where the column may be in brackets of its own. */
const THIS_ROW_SHORT = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[((?:[^\]']|'.)+)\]|((?:[^\][']|'.)+))?\]/gu;
const THIS_ROW_LONG = /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#(?:This Row|此行)\],\s*\[((?:[^\]']|'.)+)\]\]/giu;
/** A column name of letters, digits, underscores and spaces alone needs no brackets of its own after "@". */
const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;
const FILE_PREFIX = /_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g;

/** What was typed into a cell → what the engine takes. `table` is the table that the cell is in. */
export function toEngineFormula(formula: string, table: string | undefined): string {
  return outsideStrings(formula, (part) =>
    part
      .replace(FILE_PREFIX, "")
      .replace(
        THIS_ROW_SHORT,
        (match: string, named: string | undefined, bracketed: string | undefined, plain: string | undefined) => {
          const owner = named ?? table;
          const column = bracketed ?? plain?.trim();
          if (owner === undefined) return match;
          return column ? `${owner}[[#This Row],[${column}]]` : `${owner}[#This Row]`;
        },
      ),
  );
}

/** What the engine holds → what the user reads. `table` is the table that the cell is in. */
export function toShownFormula(formula: string, table: string | undefined): string {
  return outsideStrings(formula, (part) =>
    part.replace(THIS_ROW_LONG, (_match: string, owner: string, column: string) => {
      const prefix = table !== undefined && owner.toLowerCase() === table.toLowerCase() ? "" : owner;
      return PLAIN_COLUMN.test(column) ? `${prefix}[@${column}]` : `${prefix}[@[${column}]]`;
    }),
  );
}

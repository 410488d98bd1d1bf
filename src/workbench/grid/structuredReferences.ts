/**
 * Structured references between the form that a user of Excel reads and a form that the grid's engine takes.
 *
 * Univer's engine knows `T[Col]`, but not `[@Col]`, no table name with an underscore, no column name with brackets in it,
 * and no difference between upper and lower case but the exact one. So the engine gets names of its own for tables and
 * columns, made of letters only, and formulas are translated on their way in and out.
 */

import { type Area, formatAbsoluteArea, formatArea } from "../address";

export interface KnownTable {
  name: string;
  /** The engine's name for it: `TABLEA`. */
  alias: string;
  columns: { name: string; alias: string }[];
}

/** What a structured reference says, whatever its spelling. */
interface Reference {
  table: KnownTable;
  sections: Section[];
  columns: { from: number; to: number } | undefined;
}

type Section = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** All aliases begin with this; a user's table of such a name would be odd. */
export const ALIAS_PREFIX = "WBTABLE";

const SECTIONS: Readonly<Record<string, Section>> = {
  "#all": "#All",
  "#全部": "#All",
  "#data": "#Data",
  "#数据": "#Data",
  "#headers": "#Headers",
  "#标题": "#Headers",
  "#totals": "#Totals",
  "#汇总": "#Totals",
  "#this row": "#This Row",
  "#此行": "#This Row",
};

const NAME_START = /[\p{L}_\\]/u;
const NAME_PART = /[\p{L}\p{N}_.\\]/u;
const FILE_PREFIX = /_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g;

/**
 * What was typed into a cell → what the engine takes. `own` is the table that the cell is in. What cannot be understood
 * stays as it is, and the engine says #NAME?.
 */
export function toEngineFormula(formula: string, tables: KnownTable[], own: KnownTable | undefined): string {
  if (tables.length === 0) return outsideQuotes(formula, withoutFilePrefixes);
  return outsideQuotes(formula, (part) =>
    eachReference(withoutFilePrefixes(part), (name, bracket) => {
      if (bracket === undefined) {
        const table = name === undefined ? undefined : tableNamed(tables, name);
        return table && engineText({ table, sections: [], columns: undefined });
      }
      const table = name === undefined ? own : tableNamed(tables, name);
      const reference = table && readBracket(table, bracket, "name");
      return reference && engineText(reference);
    }),
  );
}

/**
 * The first reference of a formula that names a table and a column or section that the table does not have; `undefined` where all
 * are known. Excel takes no such formula.
 */
export function findBrokenReference(
  formula: string,
  tables: KnownTable[],
  own: KnownTable | undefined,
): string | undefined {
  if (!formula.includes("[")) return undefined;
  let broken: string | undefined;
  outsideQuotes(formula, (part) =>
    eachReference(withoutFilePrefixes(part), (name, bracket) => {
      const table = name === undefined ? own : tableNamed(tables, name);
      if (table && bracket !== undefined && !readBracket(table, bracket, "name")) broken ??= (name ?? "") + bracket;
      return undefined;
    }),
  );
  return broken;
}

/** What the engine holds → what the user reads. */
export function toShownFormula(formula: string, tables: KnownTable[], own: KnownTable | undefined): string {
  if (!formula.includes(ALIAS_PREFIX)) return formula;
  return outsideQuotes(formula, (part) =>
    eachReference(part, (name, bracket) => {
      const table = tables.find(({ alias }) => alias === name);
      const reference = table && bracket !== undefined ? readBracket(table, bracket, "alias") : undefined;
      return reference && shownText(reference, own);
    }),
  );
}

/** The engine's formula with addresses in place of the references to one table, for a cell in the given row. */
export function withoutTable(formula: string, table: KnownTable, area: Area, sheet: string, row: number): string {
  return outsideQuotes(formula, (part) =>
    eachReference(part, (name, bracket) => {
      if (name !== table.alias || bracket === undefined) return undefined;
      const reference = readBracket(table, bracket, "alias");
      return reference && `${sheet}!${addressOf(reference, area, row)}`;
    }),
  );
}

function addressOf({ table, sections, columns }: Reference, area: Area, row: number): string {
  const from = columns?.from ?? 0;
  const to = columns?.to ?? table.columns.length - 1;
  const [top, rows] = {
    "#All": [area.row, area.rows],
    "#Headers": [area.row, 1],
    "#Totals": [area.row + area.rows - 1, 1],
    "#This Row": [row, 1],
    "#Data": [area.row + 1, area.rows - 1],
  }[engineSection(sections)] as [number, number];
  const place = { row: top, rows, column: area.column + from, columns: to - from + 1 };
  // A reference to the cell's own row moves with the cell when it is copied.
  return sections.includes("#This Row") ? `$${formatArea(place).replace(":", ":$")}` : formatAbsoluteArea(place);
}

/** `0` → `A`, `26` → `AA`: names of letters only, as the engine wants them. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Leaves texts and quoted sheet names alone. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}

function withoutFilePrefixes(part: string): string {
  return part.replace(FILE_PREFIX, "");
}

/** Offers each name and each pair of brackets, with the name before it if there is one, to be replaced. */
function eachReference(
  text: string,
  replace: (name: string | undefined, bracket: string | undefined) => string | undefined,
): string {
  let result = "";
  let position = 0;
  while (position < text.length) {
    const name = nameAt(text, position);
    const end = position + name.length;
    const bracket = text[end] === "[" ? bracketAt(text, end) : undefined;
    const isOther = bracket === undefined && /^\s*[(!:]/.test(text.slice(end));
    const found = name === "" && bracket === undefined ? "" : name + (bracket ?? "");
    const replaced = found === "" || isOther ? undefined : replace(name || undefined, bracket);
    const taken = found || text.charAt(position);
    result += replaced ?? taken;
    position += taken.length;
  }
  return result;
}

function nameAt(text: string, position: number): string {
  if (!NAME_START.test(text.charAt(position))) return numberAt(text, position);
  let end = position + 1;
  while (end < text.length && NAME_PART.test(text.charAt(end))) end += 1;
  return text.slice(position, end);
}

/** A number or an address is passed over whole, so that `1E5` does not look like a name `E5`. */
function numberAt(text: string, position: number): string {
  return /^[$\d][\p{L}\p{N}_.$]*/u.exec(text.slice(position))?.[0] ?? "";
}

/** From a "[" to the "]" that closes it; `'` takes away the meaning of the character after it. */
function bracketAt(text: string, start: number): string | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return text.slice(start, index + 1);
    }
  }
  return undefined;
}

function tableNamed(tables: KnownTable[], name: string): KnownTable | undefined {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** Reads `[Col]`, `[@Col]`, `[[#Headers],[A]:[B]]` and the like; `undefined` if a column or section is unknown. */
function readBracket(table: KnownTable, bracket: string, by: "name" | "alias"): Reference | undefined {
  const inner = bracket.slice(1, -1).trim();
  const thisRow = inner.startsWith("@");
  const body = thisRow ? inner.slice(1).trim() : inner;
  const sections: Section[] = thisRow ? ["#This Row"] : [];
  if (body === "") return { table, sections, columns: undefined };
  if (!body.startsWith("[")) {
    const section = body.startsWith("#") ? SECTIONS[body.toLowerCase()] : undefined;
    if (section) return { table, sections: [section], columns: undefined };
    const column = columnIndex(table, body, by);
    return column === undefined ? undefined : { table, sections, columns: { from: column, to: column } };
  }
  const items = readItems(body);
  if (!items) return undefined;
  const indexes: number[] = [];
  for (const item of items) {
    const section = item.startsWith("#") ? SECTIONS[item.toLowerCase()] : undefined;
    const column = section ? undefined : columnIndex(table, item, by);
    if (section) sections.push(section);
    else if (column === undefined) return undefined;
    else indexes.push(column);
  }
  const [from] = indexes;
  if (from === undefined) return { table, sections, columns: undefined };
  return { table, sections, columns: { from, to: indexes.at(-1) ?? from } };
}

/** Blanks within the inner brackets belong to a header. `[#Data],[A]:[B]` → `#Data`, `A`, `B`; two columns are always the ends of a range. */
function readItems(body: string): string[] | undefined {
  const items: string[] = [];
  let position = 0;
  while (position < body.length) {
    const item = body[position] === "[" ? bracketAt(body, position) : undefined;
    if (item === undefined) return undefined;
    items.push(item.slice(1, -1));
    position += item.length;
    position += /^\s*[,:]?\s*/.exec(body.slice(position))?.[0].length ?? 0;
  }
  return items;
}

function columnIndex(table: KnownTable, written: string, by: "name" | "alias"): number | undefined {
  const wanted = by === "alias" ? written : written.replace(/'(.)/gs, "$1").toLowerCase();
  const index = table.columns.findIndex((column) =>
    by === "alias" ? column.alias === wanted : column.name.toLowerCase() === wanted,
  );
  return index < 0 ? undefined : index;
}

function engineText({ table, sections, columns }: Reference): string | undefined {
  const first = table.columns[columns?.from ?? 0]?.alias;
  const last = table.columns[columns?.to ?? table.columns.length - 1]?.alias;
  if (first === undefined || last === undefined) return undefined;
  const section = engineSection(sections);
  if (columns === undefined && section !== "#This Row") return `${table.alias}[${section}]`;
  const span = first === last ? `[${first}]` : `[${first}]:[${last}]`;
  if (section === "#Data") return first === last ? `${table.alias}[${first}]` : `${table.alias}[${span}]`;
  return `${table.alias}[[${section}],${span}]`;
}

/** The engine knows one section at a time; headers and data together are all. */
function engineSection(sections: Section[]): Section {
  if (sections.includes("#Headers") && sections.includes("#Data")) return "#All";
  return sections[0] ?? "#Data";
}

function shownText({ table, sections, columns }: Reference, own: KnownTable | undefined): string {
  const owner = table === own && sections[0] === "#This Row" ? "" : table.name;
  const names = columns && [table.columns[columns.from]?.name ?? "", table.columns[columns.to]?.name ?? ""];
  const [first = "", last = ""] = names?.map(escapeColumn) ?? [];
  const section = sections[0] === "#Data" ? undefined : sections[0];
  // A blank at the end of a header would otherwise belong to the outer bracket.
  const isBare = first.trim() === first;
  const isAllColumns =
    columns === undefined ||
    (columns.from === 0 && columns.to === table.columns.length - 1 && table.columns.length > 1);
  if (section === "#This Row") {
    if (isAllColumns) return `${owner}[@]`;
    if (first !== last) return `${owner}[@[${first}]:[${last}]]`;
    return /^[\p{L}\p{N}_.]+$/u.test(first) ? `${owner}[@${first}]` : `${owner}[@[${first}]]`;
  }
  if (columns === undefined) return section === undefined ? owner : `${owner}[${section}]`;
  const span = first === last ? `[${first}]` : `[${first}]:[${last}]`;
  if (section !== undefined) return `${owner}[[${section}],${span}]`;
  return first === last && isBare ? `${owner}[${first}]` : `${owner}[${span}]`;
}

/** Brackets, "#", "@" and "'" mean something within a reference. */
function escapeColumn(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

import type { CellFormat } from "../content";
import type { CellInput, CellValue, FormatChange } from "./Grid";

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#BLOCKED!",
  "#FIELD!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/** Univer's cell → what it holds. An error is a text there, and a truth value a number. */
export function toCellValue(cell: Nullable<ICellData>): CellValue {
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1 || value === "TRUE";
  if (typeof value === "string" && isErrorText(value)) return { error: value };
  if (typeof value === "string" && cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** What is put into a cell → Univer's cell; whatever was there before is gone, but for the format. */
export function toCellData(input: CellInput): ICellData {
  if ("formula" in input) return { f: input.formula, v: null, t: null, p: null, si: null };
  return { ...typedValue(input.value), f: null, si: null, p: null };
}

function typedValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null || value === "") return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: looksLikeANumber(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Univer turns a text of digits into a number again at the next edit unless it is forced to stay text. */
function looksLikeANumber(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;
/** Univer has no indent; a padding of this many pixels a level stands for it. */
const INDENT_PIXELS = 9;

/** A change of format → the part of Univer's style that it touches. */
export function toStyle(change: FormatChange): IStyleData {
  const style: IStyleData = {};
  if (change.numberFormat !== undefined) {
    style.n =
      change.numberFormat === null || change.numberFormat === "General" ? null : { pattern: change.numberFormat };
  }
  if (change.bold !== undefined) style.bl = change.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (change.italic !== undefined) style.it = change.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (change.underline !== undefined) style.ul = { s: change.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (change.fontColor !== undefined) style.cl = change.fontColor === null ? null : { rgb: change.fontColor };
  if (change.fontSize !== undefined && change.fontSize !== null) style.fs = change.fontSize;
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fill !== undefined) style.bg = change.fill === null ? null : { rgb: change.fill };
  if (change.horizontal !== undefined) style.ht = change.horizontal === null ? null : HORIZONTAL[change.horizontal];
  if (change.vertical !== undefined) style.vt = change.vertical === null ? null : VERTICAL[change.vertical];
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.indent !== undefined) style.pd = change.indent ? { l: change.indent * INDENT_PIXELS + 2 } : null;
  if (change.border) {
    const { color, sides } = change.border;
    style.bd = Object.fromEntries(sides.map((side) => [SIDES[side], { s: BorderStyleTypes.THIN, cl: { rgb: color } }]));
  }
  return style;
}

/** Univer's style → the format, with what an add-in can ask for beyond what a file holds. */
export function toFormat(
  style: Nullable<IStyleData>,
): CellFormat & { indent?: number; fontName?: string; underline?: boolean } {
  return {
    ...toCellFormat(style),
    ...(style?.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style?.ff && { fontName: style.ff }),
    ...(style?.pd?.l && { indent: Math.round((style.pd.l - 2) / INDENT_PIXELS) }),
  };
}

/** Univer's style → the format; what is not set is absent. */
export function toCellFormat(style: Nullable<IStyleData>): CellFormat {
  if (!style) return {};
  const horizontal = nameOf(HORIZONTAL, style.ht);
  const vertical = nameOf(VERTICAL, style.vt);
  const border = toBorder(style);
  return {
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.cl?.rgb && { fontColor: toHex(style.cl.rgb) }),
    ...(style.fs && { fontSize: style.fs }),
    ...(style.bg?.rgb && { fill: toHex(style.bg.rgb) }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(border && { border }),
  };
}

function toBorder(style: IStyleData): CellFormat["border"] {
  const sides = (["top", "right", "bottom", "left"] as const).filter((side) => style.bd?.[SIDES[side]]);
  const first = sides[0];
  if (first === undefined) return undefined;
  return { color: toHex(style.bd?.[SIDES[first]]?.cl.rgb ?? "#000000"), sides };
}

function nameOf<Name extends string>(names: Record<Name, number>, code: unknown): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === code);
}

/** `rgb(1, 2, 3)`, `#abc` and `#AABBCC` are all found in Univer's styles; Excel says `#AABBCC`. */
export function toHex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}

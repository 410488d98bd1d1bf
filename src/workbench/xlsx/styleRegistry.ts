import type { CellFormat } from "../content";
import { escapeAttribute } from "./escapeText";
import { BUILT_IN_FORMATS } from "./numberFormats";
import { DEFAULT_FONT_SIZE } from "./readStyles";

/** The formats that cells refer to by number: 0 is a plain cell. */
export interface StyleRegistry {
  indexOf(format: CellFormat | undefined): number;
  /** The styles part with all formats asked for so far. */
  toXml(): string;
}

const DEFAULT_FONT = fontXml({});
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
const FIRST_OWN_FORMAT = 164;
const VERTICAL = { top: "top", middle: "center", bottom: "bottom" } as const;

export function createStyleRegistry(): StyleRegistry {
  // Excel takes the first two fills to be these, whatever they say.
  const fills = new Map([
    ['<fill><patternFill patternType="none"/></fill>', 0],
    ['<fill><patternFill patternType="gray125"/></fill>', 1],
  ]);
  const fonts = new Map([[DEFAULT_FONT, 0]]);
  const borders = new Map([[NO_BORDER, 0]]);
  const codes = new Map<string, number>();
  const builtIn = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, code]): [string, number] => [code, Number(id)]));
  const formats = new Map([[xfXml({}, 0, 0, 0, 0), 0]]);
  const known = new WeakMap<CellFormat, number>();

  function indexOf(format: CellFormat | undefined): number {
    if (format === undefined) return 0;
    const index = known.get(format) ?? intern(formats, xfOf(format));
    known.set(format, index);
    return index;
  }

  function xfOf(format: CellFormat): string {
    const font = intern(fonts, fontXml(format));
    const fill = format.fill === undefined ? 0 : intern(fills, fillXml(format.fill));
    const border = format.border === undefined ? 0 : intern(borders, borderXml(format.border));
    return xfXml(format, numberFormatId(format.numberFormat), font, fill, border);
  }

  function numberFormatId(code: string | undefined): number {
    if (code === undefined || code === "" || code === "General") return 0;
    return builtIn.get(code) ?? FIRST_OWN_FORMAT + intern(codes, code);
  }

  function toXml(): string {
    const numFmts = [...codes].map(
      ([code, id]) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (numFmts.length > 0 ? listXml("numFmts", numFmts) : "") +
      listXml("fonts", [...fonts.keys()]) +
      listXml("fills", [...fills.keys()]) +
      listXml("borders", [...borders.keys()]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listXml("cellXfs", [...formats.keys()]) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="0"/></styleSheet>'
    );
  }

  return { indexOf, toXml };
}

function intern(registry: Map<string, number>, key: string): number {
  const index = registry.get(key) ?? registry.size;
  registry.set(key, index);
  return index;
}

function listXml(name: string, items: string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function fontXml({ bold, italic, fontColor, fontSize }: CellFormat): string {
  const color = fontColor === undefined ? 'theme="1"' : `rgb="${argb(fontColor)}"`;
  return (
    `<font>${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}<sz val="${fontSize ?? DEFAULT_FONT_SIZE}"/>` +
    `<color ${color}/><name val="Calibri"/><family val="2"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ color, sides }: NonNullable<CellFormat["border"]>): string {
  const lines = (["left", "right", "top", "bottom"] as const).map((side) =>
    sides.includes(side) ? `<${side} style="thin"><color rgb="${argb(color)}"/></${side}>` : `<${side}/>`,
  );
  return `<border>${lines.join("")}<diagonal/></border>`;
}

function xfXml(format: CellFormat, numFmtId: number, fontId: number, fillId: number, borderId: number): string {
  const alignment = [
    format.horizontal === undefined ? "" : ` horizontal="${format.horizontal}"`,
    format.vertical === undefined ? "" : ` vertical="${VERTICAL[format.vertical]}"`,
    format.wrap === true ? ' wrapText="1"' : "",
  ].join("");
  const ids = { numFmtId, fontId, fillId, borderId };
  const applied = [
    ["applyNumberFormat", numFmtId > 0],
    ["applyFont", fontId > 0],
    ["applyFill", fillId > 0],
    ["applyBorder", borderId > 0],
    ["applyAlignment", alignment !== ""],
  ] as const;
  const attributes = [
    ...Object.entries(ids).map(([name, id]) => ` ${name}="${id}"`),
    ' xfId="0"',
    ...applied.map(([name, applies]) => (applies ? ` ${name}="1"` : "")),
  ].join("");
  return alignment === "" ? `<xf${attributes}/>` : `<xf${attributes}><alignment${alignment}/></xf>`;
}

function argb(color: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw new TypeError(`a colour of the form #RRGGBB was expected, not “${color}”`);
  return `FF${color.slice(1).toUpperCase()}`;
}

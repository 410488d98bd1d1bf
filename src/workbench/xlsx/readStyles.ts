import type { CellFormat } from "../content";
import { unescapeText } from "./escapeText";
import { BUILT_IN_FORMATS } from "./numberFormats";
import { child, childrenOf, isOn, type XmlElement } from "./parseXml";
import { type Palette, readColor } from "./readColor";

/** What a cell has that names no size. */
export const DEFAULT_FONT_SIZE = 11;

const HORIZONTAL: Record<string, "left" | "center" | "right"> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  right: "right",
};
const VERTICAL: Record<string, "top" | "middle" | "bottom"> = {
  top: "top",
  center: "middle",
  distributed: "middle",
  bottom: "bottom",
};
const SIDES = ["top", "right", "bottom", "left"] as const;

/** The formats of a workbook by the number with which its cells name them; undefined where nothing differs from Excel's own. */
export function readStyles(styles: XmlElement | undefined, palette: Palette): (CellFormat | undefined)[] {
  const codes = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map(({ attributes }): [string, string] => [
      attributes["numFmtId"] ?? "",
      unescapeText(attributes["formatCode"] ?? ""),
    ]),
  );
  const fonts = childrenOf(child(styles, "fonts"), "font").map((font) => readFont(font, palette));
  const fills = childrenOf(child(styles, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = childrenOf(child(styles, "borders"), "border").map((border) => readBorder(border, palette));

  return childrenOf(child(styles, "cellXfs"), "xf").map((xf) => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const code = codes.get(numFmtId) ?? BUILT_IN_FORMATS[Number(numFmtId)];
    const fill = fills[Number(fillId)];
    const border = borders[Number(borderId)];
    const format: CellFormat = {
      ...(code !== undefined && code !== "" && code !== "General" && { numberFormat: code }),
      ...fonts[Number(fontId)],
      ...(fill !== undefined && { fill }),
      ...readAlignment(child(xf, "alignment")),
      ...(border !== undefined && { border }),
    };
    return Object.keys(format).length > 0 ? format : undefined;
  });
}

function readFont(font: XmlElement, palette: Palette): CellFormat {
  const size = Number(child(font, "sz")?.attributes["val"] ?? DEFAULT_FONT_SIZE);
  const fontColor = readColor(child(font, "color"), palette);
  return {
    ...(isFlagged(font, "b") && { bold: true }),
    ...(isFlagged(font, "i") && { italic: true }),
    ...(fontColor !== undefined && { fontColor }),
    ...(size !== DEFAULT_FONT_SIZE && { fontSize: size }),
  };
}

function isFlagged(font: XmlElement, name: string): boolean {
  const flag = child(font, name);
  return flag !== undefined && isOn(flag.attributes["val"] ?? "1");
}

// A pattern other than solid is shown by the colour of its lines; a gradient by its first.
function readFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = child(fill, "patternFill");
  if (pattern === undefined) return readColor(child(child(child(fill, "gradientFill"), "stop"), "color"), palette);
  const type = pattern.attributes["patternType"] ?? "none";
  if (type === "none" || type === "gray125") return undefined;
  return readColor(child(pattern, "fgColor"), palette);
}

function readBorder(border: XmlElement, palette: Palette): CellFormat["border"] {
  const drawn = SIDES.flatMap((side) => {
    const line = child(border, side);
    const style = line?.attributes["style"] ?? "none";
    return style === "none" ? [] : [{ side, color: readColor(child(line, "color"), palette) ?? "#000000" }];
  });
  const [first] = drawn;
  return first && { color: first.color, sides: drawn.map(({ side }) => side) };
}

function readAlignment(alignment: XmlElement | undefined): CellFormat {
  const horizontal = HORIZONTAL[alignment?.attributes["horizontal"] ?? ""];
  const vertical = VERTICAL[alignment?.attributes["vertical"] ?? ""];
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(isOn(alignment?.attributes["wrapText"]) && { wrap: true }),
  };
}

import { childrenOf, type XmlElement } from "./parseXml";

/** The colours of a workbook that its cells name by number. */
export interface Palette {
  theme: string[];
  indexed: string[];
}

// Indices 0 to 7 repeat 8 to 15 (ECMA-376 Part 1, 18.8.27).
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = `${BASIC} ${BASIC}
  800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`;

const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72";

/** Cells count a theme's colours as light 1, dark 1, light 2, dark 2; its part lists the dark ones first. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = find(theme, "clrScheme")?.children.map((slot) => slot.children[0]?.attributes) ?? [];
  const listed = scheme.map((color) => color?.["lastClr"] ?? color?.["val"] ?? "000000");
  const [dark1, light1, dark2, light2, ...accents] = listed;
  const own = childrenOf(find(styles, "indexedColors"), "rgbColor").map((color) =>
    (color.attributes["rgb"] ?? "").slice(-6),
  );
  const isComplete = dark1 !== undefined && light1 !== undefined && dark2 !== undefined && light2 !== undefined;
  return {
    theme: isComplete ? [light1, dark1, light2, dark2, ...accents] : OFFICE_THEME.split(" "),
    indexed: own.length > 0 ? own : INDEXED.split(/\s+/),
  };
}

/** `#RRGGBB`; undefined for "automatic" and for the theme's own text colour, which a plain cell has too. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  const { rgb, theme, indexed, tint } = color?.attributes ?? {};
  if (theme === "1" && tint === undefined) return undefined;
  const base =
    rgb?.slice(-6) ?? (theme === undefined ? palette.indexed[Number(indexed)] : palette.theme[Number(theme)]);
  if (base === undefined || !/^[0-9A-F]{6}$/i.test(base)) return undefined;
  return tint === undefined ? `#${base.toUpperCase()}` : applyTint(base, Number(tint));
}

/** Lightens (above 0) or darkens (below 0) by moving the lightness of the colour (ECMA-376 Part 1, 18.8.19). */
function applyTint(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16) / 255);
  const [max, min] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Hue and saturation stay: each channel keeps its place between the extremes, which the new lightness draws apart anew.
  const spread = max === min ? 0 : (max - min) / (1 - Math.abs(2 * lightness - 1));
  const half = (spread * (1 - Math.abs(2 * target - 1))) / 2;
  const moved = channels.map((channel) =>
    max === min ? target : target - half + ((channel - min) / (max - min)) * 2 * half,
  );
  return `#${moved
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined || element.name === name) return element;
  for (const candidate of element.children) {
    const found = find(candidate, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

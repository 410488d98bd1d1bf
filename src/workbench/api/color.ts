import { ExcelError } from "../bridge/ExcelError";

/** The names that Excel's documentation uses in its examples, beside the form `#RRGGBB`. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

export function toColor(color: string): string {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  const found = hex === undefined ? NAMED[color.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (found === undefined) throw new ExcelError("InvalidArgument", `${color} is not a colour of the form #RRGGBB.`);
  return found;
}

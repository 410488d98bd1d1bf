import type { TableContent } from "../content";
import { unescapeText } from "./escapeText";
import { formatRange, parseRange } from "./parseRange";
import { child, childrenOf, type XmlElement } from "./parseXml";

/** Reads a table's part; null for one without header row (or range), which `TableContent` cannot express. */
export function readTable(part: XmlElement): TableContent | null {
  const { displayName, name, ref = "", headerRowCount = "1", totalsRowCount = "0" } = part.attributes;
  const range = parseRange(ref);
  if (headerRowCount === "0" || range === null) return null;
  const style = child(part, "tableStyleInfo")?.attributes["name"];
  return {
    name: unescapeText(displayName ?? name ?? ""),
    range: formatRange(range),
    columns: childrenOf(child(part, "tableColumns"), "tableColumn").map((column) =>
      unescapeText(column.attributes["name"] ?? ""),
    ),
    ...(style !== undefined && { style }),
    showFilter: child(part, "autoFilter") !== undefined,
    ...(Number(totalsRowCount) > 0 && { totalsRow: true as const }),
  };
}

/** Whether the table hides rows by conditions, which `TableContent` does not hold. */
export function isFiltered(part: XmlElement): boolean {
  return childrenOf(child(part, "autoFilter"), "filterColumn").some((column) => column.children.length > 0);
}

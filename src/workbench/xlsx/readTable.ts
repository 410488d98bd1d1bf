import type { TableContent } from "../content";
import { unescapeText } from "./escapeText";
import { child, childrenOf, type XmlElement } from "./parseXml";

/** Reads a table's part; null for a table without header row, which `TableContent` cannot express. */
export function readTable(part: XmlElement): TableContent | null {
  const { displayName, name, ref = "", headerRowCount = "1", totalsRowCount = "0" } = part.attributes;
  if (headerRowCount === "0") return null;
  const style = child(part, "tableStyleInfo")?.attributes["name"];
  return {
    name: unescapeText(displayName ?? name ?? ""),
    range: ref,
    columns: childrenOf(child(part, "tableColumns"), "tableColumn").map((column) => unescapeText(column.attributes["name"] ?? "")),
    ...(style !== undefined && { style }),
    showFilter: child(part, "autoFilter") !== undefined,
    ...(Number(totalsRowCount) > 0 && { totalsRow: true as const }),
  };
}

/** Whether the table hides rows by conditions, which `TableContent` does not hold. */
export function isFiltered(part: XmlElement): boolean {
  return childrenOf(child(part, "autoFilter"), "filterColumn").some((column) => column.children.length > 0);
}

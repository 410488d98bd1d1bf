import { unescapeText } from "./escapeText";
import type { XmlElement } from "./parseXml";

/** The text of a shared or inline string: its runs joined, without the phonetic guide that Chinese and Japanese may carry. */
export function readText(item: XmlElement): string {
  return item.children
    .map((part) => {
      if (part.name === "t") return unescapeText(part.text);
      return part.name === "r" ? readText(part) : "";
    })
    .join("");
}

/** Whether parts of the text have formats of their own. */
export function isRichText(item: XmlElement): boolean {
  return item.children.some((run) => run.name === "r" && run.children.some((part) => part.name === "rPr"));
}

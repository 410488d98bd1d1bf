import type { Language } from "../../domain/language";
import type { Scheme } from "../../domain/scheme/scheme";
import { FORMAT, FORMAT_VERSION } from "./schemeFile";

/** A scheme as the text of a file, which `readSchemeFile` reads back to the same scheme. */
export function writeSchemeFile(scheme: Scheme, language: Language): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, language, scheme }, null, 2)}\n`;
}

/** A name for that file, as every system allows. @example nameOfSchemeFile("S5", "客服/提成") // "S5 客服-提成.json" */
export function nameOfSchemeFile(id: string, title: string): string {
  const clean = `${id} ${title}`
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "-")
    .slice(0, 80)
    .trim();
  return `${clean}.json`;
}

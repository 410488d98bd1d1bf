import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the screen of importing says. The Chinese catalogue sets the shape. */
export type ImportWords = typeof zh;

const catalogues: Readonly<Record<Language, ImportWords>> = { zh, en };

/** The screen's words in the reader's language. */
export function useImportWords(): ImportWords {
  return catalogues[useLanguage().language];
}

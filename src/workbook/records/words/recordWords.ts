import type { Language } from "../../../domain/language";
import { en } from "./en";
import { zh } from "./zh";

export type RecordWords = typeof zh;

const catalogues: Readonly<Record<Language, RecordWords>> = { zh, en };

/** What stands on the sheets, in the language that they are written in. */
export function recordWords(language: Language): RecordWords {
  return catalogues[language];
}

import type { Language } from "../../../domain/language";
import { en } from "./en";
import { zh } from "./zh";

export type RatingWords = typeof zh;

const catalogues: Readonly<Record<Language, RatingWords>> = { zh, en };

/** What stands on the sheets, in the language that they are written in. */
export function ratingWords(language: Language): RatingWords {
  return catalogues[language];
}

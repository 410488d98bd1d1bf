import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** Everything that the screens of weights say; the Chinese catalogue sets the shape. */
export type WeightWords = {
  readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends string ? string : (typeof zh)[Key];
};

const catalogues: Readonly<Record<Language, WeightWords>> = { zh, en };

/** The words of the screens of weights in a language. */
export function weightWordsIn(language: Language): WeightWords {
  return catalogues[language];
}

/** The words of the screens of weights in the reader's language. */
export function useWeightWords(): WeightWords {
  return weightWordsIn(useLanguage().language);
}

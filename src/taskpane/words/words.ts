import { useLanguage } from "../ui/LanguageContext";
import type { Language } from "../../domain/language";
import { en } from "./en";
import { zh } from "./zh";

/** Everything that the pane says: plain texts, and sentences that need facts. The Chinese catalogue sets the shape. */
export type Words = { readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends string ? string : (typeof zh)[Key] };

/** The key of a text that needs no facts. */
export type PlainWord = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

const catalogues: Readonly<Record<Language, Words>> = { zh, en };

/** The pane's words in a language. */
export function wordsIn(language: Language): Words {
  return catalogues[language];
}

/** The pane's words in the reader's language. */
export function useWords(): Words {
  return wordsIn(useLanguage().language);
}

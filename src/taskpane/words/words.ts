import { useLanguage } from "../ui/LanguageContext";
import type { Language } from "../../domain/language";
import { en } from "./en";
import { zh } from "./zh";

/** What the first screen says, and what several parts do: plain texts, and sentences that need facts. */
export type Words = typeof zh;

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

/** The words of a part of the pane, which load with it, beside those of the whole pane; no key stands in both. */
export function withPaneWords<Own>(
  own: Readonly<Record<Language, Own & { readonly [Key in keyof Own & keyof Words]: never }>>,
): Readonly<Record<Language, Words & Own>> {
  return { zh: { ...zh, ...own.zh }, en: { ...en, ...own.en } };
}

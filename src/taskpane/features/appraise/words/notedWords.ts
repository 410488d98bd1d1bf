import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What is said of people who are to be noted; the Chinese catalogue sets the shape. */
export type NotedWords = {
  readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends string ? string : (typeof zh)[Key];
};

const catalogues: Readonly<Record<Language, NotedWords>> = { zh, en };

/** These words in the reader's language. */
export function useNotedWords(): NotedWords {
  return catalogues[useLanguage().language];
}

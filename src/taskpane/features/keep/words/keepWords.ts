import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens of what is kept say beyond the words of the whole pane; the Chinese catalogue sets the shape. */
export type KeepWords = {
  readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends string
    ? string
    : (typeof zh)[Key] extends Readonly<Record<string, string>>
      ? Readonly<Record<keyof (typeof zh)[Key], string>>
      : (typeof zh)[Key];
};

const catalogues: Readonly<Record<Language, KeepWords>> = { zh, en };

/** These words in the reader's language. */
export function useKeepWords(): KeepWords {
  return catalogues[useLanguage().language];
}

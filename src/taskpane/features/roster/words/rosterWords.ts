import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the part about a roster says. The Chinese catalogue sets the shape. */
export type RosterWords = typeof zh;

const catalogues: Readonly<Record<Language, RosterWords>> = { zh, en };

/** The words in the reader's language. */
export function useRosterWords(): RosterWords {
  return catalogues[useLanguage().language];
}

import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens about layouts and records say. The Chinese catalogue sets the shape. */
export type CollectWords = typeof zh;

const catalogues: Readonly<Record<Language, CollectWords>> = { zh, en };

/** The words in the reader's language. */
export function useCollectWords(): CollectWords {
  return catalogues[useLanguage().language];
}

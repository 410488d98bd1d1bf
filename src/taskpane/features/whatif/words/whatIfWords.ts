import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the what-if screen says. The Chinese catalogue sets the shape. */
export type WhatIfWords = typeof zh;

const catalogues: Readonly<Record<Language, WhatIfWords>> = { zh, en };

/** The screen's words in the reader's language. */
export function useWhatIfWords(): WhatIfWords {
  return catalogues[useLanguage().language];
}

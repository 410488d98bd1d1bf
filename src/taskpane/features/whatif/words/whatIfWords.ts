import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the what-if screen says; the Chinese catalogue sets the shape. */
export const whatIfWords = withPaneWords({ zh, en });

export type WhatIfWords = (typeof whatIfWords)[Language];

export function useWhatIfWords(): WhatIfWords {
  return whatIfWords[useLanguage().language];
}

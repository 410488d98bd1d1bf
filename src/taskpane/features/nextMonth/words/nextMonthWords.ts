import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens about the next month and the whole company say; the Chinese catalogue sets the shape. */
export const nextMonthWords = withPaneWords({ zh, en });

export type NextMonthWords = (typeof nextMonthWords)[Language];

export function useNextMonthWords(): NextMonthWords {
  return nextMonthWords[useLanguage().language];
}

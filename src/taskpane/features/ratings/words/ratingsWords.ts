import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screen about ratings says; the Chinese catalogue sets the shape. */
export const ratingsWords = withPaneWords({ zh, en });

export type RatingsWords = (typeof ratingsWords)[Language];

export function useRatingsWords(): RatingsWords {
  return ratingsWords[useLanguage().language];
}

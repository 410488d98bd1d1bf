import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens say on which a scheme begins; the Chinese catalogue sets the shape. */
export const beginWords = withPaneWords({ zh, en });

export type BeginWords = (typeof beginWords)[Language];

export function useBeginWords(): BeginWords {
  return beginWords[useLanguage().language];
}

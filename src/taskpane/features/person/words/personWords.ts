import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the choice of a person says; the Chinese catalogue sets the shape. */
export const personWords = withPaneWords({ zh, en });

export type PersonWords = (typeof personWords)[Language];

export function usePersonWords(): PersonWords {
  return personWords[useLanguage().language];
}

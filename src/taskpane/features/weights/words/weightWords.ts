import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens of weights say; the Chinese catalogue sets the shape. */
export const weightWords = withPaneWords({ zh, en });

export type WeightWords = (typeof weightWords)[Language];

export function useWeightWords(): WeightWords {
  return weightWords[useLanguage().language];
}

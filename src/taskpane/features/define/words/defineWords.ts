import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens say that show and edit a scheme; the Chinese catalogue sets the shape. */
export const defineWords = withPaneWords({ zh, en });

export type DefineWords = (typeof defineWords)[Language];

export function useDefineWords(): DefineWords {
  return defineWords[useLanguage().language];
}

import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What 定稿 and the register say; the Chinese catalogue sets the shape. */
export const keepWords = withPaneWords({ zh, en });

export type KeepWords = (typeof keepWords)[Language];

export function useKeepWords(): KeepWords {
  return keepWords[useLanguage().language];
}

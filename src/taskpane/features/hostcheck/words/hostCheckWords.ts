import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the check of an Excel says; the Chinese catalogue sets the shape. */
export const hostCheckWords = withPaneWords({ zh, en });

export type HostCheckWords = (typeof hostCheckWords)[Language];

export function useHostCheckWords(): HostCheckWords {
  return hostCheckWords[useLanguage().language];
}

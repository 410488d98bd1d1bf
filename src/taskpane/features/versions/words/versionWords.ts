import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens of versions say; the Chinese catalogue sets the shape. */
export const versionWords = withPaneWords({ zh, en });

export type VersionWords = (typeof versionWords)[Language];

export function useVersionWords(): VersionWords {
  return versionWords[useLanguage().language];
}

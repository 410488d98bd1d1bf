import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { withPaneWords } from "../../../words/words";
import { en } from "./en";
import { zh } from "./zh";

/** What the screens of an appraisal say; the Chinese catalogue sets the shape. */
export const appraiseWords = withPaneWords({ zh, en });

export type AppraiseWords = (typeof appraiseWords)[Language];

export function useAppraiseWords(): AppraiseWords {
  return appraiseWords[useLanguage().language];
}

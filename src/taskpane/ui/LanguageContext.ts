import { createContext, useContext } from "react";
import type { Language } from "../../domain/language";

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: "zh", choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

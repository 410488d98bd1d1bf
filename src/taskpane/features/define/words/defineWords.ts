import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the designer says of what the check finds. The Chinese catalogue sets the shape. */
export type DefineWords = typeof zh;

const catalogues: Readonly<Record<Language, DefineWords>> = { zh, en };

/** The designer's words in the reader's language. */
export function useDefineWords(): DefineWords {
  return catalogues[useLanguage().language];
}

import type { Language } from "../../../../../domain/language";
import { useLanguage } from "../../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the editor says of curves and of what is used where. The Chinese catalogue sets the shape. */
export type EditWords = typeof zh;

const catalogues: Readonly<Record<Language, EditWords>> = { zh, en };

export function useEditWords(): EditWords {
  return catalogues[useLanguage().language];
}

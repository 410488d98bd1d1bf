import type { Language } from "../../../../domain/language";
import { useLanguage } from "../../../ui/LanguageContext";
import { en } from "./en";
import { zh } from "./zh";

/** What the choice of a person says. The Chinese catalogue sets the shape. */
export type PersonWords = typeof zh;

const catalogues: Readonly<Record<Language, PersonWords>> = { zh, en };

export function usePersonWords(): PersonWords {
  return catalogues[useLanguage().language];
}

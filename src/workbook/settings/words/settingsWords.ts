import type { Language } from "../../../domain/language";
import { en } from "./en";
import { zh } from "./zh";

/** What stands on the settings sheet and on the overview; the Chinese catalogue sets the shape. */
const catalogues = { zh, en };

export type SettingsWords = (typeof catalogues)[Language];

export function settingsWords(language: Language): SettingsWords {
  return catalogues[language];
}

import { languageOf, type Language } from "../domain/language";

/** Error messages speak the reader's language; values never depend on it. Until the host says otherwise, the browser's. */
let language: Language = languageOf(navigator.language);

export function readerLanguage(): Language {
  return language;
}

export function setReaderLanguage(chosen: Language): void {
  language = chosen;
}

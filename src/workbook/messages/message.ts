import type { Language } from "../../domain/language";
import { en } from "./en";
import { zh } from "./zh";

/** Every sentence about the workbook, by code; the facts that a sentence needs are its parameter. */
export type Catalogue = { readonly [Code in keyof typeof zh]: (...facts: Parameters<(typeof zh)[Code]>) => string };
type MessageCode = keyof Catalogue;
type Facts<Code extends MessageCode> =
  Parameters<Catalogue[Code]> extends [infer Needed] ? Needed : Record<string, never>;

/** A sentence not yet worded: its code and its facts. */
export type Message = { [Code in MessageCode]: { readonly code: Code; readonly facts: Facts<Code> } }[MessageCode];

const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

/** Words a message in a language. */
export function say(message: Message, language: Language): string {
  const sentence = catalogues[language][message.code] as (facts: Message["facts"]) => string;
  return sentence(message.facts);
}

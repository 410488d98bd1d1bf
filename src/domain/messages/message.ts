import type { Language } from "../language";
import { en } from "./en";
import { showIn, type ShowValue } from "./showNumber";
import { zh } from "./zh";

/** Every sentence that the domain can say, by code; the facts that a sentence needs are its parameter. */
export type Catalogue = { readonly [Code in keyof typeof zh]: (...facts: Parameters<(typeof zh)[Code]>) => string };
export type MessageCode = keyof Catalogue;
export type Facts<Code extends MessageCode> =
  Parameters<(typeof zh)[Code]> extends [infer Needed, ...unknown[]] ? Needed : Record<string, never>;

/** A sentence not yet worded: its code and its facts. */
export type Message = { [Code in MessageCode]: { readonly code: Code; readonly facts: Facts<Code> } }[MessageCode];

const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

/**
 * Words a message in a language.
 * @param unit of the indicator that the message tells of, if it tells of one.
 * @example say({ code: "notANumber", facts: { found: "请假" } }, "en") // "expected a number, found “请假”"
 */
export function say(message: Message, language: Language, unit?: string): string {
  const sentence = catalogues[language][message.code] as (facts: Message["facts"], show: ShowValue) => string;
  return sentence(message.facts, showIn(unit));
}

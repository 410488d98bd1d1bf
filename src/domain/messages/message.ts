import type { Language } from "../language";
import { en } from "./en";
import { zh } from "./zh";

/** The same sentences, from the same facts, in another language. */
export type CatalogueLike<Zh extends Sentences> = {
  readonly [Code in keyof Zh]: (...facts: Parameters<Zh[Code]>) => string;
};
type Sentences = Readonly<Record<string, (...facts: never) => string>>;
type FactsOf<Sentence extends Sentences[string]> =
  Parameters<Sentence> extends [infer Needed, ...unknown[]] ? Needed : Record<string, never>;

/** A sentence of a catalogue, not yet worded: its code and its facts. */
export type MessageOf<Zh extends Sentences> = {
  [Code in keyof Zh]: { readonly code: Code; readonly facts: FactsOf<Zh[Code]> };
}[keyof Zh];

/** What goes wrong, by code; the facts that a sentence needs are its parameter. */
export type Catalogue = CatalogueLike<typeof zh>;
export type Message = MessageOf<typeof zh>;

const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

/**
 * Words a message in a language.
 * @example say({ code: "notANumber", facts: { found: "请假" } }, "en") // "expected a number, found “请假”"
 */
export function say(message: Message, language: Language): string {
  const sentence = catalogues[language][message.code] as (facts: Message["facts"]) => string;
  return sentence(message.facts);
}

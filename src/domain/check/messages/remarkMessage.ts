import type { Language } from "../../language";
import { say, type CatalogueLike, type Message, type MessageOf } from "../../messages/message";
import { en } from "./en";
import { zh } from "./zh";

type OwnMessage = MessageOf<typeof zh>;

/** What the check says: a sentence of its own, or what is wrong with a cell. */
export type RemarkMessage = Message | OwnMessage;

const catalogues: Readonly<Record<Language, CatalogueLike<typeof zh>>> = { zh, en };

/**
 * Words what the check says in a language.
 * @example sayRemark({ code: "mendWeights", facts: {} }, "en") // "change the weights so that they add up to 100%"
 */
export function sayRemark(message: RemarkMessage, language: Language): string {
  if (!isOwn(message)) return say(message, language);
  const sentence = catalogues[language][message.code] as (facts: OwnMessage["facts"]) => string;
  return sentence(message.facts);
}

function isOwn(message: RemarkMessage): message is OwnMessage {
  return message.code in zh;
}

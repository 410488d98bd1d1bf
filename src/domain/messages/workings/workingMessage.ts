import type { Language } from "../../language";
import { say, type CatalogueLike, type Message, type MessageOf } from "../message";
import { en } from "./en";
import { showIn, type ShowValue } from "./showFigures";
import { zh } from "./zh";

type OwnMessage = MessageOf<typeof zh>;

/** What an explanation says: a step of a working, or what stands in its way. */
export type WorkingMessage = Message | OwnMessage;

const catalogues: Readonly<Record<Language, CatalogueLike<typeof zh>>> = { zh, en };

/**
 * Words what an explanation says in a language.
 * @param unit of the indicator that the message tells of, if it tells of one.
 * @example sayWorking({ code: "workingPoint", facts: { x: 0.45, score: 90 } }, "en", "%") // "45% earns 90"
 */
export function sayWorking(message: WorkingMessage, language: Language, unit?: string): string {
  if (!isOwn(message)) return say(message, language);
  const sentence = catalogues[language][message.code] as (facts: OwnMessage["facts"], show: ShowValue) => string;
  return sentence(message.facts, showIn(unit));
}

function isOwn(message: WorkingMessage): message is OwnMessage {
  return message.code in zh;
}

import { quoteText } from "../cells/quoteText";
import type { Language } from "../../domain/language";
import { say, type Message } from "../messages/message";

/** Stands in a message for what a formula puts there. No text that people write holds it. */
export const MARK = "\u0001";

/**
 * A formula, without its sign, that gives a message with figures of the sheet in it: each `MARK` in turn is one of the formulas.
 * @example withFormulas({ code: "partOfWeights", facts: { share: MARK } }, "en", 'TEXT(A1,"0%")') // '""&TEXT(A1,"0%")&" of the weights only"'
 */
export function withFormulas(message: Message, language: Language, ...formulas: readonly string[]): string {
  const [first = "", ...rest] = say(message, language).split(MARK);
  return rest.reduce((text, part, i) => `${text}&${formulas[i] ?? '""'}&${quoteText(part)}`, quoteText(first));
}

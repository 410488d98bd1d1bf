import type { Language } from "../../domain/language";
import { say } from "../messages/message";

/** Offers words in a list. Other words are questioned and not refused, as a scheme is read in either language. */
export function offerWords(range: Excel.Range, words: readonly string[], language: Language): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Warning",
    title: say({ code: "choiceTitle", facts: {} }, language),
    message: say({ code: "choiceMessage", facts: { words } }, language),
  };
}

import type { Language } from "../../../domain/language";
import type { SettingsProblem } from "../../../workbook/settings/readRuns";
import { wordsOf } from "../../../workbook/settings/settingsTerms";
import type { NextMonthWords } from "./words/nextMonthWords";

/** Words a cell of the settings sheet that cannot be understood: where, what stands there, what was expected. */
export function describeSetting(
  { cell, run, found, expected }: SettingsProblem,
  words: NextMonthWords,
  language: Language,
): string {
  const wrong = (what: string) => words.settingWrong({ cell, found, expected: what });
  switch (expected.kind) {
    case "missing":
      return words.settingMissing({ cell, run, row: `${expected.setting[language]} · ${expected.item[language]}` });
    case "oneOf":
      return wrong(words.expectOneOf({ words: wordsOf(expected.terms, language) }));
    case "runName":
      return wrong(words.expectRunName);
    case "filled":
      return wrong(words.expectFilled);
    case "row":
      return wrong(words.expectRow);
    case "month":
      return wrong(words.expectMonth);
    case "measure":
      return wrong(words.expectMeasure);
    case "logItem":
      return wrong(words.expectLogItem);
    case "once":
      return wrong(words.expectOnce);
  }
}

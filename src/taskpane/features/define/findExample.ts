import type { Language } from "../../../domain/language";
import type { Scheme } from "../../../domain/scheme/scheme";
import { templates } from "../../../templates";
import { schemeOf, type Template } from "../../../templates/template";

/** A template whose example people can be appraised by a scheme. */
export interface FittingExample {
  readonly template: Template;
  /** The language of the scheme's own cells, which headers and levels have to match. */
  readonly language: Language;
}

/** The example that fits a scheme: that of the template with the same indicators, however its weights and targets were changed. */
export function findExample(scheme: Scheme): FittingExample | null {
  const candidates = templates.flatMap((template) =>
    (["zh", "en"] as const).map((language) => ({ template, language })),
  );
  return candidates.find(({ template, language }) => namesOf(schemeOf(template, language)) === namesOf(scheme)) ?? null;
}

function namesOf({ indicators }: Scheme): string {
  return JSON.stringify(indicators.map(({ code, name }) => [code, name]));
}

import type { Language } from "../../../domain/language";
import type { Indicator } from "../../../domain/scheme/scheme";
import { templates } from "../../../templates";
import { schemeOf } from "../../../templates/template";

/** Something that can be measured, as a template measures it. */
export interface LibraryIndicator {
  /** Of the template and the indicator: unique. */
  readonly key: string;
  readonly indicator: Indicator;
  /** The title of the template. */
  readonly from: string;
}

/** What the templates score, each name once: as the first of the catalogue that has it. What is only recorded is left out. */
export function indicatorLibrary(language: Language): LibraryIndicator[] {
  const all = templates.flatMap((template) =>
    schemeOf(template, language).indicators.map((indicator) => ({
      key: `${template.id} ${indicator.code}`,
      indicator,
      from: template.title[language],
    })),
  );
  const scored = all.filter(({ indicator }) => indicator.scoring.method !== "record");
  return scored.filter(
    ({ indicator }, i) => scored.findIndex((other) => other.indicator.name === indicator.name) === i,
  );
}

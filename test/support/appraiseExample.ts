import { prepareAppraiser } from "../../src/domain/appraise";
import { roundHalfUp } from "../../src/domain/decimal";
import { Failure } from "../../src/domain/failure";
import type { Language } from "../../src/domain/language";
import type { Outcome } from "../../src/domain/outcome";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { schemeOf, type Template } from "../../src/templates/template";
import { exampleActuals, exampleColumns } from "./exampleActuals";
import { schemeCells } from "./schemeCells";

/**
 * What the people of a template's example come to, by the scheme as its cells are read; free of binary artefacts.
 * Scores are one for each indicator.
 */
export function appraiseExample(template: Template, language: Language) {
  const scheme = schemeOf(template, language);
  const columns = exampleColumns(template, language);
  const appraiser = prepareAppraiser(
    readScheme(schemeCells(scheme, language), "indicators"),
    columns.map(({ head }) => head),
  );
  const places = scheme.indicators.map(({ code }) => columns.findIndex(({ indicator }) => indicator === code));
  return appraiser.appraise(exampleActuals(template, language)).map(({ scores, total, grade }) => ({
    scores: places.map((place) => decimal(scores[place] ?? null)),
    total: decimal(total),
    grade: succeeded(grade),
  }));
}

function decimal(score: Outcome<number>): number | null {
  const x = succeeded(score);
  return x === null ? null : roundHalfUp(x, 9);
}

function succeeded<Value>(outcome: Outcome<Value>): Value | null {
  if (outcome instanceof Failure) throw outcome;
  return outcome;
}

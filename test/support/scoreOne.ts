import { prepareAppraiser } from "../../src/domain/appraise";
import type { Cell } from "../../src/domain/cell";
import type { Outcome } from "../../src/domain/outcome";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { schemeOf, type Template } from "../../src/templates/template";
import { schemeCells } from "./schemeCells";

/** What one actual scores on one indicator of a template, by its Chinese cells. */
export function scoreOne(template: Template, code: string, actual: Cell): Outcome<number> | undefined {
  const reading = readScheme(schemeCells(schemeOf(template, "zh"), "zh"), "indicators");
  return prepareAppraiser(reading, [code]).appraise([[actual]])[0]?.scores[0];
}

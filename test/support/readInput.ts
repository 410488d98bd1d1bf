import type { Language } from "../../src/domain/language";
import { readScheme, type Reading } from "../../src/domain/scheme/readScheme";
import { scheme, type SchemeInput } from "../../src/domain/scheme/scheme";
import { schemeCells } from "./schemeCells";

/** A scheme as its sheet is read: what a test states goes through the cells, as everything does that people write. */
export function readInput(input: Partial<SchemeInput>, language: Language = "en"): Reading {
  const stated = scheme.parse({ id: "T", title: "Test", version: "1", source: "test", indicators: [], ...input });
  return readScheme(schemeCells(stated, language), "indicators");
}

import type { Language } from "../../src/domain/language";
import type { Block } from "../../src/domain/scheme/layOutScheme";
import type { Scheme } from "../../src/domain/scheme/scheme";
import * as written from "../support/schemeCells";
import type { Value } from "./callFunction";

/** The cells of a scheme sheet as an argument: what is blank in them arrives as the host has it. */
export function schemeCells(scheme: Scheme, language: Language): Value[][] {
  return withBlanks(written.schemeCells(scheme, language) as Value[][]);
}

/** The cells of one section as an argument. */
export function sectionCells(scheme: Scheme, language: Language, section: Block["section"]): Value[][] {
  return withBlanks(written.sectionCells(scheme, language, section) as Value[][]);
}

function withBlanks(rows: Value[][]): Value[][] {
  return rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

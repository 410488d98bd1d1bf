import { numberIn, readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import { numberFormat } from "../../domain/scheme/layOutScheme";
import { readCell } from "../../domain/scheme/readCell";
import { all, blanks, choices, findTerm, type ChoiceKind, type Column } from "../../domain/scheme/vocabulary";
import type { Content } from "../cells/content";

/** What a field is to be typed as. */
export interface FieldShape {
  readonly key: string;
  readonly column: Column;
  /** Of the row's figures. */
  readonly unit: unknown;
}

/** Whether what is typed is a percentage. */
export function isPercentage({ key, column, unit }: FieldShape): boolean {
  return numberFormat(key, column, unit) === "0.00%";
}

/**
 * What a cell says, as one would type it: 0.25 of a weight is "25%".
 * @example showField(0.25, { key: "weight", column: columns.indicators.weight, unit: undefined }) // "25%"
 */
export function showField(value: Cell, shape: FieldShape): string {
  if (value instanceof Failure) return "";
  if (typeof value !== "number" || !isPercentage(shape)) return readText(value) ?? "";
  return `${String(Number((value * 100).toPrecision(12)))}%`;
}

/**
 * What is to stand in the cell for what was typed. In a field of percentages a number without a sign is one, as Excel takes it in
 * a cell of that format (https://mskb.pkisolutions.com/kb/215203): 25 and 25% are 0.25.
 * @throws Failure `value` for what the field cannot be.
 * @example parseField("25", { key: "weight", column: columns.indicators.weight, unit: undefined }, "zh") // 0.25
 */
export function parseField(typed: string, shape: FieldShape, language: Language): Content {
  const text = typed.trim();
  const { kind, blank } = shape.column;
  // Where blank and 0 differ, a word says that the cell is blank on purpose.
  if (text === "") return typeof blank === "object" ? blanks[blank.word][language] : "";
  if (isChoice(kind)) {
    const key = readCell(text, shape.column, { row: 1, column: 1 });
    return choices[kind][String(key)]?.[language] ?? text;
  }
  if (kind === "text" || kind === "options") return text;
  if (kind === "count" && findTerm({ all }, text) !== null) return all[language];
  const number = numberIn(text);
  if (number === null) {
    if (kind === "mixed") return text;
    const word = findTerm(blanks, text);
    if (word !== null) return blanks[word][language];
    throw new Failure("value", { code: "notANumber", facts: { found: text } });
  }
  const isSigned = /[%％]\s*$/.test(text);
  return isPercentage(shape) && !isSigned ? Number(`${number}e-2`) : number;
}

function isChoice(kind: Column["kind"]): kind is ChoiceKind {
  return kind in choices;
}

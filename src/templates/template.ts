import type { Language, Text } from "../domain/language";
import { scheme, type Scheme, type SchemeInput } from "../domain/scheme/scheme";
import type { Form } from "./form";

/** A value in which every text that people read may be given in both languages; words to choose from are none. */
type Localizable<Value> = Value extends string
  ? string extends Value
    ? Value | Text
    : Value
  : Value extends readonly (infer Item)[]
    ? readonly Localizable<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Localizable<Value[Key]> }
      : Value;

/** What a scheme is, for who looks for one: key indicators, the perspectives of a balanced scorecard, pay, satisfaction, or ratings by description. */
export const kinds = ["kpi", "scorecard", "pay", "satisfaction", "rating"] as const;
export type Kind = (typeof kinds)[number];

/** A scheme of the catalogue: data in both languages, with where it comes from. */
export interface Template {
  /** Row of the catalogue. */
  readonly id: string;
  readonly title: Text;
  readonly kind: Kind;
  /** What it is for, in a sentence. */
  readonly summary: Text;
  /** Where it is from: the file of the catalogue, and the document's heading, by which people know it. */
  readonly reference: { readonly document: string; readonly heading: string };
  /** What of the scheme as a whole, as its period and the decimals of totals, the source gives and what is assumed. */
  readonly basis: Text;
  readonly scheme: Localizable<Omit<SchemeInput, "id" | "title" | "source" | "version">>;
  readonly example: Example;
  /** Sheets that are kept beside the scheme. */
  readonly forms?: readonly Form[];
}

/** A column of one rater's ratings; several may be of one role. */
export interface Rating {
  readonly code: string;
  /** The indicator that is rated. */
  readonly indicator: string;
  /** One of the scheme's raters. */
  readonly role: Text;
}

/** People to try the scheme on; made up. */
export interface Example {
  /** Raw figures that derived indicators are computed from. */
  readonly inputs?: readonly { readonly code: string; readonly name: Text }[];
  /**
   * Native Excel formulas of derived indicators, by code; codes of other columns stand in brackets:
   * `IF([AVERAGE]=0,"",[LOST]/[AVERAGE])`. A rate with a denominator of 0 is blank, as it is not scored.
   */
  readonly derived?: Readonly<Record<string, string>>;
  /** Columns of ratings that together make the actual of an indicator, which then has no column of its own. */
  readonly ratings?: readonly Rating[];
  /** What each person has, by code of an indicator that is not derived, of an input or a rating; absent is missing. Three at least. */
  readonly people: readonly Readonly<Record<string, number | string | boolean | Text>>[];
}

/**
 * The scheme of a template in one language.
 * @throws ZodError when the template's data is not a scheme, which a test rules out for all of them.
 * @example schemeOf(S5, "zh").indicators[0]?.name // "询单转化率"
 */
export function schemeOf({ id, title, reference, scheme: data }: Template, language: Language): Scheme {
  return scheme.parse(localize({ ...data, id, title, source: reference.heading, version: "1" }, language));
}

function localize(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => localize(item, language));
  if (typeof value !== "object" || value === null) return value;
  if (isText(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, localize(part, language)]));
}

function isText(value: object): value is Text {
  return "zh" in value && "en" in value;
}

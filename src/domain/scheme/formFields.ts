import * as z from "zod/mini";
import { paySettings, payItem } from "../pay/payPlan";
import { level } from "../scoring/level";
import { scoring } from "../scoring/scoring";
import { countRow, gradeRow, indicator, raterRole, rule, schemeInfo, seatRow, tierRow, totalLimits } from "./scheme";
import { columns, items, options, type Column, type ListSection, type Section, type TableSection } from "./vocabulary";

/** A field that a row of a section may state, as its schema and the vocabulary describe it. */
export interface FormField {
  readonly key: string;
  readonly column: Column;
  /** Without it the row cannot be used. */
  readonly isRequired: boolean;
  /** What a blank cell means; `undefined` where it means nothing. */
  readonly standard: unknown;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

const shapes: Readonly<Record<Exclude<Section, "indicators" | "rules">, Shape>> = {
  info: schemeInfo.shape,
  levels: { indicator: z.string(), ...level.shape },
  raters: raterRole.shape,
  totalLimits: totalLimits.shape,
  grades: gradeRow.shape,
  countRules: countRow.shape,
  distribution: seatRow.shape,
  tiers: tierRow.shape,
  payItems: payItem.shape,
  pay: paySettings.shape,
};

/** The members of a union by the word that tells them apart. */
function membersBy(union: { readonly options: readonly { readonly shape: Shape }[] }, key: string) {
  return new Map(
    union.options.map(({ shape }) => {
      const literal = shape[key];
      const [value] = literal instanceof z.ZodMiniLiteral ? literal.def.values : [];
      return [String(value), shape] as const;
    }),
  );
}

const methods = membersBy({ options: scoring.def.options.map(({ shape }) => ({ shape })) }, "method");
const kinds = membersBy({ options: rule.def.options.map(({ shape }) => ({ shape })) }, "kind");

/**
 * The fields that a row of a section may state, in the order of the sheet: of an indicator those that its method uses, of a
 * rule those of its kind. The schemas that parse the cells say which, and whether they may be blank.
 * @param kind the row's method or kind; `null` where none is chosen yet.
 * @example formFields("indicators", "record").map(({ key }) => key).includes("target") // false
 */
export function formFields(section: Section, kind: string | null = null): FormField[] {
  const known: Readonly<Record<string, Column>> =
    section in columns ? columns[section as TableSection] : items[section as ListSection];
  const shape = shapeOf(section, kind);
  return Object.entries(known).flatMap(([key, column]) => {
    const schema = shape[key];
    if (schema === undefined) return [];
    const isRequired = !(
      schema instanceof z.ZodMiniOptional ||
      schema instanceof z.ZodMiniDefault ||
      schema instanceof z.ZodMiniNullable
    );
    const standard: unknown = schema instanceof z.ZodMiniDefault ? schema.def.defaultValue : undefined;
    return [{ key, column, isRequired, standard }];
  });
}

/** A choice of a method that shares the column of options with others. */
export interface OptionField {
  readonly key: string;
  readonly standard: unknown;
}

/** The options that a method has, each with what is meant where its words say nothing. @example optionFields("record") // [] */
export function optionFields(kind: string | null): OptionField[] {
  const shape = methods.get(kind ?? "") ?? {};
  return Object.keys(options).flatMap((key) => {
    const schema = shape[key];
    if (schema === undefined) return [];
    return [{ key, standard: schema instanceof z.ZodMiniDefault ? schema.def.defaultValue : undefined }];
  });
}

/** Whether a method scores by levels: it cannot do without them, may have them, or has none. */
export function levelsUse(kind: string | null): "needed" | "possible" | "none" {
  const schema = methods.get(kind ?? "")?.["levels"];
  if (schema === undefined) return "none";
  return schema instanceof z.ZodMiniDefault ? "possible" : "needed";
}

function shapeOf(section: Section, kind: string | null): Shape {
  if (section === "indicators") {
    const { scoring: scored, ...common } = indicator.shape;
    return { ...common, method: scored, ...methods.get(kind ?? "") };
  }
  if (section === "rules") return kinds.get(kind ?? "") ?? { kind: rule, name: z.string() };
  return shapes[section];
}

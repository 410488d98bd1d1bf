import { quoteText } from "../cells/quoteText";
import type { Language, Text } from "../../domain/language";
import { rosterColumns } from "../../domain/pay/rosterColumns";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import type { Form } from "../../templates/form";
import { schemeOf, type Template } from "../../templates/template";
import { fieldsOf, type Field } from "../people/fields";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { listRows, sourceOfList, type ListColumn, type ListPlan } from "./listPlan";
import type { Taken } from "../cells/taken";
import { headerKey } from "../../domain/headerKey";
import { rosterConcepts } from "../people/lexicon";
import { matchColumns } from "../people/matchColumns";
import { say } from "../messages/message";
import { MONEY, numberFormatOf } from "../cells/numberFormatOf";
import { planForm } from "./planForm";
import { referToRow } from "./referToRow";
import { referToSource } from "../people/referToSource";

/** The sheets of an example before they are written. */
export interface ExamplePlan {
  readonly people: ListPlan;
  /** What people fill in beside the scheme; the people's figures may be counted from there. */
  readonly forms: readonly ListPlan[];
}

/** Names that nobody takes for a colleague's. */
const madeUpNames: readonly Text[] = [
  { zh: "张三", en: "Ann Example" },
  { zh: "李四", en: "Ben Example" },
  { zh: "王五", en: "Cleo Example" },
  { zh: "赵六", en: "Dan Example" },
  { zh: "孙七", en: "Eve Example" },
  { zh: "周八", en: "Finn Example" },
];

/** Of a month, for schemes that pay; a little more for each further person. */
const BASE_PAY = 4_000;
const BASE_PAY_STEP = 500;
const ALLOWANCE = 300;

/**
 * Plans the sheet of a template's example: its people with their raw figures and the actuals of the indicators, derived ones
 * as native formulas; and the sheets of its forms. The headers are such that an appraisal finds its columns by itself.
 * @param taken what sheets, tables and names are called already.
 */
export function planExample(template: Template, language: Language, taken: Taken): ExamplePlan {
  const names = template.example.people.map((_, i) => nameOf(i, language));
  const forms: PlannedForm[] = [];
  for (const form of template.forms ?? [])
    forms.push({ form, plan: planForm(form, names, language, withForms(taken, forms)) });

  const free = withForms(taken, forms);
  const sheet = freeSheetName(
    say({ code: "exampleSheet", facts: { title: template.title[language] } }, language),
    free.sheets,
  );
  return {
    people: {
      sheet,
      table: freeTableName(sheet, free.names),
      title: say({ code: "exampleTitle", facts: { title: template.title[language] } }, language),
      hint: say({ code: "exampleHint", facts: {} }, language),
      columns: planColumns(template, names, forms, language),
      rowCount: names.length,
      frozenCount: identityCodes.length,
    },
    forms: forms.map(({ plan }) => plan),
  };
}

interface PlannedForm {
  readonly form: Form;
  readonly plan: ListPlan;
}

function withForms({ sheets, names }: Taken, forms: readonly PlannedForm[]): Taken {
  return {
    sheets: [...sheets, ...forms.map(({ plan }) => plan.sheet)],
    names: [...names, ...forms.map(({ plan }) => plan.table)],
  };
}

function nameOf(person: number, language: Language): string {
  const name = madeUpNames[person % madeUpNames.length]?.[language] ?? "";
  return person < madeUpNames.length ? name : `${name} ${person + 1}`;
}

/** Codes of templates are in capitals, so that these are no one else's. */
const identityCodes = ["number", "name", "department"] as const;
const plain = { isComputed: false, words: [] };

function planColumns(
  template: Template,
  names: readonly string[],
  forms: readonly PlannedForm[],
  language: Language,
): ListColumn[] {
  const { inputs = [], derived = {}, ratings = [], people } = template.example;
  const scheme = schemeOf(template, language);
  const fields = fieldsOf(scheme, language);
  const ratingsOf = ({ code }: Indicator) => ratings.filter(({ indicator }) => indicator === code);
  const measured = scheme.indicators.flatMap((indicator) => {
    const rated = ratingsOf(indicator);
    return rated.length > 0 ? rated.map(({ code }) => code) : [indicator.code];
  });
  const codes = [...identityCodes, ...inputs.map(({ code }) => code), ...measured];
  const inEachRow = (formula: string) => names.map((_, person) => referToRow(formula, codes, listRows.body + person));
  const figuresOf = (code: string) => people.map((person) => inLanguage(person[code] ?? "", language));

  const identity = identityCodes.map((code) => identityColumn(code, names, language));
  const raw = inputs.map(({ code, name }): ListColumn => {
    const header = headerOfInput(name[language], fields, language);
    const format = formatOfFigures(figuresOf(code));
    const counted = forms.find(({ form }) => form.counts?.[code] !== undefined);
    if (counted === undefined) return { ...plain, code, header, format, cells: figuresOf(code) };
    return {
      ...plain,
      code,
      header,
      format,
      isComputed: true,
      cells: inEachRow("[name]").map((name) => `=${countLines(counted, code, name, language)}`),
    };
  });
  const actuals = scheme.indicators.flatMap((indicator): ListColumn[] => {
    const { code, unit, scoring } = indicator;
    const rated = ratingsOf(indicator);
    const header = headerOfIndicator(indicator, language);
    const format = numberFormatOf(unit);
    const words = scoring.method === "rating" ? scoring.levels.flatMap(({ label }) => label ?? []) : [];
    if (rated.length > 0)
      return rated.map(({ code, role }, i) => {
        const sameRole = rated.slice(0, i).filter((earlier) => earlier.role === role).length;
        return {
          ...plain,
          code,
          header: say(
            { code: "ratingColumn", facts: { name: indicator.name, role: role[language], place: sameRole + 1 } },
            language,
          ),
          format,
          words,
          cells: figuresOf(code),
        };
      });
    const formula = derived[code];
    if (formula !== undefined)
      return [
        {
          ...plain,
          code,
          header,
          format: format === "General" ? MONEY : format,
          isComputed: true,
          cells: inEachRow(formula).map((each) => `=${each}`),
        },
      ];
    return [{ ...plain, code, header, format, words, cells: figuresOf(code) }];
  });
  return [...identity, ...raw, ...actuals, ...payColumns(scheme, names)];
}

function identityColumn(
  code: (typeof identityCodes)[number],
  names: readonly string[],
  language: Language,
): ListColumn {
  const column = { ...plain, code, format: "@" };
  switch (code) {
    case "number":
      return {
        ...column,
        header: say({ code: "employeeNumber", facts: {} }, language),
        cells: names.map((_, i) => say({ code: "exampleNumber", facts: { place: i + 1 } }, language)),
      };
    case "name":
      return { ...column, header: say({ code: "name", facts: {} }, language), cells: names };
    case "department":
      return {
        ...column,
        header: say({ code: "department", facts: {} }, language),
        cells: names.map(() => say({ code: "exampleDepartment", facts: {} }, language)),
      };
  }
}

/** Made-up figures for the columns of the roster that pay items name. */
function payColumns(scheme: Scheme, names: readonly string[]): ListColumn[] {
  const money = { ...plain, format: MONEY };
  return rosterColumns(scheme).map((header, column): ListColumn => {
    const isBase = rosterConcepts[0]?.same.some((word) => headerKey(word) === headerKey(header)) ?? false;
    const cells = names.map((_, i) => (isBase ? BASE_PAY + BASE_PAY_STEP * i : ALLOWANCE));
    return { ...money, code: `roster${column}`, header, cells };
  });
}

/** What is counted into one indicator may be called what another is called, and would be taken for its actuals. */
function headerOfInput(name: string, fields: readonly Field[], language: Language): string {
  const isMistaken = matchColumns([name], fields).some(({ certainty }) => certainty === "sure");
  return isMistaken ? say({ code: "rawFigure", facts: { name } }, language) : name;
}

/** Rates show their unit in every cell. */
function headerOfIndicator({ name, unit }: Indicator, language: Language): string {
  if (unit === undefined || unit === "%" || unit === "‰") return name;
  return language === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
}

function formatOfFigures(figures: ListColumn["cells"]): string {
  return figures.every((figure) => figure === "" || Number.isInteger(figure)) ? "#,##0" : "General";
}

function inLanguage(value: string | number | boolean | Text, language: Language): string | number | boolean {
  return typeof value === "object" ? value[language] : value;
}

/** The formula that counts a person's lines of a form. @param name the cell with the person's name. */
function countLines({ form, plan }: PlannedForm, input: string, name: string, language: Language): string {
  const source = sourceOfList(plan);
  const column = (code: string) =>
    referToSource(
      source,
      plan.columns.findIndex((each) => each.code === code),
    );
  const owner = form.columns.find(({ kind }) => kind === "person");
  if (owner === undefined)
    throw new Error(`The form ${form.sheet.en} counts ${input}: expected a column of kind person`);
  const criteria = Object.entries(form.counts?.[input] ?? {}).map(([code, criterion]) => [
    column(code),
    quoteText(typeof criterion === "string" ? criterion : criterion[language]),
  ]);
  return `COUNTIFS(${[column(owner.code), name, ...criteria.flat()].join(",")})`;
}

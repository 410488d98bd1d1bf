import { findFigure, spellFigure, spellHead, type FigureKind } from "../../domain/appraisal/heads";
import { listNames } from "../../domain/appraisal/rules";
import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import { attempt } from "../../domain/outcome";
import { readFactors, type Factor } from "../../domain/pay/factors";
import type { PayItem } from "../../domain/pay/payPlan";
import { rosterColumns } from "../../domain/pay/rosterColumns";
import { sameText } from "../../domain/sameText";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import { headerKey } from "../../domain/headerKey";
import { figureConcepts, measureConcepts, partWords, personConcepts, rosterConcepts, type Concept } from "./lexicon";
import { keyOfHead, type FieldKey, type IdentityKey } from "./mapping";
import { say } from "../messages/message";

/** What the figures of a field do: earn a score, decide a rule, neither, make an actual together, stand beside one, or make pay. */
export type FieldRole = "person" | "scored" | "ruled" | "recorded" | "rating" | "beside" | "roster";

/** Something that an appraisal takes from a column. */
export interface Field extends Concept {
  readonly key: FieldKey;
  readonly label: string;
  readonly role: FieldRole;
  /** What formulas call the column; `null` for who a person is. */
  readonly head: string | null;
  /** The indicator that it is about, if it is about one. */
  readonly indicator: Indicator | null;
  /** Without it a part of the results is missing. */
  readonly isNeeded: boolean;
  /** Few sources have it: it is shown where a header names it, or on request. */
  readonly isExtra: boolean;
  /** Of ratings beyond the first few of a role, which are many: shown where a header names it alone. */
  readonly isFurther?: true;
}

/** So many columns of one role are looked for, where a scheme does not ask for more answers. */
export const MOST_RATINGS = 30;
/** And so many are offered. */
const RATINGS_OFFERED = 3;

/**
 * What an appraisal by this scheme takes from a source, in the order of a sheet of results.
 * @param language of the labels and of the heads.
 */
export function fieldsOf(scheme: Scheme, language: Language): Field[] {
  const person = (key: IdentityKey, isNeeded: boolean): Field => ({
    key,
    label: say({ code: key, facts: {} }, language),
    role: "person",
    head: null,
    indicator: null,
    isNeeded,
    isExtra: false,
    ...personConcepts[key],
  });
  const measures = scheme.indicators.map((indicator): Field => {
    const { code, name } = indicator;
    const role = roleOf(indicator, scheme);
    const plain = { key: keyOfHead(code), label: name, role, head: code, indicator, isExtra: false };
    return { ...plain, ...conceptOf(indicator), isNeeded: isNeeded(indicator, role, scheme) };
  });
  const inOrder = (["scored", "ruled", "recorded"] as const).flatMap((role) =>
    measures.filter((each) => each.role === role),
  );
  const beside = scheme.indicators.flatMap((indicator) => fieldsBeside(indicator, scheme, language));
  return [
    person("number", false),
    person("name", true),
    person("department", false),
    ...inOrder,
    ...beside,
    ...attendanceFields(scheme, language),
    ...rosterFields(scheme),
  ];
}

/** Name and code first, then every word for the same measure, in both languages: "Net sales" before "Sales", where that is the code. */
export function conceptOf({ code, name }: Indicator): Required<Concept> {
  const concepts = measureConcepts.filter(({ same }) => same.some((word) => headerKey(word) === headerKey(name)));
  return {
    same: [name, code, ...concepts.flatMap(({ same }) => same)],
    near: concepts.flatMap(({ near = [] }) => near),
  };
}

function roleOf(indicator: Indicator, { rules }: Scheme): "scored" | "ruled" | "recorded" {
  if (indicator.scoring.method !== "record") return "scored";
  const named = rules.flatMap((rule) => {
    if (rule.kind === "streak") return [];
    if (rule.kind === "workloadExemption") return [rule.indicator, rule.load];
    return rule.kind === "pool" ? listNames(rule.indicator) : [rule.indicator];
  });
  return named.some((name) => isNamed(indicator, name)) ? "ruled" : "recorded";
}

/** Records count only where pay or a rule takes them. */
function isNeeded(indicator: Indicator, role: "scored" | "ruled" | "recorded", { pay }: Scheme): boolean {
  if (role === "scored") return indicator.weight > 0;
  const isPaidOn = ({ on, when, ifBlank }: PayItem) =>
    ifBlank === undefined && [on, when].some((name) => name !== undefined && isNamed(indicator, name));
  return role === "ruled" || (pay?.items ?? []).some(isPaidOn);
}

/** Whether a rule, or a pay item, means this indicator: by code or by name. */
export function isNamed({ code, name }: Indicator, text: string): boolean {
  return sameText(code, text) || sameText(name, text);
}

/** Personal targets, what was sold before, quotas, and the ratings of raters. */
function fieldsBeside(indicator: Indicator, scheme: Scheme, language: Language): Field[] {
  const { pay, scales, raters } = scheme;
  const isAlone = scheme.indicators.filter((each) => each.scoring.method !== "record").length === 1;
  const { code, name, scoring } = indicator;
  const field = (part: "target" | "prior" | "quota", isWanted: boolean): Field => ({
    key: keyOfHead(`${code}@${part}`),
    label: say({ code: `${part}Column`, facts: { name } }, language),
    role: "beside",
    head: spellHead(code, part, language),
    indicator,
    isNeeded: isWanted,
    isExtra: !isWanted,
    same: [
      ...partWords[part].flatMap((word) => [`${name}${word}`, `${code}@${word}`]),
      ...(["zh", "en"] as const).map((each) => say({ code: `${part}Column`, facts: { name } }, each)),
    ],
  });
  const items = (pay?.items ?? []).filter(({ on }) => on !== undefined && isNamed(indicator, on));
  const usesQuota = items.some(({ scale }) =>
    scales.some((each) => each.tierBy === "attainment" && (scale === undefined || sameText(each.scale, scale))),
  );
  const hasTarget = "target" in scoring && scoring.target !== undefined;
  return [
    ...(hasTarget ? [field("target", false)] : []),
    ...(items.length > 0 ? [field("prior", false), field("quota", usesQuota)] : []),
    ...(scoring.method === "record"
      ? []
      : raters.flatMap(({ role, fewest }) => ratingFields(indicator, role, fewest, { language, isAlone }))),
  ];
}

/** Several columns may hold ratings of one role: 团队协作@同事1, 团队协作@同事2. */
function ratingFields(
  indicator: Indicator,
  role: string,
  fewest: number,
  { language, isAlone }: { readonly language: Language; readonly isAlone: boolean },
): Field[] {
  const { code, name } = indicator;
  return Array.from({ length: Math.max(fewest, MOST_RATINGS) }, (_, i): Field => {
    const numbers = i === 0 ? ["", "1"] : [String(i + 1)];
    const spell = (each: Language) => say({ code: "ratingColumn", facts: { name, role, place: i + 1 } }, each);
    return {
      key: keyOfHead(`${code}@${role} ${i + 1}`),
      label: spell(language),
      role: "rating",
      head: `${code}@${role}`,
      indicator,
      isNeeded: false,
      isExtra: true,
      ...(i >= Math.max(fewest, RATINGS_OFFERED) && { isFurther: true }),
      same: [
        ...numbers.flatMap((number) => [
          `${name}@${role}${number}`,
          `${code}@${role}${number}`,
          // Where one indicator is rated, the rater says it all.
          ...(isAlone
            ? [`${role}${number}`, `${role}评分${number}`, `${role}${number}评分`, `${role} rating ${number}`]
            : []),
        ]),
        spell("zh"),
        spell("en"),
      ],
    };
  });
}

function attendanceFields(scheme: Scheme, language: Language): Field[] {
  const { indicators, pay } = scheme;
  const isUsed =
    indicators.some(({ proration }) => proration === "attendance") ||
    (pay?.items ?? []).some(
      ({ factors, when }) => factorsOf(factors).some(isAttendance) || (when !== undefined && isAttendanceWord(when)),
    );
  const figures: readonly FigureKind[] = ["attendance", "daysPresent", "daysDue"];
  // What pay items count by itself, as 15 × 出勤天数 does, is a field of the roster already.
  const counted = new Set(rosterColumns(scheme).map(findFigure));
  return figures
    .filter((figure) => !counted.has(figure))
    .map((figure): Field => ({
      key: keyOfHead(figure),
      label: spellFigure(figure, language),
      role: "roster",
      head: spellFigure(figure, language),
      indicator: null,
      isNeeded: isUsed && figure === "attendance",
      isExtra: !isUsed || figure !== "attendance",
      ...figureConcepts[figure],
    }))
    .filter(() => isUsed);
}

function isAttendance({ kind }: Factor): boolean {
  return kind === "attendance";
}

function isAttendanceWord(word: string): boolean {
  return factorsOf(word).some(isAttendance);
}

function factorsOf(text: string): readonly Factor[] {
  const read = attempt(() => readFactors(text));
  return read instanceof Failure ? [] : read;
}

function rosterFields(scheme: Scheme): Field[] {
  return rosterColumns(scheme).map((name): Field => {
    const items = (scheme.pay?.items ?? []).filter(
      ({ factors, when }) =>
        (when !== undefined && sameText(when, name)) ||
        factorsOf(factors).some((factor) => factor.kind === "roster" && sameText(factor.column, name)),
    );
    const figure = findFigure(name);
    const concept =
      figure === null
        ? rosterConcepts.find(({ same }) => same.some((word) => headerKey(word) === headerKey(name)))
        : figureConcepts[figure];
    return {
      key: keyOfHead(figure ?? name),
      label: name,
      role: "roster",
      head: name,
      indicator: null,
      isNeeded: items.some(({ ifBlank }) => ifBlank === undefined),
      isExtra: false,
      same: [name, ...(concept?.same ?? [])],
      near: concept?.near ?? [],
    };
  });
}

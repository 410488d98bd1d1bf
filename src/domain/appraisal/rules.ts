import { isBlank } from "../cell";
import { atLeast, moreThan } from "../decimal";
import { Failure } from "../failure";
import { groupBy } from "../groupBy";
import { attempt } from "../outcome";
import type { Reading } from "../scheme/readScheme";
import type { Rule, RuleOf } from "../scheme/scheme";
import { meets } from "../scoring/passFail";
import { findIndicator } from "./heads";
import { isUnmeasured, numberOf, scoreOf, type Measure, type People, type Person } from "./measures";

/** Most schemes have no such rules, and departments are large: one empty list serves everyone. */
const none: readonly never[] = [];

/** A veto that a person's actual sets off. */
export interface FiredVeto {
  readonly rule: RuleOf<"veto">;
  readonly x: number;
}

/** Bonus or penalty points that a person has collected. */
export interface EarnedItem {
  readonly rule: RuleOf<"item">;
  readonly count: number;
  readonly points: number;
}

/** Indicators that lose no more than `cap` points together, in the order of the sheet. */
export interface Pool {
  readonly rule: RuleOf<"pool">;
  readonly measures: readonly Measure[];
}

/** What a scheme does beyond weighted scores, made ready for people who are appraised together. */
export interface PreparedRules {
  /** The rule, if any, under which a person loses no points on an indicator. */
  readonly excuse: (measure: Measure, person: Person) => Rule | undefined;
  readonly items: (person: Person) => readonly EarnedItem[];
  /** What items add to the total: their sum, bonus points and penalties each within the scheme's limits. */
  readonly itemPoints: (items: readonly EarnedItem[]) => number;
  readonly vetoes: (person: Person) => readonly FiredVeto[];
  readonly pools: readonly Pool[];
}

/**
 * The names in a list of indicators.
 * @example listNames("VISIT、COMPLAINT") // ["VISIT", "COMPLAINT"]
 */
export function listNames(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** @throws Failure `notFound` for a rule about an indicator that the scheme does not have. */
export function prepareRules(reading: Reading, measures: readonly Measure[], people: People): PreparedRules {
  const measureOf = (name: string) => {
    const indicator = findIndicator(reading, name);
    return measures.find((each) => each.indicator === indicator);
  };
  const rulesOf = <Kind extends Rule["kind"]>(kind: Kind) =>
    reading.scheme.rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind);
  const withMeasure = <OfOne extends { readonly indicator: string }>(rules: readonly OfOne[]) =>
    rules.flatMap((rule) => {
      const measure = measureOf(rule.indicator);
      return measure ? [{ rule, measure }] : [];
    });
  const workloads = withMeasure(rulesOf("workloadExemption")).flatMap(({ rule, measure }) => {
    const load = measureOf(rule.load);
    return load ? [{ rule, measure, load }] : [];
  });
  const departments = withMeasure(rulesOf("departmentExemption")).map((each) => ({
    ...each,
    excused: groupsThatMissed(each, people.everyone()),
  }));
  const items = withMeasure(rulesOf("item"));
  const vetoes = withMeasure(rulesOf("veto")).map(({ rule, measure }) => ({
    rule,
    measure,
    standard: standardOf(rule, measure),
  }));
  const pools = rulesOf("pool").map((rule) => {
    const named = new Set(listNames(rule.indicator).map(measureOf));
    return { rule, measures: measures.filter((measure) => named.has(measure)) };
  });
  const { bonusCap = Infinity, penaltyCap = Infinity } = reading.scheme.totalLimits;
  const mayBeExcused = new Set([...departments, ...workloads].map(({ measure }) => measure));

  return {
    excuse: (measure, person) =>
      !mayBeExcused.has(measure)
        ? undefined
        : (departments.find((each) => each.measure === measure && each.excused.has(peersOf(each.rule, person)))?.rule ??
          workloads.find(({ rule, measure: excused, load }) => {
            if (excused !== measure) return false;
            const x = numberOf(load, person);
            return x !== null && meets(x, rule.comparison, rule.value);
          })?.rule),
    items: (person) =>
      items.length === 0
        ? none
        : items.flatMap(({ rule, measure }) => {
            const count = numberOf(measure, person) ?? 0;
            const limit = rule.cap ?? Infinity;
            return count === 0 ? [] : [{ rule, count, points: Math.max(-limit, Math.min(limit, count * rule.points)) }];
          }),
    itemPoints: (earned) => {
      if (earned.length === 0) return 0;
      const bonus = earned.reduce((sum, { points }) => sum + Math.max(0, points), 0);
      const penalty = earned.reduce((sum, { points }) => sum + Math.max(0, -points), 0);
      return Math.min(bonusCap, bonus) - Math.min(penaltyCap, penalty);
    },
    vetoes: (person) =>
      vetoes.length === 0
        ? none
        : vetoes.flatMap(({ rule, measure, standard }) => {
            const x = numberOf(measure, person);
            return x !== null && meets(x, rule.comparison, standard()) ? [{ rule, x }] : [];
          }),
    pools,
  };
}

/** What a veto compares with, read as the actuals are: a level by its score. */
function standardOf({ value }: RuleOf<"veto">, { read }: Measure): () => number {
  const standard = typeof value === "number" ? value : attempt(() => read(value));
  return () => {
    if (standard instanceof Failure) throw standard;
    return standard ?? NaN;
  };
}

/** The label of those who are counted together with a person. */
function peersOf({ within }: RuleOf<"departmentExemption">, { group }: Person): string {
  return within === "group" ? group : "";
}

/**
 * The groups in which at least the stated share of people stays short of the indicator's full score. Who has no actual counts as
 * present and as not having missed, unless the rule leaves him out. One person alone is no group: what the others did is then not
 * known.
 */
function groupsThatMissed(
  { rule, measure }: { rule: RuleOf<"departmentExemption">; measure: Measure },
  people: readonly Person[],
): Set<string> {
  const present = people.filter(
    (person) =>
      person.actuals.some((cell) => !isBlank(cell)) && (rule.blanks === "count" || !isUnmeasured(measure, person)),
  );
  const groups = groupBy(present, (person) => peersOf(rule, person));
  const hasMissed = (person: Person) => {
    const score = attempt(() => scoreOf(measure, person));
    return typeof score === "number" && moreThan(measure.indicator.scoring.full, score);
  };
  const excused = [...groups].filter(
    ([, members]) => members.length > 1 && atLeast(members.filter(hasMissed).length / members.length, rule.value),
  );
  return new Set(excused.map(([group]) => group));
}

import type { Cells } from "../cell";
import { atLeast, moreThan } from "../decimal";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import type { Reading } from "../scheme/readScheme";
import type { Rule } from "../scheme/scheme";
import { meets } from "../scoring/passFail";
import { findIndicator, numberOf, type Measure, type Person } from "./measures";

/** Most schemes have no such rules, and departments are large: one empty list serves everyone. */
const none: readonly never[] = [];

type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

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

/** What a scheme does beyond weighted scores, made ready for people who are appraised together. */
export interface PreparedRules {
  /** The rule, if any, under which a person loses no points on an indicator. */
  readonly excuse: (measure: Measure, person: Person) => Rule | undefined;
  readonly items: (person: Person) => readonly EarnedItem[];
  readonly vetoes: (person: Person) => readonly FiredVeto[];
}

/** @throws Failure `notFound` for a rule about an indicator that the scheme does not have. */
export function prepareRules(reading: Reading, measures: readonly Measure[], people: Cells): PreparedRules {
  const measureOf = (name: string) => {
    const indicator = findIndicator(reading, name);
    return measures.find((each) => each.indicator === indicator);
  };
  const ruled = <Kind extends Rule["kind"]>(kind: Kind) =>
    reading.scheme.rules
      .filter((rule): rule is RuleOf<Kind> => rule.kind === kind)
      .flatMap((rule) => {
        const measure = "indicator" in rule ? measureOf(rule.indicator) : undefined;
        return measure ? [{ rule, measure }] : [];
      });
  const workloads = ruled("workloadExemption").flatMap(({ rule, measure }) => {
    const load = measureOf(rule.load);
    return load ? [{ rule, measure, load }] : [];
  });
  const departments = ruled("departmentExemption").filter(({ rule, measure }) => missedBy(measure, people, rule.value));
  const items = ruled("item");
  const vetoes = ruled("veto");
  const mayBeExcused = new Set([...departments, ...workloads].map(({ measure }) => measure));

  return {
    excuse: (measure, person) =>
      !mayBeExcused.has(measure)
        ? undefined
        : (departments.find((each) => each.measure === measure)?.rule ??
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
    vetoes: (person) =>
      vetoes.length === 0
        ? none
        : vetoes.flatMap(({ rule, measure }) => {
            const x = numberOf(measure, person);
            return x !== null && meets(x, rule.comparison, rule.value) ? [{ rule, x }] : [];
          }),
  };
}

/**
 * Whether at least this share of the people who have a score on the indicator stay short of its full score. One person
 * alone is no department: what the others did is then not known.
 */
function missedBy({ scorer, column, indicator }: Measure, people: Cells, share: number): boolean {
  if (scorer === null || scorer instanceof Failure || column === null) return false;
  const scores = people
    .map((actuals) => attempt(() => scorer.score(actuals[column] ?? null)))
    .filter((score) => typeof score === "number");
  const missed = scores.filter((score) => moreThan(indicator.scoring.full, score)).length;
  return scores.length > 1 && atLeast(missed / scores.length, share);
}

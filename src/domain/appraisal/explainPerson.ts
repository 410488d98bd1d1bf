import { isBlank } from "../cell";
import { Failure } from "../failure";
import { gradeOf } from "../grade";
import type { Message } from "../messages/message";
import { attempt, type Outcome } from "../outcome";
import { levelsOf, type Group } from "./group";
import type { Measure, Person } from "./measures";

/** A step of the working behind an appraisal: what it is about, how it comes about, what it comes to. */
export interface Step {
  readonly subject: string | Message;
  readonly working: readonly Message[];
  readonly outcome: Outcome<number | string>;
  /** Unit of the results that the working tells of. */
  readonly unit?: string;
}

/** The working behind a person's appraisal: indicators, bonus items, vetoes, total, grade. */
export function explainPerson(group: Group, person: Person): Step[] {
  const scores = group.scored.map((measure) => group.score(measure, person));
  const total = group.total(scores, person);
  const steps = group.scored.map((measure, i): Step => {
    const { name, unit } = measure.indicator;
    return {
      subject: name,
      working: workingOf(group, measure, person),
      outcome: scores[i] ?? null,
      ...(unit !== undefined && { unit }),
    };
  });
  const totalStep: Step = {
    subject: { code: "total", facts: {} },
    working: workingOfTotal(group, scores, person),
    outcome: total,
  };
  const grade = group.grade(total, person);
  const gradeStep: Step = {
    subject: { code: "grade", facts: {} },
    working: workingOfGrade(group, total, grade, person),
    outcome: grade,
  };
  return [...steps, ...ruleSteps(group, person), totalStep, ...(group.isGraded ? [gradeStep] : [])];
}

function workingOf({ rules }: Group, measure: Measure, person: Person): readonly Message[] {
  const { scorer, column, indicator } = measure;
  const actual = column === null ? null : (person.actuals[column] ?? null);
  if (scorer === null || scorer instanceof Failure || actual instanceof Failure) return [];
  if (isBlank(actual)) return [{ code: "notScored", facts: { policy: indicator.missing } }];
  const explained = attempt(() => scorer.explain(actual));
  if (explained instanceof Failure) return [explained.detail];
  const excuse = attempt(() => rules.excuse(measure, person));
  if (!excuse || excuse instanceof Failure) return explained.working;
  return [
    ...explained.working,
    { code: "exempt", facts: { name: excuse.name, score: Math.max(explained.score, indicator.scoring.full) } },
  ];
}

function ruleSteps({ rules }: Group, person: Person): Step[] {
  const items = attempt(() => rules.items(person));
  const vetoes = attempt(() => rules.vetoes(person));
  // What cannot be read shows at the total, which depends on it.
  const earned = items instanceof Failure ? [] : items;
  const fired = vetoes instanceof Failure ? [] : vetoes;
  return [
    ...earned.map(({ rule, count, points }): Step => ({
      subject: rule.name,
      working: [{ code: "workingItem", facts: { count, points: rule.points } }],
      outcome: points,
    })),
    ...fired.map(({ rule, x }): Step => {
      const { name, comparison, value, effect, grade = null } = rule;
      return {
        subject: name,
        working: [{ code: "workingVeto", facts: { name, x, comparison, value } }],
        outcome: effect === "zero" ? 0 : grade,
      };
    }),
  ];
}

function workingOfTotal(
  { scored, rules, decimals }: Group,
  scores: readonly Outcome<number>[],
  person: Person,
): readonly Message[] {
  const terms = scored.flatMap(({ indicator: { weight, missing } }, i) => {
    const score = scores[i] ?? (missing === "zero" ? 0 : null);
    return typeof score === "number" && weight > 0 ? [{ score, weight }] : [];
  });
  if (terms.length === 0) return [{ code: "workingNoTotal", facts: {} }];
  const working: Message[] = [
    { code: "workingTotal", facts: { terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0) } },
  ];
  const items = attempt(() => rules.items(person));
  const vetoes = attempt(() => rules.vetoes(person));
  if (items instanceof Failure || vetoes instanceof Failure) return working;
  if (vetoes.some(({ rule }) => rule.effect === "zero")) return [...working, { code: "workingVetoed", facts: {} }];
  if (items.length > 0)
    working.push({ code: "workingItems", facts: { points: items.reduce((sum, { points }) => sum + points, 0) } });
  if (decimals !== null) working.push({ code: "workingRounded", facts: { decimals } });
  return working;
}

function workingOfGrade(
  { grading, scored, gradesByCount }: Group,
  total: Outcome<number>,
  label: Outcome<string>,
  person: Person,
): readonly Message[] {
  if (gradesByCount)
    return typeof label === "string"
      ? [{ code: "workingCountGrade", facts: { label, levels: levelsOf(scored, person).map((level) => level ?? "–") } }]
      : [];
  if (typeof total !== "number" || grading === null || grading instanceof Failure) return [];
  const grade = attempt(() => gradeOf(total, grading));
  if (grade instanceof Failure) return [grade.detail];
  const { from, label: earned } = grade;
  return grading.boundary === "upper"
    ? [{ code: "workingGrade", facts: { score: total, from, label: earned, rounded: grading.decimals !== null } }]
    : [{ code: "workingGradeLower", facts: { score: total, from, label: earned } }];
}

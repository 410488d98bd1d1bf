import { proposeGrades } from "../calibration/proposeGrades";
import { Failure } from "../failure";
import { gradeByCount } from "../countGrade";
import { gradeOf } from "../grade";
import type { WorkingMessage } from "../messages/workings/workingMessage";
import { attempt, type Outcome } from "../outcome";
import { weighRoles } from "../raterScore";
import { sameText } from "../sameText";
import type { Explained } from "../scoring/scoring";
import { shareWithinDimensions } from "../weightedScore";
import { levelsOf, limitTotal, type Group } from "./group";
import { isUnmeasured, rolesOf, type Measure, type Person } from "./measures";

/** A step of the working behind an appraisal: what it is about, how it comes about, what it comes to. */
export interface Step {
  readonly subject: string | WorkingMessage;
  readonly working: readonly WorkingMessage[];
  readonly outcome: Outcome<number | string>;
  /** Unit of the results that the working tells of. */
  readonly unit?: string;
}

/**
 * The working behind the appraisal of who stands in a row: indicators, bonus items, vetoes, what had to be left out, total, grade,
 * and what a forced distribution proposes. It ends in the same total and grade as the appraisal.
 */
export function explainPerson(group: Group, row: number): Step[] {
  const person = group.people.at(row);
  return [...explainAppraisal(group, person), ...explainProposal(group, person)];
}

function explainAppraisal(group: Group, person: Person): Step[] {
  const scores = group.scores(person);
  const total = group.total(scores, person);
  const steps = group.scored.map((measure, i): Step => {
    const { name, unit } = measure.indicator;
    return {
      subject: name,
      working: workingOf(group, measure, person, scores[i] ?? null),
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
  return [
    ...steps,
    ...ruleSteps(group, person),
    ...aloneSteps(group),
    totalStep,
    ...(group.isGraded ? [gradeStep] : []),
  ];
}

/** One person by himself has no rank, and no department that could miss a target. */
function aloneSteps({ people, dependsOnOthers }: Group): Step[] {
  if (people.count > 1 || !dependsOnOthers) return [];
  return [
    { subject: { code: "othersUnknown", facts: {} }, working: [{ code: "workingAlone", facts: {} }], outcome: null },
  ];
}

/** The grade that a forced distribution proposes to a person, beside the one that his total earns. */
function explainProposal(group: Group, person: Person): Step[] {
  const { distribution } = group;
  if (distribution === undefined || group.people.count < 2) return [];
  const results = group.people.everyone().map((each) => {
    const total = group.total(group.scores(each), each);
    return { score: typeof total === "number" ? total : null, group: each.group };
  });
  const subject: WorkingMessage = { code: "proposal", facts: {} };
  const proposals = attempt(() => proposeGrades(results, distribution));
  if (proposals instanceof Failure) return [{ subject, working: [proposals.detail], outcome: proposals }];
  const own = proposals[person.row];
  if (!own) return [];
  const total = group.total(group.scores(person), person);
  const grade = group.grade(total, person);
  const { people, place, group: label, grade: proposed } = own;
  const facts = { people, place, group: label, own: typeof grade === "string" ? grade : "–" };
  return [{ subject, working: [{ code: "workingProposal", facts }], outcome: proposed }];
}

function workingOf(group: Group, measure: Measure, person: Person, earned: Outcome<number>): readonly WorkingMessage[] {
  const { indicator, column } = measure;
  const scorer = measure.scorerFor(person);
  if (scorer === null) return [];
  if (scorer instanceof Failure) return [scorer.detail];
  if (column === null || isUnmeasured(measure, person)) {
    return [{ code: "notScored", facts: { policy: indicator.missing } }];
  }
  const explained = attempt(() => explainScore(measure, person));
  if (explained instanceof Failure) return [explained.detail];
  if (explained === null) return [{ code: "notScored", facts: { policy: indicator.missing } }];
  const working = [...targetMessages(measure, person), ...explained.working];
  if (explained.score === null) return [...working, { code: "notScored", facts: { policy: indicator.missing } }];
  const excuse = attempt(() => group.rules.excuse(measure, person));
  if (excuse instanceof Failure) return [...working, excuse.detail];
  const score = excuse ? Math.max(explained.score, indicator.scoring.full) : explained.score;
  if (excuse) working.push({ code: "exempt", facts: { name: excuse.name, score } });
  const pool = group.rules.pools.find(({ measures }) => measures.includes(measure));
  if (pool && typeof earned === "number" && earned > score) {
    working.push({ code: "workingPooled", facts: { name: pool.rule.name, score: earned } });
  }
  return working;
}

/** How the points of a measure come about; `null` where too few raters have answered. */
function explainScore(measure: Measure, person: Person): Explained | null {
  const scorer = measure.scorerFor(person);
  if (scorer === null || scorer instanceof Failure) return null;
  if (measure.ratings.length === 0) return scorer.explain(person.actuals[measure.column ?? -1] ?? null);
  const roles = rolesOf(measure, person);
  const rated = weighRoles(roles);
  const working = roles.map(({ role: { role, weight, fewest }, answers, score }): WorkingMessage =>
    score === null
      ? { code: "workingRoleMissing", facts: { role, answers, fewest } }
      : { code: "workingRole", facts: { role, answers, weight, score } },
  );
  if (rated === null) return null;
  const together: WorkingMessage = { code: "workingRated", facts: { score: rated } };
  if (measure.indicator.scoring.method === "rating")
    return { working: [...working, together], score: scorer.bound(rated) };
  const { working: then, score } = scorer.explain(rated);
  return { working: [...working, together, ...then], score };
}

/** The target that a person is scored against, where it is not the scheme's own. */
function targetMessages({ targetFor }: Measure, person: Person): WorkingMessage[] {
  const target = attempt(() => targetFor(person));
  if (target === null || target instanceof Failure) return [];
  const { own, attendance, target: final } = target;
  const stated: WorkingMessage[] = own === null ? [] : [{ code: "workingOwnTarget", facts: { target: own } }];
  return attendance === null ? stated : [...stated, { code: "workingProrated", facts: { target: final, attendance } }];
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

function workingOfTotal(group: Group, scores: readonly Outcome<number>[], person: Person): readonly WorkingMessage[] {
  const { scored, rules, limits, decimals } = group;
  const vetoes = attempt(() => rules.vetoes(person));
  if (!(vetoes instanceof Failure) && vetoes.some(({ rule }) => rule.effect === "zero")) {
    return [{ code: "workingVetoed", facts: {} }];
  }
  const given = scores.map((score) => (typeof score === "number" ? score : null));
  const weights = shareWithinDimensions(
    given,
    scored.map(({ indicator }) => indicator.weight),
    scored.map(({ indicator }) => indicator.missing),
    scored.map(({ indicator }) => indicator.group ?? ""),
  );
  const terms = scored.flatMap(({ indicator: { missing } }, i) => {
    const score = given[i] ?? (missing === "zero" ? 0 : null);
    const weight = weights[i] ?? 0;
    return score !== null && weight > 0 ? [{ score, weight }] : [];
  });
  if (terms.length === 0) return [{ code: "workingNoTotal", facts: {} }];
  const weight = terms.reduce((sum, each) => sum + each.weight, 0);
  const working: WorkingMessage[] = [{ code: "workingTotal", facts: { terms, weight } }];
  const items = attempt(() => rules.items(person));
  if (items instanceof Failure || vetoes instanceof Failure) return working;
  const raw = items.reduce((sum, { points }) => sum + points, 0);
  const points = rules.itemPoints(items);
  if (raw !== points) working.push({ code: "workingItemsLimited", facts: { raw, points } });
  else if (items.length > 0) working.push({ code: "workingItems", facts: { points } });
  const sum = terms.reduce((total, each) => total + each.score * each.weight, 0) / weight + points;
  const limited = limitTotal(sum, limits);
  if (limited !== sum) working.push({ code: "workingTotalLimited", facts: { raw: sum, total: limited } });
  if (decimals !== null) working.push({ code: "workingRounded", facts: { decimals } });
  return working;
}

function workingOfGrade(
  group: Group,
  total: Outcome<number>,
  grade: Outcome<string>,
  person: Person,
): readonly WorkingMessage[] {
  if (typeof grade !== "string") return grade instanceof Failure && !(total instanceof Failure) ? [grade.detail] : [];
  const vetoes = attempt(() => group.rules.vetoes(person));
  if (!(vetoes instanceof Failure) && vetoes.some(({ rule }) => rule.effect === "zero")) {
    return [{ code: "workingGradeVetoed", facts: { label: grade } }];
  }
  const earned = group.gradesByCount ? workingOfCount(group, person) : workingOfBand(group, total);
  const isCapped = earned !== null && !sameText(earned.label, grade);
  return [
    ...(earned === null ? [] : [earned.message]),
    ...(isCapped ? [{ code: "workingGradeCapped", facts: { label: grade } } as const] : []),
  ];
}

/** A grade as it is earned, before vetoes, and in words. */
interface EarnedGrade {
  readonly label: string;
  readonly message: WorkingMessage;
}

function workingOfCount({ scored, countRules, countAll }: Group, person: Person): EarnedGrade | null {
  const levels = levelsOf(scored, person);
  const label = gradeByCount(levels, countRules, countAll);
  if (label === null) return null;
  const facts = { label, levels: levels.map((level) => level ?? "–") };
  return { label, message: { code: "workingCountGrade", facts } };
}

function workingOfBand({ grading }: Group, total: Outcome<number>): EarnedGrade | null {
  if (typeof total !== "number" || grading === null || grading instanceof Failure) return null;
  const { from, label } = gradeOf(total, grading);
  return grading.boundary === "upper"
    ? {
        label,
        message: { code: "workingGrade", facts: { score: total, from, label, rounded: grading.decimals !== null } },
      }
    : { label, message: { code: "workingGradeLower", facts: { score: total, from, label } } };
}

import { Failure } from "../../domain/failure";
import { listNames } from "../../domain/appraisal/rules";
import { gradeOf, prepareGrading, roundTotal } from "../../domain/grade";
import { gradeByCount } from "../../domain/countGrade";
import { groupBy } from "../../domain/groupBy";
import { attempt, type Outcome } from "../../domain/outcome";
import { rankWithin } from "../../domain/rank";
import { blend, rollUp, type RollUpMethod } from "../../domain/rollUp";
import { textKey } from "../../domain/sameText";
import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import type { Scheme } from "../../domain/scheme/scheme";
import { personKey, type IssuedPerson } from "./issuedPerson";
import { settledPeople, type IssuedPeriod } from "./register";

/** A period of the register that is rolled up. */
export interface RollUpPart {
  readonly period: string;
  readonly scheme: string;
  /** Counts where the method is `weighted`. */
  readonly weight: number;
}

/** Where a team's score comes from: its members' own totals, each the same or by the periods that they have; or results of teams. */
export type TeamScores =
  | { readonly from: "members"; readonly by: "each" | "periods" }
  | { readonly from: "register"; readonly period: string; readonly scheme: string };

/** How the register is rolled up into a longer period. */
export interface RollUpChoice {
  /** `2026 Q3` */
  readonly period: string;
  /** Months, oldest first. */
  readonly parts: readonly RollUpPart[];
  /** Reviews of longer periods, which count by a share of their own. */
  readonly reviews: readonly RollUpPart[];
  readonly reviewShare: number;
  readonly method: RollUpMethod;
  readonly best: number;
  /** `null` where teams do not count. */
  readonly team: TeamScores | null;
  readonly teamShare: number;
}

/** What the longer period comes to for a person. */
export interface RolledUp {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** Of the parts, then of the reviews; `null` where he has none. */
  readonly scores: readonly (number | null)[];
  /** His grades in them, likewise. */
  readonly levels: readonly (string | null)[];
  readonly own: number | null;
  readonly team: number | null;
  readonly total: number | null;
  readonly grade: Outcome<string>;
  readonly rank: number | null;
}

/**
 * Rolls up everyone who has a part: those of the latest one first. Totals count as corrected. Who belongs to which team the latest part
 * says. In steps, of a person each.
 * @param scheme grades what comes out, and says how the total is rounded.
 */
export function* rollUpInSteps(
  periods: readonly IssuedPeriod[],
  choice: RollUpChoice,
  scheme: Pick<Scheme, "grades" | "gradeBoundary" | "totalDecimals" | "countRules" | "countAll">,
): Steps<RolledUp[]> {
  const { parts, reviews, reviewShare, method, best, team, teamShare } = choice;
  const all: ReadonlyMap<string, IssuedPerson>[] = [];
  yield* stepsWithin(
    eachInSteps([...parts, ...reviews], (part) => void all.push(peopleOf(periods, part))),
    0,
    0.2,
  );
  const inOrder = [...all.slice(0, parts.length).reverse(), ...all.slice(parts.length)];
  const everyone = new Map<string, Pick<IssuedPerson, "number" | "name" | "department">>();
  const know = (own: ReadonlyMap<string, IssuedPerson>) => {
    for (const [key, { number, name, department }] of own) {
      const known = everyone.get(key);
      if (!known) everyone.set(key, { number, name, department });
      else if (known.department === "" && department !== "") everyone.set(key, { ...known, department });
    }
  };
  yield* stepsWithin(eachInSteps(inOrder, know), 0.2, 0.4);
  const rule = { method, best, weights: parts.map(({ weight }) => weight) };
  const people: (Pick<RolledUp, "number" | "name" | "department" | "scores" | "levels" | "own"> & Member)[] = [];
  const addUp = ([key, who]: [string, Pick<IssuedPerson, "number" | "name" | "department">]) => {
    const scores = all.map((each) => totalOf(each.get(key)));
    const months = rollUp(scores.slice(0, parts.length), rule);
    const review = rollUp(scores.slice(parts.length), { method: "mean", weights: [], best: 0 });
    const count = scores.slice(0, parts.length).filter((score) => score !== null).length;
    const levels = all.map((each) => gradeIn(each.get(key)));
    people.push({ ...who, scores, levels, count, own: blend(months, review, reviewShare) });
  };
  yield* stepsWithin(eachInSteps([...everyone], addUp), 0.4, 0.8);
  const teamOf = teamScorer(periods, people, team);
  const grading = attempt(() => prepareGrading(scheme));
  const totals = people.map((person) => {
    const score = teamOf(person.department);
    const blended = person.own === null ? null : blend(person.own, score, teamShare);
    return { team: score, total: blended === null ? null : roundTotal(blended, scheme.totalDecimals) };
  });
  yield 0.8;
  const ranks = rankWithin(totals.map(({ total }) => total));
  const rolledUp: RolledUp[] = [];
  const gradeOne = ({ number, name, department, scores, levels, own }: (typeof people)[number], i: number) => {
    const { team: score = null, total = null } = totals[i] ?? {};
    const ofTotal = () =>
      total === null ? null : grading instanceof Failure ? grading : attempt(() => gradeOf(total, grading).label);
    const grade = isByCount(scheme)
      ? attempt(() => gradeByCount(levels, scheme.countRules, scheme.countAll))
      : ofTotal();
    rolledUp.push({ number, name, department, scores, levels, own, team: score, total, grade, rank: ranks[i] ?? null });
  };
  yield* stepsWithin(eachInSteps(people, gradeOne), 0.8, 1);
  return rolledUp;
}

function peopleOf(
  periods: readonly IssuedPeriod[],
  { period, scheme }: Pick<RollUpPart, "period" | "scheme">,
): Map<string, IssuedPerson> {
  const found = periods.find((each) => each.period === period && each.scheme === scheme);
  const people = found ? settledPeople(found.people, found.corrections) : [];
  return new Map(people.map((person) => [personKey(person), person]));
}

/** Whether a scheme grades by counting levels: of a longer period those are the grades of its parts. */
export function isByCount({ countRules }: Pick<Scheme, "countRules">): boolean {
  return countRules.length > 0;
}

/** Why a roll-up cannot be graded by a scheme. */
export type Ungradable =
  /** It counts levels of which no part has one among its grades, so that everybody would get what remains. */
  | { readonly kind: "otherLevels"; readonly counted: readonly string[]; readonly found: readonly string[] }
  /** It grades totals, and the parts have grades alone. */
  | { readonly kind: "noTotals" };

/** Whether grading people who were rolled up by a scheme says anything; `null` where it does. */
export function whyUngradable(
  people: readonly Pick<RolledUp, "scores" | "levels">[],
  { countRules }: Pick<Scheme, "countRules">,
): Ungradable | null {
  const spelled = new Set(people.flatMap(({ levels }) => levels));
  const found = new Map([...spelled].flatMap((grade) => (grade === null ? [] : [[textKey(grade), grade.trim()]])));
  if (!isByCount({ countRules })) {
    const haveGradesAlone = found.size > 0 && people.every(({ scores }) => scores.every((score) => score === null));
    return haveGradesAlone ? { kind: "noTotals" } : null;
  }
  const counted = new Map(
    countRules.flatMap(({ levels = "" }) => listNames(levels).map((level) => [textKey(level), level])),
  );
  return people.length === 0 || [...found.keys()].some((key) => counted.has(key))
    ? null
    : { kind: "otherLevels", counted: [...counted.values()], found: [...found.values()] };
}

/** `rollUpInSteps`, with whether the scheme can grade what came out. */
export function* rollUpAndJudgeInSteps(
  ...of: Parameters<typeof rollUpInSteps>
): Steps<{ readonly people: readonly RolledUp[]; readonly ungradable: Ungradable | null }> {
  const people = yield* rollUpInSteps(...of);
  return { people, ungradable: whyUngradable(people, of[2]) };
}

function gradeIn(person: IssuedPerson | undefined): string | null {
  return person === undefined || person.grade === "" ? null : person.grade;
}

function totalOf(person: IssuedPerson | undefined): number | null {
  return typeof person?.total === "number" ? person.total : null;
}

interface Member {
  readonly department: string;
  readonly own: number | null;
  /** How many parts he has. */
  readonly count: number;
}

/** The score of each team by its name. */
function teamScorer(
  periods: readonly IssuedPeriod[],
  members: readonly Member[],
  team: TeamScores | null,
): (department: string) => number | null {
  if (team === null) return () => null;
  if (team.from === "register") {
    const scores = new Map(
      [...peopleOf(periods, team).values()].map((each) => [textKey(each.name || each.number), totalOf(each)]),
    );
    return (department) => scores.get(textKey(department)) ?? null;
  }
  const byTeam = groupBy(
    members.filter(({ department }) => department !== ""),
    ({ department }) => textKey(department),
  );
  const method = team.by === "each" ? "mean" : "weighted";
  const scores = new Map(
    [...byTeam].map(([key, own]) => [
      key,
      rollUp(
        own.map((each) => each.own),
        { method, weights: own.map(({ count }) => count), best: 0 },
      ),
    ]),
  );
  return (department) => scores.get(textKey(department)) ?? null;
}

/** Who lacks which of the parts and reviews, by period; a person who is in another scheme of the same period does not lack it. */
export function missingIn(
  { parts, reviews }: RollUpChoice,
  people: readonly RolledUp[],
): { readonly period: string; readonly people: readonly RolledUp[] }[] {
  const all = [...parts, ...reviews];
  return [...new Set(all.map(({ period }) => period))].flatMap((period) => {
    const lacking = people.filter(({ scores, levels }) =>
      all.every((part, i) => part.period !== period || (scores[i] === null && levels[i] === null)),
    );
    return lacking.length === 0 ? [] : [{ period, people: lacking }];
  });
}

import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import { isGiven, type Rating, type RatingList } from "./ratingList";

/** A rater with the people whom he has not rated yet, or not on everything. */
export interface WaitingRater {
  readonly rater: string;
  readonly people: readonly string[];
}

/** A person of whom a role has said less than the scheme asks for. */
export interface TooFewAnswers {
  readonly person: string;
  readonly indicator: string;
  readonly role: string;
  readonly answers: number;
  readonly fewest: number;
}

export interface MissingRatings {
  readonly waiting: readonly WaitingRater[];
  readonly tooFew: readonly TooFewAnswers[];
  /** Raters who rated a person more than once on an indicator: all of it counts. */
  readonly twice: readonly WaitingRater[];
}

/** Who has not rated whom, and of whom too little has been said in a role that weighs something; in steps of a rating or a person each. */
export function* missingInSteps({ people, ratings, roles, indicators }: RatingList): Steps<MissingRatings> {
  const named = new Map(people.map(({ key, person, name }) => [key, name || person]));
  const waiting = new PeopleByRater(named);
  const twice = new PeopleByRater(named);
  const given = new Set<string>();
  const answers = new Map<string, number>();
  const count = (rating: Rating) => {
    const { rater, person, code, role } = rating;
    if (!isGiven(rating)) {
      if (role !== null) waiting.add(rating);
      return;
    }
    const own = keyOf(rater, person, code);
    if (given.has(own)) twice.add(rating);
    given.add(own);
    const ofRole = keyOf(person, code, role ?? "");
    answers.set(ofRole, (answers.get(ofRole) ?? 0) + 1);
  };
  yield* stepsWithin(eachInSteps(ratings, count), 0, 0.6);
  const tooFew: TooFewAnswers[] = [];
  const weigh = ({ key, person, name }: RatingList["people"][number]) => {
    for (const { code, name: indicator } of indicators)
      for (const { role, weight, fewest } of roles) {
        const found = answers.get(keyOf(key, code, role)) ?? 0;
        if (weight > 0 && found < fewest)
          tooFew.push({ person: name || person, indicator, role, answers: found, fewest });
      }
  };
  yield* stepsWithin(eachInSteps(people, weigh), 0.6, 1);
  return { waiting: waiting.list(), tooFew, twice: twice.list() };
}

class PeopleByRater {
  private readonly byRater = new Map<string, Set<string>>();

  constructor(private readonly named: ReadonlyMap<string, string>) {}

  add({ rater, person }: Rating): void {
    const own = this.byRater.get(rater) ?? new Set();
    this.byRater.set(rater, own.add(this.named.get(person) ?? person));
  }

  list(): WaitingRater[] {
    return [...this.byRater].map(([rater, people]) => ({ rater, people: [...people] }));
  }
}

/** No cell holds what stands between the texts. */
function keyOf(...texts: readonly string[]): string {
  return texts.join("\u0000");
}

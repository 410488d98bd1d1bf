import { groupBy } from "../../domain/groupBy";
import { isGiven, type RatingList } from "./ratingList";

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

/** Who has not rated whom, and of whom too little has been said in a role that weighs something. */
export function missingRatings(list: RatingList): MissingRatings {
  const { people, ratings, roles, indicators } = list;
  const named = new Map(people.map(({ key, person, name }) => [key, name || person]));
  const raters = groupBy(
    ratings.filter((rating) => rating.role !== null && !isGiven(rating)),
    ({ rater }) => rater,
  );
  const given = ratings.filter(isGiven);
  const repeated = [...groupBy(given, ({ rater, person, code }) => JSON.stringify([rater, person, code])).values()];
  const twice = groupBy(
    repeated.flatMap(([first, second]) => (first && second ? [first] : [])),
    ({ rater }) => rater,
  );
  const peopleOf = (each: Map<string, typeof given>): WaitingRater[] =>
    [...each].map(([rater, own]) => ({
      rater,
      people: [...new Set(own.map(({ person }) => named.get(person) ?? person))],
    }));
  const answers = groupBy(given, ({ person, code, role }) => JSON.stringify([person, code, role]));
  const tooFew = people.flatMap(({ key, person, name }) =>
    indicators.flatMap(({ code, name: indicator }) =>
      roles.flatMap(({ role, weight, fewest }): TooFewAnswers[] => {
        const count = answers.get(JSON.stringify([key, code, role]))?.length ?? 0;
        return weight > 0 && count < fewest
          ? [{ person: name || person, indicator, role, answers: count, fewest }]
          : [];
      }),
    ),
  );
  return { waiting: peopleOf(raters), tooFew, twice: peopleOf(twice) };
}

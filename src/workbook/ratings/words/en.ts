import type { RatingWords } from "./ratingWords";

/** The same in English. */
export const en: RatingWords = {
  sheet: () => "Ratings",
  title: ({ list }) => `Ratings of ${list}: a row a person, a column a rater`,
  hint: () =>
    "These are Excel’s own formulas: fill in a rating, and it stands here. The scheme says what each kind of rater weighs; the appraisal weighs by it",
  number: () => "Employee no",
  name: () => "Name",
  department: () => "Department",
  waiting: () => "Not rated yet by",
  between: () => ", ",
  allCounted: () => "All ratings of the list belong to the people below",
  notListed: () => " rows rate somebody who is not below; ",
  noRole: () => " rows are by a rater whom the scheme does not have, and do not count; ",
};

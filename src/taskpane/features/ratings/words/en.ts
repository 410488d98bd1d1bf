import { countOf } from "../../../words/countOf";
import type { zh } from "./zh";

/** The same in English. */
export const en: typeof zh = {
  title: "Collect ratings",
  hint: "Each row of the list is what one rater says of one person. The summary has a row a person and a column a rater, in formulas; what each kind of rater weighs is in the scheme’s “Raters”.",
  hintAcross:
    "The list has a row a person and a column of scores for each rater. The summary is made of formulas: a column a rater, and who has not rated yet; of people with one name the first row counts.",
  meanOfAll:
    "This scheme has no section of raters: all raters count alike, and their mean is the figure of the indicator.",
  noMean:
    "The ratings are words, of which there is no mean: add raters with their weights to the scheme first, or rate in numbers.",
  ratedIndicator: "Indicator that is rated",
  raterColumns: "Which columns are raters",
  ratersFound: ({ raters, indicators }) =>
    `${countOf(raters.length, "rater", "raters")}: ${raters.join(", ")}; about ${indicators.join(", ")}`,
  noRaterColumns: "Choose one column at least",
  noRaters: "This scheme has no “Raters”: add the kinds of rater with their weights to it first.",
  columns: "What the columns are",
  ratedPerson: "Who is rated",
  rater: "Rater",
  kind: "Kind of rater",
  scoreOf: ({ name }) => `Ratings of ${name}`,
  roles: "Who is which kind of rater",
  roleShare: ({ role, percent, fewest }) => `${role}: weight ${percent}, at least ${fewest}`,
  ownRole: ({ role }) => `Whoever rates himself is “${role}”`,
  kindOption: ({ text, count }) => `${text === "" ? "(blank)" : text} (${count} ${count === 1 ? "row" : "rows"})`,
  notCounted: "Does not count",
  missing: "Ratings still missing",
  missingCount: ({ raters, people }) =>
    `${raters} ${raters === 1 ? "rater has" : "raters have"} not finished · ${people} ${people === 1 ? "person has" : "people have"} too few`,
  nobodyMissing: "All ratings are in, and each kind of rater has enough.",
  waiting: ({ rater, people }) => `${rater} has not rated ${people.join(", ")}`,
  tooFew: ({ person, indicator, role, answers, fewest }) =>
    `${person}, ${indicator}: ${answers} by ${role}, at least ${fewest} needed`,
  twice: ({ rater, people }) => `${rater} rated ${people.join(", ")} more than once; each rating counts`,
  tooMany: ({ most }) => `Somebody has more than ${most} raters of one kind; there is room for the first ${most}`,
  more: ({ count }) => `Show ${count} more`,
  status: ({ people, ratings }) =>
    `${people} ${people === 1 ? "person" : "people"}, ${ratings} ${ratings === 1 ? "rating" : "ratings"} so far`,
  nothing: "Choose first which column has the ratings",
  unsure: ({ count }) => `${count} ${count === 1 ? "kind of rater is" : "kinds of rater are"} still open`,
  insert: "Insert the summary",
  appraise: "Score by the summary",
  insertAgain: "Insert another",
  inserted: ({ sheet, people }) => `On sheet “${sheet}”, ${people} ${people === 1 ? "person" : "people"}.`,
  joinHint:
    "Where the other indicators stand in another list, choose that list and take this summary as its roster: the ratings are looked up by number or name.",
};

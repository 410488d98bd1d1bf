import type { NotedWords } from "./notedWords";

/** The same in English. */
export const en: NotedWords = {
  noted: "To be noted",
  carriedOver: "Carried over",
  streakOf: ({ name, names }) => `${name}: ${names}`,
  carriedInto: ({ period, count, amount }) =>
    `The register carries differences of ${count} ${count === 1 ? "person" : "people"} into ${period}, ${amount} together; they are paid as “Carried over”`,
  carriedElsewhere: ({ names }) =>
    `Something is carried into this period for people who are not in the data: ${names}. The payroll lists them`,
};

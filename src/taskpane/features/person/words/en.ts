import type { zh } from "./zh";

/** The bar that chooses a person, in English. */
export const en: typeof zh = {
  personInView: "Whose figures",
  period: "Data",
  noPeriod: "Nobody's",
  find: "Find by name or number",
  firstOf: ({ shown, count }) => `the first ${shown} of ${count}`,
  nobody: "Nobody was found",
  sourceOption: ({ sheet, table }) => (table === null ? sheet : `${sheet} · ${table}`),
  personOption: ({ name, number }) => [name, number].filter((part) => part !== "").join(" · "),
};

import type { RecordWords } from "./recordWords";

/** The same in English. */
export const en: RecordWords = {
  recordsSheet: ({ log }) => `Rows of ${log}`,
  recordsHint: ({ log }) =>
    `The rows of ${log} in the period, taken by formulas: blanks around texts are gone, and numbers and dates typed as text are read. The log stays as it is; the summary computes from here, so do not type here`,
  recordsFull: () =>
    "Note: there are more rows in the period than the formulas cover, and the summary is incomplete. Insert it again from the pane",
  recordRow: () => "Row",
  recordCounts: () => "Counts (0 where doubled)",
  number: () => "Employee no",
  name: () => "Name",
  department: () => "Department",
  summarySheet: () => "Summary",
  summaryTitle: ({ logs }) => `Summary of ${logs.join(", ")}`,
  summaryHint: () =>
    "These are Excel’s own formulas and recalculate without the add-in. For the month after, choose “Appraise as last month” in the pane, which adds a sheet; a month typed below recomputes this one",
  allRows: () => "All records",
  month: () => "Month",
  fewest: () => "Fewest",
  fewestWhy: () => "Of shares with fewer answers, 90% cannot be told from 75% (Wilson’s interval at 95%)",
  everyoneListed: () => "All records of the period belong to the people below",
  notListed: () => " records of the period belong to nobody below (no number, not listed, or left out)",
  list: () => "Team",
  stackSheet: () => "Together",
  stackTitle: ({ names }) => `${names.join(", ")} taken together`,
  stackHint: () =>
    "Each cell refers to its list by a formula and follows it; the first column says which list. Please do not type here",
  stackWhole: () => "Everybody of the lists stands below",
  stackOutgrown: () =>
    "Note: a list has more or fewer people than stand below. Take the lists together again in the pane",
  inUnit: ({ name, unit }) => `${name} (${unit})`,
  note: () => "Note on samples",
  tooFew: ({ name }) => `${name}: `,
  tooFewEnd: () => ", too few to tell 90% from 75%; ",
};

import type { KeepWords } from "./keepWords";

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The same in English. */
export const en: KeepWords = {
  notCarried: ({ count: n, names }) =>
    `${count(n, "person has", "people have")} something carried into this period that the sheet lacks, or has otherwise: ${names}. Insert the results again to have it in them; else only the payroll pays it`,
  monthsMissing: ({ count: n, names }) => `${count(n, "person lacks", "people lack")} a period or more: ${names}`,
  spanHint: "Year and month, as 2026-09; for quarters, halves and years 2026 Q3, 2026 H2, 2026",

  rollUp: "Quarters and years",
  rollUpHint:
    "Rolls the totals of the register up into a quarter, a half or a year, graded by a scheme; put on a sheet, and issued from there.",
  rollUpOpen: "Roll up…",
  rollUpNone: "The register has no months yet. Issue some first.",
  rollUpNoScheme: "There is no scheme that grades by the total. One is needed for the grade of the longer period.",
  span: "Roll up into",
  gradedBy: "Graded by",
  parts: "From which periods",
  partOption: ({ period, scheme, people }) => `${period} · ${scheme} · ${count(people, "person", "people")}`,
  reviews: "Reviews of a quarter or a year",
  method: "How periods come together",
  methods: {
    mean: "Mean",
    weighted: "Weighted mean",
    last: "The last one",
    best: "Mean of the best ones",
  },
  partWeight: ({ part }) => `Weight of ${part}`,
  bestOf: ({ of }) => `How many (of ${of})`,
  reviewShare: "Share of reviews (%)",
  team: "Team's score",
  teams: {
    none: "Left out",
    mean: "Mean of its members",
    weighted: "Members by their periods",
  },
  teamIssue: ({ period, scheme }) => `The team's own results: ${period} · ${scheme}`,
  teamShare: "Share of the team (%)",
  teamHint: "Teams are the departments of the register. A member's total = own × (100% − share) + team × share.",
  shareNeeded: "Enter a number from 0 to 100",
  weightNeeded: "Enter numbers not below 0, one of them above 0",
  bestNeeded: ({ of }) => `Enter a whole number from 1 to ${of}`,
  partsNeeded: "Choose one period at least",
  rolledUp: "What it comes to",
  rolledUpMean: ({ people, mean }) => `${count(people, "person", "people")}, mean ${mean}`,
  gradeCount: ({ grade, count: n }) => `${grade}: ${n}`,
  ungraded: "Without a grade",
  missingOf: ({ period, count: n, names }) => `${period} lacks ${count(n, "person", "people")}: ${names}`,
  notIssuedIn: ({ periods }) => `Months not issued yet: ${periods}`,
  noneMissing: "Nobody lacks a period",
  firstPeople: ({ shown, count: n }) => `The first ${shown} of ${n}; the sheet has all`,
  personAndGrade: "Person and grade",
  total: "Total",
  own: "Own",
  teamColumn: "Team",
  insertRollUp: "Put on a sheet",
  insertingRollUp: "Inserting…",
  rollUpInserted: ({ sheet }) => `It is on the sheet “${sheet}”. Look it over and issue it: then the register has it`,
  byRowOnly: "The best ones take BYROW, which needs Microsoft 365 or Excel 2024",
  spanIsRolledUp: "This period is rolled up from its months. Correct a month, and roll up again.",

  changedPeople: "Who was changed",
  changedTo: ({ name, before, after }) => `${name}: register ${before}, sheet ${after}`,
  changedOnly: "Totals, grades, places and pay are as issued: other cells were changed.",

  payrollIncluded: "Of it carried over",
  saveCsv: "Save the CSV file",
  encoding: "Encoding",
  encodings: { utf8: "UTF-8 (with a mark)", gbk: "GBK (older payroll systems)" },
  csvFile: ({ period }) => `Pay ${period}.csv`,
  csvSaved: ({ file }) => `“${file}” was handed over to be saved. If no file appears, show the CSV and copy it`,
  csvHintSaved:
    "Some Excel, that on Mac among them, lets a pane save no file: select all, copy, paste into a text editor and save as .csv.",
  notInGbk: ({ characters, names }) =>
    `GBK does not have ${characters} (${names}). Nothing was saved: take UTF-8, or spell it otherwise`,
  noGbk: "This browser does not know GBK; take UTF-8",
};

import type { EventNoun } from "../../../../workbook/people/layout";
import type { Condition } from "../../../../workbook/records/collection";
import { countOf } from "../../../words/countOf";
import { joinParts } from "../../../words/joinParts";
import type { CollectWords } from "./collectWords";

const nouns: Readonly<Record<EventNoun, string>> = {
  call: "One row a call",
  ticket: "One row a ticket",
  order: "One row an order",
  rating: "One row a rating",
  complaint: "One row a complaint",
  chat: "One row a chat",
  record: "One row an event",
};

const names = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const monthText = (month: number) => {
  const name = names[(month - 1) % 12] ?? "";
  return month <= 12 ? name : `${name} ${Math.floor((month - 1) / 12)}`;
};

const comparisons: Readonly<Record<Condition["is"], string>> = {
  "=": "is",
  "<>": "is not",
  "<=": "is at most",
  ">=": "is at least",
  contains: "contains",
};

const kinds: CollectWords["kinds"] = {
  people: "One row a person",
  peopleByMonth: "One row a person and month",
  monthsAcross: "Months side by side",
  downwards: "One row a person and indicator",
  ratings: "One row a rating",
  ratersAcross: "One row a person, a column a rater",
  events: "Records, one row an event",
};

const monthsFromTo: CollectWords["monthsFromTo"] = (months) => {
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  return months.length === 1 ? monthText(first) : `${monthText(first)} to ${monthText(last)}`;
};

/** In English. */
export const en: CollectWords = {
  kinds,
  layout: "This list has",
  layoutIs: ({ kind, noun, rows, people, raters, months }) =>
    joinParts(
      [
        kind === "events" ? nouns[noun] : kinds[kind],
        `${rows.toLocaleString("en-US")} rows`,
        people > 0 && `${people} people`,
        kind === "ratings" && `${raters} ${raters === 1 ? "rater" : "raters"}`,
        months.length > 0 && monthsFromTo(months),
      ],
      ", ",
      "",
    ),
  monthsFromTo,
  unsureLayout: "This is not certain: please look whether it is so.",
  monthOfPeople: "Month to appraise",
  monthOption: monthText,
  otherMonthsLeftOut: "Only this month counts; the formulas of the results say so.",
  title: "Figures from records",
  hint: "Say how each indicator comes about, and insert a summary with a row a person. It is made of Excel’s own formulas, and another month recomputes it.",
  period: "Month",
  allRows: "All records",
  logs: "Records",
  addLog: "Add another list of records",
  chooseLog: "Choose…",
  reading: "Reading the records",
  looking: ({ percent }) => `Looking through the records… (${percent}%)`,
  removeLog: ({ log }) => `Leave out ${log}`,
  remove: "Leave out",
  columnsOf: ({ log }) => `Columns of ${log}`,
  person: "Person",
  date: "Time",
  id: "Id (doubled ones count once)",
  none: "None",
  noPerson: "No column was recognised as the person. Please choose one.",
  findings: "What is in the records",
  doubled: ({ rows, log }) =>
    `${log}: ${countOf(rows, "row repeats", "rows repeat")} an id and ${rows === 1 ? "counts" : "count"} once`,
  nobody: ({ rows, log }) =>
    `${log}: ${countOf(rows, "row names", "rows name")} nobody and ${rows === 1 ? "does" : "do"} not count`,
  hidden: ({ rows, log }) =>
    `${log}: ${countOf(rows, "row is", "rows are")} filtered out or hidden and ${rows === 1 ? "counts" : "count"} all the same: a summary does not change with a filter`,
  unreadDates: ({ rows, log, samples }) =>
    `${log}: the time of ${countOf(rows, "row")} cannot be read, and ${rows === 1 ? "it does" : "they do"} not count: ${samples.join(", ")}. Write it as 2026-09-03`,
  textDates: ({ rows, log }) => `${log}: the time of ${countOf(rows, "row")} is text and is read as a date`,
  textNumbers: ({ rows, header, unit }) =>
    `${header}: ${rows} numbers are typed as text${unit === "" ? "" : `, some with “${unit}”,`} and are read as numbers`,
  unreadNumbers: ({ rows, header, samples }) =>
    `${header}: ${rows} cells are no numbers and count as blank: ${samples.join(", ")}`,
  go: "Go to",
  goToFinding: ({ address }) => `Go to ${address}`,
  nothingFound: "Nothing to remark on.",

  people: "People",
  peopleCount: ({ people, out }) => (out === 0 ? `${people}` : `${people}, and ${out} left out`),
  showPeople: "Choose people",
  hidePeople: "Fold",
  personRows: ({ person, name, rows }) => `${joinParts([person, name], " ", "")} (${countOf(rows, "row")})`,

  measures: "How indicators come about",
  tryPerson: "Try it for",
  resultOf: ({ value }) => `Result ${value}`,
  noResult: "No records",
  times: ({ count }) => `from ${countOf(count, "row")}`,
  tooFew: ({ count, low, high }) =>
    `Only ${count}: too few. The true share may lie from ${low} to ${high}; 90% cannot be told from 75%`,
  toConfirm: "To confirm",
  confirm: "Confirm",
  confirmMeasure: ({ indicator }) => `Confirm: ${indicator}`,
  notFromRecords: "Not from records",
  edit: "Change",
  editMeasure: ({ indicator }) => `Change: ${indicator}`,
  close: "Fold",
  closeMeasure: ({ indicator }) => `Fold: ${indicator}`,
  rowsBehind: "Records",
  rowsBehindOf: ({ indicator }) => `Records: ${indicator}`,

  log: "From which records",
  kind: "How",
  measureKinds: {
    count: "Count of rows",
    share: "Share that meets a condition",
    sum: "Total",
    mean: "Mean",
    median: "Median",
    distinct: "Count of different values",
  },
  column: "Of which column",
  hit: "What is met",
  conditions: "Only rows where",
  addCondition: "Add a condition",
  removeCondition: ({ column }) => `Remove the condition: ${column}`,
  conditionColumn: "Column of the condition",
  comparison: "Comparison",
  comparisons,
  conditionValue: "Value",

  measureIs: {
    count: () => "count of rows",
    share: ({ hit }) => `share where ${hit}`,
    sum: ({ column }) => `total of ${column}`,
    mean: ({ column }) => `mean of ${column}`,
    median: ({ column }) => `median of ${column}`,
    distinct: ({ column }) => `different values of ${column}`,
  },
  conditionIs: ({ column, is, value }) => `${column} ${comparisons[is]} ${value}`,
  ofRows: ({ log, measure, conditions }) =>
    `${log}: ${measure}${conditions.length === 0 ? "" : `, rows where ${conditions.join(" and ")}`}`,

  sameForms: "Lists of one form",
  formIs: ({ names }) => `${names.length} sheets of one form: ${names.join(", ")}`,
  takeTogether: "Take together",
  nameGives: "A sheet’s name is",
  givesTeam: "a team",
  givesMonth: "a month",
  stackHint:
    "A sheet with all of them is inserted: each cell is a formula that refers to its list, the first column says which. The people are appraised as one group.",
  insertStack: ({ count }) => `Take these ${count} together`,
  insert: "Insert the summary",
  inserting: "Inserting",
  status: ({ measures, unsure, without }) =>
    joinParts(
      [`${measures} indicators`, unsure > 0 && `${unsure} to confirm`, without > 0 && `${without} without a way yet`],
      ", ",
      "",
    ),
  withoutMeasure: ({ names, hasOthers }) =>
    `${names.join(", ")}: these records do not show how. ${hasOthers ? "Add another list of records, or choose" : "Choose"} it yourself under “Change”; what is in no records can be typed into the summary or come from another sheet.`,
  nothingToInsert: "First say of one indicator at least how it comes about",
  inserted: ({ sheet, people }) => `Inserted on ${sheet}, ${people} people.`,
  appraise: "Appraise by the summary",
  insertAgain: "Insert another",

  behind: "Records behind a figure",
  behindOf: "Indicator",
  behindPerson: "Person",
  behindSentence: ({ value, rows, shown }) =>
    rows > shown ? `${value}, from ${rows} rows; these are the first ${shown}` : `${value}, from ${rows} rows`,
  showInSheet: "Filter in the sheet",
  filtering: "Filtering…",
  takeFilterOff: "Clear the filter",
  filteredNow: ({ log, rows, doubled }) =>
    `${log} shows ${rows === 1 ? "this row" : `these ${rows} rows`} alone now${doubled > 0 ? `; ${countOf(doubled, "row")} of a doubled number ${doubled === 1 ? "does" : "do"} not count` : ""}.`,
  filteredFor: ({ log, person }) => `${log} shows other records of ${person} alone now.`,
  filteredAlready: ({ log }) =>
    `${log} is filtered already, and stays as it is. Clear that filter in Excel first, then choose “Filter in the sheet”.`,
  filterDiffers: "Excel left other rows than those below, so the filter was cleared. Go by the list below.",
  filterNone: "The records have changed, and by now no filter leaves these rows alone. The list below is up to date.",
  noRows: "There are no such records.",
  row: "Row",
  goToRow: ({ row }) => `Go to row ${row}`,
};

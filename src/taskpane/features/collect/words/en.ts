import type { EventNoun } from "../../../../workbook/people/layout";
import type { Condition } from "../../../../workbook/records/collection";
import { joinParts } from "../../../words/joinParts";
import type { CollectWords } from "./collectWords";

const nouns: Readonly<Record<EventNoun, string>> = {
  call: "one row a call",
  ticket: "one row a ticket",
  order: "one row an order",
  rating: "one row a rating",
  complaint: "one row a complaint",
  chat: "one row a chat",
  record: "one row an event",
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
  people: "one row a person",
  peopleByMonth: "one row a person and month",
  monthsAcross: "months side by side",
  downwards: "one row a person and indicator",
  events: "records, one row an event",
};

const monthsFromTo: CollectWords["monthsFromTo"] = (months) => {
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  return months.length === 1 ? monthText(first) : `${monthText(first)} to ${monthText(last)}`;
};

/** In English. */
export const en: CollectWords = {
  kinds,
  layout: "This list has",
  layoutIs: ({ kind, noun, rows, people, months }) =>
    joinParts(
      [
        kind === "events" ? nouns[noun] : kinds[kind],
        `${rows.toLocaleString("en-US")} rows`,
        people > 0 && `${people} people`,
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
  removeLog: ({ log }) => `Leave out ${log}`,
  remove: "Leave out",
  columnsOf: ({ log }) => `Columns of ${log}`,
  person: "Person",
  date: "Time",
  id: "Id (doubled ones count once)",
  none: "None",
  noPerson: "No column was recognised as the person. Please choose one.",
  findings: "What is in the records",
  doubled: ({ rows, log }) => `${log}: ${rows} rows repeat an id and count once`,
  nobody: ({ rows, log }) => `${log}: ${rows} rows name nobody and do not count`,
  hidden: ({ rows, log }) =>
    `${log}: ${rows} rows are filtered out or hidden and count all the same: a summary does not change with a filter`,
  unreadDates: ({ rows, log, samples }) =>
    `${log}: the time of ${rows} rows cannot be read, and they do not count: ${samples.join(", ")}. Write it as 2026-09-03`,
  textDates: ({ rows, log }) => `${log}: the time of ${rows} rows is text and is read as a date`,
  textNumbers: ({ rows, header }) => `${header}: ${rows} numbers are typed as text and are read as numbers`,
  unreadNumbers: ({ rows, header, samples }) =>
    `${header}: ${rows} cells are no numbers and count as blank: ${samples.join(", ")}`,
  go: "Go to",
  goToFinding: ({ address }) => `Go to ${address}`,
  nothingFound: "Nothing to remark on.",

  people: "People",
  peopleCount: ({ people, out }) => (out === 0 ? `${people}` : `${people}, and ${out} left out`),
  showPeople: "Choose people",
  hidePeople: "Fold",
  personRows: ({ person, name, rows }) => `${joinParts([person, name], " ", "")} (${rows} rows)`,

  measures: "How indicators come about",
  tryPerson: "Try it for",
  resultOf: ({ value }) => `Result ${value}`,
  noResult: "No records",
  times: ({ count }) => `${count} times`,
  tooFew: ({ count, low, high }) =>
    `Only ${count}: too few. The true share may lie from ${low} to ${high}; 90% cannot be told from 75%`,
  toConfirm: "to confirm",
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
    sum: "Sum",
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
    sum: ({ column }) => `sum of ${column}`,
    mean: ({ column }) => `mean of ${column}`,
    median: ({ column }) => `median of ${column}`,
    distinct: ({ column }) => `different values of ${column}`,
  },
  conditionIs: ({ column, is, value }) => `${column} ${comparisons[is]} ${value}`,
  ofRows: ({ log, measure, conditions }) =>
    `${log}: ${measure}${conditions.length === 0 ? "" : `, rows where ${conditions.join(" and ")}`}`,

  insert: "Insert the summary",
  inserting: "Inserting",
  status: ({ measures, unsure, without }) =>
    joinParts(
      [`${measures} indicators`, unsure > 0 && `${unsure} to confirm`, without > 0 && `${without} without a way yet`],
      ", ",
      "",
    ),
  withoutMeasure: ({ names, hasOthers }) =>
    `${names.join(", ")}: these records do not show how. ${hasOthers ? "Add another list of records, or choose" : "Choose"} it yourself under “Change”; what is in no records can be typed into the summary or come from a roster.`,
  nothingToInsert: "First say of one indicator at least how it comes about",
  inserted: ({ sheet, people }) => `Inserted on ${sheet}, ${people} people.`,
  appraise: "Appraise by the summary",
  insertAgain: "Insert another",

  behind: "Records behind a figure",
  behindOf: "Indicator",
  behindPerson: "Person",
  behindSentence: ({ value, rows, shown }) =>
    rows > shown ? `${value}, from ${rows} rows; these are the first ${shown}` : `${value}, from ${rows} rows`,
  noRows: "There are no such records.",
  row: "Row",
  goToRow: ({ row }) => `Go to row ${row}`,
};

import type { zh } from "./zh";

/** What the screens about the next month and the whole company say, in English. */
export const en: typeof zh = {
  nextMonth: "Next month",
  asLastTime: ({ next, last }) => `Appraise ${next} as ${last} was`,
  fromRecords: ({ log, last }) => `The month after ${last} from “${log}”`,
  offerSchemes: ({ schemes }) => `By ${schemes.join(", ")} · all choices are kept on the settings sheet`,
  lookingAtNext: "Comparing with last month…",
  noDifferences: "Nothing special about people, headers and figures",
  peopleOfScheme: ({ people }) => `${people} people`,
  nextStatus: ({ people, differences }) =>
    differences === 0
      ? `${people} people · nothing differs`
      : `${people} people · ${differences} ${differences === 1 ? "difference" : "differences"}`,
  insertNext: "Insert results",
  toSteps: "Check step by step",
  toStepsHint:
    "Something is not certain: look at it in the ordinary steps, in which last month's choices are filled in.",
  headerRenamed: ({ label, from, to }) =>
    label === from ? `The header “${from}” is “${to}” now` : `${label}: the header “${from}” is “${to}” now`,
  headerGuess: ({ label, from, to }) =>
    `${label}: there is no header “${from}” any more; maybe “${to}”. Please confirm`,
  headerGone: ({ label, from }) => `${label}: there is no header “${from}” any more`,
  fieldOpen: ({ label, isNeeded }) =>
    isNeeded ? `${label}: no column yet` : `${label}: its column is to be confirmed`,
  peopleGone: ({ count, names }) => `${count} no longer there: ${names}`,
  peopleCome: ({ count, names }) => `${count} new: ${names}`,
  columnMoved: ({ measure, before, now }) =>
    `${measure}: the whole column is off tenfold or more, its median ${before} last month and ${now} now. Another unit?`,
  figureTenfold: ({ person, measure, value, before }) => `${person}, ${measure}: ${value}; last month ${before}`,
  figureFar: ({ person, measure, value, usual }) => `${person}, ${measure}: ${value}; most are about ${usual}`,
  rowsLeftOut: ({ labels }) => `Rows left out: ${labels.join(", ")}`,
  schemeNewVersion: ({ was, now }) => `The scheme was ${was} and is ${now} now`,
  schemeEdited: ({ id }) => `Scheme ${id} has been edited since`,
  schemeGone: ({ id }) => `The workbook has no scheme ${id} any more`,
  monthsSkipped: ({ last, next }) => `There are months without a sheet between ${last} and ${next}`,
  noRecordsBetween: ({ last, next }) => `There are no records between ${last} and ${next}`,
  listGone: ({ last }) => `“${last}” has no sheet of the next month yet: put it into the workbook first`,
  partGone: ({ last }) => `There is no sheet after “${last}” yet, so its people do not count`,
  partNew: ({ list }) => `There is one more sheet of the same form, “${list}”; it counts, too`,
  ratersGone: ({ headers }) => `Raters of last month without a column now: ${headers}. Say step by step who rates`,
  ratersCome: ({ headers }) => `New columns that may be raters: ${headers}. Say step by step who rates`,
  raterOpen: ({ text, count }) =>
    `The rater “${text}” (${count} ${count === 1 ? "row" : "rows"}) was not there last month: say first what kind it is`,
  raterWaiting: ({ rater, people }) => `${rater} has not rated ${people}`,
  tooFewRatings: ({ person, indicator, role, answers, fewest }) =>
    `${person}, ${indicator}: ${answers} of ${role}, at least ${fewest} wanted`,
  otherMonths: ({ log, count, months, month, isLate }) =>
    `“${log}” has ${count} ${count === 1 ? "row" : "rows"} of ${months}, not counted in ${month}${isLate ? ". To make up for it, move it to the sheet of its month and compute again under Keep" : ""}`,
  undatedRows: ({ log, count }) =>
    `“${log}” has ${count} ${count === 1 ? "row" : "rows"} whose date cannot be read, not counted`,
  textUnseen: ({ log, column, text }) =>
    `In “${log}”, “${column}” has no “${text}” at all, which a measure looks for. Is it written otherwise now?`,
  rosterGone: ({ roster }) => `“${roster}” is gone, or has no numbers or names any more`,
  rosterOfLastMonth: ({ roster }) => `“${roster}” is of last month, and there is none like it for this month`,
  sameScores: ({ roster, labels }) =>
    `${labels.join(", ")}: still from “${roster}”, the sheet that last month took them from`,
  notDivided: ({ roster, count, names }) =>
    `${count} not in “${roster}”, which says whose scheme is whose, so without results: ${names}`,
  notInRoster: ({ roster, count, names }) => `${count} not in “${roster}”, so without its figures: ${names}`,
  lastGone: ({ last }) => `“${last}” is gone, so there is nothing to compare with`,
  noNewMonth: ({ log, last }) => `“${log}” has no records after ${last} yet`,
  dataErrors: ({ count }) => `${count} must-fix in the data; the preview lists them`,
  moreNames: ({ names, more }) => `${names} and ${more} more`,
  settingProblems: "Settings that cannot be understood",
  settingWrong: ({ cell, found, expected }) =>
    found === "" ? `${cell}: blank, expected ${expected}` : `${cell}: “${found}”, expected ${expected}`,
  settingMissing: ({ cell, run, row }) => `${cell}: the appraisal “${run}” lacks a row “${row}”`,
  expectOneOf: ({ words }) => `one of ${words.join(", ")}`,
  expectRunName: "the name of an appraisal",
  expectFilled: "something",
  expectRow: "a row, such as 3",
  expectMonth: "a month, such as 2026-08",
  expectMeasure: "a measure, such as: share; from=Calls; hit=[Wait] <= 20",
  expectLogItem: "an item of the records, such as: 1 Sheet, 1 Person column",
  expectOnce: "an item that stands once",
  company: "Several schemes at once",
  companyHint:
    "Other schemes for other posts or teams: a sheet of results for each, and an overview, all inserted in one go.",
  byColumn: "By which column",
  schemeFor: ({ value, people }) => `${value || "(blank)"} · ${people}`,
  noSchemeFor: "Not appraised",
  whoseScheme: "Whose scheme is which",
  companyStatus: ({ people, without, open }) =>
    [
      `${people} people`,
      without > 0 && `${without} without a scheme`,
      open > 0 && `${open} ${open === 1 ? "column" : "columns"} open`,
    ]
      .filter(Boolean)
      .join(" · "),
  insertAll: "Insert all",
  chooseSchemes: "Choose a scheme for one of them at least",
  openColumns: ({ title }) => `${title}: columns to be settled`,
  allColumns: ({ title }) => `${title}: every column is matched`,
  noGroupColumns: "These data have no column to divide by, such as a post or a team.",
};

import { countOf } from "../../../words/countOf";
import { joinParts } from "../../../words/joinParts";
import type { zh } from "./zh";

/** What the screens of an appraisal say, in English. */
export const en: typeof zh = {
  scoreTitle: "Choose the data",
  otherVersions: "Other versions",
  steps: "Steps",
  severalSchemes: "Other schemes by post or team",
  resultsBesides: ({ sheets }) => `Results by scheme: ${sheets.join(", ")}`,
  remembered: "What you chose is kept on the settings sheet: next month takes two clicks.",
  lastResults: "Results so far",
  issuedSheet: ({ sheet, period, time, by }) => `“${sheet}” is issued as ${period}: ${time}, ${by}`,
  notIssued: ({ sheets }) => `Not issued yet: ${sheets}`,
  goIssued: "Payroll and register",
  nextOrOther: "Next month, or other data",
  goIssue: "Go on to issue",
  stepSource: "Data",
  stepColumns: "Columns",
  stepPreview: "Preview",
  stepColumnsTitle: "Match columns",
  stepPreviewTitle: "Preview results",
  noSchemesToScore: "There is no scheme to score with yet. Make one from a template, then come back.",
  newFromTemplate: "New from template",
  byScheme: "Scheme",
  scoringBy: ({ title }) => `Scheme: ${title}`,
  whereArePeople: "Which sheet has the data?",
  sourceHint:
    "A list with one row a person, or records (one row a call, an order: they are summed up by person first). Base pay, quality scores and the like can come from other sheets afterwards.",
  noFiguresHere:
    "This sheet has no figures of the indicators. To make them from records, go back and choose the list of records; the roster is joined to the summary afterwards.",
  ratedElsewhere:
    "If raters score it: choose the sheet of their ratings under “Data”, and take the summary of it under “Other sheets”.",
  noTables: "No data with headers was found. Select a range with its header row, then use the current selection below.",
  useSelection: "Or use the current selection",
  useSelectionHint: "Select a range with its header row in the sheet; this follows.",
  sourceAddress: ({ address, rows }) => `${address} · ${countOf(rows, "row")}`,
  checkUp: "Data check-up",
  checkUpPlain: "Nothing found that would have to be read otherwise",
  headerRow: "Row of headers",
  headerRowFound: "Found by itself",
  headerRowOption: ({ row, texts }) => `Row ${row}: ${texts.join(", ")}`,
  rowsAreTotals: ({ label, rows }) =>
    `“${label}” (${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}) looks like a total and counts as nobody`,
  rowsArePeople: ({ label }) => `“${label}” counts as a person`,
  countAsPeople: "It is a person",
  leaveOut: "Leave out",
  rowsAreNobody: ({ rows }) =>
    `${rows.length === 1 ? "Row" : "Rows"} ${rows.join(", ")} without number and name: left out`,
  readsPercent: ({ header }) => `“${header}” is read as a percentage: 45 is 45%`,
  looksLikePercent: ({ header, samples }) =>
    `“${header}” looks like percentages without their sign (${samples.join(", ")})`,
  readsDownwards: ({ header }) => `“${header}” is written once for several people (merged cells): it holds downwards`,
  looksWrittenOnce: ({ header }) => `“${header}” has gaps, as if written once for several people`,
  readsShareOfFive: ({ header }) => `“${header}” is read as a share of five stars: 4.5 is 90%`,
  looksLikeShareOfFive: ({ header, samples }) =>
    `“${header}” looks like stars of five (${samples.join(", ")}); the scheme expects percentages. Is 5 stars 100%?`,
  readsScaled: ({ header, scale }) => `“${header}” is converted: each number ${scale}`,
  looksInOtherUnit: ({ header, unit, scale }) =>
    `“${header}” is in another unit than the scheme, which counts in ${unit}. Convert it (${scale})?`,
  looksLikeOtherUnit: ({ header, samples, usual, unit, scale }) =>
    `“${header}” looks like another unit (${samples.join(", ")}); the scheme's target is ${usual} ${unit}. Convert it (${scale})?`,
  readsPointsOfFive: ({ header }) => `“${header}” is read as points, five stars for a hundred: 4.5 is 90`,
  looksLikePointsOfFive: ({ header, samples }) =>
    `“${header}” looks like stars of five (${samples.join(", ")}); the scheme expects points of 100. Is 5 stars 100?`,
  readsNoDates: ({ header }) => `Dates in “${header}” count as blank`,
  hasDates: ({ header, cells, count }) =>
    `“${header}” holds ${countOf(count, "date")} (${cells.join(", ")}${count > cells.length ? " …" : ""}), scored as numbers now. Type figures there, or choose another column`,
  datesAreNothing: "Count as blank",
  datesAreNothingAbout: ({ header }) => `${header}: count dates as blank`,
  hiddenRows: ({ rows, count }) =>
    `${countOf(count, "row")} filtered out or hidden (${rows.join(", ")}${count > rows.length ? " …" : ""}): they count. To leave them out, delete them or list the others elsewhere: results must not change with a filter`,
  whatColumnsHold: "What the columns hold",
  hideColumns: "Hide what the columns hold",
  columnsOf: ({ count, all }) => `${count} of ${all} columns`,
  readSo: "Read it so",
  readSoAbout: ({ header }) => `${header}: read it so`,
  readAsIs: "As it is",
  readAsIsAbout: ({ header }) => `${header}: read it as it is`,
  readAllSo: "Read all so",
  readingsStayVisible: "The data stays as it is; how it is read stands in the formulas of the results.",
  moreColumns: "More columns",
  fewerColumns: "Hide unused columns",
  earlierResults: "Earlier results",
  earlierResultsHint: "Streaks run on from here",
  earlierResultsOption: ({ sheet, people }) => `${sheet} (${people} people)`,
  noEarlierResults: "No earlier results chosen: no streaks, and no reward for them",
  historyIs: ({ sheets }) => `In order: ${sheets.join(" → ")} → now`,
  noResultsOfMonth: "(a month is missing)",
  payColumns: "Pay",
  preview: "Preview results",
  allMatched: "Everything is matched",
  openMatches: ({ missing, unsure }) =>
    joinParts([missing > 0 && `${missing} missing`, unsure > 0 && `${unsure} to confirm`], " · ", ""),
  headersChanged: "The headers have changed, so the columns were matched again. Check them before you go on.",
  confirmAll: ({ count: items }) => `Confirm all ${items}`,
  payToo: "Compute pay as well",
  columnCounts: ({ numbers, blanks, texts, errors }) =>
    joinParts(
      [
        numbers > 0 && countOf(numbers, "number"),
        blanks > 0 && `${blanks} blank`,
        texts > 0 && countOf(texts, "text"),
        errors > 0 && countOf(errors, "error"),
      ],
      " · ",
      "",
    ),
  columnNone: "Not matched",
  previewStatus: ({ people, errors, advice }) =>
    joinParts(
      [countOf(people, "person", "people"), errors > 0 && `${errors} to fix`, advice > 0 && `${advice} worth a look`],
      " · ",
      "",
    ),
  insertResults: "Insert into workbook",
  computing: ({ percent }) => `Computing… (${percent}%)`,
  computeNow: "Compute the results",
  notComputedYet: "Computing was stopped: what stands below is not up to date.",
  insertingPart: ({ percent }) => `Inserting… (${percent}%)`,
  takingBack: "Taking back what was written…",
  insertCancelled: "Cancelled: the workbook is as it was.",
  showMore: ({ count: n }) => `Show ${n} more`,
  dataProblems: "Problems in the data",
  dataProblemsHint:
    "Fix them in the cells and this follows. You can insert as it is: what cannot be computed stays blank or says why.",
  people: "People",
  explanationHint: "Open one to see the working",
  order: "Order",
  orders: { source: "As in the data", best: "Highest total first", lowest: "Lowest total first" },
  peopleAppraised: "People",
  meanTotal: "Mean score",
  paySum: "Total pay",
  gradeCounts: "People per grade",
  withoutGrade: "No grade",
  countAndShare: ({ count: n, share }) => `${n} · ${share}`,
  asTable: "Also as a table to sort and filter",
  asTableHint:
    "An Excel table, for slicers and Power Query; it follows the results. The next run begins with this choice.",
  withoutPay: ({ count: n, people }) =>
    `Total pay is the sum of ${people - n} of ${people}; ${countOf(n, "has", "have")} none.`,
  withoutRank: "No rank",
  rankIs: ({ rank }) => `Rank ${rank}`,
  payIs: "pay ",
  totalIs: ({ total }) => `Total ${total}`,
  payItemIs: ({ name, amount }) => `${name} ${amount}`,
  proposalIs: ({ grade }) => `proposed “${grade}”`,
  explanationOf: ({ name }) => `Working for ${name}`,
  personProblem: ({ name, cell, what }) => `${name} (${cell}): ${what}`,
  problemNoData: ({ notes }) => `nothing to score${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`,
  problemMissing: ({ measures }) => `missing: ${measures.join(", ")}`,
  problemText: ({ measure, found }) => `${measure} should be a number, it is “${found}”`,
  problemNumberAsText: ({ measure, found, value, count: cells }) =>
    `${measure} is the text “${found}”, read as ${value}${cells > 1 ? `; there are ${cells} such cells in this column` : ""}`,
  problemPayBlank: ({ column }) => `there is no “${column}”, so that pay cannot be computed`,
  problemRateAbove: ({ measure, value, asPercent }) => `${measure} is ${value}; was ${asPercent} meant?`,
  problemTargetUnit: ({ column, value, usual, count: people }) =>
    `${column} is ${value} where the scheme’s target is ${usual}; is it in another unit?${people > 1 ? ` There are ${people} such people in this column` : ""}`,
  problemNegative: ({ measure, value }) => `${measure} is negative: ${value}`,
  problemOutlier: ({ measure, value, low, high }) =>
    `${measure} is ${value}, far from the others, so check it: half of them are between ${low} and ${high}`,
  problemSameNumber: ({ number }) => `the number ${number} occurs more than once`,
  problemTwiceInList: ({ list, rows, measures }) =>
    `${rows} rows in “${list}”: of ${measures.join(", ")} only the first counts`,
  resultsInserted: "Done",
  savedAt: ({ time }) => `In this workbook since ${time}`,
  resultsOnSheet: ({ sheet, people }) =>
    `The results of ${countOf(people, "person", "people")} are on sheet “${sheet}”`,
  resultsWait: "Calculation is manual here: figures come when they are calculated. F9 in Excel does it, too.",
  calculateNow: "Calculate now",
  calculating: "Calculating…",
  resultsAreLive: "They are formulas: change the data or the scheme, and they follow.",
  goToResults: "Go to results",
  scoreAgain: "Score other data",

  formerAdjustments: "Former adjustments",
  keepAdjustments: ({ sheet, count }) =>
    `Keep ${countOf(count, "adjustment", "adjustments")} beside “${sheet}”, with the reasons`,
  adjustmentsOfNobody: ({ sheet, count }) =>
    `${countOf(count, "adjustment", "adjustments")} beside “${sheet}” ${count === 1 ? "is" : "are"} for people who are not in these data, and will not be kept:`,
  adjustmentIs: ({ person, change, reason }) => `${person} ${change}${reason === "" ? "" : `: ${reason}`}`,
  adjustedIs: ({ change }) => `adjusted ${change}`,
  adjustmentsKept: ({ sheet, count }) =>
    count === 0
      ? `Nothing that was adjusted beside “${sheet}” has been kept.`
      : `${countOf(count, "adjustment", "adjustments")} beside “${sheet}” kept, with the reasons.`,
  adjustmentsGone: ({ count, each }) =>
    `${countOf(count, "adjustment", "adjustments")} not kept, as the people are gone: ${each.join("; ")}.`,

  noted: "To be noted",
  carriedOver: "Carried over",
  streakOf: ({ name, names }) => `${name}: ${names}`,
  carriedInto: ({ period, count, amount }) =>
    `The register carries differences of ${count} ${count === 1 ? "person" : "people"} into ${period}, ${amount} together; they are paid as “Carried over”`,
  carriedElsewhere: ({ names }) =>
    `Something is carried into this period for people who are not in the data: ${names}. The payroll lists them`,
};

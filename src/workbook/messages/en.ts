import type { Catalogue } from "./message";

/** Every sentence in English. */
export const en: Catalogue = {
  cellEdit: () => "A cell is being edited, so nothing was written. Press Enter, then retry",
  sheetProtected: ({ sheet }) =>
    `The sheet “${sheet}” is protected, so nothing was written. Unprotect it under Review, then retry`,
  workbookProtected: () =>
    "The workbook or one of its sheets is protected, so nothing was written. Unprotect it under Review, then retry",
  readOnly: () => "This workbook is read-only, so nothing was written. Save a copy, then retry there",
  sheetGone: ({ sheet }) => `Can't find the sheet “${sheet}”; it may be renamed or deleted. Choose again`,
  tableGone: ({ table }) => `Can't find the table “${table}”; it may be renamed or deleted. Choose again`,
  headersHidden: ({ table }) =>
    `The header row of the table “${table}” is hidden, so its columns have no names. Click into it, tick Table Design › Header Row, then retry`,
  itemGone: () =>
    "A sheet, table or name that is needed is no longer there; it may be renamed or deleted. Refresh and choose again",
  tooLarge: () => "That is more data than Excel takes at once. Choose a smaller range, then retry",
  notSupported: () =>
    "This version of Excel lacks what is needed, so nothing was written. Update Excel, or open the workbook on the web",
  inactiveWorkbook: () =>
    "Several workbooks are open, and this is not the active one. Click into this workbook, then retry",
  structureProtected: () =>
    "The workbook's structure is protected, so no sheet can be added. Turn off Review › Protect Workbook, then retry",
  nameTaken: () => "A name that was free is taken by now, so nothing was written. Retry",
  formulaTooLong: () =>
    "A formula is longer than Excel takes, so nothing was written. Use fewer indicators or pay items in one appraisal",
  inTheWay: () =>
    "Merged cells, a filter, a pivot table or a chart sheet are in the way, so nothing was written. Move or undo them, then retry",
  excelBusy: () => "Excel is busy or short of memory and did not finish. Retry in a while",
  signedOut: () => "Excel is no longer signed in and did not finish. Sign in again, then retry",
  excel: ({ errorCode }) =>
    `Excel did not do this (code ${errorCode}). Retry; if it happens again, note the code and ask for help`,
  nothingInside: ({ address }) =>
    `There is no data in ${address}: it needs a row of headers, and a row for each person below`,
  onlyHeaders: ({ address }) =>
    `${address} has headers and no people: it needs a row for each person below the headers`,
  nothingMapped: () =>
    "No scored indicator has a column yet, so there is nothing to compute. Choose columns for the indicators first",
  nobodyNamed: () =>
    "Neither name nor number has a column, so results could not be told apart. Choose a column for one of them",
  weightsAreFormulas: () =>
    "the weights come from formulas, and none is left to be scaled; change what the formulas refer to",
  keptColumnMissing: ({ en, address }) =>
    `The table on the sheet “${address}” has no column “${en}”, so it cannot be read. Give the column its header “${en}” again, or undo its deletion`,
  keptNoTable: ({ sheet }) =>
    `What is kept on the sheet “${sheet}” is no Excel table any more. Select it, make it one with Insert › Table, then retry`,
  keptBlocked: ({ sheet, cell }) =>
    `Something stands below the table on the sheet “${sheet}” (${cell}), where new rows would go. Move it, then retry`,
  keptFull: ({ sheet, rows, there, more, most }) =>
    `“${sheet}” would have ${rows} rows (${there} now, ${more} more), and a worksheet of Excel has ${most}, so nothing was written. Save a copy of the workbook as an archive and delete the rows of the earliest years here; where too many people are issued at once, issue by department. Then retry`,
  tooManyRows: ({ sheet, rows, most }) =>
    `“${sheet}” would have ${rows} rows, and a worksheet of Excel has ${most}, so nothing was written. Do it in several parts, each of fewer sheets or departments`,
  resultsMoved: ({ sheet }) =>
    `The results on the sheet “${sheet}” have changed meanwhile, so they were not issued. Look at them again, then retry`,
  sourceMoved: ({ sheet }) =>
    `The headers of the sheet “${sheet}” have changed meanwhile, so nothing was written. Look at them and try again`,
  settingsChanged: ({ cell }) =>
    `${cell} has been changed meanwhile, so nothing was written. Look at it; if you try again, what the pane says counts`,
  cancelled: () => "Cancelled",
  notTakenBack: ({ sheet, en }) =>
    `${en}. What had been written could not be taken back altogether: look at the sheet “${sheet}”`,
  idTaken: ({ name }) => `The name ${name} is taken already, so the id was left alone. Try another id`,
  schemePublished: ({ sheet }) =>
    `The version on the sheet “${sheet}” is published and is not changed any more, so nothing was written. Start a new draft to change it`,
  noSchemeInfo: ({ sheet }) => `The sheet “${sheet}” has no section “Scheme”, so the status has no place. Add it first`,
  lastSheet: ({ sheet }) =>
    `“${sheet}” is the only sheet that is visible, and cannot be deleted. Add or unhide another sheet first`,
  statusLeftover: ({ sheets, en }) =>
    `${en}. The status on ${sheets.map((sheet) => `“${sheet}”`).join(", ")} may have been changed in part, and could not be put back: look at it in the section “Scheme”`,
  leftover: ({ sheet, en }) =>
    `${en}. The sheet “${sheet}” is only partly written and could not be removed: delete it by hand`,

  fileTooLarge: ({ most }) =>
    `This file is too large (more than ${most / 1_000_000} MB) to be a scheme. Choose a file that was exported from the pane`,
  fileTooDeep: ({ most }) =>
    `This file is nested more than ${most} deep, so it is no scheme. Choose a file that was exported from the pane`,
  fileNotJson: () =>
    "This file cannot be read: it is no complete JSON. Choose a file that was exported from the pane, or paste all of its text",
  fileIsWorkbook: () => "This is a workbook, not a text. Use “Choose a file” for it",
  fileUnknown: () =>
    "This is neither a workbook (.xlsx, .xlsm) nor a scheme that was exported from the pane. Choose another file",
  workbookTooLarge: ({ most }) =>
    `This workbook is too large (more than ${most / 1_000_000} MB) and was not read. Open it in Excel, save the sheet of the scheme as a workbook of its own, then retry`,
  workbookEncrypted: () =>
    "This workbook has a password to open it and cannot be read. Open it in Excel, save a copy without the password, then retry",
  workbookOldFormat: () =>
    "This is a workbook of an older or binary format (.xls, .xlsb). Open it in Excel, save it as .xlsx, then retry",
  workbookDamaged: ({ part }) =>
    `This file is incomplete or damaged (${part}) and was not read. Open it in Excel, save it again, then retry`,
  workbookWithoutSchemes: () =>
    "No scheme was found in this workbook: no name in it begins with Scheme_. A scheme can be read here once the pane has put it into that workbook",
  fileOtherVersion: ({ version }) =>
    `The format of this file is version ${version}, and only version 1 is known here. Update the add-in, or export the scheme again with this version`,
  fileMissing: ({ where, expected }) => `The file lacks ${where.en}: expected ${expected.en}. Nothing was written`,
  fileWrong: ({ where, expected }) => `${where.en}: expected ${expected.en}. Nothing was written`,
  fileTextTooLong: ({ where, most }) =>
    `${where.en}: more than ${most} characters, which no cell can hold. Nothing was written`,
  fileCharacters: ({ where }) => `${where.en}: holds characters that no cell can keep. Nothing was written`,
  fileTooManyRows: ({ rows, most }) =>
    `This scheme has ${rows} rows, and ${most} are the most that are read. Nothing was written`,

  schemeHint: () =>
    "This sheet is the scheme: change a cell and you change the scheme, and results that use it follow. Each section ends with a blank row to type into.",
  choiceTitle: () => "Words to choose from",
  choiceMessage: ({ words }) => `Use one of: ${words.join(", ")}`,

  stamp: ({ id, version, digest }) => `Scheme ${id} · version ${version} · check code ${digest}`,

  number: () => "Number",
  name: () => "Name",
  department: () => "Department",
  targetColumn: ({ name }) => `${name}, personal target`,
  priorColumn: ({ name }) => `${name}, counted before`,
  quotaColumn: ({ name }) => `${name}, quota`,
  ratingColumn: ({ name, role, place }) => `${name}, rated by ${role}${place === 1 ? "" : ` ${place}`}`,

  exampleSheet: ({ title }) => `Example ${title}`,
  exampleTitle: ({ title }) => `${title}: example data`,
  exampleHint: () =>
    "People and figures are made up, only to try the scheme on. Tinted columns are formulas; change any of the others.",
  exampleForm: () => "The lines are only an example: change them, and add more below. Tinted columns are formulas.",
  exampleNumber: ({ place }) => `Example ${place}`,
  exampleDepartment: () => "Example team",
  employeeNumber: () => "Employee no.",
  rawFigure: ({ name }) => `${name}, raw figure`,

  resultsSheet: ({ id, source }) => `Results ${id} ${source}`,
  resultsTitle: ({ title }) => `Results: ${title}`,
  resultsFrom: ({ from, people, made, code }) =>
    `Data ${from} · ${people} people · put here ${made} · check code of the data ${code}`,
  resultsLive: () =>
    "As it was when it was put here. When data or the scheme change, this sheet follows, and this line says so.",
  resultsOutgrown: ({ people }) =>
    `Attention: the data have more or fewer rows now, and this sheet covers ${people}. Insert the results again from the pane.`,
  resultsSchemeChanged: ({ code }) =>
    `Attention: the scheme has changed (check code then ${code}); the figures below go by the scheme of now. To keep the old ones, change the scheme back; else accept it under Issue in the pane, or insert the results again.`,
  resultsDataChanged: ({ code }) =>
    `Attention: the data have changed (check code then ${code}); the figures below go by the data of now. Look them over; if all is well, accept it under Issue in the pane, or insert the results again.`,
  resultsTableSheet: ({ id, source }) => `Results table ${id} ${source}`,
  resultsTableTitle: ({ title }) => `Results as a table: ${title}`,
  resultsTableHint: () =>
    "Each row looks its figures up in the results by its first column: sort, filter, slice it, read it with Power Query; it follows the results. Sorted by rank, who has no total comes last. Adjustments are written there.",
  tablePlace: () => "Place",
  tableLink: () => "Working",
  tableLinkText: () => "Show",
  resultsAccepted: ({ time }) => `change accepted ${time}`,
  movedHere: () => "Moved here",
  groupPerson: () => "Person",
  groupActuals: () => "Actuals",
  groupScores: () => "Scores",
  groupResults: () => "Result",
  groupRoster: () => "Roster",
  groupHistory: () => "Streaks",
  groupAdjust: () => "Adjustment (write here)",
  groupFinal: () => "What counts",
  summaryPeople: () => "People",
  summaryMean: () => "Mean total",
  summaryMedian: () => "Median total",
  summaryPay: () => "Total pay",
  summaryOthers: () => "Other or none",
  sumOfSome: ({ counted, people }) => `${counted} of ${people}`,
  missingTotal: ({ count }) => `Without a total: ${count}`,
  missingPay: ({ count }) => `without pay, and not in the sum: ${count}`,
  missingWeights: ({ count }) => `on part of the weights only: ${count}`,
  adjustments: ({ count }) => `adjustments: ${count}`,
  adjustmentsWithoutReason: ({ count }) => `without a reason: ${count}`,
  adjustmentsNotUnderstood: ({ count }) => `to a grade that the scheme has not: ${count}`,
  adjustmentsForNobody: ({ count }) => `for nobody here: ${count}`,
  note: () => "Note",
  partOfWeights: ({ share }) => `${share} of the weights only`,
  adjustedBy: ({ change, reason }) => `adjusted ${change}: ${reason}`,
  reasonMissing: () => "no reason",
  adjustFor: () => "Adjusts",
  adjustment: () => "Adjustment (points or grade)",
  adjustReason: () => "Reason",
  adjustBy: () => "By",
  calculatedTotal: () => "Calculated total",
  calculatedGrade: () => "Calculated grade",
  coverage: () => "Weights scored",
  adjustmentTaken: () => "Adjustment taken",
  finalTotal: () => "Total that counts",
  finalGrade: () => "Grade that counts",
  weightFormat: () => "weight",
  proposal: () => "Proposed grade",
  gradeIn: ({ sheet }) => `Grade · ${sheet}`,
  noResults: () => "(no results)",
  gradeNow: () => "Grade · now",
  rankIn: ({ sheet }) => `Rank · ${sheet}`,
  rankNow: () => "Rank · now",
  streakReward: () => "Streak reward",
  streakNames: () => "Streaks reached",
  groupPeriods: () => "Periods",
  groupCarried: () => "From earlier periods",
  groupPay: () => "Pay",
  sum: () => "Total",
  scoreOf: ({ name }) => `${name} score`,
  total: () => "Total",
  grade: () => "Grade",
  rank: () => "Rank",
  pay: () => "Pay",

  registerSheet: () => "Register",
  registerItemsSheet: () => "Register items",
  issueLogSheet: () => "Issue log",
  registerHint: () =>
    "A row a person, period and scheme, written when a period is issued; corrections are rows of their own. Sort, filter, pivot, add columns of your own; leave the rows as they are.",
  registerItemsHint: () =>
    "Every score and pay item of everyone in the register, a row each, for pivot tables and Power BI.",
  issueLogHint: () => "A row each time something is issued, unlocked, locked again or carried over, with who and why.",
  issuedLine: ({ period, time, by, checkCode }) =>
    `Issued · period ${period} · ${time} by ${by} · values check code ${checkCode}`,
  payrollSheet: ({ period }) => `Payroll ${period}`,
  payrollHint: ({ period, made }) => `Pay of ${period}, from the register · put here ${made}`,
  carriedOver: () => "Carried over",
  carriedReason: () => "Reason for carrying over",
  payable: () => "Payable",
  judgementSheet: ({ title }) => `Judgements ${title}`,
  judgementTitle: ({ title }) => `Judgements of weights: ${title}`,
  judgementHint: () =>
    "A cell says how many times the row is as important as the column. 1 equal, 3 slightly, 5 clearly, 7 strongly, 9 extremely; the other way round =1/3, =1/5, =1/7, =1/9.",
  judgementLive: () => "Change the white cells only; the tinted ones are formulas, and the scheme's weights follow.",
  judge: () => "Judge",
  groupMean: () => "Geometric mean",
  topLevel: () => "(top level)",
  judgedWeight: () => "Weight",
  judgedRatio: () => "Consistency ratio",
  judgedAdvice: () => "Revisit",
  weightsOvertaken: ({ sheet }) =>
    `The weights on the sheet “${sheet}” have been changed since, so nothing was taken back. Change the cells, or use Excel's undo`,
  weightsAreOthers: () =>
    "Some weights are formulas. To have weights computed from judgements, agree to their replacement first",
};

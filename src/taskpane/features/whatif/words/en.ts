import { countOf } from "../../../words/countOf";
import { joinParts } from "../../../words/joinParts";
import type { zh } from "./zh";

/** The what-if screen in English. */
export const en: typeof zh = {
  title: "What-if",
  nothingWritten: "What-if: nothing is written to the workbook until you apply it.",
  schemes: "Which two schemes",
  baseline: "Current scheme",
  draft: "Draft",
  sameScheme:
    "Both are the same scheme, so nothing changes; goals and ranges work all the same. To compare changes, copy the scheme's sheet and edit the copy.",
  people: "Whose data",
  peopleHint: "one period or several",
  noSources: "No data with headers was found in the workbook.",
  sourceOption: ({ name, rows }) => `${name} (${countOf(rows, "row")})`,
  sourceTable: ({ table, sheet }) => `${sheet} · ${table}`,
  asAppraised: ({ lists }) => (lists.length === 0 ? "As appraised" : `As appraised: with ${lists.join(", ")}`),
  listsGone: ({ lists }) =>
    `There is no “${lists.join("”, “")}” for these data: they are read without it, and its columns count as missing.`,
  columns: "Check columns",
  columnOf: ({ field, source }) => `${field} (${source})`,
  missingColumn: "there is no such column: treated as missing",
  start: "Compute",
  again: "Compute again",
  running: ({ percent }) => `Computing ${percent}%`,
  chooseSource: "Choose some data first",
  confirmColumns: ({ count: columns }) => `${countOf(columns, "column")} to confirm`,
  stale: "The scheme or the data has changed; below is what it came to before.",
  statusDone: ({ changed, people }) => `${changed} of ${countOf(people, "person", "people")} affected`,

  summary: "In total",
  paySum: "Total pay",
  meanTotal: "Mean total",
  peopleCount: ({ people, periods }) =>
    periods > 1 ? `${people} results of ${periods} periods` : countOf(people, "person", "people"),
  beforeAfter: ({ before, after }) => `${before} → ${after}`,
  noChange: "no change",
  withoutPay: ({ before, after }) =>
    before === after
      ? `Total pay leaves out ${after} whose pay cannot be computed.`
      : `Pay cannot be computed for ${before} now and ${after} in the draft, so the totals do not compare.`,
  grades: "People per grade",
  gradesSentence: ({ changes }) => (changes.length === 0 ? "As many in each grade as before" : changes.join(", ")),
  gradeChange: ({ label, before, after }) => `${label} ${before} → ${after}`,
  grade: "Grade",
  withoutGrade: "No grade",
  movers: "Who is affected",
  moverCounts: ({ wins, loses, others, same }) =>
    joinParts(
      [`${wins} gain`, `${loses} lose`, others > 0 && `${others} change grade or place only`, `${same} unchanged`],
      " · ",
      "",
    ),
  nobodyMoves: "Nobody is affected.",
  show: "Show",
  filters: { all: "All", wins: "Gaining", loses: "Losing" },
  nobodyOfFilter: "There is nobody like that.",
  gradeMove: ({ before, after }) => `${before} → ${after}`,
  rankMove: ({ before, after }) => `place ${before} → ${after}`,
  totalMove: ({ before, after }) => `Total ${before} → ${after}`,
  payMove: ({ before, after }) => `Pay ${before} → ${after}`,
  periodsOf: ({ count: periods }) => countOf(periods, "period"),
  noReason: "the place follows from the others",
  differences: "How the schemes differ",
  differenceCount: ({ count: differences }) => countOf(differences, "difference"),
  noDifferences: "The schemes do not differ.",

  seek: "Goal seek",
  seekHint: "Moves one figure until a goal is met. Try it first, then decide whether to apply it.",
  lever: "Figure to move",
  goal: "Goal",
  goals: { pay: "Total pay at most", share: "Share of a grade at most" },
  budget: "Budget",
  share: "Share",
  ofGrades: "Grades",
  gradeOnly: ({ label }) => label,
  gradeAndBetter: ({ label }) => `${label} and better`,
  from: "From",
  to: "To",
  step: "Step",
  notAFigure: "Enter a number",
  notPositive: "Must be above 0",
  rangeTurned: "Must be above the lower end",
  tooManySteps: "The step is too small: a hundred thousand steps at most",
  solve: "Find",
  solving: ({ percent }) => `Searching ${percent}%`,
  found: ({ name, value, current, reaches }) => `${name} at ${value} (now ${current}): ${reaches}.`,
  reachesPay: ({ amount, left }) => `total pay ${amount}, ${left} below the budget`,
  reachesPayOver: ({ amount, over }) => `total pay ${amount}, ${over} above the budget`,
  reachesPayExactly: ({ amount }) => `total pay ${amount}, exactly the budget`,
  reachesShare: ({ share }) => `a share of ${share}`,
  next: ({ value, reaches }) => `One step further, at ${value}: ${reaches}.`,
  atMost: ({ low, high, value, reaches }) =>
    `Not reachable between ${low} and ${high}: at most, at ${value}, ${reaches}.`,
  atLeast: ({ low, high, value, reaches }) =>
    `Exceeded everywhere between ${low} and ${high}: at least, at ${value}, ${reaches}.`,
  notMonotone: "The result rises and falls, so there may be other answers.",
  unmeasured: ({ goal }) =>
    goal === "pay"
      ? "Nobody's pay can be computed, so there is nothing to find."
      : "Nobody has a grade, so there is nothing to find.",
  tryIt: "Compute with it",
  moved: ({ name, value }) => `The draft with ${name} ${value}`,
  undoMoved: "Take back",
  applyToNewDraft: "Apply to a new draft",
  applied: ({ sheet, what, isNewDraft }) =>
    `${isNewDraft ? "A new draft was started, and it was written" : "Written"} to the sheet “${sheet}”. ${what}. The active scheme stays as it is until you publish.`,
  notApplied: ({ cell }) =>
    `${cell === "" ? "The scheme" : cell} has just been changed, so nothing was written. Compute again with the cells as they are now.`,
  cellsCompute: ({ cells }) =>
    `. ${cells.join(", ")} ${cells.length === 1 ? "is" : "are"} computed by a formula and cannot be written from here: change what the formula uses.`,
  publishDraft: ({ version }) => `Publish the draft (version ${version})…`,

  range: "Range of cost",
  rangeHint: "Draws the people at hand again, 2,000 times, to see where total pay would lie.",
  estimate: "Estimate",
  estimating: ({ percent }) => `Estimating ${percent}%`,
  rangeSentence: ({ low, high, middle }) =>
    `Total pay of the draft: between ${low} and ${high} eight times out of ten, above ${middle} half the time.`,
  rangeOfPeople: "There is one period only: people are drawn, and how months differ does not show.",
  rangeOfPeriods: ({ periods }) => `The ${periods} periods are drawn first, then the people of each.`,
  rangeCaution: "An estimate from these data, and no forecast: the same data give the same range.",
  percentiles: { p10: "P10", p50: "P50 (median)", p90: "P90" },
  nobodyPaid: "Nobody's pay can be computed, so there is nothing to estimate.",
};

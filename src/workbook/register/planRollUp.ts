import { quoteText } from "../cells/quoteText";
import { spellFigure } from "../../domain/appraisal/heads";
import type { Language } from "../../domain/language";
import type { RollUpMethod } from "../../domain/rollUp";
import { absoluteAddress, localAddress } from "../cells/area";
import { displayWidth } from "../cells/displayWidth";
import { say } from "../messages/message";
import { rollUpArea } from "./rollUpArea";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { stampOf } from "../scheme/stampOf";
import { rollUpWordsIn } from "./rollUpWords";
import type { RegisterReferences } from "./register";
import { isByCount, type RolledUp, type RollUpChoice, type RollUpPart } from "./rollUpPeople";
import { serialTime, showTime } from "./serialTime";

/** A sheet of results that rolls the register up, before it is written. It is read and issued as other results are. */
export interface RollUpPlan {
  /** Proposed. */
  readonly sheet: string;
  readonly title: string;
  /** The stamp, where it comes from, and what is live. */
  readonly lines: readonly [string, string, string];
  readonly people: number;
  readonly columns: readonly RollUpColumn[];
  /** How many of the first columns tell who a person is. */
  readonly identityCount: number;
  /** Stands above the weights; blank where there are none. */
  readonly weightLabel: string;
  /** A list of teams beside the people; `null` where teams do not count. */
  readonly teams: TeamBlock | null;
}

export interface RollUpColumn {
  readonly header: string;
  readonly group: string;
  /** What stands above the header: the scheme of a part, or what formulas know a result by. */
  readonly code: string;
  /** Above that; `null` for none. */
  readonly weight: number | null;
  /** Texts of all people, or a formula that spills to all. */
  readonly body: readonly string[] | string;
  readonly format: string;
  readonly width: number;
  readonly isText: boolean;
  readonly isResult: boolean;
}

export interface TeamBlock {
  /** Where it begins: a column of the sheet, from 0; its headers stand in the row of the headers. */
  readonly column: number;
  readonly headers: readonly string[];
  /** A row a team: texts and formulas. */
  readonly rows: readonly (readonly string[])[];
}

const SCORE = "0.00";
const NARROWEST = 9;
const WIDEST = 24;

/**
 * Plans a sheet that rolls the register up, in native formulas but for grades and ranks: the period of a part stands in its header,
 * the scheme above it and the weight above that, and the formulas refer to these cells.
 */
export function planRollUp(
  choice: RollUpChoice,
  people: readonly RolledUp[],
  columns: RegisterReferences,
  scheme: SchemeOnSheet,
  at: Date,
  language: Language,
): RollUpPlan {
  const words = rollUpWordsIn(language);
  const { parts, reviews, method, best, team, reviewShare, teamShare } = choice;
  const sheet = new ColumnsInMaking(people.length, language);
  const hasNumbers = people.some(({ number }) => number !== "");
  const identity = (key: "number" | "name" | "department") =>
    sheet.add(
      say({ code: key, facts: {} }, language),
      people.map((person) => person[key]),
      {
        group: "groupPerson",
        isText: true,
        width: Math.min(WIDEST, Math.max(...people.map((person) => displayWidth(person[key]) + 2))),
      },
    );
  const number = hasNumbers ? identity("number") : -1;
  const name = identity("name");
  const department = identity("department");
  const identityCount = department + 1;
  const own = hasNumbers
    ? { cells: sheet.cells(number), column: columns.number }
    : { cells: sheet.cells(name), column: columns.name };

  const takeOver = (part: RollUpPart, weight: number | null): number => {
    const at_ = sheet.columns.length;
    const rows = `(${columns.period}=${sheet.at("headers", at_)})*(${columns.scheme}=${sheet.at("codes", at_)})`;
    const formula = `=${lookUp(`${own.cells}&""`, own.column, rows, columns, "total")}`;
    return sheet.add(part.period, formula, { group: "groupPeriods", code: part.scheme, weight, format: SCORE });
  };
  const isWeighed = method === "mean" || method === "weighted";
  const first = sheet.columns.length;
  for (const part of parts) takeOver(part, !isWeighed ? null : method === "mean" ? 1 : part.weight);
  const block = { first, count: parts.length };

  const needsCount = team?.from === "members" && team.by === "periods";
  const count = needsCount
    ? sheet.add(words.count, `=MMULT(--ISNUMBER(${sheet.cells(first, parts.length)}),${ones(parts.length)})`, {
        group: "groupPeriods",
        format: "0",
      })
    : -1;
  // The last formula of these is that of the person's own total.
  let ownTotal = together(sheet, block, method, best);
  let reviewsFirst = -1;
  if (reviews.length > 0) {
    const months = sheet.add(words.months, `=${ownTotal}`, { group: "groupPeriods", format: SCORE });
    const from = sheet.columns.length;
    reviewsFirst = from;
    for (const review of reviews) takeOver(review, 1);
    const mean = together(sheet, { first: from, count: reviews.length }, "mean", 0);
    ownTotal = blended(sheet.cells(months), mean, reviewShare);
  }
  const counts = isByCount(scheme.reading.scheme);
  const levels = sheet.columns.length;
  const places = [
    ...parts.map((part, i) => ({ part, place: first + i })),
    ...reviews.map((part, i) => ({ part, place: reviewsFirst + i })),
  ];
  // The total of the same part has its period and its scheme above it.
  for (const { part, place } of counts ? places : []) {
    const rows = `(${columns.period}=${sheet.at("headers", place)})*(${columns.scheme}=${sheet.at("codes", place)})`;
    sheet.add(words.gradeIn(part.period), `=${lookUp(`${own.cells}&""`, own.column, rows, columns, "grade")}`, {
      group: "groupPeriods",
      isText: true,
    });
  }
  let teams: TeamBlock | null = null;
  let total = ownTotal;
  if (team !== null) {
    const share = reviews.length > 0 ? percent(reviewShare) : null;
    const ownColumn = sheet.add(words.own(share), `=${ownTotal}`, { group: "groupPeriods", format: SCORE });
    const known = [...new Set(people.map((person) => person.department))].filter((each) => each !== "");
    const ownCells = sheet.cells(ownColumn);
    const teamColumn = sheet.columns.length;
    // Total, grade and rank come between the team's column and the list of teams, and a blank column.
    teams = teamBlock(
      teamColumn + 5,
      known,
      (label) => scoreOfTeam(label, { sheet, department, ownCells, count, team, columns }),
      {
        department: sheet.cells(department),
        own: ownCells,
        // A team has one score, and no levels to count.
        grading: counts ? null : (scheme.sections.grades ?? scheme.reference),
        headers: [
          words.team,
          words.members,
          words.teamScore,
          ...(counts ? [] : [say({ code: "grade", facts: {} }, language)]),
        ],
      },
    );
    const labels = listCells(teamColumn + 5, known.length);
    const scores = listCells(teamColumn + 7, known.length);
    const dept = sheet.cells(department);
    sheet.add(`${words.teamOf} (${percent(teamShare)})`, `=IF(${dept}="","",XLOOKUP(${dept},${labels},${scores},""))`, {
      group: "groupPeriods",
      format: SCORE,
    });
    total = `IF(${ownCells}="","",${blended(ownCells, sheet.cells(teamColumn), teamShare)})`;
  }
  const { totalDecimals } = scheme.reading.scheme;
  const rounded = totalDecimals === null ? total : `LET(x,${total},IF(x="","",ROUND(x,${totalDecimals})))`;
  const result = { group: "groupResults", isResult: true } as const;
  const code = (figure: "total" | "grade") => spellFigure(figure, scheme.reading.language);
  const totalColumn = sheet.add(say({ code: "total", facts: {} }, language), `=${rounded}`, {
    ...result,
    code: code("total"),
    format: totalDecimals === null ? "0.00??" : totalDecimals === 0 ? "0" : `0.${"0".repeat(totalDecimals)}`,
  });
  const totals = sheet.cells(totalColumn);
  sheet.add(
    say({ code: "grade", facts: {} }, language),
    counts
      ? `=KPI.COUNTGRADE(${sheet.cells(levels, places.length)},${scheme.sections.countRules ?? scheme.reference})`
      : `=KPI.GRADE(${totals},${scheme.sections.grades ?? scheme.reference})`,
    {
      ...result,
      code: code("grade"),
      isText: true,
      width: 12,
    },
  );
  sheet.add(say({ code: "rank", facts: {} }, language), `=KPI.RANK(IFERROR(${totals},""))`, { group: "groupResults" });

  return {
    sheet: words.sheet(choice.period),
    title: words.title(choice.period, scheme.reading.scheme.title),
    lines: [
      stampOf(scheme, language),
      words.from(words.methods(method, best), people.length, showTime(serialTime(at))),
      counts ? words.liveByCount : words.live,
    ],
    people: people.length,
    columns: sheet.columns,
    identityCount,
    weightLabel: isWeighed ? words.weight : "",
    teams,
  };
}

/**
 * What the register has for everyone, as last corrected: rows are taken in the order of their time, and the last one counts, however the
 * register is sorted.
 */
function lookUp(
  own: string,
  key: string,
  rows: string,
  { at, ...columns }: RegisterReferences,
  wanted: "total" | "grade",
): string {
  const value = columns[wanted];
  const sorted = (column: string) => `SORTBY(FILTER(${column},${rows},""),FILTER(${at},${rows},0))`;
  return `XLOOKUP(${own},${sorted(`${key}&""`)},${sorted(`IF(${value}="","",${value})`)},"",0,-1)`;
}

/** Several columns as one, for everyone: without `=`. */
function together(
  sheet: ColumnsInMaking,
  { first, count }: { readonly first: number; readonly count: number },
  method: RollUpMethod,
  best: number,
): string {
  const all = sheet.cells(first, count);
  switch (method) {
    case "last": {
      const columns = Array.from({ length: count }, (_, i) => sheet.cells(first + i));
      return columns.reduce((older, cells) => `IF(ISNUMBER(${cells}),${cells},${older})`, '""');
    }
    case "best":
      // Only Microsoft 365 and Excel 2024 have BYROW: https://exceljet.net/functions/byrow-function
      return `BYROW(${all},LAMBDA(r,IF(COUNT(r)=0,"",AVERAGE(LARGE(r,SEQUENCE(MIN(${best},COUNT(r))))))))`;
    default: {
      const weights = localAddress(rollUpArea("sums", first, count));
      return `LET(m,${all},w,TRANSPOSE(${weights}),n,MMULT(--ISNUMBER(m),w),IF(n=0,"",MMULT(IF(ISNUMBER(m),m,0),w)/IF(n=0,1,n)))`;
    }
  }
}

/** Two columns by the share of the second; where one is blank the other. */
function blended(a: string, b: string, share: number): string {
  return `LET(a,${a},b,${b},IF(a="",b,IF(b="",a,IF(ISNUMBER(a),a,0)*(1-${percent(share)})+IF(ISNUMBER(b),b,0)*${percent(share)})))`;
}

/** @example percent(0.2) // "20%" */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

function ones(count: number): string {
  return `SEQUENCE(${count},1,1,0)`;
}

interface TeamContext {
  readonly sheet: ColumnsInMaking;
  readonly department: number;
  readonly ownCells: string;
  readonly count: number;
  readonly team: NonNullable<RollUpChoice["team"]>;
  readonly columns: RegisterReferences;
}

/** The score of the team whose name stands in a cell. */
function scoreOfTeam(label: string, { sheet, department, ownCells, count, team, columns }: TeamContext): string {
  const departments = sheet.cells(department);
  if (team.from === "register") {
    const rows = `(${columns.period}="${team.period}")*(${columns.scheme}=${quoteText(team.scheme)})`;
    return `=${lookUp(label, columns.name, rows, columns, "total")}`;
  }
  if (team.by === "each") return `=IFERROR(AVERAGEIFS(${ownCells},${departments},${label}),"")`;
  const counts = sheet.cells(count);
  const isMember = `--(${departments}=${label})`;
  return `=IFERROR(SUMPRODUCT(${isMember},${counts},${ownCells})/SUMPRODUCT(${isMember},${counts},--ISNUMBER(${ownCells})),"")`;
}

function teamBlock(
  column: number,
  known: readonly string[],
  scoreOf: (label: string) => string,
  {
    department,
    own,
    grading,
    headers,
  }: { department: string; own: string; grading: string | null; headers: readonly string[] },
): TeamBlock {
  const rows = known.map((label, i): string[] => {
    const cell = (offset: number) =>
      localAddress({ ...rollUpArea("people", column + offset), row: rollUpArea("people", 0).row + i });
    const members = `=SUMPRODUCT(--(${department}=${cell(0)}),--ISNUMBER(${own}))`;
    return [label, members, scoreOf(cell(0)), ...(grading === null ? [] : [`=KPI.GRADE(${cell(2)},${grading})`])];
  });
  return { column, headers, rows };
}

function listCells(column: number, rowCount: number): string {
  return absoluteAddress({ ...rollUpArea("people", column, 1, Math.max(1, rowCount)) }).replace(/^.*!/, "");
}

type Group = "groupPerson" | "groupPeriods" | "groupResults";
type Shape = Partial<Omit<RollUpColumn, "header" | "body" | "group">> & { readonly group: Group };

class ColumnsInMaking {
  readonly columns: RollUpColumn[] = [];

  constructor(
    private readonly people: number,
    private readonly language: Language,
  ) {}

  add(header: string, body: RollUpColumn["body"], { group, ...shape }: Shape): number {
    const plain = { code: "", weight: null, format: "General", isText: false, isResult: false };
    const width = Math.max(NARROWEST, displayWidth(header) + 2, shape.width ?? 0);
    this.columns.push({
      ...plain,
      ...shape,
      width: Math.min(WIDEST, width),
      header,
      body,
      group: say({ code: group, facts: {} }, this.language),
    });
    return this.columns.length - 1;
  }

  /** The people's cells in a column, or in several side by side. */
  cells(column: number, columnCount = 1): string {
    return localAddress(rollUpArea("people", column, columnCount, this.people));
  }

  /** A cell above them. */
  at(row: "headers" | "codes", column: number): string {
    return localAddress(rollUpArea(row, column));
  }
}

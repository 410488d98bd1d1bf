import type { Language } from "../../domain/language";
import { absoluteAddress } from "../cells/area";
import { displayWidth } from "../cells/displayWidth";
import { MONEY } from "../cells/numberFormatOf";
import { othersFormula } from "../people/columnFormula";
import { keepColumn } from "../people/joinedColumn";
import type { Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";
import { columnSaying, type ResultsOnSheet } from "../register/resultsOnSheet";
import { settingsWords } from "./words/settingsWords";

/** A scheme's results, for the overview of all. */
export interface OverviewPart {
  readonly title: string;
  readonly results: ResultsOnSheet;
  /** Grades of the scheme, best first. */
  readonly grades: readonly string[];
  /** Of its people, as the source has them: the results may not have been calculated yet. `""` for who has none. */
  readonly teams: readonly string[];
}

/** Those who may be nobody's: the source of the run, and which texts of which column of its rows have a scheme. */
export interface WithoutScheme {
  readonly data: SourceData;
  readonly mapping: Mapping;
  readonly column: number;
  readonly values: readonly string[];
}

/** An overview before it is written: rows of texts and formulas. */
export interface OverviewPlan {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  /** Below the hint, a blank row between. */
  readonly rows: readonly OverviewRow[];
  /** In digits, one a column. */
  readonly widths: readonly number[];
}

export interface OverviewRow {
  readonly kind: "section" | "headers" | "row" | "sum" | "spill" | "blank";
  readonly cells: readonly (string | number)[];
  readonly formats: readonly string[];
}

/** The first row of an overview's body, from 0. */
export const OVERVIEW_FIRST = 3;

const MEAN = "0.00";
const COUNT = "0";
/** A criterion that every number meets, and no error and no text. */
const NUMBER = '">-1E+300"';

/**
 * Plans the overview of several sheets of results in native formulas: people, mean, grades and pay by scheme and by team, and who has
 * no scheme. Errors among the totals count nowhere.
 * @param period what the sheet is called by: 9月.
 */
export function planOverview(
  parts: readonly OverviewPart[],
  without: WithoutScheme | null,
  period: string,
  language: Language,
): OverviewPlan {
  const words = settingsWords(language);
  const refs = parts.map(({ results }) => referTo(results));
  const grades = [...new Set(parts.flatMap((part) => part.grades))];
  const isPaid = refs.some(({ pay }) => pay !== null);
  const formats = [COUNT, MEAN, ...grades.map(() => COUNT), ...(isPaid ? [MONEY] : [])];
  const headers = [words.people(), words.mean(), ...grades, ...(isPaid ? [words.pay()] : [])];
  const lead = ["General", "General"];
  const rows: OverviewRow[] = [];
  const add = (kind: OverviewRow["kind"], cells: readonly (string | number)[]) =>
    rows.push({ kind, cells, formats: [...lead, ...formats] });
  /** The row of the sheet, from 1, that is added next. */
  const next = () => OVERVIEW_FIRST + rows.length + 1;
  /** A line of formulas over some of the results, of one team or of all. */
  const line = (own: readonly ResultsReferences[], team: TeamCriterion | null) => [
    sumOf(own.map((each) => countPeople(each, team))),
    meanOf(own, team),
    ...grades.map((grade) => sumOf(own.map((each) => countGrade(each, grade, team)))),
    // A scheme without pay pays nobody nothing.
    ...(isPaid
      ? [own.some(({ pay }) => pay !== null) ? sumOf(own.flatMap((each) => sumPay(each, team) ?? [])) : ""]
      : []),
  ];

  add("section", [words.byScheme()]);
  add("headers", [words.scheme(), words.sheet(), ...headers]);
  parts.forEach(({ title, results }, i) => add("row", [title, results.sheet, ...line(refs.slice(i, i + 1), null)]));
  add("sum", [words.all(), "", ...line(refs, null)]);

  const teams = teamsIn(parts);
  if (teams.length > 0) {
    add("blank", []);
    add("section", [words.byTeam()]);
    add("headers", [words.team(), "", ...headers]);
    for (const team of teams) {
      const criterion: TeamCriterion = team === "" ? "none" : { cell: `$A${next()}` };
      add("row", [team === "" ? words.withoutTeam() : team, "", ...line(refs, criterion)]);
    }
    add("sum", [words.all(), "", ...line(refs, null)]);
  }
  if (without !== null) {
    add("blank", []);
    add("section", [words.withoutScheme()]);
    const { data, mapping, column, values } = without;
    const shown = [...new Set([mapping.get("number"), mapping.get("name"), column])].filter(
      (each) => each !== undefined,
    );
    add(
      "headers",
      shown.map((each) => data.columns[each]?.header ?? ""),
    );
    add("spill", [othersFormula(data, shown, { column: keepColumn(data, column), values }, words.everyoneHasScheme())]);
  }
  const widest = (column: number, least: number) =>
    Math.max(
      least,
      ...rows.map(({ kind, cells }) =>
        kind === "section" || kind === "spill" ? 0 : displayWidth(plain(cells[column])) + 2,
      ),
    );
  return {
    sheet: words.overviewSheet({ period }),
    title: words.overviewTitle({ period }),
    hint: words.overviewHint(),
    rows,
    widths: [widest(0, 14), widest(1, 12), ...formats.map((format, i) => widest(i + 2, format === MONEY ? 15 : 10))],
  };
}

/** What formulas call the columns of a sheet of results. */
interface ResultsReferences {
  readonly who: string;
  readonly department: string | null;
  readonly total: string;
  readonly grade: string;
  readonly pay: string | null;
}

type TeamCriterion = "none" | { readonly cell: string };

function referTo(results: ResultsOnSheet): ResultsReferences {
  const { area, rows } = results;
  const column = (code: "number" | "name" | "department" | "total" | "grade" | "pay"): string | null => {
    const at = columnSaying(results, { code, facts: {} });
    if (at < 0) return null;
    return absoluteAddress({
      ...area,
      row: area.row + 1,
      rowCount: rows.length,
      column: area.column + at,
      columnCount: 1,
    });
  };
  return {
    who: column("name") ?? column("number") ?? "",
    department: column("department"),
    total: column("total") ?? "",
    grade: column("grade") ?? "",
    pay: column("pay"),
  };
}

/** Teams in the order in which they appear; `""` last, where somebody has none. None where no results tell teams. */
function teamsIn(parts: readonly OverviewPart[]): string[] {
  const teams = parts.flatMap((part) => part.teams);
  const named = [...new Set(teams.filter((team) => team !== ""))];
  return named.length === 0 ? [] : [...named, ...(teams.includes("") ? [""] : [])];
}

function countPeople({ who, department }: ResultsReferences, team: TeamCriterion | null): string {
  const isThere = `(LEN(${who})>0)`;
  if (team === null) return `SUMPRODUCT(--${isThere})`;
  if (department === null) return team === "none" ? `SUMPRODUCT(--${isThere})` : "0";
  return team === "none"
    ? `SUMPRODUCT(${isThere}*(LEN(${department})=0))`
    : `SUMPRODUCT(${isThere}*(${department}=${team.cell}))`;
}

/** What goes behind the other criteria of COUNTIFS and SUMIFS; `null` where the results have nobody of the team. */
function within({ department }: ResultsReferences, team: TeamCriterion | null): string | null {
  if (team === null) return "";
  if (department === null) return team === "none" ? "" : null;
  return team === "none" ? `,${department},""` : `,${department},${team.cell}`;
}

function countGrade(results: ResultsReferences, grade: string, team: TeamCriterion | null): string {
  const more = within(results, team);
  // ? * ~ would stand for other texts.
  const text = grade.replace(/[?*~]/g, "~$&").replaceAll('"', '""');
  return more === null ? "0" : `COUNTIFS(${results.grade},"${text}"${more})`;
}

function sumPay(results: ResultsReferences, team: TeamCriterion | null): string | null {
  const more = within(results, team);
  return results.pay === null || more === null ? null : `SUMIFS(${results.pay},${results.pay},${NUMBER}${more})`;
}

function meanOf(all: readonly ResultsReferences[], team: TeamCriterion | null): string {
  const known = all.flatMap((each) => {
    const more = within(each, team);
    return more === null ? [] : [{ total: each.total, more }];
  });
  const sums = known.map(({ total, more }) => `SUMIFS(${total},${total},${NUMBER}${more})`);
  const counts = known.map(({ total, more }) => `COUNTIFS(${total},${NUMBER}${more})`);
  return sums.length === 0 ? "" : `=IFERROR((${sums.join("+")})/(${counts.join("+")}),"")`;
}

function sumOf(formulas: readonly string[]): string {
  const counted = formulas.filter((each) => each !== "0");
  return counted.length === 0 ? "=0" : `=${counted.join("+")}`;
}

function plain(cell: string | number | undefined): string {
  return cell === undefined || String(cell).startsWith("=") ? "" : String(cell);
}

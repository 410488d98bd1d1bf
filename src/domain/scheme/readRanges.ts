import { numberIn, type Cell, type Cells } from "../cell";
import { orderBands, type Bands } from "../bands";
import { Failure } from "../failure";
import { prepareGrading, type Grading } from "../grade";
import { findScale, prepareScale, type PreparedScale } from "../pay/commission";
import { orderPoints } from "../scoring/linear";
import { sameText } from "../sameText";
import { splitSections } from "./divideSheet";
import { readCell, saysNothing } from "./readCell";
import { readScheme, type Reading } from "./readScheme";
import type { Distribution, Grade, RaterRole, RuleOf, Scheme } from "./scheme";
import { cellOf, placeOf, readTable, requireColumns, type Row, type Table } from "./table";
import { columns, findTerm, sections, type Column, type Section } from "./vocabulary";

/**
 * The grades of a whole scheme, its section of grades, or a plain range of from and label.
 * @throws Failure `value` for cells that cannot be understood, or no grades.
 */
export function readGrades(cells: Cells): GradeRange {
  const reading = readSection(cells, "grades");
  const table = readTable(rowsOf(cells, "grades"), columns.grades, ["from", "label"], sections.grades);
  return { grading: prepareGrading(reading.scheme, reading.placeOf), reading, table };
}

/** Grades as they are read from a range, with the table that they stand in. */
export interface GradeRange {
  readonly grading: Grading;
  readonly reading: Reading;
  readonly table: Table;
}

/**
 * A scale of commission: of a whole scheme, its section of tiers, or a plain range of from, rate and bonus.
 * @param name of the scale, where there are several; blank for the only one.
 * @throws Failure `value` for cells that cannot be understood, no tiers, or several scales and no name; `notFound` for a name
 * that no scale has.
 */
export function readScale(cells: Cells, name: string | null): PreparedScale {
  const { scheme, placeOf: find } = readSection(cells, "tiers");
  return prepareScale(findScale(scheme.scales, name), find);
}

/** Score bands: rows of from (blank: no lower limit) and score, with or without a header row. */
export function readScoreBands(cells: Cells): Bands<number> {
  const rows = scoreRows(cells);
  if (rows.length === 0) throw new Failure("value", { code: "bandsEmpty", facts: {} });
  return orderBands(rows.map(({ from, to, score, place }) => ({ from: from ?? -Infinity, to, value: score, place })));
}

/** Points of a curve: rows of value and score, with or without a header row. */
export function readPoints(cells: Cells): Bands<number> {
  return orderPoints(scoreRows(cells).map(({ from, score, place }) => ({ x: from ?? NaN, score, place })));
}

/** The position of a column of the grades, by number from 1 or by header; without a name, the label's. */
export function findGradeColumn(cells: Cells, table: Table, name: string | number | null): number {
  if (name === null) return table.positions.get("label") ?? 1;
  const width = cells[0]?.length ?? 0;
  if (typeof name === "number" && Number.isInteger(name) && name >= 1 && name <= width) return name - 1;
  const named = typeof name === "string" ? headerPosition(table, name) : -1;
  if (named >= 0) return named;
  const known = table.headers?.filter((header) => typeof header === "string" && header !== "").map(String) ?? [
    `1–${width}`,
  ];
  throw new Failure("notFound", { code: "columnNotFound", facts: { found: String(name), known } });
}

/** What stands in a column of the grades, in the row of one; `null` where it says nothing, as a 0 for a blank does. */
export function cellOfGrade(cells: Cells, { table, reading }: GradeRange, grade: Grade, position: number): Cell {
  const row = (reading.placeOf(grade)?.row ?? 0) - 1;
  const key = [...table.positions].find(([, at]) => at === position)?.[0] ?? "";
  const cell = cells[row]?.[position] ?? null;
  const column = (columns.grades as Readonly<Record<string, Column>>)[key];
  if (column === undefined) return cell;
  const isUnsaid = ((grade as Readonly<Record<string, unknown>>)[key] ?? null) === null;
  return isUnsaid || saysNothing(cell, column) ? null : cell;
}

/** The count rules of a whole scheme, or a plain range of grade, levels, at least and at most. */
export function readCountRules(cells: Cells): Pick<Scheme, "countRules" | "countAll"> {
  const { countRules, countAll } = readSection(cells, "countRules").scheme;
  if (countRules.length === 0) throw new Failure("value", { code: "bandsEmpty", facts: {} });
  return { countRules, countAll };
}

/** Whether a range is rows of label and share alone: neither a scheme nor its section of distribution. */
export function isPlainDistribution(cells: Cells): boolean {
  const regions = splitSections(cells, "distribution");
  if (regions.size !== 1 || !regions.has("distribution")) return false;
  const table = readTable(rowsOf(cells, "distribution"), columns.distribution, [], sections.distribution);
  return !(table.positions.has("grade") && table.positions.has("share"));
}

/** The forced distribution of a whole scheme, or its section. */
export function readDistribution(cells: Cells): Distribution {
  const { distribution } = readSection(cells, "distribution").scheme;
  if (distribution === undefined) throw new Failure("value", { code: "bandsEmpty", facts: {} });
  return distribution;
}

/** The streak rules of a whole scheme, or of its section of rules. */
export function readStreakRules(cells: Cells): readonly RuleOf<"streak">[] {
  return readSection(cells, "rules").scheme.rules.filter((rule) => rule.kind === "streak");
}

/** The raters of a whole scheme, or rows of role, weight and fewest answers. */
export function readRaters(cells: Cells): readonly RaterRole[] {
  const { raters } = readSection(cells, "raters").scheme;
  if (raters.length === 0) throw new Failure("value", { code: "bandsEmpty", facts: {} });
  return raters;
}

function readSection(cells: Cells, section: Section): Reading {
  const reading = readScheme(cells, section);
  if (!reading.present.has(section)) {
    const { zh, en } = sections[section];
    throw new Failure("value", { code: "sectionMissing", facts: { zh, en } });
  }
  const broken = reading.findings.find((finding) => finding.section === section);
  if (broken) throw broken.failure;
  return reading;
}

function scoreRows(cells: Cells) {
  const table = readTable(rowsOf(cells, "levels"), columns.levels, ["from", "score"], sections.levels);
  requireColumns(table, columns.levels, ["from", "score"]);
  return table.rows.map((row) => {
    const number = (key: "from" | "to" | "score") =>
      numberIn(readCell(cellOf(table, row, key), columns.levels[key], placeOf(table, row, key)) ?? null);
    const score = number("score");
    const place = placeOf(table, row, "from");
    if (score === null)
      throw new Failure(
        "value",
        { code: "fieldMissing", facts: { zh: columns.levels.score.zh, en: columns.levels.score.en } },
        placeOf(table, row, "score"),
      );
    const [from, to] = [number("from"), number("to")];
    // An upper end of 0 that is not above the lower one is a blank that arrived as 0.
    return { from, to: to === 0 && from !== null && from >= 0 ? null : to, score, place };
  });
}

function rowsOf(cells: Cells, section: Section): readonly Row[] {
  return splitSections(cells, section).get(section) ?? [];
}

function headerPosition(table: Table, name: string): number {
  const key = findTerm(columns.grades, name);
  const known = key === null ? undefined : table.positions.get(key);
  return known ?? table.headers?.findIndex((header) => typeof header === "string" && sameText(header, name)) ?? -1;
}

import { readNumber, readText } from "../domain/cell";
import { gradeOf } from "../domain/grade";
import { rankWithin } from "../domain/rank";
import { findGradeColumn, readGrades } from "../domain/scheme/readRanges";
import { countStreak } from "../domain/streak";
import { chooseOne } from "./choose";
import { demand, receive, reply } from "./exchange";
import { remember } from "./remember";
import { labelsLike, numbersOf, shapeLike, spread } from "./shapes";

const readGradesOnce = remember(readGrades);

/**
 * Finds the grade, or another column of the grade's row, for each score.
 * @customfunction GRADE
 * @param score Scores; a range spills.
 * @param bands The whole scheme, its section of grades such as S5_Grades, or rows of from and label.
 * @param [column] Column to return: its header, or its number in bands. The label by default.
 * @returns What stands in that column.
 * @example =KPI.GRADE(94.99, {85,"B";95,"A"}) gives "B"
 */
export function grade(score: unknown[][], bands: unknown[][], column?: unknown[][]): unknown[][] {
  return reply(() => {
    const cells = demand(bands, "bands");
    const { grading, reading, table } = readGradesOnce(cells);
    const wanted = chooseOne(receive(column), "column");
    const position = findGradeColumn(cells, table, typeof wanted === "number" ? wanted : readText(wanted));
    return spread({ score: demand(score, "score") }, (at) => {
      const x = readNumber(at.score);
      if (x === null) return null;
      const row = reading.placeOf(gradeOf(x, grading))?.row ?? 0;
      return cells[row - 1]?.[position] ?? null;
    });
  });
}

/**
 * Ranks scores, highest first; equal scores share the better place (1, 2, 2, 4). Blank scores have no place.
 * @customfunction RANK
 * @param scores Scores, in a column or a row.
 * @param [groups] The group of each score, to rank within groups.
 * @returns Places.
 * @example =KPI.RANK({90;85;85;80}) gives 1, 2, 2, 4
 */
export function rank(scores: unknown[][], groups?: unknown[][]): unknown[][] {
  return reply(() => {
    const cells = demand(scores, "scores");
    return shapeLike(cells, rankWithin(numbersOf("scores", cells).flat(), labelsLike(cells, receive(groups))));
  });
}

/**
 * Counts how often a value stands in a row at the end of each history. Blank cells at the end are periods yet to come.
 * @customfunction STREAK
 * @param history One row a person, oldest period first.
 * @param value The value that counts, such as a grade.
 * @returns The length of the run, one a person.
 * @example =KPI.STREAK({"良好","优秀","优秀"}, "优秀") gives 2
 */
export function streak(history: unknown[][], value: unknown[][]): unknown[][] {
  return reply(() => {
    const rows = demand(history, "history");
    return spread({ row: rows.map((_, i) => [i]), value: demand(value, "value") }, (at) =>
      countStreak(rows[Number(at.row)] ?? [], at.value),
    );
  });
}

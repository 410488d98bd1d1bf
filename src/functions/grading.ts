import { isBlankOrZero, readName, readNumber, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import { gradeOf } from "../domain/grade";
import { attempt } from "../domain/outcome";
import { rankWithin } from "../domain/rank";
import { cellOfGrade, findGradeColumn, readGrades, readStreakRules } from "../domain/scheme/readRanges";
import { countStreak } from "../domain/streak";
import { reachedStreaks, rewardOf } from "../domain/streaks";
import { chooseOne } from "./choose";
import { demand, receive, receiveLabels, reply } from "./exchange";
import { remember } from "./remember";
import { labelsLike, numbersOf, requireSameShape, shapeLike, spread } from "./shapes";

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
    const range = readGradesOnce(cells);
    const { grading, table } = range;
    const wanted = chooseOne(receive(column), "column");
    const position = findGradeColumn(cells, table, typeof wanted === "number" ? wanted || null : readName(wanted));
    return spread({ score: demand(score, "score") }, (at) => {
      const x = readNumber(at.score);
      if (x === null) return null;
      return cellOfGrade(cells, range, gradeOf(x, grading), position);
    });
  });
}

/**
 * Ranks scores, highest first; equal scores share the better place (1, 2, 2, 4). Blank scores have no place.
 * @customfunction RANK
 * @param scores Scores, in a column or a row. Some versions of Excel hand blank cells over as 0: IF(B2:B9="","",B2:B9) keeps them blank.
 * @param [groups] The group of each score, to rank within groups.
 * @returns Places.
 * @example =KPI.RANK({90;85;85;80}) gives 1, 2, 2, 4
 */
export function rank(scores: unknown[][], groups?: unknown[][]): unknown[][] {
  return reply(() => {
    const cells = demand(scores, "scores");
    return shapeLike(cells, rankWithin(numbersOf("scores", cells).flat(), labelsLike(cells, receiveLabels(groups))));
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

/**
 * What the streak rules of a scheme come to in the last period of each history: the reward to be paid now, and the rules whose runs have just reached their length.
 * @customfunction STREAKS
 * @param history Grades, one row a person, oldest period first; the last column is the current period. A period in which nobody of several people has a grade is missing altogether; one in which only he has none is a leave.
 * @param places Places in the same periods; blank where the rules ask for none.
 * @param scheme The whole scheme, such as Scheme_S5, or its section of rules.
 * @returns One row a person: the reward, 0 for none, and the names of the rules.
 * @example =KPI.STREAKS({"Excellent","Excellent","Excellent"}, {1,1,1}, Scheme_S5) gives 200, "First and excellent three months running"
 */
export function streaks(history: unknown[][], places: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => {
    const rules = readStreakRules(demand(scheme, "scheme"));
    const rows = demand(history, "history");
    const ranked = receive(places);
    if (ranked && !isBlankRange(ranked)) requireSameShape("places", ranked, rows);
    // Of one person alone nobody can tell a missing period from a leave.
    const isMissing = (rows[0] ?? []).map(
      (_, period) => rows.length > 1 && rows.every((row) => isBlankOrZero(row[period] ?? null)),
    );
    return rows.map((row, i) => {
      const outcome = attempt(() => {
        const periods = row.map((grade, period) =>
          isMissing[period]
            ? null
            : { grade: readName(grade), place: readNumber(ranked?.[i]?.[period] ?? null) || null },
        );
        return periods.at(-1)?.grade == null ? null : reachedStreaks(rules, periods);
      });
      if (outcome instanceof Failure) return [outcome, outcome];
      return outcome === null ? [null, null] : [rewardOf(outcome), outcome.map(({ rule }) => rule.name).join("、")];
    });
  });
}

function isBlankRange(cells: Cells): boolean {
  return cells.every((row) => row.every(isBlankOrZero));
}

import { readName, readNumber, readText, type Cells } from "../domain/cell";
import { gradeByCount, levelsIn } from "../domain/countGrade";
import { Failure } from "../domain/failure";
import { isPlainDistribution, readCountRules, readDistribution } from "../domain/scheme/readRanges";
import type { Distribution } from "../domain/scheme/scheme";
import { choose } from "./choose";
import { demand, receive, receiveLabels, reply, replyLater } from "./exchange";
import { labelsLike, numbersOf, shapeLike, spread } from "./shapes";

const fetchNormalizing = () => import("../domain/calibration/normalizeScores");
const fetchProposing = () => import("../domain/calibration/proposeGrades");

/**
 * Makes the scores of strict and lenient groups comparable. Blank scores stay blank.
 * @customfunction NORMALIZE
 * @param scores Scores, in a column or a row.
 * @param groups The group of each score: its rater or department.
 * @param [method] "z" (default: distance from the group's mean in standard deviations), "rescale" (z on everyone's mean and spread), "t" (50 + 10 z) or "ratio" (score ÷ (group mean ÷ overall mean)).
 * @returns Normalised scores.
 * @example =KPI.NORMALIZE({80;90;60;70}, {"a";"a";"b";"b"}, "t") gives 40, 60, 40, 60
 */
export function normalize(scores: unknown[][], groups: unknown[][], method?: unknown[][]): Promise<unknown[][]> {
  return replyLater(fetchNormalizing, ({ normalizeScores }) => {
    const by = choose(
      receive(method),
      "method",
      {
        z: ["z-score", "zscore", "标准分"],
        rescale: ["rescaled", "换算"],
        t: ["t-score", "tscore", "t分"],
        ratio: ["mean-ratio", "均值比"],
      },
      "z",
    );
    const cells = demand(scores, "scores");
    return shapeLike(
      cells,
      normalizeScores(numbersOf("scores", cells).flat(), labelsLike(cells, demand(groups, "groups")), by),
    );
  });
}

/**
 * Assigns grades by a forced distribution: the best scores take the seats of the best grade. Seats are shares of the people, the remaining ones go to the largest remainders, the better grade first; equal scores are taken in the order in which they stand. Ranking last is not by itself being incompetent.
 * @customfunction FORCEDGRADE
 * @param scores Scores, in a column or a row. A blank score has no seat.
 * @param distribution Rows of label and share, best grade first; shares add up to 100%. Or the whole scheme, or its section of distribution, which also say from how many people on it applies and among whom.
 * @param [groups] The group of each score, to distribute within groups.
 * @returns Grades.
 * @example =KPI.FORCEDGRADE({70;90;80;60;50}, {"A",0.2;"B",0.6;"C",0.2}) gives "B", "A", "B", "B", "C"
 */
export function forcedgrade(
  scores: unknown[][],
  distribution: unknown[][],
  groups?: unknown[][],
): Promise<unknown[][]> {
  return replyLater(fetchProposing, ({ proposeGrades }) => {
    const cells = demand(scores, "scores");
    const stated = demand(distribution, "distribution");
    const labels = labelsLike(cells, receiveLabels(groups));
    const people = numbersOf("scores", cells)
      .flat()
      .map((score, i) => ({ score, group: labels[i] ?? "" }));
    const rule = isPlainDistribution(stated) ? readSeats(stated) : readDistribution(stated);
    return shapeLike(
      cells,
      proposeGrades(people, rule).map((proposal) => proposal?.grade ?? null),
    );
  });
}

/**
 * Grades by counting levels: rules are tried from the top, and the first grade whose conditions all hold is given.
 * @customfunction COUNTGRADE
 * @param levels The levels that a person reached, one row a person.
 * @param rules The whole scheme, or rows of grade, levels that count, at least ("all" for every one) and at most.
 * @returns One grade a person.
 * @example =KPI.COUNTGRADE({"优秀","良好","良好"}, {"优秀","优秀","all","";"良好","优秀、良好",2,""}) gives "良好"
 */
export function countgrade(levels: unknown[][], rules: unknown[][]): unknown[][] {
  return reply(() => {
    const { countRules, countAll } = readCountRules(demand(rules, "rules"));
    const people = demand(levels, "levels");
    // A level may be called 0; otherwise 0 is a blank that arrived so.
    const read = countRules.some((rule) => levelsIn(rule).includes("0")) ? readText : readName;
    return spread({ row: people.map((_, i) => [i]) }, ({ row }) => {
      return gradeByCount((people[Number(row)] ?? []).map(read), countRules, countAll);
    });
  });
}

/** Rows of label and share: they apply in every group, however small. */
function readSeats(distribution: Cells): Distribution {
  const within = { zh: "distribution", en: "distribution" };
  const rows = distribution
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.some((cell) => readName(cell) !== null));
  // A header row has no number for a share.
  const [first] = rows;
  const listed = first && typeof first.row[0] === "string" && typeof first.row[1] === "string" ? rows.slice(1) : rows;
  const seats = listed.map(({ row, i }) => {
    const label = readName(row[0] ?? null);
    const share = readNumber(row[1] ?? null, { within, row: i + 1, column: 2 });
    if (label === null || share === null)
      throw new Failure(
        "value",
        { code: "argumentBlank", facts: { name: label === null ? "label" : "share" } },
        { within, row: i + 1, column: label === null ? 1 : 2 },
      );
    return { grade: label, share };
  });
  return { within: "group", fewest: 1, smallGroups: "leave", seats };
}

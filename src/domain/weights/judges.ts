import { aggregateJudgements } from "./aggregateJudgements";
import { ahpWeights, consistencyRatio, type Judgements } from "./ahp";
import { completeJudgements, noAnswers, openPairs, type Answers } from "./answers";
import { groupConsensus } from "./consensus";
import { weightsInHierarchy, type Hierarchy, type Level } from "./hierarchy";

/** Somebody who compares criteria, with what he has said so far. */
export interface Judge {
  readonly name: string;
  /** By the dimension of a level; `null` is the top. */
  readonly answers: ReadonlyMap<string | null, Answers>;
}

/** What a judge has said at a level; nothing, where the level has other criteria by now. */
export function answersAt({ answers }: Judge, { dimension, labels }: Level): Answers {
  const said = answers.get(dimension);
  return said?.length === labels.length ? said : noAnswers(labels.length);
}

/** How many choices a judge has left, over all levels. */
export function choicesLeft(judge: Judge, { levels }: Hierarchy): number {
  return levels.reduce((sum, level) => sum + openPairs(answersAt(judge, level)).length, 0);
}

/** What judges say together at a level. */
export interface LevelResult {
  readonly level: Level;
  /** The geometric mean of their judgements. */
  readonly judgements: Judgements;
  readonly weights: readonly number[];
  readonly ratio: number;
  /** `null` for one judge. */
  readonly consensus: number | null;
}

/** What the judges who have made every choice say together. */
export interface GroupResult {
  readonly judges: readonly Judge[];
  readonly levels: readonly LevelResult[];
  /** One for each indicator of the hierarchy; they add up to 1. */
  readonly weights: readonly number[];
}

/** Takes the judgements of all who have made every choice together; `null` while nobody has. */
export function judgeTogether(hierarchy: Hierarchy, judges: readonly Judge[]): GroupResult | null {
  const done = judges.filter((judge) => choicesLeft(judge, hierarchy) === 0);
  if (done.length === 0 || hierarchy.levels.length === 0) return null;
  const levels = hierarchy.levels.map((level): LevelResult => {
    const matrices = done.flatMap((judge) => {
      const complete = completeJudgements(answersAt(judge, level));
      return complete === null ? [] : [complete];
    });
    const judgements = aggregateJudgements(matrices);
    return {
      level,
      judgements,
      weights: ahpWeights(judgements, "eigenvector"),
      ratio: consistencyRatio(judgements, "saaty", "eigenvector"),
      consensus: groupConsensus(matrices.map((matrix) => ahpWeights(matrix, "eigenvector"))),
    };
  });
  const weightsAt = (dimension: string | null) =>
    levels.find(({ level }) => level.dimension === dimension)?.weights ?? [];
  return { judges: done, levels, weights: weightsInHierarchy(hierarchy, weightsAt) };
}

import { readText, type Cell } from "../cell";
import * as z from "zod/mini";
import { Failure } from "../failure";
import { textKey } from "../sameText";
import { level, type Level } from "./level";
import { limits } from "./limits";

/** 说明法: a rater chooses the level whose description fits. */
export const rating = z.object({
  method: z.literal("rating"),
  ...limits,
  levels: z.array(level).check(z.minLength(1)),
});

export type Rating = z.infer<typeof rating>;

/**
 * Finds the level that a label names.
 * @throws Failure `value` for two levels of one name, and (from the finder) `notFound` for a label that no level has.
 */
export function levelFinder({ levels }: Rating): (label: string) => Level {
  const byLabel = new Map<string, Level>();
  for (const each of levels) {
    const label = labelOf(each);
    if (byLabel.has(textKey(label))) throw new Failure("value", { code: "levelTwice", facts: { label } });
    byLabel.set(textKey(label), each);
  }
  return (label) => {
    const found = byLabel.get(textKey(label));
    if (!found)
      throw new Failure("notFound", {
        code: "unknownLevel",
        facts: { label, known: levels.map(labelOf) },
      });
    return found;
  };
}

/**
 * What raters call a level: its label, or the number that it stands for. A level without either is called 0: a 0 in a column of
 * words is read as blank, see `isBlankOrZero`.
 */
export function labelOf({ label, from }: Level): string {
  return label ?? String(from ?? 0);
}

/** The label in a cell; `null` when it is blank, or 0 where no level is called so: a blank that arrived as 0. */
export function readLabel(cell: Cell, { levels }: Pick<Rating, "levels">): string | null {
  return cell === 0 && !levels.some((each) => labelOf(each) === "0") ? null : readText(cell);
}

import { beginWalk, type Walk } from "./beginWalk";
import { beginnings } from "./parts/beginnings";
import { checking } from "./parts/checking";
import { collecting } from "./parts/collecting";
import { editing } from "./parts/editing";
import { keeping } from "./parts/keeping";
import { rating } from "./parts/rating";
import { scoring } from "./parts/scoring";
import { tryingOut } from "./parts/tryingOut";
import { copying, publishing, versioning } from "./parts/versioning";
import { weighing } from "./parts/weighing";
import type { OpenedWorkbench } from "../support/openWorkbench";
import type { ScreenLanguage } from "./screenWords";

/** In the order of a workbook's life; each part says whose work it goes on from. */
export const parts = [
  { name: "beginnings", walk: beginnings, after: [] },
  { name: "editing", walk: editing, after: ["beginnings"] },
  { name: "weighing", walk: weighing, after: ["beginnings"] },
  { name: "versioning", walk: versioning, after: ["beginnings"] },
  { name: "tryingOut", walk: tryingOut, after: ["beginnings", "versioning"] },
  { name: "publishing", walk: publishing, after: ["beginnings", "versioning"] },
  { name: "copying", walk: copying, after: ["beginnings"] },
  { name: "scoring", walk: scoring, after: ["beginnings"] },
  { name: "keeping", walk: keeping, after: ["beginnings", "scoring"] },
  { name: "checking", walk: checking, after: ["beginnings", "scoring"] },
  { name: "rating", walk: rating, after: ["beginnings", "scoring"] },
  { name: "collecting", walk: collecting, after: [] },
] as const;

export interface Walked {
  /** The screens that were there, by name. */
  readonly reached: readonly string[];
  /** The others, and why they were not. */
  readonly missed: readonly string[];
}

/**
 * Goes through the screens of the pane in one language, as a person would, in the sample workbook.
 * @param wanted names of parts; what they go on from is walked, too, without pictures.
 * @param take is told the name of each screen when it is there.
 */
export async function walkThroughScreens(
  workbench: OpenedWorkbench,
  language: ScreenLanguage,
  wanted: readonly string[],
  take: (name: string) => Promise<void>,
): Promise<Walked> {
  let isWanted = true;
  const walk: Walk = beginWalk(workbench, language, async (name) => {
    if (isWanted) await take(name);
  });
  const chosen = parts.filter(({ name }) => wanted.includes(name));
  const needed = new Set<string>(chosen.flatMap(({ name, after }) => [name, ...after]));
  for (const { name, walk: go } of parts.filter((each) => needed.has(each.name))) {
    isWanted = wanted.includes(name);
    await go(walk);
  }
  return walk;
}

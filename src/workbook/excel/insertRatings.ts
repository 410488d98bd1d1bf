import type { Language } from "../../domain/language";
import type { Source } from "../people/source";
import { planRatingsInSteps } from "../ratings/planRatings";
import type { RatingList } from "../ratings/ratingList";
import { sourceOfSummary } from "../records/planSummary";
import { runInSlices } from "../runInSlices";
import { insertPlanned } from "./insertSummary";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";

/**
 * Puts what several raters say on a sheet of its own, a row a person, and shows it. All or nothing.
 * @returns the sheet's table, ready to be appraised. @throws WorkbookProblem
 */
export async function insertRatings(list: RatingList, language: Language): Promise<Source> {
  const plan = await runInSlices(planRatingsInSteps(list, await inWorkbook(loadTaken), language));
  await insertPlanned(plan);
  return sourceOfSummary(plan);
}

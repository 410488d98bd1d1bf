import type { Language } from "../../domain/language";
import type { Steps } from "../../domain/steps";
import type { Indicator } from "../../domain/scheme/scheme";
import type { Taken } from "../cells/taken";
import type { Form } from "../people/findForms";
import { describeRatings } from "../ratings/describeRatings";
import { planRatingsInSteps } from "../ratings/planRatings";
import type { RatingList } from "../ratings/ratingList";
import type { Collection } from "../records/collection";
import type { Log } from "../records/log";
import { planStack, type StackPart } from "../records/planStack";
import { planSummaryInSteps, type SummaryPlan } from "../records/planSummary";
import { spellPeriod } from "../register/realPeriod";
import type { KeptSummary, Origin } from "./keptSummary";

/** A sheet of people that is to be made from other lists. */
export type Making =
  | {
      readonly kind: "records";
      readonly collection: Collection;
      readonly logs: readonly Log[];
      /** Of the scheme, whose names become the headers. */
      readonly indicators: readonly Indicator[];
    }
  | { readonly kind: "ratings"; readonly list: RatingList }
  | { readonly kind: "stack"; readonly parts: readonly StackPart[]; readonly by: Form["by"] };

/** Plans the sheet, in steps. @param today a month without a year is the one nearest to it. */
export function* planMadeInSteps(making: Making, taken: Taken, language: Language, today: Date): Steps<SummaryPlan> {
  switch (making.kind) {
    case "records":
      return yield* planSummaryInSteps(making.collection, making.logs, making.indicators, taken, language);
    case "ratings":
      return yield* planRatingsInSteps(making.list, taken, language);
    case "stack":
      return planStack(making.parts, making.by, taken, language, today);
  }
}

/** What the settings sheet remembers of it. */
export function originOf(making: Making): Origin {
  switch (making.kind) {
    case "records":
      return { collection: making.collection };
    case "ratings":
      return { collection: null, ratings: describeRatings(making.list) };
    case "stack": {
      const lists = making.parts.map(({ data: { source } }) => ({ sheet: source.sheet, table: source.table }));
      return { collection: null, stack: { by: making.by, lists } };
    }
  }
}

/** Two of one key come to the same sheet: schemes for the same figures share one. */
export function keyOf(making: Making): string {
  const facts = making.kind === "records" ? making.indicators.map(({ name }) => name) : [];
  return JSON.stringify([originOf(making), facts]);
}

/** What is remembered of a sheet that was made and has not been appraised yet. */
export function summaryOf(
  making: Making,
  { sheet, table }: Pick<SummaryPlan, "sheet" | "table">,
  scheme: string | null,
): KeptSummary {
  const origin = originOf(making);
  const month = origin.collection?.month ?? null;
  return {
    name: sheet,
    scheme,
    sheet,
    table,
    month: month === null || month <= 12 ? null : spellPeriod({ month, hasYear: true }),
    ...origin,
    collection: origin.collection && { ...origin.collection, month: null },
  };
}

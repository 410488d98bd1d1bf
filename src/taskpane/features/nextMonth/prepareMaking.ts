import { stepsWithin, type Steps } from "../../../domain/steps";
import { fieldsOf } from "../../../workbook/people/fields";
import { missingInSteps } from "../../../workbook/ratings/missingRatings";
import type { RatingChoices } from "../../../workbook/ratings/ratingList";
import type { SourceData } from "../../../workbook/people/source";
import { keyOfLog } from "../../../workbook/records/collection";
import { columnUnder, type StackPart } from "../../../workbook/records/planStack";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { nameOfField } from "../../../workbook/settings/describeRun";
import { isAnotherSheet } from "../../../workbook/settings/followLists";
import type { Making } from "../../../workbook/settings/making";
import { moveRatingsInSteps } from "../../../workbook/settings/moveRatings";
import { isCertain, type HeaderChange } from "../../../workbook/settings/resumeRun";
import type { Run } from "../../../workbook/settings/run";
import type { Remark } from "./prepared";
import type { ReadList } from "./readLists";

/** A sheet of people that is to be made for the month after, and what is to be said of the lists that it is made from. */
export interface PreparedMaking {
  readonly making: Making;
  readonly remarks: readonly Remark[];
  readonly changes: readonly HeaderChange[];
  readonly isCertain: boolean;
  /** The list of ratings, where somebody has to look at it first, with what was said of it. */
  readonly ratings: { readonly data: SourceData; readonly choices: RatingChoices } | null;
}

/** Prepares, in steps, the source of a run that was made from ratings or from lists of one form; `null` where it was not, or its lists are not there. */
export function* prepareMaking(
  run: Run,
  scheme: SchemeOnSheet,
  lists: readonly ReadList[],
): Steps<PreparedMaking | null> {
  if (run.stack !== undefined) return prepareStack(run.stack, lists);
  const [list] = lists;
  return run.ratings !== undefined && list ? yield* prepareRatings(run.ratings, scheme, list) : null;
}

/** Prepares, in steps, the roster of a run that was made from ratings; `null` where it goes on as it is. */
export function* prepareRoster(
  run: Run,
  scheme: SchemeOnSheet,
  lists: readonly ReadList[],
): Steps<PreparedMaking | null> {
  const { rosterRatings: ratings } = run;
  if (ratings === undefined) return null;
  const list = lists.find(({ was }) => was === keyOfLog(ratings));
  return list ? yield* prepareRatings(ratings, scheme, list) : null;
}

/** Lists of another month that are not there yet. */
export function listsGone(lists: readonly ReadList[]): Remark[] {
  return lists.flatMap(({ data, was }): Remark[] => (data === null ? [{ kind: "listGone", last: was }] : []));
}

/** A run without the columns of single raters, who are others each month: they are found by their headers. */
export function withoutRaters(run: Run, scheme: SchemeOnSheet): Run {
  if (run.ratings === undefined && run.rosterRatings === undefined) return run;
  const fields = fieldsOf(scheme.reading.scheme, "zh").filter(({ role }) => role === "rating");
  const raters = new Set(fields.map(({ key }) => nameOfField(key)));
  return { ...run, columns: run.columns.filter(({ field }) => !raters.has(field)) };
}

function* prepareRatings(
  kept: NonNullable<Run["ratings"]>,
  scheme: SchemeOnSheet,
  { data, last }: ReadList,
): Steps<PreparedMaking | null> {
  if (data === null) return null;
  const { list, choices, changes, open, raters } = yield* stepsWithin(
    moveRatingsInSteps(kept, data, last, scheme.reading.scheme),
    0,
    0.6,
  );
  const { waiting, tooFew } = yield* stepsWithin(missingInSteps(list), 0.6, 1);
  return {
    making: { kind: "ratings", list },
    remarks: [
      ...(raters !== null && raters.gone.length > 0 ? [{ kind: "ratersGone", raters: raters.gone } as const] : []),
      ...(raters !== null && raters.come.length > 0 ? [{ kind: "ratersCome", raters: raters.come } as const] : []),
      ...open.map(({ text, count }) => ({ kind: "raterOpen", text, count }) as const),
      ...waiting.map((each) => ({ kind: "raterWaiting", ...each }) as const),
      ...tooFew.map((each) => ({ kind: "tooFewRatings", ...each }) as const),
    ],
    changes,
    // Which columns are raters is for somebody to say again, unless they are those of last month.
    isCertain:
      (list.across === null || (raters !== null && raters.gone.length + raters.come.length === 0)) &&
      open.length === 0 &&
      list.indicators.length > 0 &&
      isCertain({ open: [], changes }),
    ratings: { data: list.data, choices },
  };
}

function prepareStack(stack: NonNullable<Run["stack"]>, lists: readonly ReadList[]): PreparedMaking | null {
  const read = lists.flatMap(({ data, ...list }) => (data ? [{ ...list, data }] : []));
  const areApart = new Set(read.map(({ data }) => data.source.sheet)).size === read.length;
  const parts = read.map(({ data }): StackPart => {
    const { sheet, table } = data.source;
    return { name: areApart ? sheet : (table ?? sheet), data };
  });
  if (parts.length === 0) return null;
  return {
    making: { kind: "stack", parts, by: stack.by },
    remarks: [
      ...lists.flatMap(({ now, was }): Remark[] => (now === null ? [{ kind: "partGone", last: was }] : [])),
      ...(stack.by === "month" ? [] : read)
        .filter((list) => list.was === "" && isAnotherSheet(list))
        .map(({ data }) => ({ kind: "partNew", list: keyOfLog(data.source) }) as const),
    ],
    changes: [],
    isCertain: true,
    ratings: null,
  };
}

/** How the other lists of a stack call the headers that a run takes something from, which are those of the first. */
export function headersOfParts({ making }: PreparedMaking, taken: readonly string[]): HeaderChange[] {
  if (making.kind !== "stack") return [];
  const [first, ...others] = making.parts;
  return others.flatMap(({ name, data }) =>
    taken.flatMap((header): HeaderChange[] => {
      if (!first?.data.source.headers.includes(header)) return [];
      const column = columnUnder(header, data, first.data);
      const to = column === null ? null : (data.source.headers[column] ?? "");
      return to === header ? [] : [{ label: name, from: header, to, isGuess: false }];
    }),
  );
}

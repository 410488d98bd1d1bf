import { columnSaying, textOf, figureOf, type ResultsOnSheet } from "./resultsOnSheet";
import type { CarriedOver } from "../results/carriedOver";
import type { EarlierResults } from "../results/earlierResults";
import type { History } from "../results/arrangeHistory";
import type { SourceData } from "../people/source";
import type { Steps } from "../../domain/steps";
import { appraiseInSteps } from "../results/appraiseSource";
import { withoutPay } from "../scheme/withoutPay";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { say } from "../messages/message";
import { peopleAppraised, type IssuedPerson } from "./issuedPerson";
import { mapUses, type SourceUse } from "./sourceOfResults";

/**
 * What a sheet of results would come to by its source and scheme as they are now: the same columns, the same earlier periods, the same
 * amounts carried over from them, and the same adjustments. In steps of a person each.
 * @throws Failure when the scheme has nothing to score.
 */
export function* computeAgainInSteps(
  results: ResultsOnSheet,
  uses: readonly SourceUse[],
  scheme: SchemeOnSheet,
  data: SourceData,
): Steps<IssuedPerson[]> {
  const isPaid = columnSaying(results, { code: "pay", facts: {} }) >= 0;
  const { reading } = isPaid ? scheme : withoutPay(scheme);
  const mapping = mapUses(uses, data, scheme);
  const earlier = historyOf(results);
  yield 0;
  const carried = carriedOn(results);
  return peopleAppraised(yield* appraiseInSteps(reading, data, mapping, earlier, carried, results.adjustments));
}

/** What the sheet pays of earlier periods; `null` where it has no such column. */
export function carriedOn(results: ResultsOnSheet): CarriedOver | null {
  const find = (code: "number" | "name" | "carriedOver" | "carriedReason") =>
    columnSaying(results, { code, facts: {} });
  const [number, name] = [find("number"), find("name")];
  const [amount, reason] = [find("carriedOver"), find("carriedReason")];
  if (amount < 0) return null;
  const people = results.rows.map((row) => ({
    number: textOf(row[number]),
    name: textOf(row[name]),
    amount: figureOf(row[amount]) ?? 0,
    reason: textOf(row[reason]),
  }));
  return { people, references: null };
}

/** The grades and places of earlier periods that the sheet shows, oldest first. */
function historyOf(results: ResultsOnSheet): History {
  const beside = results.columns.flatMap(({ group }, i) => (group === "groupHistory" ? [i] : []));
  const gradeNow = columnSaying(results, { code: "gradeNow", facts: {} });
  const rankNow = columnSaying(results, { code: "rankNow", facts: {} });
  const grades = beside.filter((i) => i < gradeNow);
  const ranks = beside.filter((i) => i > gradeNow && i < rankNow);
  const [number, name] = [
    columnSaying(results, { code: "number", facts: {} }),
    columnSaying(results, { code: "name", facts: {} }),
  ];
  return grades.map((column, i): EarlierResults | null => {
    const header = results.columns[column]?.header ?? "";
    const isMissing = (["zh", "en"] as const).some(
      (language) =>
        header ===
        say({ code: "gradeIn", facts: { sheet: say({ code: "noResults", facts: {} }, language) } }, language),
    );
    if (isMissing) return null;
    return {
      sheet: header,
      scheme: results.scheme,
      people: results.rows.length,
      number: number < 0 ? null : "",
      name: name < 0 ? null : "",
      grade: "",
      rank: "",
      rows: results.rows.map((row) => ({
        number: textOf(row[number]),
        name: textOf(row[name]),
        result: { grade: textOf(row[column]) || null, place: figureOf(row[ranks[i] ?? -1]) },
      })),
    };
  });
}

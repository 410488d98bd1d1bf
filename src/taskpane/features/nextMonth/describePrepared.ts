import type { Language } from "../../../domain/language";
import type { Prepared, Remark } from "./prepared";
import { formatInUnit } from "../../ui/formatNumber";
import type { NextMonthWords } from "./words/nextMonthWords";

/** Something that differs from last month, in words. */
export interface Told {
  readonly text: string;
  readonly severity: "error" | "advice";
  readonly address: string | null;
}

const MOST_NAMES = 8;

/** Everything that a reader should know before he inserts the results of a run, what stops him first. */
export function describePrepared(
  { differences, resumed, changes: headers, remarks }: Prepared,
  words: NextMonthWords,
  language: Language,
): Told[] {
  const tell = (text: string, severity: Told["severity"] = "advice", address: string | null = null): Told => ({
    text,
    severity,
    address,
  });
  const figure = (x: number, unit: string | undefined) => formatInUnit(x, unit, language);
  const changes = headers.map(({ label, from, to, isGuess }) => {
    if (to === null) return tell(words.headerGone({ label, from }), "error");
    return isGuess
      ? tell(words.headerGuess({ label, from, to }), "error")
      : tell(words.headerRenamed({ label, from, to }));
  });
  const told = new Set(headers.map(({ label }) => label));
  const open = (resumed?.open ?? [])
    .filter(({ field }) => !told.has(field.label))
    .map(({ field: { label }, column }) => tell(words.fieldOpen({ label, isNeeded: column === null }), "error"));
  const { gone = [], come = [], columns = [], figures = [] } = differences ?? {};
  const found = [
    ...remarks.map((remark) => describeRemark(remark, words)),
    ...changes,
    ...open,
    ...(gone.length > 0 ? [tell(words.peopleGone({ count: gone.length, names: namesIn(gone, words) }))] : []),
    ...(come.length > 0 ? [tell(words.peopleCome({ count: come.length, names: namesIn(come, words) }))] : []),
    ...columns.map(({ measure, unit, before, now }) =>
      tell(words.columnMoved({ measure, before: figure(before, unit), now: figure(now, unit) })),
    ),
    ...figures.map(({ person, measure, unit, value, before, usual, cell }) =>
      tell(
        usual === null
          ? words.figureTenfold({ person, measure, value: figure(value, unit), before: figure(before ?? 0, unit) })
          : words.figureFar({ person, measure, value: figure(value, unit), usual: figure(usual, unit) }),
        "advice",
        cell,
      ),
    ),
  ];
  return found.sort((a, b) => Number(a.severity === "advice") - Number(b.severity === "advice"));
}

function describeRemark(remark: Remark, words: NextMonthWords): Told {
  const advice = (text: string): Told => ({ text, severity: "advice", address: null });
  const error = (text: string): Told => ({ text, severity: "error", address: null });
  switch (remark.kind) {
    case "schemeGone":
      return error(words.schemeGone(remark));
    case "schemeEdited":
      return advice(words.schemeEdited(remark));
    case "schemeNewVersion":
      return advice(words.schemeNewVersion(remark));
    case "lastGone":
      return advice(words.lastGone(remark));
    case "noNewMonth":
      return error(words.noNewMonth(remark));
    case "monthsSkipped":
      return advice(words.monthsSkipped(remark));
    case "noRecordsBetween":
      return advice(words.noRecordsBetween(remark));
    case "listGone":
      return error(words.listGone(remark));
    case "partGone":
      return advice(words.partGone(remark));
    case "partNew":
      return advice(words.partNew(remark));
    case "ratersGone":
      return error(words.ratersGone({ headers: namesIn(remark.raters, words) }));
    case "ratersCome":
      return error(words.ratersCome({ headers: namesIn(remark.raters, words) }));
    case "raterOpen":
      return error(words.raterOpen(remark));
    case "raterWaiting":
      return advice(words.raterWaiting({ rater: remark.rater, people: namesIn(remark.people, words) }));
    case "tooFewRatings":
      return advice(words.tooFewRatings(remark));
    case "otherMonths":
      return {
        ...advice(words.otherMonths({ ...remark, months: namesIn(remark.months, words) })),
        address: remark.address,
      };
    case "undated":
      return { ...advice(words.undatedRows(remark)), address: remark.address };
    case "textUnseen":
      return advice(words.textUnseen(remark));
    case "rosterGone":
      return error(words.rosterGone(remark));
    case "rosterOfLastMonth":
      return error(words.rosterOfLastMonth(remark));
    case "sameScores":
      return advice(words.sameScores(remark));
    case "columnGone":
      return error(words.headerGone(remark));
    case "notInRoster": {
      const { roster, people } = remark;
      return advice(words.notInRoster({ roster, count: people.length, names: namesIn(people, words) }));
    }
    case "notDivided": {
      const { roster, people } = remark;
      return advice(words.notDivided({ roster, count: people.length, names: namesIn(people, words) }));
    }
    case "leftOut":
      return advice(words.rowsLeftOut(remark));
    case "errors":
      return advice(words.dataErrors(remark));
  }
}

function namesIn(names: readonly string[], words: NextMonthWords): string {
  const shown = words.listed({ items: names.slice(0, MOST_NAMES), most: MOST_NAMES });
  return names.length > MOST_NAMES ? words.moreNames({ names: shown, more: names.length - MOST_NAMES }) : shown;
}

import { codeOfRows } from "../../domain/codeOfRows";
import type { Language } from "../../domain/language";
import { say } from "../messages/message";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { stampOf } from "../scheme/stampOf";
import type { ResultsOnSheet } from "./resultsOnSheet";
import { serialTime, showTime } from "./serialTime";

/** What stands at the top of a sheet of results: its stamp, where its data come from, and the formula that watches both. */
export interface ResultsStamp {
  readonly stamp: string;
  readonly source: string;
  readonly check: string;
}

/** A stamp for what the figures are now: who looked them over accepts that scheme or data are not those of the insertion. */
export function planAcceptance(
  results: ResultsOnSheet,
  scheme: SchemeOnSheet,
  now: ResultsStamp,
  at: Date,
  language: Language,
): ResultsStamp {
  const [, codeThen] = [...now.check.matchAll(/,""\)="([0-9a-f]{8})"/g)].map(([, code = ""]) => code);
  const code = codeOfData(results);
  const renew = (text: string) => {
    const ofScheme = text.replaceAll(results.digest, scheme.digest);
    return codeThen === undefined ? ofScheme : ofScheme.replaceAll(codeThen, code);
  };
  const accepted = say({ code: "resultsAccepted", facts: { time: showTime(serialTime(at)) } }, language);
  return {
    stamp: stampOf(scheme, language),
    source: `${renew(now.source)} · ${accepted}`,
    check: renew(now.check),
  };
}

/** The check code of what the results have taken over from their source. */
function codeOfData({ columns, rows }: ResultsOnSheet): string {
  const taken = columns.flatMap(({ group }, i) =>
    group === "groupPerson" || group === "groupActuals" || group === "groupRoster" ? [i] : [],
  );
  return codeOfRows(rows.map((row) => taken.map((column) => row[column] ?? null)));
}

import { Failure } from "../failure";
import { attempt } from "../outcome";
import { sameText } from "../sameText";
import type { Scheme } from "../scheme/scheme";
import { findTerm } from "../scheme/vocabulary";
import { factorWords, gradeWord, readFactors } from "./factors";

/** The columns of the roster that the pay items of a scheme name, each once. */
export function rosterColumns({ pay, indicators }: Scheme): string[] {
  const isElsewhere = (name: string) =>
    findTerm({ ...factorWords, ...gradeWord }, name) !== null ||
    indicators.some((each) => sameText(each.code, name) || sameText(each.name, name));
  const named = (pay?.items ?? []).flatMap(({ factors, when }) => {
    const read = attempt(() => readFactors(factors));
    const columns =
      read instanceof Failure ? [] : read.flatMap((each) => (each.kind === "roster" ? [each.column] : []));
    return when === undefined ? columns : [...columns, when];
  });
  return named.filter((name, i) => !isElsewhere(name) && named.findIndex((other) => sameText(other, name)) === i);
}

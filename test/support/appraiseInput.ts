import { prepareAppraiser } from "../../src/domain/appraise";
import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { roundHalfUp } from "../../src/domain/decimal";
import type { SchemeInput } from "../../src/domain/scheme/scheme";
import { readInput } from "./readInput";

/** What people come to by a scheme, free of binary artefacts; a failure shows its message. */
export function appraiseInput(
  input: Partial<SchemeInput>,
  heads: readonly (string | null)[],
  people: readonly (readonly Cell[])[],
  groups?: readonly string[],
) {
  const appraiser = prepareAppraiser(readInput(input), heads);
  return appraiser.appraise(people, groups).map(({ scores, total, grade }) => ({
    scores: scores.filter((_, i) => appraiser.isScored[i]).map(shown),
    total: shown(total),
    grade: shown(grade),
  }));
}

/** What a cell would show: a number free of binary artefacts, or the message of a failure. */
export function shown(outcome: Cell): Cell {
  if (outcome instanceof Failure) return outcome.message;
  return typeof outcome === "number" ? roundHalfUp(outcome, 9) : outcome;
}

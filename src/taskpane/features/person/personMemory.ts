import type { ListedPerson } from "../../../workbook/people/matchSource";
import type { Source } from "../../../workbook/people/source";

/** Who is looked at, and in which data; `null` for nobody, and for whoever comes first. */
export interface PersonChoice {
  readonly source: Source | null;
  readonly who: ListedPerson | null;
}

/** Keeps the choice of a person while the screens that show him come and go. */
export interface PersonMemory {
  readonly recall: () => PersonChoice;
  readonly keep: (choice: PersonChoice) => void;
}

/** Nobody chosen yet. */
export function newPersonMemory(): PersonMemory {
  let kept: PersonChoice = { source: null, who: null };
  return {
    recall: () => kept,
    keep(choice) {
      kept = choice;
    },
  };
}

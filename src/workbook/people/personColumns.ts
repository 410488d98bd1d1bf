import { headerKey } from "../../domain/headerKey";
import { personConcepts, recordConcepts, type Concept } from "./lexicon";

/** The columns that say who people are and where they belong, by their headers; `null` where there is none. */
export interface PersonColumns {
  readonly number: number | null;
  readonly name: number | null;
  readonly department: number | null;
}

/** @example personColumns(["员工", "工号", "底薪"]) // { number: 1, name: 0, department: null } */
export function personColumns(headers: readonly string[]): PersonColumns {
  const keys = headers.map(headerKey);
  const find = ({ same, near = [] }: Concept): number | null => {
    const at = [...same, ...near].map((word) => keys.indexOf(headerKey(word))).find((place) => place >= 0);
    return at ?? null;
  };
  return {
    number: find({ same: personConcepts.number.same }),
    name: find({ same: personConcepts.name.same, near: [...personConcepts.name.near, ...recordConcepts.agent.same] }),
    department: find(personConcepts.department),
  };
}

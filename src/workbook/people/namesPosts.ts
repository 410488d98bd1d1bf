import { headerKey } from "../../domain/headerKey";
import { personConcepts, postWords } from "./lexicon";
import { personColumns } from "./personColumns";

/** Whether headers say who somebody is and what he does, or where. @example namesPosts(["员工编号", "岗位"]) // true */
export function namesPosts(headers: readonly string[]): boolean {
  const { number, name } = personColumns(headers);
  const words = [...postWords, ...personConcepts.department.same].map(headerKey);
  return (number !== null || name !== null) && headers.some((header) => words.includes(headerKey(header)));
}

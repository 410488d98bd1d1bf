/** Id of the check's scheme, and the word in the name of each of its sheets by which they are told from the user's. */
export const SCRATCH = "KPICHECK";

/** Whether a sheet, by its name, was made by the check. */
export function isScratchSheet(name: string): boolean {
  return name.includes(SCRATCH);
}

/** Whether a defined name belongs to the check's scheme: `Scheme_KPICHECK`, `KPICHECK_Grades`, and `…b` of the second one. */
export function isScratchName(name: string): boolean {
  return /^(Scheme_KPICHECK[a-z]?|KPICHECK[a-z]?_\w+)$/i.test(name);
}

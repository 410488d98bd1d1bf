/** The parts of the check, in the order in which they are tried and told. */
export const parts = [
  "environment",
  "arguments",
  "results",
  "flow",
  "members",
  "undo",
  "errors",
  "events",
  "limits",
  "speed",
] as const;

export type Part = (typeof parts)[number];

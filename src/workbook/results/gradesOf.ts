import type { Scheme } from "../../domain/scheme/scheme";

/** The grades that people can reach, as the scheme lists them. */
export function gradesOf({ grades, countRules }: Pick<Scheme, "grades" | "countRules">): string[] {
  return [...new Set([...grades.map(({ label }) => label), ...countRules.map(({ grade }) => grade)])];
}

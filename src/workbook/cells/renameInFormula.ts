import { quoteText } from "./quoteText";
/** Texts in quotes and sheets' names in quotes, which hold no names. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/**
 * A formula in which texts that name something are given its new name: the name alone, or with something of it behind an @.
 * @example renameTexts('=KPI.SCORE(B2,"CONV",Scheme_S5)', "CONV", "RATE") // '=KPI.SCORE(B2,"RATE",Scheme_S5)'
 */
export function renameTexts(formula: string, from: string, to: string): string {
  return formula.replace(quoted, (text) => {
    if (!text.startsWith('"')) return text;
    const inside = text.slice(1, -1).replaceAll('""', '"');
    const renamed = renameHead(inside, from, to);
    return renamed === null ? text : quoteText(renamed);
  });
}

/** A head that names something, or something of it: `CONV`, `CONV@target`. `null` for any other. */
export function renameHead(head: string, from: string, to: string): string | null {
  const key = head.trim().toLowerCase();
  const wanted = from.trim().toLowerCase();
  if (key === wanted) return to;
  return key.startsWith(`${wanted}@`) ? to + head.trim().slice(from.trim().length) : null;
}

/**
 * A formula in which defined names are called by their new ones.
 * @param sheet the sheet in front of names that are a sheet's own; `null` for those of the workbook, which have none.
 * @example renameNames("=KPI.GRADE(B2,S5_Grades)", new Map([["S5_Grades", "S6_Grades"]]), null) // "=KPI.GRADE(B2,S6_Grades)"
 */
export function renameNames(formula: string, names: ReadonlyMap<string, string>, sheet: string | null): string {
  const known = new Map([...names].map(([from, to]) => [from.toLowerCase(), to]));
  const token =
    /"(?:[^"]|"")*"|(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<name>[\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.(!])/gu;
  return formula.replace(token, (whole: string, ...rest: unknown[]) => {
    const { sheet: of, name } = rest.at(-1) as { sheet?: string; name?: string };
    const to = name === undefined ? undefined : known.get(name.toLowerCase());
    if (name === undefined || to === undefined) return whole;
    const owner = of?.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
    if (owner !== undefined && owner !== sheet) return whole;
    return whole.slice(0, whole.length - name.length) + to;
  });
}

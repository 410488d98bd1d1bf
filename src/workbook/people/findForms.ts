import { groupBy } from "../../domain/groupBy";
import { headerKey } from "../../domain/headerKey";
import { periodOf } from "../results/periodOf";
import { personColumns } from "./personColumns";
import type { Source } from "./source";

/** Several lists with the same headers, such as one a month or one a team. */
export interface Form {
  readonly parts: readonly FormPart[];
  /** What tells the lists apart: each names another month, or, as far as anybody knows, a team. */
  readonly by: "month" | "team";
}

export interface FormPart {
  /** Of its sheet; of its table where several stand on one sheet. */
  readonly name: string;
  readonly source: Source;
}

/** Lists of people with fewer columns are alike by chance. */
const FEWEST_COLUMNS = 3;

/** The lists of people among sources that are of one form: the same headers, in whatever order. */
export function findForms(sources: readonly Source[]): Form[] {
  const forms = new Map<string, Source[]>();
  for (const source of sources) {
    const keys = source.headers.map(headerKey).filter((key) => key !== "");
    const { number, name } = personColumns(source.headers);
    if (source.kind === "selection" || keys.length < FEWEST_COLUMNS || (number === null && name === null)) continue;
    const form = keys.sort().join("\n");
    forms.set(form, [...(forms.get(form) ?? []), source]);
  }
  return [...forms.values()]
    .flatMap(apartByMonth)
    .filter((own) => own.length > 1)
    .map((own): Form => {
      const areApart = new Set(own.map(({ sheet }) => sheet)).size === own.length;
      const parts = own.map((source) => ({ source, name: areApart ? source.sheet : (source.table ?? source.sheet) }));
      const months = parts.map(({ name }) => periodOf(name)?.month ?? null);
      const isMonthly = !months.includes(null) && new Set(months).size === months.length;
      return { parts, by: isMonthly ? "month" : "team" };
    });
}

/** Where several teams have a list for each of several months, those of a month belong together. */
function apartByMonth(own: readonly Source[]): (readonly Source[])[] {
  const byMonth = groupBy(own, ({ sheet, table }) => String((periodOf(sheet) ?? periodOf(table ?? ""))?.month ?? ""));
  const areTeamsAndMonths =
    byMonth.size > 1 && !byMonth.has("") && [...byMonth.values()].some(({ length }) => length > 1);
  return areTeamsAndMonths ? [...byMonth.values()] : [own];
}

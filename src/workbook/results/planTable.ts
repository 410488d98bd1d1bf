import type { Language } from "../../domain/language";
import { say } from "../messages/message";
import type { ResultColumn, ResultsPlan, ResultsTablePlan } from "./resultsPlan";

/** What a table of results is made from. */
interface Request {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly columns: readonly ResultColumn[];
  /** Columns that the table has, in its order, the key among them. */
  readonly taken: readonly number[];
  readonly keyColumn: number;
  /** What the people are known by; who has nothing is left out, as no row could find him. */
  readonly keys: readonly (string | number | boolean)[];
  readonly language: Language;
}

/** Plans the results as a table, see `ResultsTablePlan`. A person whose number stands twice is found once. */
export function planTable(request: Request): NonNullable<ResultsPlan["table"]> {
  const { id, title, source, columns, taken, keyColumn, keys, language } = request;
  const headers = new Set<string>();
  const named = (column: number): string => {
    const { header = "" } = columns[column] ?? {};
    let name = header;
    for (let n = 2; headers.has(name.toLowerCase()); n++) name = `${header} ${n}`;
    headers.add(name.toLowerCase());
    return name;
  };
  const plan: ResultsTablePlan = {
    sheet: say({ code: "resultsTableSheet", facts: { id, source } }, language),
    title: say({ code: "resultsTableTitle", facts: { title } }, language),
    hint: say({ code: "resultsTableHint", facts: {} }, language),
    keys: [...new Set(keys)].filter((key) => key !== ""),
    keyColumn,
    columns: [keyColumn, ...taken.filter((column) => column !== keyColumn)].map((column) => ({
      header: named(column),
      column,
    })),
    link: {
      placeHeader: say({ code: "tablePlace", facts: {} }, language),
      header: say({ code: "tableLink", facts: {} }, language),
      text: say({ code: "tableLinkText", facts: {} }, language),
    },
  };
  return plan;
}

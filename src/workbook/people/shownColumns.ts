import { rosterAt } from "./joinedColumn";
import type { SourceColumn, SourceData } from "./source";

/**
 * The columns of a source, and of the lists joined to it, as people call them: what joining has left without a header, so that nothing is
 * taken twice by itself, can still be chosen by hand.
 */
export function shownColumns(data: Pick<SourceData, "source" | "columns" | "rosters">): SourceColumn[] {
  return data.columns.map((column, i) => {
    if (column.header !== "") return column;
    const roster = rosterAt(data, i);
    const { headers } = (roster?.data ?? data).source;
    return { ...column, header: headers[i - (roster?.first ?? 0)] ?? "" };
  });
}

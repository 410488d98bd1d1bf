import { headerKey } from "../../domain/headerKey";
import { isSameList, nameOfList } from "./joinedColumn";
import { keysBetween } from "./joinRoster";
import type { RosterChoice, Source, SourceData } from "./source";

/**
 * The lists that somebody may join although no header of theirs says what for: they have people in common with a source by their headers,
 * and columns that it has not. A sheet of its own form, as another month's is, has none.
 * @param proposed lists that are offered anyway.
 */
export function furtherLists(
  { source }: Pick<SourceData, "source">,
  sources: readonly Source[],
  proposed: readonly Pick<RosterChoice, "sheet" | "table">[],
): RosterChoice[] {
  const known = new Set(source.headers.map(headerKey));
  return sources.flatMap(({ kind, sheet, table, headers }): RosterChoice[] => {
    const name = nameOfList({ sheet, table });
    const keys = keysBetween(source.headers, headers);
    const isOther = kind !== "selection" && (sheet !== source.sheet || table !== source.table);
    if (!isOther || keys === null || proposed.some((each) => isSameList(nameOfList(each), name))) return [];
    const own = headers.filter(
      (header, column) => header !== "" && column !== keys.key && !known.has(headerKey(header)),
    );
    return own.length === 0 ? [] : [{ sheet, table, by: keys.by, instead: [] }];
  });
}

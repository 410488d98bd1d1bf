import type { Cell } from "../../domain/cell";
import { nameOfList } from "./joinedColumn";
import { personKey } from "./personKey";
import type { JoinedRoster, SourceData } from "./source";

/** Somebody of a source who has several rows in a list that is joined, of which the first counts. */
export interface DoubledPerson {
  /** Row in `SourceData.rows`. */
  readonly row: number;
  /** As `nameOfList` calls it. */
  readonly list: string;
  /** Where its columns begin in `rows`, and how many there are. */
  readonly first: number;
  readonly width: number;
  /** His rows there, the one that counts first. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Everybody of a source who has several rows in a list that is joined. */
export function doubledInLists({ rosters = [] }: Pick<SourceData, "rosters">): DoubledPerson[] {
  return rosters.flatMap(doubledIn);
}

/** Everybody of a source who has several rows in one list. */
export function doubledIn({ data, first, key, rowOf }: JoinedRoster): DoubledPerson[] {
  const rowsOf = new Map<string, (readonly Cell[])[]>();
  for (const row of data.rows) {
    const who = personKey(row[key] ?? null);
    const own = rowsOf.get(who);
    if (own === undefined) rowsOf.set(who, [row]);
    else own.push(row);
  }
  const list = nameOfList(data.source);
  const width = data.source.headers.length;
  return rowOf.flatMap((place, row): DoubledPerson[] => {
    const rows = place === null ? [] : (rowsOf.get(personKey(data.rows[place]?.[key] ?? null)) ?? []);
    return rows.length > 1 ? [{ row, list, first, width, rows }] : [];
  });
}

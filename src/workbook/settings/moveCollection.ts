import { headerKey } from "../../domain/headerKey";
import type { Source, SourceData } from "../people/source";
import { columnsTaken, keyOfLog, type Collection, type Condition, type LogChoice } from "../records/collection";
import { chooseColumns, columnOf, openLog, type Log } from "../records/log";
import { matchHeaders } from "./matchHeaders";
import type { HeaderChange } from "./resumeRun";

/** A list of records that is read for the month after. */
export interface MovedList {
  readonly was: string;
  readonly data: SourceData;
  /** The list of last month, where that is another one and still there. */
  readonly last: Source | null;
}

/** How figures are made from the records of the month after. */
export interface MovedCollection {
  readonly collection: Collection;
  readonly logs: readonly Log[];
  readonly changes: readonly HeaderChange[];
  /** Texts that measures look for, and that are no more among those of their column. */
  readonly unseen: readonly UnseenText[];
}

export interface UnseenText {
  readonly log: string;
  readonly column: string;
  readonly text: string;
}

const roles = ["person", "name", "department", "date", "id"] as const;

/**
 * Turns what is remembered of records to the lists of the month after, whose headers may be called otherwise: the columns of a log are found
 * by their headers, those that say who, when and which event by what they are as well, and what measures look at goes with them.
 */
export function moveCollection(kept: Collection, lists: readonly MovedList[]): MovedCollection {
  const moved = kept.logs.flatMap((choice) => {
    const list = lists.find(({ was }) => was === keyOfLog(choice));
    return list ? [moveLog(kept, choice, list)] : [];
  });
  const byKey = new Map(moved.map((each) => [each.was, each] as const));
  const measures = kept.measures.map((measure) => {
    const log = byKey.get(measure.log);
    if (!log) return measure;
    const turn = (condition: Condition): Condition => ({ ...condition, column: log.rename(condition.column) });
    return {
      ...measure,
      log: keyOfLog(log.choice),
      column: measure.column === null ? null : log.rename(measure.column),
      where: measure.where.map(turn),
      hit: measure.hit && turn(measure.hit),
    };
  });
  const collection = { ...kept, logs: moved.map(({ choice }) => choice), measures };
  const logs = moved.map(({ choice, data }) => openLog(data, choice));
  return { collection, logs, changes: moved.flatMap(({ changes }) => changes), unseen: findUnseen(collection, logs) };
}

interface MovedLog {
  readonly was: string;
  readonly choice: LogChoice;
  readonly data: SourceData;
  readonly changes: readonly HeaderChange[];
  readonly rename: (header: string) => string;
}

function moveLog(kept: Collection, choice: LogChoice, { was, data, last }: MovedList): MovedLog {
  const { headers, table, sheet } = data.source;
  const taken = columnsTaken(kept, choice);
  // Where nobody knows which columns are new, none is taken for one that went.
  const before = last?.headers ?? [...headers, ...taken];
  const known = new Set(before.map(headerKey));
  const recognised = chooseColumns(data);
  const found = matchHeaders(
    taken.map((header) => ({ header, field: null })),
    before,
    headers,
  ).map((each) => {
    const role = roles.find((key) => choice[key] === each.header);
    const meant = role === undefined ? null : recognised[role];
    const isNew = meant !== null && meant !== "" && !known.has(headerKey(meant));
    return isNew && (each.by === "place" || each.by === "gone")
      ? { ...each, column: columnOf(headers, meant), by: "alike" as const }
      : each;
  });
  const names = new Map(
    found.map(({ header, column }) => [header, column === null ? header : (headers[column] ?? header)]),
  );
  const rename = (header: string) => names.get(header) ?? header;
  const renameSome = (header: string | null) => (header === null ? null : rename(header));
  return {
    was,
    data,
    rename,
    choice: {
      table,
      sheet,
      person: rename(choice.person),
      name: renameSome(choice.name),
      department: renameSome(choice.department),
      date: renameSome(choice.date),
      id: renameSome(choice.id),
    },
    changes: found.flatMap(({ header, column, by }): HeaderChange[] =>
      by === "same"
        ? []
        : [
            {
              label: header,
              from: header,
              to: column === null ? null : (headers[column] ?? ""),
              isGuess: by === "place",
            },
          ],
    ),
  };
}

/** COUNTIFS does not tell capital letters from small ones. */
function findUnseen({ measures }: Collection, logs: readonly Log[]): UnseenText[] {
  const found = new Map<string, UnseenText>();
  for (const { log: key, where, hit } of measures) {
    const log = logs.find((each) => each.key === key);
    for (const { column, is, value } of [...where, ...(hit ? [hit] : [])]) {
      const values = log?.columns[columnOf(log.headers, column) ?? -1]?.values ?? [];
      if (is !== "=" || typeof value !== "string" || values.length === 0) continue;
      if (!values.some((text) => text.toLowerCase() === value.toLowerCase()))
        found.set(JSON.stringify([key, column, value]), { log: key, column, text: value });
    }
  }
  return [...found.values()];
}

import { stepsWithin, type Steps } from "../../domain/steps";
import type { Source, SourceData } from "../people/source";
import { columnsTaken, keyOfLog, type Collection, type Condition, type LogChoice } from "../records/collection";
import { chooseColumns, columnOf, openLogInSteps, type Log } from "../records/log";
import { moveHeaders } from "./moveHeaders";
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
 * by their headers, those that say who, when and which event by what they are as well, and what measures look at goes with them. In steps.
 */
export function* moveCollectionInSteps(kept: Collection, lists: readonly MovedList[]): Steps<MovedCollection> {
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
  const logs: Log[] = [];
  for (const [i, { choice, data }] of moved.entries())
    logs.push(yield* stepsWithin(openLogInSteps(data, choice), i / moved.length, (i + 1) / moved.length));
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
  const { table, sheet } = data.source;
  const recognised = chooseColumns(data);
  const { rename, changes } = moveHeaders(
    columnsTaken(kept, choice),
    data,
    last,
    roles.map((role) => [choice[role], recognised[role]]),
  );
  const renameSome = (header: string | null) => (header === null ? null : rename(header));
  return {
    was,
    data,
    rename,
    changes,
    choice: {
      table,
      sheet,
      person: rename(choice.person),
      name: renameSome(choice.name),
      department: renameSome(choice.department),
      date: renameSome(choice.date),
      id: renameSome(choice.id),
    },
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

import { isBlank, readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { headerKey } from "../../domain/headerKey";
import { datePeriod, periodOf, type Period } from "../results/periodOf";
import { personColumns } from "./personColumns";
import { personKey } from "./personKey";
import { readDay, spellDay } from "./readDay";
import type { SourceData } from "./source";

/** What columns of a roster are called that say since when, and until when, somebody is there. */
export const joinedConcepts = {
  joined: ["入职日期", "入职时间", "入职", "到岗日期", "hire date", "date hired", "start date", "joined", "join date"],
  left: ["离职日期", "离职时间", "离职", "最后工作日", "leave date", "leaving date", "left", "end date", "last day"],
} as const;

/** Something that does not fit between people and roster, with the cell to look at. */
export interface RosterFinding {
  readonly kind:
    /** In the data, and not in the roster. */
    | "unknown"
    /** Twice in the data, or twice in the roster: the first row counts there. */
    | "twice"
    | "twiceInRoster"
    /** In the roster, and not in the data. */
    | "absent"
    /** Came, or went, within the period; was not there at all. */
    | "joinedWithin"
    | "leftWithin"
    | "joinedAfter"
    | "leftBefore"
    /** Belongs elsewhere by the roster. */
    | "moved";
  /** What they are found by, as it stands in the source; in the roster for who is only there. */
  readonly key: string;
  readonly name: string;
  readonly address: string;
  /** `2026-09-10`; `null` where it is about no day. */
  readonly day: string | null;
  /** Team by the data and by the roster. */
  readonly teams: readonly [string, string] | null;
}

/** The month that a source is about: the one chosen in it, else what its sheet or table is called. */
export function monthOf({ period, layout, source }: SourceData, now: Period): number | null {
  const chosen =
    period?.month ?? (layout.kind === "monthsAcross" ? (source.reading.month ?? layout.months.at(-1)) : null);
  const named =
    chosen === undefined || chosen === null
      ? (periodOf(source.sheet) ?? periodOf(source.table ?? ""))
      : { month: chosen, hasYear: chosen > 12 };
  return named === null ? null : datePeriod(named, now).month;
}

/**
 * Everything that somebody should look at before figures of a joined list are taken. Who stands twice in the data is told with the first.
 * @param at which of the lists.
 * @param now the month of today: the year of a sheet that is called 9月 is the nearest.
 */
export function checkRoster(data: SourceData, at: number, now: Period): RosterFinding[] {
  const { rosters = [], rows, source } = data;
  const roster = rosters[at];
  if (roster === undefined) return [];
  const { data: list, ownKey, key, rowOf } = roster;
  const own = personColumns(source.headers);
  const theirs = personColumns(list.source.headers);
  const month = monthOf(data, now);
  const plain = { day: null, teams: null } as const;
  const known = new Set(rowOf);
  const before = new Set<string>();
  const ofPeople = rows.flatMap((row, i): RosterFinding[] => {
    const text = textOf(row[ownKey] ?? null);
    if (text === "") return [];
    const who = { key: text, name: textOf(row[own.name ?? ownKey] ?? null) || text };
    const address = data.addressOf(i, ownKey);
    const isAgain = at === 0 && before.has(personKey(text));
    before.add(personKey(text));
    const twice: RosterFinding[] = isAgain ? [{ kind: "twice", ...who, address, ...plain }] : [];
    const place = rowOf[i] ?? null;
    if (place === null) return [...twice, { kind: "unknown", ...who, address, ...plain }];
    const theirRow = list.rows[place] ?? [];
    const teams = [
      textOf(row[own.department ?? -1] ?? null),
      textOf(theirRow[theirs.department ?? -1] ?? null),
    ] as const;
    const hasMoved = teams.every((team) => team !== "") && personKey(teams[0]) !== personKey(teams[1]);
    return [
      ...twice,
      ...stay(list, place, month).map((each) => ({ ...who, teams: null, ...each })),
      ...(hasMoved
        ? [
            {
              kind: "moved",
              ...who,
              address: list.addressOf(place, theirs.department ?? key),
              day: null,
              teams,
            } as const,
          ]
        : []),
    ];
  });
  const seen = new Set<string>();
  const ofRoster = list.rows.flatMap((row, i): RosterFinding[] => {
    const text = textOf(row[key] ?? null);
    if (text === "") return [];
    const who = { key: text, name: textOf(row[theirs.name ?? key] ?? null) || text, address: list.addressOf(i, key) };
    const isTwice = seen.has(personKey(text));
    seen.add(personKey(text));
    if (isTwice) return [{ kind: "twiceInRoster", ...who, ...plain }];
    const isAway = stay(list, i, month).some(({ kind }) => kind === "leftBefore" || kind === "joinedAfter");
    return known.has(i) || isAway ? [] : [{ kind: "absent", ...who, ...plain }];
  });
  return [...ofPeople, ...ofRoster];
}

/** Whether somebody was there for the whole month, by the days of a row of the roster. */
function stay(
  list: SourceData,
  row: number,
  month: number | null,
): { kind: RosterFinding["kind"]; address: string; day: string }[] {
  if (month === null || month <= 12) return [];
  const dayIn = (words: readonly string[]) => {
    const column = list.source.headers.findIndex((header) =>
      words.some((word) => headerKey(word) === headerKey(header)),
    );
    const day = readDay(list.rows[row]?.[column] ?? null, list.layout.is1904);
    return day === null ? null : { ...day, column };
  };
  const joined = dayIn(joinedConcepts.joined);
  const left = dayIn(joinedConcepts.left);
  const tell = (kind: RosterFinding["kind"], { column, serial }: { column: number; serial: number }) => {
    return { kind, address: list.addressOf(row, column), day: spellDay(serial, list.layout.is1904) };
  };
  return [
    ...(joined && joined.month === month ? [tell("joinedWithin", joined)] : []),
    ...(joined && joined.month > month ? [tell("joinedAfter", joined)] : []),
    ...(left && left.month === month ? [tell("leftWithin", left)] : []),
    ...(left && left.month < month ? [tell("leftBefore", left)] : []),
  ];
}

function textOf(cell: Cell): string {
  return cell instanceof Failure || isBlank(cell) ? "" : (readText(cell) ?? "");
}

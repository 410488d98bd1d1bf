import type { Cells } from "../../domain/cell";
import { columnLetters, quoteSheet, type Area } from "../cells/area";
import type { Content, Contents } from "../cells/content";
import { headersOf } from "../cells/headersOf";
import { literal } from "../cells/literal";
import { findKeptColumns } from "../register/keptRows";
import { WorkbookProblem } from "../WorkbookProblem";
import type { SettingRow } from "./layOutRun";
import { rowsIn, type RowRead } from "./readRuns";
import { identityTerms, settingItems, settingsColumns, termOf, type SettingsTerm } from "./settingsTerms";

/** The list of settings as it stands now. */
export interface SettingsList {
  /** Header row and the rows below. */
  readonly area: Area;
  readonly cells: Cells;
  /** The same with formulas as they are written. */
  readonly contents: Contents;
}

/** What a run is to say from now on. */
export interface RunChange {
  readonly name: string;
  readonly rows: readonly SettingRow[];
  /** What its rows said when it was read, as `marksOf` has it; `null` where it had none, `undefined` where they count for nothing. */
  readonly known: string | null | undefined;
}

/** What the list is to say of runs, and no more of what they take over. @param known what was read of each. */
export function changesOf(
  runs: readonly (Omit<RunChange, "known"> & { readonly takesOver: readonly string[] })[],
  known: readonly (string | null)[],
): RunChange[] {
  const gone = new Set(runs.flatMap(({ takesOver }) => takesOver));
  return [
    ...runs.map(({ name, rows }, i) => ({ name, rows, known: known[i] ?? null })),
    ...[...gone].map((name) => ({ name, rows: [], known: undefined })),
  ];
}

/**
 * The rows of the list, below its headers, with what runs say now. A row that is there keeps its place and what else stands in it; what
 * cannot be understood stays; new rows go below those of their run.
 * @throws WorkbookProblem `settingsChanged` when somebody has changed rows of a run meanwhile.
 */
export function planSettings({ area, cells, contents }: SettingsList, changes: readonly RunChange[]): Content[][] {
  const headers = headersOf(cells[0]);
  const columns = findKeptColumns(settingsColumns, headers, area.sheet);
  const at = (key: keyof typeof settingsColumns) => columns.get(key) ?? 0;
  const read = rowsIn(area, cells);
  const body: Row[] = contents.slice(1).map((row, i) => ({
    content: [...row],
    read: read.find((each) => each.at === i) ?? null,
  }));
  for (const { name, rows, known } of changes) {
    const own = read.filter(({ run }) => run === name);
    if (known !== undefined) ensureKnown(own, known, area, at("value"));
    const wanted = new Map(rows.map((row) => [keyOf(row), row] as const));
    const met = new Set<string>();
    for (const row of own) {
      const entry = body.find((each) => each.read === row);
      if (!entry || row.kind === null) continue;
      const key = keyOf({ kind: row.kind, item: row.item });
      const now = wanted.get(key);
      if (now && !met.has(key)) {
        met.add(key);
        // A formula that says the same stays a formula.
        if (row.value !== now.value) entry.content[at("value")] = literal(now.value);
      } else entry.isGone = true;
    }
    const added = rows
      .filter((row) => !met.has(keyOf(row)))
      .map((row): Row => {
        const content: Content[] = headers.map(() => "");
        content[at("run")] = literal(name);
        content[at("setting")] = literal(row.setting);
        content[at("item")] = literal(row.item);
        content[at("value")] = literal(row.value);
        content[at("note")] = literal(row.note);
        return { content, read: null };
      });
    const last = body.findLastIndex((each) => each.read?.run === name);
    body.splice(last < 0 ? lastFilled(body) + 1 : last + 1, 0, ...added);
  }
  return body.filter(({ isGone }) => isGone !== true).map(({ content }) => content);
}

interface Row {
  readonly content: Content[];
  readonly read: RowRead | null;
  isGone?: boolean;
}

/** The item in one spelling, whichever language it was written in. */
function keyOf({ kind, item }: Pick<SettingRow, "kind" | "item">): string {
  const term = (terms: Readonly<Record<string, SettingsTerm>>, text: string) => termOf(terms, text) ?? text;
  switch (kind) {
    case "scheme":
    case "source":
    case "roster":
    case "ratings":
      return `${kind} ${term(settingItems[kind], item)}`;
    case "rosterRatings":
      return `${kind} ${term(settingItems.ratings, item)}`;
    case "column":
      return `${kind} ${term(identityTerms, item)}`;
    case "log":
    case "stack": {
      const [, digits = "", rest = ""] = /^(\d+)?\s*(.*)$/su.exec(item) ?? [];
      return `${kind} ${digits} ${term(settingItems[kind], rest)}`;
    }
    default:
      return `${kind} ${item}`;
  }
}

function lastFilled(body: readonly Row[]): number {
  return body.findLastIndex(({ content }) => content.some((each) => each !== ""));
}

function ensureKnown(own: readonly RowRead[], known: string | null, area: Area, valueColumn: number): void {
  const lines = own.map(({ setting, item, value }) => JSON.stringify([setting, item, value]));
  if (lines.join("\n") === (known ?? "")) return;
  const before = known === null || known === "" ? [] : known.split("\n");
  const changed = lines.findIndex((line) => !before.includes(line));
  const row = own[Math.max(changed, 0)];
  const cell = `${columnLetters(area.column + valueColumn)}${area.row + 2 + (row?.at ?? 0)}`;
  throw new WorkbookProblem({ code: "settingsChanged", facts: { cell: `${quoteSheet(area.sheet)}!${cell}` } });
}

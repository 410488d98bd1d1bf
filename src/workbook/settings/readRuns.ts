import type { Cells } from "../../domain/cell";
import { groupBy } from "../../domain/groupBy";
import { columnLetters, quoteSheet, type Area } from "../cells/area";
import { headersOf } from "../cells/headersOf";
import { findKeptColumns } from "../register/keptRows";
import { textOf } from "../register/resultsOnSheet";
import { readList } from "./listText";
import { readMeasure } from "./measureText";
import type { KeptSummary, Origin } from "./keptSummary";
import { originSchema, runSchema, type Run } from "./run";
import {
  identityTerms,
  NONE,
  readingTerms,
  rosterKeys,
  settingItems,
  settingKinds,
  settingsColumns,
  stackTerms,
  termOf,
  yesNo,
  type SettingKind,
  type SettingsTerm,
} from "./settingsTerms";

/** A cell of the settings sheet that cannot be understood; it stays as it is, and the rest still works. */
export interface SettingsProblem {
  /** `设置!C7` */
  readonly cell: string;
  readonly run: string;
  readonly found: string;
  readonly expected: Expected;
}

/** What a cell should say. */
export type Expected =
  | { readonly kind: "oneOf"; readonly terms: Readonly<Record<string, SettingsTerm>> }
  | { readonly kind: "runName" | "filled" | "row" | "month" | "measure" | "logItem" | "once" }
  /** A row that is not there. */
  | { readonly kind: "missing"; readonly setting: SettingsTerm; readonly item: SettingsTerm };

/** What the settings sheet says. */
export interface SettingsRead {
  readonly runs: readonly Run[];
  /** Sheets of people that were made from other lists, and that no run has taken over yet. */
  readonly summaries: readonly KeptSummary[];
  readonly problems: readonly SettingsProblem[];
  /** The rows of each run as they were read, so that it can be told whether somebody has changed them. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Before anything is remembered. */
export const noSettings: SettingsRead = { runs: [], summaries: [], problems: [], marks: new Map() };

/** A row with something in it, and where its cells are. */
export interface RowRead {
  /** Of the list, from 0 below its headers. */
  readonly at: number;
  readonly run: string;
  readonly kind: SettingKind | null;
  readonly setting: string;
  readonly item: string;
  readonly value: string;
}

/**
 * Reads the list of settings.
 * @param area of the header row and the rows below.
 * @throws WorkbookProblem `keptColumnMissing` when a column has been deleted or renamed.
 */
export function readRuns(area: Area, cells: Cells): SettingsRead {
  const rows = rowsIn(area, cells);
  const columns = findKeptColumns(settingsColumns, headersOf(cells[0]), area.sheet);
  const problems: SettingsProblem[] = [];
  const tell: Tell = (row, column, expected) => {
    const letter = columnLetters(area.column + (columns.get(column) ?? 0));
    const cell = `${quoteSheet(area.sheet)}!${letter}${area.row + 2 + row.at}`;
    problems.push({ cell, run: row.run, found: row[column], expected });
  };
  const runs: Run[] = [];
  const summaries: KeptSummary[] = [];
  for (const [name, own] of groupBy(rows, ({ run }) => run)) {
    if (name === "") for (const row of own) tell(row, "run", { kind: "runName" });
    else {
      const draft = readDraft(own, tell);
      const summary = summaryIn(name, draft);
      const run = summary === null ? runIn(name, draft, own, tell) : null;
      if (summary !== null) summaries.push(summary);
      if (run !== null) runs.push(run);
    }
  }
  return { runs, summaries, problems, marks: marksOf(rows) };
}

/** The rows of the list with something in them. */
export function rowsIn(area: Area, cells: Cells): RowRead[] {
  const columns = findKeptColumns(settingsColumns, headersOf(cells[0]), area.sheet);
  return cells.slice(1).flatMap((row, at): RowRead[] => {
    const text = (key: keyof typeof settingsColumns) => textOf(row[columns.get(key) ?? -1]).trim();
    const read = { run: text("run"), setting: text("setting"), item: text("item"), value: text("value") };
    if (Object.values(read).every((each) => each === "")) return [];
    return [{ at, kind: termOf(settingKinds, read.setting), ...read }];
  });
}

/** What the rows of each run say, all together. */
export function marksOf(rows: readonly RowRead[]): ReadonlyMap<string, string> {
  const lines = rows.map(({ run, setting, item, value }) => [run, JSON.stringify([setting, item, value])] as const);
  return new Map(
    [...groupBy(lines, ([run]) => run)].map(([run, own]) => [run, own.map(([, line]) => line).join("\n")] as const),
  );
}

type Tell = (row: RowRead, column: "run" | "setting" | "item" | "value", expected: Expected) => void;

/** What is read of a run before it is whole. */
interface Draft {
  scheme: string | null;
  digest: string;
  isPaid: boolean;
  asTable: boolean;
  sheet: string | null;
  table: string | null;
  headers: string[];
  headerRow: number | null;
  month: string | null;
  kept: string[];
  only: Run["only"];
  except?: Run["only"];
  /** By the number that their rows begin with. */
  rosters: Map<number, RosterDraft>;
  columns: Run["columns"];
  readings: Run["readings"];
  earlier: Run["earlier"];
  logs: Map<number, Record<string, string>>;
  leftOut: string[];
  measures: NonNullable<Run["collection"]>["measures"];
  ratings?: Record<string, unknown>;
  rosterRatings?: Record<string, unknown>;
  stack: { by: "month" | "team"; lists: Map<number, Record<string, string>> };
}

interface RosterDraft {
  sheet?: string;
  table: string | null;
  by: "number" | "name";
  instead: string[];
}

function readDraft(rows: readonly RowRead[], tell: Tell): Draft {
  const draft: Draft = {
    scheme: null,
    digest: "",
    isPaid: true,
    asTable: false,
    sheet: null,
    table: null,
    headers: [],
    headerRow: null,
    month: null,
    kept: [],
    only: null,
    rosters: new Map(),
    columns: [],
    readings: [],
    earlier: [],
    logs: new Map(),
    leftOut: [],
    measures: [],
    stack: { by: "team", lists: new Map() },
  };
  const seen = new Set<string>();
  for (const row of rows) {
    const key = `${row.kind} ${row.item.toLowerCase()}`;
    if (row.kind !== null && seen.has(key)) {
      tell(row, "item", { kind: "once" });
      continue;
    }
    seen.add(key);
    readRow(row, draft, tell);
  }
  return draft;
}

/** What was made and not appraised yet: no columns are chosen for it. */
function summaryIn(name: string, draft: Draft): KeptSummary | null {
  const { scheme, sheet, table, month, columns } = draft;
  const origin = originIn(draft);
  if (columns.length > 0 || sheet === null || origin === null) return null;
  return { name, scheme, sheet, table, month, ...origin };
}

/** `null` where nothing is said of it, or not enough. */
function originIn(draft: Draft): Origin | null {
  const read = originSchema.safeParse(originOf(draft));
  if (!read.success) return null;
  const { collection, ratings, stack } = read.data;
  return collection === null && ratings === undefined && stack === undefined ? null : read.data;
}

function originOf({ logs, measures, leftOut, stack, ratings, rosterRatings }: Draft) {
  const blank = { table: null, name: null, department: null, date: null, id: null };
  return {
    collection:
      logs.size === 0 && measures.length === 0
        ? null
        : { logs: inOrder(logs).map((log) => ({ ...blank, ...log })), measures, month: null, leftOut },
    ratings,
    rosterRatings,
    stack:
      stack.lists.size === 0
        ? undefined
        : { by: stack.by, lists: inOrder(stack.lists).map((list) => ({ table: null, ...list })) },
  };
}

function inOrder<Item>(items: ReadonlyMap<number, Item>): Item[] {
  return [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
}

function runIn(name: string, draft: Draft, rows: readonly RowRead[], tell: Tell): Run | null {
  const [first] = rows;
  const { scheme, sheet } = draft;
  if (first && scheme === null)
    tell(first, "run", { kind: "missing", setting: settingKinds.scheme, item: settingItems.scheme.id });
  if (first && sheet === null)
    tell(first, "run", { kind: "missing", setting: settingKinds.source, item: settingItems.source.sheet });
  const rosters = [...draft.rosters].sort(([a], [b]) => a - b).map(([, roster]) => roster);
  if (first && rosters.some((roster) => roster.sheet === undefined))
    tell(first, "run", { kind: "missing", setting: settingKinds.roster, item: settingItems.roster.sheet });
  const read = runSchema.safeParse({
    ...draft,
    rosters: rosters
      .filter((roster) => roster.sheet !== undefined)
      .map((roster) => ({ ...roster, instead: pairsOf(roster.instead) })),
    name,
    source: { ...draft, sheet },
    ...originOf(draft),
  });
  if (!read.success && first && scheme !== null && sheet !== null) {
    // What is missing can only be a row of the records.
    const log = rows.find(({ kind }) => kind === "log") ?? first;
    tell(log, "item", { kind: "logItem" });
  }
  return read.success ? read.data : null;
}

function readRow(row: RowRead, draft: Draft, tell: Tell): void {
  const { kind, item, value } = row;
  if (kind === null) {
    tell(row, "setting", { kind: "oneOf", terms: settingKinds });
    return;
  }
  if (item === "") {
    tell(row, "item", { kind: "filled" });
    return;
  }
  if (value === "") {
    tell(row, "value", { kind: "filled" });
    return;
  }
  const choose = <Key extends string>(terms: Readonly<Record<Key, SettingsTerm>>): Key | null => {
    const found = termOf(terms, value);
    if (found === null) tell(row, "value", { kind: "oneOf", terms });
    return found;
  };
  switch (kind) {
    case "scheme":
      readSchemeRow(row, draft, choose, tell);
      return;
    case "source":
      readSourceRow(row, draft, tell);
      return;
    case "only":
    case "except": {
      const values = readList(value).filter((each) => each !== "");
      if (values.length === 0) {
        tell(row, "value", { kind: "filled" });
        return;
      }
      draft[kind] = { header: item, values };
      return;
    }
    case "roster":
      readRosterRow(row, draft, tell);
      return;
    case "column": {
      const field = termOf(identityTerms, item) ?? item;
      draft.columns.push({ field, header: value === NONE || value === "-" ? null : value });
      return;
    }
    case "reading": {
      const reading = choose(readingTerms);
      if (reading !== null) draft.readings.push({ header: item, reading });
      return;
    }
    case "earlier": {
      const answer = choose(yesNo);
      if (answer !== null) draft.earlier.push({ sheet: item, isChosen: answer === "yes" });
      return;
    }
    case "log":
      readLogRow(row, draft, tell);
      return;
    case "ratings":
    case "rosterRatings":
      readRatingsRow(row, kind, draft, tell);
      return;
    case "stack":
      readStackRow(row, draft, choose, tell);
      return;
    case "measure": {
      const measure = readMeasure(item, value);
      if (measure === null) tell(row, "value", { kind: "measure" });
      else draft.measures.push(measure);
      return;
    }
  }
}

function readSchemeRow(
  row: RowRead,
  draft: Draft,
  choose: (terms: typeof yesNo) => "yes" | "no" | null,
  tell: Tell,
): void {
  const item = termOf(settingItems.scheme, row.item);
  switch (item) {
    case null:
      tell(row, "item", { kind: "oneOf", terms: settingItems.scheme });
      return;
    case "id":
      draft.scheme = row.value;
      return;
    case "digest":
      draft.digest = row.value;
      return;
    case "pay":
      draft.isPaid = choose(yesNo) !== "no";
      return;
    case "table":
      draft.asTable = choose(yesNo) === "yes";
      return;
  }
}

function readSourceRow(row: RowRead, draft: Draft, tell: Tell): void {
  const item = termOf(settingItems.source, row.item);
  switch (item) {
    case null:
      tell(row, "item", { kind: "oneOf", terms: settingItems.source });
      return;
    case "sheet":
    case "table":
      draft[item] = row.value;
      return;
    case "headers":
    case "kept":
      draft[item] = readList(row.value);
      return;
    case "headerRow": {
      const at = Number(row.value);
      if (!Number.isInteger(at) || at < 1) {
        tell(row, "value", { kind: "row" });
        return;
      }
      draft.headerRow = at;
      return;
    }
    case "month":
      if (!runSchema.shape.source.shape.month.safeParse(row.value).success) {
        tell(row, "value", { kind: "month" });
        return;
      }
      draft.month = row.value;
      return;
  }
}

/** Of several lists each has a number before its items, as `2 工作表`. */
function readRosterRow({ item, value, ...row }: RowRead, draft: Draft, tell: Tell): void {
  const [, digits = "1", rest = ""] = /^(?:(\d+)\s+)?(.*)$/su.exec(item) ?? [];
  const which = termOf(settingItems.roster, rest);
  if (which === null) {
    tell({ ...row, item, value }, "item", { kind: "oneOf", terms: settingItems.roster });
    return;
  }
  const roster = draft.rosters.get(Number(digits)) ?? { table: null, by: "number", instead: [] };
  draft.rosters.set(Number(digits), roster);
  switch (which) {
    case "sheet":
    case "table":
      roster[which] = value;
      return;
    case "by": {
      const by = termOf(rosterKeys, value);
      if (by === null) {
        tell({ ...row, item, value }, "value", { kind: "oneOf", terms: rosterKeys });
        return;
      }
      roster.by = by;
      return;
    }
    case "instead":
      roster.instead = readList(value);
      return;
  }
}

function readRatingsRow(row: RowRead, kind: "ratings" | "rosterRatings", draft: Draft, tell: Tell): void {
  const none = { table: null, person: null, name: null, department: null, rater: null, kind: null, about: null };
  const ratings = draft[kind] ?? { ...none, scores: [], kinds: [] };
  draft[kind] = ratings;
  const item = termOf(settingItems.ratings, row.item);
  if (item === null) {
    tell(row, "item", { kind: "oneOf", terms: settingItems.ratings });
    return;
  }
  const pairs = () => inPairs(readList(row.value));
  if (item === "scores") ratings[item] = pairs().map(([indicator, header]) => ({ indicator, header }));
  else if (item === "kinds")
    ratings[item] = pairs().map(([text, role]) => ({ text, role: role === NONE || role === "-" ? null : role }));
  else ratings[item] = row.value;
}

function readStackRow(
  row: RowRead,
  draft: Draft,
  choose: (terms: typeof stackTerms) => "month" | "team" | null,
  tell: Tell,
): void {
  const [, digits, rest = ""] = /^(\d+)?\s*(.*)$/su.exec(row.item) ?? [];
  const item = termOf(settingItems.stack, rest);
  if (item === null || (digits === undefined) !== (item === "by"))
    tell(row, "item", { kind: "oneOf", terms: settingItems.stack });
  else if (item === "by") draft.stack.by = choose(stackTerms) ?? draft.stack.by;
  else draft.stack.lists.set(Number(digits), { ...draft.stack.lists.get(Number(digits)), [item]: row.value });
}

function pairsOf(texts: readonly string[]): { inSource: string; inList: string }[] {
  return inPairs(texts).map(([inSource, inList]) => ({ inSource, inList }));
}

function inPairs(texts: readonly string[]): [string, string][] {
  return texts.flatMap((text, i): [string, string][] => (i % 2 === 0 ? [[text, texts[i + 1] ?? ""]] : []));
}

function readLogRow(row: RowRead, draft: Draft, tell: Tell): void {
  const [, digits, rest = ""] = /^(\d+)?\s*(.*)$/su.exec(row.item) ?? [];
  const item = termOf(settingItems.log, rest);
  if (item === null || (digits === undefined && item !== "leftOut")) {
    tell(row, "item", { kind: "logItem" });
    return;
  }
  if (item === "leftOut") draft.leftOut = readList(row.value);
  else {
    const at = Number(digits);
    draft.logs.set(at, { ...draft.logs.get(at), [item]: row.value });
  }
}

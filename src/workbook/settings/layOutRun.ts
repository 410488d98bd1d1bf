import type { Language } from "../../domain/language";
import type { KeptRatings } from "../ratings/keptRatings";
import type { KeptSummary, Origin } from "./keptSummary";
import type { Run } from "./run";
import { spellList } from "./listText";
import { spellMeasure } from "./measureText";
import {
  identityTerms,
  NONE,
  readingTerms,
  rosterKeys,
  settingItems,
  settingKinds,
  stackTerms,
  yesNo,
  type SettingKind,
  type SettingsTerm,
} from "./settingsTerms";

/** A choice as a row of the settings sheet says it. */
export interface SettingRow {
  readonly run: string;
  readonly kind: SettingKind;
  readonly setting: string;
  readonly item: string;
  readonly value: string;
  /** For who reads it; nothing is read from it. */
  readonly note: string;
}

/** Lays a run out in rows. @param noteOf what else a field is called by its people. */
export function layOutRun(run: Run, language: Language, noteOf: (field: string) => string = () => ""): SettingRow[] {
  const row = (kind: SettingKind, item: string, value: string, note = ""): SettingRow => ({
    run: run.name,
    kind,
    setting: settingKinds[kind][language],
    item,
    value,
    note,
  });
  const word = (term: SettingsTerm) => term[language];
  const bool = (isSo: boolean) => word(isSo ? yesNo.yes : yesNo.no);
  const { source } = run;
  const { scheme: schemeItems, source: items } = settingItems;
  return [
    row("scheme", word(schemeItems.id), run.scheme),
    ...(run.digest === "" ? [] : [row("scheme", word(schemeItems.digest), run.digest)]),
    row("scheme", word(schemeItems.pay), bool(run.isPaid)),
    row("scheme", word(schemeItems.table), bool(run.asTable)),
    row("source", word(items.sheet), source.sheet),
    ...(source.table === null ? [] : [row("source", word(items.table), source.table)]),
    row("source", word(items.headers), spellList(source.headers)),
    ...(source.headerRow === null ? [] : [row("source", word(items.headerRow), String(source.headerRow))]),
    ...(source.month === null ? [] : [row("source", word(items.month), source.month)]),
    ...(source.kept.length === 0 ? [] : [row("source", word(items.kept), spellList(source.kept))]),
    ...(run.only === null ? [] : [row("only", run.only.header, spellList(run.only.values))]),
    ...(run.except === undefined ? [] : [row("except", run.except.header, spellList(run.except.values))]),
    ...run.rosters.flatMap((roster, i) => {
      const place = run.rosters.length > 1 ? `${i + 1} ` : "";
      return rosterRows(roster, language).map(([item, value]) => row("roster", `${place}${item}`, value));
    }),
    ...run.columns.map(({ field, header }) =>
      row("column", itemOfField(field, language), header ?? NONE, noteOf(field)),
    ),
    ...run.readings.map(({ header, reading }) => row("reading", header, word(readingTerms[reading]))),
    ...run.earlier.map(({ sheet, isChosen }) => row("earlier", sheet, bool(isChosen))),
    ...originRows(run, language, noteOf).map(([kind, ...cells]) => row(kind, ...cells)),
  ];
}

/** Lays out how a sheet of people came about that has not been appraised yet. */
export function layOutSummary(summary: KeptSummary, language: Language): SettingRow[] {
  const { name, scheme, sheet, table, month } = summary;
  const { scheme: schemeItems, source: items } = settingItems;
  const rows: OriginRow[] = [
    ...(scheme === null ? [] : [["scheme", schemeItems.id[language], scheme] satisfies OriginRow]),
    ["source", items.sheet[language], sheet],
    ...(table === null ? [] : [["source", items.table[language], table] satisfies OriginRow]),
    ...(month === null ? [] : [["source", items.month[language], month] satisfies OriginRow]),
    ...originRows(summary, language, () => ""),
  ];
  return rows.map(([kind, item, value, note = ""]) => ({
    run: name,
    kind,
    setting: settingKinds[kind][language],
    item,
    value,
    note,
  }));
}

type OriginRow = [kind: SettingKind, item: string, value: string, note?: string];

function originRows(
  { collection, ratings, rosterRatings, stack }: Origin & { readonly rosterRatings?: KeptRatings | undefined },
  language: Language,
  noteOf: (field: string) => string,
): OriginRow[] {
  const { log: logItems, stack: stackItems } = settingItems;
  const numbered = (i: number, term: SettingsTerm) => `${i + 1} ${term[language]}`;
  return [
    ...(collection?.logs ?? []).flatMap((log, i) =>
      (["sheet", "table", "person", "name", "department", "date", "id"] as const).flatMap((key): OriginRow[] => {
        const value = log[key];
        return value === null || value === "" ? [] : [["log", numbered(i, logItems[key]), value]];
      }),
    ),
    ...(collection && collection.leftOut.length > 0
      ? [["log", logItems.leftOut[language], spellList(collection.leftOut)] satisfies OriginRow]
      : []),
    ...(collection?.measures ?? []).map((measure): OriginRow => [
      "measure",
      measure.indicator,
      spellMeasure(measure, language),
      noteOf(measure.indicator),
    ]),
    ...(ratings === undefined ? [] : ratingsRows("ratings", ratings, language)),
    ...(rosterRatings === undefined ? [] : ratingsRows("rosterRatings", rosterRatings, language)),
    ...(stack === undefined
      ? []
      : [
          ["stack", stackItems.by[language], stackTerms[stack.by][language]] satisfies OriginRow,
          ...stack.lists.flatMap((list, i) =>
            (["sheet", "table"] as const).flatMap((key): OriginRow[] => {
              const value = list[key];
              return value === null ? [] : [["stack", numbered(i, stackItems[key]), value]];
            }),
          ),
        ]),
  ];
}

function ratingsRows(kind: "ratings" | "rosterRatings", ratings: KeptRatings, language: Language): OriginRow[] {
  const items = settingItems.ratings;
  const row = (key: keyof typeof items, value: string | null | undefined): OriginRow[] =>
    value == null || value === "" ? [] : [[kind, items[key][language], value]];
  return [
    ...(["sheet", "table", "joined", "person", "name", "department", "rater", "kind", "about"] as const).flatMap(
      (key) => row(key, ratings[key]),
    ),
    ...row("scores", spellList(ratings.scores.flatMap(({ indicator, header }) => [indicator, header]))),
    ...row("kinds", spellList(ratings.kinds.flatMap(({ text, role }) => [text, role ?? NONE]))),
  ];
}

function rosterRows(roster: Run["rosters"][number], language: Language): [string, string][] {
  const items = settingItems.roster;
  return [
    [items.sheet[language], roster.sheet],
    ...(roster.table === null ? [] : [[items.table[language], roster.table] satisfies [string, string]]),
    [items.by[language], rosterKeys[roster.by][language]],
    ...(roster.instead.length === 0
      ? []
      : [
          [
            items.instead[language],
            spellList(roster.instead.flatMap(({ inSource, inList }) => [inSource, inList])),
          ] satisfies [string, string],
        ]),
  ];
}

function itemOfField(field: string, language: Language): string {
  return field in identityTerms ? identityTerms[field as keyof typeof identityTerms][language] : field;
}

import { numberIn, readName, type Cell } from "../cell";
import { Failure } from "../failure";
import type { Text } from "../language";
import { sameText } from "../sameText";
import { tableOf } from "../scheme/readScheme";
import type { Scheme } from "../scheme/scheme";
import { cellOf, placeOf } from "../scheme/table";
import { columns, type Column } from "../scheme/vocabulary";
import type { Check, Remark } from "./remark";

/** Where points stand. Points per step are of any size up to the full score; the others are on its scale. */
const points = [
  { section: "indicators", key: "full", isOnScale: true },
  { section: "indicators", key: "floor", isOnScale: true },
  { section: "indicators", key: "cap", isOnScale: true },
  { section: "indicators", key: "points", isOnScale: false },
  { section: "indicators", key: "pointsOff", isOnScale: false },
  { section: "levels", key: "score", isOnScale: true },
  { section: "grades", key: "from", isOnScale: true },
  { section: "grades", key: "to", isOnScale: true },
  { section: "rules", key: "points", isOnScale: false },
  { section: "rules", key: "cap", isOnScale: false },
] as const;

/** Points that the scheme's own scale contradicts: 85 % or 8,500 for 85, a date, 1e308. */
export const checkPoints: Check = ({ scheme, layout: { regions } }) => {
  const usual = usualFull(scheme);
  return points.flatMap(({ section, key, isOnScale }) => {
    const table = tableOf(regions, section);
    const column: Column | undefined = (columns[section] as Readonly<Record<string, Column>>)[key];
    return table.rows.flatMap((row): Remark[] => {
      const value = numberIn(cellOf(table, row, key));
      if (value === null || !column) return [];
      const { zh, en } = column;
      const full = section === "levels" ? fullOf(scheme, cellOf(table, row, "indicator"), usual) : usual;
      const what = oddIn(value, { zh, en, value, usual: full }, isOnScale);
      if (!what) return [];
      return [{ severity: "warning", place: placeOf(table, row, key), what, mend: { code: "mendPoints", facts: {} } }];
    });
  });
};

/** From here on figures are no points but something else. */
const FAR = 10;
/** Below this a figure with decimals may be a percentage of the full score. */
const FRACTION = 2;
/** The days of 2000 to 2099 as spreadsheets count them. */
const DATES = { first: 36526, last: 73050 };

function oddIn(
  value: number,
  facts: Text & { value: number; usual: number },
  isOnScale: boolean,
): Remark["what"] | null {
  if (Math.abs(value) >= FAR * facts.usual) {
    const isDate = Number.isInteger(value) && value >= DATES.first && value <= DATES.last;
    return isDate ? { code: "pointsDate", facts: { ...facts, date: dateOf(value) } } : { code: "pointsFar", facts };
  }
  const isFraction = isOnScale && facts.usual >= FAR && Math.abs(value) < FRACTION && !Number.isInteger(value);
  return isFraction ? { code: "pointsFraction", facts } : null;
}

/** The date of a day that is counted from 30 December 1899: 45658 is 2025-01-01. */
function dateOf(day: number): string {
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
}

/** The full score in the middle of those that are scored: one slip does not move it. */
function usualFull({ indicators }: Scheme): number {
  const fulls = indicators.flatMap(({ scoring }) => (scoring.method === "record" ? [] : [scoring.full]));
  return fulls.sort((a, b) => a - b)[Math.floor((fulls.length - 1) / 2)] ?? DEFAULT_FULL;
}

const DEFAULT_FULL = 100;

/** The full score of a level's indicator, unless it is odd itself. */
function fullOf({ indicators }: Scheme, named: Cell, usual: number): number {
  const name = named instanceof Failure ? "" : (readName(named) ?? "");
  const own = indicators.find((each) => sameText(each.code, name) || sameText(each.name, name))?.scoring.full ?? usual;
  return own >= FAR * usual || own < FRACTION ? usual : own;
}

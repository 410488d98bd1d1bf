import { numberIn, type Cell } from "../../domain/cell";
import { groupBy } from "../../domain/groupBy";
import type { Indicator } from "../../domain/scheme/scheme";
import { keyOfHead } from "./mapping";
import type { ColumnMatch } from "./matchColumns";
import { isDaysNumber } from "./daysNumber";
import { proposeReadings } from "./proposeReadings";
import type { ScaledReading } from "./scaledReadings";
import type { ColumnReading, SourceData } from "./source";
import { starsReading } from "./starsReading";
import { targetScale } from "./targetScale";
import { scaleBetween, unitInHeader } from "./units";

/** Something in the data that can be read in more than one way, and how it is read now. */
export type Reading =
  /** Rows that look like totals, all under one label; people when the reader says so. */
  | { readonly kind: "rows"; readonly label: string; readonly rows: readonly number[]; readonly arePeople: boolean }
  /** Rows with figures and without number or name. */
  | { readonly kind: "nobody"; readonly rows: readonly number[] }
  /** Rows of people that a filter or somebody has hidden: they count. */
  | { readonly kind: "hidden"; readonly rows: readonly number[] }
  /** Days where figures are read, with their cells. `isSafe`: no figure can be taken for a day. */
  | { readonly kind: "dates"; readonly column: number; readonly cells: readonly string[]; readonly isSafe: boolean }
  | {
      readonly kind: "column";
      readonly column: number;
      readonly reading: Exclude<ColumnReading, "asIs">;
      /** The scheme's, where the column has another. */
      readonly unit?: string;
      /** Of personal targets that only look like another unit: the scheme's own target. */
      readonly usual?: number;
      readonly isOn: boolean;
      /** Whether it is more than a guess, so that it is on from the start. */
      readonly isSure: boolean;
    };

/** A rate above this is more likely a percentage that was typed without its sign: 45 for 45 %. */
export const LIKELY_PERCENT = 1.5;

/**
 * What a reader should know of how the cells are read before the columns are mapped, with what can be read otherwise.
 * Rows are those of the sheet, from 1.
 */
export function checkUp(data: SourceData, matches: readonly ColumnMatch[]): Reading[] {
  const { source, leftOut } = data;
  const rowOnSheet = (row: number) => source.area.row + row + 2;
  const totals = groupBy(
    leftOut.filter(({ why }) => why === "total"),
    ({ label }) => label.trim(),
  );
  const nobody = leftOut.filter(({ why }) => why === "nobody").map(({ row }) => rowOnSheet(row));
  return [
    ...[...totals].map(([label, rows]): Reading => {
      return { kind: "rows", label, rows: rows.map(({ row }) => rowOnSheet(row)), arePeople: false };
    }),
    ...source.reading.people.map((label): Reading => ({ kind: "rows", label, rows: [], arePeople: true })),
    ...(nobody.length > 0 ? [{ kind: "nobody", rows: nobody } as const] : []),
    ...(data.hiddenRows.length > 0 ? [{ kind: "hidden", rows: data.hiddenRows } as const] : []),
    ...readColumns(data, matches),
  ];
}

function readColumns(data: SourceData, matches: readonly ColumnMatch[]): Reading[] {
  const { source, rows } = data;
  const { columns } = source.reading;
  const sure = proposeReadings(source.headers, rows);
  return source.headers.flatMap((_, column): Reading[] => {
    const chosen = columns.get(column);
    if (chosen !== undefined && chosen !== "asIs") {
      return [{ kind: "column", column, reading: chosen, isOn: true, isSure: chosen === "downwards" }];
    }
    if (sure.has(column)) return [{ kind: "column", column, reading: "downwards", isOn: false, isSure: true }];
    const match = matches.find((each) => each.column === column);
    if (!match || match.field.head === null) return [];
    const { indicator, key } = match.field;
    const figures = rows.map((row) => row[column] ?? null);
    const header = data.columns[column]?.header ?? "";
    const isTarget = indicator !== null && key === keyOfHead(`${indicator.code}@target`);
    const proposed =
      indicator &&
      (proposeScale(indicator, header, figures) ?? (isTarget ? proposeTargetScale(indicator, header, figures) : null));
    return [
      ...findDates(data, column, figures),
      ...(proposed ? [{ kind: "column", column, isOn: false, isSure: false, ...proposed } as const] : []),
    ];
  });
}

/** How figures could be meant otherwise than they stand. */
function proposeScale(
  indicator: Indicator,
  header: string,
  figures: readonly Cell[],
): { readonly reading: ScaledReading; readonly unit?: string } | null {
  const stars = starsReading(indicator, figures);
  if (stars) return { reading: stars };
  const { unit } = indicator;
  if (unit === "%" && lackPercentSign(figures)) return { reading: "percent" };
  const scale = scaleBetween(header, unit);
  return scale && unit !== undefined ? { reading: scale, unit } : null;
}

/** Targets of people whose header says no unit. */
function proposeTargetScale(indicator: Indicator, header: string, figures: readonly Cell[]) {
  const { unit } = indicator;
  const found = unit === undefined || unitInHeader(header) !== "" ? null : targetScale(indicator, figures);
  return found && unit !== undefined ? { ...found, unit } : null;
}

function findDates({ dates, addressOf }: SourceData, column: number, figures: readonly Cell[]): Reading[] {
  const days = dates.get(column) ?? [];
  if (days.length === 0) return [];
  const isSafe = figures.every((figure, row) => days.includes(row) || !isDaysNumber(figure));
  return [{ kind: "dates", column, cells: days.map((row) => addressOf(row, column)), isSafe }];
}

/** Whether most figures of a rate are too large for one. Texts such as "45%" say what they are. */
function lackPercentSign(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number" && numberIn(cell) !== 0);
  return numbers.length > 0 && numbers.filter((x) => x > LIKELY_PERCENT).length * 2 > numbers.length;
}

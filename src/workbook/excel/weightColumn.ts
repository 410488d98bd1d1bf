import type { Indicator } from "../../domain/scheme/scheme";
import { cellIn, type Area } from "../cells/area";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";

/** The cells of a scheme from its first indicator's weight to its last one's. */
export interface WeightColumn {
  readonly area: Area;
  /** The row of each indicator's weight in it, counted from 0. */
  readonly rows: ReadonlyMap<Indicator, number>;
}

/** Where the weights of a scheme stand; `null` where it has no indicator. */
export function weightColumnOf({ reading, area }: SchemeOnSheet): WeightColumn | null {
  const places = reading.scheme.indicators.flatMap((indicator) => {
    const place = reading.placeOf(indicator, "weight");
    return place ? [{ indicator, place }] : [];
  });
  const [first] = places;
  if (!first) return null;
  const rows = places.map(({ place }) => place.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return {
    area: { ...cellIn(area, top - 1, first.place.column - 1), rowCount: bottom - top + 1 },
    rows: new Map(places.map(({ indicator, place }) => [indicator, place.row - top])),
  };
}

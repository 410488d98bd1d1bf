import type { Indicator } from "../../domain/scheme/scheme";
import { splitAddress } from "../cells/area";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";

/** The cells of a scheme from its first indicator's weight to its last one's. */
export interface WeightColumn {
  /** Within its sheet: `E6:E12`. */
  readonly address: string;
  /** The row of each indicator's weight in it, counted from 0. */
  readonly rows: ReadonlyMap<Indicator, number>;
}

/** Where the weights of a scheme stand; `null` where it has no indicator. */
export function weightColumnOf({ reading, addressOf }: SchemeOnSheet): WeightColumn | null {
  const places = reading.scheme.indicators.flatMap((indicator) => {
    const place = reading.placeOf(indicator, "weight");
    return place ? [{ indicator, place }] : [];
  });
  const [first] = places;
  if (!first) return null;
  const rows = places.map(({ place }) => place.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const cell = (row: number) => splitAddress(addressOf({ ...first.place, row })).local;
  return {
    address: top === bottom ? cell(top) : `${cell(top)}:${cell(bottom)}`,
    rows: new Map(places.map(({ indicator, place }) => [indicator, place.row - top])),
  };
}

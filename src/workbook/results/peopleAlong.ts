import { numberIn } from "../../domain/cell";
import { multiplies } from "../../domain/pay/factors";
import type { Scale } from "../../domain/pay/scale";
import { sameText } from "../../domain/sameText";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import { isNamed } from "../people/fields";
import { keyOfHead, type Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";

/** Where somebody stands along a curve. */
export interface Standing {
  /** Row in the data. */
  readonly row: number;
  readonly x: number;
}

/** The results of everyone on an indicator, as far as they are numbers. */
export function resultsAlong(
  { code }: Pick<Indicator, "code">,
  { rows }: Pick<SourceData, "rows">,
  mapping: Mapping,
): Standing[] {
  const column = mapping.get(keyOfHead(code));
  if (column === undefined) return [];
  return rows.flatMap((cells, row) => {
    const x = numberIn(cells[column] ?? null);
    return x === null ? [] : [{ row, x }];
  });
}

/**
 * What everyone has sold on a scale: with what was sold before, and as a share of the quota where its tiers are. Nothing for a scale on
 * which no pay item pays.
 */
export function salesAlong(
  { scale: name, tierBy }: Pick<Scale, "scale" | "tierBy">,
  { pay, indicators }: Pick<Scheme, "pay" | "indicators">,
  { rows }: Pick<SourceData, "rows">,
  mapping: Mapping,
): Standing[] {
  const item = pay?.items.find(
    (each) =>
      (multiplies(each, "commission") || multiplies(each, "bonus")) &&
      (each.scale === undefined || sameText(each.scale, name)),
  );
  const indicator = indicators.find((each) => item?.on !== undefined && isNamed(each, item.on));
  if (indicator === undefined) return [];
  const columnOf = (part: string) => mapping.get(keyOfHead(`${indicator.code}${part}`)) ?? -1;
  const [sold, before, quotas] = [columnOf(""), columnOf("@prior"), columnOf("@quota")];
  return rows.flatMap((cells, row) => {
    const amount = numberIn(cells[sold] ?? null);
    const quota = numberIn(cells[quotas] ?? null);
    if (amount === null || (tierBy === "attainment" && !(quota !== null && quota > 0))) return [];
    const reached = (numberIn(cells[before] ?? null) ?? 0) + amount;
    return [{ row, x: tierBy === "attainment" ? reached / (quota ?? 1) : reached }];
  });
}

import { moveLever, type Lever } from "../../domain/whatif/levers";
import type { FieldEdit } from "./edit";
import { seenRow } from "./planEdit";
import type { SchemeOnSheet } from "./schemeOnSheet";
import { sectionOf, sheetForm, type FormCell } from "./sheetForm";

/** What is to be written so that a scheme says what was tried. */
export interface LeverPlan {
  readonly fields: readonly FieldEdit[];
  /** Cells among them that a formula computes: they are not written over. */
  readonly computed: readonly FormCell[];
}

interface Moved {
  readonly section: "indicators" | "grades" | "tiers";
  readonly part: object;
  readonly key: string;
  readonly content: number;
}

/**
 * The cells in which a scheme states the figures that a lever moves: its own, the weights that follow, the upper end of the grade below.
 * @throws Failure `value` for a target on the other side of its baseline.
 */
export function planLever(onSheet: SchemeOnSheet, lever: Lever, value: number): LeverPlan {
  const { scheme, placeOf } = onSheet.reading;
  const next = moveLever(scheme, lever, value);
  const tiers = scheme.scales.flatMap((scale) => scale.tiers);
  const nextTiers = next.scales.flatMap((scale) => scale.tiers);
  const moved: Moved[] = [
    ...scheme.indicators.flatMap((part, i) => [
      ...changes("indicators", part, "weight", part.weight, next.indicators[i]?.weight),
      ...changes("indicators", part, "target", targetOf(part.scoring), targetOf(next.indicators[i]?.scoring)),
    ]),
    ...scheme.grades.flatMap((part, i) => [
      ...changes("grades", part, "from", part.from, next.grades[i]?.from),
      ...changes("grades", part, "to", part.to, next.grades[i]?.to),
    ]),
    ...tiers.flatMap((part, i) => changes("tiers", part, "rate", part.rate, nextTiers[i]?.rate)),
  ];
  const form = sheetForm(onSheet);
  const found = moved.flatMap(({ section, part, key, content }) => {
    const row = sectionOf(form, section)?.rows.find((each) => placeOf(part)?.row === each.row + 1);
    return row ? [{ field: { section, row: seenRow(row), key, content }, cell: row.cells.get(key) }] : [];
  });
  return {
    fields: found.map(({ field }) => field),
    computed: found.flatMap(({ cell }) => (cell?.isFormula ? [cell] : [])),
  };
}

function changes(
  section: Moved["section"],
  part: object,
  key: string,
  before: number | null | undefined,
  after: number | null | undefined,
): Moved[] {
  return typeof after === "number" && after !== before ? [{ section, part, key, content: after }] : [];
}

function targetOf(scoring: object | undefined): number | undefined {
  const target = scoring && "target" in scoring ? scoring.target : undefined;
  return typeof target === "number" ? target : undefined;
}

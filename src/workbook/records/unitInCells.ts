import { numberIn, type Cell } from "../../domain/cell";
import { mapInBlocks, type Steps } from "../../domain/steps";
import { unitCalled, unitInHeader } from "../people/units";

const numberWithUnit = /^\s*[+-]?[\d,]+(?:\.\d+)?\s*(\p{L}+)\s*$/u;

/**
 * The unit that people typed behind the numbers of a column, which makes them texts: 36 min, 95分. Only one that is a unit,
 * the same in all of them, and not another than the header's is taken: 30 min under hours are not 30. In steps.
 * @returns as it is written; `""` where there is none.
 * @example unitInSteps("First reply (min)", [12, "36 min"]) // "min"
 * @example unitInSteps("Resolution (h)", [12, "36 min"]) // ""
 */
export function* unitInSteps(header: string, cells: readonly Cell[]): Steps<string> {
  const all = yield* mapInBlocks(cells, writtenUnit);
  const found = new Set(all.filter((unit) => unit !== null));
  const [written = ""] = found;
  const unit = unitCalled(written);
  if (found.size !== 1 || unit === null) return "";
  const ofHeader = unitCalled(unitInHeader(header));
  const isOther = ofHeader !== null && (ofHeader.family !== unit.family || ofHeader.size !== unit.size);
  return isOther ? "" : written;
}

function writtenUnit(cell: Cell): string | null {
  if (typeof cell !== "string" || numberIn(cell) !== null) return null;
  return numberWithUnit.exec(cell)?.[1] ?? null;
}

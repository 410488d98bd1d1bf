import type { Cells } from "../../src/domain/cell";
import { finishSteps } from "../../src/domain/steps";
import type { Area } from "../../src/workbook/cells/area";
import { describeInSteps, findListInSteps, type CellMarks } from "../../src/workbook/people/describeSource";
import type { Source, SourceData } from "../../src/workbook/people/source";

interface Beside {
  /** The first rows below the headers as the sheet shows them. */
  readonly shown?: readonly (readonly string[])[];
  readonly isFollowed?: boolean;
  readonly marks?: CellMarks;
  readonly lists?: readonly SourceData[];
}

/** A source as it is read from its cells. */
export function describeSource(
  source: Source,
  area: Area,
  cells: Cells,
  { shown = [], isFollowed = false, marks, lists }: Beside = {},
): SourceData {
  const found = finishSteps(findListInSteps(source, area, cells));
  if (!found) throw new Error(`${source.sheet} has no headers`);
  return finishSteps(describeInSteps(source, area, cells, found, shown, isFollowed, marks, lists));
}

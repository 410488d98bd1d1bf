import { readName, readNumber, type Cell, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { attempt } from "../../domain/outcome";
import { sameText } from "../../domain/sameText";
import type { Answers } from "../../domain/weights/answers";
import type { Hierarchy, Level } from "../../domain/weights/hierarchy";
import type { Judge } from "../../domain/weights/judges";
import { addressOf, cellIn, type Area } from "../cells/area";
import { say } from "../messages/message";

/** A judgement that cannot be used as it stands in its cell. */
export interface JudgementFinding {
  /** With the sheet: `'S5 权重判断'!C7`. */
  readonly address: string;
  readonly failure: Failure;
}

/** Judgements as they stand on their sheet. */
export interface JudgementsOnSheet {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: Cells;
  readonly judges: readonly Judge[];
  readonly findings: readonly JudgementFinding[];
}

/**
 * Reads judgements back from their sheet, hand edits included, for the levels that the scheme has now: criteria are known by their
 * labels, so that what was said of those that are still there is kept. What cannot be read is told, and open.
 * @param area where `cells` stand.
 */
export function readJudgementSheet(cells: Cells, area: Area, { levels }: Hierarchy): JudgementsOnSheet {
  const findings: JudgementFinding[] = [];
  const answers = new Map<string, Map<string | null, Answers>>();
  cells.forEach((row, r) => {
    if (!isWord("judge", row[0])) return;
    const judge = textIn(row[1]);
    const dimension = textIn(row[2]);
    const level = levels.find((each) =>
      each.dimension === null ? isWord("topLevel", row[2]) : sameText(each.dimension, dimension),
    );
    if (!level) return;
    const said = answers.get(judge) ?? new Map<string | null, Answers>();
    said.set(
      level.dimension,
      readMatrix(cells, r + 1, level, (i, j, failure) => {
        findings.push({ address: addressOf(cellIn(area, i, j)), failure });
      }),
    );
    answers.set(judge, said);
  });
  const judges = [...answers].map(([name, said]): Judge => ({ name, answers: said }));
  return { sheet: area.sheet, area, cells, judges, findings };
}

/** @param header the row of the labels; the matrix stands below, its labels in the first column. */
function readMatrix(
  cells: Cells,
  header: number,
  { labels }: Level,
  tell: (row: number, column: number, failure: Failure) => void,
): Answers {
  const placeIn = (texts: readonly (Cell | undefined)[], label: string) =>
    texts.findIndex((text, i) => i > 0 && sameText(textIn(text), label));
  // Up to the next block, whose title is not a label.
  const end = cells.findIndex((row, r) => r > header && (isWord("judge", row[0]) || isWord("groupMean", row[0])));
  const below = cells.slice(header, end === -1 ? undefined : end).map(([first]) => first);
  const rowOf = labels.map((label) => placeIn(below, label));
  const columnOf = labels.map((label) => placeIn(cells[header] ?? [], label));
  const judgementAt = (i: number, j: number): number | null => {
    const [row, column] = [rowOf[i] ?? -1, columnOf[j] ?? -1];
    if (row < 0 || column < 0) return null;
    const judgement = attempt(() => readJudgement(cells[header + row]?.[column] ?? null));
    if (!(judgement instanceof Failure)) return judgement;
    tell(header + row, column, judgement);
    return null;
  };
  // Where one is blank the mirror image is taken, as the functions do.
  const either = (i: number, j: number): number | null => {
    const judgement = judgementAt(i, j);
    if (judgement !== null) return judgement;
    const mirror = judgementAt(j, i);
    return mirror === null ? null : 1 / mirror;
  };
  const above = labels.map((_, i) => labels.map((_label, j) => (i < j ? either(i, j) : null)));
  return labels.map((_, i) =>
    labels.map((_label, j) => {
      if (i === j) return 1;
      const judgement = (i < j ? above[i]?.[j] : above[j]?.[i]) ?? null;
      return judgement === null || i < j ? judgement : 1 / judgement;
    }),
  );
}

function readJudgement(cell: Cell): number | null {
  const judgement = readNumber(cell);
  if (judgement !== null && judgement < 0)
    throw new Failure("value", { code: "judgementNotPositive", facts: { judgement } });
  // A judgement is above 0: a 0 is a blank that arrived so.
  return judgement === 0 ? null : judgement;
}

function isWord(code: "judge" | "groupMean" | "topLevel", cell: Cell | undefined): boolean {
  const text = textIn(cell);
  return (["zh", "en"] as const).some((language) => sameText(say({ code, facts: {} }, language), text));
}

function textIn(cell: Cell | undefined): string {
  return cell === undefined || cell instanceof Failure ? "" : (readName(cell) ?? "");
}

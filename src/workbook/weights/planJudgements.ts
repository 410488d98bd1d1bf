import type { Language } from "../../domain/language";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import type { Hierarchy, Level } from "../../domain/weights/hierarchy";
import { answersAt, type Judge } from "../../domain/weights/judges";
import { absoluteAddress, localAddress, type Area } from "../cells/area";
import { literal } from "../cells/literal";
import { say } from "../messages/message";
import { weightUnit } from "./planWeightCells";

/** The rows above the first block hold what the sheet is. */
const FIRST_ROW = 4;
/** Rows of a block above its matrix: whose judgements they are, and the headers. */
const HEAD_ROWS = 2;

/** One matrix on the sheet of judgements. */
export interface JudgementBlock {
  readonly level: Level;
  /** `null` for the geometric mean of all. */
  readonly judge: Judge | null;
  /** The row that says whose judgements they are. */
  readonly title: Area;
  readonly headers: Area;
  /** The judgements, without the labels. */
  readonly matrix: Area;
  /** What is typed above the diagonal, and formulas elsewhere. */
  readonly cells: readonly (readonly (number | string)[])[];
  /** A column beside the matrix. */
  readonly weights: Area;
}

/** What is to stand on a sheet of judgements. */
export interface JudgementPlan {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What `S5_Judgements` covers. */
  readonly area: Area;
  readonly blocks: readonly JudgementBlock[];
  /** Every cell of `area`: texts, judgements and formulas. */
  readonly cells: readonly (readonly (number | string)[])[];
  /** The formula of each indicator's weight in the scheme. */
  readonly weights: ReadonlyMap<Indicator, string>;
}

/**
 * Lays out judgements: at each level a block a judge and one of the geometric mean, whose weights the scheme's cells refer to.
 * @param judges all of whose choices are made.
 * @param sheet the sheet's name, as formulas are to call it.
 */
export function planJudgements(
  scheme: Pick<Scheme, "title" | "indicators">,
  hierarchy: Hierarchy,
  judges: readonly Judge[],
  sheet: string,
  language: Language,
): JudgementPlan {
  const widest = Math.max(...hierarchy.levels.map(({ labels }) => labels.length));
  const columnCount = widest + 4;
  const blocks: JudgementBlock[] = [];
  let row = FIRST_ROW;
  const at = (top: number, column: number, rowCount: number, columns: number): Area => ({
    sheet,
    row: top,
    column,
    rowCount,
    columnCount: columns,
  });
  for (const level of hierarchy.levels) {
    const size = level.labels.length;
    const place = () => ({
      title: at(row, 0, 1, 3),
      headers: at(row + 1, 0, 1, columnCount),
      matrix: at(row + HEAD_ROWS, 1, size, size),
      weights: at(row + HEAD_ROWS, widest + 1, size, 1),
    });
    const own: JudgementBlock[] = [];
    for (const judge of judges) {
      const placed = place();
      own.push({ ...placed, level, judge, cells: judgedCells(answersAt(judge, level), placed.matrix) });
      row += size + HEAD_ROWS + 1;
    }
    const placed = place();
    const matrices = own.map(({ matrix }) => matrix);
    blocks.push(...own, { ...placed, level, judge: null, cells: meanCells(size, matrices, placed.matrix) });
    row += size + HEAD_ROWS + 1;
  }
  const area = at(FIRST_ROW, 0, row - 1 - FIRST_ROW, columnCount);
  return {
    heading: say({ code: "judgementTitle", facts: { title: scheme.title } }, language),
    lines: [say({ code: "judgementHint", facts: {} }, language), say({ code: "judgementLive", facts: {} }, language)],
    area,
    blocks,
    cells: gridOf(area, blocks, language),
    weights: weightFormulas(hierarchy, blocks, weightUnit(scheme)),
  };
}

/** The address of one cell of a matrix. */
function cellAt({ row, column }: Area, i: number, j: number): string {
  return localAddress({ sheet: "", row: row + i, column: column + j, rowCount: 1, columnCount: 1 });
}

function reciprocal(matrix: Area, i: number, j: number): string {
  const mirror = cellAt(matrix, j, i);
  return `=IF(N(${mirror})>0,1/${mirror},"")`;
}

function judgedCells(answers: ReturnType<typeof answersAt>, matrix: Area): (number | string)[][] {
  return answers.map((cells, i) =>
    cells.map((cell, j) => (i === j ? 1 : i < j ? (cell ?? "") : reciprocal(matrix, i, j))),
  );
}

/** Blank where somebody's judgement is: GEOMEAN would skip it without a word. */
function meanCells(size: number, matrices: readonly Area[], own: Area): (number | string)[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_each, j) => {
      if (i === j) return 1;
      if (i > j) return reciprocal(own, i, j);
      const all = matrices.map((matrix) => cellAt(matrix, i, j)).join(",");
      return `=IF(COUNT(${all})=${matrices.length},GEOMEAN(${all}),"")`;
    }),
  );
}

function gridOf(area: Area, blocks: readonly JudgementBlock[], language: Language): (number | string)[][] {
  const grid = Array.from({ length: area.rowCount }, () => Array<number | string>(area.columnCount).fill(""));
  const put = (row: number, column: number, content: number | string) => {
    const cells = grid[row - area.row];
    if (cells) cells[column] = content;
  };
  const word = (code: "judge" | "groupMean" | "topLevel" | "judgedWeight" | "judgedRatio" | "judgedAdvice") =>
    say({ code, facts: {} }, language);
  for (const { level, judge, title, matrix, weights, cells } of blocks) {
    put(title.row, 0, word(judge ? "judge" : "groupMean"));
    put(title.row, 1, literal(judge?.name ?? ""));
    put(title.row, 2, level.dimension === null ? word("topLevel") : literal(level.dimension));
    level.labels.forEach((label, i) => {
      put(matrix.row - 1, matrix.column + i, literal(label));
      put(matrix.row + i, 0, literal(label));
    });
    cells.forEach((row, i) => row.forEach((cell, j) => put(matrix.row + i, matrix.column + j, cell)));
    put(matrix.row - 1, weights.column, word("judgedWeight"));
    put(matrix.row - 1, weights.column + 1, word("judgedRatio"));
    put(matrix.row - 1, weights.column + 2, word("judgedAdvice"));
    const address = localAddress(matrix);
    // One by one: what refers to a cell that a formula above spills into depends on that formula being whole.
    level.labels.forEach((_, i) => put(matrix.row + i, weights.column, `=INDEX(KPI.AHPWEIGHTS(${address}),${i + 1})`));
    put(matrix.row, weights.column + 1, `=KPI.AHPCR(${address})`);
    put(matrix.row, weights.column + 2, `=KPI.AHPCR(${address},"saaty",TRUE)`);
  }
  return grid;
}

/** Of the dimension, times within it. */
function weightFormulas(
  { branches }: Hierarchy,
  blocks: readonly JudgementBlock[],
  unit: number,
): Map<Indicator, string> {
  const cellOf = (dimension: string | null, i: number): string[] => {
    const block = blocks.find(({ judge, level }) => judge === null && level.dimension === dimension);
    return block ? [absoluteAddress({ ...block.weights, row: block.weights.row + i, rowCount: 1 })] : [];
  };
  return new Map(
    branches.flatMap(({ label, indicators }, b) =>
      indicators.map((indicator, i) => {
        const own = branches.length > 1 ? cellOf(null, b) : [];
        const within = indicators.length > 1 ? cellOf(label, i) : [];
        return [indicator, `=${[...(unit === 1 ? [] : [unit]), ...own, ...within].join("*")}`] as const;
      }),
    ),
  );
}

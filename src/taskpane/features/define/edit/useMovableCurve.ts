import { useState } from "react";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import type { FieldEdit } from "../../../../workbook/scheme/edit";
import { useTypedCells, useTypedContent, type TypedCell } from "../../person/typedCells";
import type { Frame } from "./Curve";
import type { CurveHandle, HandleCell } from "./curveHandles";
import { useEditor } from "./EditorContext";

/** Where the points of a curve are, moved or not, and how they are moved. */
export interface MovableCurve {
  readonly positionOf: (handle: CurveHandle) => { readonly x: number; readonly score: number | null };
  /** How the chart stands while a point is moved; `null` while none is. */
  readonly frame: Frame | null;
  /** @param frame how the chart stands now */
  readonly move: (handle: CurveHandle, x: number, score: number | null, frame: Frame) => void;
  /** Writes what was moved, in one step. @param label what is done, in words */
  readonly finish: (handle: CurveHandle, label: string) => void;
  readonly cancel: (handle: CurveHandle) => void;
}

/** Moves the points of a curve: fields, figures and the curve follow at once, and the cells when the point is let go. */
export function useMovableCurve(name: string): MovableCurve {
  const { edits } = useEditor();
  const typedCells = useTypedCells();
  const contentAt = useTypedContent();
  const [frame, setFrame] = useState<Frame | null>(null);
  const writerOf = ({ id }: CurveHandle) => `curve ${name} ${id}`;

  const numberAt = (cell: HandleCell | null | undefined): number | null => {
    const content = contentAt(cell?.cell);
    return typeof content === "number" ? content : null;
  };
  const positionOf = (handle: CurveHandle) => {
    const typed = numberAt(handle.xCells[0]);
    return {
      x: typed === null ? handle.x : handle.resultOf(typed),
      score: numberAt(handle.scoreCell) ?? handle.score,
    };
  };
  return {
    positionOf,
    frame,
    move(handle, x, score, shown) {
      setFrame((before) => before ?? shown);
      const content = handle.contentOf(x);
      const cells = handle.xCells.map(({ cell: { row, column } }): TypedCell => ({ row, column, content }));
      const { scoreCell } = handle;
      if (scoreCell !== null && score !== null)
        cells.push({ row: scoreCell.cell.row, column: scoreCell.cell.column, content: score });
      typedCells.put(writerOf(handle), cells);
    },
    finish(handle, label) {
      setFrame(null);
      const to = positionOf(handle);
      const content = handle.contentOf(to.x);
      const fields = [
        ...(to.x === handle.x ? [] : handle.xCells.map((cell) => fieldOf(cell, content))),
        ...(handle.scoreCell === null || to.score === null || to.score === handle.score
          ? []
          : [fieldOf(handle.scoreCell, to.score)]),
      ];
      const isWritten = fields.length === 0 ? Promise.resolve() : edits.apply({ kind: "set", fields }, label);
      void isWritten.then(() => typedCells.drop(writerOf(handle)));
    },
    cancel(handle) {
      setFrame(null);
      typedCells.drop(writerOf(handle));
    },
  };
}

function fieldOf({ section, row, key }: HandleCell, content: number): FieldEdit {
  return { section, row: seenRow(row), key, content };
}

import { useCallback, useRef, useState } from "react";
import type { Change, EditResult } from "../../../../workbook/scheme/change";
import type { Edit } from "../../../../workbook/scheme/edit";
import type { SchemeOnSheet } from "../../../../workbook/scheme/schemeOnSheet";
import { useWorkbook } from "../../../WorkbookContext";

/** What has been done to a scheme in the pane, and can be taken back. It outlives going to another screen. */
export interface EditHistory {
  readonly done: readonly DoneEdit[];
  readonly undone: readonly DoneEdit[];
}

interface DoneEdit {
  readonly change: Change;
  /** What was done, in words. */
  readonly label: string;
}

/** An edit that was not made, because the cell holds something else than it did. */
export interface RefusedEdit {
  readonly edit: Edit | null;
  readonly label: string;
  readonly result: Extract<EditResult, { kind: "refused" }>;
}

export interface Edits {
  /** Makes an edit after those before it. @returns whether it was made. */
  readonly apply: (edit: Edit, label: string) => Promise<boolean>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly history: EditHistory;
  /** What was done last, to be told. */
  readonly notice: {
    readonly kind: "done" | "undone" | "redone";
    readonly label: string;
    /** Cells that changed with it, elsewhere in the workbook. */
    readonly elsewhere: number;
  } | null;
  readonly refused: RefusedEdit | null;
  readonly dismiss: () => void;
  readonly problem: unknown;
}

const nothing: EditHistory = { done: [], undone: [] };

/** Edits of a scheme, one after the other, each with the way back. */
export function useEdits(
  { reference, sheet }: Pick<SchemeOnSheet, "reference" | "sheet">,
  histories: Map<string, EditHistory>,
  onChanged: () => Promise<void>,
  onRenamed: (reference: string) => void,
): Edits {
  const workbook = useWorkbook();
  const [history, setHistory] = useState(histories.get(sheet) ?? nothing);
  const [notice, setNotice] = useState<Edits["notice"]>(null);
  const [refused, setRefused] = useState<RefusedEdit | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(history);

  const remember = useCallback(
    (next: EditHistory) => {
      latest.current = next;
      histories.set(sheet, next);
      setHistory(next);
    },
    [histories, sheet],
  );

  const inTurn = useCallback((work: () => Promise<boolean>): Promise<boolean> => {
    const turn = queue.current.then(async () => {
      try {
        setProblem(undefined);
        return await work();
      } catch (error) {
        setProblem(error);
        return false;
      }
    });
    queue.current = turn;
    return turn;
  }, []);

  const apply = useCallback(
    (edit: Edit, label: string) =>
      inTurn(async () => {
        const result = await workbook.changeScheme(reference, edit);
        if (result.kind === "refused") {
          setRefused({ edit, label, result });
          await onChanged();
          return false;
        }
        setRefused(null);
        if (result.change.forward.length > 0) {
          remember({ done: [...latest.current.done, { change: result.change, label }], undone: [] });
          setNotice({ kind: "done", label, elsewhere: result.change.elsewhere });
        }
        await onChanged();
        if (result.change.reference !== reference) onRenamed(result.change.reference);
        return true;
      }),
    [inTurn, onChanged, onRenamed, reference, remember, workbook],
  );

  const goBack = useCallback(
    (kind: "undone" | "redone") =>
      void inTurn(async () => {
        const { done, undone } = latest.current;
        const from = kind === "undone" ? done : undone;
        const last = from.at(-1);
        if (!last) return false;
        const result = await workbook.takeBack(last.change);
        if (result.kind === "refused") {
          setRefused({ edit: null, label: last.label, result });
          return false;
        }
        const moved = { change: result.change, label: last.label };
        remember(
          kind === "undone"
            ? { done: done.slice(0, -1), undone: [...undone, moved] }
            : { done: [...done, moved], undone: undone.slice(0, -1) },
        );
        setRefused(null);
        setNotice({ kind, label: last.label, elsewhere: 0 });
        await onChanged();
        if (result.change.reference !== reference) onRenamed(result.change.reference);
        return true;
      }),
    [inTurn, onChanged, onRenamed, reference, remember, workbook],
  );

  const undo = useCallback(() => goBack("undone"), [goBack]);
  const redo = useCallback(() => goBack("redone"), [goBack]);
  const dismiss = useCallback(() => setRefused(null), []);
  return { apply, undo, redo, history, notice, refused, dismiss, problem };
}

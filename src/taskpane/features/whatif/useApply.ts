import { useState } from "react";
import type { StartedDraft } from "../../../workbook/excel/startDraft";
import type { Change, EditResult } from "../../../workbook/scheme/change";
import { isPublished } from "../../../workbook/scheme/isPublished";
import { planLever } from "../../../workbook/scheme/planLever";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useTask } from "../../ui/useTask";
import { useWorkbook } from "../../WorkbookContext";
import type { EditHistory } from "../define/edit/useEdits";
import type { Moved } from "./useWhatIf";

/** What was tried and stands in the cells of a draft now. */
export interface Applied {
  readonly label: string;
  readonly change: Change;
  readonly sheet: string;
  /** Whether a draft was started for it. */
  readonly isNewDraft: boolean;
}

export interface Applying {
  /** Writes what was tried into the draft; a published version gets a new draft first. */
  readonly apply: (draft: SchemeOnSheet, moved: Moved, label: string) => void;
  readonly undo: () => void;
  /** What was written last and has not been taken back. */
  readonly applied: Applied | null;
  /** A cell that holds something else by now: nothing was written. */
  readonly refused: Extract<EditResult, { kind: "refused" }> | null;
  readonly isBusy: boolean;
  readonly problem: unknown;
}

/**
 * Applying what was tried, one step that can be taken back here or in the editor.
 * @param histories what has been done to each scheme in the pane, by its sheet.
 * @param onWritten the cells have changed: of the draft of this reference.
 */
export function useApply(
  histories: Map<string, EditHistory>,
  onWritten: (reference: string) => Promise<void>,
): Applying {
  const workbook = useWorkbook();
  const { run, isBusy, problem } = useTask();
  const [applied, setApplied] = useState<Applied | null>(null);
  const [refused, setRefused] = useState<Applying["refused"]>(null);

  const remember = (sheet: string, step: EditHistory["done"][number], isDone: boolean) => {
    const { done, undone } = histories.get(sheet) ?? { done: [], undone: [] };
    histories.set(
      sheet,
      isDone ? { done: [...done, step], undone: [] } : { done: done.slice(0, -1), undone: [...undone, step] },
    );
  };

  const apply: Applying["apply"] = (draft, { range, value }, label) =>
    run(async () => {
      setRefused(null);
      const started: StartedDraft | null = isPublished(draft) ? await workbook.startDraft(draft.reference) : null;
      const target = started?.scheme ?? draft;
      const { fields } = planLever(target, range.lever, value);
      const result = await workbook.changeScheme(target.reference, { kind: "set", fields });
      if (result.kind === "refused") setRefused(result);
      else {
        remember(target.sheet, { change: result.change, label }, true);
        setApplied({ label, change: result.change, sheet: target.sheet, isNewDraft: started !== null });
      }
      await onWritten(target.reference);
    });
  const undo = () =>
    run(async () => {
      if (applied === null) return;
      setRefused(null);
      const result = await workbook.takeBack(applied.change);
      if (result.kind === "refused") {
        setRefused(result);
        return;
      }
      remember(applied.sheet, { change: result.change, label: applied.label }, false);
      setApplied(null);
      await onWritten(result.change.reference);
    });
  return { apply, undo, applied, refused, isBusy, problem };
}

import { useEffect, useRef } from "react";
import { WorkbookProblem } from "../workbook/WorkbookProblem";
import { useWorkbook } from "./WorkbookContext";

/** A cell that is being edited, or another workbook in front, is mostly done with by then. */
const TRY_AGAIN_MS = 2_000;

interface Watching {
  /** Whether a change on sheets of these names is worth a reading; without it every change is. */
  readonly matters?: (sheets: readonly string[]) => boolean;
  /** Told of what a reading failed with, unless that passes by itself: then it is tried again. */
  readonly onProblem: (problem: unknown) => void;
  /** Whether what is selected matters, too. */
  readonly withSelection?: boolean;
  readonly isOn?: boolean;
}

/**
 * Reads when the workbook may have changed: on its events, and when the reader comes back to the pane, since hosts lose events.
 * Under a shared runtime the code goes on while the pane is closed: nothing is read then, and once when it is shown again.
 */
export function useWorkbookChanges(
  read: () => Promise<void>,
  { matters, onProblem, withSelection = false, isOn = true }: Watching,
): void {
  const workbook = useWorkbook();
  const latest = useRef({ read, matters, onProblem });
  useEffect(() => {
    latest.current = { read, matters, onProblem };
  }, [read, matters, onProblem]);

  useEffect(() => {
    if (!isOn) return undefined;
    let isHidden = false;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      if (isHidden || isOver) return;
      latest.current.read().catch((problem: unknown) => {
        if (isOver) return;
        if (problem instanceof WorkbookProblem && problem.isPassing) timer = setTimeout(look, TRY_AGAIN_MS);
        else latest.current.onProblem(problem);
      });
    };
    const lookIfItMatters = async (ids: readonly string[] | null): Promise<void> => {
      if (isHidden) return;
      const { matters: decides } = latest.current;
      // What cannot be told is looked at.
      const sheets = ids === null || !decides ? null : await workbook.nameSheets(ids).catch(() => null);
      if (sheets === null || !decides || decides(sheets)) look();
    };
    const onVisibility = (isShown: boolean): void => {
      isHidden = !isShown;
      look();
    };
    window.addEventListener("focus", look);
    // A host that refuses to tell leaves the focus.
    const watchings = [
      workbook.watchWorkbook((ids) => void lookIfItMatters(ids)),
      workbook.watchVisibility(onVisibility),
      ...(withSelection ? [workbook.watchSelection(look)] : []),
    ].map((watching) => watching.catch(() => null));
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener("focus", look);
      for (const watching of watchings) void watching.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [workbook, withSelection, isOn]);
}

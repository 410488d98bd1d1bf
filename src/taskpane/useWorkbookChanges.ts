import { useEffect, useRef } from "react";
import { useWorkbook } from "./WorkbookContext";

interface Watching {
  /** Whether what is selected matters, too. */
  readonly withSelection?: boolean;
  readonly isOn?: boolean;
}

/** Calls back when the workbook may have changed: on its events, and when the reader comes back to the pane, since hosts lose events. */
export function useWorkbookChanges(onChange: () => void, { withSelection = false, isOn = true }: Watching = {}): void {
  const workbook = useWorkbook();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  useEffect(() => {
    if (!isOn) return undefined;
    const tell = () => latest.current();
    window.addEventListener("focus", tell);
    // A host that refuses to tell leaves the focus.
    const watchings = [workbook.watchWorkbook(tell), ...(withSelection ? [workbook.watchSelection(tell)] : [])].map(
      (watching) => watching.catch(() => null),
    );
    return () => {
      window.removeEventListener("focus", tell);
      for (const watching of watchings) void watching.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [workbook, withSelection, isOn]);
}

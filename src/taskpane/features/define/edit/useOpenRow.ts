import { useEffect, useRef, useState, type RefObject } from "react";
import type { SeenRow } from "../../../../workbook/scheme/edit";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import type { FormRow } from "../../../../workbook/scheme/sheetForm";
import { useEditor } from "./EditorContext";

export interface OpenRow {
  readonly isOpen: (row: FormRow) => boolean;
  readonly toggle: (row: FormRow) => void;
  readonly show: (row: FormRow) => void;
  /**
   * The row that an edit brings into this place is opened when it is there, and its first field gets the focus. What is wrong with it
   * is said once it has been left.
   */
  readonly openAdded: (place: number, add: () => Promise<boolean>) => void;
}

/**
 * Which row of a list is open. It stays the same row while its fields are edited, its code among them, and while it or others are
 * put elsewhere.
 * @param list holds the rows as `li`, each with its name as `[data-row]` and its fields behind it.
 */
export function useOpenRow(rows: readonly FormRow[], list: RefObject<HTMLElement | null>): OpenRow {
  const [seen, setSeen] = useState<SeenRow | null>(null);
  const [awaited, setAwaited] = useState<{ readonly place: number; readonly count: number } | null>(null);
  const [isNew, setNew] = useState(false);
  const takesFocus = useRef(false);
  const { rowBegun, rowLeft } = useEditor();
  const open = seen && findAgain(rows, seen);

  // Adjusted while rendering, as the rows that come in are what it follows.
  const added = awaited !== null && rows.length > awaited.count ? rows[awaited.place] : undefined;
  if (added) {
    setAwaited(null);
    setSeen(seenRow(added));
    setNew(true);
  } else if (open && likeness(open, seen) !== "same") setSeen(seenRow(open));

  const place = open ? rows.indexOf(open) : -1;
  if (isNew && !added && place < 0) setNew(false);
  useEffect(() => {
    if (!takesFocus.current || place < 0) return;
    takesFocus.current = false;
    const row = list.current?.querySelectorAll<HTMLElement>("[data-row]")[place]?.closest("li");
    row?.querySelector<HTMLElement>("[data-detail] :is(input, select, textarea)")?.focus();
  }, [place, list]);
  useEffect(() => {
    const row = list.current?.querySelectorAll<HTMLElement>("[data-row]")[place]?.closest("li");
    if (!isNew || !row) return undefined;
    const leave = ({ relatedTarget }: FocusEvent) => {
      // The window is left with its focus, and comes back with it.
      if (document.hasFocus() && !(relatedTarget instanceof Node && row.contains(relatedTarget))) setNew(false);
    };
    row.addEventListener("focusout", leave);
    return () => row.removeEventListener("focusout", leave);
  }, [isNew, place, list]);
  useEffect(() => (isNew ? rowLeft : undefined), [isNew, rowLeft]);

  return {
    isOpen: (row) => row === open,
    toggle: (row) => setSeen(row === open ? null : seenRow(row)),
    show: (row) => setSeen(seenRow(row)),
    openAdded: (to, add) => {
      takesFocus.current = true;
      setAwaited({ place: to, count: rows.length });
      rowBegun();
      void add().then((isMade) => {
        if (!isMade) rowLeft();
      });
    },
  };
}

/** The row that says the same, there or elsewhere; else the one that stands there now, in which something was changed. */
function findAgain(rows: readonly FormRow[], seen: SeenRow): FormRow | null {
  const here = rows.find(({ row }) => row === seen.row) ?? null;
  if (here && likeness(here, seen) === "same") return here;
  const same = rows.filter((row) => likeness(row, seen) !== "other");
  return (same.length === 1 ? same[0] : here) ?? null;
}

function likeness(row: FormRow, seen: SeenRow): "same" | "moved" | "other" {
  const { contents } = seenRow(row);
  const keys = [...new Set([...Object.keys(contents), ...Object.keys(seen.contents)])];
  if (keys.some((key) => (contents[key] ?? "") !== (seen.contents[key] ?? ""))) return "other";
  return row.row === seen.row ? "same" : "moved";
}

import { useState, type PointerEvent, type RefObject } from "react";

interface Drag {
  readonly from: number;
  readonly over: number;
  /** How far the pointer has gone down, in pixels. */
  readonly by: number;
}

/**
 * Puts the rows of a list in order by dragging their handles. With pointer events: Excel's pane loses those of HTML5 drag and drop
 * (office-js#2090, #6868). Keys and the menu do the same, so that the handle is for the pointer alone.
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<(Drag & { readonly start: number }) | null>(null);

  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    return below < 0 ? rows.length - 1 : below;
  };
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, over: from, by: 0, start: event.clientY });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag) setDrag({ ...drag, over: placeAt(event.clientY), by: event.clientY - drag.start });
    },
    onPointerUp: () => {
      setDrag(null);
      if (drag && drag.over !== drag.from) onMove(drag.from, drag.over);
    },
    onPointerCancel: () => setDrag(null),
  });
  const current: Drag | null = drag;
  return { handle, drag: current };
}

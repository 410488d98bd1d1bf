import { createContext, useContext, useSyncExternalStore } from "react";
import type { Content } from "../../../workbook/cells/content";
import type { CellPlace } from "../../../workbook/scheme/edit";

/** What is about to be written into a cell of a scheme: typed, or dragged, and not in the cell yet. */
export interface TypedCell extends CellPlace {
  readonly content: Content;
}

/** Cells as they will be, by who is writing them: figures and curves follow what is typed before it stands in its cell. */
export interface TypedCells {
  /** @param by whose cells these are; those that he named before are forgotten. */
  readonly put: (by: string, cells: readonly TypedCell[]) => void;
  readonly drop: (by: string) => void;
  /** All of them; the same list until something changes. */
  readonly all: () => readonly TypedCell[];
  readonly subscribe: (onChange: () => void) => () => void;
}

const none: readonly TypedCell[] = [];

/** Nothing typed yet. */
export function newTypedCells(): TypedCells {
  const byWriter = new Map<string, readonly TypedCell[]>();
  const listeners = new Set<() => void>();
  let all = none;
  const tell = () => {
    all = byWriter.size === 0 ? none : [...byWriter.values()].flat();
    for (const listener of listeners) listener();
  };
  return {
    put(by, cells) {
      byWriter.set(by, cells);
      tell();
    },
    drop(by) {
      if (byWriter.delete(by)) tell();
    },
    all: () => all,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

const unused = newTypedCells();

export const TypedCellsContext = createContext<TypedCells>(unused);

export function useTypedCells(): TypedCells {
  return useContext(TypedCellsContext);
}

/** What is about to be written into a cell; `undefined` for nothing. Only who has this cell is rendered again when it changes. */
export function useTypedAt(place: CellPlace | null): Content | undefined {
  const cells = useTypedCells();
  return useSyncExternalStore(cells.subscribe, () => (place ? contentAt(cells.all(), place) : undefined));
}

function contentAt(all: readonly TypedCell[], at: CellPlace): Content | undefined {
  return all.find(({ row, column }) => row === at.row && column === at.column)?.content;
}

/** What is about to be written into any cell; `undefined` for nothing. */
export function useTypedContent(): (place: CellPlace | null | undefined) => Content | undefined {
  const cells = useTypedCells();
  const all = useSyncExternalStore(cells.subscribe, cells.all);
  return (place) => (place ? contentAt(all, place) : undefined);
}

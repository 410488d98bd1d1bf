import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from "react";

/** Longer lists draw what is in sight alone. */
const DRAWN_WHOLE = 200;
/** Rows that are drawn beyond those in sight, so that whoever goes by the keyboard finds the next one. */
const OVERSCAN = 6;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  window: { position: "relative" },
  placed: { position: "absolute", top: 0, left: 0, width: "100%" },
});

interface Props {
  readonly count: number;
  /** Pixels, before a row is measured. */
  readonly rowHeight: number;
  /** What a row is known by, where rows come and go or change places; counted without it. */
  readonly keyOf?: (index: number) => string | number;
  /** What stands in a row. Its state has to be kept outside: rows out of sight are gone. */
  readonly children: (index: number) => ReactNode;
}

/** A list within the screen's own scrolling, of which, where it is long, the rows in sight are drawn; each says which of how many it is. */
export function LongList(props: Props) {
  const styles = useStyles();
  const { count, keyOf = countedBy, children } = props;
  if (count > DRAWN_WHOLE) return <Window {...props} />;
  return (
    <ul role="list" className={styles.list}>
      {Array.from({ length: count }, (_, index) => (
        <li key={keyOf(index)}>{children(index)}</li>
      ))}
    </ul>
  );
}

function countedBy(index: number): number {
  return index;
}

function Window({ count, rowHeight, keyOf = countedBy, children }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  // The list is a part of the screen that scrolls: it starts below what stands above it, which may change with any drawing.
  const [margin, setMargin] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- after every drawing: once the pixels are equal, it ends
  useLayoutEffect(() => {
    const screen = list.current?.closest("main");
    if (!list.current || !screen) return;
    const above = list.current.getBoundingClientRect().top - screen.getBoundingClientRect().top;
    setMargin(Math.round(above + screen.scrollTop));
  });
  // The row with the focus stays, however far it is scrolled away from: the keyboard would start anew otherwise.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      if (focused === null || focused >= range.count || inSight.includes(focused)) return inSight;
      return [...inSight, focused].sort((a, b) => a - b);
    },
    [focused],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoizes the pane, and what it returns stays here
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => list.current?.closest("main") ?? null,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  return (
    <ul
      ref={list}
      role="list"
      className={`${styles.list} ${styles.window}`}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={String(key)}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles.placed}
          style={{ transform: `translateY(${start - margin}px)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
          onFocus={() => setFocused(index)}
          onBlur={() => setFocused(null)}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}

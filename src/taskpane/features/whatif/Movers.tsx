import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { moversOf, type PersonChange } from "../../../domain/whatif/compareTrials";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { MoverRow } from "./MoverRow";
import type { Trial } from "./useWhatIf";
import { useWhatIfWords } from "./words/whatIfWords";

/** Longer lists draw what is in sight alone. */
const DRAWN_WHOLE = 200;
/** Pixels, before it is measured. */
const ROW_HEIGHT = 76;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  filter: { margin: "8px 0" },
  window: { position: "relative" },
  placed: { position: "absolute", top: 0, left: 0, width: "100%" },
});

const filters = ["all", "wins", "loses"] as const;
type Filter = (typeof filters)[number];

/** Everyone whose result changes, who wins or loses most first, with why. */
export function Movers({ trial }: { readonly trial: Trial }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const [filter, setFilter] = useState<Filter>("all");
  const movers = useMemo(() => moversOf(trial.changes), [trial]);
  const shown = useMemo(() => movers.filter(({ effect }) => filter === "all" || effect === filter), [movers, filter]);
  const countOf = (effect: PersonChange["effect"]) => movers.filter((each) => each.effect === effect).length;
  const counts = {
    wins: countOf("wins"),
    loses: countOf("loses"),
    others: countOf("same"),
    same: trial.changes.length - movers.length,
  };
  return (
    <Section title={words.movers}>
      <p className={text.small}>{movers.length === 0 ? words.nobodyMoves : words.moverCounts(counts)}</p>
      {movers.length > 0 && (
        <Field label={words.show} orientation="horizontal" className={styles.filter}>
          <Select
            size="small"
            value={filter}
            onChange={(_event, { value }) => setFilter(filters.find((each) => each === value) ?? "all")}
          >
            {filters.map((each) => (
              <option key={each} value={each}>
                {words.filters[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {movers.length > 0 && shown.length === 0 && <p className={text.small}>{words.nobodyOfFilter}</p>}
      {shown.length > DRAWN_WHOLE ? (
        <LongList key={filter} trial={trial} movers={shown} />
      ) : (
        <ul className={styles.list}>
          {shown.map((mover, i) => (
            <li key={i}>
              <MoverRow trial={trial} mover={mover} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A list within the screen's own scrolling, of which the rows in sight are drawn. */
function LongList({ trial, movers }: { readonly trial: Trial; readonly movers: readonly PersonChange[] }) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  // The list is a part of the screen that scrolls: it starts below what stands above it.
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const screen = list.current?.closest("main");
    if (!list.current || !screen) return;
    setMargin(list.current.getBoundingClientRect().top - screen.getBoundingClientRect().top + screen.scrollTop);
  }, [movers]);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoizes the pane, and what it returns stays here
  const virtualizer = useVirtualizer({
    count: movers.length,
    getScrollElement: () => list.current?.closest("main") ?? null,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: margin,
    overscan: 6,
  });
  return (
    <ul ref={list} className={`${styles.list} ${styles.window}`} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const mover = movers[index];
        return (
          mover && (
            <li
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.placed}
              style={{ transform: `translateY(${start - margin}px)` }}
              aria-setsize={movers.length}
              aria-posinset={index + 1}
            >
              <MoverRow
                trial={trial}
                mover={mover}
                isOpen={opened.has(index)}
                onToggle={() =>
                  setOpened((before) => {
                    const after = new Set(before);
                    if (!after.delete(index)) after.add(index);
                    return after;
                  })
                }
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

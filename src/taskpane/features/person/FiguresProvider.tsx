import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { Failure } from "../../../domain/failure";
import { readScheme, type Reading } from "../../../domain/scheme/readScheme";
import { splitAddress } from "../../../workbook/cells/area";
import type { AppraisedOne } from "../../../workbook/results/appraiseOne";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { FiguresContext, type Figures } from "./FiguresContext";
import { newTypedCells, TypedCellsContext, type TypedCell } from "./typedCells";
import type { PersonInView } from "./usePersonInView";

/** Figures wait until typing pauses for so long: letters come first. */
const PAUSE_MS = 120;

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly inView: PersonInView;
  readonly children: ReactNode;
}

/** Computes the figures of the person in view once, for all places that show them; after the edits of the scheme, and after what is typed. */
export function FiguresProvider({ scheme, inView, children }: Props) {
  const [typed] = useState(newTypedCells);
  const all = useSettled(useSyncExternalStore(typed.subscribe, typed.all));
  const wanted = useMemo(() => readWith(scheme, all), [scheme, all]);
  const reading = useDeferredValue(wanted);
  const { resultBy, person, data, matched } = inView;
  const result = useMemo(() => resultBy(reading), [resultBy, reading]);
  const last = useLastGood(result, reading, `${scheme.reference} ${person?.row} ${data?.source.address}`);
  const figures = useMemo(
    (): Figures | null =>
      person === null || data === null || matched === null
        ? null
        : {
            person,
            data,
            matched,
            result: last?.result ?? null,
            reading: last?.reading ?? reading,
            failure: result instanceof Failure ? result : null,
            cellOf: (place) => splitAddress(scheme.addressOf(place)).local,
            isOld: result instanceof Failure,
            isPending: reading !== wanted,
            isTyped: all.length > 0,
          },
    [person, data, matched, last, reading, result, wanted, all, scheme],
  );
  return (
    <TypedCellsContext.Provider value={typed}>
      <FiguresContext.Provider value={figures}>{children}</FiguresContext.Provider>
    </TypedCellsContext.Provider>
  );
}

/** A scheme as it will be with what is about to be written into its cells. */
function readWith({ cells, reading }: SchemeOnSheet, typed: readonly TypedCell[]): Reading {
  if (typed.length === 0) return reading;
  const changed = cells.map((line) => [...line]);
  for (const { row, column, content } of typed) {
    const line = changed[row];
    if (line && column < line.length) line[column] = content;
  }
  return readScheme(changed, "indicators");
}

function useSettled(value: readonly TypedCell[]): readonly TypedCell[] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return undefined;
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}

interface Good {
  readonly result: AppraisedOne;
  readonly reading: Reading;
  readonly of: string;
}

/** The last result that came off for the same person and scheme. */
function useLastGood(result: AppraisedOne | Failure | null, reading: Reading, of: string): Good | null {
  const [last, setLast] = useState<Good | null>(null);
  const good = useMemo(
    (): Good | null => (result === null || result instanceof Failure ? null : { result, reading, of }),
    [result, reading, of],
  );
  const next = good ?? (last?.of === of ? last : null);
  if (next !== last) setLast(next);
  return next;
}

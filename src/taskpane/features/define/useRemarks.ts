import { useCallback, useMemo, useState } from "react";
import { checkScheme } from "../../../domain/check/checkScheme";
import { sayRemark } from "../../../domain/check/messages/remarkMessage";
import type { Remark } from "../../../domain/check/remark";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";

/** What the check says of a scheme. */
export interface Remarks {
  readonly all: readonly Remark[];
  /** Without what a row brings that is only being filled in: nothing is wrong yet with what nobody could type. */
  readonly said: readonly Remark[];
  /** A row is about to be added. */
  readonly rowBegun: () => void;
  /** Whoever filled it in has gone on: all is said. */
  readonly rowLeft: () => void;
}

export function useRemarks({ reading }: SchemeOnSheet): Remarks {
  const all = useMemo(() => checkScheme(reading), [reading]);
  /** What was said when the row was added. */
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null);
  const said = useMemo(() => (before === null ? all : all.filter((each) => before.has(spell(each)))), [all, before]);
  const rowBegun = useCallback(() => setBefore(new Set(all.map(spell))), [all]);
  const rowLeft = useCallback(() => setBefore(null), []);
  return useMemo(() => ({ all, said, rowBegun, rowLeft }), [all, said, rowBegun, rowLeft]);
}

/** Rows that are inserted move the others: a remark is known again by its words. */
function spell({ what }: Remark): string {
  return sayRemark(what, "zh");
}

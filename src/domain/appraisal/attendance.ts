import { readNumber, type Cell } from "../cell";
import { Failure } from "../failure";
import { sameText } from "../sameText";
import { factorWords } from "../pay/factors";
import { columnOf, type Heads } from "./heads";

/**
 * Reads a person's attendance, days present ÷ days due: from a column of its own, from the two counts, or from an indicator of that
 * name.
 * @returns `null` where people have no such column; a reader gives `null` where a person's cells are blank, and throws a
 * Failure for days due that are not above 0.
 */
export function attendanceReader(heads: Heads): ((cells: readonly Cell[]) => number | null) | null {
  const { zh, en } = factorWords.attendance;
  const own = columnOf(heads, ({ kind }) => kind === "attendance");
  const present = columnOf(heads, ({ kind }) => kind === "daysPresent");
  const due = columnOf(heads, ({ kind }) => kind === "daysDue");
  const measured = columnOf(
    heads,
    (head) => head.kind === "actual" && (sameText(head.indicator.name, zh) || sameText(head.indicator.name, en)),
  );
  const rate = own >= 0 ? own : measured;
  if (rate >= 0) return (cells) => readNumber(cells[rate] ?? null);
  if (present < 0 || due < 0) return null;
  return (cells) => {
    const [was, should] = [readNumber(cells[present] ?? null), readNumber(cells[due] ?? null)];
    if (was === null || should === null) return null;
    if (!(should > 0)) throw new Failure("divideByZero", { code: "daysDueNotPositive", facts: { days: should } });
    return was / should;
  };
}

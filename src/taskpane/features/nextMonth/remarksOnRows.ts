import { isBlank } from "../../../domain/cell";
import { mapInBlocks, type Steps } from "../../../domain/steps";
import { addressOf, cellIn } from "../../../workbook/cells/area";
import { columnOf, type Log } from "../../../workbook/records/log";
import { spellPeriod } from "../../../workbook/register/realPeriod";
import type { Remark } from "./prepared";

/** Rows of a month's sheet that belong to another month, or to none that can be read: they are not counted, and would be missed. In steps. */
export function* remarksOnRowsInSteps(
  { key, data, choice, headers, days }: Log,
  month: number | null,
): Steps<Remark[]> {
  const [date, person] = [columnOf(headers, choice.date), columnOf(headers, choice.person)];
  if (date === null || person === null) return [];
  const nobody = new Set(data.leftOut.map(({ row }) => row));
  const areSomebodys = yield* mapInBlocks(data.body, (row, at) => !isBlank(row[person] ?? null) && !nobody.has(at));
  const rows = areSomebodys.flatMap((isOne, at) => (isOne ? [at] : []));
  yield 1;
  const monthAt = (at: number) => days[at]?.month ?? month;
  const others = month === null ? [] : rows.filter((at) => monthAt(at) !== month);
  const undated = rows.filter((at) => days[at] == null);
  const addressAt = (at: number | undefined) => addressOf(cellIn(data.source.area, (at ?? 0) + 1, date));
  const months = [...new Set(others.flatMap((at) => monthAt(at) ?? []))].sort((a, b) => a - b);
  return [
    ...(others.length === 0 || month === null
      ? []
      : [
          {
            kind: "otherMonths",
            log: key,
            count: others.length,
            months: months.map(spell),
            month: spell(month),
            isLate: months.some((each) => each < month),
            address: addressAt(others[0]),
          } as const,
        ]),
    ...(undated.length === 0
      ? []
      : [{ kind: "undated", log: key, count: undated.length, address: addressAt(undated[0]) } as const]),
  ];
}

function spell(month: number): string {
  return spellPeriod({ month, hasYear: true });
}

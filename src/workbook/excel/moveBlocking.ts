import type { Language } from "../../domain/language";
import { localAddress, type Area } from "../cells/area";
import { literalText } from "../cells/literal";
import { theme } from "../cells/theme";
import { say } from "../messages/message";
import type { BlockingCell } from "../register/planUnblocking";
import { inWorkbook, writeWorkbook } from "./inWorkbook";

/** What was moved out of the way of formulas, and where to. */
export interface MovedCell {
  readonly from: Area;
  readonly to: Area;
  readonly value: string | number | boolean;
  readonly isAdjustment: boolean;
}

/**
 * Moves what blocks the formulas of a sheet of results: to the columns for adjustments, or into free cells beside. Nothing is lost, and
 * it is one step of undo where Excel can do that. @throws WorkbookProblem
 */
export async function moveBlocking(
  sheet: string,
  blocking: readonly BlockingCell[],
  language: Language,
): Promise<readonly MovedCell[]> {
  const free = await inWorkbook(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject();
    used.load("columnIndex, columnCount");
    await context.sync();
    return used.isNullObject ? 0 : used.columnIndex + used.columnCount + 1;
  });
  const beside = [...new Set(blocking.flatMap(({ from, adjustment }) => (adjustment ? [] : [from.column])))];
  const moves = blocking.map(({ from, value, adjustment }): MovedCell => {
    const to = adjustment?.at ?? { ...from, column: free + beside.indexOf(from.column) };
    return { from, to, value, isAdjustment: adjustment !== null };
  });
  await writeWorkbook(
    async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet);
      for (const { from } of moves) cells.getRange(localAddress(from)).clear("Contents");
      moves.forEach(({ to, value, isAdjustment }, i) => {
        const cell = cells.getRange(localAddress(to));
        cell.values = [[asWritten(blocking[i]?.adjustment?.change ?? value)]];
        if (isAdjustment) return;
        cell.format.fill.color = theme.input;
        const above = cells.getRange(localAddress({ ...to, row: to.row - 1 }));
        // Only above the first of a column: below it stands another.
        if (moves.some((other) => other.to.column === to.column && other.to.row === to.row - 1)) return;
        above.values = [[say({ code: "movedHere", facts: {} }, language)]];
        above.format.font.color = theme.faint;
      });
      await context.sync();
    },
    { sheet },
  );
  return moves;
}

/** Puts back what `moveBlocking` has moved. @throws WorkbookProblem */
export function moveBack(sheet: string, moves: readonly MovedCell[]): Promise<void> {
  return writeWorkbook(
    async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet);
      for (const { to, isAdjustment } of moves) {
        cells.getRange(localAddress(to)).clear("Contents");
        if (!isAdjustment) cells.getRange(localAddress({ ...to, row: to.row - 1 })).clear("Contents");
      }
      for (const { from, value } of moves) cells.getRange(localAddress(from)).values = [[asWritten(value)]];
      await context.sync();
    },
    { sheet },
  );
}

function asWritten(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" ? literalText(value, "General") : value;
}

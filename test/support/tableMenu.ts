import type { Frame, Page } from "playwright-core";

/** Pixels of the grid left of its first column, and above its first row. */
const EDGE = { x: 46, y: 20 };
/** From the lower right corner of a header to the middle of its arrow. */
const ARROW = { x: 9, y: 17 };
const PIXELS_IN_A_POINT = 4 / 3;

const words = { descending: "降序", ascending: "升序", all: "全选", apply: "确认", clear: "清除筛选" };

/**
 * What a user does with the arrow in the header of a table, on the sheet that is shown, from its upper left corner.
 * @param header where it stands, with its sheet and rows and columns from 0.
 */
export function tableMenu(page: Page, pane: Frame, header: { sheet: string; row: number; column: number }) {
  const panel = page.locator(".univer-shadow-lg").filter({ has: page.getByRole("button", { name: words.apply }) });
  const open = async (): Promise<void> => {
    const { x, y } = await cornerOf(pane, header);
    const grid = page.locator("#grid canvas[id^=univer-sheet-main]").first();
    await grid.click({ position: { x: EDGE.x + x - ARROW.x, y: EDGE.y + y - ARROW.y } });
    await panel.waitFor();
  };
  const press = async (name: string): Promise<void> => {
    await panel.getByRole("button", { name }).click();
    await panel.waitFor({ state: "hidden" });
  };
  return {
    sort: async (order: "ascending" | "descending"): Promise<void> => {
      await open();
      await press(words[order]);
    },
    /** Leaves the rows that have one of these values. */
    filter: async (values: readonly string[]): Promise<void> => {
      await open();
      for (const text of [words.all, ...values]) await panel.getByText(text, { exact: true }).click();
      await press(words.apply);
    },
    clear: async (): Promise<void> => {
      await open();
      await press(words.clear);
    },
  };
}

/** The lower right corner of a cell from that of the grid, in pixels. */
function cornerOf(
  pane: Frame,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): Promise<{ x: number; y: number }> {
  return pane.evaluate(
    ([name, rows, columns, pixels]) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name);
        const widths = Array.from({ length: columns + 1 }, (_, i) => cells.getCell(0, i).format.load("columnWidth"));
        const heights = Array.from({ length: rows + 1 }, (_, i) => cells.getCell(i, 0).format.load("rowHeight"));
        await context.sync();
        const sum = (all: readonly number[]) => all.reduce((total, points) => total + points * pixels, 0);
        return { x: sum(widths.map((each) => each.columnWidth)), y: sum(heights.map((each) => each.rowHeight)) };
      }),
    [sheet, row, column, PIXELS_IN_A_POINT] as const,
  );
}

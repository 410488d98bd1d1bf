import { chromium } from "playwright-core";
import { traceTasks } from "./traceTasks.mjs";

/** Cells are written in parts, as a test of the workbench does. */
const ROWS_AT_ONCE = 1_000;
const LIMIT_MS = 300_000;

/**
 * A source of many people on its way through the pane in the workbench, in a headless browser: read, previewed, inserted, and computed
 * again after one cell has been changed. Each part with whose code ran, and the longest stretch of the pane's own in one task.
 *
 * @param {string} url where the workbench is served
 * @param {readonly (readonly unknown[])[]} rows headers and people of scheme S5
 * @returns {Promise<Record<"read" | "preview" | "insert" | "recalculate", import("./traceTasks.mjs").Traced>>}
 */
export async function measureThousands(url, rows) {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ locale: "zh-CN" });
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(`${url}?displayLanguage=zh-CN&profile=documented&open=blank`);
    await page.waitForFunction(() => "workbench" in window);
    const call = (/** @type {string} */ method, /** @type {unknown[]} */ ...given) =>
      page.evaluate(
        ([name, args]) => Reflect.get(window, "workbench")[name](...args),
        /** @type {const} */ ([method, given]),
      );
    await page.evaluate(() => Reflect.get(window, "workbench").ready);
    const pane = page.frame({ name: "taskpane" });
    if (pane === null) throw new Error("the workbench has no pane");
    await call("addSheet", "9月");
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      await call("setValues", `'9月'!A${from + 1}:K${from + part.length}`, part);
    }
    const press = (/** @type {string | RegExp} */ name) => pane.getByRole("button", { name }).first().click();
    await press(/客服绩效与提成方案/);
    await pane.getByRole("textbox", { name: "编号" }).fill("S5");
    await press("放入工作簿");
    await press("用此方案考核");
    const source = /^(?!照).*9月/;
    await pane.getByRole("button", { name: source }).first().waitFor();
    await call("settled");

    const read = await traceTasks(page, async () => {
      await press(source);
      await pane.getByRole("button", { name: "预览结果" }).waitFor();
    });
    await call("settled");
    const preview = await traceTasks(page, async () => {
      await press("预览结果");
      await pane.locator("li[aria-setsize]").first().waitFor();
    });
    await call("settled");
    const insert = await traceTasks(page, async () => {
      await press("放入工作簿");
      await pane
        .getByText(/的结果已放入工作表/)
        .first()
        .waitFor();
    });
    await call("settled");
    const recalculate = await traceTasks(page, async () => {
      await call("setValues", "'9月'!E2", [[0.4]]);
      await call("settled");
    });
    return { read, preview, insert, recalculate };
  } finally {
    await browser.close();
  }
}

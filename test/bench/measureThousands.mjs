import { chromium } from "playwright-core";
import { traceTasks } from "./traceTasks.mjs";

/** Cells are written in parts, as a test of the workbench does. */
const ROWS_AT_ONCE = 1_000;
const LIMIT_MS = 600_000;

/**
 * The parts of two months of many people, in their order. What counts for each is from the reader's click until he can go on.
 * - `read`: a source is chosen, read and matched;
 * - `preview`: everyone is appraised, and drawn;
 * - `insert`: the sheet of results is written, and computed;
 * - `recalculate`: one actual is changed, and what depends on it is computed again;
 * - `look`: the results are compared with source and scheme before they are issued;
 * - `issue`: they go into the register, and become values;
 * - `payroll`: it is added up from the register, and put on a sheet;
 * - `next`: the next month is looked at;
 * - `next inserted`: its results are written and computed.
 */
export const parts = /** @type {const} */ ([
  "read",
  "preview",
  "insert",
  "recalculate",
  "look",
  "issue",
  "payroll",
  "next",
  "next inserted",
]);

/**
 * A month of many people on its way through the pane in the workbench, in a headless browser, and the next one after it. Each part
 * with whose code ran, and the longest stretch of the pane's own in one task.
 *
 * @param {string} url where the workbench is served
 * @param {readonly (readonly unknown[])[]} rows headers and people of scheme S5
 * @returns {Promise<Record<typeof parts[number], import("./traceTasks.mjs").Traced>>}
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
    for (const sheet of ["2026-09", "2026-10"]) {
      await call("addSheet", sheet);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const part = rows.slice(from, from + ROWS_AT_ONCE);
        await call("setValues", `'${sheet}'!A${from + 1}:K${from + part.length}`, part);
      }
    }
    const button = (/** @type {string | RegExp} */ name, exact = false) =>
      pane.getByRole("button", { name, exact }).first();
    const press = (/** @type {string | RegExp} */ name, exact = false) => button(name, exact).click();
    const text = (/** @type {RegExp | string} */ said) => pane.getByText(said).first().waitFor();
    /** @type {Partial<Record<typeof parts[number], import("./traceTasks.mjs").Traced>>} */
    const measured = {};
    const measure = async (
      /** @type {typeof parts[number]} */ part,
      /** @type {() => Promise<unknown>} */ begin,
      /** @type {() => Promise<unknown>} */ isDone,
    ) => {
      await call("settled");
      // The pane reads again when changes have been over for a moment.
      await page.waitForTimeout(1_000);
      await call("settled");
      measured[part] = await traceTasks(page, async () => {
        await begin();
        await isDone();
      });
    };

    await press(/客服绩效与提成方案/);
    await pane.getByRole("textbox", { name: "编号" }).fill("S5");
    await press("放入工作簿");
    await press("用此方案考核");
    const source = /^(?!照).*2026-09/;
    await button(source).waitFor();
    const inserted = () => text(/的结果已放入工作表/);
    await measure(
      "read",
      () => press(source),
      () => button("预览结果").waitFor(),
    );
    await measure(
      "preview",
      () => press("预览结果"),
      () => pane.locator("li[aria-setsize]").first().waitFor(),
    );
    await measure("insert", () => press("放入工作簿"), inserted);
    await measure(
      "recalculate",
      () => call("setValues", "'2026-09'!E2", [[0.4]]),
      () => call("settled"),
    );
    await press("定稿", true);
    const issue = pane.locator("footer").getByRole("button", { name: "定稿" });
    await measure(
      "look",
      () => press(/考核结果 S5 2026-09/),
      () => issue.waitFor(),
    );
    await pane.getByLabel("经办人").fill("李四");
    await measure(
      "issue",
      () => issue.click(),
      () => text(/2026-09 已定稿/),
    );
    await press(/2026-09 · 客服绩效与提成方案/);
    await measure(
      "payroll",
      async () => {
        await press("核对合计");
        await text("与定稿时的结果一致，分毫不差");
        await press("放入工作表");
      },
      () => pane.getByRole("progressbar").waitFor({ state: "detached" }),
    );
    await press("考核", true);
    await press("下个月或另一份数据");
    await measure(
      "next",
      () => press(/^照.*考核 2026-10/),
      () => button("放入结果").waitFor(),
    );
    await measure("next inserted", () => press("放入结果"), inserted);
    return /** @type {Record<typeof parts[number], import("./traceTasks.mjs").Traced>} */ (measured);
  } finally {
    await browser.close();
  }
}
